"""The state of one instrument at the cut-off, by whose word, and what each party has made of it."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from briefing.assessment.names import is_unnamed, party_key, same_party
from briefing.assessment.picture import (
    CeasefireLine,
    Claimant,
    Position,
    Stance,
    StateEntry,
    StateNow,
    Violation,
    Voice,
)
from briefing.facts import Caveat, CaveatType, CeasefireReport, CeasefireStatus, When

_HOLDS = (CeasefireStatus.IN_EFFECT, CeasefireStatus.EXTENDED)
_AFFIRMS = (CeasefireStatus.AGREED, *_HOLDS)
_REFUSES = (CeasefireStatus.REJECTED, CeasefireStatus.DENIED)
_STANCES = {
    CeasefireStatus.AGREED: Stance.CONFIRMED,
    CeasefireStatus.IN_EFFECT: Stance.CONFIRMED,
    CeasefireStatus.EXTENDED: Stance.CONFIRMED,
    CeasefireStatus.VIOLATED: Stance.CONFIRMED,
    CeasefireStatus.DENIED: Stance.DENIED,
    CeasefireStatus.REJECTED: Stance.REJECTED,
    CeasefireStatus.CALLED_FOR: Stance.CALLED_FOR,
}
_HOURS = {"hour": 1, "day": 24, "week": 168}
_LENGTH = re.compile(r"(\d+)[\s-]*(hour|day|week)")


def line_of(
    entries: tuple[StateEntry, ...],
    members: Sequence[CeasefireReport],
    caveats: Sequence[Caveat],
    belligerents: frozenset[str],
    as_of: datetime,
) -> CeasefireLine:
    """Put a line together from its states.

    Args:
        entries: states by time.
        members: the facts behind them.
        caveats: caveats of the dossier, for those who have not commented.
        belligerents: keys of the parties to the conflict.
        as_of: cut-off.
    """
    brokers = _spelled(name for report in members for name in report.brokers)
    parties = _bound(members, belligerents, {party_key(name) for name in brokers})
    start = _start(entries)
    duration = next((report.duration for report in members if report.duration), None)
    positions = tuple(_position(party, entries, members, caveats) for party in parties)
    now, basis = _now(entries, positions, start, duration, as_of)
    first = members[0]
    return CeasefireLine(
        key=_key(members, start),
        instrument=first.instrument,
        background=first.background,
        parties=parties,
        brokers=brokers,
        effective=start.when if start else None,
        effective_fact_ids=start.fact_ids if start else (),
        duration=duration,
        states=entries,
        positions=positions,
        violations=tuple(_violation(e, parties) for e in entries if e.status is CeasefireStatus.VIOLATED),
        now=now,
        now_entries=basis,
        one_sided=_one_sided(entries, positions),
    )


def _key(members: Sequence[CeasefireReport], start: StateEntry | None) -> str:
    first = members[0]
    resolved = start and start.when and (start.when.instant or start.when.value)
    day = start.moment.day.isoformat() if start and resolved and start.moment.day else "undated"
    return f"{'background' if first.background else 'current'}/{first.instrument.value}/{day}"


def _spelled(names: Iterable[str]) -> tuple[str, ...]:
    """Return each name once, in the first spelling of the alphabet, sorted."""
    spelling: dict[str, str] = {}
    for name in sorted(names):
        spelling.setdefault(party_key(name), name)
    return tuple(spelling[key] for key in sorted(spelling) if key)


def _bound(
    members: Sequence[CeasefireReport], belligerents: frozenset[str], brokers: set[str]
) -> tuple[str, ...]:
    named = [name for report in members for name in report.parties]
    speaking = [report.claimant.party for report in members if report.claimant and report.claimant.party]
    sides = [name for name in speaking if party_key(name) in belligerents]
    return _spelled(name for name in (*named, *sides) if party_key(name) not in brokers)


def _start(entries: Sequence[StateEntry]) -> StateEntry | None:
    """Return the entry that gives the start: in effect before agreed, the finest time first."""
    order = (CeasefireStatus.IN_EFFECT, CeasefireStatus.AGREED, CeasefireStatus.CALLED_FOR)
    timed = [e for e in entries if e.status in order and e.when]
    fine = [e for e in timed if e.when and (e.when.instant or e.when.value)] or timed
    return min(
        fine, key=lambda e: (order.index(e.status), not _has_instant(e.when), e.moment.order), default=None
    )


def _has_instant(when: When | None) -> bool:
    return when is not None and when.instant is not None


def _position(
    party: str, entries: Sequence[StateEntry], members: Sequence[CeasefireReport], caveats: Sequence[Caveat]
) -> Position:
    own = [e for e in entries if same_party(e.claimant.party, party) and e.status in _STANCES]
    if own:
        latest = max(own, key=_reported)
        return Position(party, _STANCES[latest.status], latest.fact_ids)
    silent = [
        fact_id
        for entry in entries
        if entry.status is CeasefireStatus.UNCONFIRMED and _silent(entry, party)
        for fact_id in entry.fact_ids
    ]
    articles = {report.article_id for report in members}
    silent += [
        caveat.id
        for caveat in caveats
        if caveat.type is CaveatType.NO_COMMENT
        and same_party(caveat.party, party)
        and caveat.article_id in articles
    ]
    if silent:
        return Position(party, Stance.NOT_COMMENTED, tuple(dict.fromkeys(silent)))
    return Position(party, Stance.NOT_STATED)


def _silent(entry: StateEntry, party: str) -> bool:
    """Tell whether a report of missing confirmation is about this party alone."""
    return len(entry.parties) == 1 and same_party(entry.parties[0], party)


def _reported(entry: StateEntry) -> tuple[object, ...]:
    """Order by the report, not by the event: what a party said last counts."""
    return (entry.reports[0].moment.order, entry.moment.order, entry.fact_ids)


def _violation(entry: StateEntry, parties: Sequence[str]) -> Violation:
    by = entry.claimant.party
    named = [name for name in entry.parties if not same_party(name, by)]
    # Of two parties, one who alleges a breach alleges it against the other.
    other = [name for name in parties if not same_party(name, by)] if entry.claimant.belligerent else []
    return Violation(entry.claimant, tuple(named or (other if len(other) == 1 else ())), entry)


def _one_sided(entries: Sequence[StateEntry], positions: Sequence[Position]) -> bool:
    affirming = [e for e in entries if e.status in _AFFIRMS]
    if not affirming:
        return False
    outside = any(_is_outside(e.claimant) for e in affirming)
    confirmed = [p for p in positions if p.stance is Stance.CONFIRMED]
    return not outside and len(confirmed) < max(2, len(positions))


def _is_outside(claimant: Claimant) -> bool:
    return not claimant.belligerent and not is_unnamed(claimant.words) and claimant.voice is not Voice.UNNAMED


def _now(
    entries: Sequence[StateEntry],
    positions: Sequence[Position],
    start: StateEntry | None,
    duration: str | None,
    as_of: datetime,
) -> tuple[StateNow, tuple[StateEntry, ...]]:
    """Return the state and the entries that it rests on.

    "In effect" is never a bare fact: one side's word alone, or against a denial or a breach, is contested.
    """
    by_status = _by_status(entries)
    ended = by_status(CeasefireStatus.COLLAPSED)
    holds, agreed = by_status(*_HOLDS), by_status(CeasefireStatus.AGREED)
    refused, breached = by_status(*_REFUSES), by_status(CeasefireStatus.VIOLATED)
    affirmed = holds or agreed
    if ended:
        return _ended(ended, holds)
    if breached or (affirmed and (refused or _one_sided(entries, positions))):
        return StateNow.CONTESTED, (*affirmed, *refused, *breached)
    if affirmed and _expired(start, duration, as_of) and not by_status(CeasefireStatus.EXTENDED):
        return StateNow.EXPIRED, affirmed
    if affirmed:
        return (StateNow.IN_EFFECT if holds else StateNow.ANNOUNCED), affirmed
    bare = ((now, found) for status, now in _BARE if (found := by_status(status)))
    return next(bare, (StateNow.UNCLEAR, tuple(entries)))


_BARE = (
    (CeasefireStatus.REJECTED, StateNow.REJECTED),
    (CeasefireStatus.DENIED, StateNow.DENIED),
    (CeasefireStatus.NEGOTIATING, StateNow.NEGOTIATING),
    (CeasefireStatus.CALLED_FOR, StateNow.CALLED_FOR),
)


def _by_status(entries: Sequence[StateEntry]) -> Callable[..., tuple[StateEntry, ...]]:
    def find(*statuses: CeasefireStatus) -> tuple[StateEntry, ...]:
        return tuple(entry for entry in entries if entry.status in statuses)

    return find


def _ended(
    ended: tuple[StateEntry, ...], holds: tuple[StateEntry, ...]
) -> tuple[StateNow, tuple[StateEntry, ...]]:
    """Return collapsed, or contested where somebody else still says later on that it holds."""
    first = min(entry.reports[0].moment.order for entry in ended)
    voices = {entry.claimant.key for entry in ended}
    still = tuple(
        e
        for e in holds
        if e.reports[-1].moment.order >= first and e.claimant.key not in voices and e.claimant.party
    )
    if still and all(entry.claimant.belligerent for entry in ended):
        return StateNow.CONTESTED, (*ended, *still)
    return StateNow.COLLAPSED, ended


def _expired(start: StateEntry | None, duration: str | None, as_of: datetime) -> bool:
    """Tell whether the stated length has run out by the cut-off; words without a figure never do."""
    found = _LENGTH.search(duration or "")
    if not found or start is None or start.when is None or start.when.instant is None:
        return False
    hours = int(found[1]) * _HOURS[found[2]]
    return start.when.instant + timedelta(hours=hours) < as_of
