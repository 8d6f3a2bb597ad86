"""What the sources don't say: the gaps that a reader has to know of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from briefing.assessment.library import Library, moment_of
from briefing.assessment.names import is_unnamed, party_key
from briefing.assessment.picture import CeasefireLine, Claim, Gap, GapKind, Stance, Toll
from briefing.facts import Category, Caveat, CaveatType, Fact, FactKind, Outcome


def gaps_of(
    *,
    tolls: Sequence[Toll],
    ceasefires: Sequence[CeasefireLine],
    facts: Sequence[Fact],
    parties: Sequence[str],
    library: Library,
    as_of: datetime,
) -> tuple[Gap, ...]:
    """List what is missing, in the order in which a reader needs it.

    Args:
        tolls: of the current fighting.
        ceasefires: of the current fighting.
        facts: all that the picture rests on, in the order of the library.
        parties: belligerents.
        library: the articles.
        as_of: cut-off.
    """
    caveats = [fact for fact in facts if isinstance(fact, Caveat) and not fact.background]
    return (
        *_without_own_toll(tolls, parties),
        *_no_comment(ceasefires, caveats, facts),
        *_unverified(caveats),
        *_no_civilians(tolls),
        *_preliminary(caveats),
        *_one_source(tolls),
        *_unnamed(tolls, caveats),
        *_no_evidence(facts),
        *_articles(library, as_of),
    )


def _wholes(tolls: Iterable[Toll]) -> Iterator[Claim]:
    for toll in tolls:
        for line in toll.lines:
            yield line.latest


def _without_own_toll(tolls: Sequence[Toll], parties: Sequence[str]) -> Iterator[Gap]:
    """Yield parties that gave no figure of their own dead."""
    own = {
        party_key(toll.group.party)
        for toll in tolls
        for line in toll.lines
        if toll.outcome in (Outcome.KILLED, Outcome.CASUALTIES)
        and toll.group.party
        and party_key(line.latest.claimant.party) == party_key(toll.group.party)
    }
    for party in parties:
        if party_key(party) not in own:
            yield Gap(GapKind.NO_OWN_TOLL, party)


def _no_comment(
    ceasefires: Sequence[CeasefireLine], caveats: Sequence[Caveat], facts: Sequence[Fact]
) -> Iterator[Gap]:
    shown: dict[str, tuple[str, list[str]]] = {}
    spoke = {
        party_key(p.party)
        for line in ceasefires
        for p in line.positions
        if p.stance not in (Stance.NOT_COMMENTED, Stance.NOT_STATED)
    }
    for line in ceasefires:
        for position in line.positions:
            if position.stance is Stance.NOT_COMMENTED:
                shown.setdefault(party_key(position.party), (position.party, []))[1].extend(position.fact_ids)
    silent = {fact_id for _, ids in shown.values() for fact_id in ids}
    # A sentence without a name says nothing new where the same article names who is silent.
    told = {fact.article_id for fact in facts if fact.id in silent}
    for caveat in caveats:
        if not caveat.party and caveat.article_id in told:
            continue
        if caveat.type is CaveatType.NO_COMMENT and party_key(caveat.party) not in spoke:
            name = caveat.party or ""
            shown.setdefault(party_key(name), (name, []))[1].append(caveat.id)
    for key in sorted(shown):
        name, ids = shown[key]
        yield Gap(GapKind.NO_COMMENT, name or None, tuple(dict.fromkeys(ids)))


def _unverified(caveats: Sequence[Caveat]) -> Iterator[Gap]:
    ids = tuple(caveat.id for caveat in caveats if caveat.type is CaveatType.UNVERIFIED)
    if ids:
        yield Gap(GapKind.UNVERIFIED, fact_ids=ids)


def _preliminary(caveats: Sequence[Caveat]) -> Iterator[Gap]:
    ids = tuple(caveat.id for caveat in caveats if caveat.type is CaveatType.PRELIMINARY)
    if ids:
        yield Gap(GapKind.PRELIMINARY, fact_ids=ids)


def _no_civilians(tolls: Sequence[Toll]) -> Iterator[Gap]:
    parts = [p.latest for toll in tolls for line in toll.lines for p in line.parts]
    counted = [claim.group.category for claim in (*_wholes(tolls), *parts)]
    if counted and Category.CIVILIAN not in counted:
        yield Gap(GapKind.NO_CIVILIAN_FIGURES)


def _one_source(tolls: Sequence[Toll]) -> Iterator[Gap]:
    for claim in _wholes(tolls):
        if len(claim.origins) == 1:
            yield Gap(GapKind.ONE_SOURCE, fact_ids=claim.fact_ids, claim=claim)


def _unnamed(tolls: Sequence[Toll], caveats: Sequence[Caveat]) -> Iterator[Gap]:
    for claim in _wholes(tolls):
        if is_unnamed(claim.claimant.words):
            yield Gap(GapKind.UNNAMED_SOURCE, fact_ids=claim.fact_ids, claim=claim)
    ids = tuple(caveat.id for caveat in caveats if caveat.type is CaveatType.ANONYMOUS)
    if ids:
        yield Gap(GapKind.UNNAMED_SOURCE, fact_ids=ids)


def _no_evidence(facts: Iterable[Fact]) -> Iterator[Gap]:
    ids = tuple(f.id for f in facts if not f.evidence and f.kind is not FactKind.CAVEAT)
    if ids:
        yield Gap(GapKind.NO_EVIDENCE, fact_ids=ids)


def _articles(library: Library, as_of: datetime) -> Iterator[Gap]:
    undated = tuple(a.id for a in library.articles() if a.published is None)
    if undated:
        yield Gap(GapKind.UNDATED_ARTICLES, article_ids=undated)
    late = tuple(a.id for a in library.articles() if _after(moment_of(a.published).instant, as_of))
    if late:
        yield Gap(GapKind.AFTER_CUT_OFF, article_ids=late)


def _after(instant: datetime | None, as_of: datetime) -> bool:
    return instant is not None and instant > as_of
