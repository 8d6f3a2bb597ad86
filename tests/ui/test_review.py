"""Review with the keys alone: decisions and moving."""

import pytest
import stock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from review_steps import select, states

from briefing.facts import FactKind, ReviewState
from ui.contents import is_open_fact
from ui.review.queue_filter import Filter


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

    def test_selected_facts_are_decided_together_as_one_step(self, session, press):
        select(session, "≥ 7", "in effect")
        session.review.focus_queue()
        press("X")
        assert states(session).count("rejected") == 2
        assert is_open_fact(session.review.current)
        press("Ctrl+Z")
        assert states(session).count("rejected") == 0
        select(session, "≥ 7", "in effect")
        press("C")
        assert states(session).count("confirmed") == 2
        select(session, "≥ 7", "in effect")
        press("U")
        assert states(session).count("proposed") == 7

    def test_in_a_list_of_unreviewed_ones_each_decision_leads_to_the_next(self, session, press):
        session.review.filters.show_filter(Filter(states=frozenset((ReviewState.PROPOSED,))))
        session.review.focus_queue()
        rows = session.review.queue.rowCount()
        press(*["C"] * rows)
        assert session.review.queue.rowCount() == 0
        assert session.review.current is None
        assert set(states(session)) == {"confirmed"}


class TestMoving:
    def test_one_sees_what_comes_next(self, window, home, qtbot, press):
        stock.large_dossier(home / "forty.briefing", 4, 10).close()
        window.open_path(home / "forty.briefing")
        review = window.session.review
        qtbot.waitUntil(lambda: review.queue.rowCount() == 40)
        review.focus_queue()
        for _ in range(20):
            press("C")
            below = review.table.visualRect(review.queue.index(review.queue.row(review.current.id) + 2, 2))
            assert review.table.viewport().rect().contains(below)

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


def test_a_key_that_does_nothing_goes_nowhere_either(window, home, qtbot, press):
    """In a dossier opened for reading C must not search the list for a row that begins with it."""
    from briefing.dossier import Dossier

    stock.make_dossier(home / "invented.briefing").close()
    with Dossier.open(home / "invented.briefing"):
        window.tell_problem = lambda _sentence: None
        window.open_path(home / "invented.briefing")
        session = window.session
        qtbot.waitUntil(lambda: session.desk.is_open and session.review.current is not None)
        session.review.focus_queue()
        before = session.review.current.id
        press("C", "X", "S", "K")
        assert session.review.current.id == before
        assert set(states(session)) == {"proposed"}


def test_a_dossier_opens_where_one_stopped(window, home, qtbot):
    path = home / "forty.briefing"
    with stock.large_dossier(path, 40, 10) as dossier:
        facts = dossier.facts()
        for fact in facts[:245]:
            dossier.confirm(fact.id)
    window.open_path(path)
    review = window.session.review
    qtbot.waitUntil(lambda: review.queue.rowCount() == 400)
    qtbot.waitUntil(lambda: review.current is not None and review.current.id == facts[245].id)


def test_a_dossier_opens_with_the_list_in_focus(open_dossier, press):
    """The first key decides, and does not type into the search."""
    session = open_dossier()
    assert session.review.table.hasFocus()
    press("C")
    assert states(session).count("confirmed") >= 1


def test_figures_of_one_sentence_stand_in_the_order_of_its_words(home):
    import stock

    from ui.review.reading_order import in_reading_order

    text = "Veld says 14 soldiers died, 9 were hurt and 3 are missing."
    art = stock.article(1, text)
    facts = [
        stock.killed(art, word, int(word), claimant="Veld", party="Veld", sentence=text).with_id()
        for word in ("9", "3", "14")
    ]
    assert [f.count.low for f in in_reading_order(facts)] == [14, 9, 3]


class TestDraftsInTheList:
    """A draft stops the hurried hand, and is settled by the keys of the form from the list too."""

    def begin(self, session, press):
        press("E")
        QTest.keyClicks(session.review.panel.form._form().editors["low"], "15")
        press("Esc")
        assert session.review.table.hasFocus()
        return session.review.current

    def test_confirming_types_nothing_into_it(self, session, press):
        fact = self.begin(session, press)
        press("C", "C", "C")
        assert session.review.current.id == fact.id
        assert session.review.table.hasFocus()
        assert session.review.panel.form.values()["low"] == "15"

    def test_ctrl_enter_keeps_it(self, session, press):
        fact = self.begin(session, press)
        press("Ctrl+Return")
        assert session.desk.fact(fact.id).count.low == 15
        assert session.desk.fact(fact.id).review.state is ReviewState.EDITED
        assert session.review.table.hasFocus()

    def test_ctrl_backspace_drops_it(self, session, press):
        fact = self.begin(session, press)
        press("Ctrl+Backspace", "C")
        assert session.desk.fact(fact.id).review.state is ReviewState.CONFIRMED

    def test_the_proposed_count_is_told_whole(self, session, press):
        self.begin(session, press)
        notes = session.review.panel.form._form()._notes["qualifier"]
        assert notes.text() == "proposed: exactly 14"


def test_the_list_shows_which_row_is_in_hand_after_a_search(session, press, qtbot):
    press("X", "Ctrl+K")
    QTest.keyClicks(session.review.filters.search, "Petrell")
    qtbot.waitUntil(lambda: session.review.queue.rowCount() == 1)
    press("Return")
    assert session.review.table.hasFocus()
    assert [i.row() for i in session.review.table.selectionModel().selectedRows()] == [0]
    assert session.review.current.kind is FactKind.STATEMENT
