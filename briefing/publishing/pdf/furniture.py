"""Page furniture, all artifacts: running title, marking above and below (TLP 2.0), DRAFT, page number."""

from dataclasses import dataclass

from briefing.composition.document import Brief
from briefing.composition.house_style import LEAST_TEXT_SIZE, HouseStyle
from briefing.publishing.clean_text import clean_text
from briefing.publishing.exporter import ExportError
from briefing.publishing.pdf.fonts import BOLD, REGULAR, FontSet
from briefing.publishing.pdf.look import Sheet
from briefing.publishing.pdf.spans import settable_text
from briefing.publishing.pdf.surface import Surface
from briefing.publishing.reading import draft_text, marking_colours
from briefing.publishing.words import Words
from briefing.sentences import sentence

TOTAL = "total-pages"

# FIRST TLP 2.0: at least 12 pt, right-justified, header and footer of each page, capitals, never translated.
_MARKING_SIZE = 12.0
# Share of the size of small text that the furniture has; large print has it larger.
_SHARE, _LEAST_SIZE = 0.8, 8.0
_DRAFT_SIZE = 9.0
_PLACE_OF_DATE = 11.5  # from the left edge, in sizes
_HEADER = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
_FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is printed on each page.

    Args:
        sheet: paper and margins.
        style: colours and organisation.
        title: running title, ready to be set.
        as_of: cut-off of what the brief knows, ready to be set.
        marking: label, ready to be set.
        marking_size: of the label in points.
        marking_colours: of its text and its ground.
        note: restriction printed beside the marking.
        draft: what a draft bears, empty when final.
        size: of running title, date and page number in points.
        words: the furniture's words.
    """

    sheet: Sheet
    style: HouseStyle
    title: str
    as_of: str
    marking: str
    marking_size: float
    marking_colours: tuple[str, str]
    note: str
    draft: str
    size: float
    words: Words

    def paint(self, surface: Surface) -> None:
        """Draw header and footer of a page."""
        sheet, colours = self.sheet, self.style.colours
        surface.new_page()
        surface.artifact(_HEADER)
        y = sheet.height - 13 * 72 / 25.4
        self._paint_text(surface, self.title, (sheet.side, y), colours.muted)
        self._paint_band(surface, y)
        line = y - 7
        surface.line((sheet.side, line, sheet.width - sheet.side, line), 0.5, colours.rule)
        self._paint_draft(surface, y - 21.5)
        surface.artifact(_FOOTER)
        y = 12 * 72 / 25.4
        line = y + 13
        surface.line((sheet.side, line, sheet.width - sheet.side, line), 0.5, colours.rule)
        self._paint_page_number(surface, y)
        self._paint_band(surface, y)
        self._paint_draft(surface, y + 19.5)
        surface.close()
        surface.new_page()

    def _paint_page_number(self, surface: Surface, y: float) -> None:
        text = self.words("page", page=surface.page + 1)
        left = self.sheet.side
        end = self._paint_text(surface, text, (left, y), self.style.colours.muted)
        surface.place_form(TOTAL, end, y)
        if self.as_of:
            self._paint_text(
                surface, self.as_of, (left + _PLACE_OF_DATE * self.size, y), self.style.colours.muted
            )

    def _paint_text(self, surface: Surface, text: str, at: tuple[float, float], colour: str) -> float:
        """Draw a text and return where it ends."""
        typeface = surface.fonts[REGULAR]
        surface.text(*at, typeface.runs(text), self.size, colour)
        return at[0] + typeface.width(text) * self.size

    def _paint_band(self, surface: Surface, y: float) -> None:
        if not self.marking:
            return
        typeface = surface.fonts[BOLD]
        size = self.marking_size
        width = typeface.width(self.marking) * size + 12
        left = self.sheet.width - self.sheet.side - width
        foreground, ground = self.marking_colours
        surface.rectangle(left, y - 4.5, width, size + 5.5, ground)
        surface.text(left + 6, y - 0.5, typeface.runs(self.marking), size, foreground)
        if self.note:
            note_width = surface.fonts[REGULAR].width(self.note) * self.size
            self._paint_text(surface, self.note, (left - note_width - 6, y), self.style.colours.text)

    def _paint_draft(self, surface: Surface, y: float) -> None:
        if not self.draft:
            return
        colours, typeface = self.style.colours, surface.fonts[BOLD]
        width = typeface.width(self.draft) * _DRAFT_SIZE
        surface.rectangle(self.sheet.side, y - 3.5, width + 10, _DRAFT_SIZE + 5, colours.warning)
        surface.text(self.sheet.side + 5, y, typeface.runs(self.draft), _DRAFT_SIZE, "#FFFFFF")


def furniture_of(brief: Brief, style: HouseStyle, sheet: Sheet, fonts: FontSet, words: Words) -> Furniture:
    """Return the furniture of a brief; titles too long for a line are cut with an ellipsis."""
    marking = settable_text(clean_text(brief.marking.label), fonts)
    size = _marking_size(marking, sheet, fonts)
    band = fonts[BOLD].width(marking) * size + 24 if marking else 0.0
    own = max(_LEAST_SIZE, round(style.fonts.small * _SHARE, 1))
    note = _fitting(brief.marking.note, sheet.text_width * 0.35, fonts, own)
    room = sheet.text_width - band - (fonts[REGULAR].width(note) * own + 12 if note else 0.0)
    organisation = brief.organisation or style.organisation
    number = words("number", number=brief.number)
    title = " · ".join(part for part in (organisation, number, brief.title) if part)
    draft = draft_text(brief, words)
    return Furniture(
        sheet=sheet,
        style=style,
        title=_fitting(title, room, fonts, own),
        as_of=_fitting(brief.as_of_text, room - (_PLACE_OF_DATE + 1) * own, fonts, own),
        marking=marking,
        marking_size=size,
        marking_colours=marking_colours(brief.marking),
        note=note,
        draft=_fitting(draft, sheet.text_width * 0.8, fonts, _DRAFT_SIZE, BOLD),
        size=own,
        words=words,
    )


def _marking_size(marking: str, sheet: Sheet, fonts: FontSet) -> float:
    """Return 12 points, less for the long marking of a house; a marking is never cut.

    Raises:
        ExportError: it does not fit even in the smallest size.
    """
    width = fonts[BOLD].width(marking)
    room = sheet.text_width - 24
    size = min(_MARKING_SIZE, room / width) if width else _MARKING_SIZE
    if size < LEAST_TEXT_SIZE:
        raise ExportError(
            sentence(
                "The marking '{marking}…' does not fit in a line of the header; make it shorter.",
                marking=marking[:60],
            )
        )
    return size


def _fitting(text: str, room: float, fonts: FontSet, size: float, cut: str = REGULAR) -> str:
    """Return the text, cut at a character where it is wider than the room in that size."""
    # No line of 8 pt holds more characters than this; a title may have 10,000.
    text = settable_text(clean_text(text[:400]), fonts)
    typeface = fonts[cut]
    if typeface.width(text) * size <= room:
        return text
    while text and typeface.width(text + "…") * size > room:
        text = text[:-1].rstrip()
    return text + "…" if text else ""
