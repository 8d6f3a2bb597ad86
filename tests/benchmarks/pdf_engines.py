"""The same content set by ours, by bare platypus, and by other engines where they are installed."""

import time
from html import escape
from io import BytesIO

from briefing.resource_files import resource
from tests.benchmarks.bench_pdf import HEADS, WEIGHTS, brief_of, export, paragraph_texts, row_texts

STARTED: dict[str, float] = {}
_REGULAR = resource("fonts", "NotoSans-Regular.ttf")
_BOLD = resource("fonts", "NotoSans-Bold.ttf")


def run(engine: str, units: int) -> None:
    """Set the content once."""
    {"ours": _ours, "sample": _sample, "platypus": _platypus, "weasyprint": _weasyprint, "fpdf": _fpdf}[
        engine
    ](units)


def _ours(units: int) -> None:
    assert export(brief_of(units)).startswith(b"%PDF")


def _sample(_: int) -> None:
    from tests.publishing.sample_briefs import osk_brief

    brief = osk_brief()
    # Facts and composition are imported before anything can be published.
    STARTED["sample"] = time.process_time()
    assert export(brief).startswith(b"%PDF")


def _platypus(units: int) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(TTFont("Body", str(_REGULAR)))
    pdfmetrics.registerFont(TTFont("Bold", str(_BOLD)))
    body = ParagraphStyle("body", fontName="Body", fontSize=9.5, leading=13.5, spaceAfter=6)
    cell = ParagraphStyle("cell", fontName="Body", fontSize=8.5, leading=11.5)
    heading = ParagraphStyle(
        "heading", fontName="Bold", fontSize=13, leading=16, spaceBefore=16, keepWithNext=1
    )
    look = TableStyle(
        [("FONTNAME", (0, 0), (-1, -1), "Body"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#C3CAD2")]
    )
    widths = [480 * weight / sum(WEIGHTS) for weight in WEIGHTS]
    story = []
    for unit in range(units):
        story.append(Paragraph(f"Report {unit}", heading))
        story += [Paragraph(escape(text), body) for text in paragraph_texts(unit)]
        # Cells wrap and hold runs of several looks, as ours do; bare strings do neither.
        rows = [[Paragraph(escape(text), cell) for text in row] for row in (HEADS, *row_texts(unit))]
        story.append(Table(rows, colWidths=widths, repeatRows=1, style=look))
    stream = BytesIO()
    SimpleDocTemplate(stream, initialFontName="Body").build(story)
    assert stream.getvalue().startswith(b"%PDF")


def _markup(units: int) -> str:
    parts = ["<meta charset=utf-8><style>body{font:9.5pt 'Noto Sans'}td{border-bottom:.4pt solid}</style>"]
    for unit in range(units):
        parts.append(f"<h2>Report {unit}</h2>")
        parts += [f"<p>{escape(text)}</p>" for text in paragraph_texts(unit)]
        rows = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in (HEADS, *row_texts(unit)))
        parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return "".join(parts)


def _weasyprint(units: int) -> None:
    from weasyprint import HTML

    assert HTML(string=_markup(units)).write_pdf(pdf_variant="pdf/a-3a")


def _fpdf(units: int) -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_font("Body", "", str(_REGULAR))
    pdf.add_font("Body", "B", str(_BOLD))
    pdf.set_font("Body", size=9.5)
    pdf.add_page()
    for unit in range(units):
        pdf.start_section(f"Report {unit}")
        for text in paragraph_texts(unit):
            pdf.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")
        with pdf.table(col_widths=WEIGHTS) as table:
            for row in (HEADS, *row_texts(unit)):
                table.row(row)
    assert bytes(pdf.output()).startswith(b"%PDF")
