"""The status bar: what is being done and how long it takes, what is reviewed and when it was saved."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from ui.intake_flow import Work
from ui.widgets import action_button

_A_SENTENCE = 8000  # milliseconds that a message stays
_AT_THE_EDGE = 8  # pixels
_REDRAW = 80  # milliseconds between two drawings of the progress


class WorkBar(QStatusBar):
    """Messages to the left, work and counts to the right."""

    def __init__(self, stop: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._said = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setMaximumWidth(180)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = action_button(stop)
        self.reviewed = QLabel(self)
        self.saved = QLabel(self)
        for widget in (self._said, self._bar, self._stop, self.reviewed, self.saved):
            self.addPermanentWidget(widget)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, _AT_THE_EDGE, 0)
        self._pause = QTimer(self, interval=_REDRAW, singleShot=True)
        self._pause.timeout.connect(self._draw)
        self._draw()

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.showMessage(sentence, _A_SENTENCE)

    def show_work(self, work: Work | None) -> None:
        """Show how far the work is; drawn some times a second, however often it is told."""
        self._work = work
        if work is None:
            self._pause.stop()
            self._draw()
        elif not self._pause.isActive():
            self._pause.start()

    def show_reviewed(self, done: int, total: int) -> None:
        """Say how many facts are reviewed."""
        self.reviewed.setText(
            self.tr("reviewed {done} of {total}").format(done=done, total=total) if total else ""
        )

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the last decision went to the disk."""
        words = (
            self.tr("saved {time}").format(time=moment.astimezone().strftime("%H:%M:%S")) if moment else ""
        )
        self.saved.setText(words)

    def _draw(self) -> None:
        work = self._work
        for widget in (self._said, self._bar, self._stop):
            widget.setVisible(work is not None)
        if work is None:
            return
        words = self.tr("{what}: {done} of {total}").format(what=work.what, done=work.done, total=work.total)
        if work.seconds_left is not None and work.seconds_left > 1:
            words += self.tr(", about {time} left").format(time=_duration(work.seconds_left))
        self._said.setText(words)
        self._said.setToolTip(work.item)
        self._bar.setRange(0, work.total)
        self._bar.setValue(work.done)


def _duration(seconds: int) -> str:
    return f"{seconds} s" if seconds < 90 else f"{round(seconds / 60)} min"
