"""Is 0.9 nine in ten? Proposals by confidence, predicted against right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.accuracy.matching import Outcome

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Bin:
    """Proposals whose confidence lies between two limits.

    Args:
        low: lower limit, inclusive.
        high: upper limit, exclusive.
        count: how many.
        predicted: their mean confidence.
        paired: share that a gold fact agrees with.
        whole: share right in all key fields.
    """

    low: float
    high: float
    count: int
    predicted: float
    paired: float
    whole: float


def reliability(outcomes: Iterable[Outcome]) -> Iterator[Bin]:
    """Yield the bins that hold proposals, lowest first."""
    listed = list(outcomes)
    for low, high in pairwise(_EDGES):
        inside = [o for o in listed if low <= o.fact["confidence"] < high]
        if inside:
            count = len(inside)
            yield Bin(
                low,
                min(high, 1.0),
                count,
                sum(o.fact["confidence"] for o in inside) / count,
                sum(o.paired for o in inside) / count,
                sum(o.whole for o in inside) / count,
            )


def expected_error(bins: Iterable[Bin], *, whole: bool = True) -> float:
    """Return the expected calibration error: the mean distance of predicted and right, weighed by count."""
    listed = list(bins)
    total = sum(b.count for b in listed)
    return (
        sum(b.count * abs(b.predicted - (b.whole if whole else b.paired)) for b in listed) / total
        if total
        else 0.0
    )
