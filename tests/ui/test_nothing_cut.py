"""With words half as large again, in both languages, on 1024 x 640: nothing is cut and nothing overlaps."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QScrollArea, QWidget

from ui.preferences_dialog import PreferencesDialog
from ui.sources.clipped import Clipped
from ui.sources.paste_dialog import PasteDialog
from ui.translations import install_language
from ui.widgets import ElidedLabel

_SLACK = 2  # pixels of rounding
_ARROW = 20  # pixels of a box beside its words


def shown(root, kind):
    return [w for w in root.findChildren(kind) if w.isVisibleTo(root) and w.window() is root.window()]


def cut(root):
    """Return the words that do not fit into their place."""
    found = []
    for label in shown(root, QLabel):
        words = label.text().replace("&", "")
        if isinstance(label, ElidedLabel) or not words or label.pixmap().width():
            continue
        if label.wordWrap():
            if label.height() + _SLACK < label.heightForWidth(label.width()):
                found.append(f"label, too low: {words}")
        elif label.width() + _SLACK < max(map(label.fontMetrics().horizontalAdvance, words.split("\n"))):
            found.append(f"label: {words}")
    for button in shown(root, QAbstractButton):
        words = button.text().replace("&", "")
        if words and button.width() + _SLACK < button.fontMetrics().horizontalAdvance(words):
            found.append(f"button: {words}")
    for box in shown(root, QComboBox):
        needed = box.fontMetrics().horizontalAdvance(box.currentText()) + _ARROW
        if box.width() < needed and not box.isEditable():
            found.append(f"box “{box.accessibleName()}”: {box.currentText()}")
    return found


def overlapping(root):
    """Return pairs of parts that lie on each other inside of one container."""
    found = []
    for holder in [root, *shown(root, QWidget)]:
        if isinstance(holder, QScrollArea) or holder.layout() is None:
            continue
        parts = [w for w in holder.children() if isinstance(w, QWidget) and w.isVisibleTo(root)]
        placed = [w for w in parts if holder.layout().indexOf(w) >= 0]
        for one, two in combinations(placed, 2):
            both = one.geometry().intersected(two.geometry())
            if both.width() > _SLACK and both.height() > _SLACK:
                found.append(f"{type(one).__name__} on {type(two).__name__} in {type(holder).__name__}")
    return found


def outside(dialog):
    """Return the buttons at the foot of a dialog that lie outside of it."""
    inside = QRect(QPoint(0, 0), dialog.size())
    places = [(b, QRect(b.mapTo(dialog, QPoint(0, 0)), b.size())) for b in shown(dialog, QAbstractButton)]
    feet = [(b, place) for b, place in places if "QDialogButtonBox" in type(b.parent()).__name__]
    return [b.text() for b, place in feet if not inside.contains(place)]


@pytest.fixture(params=["en", "fr"])
def large(request, qapp):
    """The window in a language on a small screen with large words."""
    translator = install_language(qapp, request.param)
    request.addfinalizer(lambda: qapp.removeTranslator(translator))
    session = request.getfixturevalue("session")
    window = request.getfixturevalue("window")
    window.resize_words(round(qapp.font().pointSizeF() / 2))
    request.addfinalizer(lambda: window.resize_words(None))
    window.resize(1024, 600)
    return session, window


def test_every_workspace(large):
    session, window = large
    for workspace in ("sources", "brief"):
        window.show_workspace(workspace)
        tabs = session.sources.tabs if workspace == "sources" else session.brief.tabs
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            QApplication.processEvents()
            assert cut(window) == []
            assert overlapping(window) == []


def test_every_form(large):
    session, window = large
    window.show_workspace("review")
    QApplication.processEvents()
    bar = session.review.filters
    lowest = max(w.geometry().bottom() for w in shown(bar, QWidget) if w.parent() is bar)
    assert lowest < bar.height()
    for fact in session.desk.facts():
        session.review.show_fact(fact.id)
        QApplication.processEvents()
        assert [c for c in cut(window) if not c.startswith("box")] == []
        assert overlapping(window) == []


def test_every_dialog(large):
    session, window = large
    session.export()
    paste = PasteDialog(window.theme, Clipped("x"), {"text": "y"}, parent=window)
    for dialog in (PreferencesDialog(window), paste):
        dialog.show()
    for dialog in [d for d in window.findChildren(QDialog) if d.isVisible()]:
        dialog.resize(min(dialog.width(), 1004), min(dialog.height(), 590))
        QApplication.processEvents()
        assert cut(dialog) == [], dialog.windowTitle()
        assert overlapping(dialog) == []
        assert outside(dialog) == []
        dialog.close()
