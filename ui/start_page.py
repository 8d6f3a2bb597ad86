"""The first thing seen: recent dossiers, a new one, and a sample to try the way on."""

from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.commands import Actions
from ui.icons import program_icon
from ui.preferences import Preferences
from ui.theme import Theme
from ui.widgets import Banner, Heading, MutedLabel


class StartPage(QWidget):
    """Recent dossiers and ways to begin.

    Signals:
        open_wanted: path of a dossier.
        sample_wanted: open the sample dossier.
    """

    open_wanted = Signal(str)
    sample_wanted = Signal()

    def __init__(
        self, theme: Theme, actions: Actions, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = theme
        self.crash = Banner(theme, "warning", self)
        self.recent = QListWidget(self)
        self.recent.setAccessibleName(self.tr("Recent dossiers"))
        self.recent.setAlternatingRowColors(True)
        self.recent.itemActivated.connect(self._open)
        self.recent.setUniformItemSizes(False)
        self._none = MutedLabel(
            theme, self.tr("No dossier yet. Start one, or look at the sample."), parent=self
        )
        self._build(theme, actions)
        self.show_recent()

    def show_recent(self) -> None:
        """Show the recent dossiers again; those that are gone are greyed."""
        self.recent.clear()
        for name in self._preferences.recent:
            path = Path(name)
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(QtCore.Qt.ItemDataRole.UserRole, name)
            item.setData(QtCore.Qt.ItemDataRole.AccessibleTextRole, f"{path.stem}, {path.parent}")
            item.setToolTip(name)
            if not path.exists():
                item.setFlags(item.flags() & ~QtCore.Qt.ItemFlag.ItemIsEnabled)
                item.setText(
                    self.tr("{name}\nno longer at {folder}").format(name=path.stem, folder=path.parent)
                )
            self.recent.addItem(item)
        there = self.recent.count() > 0
        self.recent.setVisible(there)
        self._none.setVisible(not there)
        if there:
            self.recent.setCurrentRow(0)

    def focus_first(self) -> None:
        """Go to where one most likely goes on."""
        (self.recent if self.recent.count() else self._new).setFocus()

    def _build(self, theme: Theme, actions: Actions) -> None:
        picture = QLabel(self)
        side = self.fontMetrics().height() * 4
        picture.setPixmap(program_icon().pixmap(side, side))
        title = Heading(theme, "Briefing Desk", factor=1.9)
        promise = MutedLabel(
            theme,
            self.tr("From a stack of news articles to a sourced situation brief. Offline."),
            parent=self,
        )
        promise.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(promise)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(picture)
        head.addLayout(words, 1)
        self._new = _button(
            self.tr("&New dossier…"), actions["new_dossier"].trigger, actions["new_dossier"].toolTip()
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._new)
        buttons.addWidget(
            _button(self.tr("&Open…"), actions["open_dossier"].trigger, actions["open_dossier"].toolTip())
        )
        sample = _button(
            self.tr("Open the &sample"),
            self.sample_wanted.emit,
            self.tr("A copy of the sample dossier, to try things"),
        )
        buttons.addWidget(sample)
        buttons.addStretch()
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addStretch(1)
        middle.addWidget(self.crash)
        middle.addLayout(head)
        middle.addSpacing(8)
        middle.addLayout(buttons)
        middle.addSpacing(8)
        middle.addWidget(Heading(theme, self.tr("Recent dossiers"), factor=1.05))
        middle.addWidget(self.recent, 4)
        middle.addWidget(self._none)
        middle.addStretch(2)
        grid = QGridLayout(self)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(2, 1)
        grid.addLayout(middle, 0, 1)

    def _open(self, item: QListWidgetItem) -> None:
        self.open_wanted.emit(item.data(QtCore.Qt.ItemDataRole.UserRole))


def _button(words: str, run: object, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(tip)
    button.setAccessibleName(words.replace("&", "").rstrip("…"))
    button.clicked.connect(lambda _checked=False: run())  # type: ignore[operator]
    return button
