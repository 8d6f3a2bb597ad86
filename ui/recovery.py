"""A damaged dossier: offers to bring what can be read into a new file, tells what came over, and opens it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from briefing.dossier import RecoveryReport
from ui.main_window import DOSSIER_FILES, with_suffix

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.opener import Opener

_LOSSES_SHOWN = 6  # the rest stands in the details of the box


class Recovery(QObject):
    """Asks, recovers beside the window, and shows the result. The damaged file stays as it is.

    Args:
        window: the boxes stand over it.
        opener: does the work in its thread.

    Signals:
        began: name of the file that is being read.
        ended: whether it went well or not.
        recovered: the new dossier, to be opened.
    """

    began = Signal(str)
    ended = Signal()
    recovered = Signal(object)

    def __init__(self, window: "MainWindow", opener: "Opener") -> None:
        super().__init__(window)
        self._window = window
        self._opener = opener
        opener.recovered.connect(self._tell)

    def offer(self, damaged: Path, sentence: str) -> None:
        """Say what is wrong with a dossier and offer to recover it.

        Args:
            damaged: the file.
            sentence: why it could not be opened.
        """
        box = QMessageBox(QMessageBox.Icon.Warning, "Briefing Desk", sentence, parent=self._window)
        box.setObjectName("damaged")
        box.setInformativeText(
            self.tr("Recover what can be read into a new dossier? {name} itself stays as it is.").format(
                name=damaged.name
            )
        )
        go = box.addButton(self.tr("&Recover…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(go)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: self._ask_where(damaged))
        box.open()

    def _ask_where(self, damaged: Path) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Recover into a new dossier"),
            str(self._free_name(damaged)),
            DOSSIER_FILES,
        )
        if name:
            self.began.emit(damaged.name)
            self._opener.recover(damaged, with_suffix(Path(name)))

    def _free_name(self, damaged: Path) -> Path:
        stem = self.tr("{name} recovered").format(name=damaged.stem)
        names = (f"{stem}{f' {n}' if n > 1 else ''}.briefing" for n in range(1, 1000))
        return next(p for p in map(damaged.with_name, names) if not p.exists())

    def _tell(self, target: Path, report: RecoveryReport) -> None:
        self.ended.emit()
        came_over = sum(report.recovered.values()) > 0
        box = QMessageBox(
            QMessageBox.Icon.Information if came_over else QMessageBox.Icon.Warning,
            "Briefing Desk",
            _short(report).summary(),
            parent=self._window,
        )
        box.setObjectName("recovered")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(report.lost) > _LOSSES_SHOWN:
            box.setDetailedText("\n".join(report.lost))
        if came_over:
            box.setInformativeText(self.tr("The new dossier is {path}.").format(path=target))
            box.setDefaultButton(box.addButton(self.tr("&Open it"), QMessageBox.ButtonRole.AcceptRole))
            box.accepted.connect(lambda: self.recovered.emit(target))
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()


def _short(report: RecoveryReport) -> RecoveryReport:
    """Return the report with its first losses alone: a box has to fit on the screen."""
    more = len(report.lost) - _LOSSES_SHOWN
    return replace(report, lost=[*report.lost[:_LOSSES_SHOWN], f"And {more} more."]) if more > 0 else report
