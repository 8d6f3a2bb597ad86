"""Worker processes: kept warm, one job at a time each, cancelled at once; a crash costs one job, by name.

Only bound methods of objects that live in the GUI thread are connected to signals that come from threads:
anything else would run in the thread that sends.
"""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui import worker_process
from ui.process_line import ProcessLine

_log = logging.getLogger(__name__)
_PATIENCE_AFTER_CANCEL = 700  # milliseconds until a job that goes on is ended with its process
_MOST_FALSE_STARTS = 3
_numbers = count(1)

Result = Callable[[Any], object]


@dataclass(slots=True)
class Job:
    """One request to a worker.

    Args:
        name: what to do.
        arguments: picklable.
        on_done: gets the result.
        on_failed: gets a sentence.
        on_part: gets parts on the way.
        label: what it is at, for messages.
    """

    name: str
    arguments: tuple[Any, ...]
    on_done: Result
    on_failed: Result
    on_part: Result | None = None
    label: str = ""
    number: int = field(default_factory=lambda: next(_numbers))
    cancelled: bool = False


class Worker(QObject):
    """A process with a queue of jobs; all calls and all answers are in the GUI thread.

    Args:
        role: what the process is called in messages ("reading").
        press: serve the jobs of the press as well.
        model: spaCy pipeline for extraction.

    Signals:
        idle: the queue is empty.
    """

    idle = Signal()
    _arrived = Signal(int, object)

    def __init__(
        self, role: str, *, press: bool = False, model: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._serve = worker_process.serve_press if press else worker_process.serve
        self._model = model
        self._waiting: deque[Job] = deque()
        self._current: Job | None = None
        self._line: ProcessLine | None = None
        self._life = 0
        self._false_starts = 0
        self._answered = False
        self._patience = QTimer(self, interval=_PATIENCE_AFTER_CANCEL, singleShot=True)
        self._patience.timeout.connect(self._restart)
        self._arrived.connect(self._take)

    # What the window asks

    def submit(
        self,
        name: str,
        *arguments: Any,
        on_done: Result,
        on_failed: Result,
        on_part: Result | None = None,
        label: str = "",
        first: bool = False,
    ) -> Job:
        """Queue a job; the process is started when it is not there yet."""
        job = Job(name, arguments, on_done, on_failed, on_part, label)
        if first:
            self._waiting.appendleft(job)
        else:
            self._waiting.append(job)
        self._next()
        return job

    def warm_up(self, *jobs: str) -> None:
        """Start the process and let it load what jobs will need."""
        for name in jobs:
            done = partial(_note_ready, self._role, name)
            self.submit(name, on_done=done, on_failed=self._note_failure, label=name)
        if not jobs:
            self._start()

    def cancel(self, jobs: list[Job] | None = None) -> None:
        """Forget jobs, all if none are named; nothing of them arrives any more."""
        wanted = None if jobs is None else {job.number for job in jobs}
        self._waiting = deque(j for j in self._waiting if wanted is not None and j.number not in wanted)
        current = self._current
        if current is not None and (wanted is None or current.number in wanted):
            current.cancelled = True
            self._patience.start()
        self._tell_if_idle()

    def cancel_waiting(self, jobs: list[Job]) -> None:
        """Forget jobs that have not begun; one that runs is let finish."""
        unwanted = {job.number for job in jobs}
        self._waiting = deque(j for j in self._waiting if j.number not in unwanted)
        self._tell_if_idle()

    @property
    def is_busy(self) -> bool:
        """Tell whether a job that somebody waits for is running or queued."""
        running = self._current is not None and not self._current.cancelled
        return running or bool(self._waiting)

    @property
    def process_id(self) -> int:
        """Return the number of the process, 0 when there is none."""
        return self._line.process_id if self._line is not None else 0

    def close(self) -> None:
        """End the process and wait for it a moment, so that none is left behind."""
        line = self._line
        self._waiting.clear()
        self._current = None
        self._end()
        if line is not None:
            line.join(1.0)

    # The process

    def _start(self) -> None:
        if self._line is not None:
            return
        self._life += 1
        self._answered = False
        life = self._life
        self._line = ProcessLine(
            self._serve, (self._model,), self._role, lambda message: self._emit(life, message)
        )

    def _emit(self, life: int, message: object) -> None:
        """Pass an answer on; runs in a thread of the line."""
        try:
            self._arrived.emit(life, message)
        except RuntimeError:
            _log.debug("The window went before the %s process", self._role)

    def _end(self) -> None:
        self._patience.stop()
        self._life += 1  # what still comes from the old process is not ours
        if self._line is not None:
            self._line.end()
            self._line = None

    def _restart(self) -> None:
        """End a job that does not stop, with its process; the next one starts at once."""
        self._current = None
        self._end()
        self._next()
        self._tell_if_idle()

    # Jobs

    def _next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._start()
        self._current = job = self._waiting.popleft()
        if self._line is not None:
            self._line.send((job.number, job.name, job.arguments))

    @Slot(int, object)
    def _take(self, life: int, message: tuple[int, str, Any] | None) -> None:
        if life != self._life:
            return
        if message is None:
            self._gone()
            return
        self._answered = True
        self._false_starts = 0
        number, kind, value = message
        job = self._current
        if job is None or job.number != number:
            return
        if kind == "part":
            if job.on_part and not job.cancelled:
                job.on_part(value)
            return
        self._patience.stop()
        self._current = None
        self._next()  # the process works on while the window takes the result in
        if not job.cancelled:
            (job.on_done if kind == "done" else job.on_failed)(value)
        self._tell_if_idle()

    def _gone(self) -> None:
        """The process ended by itself: its job is told as failed, the others go on in a new one."""
        job, self._current = self._current, None
        answered = self._answered
        self._end()
        if not answered:
            self._false_starts += 1
        _log.error(
            "The %s process ended while it worked on a job of kind %s", self._role, job.name if job else "-"
        )
        if self._false_starts >= _MOST_FALSE_STARTS:
            self._give_up()
        if job is not None and not job.cancelled:
            job.on_failed(
                self.tr("The process that worked on “{what}” ended unexpectedly; the rest goes on.").format(
                    what=job.label or job.name
                )
            )
        self._next()
        self._tell_if_idle()

    def _give_up(self) -> None:
        lost, self._waiting = list(self._waiting), deque()
        self._false_starts = 0
        for job in lost:
            job.on_failed(self.tr("The worker process can't be started; see the log and try again."))

    def _note_failure(self, sentence: Any) -> None:
        _log.warning("Warming up the %s process failed: %s", self._role, sentence)

    def _tell_if_idle(self) -> None:
        if not self.is_busy:
            self.idle.emit()


def _note_ready(role: str, what: str, _value: Any) -> None:
    """Leave in the log when it was loaded; packaging/measure_start.py reads it there."""
    _log.info("Ready for %s: %s", role, what)
