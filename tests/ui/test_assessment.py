"""Judgements of the analyst: one sentence for the likelihood, another for the confidence, drafts kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ui.brief.fact_chooser import FactChooser
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


class TestRestsOn:
    """What judgements and texts rest on, and how a change under them is told."""

    @pytest.fixture
    def judged(self, session, panel, qtbot):
        qtbot.waitUntil(lambda: session.brief.preview.proof is not None, timeout=20_000)
        panel.add()
        panel.editors["statement"].insertPlainText("The crossing stays closed")
        panel.keep()
        return stored(session)[0]

    def items(self, session):
        shown = session.brief.items.list
        return [shown.item(row).text() for row in range(shown.count())]

    def test_a_new_judgement_rests_on_the_facts_of_the_bottom_line(self, session, judged):
        cited = next(s for s in session.brief.preview.proof.sections if s.name == "bottom_line").fact_ids
        assert [r.fact_id for r in judged.rests_on] == list(cited) != []

    def test_a_changed_fact_makes_it_stale_until_it_is_said_to_hold(self, session, panel, judged, qtbot):
        field = panel.editors["rests_on"]
        assert not field.stale.text()
        fact = session.desk.fact(judged.rests_on[0].fact_id)
        session.desk.edit(fact.model_copy(update={"place": "Hill 9"}))
        qtbot.waitUntil(lambda: any("The crossing" in text for text in self.items(session)))
        assert "Changed since it was judged" in field.stale.text()
        assert panel.list.item(0).text().startswith("⚠")
        assert any(
            "⚠" in session.brief.outline.list.item(row).text()
            for row in range(session.brief.outline.list.count())
        )
        field.stale.findChild(QToolButton).click()
        assert not field.stale.text()
        assert stored(session)[0].rests_on[0].digest != judged.rests_on[0].digest

    def test_a_rejected_fact_makes_it_stale(self, session, panel, judged, qtbot):
        session.desk.reject([judged.rests_on[0].fact_id])
        qtbot.waitUntil(lambda: bool(panel.editors["rests_on"].stale.text()))
        panel.editors["rests_on"].renew()
        assert judged.rests_on[0].fact_id not in [r.fact_id for r in stored(session)[0].rests_on]

    def test_editing_its_words_does_not_hide_that_it_is_stale(self, session, panel, judged, qtbot):
        session.desk.reject([judged.rests_on[0].fact_id])
        panel.editors["statement"].insertPlainText(" for a week")
        panel.keep()
        qtbot.waitUntil(lambda: bool(panel.editors["rests_on"].stale.text()))

    def test_an_open_item_leads_to_its_judgement(self, session, panel, judged, qtbot):
        session.desk.reject([judged.rests_on[0].fact_id])
        brief = session.brief
        qtbot.waitUntil(lambda: any("The crossing" in text for text in self.items(session)))
        brief.tabs.setCurrentWidget(brief.items)
        row = next(n for n, text in enumerate(self.items(session)) if "The crossing" in text)
        brief.items.list.itemActivated.emit(brief.items.list.item(row))
        assert brief.tabs.currentWidget() is panel
        assert panel.list.currentRow() == 0

    def test_facts_are_chosen_with_the_keys(self, session, panel, judged):
        field = panel.editors["rests_on"]
        field.choose()
        chooser = session.brief.window().findChild(FactChooser)
        QTest.keyClicks(chooser.search, "inch of our")
        assert chooser.facts.rowCount() == 1
        QTest.keyClick(chooser.list, Qt.Key.Key_Space)
        chooser.accept()
        new = stored(session)[0].rests_on
        assert new[:-1] == judged.rests_on
        assert session.desk.fact(new[-1].fact_id).kind.value == "statement"

    def test_a_title_rests_on_facts_too(self, session, panel, qtbot):
        brief = session.brief
        qtbot.waitUntil(lambda: brief.preview.proof is not None, timeout=20_000)
        brief.settings.editors["title"].setText("At least 14 killed")
        brief.settings.keep()
        text = read_settings(session.desk).texts[0]
        assert (text.section, text.text) == ("title", "At least 14 killed")
        session.desk.reject([text.rests_on[0].fact_id])
        qtbot.waitUntil(lambda: bool(brief.settings.title_stale.text()))
        qtbot.waitUntil(lambda: any("At least 14 killed" in item for item in self.items(session)))
        brief.settings.title_holds.emit()
        assert not brief.settings.title_stale.text()
        brief.settings.editors["title"].setText("")
        brief.settings.keep()
        assert read_settings(session.desk).texts == ()

    def test_words_put_elsewhere_stay_stale(self, session, panel, qtbot):
        brief = session.brief
        qtbot.waitUntil(lambda: brief.preview.proof is not None, timeout=20_000)
        rows = {
            brief.outline.list.item(r).data(Qt.ItemDataRole.UserRole): r
            for r in range(brief.outline.list.count())
        }
        brief.outline.list.setCurrentRow(rows["casualties"])
        QTest.keyClicks(brief.outline.words, "Figures are rising.")
        brief.outline.keep()
        before = read_settings(session.desk).texts[0]
        session.desk.reject([before.rests_on[0].fact_id])
        choose(brief.outline.place, "after")
        after = read_settings(session.desk).texts[0]
        assert (after.place, after.rests_on) == ("after", before.rests_on)

    def test_a_fact_is_hashed_once_while_it_stays_the_same(self, session, judged, monkeypatch):
        from ui.brief import foundations

        hashed, digest = [], foundations.fact_digest
        monkeypatch.setattr(foundations, "fact_digest", lambda fact: hashed.append(fact.id) or digest(fact))
        below = session.brief._foundations
        assert below.changed(judged.rests_on) == ()
        assert hashed == []
        fact = session.desk.fact(judged.rests_on[0].fact_id)
        session.desk.edit(fact.model_copy(update={"place": "Hill 9"}))
        assert below.changed(judged.rests_on) == (fact.id,)
        below.changed(judged.rests_on)
        assert hashed == [fact.id]
