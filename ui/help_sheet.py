"""The sheet of all keys, made from the table of commands, and the words about the program."""

import html
import platform
import sys

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.commands import COMMANDS, MENUS, Scope, native_keys, shown_keys, translated
from ui.pane_keys import PANE_KEYS
from ui.widgets import resize_on_screen


class HelpSheet(QDialog):
    """All commands with their keys, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        resize_on_screen(self, 760, 680)
        note = QLabel(
            self.tr(
                "Letters alone work in the list of facts and in the article text. "
                "Inside a field letters type; Ctrl+Enter keeps the form, Esc leaves it."
            ),
            self,
        )
        note.setWordWrap(True)
        self.sheet = QTextBrowser(self)
        self.sheet.setAccessibleName(self.tr("Keys"))
        self.sheet.setHtml(sheet_html(self.tr("in the list and the text"), self.tr("in the form")))
        self.sheet.append(panes_html(self.tr("In single panes")))
        self.sheet.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(note)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(buttons)


def sheet_html(in_review: str, in_form: str) -> str:
    """Return the sheet as HTML tables, one a menu."""
    where = {Scope.REVIEW: in_review, Scope.FORM: in_form, Scope.WINDOW: ""}
    parts = []
    for menu, title in MENUS:
        parts.append(
            f"<h3>{html.escape(translated(title).replace('&', ''))}</h3><table width='100%' cellpadding='3'>"
        )
        for entry in COMMANDS:
            if entry.menu != menu or not entry.keys:
                continue
            keys = "<br>".join(f"<b>{html.escape(key)}</b>" for key in shown_keys(entry))
            words = html.escape(translated(entry.text).replace("&", "").rstrip("…"))
            tip = html.escape(translated(entry.tip))
            place = f" <i>({html.escape(where[entry.scope])})</i>" if where[entry.scope] else ""
            parts.append(f"<tr><td width='26%'>{keys}</td><td><b>{words}</b>{place}<br>{tip}</td></tr>")
        parts.append("</table>")
    return "".join(parts)


def panes_html(title: str) -> str:
    """Return the keys of single panes as an HTML table."""
    rows = []
    for entry in PANE_KEYS:
        keys = "<br>".join(f"<b>{html.escape(key)}</b>" for key in native_keys(entry.keys))
        place, words = (
            html.escape(QCoreApplication.translate("panes", w)) for w in (entry.place, entry.words)
        )
        rows.append(f"<tr><td width='26%'>{keys}</td><td><b>{place}</b><br>{words}</td></tr>")
    return f"<h3>{html.escape(title)}</h3><table width='100%' cellpadding='3'>{''.join(rows)}</table>"


def show_keys(parent: QWidget) -> None:
    """Show the sheet of keys."""
    sheet = HelpSheet(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def program_version() -> str:
    """Return the version of the installed program."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("briefing-desk")
    except PackageNotFoundError:
        return "0"


def show_about(parent: QWidget) -> None:
    """Show version and licences."""
    words = QCoreApplication.translate(
        "about",
        "Briefing Desk {version}\n\nFrom news articles to a sourced situation brief, offline.\n"
        "Apache-2.0. Built with Qt {qt} (LGPL-3), Python {python}, spaCy, ReportLab and pikepdf.\n{system}",
    )
    box = QMessageBox(parent)
    box.setWindowTitle("Briefing Desk")
    box.setText(
        words.format(
            version=program_version(),
            qt=qVersion(),
            python=sys.version.split()[0],
            system=platform.platform(),
        )
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
