"""Sources: import by dialog, folder, paste and drop; dates asked for; a failed file is a row."""

from datetime import UTC, date, datetime

import pytest
import stock
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from ui import worker_process
from ui.sources.metadata_form import day_or_moment
from ui.worker_process import Extracted


@pytest.fixture(autouse=True)
def _extraction_by_hand(monkeypatch):
    """spaCy stays away: the invented facts are what is found."""

    def extract(state, send, article):
        known = {stock.FIRST: stock.facts_of, stock.SECOND: stock.facts_of}
        return Extracted(known.get(article.text.strip(), lambda a: ())(article), ())

    monkeypatch.setitem(worker_process.JOBS, "extract", extract)


@pytest.fixture
def empty(window, home):
    window.session.create(home / "new.briefing")
    return window.session


def files(folder):
    folder.mkdir(exist_ok=True)
    (folder / "one.txt").write_text(f"Veld and Korland trade fire\n\n{stock.FIRST}", encoding="utf-8")
    (folder / "two.txt").write_text(f"More fire\n\n{stock.SECOND}", encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 this is no PDF")
    return folder


def drop(window, **contents):
    data = QMimeData()
    if "urls" in contents:
        data.setUrls(contents["urls"])
    if "text" in contents:
        data.setText(contents["text"])
    event = QDropEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def idle(session, qtbot):
    qtbot.waitUntil(lambda: not session.flow.is_busy, timeout=20_000)


def test_a_folder_by_its_key(window, empty, qtbot, press, *, tmp_path, monkeypatch):
    folder = files(tmp_path / "in")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(folder))
    press("Ctrl+Shift+I")
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 2, timeout=20_000)
    idle(empty, qtbot)
    assert empty.sources.problems.rowCount() == 1
    assert "bad.pdf" in empty.sources.problems.data(empty.sources.problems.index(0, 0))
    assert empty.sources._trouble.isVisible()
    assert "2 articles imported" in window.statusBar().currentMessage()
    assert "1 left out" in window.statusBar().currentMessage()


def test_files_by_the_dialog(window, empty, qtbot, press, *, tmp_path, monkeypatch):
    folder = files(tmp_path / "in")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *a: ([str(folder / "one.txt")], ""))
    press("Ctrl+I")
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 1, timeout=20_000)


def test_the_same_article_twice_is_one(empty, qtbot, tmp_path):
    folder = files(tmp_path / "in")
    empty.arrivals.import_paths([folder / "one.txt"])
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 1, timeout=20_000)
    idle(empty, qtbot)
    empty.arrivals.import_paths([folder / "one.txt"])
    idle(empty, qtbot)
    qtbot.wait(200)  # rows come in a later turn of the event loop
    assert empty.sources.articles.rowCount() == 1


def test_dropped_files(window, empty, qtbot, tmp_path):
    folder = files(tmp_path / "in")
    drop(window, urls=[QUrl.fromLocalFile(str(folder / "one.txt"))])
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 1, timeout=20_000)


def test_a_dropped_dossier_is_opened(window, empty, qtbot, home):
    stock.make_dossier(home / "other.briefing").close()
    drop(window, urls=[QUrl.fromLocalFile(str(home / "other.briefing"))])
    qtbot.waitUntil(lambda: empty.desk.is_open and empty.desk.path.name == "other.briefing")


def test_links_are_fetched_only_when_the_analyst_says_so(window, empty, monkeypatch):
    fetched = []
    monkeypatch.setattr(empty.flow, "fetch", fetched.append)
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.No)
    drop(window, urls=[QUrl("https://courier.example/1")])
    assert not fetched
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Yes)
    drop(window, urls=[QUrl("https://courier.example/1")])
    assert fetched == [["https://courier.example/1"]]


def test_dropping_without_a_dossier_says_what_to_do(window):
    drop(window, text="words")
    assert "start a dossier first" in window.statusBar().currentMessage()


def test_a_missing_date_is_asked_for_and_typed(empty, qtbot, press):
    for number in (1, 2):
        empty.desk.add_article(
            stock.article(number, dated=False, text=f"{stock.FIRST} {number}"), b"", "text/plain"
        )
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 2)
    qtbot.waitUntil(lambda: "2 articles without" in empty.sources.undated.text())
    empty.sources.go_to_undated()
    assert empty.sources.current.id == "a2"  # the first one was in view already
    assert "No publication date" in empty.sources.metadata.missing_date.text()
    line = empty.sources.metadata._published.focusProxy()
    QTest.keyClicks(line, "Thurs")
    assert "not a date" in empty.sources.metadata.problem.text()
    line.clear()
    QTest.keyClicks(line, "2031-05-15")
    press("Return")
    qtbot.waitUntil(lambda: "1 article without" in empty.sources.undated.text())
    assert empty.desk.undo_label
    assert empty.sources.current.id == "a1"  # the one that went before is done after it
    assert line.hasFocus()
    assert not line.text()


def test_the_first_article_that_comes_is_chosen(empty, qtbot, press):
    empty._window.show_workspace("sources")
    empty.desk.add_article(stock.article(1), b"", "text/plain")
    qtbot.waitUntil(empty.sources.table.hasFocus)
    assert [i.row() for i in empty.sources.table.selectionModel().selectedRows()] == [0]
    assert empty.sources.metadata._fields["title"].text()


def test_metadata_is_a_decision(session, press):
    session.sources.show_article("a1")
    session._window.show_workspace("sources")
    field = session.sources.metadata._fields["source"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "The Courier")
    press("Return")
    assert session.desk.article("a1").source == "The Courier"
    session.undo()
    assert session.desk.article("a1").source == "Amsel Courier"
    assert field.text() == "Amsel Courier"


def test_removed_passages_are_shown(session):
    session.sources.show_article("a1")
    assert "cookie notice" in session.sources.removed.toPlainText()
    assert session.sources.tabs.tabText(2) == "Left out (1)"


def test_leave_out_and_put_back(session, window, press, qtbot):
    window.show_workspace("sources")
    session.sources.table.selectRow(1)
    session.sources.table.setFocus()
    press("Delete")
    assert session.desk.is_left_out("a2")
    assert session.review.queue.counts()[1] == 5
    press("Delete")
    assert session.review.queue.counts()[1] == 7


def test_enter_reviews_the_article(session, window, press):
    window.show_workspace("sources")
    session.sources.table.selectRow(1)
    session.sources.table.setFocus()
    press("Return")
    assert window.stack.currentWidget() is session.review
    assert set(session.review.queue.shown()) == {f.id for f in session.desk.facts("a2")}


def test_a_locked_file_is_tried_again_with_its_password(empty, qtbot, monkeypatch, tmp_path):
    from ui.intake_flow import Trouble

    (tmp_path / "locked.pdf").write_bytes(b"x")
    asked = []
    monkeypatch.setattr(empty.flow, "import_paths", lambda paths, **o: asked.append((paths, o)))
    monkeypatch.setattr(QInputDialog, "getText", lambda *a: ("secret", True))
    empty.flow.trouble.emit(Trouble(str(tmp_path / "locked.pdf"), "needs a password", needs_password=True))
    empty.sources.problem_list.selectRow(0)
    empty.sources.try_again()
    assert asked == [([str(tmp_path / "locked.pdf")], {"password": "secret"})]
    assert empty.sources.problems.rowCount() == 0


def test_a_crash_while_extracting_costs_one_article(empty, qtbot, monkeypatch):
    def extract(state, send, article):
        if article.id == "a1":
            raise RuntimeError("gone")
        return Extracted(stock.facts_of(article), ())

    monkeypatch.setitem(worker_process.JOBS, "extract", extract)
    for number, text in ((1, stock.FIRST), (2, stock.SECOND)):
        empty.desk.add_article(stock.article(number, text), b"", "text/plain")
    empty.flow.extract_waiting()
    qtbot.waitUntil(lambda: empty.review.queue.counts()[1] == 2)
    assert "Veld and Korland trade fire, day 1" in empty.sources.problems.data(
        empty.sources.problems.index(0, 0)
    )
    qtbot.waitUntil(lambda: empty.sources.articles.data(empty.sources.articles.index(0, 4)) == "⚠ not read")


def test_stop_takes_effect_at_once_and_the_rest_waits(window, empty, qtbot):
    for number in range(1, 6):
        empty.desk.add_article(stock.article(number, f"{stock.FIRST} {number}"), b"", "text/plain")
    empty.flow.extract_waiting()
    assert window.actions_["stop"].isEnabled()
    window.actions_["stop"].trigger()
    assert not empty.flow.is_busy
    qtbot.wait(50)
    assert len([a for a in empty.desk.articles() if empty.desk.dossier.extracted(a.id)]) <= 1
    empty.flow.extract_waiting()
    idle(empty, qtbot)
    assert all(empty.desk.dossier.extracted(a.id) for a in empty.desk.articles())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("2031-05-15", date(2031, 5, 15)),
        ("2031-05-15 14:30+00:00", datetime(2031, 5, 15, 14, 30, tzinfo=UTC)),
    ],
)
def test_dates_as_typed(text, value):
    assert day_or_moment(text) == value


def test_copies_and_versions_are_told_in_their_column(window, session, qtbot):
    from ui.sources import article_table as columns

    table, model = session.sources.table, session.sources.articles
    window.show_workspace("sources")
    assert table.isColumnHidden(columns.STORY)
    first, second = session.desk.articles()
    session.desk.change_article(second.id, syndicated_from="Veld Wire", revision_of=first.id)
    qtbot.waitUntil(lambda: not table.isColumnHidden(columns.STORY))
    cell = model.index(model.row(second.id), columns.STORY)
    assert model.data(cell) == f"copy of Veld Wire, version of {first.source}"
    tip = model.data(cell, Qt.ItemDataRole.ToolTipRole)
    assert "all copies count as one source" in tip
    assert first.title in tip
    assert "copy of Veld Wire" in model.data(cell, Qt.ItemDataRole.AccessibleTextRole)
    assert model.data(model.index(model.row(first.id), columns.STORY)) == ""
    session.undo()
    qtbot.waitUntil(lambda: table.isColumnHidden(columns.STORY))
