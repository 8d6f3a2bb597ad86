"""The title block: whose brief, its number, the finding, as of when, who answers for it."""

from dataclasses import dataclass

from briefing.publishing.pdf.blocks import Block, TextBlock, TextStyle
from briefing.publishing.pdf.fonts import BOLD, HEADING, REGULAR
from briefing.publishing.pdf.logo import logo_block
from briefing.publishing.pdf.story import Story
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.pdf.tables import TableBlock, TableCell, TableLook, TableRow
from briefing.publishing.reading import header_lines, series_line


class Rule(Block):
    """A line across the text."""

    def __init__(self, thickness: float, colour: str, space_before: float, space_after: float) -> None:
        super().__init__(space_before, space_after)
        self._thickness, self._colour = thickness, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size of the line."""
        self.width, self.height = width, self._thickness
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw the line."""
        surface.artifact()
        surface.rectangle(x, top - self._thickness, self.width, self._thickness, self._colour)


def add_title_block(story: Story) -> None:
    """Set the title block."""
    shop = story.shop
    brief, look, colours = shop.brief, shop.look, shop.look.style.colours
    if logo := logo_block(look.style, shop.root):
        story.add(logo)
    series = series_line(brief, shop.words, look.style.organisation)
    line = _Line(BOLD, look.small, colours.accent, space_after=2)
    story.add(_block(story, series, line, shop.root.child("P")))
    size, style = look.title(len(brief.title))
    title = shop.setter.plain(brief.title, HEADING, size, colours.text, anchors=("title",))
    story.add(TextBlock([title], style, shop.root.child("H1"), shop.setting))
    if brief.subtitle:
        line = _Line(REGULAR, look.size + 1.5, colours.muted, space_after=5)
        story.add(_block(story, brief.subtitle, line, shop.root.child("P")))
    _add_header_lines(story)
    story.add(Rule(1.6, colours.accent, 3, 0))


def _add_header_lines(story: Story) -> None:
    shop = story.shop
    lines = header_lines(shop.brief, shop.words)
    if not lines:
        return
    look, colours = shop.look, shop.look.style.colours
    body = shop.root.child("Table").child("TBody")
    heads = _Line(BOLD, look.small, colours.muted)
    texts = _Line(REGULAR, look.small, colours.text)
    # Set close, two pairs of label and value stand side by side.
    abreast = 2 if look.close and len(lines) > 1 else 1
    rows: list[TableRow] = []
    for start in range(0, len(lines), abreast):
        row = body.child("TR")
        cells: list[TableCell] = []
        pairs = list(lines[start : start + abreast])
        for label, value in pairs + [("", "")] * (abreast - len(pairs)):
            cells.append(TableCell([_block(story, label, heads, row.child("TH", scope="Row"))]))
            cells.append(TableCell([_block(story, value, texts, row.child("TD"))]))
        rows.append(TableRow(cells))
    table_look = TableLook(padding=1.8, gutter=8, rule=colours.rule, head_rule=colours.rule)
    weights = (1.0, 1.7, 1.0, 2.2) if abreast > 1 else (1.0, 4.4)
    story.add(TableBlock([], rows, weights, table_look, shop.setting))


@dataclass(frozen=True, slots=True)
class _Line:
    """How a line of the title block looks."""

    cut: str
    size: float
    colour: str
    space_after: float = 0.0


def _block(story: Story, text: str, line: _Line, element: Element) -> TextBlock:
    leading = story.shop.look.leading(line.size)
    style = TextStyle(leading=leading, space_after=line.space_after, hyphenate=False)
    span = story.shop.setter.plain(text, line.cut, line.size, line.colour)
    return TextBlock([span], style, element, story.shop.setting)
