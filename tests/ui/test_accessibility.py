"""Everything can be reached with the keys, is read out by a name, and is reached in the order of reading."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from walked import dialogs, pages

from ui.commands import COMMANDS, MENUS, Scope
from ui.help_sheet import HelpSheet
from ui.pane_keys import PANE_KEYS
from ui.widgets import Banner

_SKIPPED = ("qt_", "ScrollLeftButton", "ScrollRightButton")
_ROLES_WITHOUT_NAMES = {
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Separator,
    QAccessible.Role.Grip,
    QAccessible.Role.Client,
    QAccessible.Role.Splitter,
    QAccessible.Role.Pane,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.Border,
    QAccessible.Role.Grouping,
    QAccessible.Role.StatusBar,
    QAccessible.Role.MenuBar,
    QAccessible.Role.ToolTip,
    QAccessible.Role.ListItem,
    QAccessible.Role.Cell,
    QAccessible.Role.RowHeader,
    QAccessible.Role.ColumnHeader,
    QAccessible.Role.Window,
    QAccessible.Role.StaticText,
    QAccessible.Role.PopupMenu,
    QAccessible.Role.WebDocument,
}


def nameless(root):
    """Walk the tree that a screen reader sees; return what takes the focus and has no name."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid():
            continue
        widget = interface.object()
        role = interface.role()
        takes_focus = isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        skipped = widget is not None and widget.objectName().startswith(_SKIPPED)
        named = bool(interface.text(QAccessible.Text.Name).strip())
        if takes_focus and not skipped and not named and role not in _ROLES_WITHOUT_NAMES:
            found.append(f"{type(widget).__name__} {widget.objectName()} role {role}")
        if role not in (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree):
            waiting += [interface.child(i) for i in range(interface.childCount())]
    return found


@pytest.mark.parametrize("workspace", ["sources", "review", "brief"])
def test_every_control_has_a_name(session, window, workspace):
    for _page in pages(session, window, workspace):
        assert nameless(window) == []


def test_the_start_page_has_names(window):
    assert nameless(window) == []


def test_dialogs_have_names(session, window):
    with dialogs(session, window) as shown:
        assert len(shown) == 7
        for dialog in shown:
            assert nameless(dialog) == [], dialog.windowTitle()


def test_banners_read_out_what_they_say(session, window):
    """A strip that appears is met by its sentence, and its buttons by what they do."""
    for banner in window.findChildren(Banner):
        banner.say("Something is so.")
        assert QAccessible.queryAccessibleInterface(banner).text(QAccessible.Text.Name) == "Something is so."
        assert nameless(banner) == []


def test_rows_are_read_out_whole(session):
    index = session.review.queue.index(1, 2)
    read = session.review.queue.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert read == "Casualty claim: ≥ 7 wounded · Korland · military, unreviewed"


def focus_chain(start, count=60):
    chain, widget = [], start
    for _ in range(count):
        widget = widget.nextInFocusChain()
        if widget is start:
            break
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(widget)
    return chain


def test_focus_goes_through_the_form_from_top_to_bottom(session):
    form = session.review.panel.form._form()
    editors = [w for w in focus_chain(form, 200) if form.isAncestorOf(w)]
    inputs = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)
    tops = [w.mapTo(form, w.rect().topLeft()).y() for w in editors if isinstance(w, inputs)]
    assert len(tops) > 10
    assert all(second >= first - 8 for first, second in pairwise(tops)), tops


def test_tab_leads_from_the_list_to_the_text(session, press):
    seen = set()
    for _ in range(12):
        press("Tab")
        seen.add(type(session._window.focusWidget()).__name__)
    assert "ArticleView" in seen


def test_no_key_is_taken_twice():
    for scope in Scope:
        taken = [key for c in COMMANDS if c.scope in (scope, Scope.WINDOW) for key in c.keys]
        assert len(taken) == len(set(taken))


def test_every_command_is_in_a_menu_with_a_tip():
    menus = {name for name, _ in MENUS}
    for command in COMMANDS:
        assert command.menu in menus
        assert command.tip


def test_menus_hold_every_command(window):
    shown = {a.objectName() for menu in window.menuBar().actions() for a in menu.menu().actions()}
    assert {c.name for c in COMMANDS} <= shown


def test_the_help_sheet_shows_every_key(window, qtbot):
    from ui.commands import shown_keys

    sheet = HelpSheet(window)
    text = sheet.sheet.toPlainText()
    for command in COMMANDS:
        for key in shown_keys(command):
            assert key in text


def test_the_help_sheet_shows_the_keys_of_every_action_of_every_pane(session, window):
    """Actions that a pane has for itself are no commands of the menus, but have keys all the same."""
    text = HelpSheet(window).sheet.toPlainText()
    shown = {c.name for c in COMMANDS}
    own = [
        a
        for w in window.findChildren(QWidget)
        for a in w.actions()
        if a.shortcuts() and a.objectName() not in shown
    ]
    assert own
    for action in own:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert key in text, action.text()
    for entry in PANE_KEYS:
        assert entry.words in text


@pytest.mark.parametrize("key", ["F1", "?"])
def test_help_opens_by_its_keys(session, window, press, key, qtbot):
    press(key)
    qtbot.waitUntil(lambda: window.findChild(HelpSheet) is not None)
    window.findChild(HelpSheet).close()


def test_mnemonics_of_one_menu_differ(window):
    for menu in window.menuBar().actions():
        letters = [
            a.text()[a.text().index("&") + 1].lower() for a in menu.menu().actions() if "&" in a.text()
        ]
        assert len(letters) == len(set(letters)), (menu.text(), sorted(letters))


def test_text_of_the_article_takes_the_keys(session):
    flags = session.review.text.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert isinstance(session.review.text, QTextEdit)
