"""An article from copied text, with the outlet and the date that the clipboard does not know."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.review.fields import DateField, TextField
from ui.sources.metadata_form import day_or_moment
from ui.theme import Theme
from ui.widgets import Banner


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted, and what the analyst said about it."""

    text: str
    title: str
    source: str
    published: datetime | date | None


class PasteDialog(QDialog):
    """Text, outlet and date.

    Args:
        theme: colours.
        text: what to begin with; the clipboard's text where it is empty.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(640, 560)
        self._given = text or _from_clipboard()
        self.text = QPlainTextEdit(self)
        self.text.setPlainText(self._given)
        self.text.document().setModified(False)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Paste the text of the article here"))
        self.title = TextField(self.tr("Name"), self)
        self.title.set_value(self.tr("pasted text"))
        self.source = TextField(self.tr("Outlet"), self)
        self.published = DateField(self.tr("Published"), self)
        self.problem = Banner(theme, "error", self)
        label = QLabel(self.tr("&Text"), self)
        label.setBuddy(self.text)
        self.text.setAccessibleName(self.tr("Text of the article"))
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.title)
        form.addRow(self.tr("&Outlet"), self.source)
        form.addRow(self.tr("&Published"), self.published)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def article(self) -> Pasted:
        """Return what was pasted; untouched text comes back as the clipboard had it."""
        document = self.text.document()
        words = document.toRawText().replace("\u2029", "\n") if document.isModified() else self._given
        return Pasted(
            words,
            self.title.value().strip() or self.tr("pasted text"),
            self.source.value().strip(),
            day_or_moment(self.published.value()),
        )

    def accept(self) -> None:
        """Close when there is a text and the date is one."""
        if not self.text.document().toPlainText().strip():
            self.problem.say(self.tr("There is no text yet."))
            return
        try:
            day_or_moment(self.published.value())
        except ValueError:
            self.problem.say(self.tr("This is not a date; write it as 2022-09-15."))
            self.published.setFocus()
            return
        super().accept()


def _from_clipboard() -> str:
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return ""
    return data.html() if data.hasHtml() else data.text()
