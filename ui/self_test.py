"""`briefing-desk --self-test`: the whole way once, without a person, within its own time limit."""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer

from briefing.resource_files import resource
from briefing.settings import folders

_STEP = 50  # milliseconds between looks at the window
_GRACE = 10.0  # seconds for an event loop to notice that the time is up
EXIT_DONE, EXIT_FAILED = 0, 1


class SelfTest:
    """Starts the window, imports the sample, extracts, confirms, exports a PDF and checks it.

    Args:
        seconds: time limit of the whole.
        home: an empty folder for everything that is written.
    """

    def __init__(self, seconds: float, home: Path) -> None:
        from ui.app import make_application
        from ui.crash import start_logging

        start_logging(folders(home))
        self._limit = time.monotonic() + seconds
        self._home = home
        self._application, self._window = make_application(folders(home))
        self._steps: list[tuple[str, Callable[[], bool]]] = [
            ("show the window", self._shown),
            ("start a dossier", self._create),
            ("import and extract the sample", self._extracted),
            ("confirm every fact", self._confirm),
            ("export a PDF", self._export),
            ("check the PDF", self._check),
        ]
        self._problem = "it did not begin"
        self._exported: list[Path] = []
        self._failed = ""
        self._timer = QTimer()
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._go_on)

    def run(self) -> str:
        """Go the way and return what went wrong, empty for nothing."""
        # Where the window would tell of an error and go on, nobody waits for a time limit here.
        sys.excepthook = self._caught
        threading.excepthook = lambda caught: self._caught(
            caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
        )
        self._window.show()
        self._timer.start()
        self._application.exec()
        self._window.close()
        return self._problem

    def _go_on(self) -> None:
        try:
            if self._failed:
                self._end(self._failed)
            elif not self._steps:
                self._end("")
            elif time.monotonic() > self._limit:
                self._end(f"out of time while it had to {self._steps[0][0]}")
            elif self._steps[0][1]():
                self._steps.pop(0)
        except Exception as error:  # noqa: BLE001 (whatever it is, the self-test must end with a code)
            self._end(f"{type(error).__name__} while it had to {self._steps[0][0]}: {error}")

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take note of an error that nothing caught, in any thread: the test has failed."""
        sys.__excepthook__(kind, error, trace)
        doing = self._steps[0][0] if self._steps else "end"
        self._failed = f"{kind.__name__} while it had to {doing}: {error}"

    def _end(self, problem: str) -> None:
        self._problem = problem
        self._timer.stop()
        self._application.quit()

    def _shown(self) -> bool:
        return self._window.isVisible() and self._window.session is not None

    def _create(self) -> bool:
        session = self._session()
        if not session.create(self._home / "self-test.briefing"):
            raise RuntimeError("the dossier was refused")
        session.flow.trouble.connect(lambda trouble: self._note(trouble.sentence, harmless=trouble.note))
        session.press.exported.connect(
            lambda result: self._exported.extend(Path(f.path) for f in result.files)
        )
        session.press.told.connect(self._note)
        session.arrivals.import_paths([resource("samples")])
        return True

    def _extracted(self) -> bool:
        session = self._session()
        articles = session.desk.articles()
        return bool(articles) and not session.flow.is_busy and bool(session.desk.facts())

    def _confirm(self) -> bool:
        session = self._session()
        return session.desk.confirm([f.id for f in session.desk.facts()])

    def _export(self) -> bool:
        from ui.brief.press_messages import Order
        from ui.brief.settings_store import change_settings, settings_json

        session = self._session()
        change_settings(session.desk, "marking", marking="TLP:CLEAR")
        session.press.export(Order(settings_json(session.desk), ("pdf",), str(self._home), "self-test"))
        return True

    def _check(self) -> bool:
        if not self._exported:
            return False
        import pypdfium2

        document = pypdfium2.PdfDocument(self._exported[0])
        words = "".join(page.get_textpage().get_text_bounded() for page in document)
        pages = len(document)
        document.close()
        if not pages or "TLP:CLEAR" not in words:
            raise RuntimeError("the PDF does not hold what it should")
        return True

    def _note(self, sentence: str, *, harmless: bool = False) -> None:
        if not harmless:
            self._failed = sentence

    def _session(self):  # noqa: ANN202 (ui.session is imported late)
        session = self._window.session
        if session is None:
            raise RuntimeError("the window has no workspaces")
        return session


def run_self_test(seconds: float) -> int:
    """Run the self-test and end the process with its outcome.

    Args:
        seconds: time limit.

    Returns:
        0 when all went well, 1 otherwise, with one line on stderr.
    """
    # Where the event loop itself hangs, no timer of Qt's ends the test.
    watch = threading.Timer(seconds + _GRACE, _leave, ["out of time, and the window does not answer"])
    watch.daemon = True
    watch.start()
    with tempfile.TemporaryDirectory(prefix="briefing-desk-") as name:
        home = Path(name)
        os.environ["BRIEFING_DESK_HOME"] = str(home)
        problem = SelfTest(seconds, home).run()
    _leave(problem)
    return EXIT_FAILED


def _leave(problem: str) -> None:
    """Tell the outcome and end: on some systems Qt does not come back from its own end."""
    out, words = (sys.stderr, f"self-test failed: {problem}") if problem else (sys.stdout, "self-test passed")
    if out is not None:  # a window's program has no terminal on Windows
        out.write(words + "\n")
        out.flush()
    os._exit(EXIT_FAILED if problem else EXIT_DONE)
