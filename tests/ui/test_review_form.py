"""The form of a fact and the text beside it: drafts, problems, proposals, evidence."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from review_steps import select, states

from briefing.facts import ReviewState


class TestText:
    def test_evidence_is_marked_at_its_place_after_an_emoji(self, session):
        fact = select(session, "in effect")
        strong = [
            s
            for s in session.review.text.extraSelections()
            if s.cursor.selectedText() == fact.evidence[0].text
        ]
        assert strong

    def test_claimant_is_underlined(self, session):
        select(session, "≥ 7")
        named = [s for s in session.review.text.extraSelections() if s.format.fontWeight() == 700]
        assert [s.cursor.selectedText() for s in named] == ["Korland’s defence ministry"]

    def test_find(self, session, press):
        press("Ctrl+F")
        QTest.keyClicks(session.review.search.line, "korland")
        press("Return")
        assert session.review.search.result.text() == "2 places"
        assert session.review.text.textCursor().selectedText().lower() == "korland"
        press("Esc")
        assert not session.review.search.isVisible()


class TestForm:
    def test_edit_save_and_next(self, session, press):
        first = session.review.current.id
        press("E")
        low = session.review.panel.form._form().editors["low"]
        low.setFocus()
        low.selectAll()
        QTest.keyClicks(low, "15")
        press("Ctrl+Return")
        fact = session.desk.fact(first)
        assert (fact.count.low, fact.count.high, fact.review.state) == (15, 15, ReviewState.EDITED)
        assert session.review.current.id != first
        assert session.review.table.hasFocus()

    def test_letters_type_inside_a_field(self, session, press):
        press("E")
        place = session.review.panel.form._form().editors["place"]
        place.setFocus()
        QTest.keyClicks(place, "Exeter camp x")
        assert place.text() == "Exeter camp x"
        assert set(states(session)) == {"proposed"}

    def test_problems_are_told_as_one_types_and_kept_as_a_draft(self, session, press, qtbot):
        first = session.review.current.id
        editors = session.review.panel.form._form().editors
        press("E")
        editors["qualifier"].set_value("range")
        editors["qualifier"].edited.emit()
        editors["high"].setText("9")
        editors["high"].edited.emit()
        assert "The upper bound is below the lower one." in session.review.panel.draft.text()
        press("Ctrl+Return")
        assert session.desk.fact(first).review.state is ReviewState.PROPOSED
        press("Esc")
        assert session.review.table.hasFocus()
        press("J", "K")
        assert session.review.panel.form.values()["high"] == "9"
        assert session.desk.draft(first)["high"] == "9"

    def test_a_draft_survives_the_window(self, session, press, window, qtbot, home):
        first = session.review.current.id
        editor = session.review.panel.form._form().editors["place"]
        editor.setText("Port Amsel")
        editor.edited.emit()
        session.close_dossier()
        window.open_path(home / "invented.briefing")
        qtbot.waitUntil(lambda: session.desk.is_open and session.review.current is not None)
        session.review.show_fact(first)
        assert session.review.panel.form.values()["place"] == "Port Amsel"

    def test_confirming_with_a_draft_neither_keeps_nor_loses_it(self, session, press):
        first = session.review.current.id
        editor = session.review.panel.form._form().editors["place"]
        editor.setText("Port Amsel")
        editor.edited.emit()
        session.review.focus_queue()
        press("C")
        assert session.review.current.id == first
        assert session.desk.fact(first).review.state is ReviewState.PROPOSED
        press("Ctrl+Backspace")
        assert session.review.panel.form.values()["place"] == ""
        assert not session.review.panel.draft.isVisible()

    def test_the_proposal_stands_beside_the_analysts_value(self, session, press):
        fact = select(session, "14 killed")
        session.desk.edit(fact.model_copy(update={"place": "Hill 5"}))
        session.review.show_fact(fact.id)
        form = session.review.panel.form._form()
        assert form._notes["place"].text() == "proposed: nothing"

    def test_conflicting_figures_show_each_other(self, session):
        select(session, "30 killed")
        assert "14 killed" in session.review.panel.conflicts.text()

    def test_reasons_are_shown(self, session):
        assert "count of people" in session.review.panel._why.text()
        index = session.review.queue.index(0, 2)
        assert "count of people" in session.review.queue.data(index, Qt.ItemDataRole.ToolTipRole)

    def test_an_unfinished_form_shows_in_the_list_and_among_the_open_items(self, session, window, press):
        fact = session.review.current
        row = session.review.queue.row(fact.id)
        state = session.review.queue.index(row, 0)
        assert session.review.queue.data(state) == "?"
        press("E")
        place = session.review.panel.form._form().editors["place"]
        place.setFocus()
        QTest.keyClicks(place, "Hill 9")
        press("Esc")
        assert session.review.queue.data(state) == "?…"
        assert session.brief.open_items().drafted == (session.desk.fact(fact.id),)
        press("Ctrl+Backspace")
        session.review.drop_draft()
        assert session.review.queue.data(state) == "?"
        assert session.brief.open_items().drafted == ()
