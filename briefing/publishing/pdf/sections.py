"""Sections: headings, paragraphs, lists and tables of the brief."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.composition.document import (
    Align,
    Block,
    BulletList,
    Cell,
    ChangeChart,
    KeyFigures,
    LocatorMap,
    Paragraph,
    RangeChart,
    Row,
    Section,
    Table,
    TimelineChart,
    Tone,
)
from briefing.publishing.clean_text import clean_text
from briefing.publishing.pdf.blocks import Bullet, TextBlock, TextStyle
from briefing.publishing.pdf.cards import add_cards, fits_on_cards
from briefing.publishing.pdf.change_chart import add_change_chart
from briefing.publishing.pdf.fonts import BOLD, HEADING, REGULAR
from briefing.publishing.pdf.locator_map import add_locator_map
from briefing.publishing.pdf.range_chart import add_range_chart
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.tables import TableBlock, TableCell, TableRow
from briefing.publishing.pdf.timeline_chart import add_timeline_chart
from briefing.publishing.reading import key_figures_table

BOTTOM_LINE = "bottom_line"
KEY_FIGURES = "key_figures"
_STEP_OF_LEVEL = 10.0
_GAP_IN_CELL = 2.5


class SectionSetter:
    """Sets sections one after the other.

    Args:
        story: takes the blocks.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.shop = story.shop
        self._parents = [self.shop.root]
        self._colours = self.shop.look.style.colours

    def add(self, section: Section) -> Element:
        """Set a section and return its element."""
        element = self._element(section)
        self._heading(section, element)
        if section.stale:
            note = Paragraph((), tone=Tone.NOTE)
            self._paragraph_block(note, section, element, mark=self.shop.words("stale"))
        blocks = section.blocks
        if section.name == BOTTOM_LINE:
            paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
            self._panel(paragraphs, section, element, judged=False)
            blocks = tuple(block for block in blocks if not isinstance(block, Paragraph))
        for judged, group in groupby(blocks, _is_judged):
            if judged:
                paragraphs = [block for block in group if isinstance(block, Paragraph)]
                self._panel(paragraphs, section, element, judged=True)
            else:
                self._blocks(group, section, element)
        return element

    def _blocks(self, blocks: Iterable[Block], section: Section, element: Element) -> None:
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph_block(block, section, element)
                case BulletList():
                    self._list(block, section, element)
                case Table():
                    self._table_or_cards(block, section, element, section.name == KEY_FIGURES)
                case KeyFigures():
                    self._table_or_cards(key_figures_table(block), section, element, key_figures=True)
                case RangeChart():
                    add_range_chart(self.story, block, section, element)
                case ChangeChart():
                    add_change_chart(self.story, block, element)
                case TimelineChart():
                    add_timeline_chart(self.story, block, element)
                case LocatorMap():
                    add_locator_map(self.story, block, element)

    def _element(self, section: Section) -> Element:
        """Return a Sect inside the section that it is a part of; levels are never jumped over."""
        level = min(max(section.level, 1), len(self._parents))
        del self._parents[level:]
        element = self._parents[-1].child("Sect")
        self._parents.append(element)
        return element

    def _heading(self, section: Section, element: Element) -> None:
        level = len(self._parents)
        size, style = self.shop.look.heading(level)
        colour = self._colours.accent if level == 2 else self._colours.text
        anchors = (f"section-{section.name}",)
        span = self.shop.setter.plain(section.title, HEADING, size, colour, anchors=anchors)
        block = TextBlock(
            [span], style, element.child(f"H{level}"), self.shop.setting, outline=(section.title, level - 2)
        )
        self.story.add_with_next(block)

    def _panel(
        self, paragraphs: Sequence[Paragraph], section: Section, element: Element, judged: bool
    ) -> None:
        """Set paragraphs on one ground: the bottom line, or what the analyst judges."""
        look = self.shop.look
        size = look.size if judged or look.close else look.size + 1
        for index, paragraph in enumerate(paragraphs):
            style = look.panel(size, judged, first=index == 0, last=index == len(paragraphs) - 1)
            spans = self.shop.setter.paragraph(paragraph, section, size, self._colours.text)
            role = element.child("P", **_language(paragraph))
            self.story.add(TextBlock(spans, style, role, self.shop.setting))

    def _paragraph_block(
        self, paragraph: Paragraph, section: Section, element: Element, mark: str = ""
    ) -> None:
        look, tone = self.shop.look, paragraph.tone
        size = look.note if tone is Tone.NOTE else look.size
        colour = self._colours.muted if tone is Tone.NOTE else self._colours.text
        spans = self.shop.setter.paragraph(paragraph, section, size, colour)
        if mark:
            spans.append(self.shop.setter.plain(mark, BOLD, size, self._colours.warning))
        style = look.paragraph(tone)
        if paragraph.right_to_left:
            style = replace(style, right_to_left=True, align="end", hyphenate=False)
        if tone is Tone.QUOTED:
            element = element.child("BlockQuote")
        role = element.child("P", **_language(paragraph))
        if paragraph.right_to_left:
            role.actual_text = clean_text("".join(run.text for run in paragraph.runs))
        self.story.add(TextBlock(spans, style, role, self.shop.setting))

    def _list(self, bullets: BulletList, section: Section, element: Element) -> None:
        look, setter = self.shop.look, self.shop.setter
        whole = element.child("L", numbering="Decimal" if bullets.ordered else "Disc")
        for number, item in enumerate(bullets.items, 1):
            entry = whole.child("LI")
            mark = f"{number}." if bullets.ordered else "•"
            bullet = Bullet(
                setter.plain(mark, REGULAR, look.size, self._colours.accent), entry.child("Lbl"), 2.0
            )
            style = replace(look.paragraph(item.tone), indent=16, bar="", space_after=look.size * 0.35)
            spans = setter.paragraph(item, section, look.size, self._colours.text)
            body = entry.child("LBody", **_language(item))
            self.story.add(TextBlock(spans, style, body, self.shop.setting, bullet=bullet))

    def _table_or_cards(self, table: Table, section: Section, element: Element, key_figures: bool) -> None:
        if key_figures and fits_on_cards(table):
            add_cards(self.story, table, section, element)
        else:
            self._table(table, section, element)

    def _table(self, table: Table, section: Section, element: Element) -> None:
        if not table.columns:
            return
        whole = element.child("Table")
        if table.caption:
            self._caption(table.caption, whole.child("Caption"))
        head = self._head(table, whole) if any(c.title for c in table.columns) else []
        body = whole.child("TBody") if table.rows else whole
        rows = [self._row(row, table, section, body.child("TR")) for row in table.rows]
        weights = [max(column.weight, 0.1) for column in table.columns]
        self.story.add(TableBlock(head, rows, weights, self.shop.look.table(), self.shop.setting))

    def _caption(self, caption: str, element: Element) -> None:
        look = self.shop.look
        style = TextStyle(leading=look.leading(look.small), space_before=4, space_after=3, hyphenate=False)
        span = self.shop.setter.plain(caption, BOLD, look.small, self._colours.muted)
        self.story.add_with_next(TextBlock([span], style, element, self.shop.setting))

    def _head(self, table: Table, whole: Element) -> list[TableCell]:
        look = self.shop.look
        row = whole.child("THead").child("TR")
        cells = []
        for column in table.columns:
            style = TextStyle(
                leading=look.leading(look.small) * 0.92, align=column.align.value, hyphenate=False
            )
            span = self.shop.setter.plain(column.title, BOLD, look.small, self._colours.muted)
            cell = row.child("TH", scope="Column")
            cells.append(TableCell([TextBlock([span], style, cell, self.shop.setting)]))
        return cells

    def _row(self, row: Row, table: Table, section: Section, element: Element) -> TableRow:
        cells = list(row.cells[: len(table.columns)])
        cells += [Cell(())] * (len(table.columns) - len(cells))
        return TableRow(
            [
                self._cell(cell, table.columns[index].align, section, element, row.level if index == 0 else 0)
                for index, cell in enumerate(cells)
            ]
        )

    def _cell(self, cell: Cell, align: Align, section: Section, row: Element, level: int) -> TableCell:
        look = self.shop.look
        element = row.child("TH", scope="Row") if cell.header else row.child("TD")
        cut = BOLD if cell.header and level == 0 else REGULAR
        blocks = []
        for number, paragraph in enumerate(cell.paragraphs, 1):
            style = TextStyle(
                padding_below=_GAP_IN_CELL if number < len(cell.paragraphs) else 0.0,
                leading=look.leading(look.small) * 0.95,
                align="end" if paragraph.right_to_left else align.value,
                right_to_left=paragraph.right_to_left,
                hyphenate=align is Align.START and not cell.header,
                indent=level * _STEP_OF_LEVEL,
            )
            colour = self._colours.muted if paragraph.tone is Tone.NOTE else self._colours.text
            spans = self.shop.setter.paragraph(paragraph, section, look.small, colour, cut)
            part = element.child("P", **_language(paragraph)) if len(cell.paragraphs) > 1 else element
            if paragraph.right_to_left:
                part.actual_text = clean_text("".join(run.text for run in paragraph.runs))
            blocks.append(TextBlock(spans, style, part, self.shop.setting))
        return TableCell(blocks)


def _is_judged(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.tone is Tone.JUDGED


def _language(paragraph: Paragraph) -> dict[str, str]:
    """Return the language of a paragraph whose runs are all in one that is not the brief's."""
    languages = {run.language for run in paragraph.runs}
    return {"language": languages.pop()} if len(languages) == 1 and "" not in languages else {}
