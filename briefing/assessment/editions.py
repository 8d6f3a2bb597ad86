"""Earlier editions: what each said, kept in its facts.json, and what changed since the last one."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.assessment.picture import (
    CeasefireLine,
    Change,
    ChangeKind,
    Claim,
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
    return EditionEntry(line_key(line), words, claim.count, "", len(claim.origins), claim.accepted)


def entry_of_ceasefire(line: CeasefireLine, words: str) -> EditionEntry:
    """Return what an edition keeps of an instrument."""
    accepted = any(entry.accepted for entry in line.states)
    return EditionEntry(ceasefire_key(line), words, None, line.now.value, 1, accepted)


def entry_to_json(entry: EditionEntry) -> dict[str, Any]:
    """Return an entry as it stands in facts.json."""
    return {
        "key": entry.key,
        "words": entry.words,
        "count": entry.count.model_dump(mode="json") if entry.count else None,
        "state": entry.state,
        "outlets": entry.outlets,
        "accepted": entry.accepted,
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
    changes = [c for line, before in pairs if (c := _toll_change(line.latest, before))]
    instruments = {ceasefire_key(line): line for line in ceasefires}
    before_by_key = {entry.key: entry for entry in last.entries if entry.count is None}
    for key in sorted(instruments):
        entry, line = before_by_key.get(key), instruments[key]
        if entry is None:
            changes.append(Change(ChangeKind.NEW, line=line))
        elif entry.state != line.now.value:
            changes.append(Change(ChangeKind.STATE, line=line, before=entry))
    gone += [entry for key, entry in sorted(before_by_key.items()) if key not in instruments]
    changes += [Change(ChangeKind.WITHDRAWN, before=entry) for entry in gone]
    return tuple(changes)


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
    return pairs, [entry for key in sorted(waiting) for entry in waiting[key]]


def _told(entry: EditionEntry, line: TollLine) -> bool:
    return any(_same_figure(entry.count, claim.count) for claim in (*line.history, line.latest))


def _same_figure(one: Quantity | None, other: Quantity) -> bool:
    return one is not None and (one.low, one.high, one.qualifier) == (other.low, other.high, other.qualifier)


def _toll_change(claim: Claim, before: EditionEntry | None) -> Change | None:
    if before is None or before.count is None:
        return Change(ChangeKind.NEW, claim)
    if _same_figure(before.count, claim.count):
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
