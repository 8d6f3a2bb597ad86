"""Names of parties that fields complete: those of the dossier first, then those that the program knows."""

import logging
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QStringListModel, QTimer

from briefing.facts import Fact
from briefing.resource_files import resource
from ui.contents import parties_of
from ui.desk import Desk

_log = logging.getLogger(__name__)
_A_MOMENT = 300  # milliseconds in which new names are collected
_TABLES = ("armed_groups", "countries", "bodies")


class PartyNames(QObject):
    """Keeps the names that fields complete in step with the dossier.

    Args:
        desk: the dossier.
        own: folder of the user's own lexicon.
        models: what the fields complete from.
    """

    def __init__(
        self, desk: Desk, own: Path, models: Sequence[QStringListModel], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._desk = desk
        self._models = models
        self._names: dict[str, None] = {}
        self._soon = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._soon.timeout.connect(self._show)
        desk.opened.connect(self._start)
        desk.facts_replaced.connect(lambda article_id: self._learn(desk.facts(article_id)))
        desk.facts_changed.connect(lambda ids: self._learn(f for f in map(desk.fact, ids) if f is not None))

    def _start(self) -> None:
        self._names = dict.fromkeys(self._desk.contents_at_opening.parties)
        self._show()

    def _learn(self, facts: Iterable[Fact]) -> None:
        new = [name for fact in facts for name in parties_of(fact) if name not in self._names]
        if new:
            self._names.update(dict.fromkeys(new))
            self._soon.start()

    def _show(self) -> None:
        names = list(dict.fromkeys((*self._names, *known_names(self._own))))
        for model in self._models:
            model.setStringList(names)


@cache
def known_names(own: Path) -> tuple[str, ...]:
    """Return the parties of the lexicon, the user's own first; read once, best beside the window.

    Args:
        own: folder of the user's own lexicon.
    """
    names: dict[str, None] = {}
    for path in (own / "parties.toml", resource("lexicon", "parties.toml")):
        try:
            lexicon = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            _log.warning("%s could not be read for completion: %s", path.name, type(error).__name__)
            continue
        names |= dict.fromkeys(name for table in _TABLES for name in lexicon.get(table, {}))
    return tuple(names)
