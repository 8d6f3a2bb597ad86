"""Where places stand on the locator map: projection, grid and scale, the same in every format."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.composition.document import LocatorMap, MapBounds, MapPlace

# Mean radius of the Earth (IUGG): 6371 km.
KILOMETRES_PER_DEGREE = 6371.0 * math.pi / 180

# Least extent, degrees of latitude: one place alone still shows where it is.
_LEAST_EXTENT = 1.2
_GRID_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
_MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular with the middle latitude true to scale; good enough for a region.

    Args:
        west: longitude of the left edge, degrees.
        south: latitude of the lower edge, degrees.
        per_degree: points per degree of latitude.
        squeeze: cosine of the middle latitude.
    """

    west: float
    south: float
    per_degree: float
    squeeze: float

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return points right of and above the map's lower left corner."""
        return (
            (longitude - self.west) * self.per_degree * self.squeeze,
            (latitude - self.south) * self.per_degree,
        )


def _around(places: Sequence[MapPlace], width: float, height: float) -> Projection:
    """Return the projection that shows all places with a margin."""
    latitudes = [place.latitude for place in places]
    longitudes = [place.longitude for place in places]
    middle = (min(latitudes) + max(latitudes)) / 2
    squeeze = max(math.cos(math.radians(middle)), 0.1)
    tall = max((max(latitudes) - min(latitudes)) * 1.5, _LEAST_EXTENT)
    wide = max((max(longitudes) - min(longitudes)) * 1.6, _LEAST_EXTENT)
    per_degree = min(height / tall, width / (wide * squeeze))
    west = (min(longitudes) + max(longitudes)) / 2 - width / per_degree / squeeze / 2
    return Projection(west, middle - height / per_degree / 2, per_degree, squeeze)


def _within(bounds: MapBounds, width: float, height: float) -> Projection:
    """Return the projection that shows the bounds that the map's outlines were cut to."""
    squeeze = max(math.cos(math.radians((bounds.south + bounds.north) / 2)), 0.1)
    tall, wide = max(bounds.north - bounds.south, 0.01), max(bounds.east - bounds.west, 0.01)
    per_degree = min(height / tall, width / (wide * squeeze))
    south = (bounds.south + bounds.north - height / per_degree) / 2
    west = (bounds.west + bounds.east - width / per_degree / squeeze) / 2
    return Projection(west, south, per_degree, squeeze)


def projection_of(block: LocatorMap, width: float, height: float) -> Projection:
    """Return the projection of a map with at least one known place.

    Args:
        block: the map; its bounds hold where it has any.
        width: in points.
        height: in points.
    """
    if block.bounds:
        return _within(block.bounds, width, height)
    return _around(known_places(block), width, height)


def known_places(block: LocatorMap) -> list[MapPlace]:
    """Return the places whose position is on the globe."""
    return [p for p in block.places if -90 <= p.latitude <= 90 and -180 <= p.longitude <= 180]


def grid_step(extent: float) -> float:
    """Return the distance of grid lines for an extent, both in degrees."""
    return next((s for s in _GRID_STEPS if extent / s <= _MOST_LINES), _GRID_STEPS[-1])


def grid_marks(start: float, extent: float, step: float) -> list[float]:
    """Return the multiples of a step inside an extent, in degrees."""
    first = math.ceil(start / step)
    return [index * step for index in range(first, math.floor((start + extent) / step) + 1)]


def degrees_text(value: float, positive: str, negative: str) -> str:
    """Return degrees with the letter of their hemisphere ("41°N")."""
    return f"{abs(value):g}°{positive if value > 0 else negative if value < 0 else ''}"


def round_distance(kilometres: float) -> float:
    """Return the largest 1, 2 or 5 times a power of ten that is not longer."""
    magnitude = 10.0 ** math.floor(math.log10(max(kilometres, 1.0)))
    return max(m * magnitude for m in (1, 2, 5) if m * magnitude <= max(kilometres, 1.0))
