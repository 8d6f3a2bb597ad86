"""Boilerplate out, facts in: whole lines only, and never a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake import read_text
from briefing.intake.boilerplate import reason_for_line, without_boilerplate
from briefing.intake.bylines import agency_named, without_bylines
from briefing.intake.draft import Block, BlockKind
from briefing.intake.metadata import FoundMetadata
from tests.intake import samples


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Source link", "link to the source"),
        ("Read the original article here.", "link to the source"),
        ("The post Truce holds appeared first on Harbour Post.", "link to the source"),
        ("Recommended For You", "recommended articles"),
        ("Related articles", "recommended articles"),
        ("READ MORE: Why Ostin matters", "recommended articles"),
        ("About the Author: Web News Report", "about the author"),
        ("Share this article on Facebook", "share bar"),
        ("Facebook Twitter WhatsApp", "share bar"),
        ("Follow us on Google News", "share bar"),
        ("We use cookies to make this site work.", "cookie notice"),
        ("Sign up to our newsletter", "call to subscribe"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below", "advertisement"),
        ("5 min read", "reading time"),
        ("© 2022 The Valley Courier. All rights reserved.", "copyright notice"),
        ("Home > World > Europe", "navigation"),
        ("Follow the Herald’s coverage of the war at https://herald.example/hub/war", "link to the source"),
        ("The Herald is not responsible for the content of external sites.", "link to the source"),
        ("(This story has not been edited by Herald staff and comes from a feed.)", "link to the source"),
        ("Click to share on Facebook (Opens in new window)", "share bar"),
        ("Are you in Brenn? Tell us what you see: desk@herald.example", "call to subscribe"),
        ("Image source, Lake Pictures", "player or picture control"),
        ("Ada Moor/AFP via Lake Images", "player or picture control"),
        ("(Photo by Ada Moor / AFP)", "player or picture control"),
        ("View this email in your browser", "call to subscribe"),
        ("Unsubscribe from this list", "call to subscribe"),
        ("You are receiving this email because you signed up at herald.example.", "call to subscribe"),
        ("Acquire Licensing Rights, opens new tab", "player or picture control"),
        ("1 of 5", "player or picture control"),
        ("list of 4 items", "player or picture control"),
        ("Our Standards: The Herald Trust Principles., opens new tab", "copyright notice"),
        ("Comments are closed.", "navigation"),
        ("* * *", "rule between parts"),
        ("_______", "rule between parts"),
    ],
)
def test_known_lines(line: str, reason: str) -> None:
    assert reason_for_line(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "At least 14 soldiers were killed.",
        "14 killed",
        "No comment",
        "The source said that 12 people had been hurt.",
        "Fighters share the hill with peacekeepers.",
        "More than 6,500 people were killed in 2020.",
        "The author of the report is a retired general.",
        "Advertisers fled the town.",
        "Valdoria | 14",
        "Killed > wounded, the doctor noted",
        "Tensions simmer",
        "‘We will not leave’",
        "Ceasefire",
        "Source: ministry of defence says 14 killed",
        "More about the dead was not known.",
        "More in hospital, doctors say",
        "The author is believed to be among the dead.",
        "(c) Twelve soldiers were killed",
        "Elsewhere on the front",
        "Copyright did not protect the map, the court said.",
        "Follow-up strikes killed six",
        "Read by many as a threat",
        "Watch towers were hit",
        "Share of wounded rises to a third",
        "Video shows 14 bodies",
        "Photo: army denies that 9 were killed",
        "Donated blood saves 30",
        "2 of 9 wounded die",
        "Listed among the dead",
        "Contact with the town was lost",
        "Gallery of the church collapsed",
        "Reuters could not verify the account.",
        "This story has been updated with a new toll.",
        "Correction: 12 people were killed, not 14.",
        "Available in the region: 40 beds",
        "Are you in danger? she asked",
    ],
)
def test_lines_that_may_carry_a_fact_stay(line: str) -> None:
    assert reason_for_line(line) == ""


@pytest.mark.parametrize("paragraph", samples.BODY)
def test_the_story_stays(paragraph: str) -> None:
    kept, removed = without_boilerplate([Block(paragraph)])
    assert [block.text for block in kept] == [paragraph]
    assert removed == []


def test_a_list_of_links_ends_where_the_article_goes_on() -> None:
    lines = (
        "Related stories",
        "Bridge reopens after repairs",
        "Grain harvest worst in ten years",
        samples.PARAGRAPHS[0],
    )
    kept, removed = without_boilerplate([Block(line) for line in lines])
    assert [block.text for block in kept] == [samples.PARAGRAPHS[0]]
    assert removed[0].text == "\n".join(lines[:3])


def test_a_heading_after_a_list_of_links_is_the_articles() -> None:
    blocks = [
        Block("Related stories"),
        Block("Bridge reopens after repairs"),
        Block("Army denies firing", BlockKind.HEADING),
        Block(samples.PARAGRAPHS[0]),
    ]
    kept, _ = without_boilerplate(blocks)
    assert [block.text for block in kept] == ["Army denies firing", samples.PARAGRAPHS[0]]


def test_a_biography_goes_out_at_the_end_only() -> None:
    bio = "Ada Moor has reported from the river since 2009 and lives in Delmark."
    at_end, _ = without_boilerplate([*map(Block, samples.PARAGRAPHS), Block("About the author"), Block(bio)])
    assert bio not in [block.text for block in at_end]
    at_start, _ = without_boilerplate(
        [Block("About the author"), Block(bio), *map(Block, samples.PARAGRAPHS)]
    )
    assert bio in [block.text for block in at_start]


@given(st.lists(st.sampled_from([*samples.BODY, "Source link", "Recommended For You", "Share"]), max_size=12))
def test_nothing_is_lost(lines: list[str]) -> None:
    kept, removed = without_boilerplate([Block(line) for line in lines])
    words = sorted(" ".join([block.text for block in kept] + [passage.text for passage in removed]).split())
    assert words == sorted(" ".join(lines).split())


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe and John al-Smith", ("Jane Doe", "John al-Smith")),
        ("By Jane Doe, Reuters", ("Jane Doe",)),
        ("By Maria de la Cruz | The Valley Courier", ("Maria de la Cruz",)),
    ],
)
def test_bylines_go_to_their_field(line: str, authors: tuple[str, ...]) -> None:
    metadata = FoundMetadata()
    kept, removed = without_bylines(
        [Block(samples.TITLE), Block(line), *map(Block, samples.PARAGRAPHS)], metadata
    )
    assert metadata.get("authors") == authors
    assert line not in [block.text for block in kept]
    assert removed[0].reason == "byline"


@pytest.mark.parametrize(
    "line", ["By Thursday the truce had failed", "By nightfall 14 were dead", "From the hill they fired"]
)
def test_sentences_that_begin_like_bylines_stay(line: str) -> None:
    kept, _ = without_bylines([Block(line), *map(Block, samples.PARAGRAPHS)], FoundMetadata())
    assert kept[0].text == line


def test_date_lines_go_to_their_field() -> None:
    article = (
        read_text(
            "\n\n".join(
                (samples.TITLE, "Published: Thursday 15 September 2022 16:30 GMT", *samples.PARAGRAPHS)
            )
        )
        .articles[0]
        .article
    )
    assert article.model_dump(mode="json")["published"] == "2022-09-15T16:30:00Z"
    assert "Published" not in article.text


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    first = "On 15 September 2022 the truce ended."
    article = read_text("\n\n".join((samples.TITLE, first, *samples.PARAGRAPHS))).articles[0].article
    assert first in article.text
    assert article.published is None


def test_agencies_are_known_by_their_signs() -> None:
    assert agency_named("Thomson Reuters") == "Reuters"
    assert agency_named("AFP") == "AFP"
    assert agency_named("The Valley Courier") == ""


def test_a_header_block_is_metadata_only_if_every_line_is_a_field() -> None:
    text = "Title: Truce holds\nNobody knows why.\n\nThe truce held for a second night."
    assert read_text(text).articles[0].article.text.startswith("Title: Truce holds")


def test_the_users_own_patterns_are_joined(tmp_path, caplog) -> None:
    from briefing.intake.word_lists import use_user_lists

    own, broken = tmp_path / "own", tmp_path / "broken"
    for folder, text in (
        (own, "[[line]]\nreason = 'house line'\npatterns = ['brought to you by .+']"),
        (broken, "[["),
    ):
        folder.mkdir()
        (folder / "boilerplate.toml").write_text(text, encoding="utf-8")
    try:
        use_user_lists(own)
        assert reason_for_line("Brought to you by Lake Bank") == "house line"
        assert reason_for_line("Source link") == "link to the source"
        use_user_lists(broken)
        assert reason_for_line("Brought to you by Lake Bank") == ""
        assert reason_for_line("Source link") == "link to the source"
        assert "was left out" in caplog.text
    finally:
        use_user_lists(None)


def test_a_line_that_holds_its_link_takes_nothing_with_it() -> None:
    lines = ("READ MORE: Why Ostin matters", "Killed in the first district: 14", samples.PARAGRAPHS[0])
    kept, removed = without_boilerplate([Block(line) for line in lines])
    assert [block.text for block in kept] == list(lines[1:])
    assert [passage.text for passage in removed] == [lines[0]]


def test_a_long_list_between_paragraphs_is_the_articles_own() -> None:
    tolls = [f"District {number}: {number} killed" for number in range(1, 10)]
    lines = [samples.PARAGRAPHS[0], "More stories", *tolls, samples.PARAGRAPHS[1]]
    kept, _ = without_boilerplate([Block(line) for line in lines])
    assert [block.text for block in kept] == [samples.PARAGRAPHS[0], *tolls, samples.PARAGRAPHS[1]]


@pytest.mark.parametrize(
    ("first", "agency"),
    [
        ("BRENN, Sept 15 (Reuters) - The army said so.", "Reuters"),
        ("BRENN, September 15. /TASS/. The army said so.", "TASS"),
        ("BRENN, SEPTEMBER 15, ARMENPRESS. The army said so.", "Armenpress"),
        ("Brenn, September 15, AZERTAC: The army said so.", "Azertac"),
        ("The army said so, AP. Nobody was hurt.", ""),
        ("Fire/ice/water: the army said so.", ""),
    ],
)
def test_datelines_name_the_agency_and_stay(first: str, agency: str) -> None:
    metadata = FoundMetadata()
    kept, _ = without_bylines([Block(first), *map(Block, samples.PARAGRAPHS)], metadata)
    assert metadata.text("syndicated_from") == agency
    assert kept[0].text == first
