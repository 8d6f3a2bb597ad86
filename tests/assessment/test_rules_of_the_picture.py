"""Single rules of the picture, each shown on a few facts."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.assessment import EditionEntry, EditionRecord, Picture, assess, read_edition
from briefing.assessment.editions import entry_of_ceasefire, entry_of_line, entry_to_json
from briefing.assessment.picture import ChangeKind, ContradictionKind, GapKind, StateNow
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    CeasefireReport,
    CeasefireStatus,
    Fact,
    Outcome,
    Period,
    Reliability,
    Review,
    ReviewState,
    Victims,
    When,
    evidence_of,
)
from tests.assessment.examples import code, quantity

AS_OF = datetime(2033, 2, 1, tzinfo=UTC)
DAY = date(2033, 1, 10)


class Desk:
    """A small dossier that grows by articles of one sentence."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.facts: list[Fact] = []

    def article(self, day: int | None = 0, source: str = "", copy_of: str = "") -> str:
        number = len(self.articles) + 1
        self.articles.append(
            Article(
                id=f"a{number}",
                text=f"Sentence {number} reports it.",
                source=source or f"Outlet {number}",
                published=None if day is None else DAY + timedelta(days=day),
                syndicated_from=copy_of,
            )
        )
        return f"a{number}"

    def claim(
        self, count: str, by: str | None = "Marovia", article: str = "", **changes: object
    ) -> CasualtyClaim:
        article_id = article or self.article(int(changes.pop("day", 0)))
        text = next(a.text for a in self.articles if a.id == article_id)
        party = by if by in ("Marovia", "Kestria") else None
        values = {
            "id": f"f{len(self.facts) + 1}",
            "article_id": article_id,
            "evidence": (evidence_of(text, 0, len(text)),),
            "count": quantity(count),
            "outcome": Outcome.KILLED,
            "victims": Victims(text="soldiers", party="Marovia", category=Category.MILITARY),
            "claimant": Attribution(text=by, party=party) if by else None,
            "review": Review(state=ReviewState.CONFIRMED, by="A", at=AS_OF),
        }
        fact = CasualtyClaim(**{**values, **changes})
        self.facts.append(fact)
        return fact

    def report(self, status: str, by: str | None, day: int = 0, **changes: object) -> CeasefireReport:
        article_id = self.article(day)
        text = self.articles[-1].text
        party = by if by in ("Marovia", "Kestria") else None
        fact = CeasefireReport(
            id=f"f{len(self.facts) + 1}",
            article_id=article_id,
            evidence=(evidence_of(text, 0, len(text)),),
            status=CeasefireStatus(status),
            claimant=Attribution(text=by, party=party) if by else None,
            review=Review(state=ReviewState.CONFIRMED, by="A", at=AS_OF),
            **{"parties": ("Marovia", "Kestria"), **changes},
        )
        self.facts.append(fact)
        return fact

    def picture(self, **options: object) -> Picture:
        return assess(
            self.facts, self.articles, **{"as_of": AS_OF, "parties": ("Marovia", "Kestria"), **options}
        )


def lines(picture: Picture) -> list[tuple[str, list[str]]]:
    return [(code(line.latest.count), [code(c.count) for c in line.history]) for line in picture.lines()]


def test_a_cut_off_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        Desk().picture(as_of=datetime(2033, 1, 1))


def test_a_late_repetition_of_an_old_figure_brings_it_not_back() -> None:
    desk = Desk()
    desk.claim("49", day=0)
    desk.claim("71", day=2)
    desk.claim("49", day=3)
    assert lines(desk.picture()) == [("71", ["49"])]


def test_two_figures_in_one_article_are_two_incidents() -> None:
    desk = Desk()
    article = desk.article()
    desk.claim("5", article=article)
    desk.claim("3", article=article)
    assert lines(desk.picture()) == [("3", []), ("5", [])]
    assert desk.picture().contradictions == ()


def test_daily_counts_do_not_supersede_one_another() -> None:
    desk = Desk()
    for day in range(3):
        when = DAY + timedelta(days=day)
        desk.claim(str(10 + day), day=day, period=Period(text="that day", start=when, end=when))
    assert [figure for figure, _ in lines(desk.picture())] == ["10", "11", "12"]
    assert all(not toll.spans for toll in desk.picture().tolls)


def test_copies_of_one_agency_are_one_source() -> None:
    desk = Desk()
    for source in ("Bay Post", "Cape Times"):
        desk.claim("49", article=desk.article(0, source, copy_of="Coastal Agency"))
    desk.claim("49", article=desk.article(0, "Coastal Agency"))
    (line,) = desk.picture().lines()
    assert line.latest.origins == ("Coastal Agency",)
    assert len(line.latest.reports) == 3
    assert any(gap.kind is GapKind.ONE_SOURCE for gap in desk.picture().gaps)


def test_a_span_never_sums_and_keeps_open_ends() -> None:
    desk = Desk()
    desk.claim(">=30", "Marovia")
    desk.claim("71", "Kestria")
    desk.claim("<=80", "the mayor")
    (toll,) = desk.picture().tolls
    (span,) = toll.spans
    assert (span.low, span.high, span.open_below, span.open_above) == (30, 80, True, True)
    assert [claim.claimant.words for claim in span.low_claims] == ["Marovia"]


def test_counts_of_different_periods_have_no_span() -> None:
    desk = Desk()
    desk.claim("30", "Marovia", period=Period(start=DAY, end=DAY))
    desk.claim("71", "Kestria", period=Period(start=DAY - timedelta(days=9), end=DAY))
    (toll,) = desk.picture().tolls
    assert toll.spans == ()
    assert desk.picture().contradictions == ()


def test_a_toll_may_grow_without_contradiction() -> None:
    desk = Desk()
    desk.claim("30", "Marovia", day=0)
    desk.claim("45", "Kestria", day=5)
    assert desk.picture().contradictions == ()
    desk.claim("20", "the mayor", day=9)
    kinds = [c.kind for c in desk.picture().contradictions]
    assert kinds == [ContradictionKind.FIGURES, ContradictionKind.FIGURES]


def test_a_part_above_its_whole_is_a_contradiction() -> None:
    desk = Desk()
    whole = desk.claim("5")
    desk.claim(
        "7",
        article=whole.article_id,
        part_of=whole.id,
        victims=Victims(text="children", category=Category.CIVILIAN),
    )
    (found,) = desk.picture().contradictions
    assert [code(claim.count) for claim in found.claims] == ["5", "7"]


def test_parts_of_each_other_are_lost_to_nobody() -> None:
    desk = Desk()
    one = desk.claim("5", id="x", part_of="y")
    desk.claim("7", id="y", part_of="x", article=one.article_id)
    assert sorted(figure for figure, _ in lines(desk.picture())) == ["5", "7"]


def test_a_part_whose_whole_was_rejected_stands_alone() -> None:
    desk = Desk()
    whole = desk.claim("12", review=Review(state=ReviewState.REJECTED, by="A", at=AS_OF))
    desk.claim("3", article=whole.article_id, part_of=whole.id)
    assert lines(desk.picture()) == [("3", [])]


def test_a_final_picture_holds_accepted_facts_only() -> None:
    desk = Desk()
    desk.claim("12", review=Review())
    assert desk.picture().unreviewed_ids == ("f1",)
    assert desk.picture(include_proposed=False).fact_ids == ()


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([("called_for", "Norland")], StateNow.CALLED_FOR),
        ([("negotiating", None)], StateNow.NEGOTIATING),
        ([("agreed", "Marovia")], StateNow.CONTESTED),
        ([("agreed", "Marovia"), ("agreed", "Kestria")], StateNow.ANNOUNCED),
        ([("agreed", "Norland")], StateNow.ANNOUNCED),
        ([("in_effect", "Marovia")], StateNow.CONTESTED),
        ([("in_effect", "Marovia"), ("denied", "Kestria")], StateNow.CONTESTED),
        ([("in_effect", "Marovia"), ("in_effect", "Kestria")], StateNow.IN_EFFECT),
        ([("in_effect", "Norland"), ("violated", "Kestria")], StateNow.CONTESTED),
        ([("in_effect", "Norland"), ("collapsed", None)], StateNow.COLLAPSED),
        ([("collapsed", "Marovia"), ("in_effect", "Kestria")], StateNow.CONTESTED),
        ([("rejected", "Kestria")], StateNow.REJECTED),
        ([("denied", "Kestria")], StateNow.DENIED),
        ([("unconfirmed", None)], StateNow.UNCLEAR),
    ],
)
def test_the_state_now_is_nobodys_bare_word(
    reports: list[tuple[str, str | None]], expected: StateNow
) -> None:
    desk = Desk()
    for day, (status, by) in enumerate(reports):
        desk.report(status, by, day)
    (line,) = desk.picture().ceasefires
    assert line.now is expected
    assert line.now_entries


def test_a_term_that_has_run_out() -> None:
    desk = Desk()
    start = datetime(2033, 1, 10, 6, tzinfo=UTC)
    when = When(text="at 6am", value="2033-01-10T06:00", instant=start)
    desk.report("in_effect", "Norland", effective=when, duration="72-hour")
    assert desk.picture(as_of=start + timedelta(hours=71)).ceasefires[0].now is StateNow.IN_EFFECT
    assert desk.picture(as_of=start + timedelta(hours=73)).ceasefires[0].now is StateNow.EXPIRED
    desk.report("extended", "Norland", day=2)
    assert desk.picture(as_of=start + timedelta(hours=73)).ceasefires[0].now is StateNow.IN_EFFECT


def test_other_parties_are_another_ceasefire() -> None:
    desk = Desk()
    desk.report("agreed", "Norland", parties=("Marovia", "Kestria"))
    desk.report("agreed", "Norland", parties=("Marovia", "Ardan Front"))
    assert len(desk.picture().ceasefires) == 2


def test_grades_are_proposed_and_the_analysts_stand() -> None:
    desk = Desk()
    desk.claim("49", "Marovia")
    desk.claim("49", "Kestria")
    desk.claim("9", None, outcome=Outcome.WOUNDED)
    desk.claim("8", "witnesses", outcome=Outcome.MISSING)
    desk.claim(
        "7", "the Red Cross", outcome=Outcome.CAPTURED, reliability=Reliability(source="A", information=2)
    )
    found = [
        (
            desk.picture().grades[line.latest.key].reliability.source,
            desk.picture().grades[line.latest.key].reliability.information,
        )
        for line in desk.picture().lines()
    ]
    assert found == [("D", 1), ("C", 1), ("C", 3), ("F", 3), ("A", 2)]
    graded = desk.picture(grades={"Outlet 3": "B"})
    (own,) = [line for line in graded.lines() if line.latest.outcome is Outcome.WOUNDED]
    assert graded.grades[own.latest.key].reliability.source == "B"


def test_changes_follow_a_count_over_the_editions() -> None:
    desk = Desk()
    desk.claim("49", "Marovia", review=Review())
    first = desk.picture()
    record = EditionRecord(1, "then", tuple(entry_of_line(line, "49") for line in first.lines()))
    assert desk.picture(editions=[record]).changes == ()
    desk.facts[0] = desk.facts[0].model_copy(
        update={"review": Review(state=ReviewState.CONFIRMED, by="A", at=AS_OF)}
    )
    assert [c.kind for c in desk.picture(editions=[record]).changes] == [ChangeKind.CONFIRMED]
    desk.claim("40", "Marovia", day=1)
    assert [c.kind for c in desk.picture(editions=[record]).changes] == [ChangeKind.LOWERED]
    desk.claim(">=49", "Marovia", day=2)
    assert [c.kind for c in desk.picture(editions=[record]).changes] == [ChangeKind.RESTATED]
    desk.facts.clear()
    assert [c.kind for c in desk.picture(editions=[record]).changes] == [ChangeKind.WITHDRAWN]


def record_of(picture: Picture) -> EditionRecord:
    entries = [entry_of_line(line, "words") for line in picture.lines()]
    entries += [entry_of_ceasefire(line, "words") for line in picture.ceasefires]
    return EditionRecord(1, "then", tuple(entries))


def test_a_start_that_moved_is_one_change() -> None:
    desk = Desk()
    at = datetime(2033, 1, 10, 18, tzinfo=UTC)
    desk.report("agreed", "Marovia", effective=When(text="Monday", value="2033-01-10"))
    edition = record_of(desk.picture())
    assert desk.picture(editions=[edition]).changes == ()
    for value, instant in (("2033-01-12", None), ("2033-01-10T18:00", at)):
        moved = desk.facts[0].model_copy(update={"effective": When(text="x", value=value, instant=instant)})
        desk.facts[0] = moved
        (change,) = desk.picture(editions=[edition]).changes
        assert change.kind is ChangeKind.MOVED
        assert change.before == edition.entries[0]
    desk.report("collapsed", "Kestria", day=3)
    kinds = [change.kind for change in desk.picture(editions=[edition]).changes]
    assert kinds == [ChangeKind.MOVED, ChangeKind.STATE]


def test_a_later_report_that_gives_another_start_moves_it() -> None:
    desk = Desk()
    desk.report("called_for", "Kestria")
    edition = record_of(desk.picture())
    assert edition.entries[0].start == ""
    desk.report("agreed", "Marovia", day=1, effective=When(text="Wednesday", value="2033-01-12"))
    kinds = [change.kind for change in desk.picture(editions=[edition]).changes]
    assert kinds == [ChangeKind.MOVED, ChangeKind.STATE]


def test_another_instrument_on_other_facts_is_new_and_the_first_withdrawn() -> None:
    desk = Desk()
    desk.report("agreed", "Marovia", effective=When(text="Monday", value="2033-01-10"))
    edition = record_of(desk.picture())
    desk.facts.clear()
    desk.report("agreed", "Marovia", day=9, effective=When(text="then", value="2033-01-20"))
    desk.facts[0] = desk.facts[0].model_copy(update={"id": "other"})
    kinds = [change.kind for change in desk.picture(editions=[edition]).changes]
    assert kinds == [ChangeKind.NEW, ChangeKind.WITHDRAWN]


def test_editions_of_earlier_releases_have_no_starts_and_none_has_moved() -> None:
    desk = Desk()
    desk.report("agreed", "Marovia", effective=When(text="Monday", value="2033-01-10"))
    (entry,) = record_of(desk.picture()).entries
    old = EditionRecord(1, "then", (EditionEntry(entry.key, entry.words, state=entry.state),))
    assert desk.picture(editions=[old]).changes == ()


def test_an_edited_claimant_is_one_change() -> None:
    desk = Desk()
    desk.claim("49", "Marovia")
    edition = record_of(desk.picture())
    edited = Attribution(text="the mayor of Tolmark")
    desk.facts[0] = desk.facts[0].model_copy(update={"claimant": edited})
    (change,) = desk.picture(editions=[edition]).changes
    assert change.kind is ChangeKind.RESTATED
    assert change.before == edition.entries[0]


def test_an_entry_comes_back_from_its_json() -> None:
    desk = Desk()
    desk.claim("49", "Marovia")
    desk.report("agreed", "Marovia", effective=When(text="Monday", value="2033-01-10"))
    edition = record_of(desk.picture())
    data = {
        "brief": {"number": 1, "as_of": "then"},
        "picture": {"entries": [entry_to_json(entry) for entry in edition.entries]},
    }
    assert read_edition(json.dumps(data).encode()) == edition


def test_articles_after_the_cut_off_are_told() -> None:
    desk = Desk()
    article = Article(id="late", text="x", published=datetime(2033, 3, 1, tzinfo=UTC))
    desk.articles.append(article)
    (gap,) = [gap for gap in desk.picture().gaps if gap.kind is GapKind.AFTER_CUT_OFF]
    assert gap.article_ids == ("late",)


def test_an_outlet_does_not_confirm_whom_it_quotes() -> None:
    desk = Desk()
    article = desk.article(0, "Harbour Times")
    desk.claim("71", "Marovia", article=article)
    desk.claim("71", None, article=article)
    picture = desk.picture()
    assert {grade.reliability.information for grade in picture.grades.values()} == {6, 3}


def test_claimants_with_a_common_name_do_not_confirm_each_other() -> None:
    desk = Desk()
    desk.claim("71", "Tolmark", day=0)
    desk.claim("71", "Tolmark’s defence ministry", day=1)
    assert 1 not in {grade.reliability.information for grade in desk.picture().grades.values()}
    desk.claim("71", "the mayor", day=1)
    assert 1 in {grade.reliability.information for grade in desk.picture().grades.values()}
