"""A damaged dossier: offers to bring what can be read into a new file, tells what came over, and opens it."""

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
        came_over = any(report.recovered.values())
        box = QMessageBox(
            QMessageBox.Icon.Information if came_over else QMessageBox.Icon.Warning,
            "Briefing Desk",
            self._summary(report),
            parent=self._window,
        )
        box.setObjectName("recovered")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        losses = self._losses(report)
        if len(losses) > _LOSSES_SHOWN:
            box.setDetailedText("\n".join(losses))
        if came_over:
            box.setInformativeText(self.tr("The new dossier is {path}.").format(path=target))
            box.setDefaultButton(box.addButton(self.tr("&Open it"), QMessageBox.ButtonRole.AcceptRole))
            box.accepted.connect(lambda: self.recovered.emit(target))
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()

    def _summary(self, report: RecoveryReport) -> str:
        """Say what came over and, as far as it fits into a box, what did not."""
        counts = ", ".join(self._counted(table, n) for table, n in report.recovered.items() if n)
        lines = [
            self.tr("Recovered: {counts}.").format(counts=counts)
            if counts
            else self.tr("Nothing was recovered.")
        ]
        losses = self._losses(report)
        if losses:
            lines += [self.tr("Lost:"), *losses[:_LOSSES_SHOWN]]
        else:
            lines.append(self.tr("Nothing is known to be lost."))
        if len(losses) > _LOSSES_SHOWN:
            lines.append(self.tr("and %n more", "", len(losses) - _LOSSES_SHOWN))
        return "\n".join(lines)

    def _losses(self, report: RecoveryReport) -> list[str]:
        lost = [
            self.tr("Article {name}: its text is damaged.").format(name=name)
            for name in report.damaged_articles
        ]
        if report.facts_without_article:
            lost.append(self.tr("%n fact(s) whose article can't be read.", "", report.facts_without_article))
        lost += [
            self.tr("Can't be read: {counts}.").format(counts=self._counted(table, n))
            for table, n in report.unreadable.items()
        ]
        lost += [
            self.tr("The end of a table can't be found, so more may be missing ({table}).").format(
                table=table
            )
            for table in report.cut_off
        ]
        return lost

    def _counted(self, table: str, count: int) -> str:
        """Return rows of a table in words; a table of another release by its name."""
        words = {
            "articles": lambda: self.tr("%n article(s)", "", count),
            "facts": lambda: self.tr("%n fact(s)", "", count),
            "decisions": lambda: self.tr("%n decision(s)", "", count),
            "proposals": lambda: self.tr("%n proposal(s)", "", count),
            "settings": lambda: self.tr("%n setting(s) of the brief", "", count),
            "drafts": lambda: self.tr("%n draft(s)", "", count),
            "editions": lambda: self.tr("%n edition(s)", "", count),
        }
        return words[table]() if table in words else f"{count} {table}"
