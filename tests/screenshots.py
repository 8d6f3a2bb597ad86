"""Render each workspace in both looks into build/screenshots: `python -m tests.screenshots`. Look at them."""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "build" / "screenshots"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "ui")]


class Photographer:
    """Goes through the window and renders it."""

    def __init__(self, home):
        from briefing.settings import folders
        from ui.app import make_application

        self.home = home
        self.application, self.window = make_application(folders(home))
        self.window.preferences.analyst = "Ana Analyst"
        self.window.resize(1400, 880)
        self.window.show()
        self.window.load()
        self.session = self.window.session

    def wait(self, look, seconds=60.0):
        """Let the window work until something is there."""
        end = time.monotonic() + seconds
        while not look() and time.monotonic() < end:
            self.application.processEvents()
            time.sleep(0.01)
        if not look():
            raise TimeoutError("the window did not come to what is to be shown")

    def rest(self, seconds=0.4):
        """Let the window draw."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def shoot(self, name, widget=None):
        """Render the window, or another one, in the look of the moment."""
        self.rest()
        look = "dark" if self.window.theme.colours.dark else "light"
        (widget or self.window).grab().save(str(TARGET / f"{name}-{look}.png"))

    def open(self):
        """Open the invented dossier with some decisions in it."""
        import stock

        path = self.home / "Veld and Korland.briefing"
        with stock.make_dossier(path) as dossier:
            facts = dossier.facts()
            dossier.confirm(facts[1].id)
            dossier.reject(facts[3].id)
            dossier.edit(facts[2].model_copy(update={"duration": "three days"}))
            dossier.add_article(stock.article(3, stock.SECOND + " Undated.", dated=False))
        self.window.open_path(path)
        self.wait(lambda: self.session.desk.is_open and bool(self.session.relations.groups))

    def round(self):
        """Render everything in the look of the moment."""
        from ui.intake_flow import Trouble

        window, session = self.window, self.session
        window.show_workspace("sources")
        session.sources.show_article("a3")
        if not session.sources.problems.rowCount():
            session.sources._add_trouble(
                Trouble("scan.pdf", "scan.pdf has no text layer; run text recognition first.")
            )
        self.shoot("sources")
        window.show_workspace("review")
        session.review.filters.reset()
        for number, fact in enumerate(session.desk.facts()[:5]):
            session.review.show_fact(fact.id)
            self.shoot(f"review-{number + 1}-{fact.kind.value}")
        session.review.filters.search.setText("nothing like it")
        self.rest(0.5)
        self.shoot("review-empty")
        session.review.filters.reset()
        window.show_workspace("brief")
        self.wait(lambda: session.brief.preview.is_drawn(0))
        if not session.brief.assessment.list.count():
            self._judge()
        for name in ("outline", "assessment", "settings", "items"):
            session.brief.tabs.setCurrentWidget(getattr(session.brief, name))
            self.shoot(f"brief-{name}")
        session.brief.tabs.setCurrentIndex(0)

    def _judge(self):
        panel = self.session.brief.assessment
        for statement, likelihood in (("The crossing at Amsel stays closed this week", "likely"), ("", "")):
            panel.add()
            panel.editors["statement"].insertPlainText(statement)
            panel.editors["likelihood"].set_value(likelihood)
            panel.editors["confidence"].set_value("low")
            panel.keep()

    def dialogs(self):
        """Render the dialogs."""
        from ui.brief.export_dialog import ExportDialog
        from ui.help_sheet import HelpSheet
        from ui.preferences_dialog import PreferencesDialog

        self.session.brief.export(self.window)
        export = self.window.findChild(ExportDialog)
        self.wait(lambda: export.preview.shown is not None)
        self.shoot("dialog-export", export)
        export.reject()
        self._recovery_boxes()
        for name, dialog in (
            ("keys", HelpSheet(self.window)),
            ("preferences", PreferencesDialog(self.window)),
        ):
            dialog.show()
            self.shoot(f"dialog-{name}", dialog)
            dialog.close()

    def _recovery_boxes(self):
        from PySide6.QtWidgets import QMessageBox

        from briefing.dossier import RecoveryReport

        recovery, damaged = self.session.recovery, [f"n{n}" for n in range(9)]
        recovery.offer(Path("hill.briefing"), "hill.briefing is damaged: an entry can't be read.")
        report = RecoveryReport({"articles": 12, "facts": 80}, damaged_articles=damaged)
        recovery._tell(Path("hill recovered.briefing"), report)
        for name in ("damaged", "recovered"):
            box = self.window.findChild(QMessageBox, name)
            self.shoot(f"dialog-{name}", box)
            box.reject()


def main():
    """Render everything."""
    from ui.theme import ThemeChoice

    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        os.environ["BRIEFING_DESK_HOME"] = name
        photographer = Photographer(Path(name))
        photographer.window.theme.choose(ThemeChoice.LIGHT)
        photographer.shoot("start")
        photographer.open()
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            photographer.window.theme.choose(choice)
            photographer.round()
            photographer.dialogs()
        photographer.session.close_dossier()
        photographer.shoot("start-recent")
        photographer.window.close()
    sys.stdout.write(f"{len(list(TARGET.glob('*.png')))} pictures in {TARGET.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
