"""A damaged dossier is offered to be recovered, by keys, and what came over is told and opened."""

import sqlite3

import pytest
import stock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton


@pytest.fixture
def damaged(home):
    """One of two articles is no longer the text that was hashed."""
    path = home / "hill.briefing"
    stock.make_dossier(path).close()
    database = sqlite3.connect(path)
    database.execute("UPDATE articles SET text = 'other words' WHERE id = 'a2'")
    database.commit()
    database.close()
    return path


def box(window, qtbot, name):
    qtbot.waitUntil(
        lambda: any(b.isVisible() for b in window.findChildren(QMessageBox, name)), timeout=20_000
    )
    return next(b for b in window.findChildren(QMessageBox, name) if b.isVisible())


def press_default(shown):
    default = next(b for b in shown.findChildren(QPushButton) if b.isDefault())
    assert default.accessibleName() or default.text()
    QTest.keyClick(shown, Qt.Key.Key_Return)


def test_recovered_by_keys_into_a_new_dossier(window, damaged, qtbot, monkeypatch):
    before, proposed = damaged.read_bytes(), []

    def choose(_parent, _title, path, _kinds):
        proposed.append(path)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.open_path(damaged)
    offer = box(window, qtbot, "damaged")
    assert "hill.briefing" in offer.text()
    assert "stays as it is" in offer.informativeText()
    press_default(offer)
    told = box(window, qtbot, "recovered")
    assert "Recovered: 1 article," in told.text()
    assert "Article a2: its text is damaged." in told.text()
    assert proposed == [str(damaged.with_name("hill recovered.briefing"))]
    press_default(told)
    qtbot.waitUntil(lambda: window.session.desk.is_open, timeout=20_000)
    assert window.session.desk.path.name == "hill recovered.briefing"
    assert [a.id for a in window.session.desk.articles()] == ["a1"]
    assert damaged.read_bytes() == before


def test_escape_leaves_the_damaged_dossier_alone(window, damaged, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("nobody wanted that"))
    window.open_path(damaged)
    offer = box(window, qtbot, "damaged")
    QTest.keyClick(offer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "damaged"))
    assert not window.session.desk.is_open
    assert window.stack.currentWidget() is window.start_page


def test_a_file_of_noise_is_told_and_nothing_is_opened(window, home, qtbot, monkeypatch):
    path = home / "noise.briefing"
    path.write_bytes(bytes(range(256)) * 48)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(home / "new"), ""))
    window.open_path(path)
    press_default(box(window, qtbot, "damaged"))
    told = box(window, qtbot, "recovered")
    assert told.text().startswith("Nothing was recovered.")
    QTest.keyClick(told, Qt.Key.Key_Escape)
    assert not window.session.desk.is_open


def test_a_long_list_of_losses_stands_in_the_details(window, home, qtbot):
    from briefing.dossier import RecoveryReport

    report = RecoveryReport({"articles": 2}, damaged_articles=[f"n{n}" for n in range(30)])
    window.session.recovery._tell(home / "new.briefing", report)
    told = box(window, qtbot, "recovered")
    assert "and 24 more" in told.text()
    assert "Article n29" in told.detailedText()
    told.close()


def test_what_came_over_and_what_did_not_is_told_in_the_language_of_the_window(window, home, qtbot, qapp):
    from briefing.dossier import RecoveryReport
    from ui.translations import install_language

    report = RecoveryReport({"articles": 1, "facts": 80}, unreadable={"decisions": 3}, cut_off=["editions"])
    translator = install_language(qapp, "fr")
    try:
        window.session.recovery._tell(home / "new.briefing", report)
        text = box(window, qtbot, "recovered").text()
    finally:
        qapp.removeTranslator(translator)
        box(window, qtbot, "recovered").close()
    assert "1 article, 80 faits" in text
    assert "3 décisions" in text
    assert "Recovered" not in text
