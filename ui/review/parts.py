"""Parts of the review workspace that only have to be set up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from ui.review import queue_cells as columns
from ui.review.queue import FactQueue
from ui.row_model import as_list
from ui.theme import Theme


def ink(theme: Theme, group: str, name: str) -> QColor:
    """Return the colour of a state or a kind."""
    return QColor(theme.colours.state[name]) if group == "state" else theme.kind_colour(name, "ink")


def fact_table(queue: FactQueue) -> QTableView:
    """Return the list of facts."""
    table = QTableView()
    table.setModel(queue)
    as_list(table, room=10)
    table.setSortingEnabled(True)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    header = table.horizontalHeader()
    header.setSortIndicatorClearable(True)
    header.setSectionResizeMode(columns.SUMMARY, QHeaderView.ResizeMode.Stretch)
    wide = table.fontMetrics().averageCharWidth()
    for column, characters in (
        (columns.STATE, 4),
        (columns.KIND, 14),
        (columns.WHO, 20),
        (columns.ARTICLE, 20),
        (columns.CONFIDENCE, 8),
    ):
        table.setColumnWidth(column, wide * characters + 12)
    return table


def column(*widgets: QWidget) -> QWidget:
    """Put widgets one under the other; the second takes the room."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for number, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if number == 1 else 0)
    return holder
