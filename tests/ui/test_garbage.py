"""Garbage is collected a little at a time in the window's thread, and nothing grows without bound."""

import gc
import threading

import pytest
import stock
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QPushButton

from ui.garbage import GarbageCollector


class Knot:
    """Something that only a look through it can free."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def collector(qapp):
    made = GarbageCollector(most_to_look_through=3000, most_left_behind=5000)
    gc.collect()
    made.start()
    yield made
    made.stop()


@pytest.fixture
def runs():
    """Generation and thread of each collection."""
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append((info["generation"], threading.current_thread()))

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def knots():
    return sum(type(thing) is Knot for thing in gc.get_objects())


def make(count):
    for _ in range(count):
        Knot()


def test_python_collects_nothing_by_itself(collector, runs):
    make(2000)
    bulk = threading.Thread(target=make, args=(2000,))
    bulk.start()
    bulk.join()
    assert knots() == 4000
    assert runs == []


def test_a_look_frees_what_is_little(collector, runs):
    make(1000)
    collector.look()
    assert knots() == 0
    assert {thread for _, thread in runs} == {threading.main_thread()}


def test_what_came_in_bulk_is_frozen_and_not_looked_through(collector, runs):
    kept = [[number] for number in range(10_000)]
    collector.look()
    assert runs == []
    assert len(gc.get_objects()) < 1000
    make(500)
    collector.look()
    assert knots() == 0
    assert len(kept) == 10_000


def test_what_outlives_looks_is_frozen_in_time(collector):
    kept = []
    for _ in range(10):
        kept += [[number] for number in range(1000)]
        collector.look()
        assert len(gc.get_objects()) < 3000


def test_frozen_facts_are_freed_without_a_look(collector, runs, home):
    dossier = stock.make_dossier(home / "a.briefing", 2)
    gc.freeze()
    frozen = gc.get_freeze_count()
    dossier.close()
    del dossier
    assert gc.get_freeze_count() < frozen - 100
    assert runs == []


def test_what_was_frozen_in_knots_is_freed_once_it_is_much(collector):
    make(2000)
    gc.freeze()
    collector.look_at_what_was_left()
    gc.unfreeze()
    assert knots() == 2000  # too few to look through everything for
    make(8000)
    gc.freeze()
    collector.look_at_what_was_left()
    gc.unfreeze()
    assert knots() == 0


def test_stopping_gives_everything_back(collector):
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def everything():
    return len(gc.get_objects()) + gc.get_freeze_count()


def test_the_window_collects_so_from_when_it_is_loaded(window):
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 10_000


def test_opening_and_closing_dossiers_leaves_nothing_behind(window, home, qtbot):
    path = home / "again.briefing"
    stock.make_dossier(path, 2).close()
    session = window.session

    def open_and_close():
        window.open_path(path)
        qtbot.waitUntil(lambda: session.review.queue.counts()[1] == 7)
        for name in ("sources", "brief", "review"):
            window.show_workspace(name)
        session.review.confirm()
        session.undo()
        session.close_dossier()
        session.opener.wait()
        window.garbage.look_at_what_was_left()

    for _ in range(5):
        open_and_close()
    before = everything()
    for _ in range(20):
        open_and_close()
    assert everything() - before < 20 * 150


def test_dialogs_leave_nothing_behind(window, qtbot):
    def show_and_close():
        dialog = QDialog(window)
        button = QPushButton("again", dialog)
        button.clicked.connect(lambda: dialog.setWindowTitle("pressed"))  # a knot, as dialogs tie them
        dialog.button = button
        dialog.open()
        dialog.close()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for _ in range(5):
        show_and_close()
    window.garbage.look()
    before = everything()
    for _ in range(100):
        show_and_close()
    window.garbage.look()
    assert everything() - before < 100


def test_nothing_is_looked_through_while_a_dossier_is_on_its_way(window, runs, qtbot):
    on_its_way = threading.Event()
    window.session.opener._start(on_its_way.wait, "opening")
    window.garbage.look_at_what_was_left()
    assert runs == []
    on_its_way.set()
    window.session.opener.wait()
    qtbot.waitUntil(lambda: runs != [])


def test_a_closed_dossier_is_looked_at_unless_another_one_comes(window, home, monkeypatch, qtbot):
    looks = []
    window.garbage._once_closed.timeout.connect(lambda: looks.append(window.session.desk.is_open))
    for name in ("a", "b"):
        stock.make_dossier(home / f"{name}.briefing", 1).close()
    for name in ("a", "b"):
        window.open_path(home / f"{name}.briefing")
        qtbot.waitUntil(lambda name=name: window.session.desk.path == home / f"{name}.briefing")
    qtbot.wait(400)
    assert looks == []
    window.session.close_dossier()
    qtbot.waitUntil(lambda: looks == [False])
