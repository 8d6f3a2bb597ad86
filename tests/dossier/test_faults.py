"""What happens when the disk, the folder or the clock fail."""

import os
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing.dossier import Dossier, DossierError, connection, records
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


def killed_copy(dossier, folder):
    """Return a dossier as a killed program leaves it: the last decisions are in the log beside it."""
    folder.mkdir()
    for name in (dossier.path.name, f"{dossier.path.name}-wal"):
        shutil.copyfile(dossier.path.with_name(name), folder / name)
    return folder / dossier.path.name


def test_the_log_of_a_killed_program_is_read_where_nothing_can_be_written(dossier, article, tmp_path):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    left = killed_copy(dossier, tmp_path / "left")
    before = {p.name: p.read_bytes() for p in left.parent.iterdir()}
    with closing(connection._read_with_its_log(left)) as memory:
        assert memory.execute("SELECT count(*) FROM decisions").fetchone() == (1,)
        assert memory.execute("SELECT state FROM facts").fetchone() == ("confirmed",)
    assert {p.name: p.read_bytes() for p in left.parent.iterdir()} == before


class _Unopened:
    """What SQLite gives where it can't make its shared memory file: it fails at the first question."""

    def execute(self, _question):
        raise sqlite3.OperationalError("unable to open database file")

    def close(self):
        pass


@pytest.mark.parametrize("refuses", [False, True])
def test_a_killed_programs_dossier_opens_in_a_read_only_folder(
    dossier, article, tmp_path, monkeypatch, refuses
):
    (fact,) = dossier.propose(article.id, [make_claim(article)])
    dossier.confirm(fact.id)
    left = killed_copy(dossier, tmp_path / "left")
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    if refuses:
        connect = connection._connect

        def fails(path, mode, **options):
            if path == left and not options.get("immutable"):
                return _Unopened()
            return connect(path, mode, **options)

        monkeypatch.setattr(connection, "_connect", fails)
    with Dossier.open(left) as again:
        assert again.read_only
        assert again.fact(fact.id).review.state is ReviewState.CONFIRMED
        again.save_copy(tmp_path / "copy.briefing")
    with Dossier.open(tmp_path / "copy.briefing", read_only=True) as copy:
        assert copy.fact(fact.id).review.state is ReviewState.CONFIRMED


def test_an_empty_log_is_no_hindrance(dossier, article, path, monkeypatch):
    dossier.close()
    path.with_name(f"{path.name}-wal").touch()
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with Dossier.open(path) as again:
        assert again.articles() == (article,)
        assert not path.with_name(f"{path.name}-shm").exists()


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
    table = f"/dev/root / ext4 rw 0 0\n{mounts.format(folder=tmp_path)}\n"
    monkeypatch.setattr(Path, "read_text", lambda self, **_: table)
    assert connection.is_on_network_drive(tmp_path / "x.briefing") is expected


def test_a_network_drive_gets_a_rollback_journal(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "is_on_network_drive", lambda path: True)
    with Dossier.create(tmp_path / "x.briefing") as dossier:
        assert dossier._records.database.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_a_file_at_rest_is_whole_without_its_log(path, dossier, article, tmp_path):
    fact = dossier.propose(article.id, [make_claim(article)])[0]
    dossier.confirm(fact.id)
    dossier.complete_file()
    alone = shutil.copy(path, tmp_path / "alone.briefing")
    with Dossier.open(alone) as copied:
        assert copied.fact(fact.id) == dossier.fact(fact.id)
        assert len(copied.decisions()) == 1


def test_a_file_at_rest_waits_for_nobody(path, dossier, article):
    reader = sqlite3.connect(path)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM decisions").fetchone()
    fact = dossier.propose(article.id, [make_claim(article)])[0]
    dossier.confirm(fact.id)
    began = time.monotonic()
    dossier.complete_file()
    assert time.monotonic() - began < 2
    reader.close()
    assert dossier.fact(fact.id).review.state is ReviewState.CONFIRMED
