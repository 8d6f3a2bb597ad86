"""Help > Check for updates: one request, only when asked for, after the address was shown and agreed to."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QPushButton

from briefing import __version__
from briefing.settings import load_settings
from ui.update_feed import Release, UpdateError, feed_address, fetch_feed, host_of, is_newer, newest

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_log = logging.getLogger(__name__)
Fetch = Callable[[str], bytes]


def check_for_updates(parent: "MainWindow") -> None:
    """Ask whether to go to the network, and if so, whether there is a newer version.

    Args:
        parent: the window that the question stands over.
    """
    running = parent.findChild(UpdateCheck)
    if running is not None:
        running.come_forward()
        return
    feed = feed_address(load_settings(parent.folders).update_feed)
    UpdateCheck(parent, feed).ask()


class UpdateCheck(QObject):
    """One check: the question, the request in its own thread, the answer.

    Args:
        parent: the window.
        feed: address to ask, empty for none.
        fetch: gets the bytes behind an address.

    Signals:
        finished: the outcome was shown, or the analyst said no.
    """

    finished = Signal()
    _came = Signal(object)

    def __init__(self, parent: "MainWindow", feed: str, fetch: "Fetch | None" = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._feed = feed
        self._fetch = fetch or fetch_feed
        self._box: QMessageBox | None = None
        self._given_up = False
        self._came.connect(self._tell)

    def come_forward(self) -> None:
        """Give the box of this check the focus."""
        if self._box is not None:
            self._box.activateWindow()

    def ask(self) -> None:
        """Name the address and ask whether to go there; without an address say how to look by hand."""
        if not self._feed:
            self._show_end(self._no_address())
            return
        try:
            host = host_of(self._feed)
        except UpdateError as problem:
            self._show_end(str(problem))
            return
        box = self._new_box(
            self.tr("Ask {host} whether there is a newer version?").format(host=host),
            self.tr(
                "One request goes to {address}. It carries the program's name and nothing about you or your "
                "work; as with every page, {host} sees the network address of your computer."
            ).format(address=self._feed, host=host),
        )
        yes = box.addButton(self.tr("&Ask {host}").format(host=host), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.finished.connect(lambda _code: self._answered(box, yes))
        box.open()

    def _answered(self, box: QMessageBox, yes: QPushButton) -> None:
        if box.clickedButton() is yes:
            self._start()
        else:
            self._end()

    def _start(self) -> None:
        box = self._new_box(self.tr("Asking {host}…").format(host=host_of(self._feed)), "")
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        box.rejected.connect(self._give_up)
        box.open()
        threading.Thread(target=self._work, name="update check", daemon=True).start()

    def _work(self) -> None:
        """Run in its own thread: fetch, read, send the outcome to the window's thread."""
        outcome: Release | UpdateError
        try:
            outcome = newest(self._fetch(self._feed), self._feed)
        except UpdateError as problem:
            outcome = problem
        try:
            self._came.emit(outcome)
        except RuntimeError:
            _log.debug("The window was closed before the answer came")

    def _give_up(self) -> None:
        self._given_up = True
        self._end()

    @Slot(object)
    def _tell(self, outcome: Release | UpdateError) -> None:
        if self._given_up:
            return
        if isinstance(outcome, UpdateError):
            _log.info("No answer about updates: %s", type(outcome.__cause__).__name__)
            self._show_end(str(outcome))
        elif is_newer(outcome.version, __version__):
            self._show_newer(outcome)
        else:
            self._show_end(
                self.tr("You have the newest version, {version}.").format(version=__version__),
                problem=False,
            )

    def _show_newer(self, release: Release) -> None:
        day = f" ({release.published.isoformat()})" if release.published else ""
        words = self.tr("Version {new}{day} is out; you have {old}.").format(
            new=release.version, day=day, old=__version__
        )
        more = self.tr("Nothing is downloaded by the program itself. Your dossiers stay as they are.")
        box = self._new_box(words, f"{more}\n{release.page}".strip())
        page = None
        if release.page:
            page = box.addButton(self.tr("&Open the page"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(lambda _code: self._leave(box, page, release.page))
        box.open()

    def _leave(self, box: QMessageBox, page: QPushButton | None, address: str) -> None:
        if page is not None and box.clickedButton() is page:
            QDesktopServices.openUrl(QUrl(address))
        self._end()

    def _show_end(self, words: str, *, problem: bool = True) -> None:
        box = self._new_box(words, "")
        box.setIcon(QMessageBox.Icon.Warning if problem and self._feed else QMessageBox.Icon.Information)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.finished.connect(lambda _code: self._end())
        box.open()

    def _no_address(self) -> str:
        return self.tr(
            "This copy names no address to ask for updates. You have version {version}: compare it with the "
            "place that you got the program from, or write that address into {path} as\n\n"
            'update_feed = "https://…"'
        ).format(version=__version__, path=self._window.folders.settings_file)

    def _new_box(self, words: str, more: str) -> QMessageBox:
        if self._box is not None:
            self._box.blockSignals(True)
            self._box.close()
            self._box.deleteLater()
        box = QMessageBox(self._window)
        box.setObjectName("updates")
        box.setWindowTitle("Briefing Desk")
        box.setTextFormat(Qt.TextFormat.PlainText)  # what comes from the network is never read as HTML
        box.setText(words)
        box.setInformativeText(more)
        self._box = box
        return box

    def _end(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
        self.finished.emit()
        self.setParent(None)
        self.deleteLater()
