"""Tolls: per group and outcome every claimant's latest figure side by side (rule 8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.assessment.comparability import may_be_corrected, sets_counting_the_same
from briefing.assessment.picture import Claim, Toll, TollLine
from briefing.assessment.quantities import can_both_hold, span_of
from briefing.assessment.revisions import superseded_in_their_article
from briefing.assessment.scope import Scope, comparable_sets, covers, period_scope
from briefing.facts import Category, Outcome

_OUTCOMES = list(Outcome)
_CATEGORIES = list(Category)


@dataclass(slots=True)
class _Chain:
    """A claimant's figures that supersede one another, and what the latest of them covers."""

    claims: list[Claim]
    scope: Scope


def tolls_of(claims: Iterable[Claim]) -> tuple[Toll, ...]:
    """Put claims of one group and outcome side by side, parts under their whole.

    Args:
        claims: grouped claims, by time.
    """
    everything = tuple(claims)
    by_key = {claim.key: claim for claim in everything}
    parts: dict[str, list[Claim]] = {}
    wholes: dict[tuple[bool, str, Outcome], list[Claim]] = {}
    for claim in everything:
        if _has_whole(claim, by_key):
            parts.setdefault(claim.part_of, []).append(claim)
        else:
            wholes.setdefault((claim.background, claim.group.key, claim.outcome), []).append(claim)
    return tuple(sorted((_toll(members, parts) for members in wholes.values()), key=_order))


def _has_whole(claim: Claim, by_key: Mapping[str, Claim]) -> bool:
    """Tell whether the chain of wholes ends; claims that are parts of each other stand for themselves."""
    seen = {claim.key}
    current = claim
    while current.part_of:
        whole = by_key.get(current.part_of)
        if whole is None or whole.key in seen:
            return False
        seen.add(whole.key)
        current = whole
    return current is not claim


def _order(toll: Toll) -> tuple[object, ...]:
    return (
        _OUTCOMES.index(toll.outcome),
        toll.group.party is None,
        toll.group.key.split("/")[0],
        _CATEGORIES.index(toll.group.category),
        toll.group.key,
    )


def _toll(members: list[Claim], parts: Mapping[str, list[Claim]]) -> Toll:
    lines = lines_of(members, parts)
    first = members[0]
    # The spelling of the party must not hang on which article came first.
    group = min((claim.group for claim in members), key=lambda g: (g.party or "", g.key))
    comparable = _comparable(lines)
    found = (span_of(tuple(line.latest for line in members)) for members in comparable)
    spans = tuple(span for span in found if span)
    return Toll(group, first.outcome, first.background, lines, comparable, spans)


def lines_of(members: Iterable[Claim], parts: Mapping[str, list[Claim]]) -> tuple[TollLine, ...]:
    """Chain each claimant's figures: a later one supersedes an earlier one that it covers.

    Args:
        members: claims of one group and outcome, by time.
        parts: claims of parts by the key of their whole.
    """
    everything = sorted(members, key=_by_time)
    replaced = superseded_in_their_article(everything)
    chains: dict[str, list[_Chain]] = {}
    for claim in everything:
        if claim.key in replaced:
            continue
        own = chains.setdefault(claim.claimant.key, [])
        scope = period_scope(claim.period, claim.place)
        fitting = [chain for chain in own if _supersedes(claim, scope, chain)]
        if len(fitting) == 1:
            fitting[0].claims.append(claim)
            fitting[0].scope = scope
        else:
            own.append(_Chain([claim], scope))
    for claim in everything:
        if claim.key in replaced:
            _put_before(claim, replaced[claim.key], chains[claim.claimant.key])
    lines = [_line(chain.claims, parts) for own in chains.values() for chain in own]
    return tuple(sorted(lines, key=lambda line: (line.latest.claimant.key, *_by_time(line.latest))))


def _put_before(claim: Claim, standing: Claim, chains: Iterable[_Chain]) -> None:
    """Put a figure into the history of the one that its article tells in its place."""
    for chain in chains:
        if standing in chain.claims:
            chain.claims.insert(chain.claims.index(standing), claim)


def _by_time(claim: Claim) -> tuple[object, ...]:
    low, high = claim.count.low or 0, claim.count.high or 0
    return (claim.first.order, low, high, claim.key)


def _supersedes(later: Claim, scope: Scope, chain: _Chain) -> bool:
    earlier = chain.claims[-1]
    if not covers(scope, chain.scope) or not may_be_corrected(earlier, later):
        return False
    if _told_together(later, earlier):
        # One article with two figures that differ tells of two incidents, not of a correction.
        return can_both_hold(later.count, earlier.count)
    return True


def _told_together(later: Claim, earlier: Claim) -> bool:
    together = {r.article_id for r in later.reports} & {r.article_id for r in earlier.reports}
    return bool(together) or later.first.order == earlier.first.order


def _line(chain: list[Claim], parts: Mapping[str, list[Claim]]) -> TollLine:
    of_parts: dict[tuple[str, Outcome], list[Claim]] = {}
    for claim in chain:
        for part in parts.get(claim.key, ()):
            of_parts.setdefault((part.group.key, part.outcome), []).append(part)
    lines = [line for key in sorted(of_parts) for line in lines_of(of_parts[key], parts)]
    return TollLine(chain[-1], tuple(chain[:-1]), tuple(lines))


def _comparable(lines: tuple[TollLine, ...]) -> tuple[tuple[TollLine, ...], ...]:
    """Return the sets of lines that count the same; a set in which a claimant has two counts is none."""
    scopes = {i: period_scope(line.latest.period, line.latest.place) for i, line in enumerate(lines)}
    sets = (
        counting
        for members in comparable_sets(scopes)
        for counting in sets_counting_the_same([lines[i].latest for i in members])
    )
    by_claim = {line.latest.key: line for line in lines}
    found = (tuple(by_claim[claim.key] for claim in members) for members in sets)
    return tuple(s for s in found if len({line.latest.claimant.key for line in s}) == len(s))
