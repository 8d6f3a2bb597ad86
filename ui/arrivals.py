"""How articles come in: files, folders, copied text, links and what is dropped on the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from ui.desk import Desk
from ui.intake_flow import IntakeFlow
from ui.sources.clipped import Clipped
from ui.sources.paste_dialog import PasteDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_FILE_KINDS = "txt md html htm mhtml pdf docx odt rtf epub eml msg json jsonl csv xml rss atom opml zip"

_PASTED, _DROPPED = "paste", "paste:dropped"  # names of drafts beside those of facts


class Arrivals(QObject):
    """Asks for articles and hands them to the flow.

    Args:
        window: dialogs stand over it.
        desk: the dossier.
        flow: reads and extracts.

    Signals:
        dossier_dropped: a dossier, to be opened.
        told: a sentence for the status bar.
    """

    dossier_dropped = Signal(object)
    told = Signal(str)

    def __init__(self, window: "MainWindow", desk: Desk, flow: IntakeFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._flow = flow
        flow.finished.connect(self._imported)

    def import_files(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import articles"), "", self._file_kinds()
        )
        if names:
            self.import_paths([Path(n) for n in names])

    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if name:
            self.import_paths([Path(name)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders and show Sources."""
        self._window.show_workspace("sources")
        self._flow.import_paths(paths)

    def paste_article(self, dropped: Clipped | None = None) -> None:
        """Show the dialog for copied text, or for dropped text beside it.

        What is typed there is a draft until the article is in the dossier.
        """
        name = _DROPPED if dropped else _PASTED
        begun = None if dropped else self._desk.draft(_PASTED) or self._desk.draft(_DROPPED)
        if begun and not self._desk.has_draft(_PASTED):
            name = _DROPPED
        dialog = PasteDialog(
            self._window.theme, dropped or Clipped.from_clipboard(), begun, parent=self._window
        )
        dialog.typed.connect(partial(self._keep_draft, name))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self._desk.save_draft(name, dialog.contents())
        self._window.show_workspace("sources")
        pasted = dialog.article()
        self._flow.import_text(
            pasted.text,
            pasted.title,
            pasted.published,
            pasted.source,
            on_stored=lambda: self._desk.drop_draft(name),
        )

    def _keep_draft(self, name: str, typed: dict[str, Any]) -> None:
        if typed:
            self._desk.save_draft(name, typed)
        else:
            self._desk.drop_draft(name)

    def drop(self, data: QMimeData) -> None:
        """Take what was dropped: dossiers, files, links or text."""
        local = [Path(u.toLocalFile()) for u in data.urls() if u.isLocalFile()]
        links = [u.toString() for u in data.urls() if u.scheme() in ("http", "https")]
        dossiers = [p for p in local if p.suffix == ".briefing"]
        if dossiers:
            self.dossier_dropped.emit(dossiers[0])
            return
        if not self._desk.is_writable:
            self.told.emit(self.tr("Open or start a dossier first, then drop articles on it."))
            return
        if local:
            self.import_paths(local)
        elif links:
            self._fetch(links)
        elif data.hasText():
            self.paste_article(Clipped.of(data))

    def _fetch(self, links: list[str]) -> None:
        question = self.tr(
            "Fetch %n page(s) from the network? Nothing is fetched unless you say so.", "", len(links)
        )
        shown = "\n".join(links[:8])
        if (
            QMessageBox.question(self._window, "Briefing Desk", f"{question}\n\n{shown}")
            == QMessageBox.StandardButton.Yes
        ):
            self._window.show_workspace("sources")
            self._flow.fetch(links)

    def _imported(self, new: int, known: int, left_out: int) -> None:
        parts = [self.tr("%n article(s) imported", "", new)]
        if known:
            parts.append(self.tr("%n already there", "", known))
        if left_out:
            parts.append(self.tr("%n left out, see the list", "", left_out))
        self.told.emit(", ".join(parts) + ".")

    def _file_kinds(self) -> str:
        every = self.tr("All files")
        articles = self.tr("Articles")
        endings = " ".join(f"*.{ending}" for ending in _FILE_KINDS.split())
        return f"{articles} ({endings});;{every} (*)"
