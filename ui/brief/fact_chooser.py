"""Choosing facts to rest words on: all of them in a list to tick, narrowed down by what is typed above it."""

import time
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.brief.foundations import Foundations
from ui.widgets import resize_on_screen

_A_TURN = 0.006  # seconds of the window's thread in which facts are put into words before its loop has a turn

Index = QModelIndex | QPersistentModelIndex


class FactsToTick(QAbstractListModel):
    """Facts in rows; their words are made as rows are seen, and all of them bit by bit for the search.

    Args:
        ids: of the facts in order.
        line: puts a fact into words.
        ticked: ids of those ticked at first.
    """

    def __init__(
        self,
        ids: Sequence[str],
        line: Callable[[str], str],
        ticked: Iterable[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids = ids
        self._line = line
        self._ticked = set(ticked)
        self._shown = list(ids)
        self._lines: dict[str, str] = {}
        self._words: list[str] = []
        self._unread = iter(ids)
        self._reader = QTimer(self, interval=5)
        self._reader.timeout.connect(self._read_on)
        self._reader.start()
        self._read_on()  # those of a small dossier at once

    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the facts that are ticked, in order, shown or not."""
        return tuple(i for i in self._ids if i in self._ticked)

    def narrow(self, text: str) -> None:
        """Show the facts that hold all words of a text."""
        self._words = text.casefold().split()
        self.beginResetModel()
        self._shown = [i for i in self._ids if self._lets_through(i)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of facts shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let each row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, whole in its tooltip, and whether it is ticked."""
        fact_id = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words_of(fact_id)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if fact_id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        there = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._ticked.add if there else self._ticked.discard)(self._shown[index.row()])
        self.dataChanged.emit(index, index, [role])
        return True

    def _words_of(self, fact_id: str) -> str:
        if fact_id not in self._lines:
            self._lines[fact_id] = self._line(fact_id)
        return self._lines[fact_id]

    def _lets_through(self, fact_id: str) -> bool:
        if not self._words:
            return True
        line = self._lines.get(fact_id, "").casefold()
        return all(word in line for word in self._words)

    def _read_on(self) -> None:
        end = time.thread_time() + _A_TURN
        while time.thread_time() < end:
            fact_id = next(self._unread, None)
            if fact_id is None:
                self._reader.stop()
                if self._words:  # typed before all was read
                    self.narrow(" ".join(self._words))
                return
            self._words_of(fact_id)


class FactChooser(QDialog):
    """A list of facts to tick; typing above it narrows it down.

    Args:
        foundations: the facts.
        chosen: ids of those ticked at first.
    """

    def __init__(
        self, foundations: Foundations, chosen: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Facts that the judgement rests on"))
        resize_on_screen(self, 640, 480)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the facts"))
        self.search.setAccessibleName(self.tr("Search the facts"))
        first = set(chosen)
        ids = sorted((f.id for f in foundations.facts()), key=lambda i: i not in first)  # chosen ones on top
        self.facts = FactsToTick(ids, foundations.line, first, self)
        self.list = QListView(self)
        self.list.setModel(self.facts)
        self.list.setUniformItemSizes(True)  # or all rows are measured before the first is drawn
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setAccessibleName(self.windowTitle())
        hint = QLabel(self.tr("Space ticks a fact, Ctrl+Enter takes them."), self)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setShortcut("Ctrl+Return")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.search.textChanged.connect(self.facts.narrow)
        self.search.returnPressed.connect(self.list.setFocus)
        self.facts.modelReset.connect(self._go_to_the_first)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.list, hint, buttons):
            layout.addWidget(widget)
        self._go_to_the_first()
        self.list.setFocus()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the facts ticked."""
        return self.facts.ticked()

    def _go_to_the_first(self) -> None:
        self.list.setCurrentIndex(self.facts.index(0, 0))
