"""The fact in hand: what it is, why proposed, who else reports it, what contradicts it, and its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing.facts import Article, CasualtyClaim, Fact
from ui import words
from ui.commands import Actions
from ui.flow_layout import FlowLayout
from ui.icons import icon
from ui.review.fact_form import FactForm
from ui.review.why import why
from ui.theme import Theme
from ui.widgets import Banner, Empty, Heading, MutedLabel, action_button

_MOST_CONFLICTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside a fact.

    Args:
        article: its article.
        proposal: what the machine had proposed, None for a fact made by hand.
        draft: contents of the form left unfinished.
        wholes: claims of the same article that it may be a part of.
        duplicates: reports of the same in other articles, as pairs of fact and title of its article.
        conflicts: figures that can't both hold, as pairs of fact and title of its article.
    """

    article: Article
    proposal: Fact | None = None
    draft: Mapping[str, Any] | None = None
    wholes: Sequence[CasualtyClaim] = ()
    duplicates: Sequence[tuple[Fact, str]] = ()
    conflicts: Sequence[tuple[Fact, str]] = ()


class FactPanel(QWidget):
    """Head, banners, form and buttons.

    Signals:
        fact_wanted: go to another fact.
        draft_dropped: forget what was typed.
    """

    fact_wanted = Signal(str)
    draft_dropped = Signal()

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fact: Fact | None = None
        self._conflicts: tuple[str, ...] = ()
        self.form = FactForm(theme, self)
        self._picture = QLabel(self)
        self._title = Heading(theme, factor=1.15)
        self._title.setWordWrap(True)
        self._state = QLabel(self)
        self._why = MutedLabel(theme, factor=0.9)
        self._why.setWordWrap(True)
        self.draft = Banner(theme, "warning", self)
        self.draft.add_button(self.tr("Drop it"), self.draft_dropped.emit, actions["discard_draft"].toolTip())
        self.duplicates = Banner(theme, "banner", self)
        self.conflicts = Banner(theme, "error", self)
        self.conflicts.add_button(
            self.tr("Go there"), self._go_to_conflict, self.tr("Go to the other figure")
        )
        self._empty = Empty(
            theme,
            self.tr("No fact chosen"),
            self.tr("Choose a fact in the list or click on marked words in the article."),
        )
        self._body = QWidget(self)
        self._build(actions)
        self.show_fact(None, None)

    def show_fact(self, fact: Fact | None, around: Surroundings | None) -> None:
        """Show a fact with what stands beside it."""
        self._fact = fact
        self._empty.setVisible(fact is None)
        self._body.setVisible(fact is not None)
        if fact is None or around is None:
            self.form.show_fact(None, None)
            return
        self.form.show_fact(
            fact, around.article, proposal=around.proposal, draft=around.draft, wholes=around.wholes
        )
        self._show_head(fact, around)
        self._show_duplicates(around.duplicates)
        self._show_conflicts(around.conflicts)
        self.show_draft_state()

    def show_draft_state(self) -> None:
        """Say that the form holds something that is not kept as a fact yet."""
        if not self.form.is_changed():
            self.draft.say("")
        elif self.form.problems:
            self.draft.say(
                self.tr("Draft, kept as it is until it fits: {why}").format(
                    why=self.form.problems[0].sentence
                )
            )
        else:
            self.draft.say(self.tr("Changed, not yet kept as the fact. Ctrl+Enter keeps and confirms it."))

    def _build(self, actions: Actions) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 4)
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self._why)
        buttons = FlowLayout(margins=(12, 6, 12, 10))
        for name in ("confirm", "reject", "edit", "reopen"):
            buttons.addWidget(_decision_button(actions, name))
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        body.addLayout(top)
        for banner in (self.draft, self.conflicts, self.duplicates):
            body.addWidget(banner)
        body.addWidget(self.form, 1)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self._body)

    def _show_head(self, fact: Fact, around: Surroundings) -> None:
        kind, state = fact.kind.value, fact.review.state
        ink = self._theme.kind_colour(kind, "ink")
        side = self.fontMetrics().height() + 4
        self._picture.setPixmap(icon(kind, ink).pixmap(side, side))
        self._title.setText(words.word(kind))
        self._state.setText(f"{words.STATE_SYMBOLS[state]} {words.word(state.value)}")
        palette = self._state.palette()
        palette.setColor(self._state.foregroundRole(), self._theme.colours.state[state.value])
        self._state.setPalette(palette)
        by = ""
        if fact.review.by or fact.review.at:
            at = fact.review.at.strftime("%Y-%m-%d %H:%M UTC") if fact.review.at else ""
            by = self.tr("{name}, {at}").format(name=fact.review.by or self.tr("no name"), at=at)
        self._state.setToolTip(by)
        lines = []
        if fact.reasons:
            percent = round(fact.confidence * 100)
            lines.append(
                self.tr("Proposed with {percent} % for: {reasons}").format(percent=percent, reasons=why(fact))
            )
        if around.proposal is None and fact.review.is_accepted:
            lines.append(self.tr("Made by hand."))
        elif around.proposal is None and not fact.reasons:
            lines.append(self.tr("Begun by hand; Ctrl+Enter keeps and confirms it."))
        if not fact.evidence:
            lines.append(
                self.tr("No evidence: the brief will say so. Select words and press A to give some.")
            )
        self._why.setText("\n".join(lines))
        self._why.setVisible(bool(lines))

    def _show_duplicates(self, others: Sequence[tuple[Fact, str]]) -> None:
        if not others:
            self.duplicates.say("")
            return
        mine = self._fact.article_id if self._fact else ""
        places = (self.tr("this article") if fact.article_id == mine else title for fact, title in others)
        titles = "; ".join(dict.fromkeys(places))
        said = self.tr("Reviewed together with %n other report(s) of it, in: {titles}", "", len(others))
        self.duplicates.say(said.format(titles=titles))

    def _show_conflicts(self, others: Sequence[tuple[Fact, str]]) -> None:
        self._conflicts = tuple(fact.id for fact, _ in others)
        if not others:
            self.conflicts.say("")
            return
        lines = [
            f"{words.summary(fact)} ({words.who(fact) or self.tr('the outlet')}, {title})"
            for fact, title in others[:_MOST_CONFLICTS_SHOWN]
        ]
        if len(others) > _MOST_CONFLICTS_SHOWN:
            lines.append(self.tr("and %n more", "", len(others) - _MOST_CONFLICTS_SHOWN))
        self.conflicts.say(self.tr("Can't hold together with:") + "\n" + "\n".join(lines))

    def _go_to_conflict(self) -> None:
        if self._conflicts:
            self.fact_wanted.emit(self._conflicts[0])


def _decision_button(actions: Actions, name: str) -> QWidget:
    button = action_button(actions[name])
    button.setMinimumHeight(QPushButton().sizeHint().height())
    return button
