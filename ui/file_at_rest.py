"""A file is whole by itself while nobody decides: people copy open dossiers without their log."""

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk

_AT_REST = 2_000  # milliseconds without a change


class FileAtRest(QObject):
    """Brings the write-ahead log into the file some seconds after the last change.

    Args:
        desk: the dossier.
        parent: lives in the GUI thread.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._soon = QTimer(self, interval=_AT_REST, singleShot=True)
        self._soon.timeout.connect(self._complete)
        for change in (
            desk.opened,
            desk.saved,
            desk.articles_added,
            desk.facts_replaced,
            desk.drafts_changed,
        ):
            change.connect(lambda *_what: self._soon.start())
        desk.closed.connect(self._soon.stop)

    def _complete(self) -> None:
        if self._desk.is_open:
            self._desk.dossier.complete_file()
