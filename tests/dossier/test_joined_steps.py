"""Decisions of one stretch of typing: each is on the disk, all are one step of undo."""

import pytest

from briefing.dossier import Action, Dossier, DossierError
from briefing.facts import ReviewState
from tests.dossier.examples import make_claim


@pytest.fixture
def facts(dossier, article):
    """Two proposed facts."""
    return dossier.propose(article.id, [make_claim(article, low) for low in (7, 8)])


def type_on(dossier, text, joining=None):
    with dossier.group("Type", joining=joining):
        return dossier.change_setting("title", text).step


def test_a_step_can_be_gone_on_with(dossier):
    step = type_on(dossier, "F")
    assert [type_on(dossier, text, step) for text in ("Fi", "Fig")] == [step, step]
    assert [d.after for d in dossier.decisions()[-3:]] == ['"F"', '"Fi"', '"Fig"']
    undone = dossier.undo()
    assert [(d.action, d.before, d.after) for d in undone] == [(Action.UNDO, '"Fig"', None)]
    assert dossier.setting("title") is None
    dossier.redo()
    assert dossier.setting("title") == "Fig"


def test_a_step_with_another_after_it_is_closed(dossier):
    step = type_on(dossier, "F")
    dossier.change_setting("place", "Amsel")
    assert type_on(dossier, "Fi", step) > step
    dossier.undo()
    assert dossier.setting("title") == "F"


@pytest.mark.parametrize("again", [False, True])
def test_an_undone_step_is_closed(dossier, again):
    step = type_on(dossier, "F")
    dossier.undo()
    if again:
        dossier.redo()
    assert type_on(dossier, "Fi", step) > step
    assert dossier.redo_label == ""


def test_a_joined_step_is_the_same_after_a_restart(dossier, path):
    dossier.change_setting("place", "Amsel")
    step = type_on(dossier, "F")
    type_on(dossier, "Fi", step)
    dossier.close()
    with Dossier.open(path) as again:
        again.undo()
        assert (again.setting("title"), again.setting("place")) == (None, "Amsel")
        again.undo()
        assert again.setting("place") is None
        again.redo()
        again.redo()
        assert again.setting("title") == "Fi"


def test_a_step_that_decides_twice_on_a_fact_is_undone_as_a_whole(dossier, facts):
    fact = facts[0]
    with dossier.group("twice"):
        dossier.confirm(fact.id)
        dossier.reject(fact.id)
    assert len(dossier.undo()) == 1
    assert dossier.fact(fact.id).review.state is ReviewState.PROPOSED
    dossier.redo()
    assert dossier.fact(fact.id).review.state is ReviewState.REJECTED


def test_a_refused_decision_leaves_the_step_as_it_was(dossier):
    step = type_on(dossier, "F")
    with pytest.raises(DossierError), dossier.group("Type", joining=step):
        dossier.change_setting("title", "Fi")
        dossier.confirm("nobody")
    assert dossier.setting("title") == "F"
    assert type_on(dossier, "Fi", step) == step


class TestUnsettledEdits:
    """An edit that is no confirmation."""

    def test_what_waits_still_waits_and_is_edited_once_confirmed(self, dossier, facts):
        fact = facts[0]
        dossier.edit(fact.model_copy(update={"note": "seen"}), settled=False)
        assert dossier.fact(fact.id).review.state is ReviewState.PROPOSED
        dossier.confirm(fact.id)
        assert dossier.fact(fact.id).review.state is ReviewState.EDITED

    def test_what_was_decided_is_edited_or_stays_rejected(self, dossier, facts):
        first, second = (f.id for f in facts)
        dossier.confirm(first)
        dossier.reject(second)
        for name in (first, second):
            changed = dossier.fact(name).model_copy(update={"note": "seen"})
            dossier.edit(changed, settled=False)
        assert dossier.fact(first).review.state is ReviewState.EDITED
        assert dossier.fact(second).review.state is ReviewState.REJECTED

    def test_a_fact_as_proposed_is_confirmed_and_no_edit(self, dossier, facts):
        fact = facts[0]
        dossier.reject(fact.id)
        dossier.reopen(fact.id)
        dossier.confirm(fact.id)
        assert dossier.fact(fact.id).review.state is ReviewState.CONFIRMED
