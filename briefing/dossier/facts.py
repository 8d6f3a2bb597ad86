"""Facts in the dossier: the value now, and what the machine had proposed."""

import sqlite3

from briefing.facts import Fact, fact_adapter


def to_json(fact: Fact) -> str:
    """Return a fact with all its fields."""
    return fact.model_dump_json()


def from_json(value: str) -> Fact:
    """Read a fact as `to_json` wrote it."""
    return fact_adapter.validate_json(value)


def put(connection: sqlite3.Connection, fact: Fact) -> None:
    """Write a fact inside the open transaction."""
    connection.execute(
        "INSERT INTO facts VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, value = excluded.value",
        (fact.id, fact.article_id, fact.kind, fact.review.state, to_json(fact)),
    )


def remove(connection: sqlite3.Connection, fact_id: str) -> None:
    """Take a fact out of the present values; the journal keeps it."""
    connection.execute("DELETE FROM facts WHERE id = ?", (fact_id,))


def put_proposal(connection: sqlite3.Connection, fact: Fact) -> None:
    """Keep what the machine proposed, to be shown beside the analyst's value."""
    connection.execute(
        "INSERT OR REPLACE INTO proposals VALUES (?, ?, ?)", (fact.id, fact.article_id, to_json(fact))
    )


def proposal(connection: sqlite3.Connection, fact_id: str) -> Fact | None:
    """Return what the machine proposed, None for a fact made by hand."""
    row = connection.execute("SELECT value FROM proposals WHERE fact_id = ?", (fact_id,)).fetchone()
    return from_json(row[0]) if row else None


def read(connection: sqlite3.Connection) -> dict[str, Fact]:
    """Read all facts."""
    return {row[0]: from_json(row[1]) for row in connection.execute("SELECT id, value FROM facts")}


def untouched_ids(connection: sqlite3.Connection, article_id: str) -> set[str]:
    """Return the proposals of an article that no decision ever touched."""
    rows = connection.execute(
        "SELECT id FROM facts WHERE article_id = ? AND NOT EXISTS "
        "(SELECT 1 FROM decisions WHERE subject = 'fact' AND subject_id = facts.id)",
        (article_id,),
    )
    return {row[0] for row in rows}
