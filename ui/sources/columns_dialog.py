"""Which column of a table is which field of an article."""

from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefing.intake.csv_reader import TableColumns, table_columns
from briefing.intake.tidy import one_line
from ui.tab_order import tab_as_read

_START = 262_144  # bytes of a table that show its columns
_CELL = 60  # characters of a cell of the sample


class ColumnsDialog(QDialog):
    """Shows the first rows of a table and asks which column holds what; our guess is set already.

    Args:
        name: of the file.
        columns: with names, guess and sample.
        parent: the window.
    """

    def __init__(self, name: str, columns: TableColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of {name}").format(name=name))
        self.fields: dict[str, QComboBox] = {}
        form = QFormLayout()
        for field, label in (
            ("text", self.tr("&Text of the article")),
            ("title", self.tr("T&itle")),
            ("subtitle", self.tr("S&ubtitle")),
            ("source", self.tr("&Source")),
            ("authors", self.tr("&Authors")),
            ("published", self.tr("&Published")),
            ("modified", self.tr("&Modified")),
            ("url", self.tr("Add&ress")),
        ):
            form.addRow(label, self._choice(field, label, columns))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(self.tr("Each row becomes an article. Which column holds what?"), self))
        layout.addLayout(form)
        layout.addWidget(self._sample(columns))
        layout.addWidget(self._buttons)
        self.fields["text"].currentIndexChanged.connect(self._allow)
        self._allow()
        tab_as_read(self)

    def chosen(self) -> dict[str, str]:
        """Return field -> column for what was chosen."""
        return {field: box.currentData() for field, box in self.fields.items() if box.currentData()}

    def _choice(self, field: str, label: str, columns: TableColumns) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("— none —"), "")
        for name in columns.names:
            box.addItem(name, name)
        box.setCurrentIndex(max(0, box.findData(columns.guessed.get(field, ""))))
        box.setAccessibleName(label.replace("&", ""))
        box.view().setAccessibleName(label.replace("&", ""))
        self.fields[field] = box
        return box

    def _sample(self, columns: TableColumns) -> QTableWidget:
        table = QTableWidget(len(columns.rows), len(columns.names), self)
        table.setHorizontalHeaderLabels(list(columns.names))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setAccessibleName(self.tr("First rows of the table"))
        for row, cells in enumerate(columns.rows):
            for column, cell in enumerate(islice(cells, len(columns.names))):
                table.setItem(row, column, QTableWidgetItem(one_line(cell)[:_CELL]))
        return table

    def _allow(self) -> None:
        has_text = bool(self.fields["text"].currentData())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_text)


def ask_columns(path: Path, parent: QWidget | None = None) -> dict[str, str]:
    """Ask for the columns of a table.

    Args:
        path: of the file; its first rows are shown.
        parent: the window.

    Returns:
        Field -> column, nothing where the analyst gave up.

    Raises:
        IntakeError: it is no table.
        OSError: it can't be read.
    """
    with path.open("rb") as opened:
        start = opened.read(_START)
    dialog = ColumnsDialog(path.name, table_columns(path.name, start), parent)
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else {}
