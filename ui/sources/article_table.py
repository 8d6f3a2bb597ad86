"""The articles of the dossier as rows, with how far each one is."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QColor

from briefing.facts import Article
from ui import words
from ui.contents import is_open_fact
from ui.desk import Desk
from ui.row_model import RowModel

TITLE, SOURCE, PUBLISHED, OPEN, STATE, STORY = range(6)
_A_MOMENT = 60  # milliseconds in which rows that came in are collected


class ArticleTable(RowModel):
    """One row an article, in order of import.

    Args:
        desk: the dossier.
        waiting: gives the ids of the articles that wait for extraction.
        ink: gives a colour for words by name.
    """

    columns = 6

    def __init__(
        self,
        desk: Desk,
        waiting: Callable[[], frozenset[str]],
        ink: Callable[[str], QColor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting = waiting
        self._ink = ink
        self._ids: list[str] = []
        self._articles: dict[str, Article] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        self._failed: set[str] = set()
        self._stale: set[str] = set()
        self._all_states = False
        self._pause = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._pause.timeout.connect(self._flush)
        self._arrived: list[str] = []
        desk.opened.connect(self._start)
        desk.closed.connect(self._clear)
        desk.articles_added.connect(self._arrive)
        desk.articles_changed.connect(self._touch)
        desk.facts_replaced.connect(lambda article_id: self._touch([article_id]))
        desk.facts_changed.connect(self._facts_changed)

    def length(self) -> int:
        """Return the number of articles."""
        return len(self._ids)

    def heads(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        return (
            self.tr("Title"),
            self.tr("Outlet"),
            self.tr("Published"),
            self.tr("Open facts"),
            self.tr("State"),
            self.tr("Same story"),
        )

    def cell(self, row: int, column: int, role: int) -> object:
        """Return what a view asks of a cell."""
        article = self._articles[self._ids[row]]
        value: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            value = self._text(article, column)
        elif role == Qt.ItemDataRole.ForegroundRole:
            value = self._colour(article, column)
        elif role == Qt.ItemDataRole.ToolTipRole:
            value = self._tooltip(article)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            value = ", ".join(filter(None, (self._text(article, c) for c in range(self.columns))))
        elif role == Qt.ItemDataRole.TextAlignmentRole and column == OPEN:
            value = int(Qt.AlignmentFlag.AlignCenter)
        elif role == Qt.ItemDataRole.UserRole:
            value = article.id
        return value

    def article_id(self, row: int) -> str:
        """Return the article of a row, empty beyond the end."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row(self, article_id: str) -> int:
        """Return the row of an article, -1 when it is not there."""
        self._flush()
        return self._ids.index(article_id) if article_id in self._articles else -1

    def undated(self) -> list[str]:
        """Return the articles without a publication date."""
        return [i for i in self._ids if self._articles[i].published is None and not self._desk.is_left_out(i)]

    @property
    def has_stories(self) -> bool:
        """Tell whether an article is a copy or a version of another."""
        return any(a.syndicated_from or a.revision_of for a in self._articles.values())

    def mark_failed(self, article_id: str) -> None:
        """Show that facts could not be found in an article."""
        self._failed.add(article_id)
        self._touch([article_id])

    def refresh_states(self) -> None:
        """Show the states of all rows again, soon."""
        self._all_states = True
        if not self._pause.isActive():
            self._pause.start()

    # Coming in

    def _start(self) -> None:
        self.beginResetModel()
        articles = self._desk.articles()
        self._articles = {a.id: a for a in articles}
        self._ids = list(self._articles)
        self._failed.clear()
        self._counts = dict(self._desk.contents_at_opening.open_counts)
        self.endResetModel()

    def _clear(self) -> None:
        self._pause.stop()
        self.beginResetModel()
        self._arrived.clear()
        self._stale.clear()
        self._ids, self._articles, self._counts = [], {}, {}
        self.endResetModel()

    def _arrive(self, article_ids: list[str]) -> None:
        self._arrived += article_ids
        if not self._pause.isActive():
            self._pause.start()

    def _touch(self, article_ids: list[str]) -> None:
        self._stale.update(article_ids)
        if not self._pause.isActive():
            self._pause.start()

    def _facts_changed(self, fact_ids: list[str]) -> None:
        facts = (self._desk.fact(i) for i in fact_ids)
        gone = any(f is None for f in facts)
        touched = {f.article_id for f in (self._desk.fact(i) for i in fact_ids) if f is not None}
        self._touch(list(self._ids if gone else touched))

    def _flush(self) -> None:
        new = [i for i in dict.fromkeys(self._arrived) if i not in self._articles]
        self._arrived.clear()
        if new:
            first = len(self._ids)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            for article_id in new:
                article = self._desk.article(article_id)
                if article is not None:
                    self._articles[article_id] = article
                    self._ids.append(article_id)
            self.endInsertRows()
        if self._all_states and self._ids:
            self.dataChanged.emit(self.index(0, OPEN), self.index(len(self._ids) - 1, STATE))
        self._all_states = False
        stale, self._stale = self._stale & self._articles.keys(), set()
        rows = {article_id: row for row, article_id in enumerate(self._ids)} if stale else {}
        for article_id in stale:
            self._refresh(article_id, rows[article_id])

    def _refresh(self, article_id: str, row: int) -> None:
        article = self._desk.article(article_id)
        if article is None:
            return
        self._articles[article_id] = article
        facts = self._desk.facts(article_id)
        self._counts[article_id] = (sum(is_open_fact(f) for f in facts), len(facts))
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columns - 1))

    # Words

    def _text(self, article: Article, column: int) -> str:
        if column == TITLE:
            return words.article_name(article)
        if column == SOURCE:
            return article.source or "–"
        if column == PUBLISHED:
            return words.day(article.published) or self.tr("missing")
        if column == OPEN:
            waiting, total = self._counts.get(article.id, (0, 0))
            return self.tr("{open} of {total}").format(open=waiting, total=total) if total else "–"
        return self._state(article) if column == STATE else self._story(article)

    def _story(self, article: Article) -> str:
        """Say of which agency an article is a copy, and of which article a version."""
        parts = []
        if article.syndicated_from:
            parts.append(self.tr("copy of {agency}").format(agency=article.syndicated_from))
        if article.revision_of:
            earlier = self._articles.get(article.revision_of)
            name = (earlier.source or earlier.title) if earlier else ""
            parts.append(self.tr("version of {article}").format(article=name or article.revision_of))
        return ", ".join(parts)

    def _tooltip(self, article: Article) -> str:
        """Say where an article comes from, and what being a copy or a version means for it."""
        lines = [article.origin or article.url or article.title]
        if article.syndicated_from:
            lines.append(
                self.tr("Copy of {agency}: all copies count as one source.").format(
                    agency=article.syndicated_from
                )
            )
        if earlier := self._articles.get(article.revision_of):
            lines.append(
                self.tr("Version of “{title}”.").format(title=words.article_name(earlier).strip("“”"))
            )
        return "\n".join(lines)

    def _state(self, article: Article) -> str:
        if self._desk.is_left_out(article.id):
            return self.tr("left out")
        if article.id in self._failed:
            return self.tr("⚠ not read")
        if article.id in self._waiting():
            return self.tr("… waiting")
        waiting, total = self._counts.get(article.id, (0, 0))
        if not total:
            dossier = self._desk.dossier
            return self.tr("no facts") if dossier.extracted(article.id) else self.tr("not read yet")
        return self.tr("✓ reviewed") if not waiting else self.tr("? to review")

    def _colour(self, article: Article, column: int) -> QColor | None:
        if self._desk.is_left_out(article.id):
            return self._ink("muted")
        if (column == PUBLISHED and article.published is None) or (
            column == STATE and article.id in self._failed
        ):
            return self._ink("error")
        return None
