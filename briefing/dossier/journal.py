"""The journal: every decision, append-only, and what can be undone and redone."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class Action(StrEnum):
    """What a person did."""

    CONFIRM = "confirm"
    REJECT = "reject"
    REOPEN = "reopen"
    EDIT = "edit"
    ADD = "add"
    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"


class Subject(StrEnum):
    """What it was done to."""

    FACT = "fact"
    ARTICLE = "article"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the journal.

    Args:
        number: position in the journal; order is by number, since clocks can go backwards.
        at: moment with its zone.
        analyst: who decided.
        action: what was done; undo and redo are decisions too.
        subject: what it was done to.
        subject_id: which one.
        before: JSON of the subject before, None where there was none.
        after: JSON of the subject after, None where it is no more.
        step: decisions of one step are undone together.
        label: what the step is called in the menu.
        refers_to: the step that is undone or redone, None for others.
    """

    number: int
    at: datetime
    analyst: str
    action: Action
    subject: Subject
    subject_id: str
    before: str | None
    after: str | None
    step: int
    label: str
    refers_to: int | None = None


_COLUMNS = "number, at, analyst, action, subject, subject_id, before, after, step, label, refers_to"


def write(connection: sqlite3.Connection, decision: Decision) -> Decision:
    """Append a decision inside the open transaction; its number is given here."""
    cursor = connection.execute(
        f"INSERT INTO decisions ({_COLUMNS}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 (constant)
        (
            decision.at.isoformat(),
            decision.analyst,
            decision.action,
            decision.subject,
            decision.subject_id,
            decision.before,
            decision.after,
            decision.step,
            decision.label,
            decision.refers_to,
        ),
    )
    return replace(decision, number=cursor.lastrowid or 0)


def read(
    connection: sqlite3.Connection, where: str = "", values: tuple[object, ...] = ()
) -> tuple[Decision, ...]:
    """Read decisions in order; `where` is a constant condition of the caller's with its values apart."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM decisions {where} ORDER BY number",  # noqa: S608 (conditions are constants)
        values,
    )
    return tuple(
        Decision(row[0], datetime.fromisoformat(row[1]), row[2], Action(row[3]), Subject(row[4]), *row[5:])
        for row in rows
    )


class History:
    """The steps that can be undone and redone, worked out from the journal: they survive a restart."""

    def __init__(self) -> None:
        self._done: list[tuple[int, str]] = []
        self._undone: list[tuple[int, str]] = []
        self.last_step = 0

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> "History":
        """Replay the journal's steps."""
        history = cls()
        rows = connection.execute(
            "SELECT step, action, label, refers_to, MIN(number) FROM decisions GROUP BY step ORDER BY step"
        )
        for step, action, label, refers_to, _ in rows:
            history.note(step, Action(action), label, refers_to)
        return history

    def note(self, step: int, action: Action, label: str, refers_to: int | None) -> None:
        """Take account of one step."""
        self.last_step = max(self.last_step, step)
        if action is Action.UNDO and refers_to is not None:
            self._undone.append(_take(self._done, refers_to))
        elif action is Action.REDO and refers_to is not None:
            self._done.append(_take(self._undone, refers_to))
        else:
            self._done.append((step, label))
            self._undone.clear()

    @property
    def to_undo(self) -> tuple[int, str] | None:
        """Return number and label of the step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> tuple[int, str] | None:
        """Return number and label of the step that redo would bring back."""
        return self._undone[-1] if self._undone else None


def _take(steps: list[tuple[int, str]], number: int) -> tuple[int, str]:
    found = next(s for s in reversed(steps) if s[0] == number)
    steps.remove(found)
    return found
