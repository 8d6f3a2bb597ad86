"""What the assessment found between facts: one claim in several articles, figures that can't both hold."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk

TOGETHER, APART = "review.together", "review.apart"


class Relations(QObject):
    """Groups of duplicates and conflicts. The analyst's merging and splitting goes over the machine's.

    Args:
        desk: keeps what the analyst put together or took apart.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: tuple[tuple[str, ...], ...] = ()
        self._conflicts: dict[str, tuple[str, ...]] = {}
        desk.settings_changed.connect(self._settings_changed)
        desk.closed.connect(self.clear)

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return groups of facts that are reviewed as one."""
        apart = set(self._stored(APART))
        found = (tuple(i for i in group if i not in apart) for group in self._found)
        groups = dict(enumerate(found))
        group_of = {member: number for number, group in groups.items() for member in group}
        for number, wanted in enumerate(self._stored(TOGETHER), len(groups)):
            touched = sorted({group_of[i] for i in wanted if i in group_of})
            members = (*(groups.pop(n) for n in touched), wanted)
            groups[number] = tuple(dict.fromkeys(i for group in members for i in group))
            group_of |= dict.fromkeys(groups[number], number)
        return tuple(g for g in groups.values() if len(g) > 1)

    def conflicts_of(self, fact_id: str) -> tuple[str, ...]:
        """Return the facts that can't hold together with this one."""
        return self._conflicts.get(fact_id, ())

    @property
    def in_conflict(self) -> frozenset[str]:
        """Return the facts that are in conflict with another."""
        return frozenset(self._conflicts)

    def take(self, groups: Iterable[Sequence[str]], conflicts: Iterable[Sequence[Sequence[str]]]) -> None:
        """Take over what the assessment found.

        Args:
            groups: facts of one claim.
            conflicts: contradictions, each as its sides, each side as its facts.
        """
        self._found = tuple(tuple(g) for g in groups if len(g) > 1)
        found: dict[str, tuple[str, ...]] = {}
        for sides in conflicts:
            for side in sides:
                others = tuple(i for other in sides if other is not side for i in other[:1])
                for fact_id in side:
                    found[fact_id] = tuple(dict.fromkeys((*found.get(fact_id, ()), *others)))
        self._conflicts = {fact_id: others for fact_id, others in found.items() if others}
        self.changed.emit()

    def put_together(self, fact_ids: Sequence[str]) -> None:
        """Let facts of several articles be reviewed as one."""
        apart = [i for i in self._stored(APART) if i not in fact_ids]
        self._desk.change_setting(APART, apart)
        self._desk.change_setting(TOGETHER, [*self._stored(TOGETHER), list(fact_ids)])

    def take_apart(self, fact_id: str) -> None:
        """Let a fact be reviewed on its own."""
        together = [[i for i in g if i != fact_id] for g in self._stored(TOGETHER)]
        self._desk.change_setting(TOGETHER, [g for g in together if len(g) > 1])
        self._desk.change_setting(APART, [*self._stored(APART), fact_id])

    def clear(self) -> None:
        """Forget everything that was found."""
        self._found, self._conflicts = (), {}
        self.changed.emit()

    def _stored(self, name: str) -> list[Any]:
        value = self._desk.setting(name, [])
        return value if isinstance(value, list) else []

    def _settings_changed(self, names: list[str]) -> None:
        if TOGETHER in names or APART in names:
            self.changed.emit()
