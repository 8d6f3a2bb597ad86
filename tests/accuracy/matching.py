"""Pair proposals with gold facts, for our own articles and for the reliability of confidences.

The conditions are those of GUIDE.md: a casualty needs outcome and count, a ceasefire its status, a statement
half of the content's characters, a caveat its type; evidence overlaps. Key fields are those that a reader
acts on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fact = Mapping[str, Any]
KINDS = ("casualty", "ceasefire", "statement", "caveat")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one proposal.

    Args:
        fact: the proposal as printed.
        paired: a gold fact says the same.
        whole: so do all key fields.
    """

    fact: Fact
    paired: bool
    whole: bool


def outcomes(gold: Sequence[Fact], proposed: Sequence[Fact]) -> Iterator[Outcome]:
    """Yield the outcome of each proposal of one article, pairing one to one, best overlap first."""
    for kind in KINDS:
        expected = [f for f in gold if f["kind"] == kind]
        ours = [f for f in proposed if f["kind"] == kind]
        pairs = sorted(_pairs(expected, ours), reverse=True)
        used_gold: set[int] = set()
        whole: dict[int, bool] = {}
        for _, right, g, p in pairs:
            if g not in used_gold and p not in whole:
                used_gold.add(g)
                whole[p] = right
        for index, fact in enumerate(ours):
            yield Outcome(fact, index in whole, whole.get(index, False))


def _pairs(expected: Sequence[Fact], ours: Sequence[Fact]) -> Iterator[tuple[float, bool, int, int]]:
    for g, wanted in enumerate(expected):
        for p, fact in enumerate(ours):
            overlap = _overlap(_span(wanted), _span(fact))
            if overlap > 0 and _agree(wanted, fact, overlap):
                yield round(overlap, 2), _key_fields_right(wanted, fact), g, p


def _span(fact: Fact) -> tuple[int, int]:
    evidence = fact["evidence"][0] if isinstance(fact["evidence"], list) else fact["evidence"]
    return evidence["start"], evidence["end"]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def _agree(gold: Fact, ours: Fact, overlap: float) -> bool:
    match gold["kind"]:
        case "casualty":
            same_count = all(gold["count"][bound] == ours["count"][bound] for bound in ("low", "high"))
            return bool(gold["outcome"] == ours["outcome"] and same_count)
        case "ceasefire":
            return bool(gold["status"] == ours["status"])
        case "statement":
            return overlap >= _HALF
        case _:
            return bool(gold["type"] == ours["type"])


def _key_fields_right(gold: Fact, ours: Fact) -> bool:
    match gold["kind"]:
        case "casualty":
            one, other = gold["victims"], ours["victims"]
            return (
                _same(one.get("party"), other.get("party"))
                and one["category"] == other["category"]
                and _same_source(gold["claimant"], ours["claimant"])
                and bool(gold["background"]) == bool(ours["background"])
            )
        case "ceasefire":
            return (
                _same_source(gold["claimant"], ours["claimant"])
                and sorted(map(_plain, gold["brokers"])) == sorted(map(_plain, ours["brokers"]))
                and bool(gold["background"]) == bool(ours["background"])
            )
        case "statement":
            return _same_source(gold["speaker"], ours["speaker"])
        case _:
            return True


def _same_source(one: Fact | None, other: Fact | None) -> bool:
    """Tell whether two mentions name the same claimant or speaker: by party, by name, or by shared words."""
    if not one or not other:
        return not one and not other
    if one.get("party") and _same(one.get("party"), other.get("party")):
        return True
    names = {_plain(mention.get(key)) for mention in (one,) for key in ("text", "name")} - {""}
    others = {_plain(other.get(key)) for key in ("text", "name")} - {""}
    return any(a == b or a in b or b in a for a in names for b in others)


def _same(one: Any, other: Any) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: Any) -> str:
    return " ".join(str(text or "").lower().replace("’", "'").removeprefix("the ").split())


def count_pairs(results: Iterable[Outcome]) -> tuple[int, int, int]:
    """Return the numbers of proposals, of paired ones and of those right in all key fields."""
    listed = list(results)
    return len(listed), sum(o.paired for o in listed), sum(o.whole for o in listed)
