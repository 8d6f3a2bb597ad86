"""F6 and Shift+F6 go through the panes of each workspace and come back to where one was."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.help_sheet import sheet_html


def pane_of(workspace, window):
    """Return the number of the pane with the focus; the toolbar is the last."""
    focus = QApplication.focusWidget()
    panes = (*workspace.panes(), window.way)
    return next(n for n, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus))


@pytest.mark.parametrize("name", ["sources", "review", "brief"])
def test_all_panes_and_back(session, window, press, qtbot, name):
    window.show_workspace(name)
    qtbot.waitUntil(lambda: name != "brief" or session.brief.preview.proof is not None, timeout=20_000)
    workspace = session.workspace(name)
    start = pane_of(workspace, window)
    forth, back = [start], []
    while True:
        press("F6")
        if pane_of(workspace, window) == start:
            break
        forth.append(pane_of(workspace, window))
    shown = [n for n, pane in enumerate((*workspace.panes(), window.way)) if pane.isVisible()]
    assert sorted(forth) == shown
    for _ in forth:
        press("Shift+F6")
        back.append(pane_of(workspace, window))
    assert back == forth[::-1]


def test_one_comes_back_to_the_field_that_one_left(session, press):
    press("E")
    place = session.review.panel.form._form().editors["place"]
    place.setFocus()
    press("F6", "F6", "Shift+F6", "Shift+F6")
    assert QApplication.focusWidget() is place


def test_the_help_sheet_names_them():
    assert "F6" in sheet_html("", "")
    assert "Shift+F6" in sheet_html("", "")
