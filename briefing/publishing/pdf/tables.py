"""Tables: hairlines, repeated heads, split between rows, and inside a row that is taller than a page.

Row heights are measured once and shared by the parts of a split table: time grows with the number of rows.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from briefing.publishing.columns import column_widths
from briefing.publishing.pdf.blocks import Block, Setting, TextBlock
from briefing.publishing.pdf.surface import Surface

# A row that is at most this share of a page moves to the next page whole.
_WHOLE_ROW = 0.4
# Rows that tell how wide the columns have to be, and the widest that a single word makes one.
_ROWS_MEASURED, _MOST_FOR_A_WORD = 60, 0.3


@dataclass(slots=True)
class TableCell:
    """Blocks on top of each other."""

    blocks: list[TextBlock]

    def measure(self, width: float) -> float:
        """Return the height of the cell's text in points."""
        return sum(block.wrap(width, 0)[1] for block in self.blocks)

    def longest_word(self) -> float:
        """Return the width of the widest word that can't be divided."""
        return max((block.longest_word() for block in self.blocks), default=0.0)

    def split(self, height: float) -> "tuple[TableCell, TableCell]":
        """Return what fits into a height, and the rest."""
        above: list[TextBlock] = []
        below: list[TextBlock] = []
        for block in self.blocks:
            if below:
                below.append(block)
            elif block.height <= height:
                above.append(block)
                height -= block.height
            else:
                fits, rest = block.split_anywhere(height)
                above += [fits] if fits else []
                below += [rest] if rest else []
        return TableCell(above), TableCell(below)


@dataclass(slots=True)
class TableRow:
    """Cells beside each other; a part of a whole has its first cell set in."""

    cells: list[TableCell]
    height: float = 0.0
    continued: bool = False


@dataclass(frozen=True, slots=True)
class TableLook:
    """Distances and colours of a table.

    Args:
        padding: above and below the text of a cell, in points.
        gutter: between columns.
        rule: colour of hairlines.
        head_rule: colour of the line under the head and at the foot.
    """

    padding: float
    gutter: float
    rule: str
    head_rule: str


@dataclass(slots=True)
class _Layout:
    """Measured rows, shared by all parts of a split table."""

    rows: list[TableRow]
    tops: list[float] = field(default_factory=list)
    widths: list[float] = field(default_factory=list)
    head_height: float = 0.0
    measured: float = -1.0


class TableBlock(Block):
    """A table with one head row, which may be missing.

    Args:
        head: cells of the head; empty for none.
        rows: the body.
        weights: share of the width of each column.
        look: distances and colours.
        setting: what the document shares.
    """

    def __init__(
        self,
        head: Sequence[TableCell],
        rows: list[TableRow],
        weights: Sequence[float],
        look: TableLook,
        setting: Setting,
    ) -> None:
        super().__init__(0, 8)
        self.head = list(head)
        self.weights = list(weights)
        self.look = look
        self.setting = setting
        self._layout = _Layout(rows)
        self._first, self._last = 0, len(rows)
        self._head_drawn_before = False

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the rows once and return the size of this part."""
        if self._layout.measured != width:
            self._measure(width)
        tops = self._layout.tops
        self.width = width
        self.height = self._layout.head_height + tops[self._last] - tops[self._first]
        return self.width, self.height

    def least_height(self, width: float) -> float:
        """Return the height of the head and the first rows, bounded where a row is tall."""
        self.wrap(width, 0)
        tops = self._layout.tops
        rows = tops[min(self._first + 2, self._last)] - tops[self._first]
        return self._layout.head_height + min(rows, self.setting.text_height * 0.25)

    def split(self, width: float, height: float) -> list[Any]:
        """Split after the last row that fits; inside a row only where it takes a good part of a page."""
        self.wrap(width, height)
        room = height - self._layout.head_height
        tops = self._layout.tops
        fitting = bisect_right(tops, tops[self._first] + room + 0.01, self._first + 1) - 1
        if fitting > self._first:
            return [self._part(self._first, fitting), self._part(fitting, self._last, later=True)]
        row = self._layout.rows[self._first]
        page = self.setting.text_height
        if row.height <= page * _WHOLE_ROW and height < page - 1:
            return []
        return self._split_row(row, room)

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw the head, then the rows with their hairlines."""
        layout, look = self._layout, self.look
        y = top
        if self.head:
            self._paint_head(surface, x, y)
            y -= layout.head_height
        for row in layout.rows[self._first : self._last]:
            self._paint_cells(surface, row.cells, x, y - look.padding)
            y -= row.height
            surface.artifact()
            surface.line((x, y, x + self.width, y), 0.4, look.rule)

    def _paint_head(self, surface: Surface, x: float, top: float) -> None:
        below = top - self._layout.head_height
        if self._head_drawn_before:
            # On later pages the head is no content any more, or it would be read out again and again.
            with surface.only_artifacts():
                self._paint_cells(surface, self.head, x, top - self.look.padding)
        else:
            self._paint_cells(surface, self.head, x, top - self.look.padding)
        surface.artifact()
        surface.line((x, below, x + self.width, below), 0.9, self.look.head_rule)

    def _paint_cells(self, surface: Surface, cells: Sequence[TableCell], x: float, top: float) -> None:
        for cell, (left, _) in zip(cells, self._columns(), strict=True):
            y = top
            for block in cell.blocks:
                block.paint(surface, x + left, y)
                y -= block.height

    def _columns(self) -> list[tuple[float, float]]:
        """Return left end and width of each column's text."""
        lefts = accumulate(
            self._layout.widths, lambda left, width: left + width + self.look.gutter, initial=0.0
        )
        return list(zip(lefts, self._layout.widths, strict=False))

    def _measure(self, width: float) -> None:
        layout, look = self._layout, self.look
        room = width - look.gutter * (len(self.weights) - 1)
        layout.widths = column_widths(self.weights, self._needs(room), room)
        layout.head_height = self._height_of(self.head) if self.head else 0.0
        for row in layout.rows:
            row.height = self._height_of(row.cells)
        layout.tops = list(accumulate((row.height for row in layout.rows), initial=0.0))
        layout.measured = width

    def _needs(self, room: float) -> list[float]:
        """Return how wide each column has to be for its words, by the head and the first rows."""
        needs = [0.0] * len(self.weights)
        for cells in (self.head, *(row.cells for row in self._layout.rows[:_ROWS_MEASURED])):
            for index, cell in enumerate(cells):
                needs[index] = max(needs[index], cell.longest_word())
        # A huge word is cut, it does not take the table.
        return [min(need + 0.5, room * _MOST_FOR_A_WORD) if need else 0.0 for need in needs]

    def _height_of(self, cells: Sequence[TableCell]) -> float:
        heights = (cell.measure(width) for cell, width in zip(cells, self._layout.widths, strict=True))
        return max(heights, default=0.0) + 2 * self.look.padding

    def _split_row(self, row: TableRow, room: float) -> list[Any]:
        room -= 2 * self.look.padding
        halves = [cell.split(room) for cell in row.cells]
        if not any(above.blocks for above, _ in halves):
            return []
        above = TableRow([first for first, _ in halves])
        below = TableRow([rest for _, rest in halves], continued=True)
        rows = [below, *self._layout.rows[self._first + 1 : self._last]]
        first_part = self._with_rows([above], later=self._head_drawn_before)
        return [first_part, self._with_rows(rows, later=True)]

    def _with_rows(self, rows: list[TableRow], later: bool) -> "TableBlock":
        part = TableBlock(self.head, rows, self.weights, self.look, self.setting)
        layout = part._layout
        layout.widths, layout.head_height = self._layout.widths, self._layout.head_height
        for row in rows:
            row.height = max(sum(b.height for b in cell.blocks) for cell in row.cells) + 2 * self.look.padding
        layout.tops = list(accumulate((row.height for row in rows), initial=0.0))
        layout.measured = self._layout.measured
        part._head_drawn_before = later
        return part

    def _part(self, first: int, last: int, later: bool = False) -> "TableBlock":
        part = TableBlock(self.head, [], self.weights, self.look, self.setting)
        part._layout = self._layout
        part._first, part._last = first, last
        part._head_drawn_before = later or self._head_drawn_before
        return part
