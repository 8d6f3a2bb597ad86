"""Groups of duplicates, and facts made, merged, split and anchored from the text."""

import pytest
from review_steps import mark, select, states

from briefing.facts import FactKind, ReviewState
from ui.review.queue_cells import CONFIDENCE


class TestGroups:
    def test_duplicates_are_one_row_and_decided_together(self, session, press):
        fact = select(session, "14 killed")
        assert "×2" in session.review.queue.data(session.review.queue.index(0, 2))
        assert "1 other report of it, in: Veld and Korland" in session.review.panel.duplicates.text()
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
        second = session.review.current
        assert second.evidence == fact.evidence
        assert second.reasons == ()  # nobody proposed it
        assert "Begun by hand" in session.review.panel._why.text()
        row = session.review.queue.row(second.id)
        assert session.review.queue.data(session.review.queue.index(row, CONFIDENCE)) == "–"
        press("Esc", "Ctrl+Z")
        assert len(session.desk.facts()) == before

    def test_merge_in_one_article_joins_the_evidence(self, session, press):
        fact = select(session, "14 killed", "≥ 7 wounded")
        session.review.focus_queue()
        press("M")
        merged = session.desk.fact(fact.id)
        assert len(merged.evidence) == 2
        assert merged.review.state is ReviewState.PROPOSED  # one fact, but not confirmed
        assert states(session).count("rejected") == 1
        press("Ctrl+Z")
        assert states(session).count("rejected") == 0

    def test_merge_across_articles_makes_a_group(self, session, press):
        fact = select(session, "≥ 7 wounded", "30 killed")
        session.review.focus_queue()
        press("M")
        assert len(session.review.queue.group_of(fact.id)) == 2

    def test_facts_of_different_kinds_are_not_merged(self, session, press):
        told, before = [], states(session)
        session.review.told.connect(told.append)
        select(session, "14 killed", "in effect")
        session.review.focus_queue()
        press("M")
        assert states(session) == before
        assert "different kinds" in told[0]

    def test_undo_of_a_merge_goes_back_to_the_fact_that_was_kept(self, session, press):
        fact = select(session, "≥ 7 wounded", "14 killed")
        session.review.focus_queue()
        press("M", "Ctrl+Z")
        assert session.review.current.id == fact.id

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
        assert made.review.state is ReviewState.PROPOSED  # nothing in it was chosen by the analyst yet
        assert session.review.panel.form.isAncestorOf(session.review.window().focusWidget())

    def test_a_new_fact_is_confirmed_when_its_form_is_kept(self, session, press):
        mark(session, "Talks go on in Port Amsel")
        press("4")
        made = session.review.current
        press("Ctrl+Return")
        assert session.desk.fact(made.id).review.state is ReviewState.CONFIRMED

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
        assert changed.review.state is ReviewState.PROPOSED  # its place was decided, not what it says
        press("C")
        assert session.desk.fact(fact.id).review.state is ReviewState.EDITED

    def test_anchor_of_a_confirmed_fact_keeps_it_accepted(self, session, press):
        fact = select(session, "in effect")
        session.desk.confirm([fact.id])
        mark(session, "Talks go on")
        press("A")
        assert session.desk.fact(fact.id).review.state is ReviewState.EDITED

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
