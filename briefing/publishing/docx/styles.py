"""Word's own styles in the colours and sizes of the house; none is made up where Word has one."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from briefing.composition.house_style import HouseStyle, Paper

# Fonts of the house need not be on the reader's machine; Word's own are.
_FONT = "Calibri"
SHEETS = {Paper.A4: (Mm(210), Mm(297)), Paper.LETTER: (Mm(215.9), Mm(279.4))}
MARGIN = Mm(20)
BOTTOM_LINE, JUDGED, NOTE, SOURCE = "Bottom Line", "Assessment", "Note", "Source"
TABLE, TABLE_NOTE = "Table Text", "Table Note"


def text_width(style: HouseStyle) -> Emu:
    """Return the width of the text on the house's sheet."""
    return Emu(SHEETS[style.paper][0] - 2 * MARGIN)


def table_size(style: HouseStyle) -> float:
    """Return the size of the text of tables in points."""
    return style.fonts.small + 1


def prepare_styles(document: Document, style: HouseStyle, language: str) -> None:
    """Set the styles of a document.

    Args:
        document: from python-docx's template.
        style: the house style.
        language: language tag, for the spelling checker.
    """
    size, colours = style.fonts.size + 1, style.colours
    _set(document, "Normal", size, colours.text, after=6)
    _set(document, "Title", size * 2.1, colours.text, bold=True, after=3)
    _set(document, "Subtitle", size + 1.5, colours.muted, after=6)
    _set(document, "Heading 1", size * 1.4, colours.accent, bold=True, before=14, after=4)
    _set(document, "Heading 2", size * 1.12, colours.text, bold=True, before=10, after=3)
    _set(document, "Caption", style.fonts.small + 0.5, colours.muted, bold=True, before=4, after=2)
    _set(document, "Quote", size, colours.text, after=6)
    _set(document, "Header", 8.5, colours.muted)
    _set(document, "Footer", 8.5, colours.muted)
    _make(document, NOTE, style.fonts.small, colours.muted)
    _make(document, SOURCE, style.fonts.small, colours.text)
    _make(document, TABLE, table_size(style), colours.text)
    _make(document, TABLE_NOTE, style.fonts.small, colours.muted)
    _shade(_make(document, BOTTOM_LINE, size + 1, colours.text), colours.panel, colours.accent)
    _shade(_make(document, JUDGED, size, colours.text), colours.judged, colours.warning)
    _make(document, "Footnote Text", style.fonts.small, colours.text)
    reference = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    _set_language(document, language)


def _make(document: Document, name: str, size: float, colour: str) -> ParagraphStyle:
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = document.styles["Normal"]
    _set(document, name, size, colour, after=3)
    assert isinstance(made, ParagraphStyle)
    return made


def _set(
    document: Document,
    name: str,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
) -> None:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    font = style.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(round(size * 2) / 2), bold, False
    font.color.rgb = RGBColor.from_string(colour[1:])
    # The theme's fonts would win over the name.
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    if fonts is not None:
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), _FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.widow_control = True
    style.paragraph_format.keep_with_next = name.startswith(("Heading", "Caption")) or None


def _shade(style: ParagraphStyle, ground: str, bar: str) -> None:
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for key, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", bar[1:])):
        left.set(qn(f"w:{key}"), value)
    borders.append(left)
    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", ground[1:])):
        shading.set(qn(f"w:{key}"), value)
    # The schema fixes their order: pBdr and shd stand before spacing.
    spacing = properties.find(qn("w:spacing"))
    for element in (borders, shading):
        if spacing is None:
            properties.append(element)
        else:
            spacing.addprevious(element)


def _set_language(document: Document, language: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
