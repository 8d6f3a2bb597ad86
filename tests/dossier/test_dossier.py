import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.dossier import Action, Dossier, DossierError
from briefing.dossier.schema import APPLICATION_ID
from briefing.facts import Article, Outcome, Quantity, ReviewState, evidence_of
from tests.dossier.examples import TEXT, make_claim


def test_the_file_says_whose_it_is(dossier, path):
    header = path.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\x00")
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == 1


def test_durable_settings(dossier):
    database = dossier._records.database
    assert database.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert database.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_an_article_comes_back_as_it_went_in(dossier, article, reopened):
    again = reopened()
    assert again.articles() == (article,)
    assert again.original(article.id) == (b"<p>raw</p>", "text/html")


def test_the_same_text_of_the_same_outlet_is_stored_once(dossier, article):
    assert dossier.add_article(Article(id="x", text=TEXT)) == article
    other = dossier.add_article(Article(id="x", text=TEXT, source="Belmar Post"))
    assert other.id == "x"
    assert len(dossier.articles()) == 2


def test_a_taken_id_is_replaced(dossier, article):
    other = dossier.add_article(Article(id=article.id, text="Another text."))
    assert other.id != article.id


def test_text_with_lone_surrogates_survives(dossier, reopened):
    odd = dossier.add_article(Article(id="odd", text="before \ud800 after"))
    assert reopened().article("odd").text == odd.text


@pytest.mark.parametrize(
    ("decide", "state"),
    [
        (Dossier.confirm, ReviewState.CONFIRMED),
        (Dossier.reject, ReviewState.REJECTED),
        (Dossier.reopen, ReviewState.PROPOSED),
    ],
)
def test_decisions_survive_a_restart(dossier, article, reopened, decide, state):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    decide(dossier, fact.id)
    again = reopened()
    assert again.fact(fact.id).review.state is state
    assert again.fact(fact.id).review.by == "Ana"
    assert again.decisions()[-1].before is not None


def test_an_edit_keeps_what_the_machine_proposed(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.edit(fact.model_copy(update={"count": Quantity(low=8, high=8, text="eight")}))
    assert dossier.fact(fact.id).count.low == 8
    assert dossier.fact(fact.id).review.state is ReviewState.EDITED
    assert dossier.proposal(fact.id).count.low == 7


def test_evidence_must_stand_in_the_article(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    wrong = fact.model_copy(update={"evidence": (evidence_of("x" * 90, 3, 9),)})
    with pytest.raises(DossierError, match="select it again"):
        dossier.edit(wrong)
    assert dossier.decisions() == ()


def test_extracting_again_leaves_decided_facts_alone(dossier, article):
    first, second = dossier.propose(
        article.id, [make_claim(article), make_claim(article, 2, Outcome.WOUNDED)]
    )
    dossier.confirm(first.id)
    dossier.edit(second.model_copy(update={"note": "checked"}))
    dossier.undo()
    facts = dossier.propose(article.id, [make_claim(article, 9)])
    assert {f.id for f in facts} >= {first.id, second.id}
    assert dossier.fact(first.id).review.state is ReviewState.CONFIRMED


def test_extracting_again_replaces_untouched_proposals(dossier, article):
    (old,) = dossier.propose(article.id, [make_claim(article)])
    (new,) = dossier.propose(article.id, [make_claim(article, 9)])
    assert dossier.facts() == (new,)
    with pytest.raises(DossierError, match=old.id):
        dossier.fact(old.id)


def test_undo_and_redo_are_decisions_and_survive_a_restart(dossier, article, reopened):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    dossier.reject(fact.id)
    dossier.undo()
    again = reopened()
    assert again.fact(fact.id).review.state is ReviewState.CONFIRMED
    assert again.redo_label == "Reject casualty"
    again.redo()
    assert again.fact(fact.id).review.state is ReviewState.REJECTED
    assert [d.action for d in again.decisions()] == [Action.CONFIRM, Action.REJECT, Action.UNDO, Action.REDO]
    assert [d.number for d in again.decisions()] == [1, 2, 3, 4]


def test_a_new_decision_ends_redo(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    dossier.undo()
    dossier.reject(fact.id)
    assert dossier.redo_label == ""
    assert dossier.redo() == ()


def test_a_group_is_one_step(dossier, article):
    facts = dossier.propose(article.id, [make_claim(article), make_claim(article, 2, Outcome.WOUNDED)])
    with dossier.group("Confirm 2 shown facts"):
        for fact in facts:
            dossier.confirm(fact.id)
    assert dossier.undo_label == "Confirm 2 shown facts"
    assert len(dossier.undo()) == 2
    assert {f.review.state for f in dossier.facts()} == {ReviewState.PROPOSED}


def test_a_group_that_fails_leaves_nothing(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    with pytest.raises(DossierError), dossier.group("both"):
        dossier.confirm(fact.id)
        dossier.confirm("no such fact")
    assert dossier.fact(fact.id).review.state is ReviewState.PROPOSED
    assert dossier.decisions() == ()
    assert dossier.undo_label == ""


def test_undo_of_a_fact_made_by_hand_takes_it_away_and_redo_brings_it_back(dossier, article):
    made = dossier.add(make_claim(article).model_copy(update={"evidence": (), "id": ""}))
    dossier.undo()
    assert dossier.facts() == ()
    dossier.redo()
    assert dossier.facts()[0].id == made.subject_id
    assert dossier.facts()[0].confidence == 1.0


def test_metadata_changes_are_decisions_and_the_text_never_changes(dossier, article):
    dossier.change_article(article.id, source="Oruna Gazette")
    assert dossier.article(article.id).source == "Oruna Gazette"
    dossier.undo()
    assert dossier.article(article.id).source == ""
    with pytest.raises(DossierError, match="'text' of an article can't be changed"):
        dossier.change_article(article.id, text="another")


def test_an_excluded_article_takes_its_facts_out(dossier, article):
    dossier.propose(article.id, [make_claim(article)])
    dossier.exclude_article(article.id)
    assert dossier.articles() == () == dossier.facts()
    assert len(dossier.facts(article.id)) == 1
    dossier.undo()
    assert len(dossier.facts()) == 1


def test_settings_are_decisions(dossier, reopened):
    dossier.change_setting("title", "Oruna: what is known")
    assert dossier.change_setting("title", "Oruna: what is known") is None
    dossier.change_setting("title", None)
    dossier.undo()
    assert reopened().setting("title") == "Oruna: what is known"


def test_drafts_are_kept(dossier, reopened):
    dossier.save_draft("f1", {"low": "7", "high": "3"})
    again = reopened()
    assert again.draft("f1") == {"low": "7", "high": "3"}
    again.drop_draft("f1")
    assert again.draft("f1") is None


def test_editions_gather_their_files(dossier, reopened):
    dossier.record_edition(1, "First", {"brief.pdf": "ab"}, b"[]")
    dossier.record_edition(1, "First", {"brief.docx": "cd"}, b"[]")
    (edition,) = reopened().editions()
    assert edition.files == {"brief.pdf": "ab", "brief.docx": "cd"}


def test_the_journal_can_not_be_rewritten(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    for statement in ("DELETE FROM decisions", "UPDATE decisions SET analyst = 'Eve'"):
        with pytest.raises(sqlite3.DatabaseError, match="append-only"):
            dossier._records.database.execute(statement)


def test_a_second_window_reads_only_and_names_the_first(dossier, article, path):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    with Dossier.open(path, "Bo") as second:
        assert second.read_only
        assert second.holder.analyst == "Ana"
        assert second.fact(fact.id) == fact
        with pytest.raises(DossierError, match=r"is open with Ana on "):
            second.confirm(fact.id)
    assert not dossier.read_only
    dossier.confirm(fact.id)


def test_the_lock_of_a_killed_process_is_free(path):
    script = (
        "import os, signal, sys; from briefing.dossier import Dossier;"
        "Dossier.create(sys.argv[1], 'Gone'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    if sys.platform == "win32":
        pytest.skip("no SIGKILL")
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    with Dossier.open(path, "Bo") as dossier:
        assert not dossier.read_only


def test_a_copy_can_be_saved_while_working(dossier, article, tmp_path):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    dossier.save_copy(tmp_path / "copy.briefing")
    with Dossier.open(tmp_path / "copy.briefing") as copy:
        assert copy.facts() == dossier.facts()
        assert copy.undo_label == "Confirm casualty"
    with pytest.raises(DossierError, match="another name"):
        dossier.save_copy(dossier.path)


def test_creating_over_an_existing_file_is_refused(dossier, path):
    with pytest.raises(DossierError, match="exists already"):
        Dossier.create(path)


@pytest.mark.parametrize("content", [b"", b"not a dossier" * 20, b"SQLite format 3\x00" + b"\x00" * 200])
def test_other_files_are_refused_and_untouched(tmp_path, content):
    other = tmp_path / "other.briefing"
    other.write_bytes(content)
    with pytest.raises(DossierError, match=r"other\.briefing is not a Briefing Desk dossier"):
        Dossier.open(other)
    assert other.read_bytes() == content


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DossierError, match="does not exist"):
        Dossier.open(tmp_path / "gone.briefing")
    assert list(tmp_path.iterdir()) == []


def test_a_newer_dossier_is_refused_and_untouched(dossier, path):
    dossier._records.database.execute("PRAGMA user_version = 99")
    dossier.close()
    before = path.read_bytes()
    with pytest.raises(DossierError, match="newer Briefing Desk"):
        Dossier.open(path)
    assert path.read_bytes() == before


def test_a_stored_dossier_of_version_1_opens():
    stored = Path(__file__).parents[1] / "data" / "dossier_versions" / "version_1.briefing"
    with Dossier.open(stored, read_only=True) as dossier:
        assert [a.source for a in dossier.articles()] == ["Oruna Gazette"]
        assert [f.review.state for f in dossier.facts()] == [ReviewState.CONFIRMED, ReviewState.EDITED]
        assert len(dossier.decisions()) == 3
        assert dossier.setting("title") == "Oruna: what is known"
