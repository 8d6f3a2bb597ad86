"""A window over a dossier in a temporary folder, with workers that answer in the same process."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

# Before the first QApplication: without it a bare pytest ends the process where there is no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

import stock

from ui import worker_process, workers


class InlineWorker(workers.Worker):
    """Does the jobs in this process, one a turn of the event loop: quick and without surprises."""

    def _start(self) -> None:
        if not hasattr(self, "state"):
            self.state: dict[str, Any] = {"model": self._model}

    def _next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._start()
        self._current = self._waiting.popleft()
        QTimer.singleShot(0, self._run_current)

    def _run_current(self) -> None:
        job = self._current
        if job is None:
            return
        if self._serve is worker_process.serve_press:
            worker_process.register_press()

        def send(kind: str, value: Any) -> None:
            self._take(self._life, (job.number, kind, value))

        try:
            value = worker_process.JOBS[job.name](self.state, send, *job.arguments)
        except Exception as error:  # noqa: BLE001 (as the worker process does)
            send("failed", str(error).splitlines()[0])
        else:
            send("done", value)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that settings, log and documents lie in."""
    monkeypatch.setenv("BRIEFING_DESK_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def new_window(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], AbstractContextManager[Any]]:
    """Make a window with its workspaces, no dossier open; it is closed at the end of its `with`."""
    import ui.session

    monkeypatch.setattr(ui.session, "Worker", InlineWorker)
    monkeypatch.setattr(ui.session.Session, "_warm_up", lambda self: None)
    return lambda: _window_in(home, qapp)


@pytest.fixture
def window(new_window: Callable[[], AbstractContextManager[Any]]) -> Iterator[Any]:
    """The window with its workspaces, no dossier open."""
    with new_window() as made:
        yield made


@contextmanager
def _window_in(home: Path, application: QApplication) -> Iterator[Any]:
    from briefing.settings import folders
    from ui.app import make_application

    _, made = make_application(folders(home))
    made.preferences.analyst = "Ana Analyst"
    made.theme.choose(type(made.theme.choice).LIGHT)
    made.resize(1300, 820)
    made.show()
    made.load()
    made.session.extractor.state = {"model": "", "extractor": None}
    yield made
    made.close()
    made.garbage.stop()
    made.deleteLater()
    made.theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()


@pytest.fixture
def open_dossier(window: Any, home: Path, qtbot: Any) -> Callable[..., Any]:
    """Open a dossier in the window and wait until its facts are listed."""

    def run(articles: int = 2, *, assessed: bool = True) -> Any:
        path = home / "invented.briefing"
        stock.make_dossier(path, articles).close()
        window.open_path(path)
        session = window.session
        qtbot.waitUntil(lambda: session.desk.is_open and session.review.queue.counts()[1] > 0)
        if assessed and articles > 1:
            qtbot.waitUntil(lambda: bool(session.relations.groups))
        return session

    return run


@pytest.fixture
def session(open_dossier: Callable[..., Any]) -> Any:
    """The session with the invented dossier in Review, the list in focus."""
    made = open_dossier()
    made.review.focus_queue()
    return made


@pytest.fixture
def press() -> Callable[..., None]:
    """Press keys in whatever has the focus, as a person does."""

    def run(*keys: str) -> None:
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None, f"nothing has the focus for {key}"
            sequence = QKey(key)
            QTest.keyClick(widget, sequence[0], sequence[1])

    return run


def QKey(words: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:  # noqa: N802 (reads like Qt's own)
    """Return key and modifiers of "Ctrl+Return"."""
    from PySide6.QtGui import QKeySequence

    combination = QKeySequence(words)[0]
    return combination.key(), combination.keyboardModifiers()
