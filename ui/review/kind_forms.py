"""One form a kind of fact: its editors, line by line."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.facts import (
    CasualtyClaim,
    Category,
    CaveatType,
    CeasefireStatus,
    Directness,
    Instrument,
    Outcome,
    Qualifier,
)
from ui import words
from ui.review.fields import (
    ChoiceField,
    DateField,
    FlagField,
    HiddenField,
    LongTextField,
    SuggestingField,
    TextField,
    ZoneField,
    choices,
)
from ui.review.form_reader import Problem
from ui.review.form_values import Values
from ui.theme import Theme


class KindForm(QWidget):
    """Editors of one kind of fact."""

    edited = Signal()

    def __init__(self, theme: Theme, parties: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parties = parties
        self.editors: dict[str, Any] = {}
        self._notes: dict[str, QLabel] = {}
        self._layout = QFormLayout()
        outer = QVBoxLayout(self)  # what room is left stays below, not between the lines
        outer.setContentsMargins(12, 8, 12, 8)
        outer.addLayout(self._layout)
        outer.addStretch(1)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setVerticalSpacing(6)

    def text(self, field: str, name: str) -> TextField:
        """Make an editor of one line."""
        return self._keep(field, TextField(name, self))

    def party(self, field: str, name: str, *, several: bool = False) -> SuggestingField:
        """Make an editor of names with completion."""
        return self._keep(field, SuggestingField(name, self._parties, several=several, parent=self))

    def choice(self, field: str, name: str, values: Sequence[tuple[str, str]]) -> ChoiceField:
        """Make a choice."""
        return self._keep(field, ChoiceField(name, values, self))

    def day(self, field: str, name: str) -> DateField:
        """Make an editor of a day."""
        return self._keep(field, DateField(name, self))

    def hidden(self, *fields: str) -> None:
        """Keep values without a place on the form."""
        for field in fields:
            self._keep(field, HiddenField(self))

    def long(self, field: str, name: str, lines: int) -> LongTextField:
        """Make an editor of several lines."""
        return self._keep(field, LongTextField(name, lines, self))

    def zone(self, field: str, name: str) -> ZoneField:
        """Make an editor of a time zone."""
        return self._keep(field, ZoneField(name, self))

    def flag(self, field: str, name: str) -> FlagField:
        """Make a tick."""
        return self._keep(field, FlagField(name, self))

    def row(self, label: str, *parts: QWidget | str) -> list[QLabel]:
        """Put editors on one line under a label; plain strings are words between them, which are returned."""
        line = QWidget(self)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        across = QHBoxLayout()
        across.setSpacing(6)
        editors = [p for p in parts if isinstance(p, QWidget)]
        between: list[QLabel] = []
        for part in parts:
            if isinstance(part, str):
                between.append(QLabel(part, line))
                between[-1].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
                across.addWidget(between[-1])
            else:
                across.addWidget(part)
        box.addLayout(across)
        note = QLabel(line)
        note.setWordWrap(True)
        note.setFont(self._theme.font(0.9))
        note.hide()
        box.addWidget(note)
        caption = QLabel(label, self)
        caption.setBuddy(editors[0])
        self._layout.addRow(caption, line)
        for field, editor in self.editors.items():
            if editor in editors:
                self._notes[field] = note
        return between

    def _keep(self, field: str, editor: Any) -> Any:
        self.editors[field] = editor
        editor.edited.connect(self.edited)
        return editor

    def add_common_rows(self) -> None:
        """Add what every kind has, below its own fields."""
        self.row("", self.flag("background", self.tr("Belongs to an earlier war or another event")))
        self.row(self.tr("Note"), self.long("note", self.tr("Your note"), 2))
        letters = [("", self.tr("not graded"))] + [(c, c) for c in "ABCDEF"]
        digits = [("", self.tr("not graded"))] + [(c, c) for c in "123456"]
        source = self.choice("grade_source", self.tr("Grade of the source, A to F"), letters)
        item = self.choice("grade_information", self.tr("Grade of the information, 1 to 6"), digits)
        source.setToolTip(
            self.tr(
                "A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged"
            )
        )
        item.setToolTip(
            self.tr(
                "1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged"
            )
        )
        self.row(self.tr("Grade"), source, item)
        self.hidden("evidence", "kind")

    def values(self) -> Values:
        """Return the contents."""
        return {field: editor.value() for field, editor in self.editors.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show contents; fields that a draft of another version lacks stay empty."""
        for field, editor in self.editors.items():
            editor.set_value(values.get(field))

    def show_notes(self, problems: Sequence[Problem], proposed: Mapping[str, str]) -> None:
        """Show under each line what is wrong, or else what the machine had proposed there."""
        wrong: dict[QLabel, list[str]] = {}
        for problem in problems:
            label = self._notes.get(problem.field) or next(iter(self._notes.values()))
            wrong.setdefault(label, []).append(problem.sentence)
        before: dict[QLabel, list[str]] = {}
        for field, text in proposed.items():
            if field in self._notes:
                before.setdefault(self._notes[field], []).append(text or self.tr("nothing"))
        for label in dict.fromkeys(self._notes.values()):
            if label in wrong:
                self._say(label, "⚠ " + " ".join(wrong[label]), "error")
            elif label in before:
                self._say(
                    label, self.tr("proposed: {value}").format(value=" · ".join(before[label])), "muted"
                )
            else:
                label.hide()

    def _say(self, label: QLabel, text: str, ink: str) -> None:
        label.setText(text)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._theme.ink(ink))
        label.setPalette(palette)
        label.show()


class CasualtyForm(KindForm):
    """Editors of a casualty claim."""

    def __init__(self, theme: Theme, parties: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parties, parent)
        low = self.text("low", self.tr("Lower bound or figure"))
        high = self.text("high", self.tr("Upper bound"))
        for bound in (low, high):
            bound.setMaximumWidth(bound.fontMetrics().horizontalAdvance("0000000000"))
        qualifier = self.choice("qualifier", self.tr("Qualifier"), choices(Qualifier))
        self._between = self.row(self.tr("&Count"), qualifier, low, "–", high)
        self.row(self.tr("In words"), self.text("count_text", self.tr("Count in the words of the source")))
        self.row(self.tr("&Outcome"), self.choice("outcome", self.tr("Outcome"), choices(Outcome)))
        victims = self.party("victims_party", self.tr("Party of the victims"))
        victims.setPlaceholderText(self.tr("whose side"))
        category = self.choice("category", self.tr("Category of the victims"), choices(Category))
        self.row(self.tr("Vict&ims"), victims, category)
        self.row(
            self.tr("In words"), self.text("victims_text", self.tr("Victims in the words of the source"))
        )
        claimant = self.text("claimant_text", self.tr("Claimant in the words of the source"))
        claimant.setPlaceholderText(self.tr("the outlet in its own voice"))
        self.row(self.tr("C&laimant"), claimant)
        self.row(self.tr("in full"), self.text("claimant_name", self.tr("Claimant's name in full")))
        self.row(self.tr("speaks for"), self.party("claimant_party", self.tr("Party of the claimant")))
        self.row(self.tr("Perio&d"), self.text("period_text", self.tr("Period in the words of the source")))
        first, last = (
            self.day("period_from", self.tr("First day")),
            self.day("period_to", self.tr("Last day")),
        )
        self.row(self.tr("Days"), first, "–", last)
        self.row(self.tr("&Place"), self.text("place", self.tr("Place")))
        self.row(self.tr("Part of"), self.choice("part_of", self.tr("Part of which claim"), [("", "")]))
        self.hidden("claimant_start", "claimant_end")
        self.add_common_rows()
        qualifier.activated.connect(lambda _index: self._fit_bounds())

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show contents and only the bounds that the qualifier has."""
        super().set_values(values)
        self._fit_bounds()

    def offer_wholes(self, claims: Sequence[CasualtyClaim]) -> None:
        """Offer the claims of the article that this one may be a part of."""
        none = [("", self.tr("a whole of its own"))]
        self.editors["part_of"].set_choices(none + [(c.id, words.summary(c)) for c in claims])

    def _fit_bounds(self) -> None:
        qualifier = self.editors["qualifier"].value()
        low = qualifier not in ("up_to", "fewer_than", "unquantified")
        high = qualifier in ("up_to", "fewer_than", "range")
        self.editors["low"].setVisible(low)
        self.editors["high"].setVisible(high)
        for dash in self._between:
            dash.setVisible(low and high)


class CeasefireForm(KindForm):
    """Editors of a ceasefire report."""

    def __init__(self, theme: Theme, parties: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parties, parent)
        self.row(
            self.tr("&Status"), self.choice("status", self.tr("Status"), choices(CeasefireStatus, "status"))
        )
        instruments = choices(Instrument, "instrument")
        self.row(self.tr("&Instrument"), self.choice("instrument", self.tr("Instrument"), instruments))
        several = self.tr("names with ; between them")
        bound = self.party("parties", self.tr("Parties bound by it"), several=True)
        brokers = self.party("brokers", self.tr("Brokers"), several=True)
        bound.setPlaceholderText(several)
        brokers.setPlaceholderText(several)
        self.row(self.tr("&Parties"), bound)
        self.row(self.tr("&Brokers"), brokers)
        self.row(self.tr("&When"), self.text("when_text", self.tr("Time in the words of the source")))
        clock = self.text("effective_time", self.tr("Time of day"))
        clock.setPlaceholderText("20:00")
        clock.setMaximumWidth(clock.fontMetrics().horizontalAdvance("00:00:00") + 16)
        self.row(
            self.tr("effective"),
            self.day("effective_date", self.tr("Effective day")),
            clock,
            self.zone("effective_zone", self.tr("Time zone")),
        )
        self.row(self.tr("&Duration"), self.text("duration", self.tr("Duration in the words of the source")))
        claimant = self.text("claimant_text", self.tr("Claimant in the words of the source"))
        claimant.setPlaceholderText(self.tr("the outlet in its own voice"))
        self.row(self.tr("C&laimant"), claimant)
        self.row(self.tr("in full"), self.text("claimant_name", self.tr("Claimant's name in full")))
        self.row(self.tr("speaks for"), self.party("claimant_party", self.tr("Party of the claimant")))
        self.hidden("claimant_start", "claimant_end")
        self.add_common_rows()


class StatementForm(KindForm):
    """Editors of a statement."""

    def __init__(self, theme: Theme, parties: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parties, parent)
        self.row(self.tr("&Content"), self.long("content", self.tr("Content of the statement"), 5))
        directness = choices(Directness, "directness")
        self.row(self.tr("Whose &words"), self.choice("directness", self.tr("Directness"), directness))
        self.row(self.tr("&Speaker"), self.text("speaker_name", self.tr("Speaker's name in full")))
        self.row(
            self.tr("In words"), self.text("speaker_text", self.tr("Speaker in the words of the source"))
        )
        self.row(self.tr("R&ole"), self.text("speaker_role", self.tr("Role of the speaker")))
        self.row(self.tr("speaks for"), self.party("speaker_party", self.tr("Party of the speaker")))
        self.row(self.tr("Verb of sa&ying"), self.text("cue", self.tr("Verb or phrase of saying")))
        self.row(self.tr("Sai&d to"), self.text("addressee", self.tr("Said to whom")))
        self.row(
            self.tr("Whe&n"),
            self.text("when", self.tr("Time in the words of the source")),
            self.day("when_date", self.tr("Day of the statement")),
        )
        self.hidden("speaker_start", "speaker_end", "cue_start", "cue_end")
        self.add_common_rows()


class CaveatForm(KindForm):
    """Editors of a caveat."""

    def __init__(self, theme: Theme, parties: QStringListModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parties, parent)
        self.row(
            self.tr("&Why careful"), self.choice("type", self.tr("Type of the caveat"), choices(CaveatType))
        )
        self.row(self.tr("&Party"), self.party("party", self.tr("Who has not commented or is not verified")))
        self.add_common_rows()
