"""What can go wrong with a dossier, told in a sentence for the person at the desk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.sentences import sentence


class DossierError(Exception):
    """A dossier can't be opened, read or written; the message names the file and says what to do."""


class DamagedDossierError(DossierError):
    """The file is damaged; `recovery.recover` brings what can be read into a new dossier."""


_DAMAGE = ("malformed", "not a database")
_REASONS = (
    ("database or disk is full", "the disk is full; free some space and try again."),
    ("readonly", "the file or its folder is read-only; save a copy elsewhere and work there."),
    ("locked", "another program is writing to it; close it there and try again."),
    ("malformed", "the file is damaged; what can be read can be recovered into a new dossier."),
    ("not a database", "this is not a Briefing Desk dossier, or it is damaged at its start."),
    ("disk I/O error", "the disk did not answer; check the drive or the network connection."),
    ("unable to open", "the file or its folder can't be opened; check that it still exists."),
)


@contextmanager
def told_as_dossier_error(path: Path, doing: str) -> Iterator[None]:
    """Turn what SQLite and the system raise into a DossierError.

    Args:
        path: the dossier's file.
        doing: what was tried, as in "save the decision".

    Raises:
        DossierError: always in place of an sqlite3.Error or OSError.
    """
    try:
        yield
    except sqlite3.Error as error:
        kind = DamagedDossierError if any(sign in str(error) for sign in _DAMAGE) else DossierError
        raise kind(
            sentence(
                "{name}: could not {doing}: {why}", name=path.name, doing=sentence(doing), why=_reason(error)
            )
        ) from error
    except OSError as error:
        raise DossierError(
            sentence(
                "{name}: could not {doing}: {reason}.",
                name=path.name,
                doing=sentence(doing),
                reason=error.strerror or error,
            )
        ) from error


def _reason(error: sqlite3.Error) -> str:
    text = str(error)
    known = next((reason for sign, reason in _REASONS if sign in text), "")
    return sentence(known) if known else f"{text}."
