"""Blocks: what the story is made of. They know their height, where they may be split, and how to paint."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from briefing.publishing.direction import holds_right_to_left
from briefing.publishing.pdf.fonts import FontSet
from briefing.publishing.pdf.hyphenation import Hyphenator
from briefing.publishing.pdf.lines import Fragment, Line, lines_of, longest_word
from briefing.publishing.pdf.right_to_left import visual_order
from briefing.publishing.pdf.spans import Span
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface

# Lines of a paragraph that stay together at the foot and at the head of a page.
ORPHANS = WIDOWS = 2
_BAR = 2.5


class Block(Flowable):
    """A flowable that paints itself on a Surface.

    Args:
        space_before: least distance to the block above, in points.
        space_after: least distance to the block below, in points.
    """

    def __init__(self, space_before: float = 0.0, space_after: float = 0.0) -> None:
        super().__init__()
        self.spaceBefore = space_before
        self.spaceAfter = space_after

    def least_height(self, width: float) -> float:
        """Return how much of the block has to stand under its heading, in points."""
        return float(self.wrap(width, 0)[1])

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw the block with its upper left corner at a point of the page."""
        raise NotImplementedError

    def drawOn(self, canvas: Canvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803 - ReportLab's names
        """Paint on ReportLab's canvas; coordinates are those of the page."""
        surface: Surface = canvas.surface  # type: ignore[attr-defined]
        self.paint(surface, x, y + self.height)
        surface.close()


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the lines of a text block are set.

    Args:
        leading: distance of baselines in points.
        align: "start", "end" or "centre".
        hyphenate: divide words.
        right_to_left: direction of the paragraph.
        indent: left margin inside the block, in points.
        right_indent: the same on the right.
        padding_above: room inside the ground above the first line.
        padding_below: room inside the ground under the last line.
        ground: colour behind the block, empty for none.
        bar: colour of the bar at its left, empty for none.
        rule_below: colour of a hairline under it, empty for none.
        space_before: distance to the block above.
        space_after: distance to the block below.
    """

    leading: float
    align: str = "start"
    hyphenate: bool = True
    right_to_left: bool = False
    indent: float = 0.0
    right_indent: float = 0.0
    padding_above: float = 0.0
    padding_below: float = 0.0
    ground: str = ""
    bar: str = ""
    rule_below: str = ""
    space_before: float = 0.0
    space_after: float = 0.0


@dataclass(slots=True)
class Bullet:
    """A mark in front of the first line, with the Lbl element that holds it."""

    span: Span
    element: Element
    left: float


@dataclass(slots=True)
class Setting:
    """What every block of one document needs.

    Args:
        fonts: the typefaces.
        hyphenator: divides words, None where the house style says not to.
    """

    fonts: FontSet
    hyphenator: Hyphenator | None
    text_width: float
    text_height: float
    links: dict[Span, Element] = field(default_factory=dict)


class TextBlock(Block):
    """A paragraph.

    Args:
        spans: its text.
        style: how it is set.
        element: the structure element that it belongs to.
        setting: what the document shares.
        bullet: a mark before the first line.
        outline: title and level for the outline, None for no entry.
    """

    def __init__(
        self,
        spans: Sequence[Span],
        style: TextStyle,
        element: Element,
        setting: Setting,
        *,
        bullet: Bullet | None = None,
        outline: tuple[str, int] | None = None,
    ) -> None:
        super().__init__(style.space_before, style.space_after)
        self.spans = tuple(spans)
        self.style = style
        self.element = element
        self.setting = setting
        self.bullet = bullet
        self.outline = outline
        self._lines: list[Line] = []
        self._first, self._last = 0, 0
        self._measured = -1.0
        self._bidirectional = style.right_to_left or any(holds_right_to_left(s.text) for s in spans)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Break into lines of a width and return the size taken."""
        if self._measured != width:
            style = self.style
            room = width - style.indent - style.right_indent
            hyphenator = self.setting.hyphenator if style.hyphenate else None
            self._lines = lines_of(self.spans, room, self.setting.fonts, hyphenator)
            self._first, self._last = 0, len(self._lines)
            self._measured = width
        self.width, self.height = width, self._height_of(self._first, self._last)
        return self.width, self.height

    def least_height(self, width: float) -> float:
        """Return the height of the lines that may not be left behind."""
        self.wrap(width, 0)
        count = self._last - self._first
        least = count if count < ORPHANS + WIDOWS else ORPHANS
        return self._height_of(self._first, self._first + least)

    def longest_word(self) -> float:
        """Return the width of the widest word that can't be divided, 0 where words are divided."""
        if self.style.hyphenate and self.setting.hyphenator:
            return 0.0
        return longest_word(self.spans, self.setting.fonts) + self.style.indent + self.style.right_indent

    def split(self, width: float, height: float) -> list[Any]:
        """Split between lines without widows and orphans; an empty list where nothing fits."""
        self.wrap(width, height)
        count = self._last - self._first
        fitting = int((height - self.style.padding_above + 0.001) // self.style.leading)
        if count < ORPHANS + WIDOWS:
            # A page that is empty and still too small takes what it can.
            return [] if height < self.setting.text_height - 1 else self._parts(max(1, fitting))
        fitting = min(fitting, count - WIDOWS)
        return self._parts(fitting) if fitting >= ORPHANS else []

    def split_anywhere(self, height: float) -> "tuple[TextBlock | None, TextBlock | None]":
        """Split after the last line that fits, for a table row that is taller than a page."""
        fitting = int((height - self.style.padding_above + 0.001) // self.style.leading)
        if fitting >= self._last - self._first:
            return self, None
        if fitting <= 0:
            return None, self
        first, second = self._parts(fitting)
        return first, second

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw ground, bar, bullet and lines."""
        style = self.style
        self._paint_ground(surface, x, top)
        if self._first == 0:
            self._note_places(surface, x, top)
        y = top - style.padding_above - style.leading * 0.78
        if self.bullet and self._first == 0:
            span = self.bullet.span
            surface.mark(self.bullet.element)
            runs = self.setting.fonts[span.cut].runs(span.text + " ")
            surface.text(x + self.bullet.left, y, runs, span.size, span.colour)
        room = self.width - style.indent - style.right_indent
        for line in self._lines[self._first : self._last]:
            slack = room - line.width
            offset = {"end": slack, "centre": slack / 2}.get(style.align, 0.0)
            self._paint_line(surface, line, x + style.indent + offset, y)
            y -= style.leading

    def _paint_line(self, surface: Surface, line: Line, x: float, y: float) -> None:
        fragments = self._visual(line) if self._bidirectional else line.fragments
        fonts = self.setting.fonts
        for fragment in fragments:
            span = fragment.span
            element = self._element_of(span)
            surface.mark(element)
            surface.text(x, y, fonts[span.cut].runs(fragment.text), span.size, span.colour)
            if span.target and fragment.text.strip():
                box = (x, y - span.size * 0.25, x + fragment.width, y + span.size * 0.85)
                surface.link(element, box, span.target.address, span.target.description)
            x += fragment.width

    def _visual(self, line: Line) -> list[Fragment]:
        """Return the fragments from the left to the right, each in visual order."""
        rtl = self.style.right_to_left
        ordered = [
            replace(f, text=visual_order(f.text, rtl)) if rtl or holds_right_to_left(f.text) else f
            for f in line.fragments
        ]
        return ordered[::-1] if rtl else ordered

    def _element_of(self, span: Span) -> Element:
        """Return the block's element, or the Link or Span element inside it that holds a span."""
        if span.target is None and not span.language:
            return self.element
        known = self.setting.links
        if span not in known:
            role = "Link" if span.target else "Span"
            element = self.element.child(role, language=span.language)
            known[span] = element
        return known[span]

    def _paint_ground(self, surface: Surface, x: float, top: float) -> None:
        style = self.style
        if not (style.ground or style.bar or style.rule_below):
            return
        surface.artifact()
        if style.ground:
            surface.rectangle(x, top - self.height, self.width, self.height, style.ground)
        if style.bar:
            left = x + self.width - _BAR if style.right_to_left else x
            surface.rectangle(left, top - self.height, _BAR, self.height, style.bar)
        if style.rule_below:
            below = top - self.height + 0.4
            surface.line((x, below, x + self.width, below), 0.8, style.rule_below)

    def _note_places(self, surface: Surface, x: float, top: float) -> None:
        for span in self.spans:
            for anchor in span.anchors:
                surface.destination(anchor, x, top + 4)
        if self.outline:
            surface.outline(*self.outline, x, top + 8)

    def _height_of(self, first: int, last: int) -> float:
        style = self.style
        above = style.padding_above if first == 0 else 0.0
        below = style.padding_below if last == len(self._lines) else 0.0
        return above + below + (last - first) * style.leading

    def _parts(self, fitting: int) -> "list[TextBlock]":
        return [self._part(self._first, self._first + fitting), self._part(self._first + fitting, self._last)]

    def _part(self, first: int, last: int) -> "TextBlock":
        part = TextBlock(
            self.spans, self.style, self.element, self.setting, bullet=self.bullet, outline=self.outline
        )
        part._lines, part._measured, part.width = self._lines, self._measured, self.width
        part._first, part._last = first, last
        part.height = part._height_of(first, last)
        return part
