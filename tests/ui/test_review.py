"""Review with the keys alone: decisions, moving, drafts, groups, making and mending facts."""

import pytest
import stock
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from briefing.facts import FactKind, ReviewState
from ui.review.queue_filter import Filter


def states(session):
    return [f.review.state.value for f in session.desk.facts()]


def select(session, *summaries):
    """Select rows by a part of their summary."""
    review = session.review
    rows = [
        r
        for r in range(review.queue.rowCount())
        if any(s in review.queue.data(review.queue.index(r, 2)) for s in summaries)
    ]
    review.show_fact(review.queue.fact_id(rows[0]))
    for row in rows[1:]:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        review.table.selectionModel().select(review.queue.index(row, 0), flags)
    return review.current


def mark(session, words, times=0):
    text = session.review.text.article.text
    at = text.index(words)
    session.review.text.select(at, at + len(words))
    session.review.text.setFocus()


class TestDeciding:
    @pytest.mark.parametrize("key", ["C", "Return", "Enter"])
    def test_confirm_goes_on(self, session, press, key):
        first = session.review.current.id
        press(key)
        assert session.desk.fact(first).review.state is ReviewState.CONFIRMED
        assert session.desk.fact(first).review.by == "Ana Analyst"
        assert session.review.current.id != first

    def test_reject_goes_on(self, session, press):
        first = session.review.current.id
        press("X")
        assert session.desk.fact(first).review.state is ReviewState.REJECTED
        assert session.review.current.id != first

    def test_back_to_unreviewed_stays(self, session, press):
        first = session.review.current.id
        press("C", "K", "U")
        assert session.review.current.id == first
        assert session.desk.fact(first).review.state is ReviewState.PROPOSED

    def test_undo_and_redo_survive_a_restart(self, session, press, window, qtbot, home):
        first = session.review.current.id
        press("C", "Ctrl+Z")
        assert session.desk.fact(first).review.state is ReviewState.PROPOSED
        assert session.review.current.id == first
        session.close_dossier()
        window.open_path(home / "invented.briefing")
        qtbot.waitUntil(lambda: session.desk.is_open and session.review.queue.counts()[1] == 7)
        assert "Confirm" in window.actions_["redo"].text()
        session.review.focus_queue()
        press("Ctrl+Shift+Z")
        assert session.desk.fact(first).review.state is ReviewState.CONFIRMED

    def test_forty_facts_without_the_mouse(self, window, home, qtbot, press):
        stock.large_dossier(home / "forty.briefing", 4, 10).close()
        window.open_path(home / "forty.briefing")
        session = window.session
        qtbot.waitUntil(lambda: session.review.queue.rowCount() == 40)
        session.review.focus_queue()
        press(*(["C", "X"] * 20))
        assert states(session).count("confirmed") == 20
        assert states(session).count("rejected") == 20

    def test_confirm_all_shown_acts_on_the_filter_as_one_step(self, session, press, monkeypatch):
        asked = []
        monkeypatch.setattr(
            QMessageBox,
            "question",
            lambda *a: asked.append(a[2]) or QMessageBox.StandardButton.Yes,
        )
        session.review.filters.show_filter(Filter(kinds=frozenset((FactKind.CEASEFIRE,))))
        press("Ctrl+Shift+C")
        assert "1 unreviewed fact " in asked[0]
        assert states(session).count("confirmed") == 1
        session.review.filters.reset()
        press("Ctrl+Shift+C")
        assert states(session).count("confirmed") == 7
        press("Ctrl+Z")
        assert states(session).count("confirmed") == 1

    def test_confirm_all_can_be_refused(self, session, press, monkeypatch):
        monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Cancel)
        press("Ctrl+Shift+C")
        assert states(session).count("confirmed") == 0

    def test_in_a_list_of_unreviewed_ones_each_decision_leads_to_the_next(self, session, press):
        session.review.filters.show_filter(Filter(states=frozenset((ReviewState.PROPOSED,))))
        session.review.focus_queue()
        rows = session.review.queue.rowCount()
        press(*["C"] * rows)
        assert session.review.queue.rowCount() == 0
        assert session.review.current is None
        assert set(states(session)) == {"confirmed"}


class TestMoving:
    def test_down_and_up(self, session, press):
        start = session.review.current.id
        press("J")
        assert session.review.current.id != start
        press("K")
        assert session.review.current.id == start

    def test_articles(self, session, press):
        assert session.review.current.article_id == "a1"
        press("N")
        assert session.review.current.article_id == "a2"
        press("P")
        assert session.review.current.article_id == "a1"

    def test_next_unreviewed_works_inside_a_field(self, session, press):
        press("E")
        start = session.review.current.id
        press("Ctrl+PgDown")
        assert session.review.current.id != start

    def test_next_draft_or_conflict(self, session, press):
        select(session, "ceasefire")
        press("D")
        assert session.relations.conflicts_of(session.review.current.id)

    def test_clicking_marked_words_chooses_their_fact(self, session):
        text = session.review.text
        at = text.article.text.index("ceasefire took effect")
        place = text.cursorRect(text._cursor(at + 3, at + 3)).center()
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert session.review.current.kind is FactKind.CEASEFIRE

    def test_a_fact_hidden_by_the_filter_is_shown_when_asked_for(self, session):
        hidden = next(f for f in session.desk.facts() if f.kind is FactKind.CAVEAT)
        session.review.filters.show_filter(Filter(kinds=frozenset((FactKind.CASUALTY,))))
        session.review.show_fact(hidden.id)
        assert session.review.current.id == hidden.id


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


class TestGroups:
    def test_duplicates_are_one_row_and_decided_together(self, session, press):
        fact = select(session, "14 killed")
        assert "×2" in session.review.queue.data(session.review.queue.index(0, 2))
        assert "1 other article:" in session.review.panel.duplicates.text()
        press("C")
        both = [f for f in session.desk.facts() if f.kind is FactKind.CASUALTY and f.count.low == 14]
        assert [f.review.state.value for f in both] == ["confirmed", "confirmed"]
        press("Ctrl+Z")
        assert session.desk.fact(fact.id).review.state is ReviewState.PROPOSED

    def test_one_by_one(self, session):
        assert session.review.queue.rowCount() == 6
        session.review.filters.one_by_one.setChecked(True)
        assert session.review.queue.rowCount() == 7

    def test_split_takes_a_fact_out_of_its_group(self, session, press):
        select(session, "14 killed")
        press("S")
        assert session.review.queue.rowCount() == 7
        press("Ctrl+Z")
        assert session.review.queue.rowCount() == 6

    def test_split_makes_a_second_fact_of_a_single_one(self, session, press):
        fact = select(session, "30 killed")
        before = len(session.desk.facts())
        press("S")
        assert len(session.desk.facts()) == before + 1
        assert session.review.current.evidence == fact.evidence

    def test_merge_in_one_article_joins_the_evidence(self, session, press):
        fact = select(session, "14 killed", "≥ 7 wounded")
        session.review.focus_queue()
        press("M")
        merged = session.desk.fact(fact.id)
        assert len(merged.evidence) == 2
        assert merged.review.state is ReviewState.EDITED
        assert states(session).count("rejected") == 1
        press("Ctrl+Z")
        assert states(session).count("rejected") == 0

    def test_merge_across_articles_makes_a_group(self, session, press):
        fact = select(session, "≥ 7 wounded", "30 killed")
        session.review.focus_queue()
        press("M")
        assert len(session.review.queue.group_of(fact.id)) == 2

    def test_merging_one_fact_says_what_to_do(self, session, press):
        told = []
        session.review.told.connect(told.append)
        press("M")
        assert "Select two or more" in told[0]


class TestMaking:
    @pytest.mark.parametrize(
        ("key", "kind"),
        [
            ("1", FactKind.CASUALTY),
            ("2", FactKind.CEASEFIRE),
            ("3", FactKind.STATEMENT),
            ("4", FactKind.CAVEAT),
        ],
    )
    def test_new_fact_of_the_selected_words(self, session, press, key, kind):
        mark(session, "Talks go on in Port Amsel")
        press(key)
        made = session.review.current
        assert made.kind is kind
        assert made.evidence[0].text == "Talks go on in Port Amsel"
        assert made.review.state is ReviewState.CONFIRMED
        assert session.review.panel.form.isAncestorOf(session.review.window().focusWidget())

    def test_a_new_claim_asks_how_many(self, session, press):
        mark(session, "Talks go on in Port Amsel")
        press("1")
        assert any("How many?" in p.sentence for p in session.review.panel.form.problems)

    def test_nothing_selected_makes_a_claim_without_evidence_and_says_so(self, session, press):
        press("2")
        assert session.review.current.evidence == ()
        assert "No evidence" in session.review.panel._why.text()

    def test_a_statement_needs_words(self, session, press):
        told = []
        session.review.told.connect(told.append)
        press("3")
        assert "Select the words" in told[0]

    def test_undo_takes_a_new_fact_back(self, session, press):
        mark(session, "Talks go on in Port Amsel")
        press("4")
        made = session.review.current.id
        press("Esc", "Ctrl+Z")
        assert session.desk.fact(made) is None
        assert session.review.current is not None

    def test_anchor(self, session, press):
        fact = select(session, "in effect")
        mark(session, "Talks go on")
        press("A")
        changed = session.desk.fact(fact.id)
        assert [e.text for e in changed.evidence] == ["Talks go on"]
        assert changed.review.state is ReviewState.EDITED

    def test_add_evidence(self, session, press):
        fact = select(session, "in effect")
        mark(session, "Talks go on")
        press("Shift+A")
        assert [e.text for e in session.desk.fact(fact.id).evidence][1] == "Talks go on"

    def test_anchoring_a_statement_takes_its_words(self, session, press):
        fact = select(session, "We will not")
        mark(session, "We will not give up an inch")
        press("A")
        assert session.desk.fact(fact.id).content == "We will not give up an inch"

    def test_name_who_says_it(self, session, press):
        fact = select(session, "in effect")
        mark(session, "mediators from Ostria")
        press("W")
        claimant = session.desk.fact(fact.id).claimant
        assert claimant.text == "mediators from Ostria"
        assert session.review.text.article.text[claimant.start : claimant.end] == claimant.text


class TestFilter:
    @pytest.mark.parametrize(
        ("wanted", "rows"),
        [
            (Filter(kinds=frozenset((FactKind.STATEMENT,))), 1),
            (Filter(article_id="a2"), 2),
            (Filter(words="OSTRIA mediators"), 1),
            (Filter(least_confidence=0.8), 5),
            (Filter(most_confidence=0.7999), 1),
            (Filter(states=frozenset((ReviewState.REJECTED,))), 0),
        ],
    )
    def test_by(self, session, wanted, rows):
        session.review.filters.show_filter(wanted)
        assert session.review.queue.rowCount() == rows
        assert session.review.filters.filter() == wanted

    def test_search_key_and_enter(self, session, press, qtbot):
        press("Ctrl+K")
        QTest.keyClicks(session.review.filters.search, "verify")
        qtbot.waitUntil(lambda: session.review.queue.rowCount() == 1)
        press("Return")
        assert session.review.table.hasFocus()
        assert session.review.filters.count.text() == "1 of 7"

    def test_show_all(self, session):
        session.review.filters.show_filter(Filter(words="verify"))
        session.review.filters.clear.click()
        assert session.review.queue.rowCount() == 6

    def test_sorted_by_confidence_and_back(self, session):
        session.review.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
        assert session.review.queue.data(session.review.queue.index(0, 5)) == "70 %"
        session.review.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        assert session.review.queue.data(session.review.queue.index(0, 5)) == "92 %"


def test_a_second_window_is_read_only(session, window, home, press, monkeypatch):
    from briefing.dossier import Dossier

    told = []
    monkeypatch.setattr(window, "tell_problem", told.append)
    with Dossier.open(home / "invented.briefing") as second:
        assert second.read_only
        session.desk.confirm([session.review.current.id])
    assert not told
