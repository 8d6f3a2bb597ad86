"""Brief: sections, settings, preview that follows, figures that lead to facts, export with its checklist."""

import time
from pathlib import Path

import pytest
import stock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from watchdog import slowness, work_a_piece

from ui.brief.export_dialog import ExportDialog
from ui.brief.settings_store import change_settings, read_settings


@pytest.fixture
def brief(session, window, qtbot):
    window.show_workspace("brief")
    qtbot.waitUntil(lambda: session.brief.preview.proof is not None, timeout=20_000)
    return session.brief


def proofed(session, qtbot, run):
    """Run something and wait for the proof that follows."""
    before = session.brief.preview.proof
    run()
    qtbot.waitUntil(lambda: session.brief.preview.proof is not before, timeout=20_000)
    return session.brief.preview.proof


def test_the_first_page_is_drawn(brief, qtbot):
    qtbot.waitUntil(lambda: brief.preview.is_drawn(0), timeout=10_000)
    image = brief.preview._pictures[0]
    assert image.width() > 300
    colours = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)
    }
    assert len(colours) > 3


def test_a_decision_changes_the_pages(session, brief, qtbot):
    assert brief.preview.proof.unreviewed == 7
    proof = proofed(session, qtbot, lambda: session.desk.confirm([session.desk.facts()[0].id]))
    assert proof.unreviewed == 6
    assert "6 unreviewed facts" in brief._state.text()


def test_a_section_is_switched_off_and_on(session, brief, qtbot):
    item = brief.outline.list.item(2)
    name = item.data(Qt.ItemDataRole.UserRole)
    proof = proofed(session, qtbot, lambda: item.setCheckState(Qt.CheckState.Unchecked))
    assert name not in [s.name for s in proof.sections]
    proof = proofed(session, qtbot, session.undo)
    assert name in [s.name for s in proof.sections]


def test_a_section_is_moved_with_the_keys(session, brief, qtbot, press):
    brief.outline.list.setCurrentRow(1)
    brief.outline.list.setFocus()
    name = brief.outline.list.currentItem().data(Qt.ItemDataRole.UserRole)
    proof = proofed(session, qtbot, lambda: press("Alt+Down"))
    assert [s.name for s in proof.sections].index(name) == 2


def test_own_words_are_kept_and_go_stale(session, brief, qtbot):
    rows = {
        brief.outline.list.item(r).data(Qt.ItemDataRole.UserRole): r
        for r in range(brief.outline.list.count())
    }
    brief.outline.list.setCurrentRow(rows["casualties"])
    QTest.keyClicks(brief.outline.words, "Figures are rising.")
    proofed(session, qtbot, brief.outline.keep)
    text = read_settings(session.desk).texts[0]
    assert (text.section, text.text) == ("casualties", "Figures are rising.")
    assert text.rests_on
    fact = session.desk.fact(text.rests_on[0].fact_id)
    proof = proofed(session, qtbot, lambda: session.desk.edit(fact.model_copy(update={"place": "Hill 9"})))
    assert [s.name for s in proof.sections if s.stale] == ["casualties"]
    assert "changed since" in brief.outline.stale.text()
    qtbot.waitUntil(
        lambda: any("Casualties" in brief.items.list.item(r).text() for r in range(brief.items.list.count()))
    )
    proof = proofed(session, qtbot, brief.outline._renew)
    assert not [s for s in proof.sections if s.stale]


def test_start_from_the_programs_words(session, brief, qtbot):
    brief.outline.list.setCurrentRow(0)
    brief.outline.start.click()
    qtbot.waitUntil(lambda: "14" in brief.outline.words.value(), timeout=10_000)


def test_settings_are_decisions(session, brief, qtbot):
    title = brief.settings.editors["title"]
    title.setText("A finding")
    title.edited.emit()
    proof = proofed(session, qtbot, brief.settings.keep)
    assert proof.title == "A finding"
    marking = brief.settings.editors["marking"]
    assert brief.settings.marking_missing.isVisibleTo(brief.settings)
    marking.set_value("TLP:AMBER")
    proofed(session, qtbot, marking.edited.emit)
    assert read_settings(session.desk).marking == "TLP:AMBER"
    assert not brief.settings.marking_missing.text()


def test_a_setting_that_does_not_fit_is_told(brief):
    number = brief.settings.editors["number"]
    number.setText("no number")
    brief.settings.keep()
    assert "number" in brief.settings.problem.text()


def test_cut_off_trend_and_correction_are_settings(session, brief):
    editors = brief.settings.editors
    editors["as_of"].setText("2031-05-16 18:00")
    editors["corrected_number"].setText("3")
    editors["corrections"].setPlainText("The toll of Veld was 14, not 41.")
    editors["trend"].set_value("improved")
    editors["trend_reason"].setText("the truce holds")
    brief.settings.keep()
    assert "with its zone" in brief.settings.problem.text()
    editors["as_of"].setText("2031-05-16 18:00+04:00")
    brief.settings.keep()
    settings = read_settings(session.desk)
    assert settings.as_of.isoformat() == "2031-05-16T18:00:00+04:00"
    assert (settings.corrected_number, settings.trend) == (3, "improved")
    assert settings.corrections.startswith("The toll")
    editors["as_of"].setText("")
    editors["corrected_number"].setText("")
    brief.settings.keep()
    settings = read_settings(session.desk)
    assert (settings.as_of, settings.corrected_number) == (None, None)


def test_figures_lead_to_their_facts(session, brief, window, press):
    brief.preview.setFocus()
    press("N", "Return")
    assert brief.behind.count() >= 1
    assert "14 killed" in brief.behind.item(0).text()
    press("Return")
    assert window.stack.currentWidget() is session.review
    assert session.review.queue.rowCount() == len(session.review.filters.filter().only)


def test_clicking_a_figure(brief, qtbot):
    place = brief.preview._hot_box((0, 0)).center().toPoint()
    QTest.mouseClick(brief.preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert brief.behind.isVisible()


def test_open_items_lead_on(session, brief, window, qtbot):
    qtbot.waitUntil(lambda: brief.items.list.count() > 5)
    assert brief.items.list.item(0).text() == "7 unreviewed facts"
    brief.items.list.itemActivated.emit(brief.items.list.item(0))
    assert window.stack.currentWidget() is session.review
    assert session.review.queue.rowCount() == 7


class TestExport:
    @pytest.fixture
    def dialog(self, session, brief, window, qtbot, home):
        brief.export(window)
        made = window.findChild(ExportDialog)
        qtbot.waitUntil(made.go.isEnabled, timeout=10_000)
        made.folder.setText(str(home / "out"))
        return made

    def test_the_checklist_counts_what_is_open(self, dialog):
        from PySide6.QtWidgets import QLabel

        texts = [label.text() for label in dialog.checklist.findChildren(QLabel)]
        assert "⚠  7 unreviewed facts" in texts
        assert "✓  0 articles without a date" in texts

    def test_without_a_marking_nothing_goes_out(self, dialog):
        dialog.export()
        assert "Choose a marking" in dialog.problem.text()

    def test_without_a_format_nothing_goes_out(self, dialog):
        for box in dialog.formats.values():
            box.setChecked(False)
        dialog.export()
        assert "at least one format" in dialog.problem.text()

    def test_confirmed_facts_only_make_an_edition(self, dialog, session, window, qtbot, home):
        session.desk.confirm([f.id for f in session.desk.facts()])
        dialog.marking.set_value("TLP:GREEN")
        dialog.pattern.setText("brief-{number}{draft}")
        dialog.go.click()
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "exported") is not None, timeout=20_000)
        assert [p.name for p in (home / "out").iterdir()] == ["brief-001.pdf"]
        edition = session.desk.dossier.editions()[0]
        assert list(edition.files) == ["brief-001.pdf"]
        assert read_settings(session.desk).marking == "TLP:GREEN"
        assert window.preferences.export["formats"] == ["pdf"]
        window.findChild(QMessageBox, "exported").close()

    def test_unreviewed_facts_make_a_draft_and_no_edition(self, dialog, session, window, qtbot, home):
        dialog.marking.set_value("TLP:RED")
        dialog.marked.setChecked(True)
        assert "every page will say DRAFT" in dialog.draft_only.text()
        dialog.go.click()
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "exported") is not None, timeout=20_000)
        assert [p for p in (home / "out").iterdir() if "DRAFT" in p.name]
        assert session.desk.dossier.editions() == ()
        window.findChild(QMessageBox, "exported").close()

    def test_the_pages_are_shown_and_follow_the_options(self, dialog, session, qtbot):
        preview = dialog.preview
        qtbot.waitUntil(lambda: preview.shown is not None, timeout=20_000)
        assert not preview.page.pixmap().isNull()
        assert preview.count.text().startswith("Page 1 of ")
        assert not preview.shown.draft
        first = preview.page.pixmap().toImage()
        dialog.marked.setChecked(True)
        qtbot.waitUntil(lambda: preview.shown.draft, timeout=20_000)
        assert "DRAFT" in preview.count.text()
        assert preview.page.pixmap().toImage() != first
        assert preview.names.text().endswith("_DRAFT.pdf")
        preview.on.click()
        qtbot.waitUntil(lambda: preview.count.text().startswith("Page 2"), timeout=20_000)
        assert preview.back.isEnabled()

    def test_names_follow_the_pattern_and_say_what_they_replace(self, dialog, qtbot, home):
        (home / "out").mkdir()
        (home / "out" / "mine-001.pdf").write_text("x")
        dialog.pattern.setText("mine-{number}")
        qtbot.waitUntil(lambda: "will be replaced" in dialog.preview.names.text(), timeout=20_000)
        dialog.pattern.setText("mine-{nothing}")
        qtbot.waitUntil(lambda: "{nothing}" in dialog.preview.problem.text(), timeout=20_000)
        dialog.pattern.setText("mine-{title}")
        qtbot.waitUntil(lambda: not dialog.preview.problem.text(), timeout=20_000)

    def test_a_number_published_before_is_told_and_raised(self, dialog, session, window):
        assert not dialog.numbered.text()
        dialog.reject()
        session.desk.dossier.record_edition(1, "First", {"a.pdf": "0" * 64}, b"{}")
        session.brief.export(window)
        again = window.findChildren(ExportDialog)[-1]
        assert "No. 1 was published" in again.numbered.text()
        again._next_number.click()
        assert read_settings(session.desk).number == 2
        assert not again.numbered.text()
        again.reject()

    def test_choices_are_remembered(self, dialog, session, window, qtbot, home):
        dialog.marking.set_value("TLP:RED")
        dialog.formats["markdown"].setChecked(True)
        dialog.formats["pdf"].setChecked(False)
        dialog.marked.setChecked(True)
        dialog.pattern.setText("again-{number}")
        dialog.go.click()
        qtbot.waitUntil(lambda: window.findChild(QMessageBox, "exported") is not None, timeout=20_000)
        window.findChild(QMessageBox, "exported").close()
        session.brief.export(window)
        again = window.findChildren(ExportDialog)[-1]
        assert [n for n, box in again.formats.items() if box.isChecked()] == ["markdown"]
        assert again.marked.isChecked()
        assert (again.pattern.text(), again.folder.text()) == ("again-{number}", str(home / "out"))
        again.reject()

    def test_a_folder_that_can_t_be_written_is_told(self, dialog, session, qtbot, home):
        (home / "file").write_text("x")
        dialog.marking.set_value("TLP:RED")
        dialog.folder.setText(str(home / "file" / "sub"))
        dialog.go.click()
        qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=10_000)
        assert dialog.go.isEnabled()


def test_ten_pages_follow_a_change_within_300_ms(window, home, qtbot):
    """CPU time of a proof of ten pages and its first page, by the slowness of the machine."""
    from ui.brief import press_jobs
    from ui.desk import Desk

    dossier = stock.large_dossier(home / "ten.briefing", 6, 12)
    with dossier:
        desk = Desk()
        desk.take(dossier)
        change_settings(desk, "marking", marking="TLP:GREEN")
        state = {}
        everything = press_jobs.Change(True, dossier.articles(), dossier.facts(), (), (), ())
        settings = read_settings(desk).to_json()
        first = press_jobs.proof(state, None, everything, settings, 1)
        assert len(first.pages) >= 10
        fact = dossier.facts()[0]
        small = press_jobs.Change(False, (), (fact.model_copy(update={"place": "Hill 3"}),), (), (), None)
        times, pieces = [], []
        for version in range(2, 6):
            pieces += [work_a_piece() for _ in range(5)]
            began = time.thread_time()
            press_jobs.proof(state, None, small, settings, version)
            press_jobs.page(state, None, version, 0, 800)
            times.append(time.thread_time() - began)
        desk._dossier = None
    for_ten_pages = min(times) * 10 / len(first.pages)
    assert for_ten_pages < 0.3 * slowness(pieces), (times, len(first.pages))


def test_exporters_write_whole_files(tmp_path: Path):
    from briefing.workflow import write_whole

    write_whole(tmp_path / "a.pdf", b"one")
    write_whole(tmp_path / "a.pdf", b"two")
    assert [p.name for p in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"two"
