"""A list of whole rows whose rows and columns follow the font, and whose columns follow the room there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_BESIDE_WORDS = 16  # pixels of a column beside its words
_ROWS_SEEN = 3  # at least, however low the window is


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """How the columns of a list share its width.

    Args:
        main: the column that takes the room that is left.
        least: characters that it needs; where it has fewer, other columns give way.
        characters: width of each other column, in average characters.
        giving_way: columns that are hidden then, the first of them first.
    """

    main: int
    least: int
    characters: Mapping[int, int]
    giving_way: Sequence[int]


class ListTable(QTableView):
    """Rows of one height, without a grid, chosen whole.

    Args:
        model: with named columns.
        plan: widths of the columns.
        room: pixels of a row above and below its words.
        letters_find: typing letters goes to the row that begins with them.
    """

    def __init__(
        self,
        model: QAbstractItemModel,
        plan: ColumnPlan,
        *,
        room: int,
        letters_find: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._letters_find = letters_find
        self._plan = plan
        self._room = room
        self._unwanted: set[int] = set()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Of its own and empty: with all rows chosen the head asks each cell of each column whether it is.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(plan.main, QHeaderView.ResizeMode.Stretch)
        self._follow_font()

    def chosen_rows(self) -> list[int]:
        """Return the numbers of the chosen rows in order; Qt's own way asks each cell of each row."""
        ranges = self.selectionModel().selection()
        return sorted({row for chosen in ranges for row in range(chosen.top(), chosen.bottom() + 1)})

    def want_column(self, column: int, *, wanted: bool) -> None:
        """Show a column where there is room for it, or not at all."""
        (self._unwanted.discard if wanted else self._unwanted.add)(column)
        self._fit_columns()

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins with what is typed, unless letters are commands here."""
        if self._letters_find:
            super().keyboardSearch(search)

    def minimumSizeHint(self) -> QSize:
        """Return the size of some rows under their heads."""
        rows = _ROWS_SEEN * self.verticalHeader().defaultSectionSize()
        height = self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row the keys are about; Qt gives a list without one a row that is not selected."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_plan"):
            self._follow_font()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room."""
        super().resizeEvent(event)
        self._fit_columns()

    def _follow_font(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + self._room)
        for column in self._plan.characters:
            self.setColumnWidth(column, self._width(column))
        self._fit_columns()
        self.updateGeometry()

    def _width(self, column: int) -> int:
        words = self.fontMetrics().averageCharWidth() * self._plan.characters[column]
        return max(words, self.horizontalHeader().sectionSizeHint(column)) + _BESIDE_WORDS

    def _fit_columns(self) -> None:
        shown = [c for c in self._plan.characters if c not in self._unwanted]
        least = self.fontMetrics().averageCharWidth() * self._plan.least
        for column in self._plan.giving_way:
            if self.viewport().width() - sum(map(self._width, shown)) >= least:
                break
            if column in shown:
                shown.remove(column)
        for column in self._plan.characters:
            if self.isColumnHidden(column) == (column in shown):
                self.setColumnHidden(column, column not in shown)
                self.setColumnWidth(column, self._width(column))
