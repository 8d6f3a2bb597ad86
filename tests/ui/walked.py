"""What tests walk through: every page of a workspace, and dialogs, those that are rarely seen included."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtWidgets import QApplication, QDialog


def pages(session: Any, window: Any, workspace: str) -> Iterator[None]:
    """Show one page of a workspace after the other."""
    window.show_workspace(workspace)
    for tabs in (session.sources.tabs, session.brief.tabs):
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            QApplication.processEvents()
            yield


@contextmanager
def dialogs(session: Any, window: Any) -> Iterator[list[QDialog]]:
    """Show the dialogs of the program and give those that are visible."""
    from briefing.intake.csv_reader import TableColumns
    from ui.brief.fact_chooser import FactChooser
    from ui.brief.foundations import Foundations
    from ui.help_sheet import HelpSheet, show_about
    from ui.preferences_dialog import PreferencesDialog
    from ui.sources.clipped import Clipped
    from ui.sources.columns_dialog import ColumnsDialog
    from ui.sources.paste_dialog import PasteDialog

    session.export()
    show_about(window)
    table = TableColumns(("headline", "words"), {"text": "words"}, (("A", "Some words of an article."),))
    for dialog in (
        PreferencesDialog(window),
        PasteDialog(window.theme, Clipped("x"), {"text": "y"}, parent=window),
        HelpSheet(window),
        FactChooser(Foundations(session.desk, lambda _section: ()), [], window),
        ColumnsDialog("rows.csv", table, window),
    ):
        dialog.show()
    QApplication.processEvents()
    shown = [d for d in window.findChildren(QDialog) if d.isVisible()]
    try:
        yield shown
    finally:
        for dialog in shown:
            dialog.close()
            dialog.setParent(None)  # walked dialogs that go with their window take the test process down
