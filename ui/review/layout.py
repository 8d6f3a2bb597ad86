"""What the review workspace is made of and how it is laid out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui.commands import Actions, Scope
from ui.desk import Desk
from ui.review.article_head import ArticleHead
from ui.review.article_view import ArticleView
from ui.review.fact_panel import FactPanel
from ui.review.filter_bar import FilterBar
from ui.review.find_bar import FindBar
from ui.review.parts import column, fact_table, ink
from ui.review.queue import FactQueue
from ui.tab_order import tab_as_read
from ui.theme import Theme
from ui.widgets import Empty

_ON_DRAFTS = ("save_fact", "discard_draft")  # keys of the form that settle a draft from the list too


class ReviewLayout(QWidget):
    """Queue above the article, the fact in hand beside them.

    Args:
        desk: the dossier.
        theme: colours.
        actions: commands.
    """

    def __init__(self, desk: Desk, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self.queue = FactQueue(desk, lambda group, name: ink(theme, group, name), self)
        self.filters = FilterBar(self)
        self.table = fact_table(self.queue)
        self.head = ArticleHead(theme, self)
        self.text = ArticleView(theme, self)
        self.search = FindBar(self.text, self)
        self.panel = FactPanel(theme, actions, self)
        self.down = QSplitter(Qt.Orientation.Vertical)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self._build(theme)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return self.filters, self._list, self.text, self.search, self.panel

    def _build(self, theme: Theme) -> None:
        self.table.setAccessibleName(self.tr("Facts"))
        nothing = Empty(
            theme,
            self.tr("Nothing to review here"),
            self.tr(
                "Import articles in Sources; their facts appear here as they are found. "
                "If you filtered, show all."
            ),
        )
        self._list = QStackedWidget(self)
        self._list.addWidget(self.table)
        self._list.addWidget(nothing)
        top = column(self.filters, self._list)
        bottom = column(self.head, self.text, self.search)
        self.down.addWidget(top)
        self.down.addWidget(bottom)
        self.down.setSizes([300, 460])
        self.across.addWidget(self.down)
        self.across.addWidget(self.panel)
        self.across.setSizes([820, 460])
        self.across.setStretchFactor(0, 1)
        for splitter in (self.down, self.across):
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.across)
        for widget in (self.table, self.text):
            self._actions.put_on(widget, Scope.REVIEW)
            for name in _ON_DRAFTS:
                widget.addAction(self._actions[name])
        self._actions.put_on(self.panel, Scope.FORM)
        tab_as_read(self)
