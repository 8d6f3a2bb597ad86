"""The window is never busy for more than 50 ms: CPU time of its thread between two turns of its loop."""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import stock
from PySide6.QtCore import QItemSelectionModel, QTimer
from PySide6.QtTest import QTest
from watchdog import A_LITTLE, hold_to_the_limit

from briefing.facts import FactKind, ReviewState
from ui.brief.fact_chooser import FactChooser
from ui.brief.foundations import Foundations
from ui.review.queue_cells import ARTICLE, CONFIDENCE, SUMMARY
from ui.review.queue_filter import Filter
from ui.worker_process import Extracted

# `make bench` runs these, `make test` does not: on a busy machine they take minutes.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]
ARTICLES, FACTS_EACH = 1000, 10
_BETWEEN_KEYS = 130  # milliseconds


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "large.briefing"
    stock.large_dossier(path, ARTICLES, FACTS_EACH).close()
    return path


@dataclass
class Large:
    """A window and a dossier of many facts, as it was made, whatever was done with it before."""

    window: Any
    path: Any
    qtbot: Any

    def open(self):
        """Open the dossier and wait until all facts are listed."""
        self.window.open_path(self.path)
        queue = self.window.session.review.queue
        self.qtbot.waitUntil(lambda: queue.rowCount() == ARTICLES * FACTS_EACH, timeout=60_000)
        return self.window.session


@pytest.fixture
def quiet_window(new_window):
    """A window whose press is left out: in the program it works in a process of its own, here in this one."""

    @contextmanager
    def make():
        with new_window() as window:
            window.session.press._later.setInterval(10_000_000)
            window.session.press._soon.setInterval(10_000_000)
            yield window

    return make


@pytest.fixture
def held(quiet_window, made_once, home, qtbot):
    """Hold steps over a large dossier to the limit."""

    def run(steps):
        def attempt(watchdog):
            with quiet_window() as window:
                steps(Large(window, shutil.copy(made_once, home / "large.briefing"), qtbot), watchdog)

        hold_to_the_limit(attempt)

    return run


def test_opening_closing_and_opening_again(held):
    def steps(large, watchdog):
        with watchdog.during("opening"):
            session = large.open()
        with watchdog.during("opening it over itself"):
            large.open()
        with watchdog.during("closing", rest=1500):
            session.close_dossier()
        with watchdog.during("opening again", rest=1500):
            large.open()
        with watchdog.during("closing the window"):
            large.window.close()

    held(steps)


def test_searching_filtering_and_sorting(held):
    def steps(large, watchdog):
        review = large.open().review
        casualties = Filter(states=frozenset((ReviewState.PROPOSED,)), kinds=frozenset((FactKind.CASUALTY,)))
        for name, wanted in (
            ("searching", Filter(words="hill 3")),
            ("filtering by kind and state", casualties),
            ("filtering by article", Filter(article_id="a500")),
            ("showing all", Filter()),
        ):
            with watchdog.during(name):
                review.filters.show_filter(wanted)
        for name, column in (("fact", SUMMARY), ("article", ARTICLE), ("confidence", CONFIDENCE)):
            with watchdog.during(f"sorting by {name}"):
                review.table.sortByColumn(column, review.table.horizontalHeader().sortIndicatorOrder())
        with watchdog.during("typing what is searched"):
            for key in "soldiers near hill 7":
                QTest.keyClicks(review.filters.search, key)
                QTest.qWait(_BETWEEN_KEYS)
        with watchdog.during("searching no more"):
            review.filters.search.clear()

    held(steps)


def test_deciding_on_one_and_on_all(held):
    def steps(large, watchdog):
        session = large.open()
        review = session.review
        review.select_first()
        with watchdog.during("confirming"):
            for _ in range(5):
                review.confirm()
                QTest.qWait(A_LITTLE)
        with watchdog.during("rejecting"):
            review.reject()
        with watchdog.during("undoing"):
            session.undo()
        with watchdog.during("doing it again"):
            session.redo()
        with watchdog.during("selecting all"):
            review.table.selectAll()
        with watchdog.during("going to the next one"):
            review.move(1)

    held(steps)


def test_groups(held):
    def steps(large, watchdog):
        session = large.open()
        review = session.review
        ids = [fact.id for fact in session.desk.facts()]
        groups = [ids[first : first + 3] for first in range(0, 3000, 3)]
        with watchdog.during("grouping"):
            session.relations.take(groups, [])
        with watchdog.during("merging"):
            review.show_fact(ids[0])
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            review.table.selectionModel().select(review.queue.index(1, 0), flags)
            review.merge()
        with watchdog.during("confirming a group"):
            review.confirm()
        with watchdog.during("undoing that"):
            session.undo()
        with watchdog.during("splitting"):
            review.show_fact(ids[6])
            review.split()

    held(steps)


def test_going_through_the_workspaces(held):
    def steps(large, watchdog):
        large.open()
        for _ in range(2):
            for name in ("sources", "brief", "review"):
                with watchdog.during(f"showing {name}"):
                    large.window.show_workspace(name)
        foundations = Foundations(large.window.session.desk, lambda _section: ())
        with watchdog.during("choosing among all facts"):
            chooser = FactChooser(foundations, [], large.window)
            chooser.show()
        with watchdog.during("searching them"):
            for key in "hill 7":
                QTest.keyClicks(chooser.search, key)
                QTest.qWait(_BETWEEN_KEYS)
        chooser.close()
        chooser.setParent(None)

    held(steps)


@pytest.mark.parametrize("count", [150, 1000])
def test_many_articles_come_in(quiet_window, home, qtbot, count):
    articles = [stock.article(n + 1, f"{stock.FIRST}\n\nEdition {n}.") for n in range(count)]
    facts = [stock.facts_of(a) for a in articles]

    def attempt(watchdog):
        path = home / "incoming.briefing"
        path.unlink(missing_ok=True)
        with quiet_window() as window, watchdog.during("coming in"):
            session = window.session
            session.create(path)
            _let_in(session, articles, facts, qtbot)

    hold_to_the_limit(attempt)


def _let_in(session, articles, facts, qtbot):
    """Let articles and their facts come in as the worker processes answer: one in a turn of the loop."""
    left = list(zip(articles, facts, strict=True))[::-1]

    def one_comes_in():
        if not left:
            feeder.stop()
            return
        article, found = left.pop()
        stored, _ = session.desk.add_article(article, b"original", "text/plain")
        session.flow._extracted(stored, Extracted(found, ()))

    feeder = QTimer(interval=2)  # not 0, as of the watchdog
    feeder.timeout.connect(one_comes_in)
    feeder.start()
    count = len(articles)
    qtbot.waitUntil(lambda: not left, timeout=600_000)
    qtbot.waitUntil(lambda: session.review.queue.counts()[1] == count * 5, timeout=60_000)
    qtbot.waitUntil(lambda: session.sources.articles.rowCount() == count, timeout=60_000)
