"""Pictures: alpha masks in resources/icons, coloured with the theme's ink: one file serves both looks."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette

from briefing.resource_files import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPixmap

_SIZES = (16, 24, 32, 48)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """Return a picture by name in a colour, the ink of buttons if none is given."""
    palette = QGuiApplication.palette()
    ink = colour or palette.color(QPalette.ColorRole.ButtonText)
    muted = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return _drawn(name, ink.name(), muted.name())


def program_icon() -> QIcon:
    """Return the program's own picture."""
    return QIcon(str(resource("icons", "briefing-desk.png")))


@cache
def _drawn(name: str, ink: str, muted: str) -> QIcon:
    from PySide6.QtGui import QImage

    mask = QImage(str(resource("icons", f"{name}.png")))
    drawn = QIcon()
    for size in _SIZES:
        for colour, mode in ((ink, QIcon.Mode.Normal), (muted, QIcon.Mode.Disabled)):
            drawn.addPixmap(_coloured(mask, colour, size), mode)
    return drawn


def _coloured(mask: "QImage", colour: str, size: int) -> "QPixmap":
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter, QPixmap

    scaled = mask.scaled(
        size, size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(scaled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(scaled.rect(), QColor(colour))
    painter.end()
    return QPixmap.fromImage(scaled)
