"""Every command of the program: menus, keys, tooltips and help sheet are all made from the same tables."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.command_kinds import Command, Need, Scope
from ui.command_table_program import PROGRAM_COMMANDS
from ui.command_table_review import REVIEW_COMMANDS
from ui.icons import icon

__all__ = [
    "COMMANDS",
    "MENUS",
    "Actions",
    "Command",
    "Need",
    "Scope",
    "command",
    "native_keys",
    "shown_keys",
    "translated",
]

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("commands", "&File")),
    ("edit", QT_TRANSLATE_NOOP("commands", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("commands", "&View")),
    ("review", QT_TRANSLATE_NOOP("commands", "&Review")),
    ("fact", QT_TRANSLATE_NOOP("commands", "F&act")),
    ("help", QT_TRANSLATE_NOOP("commands", "&Help")),
)

COMMANDS: tuple[Command, ...] = (*PROGRAM_COMMANDS, *REVIEW_COMMANDS)


def translated(words: str) -> str:
    """Return words of the table in the language of the program."""
    return QCoreApplication.translate("commands", words)


def command(name: str) -> Command:
    """Return a command of the table by its name."""
    return next(c for c in COMMANDS if c.name == name)


def shown_keys(entry: Command) -> tuple[str, ...]:
    """Return the keys of a command as the system writes them."""
    return native_keys(entry.keys)


def native_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """Return key sequences in portable form as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(QKeySequence(one).toString(native) for one in keys)


class Actions(QObject):
    """The commands as Qt actions.

    Args:
        window: owns the actions; commands of its scope work anywhere in it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {entry.name: self._make(entry, window) for entry in COMMANDS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect_to(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connect commands by name with what they do."""
        for name, slot in slots.items():
            self._actions[name].triggered.connect(lambda _checked=False, run=slot: run())

    def put_on(self, widget: QWidget, scope: Scope) -> None:
        """Let the keys of a scope work while the focus is inside of a widget."""
        for entry in COMMANDS:
            if entry.scope is scope:
                widget.addAction(self._actions[entry.name])

    def enable(self, *, dossier: bool, writable: bool, work: bool) -> None:
        """Enable the commands that make sense now."""
        there = {Need.NOTHING: True, Need.DOSSIER: dossier, Need.WRITABLE: writable, Need.WORK: work}
        for entry in COMMANDS:
            self._actions[entry.name].setEnabled(there[entry.need])

    def refresh_icons(self) -> None:
        """Draw the pictures again in the colours of the theme."""
        for entry in COMMANDS:
            if entry.icon:
                self._actions[entry.name].setIcon(icon(entry.icon))

    def _make(self, entry: Command, window: QWidget) -> QAction:
        action = QAction(translated(entry.text), window)
        action.setObjectName(entry.name)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        keys = " / ".join(shown_keys(entry))
        action.setToolTip(f"{translated(entry.tip)} ({keys})" if keys else translated(entry.tip))
        action.setStatusTip(translated(entry.tip))
        if entry.scope is Scope.WINDOW:
            window.addAction(action)
        else:
            # As ui/theme.py says of properties.
            action.setProperty("shortcutContext", "WidgetWithChildrenShortcut")
        if entry.name == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        return action
