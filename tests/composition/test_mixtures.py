"""Mixtures that tempt a brief into saying more than its facts: each is read as an editor would."""

from datetime import UTC, date, datetime

import pytest

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.composition.document import Brief, paragraphs_of
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    CeasefireReport,
    CeasefireStatus,
    Fact,
    Outcome,
    Quantity,
    Review,
    ReviewState,
    Victims,
    evidence_of,
)

AS_OF = datetime(2031, 6, 1, tzinfo=UTC)
CONFIRMED = Review(state=ReviewState.CONFIRMED, by="A. Analyst", at=AS_OF)
REJECTED = Review(state=ReviewState.REJECTED, by="A. Analyst", at=AS_OF)


def article(number: int, text: str, published: date | None = date(2031, 5, 20), source: str = "") -> Article:
    outlet = source or f"Outlet {number}"
    return Article(id=f"a{number}", text=text, source=outlet, published=published, language="en")


def claim(source: Article, count: int, by: str, of: str | None, **changes: object) -> CasualtyClaim:
    party = by if by in ("Marovia", "Kestria", "Tarn") else None
    values = {
        "id": f"{source.id}-{by}-{count}",
        "article_id": source.id,
        "evidence": (evidence_of(source.text, 0, len(source.text)),),
        "count": Quantity(low=count, high=count),
        "outcome": Outcome.KILLED,
        "victims": Victims(text="soldiers", party=of, category=Category.MILITARY),
        "claimant": Attribution(text=by, party=party),
        "review": CONFIRMED,
    }
    return CasualtyClaim(**{**values, **changes})


def brief_of(facts: list[Fact], articles: list[Article], **options: object) -> Brief:
    settings = BriefSettings(**options)
    picture = assess(facts, articles, as_of=AS_OF, include_proposed=settings.takes_proposed)
    return compose(picture, facts, articles, settings)


def told(brief: Brief, section: str) -> str:
    found = brief.section(section)
    assert found
    return " ".join("".join(r.text for r in p.runs) for block in found.blocks for p in paragraphs_of(block))


def test_a_count_of_the_other_sides_dead_says_whose_it_is() -> None:
    source = article(1, "Each side counts the other's dead.")
    facts: list[Fact] = [claim(source, 300, "Kestria", "Marovia"), claim(source, 40, "Kestria", "Kestria")]
    text = told(brief_of(facts, [source]), "casualties")
    assert "Kestria party to the conflict, on the other side’s losses 300" in text
    assert "Kestria party to the conflict, on its own losses 40" in text
    french = told(brief_of(facts, [source], language="fr"), "casualties")
    assert "partie au conflit, sur les pertes adverses" in french


def test_a_card_names_the_claimant_as_claimant() -> None:
    source = article(1, "Marovia counts its dead.")
    text = told(brief_of([claim(source, 7, "Marovia", "Marovia")], [source]), "key_figures")
    assert text == "7 Marovia: service members, killed according to Marovia"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_was_rejected_is_not_denied_of_the_sources(language: str) -> None:
    source = article(1, "Marovia counts its dead.")
    rejected: list[Fact] = [claim(source, 7, "Marovia", "Marovia", review=REJECTED)]
    brief = brief_of(rejected, [source], language=language)
    for section in ("key_figures", "casualties", "timeline"):
        text = told(brief, section)
        assert "1" in text
        assert "rej" in text
        assert "7" not in text
    empty = brief_of([], [source], language=language)
    assert told(empty, "casualties") != told(brief, "casualties")


def test_a_final_brief_says_what_it_leaves_out() -> None:
    source = article(1, "Marovia counts its dead.")
    proposed: list[Fact] = [claim(source, 7, "Marovia", "Marovia", review=Review())]
    brief = brief_of(proposed, [source], status="final")
    assert told(brief, "casualties") == (
        "No casualty claim among the facts of this brief; 1 is left out (rejected or not reviewed)."
    )
    assert told(brief, "gaps") == "There are no facts in which to look for gaps."
    assert ("Status", "no confirmed facts") in brief.header_lines


def test_a_title_from_unreviewed_facts_says_so() -> None:
    source = article(1, "Marovia counts its dead.")
    proposed: list[Fact] = [claim(source, 7, "Marovia", "Marovia", review=Review())]
    title = brief_of(proposed, [source]).title
    assert title == "7 service members of Marovia killed, according to Marovia (not reviewed)"


def test_with_more_sides_than_two_a_ceasefire_is_told_with_those_whom_it_binds() -> None:
    source, other = article(1, "Tarn agreed with the front."), article(2, "Marovia counts its dead.")
    agreed = CeasefireReport(
        id="c1",
        article_id=source.id,
        evidence=(evidence_of(source.text, 0, len(source.text)),),
        status=CeasefireStatus.AGREED,
        claimant=Attribution(text="Tarn", party="Tarn"),
        parties=("Tarn", "Tarnish Front"),
        review=CONFIRMED,
    )
    war = claim(other, 9, "Marovia", "Marovia")
    brief = brief_of([agreed, war], [source, other])
    between = "a ceasefire between Tarn and the Tarnish Front was agreed"
    assert between in told(brief, "bottom_line")
    assert "ceasefire between Tarn and the Tarnish Front contested" in brief.title
    assert between not in told(brief_of([agreed], [source]), "bottom_line")


def test_three_claimants_of_one_group_all_stand_in_the_bottom_line() -> None:
    sources = [article(n, f"Voice {n} counts the dead.") for n in (1, 2, 3)]
    facts: list[Fact] = [claim(s, 20 + n, f"voice {n}", None) for n, s in enumerate(sources, 1)]
    text = told(brief_of(facts, sources), "bottom_line")
    assert all(f"voice {n}" in text.casefold() for n in (1, 2, 3))


def test_a_lower_later_figure_stands_and_the_higher_one_stays_in_sight() -> None:
    sources = [article(1, "71 dead.", date(2031, 5, 18)), article(2, "65 dead.", date(2031, 5, 20))]
    facts: list[Fact] = [
        claim(sources[0], 71, "Marovia", "Marovia"),
        claim(sources[1], 65, "Marovia", "Marovia"),
    ]
    brief = brief_of(facts, sources)
    assert "65" in told(brief, "bottom_line")
    assert "71" not in told(brief, "bottom_line")
    assert "earlier: 71 (18 May 2031)" in told(brief, "casualties")


def test_no_brief_adds_claimants_up() -> None:
    source = article(1, "Many voices count.")
    facts: list[Fact] = [claim(source, n, f"voice {n}", None) for n in (13, 29, 31)]
    brief = brief_of(facts, [source])
    sums = {str(n) for n in (13 + 29, 13 + 31, 29 + 31, 13 + 29 + 31)}
    for section in brief.sections:
        if section.name != "annex":
            assert not sums & set(told(brief, section.name).split())


def test_a_chart_of_some_claims_keeps_the_highest_of_each_claimant_and_says_so() -> None:
    from briefing.composition.document import RangeChart
    from briefing.facts import Period

    source = article(1, "Day after day the army counts the dead.")
    facts: list[Fact] = []
    for day in range(1, 21):
        period = Period(text=f"on {day} May", start=date(2031, 5, day), end=date(2031, 5, day))
        facts.append(claim(source, 10 + day, "Kestria", "Marovia", period=period))
    facts += [claim(source, 900, "Tarn", "Kestria"), claim(source, 7, "Marovia", "Marovia")]
    section = brief_of(facts, [source]).section("casualties")
    assert section
    (chart,) = (block for block in section.blocks if isinstance(block, RangeChart))
    assert len(chart.bars) == 12
    assert {"900", "30", "7"} <= {bar.value_text for bar in chart.bars}
    assert chart.title.endswith(", 12 of 22 claims; the table has all")
    labels = [bar.label for bar in chart.bars]
    assert len(set(labels)) == len(labels)
    assert "Kestria – Marovia: service members, 20 May 2031" in labels


@pytest.mark.parametrize(
    ("cue", "addressee", "expected", "french"),
    [
        ("denied", "", "“denied”: its guns fired first", "«\u202fdenied\u202f»\u00a0: its guns fired first"),
        (
            "have accused",
            "Kestria",
            "“have accused” (Kestria): its guns fired first",
            "accused\u202f» (Kestria)",
        ),
        ("said", "Kestria", "its guns fired first", "its guns fired first"),
    ],
)
def test_who_denies_a_thing_is_not_shown_to_say_it(
    cue: str, addressee: str, expected: str, french: str
) -> None:
    from briefing.facts import Directness, Speaker, Statement

    source = article(1, f"Marovia {cue} {addressee} its guns fired first.")
    statement = Statement(
        id="s1",
        article_id="a1",
        evidence=(evidence_of(source.text, len(source.text) - 22, len(source.text) - 1),),
        content="its guns fired first",
        directness=Directness.INDIRECT,
        speaker=Speaker(text="Marovia", name="Marovia", party="Marovia"),
        cue=cue,
        addressee=addressee or None,
        review=CONFIRMED,
    )
    text = told(brief_of([statement], [source]), "statements")
    assert f"Marovia {expected} reported speech" in text
    assert ("to Kestria" in text) == (cue == "said")
    assert french in told(brief_of([statement], [source], language="fr"), "statements")
