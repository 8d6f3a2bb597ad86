"""Country outlines for the locator map: Natural Earth borders, cut to the part that is shown."""

import json
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import cos, radians

from briefing.composition.document import MapBounds, MapOutline, MapPlace
from briefing.resource_files import resource

Point = tuple[float, float]
Ring = tuple[Point, ...]

# A map closer than this shows no border that a reader would know.
_LEAST_HEIGHT = 5.0
_MARGIN = 0.35
# Width to height of the map on paper; a degree of longitude shrinks with the latitude.
_ASPECT = 2.3
_FINEST = 2


@cache
def _countries() -> tuple[tuple[str, tuple[Ring, ...], MapBounds], ...]:
    """Decode the TopoJSON once: its arcs are stored as steps on a grid (TopoJSON format, section 2.1.3)."""
    topology = json.loads(resource("map", "borders.json").read_text(encoding="utf-8"))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [_decoded(arc, scale, shift) for arc in topology["arcs"]]
    found = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry.get("arcs", [])
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        rings = tuple(_ring(indexes, arcs) for polygon in polygons for indexes in polygon)
        if rings:
            found.append((geometry["properties"]["name"], rings, _bounds(p for ring in rings for p in ring)))
    return tuple(sorted(found, key=lambda country: country[0]))


def _decoded(arc: Sequence[Sequence[int]], scale: Sequence[float], shift: Sequence[float]) -> Ring:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return tuple(points)


def _ring(indexes: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    points: list[Point] = []
    for index in indexes:
        # A negative index is the arc of its complement, walked backwards.
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)


def _bounds(points: Iterable[Point]) -> MapBounds:
    every = tuple(points)
    longitudes, latitudes = [p[0] for p in every], [p[1] for p in every]
    return MapBounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def centre_of_country(name: str) -> Point | None:
    """Return longitude and latitude of the middle of a country's largest part, None for an unknown name."""
    for known, rings, _ in _countries():
        if known.casefold() == name.casefold():
            return _centroid(max(rings, key=lambda ring: abs(_area(ring))))
    return None


def _area(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)) / 2


def _centroid(ring: Ring) -> Point:
    """Return the centroid of a polygon (shoelace formula)."""
    area, x, y = 0.0, 0.0, 0.0
    for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        area, x, y = area + cross, x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross
    return (x / (3 * area), y / (3 * area)) if area else ring[0]


def country_names() -> tuple[str, ...]:
    """Return the names of the countries that have an outline."""
    return tuple(name for name, _, _ in _countries())


def outlines_around(places: Sequence[MapPlace]) -> tuple[tuple[MapOutline, ...], MapBounds]:
    """Return the outlines that a map of these places shows, and its bounds.

    Args:
        places: at least one place, in degrees.
    """
    window = _window(_bounds((place.longitude, place.latitude) for place in places))
    return _cut(window), window


# The window composes a brief anew at every change; the map is the same in most of them.
@lru_cache(maxsize=16)
def _cut(window: MapBounds) -> tuple[MapOutline, ...]:
    shown = []
    for name, rings, extent in _countries():
        if _apart(extent, window):
            continue
        cut = tuple(clipped for ring in rings if len(clipped := clip(ring, window)) > 2)
        if cut:
            shown.append(MapOutline(name, cut))
    return tuple(shown)


def _window(extent: MapBounds) -> MapBounds:
    """Return the bounds of the map: the places with a margin, in one aspect ratio."""
    height = max(_LEAST_HEIGHT, (extent.north - extent.south) * (1 + 2 * _MARGIN))
    shrinking = max(0.2, cos(radians((extent.south + extent.north) / 2)))
    aspect = _ASPECT / shrinking
    width = max(height * aspect, (extent.east - extent.west) * (1 + 2 * _MARGIN))
    height = min(180.0, max(height, width / aspect))
    x, y = (extent.west + extent.east) / 2, (extent.south + extent.north) / 2
    south = max(-90.0, min(y - height / 2, 90.0 - height))
    west, east = max(-180.0, x - width / 2), min(180.0, x + width / 2)
    return MapBounds(round(west, 2), round(south, 2), round(east, 2), round(south + height, 2))


def _apart(one: MapBounds, other: MapBounds) -> bool:
    across = one.east < other.west or one.west > other.east
    return across or one.north < other.south or one.south > other.north


def clip(ring: Ring, window: MapBounds) -> Ring:
    """Cut a ring to a window (Sutherland and Hodgman, 1974), rounded so that files stay small."""
    points = list(ring)
    for axis, at, sign in (
        (0, window.west, 1),
        (0, window.east, -1),
        (1, window.south, 1),
        (1, window.north, -1),
    ):
        points = _half_plane(points, axis, at, sign)
        if not points:
            return ()
    rounded = [(round(x, _FINEST), round(y, _FINEST)) for x, y in points]
    return tuple(p for i, p in enumerate(rounded) if i == 0 or p != rounded[i - 1])


def _half_plane(points: list[Point], axis: int, at: float, sign: int) -> list[Point]:
    """Keep what lies above (sign 1) or below (sign -1) a value of one axis."""
    kept: list[Point] = []
    before = points[-1]
    was_inside = (before[axis] - at) * sign >= 0
    for point in points:
        is_inside = (point[axis] - at) * sign >= 0
        if is_inside != was_inside:
            kept.append(_crossing(before, point, axis, at))
        if is_inside:
            kept.append(point)
        before, was_inside = point, is_inside
    return kept


def _crossing(one: Point, other: Point, axis: int, at: float) -> Point:
    share = (at - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (at, across) if axis == 0 else (across, at)
