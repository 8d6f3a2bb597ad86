"""Title and bottom line of the five dossiers and of facts made for one question each."""

from datetime import UTC, date, datetime

import pytest

from briefing.assessment import assess
from briefing.composition import AnalystText, BriefSettings, compose, rests_on, written
from briefing.composition.document import Brief, Paragraph, Run, Tone, paragraphs_of
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    Fact,
    Outcome,
    Period,
    Qualifier,
    Quantity,
    Review,
    ReviewState,
    Victims,
    evidence_of,
)
from tests.assessment.examples import Example, load

TEXT = "Marovia says at least 7 of its soldiers were killed."
AS_OF = datetime(2031, 5, 16, 12, tzinfo=UTC)
ARTICLE = Article(id="a1", text=TEXT, source="Harbour Times", published=date(2031, 5, 15), language="en")


def claim(**changes: object) -> CasualtyClaim:
    values = {
        "id": "f1",
        "article_id": "a1",
        "evidence": (evidence_of(TEXT, 0, len(TEXT)),),
        "count": Quantity(low=7, qualifier=Qualifier.AT_LEAST, text="at least 7"),
        "outcome": Outcome.KILLED,
        "victims": Victims(text="soldiers", party="Marovia", category=Category.MILITARY),
        "claimant": Attribution(text="Marovia", party="Marovia"),
        "review": Review(state=ReviewState.CONFIRMED, by="A. Analyst", at=AS_OF),
    }
    return CasualtyClaim(**{**values, **changes})


def brief_of(facts: list[Fact], **options: object) -> Brief:
    settings = BriefSettings(**options)
    picture = assess(facts, [ARTICLE], as_of=AS_OF, include_proposed=settings.takes_proposed)
    return compose(picture, facts, [ARTICLE], settings)


def brief_of_example(example: Example, **options: object) -> Brief:
    return compose(example.picture(), example.facts, example.articles, BriefSettings(**options))


def told(brief: Brief, section: str = "bottom_line") -> str:
    found = brief.section(section)
    assert found
    return " ".join("".join(r.text for r in p.runs) for block in found.blocks for p in paragraphs_of(block))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "According to Marovia, at least 7 service members of Marovia were killed."),
        (
            {"count": Quantity(low=1, high=1, text="one")},
            "According to Marovia, 1 service member of Marovia was killed.",
        ),
        (
            {"count": Quantity(low=0, high=0, text="no")},
            "According to Marovia, no service members of Marovia were killed.",
        ),
        (
            {"count": Quantity(high=1200, qualifier=Qualifier.UP_TO), "outcome": Outcome.WOUNDED},
            "According to Marovia, up to 1,200 service members of Marovia were wounded.",
        ),
        (
            {"count": Quantity(qualifier=Qualifier.UNQUANTIFIED, text="Dozens")},
            "According to Marovia, an unstated number (“Dozens”) of service members of Marovia were killed.",
        ),
        (
            {"victims": Victims(text="three children", category=Category.CIVILIAN), "claimant": None},
            "According to Harbour Times, at least 7 children were killed.",
        ),
        (
            {"claimant": Attribution(text="The ministry", party="Marovia")},
            "According to the ministry (Marovia), at least 7 service members of Marovia were killed.",
        ),
        (
            {"victims": Victims(party="United States", category=Category.JOURNALIST)},
            "According to Marovia, at least 7 journalists of the United States were killed.",
        ),
        (
            {"period": Period(text="this week", start=date(2031, 5, 12), end=date(2031, 5, 15))},
            "According to Marovia, at least 7 service members of Marovia were killed"
            " (count for 12 to 15 May 2031).",
        ),
    ],
)
def test_english_clause(changes: dict[str, object], expected: str) -> None:
    assert told(brief_of([claim(**changes)])) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Selon Marovia, au moins 7 militaires (Marovia) ont été tués."),
        (
            {"count": Quantity(low=1, high=1), "victims": Victims(text="people")},
            "Selon Marovia, 1 personne a été tuée.",
        ),
        (
            {"count": Quantity(low=0, high=0), "victims": Victims(text="women", category=Category.CIVILIAN)},
            "Selon Marovia, aucune femme n’a été tuée.",
        ),
        (
            {"count": Quantity(low=6500, qualifier=Qualifier.MORE_THAN), "victims": Victims(text="people")},
            "Selon Marovia, plus de 6\u202f500 personnes ont été tuées.",
        ),
        (
            {"claimant": Attribution(text="Azerbaijan", party="Azerbaijan")},
            "Selon l’Azerbaïdjan, au moins 7 militaires (Marovia) ont été tués.",
        ),
        (
            {"claimant": Attribution(text="the mayor")},
            "Selon «\u202fthe mayor\u202f», au moins 7 militaires (Marovia) ont été tués.",
        ),
    ],
)
def test_french_clause(changes: dict[str, object], expected: str) -> None:
    assert told(brief_of([claim(**changes)], language="fr")) == expected


def test_title_states_the_finding_with_its_claimant() -> None:
    brief = brief_of([claim()], place="Velgrad")
    assert brief.title == "Velgrad: at least 7 service members of Marovia killed, according to Marovia"


def test_summary_of_the_border_clash() -> None:
    text = told(brief_of_example(load("border_clash"), time_zone="Asia/Dubai"))
    assert "according to Marovia’s defence ministry, 71 service members of Marovia were killed" in text
    assert "a ceasefire was in effect from 14 May 2031, 16:00 UTC (20:00 local time, UTC+04:00)" in text
    assert "no comment from Marovia was reported by Harbour Times" in text
    assert text.endswith("The accounts have not been independently verified, according to Harbour Times.")


def test_accepted_facts_go_before_proposed_ones() -> None:
    proposed = claim(id="f2", count=Quantity(low=900, high=900), review=Review())
    brief = brief_of([claim(), proposed])
    assert "900" not in told(brief)
    assert brief.draft_label == "DRAFT: 1 proposed fact not reviewed"
    alone = brief_of([proposed])
    assert "900" in told(alone)
    section = alone.section("bottom_line")
    assert section
    assert isinstance(section.blocks[0], Paragraph)
    assert section.blocks[0].unreviewed


def test_a_fact_without_evidence_says_so() -> None:
    assert "(entered by the analyst without evidence)" in told(brief_of([claim(evidence=())]))
    assert "1 fact was entered by the analyst without evidence" in told(
        brief_of([claim(evidence=())]), "verification"
    )


def test_the_analysts_words_stand_instead_and_grow_stale_with_their_fact() -> None:
    fact = claim()
    text = AnalystText(
        section="bottom_line", text="Losses mount.", place="instead", judged=True, rests_on=rests_on((fact,))
    )
    fresh = brief_of([fact], texts=(text,)).section("bottom_line")
    assert fresh
    assert fresh.blocks == (Paragraph((Run("Losses mount.", fact_ids=("f1",), sources=(1,)),), Tone.JUDGED),)
    assert not fresh.stale
    raised = claim(count=Quantity(low=9, qualifier=Qualifier.AT_LEAST))
    rejected = claim(review=Review(state=ReviewState.REJECTED, by="A. Analyst", at=AS_OF))
    for changed in ([raised], [rejected], []):
        section = brief_of(list(changed), texts=(text,)).section("bottom_line")
        assert section
        assert section.stale


def test_a_new_decision_alone_makes_nothing_stale() -> None:
    proposed = claim(review=Review())
    text = AnalystText(section="title", text="My finding", rests_on=rests_on((proposed,)))
    brief = brief_of([claim()], texts=(text,))
    section = brief.section("bottom_line")
    assert brief.title == "My finding"
    assert section
    assert not section.stale


def test_the_editor_gets_what_the_program_writes() -> None:
    facts = [claim()]
    start = written(assess(facts, [ARTICLE], as_of=AS_OF), facts, [ARTICLE], BriefSettings())
    assert start.bottom_line == "According to Marovia, at least 7 service members of Marovia were killed."
    assert start.fact_ids == ("f1",)
    assert "At least 7" in start.title


def test_nothing_confirmed_is_said_in_one_line() -> None:
    assert told(brief_of([])) == "No casualty claim and no report of a ceasefire has been confirmed."
    assert brief_of([]).title == "Situation brief: no confirmed finding yet"


def test_what_holds_goes_before_what_is_called_for() -> None:
    text = told(brief_of_example(load("life_of_a_ceasefire")))
    assert "a humanitarian pause was in effect" in text
    assert "was called for" not in text


def test_figures_go_before_words_without_one() -> None:
    words = claim(id="f2", count=Quantity(qualifier=Qualifier.UNQUANTIFIED, text="dozens"), claimant=None)
    brief = brief_of([words, claim(claimant=Attribution(text="witnesses"))])
    assert told(brief).startswith("According to witnesses, at least 7")
    assert brief.title.startswith("At least 7")


def test_the_title_tells_what_time_the_figure_counts() -> None:
    period = Period(text="since 1 February", start=date(2031, 2, 1))
    count = Quantity(low=3400, qualifier=Qualifier.MORE_THAN, text="more than 3,400")
    brief = brief_of([claim(count=count, period=period)])
    assert brief.title == (
        "More than 3,400 service members of Marovia killed (count since 1 February 2031), "
        "according to Marovia"
    )
    french = brief_of([claim(count=count, period=period)], language="fr").title
    assert "(décompte\u202f: depuis le 1er février 2031), selon Marovia" in french


@pytest.mark.parametrize(
    ("claimant", "printed"),
    [
        (Attribution(text="UN"), "According to the UN, "),
        (Attribution(text="The United Nations"), "According to the United Nations"),
        (
            Attribution(text="The enemy"),
            "According to a speaker whom the sentence does not name (“The enemy”), ",
        ),
    ],
)
def test_names_of_claimants_fit_into_the_sentence(claimant: Attribution, printed: str) -> None:
    assert told(brief_of([claim(claimant=claimant)])).startswith(printed)


def test_an_issuer_of_communiques_has_its_article() -> None:
    article = ARTICLE.model_copy(update={"source": "Ministry of Defence of Ostria"})
    facts = [claim(claimant=None)]
    picture = assess(facts, [article], as_of=AS_OF)
    brief = compose(picture, facts, [article], BriefSettings())
    assert "according to the Ministry of Defence of Ostria" in brief.title
    assert "according to Harbour Times" in brief_of(facts).title
