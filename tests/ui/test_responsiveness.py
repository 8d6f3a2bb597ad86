"""The window is never busy for more than 50 ms: CPU time of its thread between two turns of its loop."""

import shutil
import time
from contextlib import contextmanager

import pytest
import stock
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest

from briefing.facts import FactKind, ReviewState
from ui.review.queue_cells import ARTICLE, CONFIDENCE, SUMMARY
from ui.review.queue_filter import Filter
from ui.worker_process import Extracted

# The clock of a busy machine is no fault of the window: `make bench` runs these, `make test` does not.
pytestmark = pytest.mark.slow
LIMIT = 0.050  # seconds on the machine that the figure was set on
_QUIET_LOOP = 0.020  # seconds that `slowness` takes there
_A_LITTLE = 5  # milliseconds
_THE_REST = 250  # milliseconds in which what a step has put off is done
ARTICLES, FACTS_EACH = 1000, 10


def slowness():
    """How many times slower this machine is at this moment, with all that runs beside the tests."""
    times = []
    for _ in range(5):
        began = time.thread_time()
        sum(number * number for number in range(300_000))
        times.append(time.thread_time() - began)
    return max(1.0, sorted(times)[2] / _QUIET_LOOP)


class Watchdog:
    """Measures the longest time for which the thread of the window worked without a turn of the loop."""

    def __init__(self):
        self.longest = {}
        self._doing = ""
        self._last = time.thread_time()
        # Not 0: of such a timer Qt takes several turns at once when others are late, and of this one none.
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    @contextmanager
    def during(self, what, rest=_THE_REST):
        """Count the turns of a step apart from others, with what it puts off for a moment."""
        QTest.qWait(_A_LITTLE)
        self._doing = what
        yield
        QTest.qWait(rest)

    def check(self):
        """Stop and hold every step to the limit."""
        self._timer.stop()
        slow = slowness()
        told = ", ".join(f"{what} {took * 1000:.0f}" for what, took in self.longest.items())
        print(f"longest turns in ms: {told} (machine {slow:.1f} times as slow)")
        over = {what: took for what, took in self.longest.items() if took > LIMIT * slow}
        assert not over, f"over {LIMIT * slow * 1000:.0f} ms; {told}"

    def _turn(self):
        now = time.thread_time()
        self.longest[self._doing] = max(self.longest.get(self._doing, 0.0), now - self._last)
        self._last = now


@pytest.fixture(autouse=True)
def _assessment_elsewhere(window):
    """It runs in a process of its own in the program; here it would run in this one."""
    window.session.press._later.setInterval(10_000_000)
    window.session.press._soon.setInterval(10_000_000)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "large.briefing"
    stock.large_dossier(path, ARTICLES, FACTS_EACH).close()
    return path


@pytest.fixture
def large(made_once, home):
    """The large dossier as it was made, whatever the test before did with it."""
    return shutil.copy(made_once, home / "large.briefing")


@pytest.fixture
def opened(window, large, qtbot):
    """Open the large dossier and wait until all facts are listed."""

    def run():
        window.open_path(large)
        queue = window.session.review.queue
        qtbot.waitUntil(lambda: queue.rowCount() == ARTICLES * FACTS_EACH, timeout=60_000)
        return window.session

    return run


def test_opening_closing_and_opening_again(opened, window):
    watchdog = Watchdog()
    with watchdog.during("opening"):
        session = opened()
    with watchdog.during("opening it over itself"):
        opened()
    with watchdog.during("closing", rest=1500):
        session.close_dossier()
    with watchdog.during("opening again", rest=1500):
        opened()
    with watchdog.during("closing the window"):
        window.close()
    watchdog.check()


def test_searching_filtering_and_sorting(opened):
    review = opened().review
    watchdog = Watchdog()
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
            QTest.qWait(130)
    with watchdog.during("searching no more"):
        review.filters.search.clear()
    watchdog.check()


def test_deciding_on_one_and_on_all(opened):
    session = opened()
    review = session.review
    review.select_first()
    watchdog = Watchdog()
    with watchdog.during("confirming"):
        for _ in range(5):
            review.confirm()
            QTest.qWait(_A_LITTLE)
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
    watchdog.check()


def test_groups(opened):
    session = opened()
    review = session.review
    ids = [fact.id for fact in session.desk.facts()]
    groups = [ids[first : first + 3] for first in range(0, 3000, 3)]
    watchdog = Watchdog()
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
    watchdog.check()


def test_going_through_the_workspaces(opened, window):
    opened()
    watchdog = Watchdog()
    for _ in range(2):
        for name in ("sources", "brief", "review"):
            with watchdog.during(f"showing {name}"):
                window.show_workspace(name)
    watchdog.check()


@pytest.mark.timeout(800)
@pytest.mark.parametrize("count", [150, 1000])
def test_many_articles_come_in(window, home, qtbot, count):
    session = window.session
    session.create(home / "incoming.briefing")
    articles = [stock.article(n + 1, f"{stock.FIRST}\n\nEdition {n}.") for n in range(count)]
    facts = [stock.facts_of(a) for a in articles]
    coming = iter(range(count))
    left = [count]

    def one_comes_in():
        number = next(coming, None)
        if number is None:
            feeder.stop()
            return
        stored, _ = session.desk.add_article(articles[number], b"original", "text/plain")
        session.flow._extracted(stored, Extracted(facts[number], ()))
        left[0] -= 1

    watchdog = Watchdog()
    feeder = QTimer(interval=2)  # not 0, see above: the worker processes answer once in a turn
    feeder.timeout.connect(one_comes_in)
    with watchdog.during("coming in"):
        feeder.start()
        qtbot.waitUntil(lambda: left[0] == 0, timeout=600_000)
        qtbot.waitUntil(lambda: session.review.queue.counts()[1] == count * 5, timeout=60_000)
        qtbot.waitUntil(lambda: session.sources.articles.rowCount() == count, timeout=60_000)
    watchdog.check()
