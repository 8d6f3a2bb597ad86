"""Judgements of the analyst: one sentence for the likelihood, another for the confidence, drafts kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.brief.settings_store import change_settings, read_settings


@pytest.fixture
def panel(session, window):
    window.show_workspace("brief")
    session.brief.tabs.setCurrentWidget(session.brief.assessment)
    return session.brief.assessment


def stored(session):
    return read_settings(session.desk).judgements


def choose(field, value):
    field.set_value(value)
    field.edited.emit()


def test_a_judgement_is_written_with_the_keys(session, panel):
    panel.add_button.setFocus()
    QTest.keyClick(panel.add_button, Qt.Key.Key_Space)
    QTest.keyClicks(panel.editors["statement"], "The crossing stays closed")
    panel.editors["likelihood"].setFocus()
    for _ in range(6):
        QTest.keyClick(panel.editors["likelihood"], Qt.Key.Key_Down)
    choose(panel.editors["confidence"], "moderate")
    QTest.keyClicks(panel.editors["reason"], "two sides say the same")
    panel.keep()
    (judgement,) = stored(session)
    assert judgement.statement == "The crossing stays closed"
    assert (judgement.likelihood, judgement.confidence) == ("very likely", "moderate")
    assert judgement.reason == "two sides say the same"


def test_a_judgement_without_a_statement_stays_a_draft(session, panel):
    panel.add()
    panel.editors["alternatives"].insertPlainText("a local truce")
    panel.keep()
    assert stored(session) == ()
    assert "draft" in panel.advice.text()
    change_settings(session.desk, "elsewhere", title="Another title")
    assert panel.list.count() == 1
    assert panel.editors["alternatives"].value() == "a local truce"


@pytest.mark.parametrize(
    ("statement", "reason", "said"),
    [
        ("We assess with high confidence that talks go on", "", "its own field"),
        ("Talks are very likely to go on", "", "“very likely” stands in the statement"),
        ("Talks go on", "an end is unlikely", "“unlikely” stands in the reason"),
        ("Talks go on", "both sides say so", ""),
    ],
)
def test_likelihood_and_confidence_are_kept_apart(panel, statement, reason, said):
    panel.add()
    panel.editors["statement"].insertPlainText(statement)
    panel.editors["reason"].insertPlainText(reason)
    assert said in panel.advice.text()
    assert bool(said) is bool(panel.advice.text())


def test_moved_taken_away_and_brought_back(session, panel):
    for statement in ("First", "Second"):
        panel.add()
        panel.editors["statement"].insertPlainText(statement)
    panel.keep()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [j.statement for j in stored(session)] == ["Second", "First"]
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert [j.statement for j in stored(session)] == ["First"]
    session.undo()
    assert [j.statement for j in stored(session)] == ["Second", "First"]
    assert [panel.list.item(row).text() for row in range(2)] == ["Second", "First"]


def test_the_scale_brings_its_own_words(session, panel):
    panel.add()
    choose(panel.yardstick, "phia")
    box = panel.editors["likelihood"]
    assert read_settings(session.desk).yardstick == "phia"
    assert "a realistic possibility" in [box.itemText(n) for n in range(box.count())]
    assert "roughly even chance" not in [box.itemText(n) for n in range(box.count())]


def test_judgements_of_another_dossier_are_not_shown(session, panel, home):
    panel.add()
    panel.editors["statement"].insertPlainText("Of this dossier alone")
    panel.keep()
    session.create(home / "other.briefing")
    session.brief.window().show_workspace("brief")
    assert panel.list.count() == 0
