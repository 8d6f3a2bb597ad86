"""The tables of a dossier, and the way forward from each released version of them."""

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x42524446  # "BRDF": what `file` and other programs tell the format by
VERSION = 1

_TABLES = """
CREATE TABLE articles (
    position    INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    metadata    TEXT NOT NULL,
    text        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    original    BLOB NOT NULL,
    media_type  TEXT NOT NULL,
    excluded    INTEGER NOT NULL DEFAULT 0,
    times       TEXT
);
CREATE TABLE facts (
    id          TEXT PRIMARY KEY,
    article_id  TEXT NOT NULL REFERENCES articles (id),
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    value       TEXT NOT NULL
);
CREATE INDEX facts_of_article ON facts (article_id);
CREATE TABLE proposals (
    fact_id     TEXT PRIMARY KEY,
    article_id  TEXT NOT NULL REFERENCES articles (id),
    value       TEXT NOT NULL
);
CREATE TABLE decisions (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    at          TEXT NOT NULL,
    analyst     TEXT NOT NULL,
    action      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    subject_id  TEXT NOT NULL,
    before      TEXT,
    after       TEXT,
    step        INTEGER NOT NULL,
    label       TEXT NOT NULL,
    refers_to   INTEGER
);
CREATE INDEX decisions_of_subject ON decisions (subject, subject_id);
CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TABLE settings (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL
);
CREATE TABLE drafts (
    fact_id     TEXT PRIMARY KEY,
    value       TEXT NOT NULL
);
CREATE TABLE editions (
    number      INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    analyst     TEXT NOT NULL,
    title       TEXT NOT NULL,
    files       TEXT NOT NULL,
    facts_json  BLOB NOT NULL
);
"""

# From version n to n + 1; each has a test on a stored file of version n.
MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}


def create_tables(connection: sqlite3.Connection) -> None:
    """Make an empty dossier of the present version."""
    connection.executescript(
        f"BEGIN; {_TABLES} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
    )


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring the tables forward from an older version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in range(version, VERSION):
            MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
