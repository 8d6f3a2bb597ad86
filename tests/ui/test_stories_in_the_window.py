"""Copies that come in by the window are marked beside it, told once, and taken back by one undo."""

import pytest

from ui import worker_process
from ui.worker_process import Extracted

PARAGRAPHS = (
    "The ministry of Veld said on Thursday that 71 of its soldiers had been killed near the pass of Brenn.",
    "It accused neighbouring Korland of shelling its positions during the night, which Korland denied in a "
    "short statement.",
    "Residents of the next village said that they had heard guns until dawn, and that the road was shut.",
)


@pytest.fixture
def session(window, home, monkeypatch):
    monkeypatch.setitem(worker_process.JOBS, "extract", lambda state, send, article: Extracted((), ()))
    window.session.create(home / "stories.briefing")
    return window.session


def test_copies_are_marked_after_an_import(session, qtbot, tmp_path):
    for outlet, hour in (("Courier", "08"), ("Post", "09"), ("Mail", "10")):
        header = f"Source: {outlet}\nPublished: 2022-09-15T{hour}:00:00+00:00\n\n"
        (tmp_path / f"{outlet}.txt").write_text(header + "\n\n".join(PARAGRAPHS), encoding="utf-8")
    session.flow.import_paths(sorted(tmp_path.glob("*.txt")))
    dossier = session.desk.dossier

    def sources():
        return {a.source: a.syndicated_from for a in dossier.articles()}

    marked = {"Courier": "", "Post": "Courier", "Mail": "Courier"}
    qtbot.waitUntil(lambda: sources() == marked, timeout=20_000)
    qtbot.waitUntil(lambda: session.sources.problems.rowCount() == 1, timeout=20_000)
    assert dossier.undo_label == "Mark copies and versions"
    session.desk.undo()
    assert set(sources().values()) == {""}
