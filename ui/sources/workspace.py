"""Sources: what the brief rests on, what is missing about it, and what did not come through."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.facts import Article
from ui.commands import Actions
from ui.desk import Desk
from ui.intake_flow import IntakeFlow, Trouble
from ui.list_table import ColumnPlan, ListTable
from ui.review.article_view import ArticleView
from ui.sources import article_table as columns
from ui.sources.article_table import ArticleTable
from ui.sources.metadata_form import MetadataForm
from ui.sources.problem_table import ProblemTable
from ui.tab_order import tab_as_read
from ui.theme import Theme
from ui.told import told
from ui.widgets import Banner, DownScroll, Empty, Heading, action_button

_A_MOMENT = 120  # milliseconds in which changes of the list are collected

_COLUMNS = ColumnPlan(
    main=columns.TITLE,
    least=24,
    characters={
        columns.SOURCE: 16,
        columns.PUBLISHED: 17,
        columns.OPEN: 10,
        columns.STATE: 13,
        columns.STORY: 22,
    },
    giving_way=(columns.STORY, columns.OPEN, columns.SOURCE),
)


class SourcesWorkspace(QWidget):
    """The first workspace.

    Args:
        desk: the dossier.
        flow: reads and extracts.
        theme: colours.
        actions: commands.

    Signals:
        review_wanted: show the facts of an article.
    """

    review_wanted = Signal(str)

    def __init__(
        self, desk: Desk, flow: IntakeFlow, theme: Theme, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._flow = flow
        self._theme = theme
        self.articles = ArticleTable(desk, lambda: flow.waiting, theme.ink, self)
        self.problems = ProblemTable(self)
        self.table = ListTable(self.articles, _COLUMNS, room=12, parent=self)
        self.problem_list = QTableView(self)
        self.undated = Banner(theme, "warning", self)
        self.undated.add_button(
            self.tr("Ne&xt one"), self.go_to_undated, self.tr("Go to the next undated article")
        )
        self.metadata = MetadataForm(theme, self)
        self.text = ArticleView(theme, self)
        self.removed = QPlainTextEdit(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._state_soon = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._state_soon.timeout.connect(self._show_state)
        self._build(theme, actions)
        self._connect()

    @property
    def current(self) -> Article | None:
        """Return the article chosen."""
        article_id = self.articles.article_id(self.table.currentIndex().row())
        return self._desk.article(article_id) if article_id else None

    def panes(self) -> tuple[QWidget, ...]:
        """Return the parts that F6 goes through."""
        return self._bar, self._stack, self._trouble, self.tabs

    def show_article(self, article_id: str) -> None:
        """Choose an article."""
        row = self.articles.row(article_id)
        if row >= 0:
            self.table.selectRow(row)

    def go_to_undated(self) -> None:
        """Choose the next article without a date and ask for it."""
        undated = self.articles.undated()
        if not undated:
            return
        here = self.table.currentIndex().row()
        below = (i for i in undated if self.articles.row(i) > here)
        self.show_article(next(below, undated[0]))
        self.metadata.focus_date()

    def leave_out(self) -> None:
        """Take the chosen articles out of the brief, or put them back."""
        ids = [self.articles.article_id(row) for row in self.table.chosen_rows()]
        if ids and self._desk.is_writable:
            self._desk.leave_out(ids, excluded=not self._desk.is_left_out(ids[0]))

    def _build(self, theme: Theme, actions: Actions) -> None:
        self._set_up_table()
        self._set_up_problems()
        empty = Empty(
            theme,
            self.tr("No articles yet"),
            self.tr("Drop files, folders, text or links anywhere on this window, or import them."),
        )
        for name in ("import_files", "import_folder", "paste_article"):
            empty.add_action(actions[name])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        for name in ("import_files", "import_folder", "paste_article"):
            bar.addWidget(action_button(actions[name]))
        bar.addStretch()
        self._bar = QWidget(self)
        self._bar.setLayout(bar)
        self._trouble = QWidget(self)
        trouble = QVBoxLayout(self._trouble)
        trouble.setContentsMargins(0, 6, 0, 0)
        heading = Heading(theme, self.tr("Not read, or read with a note"), factor=1.0)
        heading.setContentsMargins(8, 0, 8, 0)
        trouble.addWidget(heading)
        trouble.addWidget(self.problem_list)
        self._trouble.hide()
        down = QSplitter(Qt.Orientation.Vertical, self)
        down.addWidget(self._stack)
        down.addWidget(self._trouble)
        down.setStretchFactor(0, 3)
        down.setSizes([500, 160])
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.undated)
        column.addWidget(down, 1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._right())
        self.splitter.setSizes([760, 520])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        tab_as_read(self)
        self._show_state()

    def _right(self) -> QWidget:
        self.removed.setReadOnly(True)
        self.removed.setAccessibleName(self.tr("Passages left out"))
        self.removed.setTabChangesFocus(True)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("The article"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(DownScroll(self.metadata), self.tr("About it"))
        self.tabs.addTab(self.text, self.tr("Text"))
        self.tabs.addTab(self.removed, self.tr("Left out"))
        return self.tabs

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Articles"))
        remove = QAction(self.tr("Leave out of the brief, or put back"), table)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.leave_out)
        open_it = QAction(self.tr("Review its facts"), table)
        open_it.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        open_it.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        open_it.triggered.connect(self._review)
        table.addActions([open_it, remove])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _set_up_problems(self) -> None:
        rows = self.problem_list
        rows.setModel(self.problems)
        rows.setAccessibleName(self.tr("Files that were not read"))
        rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        rows.setShowGrid(False)
        rows.setWordWrap(True)
        rows.setTabKeyNavigation(False)
        rows.verticalHeader().hide()
        rows.horizontalHeader().setStretchLastSection(True)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        rows.horizontalHeader().setDefaultAlignment(left)
        rows.setColumnWidth(0, rows.fontMetrics().averageCharWidth() * 30)
        again = QAction(self.tr("Try again, with a password where one is needed"), rows)
        again.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        again.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        again.triggered.connect(self.try_again)
        rows.addAction(again)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.doubleClicked.connect(lambda _index: self._review())
        self.articles.modelReset.connect(self._show_state)
        self.articles.rowsInserted.connect(self._rows_came)
        self.articles.dataChanged.connect(self._show_state_soon)
        self.metadata.changed.connect(self._change)
        self.metadata.dated.connect(self.go_to_undated)
        self.metadata.draft_changed.connect(self._keep_draft)
        self._flow.trouble.connect(self._add_trouble)
        self._flow.progressed.connect(lambda _work: self.articles.refresh_states())
        self._desk.articles_changed.connect(self._articles_changed)
        self._desk.closed.connect(self._closed)

    def _closed(self) -> None:
        self.problems.clear()
        self._trouble.hide()
        self._show_current()

    def _rows_came(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        if self._stack.currentIndex() == 0:
            self._show_state()
        else:
            self._show_state_soon()

    def _show_state_soon(self) -> None:
        if not self._state_soon.isActive():
            self._state_soon.start()

    def _show_state(self) -> None:
        there = self.articles.rowCount() > 0
        came = there and self._stack.currentWidget() is not self.table
        if there and not self.table.currentIndex().isValid():  # before the focus comes, which chooses no row
            self.table.selectRow(0)
        self._stack.setCurrentIndex(1 if there else 0)
        if came and self.isVisible():  # the empty page had the focus, or nothing
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bar.setVisible(there)
        self.table.want_column(columns.STORY, wanted=self.articles.has_stories)
        undated = len(self.articles.undated()) if there else 0
        self.undated.say(
            self.tr("%n article(s) without a publication date: relative dates stay unresolved.", "", undated)
            if undated
            else ""
        )
        if not there:
            self._show_current()

    def _show_current(self) -> None:
        article = self.current
        self.tabs.setVisible(article is not None)
        draft = self._desk.draft(_draft_of(article.id)) if article else None
        self.metadata.show_article(article, writable=self._desk.is_writable, draft=draft)
        self.text.show_article(article, self._desk.facts(article.id) if article else ())
        removed = article.removed if article else ()
        self.removed.setPlainText(
            "\n\n".join(f"[{told(p.reason)}]\n{p.text}" for p in removed) or self.tr("Nothing was left out.")
        )
        self.tabs.setTabText(2, self.tr("Left out ({count})").format(count=len(removed)))

    def _articles_changed(self, article_ids: list[str]) -> None:
        article = self.current
        if article is not None and article.id in article_ids:
            self._show_current()

    def _change(self, article_id: str, metadata: dict[str, object]) -> None:
        if not self._desk.change_article(article_id, **metadata):
            self._show_current()
            return
        article = self._desk.article(article_id)
        if article is not None and ({"published", "language"} & metadata.keys()):
            self._flow.extract([article])  # relative dates now have something to count from

    def keep(self) -> None:
        """Keep what is being typed about the article."""
        self.metadata.keep()

    def _keep_draft(self, article_id: str, typed: dict[str, str]) -> None:
        if not self._desk.is_open:
            return
        if typed:
            self._desk.save_draft(_draft_of(article_id), typed)
        else:
            self._desk.drop_draft(_draft_of(article_id))

    def _review(self) -> None:
        article = self.current
        if article is not None:
            self.review_wanted.emit(article.id)

    def _add_trouble(self, trouble: Trouble) -> None:
        self.problems.add(trouble)
        self._trouble.show()
        self.problem_list.resizeRowToContents(self.problems.rowCount() - 1)
        if trouble.article_id and not trouble.note:
            self.articles.mark_failed(trouble.article_id)

    def try_again(self) -> None:
        """Read the chosen file again, with a password where it wants one."""
        row = self.problem_list.currentIndex().row()
        trouble = self.problems.trouble(row)
        if trouble is None:
            return
        options: dict[str, Any] = {}
        if trouble.needs_columns and Path(trouble.origin).is_file():
            from ui.sources.columns_dialog import ask_columns

            chosen = ask_columns(Path(trouble.origin), self)
            if not chosen:
                return
            options["columns"] = chosen
        if trouble.needs_password:
            password, given = QInputDialog.getText(
                self,
                self.tr("Password"),
                self.tr("Password of {name}").format(name=Path(trouble.origin).name),
                QLineEdit.EchoMode.Password,
            )
            if not given:
                return
            options["password"] = password
        self.problems.take(row)
        self._trouble.setVisible(self.problems.rowCount() > 0)
        article = self._desk.article(trouble.article_id) if trouble.article_id else None
        if article is not None:
            self._flow.extract([article])
        elif Path(trouble.origin).exists():
            self._flow.import_paths([trouble.origin], **options)


def _draft_of(article_id: str) -> str:
    """Return the name under which the dossier keeps what was typed about an article."""
    return f"article:{article_id}"
