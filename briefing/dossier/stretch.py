"""What is being typed into a setting: one row that is overwritten, until it is one decision.

Every pause in typing is on the disk, and the journal grows once a stretch and not once a pause: the settings
of a brief are some kilobytes, twice in each decision. A dossier whose program was killed holds the row still.
"""

import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Self

# Beside the drafts of forms, so that the files of earlier programs have the place for it.
ROW = "setting:typing"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one person typed into one text in one go.

    Args:
        name: of the setting.
        text: which text of it is typed into.
        value: JSON of the setting as it is now.
        label: what the step will be called in the menu.
        analyst: who typed.
        at: moment of the last pause.
    """

    name: str
    text: str
    value: str
    label: str
    analyst: str
    at: datetime

    @classmethod
    def from_json(cls, value: str) -> Self:
        """Read a stretch as `to_json` wrote it.

        Raises:
            ValueError, TypeError, KeyError: it is none.
        """
        fields = json.loads(value)
        return cls(**{**fields, "at": datetime.fromisoformat(fields["at"])})

    def to_json(self) -> str:
        """Return the stretch as the dossier keeps it."""
        return json.dumps(asdict(self) | {"at": self.at.isoformat()}, ensure_ascii=False)

    def is_about(self, name: str, text: str) -> bool:
        """Tell whether typing on in a text is the same stretch."""
        return (self.name, self.text) == (name, text)


def read(connection: sqlite3.Connection) -> Stretch | None:
    """Return what was typed and is no decision yet."""
    row = connection.execute("SELECT value FROM drafts WHERE fact_id = ?", (ROW,)).fetchone()
    return Stretch.from_json(row[0]) if row else None


def write(connection: sqlite3.Connection, stretch: Stretch) -> None:
    """Keep what was typed so far in place of what was kept before, inside the open transaction."""
    connection.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?)", (ROW, stretch.to_json()))


def remove(connection: sqlite3.Connection) -> None:
    """Take the row away, inside the transaction that writes the decision."""
    connection.execute("DELETE FROM drafts WHERE fact_id = ?", (ROW,))
