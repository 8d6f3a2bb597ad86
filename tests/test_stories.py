"""Copies and versions over the whole chain: from imported files to the sources of the brief."""

from datetime import UTC, date, datetime

import pytest

from briefing import workflow
from briefing.dossier import Dossier
from briefing.facts import CasualtyClaim
from briefing.intake import IntakeOptions, read_text

AS_OF = datetime(2031, 5, 18, 8, 0, tzinfo=UTC)
TOLL = "Valdoria’s defence ministry said on Thursday that 71 of its soldiers had been killed near Brenn."
REST = (
    "The ministry accused neighbouring Ostmark of shelling its positions during the night, which Ostmark "
    "denied in a short statement on Thursday.",
    "Residents of the nearest village said that they had heard artillery until dawn and that the road to the "
    "valley was closed by the police.",
    "Talks between the two sides are to resume in the old town hall of the lakeside capital next week, "
    "according to observers who watch the pass.",
)
OUTLETS = ("Courier", "Post", "Herald", "Gazette", "Mail")


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFING_DESK_HOME", str(tmp_path / "home"))


@pytest.fixture
def dossier(tmp_path):
    with Dossier.create(tmp_path / "d.briefing", "Ana") as made:
        yield made


def imported(text, source, hour=8):
    options = IntakeOptions(published=datetime(2031, 5, 15, hour, tzinfo=UTC), source=source)
    return read_text(text, options, name=f"{source}.txt").articles


def agency_copy(number, outlet):
    """Each outlet cuts and signs the copy in its own way."""
    dateline = "BRENN, May 15 (Reuters) - " if number == 2 else ""
    return imported("\n\n".join((dateline + TOLL, *REST[: 2 + number % 2])), outlet, 8 + number)


def fill(dossier, items):
    told = []
    workflow.fill_dossier(dossier, items, told=told.append)
    return told


def markdown(dossier):
    brief = workflow.compose_brief(dossier, as_of=AS_OF)
    style = workflow.house_style(workflow.brief_settings(dossier))
    return workflow.publish(brief, style, "markdown").decode()


def test_five_outlets_with_one_agency_copy_are_one_source(dossier):
    items = [item for number, outlet in enumerate(OUTLETS) for item in agency_copy(number, outlet)]
    (sentence,) = fill(dossier, items)
    assert "copies of Reuters" in sentence
    articles = dossier.articles()
    assert [article.source for article in articles] == list(OUTLETS)
    assert {article.syndicated_from for article in articles} == {"Reuters"}
    assert not any(article.revision_of for article in articles)
    for article in articles:
        (origin,) = [o for o in article.metadata_origins if o.field == "syndicated_from"]
        assert 0 < origin.confidence < 1
    workflow.accept_all(dossier)
    picture = workflow.assess_dossier(dossier, workflow.brief_settings(dossier), AS_OF)
    assert picture.outlets == ("Reuters",)
    text = markdown(dossier)
    assert "5 articles from 1 independent outlet" in text
    assert "71" in text


def test_an_update_is_a_version_and_both_figures_are_there(dossier):
    first = imported("\n\n".join((TOLL, *REST)), "Courier", 8)
    second = imported("\n\n".join((TOLL.replace("71", "77"), *REST)), "Courier", 18)
    (sentence,) = fill(dossier, [*first, *second])
    assert "1 article is a version of an earlier one" in sentence
    earlier, later = dossier.articles()
    assert (earlier.revision_of, later.revision_of) == ("", earlier.id)
    (origin,) = [o for o in later.metadata_origins if o.field == "revision_of"]
    assert origin.confidence > 0.8
    counts = {fact.count.low for fact in dossier.facts() if isinstance(fact, CasualtyClaim)}
    assert counts == {71, 77}
    text = markdown(dossier)
    assert "71" in text
    assert "77" in text


def test_a_stored_article_is_changed_by_a_decision_that_can_be_undone_for_good(dossier):
    fill(dossier, agency_copy(0, "Courier"))
    assert dossier.decisions() == ()
    fill(dossier, agency_copy(2, "Herald"))
    stored = dossier.articles()[0]
    assert stored.syndicated_from == "Reuters"
    assert {decision.label for decision in dossier.decisions()} == {"Mark copies and versions"}
    assert dossier.undo_label == "Mark copies and versions"
    dossier.undo()
    assert dossier.article(stored.id).syndicated_from == ""
    assert workflow.story_proposals(dossier) == ()
    fill(dossier, agency_copy(4, "Mail"))
    assert dossier.article(stored.id).syndicated_from == ""
    assert dossier.articles()[-1].syndicated_from == "Reuters"


def test_what_the_analyst_wrote_stays(dossier):
    fill(dossier, agency_copy(0, "Courier"))
    dossier.change_article(dossier.articles()[0].id, syndicated_from="Valley News Agency")
    fill(dossier, agency_copy(3, "Gazette"))
    assert [article.syndicated_from for article in dossier.articles()] == ["Valley News Agency"] * 2


def test_proposals_change_nothing_by_themselves_and_are_made_once(dossier):
    for item in [*agency_copy(0, "Courier"), *agency_copy(2, "Herald")]:
        dossier.add_article(item.article, item.original, item.media_type)
    before = dossier.articles()
    (proposal,) = workflow.story_proposals(dossier)
    assert dossier.articles() == before
    assert (proposal.syndicated_from, proposal.revision_of) == ("Reuters", "")
    workflow.accept_story_proposals(dossier, [proposal])
    assert workflow.story_proposals(dossier) == ()
    assert workflow.accept_story_proposals(dossier, ()) == ""


def test_other_stories_stay_apart(dossier):
    own = "Farmers in the southern plain began the grain harvest on Monday, three weeks early after drought."
    assert fill(dossier, [*agency_copy(0, "Courier"), *imported(own * 3, "Post")]) == []
    assert {article.syndicated_from for article in dossier.articles()} == {""}


def test_copies_of_an_unknown_origin_count_once(dossier):
    items = []
    for outlet in OUTLETS[:3]:
        options = IntakeOptions(published=date(2031, 5, 15), source=outlet)
        items += read_text("\n\n".join((TOLL, *REST)), options, name=f"{outlet}.txt").articles
    (told,) = fill(dossier, items)
    assert "3 articles are copies of an unknown common source of Courier, Herald and Post" in told
    workflow.accept_all(dossier)
    text = markdown(dossier)
    assert "3 articles from 1 independent outlet" in text
    assert "carries an unknown common source of Courier, Herald and Post" in text
