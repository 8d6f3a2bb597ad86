"""What a count covers: the time and the place, and which counts may be compared."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from briefing.assessment.names import normalised
from briefing.facts import CasualtyClaim, Period

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Scope:
    """Time and place that a count covers.

    Args:
        start: first day, None where not known.
        end: last day, None where open or not known.
        words: words of a period that has no dates, empty otherwise.
        place: normalised words of the place, empty where not stated.
    """

    start: date | None = None
    end: date | None = None
    words: str = ""
    place: str = ""

    @property
    def dated(self) -> bool:
        """Tell whether a day of it is known."""
        return self.start is not None or self.end is not None

    @property
    def time(self) -> tuple[str, str, str]:
        """Return the time as a key, empty strings for what is not stated."""
        return (_iso(self.start), _iso(self.end), self.words)

    @property
    def key(self) -> str:
        """Return the scope in one line, the same in all editions."""
        return "|".join((*self.time, self.place))


def scope_of(fact: CasualtyClaim) -> Scope:
    """Return what a claim covers."""
    place = normalised(fact.place or "")
    if fact.period is None:
        return Scope(place=place)
    start, end = _day(fact.period.start), _day(fact.period.end)
    words = "" if start or end else normalised(fact.period.text)
    return Scope(start, end, words, place)


def period_scope(period: Period | None, place: str | None) -> Scope:
    """Return what a claim of the picture covers."""
    start, end = (_day(period.start), _day(period.end)) if period else (None, None)
    words = normalised(period.text) if period and not (start or end) else ""
    return Scope(start, end, words, normalised(place or ""))


def same_or_unstated(one: Scope, other: Scope) -> bool:
    """Tell whether two scopes agree wherever both are stated."""
    times = _unstated(one) or _unstated(other) or one.time == other.time
    return times and _places_fit(one, other)


def covers(later: Scope, earlier: Scope) -> bool:
    """Tell whether a later count may supersede an earlier one: it leaves out nothing that was counted."""
    if not _places_fit(later, earlier):
        return False
    if _unstated(later) or _unstated(earlier) or later.time == earlier.time:
        return True
    if not (later.dated and earlier.dated):
        return False
    starts = later.start is None or (earlier.start is not None and later.start <= earlier.start)
    # A count since a day runs on to its report; an end that is open covers all that follows.
    ends = later.end is None or (earlier.end or earlier.start or date.min) <= later.end
    return starts and ends


def comparable_sets(scopes: Mapping[Item, Scope]) -> list[list[Item]]:
    """Split items into sets whose scopes agree; an unstated scope joins a stated one where just one fits.

    Args:
        scopes: scope by item; the order of the items is kept inside a set.
    """
    stated = _most_specific(scopes.values())
    sets: dict[Scope, list[Item]] = {}
    for item, scope in scopes.items():
        fitting = [s for s in stated if same_or_unstated(scope, s)]
        home = fitting[0] if len(fitting) == 1 else scope
        sets.setdefault(home, []).append(item)
    return [sets[scope] for scope in sorted(sets, key=lambda s: s.key)]


def _most_specific(scopes: Iterable[Scope]) -> Sequence[Scope]:
    """Return the scopes that no other one states more closely."""
    distinct = sorted(set(scopes), key=lambda s: s.key)
    return [s for s in distinct if not any(o != s and _refines(o, s) for o in distinct)]


def _refines(closer: Scope, looser: Scope) -> bool:
    return (_unstated(looser) or closer.time == looser.time) and (
        not looser.place or closer.place == looser.place
    )


def _places_fit(one: Scope, other: Scope) -> bool:
    return not one.place or not other.place or one.place == other.place


def _unstated(scope: Scope) -> bool:
    return not scope.dated and not scope.words


def _day(moment: datetime | date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
