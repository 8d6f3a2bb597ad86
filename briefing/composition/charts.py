"""Charts and map of a brief: what is drawn, as data; publishing draws it and adds no words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class RangeBar:
    """One claim in a range chart.

    Args:
        label: claimant and outcome.
        low: lower end in people, None where open ("up to 40"): drawn with an arrow, never from 0.
        high: upper end in people, None where open ("at least 7").
        value_text: the figure in words, as printed beside the bar ("≥ 7").
        fact_ids: facts behind it.
        sources: numbers of entries in Sources.
        unreviewed: rests on a proposed fact.
    """

    label: str
    low: int | None
    high: int | None
    value_text: str
    fact_ids: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Tolls side by side; `alternative` tells the same in words, for those who can't see it."""

    title: str
    bars: tuple[RangeBar, ...]
    unit: str
    alternative: str


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One edition's figure in a change chart; `low`, `high` and `value_text` as in RangeBar."""

    label: str
    low: int | None
    high: int | None
    value_text: str = ""


@dataclass(frozen=True, slots=True)
class ChangeChart:
    """One toll over the editions of the brief."""

    title: str
    points: tuple[ChartPoint, ...]
    unit: str
    alternative: str


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the locator map, in degrees; `precision` says how well it is known."""

    name: str
    latitude: float
    longitude: float
    precision: str = ""


@dataclass(frozen=True, slots=True)
class MapOutline:
    """Outline of one country: rings of (longitude, latitude) in degrees, cut to the bounds of the map."""

    name: str
    rings: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True)
class MapBounds:
    """What a map shows, in degrees; longitudes may run past 180 where it spans the date line."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """Where it happened, with the disclaimer on names and boundaries.

    Args:
        places: what is marked.
        disclaimer: printed under the map.
        alternative: the same in words.
        outlines: borders to draw, already cut to the bounds; a publisher draws and adds none.
        bounds: what the map shows, None where there are no outlines.
    """

    places: tuple[MapPlace, ...]
    disclaimer: str
    alternative: str
    outlines: tuple[MapOutline, ...] = ()
    bounds: MapBounds | None = None


class MarkShape(StrEnum):
    """What an event on the time axis is; told by the form of its mark, colour comes on top."""

    CLAIM = "claim"
    STATE = "state"
    BREACH = "breach"


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One event on the time axis; all times in UTC.

    Args:
        number: its number in the table under the chart.
        start: the moment, or the first one at which it can have been.
        end: the last one; the same as `start` where the moment is known.
        shape: what it is.
        label: what is said and by whose word, with the numbers of its sources.
        reported_only: the time is that of the report, not of the event.
        counts_from: start of the period that a claim counts, None where not stated.
        counts_to: end of it.
        unreviewed: rests on a proposed fact.
        fact_ids: facts behind it.
    """

    number: int
    start: datetime
    end: datetime
    shape: MarkShape
    label: str
    reported_only: bool = False
    counts_from: datetime | None = None
    counts_to: datetime | None = None
    unreviewed: bool = False
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """The events of one party or instrument."""

    title: str
    marks: tuple[TimelineMark, ...]


@dataclass(frozen=True, slots=True)
class TimelineTick:
    """A moment that the axis names."""

    at: datetime
    label: str


@dataclass(frozen=True, slots=True)
class TimelineStretch:
    """A part of the axis without a break, from its first to its last moment."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class TimelineKey:
    """One line of the key: a sample of a mark and what it stands for.

    Args:
        text: what it stands for.
        shape: form of the sample, None for a line that is no mark.
        reported_only: the sample is hollow.
        spans: the sample stands on a span of time.
        unreviewed: the sample bears the sign of what nobody has decided on.
    """

    text: str
    shape: MarkShape | None = None
    reported_only: bool = False
    spans: bool = False
    unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Events on a time axis, in lanes; each has its number in the table that follows.

    Args:
        title: what is drawn, with the days that the axis spans.
        lanes: one a party or instrument.
        stretches: parts of the axis; between two of them it is broken.
        ticks: moments that the axis names.
        keys: what the marks stand for.
        alternative: the same in words, for those who can't see it.
    """

    title: str
    lanes: tuple[TimelineLane, ...]
    stretches: tuple[TimelineStretch, ...]
    ticks: tuple[TimelineTick, ...]
    keys: tuple[TimelineKey, ...]
    alternative: str
