"""Figures as intervals: what a count allows, and when two counts can't both hold."""

from math import ceil, inf

from briefing.assessment.picture import Claim, Span
from briefing.facts import Qualifier, Quantity

# "About" is read as a tenth on either side, "nearly" as a tenth below: wide enough to raise no false alarm.
_TOLERANCE = 0.1
_ALLOWANCE = {Qualifier.ABOUT: (1, 1), Qualifier.NEARLY: (1, 0)}
_EXCLUSIVE = {Qualifier.MORE_THAN: (1, 0), Qualifier.FEWER_THAN: (0, 1)}


def bounds(count: Quantity) -> tuple[float, float] | None:
    """Return the lowest and highest number of people that the words allow, None without a figure."""
    if count.qualifier is Qualifier.UNQUANTIFIED:
        return None
    low = 0.0 if count.low is None else float(count.low)
    high = inf if count.high is None else float(count.high)
    margin = max(1, ceil(low * _TOLERANCE))
    below, above = _ALLOWANCE.get(count.qualifier, (0, 0))
    exclusive_below, exclusive_above = _EXCLUSIVE.get(count.qualifier, (0, 0))
    return max(0.0, low - below * margin + exclusive_below), max(0.0, high + above * margin - exclusive_above)


def can_both_hold(one: Quantity, other: Quantity) -> bool:
    """Tell whether one number of people would satisfy both counts; a count without figure fits any."""
    a, b = bounds(one), bounds(other)
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def figures(count: Quantity) -> tuple[int, ...]:
    """Return the numbers that the words name."""
    return tuple(dict.fromkeys(n for n in (count.low, count.high) if n is not None))


def span_of(claims: tuple[Claim, ...]) -> Span | None:
    """Return the span of comparable claims, None for fewer than two claimants with figures."""
    counted = tuple(claim for claim in claims if figures(claim.count))
    if len({claim.claimant.key for claim in counted}) < 2:
        return None
    low = min(n for claim in counted for n in figures(claim.count))
    high = max(n for claim in counted for n in figures(claim.count))
    return Span(
        low=low,
        high=high,
        open_below=any(claim.count.low is None for claim in counted),
        open_above=any(claim.count.high is None for claim in counted),
        low_claims=tuple(c for c in counted if low in figures(c.count)),
        high_claims=tuple(c for c in counted if high in figures(c.count)),
        claims=counted,
    )
