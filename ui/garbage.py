"""Python's garbage collection in the window's process: in the GUI thread, a little at a time.

Python collects by itself when enough objects were made, in whatever thread made the last one. With ten
thousand facts it looked through 200,000 objects then, for 60 to 140 ms in which nothing else ran, and it took
Qt's objects away in threads that are not theirs. Facts hold no cycles: reference counting frees them, and
looking through them finds nothing. So what came in bulk is frozen, which costs nothing, and only what was
made since the last look is looked through.
"""

import gc
import logging

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk
from ui.opener import Opener

_log = logging.getLogger(__name__)
_OFTEN = 1000  # milliseconds between looks
_IN_ANY_CASE = 30  # turns after which there is a look, however little was made
_AFTER_CLOSING = 300  # milliseconds
_WORTH_A_LOOK = 700  # new objects, as Python's own collector has it
# Looking through 40,000 objects takes 25 ms, and there is other work in the same turn of the loop.
_MOST_TO_LOOK_THROUGH = 10_000
# Cycles that were frozen before anybody let go of them stay until everything is looked through once, which
# takes the window 60 to 80 ms: only while no dossier is open, and after hundreds of dossiers.
_MOST_LEFT_BEHIND = 50_000


class GarbageCollector(QObject):
    """Takes the place of Python's automatic collection until it is stopped.

    Args:
        parent: lives in the GUI thread.
        most_to_look_through: objects; more of them are frozen and not looked through.
        most_left_behind: frozen objects that may have been left by dossiers that were closed.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        most_to_look_through: int = _MOST_TO_LOOK_THROUGH,
        most_left_behind: int = _MOST_LEFT_BEHIND,
    ) -> None:
        super().__init__(parent)
        self._most = most_to_look_through
        self._most_left = most_left_behind
        self._lasting = 0
        self._turns = 0
        self._opener: Opener | None = None
        self._often = QTimer(self, interval=_OFTEN)
        self._often.timeout.connect(self._look_if_worth_it)
        self._once_closed = QTimer(self, interval=_AFTER_CLOSING, singleShot=True)
        self._once_closed.timeout.connect(self.look_at_what_was_left)

    def follow(self, desk: Desk, opener: Opener) -> None:
        """Start, and hear from now on when dossiers come and go."""
        self._opener = opener
        desk.opened.connect(self._once_closed.stop)
        desk.closed.connect(self._once_closed.start)
        self.start()

    def start(self) -> None:
        """Switch the automatic collection off; what is there now is the program itself and stays."""
        gc.disable()
        gc.freeze()
        self._lasting = gc.get_freeze_count()
        self._often.start()

    def stop(self) -> None:
        """Give everything back to Python's own collection."""
        self._often.stop()
        self._once_closed.stop()
        gc.unfreeze()
        gc.enable()

    def look(self) -> None:
        """Collect what was made since the last look; where it is much, it came in bulk and is frozen."""
        if _not_frozen() > self._most:
            gc.freeze()
            return
        gc.collect()
        if _not_frozen() > self._most // 2:
            gc.freeze()  # they outlived a look, and the next one has to be short too

    def look_at_what_was_left(self) -> None:
        """Look through everything where closed dossiers left much behind; no dossier is open then."""
        if self._opener is not None and self._opener.is_busy:  # all that comes in would be looked through
            self._once_closed.start()
            return
        self.look()
        if gc.get_freeze_count() - self._lasting <= self._most_left:
            return
        gc.unfreeze()
        found = gc.collect()
        gc.freeze()
        self._lasting = gc.get_freeze_count()
        _log.info("Looked through everything: %d objects were left behind, %d stay", found, self._lasting)

    def _look_if_worth_it(self) -> None:
        """Look where much was made; now and then in any case, since Python counts made less freed."""
        self._turns += 1
        made = gc.get_count()[0]
        if made > self._most:
            gc.freeze()
        elif made >= _WORTH_A_LOOK or self._turns % _IN_ANY_CASE == 0:
            self.look()


def _not_frozen() -> int:
    return len(gc.get_objects())
