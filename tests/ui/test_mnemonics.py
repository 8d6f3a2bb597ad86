"""Alt with a letter leads to one place: no letter is taken twice in what is seen at once, in any language."""

from collections import defaultdict

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTabBar, QWidget

from ui.preferences_dialog import PreferencesDialog
from ui.sources.clipped import Clipped
from ui.sources.paste_dialog import PasteDialog
from ui.translations import install_language


def taken_twice(root: QWidget) -> dict[str, list[str]]:
    """Return the letters that more than one visible part answers to."""
    words = [a.text() for a in root.menuBar().actions()] if hasattr(root, "menuBar") else []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root:
            continue
        if isinstance(widget, QLabel):
            words += [widget.text()] if widget.buddy() is not None else []
        elif isinstance(widget, QAbstractButton):
            words.append(widget.text())
        elif isinstance(widget, QTabBar):
            words += [widget.tabText(n) for n in range(widget.count())]
    by_key = defaultdict(list)
    for text in words:
        if key := QKeySequence.mnemonic(text).toString():
            by_key[key].append(text)
    return {key: texts for key, texts in by_key.items() if len(texts) > 1}


@pytest.fixture(params=["en", "fr"])
def spoken(request, qapp):
    """The window in a language, with a dossier open."""
    translator = install_language(qapp, request.param)
    request.addfinalizer(lambda: qapp.removeTranslator(translator))
    return request.getfixturevalue("session"), request.getfixturevalue("window")


def test_in_every_workspace(spoken):
    session, window = spoken
    for workspace in ("sources", "brief"):
        window.show_workspace(workspace)
        for tabs in (session.sources.tabs, session.brief.tabs):
            for index in range(tabs.count()):
                tabs.setCurrentIndex(index)
                QApplication.processEvents()
                assert taken_twice(window) == {}, workspace


def test_in_the_form_of_every_kind(spoken):
    session, window = spoken
    window.show_workspace("review")
    for fact in session.desk.facts():
        session.review.show_fact(fact.id)
        QApplication.processEvents()
        assert taken_twice(window) == {}, fact.kind


def test_in_every_dialog(spoken):
    session, window = spoken
    session.export()
    paste = PasteDialog(window.theme, Clipped("x"), {"text": "y"}, parent=window)
    for dialog in (PreferencesDialog(window), paste):
        dialog.show()
    for dialog in (d for d in window.findChildren(QDialog) if d.isVisible()):
        assert taken_twice(dialog) == {}, dialog.windowTitle()
        dialog.close()


def test_the_key_of_a_label_leads_into_its_field(session, window):
    """A buddy that takes no focus by itself, as a field of several parts, would swallow the key."""
    dead = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.buddy() is not None and not label.buddy().focusPolicy().value
    ]
    assert dead == []
