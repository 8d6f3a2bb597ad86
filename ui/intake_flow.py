"""From files, folders, pasted text and links to articles with facts, all of it beside the window."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from briefing.facts import Article
from briefing.stories import StoryProposal, taken_away, told_of
from ui.desk import Desk
from ui.workers import Worker


@dataclass(frozen=True, slots=True)
class Work:
    """How far the work is.

    Args:
        what: what is being done, in words.
        item: what it is at.
        done: finished ones.
        total: all.
        seconds_left: estimate from the pace so far, None at the beginning.
    """

    what: str
    item: str
    done: int
    total: int
    seconds_left: int | None = None


class Pace:
    """Counts what is done and estimates how long the rest takes."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self._began = 0.0

    def add(self, number: int) -> None:
        """Plan for more; after a rest the count starts anew."""
        if self.done >= self.total:
            self.done = self.total = 0
            self._began = time.monotonic()
        self.total += number

    def finish_one(self) -> None:
        """Count one as done."""
        self.done += 1

    def stop(self) -> None:
        """Forget what is left."""
        self.total = self.done = 0

    @property
    def seconds_left(self) -> int | None:
        """Return the time that the rest will take at the pace so far."""
        if self.done < 2:
            return None
        return round((time.monotonic() - self._began) / self.done * (self.total - self.done))


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file or an article that did not come through, as a row of the problems list.

    Args:
        origin: the file, address or title.
        sentence: what is wrong and what to do.
        needs_password: a password would open it.
        needs_columns: it is a table, and which of its columns is what has to be said.
        note: it was imported all the same.
        article_id: the article, where there is one.
    """

    origin: str
    sentence: str
    needs_password: bool = False
    needs_columns: bool = False
    note: bool = False
    article_id: str = ""


class IntakeFlow(QObject):
    """Reads sources and extracts facts, article by article, into the open dossier.

    Signals:
        progressed: Work, or None when nothing is left to do.
        trouble: one Trouble.
        reading: id of the article that is being extracted.
        finished: how many articles came in, how many were there already, how many were left out.
    """

    progressed = Signal(object)
    trouble = Signal(object)
    reading = Signal(str)
    finished = Signal(int, int, int)

    def __init__(self, desk: Desk, reader: Worker, extractor: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self.settings: dict[str, Any] = {}  # proxy and limits, see briefing.intake.settings
        self._extractor = extractor
        self._files = Pace()
        self._texts = Pace()
        self._tally = [0, 0, 0]
        self._queued: set[str] = set()
        self._generation = 0
        desk.opened.connect(self.extract_waiting)
        desk.closed.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being read or extracted."""
        return self._files.done < self._files.total or self._texts.done < self._texts.total

    @property
    def waiting(self) -> frozenset[str]:
        """Return the articles that wait for extraction."""
        return frozenset(self._queued)

    def import_paths(self, paths: Sequence[Path | str], **options: Any) -> None:
        """Read files and all files of folders.

        Args:
            paths: files and folders.
            options: of briefing.intake.IntakeOptions (published, source, password).
        """
        self._files.add(1)  # the listing itself, so that the bar shows at once
        self._tell(self.tr("Looking for files"), "")

        def listed(files: list[str]) -> None:
            self._files.add(len(files))
            self._files.finish_one()
            for path in files:
                self._submit_file(path, options)
            self._tell_files("")

        self._reader.submit(
            "list_files",
            [str(p) for p in paths],
            on_done=self._of_now(listed),
            on_failed=self._of_now(lambda sentence: self._file_failed("", sentence)),
            first=True,
        )

    def import_text(
        self,
        text: str,
        name: str,
        published: datetime | date | None,
        source: str,
        *,
        on_stored: Callable[[], object] = lambda: None,
    ) -> None:
        """Make an article of pasted text.

        Args:
            text: words or a page.
            name: what it is called where the text has no title.
            published: its date.
            source: its outlet.
            on_stored: called when the article is in the dossier.
        """

        def done(result: Any) -> None:
            if self._file_done(name, result):
                on_stored()

        self._files.add(1)
        self._tell_files(name)
        self._reader.submit(
            "import_text",
            text,
            name,
            {"published": published, "source": source, "settings": self.settings},
            on_done=self._of_now(done),
            on_failed=self._of_now(lambda sentence: self._file_failed(name, sentence)),
            label=name,
        )

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pages that the analyst asked for."""
        self._files.add(len(addresses))
        for address in addresses:
            self._reader.submit(
                "fetch",
                address,
                {"settings": self.settings},
                on_done=self._of_now(lambda result, a=address: self._file_done(a, result)),
                on_failed=self._of_now(lambda sentence, a=address: self._file_failed(a, sentence)),
                label=address,
            )
        self._tell_files(addresses[0] if addresses else "")

    def extract_waiting(self) -> None:
        """Extract every article of the dossier that was not read yet."""
        if not self._desk.is_writable:
            return
        dossier = self._desk.dossier
        self.extract([a for a in dossier.articles() if not dossier.extracted(a.id)])

    def extract(self, articles: Sequence[Article]) -> None:
        """Extract articles, once each."""
        fresh = [a for a in articles if a.id not in self._queued]
        if not fresh:
            return
        self._texts.add(len(fresh))
        self._queued.update(a.id for a in fresh)
        for article in fresh:
            label = article.title or article.origin or article.id
            self._extractor.submit(
                "extract",
                article,
                on_done=self._of_now(lambda found, a=article: self._extracted(a, found)),
                on_failed=self._of_now(lambda sentence, a=article: self._extraction_failed(a, sentence)),
                label=label,
            )
        self._tell_texts()

    def stop(self) -> None:
        """Stop at once; what came in stays, and what was not extracted is when the dossier opens again."""
        self._generation += 1
        self._reader.cancel()
        self._extractor.cancel()
        self._files.stop()
        self._texts.stop()
        self._queued.clear()
        self._tally = [0, 0, 0]
        self.progressed.emit(None)

    # Answers

    def _submit_file(self, path: str, options: dict[str, Any]) -> None:
        self._reader.submit(
            "import_file",
            path,
            {**options, "settings": self.settings},
            on_done=self._of_now(lambda result: self._file_done(path, result)),
            on_failed=self._of_now(lambda sentence: self._file_failed(path, sentence)),
            label=Path(path).name,
        )

    def _file_done(self, path: str, result: Any) -> bool:
        """Take the articles of a file in and tell whether all of them are in the dossier now."""
        refused = self._tally[2]
        fresh: list[Article] = []
        for imported in result.articles:
            added = self._desk.add_article(imported.article, imported.original, imported.media_type)
            if added is None:
                self._tally[2] += 1
                continue
            article, new = added
            self._tally[0 if new else 1] += 1
            if new:
                fresh.append(article)
        for problem in result.problems:
            note = problem.kind.value == "note"
            self._tally[2] += not note
            self.trouble.emit(
                Trouble(
                    problem.path,
                    problem.sentence,
                    needs_password=problem.kind.value == "needs password",
                    needs_columns=problem.kind.value == "needs columns",
                    note=note,
                )
            )
        complete = self._tally[2] == refused
        self._files.finish_one()
        self._tell_files(Path(path).name)
        self.extract(fresh)
        return complete

    def _file_failed(self, path: str, sentence: str) -> None:
        self._tally[2] += 1
        self.trouble.emit(Trouble(path, sentence))
        self._files.finish_one()
        self._tell_files(Path(path).name)

    def _extracted(self, article: Article, found: Any) -> None:
        self._queued.discard(article.id)
        self._texts.finish_one()
        self._desk.store_extraction(article.id, found.facts, found.times)
        self._tell_texts()

    def _extraction_failed(self, article: Article, sentence: str) -> None:
        self._queued.discard(article.id)
        self._texts.finish_one()
        title = article.title or article.origin or article.id
        self.trouble.emit(Trouble(title, sentence, article_id=article.id))
        self._tell_texts()

    def _find_stories(self) -> None:
        """Look for copies and versions among all articles, once nothing more comes in."""
        dossier = self._desk.dossier
        self._reader.submit(
            "find_stories",
            dossier.articles(),
            taken_away(dossier),
            on_done=self._of_now(self._stories_found),
            on_failed=self._of_now(lambda sentence: self.trouble.emit(Trouble("", sentence, note=True))),
        )

    def _stories_found(self, proposals: Sequence[StoryProposal]) -> None:
        if proposals and self._desk.is_writable and self._desk.mark_stories(proposals):
            self.trouble.emit(Trouble(self.tr("Copies and versions"), told_of(proposals), note=True))

    # Progress

    def _tell_files(self, item: str) -> None:
        if self._files.done < self._files.total:
            self._tell(self.tr("Reading files"), item)
            return
        if self._files.total:
            new, known, left_out = self._tally
            self._tally = [0, 0, 0]
            self._files.stop()
            self.finished.emit(new, known, left_out)
            if new:
                self._find_stories()
        self._tell_texts()

    def _tell_texts(self) -> None:
        if self._files.done < self._files.total:
            return
        if self._texts.done >= self._texts.total:
            self._texts.stop()
            self.progressed.emit(None)
            return
        pace = self._texts
        self.progressed.emit(Work(self.tr("Finding facts"), "", pace.done, pace.total, pace.seconds_left))

    def _tell(self, what: str, item: str) -> None:
        self.progressed.emit(Work(what, item, self._files.done, self._files.total, self._files.seconds_left))

    def _of_now(self, run: Any) -> Any:
        """Let an answer count only while the dossier that asked for it is open."""
        generation = self._generation

        def guarded(value: Any) -> None:
            if generation == self._generation and self._desk.is_open:
                run(value)

        return guarded
