"""The timeline on an axis: a sign for a moment, a bar for a time that is known to the day or less."""

from collections.abc import Iterator

from briefing.composition.document import MarkShape, TimelineChart, TimelineKey
from briefing.publishing.clean_text import clean_text
from briefing.publishing.direction import holds_right_to_left
from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, REGULAR
from briefing.publishing.pdf.look import Look
from briefing.publishing.pdf.right_to_left import joined, visual_order
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.timeline_layout import PlacedLane, PlacedMark, TimelineLayout, lay_out, sign_points

_MARGIN = 6.0
# Width of a sign and height of a span, as a share of the size of the text.
_SIGN, _BAR = 0.8, 0.85
_WHITE = "#FFFFFF"


class TimelineChartBlock(Block):
    """A time axis with lanes over it and a key under it.

    Args:
        chart: what is drawn.
        figure: the Figure element.
        setting: typefaces and text area.
        look: sizes and colours.
    """

    def __init__(self, chart: TimelineChart, figure: Element, story: Story) -> None:
        super().__init__(2, 8)
        self._chart, self._figure = chart, figure
        self._look: Look = story.shop.look
        self._fonts = story.shop.setting.fonts
        self._size = self._look.note
        self._sign, self._bar = self._size * _SIGN, self._size * _BAR
        self._row = round(self._size * 1.55, 2)
        self._layout: TimelineLayout | None = None

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Lay the chart out and return its size."""
        if self._layout is None or self.width != width:
            self._layout = lay_out(self._chart, width - 2 * _MARGIN, self._sign, self._measure)
            self._keys = list(self._key_rows(width))
        lanes = len(self._layout.lanes)
        self._plot_height = (self._layout.row_count + lanes) * self._row + lanes * 3
        self.width = width
        self.height = self._plot_height + (1.6 + len(self._keys)) * self._row
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw axis, lanes and key as one figure."""
        assert self._layout
        self._figure.box = (x, top - self.height, x + self.width, top)
        surface.mark(self._figure)
        bottom = top - self._plot_height
        self._paint_axis(surface, self._layout, x + _MARGIN, top, bottom)
        y = top
        for lane in self._layout.lanes:
            y = self._paint_lane(surface, lane, x + _MARGIN, y)
        y = bottom - 1.6 * self._row
        for row in self._keys:
            for left, key in row:
                self._paint_key(surface, key, x + _MARGIN + left, y - self._row / 2)
            y -= self._row

    def _measure(self, text: str) -> float:
        return self._fonts[REGULAR].width(joined(clean_text(text))) * self._size

    def _words(
        self, surface: Surface, x: float, y: float, text: str, colour: str, *, cut: str = REGULAR
    ) -> None:
        """Show words on a line whose middle is given."""
        shown = joined(clean_text(text))
        shown = visual_order(shown, right_to_left=False) if holds_right_to_left(shown) else shown
        runs = self._fonts[cut].runs(shown)
        surface.text(x, y - self._size * 0.36, runs, self._size, colour)

    def _paint_axis(
        self, surface: Surface, layout: TimelineLayout, left: float, top: float, bottom: float
    ) -> None:
        colours = self._look.style.colours
        for tick in layout.ticks:
            surface.line((left + tick.x, top, left + tick.x, bottom), 0.35, colours.rule)
            if tick.label:
                x = left + tick.label_left
                self._words(surface, x, bottom - self._row * 0.7, tick.label, colours.muted)
        for begin, end in layout.parts:
            surface.line((left + begin, bottom, left + end, bottom), 0.9, colours.muted)
        for place in layout.breaks:
            for shift in (-2.5, 2.5):
                x = left + place + shift
                surface.line((x - 2, bottom - 4, x + 2, bottom + 4), 0.9, colours.muted)

    def _paint_lane(self, surface: Surface, lane: PlacedLane, left: float, top: float) -> float:
        """Draw a lane and return where the next one begins."""
        colours = self._look.style.colours
        surface.line((left - _MARGIN, top, left + self.width - _MARGIN, top), 0.35, colours.rule)
        self._words(surface, left - _MARGIN, top - self._row / 2 - 1, lane.title, colours.text, cut=BOLD)
        y = top - self._row - 1
        for row in lane.rows:
            for mark in row:
                self._paint_mark(surface, mark, left, y - self._row / 2)
            y -= self._row
        return y - 2

    def _paint_mark(self, surface: Surface, mark: PlacedMark, left: float, middle: float) -> None:
        colours = self._look.style.colours
        colour = colours.warning if mark.unreviewed else colours.accent
        if mark.counted:
            self._paint_period(surface, mark, left, middle)
        if mark.right - mark.left > self._sign:
            self._paint_span(surface, left + mark.left, left + mark.right, middle, colour)
        self._paint_sign(surface, mark.shape, left + mark.middle, middle, colour, hollow=mark.reported_only)
        text_colour = colours.warning if mark.unreviewed else colours.text
        start, width = left + mark.text_left, self._measure(mark.number)
        whole = width + (self._measure(mark.text) + self._sign if mark.text else 0)
        # The lines of the axis don't run through words; the number stands out from the figure behind it.
        half = self._row * 0.46
        surface.rectangle(start - 2, middle - half, whole + 4, 2 * half, _WHITE)
        surface.rectangle(start - 2, middle - half, width + 4, 2 * half, colours.panel)
        self._words(surface, start, middle, mark.number, text_colour)
        if mark.text:
            self._words(surface, start + width + self._sign, middle, mark.text, text_colour)

    def _paint_period(self, surface: Surface, mark: PlacedMark, left: float, middle: float) -> None:
        assert mark.counted
        colour = self._look.style.colours.muted
        start, end = left + mark.counted[0], left + mark.counted[1]
        surface.line((start, middle, end, middle), 0.9, colour, dash="2 2")
        if mark.cut_left:
            surface.polygon([(start + 4, middle + 2.6), (start, middle), (start + 4, middle - 2.6)], colour)
        else:
            surface.line((start, middle - 3, start, middle + 3), 0.9, colour)
        surface.line((end, middle - 3, end, middle + 3), 0.9, colour)

    def _paint_span(self, surface: Surface, left: float, right: float, middle: float, colour: str) -> None:
        """Draw a span of time: an outline, since it is no quantity."""
        low, high = middle - self._bar / 2, middle + self._bar / 2
        corners = [(left, low), (right, low), (right, high), (left, high)]
        surface.polygon(corners, _WHITE)
        surface.outline_path([*corners, corners[0]], 0.7, colour)

    def _paint_sign(
        self, surface: Surface, shape: MarkShape, x: float, middle: float, colour: str, *, hollow: bool
    ) -> None:
        for size, ink in ((self._sign / 2, colour), (self._sign * 0.28, _WHITE))[: 2 if hollow else 1]:
            surface.polygon([(x + right * size, middle + up * size) for right, up in sign_points(shape)], ink)

    def _key_rows(self, width: float) -> Iterator[list[tuple[float, TimelineKey]]]:
        """Yield the key in rows, each line with its left end."""
        row: list[tuple[float, TimelineKey]] = []
        left = 0.0
        for key in self._chart.keys:
            length = self._sign * 4 + self._measure(key.text)
            if row and left + length > width - 2 * _MARGIN:
                yield row
                row, left = [], 0.0
            row.append((left, key))
            left += length + self._sign * 2
        if row:
            yield row

    def _paint_key(self, surface: Surface, key: TimelineKey, left: float, middle: float) -> None:
        colours = self._look.style.colours
        right = left + self._sign * 3
        if key.unreviewed:
            self._words(surface, (left + right) / 2 - 2, middle, "*", colours.warning)
        elif key.spans:
            self._paint_span(surface, left, right, middle, colours.accent)
        elif key.shape:
            x = (left + right) / 2
            self._paint_sign(surface, key.shape, x, middle, colours.accent, hollow=key.reported_only)
        else:
            surface.line((left, middle, right, middle), 0.9, colours.muted, dash="2 2")
            for x in (left, right):
                surface.line((x, middle - 3, x, middle + 3), 0.9, colours.muted)
        self._words(surface, right + self._sign, middle, key.text, colours.muted)


def add_timeline_chart(story: Story, chart: TimelineChart, element: Element) -> None:
    """Set a timeline; one that no page can hold is left to its table, which holds the same."""
    if not chart.lanes:
        return
    look, setter, setting = story.shop.look, story.shop.setter, story.shop.setting
    block = TimelineChartBlock(chart, Element("Figure"), story)
    if block.wrap(setting.text_width, 0)[1] > setting.text_height * 0.9:
        return
    style = TextStyle(leading=look.leading(look.small), space_before=4, space_after=2, hyphenate=False)
    span = setter.plain(chart.title, BOLD, look.small, look.style.colours.muted)
    story.add_with_next(TextBlock([span], style, element.child("P"), setting))
    figure = element.child("Figure", alternative=chart.alternative or chart.title)
    story.add(TimelineChartBlock(chart, figure, story))
