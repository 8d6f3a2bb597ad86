"""What the tables of the window have in common: rows of one list, named columns, cheap answers to views."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_ASKED = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.UserRole,
    )
)


class RowModel(QAbstractTableModel):
    """A table of rows; what a row holds is the subclass's."""

    columns = 1

    def heads(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        raise NotImplementedError

    def length(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def cell(self, row: int, column: int, role: int) -> object:
        """Return what a view asks of a cell that is there."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else self.length()

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else self.columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the head of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.heads()[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view asks of a cell."""
        # Views ask for eight roles a cell: those without an answer must cost nothing.
        if role not in _ASKED or not index.isValid() or index.row() >= self.length():
            return None
        return self.cell(index.row(), index.column(), role)
