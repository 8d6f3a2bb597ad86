"""The window fits small screens, in both languages and with large words; what has no room goes on below."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from briefing.facts import Article
from ui import words
from ui.flow_layout import FlowLayout
from ui.translations import install_language


@pytest.fixture
def line(qtbot):
    """A field and four buttons side by side."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, margins=(8, 6, 8, 6), gap=4)
    for made in (QLineEdit(), *(QPushButton(text) for text in ("one", "two", "three", "fourth button"))):
        layout.addWidget(made)
    holder.show()
    return holder, layout


class TestFlowLayout:
    @pytest.mark.parametrize("width", [150, 260, 400, 900])
    def test_nothing_is_cut_nor_lies_on_another(self, line, width):
        _, layout = line
        height = layout.heightForWidth(width)
        layout.setGeometry(QRect(0, 0, width, height))
        places = [layout.itemAt(n).geometry() for n in range(layout.count())]
        assert all(QRect(0, 0, width, height).contains(place) for place in places)
        assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
        for n in range(1, layout.count()):
            assert places[n].width() >= layout.itemAt(n).sizeHint().width()

    def test_a_narrow_line_goes_on_below(self, line):
        _, layout = line
        assert layout.heightForWidth(150) > layout.heightForWidth(900) == layout.sizeHint().height()
        assert layout.hasHeightForWidth()
        assert layout.expandingDirections() == Qt.Orientation(0)

    def test_fields_take_the_room_that_is_left(self, line):
        _, layout = line
        layout.setGeometry(QRect(0, 0, 900, 40))
        assert layout.itemAt(4).geometry().right() == 900 - 8 - 1

    def test_hidden_widgets_take_no_room(self, line):
        _, layout = line
        before = layout.sizeHint().width()
        layout.itemAt(4).widget().hide()
        assert layout.sizeHint().width() < before

    def test_items_can_be_taken_out(self, line):
        _, layout = line
        assert layout.takeAt(0) is not None
        assert (layout.count(), layout.itemAt(9), layout.takeAt(9)) == (4, None, None)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("step", [0, 4])
def test_the_window_fits_a_small_screen(qapp, request, language, step):
    translator = install_language(qapp, language)
    request.addfinalizer(lambda: qapp.removeTranslator(translator))
    session = request.getfixturevalue("session")
    window = request.getfixturevalue("window")
    window.resize_words(step)
    request.addfinalizer(lambda: window.resize_words(None))
    for name in ("sources", "review", "brief"):
        window.show_workspace(name)
        QApplication.processEvents()
    for fact in session.desk.facts():
        session.review.show_fact(fact.id)
        QApplication.processEvents()
        assert window.minimumSizeHint().width() <= 1024
        assert window.minimumSizeHint().height() <= 600  # a title bar and a panel take the rest of 640


def test_the_form_is_never_cut_at_its_side(session, window):
    window.resize(window.minimumSizeHint())
    QApplication.processEvents()
    for area in session.review.panel.form._stack.findChildren(QWidget):
        if type(area).__name__ == "DownScroll":
            assert area.minimumSizeHint().width() >= area.widget().minimumSizeHint().width()


def test_an_article_without_a_title_is_told_by_its_first_words(session):
    article = session.desk.article("a1")
    assert words.article_name(article) == article.title
    untitled = article.model_copy(update={"title": ""})
    name = words.article_name(untitled)
    assert name.startswith("“") and name.endswith("…”")
    assert article.text.startswith(name.strip("“”…").split()[0])
    assert words.article_name(article.model_copy(update={"title": "", "text": "Short."})) == "“Short.”"


class TestNarrowList:
    """The list of facts keeps its facts readable."""

    @pytest.fixture
    def table(self, session, window):
        window.show_workspace("review")
        return session.review.table

    def shown(self, table):
        return [c for c in range(table.model().columnCount()) if not table.isColumnHidden(c)]

    def test_columns_give_way_and_come_back(self, table):
        for width, columns in ((1200, [0, 1, 2, 3, 4, 5]), (300, [0, 1, 2]), (1200, [0, 1, 2, 3, 4, 5])):
            table.setFixedWidth(width)
            QApplication.processEvents()
            assert self.shown(table) == columns
            assert table.columnWidth(2) > 100

    def test_rows_and_columns_follow_the_font(self, table, window, request):
        height, width = table.verticalHeader().defaultSectionSize(), table.columnWidth(1)
        window.resize_words(5)
        request.addfinalizer(lambda: window.resize_words(None))
        QApplication.processEvents()
        assert table.verticalHeader().defaultSectionSize() >= height + 4
        assert table.columnWidth(1) > width
        assert table.minimumSizeHint().height() >= 3 * table.verticalHeader().defaultSectionSize()

    def test_heads_are_whole(self, session, window):
        for name, table in (("review", session.review.table), ("sources", session.sources.table)):
            window.show_workspace(name)
            QApplication.processEvents()
            header = table.horizontalHeader()
            for column in self.shown(table):
                head = table.model().headerData(column, Qt.Orientation.Horizontal)
                assert table.columnWidth(column) >= header.fontMetrics().horizontalAdvance(head) + 8


def test_dialogs_stay_on_the_screen(window, qtbot):
    from ui.help_sheet import HelpSheet
    from ui.widgets import resize_on_screen

    sheet = HelpSheet(window)
    qtbot.addWidget(sheet)
    resize_on_screen(sheet, 9000, 9000)
    room = sheet.screen().availableGeometry()
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()


def test_the_export_dialog_scrolls_where_the_screen_is_low(session, window, qtbot):
    session.export()
    from ui.brief.export_dialog import ExportDialog

    dialog = window.findChild(ExportDialog)
    assert dialog.minimumSizeHint().height() <= 580
    dialog.resize(dialog.minimumSizeHint())
    dialog.attach_casualties.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QApplication.processEvents()
    place = dialog.attach_casualties.mapTo(dialog, dialog.attach_casualties.rect().center())
    assert 0 < place.y() < dialog.buttons.y()
    assert dialog.buttons.geometry().bottom() < dialog.height()
    dialog.reject()


def test_evidence_is_shown_with_what_comes_after_it(session, window):
    text = session.review.text
    long = Article(id="long", text="\n\n".join(f"Line {n}." for n in range(300)))
    text.show_article(long, ())
    window.resize(1000, 600)
    QApplication.processEvents()
    for line in (0, 10, 11, 12, 150, 149, 148, 200):
        start = long.text.index(f"Line {line}.")
        text.reveal(start, start + 6)
        below = text.viewport().height() - text.cursorRect(text._cursor(start, start)).bottom()
        assert below > 2 * text.fontMetrics().lineSpacing()
