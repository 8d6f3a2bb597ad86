"""What a row of the queue says: its words, colours, tooltip and name to be read out."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from briefing.facts import Fact, ReviewState
from ui import words
from ui.review.why import why

STATE, KIND, SUMMARY, WHO, ARTICLE, CONFIDENCE = range(6)


class FactCells(QObject):
    """Answers for the cells of a fact.

    Args:
        titles: of the articles by id.
        group_of: gives the facts that are reviewed as one with a fact.
        has_draft: tells whether the form of a fact was left unfinished.
        ink: gives the colour of a state or a kind, as in `ink("state", "proposed")`.
    """

    def __init__(
        self,
        titles: Mapping[str, str],
        group_of: Callable[[str], Sequence[str]],
        has_draft: Callable[[str], bool],
        ink: Callable[[str, str], QColor],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._titles = titles
        self._group_of = group_of
        self._has_draft = has_draft
        self._ink = ink

    def value(self, fact: Fact, column: int, role: int) -> object:
        """Return what a view asks of a cell."""
        value: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            value = self.text(fact, column)
        elif role == Qt.ItemDataRole.ForegroundRole:
            value = self._colour(fact, column)
        elif role == Qt.ItemDataRole.ToolTipRole:
            value = self._tip(fact)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            value = f"{self.text(fact, KIND)}: {words.summary(fact)}, {words.word(fact.review.state.value)}"
        elif role == Qt.ItemDataRole.TextAlignmentRole and column in (STATE, CONFIDENCE):
            value = int(Qt.AlignmentFlag.AlignCenter)
        elif role == Qt.ItemDataRole.UserRole:
            value = fact.id
        return value

    def text(self, fact: Fact, column: int) -> str:
        """Return the words of a cell."""
        match column:
            case 0:
                return words.STATE_SYMBOLS[fact.review.state] + ("…" if self._has_draft(fact.id) else "")
            case 1:
                return words.word(fact.kind.value)
            case 2:
                more = len(self._group_of(fact.id))
                return f"{words.summary(fact)}  ×{more}" if more > 1 else words.summary(fact)
            case 3:
                return words.who(fact)
            case 4:
                return self._titles.get(fact.article_id, fact.article_id)
            case _:  # who makes a fact by hand gives no confidence
                return f"{round(fact.confidence * 100)} %" if fact.reasons else "–"

    def _colour(self, fact: Fact, column: int) -> QColor | None:
        if fact.review.state is ReviewState.REJECTED:
            return self._ink("state", "rejected")
        if column == STATE:
            return self._ink("state", fact.review.state.value)
        return self._ink("kind", fact.kind.value) if column == KIND else None

    def _tip(self, fact: Fact) -> str:
        state = words.word(fact.review.state.value)
        lines = [f"{words.word(fact.kind.value)}, {state}", words.summary(fact)]
        if self._has_draft(fact.id):
            lines.append(self.tr("Its form was left unfinished; D goes from one such fact to the next"))
        if fact.review.by:
            at = fact.review.at.strftime("%Y-%m-%d %H:%M UTC") if fact.review.at else ""
            lines.append(self.tr("Decided by {name} {at}").format(name=fact.review.by, at=at))
        if fact.reasons:
            lines.append(self.tr("Why it was proposed: {reasons}").format(reasons=why(fact)))
        more = len(self._group_of(fact.id)) - 1
        if more > 0:
            lines.append(self.tr("Also reported by {count} more; reviewed together").format(count=more))
        return "\n".join(lines)
