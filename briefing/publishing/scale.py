"""Scales of charts: round ends and steps, and about how wide words are."""

import math
from collections.abc import Iterable

# Widths of characters as shares of the size; beyond Cyrillic they may be as wide as they are high.
_WIDE, _USUAL, _NARROW = 0.95, 0.58, 0.32
_NARROW_ONES = frozenset(" .,:;'’iIjl|()[]!-")
_LAST_USUAL = 0x500


def text_width(text: str) -> float:
    """Return about how wide a text is at size 1; rather too wide, since the reader's font is not known."""
    return sum(_NARROW if c in _NARROW_ONES else _USUAL if ord(c) < _LAST_USUAL else _WIDE for c in text)


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
