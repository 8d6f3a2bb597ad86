"""Which facts a judgement rests on: shown in a line, chosen from a list with the keys."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefing.composition.settings import RestsOn
from ui.brief.fact_chooser import FactChooser
from ui.brief.foundations import Foundations
from ui.theme import Theme
from ui.widgets import Banner, ElidedLabel, MutedLabel

_MOST_SHOWN = 3


class RestsOnField(QWidget):
    """The facts behind a judgement, and whether they changed since.

    Args:
        theme: colours.
        foundations: the facts.
    """

    edited = Signal()

    def __init__(self, theme: Theme, foundations: Foundations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foundations = foundations
        self._references: tuple[RestsOn, ...] = ()
        self.stale = Banner(theme, "warning", self)
        self.stale.add_button(
            self.tr("Still holds"), self.renew, self.tr("The judgement holds for the facts as they are now")
        )
        self._lines = [ElidedLabel(self) for _ in range(_MOST_SHOWN + 1)]
        self._nothing = MutedLabel(
            theme, self.tr("On no fact: nothing will tell you when one changes."), factor=0.9, parent=self
        )
        self._nothing.setWordWrap(True)
        self.choose_button = QPushButton(self.tr("Choose facts…"), self)
        self.choose_button.setAccessibleName(self.tr("Choose the facts that the judgement rests on"))
        self.choose_button.clicked.connect(lambda _checked=False: self.choose())
        self.setFocusProxy(self.choose_button)
        self.setFocusPolicy(self.choose_button.focusPolicy())  # or the key of its label would lead nowhere
        self.setAccessibleName(self.choose_button.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.stale)
        for line in (*self._lines, self._nothing):
            layout.addWidget(line)
        layout.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[dict[str, str], ...]:
        """Return references to the facts, each with what it said when the judgement was written."""
        return tuple(r.model_dump() for r in self._references)

    def set_value(self, value: object) -> None:
        """Show references."""
        rows = value if isinstance(value, list | tuple) else ()
        self._references = tuple(RestsOn.model_validate(row) for row in rows)
        self.refresh()

    def refresh(self) -> None:
        """Show the facts as they are now."""
        lines = [self._foundations.line(r.fact_id) for r in self._references]
        shown = [line for line in lines if line][:_MOST_SHOWN]
        if len(lines) > len(shown):
            shown.append(self.tr("and %n more", "", len(lines) - len(shown)))
        for label, line in zip_longest(self._lines, shown, fillvalue=""):
            label.set_whole(line)
            label.setVisible(bool(line))
        self._nothing.setVisible(not shown)
        changed = self._foundations.changed(self._references)
        named = "; ".join(filter(None, map(self._foundations.line, changed)))
        self.stale.say(
            self.tr("Changed since it was judged: {facts}").format(facts=named or self.tr("a fact is gone"))
            if changed
            else ""
        )

    def renew(self) -> None:
        """Let the judgement rest on the facts as they are now."""
        self._take(self._foundations.renewed(self._references))

    def choose(self) -> None:
        """Ask for the facts."""
        dialog = FactChooser(self._foundations, [r.fact_id for r in self._references], self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.rest_on(dialog.chosen()))
        dialog.open()

    def rest_on(self, fact_ids: Iterable[str]) -> None:
        """Let the judgement rest on some facts; those that it rests on already keep what they said."""
        kept = {r.fact_id: r for r in self._references}
        ids = tuple(fact_ids)
        new = self._foundations.of(i for i in ids if i not in kept)
        self._take((*(r for i, r in kept.items() if i in ids), *new))

    def _take(self, references: Sequence[RestsOn]) -> None:
        self._references = tuple(references)
        self.refresh()
        self.edited.emit()
