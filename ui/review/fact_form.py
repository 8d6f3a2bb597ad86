"""The form of a fact: editors for every field, problems told in words, the machine's proposal beside."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.facts import (
    Article,
    CasualtyClaim,
    Fact,
    FactKind,
)
from ui import words
from ui.review.fields import (
    ChoiceField,
)
from ui.review.form_reader import FormProblemsError, Problem, fact_from
from ui.review.form_values import Values, values_of
from ui.review.kind_forms import CasualtyForm, CaveatForm, CeasefireForm, KindForm, StatementForm
from ui.theme import Theme
from ui.typing_pause import TypingPause
from ui.widgets import DownScroll

_A_PAUSE_IN_TYPING = 350  # milliseconds until a draft is kept
_UNCOMPARED = frozenset(
    ("claimant_start", "claimant_end", "speaker_start", "speaker_end", "cue_start", "cue_end")
)
_COUNT = frozenset(("qualifier", "low", "high"))  # one thing to the reader


class FactForm(QWidget):
    """The form of whichever fact is current.

    Args:
        theme: colours of notes.

    Signals:
        edited: a person changed a field.
        paused: a person stopped typing for a moment; time to keep a draft.
    """

    edited = Signal()
    paused = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact: Fact | None = None
        self._article: Article | None = None
        self._proposed: Values = {}
        self._before: Values = {}
        self._problems: tuple[Problem, ...] = ()
        self.parties = QStringListModel(self)
        self._stack = QStackedWidget(self)
        forms: tuple[tuple[FactKind, Callable[..., KindForm]], ...] = (
            (FactKind.CASUALTY, CasualtyForm),
            (FactKind.CEASEFIRE, CeasefireForm),
            (FactKind.STATEMENT, StatementForm),
            (FactKind.CAVEAT, CaveatForm),
        )
        self._forms: dict[FactKind, KindForm] = {}
        for kind, make in forms:
            form = self._forms[kind] = make(theme, self.parties)
            form.edited.connect(self._on_edit)
            self._stack.addWidget(_scrolled(form, words.word(kind.value)))
        self._stack.addWidget(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._pause = TypingPause(_A_PAUSE_IN_TYPING, self)
        self._pause.due.connect(self.paused)
        self.show_fact(None, None)

    @property
    def fact(self) -> Fact | None:
        """Return the fact as it was when the form was filled."""
        return self._fact

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return why the form can't be kept as it is."""
        return self._problems

    def show_fact(
        self,
        fact: Fact | None,
        article: Article | None,
        *,
        proposal: Fact | None = None,
        draft: Mapping[str, Any] | None = None,
        wholes: Sequence[CasualtyClaim] = (),
    ) -> None:
        """Fill the form.

        Args:
            fact: the fact, None for an empty form.
            article: its article.
            proposal: what the machine had proposed, None for a fact made by hand.
            draft: contents left unfinished.
            wholes: claims of the same article that it may be a part of.
        """
        self._pause.stop()
        self._fact, self._article = fact, article
        if fact is None or article is None:
            self._stack.setCurrentIndex(self._stack.count() - 1)
            self._problems = ()
            return
        form = self._form()
        if isinstance(form, CasualtyForm):
            form.offer_wholes(wholes)
        self._before = values_of(fact)
        self._proposed = values_of(proposal) if proposal else {}
        form.set_values(self._before | dict(draft or {}))
        self._stack.setCurrentIndex(tuple(self._forms).index(fact.kind))
        self._check()

    def values(self) -> Values:
        """Return the contents, finished or not."""
        return self._form().values()

    def is_changed(self) -> bool:
        """Tell whether the contents differ from the fact."""
        return self._fact is not None and self.values() != self._before

    def changed_values(self) -> Values:
        """Return the contents that differ from the fact."""
        # A draft holds these alone: an undo or a merge meanwhile is not overwritten by it.
        if self._fact is None:
            return {}
        return {field: value for field, value in self.values().items() if value != self._before.get(field)}

    def change(self, values: Mapping[str, Any]) -> None:
        """Set fields as if a person had typed them."""
        self._form().set_values(self.values() | dict(values))
        self._on_edit()

    def build(self) -> Fact:
        """Return the fact that the contents describe.

        Raises:
            FormProblemsError: they are not valid yet.
        """
        if self._fact is None or self._article is None:
            raise FormProblemsError([Problem("", self.tr("No fact is chosen."))])
        return fact_from(self.values(), self._fact, self._article)

    def focus_first(self) -> None:
        """Go into the first field."""
        if self._fact is None:
            return
        editor = next(
            e for e in self._form().editors.values() if isinstance(e, QWidget) and e.isVisibleTo(self)
        )
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_field(self, field: str) -> None:
        """Go into a field by name."""
        editor = self._form().editors.get(field)
        if isinstance(editor, QWidget):
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let fields be read but not changed."""
        for form in self._forms.values():
            form.setEnabled(not read_only)

    def _form(self) -> KindForm:
        return self._forms[self._fact.kind] if self._fact else next(iter(self._forms.values()))

    def _on_edit(self) -> None:
        self._check()
        self._pause.start()
        self.edited.emit()

    def _check(self) -> None:
        try:
            self.build()
            self._problems = ()
        except FormProblemsError as error:
            self._problems = tuple(error.problems)
        self._form().show_notes(self._problems, self._differences())

    def _differences(self) -> dict[str, str]:
        """Return the proposal's values, in words, for fields that now hold something else."""
        now, editors = self.values(), self._form().editors
        changed = {
            field: _in_words(editors[field], value)
            for field, value in self._proposed.items()
            if field in now and field not in _UNCOMPARED and value != now[field] and field != "evidence"
        }
        if not changed.keys() & _COUNT:
            return changed
        others = {field: text for field, text in changed.items() if field not in _COUNT}
        return {"qualifier": self._proposed_count(), **others}

    def _proposed_count(self) -> str:
        """Return the proposed count as one reads it: "exactly 34", "between 14–16"."""
        bounds = (str(self._proposed[field] or "") for field in ("low", "high"))
        figures = "–".join(dict.fromkeys(bound for bound in bounds if bound))
        qualifier = _in_words(self._form().editors["qualifier"], self._proposed["qualifier"])
        return f"{qualifier} {figures}".strip()


def _in_words(editor: object, value: object) -> str:
    if isinstance(editor, ChoiceField):
        at = editor.findData(value)
        return editor.itemText(at) if at >= 0 else str(value)
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    if isinstance(value, bool):
        return "✓" if value else "–"
    return str(value or "")


def _scrolled(form: QWidget, name: str) -> DownScroll:
    area = DownScroll(form)
    area.setAccessibleName(name)
    return area
