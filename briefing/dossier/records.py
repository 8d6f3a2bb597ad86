"""The present values and the journal in step: a decision is in both, on the disk, or in neither."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.dossier import articles, facts, journal, stretch
from briefing.dossier.articles import StoredArticle
from briefing.dossier.errors import DamagedDossierError, DossierError, told_as_dossier_error
from briefing.dossier.journal import Action, Decision, History, Subject
from briefing.dossier.shelves import ArticleShelf, FactShelf
from briefing.dossier.stretch import Stretch
from briefing.facts import Article
from briefing.sentences import sentence


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision changes, as JSON before and after; None where there was or is nothing."""

    subject: Subject
    subject_id: str
    before: str | None
    after: str | None

    def turned(self, *, around: bool) -> "Change":
        """Return the change that takes this one back, or itself."""
        return Change(self.subject, self.subject_id, self.after, self.before) if around else self


def now() -> datetime:
    """Return this moment with its zone."""
    return datetime.now(UTC)


class Records:
    """What the dossier holds in memory, written through to its file.

    Args:
        path: the dossier's file.
        database: the open connection.
        analyst: whose name decisions carry.
        refusal: why nothing can be changed, empty where it can.
    """

    def __init__(self, path: Path, database: sqlite3.Connection, analyst: str, refusal: str) -> None:
        self.path = path
        self.database = database
        self.analyst = analyst
        self.refusal = refusal
        self._step: tuple[int, str] | None = None
        self._inode = path.stat().st_ino
        try:
            with told_as_dossier_error(path, "read the dossier"):
                self.load()
        except (ValueError, TypeError, KeyError) as error:
            raise DamagedDossierError(
                sentence(
                    "{name} is damaged: an entry can't be read. What can be read can be recovered into a "
                    "new dossier.",
                    name=path.name,
                )
            ) from error

    def load(self) -> None:
        """Read everything from the file."""
        self.articles = ArticleShelf(articles.read(self.database).values())
        self.facts = FactShelf(facts.read(self.database).values())
        self.history = History.of(self.database)
        self.stretch = stretch.read(self.database)

    @contextmanager
    def group(self, label: str) -> Iterator[None]:
        """Make several decisions one step of undo and one write to the disk.

        Args:
            label: name of the step.
        """
        if self._step:
            yield  # inside another group already
            return
        self.settle()
        try:
            with self.transaction("save the decisions"):
                self._step = (self.history.last_step + 1, label)
                yield
        except BaseException:
            self.load()
            raise
        finally:
            self._step = None

    def replay(self, action: Action, target: tuple[int, str] | None) -> tuple[Decision, ...]:
        """Undo or redo a step by new decisions; empty for no step."""
        if target is None:
            return ()
        step, label = target
        undo = action is Action.UNDO
        changes = _changes_of(journal.read(self.database, "WHERE step = ?", (step,)))
        with self.group(label):
            return tuple(
                self.decide(action, change.turned(around=undo), label, refers_to=step)
                for change in (reversed(changes) if undo else changes)
            )

    def type(self, typed: Stretch) -> None:
        """Keep what is being typed on the disk; it becomes a decision once something else happens."""
        if self.stretch is not None and not self.stretch.is_about(typed.name, typed.text):
            self.settle()
        with self.transaction("keep what was typed"):
            stretch.write(self.database, typed)
        self.stretch = typed

    def settle(self) -> Decision | None:
        """Make what was typed in one go one decision; None where nothing was, or all was taken back again."""
        typed = self.stretch
        if typed is None or self.refusal:
            return None
        change = Change(Subject.SETTING, typed.name, self.setting(typed.name), typed.value)
        self.stretch = None
        try:
            with self.transaction("save what was typed"):
                stretch.remove(self.database)
                if change.before != change.after:
                    made = (typed.analyst, typed.at)
                    return self.decide(Action.CHANGE, change, typed.label, made=made)
        except BaseException:
            self.stretch, self.history = typed, History.of(self.database)  # nothing of it was written
            raise
        return None

    @property
    def unsettled(self) -> Stretch | None:
        """Return what is being typed and will be a decision."""
        typed = self.stretch
        return typed if typed is not None and self.setting(typed.name) != typed.value else None

    def setting(self, name: str) -> str | None:
        """Return JSON of a setting without what is being typed into it."""
        row = self.database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def decide(
        self,
        action: Action,
        change: Change,
        label: str,
        *,
        refers_to: int | None = None,
        made: tuple[str, datetime] | None = None,
    ) -> Decision:
        """Write a decision and its effect in one transaction; what was typed before it is one of its own.

        Args:
            action: what was done.
            change: to what, from what, to what.
            label: name of the step, unless a group gives it.
            refers_to: the step that is undone or redone.
            made: by whom and when, where that was not just now.
        """
        if self._step is None:
            self.settle()
        step, label = self._step or (self.history.last_step + 1, label)
        analyst, at = made or (self.analyst, now())
        decision = Decision(
            0,
            at,
            analyst,
            action,
            change.subject,
            change.subject_id,
            change.before,
            change.after,
            step,
            label,
            refers_to,
        )
        with self.transaction("save the decision"):
            decision = journal.write(self.database, decision)
            self._store(change)
        if step > self.history.last_step:
            self.history.note(step, action, label, refers_to)
        self._remember(change)
        return decision

    def _store(self, change: Change) -> None:
        name, after = change.subject_id, change.after
        if change.subject is Subject.ARTICLE and after is not None:
            articles.update(self.database, name, json.loads(after))
        elif change.subject is Subject.FACT and after is not None:
            facts.put(self.database, facts.from_json(after))
        elif change.subject is Subject.FACT:
            facts.remove(self.database, name)
        elif change.subject is Subject.SETTING and after is not None:
            self.database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, after))
        elif change.subject is Subject.SETTING:
            self.database.execute("DELETE FROM settings WHERE name = ?", (name,))

    def _remember(self, change: Change) -> None:
        name, after = change.subject_id, change.after
        if change.subject is Subject.FACT and after is None:
            self.facts.remove(name)
        elif change.subject is Subject.FACT and after is not None:
            self.facts.put(facts.from_json(after))
        elif change.subject is Subject.ARTICLE and after is not None:
            stored, state = self.articles[name], json.loads(after)
            article = Article.model_validate({**state["metadata"], "text": stored.article.text})
            self.articles.put(StoredArticle(article, state["excluded"], stored.times))

    @contextmanager
    def transaction(self, doing: str) -> Iterator[None]:
        """Make what happens inside one write to the disk.

        Args:
            doing: what is done, for the message when it fails.

        Raises:
            DossierError: read-only, moved away, or the disk refused; nothing was changed then.
        """
        if self.refusal:
            raise DossierError(
                sentence(
                    "{name} can't be changed: {refusal}.",
                    name=self.path.name,
                    refusal=self.refusal,
                )
            )
        inside_another = self.database.in_transaction
        if inside_another:
            yield
            return
        with told_as_dossier_error(self.path, doing):
            self._check_that_the_file_is_there()
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.database.execute("COMMIT")
            except BaseException:
                if self.database.in_transaction:
                    self.database.execute("ROLLBACK")
                raise

    def _check_that_the_file_is_there(self) -> None:
        """Refuse to write into a file without a name: the system would take it away at the end."""
        if not self.path.exists() or self.path.stat().st_ino != self._inode:
            raise DossierError(
                sentence(
                    "{name} is no longer there: it was moved, deleted or replaced. Save a copy now under "
                    "another name; everything decided so far is in it.",
                    name=self.path.name,
                )
            )


def _changes_of(decisions: Iterable[Decision]) -> tuple[Change, ...]:
    """Return what a step changed, once each: a stretch of typing is many decisions about one text."""
    changes: dict[tuple[Subject, str], Change] = {}
    for decision in decisions:
        subject = (decision.subject, decision.subject_id)
        before = changes[subject].before if subject in changes else decision.before
        changes[subject] = Change(*subject, before, decision.after)
    return tuple(changes.values())


class PartOfDossier:
    """One concern of a dossier; all of them work on the same records."""

    _records: Records

    def _stored(self, article_id: str) -> StoredArticle:
        try:
            return self._records.articles[article_id]
        except KeyError:
            raise DossierError(
                sentence(
                    "{name} holds no article '{article_id}'.",
                    name=self._records.path.name,
                    article_id=article_id,
                )
            ) from None
