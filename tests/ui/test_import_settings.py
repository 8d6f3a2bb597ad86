"""Proxy and limits in the preferences, and the columns of a table that does not name them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from briefing.intake import IntakeOptions
from briefing.intake.csv_reader import table_columns
from briefing.intake.settings import with_settings
from ui.import_settings import ImportSettings
from ui.preferences import PreferenceFile
from ui.preferences_dialog import PreferencesDialog
from ui.sources import columns_dialog
from ui.sources.columns_dialog import ColumnsDialog

TABLE = (
    "Nr;Kop;Inhoud\n1;Truce holds in Delmark;The truce held for a second night in Delmark, residents said. "
    "Nobody was hurt.\n"
)


def test_what_is_set_is_kept_and_used(window, qtbot):
    dialog = PreferencesDialog(window)
    qtbot.addWidget(dialog)
    dialog.imports.proxy.setText(" http://gate.example:3128 ")
    dialog.imports.limits["html_bytes"].setValue(400)
    dialog.imports.limits["pdf_pages"].setValue(900)
    dialog.accept()
    kept = PreferenceFile(window._file._path).load().intake
    options = with_settings(IntakeOptions(), kept)
    assert options.fetch.proxy == "http://gate.example:3128"
    assert not options.fetch.allow_private
    assert (options.limits.html_bytes, options.limits.pdf_pages) == (400 * 1024**2, 900)
    assert "file_bytes" not in kept
    again = PreferencesDialog(window)
    qtbot.addWidget(again)
    assert again.imports.proxy.text() == "http://gate.example:3128"
    assert again.imports.limits["html_bytes"].value() == 400


def test_nothing_changed_is_the_default(qtbot):
    kept = {}
    settings = ImportSettings(kept)
    qtbot.addWidget(settings)
    settings.keep()
    assert with_settings(IntakeOptions(), kept) == IntakeOptions()


def test_a_limit_that_was_set_is_kept_to(session, window, home, qtbot):
    window.preferences.intake["file_bytes"] = 10
    path = home / "a.txt"
    path.write_text("The truce held for a second night in Delmark, residents said.", encoding="utf-8")
    with qtbot.waitSignal(session.flow.finished, timeout=5000) as done:
        session.flow.import_paths([path])
    assert done.args == [0, 0, 1]
    last = session.sources.problems.trouble(session.sources.problems.rowCount() - 1)
    assert "raise the limit in the settings" in last.sentence


def test_the_columns_of_a_table_are_asked_for(session, home, qtbot, monkeypatch):
    path = home / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    with qtbot.waitSignal(session.flow.finished, timeout=5000):
        session.flow.import_paths([path])
    problems = session.sources.problems
    assert problems.trouble(problems.rowCount() - 1).needs_columns

    def choose(dialog: ColumnsDialog) -> QDialog.DialogCode:
        assert not dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        for field, column in (("text", "Inhoud"), ("title", "Kop")):
            dialog.fields[field].setCurrentIndex(dialog.fields[field].findData(column))
        assert dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ColumnsDialog, "exec", choose)
    session.sources.problem_list.setCurrentIndex(problems.index(problems.rowCount() - 1, 0))
    with qtbot.waitSignal(session.flow.finished, timeout=5000) as done:
        session.sources.try_again()
    assert done.args[0] == 1
    assert "Truce holds in Delmark" in [article.title for article in session.desk.dossier.articles()]


def test_who_gives_up_on_the_columns_keeps_the_row(session, home, qtbot, monkeypatch):
    path = home / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    with qtbot.waitSignal(session.flow.finished, timeout=5000):
        session.flow.import_paths([path])
    problems = session.sources.problems
    before = problems.rowCount()
    monkeypatch.setattr(ColumnsDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    session.sources.problem_list.setCurrentIndex(problems.index(before - 1, 0))
    session.sources.try_again()
    assert problems.rowCount() == before


def test_the_guess_is_set_and_the_first_rows_are_shown(qtbot):
    table = b"Headline,Body,Date\nTruce holds,The truce held.,2022-09-15\n"
    dialog = ColumnsDialog("a.csv", table_columns("a.csv", table))
    qtbot.addWidget(dialog)
    assert dialog.chosen() == {"text": "Body", "title": "Headline", "published": "Date"}


def test_a_long_table_is_looked_at_only_at_its_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.csv"
    path.write_text(TABLE + "2;x;y\n" * 200_000, encoding="utf-8")
    seen = []
    monkeypatch.setattr(
        columns_dialog,
        "table_columns",
        lambda name, data: seen.append(len(data)) or table_columns(name, data),
    )
    monkeypatch.setattr(ColumnsDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    monkeypatch.setattr(ColumnsDialog, "__init__", lambda self, *_: QDialog.__init__(self))
    assert columns_dialog.ask_columns(path) == {}
    assert seen == [262_144]
