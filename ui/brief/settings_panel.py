"""Title, number, period, marking and look of the brief; each field is kept when it is left."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing.composition.settings import BriefSettings
from ui.brief.stored_settings import says_the_same, shown_values, stored_value
from ui.review.fields import (
    ChoiceField,
    DateField,
    FlagField,
    LongTextField,
    SuggestingField,
    TextField,
    ZoneField,
)
from ui.theme import Theme
from ui.typing_pause import TypingPause
from ui.widgets import Banner

_A_PAUSE_IN_TYPING = 600  # milliseconds
MARKINGS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")


class SettingsPanel(QWidget):
    """What the analyst chooses for this brief.

    Signals:
        changed: fields of BriefSettings with their new values, and the text that is being typed; empty for
            a choice.
        drafts_changed: fields that don't fit yet, as they were typed.
        title_holds: the title was read again.
    """

    changed = Signal(dict, str)
    drafts_changed = Signal(dict)
    title_holds = Signal()

    def __init__(
        self,
        theme: Theme,
        parties: Any,
        styles: list[tuple[str, str]],
        templates: list[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings: BriefSettings | None = None
        self.problem = Banner(theme, "error", self)
        self.marking_missing = Banner(theme, "warning", self)
        self.editors: dict[str, Any] = {}
        self._misfits: dict[str, str] = {}
        self._drafts: dict[str, Any] = {}
        self.title_stale = Banner(theme, "warning", self)
        self.title_stale.add_button(
            self.tr("Still holds"),
            self.title_holds.emit,
            self.tr("The title holds for the facts as they are now"),
        )
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self.keep)
        inside = QWidget(self)
        self._form = QFormLayout(inside)
        self._form.setContentsMargins(10, 8, 10, 8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fill(parties, styles, templates)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.marking_missing)
        layout.addWidget(self.title_stale)
        layout.addWidget(self.problem)
        layout.addWidget(area, 1)

    def show_settings(self, settings: BriefSettings, *, writable: bool) -> None:
        """Show the settings; a field that is being typed in is left alone."""
        self._settings = settings
        self.setEnabled(writable)
        if self._pause.is_active:
            return
        for name, value in shown_values(settings).items():
            # What can't be kept yet stays as it was typed; so does what says the same in other letters,
            # since the next key would go to another place.
            if name not in self._misfits and not says_the_same(self.editors[name].value(), name, value):
                self.editors[name].set_value(value)
        missing = not settings.marking
        self.marking_missing.say(
            self.tr("Choose a marking: it stands on every page, and there is no silent default.")
            if missing
            else ""
        )
        self.editors["include_proposed"].setEnabled(settings.status == "draft")

    def keep(self) -> None:
        """Tell of the fields that were changed."""
        self._pause.stop()
        if self._settings is None:
            return
        before = shown_values(self._settings)
        now = {name: editor.value() for name, editor in self.editors.items()}
        changes, self._misfits = {}, {}
        for name, value in now.items():
            if not says_the_same(value, name, before[name]):
                try:
                    changes[name] = stored_value(name, value)
                except ValueError as error:
                    self._misfits[name] = str(error)
        if changes:
            self.changed.emit(changes, self._typed(changes))
        self._tell_misfits()

    def _typed(self, changes: Mapping[str, Any]) -> str:
        """Return the one field that was typed into, empty for a choice or several fields."""
        name = next(iter(changes)) if len(changes) == 1 else ""
        return name if not isinstance(self.editors.get(name), ChoiceField | FlagField | None) else ""

    def refuse(self, problems: Mapping[str, str]) -> None:
        """Take note of fields that the brief does not take; they stay as they were typed.

        Args:
            problems: why, by field.
        """
        self._misfits |= problems
        self._tell_misfits()

    def restore(self, drafts: Mapping[str, Any]) -> None:
        """Show what was typed in an earlier session and did not fit."""
        self._drafts = {name: value for name, value in drafts.items() if name in self.editors}
        for name, value in self._drafts.items():
            self.editors[name].set_value(value)
            self._misfits[name] = self.tr("Typed earlier, and not kept yet: it does not fit.")
        if self._drafts:
            self._tell_misfits()

    def show_title_stale(self, *, stale: bool) -> None:
        """Say that the title rests on facts that changed."""
        self.title_stale.say(
            self.tr("Facts that the title rests on have changed since. Read it again.") if stale else ""
        )

    def clear(self) -> None:
        """Forget what was typed and could not be kept: another dossier comes."""
        self._pause.stop()
        self._settings = None
        self._misfits, self._drafts = {}, {}
        self.problem.say("")

    def _tell_misfits(self) -> None:
        self.say_problem(next(iter(self._misfits.values()), ""))
        drafts = {name: self.editors[name].value() for name in self._misfits}
        if drafts != self._drafts:
            self._drafts = drafts
            self.drafts_changed.emit(drafts)

    def say_problem(self, sentence: str) -> None:
        """Say why a field can't be kept; empty when all fit."""
        self.problem.say(sentence)

    def _fill(self, parties: Any, styles: list[tuple[str, str]], templates: list[tuple[str, str]]) -> None:
        title = self._text("title", self.tr("&Title"))
        title.setPlaceholderText(self.tr("written from confirmed facts if empty"))
        self._text("place", self.tr("&Place"))
        self._text("number", self.tr("N&umber"))
        self._add("marking", self.tr("&Marking"), ChoiceField(self.tr("Marking"), self._markings(), self))
        self._text("marking_note", self.tr("Restriction")).setPlaceholderText(
            self.tr("printed with the marking")
        )
        self._add("period_start", self.tr("Period from"), DateField(self.tr("First day covered"), self))
        self._add("period_end", self.tr("to"), DateField(self.tr("Last day covered"), self))
        self._text("as_of", self.tr("As of")).setPlaceholderText(self.tr("now, or 2022-09-15 18:00+04:00"))
        self._text("next_brief", self.tr("Next brief"))
        self._text("prepared_by", self.tr("Prepared by"))
        self._text("reviewed_by", self.tr("Reviewed by"))
        self._text("organisation", self.tr("&Organisation"))
        belligerents = SuggestingField(self.tr("Parties to the conflict"), parties, several=True, parent=self)
        belligerents.setPlaceholderText(self.tr("taken from the facts if empty"))
        self._add("parties", self.tr("Part&ies"), belligerents)
        self._add("time_zone", self.tr("Time &zone"), ZoneField(self.tr("Local time zone"), self))
        self._fill_status()
        self._fill_look(styles, templates)

    def _fill_status(self) -> None:
        states = [
            ("draft", self.tr("draft")),
            ("final", self.tr("final: confirmed facts only")),
            ("corrected", self.tr("corrected: confirmed facts only")),
        ]
        self._add("status", self.tr("&Status"), ChoiceField(self.tr("Status"), states, self))
        self._text("corrected_number", self.tr("Corrects No.")).setPlaceholderText(
            self.tr("the last one if empty")
        )
        corrections = LongTextField(self.tr("What the corrected edition had wrong"), 2, self)
        self._add("corrections", self.tr("Corrections"), corrections)
        trends = [
            ("", self.tr("not stated")),
            ("deteriorated", self.tr("deteriorated")),
            ("improved", self.tr("improved")),
            ("unchanged", self.tr("unchanged")),
        ]
        self._add("trend", self.tr("Trend"), ChoiceField(self.tr("Trend, your judgement"), trends, self))
        self._text("trend_reason", self.tr("because"))
        self._add("include_proposed", "", FlagField(self.tr("Show unreviewe&d facts too, marked"), self))

    def _fill_look(self, styles: list[tuple[str, str]], templates: list[tuple[str, str]]) -> None:
        self._add(
            "language",
            self.tr("Lan&guage"),
            ChoiceField(self.tr("Language"), [("en", "English"), ("fr", "Français")], self),
        )
        self._add("template", self.tr("Temp&late"), ChoiceField(self.tr("Template"), templates, self))
        self._add("style", self.tr("St&yle"), ChoiceField(self.tr("House style"), styles, self))
        papers = [("", self.tr("as the style")), ("A4", "A4"), ("Letter", "Letter")]
        self._add("paper", self.tr("Paper"), ChoiceField(self.tr("Paper"), papers, self))
        self._add("show_charts", "", FlagField(self.tr("Charts"), self))
        self._add("show_map", "", FlagField(self.tr("Locator map"), self))

        places = LongTextField(self.tr("Places on the map, one a line"), 3, self)
        places.setPlaceholderText(self.tr("Amsel, 40.1, 46.2\nname, latitude, longitude"))
        self._add("places", self.tr("Places"), places)
        grades = LongTextField(self.tr("Grades of outlets, one a line"), 3, self)
        grades.setPlaceholderText(self.tr("Veld Wire: B\noutlet: A to F"))
        grades.setToolTip(self.tr("A reliable, B usually, C fairly, D not usually, E unreliable, F unknown"))
        self._add("grades", self.tr("Grades"), grades)

    def _markings(self) -> list[tuple[str, str]]:
        return [("", self.tr("choose…")), *((m, m) for m in MARKINGS)]

    def _text(self, name: str, label: str) -> TextField:
        field = TextField(label.replace("&", ""), self)
        self._add(name, label, field)
        return field

    def _add(self, name: str, label: str, editor: Any) -> None:
        self.editors[name] = editor
        if label:
            caption = QLabel(label, self)
            caption.setBuddy(editor)
            self._form.addRow(caption, editor)
        else:
            self._form.addRow("", editor)
        editor.edited.connect(self.keep if isinstance(editor, ChoiceField | FlagField) else self._pause.start)
