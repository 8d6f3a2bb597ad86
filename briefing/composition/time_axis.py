"""The time axis of a chart: its stretches, where it is broken, and the moments that it names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from briefing.composition.document import TimelineStretch, TimelineTick
from briefing.composition.times import Times

Interval = tuple[datetime, datetime]

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
# An axis is broken where nothing happens for this many times as long as all that is left of it.
_BREAK = 4
_LEAST_BREAK = timedelta(days=4)
_MOST_STRETCHES = 4
# Times that are known to the week are drawn whole; vaguer ones don't stretch the axis.
_VAGUE = timedelta(days=8)
_MOST_TICKS = 8
_HOURS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 4, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_DAYS_OF_MONTH = 30


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the axis and how many different times it holds."""

    start: datetime
    end: datetime
    events: int


def stretches_of(intervals: Iterable[Interval]) -> tuple[TimelineStretch, ...]:
    """Return the stretches of an axis that shows all intervals; a long time without any is left out.

    Args:
        intervals: first and last moment of each event.
    """
    found = sorted(intervals)
    fine = [interval for interval in found if interval[1] - interval[0] <= _VAGUE]
    clear = _joined(fine)
    apart = [i for i in found if i not in fine and not any(_touches(i, part) for part in clear)]
    parts = _joined(sorted([*fine, *apart]))
    while len(parts) > 1 and not _worth_the_breaks(parts):
        # The shortest silence is drawn.
        index = min(range(len(parts) - 1), key=lambda i: parts[i + 1].start - parts[i].end)
        one, other = parts[index : index + 2]
        parts[index : index + 2] = [_Part(one.start, other.end, one.events + other.events)]
    return tuple(_padded(part) for part in parts)


def _touches(interval: Interval, part: _Part) -> bool:
    return interval[0] <= part.end and interval[1] >= part.start


def _joined(intervals: Sequence[Interval]) -> list[_Part]:
    parts: list[_Part] = []
    for start, end in dict.fromkeys(intervals):
        if parts and start <= parts[-1].end:
            last = parts[-1]
            parts[-1] = _Part(last.start, max(last.end, end), last.events + 1)
        else:
            parts.append(_Part(start, end, 1))
    return parts


def _worth_the_breaks(parts: Sequence[_Part]) -> bool:
    """Tell whether events would crowd on a whole axis, and every silence is long beside all that is drawn."""
    drawn = sum((part.end - part.start for part in parts), timedelta(0))
    shortest = min(later.start - earlier.end for earlier, later in pairwise(parts))
    crowded = any(part.events > 1 for part in parts)
    return crowded and len(parts) <= _MOST_STRETCHES and shortest > max(_LEAST_BREAK, drawn * _BREAK)


def _padded(part: _Part) -> TimelineStretch:
    """Widen a stretch, so that no mark stands on its edge: a long one to whole days."""
    start, end = part.start, part.end
    if end - start > 2 * _DAY:
        return TimelineStretch(_midnight(start), _midnight(end - timedelta(microseconds=1)) + _DAY)
    if start == _midnight(start) and end == _midnight(end) and start < end:
        return TimelineStretch(start, end)
    margin = max((end - start) * 0.06, _HOUR)
    return TimelineStretch(start - margin, end + margin)


def ticks_of(
    stretches: Sequence[TimelineStretch], times: Times, *, hours: bool = True
) -> tuple[TimelineTick, ...]:
    """Return the moments that an axis names, in round hours, days, months or years.

    Args:
        stretches: of the axis.
        times: writer of times.
        hours: something is known to the hour; else days are fine enough.
    """
    whole = sum((s.end - s.start for s in stretches), timedelta(0))
    years = len({s.start.year for s in stretches} | {s.end.year for s in stretches}) > 1
    ticks: list[TimelineTick] = []
    for stretch in stretches:
        length = stretch.end - stretch.start
        most = max(2, round(_MOST_TICKS * (length / whole))) if len(stretches) > 1 else _MOST_TICKS
        found = _moments(stretch, most, _HOURS if hours else ())
        ticks += _labelled(*found, times, years)
    return tuple(ticks)


def _labelled(moments: Sequence[datetime], in_months: bool, times: Times, years: bool) -> list[TimelineTick]:
    found = []
    for index, moment in enumerate(moments):
        day = moment.date()
        if in_months:
            label = str(day.year) if all(m.month == 1 for m in moments) else times.short_month(day)
        elif moment.hour:
            label = f"{moment:%H:%M}"
            label = f"{times.short_day(day)}, {label}" if index == 0 else label
        else:
            label = times.day(day) if years and index == 0 else times.short_day(day)
        found.append(TimelineTick(moment, label))
    return found


def _moments(stretch: TimelineStretch, most: int, steps: Sequence[int]) -> tuple[list[datetime], bool]:
    """Return round moments, and whether they are months; `steps` are those in hours."""
    length = stretch.end - stretch.start
    for hours in steps:
        if length / (_HOUR * hours) <= most:
            return list(_stepped(stretch, _HOUR * hours)), False
    for days in _DAYS:
        if length / (_DAY * days) <= most:
            return list(_stepped(stretch, _DAY * days)), False
    for months in _MONTHS:
        if length / (_DAY * _DAYS_OF_MONTH * months) <= most:
            found = list(_months(stretch, months))
            return (found, True) if found else ([_midnight(stretch.start)], False)
    return [_midnight(stretch.start), _midnight(stretch.end)], False


def _stepped(stretch: TimelineStretch, step: timedelta) -> Iterator[datetime]:
    moment = _midnight(stretch.start)
    while moment <= stretch.end:
        if moment >= stretch.start:
            yield moment
        moment += step


def _months(stretch: TimelineStretch, step: int) -> Iterator[datetime]:
    count = stretch.start.year * 12 + stretch.start.month - 1
    count -= count % step
    while True:
        moment = datetime(count // 12, count % 12 + 1, 1, tzinfo=UTC)
        if moment > stretch.end:
            return
        if moment >= stretch.start:
            yield moment
        count += step


def _midnight(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
