"""Where the marks and words of a timeline stand; the same for every format that draws one."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from briefing.composition.document import (
    MarkShape,
    TimelineChart,
    TimelineLane,
    TimelineMark,
    TimelineTick,
)

Measure = Callable[[str], float]

# With more rows than these the words stand in the table alone and the marks bear numbers.
_MOST_ROWS = 20
# Distance between the parts of a broken axis, as a share of the width; least share of a part.
_GAP_SHARE, _LEAST_SHARE = 0.035, 0.13
_UNREVIEWED = "*"
_SIDES = 16


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its words; lengths are those of the plot, from its left end.

    Args:
        shape: what it is.
        left: where its time begins.
        right: where it ends; the same as `left` for a moment.
        number: of the event in the table, or several where the words stand there alone.
        text: what is said and by whom, empty where there is no room for it.
        text_left: where the number begins; the words follow it.
        reported_only: drawn hollow.
        unreviewed: rests on a proposed fact.
        counted: ends of the period that it counts, None for none.
        cut_left: its period began before the axis.
    """

    shape: MarkShape
    left: float
    right: float
    number: str
    text: str
    text_left: float
    reported_only: bool
    unreviewed: bool
    counted: tuple[float, float] | None
    cut_left: bool

    @property
    def middle(self) -> float:
        """Return where its sign stands."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane with its rows of marks."""

    title: str
    rows: tuple[tuple[PlacedMark, ...], ...]


@dataclass(frozen=True, slots=True)
class PlacedTick:
    """A moment of the axis; its label is left out where it would run into its neighbour."""

    x: float
    label: str
    label_left: float


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything that is drawn, from the left.

    Args:
        lanes: in order.
        ticks: moments of the axis.
        breaks: ends of the parts between which the axis is broken.
        parts: beginning and end of each part of the axis.
    """

    lanes: tuple[PlacedLane, ...]
    ticks: tuple[PlacedTick, ...]
    breaks: tuple[float, ...]
    parts: tuple[tuple[float, float], ...]

    @property
    def row_count(self) -> int:
        """Return how many rows of marks there are in all lanes."""
        return sum(len(lane.rows) for lane in self.lanes)


class _Axis:
    """Turns moments into places; between its parts the axis is broken."""

    def __init__(self, chart: TimelineChart, width: float) -> None:
        self._stretches = chart.stretches
        gap = width * _GAP_SHARE
        room = width - gap * (len(self._stretches) - 1)
        self.parts: list[tuple[float, float]] = []
        left = 0.0
        for share in _shares([s.end - s.start for s in self._stretches]):
            self.parts.append((left, left + room * share))
            left += room * share + gap

    @property
    def breaks(self) -> tuple[float, ...]:
        return tuple((one[1] + other[0]) / 2 for one, other in pairwise(self.parts))

    def begins_after(self, moment: datetime) -> bool:
        """Tell whether a moment is before all that is drawn."""
        return moment < self._stretches[0].start

    def x(self, moment: datetime) -> float:
        """Return the place of a moment; one that is left out stands at the nearest end."""
        for stretch, (left, right) in zip(self._stretches, self.parts, strict=True):
            if moment <= stretch.end:
                into = max(moment - stretch.start, timedelta(0)) / (stretch.end - stretch.start)
                return left + (right - left) * into
        return self.parts[-1][1]


def _shares(lengths: Sequence[timedelta]) -> list[float]:
    whole = sum(lengths, timedelta(0))
    raised = [max(length / whole, _LEAST_SHARE) for length in lengths]
    return [share / sum(raised) for share in raised]


def lay_out(chart: TimelineChart, width: float, mark_size: float, measure: Measure) -> TimelineLayout:
    """Lay a timeline out.

    Args:
        chart: what is drawn.
        width: of the plot.
        mark_size: width of a sign.
        measure: width of a text.
    """
    axis = _Axis(chart, width)
    worded = _Placing(axis, width, mark_size, measure, worded=True)
    lanes = tuple(PlacedLane(lane.title, worded.rows(lane)) for lane in chart.lanes)
    if sum(len(lane.rows) for lane in lanes) > _MOST_ROWS:
        numbered = _Placing(axis, width, mark_size, measure, worded=False)
        lanes = tuple(PlacedLane(lane.title, numbered.rows(lane)) for lane in chart.lanes)
    ticks = tuple(_ticks(chart.ticks, axis, width, measure))
    return TimelineLayout(lanes, ticks, axis.breaks, tuple(axis.parts))


@dataclass(slots=True)
class _Placing:
    """Finds a row for each mark so that no two run into each other."""

    axis: _Axis
    width: float
    mark_size: float
    measure: Measure
    worded: bool

    def rows(self, lane: TimelineLane) -> tuple[tuple[PlacedMark, ...], ...]:
        rows: list[list[PlacedMark]] = []
        ends: list[list[tuple[float, float]]] = []
        for mark, number, words in self._texts(lane):
            placed = self._placed(mark, number, words)
            taken = self._taken(placed)
            for row, occupied in zip(rows, ends, strict=True):
                if all(taken[1] <= left or right <= taken[0] for left, right in occupied):
                    row.append(placed)
                    occupied.append(taken)
                    break
            else:
                rows.append([placed])
                ends.append([taken])
        return tuple(map(tuple, rows))

    def _texts(self, lane: TimelineLane) -> Iterator[tuple[TimelineMark, str, str]]:
        """Yield marks with number and words; by number alone those of one time and kind stand together."""
        if self.worded:
            for mark in lane.marks:
                yield mark, _number(mark), mark.label
            return
        alike: dict[TimelineMark, list[TimelineMark]] = {}
        for mark in lane.marks:
            alike.setdefault(replace(mark, number=0, label="", fact_ids=()), []).append(mark)
        for members in alike.values():
            yield members[0], _numbers(members), ""

    def _placed(self, mark: TimelineMark, number: str, words: str) -> PlacedMark:
        left, right = self.axis.x(mark.start), self.axis.x(mark.end)
        text_left = self._text_left(left, right, self.length(number, words))
        if text_left is None and words:
            # What can't be said whole is left to the table.
            return self._placed(mark, number, "")
        counted = None
        if mark.counts_from and mark.counts_to:
            counted = (self.axis.x(mark.counts_from), self.axis.x(mark.counts_to))
        return PlacedMark(
            shape=mark.shape,
            left=left,
            right=right,
            number=number,
            text=words,
            # The number of a mark that fills the axis stands beside its sign.
            text_left=(left + right) / 2 + self.mark_size if text_left is None else text_left,
            reported_only=mark.reported_only,
            unreviewed=mark.unreviewed,
            counted=counted,
            cut_left=bool(mark.counts_from and self.axis.begins_after(mark.counts_from)),
        )

    def length(self, number: str, words: str) -> float:
        """Return the width of number and words."""
        return self.measure(number) + (self.measure(words) + self.mark_size if words else 0)

    def _text_left(self, left: float, right: float, length: float) -> float | None:
        """Return where the words begin: right of the mark, else left of it, None where neither has room."""
        half, room = self.mark_size / 2, self.mark_size * 0.8
        middle = (left + right) / 2
        after = max(right, middle + half) + room
        if after + length <= self.width:
            return after
        before = min(left, middle - half) - room - length
        return before if before >= 0 else None

    def _taken(self, placed: PlacedMark) -> tuple[float, float]:
        half = self.mark_size / 2
        ends = [placed.left, placed.right, placed.middle - half, placed.middle + half]
        ends += [placed.text_left, placed.text_left + self.length(placed.number, placed.text)]
        if placed.counted:
            ends += placed.counted
        return (min(ends) - half, max(ends) + half)


def _number(mark: TimelineMark) -> str:
    return f"{mark.number}{_UNREVIEWED if mark.unreviewed else ''}"


def _numbers(marks: Sequence[TimelineMark]) -> str:
    """Return numbers in a row, neighbours as a range ("3–7, 9")."""
    runs: list[list[int]] = []
    for number in sorted(mark.number for mark in marks):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    sign = _UNREVIEWED if marks[0].unreviewed else ""
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(parts) + sign


def _ticks(
    ticks: Sequence[TimelineTick], axis: _Axis, width: float, measure: Measure
) -> Iterator[PlacedTick]:
    free = 0.0
    for tick in ticks:
        x, length = axis.x(tick.at), measure(tick.label)
        start = min(max(x - length / 2, 0.0), width - length)
        fits = start >= free
        yield PlacedTick(x, tick.label if fits else "", start)
        if fits:
            free = start + length + measure("  ")


def sign_points(shape: MarkShape) -> list[tuple[float, float]]:
    """Return the corners of a sign in a square from -1 to 1."""
    match shape:
        case MarkShape.CLAIM:
            turns = [2 * math.pi * n / _SIDES for n in range(_SIDES)]
            return [(math.cos(turn), math.sin(turn)) for turn in turns]
        case MarkShape.STATE:
            return [(-1.2, 0), (0, 1.2), (1.2, 0), (0, -1.2)]
        case MarkShape.BREACH:
            return [(-1.1, 0.9), (1.1, 0.9), (0, -1.1)]
