"""An article from copied text, with the outlet and the date that the clipboard does not know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.review.fields import DateField, LongTextField, TextField
from ui.sources.clipped import Clipped
from ui.sources.metadata_form import day_or_moment
from ui.theme import Theme
from ui.typing_pause import TypingPause
from ui.widgets import Banner, resize_on_screen

_A_PAUSE_IN_TYPING = 350  # milliseconds until a draft is kept
_LINES = 8  # at least
_PAGE = "page"  # of a draft: what the untouched words were copied from


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
        clipped: the copied text to begin with.
        begun: what was typed here before and neither kept nor dropped, as `typed` told it.

    Signals:
        typed: all fields as a draft, when a person changed one; empty when there is nothing to keep.
    """

    typed = Signal(dict)

    def __init__(
        self,
        theme: Theme,
        clipped: Clipped,
        begun: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste an article"))
        self._clipped = clipped
        self._page = ""
        self._told: dict[str, Any] = dict(begun or {})
        self.begun = Banner(theme, "banner", self)
        self.begun.add_button(
            self.tr("Start anew"), self._start_anew, self.tr("Drop it and take what was copied last")
        )
        self.text = LongTextField(self.tr("Text of the article"), _LINES, self, grows=True)
        self.text.setPlaceholderText(self.tr("Paste the text of the article here"))
        self.title = TextField(self.tr("Name"), self)
        self.source = TextField(self.tr("Outlet"), self)
        self.published = DateField(self.tr("Published"), self)
        self.problem = Banner(theme, "error", self)
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self.keep)
        self._build()
        self._show(self._told or self._as_copied())
        self.begun.say(self.tr("You had begun this one; it was kept as it was.") if begun else "")
        for editor in self._editors().values():
            editor.edited.connect(self._pause.start)

    def article(self) -> Pasted:
        """Return what was pasted; untouched words come back as the page that they were copied from."""
        values = self.contents()
        return Pasted(
            values[_PAGE] or values["text"],
            values["title"].strip() or self.tr("pasted text"),
            values["source"].strip(),
            day_or_moment(values["published"]),
        )

    def contents(self) -> dict[str, Any]:
        """Return all fields as a draft keeps them."""
        values: dict[str, Any] = {name: editor.value() for name, editor in self._editors().items()}
        return values | {_PAGE: self._page if values["text"] == self._words else ""}

    def keep(self) -> None:
        """Tell of what was typed."""
        self._pause.stop()
        now = self.contents()
        wanted = {} if now == self._as_copied() else now
        if wanted != self._told:
            self._told = wanted
            self.typed.emit(wanted)

    def accept(self) -> None:
        """Close when there is a text and the date is one."""
        if not self.text.value().strip():
            self.problem.say(self.tr("There is no text yet."))
            return
        try:
            day_or_moment(self.published.value())
        except ValueError:
            self.problem.say(self.tr("This is not a date; write it as 2022-09-15."))
            self.published.setFocus()
            return
        super().accept()

    def done(self, result: int) -> None:
        """Close; what was typed is kept, however the dialog was left."""
        self.keep()
        super().done(result)

    def _build(self) -> None:
        label = QLabel(self.tr("&Text"), self)
        label.setBuddy(self.text)
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
        layout.addWidget(self.begun)
        layout.addWidget(label)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        resize_on_screen(self, 640, 560)

    def _editors(self) -> dict[str, Any]:
        return {"text": self.text, "title": self.title, "source": self.source, "published": self.published}

    def _as_copied(self) -> dict[str, Any]:
        return {
            "text": self._clipped.words,
            "title": self.tr("pasted text"),
            "source": "",
            "published": "",
            _PAGE: self._clipped.page,
        }

    def _show(self, values: Mapping[str, Any]) -> None:
        for name, editor in self._editors().items():
            editor.set_value(values.get(name))
        self._words, self._page = self.text.value(), str(values.get(_PAGE) or "")

    def _start_anew(self) -> None:
        self._show(self._as_copied())
        self.begun.say("")
        self.keep()
        self.text.setFocus()
