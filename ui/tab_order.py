"""The order in which Tab goes: that of the layout, whatever was made first."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)


def tab_as_read(root: QWidget) -> None:
    """Let Tab go through a form in the order in which its parts stand in their layouts."""
    for first, second in pairwise(_stops(root)):
        QWidget.setTabOrder(first, second)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Return what takes the focus by Tab inside of a widget, in order."""
    layout = widget.layout()
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
    if isinstance(widget, QSplitter | QStackedWidget | QTabWidget):
        for index in range(widget.count()):
            yield from _stops(widget.widget(index))
    elif isinstance(widget, QScrollArea):
        yield from _stops(widget.widget())
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    elif layout is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):  # its items stand in the order in which they were added
        places = sorted(places, key=lambda n: layout.getItemPosition(n)[:2])  # type: ignore[index]
    for item in (layout.itemAt(n) for n in places):
        inside, below = item.widget(), item.layout()
        if inside is not None:
            yield from _stops(inside)
        elif below is not None:
            yield from _stops_of(below)
