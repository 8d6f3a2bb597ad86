"""What did not come through: one row a file, never a dialog a file."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.intake_flow import Trouble

_Index = QModelIndex | QPersistentModelIndex
_A_MOMENT_OF_ROWS = 5000


class ProblemTable(QAbstractTableModel):
    """Troubles of this session, the latest last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Trouble] = []

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of troubles."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the head of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("File"), self.tr("What is wrong"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a view asks of a cell."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        trouble = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            name = trouble.origin.replace("\\", "/").rsplit("/", 1)[-1] or trouble.origin
            mark = "ⓘ " if trouble.note else "⚠ "
            return mark + name if index.column() == 0 else trouble.sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{trouble.origin}\n{trouble.sentence}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{trouble.origin}: {trouble.sentence}"
        return None

    def trouble(self, row: int) -> Trouble | None:
        """Return the trouble of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def add(self, trouble: Trouble) -> None:
        """Add a row."""
        if len(self._rows) >= _A_MOMENT_OF_ROWS:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append(trouble)
        self.endInsertRows()

    def take(self, row: int) -> Trouble:
        """Take a row away, because it is tried again."""
        self.beginRemoveRows(QModelIndex(), row, row)
        trouble = self._rows.pop(row)
        self.endRemoveRows()
        return trouble

    def clear(self) -> None:
        """Take all rows away."""
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()
