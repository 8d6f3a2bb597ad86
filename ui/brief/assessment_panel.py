"""The analyst's judgements: what is judged, how likely, and apart from that how sure and why (ICD 203)."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from briefing.composition import Judgement
from briefing.composition.compose import likelihood_words
from briefing.composition.settings import BriefSettings, RestsOn
from ui.brief.foundations import Foundations
from ui.brief.rests_on_field import RestsOnField
from ui.review.fields import ChoiceField, LongTextField
from ui.theme import Theme
from ui.typing_pause import TypingPause
from ui.widgets import Banner, DownScroll, MutedLabel

_A_PAUSE_IN_TYPING = 700  # milliseconds until the words are a decision
_CONFIDENCE = re.compile(r"\bconfiden(ce|t|tly)\b|\bconfiance\b", re.IGNORECASE)


class AssessmentPanel(QWidget):
    """List of judgements above, the chosen one below.

    A judgement without a statement is a draft: it is kept, but is not in the brief.

    Args:
        theme: colours.
        foundations: the facts that judgements rest on.

    Signals:
        changed: fields of BriefSettings with their new values, and the text that is being typed; empty for
            a choice.
        drafts_changed: the drafts, as rows of the form.
    """

    changed = Signal(dict, str)
    drafts_changed = Signal(list)

    def __init__(self, theme: Theme, foundations: Foundations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []
        self._stored: tuple[Judgement, ...] = ()
        self._drafts: list[dict[str, Any]] = []
        self._foundations = foundations
        self._words: tuple[str, ...] = ()
        self._row = -1
        self._typed_in = ""
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Judgements"))
        self.list.setToolTip(self.tr("Delete takes a judgement away, Alt+Up and Alt+Down move it"))
        self.list.setWordWrap(True)
        self.list.installEventFilter(self)
        self.advice = Banner(theme, "warning", self)
        levels = [
            ("", self.tr("not stated")),
            ("low", self.tr("low")),
            ("moderate", self.tr("moderate")),
            ("high", self.tr("high")),
        ]
        scales = [("icd203", self.tr("ICD 203 (United States)")), ("phia", self.tr("PHIA (United Kingdom)"))]
        self.yardstick = ChoiceField(self.tr("Scale of likelihood words"), scales, self)
        self.editors: dict[str, Any] = {
            "statement": LongTextField(self.tr("Statement"), 3, self),
            "likelihood": ChoiceField(self.tr("Likelihood"), (), self),
            "confidence": ChoiceField(self.tr("Confidence"), levels, self),
            "reason": LongTextField(self.tr("Why this confidence"), 2, self),
            "alternatives": LongTextField(self.tr("Other explanations considered"), 2, self),
            "rests_on": RestsOnField(theme, foundations, self),
        }
        self.editors["statement"].setPlaceholderText(
            self.tr("What you judge, without its likelihood: “The ceasefire holds for a week”")
        )
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self.keep)
        self._build(theme)
        self._connect()
        self._show_row()

    def show_settings(self, settings: BriefSettings, *, writable: bool) -> None:
        """Show the judgements of the brief; one that is being typed is left alone."""
        self.setEnabled(writable)
        self.yardstick.set_value(settings.yardstick)
        if self._pause.is_active:
            return
        self._stored = settings.judgements
        self._words = likelihood_words(settings)
        choices = [("", self.tr("not stated")), *((word, word) for word in self._words)]
        self.editors["likelihood"].set_choices(choices)
        if self._valid() != settings.judgements:
            drafts = [row for row in self._rows if _judgement(row) is None]
            self._rows = [judgement.model_dump() for judgement in settings.judgements] + drafts
        self._row = min(max(self._row, 0), len(self._rows) - 1)
        self._show_list()
        self._show_row()

    def keep(self) -> None:
        """Tell of what was changed."""
        self._pause.stop()
        self._take_in()
        stretch, self._typed_in = self._typed_in, ""
        if (now := self._valid()) != self._stored:
            self._stored = now
            self.changed.emit({"judgements": tuple(judgement.model_dump() for judgement in now)}, stretch)
        drafts = [dict(row) for row in self._rows if _judgement(row) is None and _is_begun(row)]
        if drafts != self._drafts:
            self._drafts = drafts
            self.drafts_changed.emit(drafts)

    def restore(self, drafts: Sequence[Mapping[str, Any]]) -> None:
        """Take drafts of an earlier session in."""
        empty = dict.fromkeys(self.editors, "") | {"rests_on": ()}
        self._drafts = [empty | {k: v for k, v in row.items() if k in empty} for row in drafts]
        self._rows += [dict(row) for row in self._drafts]

    def refresh(self) -> None:
        """Show what facts say now."""
        if 0 <= self._row < len(self._rows):
            self.editors["rests_on"].refresh()
        for number, row in enumerate(self._rows):
            if (item := self.list.item(number)) is not None:
                item.setText(self._title(row))

    def go_to(self, number: int) -> None:
        """Choose a judgement of the brief by its number."""
        rows = [row for row, values in enumerate(self._rows) if _judgement(values) is not None]
        if number < len(rows):
            self.list.setCurrentRow(rows[number])
            self.editors["rests_on"].setFocus()

    def clear(self) -> None:
        """Forget everything: another dossier comes."""
        self._pause.stop()
        self._rows, self._stored, self._drafts, self._row = [], (), [], -1
        self._show_list()
        self._show_row()

    def add(self) -> None:
        """Begin another judgement."""
        self.keep()
        # What the bottom line stands on is what one has in view; other facts are a key away.
        foundation = tuple(r.model_dump() for r in self._foundations.of_section("bottom_line"))
        self._rows.append(dict.fromkeys(self.editors, "") | {"rests_on": foundation})
        self._row = len(self._rows) - 1
        self._show_list()
        self._show_row()
        self.editors["statement"].setFocus()

    def remove(self) -> None:
        """Take the chosen judgement away; undo brings it back."""
        if not 0 <= self._row < len(self._rows):
            return
        self._pause.stop()
        self._typed_in = ""
        del self._rows[self._row]
        self._row = min(self._row, len(self._rows) - 1)
        self._show_list()
        self._show_row()
        self.keep()
        (self.list if self._rows else self.add_button).setFocus()

    def move(self, step: int) -> None:
        """Move the chosen judgement up or down."""
        self.keep()
        target = self._row + step
        if not (0 <= self._row < len(self._rows) and 0 <= target < len(self._rows)):
            return
        self._rows.insert(target, self._rows.pop(self._row))
        self._row = target
        self._show_list()
        self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Delete:
                self.remove()
                return True
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.move(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
        return super().eventFilter(watched, event)

    # Building

    def _build(self, theme: Theme) -> None:
        self.add_button = QPushButton(self.tr("&New judgement"), self)
        self.remove_button = QPushButton(self.tr("Ta&ke away"), self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, words in (
            ("statement", self.tr("&Statement")),
            ("likelihood", self.tr("&Likelihood")),
            ("confidence", self.tr("&Confidence")),
            ("reason", self.tr("&Because")),
            ("alternatives", self.tr("Al&ternatives")),
            ("rests_on", self.tr("Rests &on")),
        ):
            self._add_row(form, words, self.editors[name])
        scale = QFormLayout()
        self._add_row(scale, self.tr("Scale"), self.yardstick)
        hint = MutedLabel(
            theme,
            self.tr("Likelihood and confidence never stand in one sentence; the brief writes one of each."),
            factor=0.9,
            parent=self,
        )
        hint.setWordWrap(True)
        inside = QWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(DownScroll(inside, self))  # large words need more height than a small screen has
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addLayout(form)
        layout.addWidget(self.advice)
        layout.addWidget(hint)
        layout.addLayout(scale)

    def _add_row(self, form: QFormLayout, words: str, editor: QWidget) -> None:
        label = QLabel(words, self)
        label.setBuddy(editor)
        form.addRow(label, editor)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self.remove_button.clicked.connect(lambda _checked=False: self.remove())
        self.yardstick.edited.connect(lambda: self.changed.emit({"yardstick": self.yardstick.value()}, ""))
        for name, editor in self.editors.items():
            at_once = isinstance(editor, ChoiceField | RestsOnField)
            editor.edited.connect(self.keep if at_once else partial(self._typed, name))

    # Showing

    def _typed(self, field: str) -> None:
        self._typed_in = f"judgement:{self._row}:{field}"
        self._take_in()
        self._pause.start()

    def _choose(self, row: int) -> None:
        if row >= 0 and row != self._row:
            self.keep()
            self._row = row
            self._show_row()

    def _show_list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._title(row) for row in self._rows])
        self.list.setCurrentRow(self._row)
        self.list.blockSignals(False)

    def _title(self, row: dict[str, Any]) -> str:
        statement = row["statement"].strip() or self.tr("(draft, without a statement yet)")
        changed = self._foundations.changed(RestsOn.model_validate(r) for r in row["rests_on"])
        mark = "⚠ " if changed else ""
        return f"{mark}{statement} · {row['likelihood']}" if row["likelihood"] else f"{mark}{statement}"

    def _show_row(self) -> None:
        there = 0 <= self._row < len(self._rows)
        for name, editor in self.editors.items():
            editor.set_value(self._rows[self._row][name] if there else "")
            editor.setEnabled(there)
        self.remove_button.setEnabled(there)
        self.advice.say(self._advice() if there else "")

    def _take_in(self) -> None:
        """Read the form into its row."""
        if not 0 <= self._row < len(self._rows):
            return
        row = self._rows[self._row]
        row.update({name: editor.value() for name, editor in self.editors.items()})
        if (item := self.list.item(self._row)) is not None:
            item.setText(self._title(row))
        self.advice.say(self._advice())

    def _valid(self) -> tuple[Judgement, ...]:
        return tuple(made for made in map(_judgement, self._rows) if made is not None)

    def _advice(self) -> str:
        row = self._rows[self._row]
        if not row["statement"].strip():
            return self.tr("Write what you judge; until then this stays a draft and is not in the brief.")
        if _CONFIDENCE.search(row["statement"]):
            return self.tr("Give the confidence in its own field: it never stands with the likelihood.")
        if word := self._likelihood_in(row["statement"]):
            return self.tr("“{word}” stands in the statement; choose it as the likelihood instead.").format(
                word=word
            )
        if word := self._likelihood_in(row["reason"]):
            return self.tr("“{word}” stands in the reason, in one sentence with the confidence.").format(
                word=word
            )
        if row["likelihood"] and row["likelihood"] not in self._words:
            return self.tr("“{word}” is not a word of the scale; choose one that is.").format(
                word=row["likelihood"]
            )
        return ""

    def _likelihood_in(self, text: str) -> str:
        """Return the longest word of the scale that stands in a text."""
        found = [w for w in self._words if re.search(rf"\b{re.escape(w)}\b", text, re.IGNORECASE)]
        return max(found, key=len, default="")


def _is_begun(row: Mapping[str, Any]) -> bool:
    """Tell whether anything was typed or chosen in a row."""
    return any(value for name, value in row.items() if name != "rests_on")


def _judgement(row: Mapping[str, Any]) -> Judgement | None:
    """Return the judgement of a row, None for a draft: no statement yet, or a level of another release."""
    if not row["statement"].strip():
        return None
    try:
        return Judgement.model_validate(row)
    except ValidationError:
        return None
