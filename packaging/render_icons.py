"""Render resources/icons/*.svg to PNG, so that the program needs no SVG library."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

MASK, PROGRAM = 96, 256  # pixels; a mask is drawn at 16 to 48


def render(source: Path) -> Path:
    """Render one drawing beside it and return the picture's path."""
    side = PROGRAM if source.stem == "briefing-desk" else MASK
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    target = source.with_suffix(".png")
    image.save(str(target))
    return target


def main() -> int:
    """Render all drawings."""
    _application = QGuiApplication(sys.argv[:1])
    folder = Path(__file__).resolve().parent.parent / "resources" / "icons"
    for source in sorted(folder.glob("*.svg")):
        render(source)
    return 0


if __name__ == "__main__":
    sys.exit(main())
