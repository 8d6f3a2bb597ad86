"""The window: menus, the way Sources - Review - Brief, and what crosses from one to the other.

Only light parts are imported here. What needs the dossier, and with it the vocabulary of facts, is loaded
when the window has been drawn.
"""

import logging
import threading
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QWidget,
)

from briefing.settings import Folders
from ui.commands import COMMANDS, MENUS, Actions, translated
from ui.icons import program_icon
from ui.preferences import PreferenceFile, Preferences
from ui.start_page import StartPage
from ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from ui.garbage import GarbageCollector
    from ui.session import Session
    from ui.workers import Worker

_log = logging.getLogger(__name__)
DOSSIER_FILES = "Briefing Desk (*.briefing)"


class MainWindow(QMainWindow):
    """The program's one window.

    Args:
        theme: the look.
        preferences: what is remembered.
        file: where it is remembered.
        folders: settings, log and documents.

    Signals:
        drawn: the window was painted for the first time.
        ready: workspaces are there.
    """

    drawn = Signal()
    ready = Signal()
    _imported = Signal()
    _workers_imported = Signal()

    def __init__(
        self, theme: Theme, preferences: Preferences, file: PreferenceFile, folders: Folders
    ) -> None:
        super().__init__()
        self.theme = theme
        self.preferences = preferences
        self.folders = folders
        self._file = file
        self._wanted: list[Path] = []
        self._painted = False
        self.session: Session | None = None
        self.extractor: Worker | None = None
        self.garbage: GarbageCollector | None = None
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.start_page = StartPage(theme, self.actions_, preferences, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.start_page)
        self.setCentralWidget(self.stack)
        self._make_menus()
        self._make_toolbar()
        self._connect()
        self._restore_geometry()
        self.refresh()
        self.start_page.focus_first()

    # Opening

    def open_path(self, path: Path | str) -> None:
        """Open a dossier, or import an article into the open one, as soon as the window can."""
        self._wanted.append(Path(path))
        if self.session is not None:
            self._open_wanted()

    def load(self) -> None:
        """Load what needs the dossier; called once the window is drawn."""
        if self.session is not None:
            return
        from ui.garbage import GarbageCollector
        from ui.session import Session

        self.session = Session(self)
        self.garbage = GarbageCollector(self)
        self.garbage.follow(self.session.desk, self.session.opener)
        self.refresh()
        self._open_wanted()
        self.ready.emit()

    def new_dossier(self) -> None:
        """Ask for a file and start a dossier."""
        from PySide6.QtWidgets import QFileDialog

        folder = self.folders.documents
        proposed = folder if folder.is_dir() else Path.home()
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("New dossier"), str(proposed / self.tr("brief.briefing")), DOSSIER_FILES
        )
        if name and self._session():
            self._session().create(with_suffix(Path(name)))

    def open_dossier(self) -> None:
        """Ask for a dossier and open it."""
        from PySide6.QtWidgets import QFileDialog

        recent = self.preferences.recent
        folder = str(Path(recent[0]).parent) if recent else str(self.folders.documents)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open dossier"), folder, DOSSIER_FILES)
        if name:
            self.open_path(name)

    def open_sample(self) -> None:
        """Open a copy of the sample, made in the documents folder."""
        self._session().open_sample()

    # Showing

    def show_workspace(self, name: str) -> None:
        """Show sources, review or brief."""
        session = self.session
        if session is None or not session.desk.is_open:
            return
        self.stack.setCurrentWidget(session.workspace(name))
        self.actions_[f"show_{name}"].setChecked(True)
        session.entered(name)

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.show_recent()
        self.stack.setCurrentWidget(self.start_page)
        self.start_page.focus_first()

    def refresh(self) -> None:
        """Enable what makes sense now, and say in the title what is open."""
        session = self.session
        is_open = session is not None and session.desk.is_open
        writable = session is not None and session.desk.is_writable
        self.actions_.enable(
            dossier=is_open, writable=writable, work=session is not None and session.is_working
        )
        self.way.setVisible(is_open)
        title = "Briefing Desk"
        if is_open and session is not None and session.desk.path is not None:
            title = f"{session.desk.path.stem}[*] – {title}"
            if not writable:
                title = self.tr("{title} (read-only)").format(title=title)
        self.setWindowTitle(title)
        self._label_undo()

    def save_preferences(self) -> None:
        """Write what is remembered."""
        self._file.save(self.preferences)

    def resize_words(self, step: int | None) -> None:
        """Make all words larger or smaller; None for the system's size."""
        self.theme.set_font_step(0 if step is None else self.theme.font_step + step)
        self.preferences.font_step = self.theme.font_step
        self.save_preferences()

    def change_look(self) -> None:
        """Change between light and dark."""
        self.theme.choose(ThemeChoice.LIGHT if self.theme.colours.dark else ThemeChoice.DARK)
        self.preferences.theme = self.theme.choice.value
        self.save_preferences()

    # Qt's events

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell of the first drawing: from now on heavy parts may load."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell_drawn)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Keep drafts and geometry; everything else is on the disk already."""
        self.preferences.keep_layout("window", bytes(self.saveGeometry().data()))
        if self.session is not None:
            self.session.close()
        elif self.extractor is not None:
            self.extractor.close()
        self.save_preferences()
        event.accept()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files, text and links from elsewhere; words dragged inside the window are no new article."""
        mime = event.mimeData()
        if event.source() is None and (mime.hasUrls() or mime.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Import what was dropped; a dossier is opened."""
        event.acceptProposedAction()
        if self.session is not None:
            self.session.arrivals.drop(event.mimeData())

    # Inside

    def _session(self) -> "Session":
        self.load()
        if self.session is None:
            raise RuntimeError("The window has no session after loading.")
        return self.session

    def _tell_drawn(self) -> None:
        """Load the rest in a thread, so that the window takes clicks meanwhile."""
        self.actions_.refresh_icons()  # none is on the first page, and drawing them takes a while
        self.drawn.emit()
        threading.Thread(target=self._import_the_rest, name="loading", daemon=True).start()

    def _import_the_rest(self) -> None:
        import_module("ui.workers")
        if not self._emit(self._workers_imported):
            return
        import_module("ui.session")
        import_module("ui.party_names").known_names(self.folders.lexicon)  # read here, not in the window
        import_module("ui.brief.export_dialog")
        import_module("briefing.publishing").exporters()  # loads the modules of the formats
        self._emit(self._imported)

    def _emit(self, signal: SignalInstance) -> bool:
        try:
            signal.emit()
        except RuntimeError:
            _log.debug("The window was closed before it was loaded")
            return False
        return True

    def _start_extractor(self) -> None:
        """Let the language model load in its own process while this one loads the workspaces."""
        if self.session is not None or self.extractor is not None:
            return
        from briefing.settings import load_settings
        from ui.workers import Worker

        self.extractor = Worker("fact finding", model=load_settings(self.folders).model, parent=self)
        self.extractor.warm_up("warm")

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, []
        for path in wanted:
            self._session().open_any(path)

    def _make_menus(self) -> None:
        for name, words in MENUS:
            menu = self.menuBar().addMenu(translated(words))
            menu.setToolTipsVisible(True)
            group = 0
            for entry in COMMANDS:
                if entry.menu != name:
                    continue
                if entry.group != group:
                    menu.addSeparator()
                    group = entry.group
                menu.addAction(self.actions_[entry.name])

    def _make_toolbar(self) -> None:
        self.way = QToolBar(self.tr("The way"), self)
        self.way.setObjectName("way")
        self.way.setMovable(False)
        # As ui/theme.py says of properties.
        self.way.setProperty("toolButtonStyle", "ToolButtonTextBesideIcon")
        self.way.setProperty("contextMenuPolicy", "PreventContextMenu")
        group = QActionGroup(self)
        for name in ("show_sources", "show_review", "show_brief"):
            action = self.actions_[name]
            action.setCheckable(True)
            group.addAction(action)
            self.way.addAction(action)
        spacer = QWidget(self)
        spacer.setSizePolicy(spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred)
        self.way.addWidget(spacer)
        for name in ("undo", "redo", "export"):
            self.way.addAction(self.actions_[name])
        self.addToolBar(self.way)
        for action in self.way.actions():
            button = self.way.widgetForAction(action)
            if button is not None and action.text():
                button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
                button.setProperty("focusPolicy", "TabFocus")

    def _connect(self) -> None:
        self.actions_.connect_to(
            {
                "new_dossier": self.new_dossier,
                "open_dossier": self.open_dossier,
                "quit": self.close,
                "preferences": self._ask_preferences,
                "show_sources": lambda: self.show_workspace("sources"),
                "show_review": lambda: self.show_workspace("review"),
                "show_brief": lambda: self.show_workspace("brief"),
                "larger": lambda: self.resize_words(1),
                "smaller": lambda: self.resize_words(-1),
                "normal_size": lambda: self.resize_words(None),
                "light_or_dark": self.change_look,
                "next_pane": lambda: self._go_to_pane(1),
                "previous_pane": lambda: self._go_to_pane(-1),
                "help_keys": self._show_keys,
                "check_for_updates": self._check_for_updates,
                "about": self._show_about,
                "open_log": self._open_log,
            }
        )
        self.start_page.open_wanted.connect(self.open_path)
        self.start_page.sample_wanted.connect(self.open_sample)
        self._workers_imported.connect(self._start_extractor)
        self._imported.connect(self.load)
        self.theme.changed.connect(self.actions_.refresh_icons)

    def _label_undo(self) -> None:
        desk = self.session.desk if self.session else None
        for name, label in (
            ("undo", desk.undo_label if desk else ""),
            ("redo", desk.redo_label if desk else ""),
        ):
            entry = next(c for c in COMMANDS if c.name == name)
            words = translated(entry.text)
            self.actions_[name].setText(
                self.tr("{action}: {label}").format(action=words, label=label) if label else words
            )
            self.actions_[name].setIconText(words.replace("&", ""))
            self.actions_[name].setEnabled(bool(label) and desk is not None and desk.is_writable)

    def _restore_geometry(self) -> None:
        kept = self.preferences.layout_of("window")
        if not kept or not self.restoreGeometry(QByteArray(kept)):
            screen = QApplication.primaryScreen().availableGeometry()
            self.resize(min(1400, screen.width() - 40), min(900, screen.height() - 60))

    # Dialogs are imported when they are asked for: the first window does not wait for them.

    def _ask_preferences(self) -> None:
        from ui.preferences_dialog import ask_preferences

        ask_preferences(self)

    def _show_keys(self) -> None:
        from ui.help_sheet import show_keys

        show_keys(self)

    def _show_about(self) -> None:
        from ui.help_sheet import show_about

        show_about(self)

    def _go_to_pane(self, step: int) -> None:
        from ui.panes import go_to_pane

        shown = self.stack.currentWidget()
        panes = shown.panes() if hasattr(shown, "panes") else (shown,)
        go_to_pane((*panes, self.way), step)

    def _check_for_updates(self) -> None:
        from ui.update_check import check_for_updates

        check_for_updates(self)

    def _open_log(self) -> None:
        self.folders.log.mkdir(parents=True, exist_ok=True)
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folders.log)))

    def tell_problem(self, sentence: str) -> None:
        """Show a sentence that must not be missed."""
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.warning(self, "Briefing Desk", sentence)


def with_suffix(path: Path) -> Path:
    """Return the path with the ending of dossiers."""
    return path if path.suffix == ".briefing" else path.with_name(path.name + ".briefing")
