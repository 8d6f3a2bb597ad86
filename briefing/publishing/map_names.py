"""Where names stand on a map: beside their place, where no other name or place is in the way."""

from collections.abc import Sequence

# Left, lower, right and upper edge, from the map's lower left corner.
Box = tuple[float, float, float, float]

# Rows above and below that are tried, the nearest first.
_STEPS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0)
_DISTANCE = 7.0


def boxes_of_places(points: Sequence[tuple[float, float]]) -> list[Box]:
    """Return the boxes that the signs of places take."""
    return [(right - 5, up - 5, right + 5, up + 5) for right, up in points]


def room_for(
    size: tuple[float, float], point: tuple[float, float], taken: Sequence[Box], area: tuple[float, float]
) -> Box:
    """Return the first box beside a place that is free and on the map; one on the map where none is free.

    Args:
        size: width and height of the name.
        point: of the place, from the left and up.
        taken: boxes of places and of names that stand already.
        area: width and height of the map.
    """
    (width, height), (right, up) = size, point
    lefts = (right + _DISTANCE, right - _DISTANCE - width, right - width / 2)
    boxes: list[Box] = []
    for step in _STEPS:
        lower = up - height / 2 + step * height
        boxes += [(left, lower, left + width, lower + height) for left in (lefts if step else lefts[:2])]
    on_map = [b for b in boxes if b[0] > 0 and b[2] < area[0] and b[1] > 0 and b[3] < area[1]]
    free = (b for b in on_map if not any(_overlap(b, other) for other in taken))
    return next(free, (on_map or boxes)[0])


def _overlap(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
