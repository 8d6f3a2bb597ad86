"""One life of a worker process: started, written to and heard in threads, so that the window never waits."""

import logging
import multiprocessing
import queue
import threading
from collections.abc import Callable
from typing import Any

_log = logging.getLogger(__name__)


class ProcessLine:
    """A spawned process and the line to it.

    Args:
        serve: what runs in it: gets the connection, then `arguments`.
        arguments: picklable.
        name: for messages.
        on_message: called in a thread with each answer, and with None at the end.
    """

    def __init__(
        self,
        serve: Callable[..., None],
        arguments: tuple[Any, ...],
        name: str,
        on_message: Callable[[Any], None],
    ) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, self._theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(self._theirs, *arguments), name=f"briefing-desk {name}", daemon=True
        )
        self._name = name
        self._on_message = on_message
        self._outbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._ended = threading.Event()
        for work in (self._listen, self._speak):
            threading.Thread(target=work, name=f"{name} {work.__name__}", daemon=True).start()

    @property
    def process_id(self) -> int:
        """Return the number of the process, 0 before it is there."""
        return self._process.pid or 0

    def send(self, message: Any) -> None:
        """Hand a message over; a large one is written while the window goes on."""
        self._outbox.put(message)

    def end(self) -> None:
        """End the process now; nothing of it arrives any more."""
        self._ended.set()
        self._outbox.put(None)
        if self._process.pid:
            self._process.terminate()

    def join(self, seconds: float) -> None:
        """Wait for the process to be gone."""
        if self._process.pid:
            self._process.join(seconds)

    def _speak(self) -> None:
        while (message := self._outbox.get()) is not None:
            try:
                self._ours.send(message)
            except (OSError, ValueError):
                return  # its end is told by the listener

    def _listen(self) -> None:
        try:
            self._process.start()
        except (OSError, RuntimeError) as error:
            _log.error("The %s process can't be started: %s", self._name, error)
        finally:
            self._theirs.close()
        if self._ended.is_set() and self._process.pid:
            self._process.terminate()
        while True:
            try:
                message = self._ours.recv()
            except (EOFError, OSError):
                break
            self._tell(message)
        self._outbox.put(None)
        self._ours.close()
        self._tell(None)

    def _tell(self, message: Any) -> None:
        if not self._ended.is_set():
            self._on_message(message)
