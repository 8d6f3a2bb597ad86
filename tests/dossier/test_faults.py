"""What happens when the disk, the folder or the clock fail."""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.dossier import Dossier, DossierError, records
from briefing.facts import Article, ReviewState
from tests.dossier.examples import make_claim


def test_disk_full_is_told_and_nothing_is_half_done(dossier, article):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    database = dossier._records.database
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DossierError, match="disk is full"):
        dossier.add_article(Article(id="big", text="x" * 200_000))
    assert len(dossier.articles()) == 1
    database.execute("PRAGMA max_page_count = 100000")
    dossier.confirm(fact.id)
    assert dossier.fact(fact.id).review.state is ReviewState.CONFIRMED


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder_opens_read_only(dossier, article, path):
    dossier.close()
    path.parent.chmod(0o500)
    try:
        with Dossier.open(path) as again:
            assert again.read_only
            assert again.articles() == (article,)
            with pytest.raises(DossierError, match="read-only"):
                again.change_setting("title", "x")
    finally:
        path.parent.chmod(0o700)


def test_a_folder_without_the_right_to_write_opens_read_only(dossier, article, path, monkeypatch):
    dossier.close()
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with Dossier.open(path) as again:
        assert again.read_only
        assert again.articles() == (article,)
        with pytest.raises(DossierError, match="read-only"):
            again.change_setting("title", "x")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete open files")
def test_a_deleted_file_refuses_decisions_and_can_still_be_copied(dossier, article, path, tmp_path):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    path.unlink()
    with pytest.raises(DossierError, match="no longer there"):
        dossier.confirm(fact.id)
    dossier.save_copy(tmp_path / "rescued.briefing")
    with Dossier.open(tmp_path / "rescued.briefing") as rescued:
        assert rescued.fact(fact.id) == fact


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not replace open files")
def test_a_replaced_file_refuses_decisions(dossier, article, path, tmp_path):
    other = tmp_path / "other.briefing"
    Dossier.create(other).close()
    other.replace(path)
    with pytest.raises(DossierError, match="replaced"):
        dossier.change_setting("title", "x")


def test_order_is_kept_when_the_clock_goes_backwards(dossier, article, reopened, monkeypatch):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    earlier = datetime.now(UTC) - timedelta(days=400)
    monkeypatch.setattr(records, "now", lambda: earlier)
    dossier.reject(fact.id)
    again = reopened()
    assert again.fact(fact.id).review.state is ReviewState.REJECTED
    assert again.undo_label == "Reject casualty"
    assert [d.number for d in again.decisions()] == [1, 2]


@pytest.mark.parametrize(
    ("mounts", "expected"),
    [
        ("server:/share {folder} nfs4 rw 0 0", True),
        ("//server/share {folder} cifs rw 0 0", True),
        ("/dev/sda1 {folder} ext4 rw 0 0", False),
        ("/dev/sda1 / ext4 rw 0 0", False),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="reads the mount table of Linux")
def test_network_drives_are_told_by_their_file_system(tmp_path, monkeypatch, mounts, expected):
    from briefing.dossier import connection

    table = f"/dev/root / ext4 rw 0 0\n{mounts.format(folder=tmp_path)}\n"
    monkeypatch.setattr(Path, "read_text", lambda self, **_: table)
    assert connection.is_on_network_drive(tmp_path / "x.briefing") is expected


def test_a_network_drive_gets_a_rollback_journal(tmp_path, monkeypatch):
    from briefing.dossier import connection

    monkeypatch.setattr(connection, "is_on_network_drive", lambda path: True)
    with Dossier.create(tmp_path / "x.briefing") as dossier:
        assert dossier._records.database.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
