"""Real worker processes: a crash costs one job, a cancel takes effect at once, nothing is left running."""

import threading
import time

import pytest

from ui.workers import Worker


@pytest.fixture
def worker(qtbot):
    made = Worker("testing")
    yield made
    made.close()


class Answers:
    def __init__(self):
        self.done, self.failed = [], []

    def both(self):
        return {"on_done": self.done.append, "on_failed": self.failed.append}


def test_answers_come_in_order_and_in_the_windows_thread(worker, qtbot, tmp_path):
    answers, threads = Answers(), set()
    for name in ("b", "a"):
        (tmp_path / name).write_text("x")
    worker.submit(
        "list_files",
        [str(tmp_path)],
        on_done=lambda v: (answers.done.append(v), threads.add(threading.current_thread().name)),
        on_failed=answers.failed.append,
    )
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: len(answers.done) == 2, timeout=20_000)
    assert answers.done == [[str(tmp_path / "a"), str(tmp_path / "b")], "slept"]
    assert threads == {"MainThread"}
    assert not answers.failed


def test_a_crash_costs_one_job_reported_by_name(worker, qtbot):
    answers = Answers()
    worker.submit("sleep", 0, **answers.both())
    worker.submit("die", label="Bad article", **answers.both())
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: len(answers.done) == 2, timeout=30_000)
    assert len(answers.failed) == 1
    assert "Bad article" in answers.failed[0]


def test_a_failing_job_does_not_end_the_process(worker, qtbot):
    answers = Answers()
    worker.submit("import_file", None, {}, **answers.both())
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: answers.done == ["slept"], timeout=20_000)
    assert len(answers.failed) == 1


def test_cancel_takes_effect_at_once_and_ends_what_does_not_stop(worker, qtbot):
    answers = Answers()
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: bool(answers.done), timeout=20_000)
    first = worker.process_id
    worker.submit("sleep", 60, **answers.both())
    worker.submit("sleep", 60, **answers.both())
    began = time.monotonic()
    worker.cancel()
    assert not worker.is_busy
    assert time.monotonic() - began < 0.1
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: len(answers.done) == 2, timeout=20_000)
    assert worker.process_id != first
    assert not answers.failed


def test_a_process_that_never_starts_gives_up(worker, qtbot):
    answers = Answers()
    for _ in range(5):
        worker.submit("die", **answers.both())
    qtbot.waitUntil(lambda: len(answers.failed) == 5, timeout=60_000)
    assert not answers.done


def test_closing_leaves_no_process(qtbot):
    import multiprocessing

    worker = Worker("testing")
    answers = Answers()
    worker.submit("sleep", 0, **answers.both())
    qtbot.waitUntil(lambda: bool(answers.done), timeout=20_000)
    number = worker.process_id
    worker.close()
    assert number not in [p.pid for p in multiprocessing.active_children() if p.is_alive()]
