"""The house rules hold in every brief of random facts: parse the words back and compare with the facts."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.composition.document import Block, Brief, Paragraph, Run, Table, Tone, paragraphs_of, runs_of
from briefing.facts import Article, CasualtyClaim, CeasefireReport, Fact, Qualifier, ReviewState
from tests.composition.read_back import Desk, namings
from tests.composition.strategies import AS_OF, dossiers

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
LANGUAGES = st.sampled_from(("en", "fr"))

_COUNTS = {
    "at least": Qualifier.AT_LEAST,
    "more than": Qualifier.MORE_THAN,
    "up to": Qualifier.UP_TO,
    "fewer than": Qualifier.FEWER_THAN,
    "nearly": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
    "": Qualifier.EXACT,
}
_NUMBER = r"\d{1,3}(?:,\d{3})*"
_CLAIM = re.compile(
    rf"(?P<count>no|an unstated number(?: \(“[^”]*”\))? of|between {_NUMBER} and {_NUMBER}"
    rf"|(?:(?:{'|'.join(filter(None, _COUNTS))}) )?{_NUMBER}) (?P<people>[^;]+?) "
    r"(?P<verb>was|were) (?P<outcome>killed|wounded|missing|captured|a casualty|casualties)"
)
_FIGURE = rf"(?:between {_NUMBER} and {_NUMBER}|(?:(?:{'|'.join(filter(None, _COUNTS))}) )?{_NUMBER})"
_PAIR = re.compile(
    rf"range from (?P<one>{_FIGURE}), according to (?P<by_one>.+), "
    rf"to (?P<two>{_FIGURE}), according to (?P<by_two>.+)"
    rf"|given by (?P<by_1>.+) \((?P<f_1>{_FIGURE})\) and (?P<by_2>.+) \((?P<f_2>{_FIGURE})\) cannot both hold"
)


def written(drawn: tuple[list[Fact], list[Article]], **options: object) -> Brief:
    facts, articles = drawn
    chosen = BriefSettings(**{"show_map": False, **options})
    picture = assess(facts, articles, as_of=AS_OF, include_proposed=chosen.takes_proposed)
    return compose(picture, facts, articles, chosen)


def clauses(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """Split a paragraph into its cited clauses: runs of the same facts."""
    group: list[Run] = []
    for run in paragraph.runs:
        if group and run.fact_ids != group[-1].fact_ids:
            yield "".join(r.text for r in group), tuple(group)
            group = []
        group.append(run)
    if group:
        yield "".join(r.text for r in group), tuple(group)


def voices(fact: Fact, articles: dict[str, Article]) -> set[str]:
    """Return the ways in which the claimant of a fact may be named, told from the fact alone."""
    claimant = getattr(fact, "claimant", None)
    article = articles[fact.article_id]
    if claimant is None:
        outlet = article.syndicated_from or article.source
        return {outlet.casefold() or "an outlet that is not stated"}
    names = {claimant.text, claimant.party or claimant.text}
    return {name.casefold().removeprefix("the ").removeprefix("a ") for name in names}


def quantity_of(words: str) -> tuple[int | None, int | None, Qualifier] | None:
    """Read a printed figure back; None for one without a number."""
    if words == "no":
        return 0, 0, Qualifier.EXACT
    found = [int(n.replace(",", "")) for n in re.findall(_NUMBER, words)]
    if not found:
        return None
    if words.startswith("between"):
        return found[0], found[1], Qualifier.RANGE
    qualifier = _COUNTS[re.sub(_NUMBER, "", words).strip()]
    low = None if qualifier in (Qualifier.UP_TO, Qualifier.FEWER_THAN) else found[0]
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN) else found[0]
    return low, high, qualifier


def form(fact: CasualtyClaim) -> tuple[int | None, int | None, Qualifier] | None:
    count = fact.count
    return None if count.qualifier is Qualifier.UNQUANTIFIED else (count.low, count.high, count.qualifier)


@QUICK
@given(dossiers())
def test_the_bottom_line_says_only_what_its_facts_say(drawn: tuple[list[Fact], list[Article]]) -> None:
    brief = written(drawn)
    facts = {fact.id: fact for fact in drawn[0]}
    articles = {article.id: article for article in drawn[1]}
    section = brief.section("bottom_line")
    assert section
    paragraphs = [p for block in section.blocks for p in paragraphs_of(block)]
    assert len(paragraphs) <= 3
    for paragraph in paragraphs:
        for text, runs in clauses(paragraph):
            ids = runs[0].fact_ids
            if not ids:
                assert paragraph.tone is Tone.NOTE or text in ("; ", ".")
                continue
            told = [facts[i] for i in ids]
            assert all(fact.review.state is not ReviewState.REJECTED for fact in told)
            evidenced = [fact for fact in told if fact.evidence]
            assert bool(runs[-1].sources) or not evidenced or "entered by the analyst" in text
            check_claims(text, [f for f in told if isinstance(f, CasualtyClaim)], articles)
            check_attribution(text, told, articles)


def check_claims(text: str, claims: list[CasualtyClaim], articles: dict[str, Article]) -> None:
    pairs = _PAIR.search(text)
    if pairs:
        first = (pairs["one"] or pairs["f_1"], pairs["by_one"] or pairs["by_1"])
        second = (pairs["two"] or pairs["f_2"], pairs["by_two"] or pairs["by_2"])
        for figure, name in (first, second):
            fits = [c for c in claims if form(c) == quantity_of(figure)]
            assert any(voice in name.casefold() for claim in fits for voice in voices(claim, articles)), text
        return
    if not claims:
        return
    match = _CLAIM.search(text)
    assert match, text
    assert quantity_of(match["count"]) in {form(claim) for claim in claims}
    outcomes = {"a casualty": "casualties"}
    assert outcomes.get(match["outcome"], match["outcome"]) in {claim.outcome.value for claim in claims}
    singular = match["verb"] == "was"
    number = quantity_of(match["count"])
    assert singular == (number is not None and (number[1] if number[1] is not None else number[0]) == 1)


def check_attribution(text: str, told: list[Fact], articles: dict[str, Article]) -> None:
    if any(isinstance(fact, CasualtyClaim | CeasefireReport) for fact in told):
        names = {name for fact in told for name in voices(fact, articles)}
        silence = "no comment from" in text.casefold()
        assert silence or any(name in text.casefold() for name in names), (text, names)


@QUICK
@given(dossiers(), LANGUAGES)
def test_no_number_without_its_fact(drawn: tuple[list[Fact], list[Article]], language: str) -> None:
    """Each number of a run stands in its facts, in their articles, or counts them."""
    brief = written(drawn, language=language)
    facts = {fact.id: fact for fact in drawn[0]}
    articles = {article.id: article for article in drawn[1]}
    for section in brief.sections:
        if section.name in ("sources", "annex"):
            continue
        for block in section.blocks:
            for paragraph in paragraphs_of(block):
                for run in paragraph.runs:
                    text = re.sub(r"\(?\b[A-F][1-6]\b\)?", "", run.text)
                    found = numbers_in(re.sub(r"(?<=\d)[,\u202f](?=\d{3})", "", text))
                    if not run.fact_ids:
                        allowed_without_facts(section.name, paragraph, found, run)
                        continue
                    known = numbers_in(known_words([facts[i] for i in run.fact_ids], articles))
                    counts = set(range(len(run.fact_ids) + 1))
                    assert found <= known | counts, (run.text, found - known)


def numbers_in(text: str) -> set[int]:
    return {int(digits) for digits in re.findall(r"\d+", text)}


def allowed_without_facts(name: str, paragraph: Paragraph, found: set[int], run: Run) -> None:
    grade = re.fullmatch(r"\(?[A-F][1-6]\)?", run.text)
    numbered = name in ("gaps", "verification") or paragraph.tone is Tone.NOTE
    assert not found or grade or numbered, run.text


def known_words(told: list[Fact], articles: dict[str, Article]) -> str:
    """Return all that the facts and their articles say of numbers and times, in UTC and the zones in use."""
    words = []
    for fact in told:
        words.append(fact.model_dump_json())
        moments = [articles[fact.article_id].published]
        if isinstance(fact, CeasefireReport) and fact.effective:
            moments.append(fact.effective.instant)
        if isinstance(fact, CasualtyClaim) and fact.period:
            moments += [fact.period.start, fact.period.end]
        for moment in moments:
            if moment is None:
                continue
            words.append(f"{moment.year} {moment.day} {moment.day:02d} {moment:%H %M}")
            offset = getattr(moment, "utcoffset", lambda: None)()
            if offset is not None:
                utc = moment - offset
                words.append(f"{utc.day} {utc:%H %M} {offset // timedelta(hours=1):02d} 00 {utc.year}")
    # The first of a month is "1er" in French.
    return " ".join(words) + " 1"


@QUICK
@given(dossiers(), LANGUAGES)
def test_every_figure_stands_beside_its_claimant(
    drawn: tuple[list[Fact], list[Article]], language: str
) -> None:
    brief = written(drawn, language=language)
    facts = {fact.id: fact for fact in drawn[0]}
    articles = {article.id: article for article in drawn[1]}
    for section in brief.sections:
        for block in section.blocks:
            for paragraphs in units_of(block):
                text = "".join(run.text for p in paragraphs for run in p.runs)
                figures = [r for p in paragraphs for r in p.runs if r.link.startswith("#fact-")]
                for run in figures:
                    claims = [facts[i] for i in run.fact_ids if isinstance(facts[i], CasualtyClaim)]
                    if not claims:
                        continue
                    desk = Desk(language, tuple(claims), articles)
                    names = {name for claim in claims for name in namings(desk, claim)}
                    told = text.casefold()
                    assert any(name.casefold() in told for name in names), (section.name, text, names)


@QUICK
@given(dossiers(), LANGUAGES, st.booleans())
def test_rejected_facts_never_appear_and_proposed_ones_are_counted(
    drawn: tuple[list[Fact], list[Article]], language: str, final: bool
) -> None:
    brief = written(drawn, language=language, status="final" if final else "draft")
    by_state = {state: {f.id for f in drawn[0] if f.review.state is state} for state in ReviewState}
    shown = {i for run in runs_of(brief) for i in run.fact_ids}
    embedded = {fact["id"] for fact in json.loads(brief.facts_json)["facts"]}
    passages = {i for entry in brief.sources for p in entry.passages for i in p.fact_ids}
    left_out = by_state[ReviewState.REJECTED] | (by_state[ReviewState.PROPOSED] if final else set())
    assert not left_out & (shown | embedded | passages)
    expected = 0 if final else len(by_state[ReviewState.PROPOSED])
    assert brief.unreviewed_count == expected
    assert bool(brief.draft_label) == bool(expected)
    assert str(expected) in brief.draft_label or not expected


@QUICK
@given(dossiers())
def test_paragraphs_on_proposed_facts_are_marked(drawn: tuple[list[Fact], list[Article]]) -> None:
    brief = written(drawn)
    proposed = {f.id for f in drawn[0] if f.review.state is ReviewState.PROPOSED}
    for section in brief.sections:
        for block in section.blocks:
            for paragraphs in units_of(block):
                rests = any(i in proposed for p in paragraphs for run in p.runs for i in run.fact_ids)
                assert rests <= any(p.unreviewed for p in paragraphs)


def units_of(block: Block) -> list[list[Paragraph]]:
    """Return what is read as one: the paragraphs of a row, or a paragraph alone."""
    if isinstance(block, Table):
        return [[p for cell in row.cells for p in cell.paragraphs] for row in block.rows]
    return [[p] for p in paragraphs_of(block)]


@QUICK
@given(dossiers(), LANGUAGES)
def test_citations_are_those_of_the_facts(drawn: tuple[list[Fact], list[Article]], language: str) -> None:
    brief = written(drawn, language=language)
    facts = {fact.id: fact for fact in drawn[0]}
    numbers = {entry.article_id: entry.number for entry in brief.sources}
    anchors = {p.anchor for entry in brief.sources for p in entry.passages}
    for run in runs_of(brief):
        if run.sources:
            assert set(run.sources) == {numbers[facts[i].article_id] for i in run.fact_ids}
        assert not run.link or run.link.removeprefix("#") in anchors
    for entry in brief.sources:
        text = next(a.text for a in drawn[1] if a.id == entry.article_id)
        assert all(passage.text in text for passage in entry.passages)


@QUICK
@given(dossiers(), st.randoms(use_true_random=False))
def test_same_facts_same_brief_in_any_order(drawn: tuple[list[Fact], list[Article]], chance: object) -> None:
    facts, articles = list(drawn[0]), list(drawn[1])
    expected = written((facts, articles))
    chance.shuffle(facts)
    chance.shuffle(articles)
    assert written((facts, articles)) == expected


@QUICK
@given(dossiers())
def test_quotations_are_verbatim(drawn: tuple[list[Fact], list[Article]]) -> None:
    brief = written(drawn)
    facts = {fact.id: fact for fact in drawn[0]}
    articles = {article.id: article for article in drawn[1]}
    for run in runs_of(brief):
        if run.style == "quote" and run.fact_ids:
            words = run.text.strip("“”")
            texts = [articles[facts[i].article_id].text for i in run.fact_ids]
            assert any(words in text for text in texts) or not all(facts[i].evidence for i in run.fact_ids)


def test_the_parser_of_figures_reads_all_qualifiers() -> None:
    assert quantity_of("at least 1,200") == (1200, None, Qualifier.AT_LEAST)
    assert quantity_of("between 20 and 25") == (20, 25, Qualifier.RANGE)
    assert quantity_of("up to 40") == (None, 40, Qualifier.UP_TO)
    assert quantity_of("no") == (0, 0, Qualifier.EXACT)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_empty_dossier_says_so_in_every_section(language: str) -> None:
    brief = written(([], []), language=language)
    for section in brief.sections:
        assert section.blocks, section.name
    assert not any(run.fact_ids for run in runs_of(brief))
