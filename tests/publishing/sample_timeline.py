"""Timeline and ceasefire of the sample brief about the Osk river."""

# ruff: noqa: E501 - sentences read better whole

from dataclasses import replace
from datetime import UTC, datetime

from briefing.composition.document import (
    Align,
    Column,
    MarkShape,
    Row,
    Run,
    Section,
    Table,
    TimelineChart,
    TimelineKey,
    TimelineLane,
    TimelineMark,
    TimelineStretch,
    TimelineTick,
)
from tests.publishing.sample_sections import cell


def osk_timeline() -> Section:
    """The timeline: a chart with a broken axis, spans, a period and a proposed fact; then its table."""
    table = Table(
        "Events in the order in which they are reported to have happened",
        (Column("No.", 0.35, Align.END), Column("When", 1.4), Column("Event", 4.2), Column("Status", 1.3)),
        (
            Row(
                (
                    cell("1"),
                    cell("2 March, 09:00"),
                    cell("Ceasefire called for.", Run("", sources=(2,))),
                    cell("called for by the mediator"),
                )
            ),
            Row(
                (
                    cell("2"),
                    cell("14 March, overnight"),
                    cell("Shelling along the Osk river.", Run("", sources=(1,))),
                    cell("reported"),
                )
            ),
            Row(
                (
                    cell("3"),
                    cell("14 March, 20:00 (16:00 UTC)"),
                    cell("Ceasefire in effect.", Run("", sources=(2,))),
                    cell("claimed by the mediator"),
                )
            ),
            Row(
                (
                    cell("4"),
                    cell("14 March, ~23:00"),
                    cell("Fire at Hask alleged.", Run("", sources=(2,))),
                    cell("disputed"),
                )
            ),
        ),
    )
    chart = TimelineChart(
        "Events on a time axis (UTC), 2 to 15 March 2031",
        (
            TimelineLane(
                "Casualty claims, Veldra",
                (
                    TimelineMark(
                        2,
                        datetime(2031, 3, 14, tzinfo=UTC),
                        datetime(2031, 3, 15, tzinfo=UTC),
                        MarkShape.CLAIM,
                        "≥ 49 soldiers killed (Veldran defence ministry) [1]",
                        reported_only=True,
                        counts_from=datetime(2031, 3, 13, tzinfo=UTC),
                        counts_to=datetime(2031, 3, 14, 6, tzinfo=UTC),
                        fact_ids=("f1",),
                    ),
                ),
            ),
            TimelineLane(
                "Ceasefire, 14 March",
                (
                    _moment(1, datetime(2031, 3, 2, 9, tzinfo=UTC), "called for (Lowland Union) [2]"),
                    _moment(3, datetime(2031, 3, 14, 16, tzinfo=UTC), "in effect (Lowland Union) [2]"),
                    replace(
                        _moment(4, datetime(2031, 3, 14, 19, tzinfo=UTC), "violation alleged (Korva) [2]"),
                        shape=MarkShape.BREACH,
                        unreviewed=True,
                    ),
                ),
            ),
        ),
        (
            TimelineStretch(datetime(2031, 3, 2, 8, tzinfo=UTC), datetime(2031, 3, 2, 10, tzinfo=UTC)),
            TimelineStretch(datetime(2031, 3, 13, 22, tzinfo=UTC), datetime(2031, 3, 15, 2, tzinfo=UTC)),
        ),
        (
            TimelineTick(datetime(2031, 3, 2, 9, tzinfo=UTC), "2 March, 09:00"),
            TimelineTick(datetime(2031, 3, 14, tzinfo=UTC), "14 March"),
            TimelineTick(datetime(2031, 3, 14, 12, tzinfo=UTC), "12:00"),
            TimelineTick(datetime(2031, 3, 15, tzinfo=UTC), "15 March"),
        ),
        (
            TimelineKey(
                "casualty claim, at the time of its first report", MarkShape.CLAIM, reported_only=True
            ),
            TimelineKey("ceasefire asked for, agreed, in effect", MarkShape.STATE),
            TimelineKey("violation, refusal, denial or end, as alleged", MarkShape.BREACH),
            TimelineKey("only the day is known", spans=True),
            TimelineKey("period that a claim counts"),
            TimelineKey("not reviewed", unreviewed=True),
        ),
        "Time axis of four events from 2 to 15 March 2031. Each number is that of an event in the table that follows.",
    )
    return Section("timeline", "Timeline", (chart, table))


def osk_ceasefire() -> Section:
    """The state of the ceasefire, field by field."""
    table = Table(
        "",
        (Column("Field", 1.2), Column("As reported", 4.0), Column("Grade", 0.6)),
        (
            Row(
                (
                    cell("Status", header=True),
                    cell(Run("contested", fact_ids=("f4", "f5"), sources=(2,))),
                    cell("B3"),
                )
            ),
            Row(
                (
                    cell("In force from", header=True),
                    cell("14 March 2031, 20:00 local (16:00 UTC)"),
                    cell("B2"),
                )
            ),
            Row((cell("Mediator", header=True), cell("Lowland Union"), cell("B2"))),
            Row((cell("Expires", header=True), cell("not stated"), cell("–"))),
        ),
    )
    return Section("ceasefire", "Ceasefire status", (table,))


def _moment(number: int, at: datetime, label: str) -> TimelineMark:
    return TimelineMark(number, at, at, MarkShape.STATE, label, fact_ids=("f4",))
