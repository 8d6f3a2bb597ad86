"""Earlier editions: what each said, kept in its facts.json, and what changed since the last one."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.assessment.picture import (
    CeasefireLine,
    Change,
    ChangeKind,
    EditionEntry,
    EditionRecord,
    Picture,
    Toll,
    TollLine,
)
from briefing.assessment.quantities import figures
from briefing.facts import Quantity


def line_key(line: TollLine) -> str:
    """Return the key under which a claimant's count is followed over the editions, whatever the figure."""
    claim = line.latest
    whole = "part/" if claim.part_of else ""
    return f"toll/{whole}{claim.outcome.value}/{claim.group.key}/{claim.claimant.key}"


def ceasefire_key(line: CeasefireLine) -> str:
    """Return the key under which an instrument is followed over the editions."""
    return f"ceasefire/{line.key}"


def entry_of_line(line: TollLine, words: str) -> EditionEntry:
    """Return what an edition keeps of a claimant's count."""
    claim = line.latest
    return EditionEntry(
        line_key(line),
        words,
        claim.count,
        outlets=len(claim.origins),
        accepted=claim.accepted,
        fact_ids=_facts_of_line(line),
    )


def _facts_of_line(line: TollLine) -> tuple[str, ...]:
    return tuple(i for claim in (*line.history, line.latest) for i in claim.fact_ids)


def entry_of_ceasefire(line: CeasefireLine, words: str) -> EditionEntry:
    """Return what an edition keeps of an instrument."""
    accepted = any(entry.accepted for entry in line.states)
    return EditionEntry(
        ceasefire_key(line),
        words,
        state=line.now.value,
        accepted=accepted,
        start=start_of(line),
        fact_ids=line.fact_ids,
    )


def start_of(line: CeasefireLine) -> str:
    """Return when an instrument begins in ISO 8601, as finely as the sources give it; empty if they don't."""
    if line.effective is None:
        return ""
    return line.effective.instant.isoformat() if line.effective.instant else line.effective.value


def entry_to_json(entry: EditionEntry) -> dict[str, Any]:
    """Return an entry as it stands in facts.json."""
    return {
        "key": entry.key,
        "words": entry.words,
        "count": entry.count.model_dump(mode="json") if entry.count else None,
        "state": entry.state,
        "outlets": entry.outlets,
        "accepted": entry.accepted,
        "start": entry.start,
        "fact_ids": list(entry.fact_ids),
    }


def read_edition(facts_json: bytes) -> EditionRecord:
    """Read the facts.json of an earlier edition.

    Raises:
        ValueError: the bytes are not the facts.json of a brief.
    """
    try:
        data = json.loads(facts_json)
        brief = data["brief"]
        entries = tuple(_entry(item) for item in data["picture"]["entries"])
        return EditionRecord(int(brief["number"]), str(brief["as_of"]), entries)
    except (KeyError, TypeError, UnicodeDecodeError, json.JSONDecodeError) as problem:
        raise ValueError(
            "The facts of the earlier edition can't be read; leave it out or export it again."
        ) from problem


def _entry(item: Mapping[str, Any]) -> EditionEntry:
    count = item.get("count")
    return EditionEntry(
        key=str(item["key"]),
        words=str(item["words"]),
        count=Quantity(**count) if count else None,
        state=str(item.get("state") or ""),
        outlets=int(item.get("outlets", 1)),
        accepted=bool(item.get("accepted", True)),
        start=str(item.get("start") or ""),
        fact_ids=tuple(map(str, item.get("fact_ids") or ())),
    )


def changes_since(
    last: EditionRecord, tolls: Iterable[Toll], ceasefires: Iterable[CeasefireLine]
) -> tuple[Change, ...]:
    """Compare with the last edition: new, raised, lowered, restated, withdrawn, confirmed, change of state.

    Args:
        last: the edition that the reader has.
        tolls: of the current fighting.
        ceasefires: of the current fighting.
    """
    lines = [line for toll in tolls for whole in toll.lines for line in (whole, *whole.parts)]
    pairs, gone = _matched(last.entries, lines)
    changes = [c for line, before in pairs if (c := _toll_change(line, before))]
    instruments, ended = _instruments(last.entries, sorted(ceasefires, key=ceasefire_key))
    changes += [c for line, before in instruments for c in _ceasefire_changes(line, before)]
    changes += [Change(ChangeKind.WITHDRAWN, before=entry) for entry in (*gone, *ended)]
    return tuple(changes)


def _instruments(
    entries: Iterable[EditionEntry], lines: Sequence[CeasefireLine]
) -> tuple[list[tuple[CeasefireLine, EditionEntry | None]], list[EditionEntry]]:
    """Pair each instrument with the entry of its facts, since a start may move, else with that of its key."""
    waiting = sorted((e for e in entries if e.count is None), key=lambda e: e.key)
    found: dict[str, EditionEntry] = {}
    for rule in (_shared_facts, _same_key):
        ranked = sorted(
            (-rank, line.key, entry.key) for line in lines for entry in waiting if (rank := rule(entry, line))
        )
        by_key = {entry.key: entry for entry in waiting}
        for _, own_key, entry_key in ranked:
            if own_key not in found and entry_key in by_key:
                found[own_key] = by_key.pop(entry_key)
        waiting = [entry for entry in waiting if entry.key in by_key]
    return [(line, found.get(line.key)) for line in lines], waiting


def _shared_facts(entry: EditionEntry, line: CeasefireLine) -> int:
    return len(set(entry.fact_ids) & set(line.fact_ids))


def _same_key(entry: EditionEntry, line: CeasefireLine) -> int:
    return int(entry.key == ceasefire_key(line))


def _ceasefire_changes(line: CeasefireLine, before: EditionEntry | None) -> Iterator[Change]:
    if before is None:
        yield Change(ChangeKind.NEW, line=line)
        return
    # Editions of earlier releases don't tell the start.
    if before.fact_ids and before.start != start_of(line):
        yield Change(ChangeKind.MOVED, line=line, before=before)
    if before.state != line.now.value:
        yield Change(ChangeKind.STATE, line=line, before=before)


def _matched(
    entries: Sequence[EditionEntry], lines: Sequence[TollLine]
) -> tuple[list[tuple[TollLine, EditionEntry | None]], list[EditionEntry]]:
    """Pair each count with its entry; where a claimant has several, the figure tells which."""
    waiting: dict[str, list[EditionEntry]] = {}
    for entry in entries:
        if entry.count is not None:
            waiting.setdefault(entry.key, []).append(entry)
    by_key: dict[str, list[TollLine]] = {}
    for line in lines:
        by_key.setdefault(line_key(line), []).append(line)
    pairs: list[tuple[TollLine, EditionEntry | None]] = []
    for key, members in by_key.items():
        left = waiting.get(key, [])
        only_one = len(left) == 1 and len(members) == 1
        for line in members:
            found = left[0] if only_one else next((e for e in left if _told(e, line)), None)
            if found:
                left.remove(found)
            pairs.append((line, found))
    return _paired_by_facts(pairs, [entry for key in sorted(waiting) for entry in waiting[key]])


def _paired_by_facts(
    pairs: Sequence[tuple[TollLine, EditionEntry | None]], left: list[EditionEntry]
) -> tuple[list[tuple[TollLine, EditionEntry | None]], list[EditionEntry]]:
    """Pair what is left by its facts: an edited claimant or group is one change, not a loss and a gain."""
    found: list[tuple[TollLine, EditionEntry | None]] = []
    for line, paired in pairs:
        before = paired
        if before is None:
            own = set(_facts_of_line(line))
            before = next((entry for entry in left if own.intersection(entry.fact_ids)), None)
            if before:
                left.remove(before)
        found.append((line, before))
    return found, left


def _told(entry: EditionEntry, line: TollLine) -> bool:
    return any(_same_figure(entry.count, claim.count) for claim in (*line.history, line.latest))


def _same_figure(one: Quantity | None, other: Quantity) -> bool:
    return one is not None and (one.low, one.high, one.qualifier) == (other.low, other.high, other.qualifier)


def _toll_change(line: TollLine, before: EditionEntry | None) -> Change | None:
    claim = line.latest
    if before is None or before.count is None:
        return Change(ChangeKind.NEW, claim)
    if _same_figure(before.count, claim.count):
        if before.key != line_key(line):
            return Change(ChangeKind.RESTATED, claim, before=before)
        now_confirmed = (claim.accepted and not before.accepted) or len(claim.origins) > before.outlets == 1
        return Change(ChangeKind.CONFIRMED, claim, before=before) if now_confirmed else None
    earlier, now = figures(before.count), figures(claim.count)
    if not earlier or not now or max(earlier) == max(now):
        return Change(ChangeKind.RESTATED, claim, before=before)
    kind = ChangeKind.RAISED if max(now) > max(earlier) else ChangeKind.LOWERED
    return Change(kind, claim, before=before)


def figures_over_editions(picture: Picture) -> Iterator[tuple[TollLine, tuple[tuple[int, Quantity], ...]]]:
    """Yield each current count with its figure in every edition that gave one, oldest first."""
    for line in picture.lines():
        key = line_key(line)
        points = []
        for edition in picture.editions:
            found = [entry for entry in edition.entries if entry.key == key and entry.count]
            if len(found) == 1 and found[0].count:
                points.append((edition.number, found[0].count))
        if points:
            yield line, tuple(points)
