"""The dossier as the program uses it: everything that is shown as done is on the disk."""

import json
import logging
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from briefing.dossier import connection, editions, journal, stretch
from briefing.dossier.dossier_articles import ArticlesInDossier
from briefing.dossier.dossier_facts import FactsInDossier
from briefing.dossier.editions import Edition
from briefing.dossier.errors import DossierError, told_as_dossier_error
from briefing.dossier.journal import Action, Decision, Subject
from briefing.dossier.lock import DossierLock, Holder
from briefing.dossier.records import Change, Records, now
from briefing.dossier.stretch import Stretch
from briefing.sentences import sentence

_log = logging.getLogger(__name__)


class Dossier(ArticlesInDossier, FactsInDossier):
    """One `.briefing` file, opened; made by `create` or `open`.

    All calls come from one thread. Every decision is on the disk before its call returns.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        analyst: str,
        lock: DossierLock | None,
        holder: Holder | None,
    ) -> None:
        self.path = path
        self.holder = holder
        self._lock = lock
        refusal = (
            sentence("it is open with {holder}", holder=str(holder))
            if holder
            else sentence("it was opened read-only")
        )
        try:
            self._records = Records(path, database, analyst, "" if lock else refusal)
        except DossierError:
            database.close()
            raise
        self._settle_if_possible()  # what was typed when the program was killed

    @classmethod
    def create(cls, path: Path | str, analyst: str = "") -> Self:
        """Make a new dossier.

        Raises:
            DossierError: the file exists already or can't be written.
        """
        path = Path(path)
        if path.exists():
            raise DossierError(
                sentence(
                    "{name} exists already; open it, or choose another name for the new dossier.",
                    name=path.name,
                )
            )
        lock = DossierLock(path)
        with told_as_dossier_error(path, "create the dossier"):
            lock.take(analyst)
        try:
            return cls(path, connection.create_file(path), analyst, lock, None)
        except DossierError:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path | str, analyst: str = "", *, read_only: bool = False) -> Self:
        """Open a dossier; read-only where another window has it or the folder can't be written to.

        Raises:
            DossierError: missing, damaged, not ours, or newer than this program.
        """
        path = Path(path)
        lock, holder = DossierLock(path), None
        try:
            if not path.is_file():
                raise DossierError(
                    sentence(
                        "{path} does not exist; choose another file.",
                        path=path,
                    )
                )
            read_only = read_only or not _can_be_written(path)
            holder = None if read_only else lock.take(analyst)
        except OSError:  # no lock can be kept beside the file, so it is not written to either
            read_only = True
        if read_only or holder:
            return cls(path, connection.open_for_reading(path), analyst, None, holder)
        try:
            return cls(path, connection.open_for_writing(path), analyst, lock, None)
        except DossierError:
            lock.release()
            raise

    @property
    def analyst(self) -> str:
        """Return whose name the decisions carry."""
        return self._records.analyst

    @analyst.setter
    def analyst(self, name: str) -> None:
        self._records.analyst = name

    @property
    def read_only(self) -> bool:
        """Tell whether decisions are refused."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._settle_if_possible()
        self._records.database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Decisions

    @contextmanager
    def group(self, label: str) -> Iterator[None]:
        """Make several decisions one step of undo and one write to the disk: all of them or none.

        Args:
            label: what the step is called in the menu.
        """
        with self._records.group(label):
            yield

    def settle(self) -> Decision | None:
        """End the stretch of typing: what was typed in one go is one decision. None where nothing was."""
        return self._records.settle()

    def undo(self) -> tuple[Decision, ...]:
        """Take the last step back, as new decisions; empty when there is nothing to undo."""
        self.settle()
        return self._records.replay(Action.UNDO, self._records.history.to_undo)

    def redo(self) -> tuple[Decision, ...]:
        """Bring the last undone step back, as new decisions; empty when there is nothing to redo."""
        self.settle()
        return self._records.replay(Action.REDO, self._records.history.to_redo)

    @property
    def undo_label(self) -> str:
        """Return what undo would take back, empty for nothing."""
        if typed := self._records.unsettled:
            return typed.label
        return self._records.history.to_undo[1] if self._records.history.to_undo else ""

    @property
    def redo_label(self) -> str:
        """Return what redo would bring back, empty for nothing."""
        if self._records.unsettled:
            return ""
        return self._records.history.to_redo[1] if self._records.history.to_redo else ""

    def decisions(self) -> tuple[Decision, ...]:
        """Return the whole journal in order."""
        return journal.read(self._records.database)

    # Drafts, settings, editions

    def draft(self, fact_id: str) -> dict[str, Any] | None:
        """Return the contents of a form that were not valid yet, None where there are none."""
        draft: dict[str, Any] | None = self._json_value("SELECT value FROM drafts WHERE fact_id = ?", fact_id)
        return draft

    def drafted(self) -> frozenset[str]:
        """Return what there are drafts of: ids of facts, and names of other forms."""
        rows = self._records.database.execute("SELECT fact_id FROM drafts")
        return frozenset(row[0] for row in rows) - {stretch.ROW}

    def save_draft(self, fact_id: str, values: Mapping[str, Any]) -> None:
        """Keep the contents of a form that are not valid yet, so that nothing typed is lost."""
        with self._records.transaction("save the draft"):
            self._records.database.execute(
                "INSERT OR REPLACE INTO drafts VALUES (?, ?)",
                (fact_id, json.dumps(dict(values), ensure_ascii=False)),
            )

    def drop_draft(self, fact_id: str) -> None:
        """Forget the draft of a form: its contents were saved or given up."""
        with self._records.transaction("drop the draft"):
            self._records.database.execute("DELETE FROM drafts WHERE fact_id = ?", (fact_id,))

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the brief, a JSON value, with what is being typed into it."""
        typed = self._records.stretch
        value = typed.value if typed and typed.name == name else self._records.setting(name)
        return default if value in (None, "null") else json.loads(value)

    def type_setting(self, name: str, value: Any, text: str, label: str) -> bool:
        """Change a setting by typing: on the disk at once, one decision with what is typed before and after.

        The stretch ends with typing into another text, with any decision, undo or redo, an edition, a copy,
        `settle` and closing; in a dossier whose program was killed it ends when it is opened again.

        Args:
            name: of the setting.
            value: a JSON value.
            text: which text of the setting is typed into.
            label: what the step is called in the menu.

        Returns:
            Whether the setting had another value.
        """
        if self.setting(name) == value:
            return False
        written = json.dumps(value, ensure_ascii=False, sort_keys=True)
        self._records.type(Stretch(name, text, written, label, self.analyst, now()))
        return True

    def change_setting(self, name: str, value: Any) -> Decision | None:
        """Change a setting of the brief; a decision like others. None when it has that value already."""
        self.settle()
        before, after = self._records.setting(name), json.dumps(value, ensure_ascii=False, sort_keys=True)
        if before == after:
            return None
        change = Change(Subject.SETTING, name, before, after)
        return self._records.decide(Action.CHANGE, change, f"Change {name}")

    def editions(self) -> tuple[Edition, ...]:
        """Return what was published, in order."""
        return editions.read(self._records.database)

    def record_edition(self, number: int, title: str, files: Mapping[str, str], facts_json: bytes) -> Edition:
        """Record a publication.

        Args:
            number: its number in the series.
            title: the brief's title.
            files: file name to SHA-256.
            facts_json: the facts as embedded.
        """
        self.settle()
        edition = Edition(number, now(), self.analyst, title, dict(files), facts_json)
        with self._records.transaction("record the edition"):
            editions.write(self._records.database, edition)
        return edition

    def complete_file(self) -> None:
        """Bring what is in the write-ahead log into the file, so that a copy of the file alone is whole.

        It waits for nobody: what another program is reading stays in the log until the next time.
        Source: "PRAGMA wal_checkpoint", mode PASSIVE, of the SQLite documentation.
        """
        if self.read_only:
            return
        try:
            self._records.database.execute("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error as error:  # the log still has it all
            _log.warning("The write-ahead log stays beside the file: %s", type(error).__name__)

    def save_copy(self, target: Path | str) -> None:
        """Copy the dossier while working in it; the copy appears only when it is whole.

        Raises:
            DossierError: the target is the dossier itself or can't be written.
        """
        target = Path(target)
        if target.resolve() == self.path.resolve():
            raise DossierError("The copy would overwrite the dossier itself; choose another name.")
        self._settle_if_possible()
        with told_as_dossier_error(target, "save the copy"):
            connection.copy_to(self._records.database, target)

    def _settle_if_possible(self) -> None:
        """Settle where the disk lets it; what was typed stays in its row otherwise."""
        try:
            self.settle()
        except DossierError as error:
            _log.warning("What was typed is no decision yet: %s", type(error).__name__)

    def _json_value(self, query: str, name: str) -> Any:
        row = self._records.database.execute(query, (name,)).fetchone()
        return json.loads(row[0]) if row else None


def _can_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
