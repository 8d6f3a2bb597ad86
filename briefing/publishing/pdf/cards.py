"""Key figures as cards: the number large, what it counts, and the note that defines it."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.composition.document import Paragraph, Row, Section, Table
from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, HEADING, REGULAR
from briefing.publishing.pdf.lines import longest_word
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.pdf.tables import TableCell

_LEAST_IN_A_ROW, _MOST_IN_A_ROW = 3, 4
_MOST_CARDS = 8
# Figure, what it counts, who says so.
_PARTS = 3
# A figure of at most this many characters is set large.
_SHORT = 9
# Longer words would make a card taller than a page; they stand in a table.
_LONGEST_TEXT = 400
_GUTTER = 9.0
_PADDING = 8.0


class CardRow(Block):
    """Cards of one height beside each other.

    Args:
        cards: what each holds.
        ground: their colour.
        edge: colour of the line at their head.
        columns: how many cards the row has room for.
    """

    def __init__(self, cards: Sequence[TableCell], ground: str, edge: str, columns: int) -> None:
        super().__init__(2, _GUTTER)
        self._cards = list(cards)
        self._ground, self._edge = ground, edge
        self._columns = columns

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Measure the cards and return the size of the row."""
        self._card_width = (width - _GUTTER * (self._columns - 1)) / self._columns
        heights = (card.measure(self._card_width - 2 * _PADDING) for card in self._cards)
        self.width, self.height = width, max(heights, default=0.0) + 2 * _PADDING
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw grounds, then what the cards hold."""
        for card in self._cards:
            surface.artifact()
            surface.rectangle(x, top - self.height, self._card_width, self.height, self._ground)
            surface.rectangle(x, top - 2, self._card_width, 2, self._edge)
            y = top - _PADDING
            for block in card.blocks:
                block.paint(surface, x + _PADDING, y)
                y -= block.height
            x += self._card_width + _GUTTER


def fits_on_cards(table: Table) -> bool:
    """Tell whether a table of key figures (figure, what it counts, who says so) can be set as cards."""
    texts = (
        "".join(run.text for run in p.runs) for row in table.rows for c in row.cells for p in c.paragraphs
    )
    return (
        len(table.columns) == _PARTS
        and len(table.rows) <= _MOST_CARDS
        and all(len(row.cells) == _PARTS for row in table.rows)
        and all(len(text) <= _LONGEST_TEXT for text in texts)
    )


def add_cards(story: Story, table: Table, section: Section, element: Element) -> None:
    """Set the rows of a table as cards: the first cell large, the second bold, the third small.

    Args:
        story: takes the cards.
        table: three columns.
        section: that it stands in.
        element: of the section.
    """
    if not table.rows:
        return
    look, colours = story.shop.look, story.shop.look.style.colours
    if table.caption:
        span = story.shop.setter.plain(table.caption, REGULAR, look.small, colours.muted)
        style = TextStyle(leading=look.leading(look.small), space_after=3)
        story.add_with_next(TextBlock([span], style, element.child("P"), story.shop.setting))
    lines = -(-len(table.rows) // _MOST_IN_A_ROW)
    # One card alone does not fill the line.
    columns = max(-(-len(table.rows) // lines), _LEAST_IN_A_ROW)
    whole = element.child("L", numbering="None")
    width = (story.shop.setting.text_width - _GUTTER * (columns - 1)) / columns - 2 * _PADDING
    for start in range(0, len(table.rows), columns):
        rows = table.rows[start : start + columns]
        cards = [_card(story, row, section, whole.child("LI").child("LBody"), width) for row in rows]
        story.add(CardRow(cards, colours.panel, colours.accent, columns))


def _card(story: Story, row: Row, section: Section, element: Element, width: float) -> TableCell:
    look, setter, setting = story.shop.look, story.shop.setter, story.shop.setting
    colours = look.style.colours
    figure, what, who = row.cells
    blocks = [
        _figure(story, paragraph, section, element.child("P"), width) for paragraph in figure.paragraphs
    ]
    for cell, cut, size, colour in (
        (what, BOLD, look.small, colours.text),
        (who, REGULAR, look.note, colours.muted),
    ):
        for paragraph in cell.paragraphs:
            spans = setter.paragraph(paragraph, section, size, colour, cut)
            style = TextStyle(leading=look.leading(size))
            blocks.append(TextBlock(spans, style, element.child("P"), setting))
    return TableCell(blocks)


def _figure(
    story: Story, paragraph: Paragraph, section: Section, element: Element, width: float
) -> TextBlock:
    look, setter = story.shop.look, story.shop.setter
    colour = look.style.colours.accent
    length = sum(len(run.text) for run in paragraph.runs)
    size = look.size * (2.3 if length <= _SHORT else 1.5)
    # A figure is never divided: a long word makes it smaller.
    text = setter.plain("".join(run.text for run in paragraph.runs), HEADING, size, colour)
    widest = longest_word([text], story.shop.setting.fonts)
    size = max(look.note, min(size, size * width / widest * 0.98)) if widest else size
    # The numbers of the sources stand beside the big figure in the size of a note.
    bare = [replace(run, sources=()) for run in paragraph.runs]
    spans = setter.runs(bare, section, size, colour, HEADING)
    spans += setter.source_numbers(tuple(n for run in paragraph.runs for n in run.sources), look.note)
    if paragraph.unreviewed:
        spans.append(setter.unreviewed(look.note))
    return TextBlock(spans, TextStyle(leading=size * 1.25), element, story.shop.setting)
