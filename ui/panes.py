"""F6: from one pane of a workspace to the next, each time to where one was in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_pane(panes: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next pane, or with step -1 to the one before.

    Args:
        panes: of the workspace, in the order in which they are read; hidden ones are passed over.
        step: 1 or -1.
    """
    focus = QApplication.focusWidget()
    here = next(
        (n for n, p in enumerate(panes) if focus is not None and _holds(p, focus)), -1 if step > 0 else 0
    )
    for distance in range(1, len(panes) + 1):
        target = _way_in(panes[(here + step * distance) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _way_in(pane: QWidget) -> QWidget | None:
    """Return where one was in a pane, or its first field; None where nothing takes the focus."""
    last = pane.focusWidget()
    if last is not None and _takes_focus(last):
        return last
    if _takes_focus(pane):
        return pane
    return next((w for w in pane.findChildren(QWidget) if _takes_focus(w)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_keys = Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and (widget.focusPolicy() & by_keys) == by_keys
