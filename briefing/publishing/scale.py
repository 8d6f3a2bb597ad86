"""Scales of charts: round ends and steps."""

import math
from collections.abc import Iterable


def round_steps(largest: float, most: int = 6) -> list[float]:
    """Return marks from 0 to the first round number at or above a value, in steps of 1, 2 or 5 times 10^n.

    Args:
        largest: largest value shown.
        most: how many steps at most.
    """
    largest = max(largest, 1.0)
    magnitude = 10.0 ** math.floor(math.log10(largest / most)) if largest > most else 1.0
    step = next(m * magnitude for m in (1, 2, 5, 10) if largest / (m * magnitude) <= most)
    step = max(step, 1.0)
    return [step * index for index in range(math.ceil(largest / step) + 1)]


def largest_of(ends: Iterable[tuple[int | None, int | None]]) -> int:
    """Return the largest end that is given, 1 where none is."""
    given = [value for pair in ends for value in pair if value is not None]
    return max([1, *given])


def number_text(value: float) -> str:
    """Return a mark's number with thin groups ("12 000")."""
    return f"{value:,.0f}".replace(",", "\u202f")
