"""The window is never busy for more than 50 ms: CPU time of its thread between two turns of its loop."""

import time

import pytest
import stock
from PySide6.QtCore import QTimer

from briefing.facts import FactKind, ReviewState
from ui.review.queue_filter import Filter
from ui.worker_process import Extracted

# The clock of a busy machine is no fault of the window: `make bench` runs these, `make test` does not.
pytestmark = pytest.mark.slow
LIMIT = 0.050  # seconds on the machine that the figure was set on
_QUIET_LOOP = 0.020  # seconds that `slowness` takes there
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
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self):
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self):
        self._timer.stop()
        return self.longest


@pytest.fixture(autouse=True)
def _assessment_elsewhere(window):
    """It runs in a process of its own in the program; here it would run in this one."""
    window.session.press._later.setInterval(10_000_000)


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    path = tmp_path_factory.mktemp("large") / "large.briefing"
    stock.large_dossier(path, ARTICLES, FACTS_EACH).close()
    return path


def test_opening_and_using_ten_thousand_facts(window, large, qtbot):
    session = window.session
    watchdog = Watchdog()
    window.open_path(large)
    qtbot.waitUntil(lambda: session.review.queue.rowCount() == ARTICLES * FACTS_EACH, timeout=60_000)
    for wanted in (
        Filter(words="hill 3"),
        Filter(states=frozenset((ReviewState.PROPOSED,)), kinds=frozenset((FactKind.CASUALTY,))),
        Filter(),
    ):
        session.review.filters.show_filter(wanted)
        qtbot.wait(5)
    for _ in range(5):
        session.review.confirm()
        qtbot.wait(5)
    longest, limit = watchdog.stop(), LIMIT * slowness()
    assert longest < limit, f"{longest * 1000:.0f} ms"


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
    feeder = QTimer(interval=0)
    feeder.timeout.connect(one_comes_in)
    feeder.start()
    qtbot.waitUntil(lambda: left[0] == 0, timeout=120_000)
    qtbot.waitUntil(lambda: session.review.queue.counts()[1] == count * 5, timeout=60_000)
    qtbot.waitUntil(lambda: session.sources.articles.rowCount() == count, timeout=60_000)
    longest, limit = watchdog.stop(), LIMIT * slowness()
    assert longest < limit, f"{longest * 1000:.0f} ms"
