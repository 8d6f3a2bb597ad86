"""Every clause of the bottom line is one of our phrases, and what stands in its gaps is what its facts say.

The phrases of the language are turned into patterns; a clause that fits none of them, or whose gaps hold a
word that no fact supports, fails. So the same test reads every language back.
"""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.composition.document import Brief, Paragraph, Run, Tone, paragraphs_of
from briefing.composition.phrases import languages, phrases
from briefing.composition.times import Times
from briefing.composition.wording import Wording
from briefing.facts import Article, Fact, Qualifier, Quantity
from tests.composition.read_back import NUMBERED, Desk, count_of, readings, supported
from tests.composition.strategies import AS_OF, dossiers

SLOWLY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
LANGUAGES = st.sampled_from(languages())


def brief_of(drawn: tuple[list[Fact], list[Article]], language: str) -> Brief:
    facts, articles = drawn
    chosen = BriefSettings(language=language, show_map=False)
    picture = assess(facts, articles, as_of=AS_OF, include_proposed=chosen.takes_proposed)
    return compose(picture, facts, articles, chosen)


def clauses_of(paragraph: Paragraph) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the clauses of a paragraph with the facts that they cite."""
    group: list[Run] = []
    for run in (*paragraph.runs, Run("")):
        if group and run.fact_ids != group[-1].fact_ids:
            if group[0].fact_ids:
                yield "".join(r.text for r in group), group[0].fact_ids
            else:
                assert "".join(r.text for r in group).strip(" \u202f") in (";", "."), group
            group = []
        group.append(run)


@SLOWLY
@given(dossiers(), LANGUAGES)
def test_the_bottom_line_holds_no_word_that_no_fact_supports(
    drawn: tuple[list[Fact], list[Article]], language: str
) -> None:
    facts = {fact.id: fact for fact in drawn[0]}
    articles = {article.id: article for article in drawn[1]}
    section = brief_of(drawn, language).section("bottom_line")
    assert section
    by_hand = f" ({phrases(language).text('clause.entered_by_hand')})"
    for paragraph in (p for block in section.blocks for p in paragraphs_of(block)):
        if paragraph.tone is Tone.NOTE:
            assert "".join(r.text for r in paragraph.runs) == phrases(language).text("summary.nothing")
            continue
        for clause, ids in clauses_of(paragraph):
            desk = Desk(language, tuple(facts[i] for i in ids), articles)
            read = readings(desk, clause.removesuffix(by_hand))
            assert read, clause
            assert any(supported(desk, reading) for reading in read), (clause, read)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("qualifier", NUMBERED)
def test_every_figure_is_read_back(language: str, qualifier: Qualifier) -> None:
    low = None if qualifier in (Qualifier.UP_TO, Qualifier.FEWER_THAN) else 1200
    high = {Qualifier.RANGE: 3400}.get(qualifier, 1200)
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else high
    count = Quantity(low=low, high=high, qualifier=qualifier)
    words = Wording(phrases(language), Times(phrases(language), "UTC")).count(count)
    assert count_of(language, words) == (low, high, qualifier)


@pytest.mark.parametrize("language", languages())
def test_a_claimant_whom_no_fact_names_is_noticed(language: str) -> None:
    words = phrases(language)
    bare = words.text("clause.claim", claimant="X", people="7", outcome="Y", period="")
    desk = Desk(language, (), {})
    assert not readings(desk, bare)
    assert not readings(desk, words.text("summary.nothing"))
