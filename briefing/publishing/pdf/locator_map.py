"""The locator map: places on a grid of degrees with a scale, and the disclaimer on names and boundaries."""

import math
from collections.abc import Sequence

from briefing.composition.document import LocatorMap, MapPlace, Paragraph, Run, Section, Tone
from briefing.publishing.map_names import boxes_of_places, room_for
from briefing.publishing.map_projection import (
    KILOMETRES_PER_DEGREE,
    Projection,
    degrees_text,
    grid_marks,
    grid_step,
    known_places,
    projection_of,
    round_distance,
)
from briefing.publishing.pdf.blocks import Block, TextBlock
from briefing.publishing.pdf.fonts import BOLD, REGULAR
from briefing.publishing.pdf.spans import Span
from briefing.publishing.pdf.story import Story, Workshop
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.scale import number_text

_HEIGHT = 210.0
_LONGEST_NAME = 60


class LocatorMapBlock(Block):
    """A map.

    Args:
        block: outlines and bounds.
        places: each with the span of its name.
        figure: the Figure element.
        shop: what the document shares.
    """

    def __init__(
        self, block: LocatorMap, places: Sequence[tuple[MapPlace, Span]], figure: Element, shop: Workshop
    ) -> None:
        super().__init__(4, 4)
        self._block, self._places, self._figure = block, list(places), figure
        self._words, self._look = shop.words, shop.look

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size of the map."""
        self.width, self.height = width, _HEIGHT
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw ground, grid, places and scale."""
        bottom = top - self.height
        projection = projection_of(self._block, self.width, self.height)
        self._figure.box = (x, bottom, x + self.width, top)
        surface.mark(self._figure)
        surface.rectangle(x, bottom, self.width, self.height, self._look.style.colours.panel)
        self._paint_outlines(surface, projection, x, bottom)
        self._paint_grid(surface, projection, x, bottom)
        self._paint_places(surface, projection, x, bottom)
        self._paint_scale(surface, projection, x, bottom)

    def _paint_outlines(self, surface: Surface, projection: Projection, x: float, bottom: float) -> None:
        """Draw the borders, clipped to the map, all in one colour: the map takes no side."""
        paths = []
        for outline in self._block.outlines:
            for ring in outline.rings:
                points = (projection.point(longitude, latitude) for longitude, latitude in ring)
                paths.append([(x + right, bottom + up) for right, up in points])
        paths = [path for path in paths if len(path) > 2]
        if not paths:
            return
        surface.clip(x, bottom, self.width, self.height)
        for path in paths:
            surface.polygon(path, "#FFFFFF")
        for path in paths:
            surface.outline_path([*path, path[0]], 0.45, self._look.style.colours.muted)
        surface.end_clip()

    def _paint_grid(self, surface: Surface, projection: Projection, x: float, bottom: float) -> None:
        colours, size = self._look.style.colours, self._look.note
        typeface = surface.fonts[REGULAR]
        tall = self.height / projection.per_degree
        wide = self.width / projection.per_degree / projection.squeeze
        step = grid_step(max(tall, wide))
        for longitude in grid_marks(projection.west, wide, step):
            left = x + projection.point(longitude, projection.south)[0]
            surface.line((left, bottom, left, bottom + self.height), 0.35, colours.rule)
            text = degrees_text(longitude, "E", "W")
            surface.text(left + 2, bottom + self.height - size, typeface.runs(text), size, colours.muted)
        for latitude in grid_marks(projection.south, tall, step):
            y = bottom + projection.point(projection.west, latitude)[1]
            surface.line((x, y, x + self.width, y), 0.35, colours.rule)
            surface.text(x + 2, y + 2, typeface.runs(degrees_text(latitude, "N", "S")), size, colours.muted)

    def _paint_places(self, surface: Surface, projection: Projection, x: float, bottom: float) -> None:
        """Draw each place and its name, where no other name or place is in the way."""
        colours, size = self._look.style.colours, self._look.small
        typeface = surface.fonts[BOLD]
        points = [projection.point(place.longitude, place.latitude) for place, _ in self._places]
        taken = boxes_of_places(points)
        for (right, up), (_, name) in zip(points, self._places, strict=True):
            surface.polygon(_circle(x + right, bottom + up, 4.2), "#FFFFFF")
            surface.polygon(_circle(x + right, bottom + up, 3.0), colours.warning)
            room = (typeface.width(name.text) * size, size + 2)
            box = room_for(room, (right, up), taken, (self.width, self.height))
            taken.append(box)
            # A light ground keeps borders and grid from crossing the name.
            surface.rectangle(x + box[0] - 1, bottom + box[1] + 0.5, box[2] - box[0] + 2, size + 1, "#FFFFFF")
            surface.text(x + box[0], bottom + box[1] + 2, typeface.runs(name.text), size, colours.text)

    def _paint_scale(self, surface: Surface, projection: Projection, x: float, bottom: float) -> None:
        colours, size = self._look.style.colours, self._look.note
        per_kilometre = projection.per_degree / (KILOMETRES_PER_DEGREE)
        distance = round_distance(self.width * 0.22 / per_kilometre)
        length = distance * per_kilometre
        left, y = x + self.width - length - 10, bottom + 9
        surface.line((left, y, left + length, y), 1.6, colours.text)
        runs = surface.fonts[REGULAR].runs(self._words("scale", distance=number_text(distance)))
        surface.text(left, y + 4, runs, size, colours.text)


def add_locator_map(story: Story, block: LocatorMap, element: Element) -> None:
    """Set a map and its disclaimer; without a place whose position is known there is none."""
    look, setter = story.shop.look, story.shop.setter
    colours = look.style.colours
    known = known_places(block)
    if known:
        names = []
        for place in known:
            label = f"{place.name} ({place.precision})" if place.precision else place.name
            label = label if len(label) <= _LONGEST_NAME else label[: _LONGEST_NAME - 1] + "…"
            names.append((place, setter.plain(label, BOLD, look.small, colours.text)))
        figure = element.child("Figure", alternative=block.alternative or ", ".join(p.name for p in known))
        story.add(LocatorMapBlock(block, names, figure, story.shop))
    if block.disclaimer:
        note = Paragraph((Run(block.disclaimer),), tone=Tone.NOTE)
        spans = setter.paragraph(note, Section("", "", ()), look.note, colours.muted)
        story.add(TextBlock(spans, look.paragraph(Tone.NOTE), element.child("P"), story.shop.setting))


def _circle(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    angles = (2 * math.pi * index / 24 for index in range(24))
    return [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]
