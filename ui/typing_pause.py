"""When to keep what is being typed: at a pause, and while somebody types on without one."""

from PySide6.QtCore import QObject, QTimer, Signal

_AT_THE_LATEST = 1000  # milliseconds from the first key; a killed program loses no more than that


class TypingPause(QObject):
    """Tells when typed words are to be kept.

    Args:
        pause: milliseconds without a key that count as a pause.

    Signals:
        due: keep the words now.
    """

    due = Signal()

    def __init__(self, pause: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, interval=pause, singleShot=True)
        self._latest = QTimer(self, interval=_AT_THE_LATEST, singleShot=True)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self._tell)

    def start(self) -> None:
        """Take note of a key."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """Forget it: the words were kept, or are not wanted."""
        self._pause.stop()
        self._latest.stop()

    @property
    def is_active(self) -> bool:
        """Tell whether words wait to be kept."""
        return self._pause.isActive()

    def _tell(self) -> None:
        self.stop()
        self.due.emit()
