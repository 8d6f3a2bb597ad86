"""What did not come through: one row a file, never a dialog a file."""

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.intake_flow import Trouble
from ui.row_model import RowModel
from ui.told import told

_A_MOMENT_OF_ROWS = 5000


class ProblemTable(RowModel):
    """Troubles of this session, the latest last."""

    columns = 2

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Trouble] = []

    def length(self) -> int:
        """Return the number of troubles."""
        return len(self._rows)

    def heads(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        return self.tr("File"), self.tr("What is wrong")

    def cell(self, row: int, column: int, role: int) -> object:
        """Return what a view asks of a cell."""
        trouble = self._rows[row]
        if role == Qt.ItemDataRole.DisplayRole:
            name = trouble.origin.replace("\\", "/").rsplit("/", 1)[-1] or trouble.origin
            mark = "ⓘ " if trouble.note else "⚠ "
            return mark + name if column == 0 else told(trouble.sentence)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{trouble.origin}\n{told(trouble.sentence)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{trouble.origin}: {told(trouble.sentence)}"
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
