"""Which claims count the same people: a span is drawn and a contradiction told only between such claims."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.assessment.names import party_key
from briefing.assessment.picture import Claim
from briefing.assessment.quantities import figures
from briefing.facts import Category

# Two counts of one event have been seen to differ sevenfold (Makiivka, January 2023: 63 by Russia, 400 by
# Ukraine). Where neither time nor place is stated and one is ten times the other, they count different
# things: a strike and a whole war.
_FAR_APART = 10
_FORCES = (Category.MILITARY, Category.POLICE, Category.MILITANT)


def sets_counting_the_same(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Split claims whose scopes agree into sets that count the same people.

    A scope that is not stated agrees with everything, so agreement alone proves nothing: such a claim needs
    another ground, the party whose people were hit, or two parties that speak in one article.

    Args:
        claims: claims of one group and outcome, of scopes that agree.

    Yields:
        Sets of one claim or more, in the order given; no claim is in two.
    """
    if any(_is_of_unnamed_forces(claim) for claim in claims):
        yield from ((claim,) for claim in claims)
        return
    grounded = [claim for claim in claims if _is_grounded(claim, claims)]
    if all(_is_stated(claim) for claim in grounded):
        clusters: list[list[Claim]] = [grounded] if grounded else []
    else:
        clusters = _by_size(grounded)
    for members in clusters:
        kept = {claim.key for claim in members}
        yield tuple(claim for claim in claims if claim.key in kept)
    placed = {claim.key for members in clusters for claim in members}
    yield from ((claim,) for claim in claims if claim.key not in placed)


def may_be_corrected(earlier: Claim, later: Claim) -> bool:
    """Tell whether a claimant's later figure may stand in the place of an earlier one.

    Where both state what they cover, their scopes decide. Otherwise a toll that falls below half is hardly a
    correction, and one that is ten times as high hardly an update: both are kept side by side.
    """
    old, new = _size(earlier), _size(later)
    if (_is_stated(earlier) and _is_stated(later)) or old is None or new is None:
        return True
    return old <= 2 * new and new < _FAR_APART * max(old, 1)


def _is_of_unnamed_forces(claim: Claim) -> bool:
    """Tell soldiers of no stated side: what two sides say of "soldiers" may be the losses of either."""
    return not claim.group.party and claim.group.category in _FORCES


def _is_stated(claim: Claim) -> bool:
    return claim.period is not None or bool(claim.place)


def _is_grounded(claim: Claim, others: Iterable[Claim]) -> bool:
    if _is_stated(claim) or claim.group.party:
        return True
    return any(_speak_in_one_article(claim, other) for other in others if other is not claim)


def _speak_in_one_article(one: Claim, other: Claim) -> bool:
    speakers = {party_key(one.claimant.party), party_key(other.claimant.party)} - {""}
    together = {r.article_id for r in one.reports} & {r.article_id for r in other.reports}
    return len(speakers) == 2 and bool(together)


def _by_size(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Cluster claims, none with a figure ten times another; those of stated scope stay together."""
    counted = sorted((c for c in claims if _size(c) is not None), key=lambda c: (_size(c) or 0, c.key))
    clusters: list[list[Claim]] = []
    for claim in counted:
        if clusters and (_size(claim) or 0) < _FAR_APART * max(_size(clusters[-1][0]) or 0, 1):
            clusters[-1].append(claim)
        else:
            clusters.append([claim])
    stated = [c for cluster in clusters for c in cluster if _is_stated(c)]
    apart = [[c for c in cluster if not _is_stated(c)] for cluster in clusters]
    if len({id(cluster) for cluster in clusters for c in cluster if _is_stated(c)}) <= 1:
        return clusters
    return [stated, *(cluster for cluster in apart if cluster)]


def _size(claim: Claim) -> int | None:
    return max(figures(claim.count), default=None)
