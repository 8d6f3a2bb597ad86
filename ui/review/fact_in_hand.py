"""The fact in hand: which one, shown with its article and its form, and the ways to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from briefing.facts import CasualtyClaim, Fact
from ui import words
from ui.commands import Actions
from ui.desk import Desk
from ui.review import queue_cells as columns
from ui.review.fact_panel import Surroundings
from ui.review.layout import ReviewLayout
from ui.review.relations import Relations
from ui.review.walk import Walk
from ui.theme import Theme

_IN_VIEW = 2  # rows above and below the one in hand


class FactInHand(ReviewLayout):
    """Follows the queue, the text and the dossier with one fact in hand.

    Args:
        desk: the dossier.
        theme: colours.
        actions: commands.
        relations: what assessment found between facts.

    Signals:
        told: a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, actions: Actions, relations: Relations, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, theme, actions, parent)
        self._relations = relations
        self._current = ""
        self._landed = ""
        self._focus_wanted = False
        self._walk = Walk(desk, self.queue, relations)
        self._follow(theme)

    @property
    def current(self) -> Fact | None:
        """Return the fact in hand."""
        return self._desk.fact(self._current) if self._current else None

    def show_fact(self, fact_id: str) -> None:
        """Take a fact in hand; filters that hide it are lifted."""
        if self.queue.row(fact_id) < 0 and self._desk.fact(fact_id) is not None:
            self.filters.reset()
        row = self.queue.row(fact_id)
        if row < 0:
            return
        if self.queue.fact_id(row) != fact_id:  # a duplicate that its group's row stands for
            self._select_row(row)
            self._take(fact_id)
        else:
            self._select_row(row)

    def show_only(self, fact_ids: Sequence[str]) -> None:
        """Show some facts alone and take the first in hand."""
        self.filters.show_only(fact_ids)
        self.select_first()

    def select_first(self) -> None:
        """Take the first unreviewed fact in hand, or the first of all."""
        if not self.queue.rowCount():
            self._take("")
            return
        first = self._walk.next_open_row(-1, 1)
        self._select_row(first if first >= 0 else 0)

    def focus_queue(self) -> None:
        """Go to the list; while it has no rows yet, as soon as they come."""
        self._focus_wanted = self._list.currentWidget() is not self.table
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is typed

    def keep_draft(self) -> None:
        """Write unfinished contents of the form into the dossier."""
        fact = self.panel.form.fact
        if fact is None or not self._desk.is_open:
            return
        if self.panel.form.is_changed():
            self._desk.save_draft(fact.id, self.panel.form.changed_values())
        elif self._desk.has_draft(fact.id):
            self._desk.drop_draft(fact.id)
        self.panel.show_draft_state()

    def leave_form(self) -> None:
        """Go back to the list; what was typed stays as a draft."""
        self.keep_draft()
        self.focus_queue()

    def drop_draft(self) -> None:
        """Forget what was typed."""
        if self._current:
            self._desk.drop_draft(self._current)
            self._show_current()

    # Moving

    def move(self, step: int) -> None:
        """Go to the next fact of the list, or back."""
        row = self.queue.row(self._current) + step
        if 0 <= row < self.queue.rowCount():
            self._select_row(row)

    def move_open(self, step: int) -> None:
        """Go to the next fact that waits, or back; from inside a field too."""
        row = self._walk.next_open_row(self.queue.row(self._current), step)
        if row < 0:
            self.told.emit(self.tr("No other unreviewed fact is shown."))
            return
        self._select_row(row)

    def move_article(self, step: int) -> None:
        """Go to the first open fact of the next article that has one, or back."""
        row = self._walk.article_row(self._current, step)
        if row < 0:
            self.told.emit(self.tr("No other article has unreviewed facts in this list."))
            return
        self._select_row(row)

    def move_problem(self) -> None:
        """Go to the next fact with a draft or a conflict."""
        row = self._walk.problem_row(self._current)
        if row < 0:
            self.told.emit(self.tr("No other fact has a draft or a conflicting figure."))
            return
        self._select_row(row)

    # Inside

    def _follow(self, theme: Theme) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.queue.modelReset.connect(self._restore)
        self.queue.rowsInserted.connect(self._rows_came)
        self.queue.counted.connect(self._count)
        self.filters.changed.connect(self.queue.set_filter)
        self.filters.left.connect(self._leave_filters)
        self.search.left.connect(lambda: self.text.setFocus(Qt.FocusReason.OtherFocusReason))
        self.text.fact_chosen.connect(self.show_fact)
        self.panel.fact_wanted.connect(self.show_fact)
        self.panel.draft_dropped.connect(self.drop_draft)
        self.panel.form.edited.connect(self.panel.show_draft_state)
        self.panel.form.paused.connect(self.keep_draft)
        self._desk.facts_changed.connect(self._refresh)
        self._desk.facts_replaced.connect(self._article_extracted)
        self._desk.articles_added.connect(self._offer_articles)
        self._desk.articles_changed.connect(lambda _ids: self._offer_articles([]))
        self._desk.opened.connect(self._open)
        self._desk.closed.connect(self._close)
        self._relations.changed.connect(self._take_relations)
        theme.changed.connect(self._paint_again)

    def _leave_filters(self) -> None:
        if self.queue.row(self._current) < 0 and self.queue.rowCount():
            self.select_first()  # what is in hand is not among those searched for
        self.focus_queue()

    def _open(self) -> None:
        self._offer_articles([])
        self.filters.reset()
        self.panel.form.set_read_only(read_only=not self._desk.is_writable)

    def _close(self) -> None:
        self._current = ""
        self.text.show_article(None, ())
        self.head.show_article(None)
        self.panel.show_fact(None, None)

    def _offer_articles(self, new: list[str]) -> None:
        if new:
            for article_id in new:
                article = self._desk.article(article_id)
                if article:
                    self.filters.add_article(article.id, words.article_name(article))
            return
        self.filters.set_articles([(a.id, words.article_name(a)) for a in self._desk.articles()])

    def _take_relations(self) -> None:
        if not self._desk.is_open:  # the rows go as well
            return
        self.queue.set_groups(self._relations.groups)
        self._show_current(keep_form=True)

    def _paint_again(self) -> None:
        self.keep_draft()
        self._show_current()

    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        fact_id = self.queue.fact_id(now.row()) if now.isValid() else ""
        if fact_id and fact_id != self._current:
            self._take(fact_id)

    def _take(self, fact_id: str) -> None:
        if self._current and self._current != fact_id:
            self.keep_draft()
        self._current = fact_id
        self._show_current()

    def _show_current(self, *, keep_form: bool = False) -> None:
        fact = self.current
        if fact is None:
            self.panel.show_fact(None, None)
            self.text.show_fact(None)
            return
        article = self._desk.article(fact.article_id)
        if article is None:
            return
        facts = self._desk.facts(article.id)
        self.head.show_article(article)
        self.text.show_article(article, facts)
        self.text.show_fact(fact)
        typing = keep_form and self.panel.form.is_changed()
        if not typing:
            self.panel.show_fact(fact, self._surroundings(fact, facts))

    def _surroundings(self, fact: Fact, facts: Sequence[Fact]) -> Surroundings:
        article = self._desk.dossier.article(fact.article_id)
        wholes = [f for f in facts if isinstance(f, CasualtyClaim) and f.id != fact.id]
        others = [i for i in self.queue.group_of(fact.id) if i != fact.id]
        return Surroundings(
            article,
            self._desk.dossier.proposal(fact.id),
            self._desk.draft(fact.id),
            wholes,
            self._with_titles(others),
            self._with_titles(self._relations.conflicts_of(fact.id)),
        )

    def _with_titles(self, fact_ids: Sequence[str]) -> list[tuple[Fact, str]]:
        pairs = []
        for fact_id in fact_ids:
            fact = self._desk.fact(fact_id)
            article = self._desk.article(fact.article_id) if fact else None
            if fact and article:
                pairs.append((fact, words.article_name(article)))
        return pairs

    def _article_extracted(self, article_id: str) -> None:
        fact = self.current
        if self._current and (fact is None or fact.article_id == article_id):
            self._refresh([])

    def _refresh(self, fact_ids: Sequence[str]) -> None:
        fact = self.current
        if fact is None:
            if self._current:
                self.select_first()
            return
        about = (self._desk.fact(i) for i in fact_ids)
        same_article = any(f is None or f.article_id == fact.article_id for f in about)
        if fact.id in fact_ids or same_article or not fact_ids:
            self._show_current(keep_form=fact.id not in fact_ids)

    def _count(self) -> None:
        reviewed, total = self.queue.counts()
        self._show_list()
        self.filters.show_count(self.queue.rowCount(), max(total, self.queue.rowCount()))
        self._actions["confirm_shown"].setToolTip(
            self.tr("{done} of {total} reviewed").format(done=reviewed, total=total)
        )

    def _show_list(self) -> None:
        self._list.setCurrentIndex(0 if self.queue.rowCount() else 1)
        if self._focus_wanted and self.queue.rowCount() and self.isVisible():
            self.focus_queue()

    def _rows_came(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        nowhere = not self._current
        self._show_list()  # with the focus a list takes its first row in hand by itself
        waits = self._walk.is_open(self._current)
        if nowhere or (self._current == self._landed and not waits):
            self.select_first()  # the first that waits may come with a later article
            self._landed = self._current if self.queue.is_loading else ""
        elif not self.table.selectionModel().hasSelection():
            self._restore()

    def _restore(self) -> None:
        """Find the fact in hand again after the rows were worked out anew."""
        self._count()
        row = self.queue.row(self._current) if self._current else -1
        if row >= 0:
            self._select_row(row)

    def _show_around(self, row: int) -> None:
        """Scroll so that one sees what comes next, and where one comes from."""
        last = self.queue.rowCount() - 1
        for near in (max(0, row - _IN_VIEW), min(last, row + _IN_VIEW), row):
            self.table.scrollTo(
                self.queue.index(near, columns.SUMMARY), QAbstractItemView.ScrollHint.EnsureVisible
            )

    def _select_row(self, row: int) -> None:
        index = self.queue.index(row, columns.SUMMARY)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, flags)
        self._show_around(row)
        fact_id = self.queue.fact_id(row)
        if fact_id != self._current and self._current not in self.queue.group_of(fact_id):
            self._take(fact_id)
