"""Tab goes through every workspace, form and dialog in the order of reading."""

import pytest
from PySide6.QtWidgets import QApplication
from reading_order_of import out_of_order, tab_stops
from walked import dialogs, pages


@pytest.mark.parametrize("workspace", ["sources", "review", "brief"])
def test_every_workspace(session, window, workspace):
    for _page in pages(session, window, workspace):
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


def test_every_dialog(session, window):
    with dialogs(session, window) as shown:
        assert len(shown) == 7
        for dialog in shown:
            assert out_of_order(dialog) == [], dialog.windowTitle()
