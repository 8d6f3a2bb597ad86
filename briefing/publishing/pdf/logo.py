"""The logo of the house: PNG or JPEG of a local file named by the house style, never by an article."""

from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader

from briefing.composition.house_style import HouseStyle
from briefing.publishing.exporter import ExportError
from briefing.publishing.pdf.blocks import Block
from briefing.publishing.pdf.structure import Element
from briefing.publishing.pdf.surface import Surface
from briefing.sentences import sentence

_HEIGHT = 30.0
_WIDEST = 160.0
# Larger pictures are drawn smaller: 300 dpi at the largest printed size.
_MOST_PIXELS = (667, 125)


class LogoBlock(Block):
    """A picture at the head of the first page.

    Args:
        picture: ReportLab's reader of it.
        size: printed width and height in points.
        element: its Figure element.
    """

    def __init__(self, picture: Any, size: tuple[float, float], element: Element) -> None:
        super().__init__(0, 8)
        self._picture, self._size, self._element = picture, size, element

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Return the size of the picture."""
        self.width, self.height = width, self._size[1]
        return self.width, self.height

    def paint(self, surface: Surface, x: float, top: float) -> None:
        """Draw the picture."""
        width, height = self._size
        surface.mark(self._element)
        self._element.box = (x, top - height, x + width, top)
        surface.canvas.drawImage(self._picture, x, top - height, width, height, mask="auto")


def logo_block(style: HouseStyle, root: Element) -> LogoBlock | None:
    """Return the logo's block, None where the house style names none.

    Raises:
        ExportError: the file is missing or not a PNG or JPEG picture.
    """
    if not style.logo:
        return None
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(Path(style.logo), formats=("PNG", "JPEG")) as opened:
            opened.thumbnail(_MOST_PIXELS)
            picture = opened.convert("RGBA" if "A" in opened.getbands() or opened.mode == "P" else "RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise ExportError(
            sentence(
                "The logo {name} can't be read ({error}); use a PNG or JPEG file.",
                name=Path(style.logo).name,
                error=error,
            )
        ) from error
    stream = BytesIO()
    picture.save(stream, "PNG")
    stream.seek(0)
    scale = min(_HEIGHT / picture.height, _WIDEST / picture.width)
    element = root.child("Figure", alternative=style.organisation or style.title)
    return LogoBlock(ImageReader(stream), (picture.width * scale, picture.height * scale), element)
