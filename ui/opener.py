"""Opens, closes and recovers dossiers in a thread, so that a large one does not hold the window up."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing.dossier import DamagedDossierError, Dossier, DossierError, recover
from ui.contents import Contents
from ui.told import told

_log = logging.getLogger(__name__)


class Opener(QObject):
    """Does one thing after the other, in the order in which it was asked for.

    Signals:
        opened: dossier and its Contents.
        failed: a sentence.
        damaged: the file, and a sentence that says what is wrong with it.
        recovered: the new dossier's file and the RecoveryReport.
    """

    opened = Signal(object, object)
    failed = Signal(str)
    damaged = Signal(object, str)
    recovered = Signal(object, object)
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: threading.Thread | None = None
        self._begun = 0
        self._ended.connect(self._count_end)

    @property
    def is_busy(self) -> bool:
        """Tell whether a dossier is being opened or closed, or what came of it was not told yet."""
        return self._begun > 0

    def open(self, path: Path, make: Callable[[], Dossier]) -> None:
        """Open a dossier.

        Args:
            path: the file, to be named where it is damaged.
            make: opens it.
        """
        self._start(lambda: self._open(path, make), "opening")

    def recover(self, damaged: Path, target: Path) -> None:
        """Bring what can be read of a damaged dossier into a new one.

        Args:
            damaged: the damaged file, which stays as it is.
            target: the new dossier.
        """
        self._start(lambda: self._recover(damaged, target), "recovering")

    def close(self, dossier: Dossier) -> None:
        """Close a dossier that nothing shows any more; its facts are freed in the thread too.

        Args:
            dossier: the caller lets go of it.
        """
        self._start(dossier.close, "closing")

    def wait(self) -> None:
        """Wait until nothing is being opened or closed."""
        if self._running is not None:
            self._running.join()

    def _start(self, run: Callable[[], None], name: str) -> None:
        self._begun += 1
        self._running = threading.Thread(target=self._run, args=(self._running, run), name=name, daemon=True)
        self._running.start()

    def _run(self, earlier: threading.Thread | None, run: Callable[[], None]) -> None:
        if earlier is not None:
            earlier.join()
        try:
            run()
        finally:
            self._ended.emit()  # heard after what `run` has told

    def _count_end(self) -> None:
        self._begun -= 1

    def _open(self, path: Path, make: Callable[[], Dossier]) -> None:
        try:
            dossier = make()
            try:
                contents = Contents.of(dossier)
            except DossierError:
                dossier.close()
                raise
        except DamagedDossierError as error:
            _log.warning("The dossier is damaged: %s", type(error.__cause__ or error).__name__)
            self.damaged.emit(path, told(error))
        except DossierError as error:
            self.failed.emit(told(error))
        else:
            self.opened.emit(dossier, contents)

    def _recover(self, damaged: Path, target: Path) -> None:
        try:
            report = recover(damaged, target)
        except DossierError as error:
            self.failed.emit(told(error))
        else:
            _log.info("Recovered %s, %d losses", report.recovered, len(report.lost))
            self.recovered.emit(target, report)
