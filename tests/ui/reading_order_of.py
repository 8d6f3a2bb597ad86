"""Walks what Tab goes through and tells where it goes backwards on the screen."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

_SKIPPED = ("qt_", "ScrollLeftButton", "ScrollRightButton")
_SLACK = 4  # pixels by which parts of one line may differ


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what takes the focus by Tab inside of a widget, in the order in which Tab goes."""
    stops, window = [], root.window()
    widget = window
    while True:
        widget = widget.nextInFocusChain()
        if widget is window:
            return stops
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        there = root.isAncestorOf(widget) and widget.isVisibleTo(root) and widget.isEnabledTo(root)
        if takes and there and not widget.objectName().startswith(_SKIPPED):
            stops.append(widget)


def out_of_order(root: QWidget) -> list[str]:
    """Return each step of Tab that goes up, or back on its line, between parts of one container."""
    wrong = []
    for first, second in pairwise(tab_stops(root)):
        a, b = _sides(first, second)
        one, two = _place(a), _place(b)
        above = two.bottom() <= one.top() + _SLACK and two.left() < one.right() - _SLACK
        same_line = abs(two.center().y() - one.center().y()) < max(one.height(), two.height()) / 2
        before = same_line and two.right() <= one.left() + _SLACK
        if above or before:
            wrong.append(f"{_name(first)} -> {_name(second)}")
    return wrong


def _sides(first: QWidget, second: QWidget) -> tuple[QWidget, QWidget]:
    """Return the parts of the nearest common container that the two stand in."""
    above = {id(w): w for w in _upwards(first)}
    common = next(w for w in _upwards(second) if id(w) in above)
    if common in (first, second):
        return first, second
    return tuple(next(w for w in _upwards(x) if w.parentWidget() is common) for x in (first, second))


def _upwards(widget: QWidget | None) -> list[QWidget]:
    chain = []
    while widget is not None:
        chain.append(widget)
        widget = widget.parentWidget()
    return chain


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or widget.objectName()}”"
