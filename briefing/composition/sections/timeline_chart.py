"""The timeline as a chart: one lane a party or instrument, each event with its number in the table."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from briefing.assessment.names import party_key
from briefing.assessment.picture import CeasefireLine, Claim, Event, Moment
from briefing.composition.context import Context
from briefing.composition.document import (
    MarkShape,
    TimelineChart,
    TimelineKey,
    TimelineLane,
    TimelineMark,
    TimelineStretch,
)
from briefing.composition.phrases import capitalised, plain
from briefing.composition.time_axis import stretches_of, ticks_of
from briefing.composition.times import as_day, days_of
from briefing.composition.wording import grammatical_number
from briefing.facts import CeasefireStatus

# Events of one and the same time need no axis; more than these are no longer read on one.
_FEWEST_TIMES, _MOST_MARKS = 2, 40
_MOST_LANES = 8
_DAY, _MOMENT = timedelta(days=1), timedelta(microseconds=1)
_BREACHES = (
    CeasefireStatus.VIOLATED,
    CeasefireStatus.COLLAPSED,
    CeasefireStatus.REJECTED,
    CeasefireStatus.DENIED,
    CeasefireStatus.UNCONFIRMED,
)

Numbered = tuple[int, Event]


def chart_of(context: Context, events: Sequence[Event]) -> TimelineChart | None:
    """Draw the events of the table on an axis; None where they don't have two different times.

    Args:
        context: of the brief.
        events: in the order of the table, which numbers them from 1.
    """
    numbered = _drawn(events)
    if len({_interval(event) for _, event in numbered}) < _FEWEST_TIMES:
        return None
    lanes = _lanes(context, numbered)
    marks = [mark for lane in lanes for mark in lane.marks]
    stretches = stretches_of((mark.start, mark.end) for mark in marks)
    first, last = _days_drawn(marks, stretches)
    days = context.times.day(first) if first == last else context.times.days(first, last)
    title = context.phrases.text("timeline.chart", days=days)
    return TimelineChart(
        title=title,
        lanes=lanes,
        stretches=stretches,
        ticks=ticks_of(stretches, context.times, hours=any(m.start == m.end for m in marks)),
        keys=tuple(_keys(context, marks)),
        alternative=_alternative(context, title, lanes),
    )


def notes_of(context: Context, events: Sequence[Event], chart: TimelineChart) -> Iterator[str]:
    """Yield what the chart leaves out: a break of the axis, events without a date, earlier wars.

    Args:
        context: of the brief.
        events: as in `chart_of`.
        chart: that of the events.
    """
    text, times = context.phrases.text, context.times
    marks = [mark for lane in chart.lanes for mark in lane.marks]
    for earlier, later in pairwise(chart.stretches):
        before, after = _days_drawn(marks, (earlier,))[1], _days_drawn(marks, (later,))[0]
        yield text("timeline.broken", start=times.day(before), end=times.day(after))
    undated = [number for number, event in enumerate(events, 1) if event.moment.day is None]
    if undated:
        yield text("timeline.undated", numbers=_listed(context, undated))
    shown = {mark.number for mark in marks}
    left = [n for n, event in enumerate(events, 1) if n not in shown and event.moment.day]
    if left:
        yield text("timeline.left_out", numbers=_listed(context, left))
    if context.picture.background_tolls or context.picture.background_ceasefires:
        yield text("timeline.background")


def _days_drawn(marks: Sequence[TimelineMark], stretches: Sequence[TimelineStretch]) -> tuple[date, date]:
    """Return the first and the last day of the events on a part of the axis, without its margins."""
    start, end = stretches[0].start, stretches[-1].end
    own = [mark for mark in marks if mark.start <= end and start <= mark.end]
    first = max(min(mark.start for mark in own), start)
    last = min(max(mark.end - _MOMENT if mark.end > mark.start else mark.end for mark in own), end)
    return first.date(), last.date()


def _drawn(events: Sequence[Event]) -> list[Numbered]:
    dated = [(number, event) for number, event in enumerate(events, 1) if event.moment.day]
    return dated[-_MOST_MARKS:]


def _listed(context: Context, numbers: Sequence[int]) -> str:
    return context.phrases.text("clause.comma").join(map(str, numbers))


def _lanes(context: Context, numbered: Sequence[Numbered]) -> tuple[TimelineLane, ...]:
    """Return lanes of parties, then of instruments; the emptiest share one where there are too many."""
    members: dict[tuple[bool, str], list[Numbered]] = {}
    for number, event in numbered:
        members.setdefault(_lane_key(event), []).append((number, event))
    keys = sorted(members, key=lambda key: (-len(members[key]), key))
    rest = keys[_MOST_LANES - 1 :] if len(keys) > _MOST_LANES else []
    lanes = [
        TimelineLane(_lane_title(context, members, key), tuple(_mark(context, *m) for m in members[key]))
        for key in sorted(set(members) - set(rest))
    ]
    if rest:
        others = sorted((item for key in rest for item in members[key]), key=lambda item: item[0])
        title = context.phrases.text("timeline.lane_others")
        lanes.append(TimelineLane(title, tuple(_mark(context, *item) for item in others)))
    return tuple(lanes)


def _lane_key(event: Event) -> tuple[bool, str]:
    if event.line:
        return (True, event.line.key)
    assert event.claim
    return (False, party_key(event.claim.group.party or ""))


def _lane_title(
    context: Context, members: dict[tuple[bool, str], list[Numbered]], key: tuple[bool, str]
) -> str:
    _, event = members[key][0]
    if event.line:
        alike = [
            other
            for (of_line, _), found in members.items()
            if of_line and (line := found[0][1].line) and line.instrument is event.line.instrument
            for other in [line]
        ]
        return _instrument(context, event.line, alone=len(alike) == 1)
    party = next((e.claim.group.party for _, e in members[key] if e.claim and e.claim.group.party), "")
    if not party:
        return context.phrases.text("timeline.lane_side_not_stated")
    return context.phrases.text("timeline.lane_claims", party=context.wording.party(party))


def _instrument(context: Context, line: CeasefireLine, *, alone: bool) -> str:
    name = context.wording.instrument(line, "bare")
    name = name[:1].upper() + name[1:]
    if alone or line.effective is None:
        return name
    instant = line.effective.instant
    when = context.times.day(instant.date()) if instant else context.times.when(line.effective)
    return context.phrases.text("timeline.lane_instrument", instrument=name, when=when)


def _mark(context: Context, number: int, event: Event) -> TimelineMark:
    start, end = _interval(event)
    ids = event.claim.fact_ids if event.claim else event.state.fact_ids if event.state else ()
    counts_from, counts_to = _counted(event.claim)
    return TimelineMark(
        number=number,
        start=start,
        end=end,
        shape=_shape(event),
        label=_label(context, event, ids),
        reported_only=event.reported_only,
        counts_from=counts_from,
        counts_to=counts_to,
        unreviewed=context.unreviewed(ids),
        fact_ids=ids,
    )


def _interval(event: Event) -> tuple[datetime, datetime]:
    """Return the first and last moment at which an event can have been; no finer than the source."""
    moment: Moment = event.moment
    assert moment.day
    if moment.instant:
        return (moment.instant, moment.instant)
    days = None if event.reported_only or event.when is None else days_of(event.when.value)
    first, last = days or (moment.day, moment.day)
    return (_midnight(first), _midnight(last) + _DAY)


def _counted(claim: Claim | None) -> tuple[datetime | None, datetime | None]:
    """Return the period that a claim counts, which ends with the report at the latest."""
    period = claim.period if claim else None
    start = as_day(period.start) if period else None
    if claim is None or period is None or start is None:
        return (None, None)
    end, reported = as_day(period.end), claim.last.day
    if end is None or (reported and start <= reported < end):
        end = reported
    return (_midnight(start), _midnight(end) + _DAY) if end else (None, None)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _shape(event: Event) -> MarkShape:
    if event.state is None:
        return MarkShape.CLAIM
    return MarkShape.BREACH if event.state.status in _BREACHES else MarkShape.STATE


def _label(context: Context, event: Event, ids: tuple[str, ...]) -> str:
    """Return what is said and by whose word; a figure never stands without its claimant (rule 2)."""
    wording, phrases = context.wording, context.phrases
    numbers = context.citations.numbers(ids)
    sources = phrases.text("timeline.label_sources", numbers=_listed(context, numbers)) if numbers else ""
    if event.claim:
        claim = event.claim
        number = grammatical_number(claim.count)
        return phrases.text(
            "timeline.label_claim",
            count=wording.count(claim.count, short=True),
            people=wording.noun(claim.group, number),
            outcome=wording.outcome_short(claim.group, claim.outcome, number),
            claimant=plain(wording.claimant(claim.claimant)),
            sources=sources,
        )
    assert event.state
    state = phrases.text(f"status.{event.state.status.value}.name")
    claimant = plain(wording.claimant(event.state.claimant))
    return phrases.text("timeline.label_state", state=state, claimant=claimant, sources=sources)


def _keys(context: Context, marks: Sequence[TimelineMark]) -> Iterator[TimelineKey]:
    """Yield the key: only what is drawn stands in it."""
    text = context.phrases.text
    for shape in MarkShape:
        own = [mark for mark in marks if mark.shape is shape]
        if own:
            hollow = all(mark.reported_only for mark in own)
            yield TimelineKey(text(f"timeline.key_{shape.value}"), shape, hollow)
    if any(mark.reported_only for mark in marks if mark.shape is not MarkShape.CLAIM):
        yield TimelineKey(text("timeline.key_reported"), MarkShape.STATE, reported_only=True)
    if any(mark.start != mark.end for mark in marks):
        yield TimelineKey(text("timeline.key_span"), spans=True)
    if any(mark.counts_from for mark in marks):
        yield TimelineKey(text("timeline.key_period"))
    if any(mark.unreviewed for mark in marks):
        yield TimelineKey(text("timeline.key_unreviewed"), unreviewed=True)


def _alternative(context: Context, title: str, lanes: Sequence[TimelineLane]) -> str:
    phrases = context.phrases
    items = [
        plain(
            capitalised(
                phrases.pieces(
                    "timeline.alternative_lane",
                    lane=lane.title,
                    numbers=_listed(context, [mark.number for mark in lane.marks]),
                )
            )
        )
        for lane in lanes
    ]
    joined = phrases.text("clause.join").join(items)
    return phrases.text("timeline.alternative", title=title, lanes=joined)
