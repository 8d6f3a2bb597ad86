"""Pasting an article: what is shown, what is imported, and that nothing typed vanishes on the way."""

from datetime import date
from types import SimpleNamespace

import pytest
import stock
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from briefing.dossier import Dossier
from ui.sources.clipped import Clipped
from ui.sources.paste_dialog import PasteDialog

PAGE = "<html><body><p>Veld says <b>14</b> died.</p></body></html>"


@pytest.fixture
def empty(window, home):
    """An open dossier without articles."""
    window.session.create(home / "new.briefing")
    return window.session


@pytest.fixture
def shown(monkeypatch):
    """What is done with each dialog in turn; the dialog closes by Escape unless it was accepted."""
    steps = []

    def run(dialog):
        dialog.show()
        steps.pop(0)(dialog)
        if dialog.isVisible():
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        return dialog.result()

    monkeypatch.setattr(PasteDialog, "exec", run)
    return steps


@pytest.fixture
def copied(monkeypatch):
    """Copy a text."""

    def run(words, page=""):
        monkeypatch.setattr(Clipped, "from_clipboard", classmethod(lambda cls: cls(words, page)))

    run("")
    return run


def write(dialog, text="Veld says 14 died."):
    dialog.text.setFocus()
    QTest.keyClicks(dialog.text, text)


def test_pasted_text(window, empty, qtbot, shown):
    def fill(dialog):
        assert dialog.text.toPlainText() == stock.FIRST
        dialog.source.setText("Amsel Courier")
        dialog.published.set_value("2031-05-15")
        dialog.accept()

    shown.append(fill)
    mime = QMimeData()
    mime.setText(stock.FIRST)
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: empty.sources.articles.rowCount() == 1, timeout=20_000)
    article = empty.desk.articles()[0]
    assert (article.source, article.published) == ("Amsel Courier", date(2031, 5, 15))
    qtbot.waitUntil(lambda: not empty.desk.has_draft("paste:dropped"), timeout=20_000)


def _drag(source):
    """Return what Qt tells of words that are dragged over the window; a real drag needs a hand."""
    mime, taken = QMimeData(), []
    mime.setText(stock.FIRST)
    return SimpleNamespace(
        mimeData=lambda: mime,
        source=lambda: source,
        acceptProposedAction=lambda: taken.append(True),
        taken=taken,
    )


def test_words_dragged_inside_the_window_are_no_new_article(window):
    from_elsewhere, from_inside = _drag(None), _drag(window)
    window.dragEnterEvent(from_elsewhere)
    window.dragEnterEvent(from_inside)
    assert from_elsewhere.taken
    assert not from_inside.taken


def test_it_asks_for_text_and_a_real_date(window):
    dialog = PasteDialog(window.theme, Clipped("x"), parent=window)
    dialog.text.setPlainText("  ")
    dialog.accept()
    assert "no text" in dialog.problem.text()
    dialog.text.setPlainText("words")
    dialog.published.set_value("Thursday")
    dialog.accept()
    assert "not a date" in dialog.problem.text()
    assert dialog.result() == 0


def test_escape_keeps_what_was_typed(empty, shown, copied):
    empty_fields = {"title": "pasted text", "published": ""}

    def begin(dialog):
        write(dialog)
        QTest.keyClicks(dialog.source, "Amsel Courier")

    def look(dialog):
        seen = dialog.contents()
        assert (seen["text"], seen["source"]) == ("Veld says 14 died.", "Amsel Courier")
        assert {name: seen[name] for name in empty_fields} == empty_fields
        assert "had begun" in dialog.begun.text()

    shown += [begin, look]
    empty.arrivals.paste_article()
    copied("another text")
    empty.arrivals.paste_article()
    assert empty.desk.draft("paste")["source"] == "Amsel Courier"


def test_a_killed_program_keeps_what_was_typed(empty, shown, copied, qtbot, home):
    def die(dialog):
        write(dialog)
        qtbot.waitUntil(lambda: empty.desk.has_draft("paste"))
        with Dossier.open(home / "new.briefing", read_only=True) as seen:  # as the next start finds it
            assert seen.draft("paste")["text"] == "Veld says 14 died."

    shown.append(die)
    empty.arrivals.paste_article()


def test_starting_anew_takes_the_clipboard_and_drops_the_draft(empty, shown, copied):
    def anew(dialog):
        dialog._start_anew()
        assert dialog.text.value() == "another text"
        assert not dialog.begun.isVisibleTo(dialog)

    shown += [write, anew]
    empty.arrivals.paste_article()
    copied("another text")
    empty.arrivals.paste_article()
    assert empty.desk.draft("paste") is None


def test_untouched_text_of_the_clipboard_is_no_draft(empty, shown, copied):
    copied("words of another program")
    shown.append(lambda dialog: None)
    empty.arrivals.paste_article()
    assert empty.desk.draft("paste") is None


def test_a_page_is_shown_as_its_words_and_imported_as_the_page(window):
    dialog = PasteDialog(window.theme, Clipped("Veld says 14 died.", PAGE), parent=window)
    assert dialog.text.value() == "Veld says 14 died."
    assert dialog.article().text == PAGE
    write(dialog, " ")
    assert dialog.article().text == " Veld says 14 died."


def test_a_page_copied_without_its_words_is_shown_too():
    mime = QMimeData()
    mime.setHtml(PAGE)
    assert Clipped.of(mime) == Clipped("Veld says 14 died.", PAGE)
    assert Clipped.of(None) == Clipped()


def test_a_draft_of_a_page_is_still_the_page(window):
    told = []
    dialog = PasteDialog(window.theme, Clipped("Veld says 14 died.", PAGE), parent=window)
    dialog.typed.connect(told.append)
    QTest.keyClicks(dialog.source, "Amsel Courier")
    dialog.reject()
    again = PasteDialog(window.theme, Clipped("other"), told[-1], parent=window)
    assert again.article().text == PAGE
    assert again.article().source == "Amsel Courier"


def test_the_draft_goes_when_the_article_is_in_the_dossier(empty, shown, copied, qtbot):
    def take(dialog):
        dialog.text.setPlainText(stock.FIRST)
        dialog.accept()

    shown.append(take)
    empty.arrivals.paste_article()
    assert empty.desk.has_draft("paste")  # until it is stored a killed program would have lost it
    qtbot.waitUntil(lambda: len(empty.desk.articles()) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not empty.desk.has_draft("paste"), timeout=20_000)


def test_text_that_can_not_be_imported_is_offered_again(empty, shown, copied, qtbot, monkeypatch):
    def refuse(_text, _name, *_rest, on_stored):
        assert callable(on_stored)  # and never called

    monkeypatch.setattr(empty.flow, "import_text", refuse)
    shown += [lambda d: (write(d), d.accept()), lambda d: seen.append(d.text.value())]
    seen = []
    empty.arrivals.paste_article()
    empty.arrivals.paste_article()
    assert seen == ["Veld says 14 died."]


def test_the_text_takes_the_room_of_a_larger_dialog(window):
    dialog = PasteDialog(window.theme, Clipped("x"), parent=window)
    dialog.show()
    assert dialog.result() == QDialog.DialogCode.Rejected
    before = dialog.text.height()
    dialog.resize(800, dialog.height() + 200)
    dialog.layout().activate()
    assert dialog.text.height() > before
    dialog.close()
