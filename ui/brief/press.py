"""The window's side of the press: tells it what changed, asks for proofs and exports, drops stale answers."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.brief.press_messages import Change, Drawn, ExportResult, Findings, Order, Proof
from ui.desk import Desk
from ui.intake_flow import Work
from ui.told import told
from ui.workers import Job, Worker

_log = logging.getLogger(__name__)
_A_MOMENT = 60  # milliseconds in which changes are collected before a proof is asked for
_A_WHILE = 500  # milliseconds in which they are collected before the assessment is asked for


class Press(QObject):
    """Assessment, proofs and exports, made beside the window.

    Args:
        desk: the dossier.
        worker: its process.

    Signals:
        assessed: groups and conflicts.
        proofed: Proof.
        proof_failed: a sentence.
        drawn: Drawn.
        working: Work of an export, None at its end.
        exported: ExportResult.
        previewed: ExportPreview, or Drawn for another page of it.
        preview_failed: a sentence.
        told: a sentence.
    """

    assessed = Signal(object, object)
    proofed = Signal(object)
    proof_failed = Signal(str)
    drawn = Signal(object)
    working = Signal(object)
    exported = Signal(object)
    previewed = Signal(object)
    preview_failed = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.worker = worker
        self._fact_ids: set[str] = set()
        self._article_ids: set[str] = set()
        self._reset = False
        self._editions_changed = False
        self._version = 0
        self._wants_proof = False
        self._export: list[Job] = []
        self._pages: list[Job] = []
        self._previews: list[Job] = []
        self._soon = QTimer(self, interval=_A_MOMENT, singleShot=True)
        self._soon.timeout.connect(self._ask_for_proof)
        self._later = QTimer(self, interval=_A_WHILE, singleShot=True)
        self._later.timeout.connect(self._ask_for_findings)
        desk.opened.connect(self._opened)
        desk.closed.connect(self._closed)
        desk.articles_added.connect(self._articles_changed)
        desk.articles_changed.connect(self._articles_changed)
        desk.facts_changed.connect(self._facts_changed)
        desk.facts_replaced.connect(self._facts_replaced)
        desk.settings_changed.connect(lambda _names: self._changed())

    # What the window asks

    def watch(self, *, on: bool) -> None:
        """Make proofs from now on, or stop: only while the Brief is looked at."""
        self._wants_proof = on
        if on:
            self._soon.start()

    def ask_for_page(self, version: int, number: int, width: int) -> None:
        """Draw a page; it arrives by `drawn`."""
        job = self.worker.submit(
            "page",
            version,
            number,
            width,
            on_done=self._page_drawn,
            on_failed=self._note_failure,
            label=str(number),
        )
        self._pages.append(job)

    def forget_pages(self) -> None:
        """Drop requests for pages that nobody looks at any more."""
        if self._pages:
            self.worker.cancel_waiting(self._pages)
            self._pages.clear()

    def write_text(self, on_done: Callable[[Any], object]) -> None:
        """Ask for the title and the bottom line that the program writes."""
        from ui.brief.settings_store import settings_json

        self.worker.submit(
            "write_text", self._change(), settings_json(self._desk), on_done=on_done, on_failed=self._lost
        )

    def preview_export(self, order: Order, request: int, width: int) -> None:
        """Show what an export would write; the answer arrives by `previewed`, older requests are dropped."""
        self.worker.cancel_waiting(self._previews)
        job = self.worker.submit(
            "export_preview",
            self._change(),
            order,
            request,
            width,
            on_done=self.previewed.emit,
            on_failed=self._preview_failed,
            label=self.tr("the preview"),
        )
        self._previews = [job]

    def preview_page(self, request: int, number: int, width: int) -> None:
        """Draw another page of the last preview of an export."""
        self.worker.submit(
            "export_page",
            request,
            number,
            width,
            on_done=self.previewed.emit,
            on_failed=self._note_failure,
            label=str(number),
        )

    def export(self, order: Order) -> None:
        """Write the brief; the outcome arrives by `exported` or as a sentence."""
        self.working.emit(Work(self.tr("Exporting"), "", 0, len(order.formats)))
        job = self.worker.submit(
            "export",
            self._change(),
            order,
            on_done=self._export_done,
            on_failed=self._export_failed,
            on_part=self._export_part,
            label=self.tr("the export"),
        )
        self._export = [job]

    @property
    def is_exporting(self) -> bool:
        """Tell whether an export runs."""
        return bool(self._export)

    def stop_export(self) -> None:
        """Stop the export; files that are whole stay."""
        if self._export:
            self.worker.cancel(self._export)
            self._export = []
            self._reset = True  # the process may go with the job, and its mirror with it
            self.working.emit(None)

    def note_edition(self) -> None:
        """Take the editions of the dossier along with the next message."""
        self._editions_changed = True
        self._changed()

    # Changes

    def _opened(self) -> None:
        self._reset = True
        self._editions_changed = True
        self._changed()

    def _closed(self) -> None:
        self._soon.stop()
        self._later.stop()
        self.worker.cancel()
        self._export = []
        self._fact_ids.clear()
        self._article_ids.clear()
        self._reset = True
        self._version += 1

    def _articles_changed(self, article_ids: list[str]) -> None:
        self._article_ids.update(article_ids)
        self._changed()

    def _facts_changed(self, fact_ids: list[str]) -> None:
        self._fact_ids.update(fact_ids)
        self._changed()

    def _facts_replaced(self, article_id: str) -> None:
        self._article_ids.add(article_id)
        self._fact_ids.update(f.id for f in self._desk.facts(article_id))
        self._changed()

    def _changed(self) -> None:
        if self._wants_proof:
            self._soon.start()
        elif not self._later.isActive():
            self._later.start()

    def _change(self) -> Change:
        """Return what changed since the last message."""
        desk = self._desk
        reset, self._reset = self._reset, False
        articles = desk.articles() if reset else tuple(a for a in map(desk.article, self._article_ids) if a)
        out = {a.id for a in articles if desk.is_left_out(a.id)}
        facts = desk.facts() if reset else tuple(f for f in map(desk.fact, self._fact_ids) if f)
        gone = () if reset else tuple(i for i in self._fact_ids if desk.fact(i) is None)
        editions = None
        if reset or self._editions_changed:
            editions = desk.dossier.editions()
        self._editions_changed = False
        self._fact_ids.clear()
        self._article_ids.clear()
        return Change(reset, tuple(a for a in articles if a.id not in out), facts, tuple(out), gone, editions)

    # Requests and answers

    def _ask_for_findings(self) -> None:
        if self._desk.is_open:
            self.worker.submit(
                "assess", self._change(), on_done=self._assessed, on_failed=self._lost, label="assess"
            )

    def _ask_for_proof(self) -> None:
        if not self._desk.is_open:
            return
        from ui.brief.settings_store import settings_json

        self._version += 1
        self.forget_pages()
        self.worker.submit(
            "proof",
            self._change(),
            settings_json(self._desk),
            self._version,
            on_done=self._proofed,
            on_failed=self._proof_failed,
            label=self.tr("the preview"),
        )

    def _assessed(self, findings: Findings) -> None:
        if self._desk.is_open:
            self.assessed.emit(findings.groups, findings.conflicts)

    def _proofed(self, proof: Proof) -> None:
        if proof.version != self._version or not self._desk.is_open:
            return
        self.proofed.emit(proof)
        self._later.start()  # pages come first, what follows from them afterwards

    def _proof_failed(self, sentence: str) -> None:
        self._reset = True
        self.proof_failed.emit(told(sentence))

    def _lost(self, sentence: str) -> None:
        """After a failure the mirror may be gone with its process: send everything again next time."""
        self._reset = True
        _log.warning("The assessment failed: %s", sentence)

    def _page_drawn(self, page: Drawn | None) -> None:
        if page is not None and page.version == self._version:
            self.drawn.emit(page)

    def _preview_failed(self, sentence: str) -> None:
        self._reset = True
        self.preview_failed.emit(told(sentence))

    def _note_failure(self, sentence: str) -> None:
        _log.warning("The press failed: %s", sentence)

    def _export_part(self, part: tuple[int, int, str]) -> None:
        done, total, name = part
        self.working.emit(Work(self.tr("Exporting {format}").format(format=name), name, done, total))

    def _export_done(self, result: ExportResult) -> None:
        self._export = []
        self.working.emit(None)
        self.exported.emit(result)

    def _export_failed(self, sentence: str) -> None:
        self._export = []
        self._reset = True
        self.working.emit(None)
        self.told.emit(self.tr("The export failed: {why}").format(why=told(sentence)))
        self.proof_failed.emit(told(sentence))
