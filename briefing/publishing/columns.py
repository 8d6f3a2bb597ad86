"""Widths of columns: by weight, and wide enough for their words."""

from collections.abc import Sequence


def column_widths(weights: Sequence[float], needs: Sequence[float], room: float) -> list[float]:
    """Share a width among columns by weight, none narrower than its longest word where there is room.

    Args:
        weights: share of each column.
        needs: width of the longest word of each, in points.
        room: width of all columns together.
    """
    raised: dict[int, float] = {}
    while len(raised) < len(weights):
        left = room - sum(raised.values())
        whole = sum(weight for index, weight in enumerate(weights) if index not in raised)
        widths = [raised.get(index, left * weight / whole) for index, weight in enumerate(weights)]
        narrow = {index: need for index, need in enumerate(needs) if need > widths[index] + 0.01}
        if not narrow:
            return widths
        raised |= narrow
        if sum(raised.values()) > room:
            break
    # No room for all words: the weights decide, and words are cut.
    return [room * weight / sum(weights) for weight in weights]
