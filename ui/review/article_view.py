"""The article's text with the evidence of its facts; its words are shown, never read back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing.facts import Article, CasualtyClaim, CeasefireReport, Fact, ReviewState, Statement
from ui.offsets import OffsetMap, displayable
from ui.theme import Theme

_LINE_HEIGHT = 140.0  # per cent
# Formatting every paragraph of a book-long text would hold the window up.
_LONGEST_WITH_LINE_HEIGHT = 120_000
_A_CLICK = 4  # pixels that a hand moves while clicking


_LINES_AROUND = 2  # lines of the article above and below what is looked at


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the article, in code points."""

    start: int
    end: int


class ArticleView(QTextEdit):
    """Read-only text of one article. Clicking marked words chooses their fact.

    Args:
        theme: colours of the marks.
    """

    fact_chosen = Signal(str)
    selection_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._facts: tuple[Fact, ...] = ()
        self._current: Fact | None = None
        self._map = OffsetMap("")
        self._found: tuple[Span, ...] = ()
        self._pressed = QPoint()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(16)
        self.setAccessibleName(self.tr("Article text"))
        self.setAccessibleDescription(self.tr("Text of the article with the evidence of its facts"))
        self.selectionChanged.connect(self.selection_moved)
        theme.changed.connect(self._mark)

    @property
    def article(self) -> Article | None:
        """Return the article shown."""
        return self._article

    def show_article(self, article: Article | None, facts: Sequence[Fact]) -> None:
        """Show an article with marks for its facts."""
        self._facts = tuple(facts)
        if article is None or self._article is None or article.sha256 != self._article.sha256:
            self._found = ()
            self._current = None
            text = article.text if article else ""
            self._map = OffsetMap(text)
            self.setPlainText(displayable(text))
            self._space_lines(len(text))
        self._article = article
        self._mark()

    def show_fact(self, fact: Fact | None) -> None:
        """Mark the evidence of a fact strongly and bring it into view."""
        self._current = fact
        self._mark()
        if fact and fact.evidence:
            self.reveal(fact.evidence[0].start, fact.evidence[0].end)

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that the characters stand in the upper half of the view, with what comes after them."""
        cursor = self.textCursor()
        cursor.setPosition(self._map.to_qt(start))
        self.setTextCursor(cursor)
        top = self.cursorRect(self._cursor(start, start)).top()
        bottom = self.cursorRect(self._cursor(end, end)).bottom()
        height = self.viewport().height()
        around = _LINES_AROUND * self.fontMetrics().lineSpacing()
        if top < around or bottom > height - around:  # the cursor alone scrolls no further than the edge
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 4)

    def selected(self) -> Span | None:
        """Return the selected characters in code points, None when nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self._map.from_qt(cursor.selectionStart()), self._map.from_qt(cursor.selectionEnd()))

    def select(self, start: int, end: int) -> None:
        """Select characters."""
        self.setTextCursor(self._cursor(start, end))

    def facts_at(self, offset: int) -> tuple[Fact, ...]:
        """Return the facts whose evidence covers a character, the shortest evidence first."""
        covering = [
            (e.end - e.start, f.id, f) for f in self._facts for e in f.evidence if e.start <= offset < e.end
        ]
        return tuple(f for _, _, f in sorted(covering, key=lambda item: item[:2]))

    def choose_at(self, offset: int) -> bool:
        """Choose a fact at a character; where several overlap, each further call goes to the next one."""
        facts = self.facts_at(offset)
        if not facts:
            return False
        ids = [f.id for f in facts]
        now = self._current.id if self._current else ""
        chosen = ids[(ids.index(now) + 1) % len(ids)] if now in ids else ids[0]
        self.fact_chosen.emit(chosen)
        return True

    def find_words(self, words: str, *, backwards: bool = False) -> int:
        """Mark every place of some words, go to the next one and return how many there are."""
        self._found = self._places(words)
        self._mark()
        if self._found:
            flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
            if not self.find(words, flags):
                end = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
                self.moveCursor(end)
                self.find(words, flags)
        return len(self._found)

    def end_search(self) -> None:
        """Take the marks of the search away."""
        self._found = ()
        self._mark()

    # Qt's events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the fact under a click."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if (place - self._pressed).manhattanLength() <= _A_CLICK and self.selected() is None:
            self.choose_at(self._map.from_qt(self.cursorForPosition(place).position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the fact at the caret with the space bar."""
        if event.key() == Qt.Key.Key_Space and self.choose_at(
            self._map.from_qt(self.textCursor().position())
        ):
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the lines of the current evidence: colour alone tells nobody everything."""
        super().paintEvent(event)
        if self._current is None:
            return
        painter = QPainter(self.viewport())
        pen = QPen(self._theme.kind_colour(self._current.kind.value, "ink"), 4)
        painter.setPen(pen)
        for evidence in self._current.evidence:
            top = self.cursorRect(self._cursor(evidence.start, evidence.start)).top()
            bottom = self.cursorRect(self._cursor(evidence.end, evidence.end)).bottom()
            painter.drawLine(6, top + 2, 6, bottom - 2)
        painter.end()

    # Marks

    def _mark(self) -> None:
        selections: list[QTextEdit.ExtraSelection] = []
        for fact in self._facts:
            if self._current is None or fact.id != self._current.id:
                selections += self._faint(fact)
        if self._current is not None:
            selections += self._strong(self._current)
        ground, ink = QColor(self._theme.colours.palette["highlight"]), QColor("#FFFFFF")
        for span in self._found:
            form = QTextCharFormat()
            form.setBackground(ground)
            form.setForeground(ink)
            selections.append(self._selection(span.start, span.end, form))
        self.setExtraSelections(selections)
        self.viewport().update()

    def _faint(self, fact: Fact) -> list[QTextEdit.ExtraSelection]:
        if fact.review.state is ReviewState.REJECTED:
            return []
        form = QTextCharFormat()
        form.setBackground(self._theme.kind_colour(fact.kind.value, "faint"))
        if fact.review.state is ReviewState.PROPOSED:  # what nobody reviewed is dotted: not by colour alone
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(self._theme.kind_colour(fact.kind.value, "ink"))
        return [self._selection(e.start, e.end, form) for e in fact.evidence]

    def _strong(self, fact: Fact) -> list[QTextEdit.ExtraSelection]:
        form = QTextCharFormat()
        form.setBackground(self._theme.kind_colour(fact.kind.value, "strong"))
        form.setForeground(self.palette().color(QPalette.ColorRole.Text))
        marks = [self._selection(e.start, e.end, form) for e in fact.evidence]
        for mention in _mentions(fact):
            named = QTextCharFormat()
            named.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            named.setUnderlineColor(self._theme.kind_colour(fact.kind.value, "ink"))
            named.setFontWeight(700)
            marks.append(self._selection(mention.start, mention.end, named))
        if isinstance(fact, Statement) and fact.cue_start is not None and fact.cue_end is not None:
            cue = QTextCharFormat()
            cue.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            cue.setUnderlineColor(self._theme.kind_colour(fact.kind.value, "ink"))
            marks.append(self._selection(fact.cue_start, fact.cue_end, cue))
        return marks

    def _selection(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(start, end)  # type: ignore[attr-defined]
        selection.format = form  # type: ignore[attr-defined]
        return selection

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.to_qt(start))
        cursor.setPosition(self._map.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _places(self, words: str) -> tuple[Span, ...]:
        """Search the article itself, not the widget; a case that changes a text's length is left alone."""
        if not words or self._article is None:
            return ()
        text, sought = self._article.text.lower(), words.lower()
        if len(text) != len(self._article.text):
            text, sought = self._article.text, words
        places, at = [], text.find(sought)
        while at >= 0:
            places.append(Span(at, at + len(sought)))
            at = text.find(sought, at + len(sought))
        return tuple(places)

    def _space_lines(self, length: int) -> None:
        if length > _LONGEST_WITH_LINE_HEIGHT:
            return
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)


def _mentions(fact: Fact) -> list[Span]:
    """Return where claimant or speaker stand in the article."""
    match fact:
        case CasualtyClaim() | CeasefireReport():
            mention = fact.claimant
        case Statement():
            mention = fact.speaker
        case _:
            mention = None
    if mention is None or mention.start is None or mention.end is None:
        return []
    return [Span(mention.start, mention.end)]
