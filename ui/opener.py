"""Opens dossiers in a thread, so that a large one does not hold the window up."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from briefing.dossier import Dossier, DossierError
from ui.desk import Contents


class Opener(QObject):
    """Opens one dossier after the other.

    Signals:
        opened: dossier and its Contents.
        failed: a sentence.
    """

    opened = Signal(object, object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: threading.Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a dossier is being opened."""
        return self._running is not None and self._running.is_alive()

    def open(self, make: Callable[[], Dossier]) -> None:
        """Open a dossier; a second call while one is being opened waits for it.

        Args:
            make: opens or creates it.
        """
        self.wait()
        self._running = threading.Thread(target=self._run, args=(make,), name="opening", daemon=True)
        self._running.start()

    def wait(self) -> None:
        """Wait until nothing is being opened."""
        if self._running is not None:
            self._running.join()

    def _run(self, make: Callable[[], Dossier]) -> None:
        try:
            dossier = make()
            contents = Contents.of(dossier)
        except DossierError as error:
            self.failed.emit(str(error))
        else:
            self.opened.emit(dossier, contents)
