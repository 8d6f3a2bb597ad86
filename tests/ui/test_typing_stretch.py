"""What is typed in one go is undone in one go, and every pause in it is on the disk all the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing.dossier import Dossier
from briefing.workflow import brief_settings
from ui.brief.settings_store import read_settings


@pytest.fixture
def brief(session, window, qtbot):
    window.show_workspace("brief")
    qtbot.waitUntil(lambda: session.brief.preview.proof is not None, timeout=20_000)
    return session.brief


def go_to(brief, section):
    listed = brief.outline.list
    rows = {listed.item(r).data(Qt.ItemDataRole.UserRole): r for r in range(listed.count())}
    listed.setCurrentRow(rows[section])


def type_with_pauses(field, panel, *parts):
    for part in parts:
        QTest.keyClicks(field, part)
        panel.keep()


def texts(session):
    return {t.section: t.text for t in read_settings(session.desk).texts}


def test_words_of_a_section(session, brief, home):
    go_to(brief, "casualties")
    before = len(session.desk.dossier.decisions())
    type_with_pauses(brief.outline.words, brief.outline, "Figures", " are", " rising.")
    assert len(session.desk.dossier.decisions()) == before
    with Dossier.open(home / "invented.briefing", read_only=True) as seen:
        assert [t.text for t in brief_settings(seen).texts] == ["Figures are rising."]
    session.undo()
    assert texts(session) == {}
    session.redo()
    assert texts(session) == {"casualties": "Figures are rising."}


def test_a_rest_ends_the_stretch(session, brief, qtbot):
    session.desk._rest.setInterval(50)
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures", " are")
    qtbot.waitUntil(lambda: len(session.desk.dossier.decisions()) == 1)
    assert not session.desk._rest.isActive()
    type_with_pauses(brief.outline.words, brief.outline, " rising.")
    session.undo()
    assert texts(session) == {"casualties": "Figures are"}


def test_leaving_the_field_ends_the_stretch_with_its_last_words(session, brief):
    go_to(brief, "casualties")
    brief.outline.words.setFocus()
    type_with_pauses(brief.outline.words, brief.outline, "Figures")
    QTest.keyClicks(brief.outline.words, " are rising.")
    brief.outline.list.setFocus()
    (decision,) = session.desk.dossier.decisions()
    assert "Figures are rising." in decision.after
    session.undo()
    assert texts(session) == {}


def test_what_is_typed_is_told_as_saved_and_can_be_undone(session, brief, qtbot):
    go_to(brief, "casualties")
    with qtbot.waitSignals([session.desk.saved, session.desk.history_changed, session.desk.settings_changed]):
        type_with_pauses(brief.outline.words, brief.outline, "Figures")
    assert session.desk.undo_label == "Change the brief"


def test_words_of_another_section_are_another_step(session, brief):
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures", " are rising.")
    go_to(brief, "ceasefire")
    type_with_pauses(brief.outline.words, brief.outline, "It", " holds.")
    session.undo()
    assert texts(session) == {"casualties": "Figures are rising."}


def test_a_decision_in_between_ends_the_stretch(session, brief):
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures")
    fact = session.desk.facts()[0]
    session.desk.confirm([fact.id])
    type_with_pauses(brief.outline.words, brief.outline, " are rising.")
    session.undo()
    assert texts(session) == {"casualties": "Figures"}
    assert session.desk.fact(fact.id).review.is_accepted


def test_typing_after_an_undo_is_a_step_of_its_own(session, brief):
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures", " are rising.")
    session.undo()
    type_with_pauses(brief.outline.words, brief.outline, "Other", " words.")
    session.undo()
    assert texts(session) == {}
    assert session.desk.undo_label == ""


def test_where_the_words_stand_is_a_step_of_its_own(session, brief):
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures are rising.")
    brief.outline.place.set_value("after")
    brief.outline.keep()
    session.undo()
    assert [(t.text, t.place) for t in read_settings(session.desk).texts] == [
        ("Figures are rising.", "before")
    ]


def test_a_field_of_the_settings(session, brief):
    type_with_pauses(brief.settings.editors["place"], brief.settings, "Amsel", " and Hill 9")
    type_with_pauses(brief.settings.editors["prepared_by"], brief.settings, "Ana")
    session.undo()
    assert read_settings(session.desk).place == "Amsel and Hill 9"
    session.undo()
    assert read_settings(session.desk).place == ""


def test_a_choice_of_the_settings_is_a_step_of_its_own(session, brief):
    for value in ("TLP:RED", "TLP:GREEN"):
        brief.settings.editors["marking"].set_value(value)
        brief.settings.keep()
    session.undo()
    assert read_settings(session.desk).marking == "TLP:RED"


def test_a_judgement(session, brief):
    panel = brief.assessment
    panel.add()
    type_with_pauses(panel.editors["statement"], panel, "The truce", " holds.")
    type_with_pauses(panel.editors["reason"], panel, "Both", " say so.")
    session.undo()
    judgement = read_settings(session.desk).judgements[0]
    assert (judgement.statement, judgement.reason) == ("The truce holds.", "")
    session.undo()
    assert read_settings(session.desk).judgements == ()


def test_a_stretch_survives_a_restart(session, brief, window, home, qtbot):
    go_to(brief, "casualties")
    type_with_pauses(brief.outline.words, brief.outline, "Figures", " are rising.")
    session.close_dossier()
    window.open_path(home / "invented.briefing")
    qtbot.waitUntil(lambda: session.desk.is_open and session.review.queue.counts()[1] == 7)
    session.undo()
    assert texts(session) == {}
