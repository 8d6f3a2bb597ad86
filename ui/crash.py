"""Log, crash file and the dialog for what nobody expected. None of them holds article text."""

import faulthandler
import logging
import logging.handlers
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from briefing.settings import Folders

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

_log = logging.getLogger(__name__)
_LARGEST_LOG = 1_000_000  # bytes
_LOGS_KEPT = 5
_HARMLESS = ("propagateSizeHints",)
_NO_SCREEN, _NO_PLUGIN = "could not connect to display", "no qt platform plugin could be initialized"
# Those that a plain system lacks most often; packaging/qt_libraries.sh has all of them.
_SCREEN_PACKAGES = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0 libegl1 libgl1"
)
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_logging(folders: Folders) -> Path | None:
    """Write a rotating log; a folder that can't be written to costs the log, not the program.

    Returns:
        The log file, None where there is none.
    """
    qInstallMessageHandler(QtMessages().take)
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    path = folders.log / "briefing-desk.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LARGEST_LOG, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
    except OSError as error:
        _log.warning("The log %s can't be written: %s", path, error)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return path


class QtMessages:
    """Passes what Qt says to the log, and what ends the program to the terminal as well."""

    def __init__(self) -> None:
        self._no_screen = False

    def take(self, kind: QtMsgType, _context: object, message: str) -> None:
        """Take a message of Qt; Qt itself ends the program after a fatal one."""
        if any(words in message for words in _HARMLESS):
            return
        logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.INFO), "%s", message)
        self._no_screen = self._no_screen or _NO_SCREEN in message.lower()
        if kind not in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) or sys.stderr is None:
            return
        advice = self._advice() if _NO_PLUGIN in message.lower() else ""
        sys.stderr.write("\n".join(part for part in (message.strip(), advice) if part) + "\n")
        sys.stderr.flush()

    def _advice(self) -> str:
        """Return what to do where Qt can't put a window on a screen."""
        if not sys.platform.startswith("linux"):
            return ""
        if self._no_screen:
            return (
                "Briefing Desk finds no screen: start it in a desktop session, or over ssh -X; "
                "QT_QPA_PLATFORM=offscreen runs it without one."
            )
        return (
            "Qt lacks libraries of the system to draw with; on Debian and Ubuntu install them "
            f"with: sudo apt-get install -y {_SCREEN_PACKAGES} (`make qt` prints the whole line)."
        )


class CrashFile:
    """A file that only holds something after a crash.

    Args:
        folders: it lies in the log folder.
    """

    def __init__(self, folders: Folders) -> None:
        self._path = folders.log / "crash.log"
        self._file: IO[str] | None = None

    def take_last(self) -> str:
        """Return what the last run left behind, empty for an orderly end, and set it aside."""
        try:
            left = self._path.read_text(encoding="utf-8", errors="replace").strip()
            if left:
                self._path.replace(self._path.with_name("last-crash.log"))
        except FileNotFoundError:
            return ""
        except OSError as error:
            _log.warning("The crash file %s can't be read: %s", self._path, error)
            return ""
        return left

    def open(self) -> None:
        """Let the interpreter write its last words here."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
        except OSError as error:
            _log.warning("The crash file %s can't be written: %s", self._path, error)
            return
        faulthandler.enable(self._file, all_threads=True)

    def close(self) -> None:
        """End in order: an empty file tells the next start that all went well."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        if self._path.exists() and self._path.stat().st_size == 0:
            self._path.unlink(missing_ok=True)


class UnexpectedErrors(QObject):
    """Catches what nothing else caught, in any thread, and tells it once.

    Args:
        log: path of the log, for the dialog.
    """

    happened = Signal(str)

    def __init__(self, log: Path | None) -> None:
        super().__init__()
        self._log_path = log
        self._box: QMessageBox | None = None
        self.count = 0
        self.happened.connect(self._tell)

    def install(self) -> None:
        """Take the place of Python's hooks."""
        sys.excepthook = self._caught
        threading.excepthook = lambda caught: self._caught(
            caught.exc_type, caught.exc_value or caught.exc_type(), caught.exc_traceback
        )

    def uninstall(self) -> None:
        """Give Python's hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _caught(self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        # The places in the code, and the error's type; its words could hold text of an article.
        places = "".join(traceback.format_tb(trace))
        _log.error("Unexpected %s\n%s", kind.__name__, places)
        self.happened.emit(f"{kind.__name__}\n{places}")

    @Slot(str)
    def _tell(self, details: str) -> None:
        self.count += 1
        if self._box is not None:  # one at a time, however often it happens
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(
            QMessageBox.Icon.Warning, "Briefing Desk", self.tr("Something unexpected happened.")
        )
        log = str(self._log_path) if self._log_path else self.tr("(no log could be written)")
        box.setInformativeText(
            self.tr(
                "Nothing is lost: every decision was on the disk before it was shown. You can go on working. "
                "If it happens again, send the log; it holds no article text.\n\n{log}"
            ).format(log=log)
        )
        box.setDetailedText(details)
        box.setObjectName("unexpected")
        box.finished.connect(self._closed)
        self._box = box
        box.open()

    def _closed(self) -> None:
        self._box = None


def dialogs_of(widget: "QWidget") -> "list[QMessageBox]":
    """Return the message boxes that are open over a widget."""
    from PySide6.QtWidgets import QMessageBox

    return [box for box in widget.findChildren(QMessageBox) if box.isVisible()]
