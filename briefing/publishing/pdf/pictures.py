"""Charts and maps as pictures, for formats that hold none of their own: the PDF's drawings, rasterised."""

import sys
from array import array
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from briefing.composition.document import (
    Block,
    Brief,
    ChangeChart,
    LocatorMap,
    RangeChart,
    Section,
    TimelineChart,
)
from briefing.composition.house_style import HouseStyle
from briefing.publishing.citations import citations_of
from briefing.publishing.exporter import ExportError
from briefing.publishing.pdf.blocks import Block as SetBlock
from briefing.publishing.pdf.blocks import Setting, TextBlock
from briefing.publishing.pdf.change_chart import add_change_chart
from briefing.publishing.pdf.fonts import FontSet
from briefing.publishing.pdf.furniture import furniture_of
from briefing.publishing.pdf.layout import BriefCanvas
from briefing.publishing.pdf.locator_map import add_locator_map
from briefing.publishing.pdf.look import Look, Sheet, sheet_of
from briefing.publishing.pdf.range_chart import add_range_chart
from briefing.publishing.pdf.run_setter import RunSetter
from briefing.publishing.pdf.story import Story, Workshop
from briefing.publishing.pdf.structure import Structure
from briefing.publishing.pdf.timeline_chart import add_timeline_chart
from briefing.publishing.png import png
from briefing.publishing.words import Words

_DOTS_AN_INCH = 180
_DOTS_A_METRE = round(_DOTS_AN_INCH / 0.0254)
_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as PNG.

    Args:
        content: of the file.
        width: in points.
        height: in points.
    """

    content: bytes
    width: float
    height: float


class Illustrator:
    """Draws the charts and maps of one brief.

    Args:
        brief: what is told.
        style: the house style.
    """

    def __init__(self, brief: Brief, style: HouseStyle) -> None:
        self._brief, self._style = brief, style
        self._words = Words(brief.language)
        self._fonts = FontSet(style.fonts)

    def draw(self, block: Block, section: Section, width: float) -> list[Picture]:
        """Return the pictures of a block, none where it draws nothing.

        Args:
            block: a chart or a map.
            section: that it stands in.
            width: of the text in points.

        Raises:
            ExportError: a font of the house style can't be used.
        """
        structure = Structure()
        story = Story(self._shop(structure, width))
        element = story.shop.root.child("Sect")
        match block:
            case RangeChart():
                add_range_chart(story, block, section, element)
            case ChangeChart():
                add_change_chart(story, block, element)
            case TimelineChart():
                add_timeline_chart(story, block, element)
            case LocatorMap():
                add_locator_map(story, block, element)
        # Titles and notes stand beside the picture, as text.
        drawn = [b for b in story.finish() if isinstance(b, SetBlock) and not isinstance(b, TextBlock)]
        return [self._picture(drawing, structure, width) for drawing in drawn]

    def _shop(self, structure: Structure, width: float) -> Workshop:
        style, citations = self._style, citations_of(self._brief)
        language = self._brief.language
        return Workshop(
            brief=self._brief,
            look=Look(style),
            setter=RunSetter(self._fonts, style.colours, citations, self._words, language),
            setting=Setting(
                fonts=self._fonts, hyphenator=None, text_width=width, text_height=sheet_of(style).text_height
            ),
            citations=citations,
            words=self._words,
            root=structure.root,
        )

    def _picture(self, block: SetBlock, structure: Structure, width: float) -> Picture:
        height = block.wrap(width, 0)[1]
        sheet = Sheet(width + 2 * _EDGE, height + 2 * _EDGE, _EDGE, _EDGE, _EDGE)
        stream = BytesIO()
        furniture = furniture_of(self._brief, self._style, sheet_of(self._style), self._fonts, self._words)
        canvas = BriefCanvas(
            stream,
            fonts=self._fonts,
            structure=structure,
            furniture=furniture,
        )
        canvas.setPageSize((sheet.width, sheet.height))
        canvas.surface.new_page()
        block.paint(canvas.surface, _EDGE, sheet.height - _EDGE)
        canvas.surface.close()
        canvas.showPage()
        canvas.save()
        return Picture(_raster(stream.getvalue()), sheet.width, sheet.height)


def _raster(page: bytes) -> bytes:
    try:
        import pypdfium2
    except ImportError as error:
        raise ExportError("Pictures need pypdfium2, which is not installed.") from error
    document = pypdfium2.PdfDocument(page)
    try:
        bitmap = document[0].render(scale=_DOTS_AN_INCH / 72, prefer_bgrx=True)
        return png(_pixels(bitmap), bitmap.width, bitmap.height, _DOTS_A_METRE)
    finally:
        document.close()


def _pixels(bitmap: Any) -> list[int]:
    """Return 0xRRGGBB for each pixel: the four bytes are blue, green, red and one that says nothing."""
    words = array("I", bytes(bitmap.buffer))
    if sys.byteorder == "big":
        words.byteswap()
    across = bitmap.stride // words.itemsize
    return [
        word & 0xFFFFFF
        for row in range(bitmap.height)
        for word in words[row * across : row * across + bitmap.width]
    ]
