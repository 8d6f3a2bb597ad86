"""Where to go next in the queue: the next open fact, article, or problem."""

from collections.abc import Collection, Iterable

from ui.contents import is_open_fact
from ui.desk import Desk
from ui.review.queue import FactQueue
from ui.review.relations import Relations


class Walk:
    """Finds rows of the queue; -1 and "" mean that there is none.

    Args:
        desk: the dossier.
        queue: facts as shown.
        relations: conflicts between facts.
    """

    def __init__(self, desk: Desk, queue: FactQueue, relations: Relations) -> None:
        self._desk = desk
        self._queue = queue
        self._relations = relations

    def next_open_row(self, row: int, step: int) -> int:
        """Return the next row that waits for a decision, or the one before with step -1."""
        shown = self._queue.shown()
        return next((r for r in self._rows(row, step) if self.is_open(shown[r])), -1)

    def after(self, fact_id: str, decided: Collection[str] = ()) -> str:
        """Return where to go once a fact is decided: next open one below, else above, else near.

        Args:
            fact_id: the fact.
            decided: others that are decided with it.
        """
        row, shown = self._queue.row(fact_id), self._queue.shown()
        for step in (1, -1):
            rows = (shown[r] for r in self._rows(row, step))
            if found := next((i for i in rows if i not in decided and self.is_open(i)), ""):
                return found
        return self._queue.fact_id(row + 1) or self._queue.fact_id(row - 1) or fact_id

    def article_row(self, fact_id: str, step: int) -> int:
        """Return the row of the first open fact in the next article that has one, or in the one before."""
        shown, here = self._queue.shown(), self._article_of(fact_id)
        rows = self._rows(self._queue.row(fact_id), step)
        found = next((r for r in rows if self._article_of(shown[r]) != here and self.is_open(shown[r])), -1)
        if found < 0 or step > 0:
            return found
        other = self._article_of(shown[found])
        return next(
            r for r in range(len(shown)) if self._article_of(shown[r]) == other and self.is_open(shown[r])
        )

    def problem_row(self, fact_id: str) -> int:
        """Return the row of the next fact with a draft or a conflict, from the top again after the end."""
        shown, row = self._queue.shown(), self._queue.row(fact_id)
        order = (*range(row + 1, len(shown)), *range(row))
        return next((r for r in order if self._has_problem(shown[r])), -1)

    def is_open(self, fact_id: str) -> bool:
        """Tell whether nobody decided on a fact."""
        fact = self._desk.fact(fact_id)
        return fact is not None and is_open_fact(fact)

    def _has_problem(self, fact_id: str) -> bool:
        return bool(self._relations.conflicts_of(fact_id)) or self._desk.has_draft(fact_id)

    def _article_of(self, fact_id: str) -> str:
        fact = self._desk.fact(fact_id)
        return fact.article_id if fact else ""

    def _rows(self, row: int, step: int) -> Iterable[int]:
        return range(row + 1, len(self._queue.shown())) if step > 0 else range(row - 1, -1, -1)
