"""What was copied or dropped: the words to be shown, and the page that they were copied from."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment


@dataclass(frozen=True, slots=True)
class Clipped:
    """Copied text.

    Args:
        words: as a person reads them.
        page: the marked-up page, from which outlet, title and date can be read; empty for plain text.
    """

    words: str = ""
    page: str = ""

    @classmethod
    def of(cls, data: QMimeData | None) -> Self:
        """Read what was dropped or copied."""
        if data is None:
            return cls()
        page = data.html() if data.hasHtml() else ""
        # Some programs copy the page alone; a browser gives its words beside it.
        return cls(data.text() or QTextDocumentFragment.fromHtml(page).toPlainText(), page)

    @classmethod
    def from_clipboard(cls) -> Self:
        """Read the clipboard."""
        return cls.of(QGuiApplication.clipboard().mimeData())
