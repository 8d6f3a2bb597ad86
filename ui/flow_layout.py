"""A line of widgets that goes on in the next line where a narrow window has no room for it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

_GROWING = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)


class FlowLayout(QLayout):
    """Sets widgets side by side and breaks the line like words; what grows shares the room of its line.

    Args:
        parent: the widget to lay out.
        margins: left, top, right, bottom, in pixels.
        gap: pixels between widgets and between lines.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        gap: int = 6,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(*margins)
        self.setSpacing(gap)

    # Qt's side

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Return an item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow line makes more of them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        left, top, right, bottom = self._margins()
        lines = self._lines(width - left - right)
        return sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1) + top + bottom

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets line by line."""
        super().setGeometry(rect)
        left, top, right, bottom = self._margins()
        inside = rect.adjusted(left, top, -right, -bottom)
        y = inside.y()
        for line in self._lines(inside.width()):
            self._set_line(line, QRect(inside.x(), y, inside.width(), _height(line)))
            y += _height(line) + self.spacing()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        left, top, right, bottom = self._margins()
        shown = self._shown()
        width = sum(i.sizeHint().width() for i in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width + left + right, _height(shown) + top + bottom)

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget alone."""
        left, top, right, bottom = self._margins()
        width = max((_least(i) for i in self._shown()), default=0)
        return QSize(width + left + right, _height(self._shown()) + top + bottom)

    # Inside

    def _margins(self) -> tuple[int, int, int, int]:
        margins = self.contentsMargins()
        return margins.left(), margins.top(), margins.right(), margins.bottom()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._shown():
            wanted = _least(item)
            if lines and wanted + self.spacing() <= room:
                lines[-1].append(item)
                room -= wanted + self.spacing()
            else:
                lines.append([item])
                room = width - wanted
        return lines

    def _set_line(self, line: list[QLayoutItem], place: QRect) -> None:
        growing = [item for item in line if _grows(item)]
        used = sum(map(_least, line)) + self.spacing() * (len(line) - 1)
        share, rest = divmod(max(0, place.width() - used), len(growing)) if growing else (0, 0)
        x = place.x()
        for item in line:
            width = min(_least(item), place.width())
            if item in growing:
                width += share + (rest if item is growing[-1] else 0)
            height = min(item.sizeHint().height(), place.height())
            item.setGeometry(
                QRect(QPoint(x, place.y() + (place.height() - height) // 2), QSize(width, height))
            )
            x += width + self.spacing()


def _least(item: QLayoutItem) -> int:
    """Return the width below which an item would be cut: fields may shrink, buttons may not."""
    least = item.minimumSize().width()
    return least if _grows(item) and least else max(least, item.sizeHint().width())


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() in _GROWING


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
