"""The same claim from several articles becomes one claim with several reports."""

from collections.abc import Iterable, Mapping

from briefing.assessment.claimants import Claimants
from briefing.assessment.headlines import told_in_the_text
from briefing.assessment.library import Library
from briefing.assessment.names import is_unnamed, victim_group
from briefing.assessment.picture import Claim
from briefing.assessment.reads import Read
from briefing.assessment.scope import UNSTATED, comparable_sets, scope_of
from briefing.facts import CasualtyClaim


def group_claims(facts: Iterable[CasualtyClaim], library: Library, claimants: Claimants) -> tuple[Claim, ...]:
    """Group casualty facts into claims: count, outcome, victims, claimant and period agree.

    Args:
        facts: casualty facts, in the order of the library.
        library: the articles.
        claimants: who claims.
    """
    reads = told_in_the_text([_read(fact, claimants) for fact in facts], library)
    by_id = {read.fact.id: read for read in reads}
    buckets: dict[str, list[Read]] = {}
    for read in reads:
        buckets.setdefault(f"{read.identity}<{_whole_identity(read, by_id)}", []).append(read)
    drafts: list[tuple[str, list[Read]]] = []
    for name in sorted(buckets):
        members = {read.fact.id: read for read in buckets[name]}
        for ids in comparable_sets({i: read.scope for i, read in members.items()}):
            drafts.append((name, [members[i] for i in ids]))
    keys = {read.fact.id: _claim_key(name, group) for name, group in drafts for read in group}
    claims = [_claim(keys, group, by_id, library) for _, group in drafts]
    return tuple(sorted(claims, key=lambda claim: (claim.first.order, claim.key)))


def _read(fact: CasualtyClaim, claimants: Claimants) -> Read:
    return Read(
        fact=fact,
        claimant=claimants.of(fact),
        group=victim_group(fact.victims),
        scope=scope_of(fact),
        count=fact.count,
    )


def _whole_identity(read: Read, by_id: Mapping[str, Read]) -> str:
    whole = by_id.get(read.fact.part_of or "")
    return whole.identity if whole and whole is not read else ""


def _claim_key(name: str, group: list[Read]) -> str:
    return f"{name}@{_closest(group).scope.key}"


def _closest(group: list[Read]) -> Read:
    """Return the report that states time and place most closely, the earliest of several."""
    return min(group, key=lambda read: (read.scope.time == UNSTATED, not read.scope.place))


def _claim(keys: Mapping[str, str], group: list[Read], by_id: Mapping[str, Read], library: Library) -> Claim:
    closest, first = _closest(group), group[0]
    # The fullest name that is one; an unnamed official only where nobody names the body.
    named = min(group, key=lambda read: (is_unnamed(read.claimant.words), -len(read.claimant.words)))
    whole = next(
        (r.fact.part_of for r in group if r.fact.part_of in by_id and r.fact.part_of != r.fact.id), None
    )
    return Claim(
        key=keys[first.fact.id],
        count=first.count,
        outcome=first.fact.outcome,
        group=first.group,
        claimant=named.claimant,
        period=closest.fact.period,
        place=closest.fact.place or next((r.fact.place for r in group if r.fact.place), None),
        background=first.fact.background,
        reports=tuple(library.report(read.fact) for read in group),
        part_of=keys[whole] if whole else "",
    )
