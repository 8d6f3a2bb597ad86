"""What a count covers: the time and the place, and which counts may be compared."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from briefing.assessment.names import normalised
from briefing.facts import CasualtyClaim, Period

Item = TypeVar("Item", bound=Hashable)


class Span(NamedTuple):
    """Time that a count covers; all three empty where it is not stated."""

    start: date | None = None
    end: date | None = None
    words: str = ""


UNSTATED = Span()


class Scope(NamedTuple):
    """Time and place that a count covers.

    Args:
        time: days, or the words of a period that has no dates.
        place: normalised words of the place, empty where not stated.
    """

    time: Span = UNSTATED
    place: str = ""

    @property
    def key(self) -> str:
        """Return the scope in one line, the same in all editions."""
        return "|".join((_iso(self.time.start), _iso(self.time.end), self.time.words, self.place))


def scope_of(fact: CasualtyClaim) -> Scope:
    """Return what a claim covers."""
    return period_scope(fact.period, fact.place)


def period_scope(period: Period | None, place: str | None) -> Scope:
    """Return what a count of this period and place covers."""
    where = normalised(place) if place else ""
    if period is None:
        return Scope(UNSTATED, where)
    start, end = _day(period.start), _day(period.end)
    return Scope(Span(start, end, "" if start or end else normalised(period.text)), where)


def covers(later: Scope, earlier: Scope) -> bool:
    """Tell whether a later count may supersede an earlier one: it leaves out nothing that was counted."""
    if later.place and earlier.place and later.place != earlier.place:
        return False
    new, old = later.time, earlier.time
    if UNSTATED in (new, old) or new == old:
        return True
    if new.words or old.words:
        return False
    starts = new.start is None or (old.start is not None and new.start <= old.start)
    # A count since a day runs on to its report; an end that is open covers all that follows.
    ends = new.end is None or (old.end or old.start or date.min) <= new.end
    return starts and ends


def comparable_sets(scopes: Mapping[Item, Scope]) -> list[list[Item]]:
    """Split items into sets whose scopes agree; an unstated scope joins a stated one where just one fits.

    Args:
        scopes: scope by item; the order of the items is kept inside a set.
    """
    index = _Index(scopes.values())
    sets: dict[Scope, list[Item]] = {}
    for item, scope in scopes.items():
        fitting = list(islice(index.fitting(scope), 2))
        home = fitting[0] if len(fitting) == 1 else scope
        sets.setdefault(home, []).append(item)
    return [sets[scope] for scope in sorted(sets, key=lambda s: s.key)]


class _Index:
    """The scopes that no other one states more closely, found by time and by place."""

    def __init__(self, scopes: Iterable[Scope]) -> None:
        distinct = sorted(set(scopes), key=lambda s: s.key)
        placed = {s.time for s in distinct if s.place}
        timed = {s.place for s in distinct if s.time != UNSTATED}
        self._all = [s for s in distinct if not _is_refined(s, placed, timed, len(distinct))]
        self._by_time: dict[Span, list[Scope]] = {}
        self._by_place: dict[str, list[Scope]] = {}
        for scope in self._all:
            self._by_time.setdefault(scope.time, []).append(scope)
            self._by_place.setdefault(scope.place, []).append(scope)
        self._known = set(self._all)

    def fitting(self, scope: Scope) -> Iterator[Scope]:
        """Yield the stated scopes that agree with one wherever both say something."""
        time, place = scope
        if time != UNSTATED and place:
            near = (scope, Scope(time), Scope(UNSTATED, place), Scope())
            return (s for s in near if s in self._known)
        if time != UNSTATED:
            return chain(self._by_time.get(time, ()), self._by_time.get(UNSTATED, ()))
        if place:
            return chain(self._by_place.get(place, ()), self._by_place.get("", ()))
        return iter(self._all)


def _is_refined(scope: Scope, placed: set[Span], timed: set[str], count: int) -> bool:
    """Tell whether another scope says the same and more."""
    time, place = scope
    if time == UNSTATED and not place:
        return count > 1
    if not place:
        return time in placed
    return time == UNSTATED and place in timed


def _day(moment: datetime | date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
