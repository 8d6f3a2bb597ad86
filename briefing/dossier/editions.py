"""What was published: number, title, hash of each file and the facts as they stood."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Edition:
    """One publication of the brief.

    Args:
        number: its number in the series, starting at 1.
        at: when it was published.
        analyst: who published it.
        title: the brief's title then.
        files: file name to SHA-256.
        facts_json: the facts that it held, as embedded in the PDF.
    """

    number: int
    at: datetime
    analyst: str
    title: str
    files: Mapping[str, str]
    facts_json: bytes


def write(connection: sqlite3.Connection, edition: Edition) -> None:
    """Record an edition; publishing the same number again adds the new files to it."""
    row = connection.execute("SELECT files FROM editions WHERE number = ?", (edition.number,)).fetchone()
    files = (json.loads(row[0]) if row else {}) | dict(edition.files)
    connection.execute(
        "INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?, ?)",
        (
            edition.number,
            edition.at.isoformat(),
            edition.analyst,
            edition.title,
            json.dumps(files, sort_keys=True),
            edition.facts_json,
        ),
    )


def read(connection: sqlite3.Connection) -> tuple[Edition, ...]:
    """Read all editions in order."""
    rows = connection.execute(
        "SELECT number, at, analyst, title, files, facts_json FROM editions ORDER BY number"
    )
    return tuple(
        Edition(number, datetime.fromisoformat(at), analyst, title, json.loads(files), bytes(facts))
        for number, at, analyst, title, files, facts in rows
    )
