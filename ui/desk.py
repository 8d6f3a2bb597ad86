"""The open dossier as the window sees it: every change goes through here, and every view hears of it."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.dossier import Decision, Dossier, DossierError, Subject
from briefing.facts import Article, Fact, TimeExpression
from briefing.stories import StoryProposal, decide_on
from ui.contents import Contents
from ui.told import told as in_words

_log = logging.getLogger(__name__)
_LONGEST_PAUSE = 30_000  # milliseconds after which typing on is another stretch


class Desk(QObject):
    """One dossier at a time, with signals on every change. Lives in the GUI thread.

    Args:
        close: closes a dossier that nothing shows any more.

    Signals:
        opened, closed: a dossier came or went.
        articles_added: ids, in order.
        articles_changed: ids whose metadata changed, or that were left out or put back.
        facts_replaced: id of an article whose facts were extracted anew.
        facts_changed: ids of facts that were decided on, made or taken back.
        settings_changed: names of settings of the brief.
        history_changed: what can be undone or redone.
        saved: a decision is on the disk.
        drafts_changed: name of a form whose unfinished contents came or went.
        refused: a sentence that says why something was not done.
    """

    opened = Signal()
    closed = Signal()
    articles_added = Signal(list)
    articles_changed = Signal(list)
    facts_replaced = Signal(str)
    facts_changed = Signal(list)
    settings_changed = Signal(list)
    history_changed = Signal()
    saved = Signal(object)
    drafts_changed = Signal(str)
    refused = Signal(str)

    def __init__(
        self, parent: QObject | None = None, *, close: Callable[[Dossier], object] = Dossier.close
    ) -> None:
        super().__init__(parent)
        self._let_go_of = close
        self._dossier: Dossier | None = None
        self._grouped: list[Decision] | None = None
        self._drafted: set[str] = set()
        self._rest = QTimer(self, interval=_LONGEST_PAUSE, singleShot=True)
        self._rest.timeout.connect(self.end_stretch)
        self._refusal = ""
        self.contents_at_opening = Contents()

    # Opening and closing

    @property
    def dossier(self) -> Dossier:
        """Return the open dossier.

        Raises:
            DossierError: none is open.
        """
        if self._dossier is None:
            raise DossierError(self.tr("No dossier is open; open one or start a new one first."))
        return self._dossier

    @property
    def is_open(self) -> bool:
        """Tell whether a dossier is open."""
        return self._dossier is not None

    @property
    def is_writable(self) -> bool:
        """Tell whether decisions are taken."""
        return self._dossier is not None and not self._dossier.read_only

    @property
    def path(self) -> Path | None:
        """Return the file of the open dossier."""
        return self._dossier.path if self._dossier else None

    def take(self, dossier: Dossier, contents: Contents | None = None) -> None:
        """Show a dossier; the one open before is closed.

        Args:
            dossier: to be shown.
            contents: its facts, where they were sorted already beside the window.
        """
        self.close()
        self._dossier = dossier
        self._drafted = set(dossier.drafted())
        self.contents_at_opening = Contents.of(dossier) if contents is None else contents
        self.opened.emit()
        self.contents_at_opening = Contents()
        self.history_changed.emit()

    def close(self) -> None:
        """Close the dossier; everything is on the disk already."""
        if self._dossier is None:
            return
        self._rest.stop()
        dossier, self._dossier = self._dossier, None
        self.closed.emit()
        self.history_changed.emit()
        self._let_go_of(dossier)

    # Reading

    def articles(self) -> tuple[Article, ...]:
        """Return all articles, those left out included, in order of import."""
        return self._dossier.articles(with_excluded=True) if self._dossier else ()

    def article(self, article_id: str) -> Article | None:
        """Return an article, None when it is not there."""
        try:
            return self.dossier.article(article_id)
        except DossierError:
            return None

    def is_left_out(self, article_id: str) -> bool:
        """Tell whether the analyst took an article out of the brief."""
        return self.dossier.is_excluded(article_id)

    def fact(self, fact_id: str) -> Fact | None:
        """Return a fact, None when it is gone (its making was undone)."""
        try:
            return self.dossier.fact(fact_id)
        except DossierError:
            return None

    def facts(self, article_id: str | None = None) -> tuple[Fact, ...]:
        """Return facts in order of article and evidence."""
        return self._dossier.facts(article_id) if self._dossier else ()

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the brief."""
        return self._dossier.setting(name, default) if self._dossier else default

    # Articles

    def add_article(self, article: Article, original: bytes, media_type: str) -> tuple[Article, bool] | None:
        """Store an imported article.

        Returns:
            The article as stored and whether it is new; None where the dossier refused it.
        """
        before = len(self.dossier.articles(with_excluded=True))
        with self._told() as told:
            stored = self.dossier.add_article(article, original, media_type)
        if told:
            return None
        new = len(self.dossier.articles(with_excluded=True)) > before
        if new:
            self.articles_added.emit([stored.id])
        return stored, new

    def change_article(self, article_id: str, **metadata: Any) -> bool:
        """Correct metadata of an article."""
        return self._decide(
            self.tr("Change the article"), lambda: [self.dossier.change_article(article_id, **metadata)]
        )

    def mark_stories(self, proposals: Sequence[StoryProposal]) -> bool:
        """Take proposed copies and versions as one step of undo."""
        return self._decide(self.tr("Mark copies and versions"), lambda: decide_on(self.dossier, proposals))

    def leave_out(self, article_ids: Sequence[str], *, excluded: bool = True) -> bool:
        """Take articles out of the brief, or put them back."""
        label = self.tr("Leave articles out") if excluded else self.tr("Put articles back")
        return self._decide(
            label, lambda: [self.dossier.exclude_article(i, excluded=excluded) for i in article_ids]
        )

    def store_extraction(
        self, article_id: str, facts: Sequence[Fact], times: Sequence[TimeExpression]
    ) -> bool:
        """Store what was extracted from an article."""
        with self._told() as told:
            self.dossier.propose(article_id, facts, times)
        if told:
            return False
        self.facts_replaced.emit(article_id)
        return True

    # Decisions

    def confirm(self, fact_ids: Sequence[str], label: str = "") -> bool:
        """Confirm facts as one step."""
        words = label or self.tr("Confirm")
        return self._decide(words, lambda: [self.dossier.confirm(i) for i in self._open_ones(fact_ids)])

    def reject(self, fact_ids: Sequence[str]) -> bool:
        """Reject facts as one step."""
        return self._decide(self.tr("Reject"), lambda: [self.dossier.reject(i) for i in fact_ids])

    def reopen(self, fact_ids: Sequence[str]) -> bool:
        """Take the decision on facts back as one step."""
        return self._decide(self.tr("Back to unreviewed"), lambda: [self.dossier.reopen(i) for i in fact_ids])

    def edit(self, fact: Fact, *, drop_draft: bool = True, settled: bool = True) -> bool:
        """Keep changed fields of a fact; the draft that they come from is dropped.

        Args:
            fact: as it is now.
            drop_draft: what was typed is in it.
            settled: the analyst stands behind all of it; else what waited for review still waits.
        """

        def run() -> list[Decision]:
            decision = self.dossier.edit(fact, settled=settled)
            if drop_draft:
                self.dossier.drop_draft(fact.id)
            return [decision]

        done = self._decide(self.tr("Edit"), run)
        if done and drop_draft:
            self._note_draft(fact.id, there=False)
        return done

    def add(self, fact: Fact) -> str:
        """Keep a fact begun by hand and return its id, empty where it was refused.

        It waits for review until its form is kept: nothing that the analyst has not chosen is confirmed.
        """
        made: list[Decision] = []

        def run() -> list[Decision]:
            made.append(self.dossier.add(fact, confirmed=False))
            return made

        return made[0].subject_id if self._decide(self.tr("New fact"), run) else ""

    @contextmanager
    def step(self, label: str) -> Iterator[None]:
        """Make several calls one step of undo; views hear of them at the end."""
        if self._grouped is not None:
            yield
            return
        self._grouped = []
        try:
            with self.dossier.group(label):
                yield
        finally:
            decisions, self._grouped = self._grouped, None
            self._tell(decisions)

    def undo(self) -> tuple[str, ...]:
        """Take the last step back and return the facts it concerned."""
        return self._replay(self.dossier.undo)

    def redo(self) -> tuple[str, ...]:
        """Bring the last undone step back and return the facts it concerned."""
        return self._replay(self.dossier.redo)

    @property
    def undo_label(self) -> str:
        """Return what undo would take back."""
        return self._dossier.undo_label if self._dossier else ""

    @property
    def redo_label(self) -> str:
        """Return what redo would bring back."""
        return self._dossier.redo_label if self._dossier else ""

    # Drafts and settings

    def draft(self, fact_id: str) -> dict[str, Any] | None:
        """Return the unfinished contents of a form."""
        return self.dossier.draft(fact_id) if fact_id in self._drafted else None

    def has_draft(self, fact_id: str) -> bool:
        """Tell whether a form was left unfinished."""
        return fact_id in self._drafted

    @property
    def drafted(self) -> frozenset[str]:
        """Return the names of forms that were left unfinished: ids of facts, and others."""
        return frozenset(self._drafted)

    def save_draft(self, fact_id: str, values: dict[str, Any]) -> None:
        """Keep the unfinished contents of a form; that they can't be kept is told once, not at every key."""
        if self.is_writable:
            with self._told(but_not=self._refusal) as told:
                self.dossier.save_draft(fact_id, values)
            self._refusal = told[0] if told else ""
            if not told:
                self._note_draft(fact_id, there=True)

    def drop_draft(self, fact_id: str) -> None:
        """Forget the unfinished contents of a form."""
        if self.is_writable and fact_id in self._drafted:
            with self._told() as told:
                self.dossier.drop_draft(fact_id)
            self._note_draft(fact_id, there=bool(told))

    def change_setting(self, name: str, value: Any, label: str = "", stretch: str = "") -> bool:
        """Change a setting of the brief; it can be undone like any decision.

        Args:
            name: of the setting.
            value: as JSON.
            label: what the step is called in the menu.
            stretch: the text that is being typed; what is typed in one go is undone in one go.
        """
        words = label or self.tr("Change the brief")
        if stretch:
            return self._type(name, value, words, stretch)

        def run() -> list[Decision]:
            decision = self.dossier.change_setting(name, value)
            return [decision] if decision else []

        return self._decide(words, run)

    def end_stretch(self) -> None:
        """Make what was typed in one go one step of undo: its field was left, or nothing more came."""
        self._rest.stop()
        if self.is_writable:
            with self._told():
                self.dossier.settle()
            self.history_changed.emit()

    # Inside

    def _type(self, name: str, value: Any, label: str, text: str) -> bool:
        """Keep what is being typed into a setting; views hear of it as of any change."""
        changed = False
        with self._told() as told:
            changed = self.dossier.type_setting(name, value, text, label)
        if changed:
            self._rest.start()
            self.settings_changed.emit([name])
            self.history_changed.emit()
            self.saved.emit(datetime.now(UTC))
        return not told

    def _note_draft(self, name: str, *, there: bool) -> None:
        if there != (name in self._drafted):
            (self._drafted.add if there else self._drafted.discard)(name)
            self.drafts_changed.emit(name)

    def _open_ones(self, fact_ids: Iterable[str]) -> list[str]:
        """Leave those alone that a person stands behind already: an edited fact stays edited."""
        facts = (self.fact(i) for i in fact_ids)
        return [f.id for f in facts if f is not None and not f.review.is_accepted]

    def _replay(self, run: Any) -> tuple[str, ...]:
        decisions: list[Decision] = []
        with self._told():
            decisions = list(run())
        self._tell(decisions)
        return tuple(d.subject_id for d in decisions if d.subject is Subject.FACT)

    def _decide(self, label: str, run: Any) -> bool:
        decisions: list[Decision] = []
        with self._told() as told, self.dossier.group(label):
            decisions = run()
        if told:
            return False
        if self._grouped is not None:
            self._grouped.extend(decisions)
        else:
            self._tell(decisions)
        return True

    @contextmanager
    def _told(self, but_not: str = "") -> Iterator[list[str]]:
        """Turn a refusal of the dossier into a message in the window, unless it was told already."""
        told: list[str] = []
        try:
            yield told
        except DossierError as error:
            sentence = in_words(error)
            told.append(sentence)
            _log.warning("The dossier refused: %s", type(error).__name__)
            if sentence != but_not:
                self.refused.emit(sentence)

    def _tell(self, decisions: Sequence[Decision]) -> None:
        if not decisions:
            return
        by_subject: dict[Subject, list[str]] = {}
        for decision in decisions:
            by_subject.setdefault(decision.subject, []).append(decision.subject_id)
        if ids := by_subject.get(Subject.ARTICLE):
            self.articles_changed.emit(ids)
        if ids := by_subject.get(Subject.FACT):
            self.facts_changed.emit(ids)
        if ids := by_subject.get(Subject.SETTING):
            self.settings_changed.emit(ids)
        self.history_changed.emit()
        self.saved.emit(datetime.now(UTC))
