"""Small parts that several workspaces share."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


class Banner(QFrame):
    """A coloured strip with a sentence and, if wanted, buttons.

    Args:
        theme: gives the grounds.
        ground: warning, error, good or banner.
    """

    def __init__(self, theme: Theme, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self.setAutoFillBackground(True)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setProperty("textFormat", "PlainText")  # as ui/theme.py says of properties
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._buttons)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def text(self) -> str:
        """Return the sentence shown."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one hides the strip."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def add_button(self, words: str, run: Callable[[], object], tip: str = "") -> QToolButton:
        """Add a button at the end of the strip."""
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words.replace("&", ""))
        button.setToolTip(tip or button.accessibleName())
        button.clicked.connect(lambda _checked=False: run())
        self._buttons.addWidget(button)
        return button

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.colours.ground[self._ground]))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colours.palette["window_text"]))
        self.setPalette(palette)


class MutedLabel(QLabel):
    """Words of lesser weight."""

    def __init__(
        self, theme: Theme, text: str = "", *, factor: float = 1.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._factor = factor
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink("muted"))
        self.setPalette(palette)
        self.setFont(self._theme.font(self._factor))


class Heading(QLabel):
    """A heading; its size follows the program's font."""

    def __init__(
        self, theme: Theme, text: str = "", *, factor: float = 1.25, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._factor = factor
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.setFont(self._theme.font(self._factor, bold=True))


class Empty(QWidget):
    """What an empty place says: why it is empty and what to do."""

    def __init__(self, theme: Theme, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        head = Heading(theme, title, factor=1.3)
        head.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        head.setWordWrap(True)
        words = MutedLabel(theme, sentence)
        words.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        layout.addWidget(head)
        layout.addWidget(words)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self.buttons)
        row.addStretch()
        layout.addSpacing(8)
        layout.addLayout(row)
        layout.addStretch(3)

    def add_action(self, action: QAction) -> None:
        """Offer a command here."""
        self.buttons.addWidget(action_button(action))


def action_button(action: QAction, *, beside: bool = True) -> QToolButton:
    """Return a button of an action with its words, its key in the tooltip and a name to be read out."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    if beside:
        button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


class PictureButton(QToolButton):
    """A button with a picture alone, which follows the look; its words are its name and its tooltip."""

    def __init__(
        self, theme: Theme, picture: str, words: str, run: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.clicked.connect(lambda _checked=False: run())
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.setIcon(icon(self._picture))


def resize_on_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or what the screen has room for: its buttons stay in reach."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width() - 20), min(height, room.height() - 50))


class DownScroll(QScrollArea):
    """Scrolls up and down only: never narrower than what it holds, so that nothing is cut at the side."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show the field that a key leads to; Qt does so for Tab alone."""
        if now is not None and self.widget().isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def minimumSizeHint(self) -> QSize:
        """Return the width of what is inside with the scroll bar beside it."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())


class ElidedLabel(QLabel):
    """A label that ends in … where it does not fit; the whole stands in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        """Show a text as far as it fits."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: "QEvent") -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self._whole, QtCore.Qt.TextElideMode.ElideRight, self.width())
        )
