"""Tolls side by side: a bar from low to high, a point for one figure, an arrow for an open end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.composition.document import RangeBar, RangeChart, Run, Section
from briefing.publishing.clean_text import clean_text
from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, REGULAR
from briefing.publishing.pdf.look import Look
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.scale import largest_of, number_text, round_steps

# More claims than fit on this share of a page stand in several charts.
_MOST_OF_A_PAGE = 0.7
_LONGEST_LABEL, _LONGEST_VALUE = 240, 60
_LABEL_SHARE, _VALUE_SHARE = 0.36, 0.17
_BAR = 6.0
# Length of the arrow of an open end: a sign, not a quantity.
_ARROW = 22.0


@dataclass(slots=True)
class _ChartRow:
    """A claim: its words at the left, the figure in words at the right."""

    bar: RangeBar
    label: TextBlock
    value: TextBlock
    height: float = 0.0


class RangeChartBlock(Block):
    """The bars of a chart with a common scale.

    Args:
        rows: the claims.
        figure: Figure element that holds scale and bars.
        steps: marks of the scale.
        unit: what is counted.
        look: sizes and colours.
    """

    def __init__(
        self, rows: Sequence[_ChartRow], figure: Element, steps: Sequence[float], unit: TextBlock, look: Look
    ) -> None:
        super().__init__(2, 8)
        self._rows, self._figure, self._steps, self._unit = list(rows), figure, list(steps), unit
        self._look = look

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the claims and return the chart's size."""
        self._label_width, self._value_width = width * _LABEL_SHARE, width * _VALUE_SHARE
        self._plot_width = width - self._label_width - self._value_width - 20
        for row in self._rows:
            row.height = max(
                row.label.wrap(self._label_width, 0)[1], row.value.wrap(self._value_width, 0)[1], _BAR * 2
            )
            row.height += 6
        self._foot = self._look.leading(self._look.note) + 5
        self._unit.wrap(self._plot_width, 0)
        self.width = width
        self.height = sum(row.height for row in self._rows) + self._foot + self._unit.height
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw scale and bars as the figure, then the words of each claim."""
        left = x + self._label_width + 10
        bottom = top - sum(row.height for row in self._rows)
        self._figure.box = (left - 2, bottom - self._foot, left + self._plot_width + 4, top)
        surface.mark(self._figure)
        self._paint_scale(surface, left, top, bottom)
        y = top
        for row in self._rows:
            self._paint_bar(surface, row.bar, left, y - row.height / 2)
            y -= row.height
        y = top
        for row in self._rows:
            row.label.paint(surface, x, y - (row.height - row.label.height) / 2)
            value_left = left + self._plot_width + 10
            row.value.paint(surface, value_left, y - (row.height - row.value.height) / 2)
            y -= row.height
        self._unit.paint(surface, left, bottom - self._foot)

    def _paint_scale(self, surface: Surface, left: float, top: float, bottom: float) -> None:
        look, colours = self._look, self._look.style.colours
        typeface = surface.fonts[REGULAR]
        for step in self._steps:
            x = left + self._plot_width * step / self._steps[-1]
            surface.line(
                (x, top, x, bottom), 0.9 if step == 0 else 0.35, colours.muted if step == 0 else colours.rule
            )
            text = number_text(step)
            width = typeface.width(text) * look.note
            surface.text(x - width / 2, bottom - look.note - 2, typeface.runs(text), look.note, colours.muted)

    def _paint_bar(self, surface: Surface, bar: RangeBar, left: float, middle: float) -> None:
        colours = self._look.style.colours
        colour = colours.warning if bar.unreviewed else colours.accent
        scale = self._plot_width / self._steps[-1]
        low = None if bar.low is None else left + bar.low * scale
        high = None if bar.high is None else left + bar.high * scale
        if low is not None and high is not None and high - low > 1:
            surface.rectangle(low, middle - _BAR / 2, high - low, _BAR, colour)
        elif low is not None and high is not None:
            _lozenge(surface, low, middle, colour)
        elif low is not None:
            _open_end(surface, low, middle, colour, 1)
        elif high is not None:
            _open_end(surface, high, middle, colour, -1)


def add_range_chart(story: Story, chart: RangeChart, section: Section, element: Element) -> None:
    """Set a range chart, in several parts where it has more claims than a page holds."""
    if not chart.bars:
        return
    look, setter, setting = story.shop.look, story.shop.setter, story.shop.setting
    colours = look.style.colours
    steps = round_steps(largest_of((bar.low, bar.high) for bar in chart.bars) * 1.06)
    for bars in _parts(story, chart):
        title = TextStyle(leading=look.leading(look.small), space_before=4, space_after=2, hyphenate=False)
        span = setter.plain(chart.title, BOLD, look.small, colours.muted)
        story.add_with_next(TextBlock([span], title, element.child("P"), setting))
        figure = element.child("Figure", alternative=chart.alternative or chart.title)
        whole = element.child("L", numbering="None")
        rows = [_row(story, bar, section, whole) for bar in bars]
        unit_style = TextStyle(leading=look.leading(look.note), align="end", hyphenate=False)
        unit = setter.plain(chart.unit[:_LONGEST_LABEL], REGULAR, look.note, colours.muted)
        unit_block = TextBlock([unit], unit_style, element.child("P"), setting)
        story.add(RangeChartBlock(rows, figure, steps, unit_block, look))


def _parts(story: Story, chart: RangeChart) -> Iterator[list[RangeBar]]:
    """Yield the claims in parts that fit on a page each, by an estimate of the lines of their labels."""
    look, setting = story.shop.look, story.shop.setting
    typeface, line = setting.fonts[REGULAR], look.leading(look.small)
    label_room, value_room = setting.text_width * _LABEL_SHARE, setting.text_width * _VALUE_SHARE
    part: list[RangeBar] = []
    height = 0.0
    for bar in chart.bars:
        label = typeface.width(_label(bar)) * look.small // label_room + bar.unreviewed
        value = typeface.width(_value(bar)) * look.small // value_room + len(bar.sources) / 4
        lines = max(label, value) + 2
        if part and height + lines * line > setting.text_height * _MOST_OF_A_PAGE:
            yield part
            part, height = [], 0.0
        part.append(bar)
        height += lines * line
    yield part


def _label(bar: RangeBar) -> str:
    """Return the words of a claim; those of a paragraph's length stand whole in the table of claims."""
    text = clean_text(bar.label)
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"


def _value(bar: RangeBar) -> str:
    return clean_text(bar.value_text)[:_LONGEST_VALUE]


def _row(story: Story, bar: RangeBar, section: Section, whole: Element) -> _ChartRow:
    look, setter, setting = story.shop.look, story.shop.setter, story.shop.setting
    colours = look.style.colours
    body = whole.child("LI").child("LBody")
    style = TextStyle(leading=look.leading(look.small) * 0.92, hyphenate=False)
    label = [setter.plain(_label(bar), REGULAR, look.small, colours.text)]
    if bar.unreviewed:
        label.append(setter.unreviewed(look.small))
    run = Run(_value(bar), fact_ids=bar.fact_ids, sources=bar.sources)
    value = setter.runs((run,), section, look.small, colours.text, BOLD)
    return _ChartRow(
        bar,
        TextBlock(label, style, body.child("P"), setting),
        TextBlock(value, style, body.child("P"), setting),
    )


def _lozenge(surface: Surface, x: float, middle: float, colour: str) -> None:
    half = _BAR / 2 + 0.8
    surface.polygon([(x - half, middle), (x, middle + half), (x + half, middle), (x, middle - half)], colour)


def _open_end(surface: Surface, x: float, middle: float, colour: str, direction: int) -> None:
    """Draw the bound that is known and an arrow towards the side that is not."""
    surface.rectangle(x - 1, middle - _BAR, 2, 2 * _BAR, colour)
    tip = x + direction * _ARROW
    surface.line((x, middle, tip - direction * 4, middle), 1.8, colour, dash="3 2")
    base = tip - direction * 6
    surface.polygon([(base, middle + 3.4), (tip, middle), (base, middle - 3.4)], colour)
