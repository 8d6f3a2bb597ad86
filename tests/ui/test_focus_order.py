"""Tab goes through every workspace, form and dialog in the order of reading."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from reading_order_of import out_of_order, tab_stops

from ui.help_sheet import HelpSheet
from ui.preferences_dialog import PreferencesDialog
from ui.sources.clipped import Clipped
from ui.sources.paste_dialog import PasteDialog


@pytest.mark.parametrize("workspace", ["sources", "review", "brief"])
def test_every_workspace(session, window, workspace):
    window.show_workspace(workspace)
    for tabs in (session.sources.tabs, session.brief.tabs):
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            QApplication.processEvents()
            assert tab_stops(window)
            assert out_of_order(window) == []


def test_the_form_of_every_kind(session, window):
    window.show_workspace("review")
    for fact in session.desk.facts():
        session.review.show_fact(fact.id)
        QApplication.processEvents()
        assert len(tab_stops(session.review.panel)) > 5
        assert out_of_order(session.review.panel) == []


def test_the_form_with_both_bounds_of_a_range(session, window):
    window.show_workspace("review")
    session.review.select_first()
    session.review.panel.form.change({"qualifier": "range"})
    QApplication.processEvents()
    names = [w.accessibleName() for w in tab_stops(session.review.panel.form)]
    assert names[:3] == ["Qualifier", "Lower bound or figure", "Upper bound"]


def test_the_start_page(window):
    assert out_of_order(window) == []


def test_every_dialog(session, window, qtbot):
    session.export()
    paste = PasteDialog(window.theme, Clipped("x"), {"text": "y"}, parent=window)
    for dialog in (PreferencesDialog(window), paste, HelpSheet(window)):
        dialog.show()
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert len(dialogs) >= 4
    for dialog in dialogs:
        QApplication.processEvents()
        assert out_of_order(dialog) == [], dialog.windowTitle()
        dialog.close()
        dialog.setParent(None)  # walked dialogs that go with their window take the test process down
