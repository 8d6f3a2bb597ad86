"""The house style turned into text styles: sizes, distances and colours of every kind of paragraph."""

from dataclasses import dataclass, replace

from briefing.composition.document import Tone
from briefing.composition.house_style import LEAST_TEXT_SIZE, HouseStyle, Paper
from briefing.publishing.pdf.blocks import TextStyle
from briefing.publishing.pdf.tables import TableLook

MILLIMETRE = 72 / 25.4

# Longest title in characters, and its size as a multiple of running text.
_TITLE_SIZES = ((70, 2.15), (160, 1.75), (400, 1.4), (float("inf"), 1.0))
# Set close, a brief that is meant for one page keeps its sizes and gives up white: shares of the usual.
_CLOSE_TITLE, _CLOSE_GAP, _CLOSE_LEADING, _CLOSE_HEADING = 0.72, 0.5, 0.9, 0.86
_SHEETS = {Paper.A4: (595.276, 841.89), Paper.LETTER: (612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper and margins in points."""

    width: float
    height: float
    side: float = 20 * MILLIMETRE
    top: float = 25 * MILLIMETRE
    bottom: float = 23 * MILLIMETRE

    @property
    def text_width(self) -> float:
        """Return the width of the text."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """Return the height of the text."""
        return self.height - self.top - self.bottom


def sheet_of(style: HouseStyle) -> Sheet:
    """Return the sheet of a house style."""
    return Sheet(*_SHEETS[style.paper])


def close_sheet_of(style: HouseStyle, *, draft: bool) -> Sheet:
    """Return the sheet of a brief that is set close; what a DRAFT bears needs its room above and below."""
    sheet = replace(sheet_of(style), side=16 * MILLIMETRE)
    return sheet if draft else replace(sheet, top=21.5 * MILLIMETRE, bottom=20 * MILLIMETRE)


@dataclass(frozen=True, slots=True)
class Look:
    """Text styles of one house style; sizes in points.

    Args:
        style: the house style.
        close: keep the sizes of the text and give up white, for a brief that is meant for one page.
    """

    style: HouseStyle
    close: bool = False

    @property
    def size(self) -> float:
        """Return the size of running text."""
        return self.style.fonts.size

    @property
    def small(self) -> float:
        """Return the size of tables, notes and sources."""
        return self.style.fonts.small

    @property
    def note(self) -> float:
        """Return the size of the smallest text."""
        return max(LEAST_TEXT_SIZE, self.small - 0.5)

    def leading(self, size: float) -> float:
        """Return the distance of baselines for a size."""
        usual = 1.42 if size < 16 else 1.2
        return round(size * max(usual * _CLOSE_LEADING, 1.2) if self.close else size * usual, 2)

    def gap(self, usual: float) -> float:
        """Return the distance between blocks that takes the place of the usual one."""
        return usual * _CLOSE_GAP if self.close else usual

    def paragraph(self, tone: Tone) -> TextStyle:
        """Return the style of a paragraph; judgements stand in a panel instead."""
        base = TextStyle(leading=self.leading(self.size), space_after=self.gap(self.size * 0.62))
        colours = self.style.colours
        match tone:
            case Tone.QUOTED:
                return replace(base, indent=14, right_indent=14, bar=colours.rule, hyphenate=False)
            case Tone.NOTE:
                return replace(base, leading=self.leading(self.note), space_after=4)
            case Tone.REPORTED | Tone.JUDGED:
                return base

    def panel(self, size: float, judged: bool, first: bool, last: bool) -> TextStyle:
        """Return the style of a paragraph on a ground that it shares with its neighbours.

        Args:
            size: of its text.
            judged: the analyst's judgement, which looks different from what is reported (ICD 203).
            first: begins the panel.
            last: ends it.
        """
        padding, colours = self.gap(size * 0.75), self.style.colours
        return TextStyle(
            leading=self.leading(size),
            indent=12,
            right_indent=12,
            padding_above=padding if first else padding / 3,
            padding_below=padding if last else padding / 3,
            ground=colours.judged if judged else colours.panel,
            bar=colours.warning if judged else colours.accent,
            space_after=self.gap(self.size) if last else 0,
        )

    def title(self, length: int) -> tuple[float, TextStyle]:
        """Return size and style of the title: longer ones are smaller, so that none fills pages alone.

        Args:
            length: characters of the title.
        """
        factor = next(factor for longest, factor in _TITLE_SIZES if length <= longest)
        size = self.size * (max(factor * _CLOSE_TITLE, 1.0) if self.close else factor)
        style = TextStyle(leading=round(size * 1.22, 2), hyphenate=False, space_before=2, space_after=3)
        return size, style

    def heading(self, level: int) -> tuple[float, TextStyle]:
        """Return size and style of a heading, from level 2 on."""
        size = self.size * (1.4 if level == 2 else 1.12) * (_CLOSE_HEADING if self.close else 1)
        above = self.gap(self.size * (1.7 if level == 2 else 1.0))
        below = self.gap(self.size * (0.55 if level == 2 else 0.35))
        rule = self.style.colours.rule if level == 2 else ""
        return size, TextStyle(
            leading=round(size * 1.22, 2),
            hyphenate=False,
            padding_below=2.5 if level == 2 else 0,
            rule_below=rule,
            space_before=above,
            space_after=below,
        )

    def table(self) -> TableLook:
        """Return distances and colours of tables."""
        colours = self.style.colours
        return TableLook(
            padding=self.gap(self.small * 0.42), gutter=9, rule=colours.rule, head_rule=colours.accent
        )
