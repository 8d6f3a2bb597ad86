"""Find words in the article text."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.review.article_view import ArticleView


class FindBar(QWidget):
    """A line under the text; Enter goes on, Shift+Enter back, Esc leaves.

    Args:
        view: the text that is searched.
    """

    left = Signal()

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in the article"))
        self.line.setAccessibleName(self.tr("Find in the article"))
        self.line.setClearButtonEnabled(True)
        self.result = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.result)
        for words, backwards in ((self.tr("Previous"), True), (self.tr("Next"), False)):
            button = QToolButton(self)
            button.setText(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, back=backwards: self.find(backwards=back))
            layout.addWidget(button)
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the search"))
        close.setToolTip(self.tr("Close the search"))
        close.clicked.connect(self.leave)
        layout.addWidget(close)
        self._pause = QTimer(self, interval=120, singleShot=True)
        self._pause.timeout.connect(self.find)
        self.line.textEdited.connect(lambda _text: self._pause.start())
        self.line.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the line and go into it."""
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find(self, *, backwards: bool = False) -> None:
        """Go to the next place of the words."""
        count = self._view.find_words(self.line.text(), backwards=backwards)
        self.result.setText(self.tr("%n place(s)", "", count) if self.line.text() else "")

    def leave(self) -> None:
        """Hide the line and its marks."""
        self.hide()
        self._view.end_search()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter, Shift+Enter and Esc in the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)
