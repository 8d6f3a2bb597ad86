"""The line above the queue: search words, kind, state, article, confidence, and how many that leaves."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from briefing.facts import FactKind, ReviewState
from ui import words
from ui.flow_layout import FlowLayout
from ui.review.queue_filter import Filter

_A_PAUSE_IN_TYPING = 120  # milliseconds
_OPEN = frozenset((ReviewState.PROPOSED,))
_ACCEPTED = frozenset((ReviewState.CONFIRMED, ReviewState.EDITED))
_REJECTED = frozenset((ReviewState.REJECTED,))


class FilterBar(QWidget):
    """Says what the queue shows."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._only: frozenset[str] = frozenset()
        self._setting = False
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the facts"))
        self.search.setAccessibleName(self.tr("Search the facts"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 22)
        self.kind = self._box(self.tr("Kind of fact"))
        self.state = self._box(self.tr("State of review"))
        self.article = self._box(self.tr("Article"))
        self.confidence = self._box(self.tr("Confidence"))
        self.one_by_one = QCheckBox(self.tr("Each d&uplicate"), self)
        self.one_by_one.setToolTip(self.tr("Show every report of the same claim on its own row"))
        self.clear = QToolButton(self)
        self.clear.setText(self.tr("Show all"))
        self.clear.setToolTip(self.tr("Take all filters away"))
        self.clear.clicked.connect(self.reset)
        self.count = QLabel(self)
        self._fill()
        layout = FlowLayout(self, margins=(8, 6, 8, 6))
        for widget in (self.search, self.kind, self.state, self.article, self.confidence):
            layout.addWidget(widget)
        for widget in (self.one_by_one, self.clear, self.count):
            layout.addWidget(widget)
        self._pause = QTimer(self, interval=_A_PAUSE_IN_TYPING, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.left)
        self.one_by_one.toggled.connect(lambda _on: self._tell())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for all lines that the width makes; a splitter would cut the last of them."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.layout().heightForWidth(self.width()))

    def filter(self) -> Filter:
        """Return what is chosen."""
        least, most = self.confidence.currentData()
        return Filter(
            kinds=self.kind.currentData(),
            states=self.state.currentData(),
            article_id=self.article.currentData() or "",
            words=self.search.text().strip(),
            least_confidence=least,
            most_confidence=most,
            one_by_one=self.one_by_one.isChecked(),
            only=self._only,
        )

    def reset(self) -> None:
        """Show everything."""
        self.show_filter(Filter(one_by_one=self.one_by_one.isChecked()))

    def show_only(self, fact_ids: Iterable[str]) -> None:
        """Show some facts alone, as those of a figure in the brief."""
        self.show_filter(Filter(only=frozenset(fact_ids), one_by_one=True))

    def show_filter(self, wanted: Filter) -> None:
        """Choose what a filter says."""
        self._setting = True
        self.search.setText(wanted.words)
        self.kind.setCurrentIndex(max(0, self._index_of(self.kind, wanted.kinds)))
        self.state.setCurrentIndex(max(0, self._index_of(self.state, wanted.states)))
        self.article.setCurrentIndex(max(0, self.article.findData(wanted.article_id)))
        between = (wanted.least_confidence, wanted.most_confidence)
        self.confidence.setCurrentIndex(max(0, self._index_of(self.confidence, between)))
        self.one_by_one.setChecked(wanted.one_by_one)
        self._only = wanted.only
        self._setting = False
        self._pause.stop()
        self._tell()

    def set_articles(self, articles: Iterable[tuple[str, str]]) -> None:
        """Offer articles as pairs of id and title; the choice stays."""
        now = self.article.currentData()
        self._setting = True
        self.article.clear()
        self.article.addItem(self.tr("All articles"), "")
        for article_id, title in articles:
            self.article.addItem(title, article_id)
        self.article.setCurrentIndex(max(0, self.article.findData(now)))
        self._setting = False

    def add_article(self, article_id: str, title: str) -> None:
        """Offer one more article."""
        if self.article.findData(article_id) < 0:
            self.article.addItem(title, article_id)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many facts the filter leaves."""
        if shown == total or self.filter().is_open:
            self.count.setText(self.tr("%n fact(s)", "", total))
        else:
            self.count.setText(self.tr("{shown} of {total}").format(shown=shown, total=total))
        self.clear.setEnabled(not self.filter().is_open)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.view().setAccessibleName(name)
        box.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        box.currentIndexChanged.connect(lambda _index: self._tell())
        return box

    def _fill(self) -> None:
        self._setting = True
        self.kind.addItem(self.tr("All kinds"), frozenset())
        for kind in FactKind:
            self.kind.addItem(words.word(kind.value), frozenset((kind,)))
        self.state.addItem(self.tr("All states"), frozenset())
        self.state.addItem("? " + self.tr("Unreviewed"), _OPEN)
        self.state.addItem("✓ " + self.tr("Confirmed or edited"), _ACCEPTED)
        self.state.addItem("✗ " + self.tr("Rejected"), _REJECTED)
        self.article.addItem(self.tr("All articles"), "")
        self.confidence.addItem(self.tr("Any confidence"), (0.0, 1.0))
        self.confidence.addItem(self.tr("Sure, 80 % and more"), (0.8, 1.0))
        self.confidence.addItem(self.tr("Less sure, under 80 %"), (0.0, 0.7999))
        self.confidence.addItem(self.tr("Unsure, under 50 %"), (0.0, 0.4999))
        self._setting = False
        for box in (self.kind, self.state, self.article, self.confidence):
            # Qt counts in the width of an "X"; so many show what stands in the box while it filters nothing.
            metrics = box.fontMetrics()
            box.setMinimumContentsLength(
                ceil(metrics.horizontalAdvance(box.itemText(0)) / metrics.horizontalAdvance("X"))
            )

    def _index_of(self, box: QComboBox, data: object) -> int:
        wanted = list(data) if isinstance(data, tuple) else data  # Qt gives a tuple back as a list
        return next((i for i in range(box.count()) if box.itemData(i) in (data, wanted)), -1)

    def _tell(self) -> None:
        if self._setting:
            return
        wanted = self.filter()
        if self._only and replace(wanted, only=frozenset(), one_by_one=True) != Filter(one_by_one=True):
            self._only = frozenset()  # another choice takes the place of "these facts alone"
            wanted = replace(wanted, only=frozenset())
        self.changed.emit(wanted)
