"""Recovery of a damaged dossier: what can be read goes into a new one, and what is lost is told.

The file holds most things twice: a fact's value stands in `facts`, in the last decision on it and, as
proposed, in `proposals`. Rows are therefore read one by one, and what one table lost is taken from another.
"""

import json
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.dossier import facts
from briefing.dossier.connection import create_file
from briefing.dossier.errors import DossierError, told_as_dossier_error
from briefing.dossier.recovery_report import RecoveryReport
from briefing.dossier.stretch import ROW, Stretch
from briefing.facts import Article
from briefing.sentences import sentence

_log = logging.getLogger(__name__)
_TABLES = ("articles", "decisions", "proposals", "facts", "settings", "drafts", "editions")
_UNREADABLE_ROWS_IN_A_ROW = 2000  # after so many missing row numbers a table is taken to be at its end


def recover(damaged: Path, target: Path) -> RecoveryReport:
    """Bring what can be read of a damaged dossier into a new one; the damaged file is not touched.

    Args:
        damaged: the damaged file.
        target: the new dossier, which must not exist yet.

    Raises:
        DossierError: the target exists or can't be written, or the damaged file can't be read at all.
    """
    if target.exists():
        raise DossierError(
            sentence(
                "{name} exists already; choose another name for the recovered dossier.",
                name=target.name,
            )
        )
    with TemporaryDirectory(prefix="briefing-recovery-") as folder:
        copy = Path(folder) / "damaged.briefing"
        with told_as_dossier_error(damaged, "read the damaged dossier"):
            shutil.copyfile(damaged, copy)
            log = damaged.with_name(damaged.name + "-wal")
            if log.exists():
                shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
        source = _open_damaged(copy)
        report = RecoveryReport()
        rows = {table: list(_rows(source, table, report)) for table in _TABLES}
        source.close()
    return _write(rows, target, report)


def _open_damaged(copy: Path) -> sqlite3.Connection:
    source = sqlite3.connect(copy)
    source.row_factory = sqlite3.Row
    try:
        source.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        if not source.execute("SELECT 1 FROM sqlite_master WHERE name = 'decisions'").fetchone():
            raise sqlite3.DatabaseError("no tables")
    except sqlite3.DatabaseError:
        source.close()
        _give_fresh_first_page(copy)
        source = sqlite3.connect(copy)
        source.row_factory = sqlite3.Row
    return source


def _give_fresh_first_page(copy: Path) -> None:
    """Replace the first page, which holds the schema: it is the same in every dossier of one version."""
    fresh = copy.with_name("fresh.briefing")
    create_file(fresh).close()
    page_size = int.from_bytes(fresh.read_bytes()[16:18], "big")
    page = bytearray(fresh.read_bytes()[:page_size])
    page[28:32] = (copy.stat().st_size // page_size).to_bytes(4, "big")  # size of the file in pages
    with copy.open("r+b") as file:
        file.write(page)


def _rows(source: sqlite3.Connection, table: str, report: RecoveryReport) -> Iterator[dict[str, Any]]:
    """Yield the readable rows of a table by row number, stepping over what is damaged."""
    number, misses = 0, 0
    query = (
        f"SELECT rowid AS row_number, * FROM {table} NOT INDEXED "  # noqa: S608 (names of our own)
        "WHERE rowid > ? ORDER BY rowid LIMIT 1"
    )
    while misses < _UNREADABLE_ROWS_IN_A_ROW:
        try:
            row = source.execute(query, (number,)).fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            _log.info("Row after %d of %s can't be read: %s", number, table, error)
            number += 1
            misses += 1
            continue
        report.note_unreadable(table, misses)
        if row is None:
            return
        number, misses = row["row_number"], 0
        yield {key: row[key] for key in row.keys() if key != "row_number"}  # noqa: SIM118 (sqlite3.Row iterates values)
    report.cut_off.append(table)


def _write(rows: dict[str, list[dict[str, Any]]], target: Path, report: RecoveryReport) -> RecoveryReport:
    sound = _sound_articles(rows["articles"], report)
    values = _best_fact_values(rows, report)
    known = {row["id"] for row in sound}
    lost_facts = [value for value in values.values() if json.loads(value)["article_id"] not in known]
    report.facts_without_article = len(lost_facts)
    with told_as_dossier_error(target, "write the recovered dossier"):
        database = create_file(target)
        try:
            database.execute("BEGIN")
            for row in sound:
                _insert(database, "articles", row)
            for value in values.values():
                if json.loads(value)["article_id"] in known:
                    facts.put(database, facts.from_json(value))
            rows["drafts"] = [row for row in rows["drafts"] if _is_readable_draft(row, report)]
            for table in ("decisions", "settings", "drafts", "editions"):
                for row in rows[table]:
                    _insert(database, table, row)
            for row in rows["proposals"]:
                if row["article_id"] in known:
                    _insert(database, "proposals", row)
            database.execute("COMMIT")
            report.recovered = {
                table: database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in _TABLES
            }
        finally:
            database.close()
    return report


def _sound_articles(rows: list[dict[str, Any]], report: RecoveryReport) -> list[dict[str, Any]]:
    """Keep the articles whose text is still the one that was hashed (rule 6)."""
    sound = []
    for row in rows:
        try:
            text = row["text"]
            words = text.decode("utf-8", "surrogatepass") if isinstance(text, bytes) else text
            Article.model_validate({**json.loads(row["metadata"]), "text": words})
        except (ValueError, TypeError, KeyError) as error:
            _log.info("Article %s is damaged: %s", row.get("id"), error)
            report.damaged_articles.append(str(row.get("id")))
            continue
        sound.append(row)
    return sound


def _best_fact_values(rows: dict[str, list[dict[str, Any]]], report: RecoveryReport) -> dict[str, str]:
    """Take each fact from its last decision, else from its row, else from its proposal."""
    decided = {r["subject_id"]: r["after"] for r in rows["decisions"] if r["subject"] == "fact"}
    stored = {r["id"]: r["value"] for r in rows["facts"] if _is_fact(r["value"])}
    proposed = {r["fact_id"]: r["value"] for r in rows["proposals"] if _is_fact(r["value"])}
    journal = {name: value for name, value in decided.items() if value is not None and _is_fact(value)}
    report.from_journal = sum(stored.get(name) != value for name, value in journal.items())
    removed = {name for name, value in decided.items() if value is None}
    best = proposed | stored | journal
    return {name: value for name, value in best.items() if name not in removed}


def _is_fact(value: Any) -> bool:
    try:
        facts.from_json(value)
    except (ValueError, TypeError):
        return False
    return True


def _is_readable_draft(row: dict[str, Any], report: RecoveryReport) -> bool:
    """Tell whether a draft would keep no recovered dossier from opening."""
    try:
        Stretch.from_json(row["value"]) if row["fact_id"] == ROW else json.loads(row["value"])
    except (ValueError, TypeError, KeyError):
        report.note_unreadable("drafts", 1)
        return False
    return True


def _insert(database: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(row))
    database.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({marks})",  # noqa: S608 (our own names)
        tuple(row.values()),
    )
