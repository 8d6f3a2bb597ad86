"""Charts and maps of the Word file: pictures with alternative text, each under its title."""

from functools import cached_property
from io import BytesIO

from docx.document import Document
from docx.shared import Pt

from briefing.composition.document import Block, Brief, Section
from briefing.composition.house_style import HouseStyle
from briefing.publishing.clean_text import clean_text
from briefing.publishing.docx.styles import text_width
from briefing.publishing.pdf.pictures import Illustrator


class PictureWriter:
    """Adds pictures to a document.

    Args:
        document: takes them.
        brief: what is told.
        style: the house style.
    """

    def __init__(self, document: Document, brief: Brief, style: HouseStyle) -> None:
        self._document, self._brief, self._style = document, brief, style

    @cached_property
    def _illustrator(self) -> Illustrator:
        return Illustrator(self._brief, self._style)

    def add(self, block: Block, section: Section, title: str, alternative: str) -> bool:
        """Add the pictures of a block; False where it draws nothing.

        Args:
            block: a chart or a map.
            section: that it stands in.
            title: over the picture, empty for none.
            alternative: what it says, for those who do not see it.
        """
        width = text_width(self._style).pt
        pictures = self._illustrator.draw(block, section, width - 1)
        for number, picture in enumerate(pictures):
            if title:
                self._document.add_paragraph(clean_text(title), style="Caption")
            share = min(1.0, width / picture.width)
            line = self._document.add_paragraph()
            shape = line.add_run().add_picture(
                BytesIO(picture.content), Pt(picture.width * share), Pt(picture.height * share)
            )
            described = shape._inline.docPr
            described.set("descr", clean_text(alternative or title) if number == 0 else clean_text(title))
            described.set("name", f"Figure {described.id}")
        return bool(pictures)
