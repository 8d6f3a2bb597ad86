"""The queue of facts: all facts of the dossier in order, and those of them that the filter lets through."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor

from briefing.facts import Fact, FactKind, ReviewState
from ui import words
from ui.contents import is_open_fact
from ui.desk import Desk
from ui.review.queue_cells import ARTICLE, KIND, STATE, SUMMARY, WHO, FactCells
from ui.review.queue_filter import Entry, Filter, entry_of, let_through, passes
from ui.review.reading_order import in_reading_order
from ui.row_model import RowModel

# Seconds of the window's thread in which facts enter the list before the event loop has its turn.
_A_TURN = 0.006
_A_MOMENT = 80  # milliseconds between two tellings of counts


class FactQueue(RowModel):
    """Facts in rows. Own filtering instead of a proxy: 10,000 rows are filtered in a few milliseconds.

    Args:
        desk: the dossier.
        ink: gives the colour of a state or a kind, as in `ink("state", "proposed")`.
    """

    columns = 6
    counted = Signal()

    def __init__(self, desk: Desk, ink: Callable[[str, str], QColor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: dict[str, Entry] = {}
        self._by_article: dict[str, list[str]] = {}
        self._titles: dict[str, str] = {}
        self._cells = FactCells(self._titles, self.group_of, desk.has_draft, ink, self)
        self._positions: dict[str, int] = {}
        self._reviewed = 0
        self._shown: list[str] = []
        self._row_of: dict[str, int] = {}
        self._filter = Filter()
        self._groups: dict[str, tuple[str, ...]] = {}
        self._sort: tuple[int, bool] = (-1, False)
        self._waiting: list[str] = []
        self._arriving: dict[str, list[Fact]] = {}
        self._feeder = QTimer(self, interval=5)
        self._feeder.timeout.connect(self._feed)
        self._counting = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._counting.timeout.connect(self.counted)
        desk.opened.connect(self._start)
        desk.closed.connect(self.clear)
        desk.articles_added.connect(self._learn_titles)
        desk.articles_changed.connect(self._articles_changed)
        desk.facts_replaced.connect(self._enqueue)
        desk.facts_changed.connect(self._facts_changed)
        desk.drafts_changed.connect(self._draft_changed)

    # Qt's side

    def length(self) -> int:
        """Return the number of facts shown."""
        return len(self._shown)

    def heads(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        return (
            "",
            self.tr("Kind"),
            self.tr("Fact"),
            self.tr("Who says it"),
            self.tr("Article"),
            self.tr("Sure"),
        )

    def cell(self, row: int, column: int, role: int) -> object:
        """Return what a view asks of a cell."""
        return self._cells.value(self._entries[self._shown[row]].fact, column, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by -1 in the order of the articles."""
        wanted = (column, order == Qt.SortOrder.DescendingOrder)
        if wanted != self._sort:  # a table asks twice
            self._sort = wanted
            self._show_again()

    # The window's side

    @property
    def filter(self) -> Filter:
        """Return what is shown."""
        return self._filter

    def set_filter(self, wanted: Filter) -> None:
        """Show something else."""
        if wanted != self._filter:
            self._filter = wanted
            self._show_again()

    def set_groups(self, groups: Iterable[Sequence[str]]) -> None:
        """Take over which facts say the same in several articles.

        Args:
            groups: fact ids, the first reported first.
        """
        several = (tuple(group) for group in groups if len(group) > 1)
        new = {member: group for group in several for member in group}
        if new != self._groups:
            self._groups = new
            self._show_again()

    def group_of(self, fact_id: str) -> tuple[str, ...]:
        """Return the facts that are reviewed together with this one, itself included."""
        if self._filter.one_by_one:
            return (fact_id,)
        return tuple(i for i in self._groups.get(fact_id, (fact_id,)) if i in self._entries) or (fact_id,)

    def fact_id(self, row: int) -> str:
        """Return the fact of a row, empty beyond the end."""
        return self._shown[row] if 0 <= row < len(self._shown) else ""

    def row(self, fact_id: str) -> int:
        """Return the row of a fact, of its group's row where that stands for it; -1 when not shown."""
        if fact_id in self._row_of:
            return self._row_of[fact_id]
        return next((self._row_of[i] for i in self._groups.get(fact_id, ()) if i in self._row_of), -1)

    def shown(self) -> tuple[str, ...]:
        """Return the facts shown, in order."""
        return tuple(self._shown)

    def open_shown(self) -> tuple[str, ...]:
        """Return the unreviewed facts among those shown, their duplicates included."""
        ids = (member for shown in self._shown for member in self.group_of(shown))
        return tuple(dict.fromkeys(i for i in ids if is_open_fact(self._entries[i].fact)))

    def counts(self) -> tuple[int, int]:
        """Return how many facts are reviewed and how many there are."""
        return self._reviewed, len(self._entries)

    def open_in(self, article_id: str) -> int:
        """Return how many facts of an article wait for review."""
        return sum(is_open_fact(self._entries[i].fact) for i in self._by_article.get(article_id, ()))

    def facts_in(self, article_id: str) -> list[Fact]:
        """Return the facts of an article, as the queue has them."""
        return [self._entries[i].fact for i in self._by_article.get(article_id, ())]

    @property
    def is_loading(self) -> bool:
        """Tell whether facts still come in."""
        return bool(self._waiting)

    def clear(self) -> None:
        """Forget everything."""
        self.beginResetModel()
        self._feeder.stop()
        for store in (self._entries, self._by_article, self._titles, self._positions, self._groups):
            store.clear()
        self._row_of.clear()
        self._reviewed = 0
        self._shown, self._waiting, self._filter = [], [], Filter()
        self.endResetModel()
        self._count_soon()

    def _count_soon(self) -> None:
        """Tell of new counts some times a second, however fast facts come in."""
        if not self._counting.isActive():
            self._counting.start()

    # Coming in

    def _start(self) -> None:
        self.clear()
        self._learn_titles([a.id for a in self._desk.articles()])
        self._arriving = dict(self._desk.contents_at_opening.by_article)
        self._waiting = list(self._arriving)
        self._feeder.start()

    def _enqueue(self, article_id: str) -> None:
        if article_id not in self._waiting:
            self._waiting.append(article_id)
        self._feeder.start()

    def _feed(self) -> None:
        """Take a batch in; the timer gives the event loop its turn between batches."""
        end = time.thread_time() + _A_TURN
        while self._waiting and time.thread_time() < end:
            article_id = self._waiting.pop(0)
            facts = in_reading_order(self._arriving.pop(article_id, None) or self._desk.facts(article_id))
            self._replace(article_id, facts)
        if not self._waiting:
            self._feeder.stop()
        self._count_soon()

    def _replace(self, article_id: str, facts: Sequence[Fact]) -> None:
        old = self._by_article.get(article_id)
        if old:
            for fact_id in old:
                self._drop(fact_id)
        for fact in facts:
            self._put(fact)
        self._by_article[article_id] = [f.id for f in facts]
        if old:
            self._show_again()
            return
        fresh = [f.id for f in facts if passes(self._entries[f.id], self._filter)]
        if self._sort[0] >= 0 and fresh:
            self._show_again()
            return
        if fresh:
            first = self._place_of(article_id)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._shown[first:first] = fresh
            self._count_rows(first)
            self.endInsertRows()

    def _place_of(self, article_id: str) -> int:
        """Return the row at which the facts of an article begin; facts of one article stand together."""
        position = self._positions
        return bisect_left(
            self._shown, position[article_id], key=lambda fact_id: position[self._article_of(fact_id)]
        )

    def _put(self, fact: Fact) -> None:
        self._drop(fact.id)
        self._entries[fact.id] = entry_of(fact)
        self._reviewed += not is_open_fact(fact)

    def _drop(self, fact_id: str) -> Entry | None:
        gone = self._entries.pop(fact_id, None)
        if gone is not None:
            self._reviewed -= not is_open_fact(gone.fact)
        return gone

    def _article_of(self, fact_id: str) -> str:
        return self._entries[fact_id].fact.article_id

    def _learn_titles(self, article_ids: Iterable[str]) -> None:
        for article_id in article_ids:
            article = self._desk.article(article_id)
            if article:
                self._titles[article_id] = words.article_name(article)
                self._positions.setdefault(article_id, len(self._positions))

    def _articles_changed(self, article_ids: list[str]) -> None:
        self._learn_titles(article_ids)
        for article_id in article_ids:
            gone = self._desk.is_left_out(article_id)
            facts = [] if gone else in_reading_order(self._desk.facts(article_id))
            if [f.id for f in facts] != self._by_article.get(article_id, []):
                self._by_article.setdefault(article_id, [])
                self._replace(article_id, facts)
                self._show_again()
        self._count_soon()
        if self._shown:
            self.dataChanged.emit(self.index(0, ARTICLE), self.index(len(self._shown) - 1, ARTICLE))

    def _facts_changed(self, fact_ids: list[str]) -> None:
        again = False
        for fact_id in dict.fromkeys(fact_ids):
            again |= self._change(fact_id, self._desk.fact(fact_id))
        if again:
            self._show_again()
        self._count_soon()

    def _draft_changed(self, fact_id: str) -> None:
        row = self.row(fact_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row, STATE), self.index(row, STATE))

    def _change(self, fact_id: str, fact: Fact | None) -> bool:
        """Take over one fact and tell whether the rows have to be worked out again."""
        if fact is None:
            gone = self._drop(fact_id)
            if gone:
                self._by_article[gone.fact.article_id].remove(fact_id)
            return gone is not None
        new = fact_id not in self._entries
        self._put(fact)
        if new:
            facts = in_reading_order(self._desk.facts(fact.article_id))
            self._by_article[fact.article_id] = [f.id for f in facts]
            return True
        row = self._row_of.get(fact_id, -1)
        if row < 0 or not passes(self._entries[fact_id], self._filter):
            return True
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columns - 1))
        return False

    # Filtering

    def _show_again(self) -> None:
        self.beginResetModel()
        entries = self._entries
        listed = (entries[i] for name in self._titles for i in self._by_article.get(name, ()))
        passing = [entry.fact.id for entry in let_through(listed, self._filter)]
        if self._groups and not self._filter.one_by_one:
            passing = self._one_of_each_group(passing)
        column, backwards = self._sort
        if column >= 0:
            passing.sort(key=self._sort_key(column), reverse=backwards)
        self._shown = passing
        self._row_of = {fact_id: row for row, fact_id in enumerate(passing)}
        self.endResetModel()

    def _one_of_each_group(self, fact_ids: Iterable[str]) -> list[str]:
        group_of, seen, firsts = self._groups.get, set(), []
        for fact_id in fact_ids:
            group = group_of(fact_id)
            if group is None:
                firsts.append(fact_id)
            elif id(group) not in seen:  # the members share one tuple: to hash its ids takes longer
                seen.add(id(group))
                firsts.append(fact_id)
        return firsts

    def _sort_key(self, column: int) -> Callable[[str], Any]:
        """Return what ids are sorted by; what many facts have in common is worked out once."""
        entries = self._entries
        if column == STATE:
            places = {state: place for place, state in enumerate(ReviewState)}
            return lambda i: places[entries[i].fact.review.state]
        if column == KIND:
            kinds = {kind: words.word(kind.value).casefold() for kind in FactKind}
            return lambda i: kinds[entries[i].fact.kind]
        if column == ARTICLE:
            titles = {name: title.casefold() for name, title in self._titles.items()}
            return lambda i: titles[entries[i].fact.article_id]
        if column == WHO:
            return lambda i: entries[i].who.casefold()
        if column == SUMMARY:
            return lambda i: entries[i].summary.casefold()
        return lambda i: entries[i].fact.confidence

    def _count_rows(self, first: int) -> None:
        for row in range(first, len(self._shown)):
            self._row_of[self._shown[row]] = row
