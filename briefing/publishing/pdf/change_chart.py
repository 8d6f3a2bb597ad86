"""One toll over the editions of the brief: a vertical range for each, arrows where an end is open."""

from briefing.composition.document import ChangeChart, ChartPoint
from briefing.publishing.clean_text import clean_text
from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, REGULAR
from briefing.publishing.pdf.look import Look
from briefing.publishing.pdf.spans import Span
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.scale import largest_of, number_text, round_steps

_PLOT_HEIGHT = 110.0
_MARGIN = 34.0
_BAR = 7.0
_ARROW = 14.0
# With more editions only the latest are drawn; the alternative text names all.
_MOST_POINTS = 14
_LONGEST_LABEL, _LONGEST_UNIT = 24, 90


class ChangeChartBlock(Block):
    """A chart with one column an edition.

    Args:
        points: editions with their labels.
        figure: the Figure element.
        unit: what is counted.
        look: sizes and colours.
    """

    def __init__(
        self, points: list[tuple[ChartPoint, Span]], figure: Element, unit: Span, look: Look
    ) -> None:
        super().__init__(2, 8)
        self._points, self._figure, self._unit, self._look = points, figure, unit, look
        self._steps = round_steps(largest_of((p.low, p.high) for p, _ in points) * 1.1, most=5)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the chart's size."""
        self.width = width
        self.height = _PLOT_HEIGHT + 3.6 * self._look.leading(self._look.note)
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw the scale, then one column an edition."""
        look, colours = self._look, self._look.style.colours
        self._figure.box = (x, top - self.height, x + self.width, top)
        surface.mark(self._figure)
        size = look.note
        surface.text(x, top - size, surface.fonts[REGULAR].runs(self._unit.text), size, colours.muted)
        bottom = top - 1.6 * look.leading(size) - _PLOT_HEIGHT
        left, width = x + _MARGIN, self.width - _MARGIN
        self._paint_scale(surface, left, bottom, width)
        column = width / len(self._points)
        for index, (point, label) in enumerate(self._points):
            middle = left + column * (index + 0.5)
            self._paint_point(surface, point, middle, bottom)
            self._paint_value(surface, point, middle, bottom)
            text_width = surface.fonts[REGULAR].width(label.text) * size
            runs = surface.fonts[REGULAR].runs(label.text)
            surface.text(middle - text_width / 2, bottom - size - 3, runs, size, colours.text)

    def _paint_scale(self, surface: Surface, left: float, bottom: float, width: float) -> None:
        look, colours = self._look, self._look.style.colours
        typeface, size = surface.fonts[REGULAR], self._look.note
        for step in self._steps:
            y = bottom + _PLOT_HEIGHT * step / self._steps[-1]
            surface.line((left, y, left + width, y), 0.9 if step == 0 else 0.35, colours.rule)
            text = number_text(step)
            x = left - 6 - typeface.width(text) * size
            surface.text(x, y - size * 0.35, typeface.runs(text), look.note, colours.muted)

    def _paint_value(self, surface: Surface, point: ChartPoint, x: float, bottom: float) -> None:
        """Set the figure in words beside its mark, where the column has room for it."""
        size, typeface = self._look.note, surface.fonts[REGULAR]
        text = clean_text(point.value_text)
        known = [end for end in (point.low, point.high) if end is not None]
        room = (self.width - _MARGIN) / len(self._points) / 2 - _BAR * 1.5
        if not text or not known or typeface.width(text) * size > room:
            return
        y = bottom + _PLOT_HEIGHT * sum(known) / len(known) / self._steps[-1]
        left, width = x + _BAR * 1.5, typeface.width(text) * size
        surface.rectangle(left - 1, y - size * 0.5, width + 2, size, "#FFFFFF")
        surface.text(left, y - size * 0.36, typeface.runs(text), size, self._look.style.colours.text)

    def _paint_point(self, surface: Surface, point: ChartPoint, x: float, bottom: float) -> None:
        colour = self._look.style.colours.accent
        scale = _PLOT_HEIGHT / self._steps[-1]
        low = None if point.low is None else bottom + point.low * scale
        high = None if point.high is None else bottom + point.high * scale
        if low is not None and high is not None:
            height = max(high - low, 3.0)
            surface.rectangle(x - _BAR / 2, low - (1.5 if height == 3.0 else 0), _BAR, height, colour)
        elif low is not None:
            _open_end(surface, x, low, colour, 1)
        elif high is not None:
            _open_end(surface, x, high, colour, -1)


def add_change_chart(story: Story, chart: ChangeChart, element: Element) -> None:
    """Set a change chart; with no edition before this one there is none."""
    points = chart.points[-_MOST_POINTS:]
    if not points:
        return
    look, setter = story.shop.look, story.shop.setter
    colours = look.style.colours
    title = TextStyle(leading=look.leading(look.small), space_before=4, space_after=2, hyphenate=False)
    span = setter.plain(chart.title, BOLD, look.small, colours.muted)
    story.add_with_next(TextBlock([span], title, element.child("P"), story.shop.setting))
    figure = element.child("Figure", alternative=chart.alternative or chart.title)
    labelled = [
        (point, setter.plain(point.label[:_LONGEST_LABEL], REGULAR, look.note, colours.text))
        for point in points
    ]
    unit = setter.plain(chart.unit[:_LONGEST_UNIT], REGULAR, look.note, colours.muted)
    story.add(ChangeChartBlock(labelled, figure, unit, look))


def _open_end(surface: Surface, x: float, y: float, colour: str, direction: int) -> None:
    surface.rectangle(x - _BAR, y - 1, 2 * _BAR, 2, colour)
    tip = y + direction * _ARROW
    surface.line((x, y, x, tip - direction * 4), 1.8, colour, dash="3 2")
    base = tip - direction * 6
    surface.polygon([(x - 3.4, base), (x, tip), (x + 3.4, base)], colour)
