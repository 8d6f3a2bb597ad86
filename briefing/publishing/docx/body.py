"""The body of the Word file: title block, sections, tables, sources."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from briefing.composition.document import (
    Align,
    Block,
    Brief,
    BulletList,
    ChangeChart,
    CitedPassage,
    KeyFigures,
    LocatorMap,
    Paragraph,
    RangeChart,
    Run,
    RunStyle,
    Section,
    SourceEntry,
    Table,
    TimelineChart,
    Tone,
)
from briefing.composition.house_style import HouseStyle
from briefing.publishing.clean_text import clean_text, safe_address
from briefing.publishing.columns import column_widths
from briefing.publishing.docx.inline import InlineWriter
from briefing.publishing.docx.pictures import PictureWriter
from briefing.publishing.docx.styles import BOTTOM_LINE as BOTTOM_LINE_STYLE
from briefing.publishing.docx.styles import JUDGED, NOTE, SOURCE, TABLE, TABLE_NOTE, table_size, text_width
from briefing.publishing.reading import (
    BOTTOM_LINE,
    SOURCES,
    change_text,
    chart_table,
    header_lines,
    key_figures_table,
    printed_sections,
    series_line,
    source_details,
    timeline_table,
)
from briefing.publishing.words import Words

_STYLES = {Tone.REPORTED: "Normal", Tone.JUDGED: JUDGED, Tone.QUOTED: "Quote", Tone.NOTE: NOTE}
_MOST_TITLE = 1000
# Width of a letter as a share of its size, in the widest font that may stand in for ours; rows looked at, and
# the widest that a word makes a column.
_WIDTH_OF_A_LETTER, _ROWS_MEASURED, _MOST_FOR_A_WORD = 0.7, 60, 0.3


Chart = RangeChart | ChangeChart | TimelineChart | LocatorMap


class BodyWriter:
    """Writes the body of one brief.

    Args:
        document: takes it.
        brief: what is told.
        style: the house style.
        inline: writes runs.
        words: the furniture's words.
    """

    def __init__(
        self, document: Document, brief: Brief, style: HouseStyle, inline: InlineWriter, words: Words
    ) -> None:
        self._document, self._brief, self._style = document, brief, style
        self._inline, self._words = inline, words
        self._pictures = PictureWriter(document, brief, style)

    def write(self) -> None:
        """Write everything."""
        brief = self._brief
        line = series_line(brief, self._words, self._style.organisation)
        self._document.add_paragraph(clean_text(line), style=NOTE)
        self._document.add_paragraph(clean_text(brief.title)[:_MOST_TITLE], style="Title")
        if brief.subtitle:
            self._document.add_paragraph(clean_text(brief.subtitle), style="Subtitle")
        self._header_lines()
        for section in printed_sections(brief, self._words):
            self._section(section)

    def _header_lines(self) -> None:
        lines = header_lines(self._brief, self._words)
        if not lines:
            return
        table = self._document.add_table(rows=0, cols=2)
        for label, value in lines:
            cells = table.add_row().cells
            for cell in cells:
                cell.paragraphs[0].style = TABLE
            cells[0].paragraphs[0].add_run(clean_text(label)).bold = True
            cells[1].paragraphs[0].add_run(clean_text(value))
        self._finish_table(table, (1.0, 4.4), (0.0, 0.0))

    def _section(self, section: Section) -> None:
        heading = self._document.add_heading(clean_text(section.title), level=min(max(section.level, 1), 2))
        self._inline.bookmark(heading, f"section-{section.name}")
        if section.stale:
            self._document.add_paragraph(style=NOTE).add_run(self._words("stale")).bold = True
        for block in section.blocks:
            self._block(block, section)
        if section.name == SOURCES:
            for entry in self._brief.sources:
                self._entry(entry, section)

    def _block(self, block: Block, section: Section) -> None:
        match block:
            case Paragraph():
                style = BOTTOM_LINE_STYLE if section.name == BOTTOM_LINE else _STYLES[block.tone]
                self._inline.paragraph(self._document.add_paragraph(style=style), block, section)
            case BulletList():
                style = "List Number" if block.ordered else "List Bullet"
                for item in block.items:
                    self._inline.paragraph(self._document.add_paragraph(style=style), item, section)
            case Table():
                self._table(block, section)
            case KeyFigures():
                self._table(key_figures_table(block), section)
            case RangeChart() | ChangeChart() | TimelineChart() | LocatorMap():
                self._picture(block, section)

    def _picture(self, block: Chart, section: Section) -> None:
        """Draw a chart or a map; where nothing can be drawn its words or its table stand there."""
        title = "" if isinstance(block, LocatorMap) else block.title
        told = change_text(block) if isinstance(block, ChangeChart) else block.alternative
        if not self._pictures.add(block, section, title, told):
            match block:
                case RangeChart():
                    self._table(chart_table(block), section)
                case TimelineChart():
                    self._table(timeline_table(block), section)
                case ChangeChart() | LocatorMap():
                    if title:
                        self._document.add_paragraph(clean_text(title), style="Caption")
                    self._document.add_paragraph(clean_text(told))
        if isinstance(block, LocatorMap):
            self._document.add_paragraph(clean_text(block.disclaimer), style=NOTE)

    def _table(self, block: Table, section: Section) -> None:
        if not block.columns:
            return
        if block.caption:
            self._document.add_paragraph(clean_text(block.caption), style="Caption")
        table = self._document.add_table(rows=0, cols=len(block.columns))
        if any(column.title for column in block.columns):
            head = table.add_row()
            for cell, column in zip(head.cells, block.columns, strict=True):
                cell.paragraphs[0].style = TABLE
                cell.paragraphs[0].add_run(clean_text(column.title)).bold = True
                _align(cell, column.align)
            # Repeated at the head of each page (ISO/IEC 29500-1, 17.4.78).
            head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row in block.rows:
            # Cells of the row are asked for once: each asking walks the whole row.
            cells = table.add_row().cells
            for index, (cell, word_cell) in enumerate(zip(row.cells, cells, strict=False)):
                for position, paragraph in enumerate(cell.paragraphs):
                    target = word_cell.add_paragraph() if position else word_cell.paragraphs[0]
                    target.style = TABLE_NOTE if paragraph.tone is Tone.NOTE else TABLE
                    strong = cell.header and paragraph.tone is not Tone.NOTE
                    self._inline.paragraph(target, _strong(paragraph) if strong else paragraph, section)
                    if index == 0 and row.level:
                        target.paragraph_format.left_indent = Pt(10 * row.level)
                _align(word_cell, block.columns[index].align)
        self._finish_table(table, [column.weight for column in block.columns], self._needs(block))

    def _needs(self, block: Table) -> list[float]:
        """Return about how wide the columns have to be for their words, in EMU; the font is the reader's."""
        letter = Pt(table_size(self._style)) * _WIDTH_OF_A_LETTER
        room = text_width(self._style)
        needs = []
        for index, column in enumerate(block.columns):
            cells = [row.cells[index] for row in block.rows[:_ROWS_MEASURED] if index < len(row.cells)]
            words = [run.text for cell in cells for p in cell.paragraphs for run in p.runs]
            longest = max((len(w) for text in (column.title, *words) for w in text.split()), default=0)
            needs.append(min(longest * letter + Pt(12), room * _MOST_FOR_A_WORD))
        return needs

    def _finish_table(self, table: WordTable, weights: Sequence[float], needs: Sequence[float]) -> None:
        """Set widths and hairlines."""
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        shares = [int(width) for width in column_widths(weights, needs, text_width(self._style))]
        for column, share in zip(table.columns, shares, strict=True):
            column.width = share
        for row in table.rows:
            # A row is not divided between pages (ISO/IEC 29500-1, 17.4.6).
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for cell, share in zip(row.cells, shares, strict=True):
                cell.width = share
        properties = table._tbl.tblPr
        borders = OxmlElement("w:tblBorders")
        for side in ("bottom", "insideH"):
            line = OxmlElement(f"w:{side}")
            rule = self._style.colours.rule[1:]
            for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", rule)):
                line.set(qn(f"w:{key}"), value)
            borders.append(line)
        # The schema fixes the order: borders stand before the layout.
        later = (properties.find(qn(f"w:{name}")) for name in ("tblLayout", "tblCellMar", "tblLook"))
        following = next((element for element in later if element is not None), None)
        if following is None:
            properties.append(borders)
        else:
            following.addprevious(borders)
        self._document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _entry(self, entry: SourceEntry, section: Section) -> None:
        head = self._document.add_paragraph(style=SOURCE)
        self._inline.bookmark(head, f"source-{entry.number}")
        head.add_run(f"{entry.number}. {clean_text(entry.outlet)}. ").bold = True
        head.add_run(clean_text(entry.headline))
        head.paragraph_format.keep_with_next = True
        self._document.add_paragraph(clean_text(source_details(entry, self._words)), style=NOTE)
        address = safe_address(entry.url)
        if address:
            self._inline.link(self._document.add_paragraph(style=NOTE), address, address)
        elif entry.url:
            self._document.add_paragraph(clean_text(entry.url), style=NOTE)
        if entry.sha256:
            line = Paragraph((Run("SHA-256 "), Run(entry.sha256, RunStyle.MONOSPACE)))
            self._inline.paragraph(self._document.add_paragraph(style=NOTE), line, section)
        for passage in entry.passages:
            quoted = self._document.add_paragraph(style="Quote")
            self._inline.bookmark(quoted, passage.anchor)
            quoted.add_run(clean_text(self._words("quoted", text=passage.text)))
            self._ways_back(passage)

    def _ways_back(self, passage: CitedPassage) -> None:
        """Link a sentence to each section that cites it."""
        links = self._inline.ways_back(passage)
        if not links:
            return
        line = self._document.add_paragraph(style=NOTE)
        line.add_run(self._words("cited_in"))
        for position, link in enumerate(links):
            line.add_run(", " if position else " ")
            self._inline.link(line, f"↑\u00a0{clean_text(link.section)}", f"#{link.anchor}")


def _strong(paragraph: Paragraph) -> Paragraph:
    runs = tuple(
        Run(r.text, RunStyle.STRONG, r.fact_ids, r.sources, r.link, r.language)
        if r.style is RunStyle.PLAIN
        else r
        for r in paragraph.runs
    )
    return Paragraph(runs, paragraph.tone, paragraph.anchor, paragraph.unreviewed, paragraph.right_to_left)


def _align(cell: WordCell, align: Align) -> None:
    if align is Align.END:
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
