import random
import sqlite3

import pytest

from briefing.dossier import DamagedDossierError, Dossier, DossierError, RecoveryReport, recover
from briefing.facts import Article, Outcome, ReviewState
from tests.dossier.examples import TEXT, make_claim

PAGE = 4096


@pytest.fixture
def filled(dossier, path):
    """A dossier of 12 articles and 24 facts, half of them confirmed, closed."""
    for number in range(12):
        article = dossier.add_article(
            Article(id=f"n{number}", text=f"{TEXT} Report {number}. " + "Words. " * 400)
        )
        first, _ = dossier.propose(article.id, [make_claim(article), make_claim(article, 2, Outcome.WOUNDED)])
        dossier.confirm(first.id)
    dossier.close()
    return path


def test_a_sound_dossier_is_recovered_whole(filled, tmp_path):
    report = recover(filled, tmp_path / "new.briefing")
    assert report.lost == ()
    assert report.is_whole
    with Dossier.open(filled) as old, Dossier.open(tmp_path / "new.briefing") as new:
        assert new.articles() == old.articles()
        assert new.facts() == old.facts()
        assert new.decisions() == old.decisions()
        assert new.undo_label == old.undo_label


@pytest.mark.parametrize("page", range(16))
def test_one_overwritten_page_costs_at_most_what_it_held(filled, tmp_path, page):
    data = bytearray(filled.read_bytes())
    page = page * (len(data) // PAGE) // 16
    data[page * PAGE : (page + 1) * PAGE] = random.Random(page).randbytes(PAGE)
    damaged = tmp_path / "damaged.briefing"
    damaged.write_bytes(data)
    report = recover(damaged, tmp_path / "new.briefing")
    assert damaged.read_bytes() == data
    with Dossier.open(filled) as old, Dossier.open(tmp_path / "new.briefing") as new:
        assert len(new.articles()) >= len(old.articles()) - 4
        assert set(new.articles()) <= set(old.articles())
        originals = {f.id: f for f in old.facts()}
        alive = {a.id for a in new.articles()}
        for fact in new.facts():
            assert fact.count == originals[fact.id].count
        assert len(new.facts()) >= sum(f.article_id in alive for f in old.facts()) - 8
        assert new._records.database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert report.summary().startswith("Recovered")
    with Dossier.open(filled) as old, Dossier.open(tmp_path / "new.briefing") as new:
        missing = {
            "articles": len(old.articles()) - len(new.articles()),
            "decisions": len(old.decisions()) - len(new.decisions()),
        }
    told = {name: report.unreadable.get(name, 0) for name in missing}
    told["articles"] += len(report.damaged_articles)
    for name, count in missing.items():  # what is lost is told, by its number where that is known
        assert told[name] >= count or name in report.cut_off, (name, count, report)


def test_a_fact_is_taken_from_its_last_decision(filled, tmp_path):
    database = sqlite3.connect(filled)
    database.execute("DELETE FROM facts")
    database.commit()
    database.close()
    report = recover(filled, tmp_path / "new.briefing")
    assert report.from_journal == 12
    with Dossier.open(tmp_path / "new.briefing") as new:
        states = [f.review.state for f in new.facts()]
    assert states.count(ReviewState.CONFIRMED) == 12
    assert states.count(ReviewState.PROPOSED) == 12


def test_a_text_that_is_not_the_one_hashed_is_told_and_left_out(filled, tmp_path):
    database = sqlite3.connect(filled)
    database.execute("UPDATE articles SET text = 'seventy soldiers died' WHERE id = 'n3'")
    database.commit()
    database.close()
    with pytest.raises(DamagedDossierError, match="recovered"):
        Dossier.open(filled)
    report = recover(filled, tmp_path / "new.briefing")
    assert report.lost == ("Article n3, whose text is damaged.", "2 facts whose article can't be read.")
    assert (report.damaged_articles, report.facts_without_article) == (["n3"], 2)
    with Dossier.open(tmp_path / "new.briefing") as new:
        assert len(new.articles()) == 11


def test_recovery_never_writes_over_a_file(filled):
    with pytest.raises(DossierError, match="exists already"):
        recover(filled, filled)


def test_a_file_that_is_no_database_at_all_is_told(tmp_path):
    noise = tmp_path / "noise.briefing"
    noise.write_bytes(random.Random(1).randbytes(3 * PAGE))
    report = recover(noise, tmp_path / "new.briefing")
    assert sum(report.recovered.values()) == 0
    assert report.summary().startswith("Recovered nothing")


def test_the_summary_counts_in_words_that_agree(filled, tmp_path):
    summary = recover(filled, tmp_path / "new.briefing").summary()
    assert summary == (
        "Recovered 12 articles, 12 decisions, 24 proposals, 24 facts. Nothing is known to be lost."
    )
    alone = RecoveryReport(recovered={"articles": 1, "facts": 0}, damaged_articles=["n3"])
    assert alone.summary() == "Recovered 1 article. Lost: Article n3, whose text is damaged."
