"""What the window does with a dossier: desk, workers and workspaces, loaded once the window is drawn."""

import logging
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QSplitter, QWidget

from briefing.dossier import Dossier, DossierError
from briefing.facts import FactKind
from briefing.resource_files import resource
from briefing.settings import load_settings
from ui.arrivals import Arrivals
from ui.brief.press import Press
from ui.brief.workspace import BriefWorkspace
from ui.contents import Contents
from ui.desk import Desk
from ui.file_at_rest import FileAtRest
from ui.intake_flow import IntakeFlow
from ui.opener import Opener
from ui.party_names import PartyNames
from ui.recovery import Recovery
from ui.review.relations import Relations
from ui.review.workspace import ReviewWorkspace
from ui.sources.workspace import SourcesWorkspace
from ui.told import told
from ui.work_bar import WorkBar
from ui.workers import Worker

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_log = logging.getLogger(__name__)
_WORKSPACES = ("sources", "review", "brief")


class Session(QObject):
    """Holds what lives as long as the window, and connects it.

    Args:
        window: the window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        model = load_settings(window.folders).model
        self.opener = Opener(self)
        self.desk = Desk(self, close=self.opener.close)
        self._file_at_rest = FileAtRest(self.desk, self)
        self.recovery = Recovery(window, self.opener)
        self._closed = False
        self.reader = Worker("reading", parent=self)
        # The window's own has begun to load the model before there was a session.
        self.extractor = window.extractor or Worker("fact finding", model=model, parent=self)
        self.press = Press(self.desk, Worker("composing", press=True, parent=self), self)
        self.flow = IntakeFlow(self.desk, self.reader, self.extractor, self)
        self.flow.settings = window.preferences.intake
        self.arrivals = Arrivals(window, self.desk, self.flow, self)
        self.relations = Relations(self.desk, self)
        actions, theme = window.actions_, window.theme
        self.sources = SourcesWorkspace(self.desk, self.flow, theme, actions)
        self.review = ReviewWorkspace(self.desk, theme, actions, self.relations)
        self.brief = BriefWorkspace(self.desk, self.press, self.relations, theme=theme, actions=actions)
        models = (self.review.panel.form.parties, self.brief.parties)
        self.party_names = PartyNames(self.desk, window.folders.lexicon, models, self)
        for name in _WORKSPACES:
            window.stack.addWidget(self.workspace(name))
        self.bar = WorkBar(actions["stop"], window)
        window.setStatusBar(self.bar)
        self._connect_commands()
        self._connect()
        self._restore_splitters()
        # The model loads beside the window, so that the first import does not wait for it.
        QTimer.singleShot(0, self._warm_up)

    def workspace(self, name: str) -> QWidget:
        """Return a workspace by name."""
        return {"sources": self.sources, "review": self.review, "brief": self.brief}[name]

    def entered(self, name: str) -> None:
        """Give the focus to where one goes on in a workspace."""
        if name == "review":
            if self.review.current is None:
                self.review.select_first()
            self.review.focus_queue()
        elif name == "brief":
            self.brief.enter()
        else:
            self.sources.table.setFocus()

    @property
    def is_working(self) -> bool:
        """Tell whether something can be stopped."""
        return self.flow.is_busy or self.press.is_exporting

    # Dossiers

    def create(self, path: Path) -> bool:
        """Start a dossier and show Sources."""
        self.keep_typed()
        try:
            dossier = Dossier.create(path, self._window.preferences.analyst)
        except DossierError as error:
            self._window.tell_problem(told(error))
            return False
        self._take(dossier, Contents())
        return True

    def open_dossier(self, path: Path) -> None:
        """Open a dossier and show Review, or Sources where there is nothing to review."""
        self.keep_typed()
        self.desk.close()  # the same file may be the one that is opened
        self.bar.tell(self.tr("Opening {name}…").format(name=path.name))
        analyst = self._window.preferences.analyst
        self.opener.open(path, lambda: Dossier.open(path, analyst))

    def _opened(self, dossier: Dossier, contents: Contents) -> None:
        if self._closed:
            dossier.close()
            return
        self.bar.clearMessage()
        self._take(dossier, contents)
        if dossier.read_only:
            why = (
                self.tr("it is open with {holder}").format(holder=told(dossier.holder))
                if dossier.holder
                else self.tr("it can't be written to")
            )
            name = dossier.path.name
            self._window.tell_problem(
                self.tr(
                    "{name} was opened for reading only: {why}. "
                    "To change something, save a copy and work in that."
                ).format(name=name, why=why)
            )

    def _not_opened(self, sentence: str) -> None:
        self.bar.clearMessage()
        self._window.show_start()
        self._window.tell_problem(sentence)

    def _damaged(self, path: Path, sentence: str) -> None:
        if self._closed:
            return
        self.bar.clearMessage()
        self._window.show_start()
        self.recovery.offer(path, sentence)

    def _take(self, dossier: Dossier, contents: Contents) -> None:
        self.desk.take(dossier, contents)
        self._window.preferences.remember_file(dossier.path.resolve())
        self._window.save_preferences()
        self._window.show_workspace("review" if contents.by_article else "sources")

    def open_any(self, path: Path) -> None:
        """Open a dossier; other files are imported into the open one."""
        if path.suffix == ".briefing":
            self.open_dossier(path)
        elif self.desk.is_writable:
            self.arrivals.import_paths([path])
        else:
            self._window.tell_problem(
                self.tr("{name} is no dossier; open or start one first, then import it.").format(
                    name=path.name
                )
            )

    def open_sample(self) -> None:
        """Open the sample: a dossier in the documents folder, made from the sample article the first time."""
        folder = self._window.folders.documents
        path = folder / self.tr("Sample.briefing")
        if path.exists():
            self.open_dossier(path)
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._window.tell_problem(told(error))
            return
        if self.create(path):
            self.arrivals.import_paths([resource("samples")])

    def close_dossier(self) -> None:
        """Close the dossier and show the start page."""
        self.keep_typed()
        self.desk.close()
        self._window.show_start()

    def save_copy(self) -> None:
        """Ask for a file and copy the dossier there."""
        here = self.desk.dossier.path
        proposed = here.with_name(f"{here.stem} {datetime.now().astimezone():%Y-%m-%d}.briefing")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(proposed), "Briefing Desk (*.briefing)"
        )
        if not name:
            return
        try:
            self.desk.dossier.save_copy(name)
        except DossierError as error:
            self._window.tell_problem(told(error))
            return
        self.bar.tell(self.tr("Copy saved as {name}.").format(name=Path(name).name))

    def set_analyst(self, name: str) -> None:
        """Write decisions under another name from now on."""
        if self.desk.is_writable:
            self.desk.dossier.analyst = name

    def keep_typed(self) -> None:
        """Keep what stands in a field and was not kept yet: nothing typed is lost by what comes next."""
        if self.desk.is_open:
            self.sources.keep()
            self.review.keep_draft()
            self.brief.keep()

    def close(self) -> None:
        """End workers and keep what was typed."""
        self._closed = True
        self.keep_typed()
        for name, splitter in self._splitters():
            self._window.preferences.keep_layout(name, bytes(splitter.saveState().data()))
        self.desk.close()
        self.opener.wait()
        for worker in (self.reader, self.extractor, self.press.worker):
            worker.close()

    # Inside

    def _connect_commands(self) -> None:
        window, review = self._window, self.review
        kinds = {f"new_{k.value}": (lambda kind=k: review.make(kind)) for k in FactKind}
        window.actions_.connect_to(
            {
                "save_copy": self.save_copy,
                "close_dossier": self.close_dossier,
                "import_files": self.arrivals.import_files,
                "import_folder": self.arrivals.import_folder,
                "paste_article": self.arrivals.paste_article,
                "export": self.export,
                "undo": self.undo,
                "redo": self.redo,
                "find": self._find,
                "find_next": review.search.find,
                "search_facts": self._search_facts,
                "stop": self.stop,
                "confirm": review.confirm,
                "reject": review.reject,
                "edit": review.edit,
                "reopen": review.reopen,
                "confirm_shown": review.confirm_shown,
                "next": lambda: review.move(1),
                "previous": lambda: review.move(-1),
                "next_unreviewed": lambda: review.move_open(1),
                "previous_unreviewed": lambda: review.move_open(-1),
                "next_article": lambda: review.move_article(1),
                "previous_article": lambda: review.move_article(-1),
                "next_problem": review.move_problem,
                "anchor": review.anchor,
                "add_evidence": lambda: review.anchor(add=True),
                "name_from_selection": review.name_from_selection,
                "merge": review.merge,
                "split": review.split,
                "save_fact": review.save,
                "leave_form": review.leave_form,
                "discard_draft": review.drop_draft,
            }
            | kinds
        )

    def _connect(self) -> None:
        window, review = self._window, self.review
        self.opener.opened.connect(self._opened)
        self.opener.failed.connect(self._not_opened)
        self.opener.damaged.connect(self._damaged)
        self.recovery.began.connect(lambda name: self.bar.tell(self.tr("Reading {name}…").format(name=name)))
        self.recovery.ended.connect(self.bar.clearMessage)
        self.recovery.recovered.connect(self.open_dossier)
        self.desk.opened.connect(window.refresh)
        self.desk.closed.connect(window.refresh)
        self.desk.history_changed.connect(window.refresh)
        self.desk.refused.connect(window.tell_problem)
        self.desk.saved.connect(self.bar.show_saved)
        self.desk.closed.connect(lambda: self.bar.show_saved(None))
        self.flow.progressed.connect(self._show_work)
        self.arrivals.told.connect(self.bar.tell)
        self.arrivals.dossier_dropped.connect(self.open_dossier)
        review.told.connect(self.bar.tell)
        review.queue.counted.connect(self._count)
        self.press.assessed.connect(self.relations.take)
        self.press.told.connect(self.bar.tell)
        self.press.working.connect(self._show_work)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]
        self.sources.review_wanted.connect(self._review_article)
        self.brief.facts_wanted.connect(self._review_facts)
        self.brief.article_wanted.connect(self._show_article)

    def _focus_changed(self, left: QWidget | None, _now: QWidget | None) -> None:
        """End the stretch of typing where a field of the brief was left."""
        if left is not None and self.desk.is_open and not self._closed and self.brief.isAncestorOf(left):
            self.brief.keep()
            self.desk.end_stretch()

    def _warm_up(self) -> None:
        self.extractor.warm_up("warm")
        self.press.worker.warm_up("warm_press")

    def _show_work(self, work: object) -> None:
        self.bar.show_work(work)  # type: ignore[arg-type]
        self._window.actions_["stop"].setEnabled(work is not None)

    def stop(self) -> None:
        """Stop what is running; what is done stays."""
        self.flow.stop()
        self.press.stop_export()
        self.sources.articles.refresh_states()
        self.bar.tell(
            self.tr("Stopped. What was done stays; the rest goes on when the dossier is opened again.")
        )

    def undo(self) -> None:
        """Take the last step back and show it where it was made."""
        self._undo_or_redo(self.review.undo)

    def redo(self) -> None:
        """Do the undone step again."""
        self._undo_or_redo(self.review.redo)

    def _undo_or_redo(self, run: object) -> None:
        self.keep_typed()
        run()  # type: ignore[operator]

    def export(self) -> None:
        """Show the export dialog."""
        self.keep_typed()
        self.brief.export(self._window)

    def _find(self) -> None:
        if self._window.stack.currentWidget() is not self.review:
            self._window.show_workspace("review")
        self.review.search.open()

    def _search_facts(self) -> None:
        self._window.show_workspace("review")
        self.review.filters.search.setFocus()
        self.review.filters.search.selectAll()

    def _count(self) -> None:
        self.bar.show_reviewed(*self.review.queue.counts())

    def _review_article(self, article_id: str) -> None:
        from ui.review.queue_filter import Filter

        self._window.show_workspace("review")
        self.review.filters.show_filter(Filter(article_id=article_id))
        self.review.select_first()

    def _review_facts(self, fact_ids: list[str]) -> None:
        self._window.show_workspace("review")
        self.review.show_only(fact_ids)

    def _show_article(self, article_id: str) -> None:
        self._window.show_workspace("sources")
        self.sources.show_article(article_id)

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return (
            ("sources", self.sources.splitter),
            ("review across", self.review.across),
            ("review down", self.review.down),
            ("brief", self.brief.splitter),
        )

    def _restore_splitters(self) -> None:
        for name, splitter in self._splitters():
            if kept := self._window.preferences.layout_of(name):
                splitter.restoreState(QByteArray(kept))
