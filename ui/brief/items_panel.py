"""What still asks for a look before the brief goes out: unreviewed, conflicting, stale, undated, warnings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefing.facts import Fact
from ui import words
from ui.brief.foundations import Stale
from ui.theme import Theme
from ui.told import told
from ui.widgets import MutedLabel

_MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class OpenItems:
    """What is open.

    Args:
        unreviewed: facts that nobody decided on.
        drafted: facts with a change that was typed but not kept: the brief has the old words.
        conflicting: facts that can't hold together with another.
        stale: words that rest on facts which changed.
        undated: ids and titles of articles without a date.
        warnings: sentences of the last proof.
    """

    unreviewed: tuple[Fact, ...] = ()
    conflicting: tuple[Fact, ...] = ()
    drafted: tuple[Fact, ...] = ()
    stale: tuple[Stale, ...] = ()
    undated: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Return how many things are open."""
        return (
            len(self.unreviewed)
            + len(self.conflicting)
            + len(self.drafted)
            + len(self.stale)
            + len(self.undated)
            + len(self.warnings)
        )


class ItemsPanel(QWidget):
    """A list with headings; Enter goes to the place where it is settled.

    Signals:
        facts_wanted: review these facts.
        section_wanted: go to these words.
        article_wanted: see this article.
    """

    facts_wanted = Signal(list)
    section_wanted = Signal(str)
    article_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Open items"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._go)
        self._hint = MutedLabel(
            theme, self.tr("Enter goes to where an item is settled."), factor=0.9, parent=self
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._hint)

    def show_items(self, items: OpenItems) -> None:
        """Show what is open."""
        self.list.clear()
        unreviewed, drafted, conflicting = items.unreviewed, items.drafted, items.conflicting
        for head, sign, facts in (
            (self.tr("%n unreviewed fact(s)", "", len(unreviewed)), "?", unreviewed),
            (self.tr("%n fact(s) with a change that is not kept yet", "", len(drafted)), "✎", drafted),
            (self.tr("%n fact(s) in conflict with another", "", len(conflicting)), "⚡", conflicting),
        ):
            self._head(head, facts, [f.id for f in facts])
            for fact in facts[:_MOST_ROWS]:
                self._row(f"{sign} {_line(fact)}", ("facts", [fact.id]))
        self._head(self.tr("%n text(s) on facts that changed", "", len(items.stale)), items.stale)
        for stale in items.stale:
            self._row(f"⚠ {stale.words}", ("section", stale.target))
        self._head(self.tr("%n article(s) without a date", "", len(items.undated)), items.undated)
        for article_id, title in items.undated[:_MOST_ROWS]:
            self._row(f"⚠ {title}", ("article", article_id))
        for warning in items.warnings:
            self._row(f"⚠ {told(warning)}", None)
        if not self.list.count():
            self.list.addItem(QListWidgetItem(self.tr("✓ Nothing is open.")))

    def _head(self, title: str, things: Sequence[object], fact_ids: Sequence[str] = ()) -> None:
        if not things:
            return
        item = QListWidgetItem(title)
        item.setFont(self._theme.font(bold=True))
        item.setData(Qt.ItemDataRole.UserRole, ("facts", fact_ids) if fact_ids else None)
        self.list.addItem(item)

    def _row(self, text: str, target: object) -> None:
        item = QListWidgetItem("   " + text)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.UserRole, target)
        self.list.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        target = item.data(Qt.ItemDataRole.UserRole)
        if target is None:
            return
        kind, value = target
        {"facts": self.facts_wanted, "section": self.section_wanted, "article": self.article_wanted}[
            kind
        ].emit(value)


def _line(fact: Fact) -> str:
    says = words.who(fact)
    return f"{words.summary(fact)} ({says})" if says else words.summary(fact)
