"""A stretch of typing: every pause is on the disk, all of it is one decision and one step of undo."""

import os
import shutil
import signal
import sqlite3

import pytest

from briefing.dossier import Action, Dossier, DossierError, recover
from briefing.dossier.stretch import ROW
from briefing.facts import ReviewState
from tests.dossier.examples import make_claim


@pytest.fixture
def facts(dossier, article):
    """Two proposed facts."""
    return dossier.propose(article.id, [make_claim(article, low) for low in (7, 8)])


def type_on(dossier, *texts, name="title", text="title"):
    for words in texts:
        assert dossier.type_setting(name, words, text, "Type")


def afters(dossier):
    return [decision.after for decision in dossier.decisions()]


def seen_by_another(path):
    """Return what the file holds for somebody who opens it now."""
    with Dossier.open(path, read_only=True) as other:
        return other.setting("title"), len(other.decisions())


def killed_while_open(path, tmp_path):
    """Return the dossier as a kill leaves it: file and log, no orderly end."""
    left = tmp_path / "killed.briefing"
    for ending in ("", "-wal"):
        shutil.copyfile(f"{path}{ending}", f"{left}{ending}")
    return left


def test_every_pause_is_on_the_disk_and_none_in_the_journal(dossier, path):
    for words in ("F", "Fi", "Fig"):
        type_on(dossier, words)
        assert seen_by_another(path) == (words, 0)
    assert dossier.setting("title") == "Fig"
    assert dossier.drafted() == frozenset()


def test_a_stretch_is_one_decision_and_one_step(dossier):
    type_on(dossier, "F", "Fi", "Fig")
    assert dossier.undo_label == "Type"
    undone = dossier.undo()
    assert [(d.action, d.before, d.after) for d in undone] == [(Action.UNDO, '"Fig"', None)]
    assert afters(dossier) == ['"Fig"', None]
    assert dossier.setting("title") is None
    dossier.redo()
    assert dossier.setting("title") == "Fig"


@pytest.mark.parametrize(
    "end",
    [
        Dossier.settle,
        lambda dossier: dossier.change_setting("place", "Amsel"),
        lambda dossier: dossier.type_setting("place", "Amsel", "place", "Type"),
        lambda dossier: dossier.type_setting("title", "Fig. 1", "other text", "Type"),
        lambda dossier: dossier.record_edition(1, "First", {}, b"[]"),
    ],
)
def test_what_ends_a_stretch(dossier, end):
    type_on(dossier, "F", "Fi")
    end(dossier)
    assert afters(dossier)[0] == '"Fi"'
    type_on(dossier, "Fig. 2")
    dossier.undo()
    assert dossier.setting("title") in ("Fi", "Fig. 1")


def test_a_decision_on_a_fact_comes_after_what_was_typed(dossier, facts):
    type_on(dossier, "F")
    dossier.confirm(facts[0].id)
    type_on(dossier, "Fi")
    assert [d.action for d in dossier.decisions()] == [Action.CHANGE, Action.CONFIRM]
    assert [d.label for d in dossier.undo()] == ["Type"]
    assert dossier.setting("title") == "F"
    assert dossier.fact(facts[0].id).review.is_accepted


def test_what_is_typed_back_to_what_it_was_is_no_decision(dossier):
    dossier.change_setting("title", "F")
    type_on(dossier, "Fi", "F")
    assert dossier.undo_label == "Change title"
    assert dossier.settle() is None
    assert afters(dossier) == ['"F"']
    assert not dossier.type_setting("title", "F", "title", "Type")


def test_typing_ends_redo(dossier):
    dossier.change_setting("place", "Amsel")
    dossier.undo()
    assert dossier.redo_label
    type_on(dossier, "F")
    assert dossier.redo_label == ""
    assert dossier.redo() == ()
    assert dossier.setting("place") is None


def test_closing_makes_it_a_decision(dossier, path):
    type_on(dossier, "F", "Fi")
    dossier.close()
    with Dossier.open(path, "Bo") as again:
        assert [(d.analyst, d.after) for d in again.decisions()] == [("Ana", '"Fi"')]
        again.undo()
        assert again.setting("title") is None


def test_killed_while_typing_it_is_a_decision_of_who_typed_and_when(dossier, path, tmp_path):
    type_on(dossier, "F", "Fi")
    before_the_end = killed_while_open(path, tmp_path)
    with Dossier.open(before_the_end, "Bo") as again:
        (decision,) = again.decisions()
        assert (decision.analyst, decision.after, decision.label) == ("Ana", '"Fi"', "Type")
        assert again.setting("title") == "Fi"
        again.undo()
        assert again.setting("title") is None
    with Dossier.open(before_the_end, "Bo") as again:
        assert again.setting("title") is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_killed_process_loses_no_typed_word(path):
    Dossier.create(path, "Ana").close()
    child = os.fork()
    if child == 0:
        type_on(Dossier.open(path, "Ana"), "Figures", "Figures are rising.")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    with Dossier.open(path) as again:
        assert again.setting("title") == "Figures are rising."


def test_a_reader_sees_what_is_typed_and_decides_nothing(dossier, path):
    type_on(dossier, "Fi")
    with Dossier.open(path, "Bo") as second:
        assert second.read_only
        assert second.setting("title") == "Fi"
        assert second.undo_label == "Type"
    assert afters(dossier) == []


def test_a_copy_holds_it_as_a_decision(dossier, tmp_path):
    type_on(dossier, "Fi")
    dossier.save_copy(tmp_path / "copy.briefing")
    with Dossier.open(tmp_path / "copy.briefing") as copy:
        assert afters(copy) == ['"Fi"']


def test_a_full_disk_refuses_what_is_typed_and_keeps_what_was(dossier, path):
    type_on(dossier, "Fi")
    database = dossier._records.database
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DossierError, match="disk is full"):
        dossier.type_setting("title", "x" * 100_000, "title", "Type")
    assert dossier.setting("title") == "Fi"
    assert seen_by_another(path) == ("Fi", 0)


def test_a_decision_that_is_refused_leaves_what_was_typed(dossier, monkeypatch):
    type_on(dossier, "Fi")

    def refuse(*_arguments):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("briefing.dossier.journal.write", refuse)
        with pytest.raises(DossierError, match="disk is full"):
            dossier.settle()
    assert dossier.setting("title") == "Fi"
    assert dossier.undo_label == "Type"
    assert dossier.settle().after == '"Fi"'


def test_recovery_brings_it_over(dossier, path, tmp_path):
    type_on(dossier, "Fi")
    recover(killed_while_open(path, tmp_path), tmp_path / "recovered.briefing")
    with Dossier.open(tmp_path / "recovered.briefing") as recovered:
        assert afters(recovered) == ['"Fi"']


def test_a_damaged_row_of_it_is_told_by_the_recovery(dossier, path, tmp_path):
    dossier._records.database.execute("INSERT INTO drafts VALUES (?, ?)", (ROW, '{"name": "title'))
    left = killed_while_open(path, tmp_path)
    with pytest.raises(DossierError, match="damaged"):
        Dossier.open(left)
    report = recover(left, tmp_path / "recovered.briefing")
    assert report.unreadable == {"drafts": 1}
    Dossier.open(tmp_path / "recovered.briefing").close()


def test_the_file_grows_once_a_stretch(tmp_path, capsys):
    """A page of text typed with a pause at each word, in settings of a brief of some kilobytes."""

    def growth(type_it):
        path = tmp_path / f"{type_it.__name__}.briefing"
        with Dossier.create(path) as dossier:
            rest = {"text": "", "other": ["x" * 60] * 100}
            dossier.change_setting("brief", rest)
            dossier._records.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            before = path.stat().st_size
            for words in range(200):
                type_it(dossier, rest | {"text": "word " * words})
        return (path.stat().st_size - before) / 200

    def decisions(dossier, value):
        dossier.change_setting("brief", value)

    def one_stretch(dossier, value):
        dossier.type_setting("brief", value, "text", "Type")

    each, once = growth(decisions), growth(one_stretch)
    with capsys.disabled():
        print(f"a typed pause takes {each:.0f} bytes as a decision, {once:.0f} in a stretch")
    assert once < each / 20


def test_a_step_that_decides_twice_on_a_fact_is_undone_as_a_whole(dossier, facts):
    fact = facts[0]
    with dossier.group("twice"):
        dossier.confirm(fact.id)
        dossier.reject(fact.id)
    assert len(dossier.undo()) == 1
    assert dossier.fact(fact.id).review.state is ReviewState.PROPOSED
    dossier.redo()
    assert dossier.fact(fact.id).review.state is ReviewState.REJECTED


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
