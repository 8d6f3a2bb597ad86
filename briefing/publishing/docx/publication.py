"""From the brief to a Word file with the styles of the house; the same brief gives the same bytes."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.citations import citations_of
from briefing.publishing.clean_text import clean_text
from briefing.publishing.docx.body import BodyWriter
from briefing.publishing.docx.footnotes import Footnotes
from briefing.publishing.docx.inline import InlineWriter, add_field
from briefing.publishing.docx.styles import MARGIN, SHEETS, prepare_styles, text_width
from briefing.publishing.exporter import ExportOptions
from briefing.publishing.reading import draft_text, marking_colours, shortened
from briefing.publishing.words import Words

_NEEDLESS = ("/word/stylesWithEffects.xml", "/docProps/thumbnail.jpeg", "/customXml/item1.xml")
# The earliest time that a ZIP file can hold.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_MARKING_SIZE = Pt(12)
_LONGEST_HEADER = 60


def publish(brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
    """Return the brief as DOCX."""
    document = Document()
    words = Words(brief.language)
    footnotes = Footnotes()
    _drop_needless_parts(document)
    prepare_styles(document, style, brief.language)
    _set_sheet(document, style)
    _write_properties(document, brief, options.date_of(brief))
    _write_furniture(document, brief, style, words)
    colours = style.colours
    inline = InlineWriter(citations_of(brief), footnotes, words, colours.accent, colours.warning)
    BodyWriter(document, brief, style, inline, words).write()
    footnotes.attach(document)
    stream = BytesIO()
    document.save(stream)
    return _repeatable(stream.getvalue())


def _set_sheet(document: WordDocument, style: HouseStyle) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = SHEETS[style.paper]
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(25), Mm(23)


def _drop_needless_parts(document: WordDocument) -> None:
    """Leave out the template's thumbnail, its copy of the styles and its many table styles."""
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if not relation.is_external and relation.target_part.partname in _NEEDLESS:
                del owner.rels[key]
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:styleId")) not in (
            "TableNormal",
            "TableGrid",
        ):
            styles.remove(style)


def _write_properties(document: WordDocument, brief: Brief, created: datetime) -> None:
    properties = document.core_properties
    moment = created.astimezone(UTC).replace(tzinfo=None)
    # Word's limit on each of these is 255 characters.
    properties.title = clean_text(brief.title)[:255]
    properties.subject = clean_text(brief.subtitle)[:255]
    properties.author = properties.last_modified_by = clean_text(brief.prepared_by or brief.organisation)[
        :255
    ]
    properties.keywords = clean_text(brief.marking.label)[:255]
    properties.comments = ""
    properties.language = brief.language
    properties.created = properties.modified = moment
    properties.revision = 1


def _write_furniture(document: WordDocument, brief: Brief, style: HouseStyle, words: Words) -> None:
    section = document.sections[0]
    draft = draft_text(brief, words)
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    for name in ("Header", "Footer"):
        # Word's own stops in the middle would take the marking.
        own = document.styles[name].element.get_or_add_pPr()
        for stops in own.findall(qn("w:tabs")):
            own.remove(stops)
    for paragraph in (header, footer):
        paragraph.paragraph_format.tab_stops.add_tab_stop(text_width(style), WD_TAB_ALIGNMENT.RIGHT)
    organisation = clean_text(brief.organisation or style.organisation)
    number = words("number", number=brief.number)
    header.add_run(
        " · ".join(
            part
            for part in (organisation, number, shortened(clean_text(brief.title), _LONGEST_HEADER))
            if part
        )
    )
    _write_marking(header, brief)
    before, after = words("page", page="\0").split("\0")
    footer.add_run(before)
    add_field(footer, "PAGE")
    footer.add_run(after)
    add_field(footer, "NUMPAGES")
    _write_marking(footer, brief)
    if draft:
        for part in (section.header, section.footer):
            run = part.add_paragraph().add_run(clean_text(draft))
            run.bold, run.font.color.rgb = True, RGBColor.from_string(style.colours.warning[1:])


def _write_marking(paragraph: WordParagraph, brief: Brief) -> None:
    marking = brief.marking
    if not marking.label:
        return
    note = f"{clean_text(marking.note)} " if marking.note else ""
    paragraph.add_run(f"\t{note}")
    run = paragraph.add_run(f" {clean_text(marking.label)} ")
    run.bold, run.font.size = True, _MARKING_SIZE
    foreground, ground = marking_colours(marking)
    run.font.color.rgb = RGBColor.from_string(foreground[1:])
    shading = OxmlElement("w:shd")
    for name, value in (
        ("val", "clear"),
        ("color", "auto"),
        ("fill", ground[1:]),
    ):
        shading.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(shading)


def _repeatable(content: bytes) -> bytes:
    """Return the package with one time for all parts, stored: zlib's output differs between builds."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return stream.getvalue()
