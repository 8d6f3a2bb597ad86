"""Charts and map of the web page as inline SVG, drawn like those of the PDF."""

from html import escape

from briefing.composition.document import ChangeChart, LocatorMap, RangeBar, RangeChart
from briefing.composition.house_style import Colours
from briefing.publishing.clean_text import clean_text
from briefing.publishing.map_names import boxes_of_places, room_for
from briefing.publishing.map_projection import (
    Projection,
    degrees_text,
    grid_marks,
    grid_step,
    known_places,
    projection_of,
)
from briefing.publishing.reading import shortened
from briefing.publishing.scale import largest_of, number_text, round_steps, text_width

_WIDTH = 720.0
_ROW = 26.0
_LABEL = 300.0
_PLOT = 330.0
_ARROW = 24.0
_SIZE = 13
_MAP_HEIGHT = 320.0
_CHANGE_HEIGHT = 180.0


def range_chart_svg(chart: RangeChart, colours: Colours) -> str:
    """Return tolls side by side; an open end is an arrow, never a bar from 0."""
    steps = round_steps(largest_of((bar.low, bar.high) for bar in chart.bars) * 1.06)
    scale = _PLOT / steps[-1]
    height = _ROW * len(chart.bars) + 24
    parts = [f'<svg viewBox="0 0 {_WIDTH:g} {height:g}" font-size="13">']
    for step in steps:
        x = _LABEL + step * scale
        colour = colours.muted if step == 0 else colours.rule
        parts.append(_line(x, 0, x, height - 24, colour))
        parts.append(_words(x, height - 8, number_text(step), colours.muted, "middle"))
    for index, bar in enumerate(chart.bars):
        middle = _ROW * (index + 0.5)
        parts.append(_words(_LABEL - 10, middle + 4, _short(bar.label), colours.text, "end"))
        parts.append(_bar(bar, middle, scale, colours))
        parts.append(_words(_LABEL + _PLOT + 12, middle + 4, bar.value_text, colours.accent, "start"))
    return "\n".join([*parts, "</svg>"])


def change_chart_svg(chart: ChangeChart, colours: Colours) -> str:
    """Return one toll over the editions."""
    steps = round_steps(largest_of((p.low, p.high) for p in chart.points) * 1.1, most=5)
    scale = _CHANGE_HEIGHT / steps[-1]
    parts = [f'<svg viewBox="0 -14 {_WIDTH:g} {_CHANGE_HEIGHT + 40:g}" font-size="13">']
    for step in steps:
        y = _CHANGE_HEIGHT - step * scale
        parts.append(_line(48, y, _WIDTH, y, colours.rule))
        parts.append(_words(42, y + 4, number_text(step), colours.muted, "end"))
    column = (_WIDTH - 48) / max(len(chart.points), 1)
    for index, point in enumerate(chart.points):
        x = 48 + column * (index + 0.5)
        low = None if point.low is None else _CHANGE_HEIGHT - point.low * scale
        high = None if point.high is None else _CHANGE_HEIGHT - point.high * scale
        if low is not None and high is not None:
            parts.append(_box(x - 5, high, 10, max(low - high, 3), colours.accent))
        elif low is not None:
            parts.append(_arrow(x, low, 0, -1, colours.accent))
        elif high is not None:
            parts.append(_arrow(x, high, 0, 1, colours.accent))
        known = [y for y in (low, high) if y is not None]
        if known and point.value_text:
            middle = sum(known) / len(known)
            parts.append(_words(x + 12, middle + 4, point.value_text, colours.text, "start"))
        parts.append(_words(x, _CHANGE_HEIGHT + 20, point.label, colours.text, "middle"))
    return "\n".join([*parts, "</svg>"])


def map_svg(block: LocatorMap, colours: Colours) -> str:
    """Return the locator map; empty where no place is known."""
    places = known_places(block)
    parts = [f'<svg viewBox="0 0 {_WIDTH:g} {_MAP_HEIGHT:g}" font-size="13">']
    if not places:
        return parts[0] + "</svg>"
    projection = projection_of(block, _WIDTH, _MAP_HEIGHT)
    parts.append(_box(0, 0, _WIDTH, _MAP_HEIGHT, colours.panel))
    parts += _outlines(block, projection, colours)
    parts += _grid(projection, colours)
    points = [projection.point(place.longitude, place.latitude) for place in places]
    taken = boxes_of_places(points)
    for place, (right, up) in zip(places, points, strict=True):
        name = _short(f"{place.name} ({place.precision})" if place.precision else place.name)
        box = room_for((text_width(name) * _SIZE, _SIZE + 3), (right, up), taken, (_WIDTH, _MAP_HEIGHT))
        taken.append(box)
        y = _MAP_HEIGHT - up
        parts.append(f'<circle cx="{right:.1f}" cy="{y:.1f}" r="4.5" fill="{colours.warning}"/>')
        parts.append(_words(box[0], _MAP_HEIGHT - box[1] - 4, name, colours.text, "start"))
    return "\n".join([*parts, "</svg>"])


def _outlines(block: LocatorMap, projection: Projection, colours: Colours) -> list[str]:
    paths = []
    for outline in block.outlines:
        for ring in outline.rings:
            points = (projection.point(longitude, latitude) for longitude, latitude in ring)
            shape = " ".join(f"{right:.1f},{_MAP_HEIGHT - up:.1f}" for right, up in points)
            paths.append(
                f'<polygon points="{shape}" fill="#FFFFFF" stroke="{colours.muted}" stroke-width="0.8"/>'
            )
    return paths


def _grid(projection: Projection, colours: Colours) -> list[str]:
    tall = _MAP_HEIGHT / projection.per_degree
    wide = _WIDTH / projection.per_degree / projection.squeeze
    step = grid_step(max(tall, wide))
    parts = []
    for longitude in grid_marks(projection.west, wide, step):
        x = projection.point(longitude, projection.south)[0]
        parts.append(_line(x, 0, x, _MAP_HEIGHT, colours.rule))
        parts.append(_words(x + 3, 13, degrees_text(longitude, "E", "W"), colours.muted, "start"))
    for latitude in grid_marks(projection.south, tall, step):
        y = _MAP_HEIGHT - projection.point(projection.west, latitude)[1]
        parts.append(_line(0, y, _WIDTH, y, colours.rule))
        parts.append(_words(3, y - 3, degrees_text(latitude, "N", "S"), colours.muted, "start"))
    return parts


def _bar(bar: RangeBar, middle: float, scale: float, colours: Colours) -> str:
    colour = colours.warning if bar.unreviewed else colours.accent
    low = None if bar.low is None else _LABEL + bar.low * scale
    high = None if bar.high is None else _LABEL + bar.high * scale
    if low is not None and high is not None:
        return _box(low - 2, middle - 4, max(high - low, 4), 8, colour)
    if low is not None:
        return _arrow(low, middle, 1, 0, colour)
    return _arrow(high, middle, -1, 0, colour) if high is not None else ""


def _arrow(x: float, y: float, right: int, down: int, colour: str) -> str:
    """Draw the bound that is known across the arrow towards the side that is not."""
    tip_x, tip_y = x + right * _ARROW, y + down * _ARROW
    across = f"M{x - 6 * down:.1f} {y - 6 * right:.1f}L{x + 6 * down:.1f} {y + 6 * right:.1f}"
    shaft = f"M{x:.1f} {y:.1f}L{tip_x:.1f} {tip_y:.1f}"
    head = (
        f"M{tip_x - 6 * right - 4 * down:.1f} {tip_y - 6 * down - 4 * right:.1f}L{tip_x:.1f} {tip_y:.1f}"
        f"L{tip_x - 6 * right + 4 * down:.1f} {tip_y - 6 * down + 4 * right:.1f}"
    )
    return f'<path d="{across}{shaft}{head}" fill="none" stroke="{colour}" stroke-width="2"/>'


def _short(text: str) -> str:
    # The whole label stands in the list under the chart.
    most = len(text)
    while most > 1 and text_width(shortened(text, most)) * _SIZE > _LABEL - 14:
        most -= 1
    return shortened(text, most)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{colour}" stroke-width="0.6"/>'


def _box(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'


def _words(x: float, y: float, text: str, colour: str, anchor: str) -> str:
    shown = escape(clean_text(text))
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}">{shown}</text>'
