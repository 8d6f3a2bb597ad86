"""Key figures as cards: the number large, what it counts, and the note that defines it."""

from collections.abc import Sequence

from briefing.composition.document import KeyFigure, KeyFigures, Section
from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, HEADING, REGULAR
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.pdf.tables import TableCell

_MOST_IN_A_ROW = 4
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


def add_key_figures(story: Story, block: KeyFigures, section: Section, element: Element) -> None:
    """Set key figures in rows of up to four cards."""
    figures = block.figures
    if not figures:
        return
    rows = -(-len(figures) // _MOST_IN_A_ROW)
    columns = -(-len(figures) // rows)
    whole = element.child("L", numbering="None")
    colours = story.shop.look.style.colours
    for start in range(0, len(figures), columns):
        cards = [
            _card(story, f, section, whole.child("LI").child("LBody"))
            for f in figures[start : start + columns]
        ]
        story.add(CardRow(cards, colours.panel, colours.accent, columns))


def _card(story: Story, figure: KeyFigure, section: Section, element: Element) -> TableCell:
    look, setter, setting = story.shop.look, story.shop.setter, story.shop.setting
    colours = look.style.colours
    large = look.size * (2.3 if len(figure.value.text) <= 8 else 1.5)
    value = setter.runs((figure.value,), section, large, colours.accent, HEADING)
    # The numbers of the sources stand beside the big figure in the size of a note.
    value = [value[0], *setter.source_numbers(figure.value.sources, look.note)]
    label = [setter.plain(figure.label, BOLD, look.small, colours.text)]
    if figure.unreviewed:
        label.append(setter.unreviewed(look.small))
    note = [setter.plain(figure.definition, REGULAR, look.note, colours.muted)]
    return TableCell(
        [
            TextBlock(value, TextStyle(leading=large * 1.25), element.child("P"), setting),
            TextBlock(label, TextStyle(leading=look.leading(look.small)), element.child("P"), setting),
            TextBlock(note, TextStyle(leading=look.leading(look.note)), element.child("P"), setting),
        ]
    )
