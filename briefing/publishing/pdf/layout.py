"""The layout: platypus fills pages with the story's blocks; what they are is noted for the finisher."""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, LayoutError, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from briefing.publishing.exporter import ExportError
from briefing.publishing.pdf.fonts import REGULAR, FontSet
from briefing.publishing.pdf.furniture import TOTAL, Furniture
from briefing.publishing.pdf.look import Sheet
from briefing.publishing.pdf.structure import Structure
from briefing.publishing.pdf.surface import Surface


class BriefCanvas(Canvas):
    """A canvas with a Surface on it, and the total of pages defined at the end: one pass is enough."""

    surface: Surface

    def __init__(
        self, stream: BytesIO, *, fonts: FontSet, structure: Structure, furniture: Furniture
    ) -> None:
        sheet = furniture.sheet
        # The type stubs mix up the font's name and its size.
        name: Any = fonts[REGULAR].own.font.fontName
        super().__init__(
            stream,
            pagesize=(sheet.width, sheet.height),
            # The finisher compresses, with the library whose version is pinned: same bytes on every machine.
            pageCompression=0,
            invariant=1,
            initialFontName=name,
            initialFontSize=furniture.style.fonts.size,
        )
        self.surface = Surface(self, fonts, structure)
        self._furniture = furniture

    def save(self) -> None:
        """Define the total of pages and write the file."""
        total = str(self.getPageNumber() - 1)
        colours = self._furniture.style.colours
        self.beginForm(TOTAL, 0, -3, 60, 12)
        self.surface.new_page()
        runs = self.surface.fonts[REGULAR].runs(total)
        self.surface.text(0, 0, runs, self._furniture.size, colours.muted)
        self.endForm()
        super().save()


def lay_out(story: list[Flowable], fonts: FontSet, structure: Structure, furniture: Furniture) -> bytes:
    """Fill pages with blocks.

    Args:
        story: the blocks in reading order.
        fonts: the typefaces.
        structure: takes what the pages don't hold.
        furniture: what is on each page, and the sheet.

    Returns:
        A PDF file with tagged content and without structure tree, metadata, links and outline.

    Raises:
        ExportError: a block can't be placed on a page.
    """
    sheet = furniture.sheet
    stream = BytesIO()
    document = BaseDocTemplate(stream, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=0)
    document.addPageTemplates(PageTemplate("page", [_frame(sheet)], onPage=_painter(furniture)))

    def make_canvas(target: BytesIO, **_: Any) -> BriefCanvas:
        return BriefCanvas(target, fonts=fonts, structure=structure, furniture=furniture)

    canvas_maker: Any = make_canvas

    try:
        document.build(story, canvasmaker=canvas_maker)
    except LayoutError as error:
        raise ExportError(
            "A part of the brief does not fit on a page of this paper; choose larger paper or smaller type."
        ) from error
    return stream.getvalue()


def _frame(sheet: Sheet) -> Frame:
    return Frame(
        sheet.side,
        sheet.bottom,
        sheet.text_width,
        sheet.text_height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _painter(furniture: Furniture) -> Any:
    def paint(canvas: BriefCanvas, _: BaseDocTemplate) -> None:
        furniture.paint(canvas.surface)

    return paint
