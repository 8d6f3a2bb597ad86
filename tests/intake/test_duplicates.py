"""Syndicated copies, versions and other stories told apart; changed numbers shown; nothing dropped."""

import random
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.article import Article
from briefing.intake.duplicates import Relation, find_stories, with_proposals
from briefing.intake.versions import ChangeKind, changed_numbers, changed_sentences
from tests.intake import samples

TEXT = "\n\n".join(samples.BODY)
OTHER = (
    "Farmers in the southern plain began the grain harvest on Monday, three weeks early because of the "
    "drought. "
    "The ministry of agriculture expects the smallest crop in ten years, it said in its monthly report. "
    "Prices of bread have risen by a third since spring, and the bakers’ guild fears that they will "
    "rise again."
)


def article(number: int, text: str = TEXT, source: str = "", day: int = 15, **fields: object) -> Article:
    published = datetime(2022, 9, day, 8, number, tzinfo=UTC)
    return Article(id=f"a{number}", text=text, source=source, **{"published": published, **fields})


def test_agency_copy_in_five_outlets_is_one_story_of_the_agency() -> None:
    dateline = f"BRENN, Sept 15 (Reuters) - {TEXT}"
    copies = [article(1, TEXT, "Courier"), article(2, dateline, "Post", syndicated_from="Reuters")]
    copies += [article(n, "\n\n".join(samples.BODY[: 6 - n % 3]), f"Outlet {n}") for n in (3, 4, 5)]
    (story,) = find_stories([*copies, article(6, OTHER, "Post")])
    assert story.article_ids == ("a1", "a2", "a3", "a4", "a5")
    assert story.outlets == ("Courier", "Post", "Outlet 3", "Outlet 4", "Outlet 5")
    assert story.origin == "Reuters"
    assert {link.relation for link in story.links} == {Relation.COPY}
    proposed = with_proposals([*copies, article(6, OTHER, "Post")], [story])
    assert len(proposed) == 6
    assert [a.syndicated_from for a in proposed[1:]] == ["Reuters", "Reuters", "Reuters", "Reuters", ""]


def test_without_an_agency_the_earliest_outlet_is_proposed_with_doubt() -> None:
    (story,) = find_stories([article(2, TEXT, "Post"), article(1, TEXT + "\n\nA last line.", "Courier")])
    assert (story.origin, story.basis) == ("Courier", "earliest date among the copies")
    assert story.confidence < 0.7
    first, second = with_proposals([article(2, TEXT, "Post"), article(1, TEXT, "Courier")], [story])
    assert (first.syndicated_from, second.syndicated_from) == ("Courier", "")
    assert any(origin.field == "syndicated_from" for origin in first.metadata_origins)


@pytest.mark.parametrize("published", [None, date(2022, 9, 15)])
def test_copies_without_an_order_share_an_unknown_source_and_none_is_said_to_be_first(published) -> None:
    articles = [
        article(number, TEXT, outlet, published=published)
        for number, outlet in enumerate(("Post", "Courier", "Mail"))
    ]
    (story,) = find_stories(articles)
    assert story.origin == "an unknown common source of Courier, Mail and Post"
    assert story.confidence <= 0.5
    assert {proposed.syndicated_from for proposed in with_proposals(articles, [story])} == {story.origin}


def test_many_outlets_of_an_unknown_source_are_not_all_named() -> None:
    articles = [article(number, TEXT, f"Outlet {number}", published=None) for number in range(8)]
    (story,) = find_stories(articles)
    assert story.origin == "an unknown common source of Outlet 0, Outlet 1, Outlet 2 and others"


def test_an_update_is_a_version_with_its_changed_numbers() -> None:
    update = TEXT.replace("14 of its soldiers", "19 of its soldiers").replace("another 30", "more than 40")
    (story,) = find_stories([article(1, TEXT, "Courier"), article(2, update, "Courier")])
    (link,) = story.links
    assert link.relation is Relation.VERSION
    assert link.containment > 0.8
    assert [(n.before, n.after) for change in link.changes for n in change.numbers] == [
        ("14", "19"),
        ("30", "40"),
    ]
    earlier, later = with_proposals([article(1, TEXT, "Courier"), article(2, update, "Courier")], [story])
    assert (earlier.revision_of, later.revision_of) == ("", "a1")


def test_a_new_toll_in_another_outlet_is_a_version_too() -> None:
    update = TEXT.replace("14 of its soldiers", "19 of its soldiers")
    (story,) = find_stories([article(1, TEXT, "Courier"), article(2, update, "Post")])
    assert story.links[0].relation is Relation.VERSION


def test_versions_hang_on_the_latest_before_them() -> None:
    texts = [TEXT.replace("14 of its", f"{14 + step} of its") for step in range(3)]
    (story,) = find_stories([article(n + 1, text, "Courier") for n, text in enumerate(texts)])
    assert [(link.article_id, link.other_id) for link in story.links] == [("a2", "a1"), ("a3", "a2")]


def test_a_shortened_copy_is_found_by_containment() -> None:
    short = "\n\n".join(samples.PARAGRAPHS[:2])
    (story,) = find_stories([article(1, TEXT + "\n\n" + OTHER, "Courier"), article(2, short, "Post")])
    assert story.links[0].containment > 0.9


def test_own_reporting_around_shared_passages_is_no_copy() -> None:
    own = "\n\n".join((*samples.PARAGRAPHS[:2], OTHER))
    stories = find_stories([article(1, TEXT, "Courier"), article(2, own, "Post")])
    assert all(link.relation is Relation.OVERLAP for story in stories for link in story.links)


def test_other_stories_and_short_texts_stay_apart() -> None:
    articles = [
        article(1, TEXT, "A"),
        article(2, OTHER, "B"),
        article(3, "Truce holds.", "C"),
        article(4, "Truce holds.", "D"),
    ]
    assert find_stories(articles) == ()


def test_days_and_undated_articles_are_ordered_after_moments() -> None:
    articles = [
        article(1, TEXT, "A", published=None),
        article(2, TEXT, "B", published=date(2022, 9, 15)),
        article(3, TEXT, "C"),
    ]
    (story,) = find_stories(articles)
    assert story.article_ids == ("a3", "a2", "a1")


def test_the_result_does_not_depend_on_the_order() -> None:
    articles = [article(n, TEXT if n % 2 else OTHER * 2, f"Outlet {n}") for n in range(1, 9)]
    shuffled = list(articles)
    random.Random(3).shuffle(shuffled)
    one = {story.article_ids for story in find_stories(articles)}
    assert one == {story.article_ids for story in find_stories(shuffled)}


def test_sentences_added_and_removed_are_shown() -> None:
    before = "The truce held. Nobody fired. Talks go on in the town hall."
    after = "The truce held. Talks go on in the town hall. Observers arrive today."
    changes = changed_sentences(before, after)
    assert [(c.kind, c.before, c.after) for c in changes] == [
        (ChangeKind.REMOVED, "Nobody fired.", ""),
        (ChangeKind.ADDED, "", "Observers arrive today."),
    ]


def test_number_words_are_numbers() -> None:
    (change,) = changed_numbers("Two dozen were hurt.", "Three dozen were hurt.")
    assert (change.before, change.after) == ("Two", "Three")


def test_blanks_and_letter_case_are_no_change() -> None:
    assert changed_sentences("The truce  held.\n\nTalks go on.", "The Truce held. Talks go on.") == ()


@given(st.lists(st.sampled_from(samples.PARAGRAPHS), max_size=6))
def test_a_text_does_not_differ_from_itself(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    assert changed_sentences(text, text + " ") == ()
