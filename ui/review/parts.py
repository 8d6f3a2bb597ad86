"""Parts of the review workspace that only have to be set up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.list_table import ColumnPlan, ListTable
from ui.review import queue_cells as columns
from ui.review.queue import FactQueue
from ui.theme import Theme

_COLUMNS = ColumnPlan(
    main=columns.SUMMARY,
    least=32,
    characters={
        columns.STATE: 4,
        columns.KIND: 15,
        columns.WHO: 19,
        columns.ARTICLE: 19,
        columns.CONFIDENCE: 6,
    },
    giving_way=(columns.ARTICLE, columns.CONFIDENCE, columns.WHO),  # the article stands below the list
)


def ink(theme: Theme, group: str, name: str) -> QColor:
    """Return the colour of a state or a kind."""
    return QColor(theme.colours.state[name]) if group == "state" else theme.kind_colour(name, "ink")


def fact_table(queue: FactQueue) -> ListTable:
    """Return the list of facts."""
    table = ListTable(queue, _COLUMNS, room=10, letters_find=False)
    table.setSortingEnabled(True)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    table.horizontalHeader().setSortIndicatorClearable(True)
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
