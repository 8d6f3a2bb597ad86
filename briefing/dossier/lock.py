"""Who has a dossier open: a lock beside the file that the system gives back when a process dies."""

import getpass
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from briefing.sentences import sentence

if sys.platform == "win32":
    import msvcrt

    _FIRST_BYTE_BEYOND_THE_TEXT = (
        1 << 30
    )  # Windows locks bytes against reading too, so lock one that holds nothing

    def _take(file: IO[str]) -> None:
        file.seek(_FIRST_BYTE_BEYOND_THE_TEXT)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the dossier open.

    Args:
        analyst: name as set in the program, or the account's.
        host: name of the machine.
        process: number of the process.
        since: when it was opened (ISO 8601).
    """

    analyst: str
    host: str
    process: int
    since: str

    def __str__(self) -> str:
        """Name the holder as a sentence can: "Ana on desk-3 since 14:05"."""
        return sentence(
            "{analyst} on {host} since {time} UTC",
            analyst=self.analyst or sentence("somebody"),
            host=self.host or sentence("another machine"),
            time=self.since[11:16],
        )


class DossierLock:
    """The right to write to one dossier, held until `release` or the end of the process.

    Args:
        path: the dossier's file; the lock lies beside it under its name with "-lock".
    """

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + "-lock")
        self._file: IO[str] | None = None

    def take(self, analyst: str) -> Holder | None:
        """Take the lock, or return who has it.

        Raises:
            OSError: the folder can't be written to.
        """
        file = self._path.open("a+", encoding="utf-8")
        try:
            _take(file)
        except OSError:
            file.close()
            return self._read_holder()
        mine = Holder(analyst or _account(), socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat())
        file.seek(0)
        file.truncate()
        json.dump({name: getattr(mine, name) for name in Holder.__slots__}, file)
        file.flush()
        self._file = file
        return None

    def release(self) -> None:
        """Give the lock back and take its file away."""
        if self._file is None:
            return
        if sys.platform != "win32":
            self._path.unlink(
                missing_ok=True
            )  # while still locked, so that nobody locks a file without a name
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            self._path.unlink(missing_ok=True)

    def _read_holder(self) -> Holder:
        try:
            return Holder(**json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Holder("", "", 0, "")  # being written at this moment, or by another version


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
