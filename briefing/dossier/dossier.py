"""The dossier as the program uses it: everything that is shown as done is on the disk."""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from briefing.dossier import articles, connection, editions, facts, journal
from briefing.dossier.articles import StoredArticle
from briefing.dossier.editions import Edition
from briefing.dossier.errors import DossierError, told_as_dossier_error
from briefing.dossier.journal import Action, Decision, Subject
from briefing.dossier.lock import DossierLock, Holder
from briefing.dossier.records import Change, Records, now
from briefing.facts import Article, Fact, ReviewState, TimeExpression

_METADATA = frozenset(Article.model_fields) - {"id", "text", "sha256"}
_STATE_AFTER = {
    Action.CONFIRM: ReviewState.CONFIRMED,
    Action.REJECT: ReviewState.REJECTED,
    Action.REOPEN: ReviewState.PROPOSED,
    Action.EDIT: ReviewState.EDITED,
    Action.ADD: ReviewState.CONFIRMED,
}


class Dossier:
    """One `.briefing` file, opened; made by `create` or `open`.

    All calls come from one thread. Every decision is on the disk before its call returns.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        analyst: str,
        lock: DossierLock | None,
        holder: Holder | None,
    ) -> None:
        self.path = path
        self.holder = holder
        self._lock = lock
        refusal = f"{holder} has it open" if holder else "it was opened read-only"
        try:
            self._records = Records(path, database, analyst, "" if lock else refusal)
        except DossierError:
            database.close()
            raise

    @classmethod
    def create(cls, path: Path | str, analyst: str = "") -> Self:
        """Make a new dossier.

        Raises:
            DossierError: the file exists already or can't be written.
        """
        path = Path(path)
        if path.exists():
            raise DossierError(
                f"{path.name} exists already; open it, or choose another name for the new dossier."
            )
        lock = DossierLock(path)
        with told_as_dossier_error(path, "create the dossier"):
            lock.take(analyst)
        try:
            return cls(path, connection.create_file(path), analyst, lock, None)
        except DossierError:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path | str, analyst: str = "", *, read_only: bool = False) -> Self:
        """Open a dossier; read-only where another window has it or the folder can't be written to.

        Raises:
            DossierError: missing, damaged, not ours, or newer than this program.
        """
        path = Path(path)
        lock, holder = DossierLock(path), None
        try:
            if not path.is_file():
                raise DossierError(f"{path} does not exist; choose another file.")
            read_only = read_only or not _can_be_written(path)
            holder = None if read_only else lock.take(analyst)
        except OSError:  # no lock can be kept beside the file, so it is not written to either
            read_only = True
        if read_only or holder:
            return cls(path, connection.open_for_reading(path), analyst, None, holder)
        try:
            return cls(path, connection.open_for_writing(path), analyst, lock, None)
        except DossierError:
            lock.release()
            raise

    @property
    def analyst(self) -> str:
        """Return whose name the decisions carry."""
        return self._records.analyst

    @analyst.setter
    def analyst(self, name: str) -> None:
        self._records.analyst = name

    @property
    def read_only(self) -> bool:
        """Tell whether decisions are refused."""
        return self._lock is None

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._records.database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Articles

    def articles(self, *, with_excluded: bool = False) -> tuple[Article, ...]:
        """Return the articles in order of import."""
        return tuple(a.article for a in self._records.articles.values() if with_excluded or not a.excluded)

    def article(self, article_id: str) -> Article:
        """Return one article.

        Raises:
            DossierError: there is none of that id.
        """
        return self._stored(article_id).article

    def is_excluded(self, article_id: str) -> bool:
        """Tell whether the analyst took the article out of the brief."""
        return self._stored(article_id).excluded

    def extracted(self, article_id: str) -> bool:
        """Tell whether facts were extracted from the article."""
        return self._stored(article_id).times is not None

    def times(self, article_id: str) -> tuple[TimeExpression, ...]:
        """Return the time expressions of an article."""
        return self._stored(article_id).times or ()

    def original(self, article_id: str) -> tuple[bytes, str]:
        """Return what came in, byte for byte, with its media type."""
        row = self._records.database.execute(
            "SELECT original, media_type FROM articles WHERE id = ?", (self._stored(article_id).article.id,)
        ).fetchone()
        return bytes(row[0]), row[1]

    def add_article(self, article: Article, original: bytes = b"", media_type: str = "") -> Article:
        """Store an article; the same text under the same source and address is returned as it is there.

        Returns:
            The article with the id that it has in this dossier.
        """
        for stored in self._records.articles.values():
            there = stored.article
            if (there.sha256, there.source, there.url) == (article.sha256, article.source, article.url):
                return there
        if not article.id or article.id in self._records.articles:
            number = len(self._records.articles) + 1
            while f"a{number}" in self._records.articles:
                number += 1
            article = article.model_copy(update={"id": f"a{number}"})
        with self._records.transaction("save the article"):
            articles.insert(self._records.database, article, original, media_type)
        self._records.articles[article.id] = StoredArticle(article, excluded=False, times=None)
        return article

    def change_article(self, article_id: str, **metadata: Any) -> Decision:
        """Correct metadata such as `published`, `source` or `title`; the text never changes (rule 6).

        Raises:
            DossierError: a field that is not metadata, or a value that does not fit.
        """
        if unknown := set(metadata) - _METADATA:
            raise DossierError(
                f"'{min(unknown)}' of an article can't be changed; import a corrected text instead."
            )
        stored = self._stored(article_id)
        try:
            changed = Article.model_validate(stored.article.model_dump() | metadata)
        except ValueError as error:
            raise DossierError(
                f"The article's {', '.join(metadata)} does not fit: {_first_line(error)}"
            ) from error
        return self._change_article(
            stored, StoredArticle(changed, stored.excluded, stored.times), "Change article"
        )

    def exclude_article(self, article_id: str, *, excluded: bool = True) -> Decision:
        """Take an article out of the brief with its facts, or put it back."""
        stored = self._stored(article_id)
        label = "Leave article out" if excluded else "Put article back"
        return self._change_article(stored, StoredArticle(stored.article, excluded, stored.times), label)

    def _change_article(self, old: StoredArticle, new: StoredArticle, label: str) -> Decision:
        change = Change(Subject.ARTICLE, old.article.id, _article_state(old), _article_state(new))
        return self._records.decide(Action.CHANGE, change, label)

    # Facts

    def facts(self, article_id: str | None = None) -> tuple[Fact, ...]:
        """Return facts in order of article and evidence.

        Args:
            article_id: of this article alone; otherwise of all articles but the excluded ones.
        """
        included = (key for key, stored in self._records.articles.items() if not stored.excluded)
        position = {key: number for number, key in enumerate(included)}
        chosen = (
            f
            for f in self._records.facts.values()
            if (f.article_id == article_id if article_id else f.article_id in position)
        )
        return tuple(sorted(chosen, key=lambda f: (position.get(f.article_id, -1), *_place(f))))

    def fact(self, fact_id: str) -> Fact:
        """Return one fact.

        Raises:
            DossierError: there is none of that id.
        """
        try:
            return self._records.facts[fact_id]
        except KeyError:
            raise DossierError(f"{self.path.name} holds no fact '{fact_id}'.") from None

    def proposal(self, fact_id: str) -> Fact | None:
        """Return what the machine proposed, None for a fact made by hand."""
        return facts.proposal(self._records.database, fact_id)

    def propose(
        self, article_id: str, proposed: Sequence[Fact], times: Sequence[TimeExpression] = ()
    ) -> tuple[Fact, ...]:
        """Store what was extracted; earlier proposals give way, facts that a person touched stay as they are.

        Returns:
            The article's facts afterwards.
        """
        stored = self._stored(article_id)
        given_up = facts.untouched_ids(self._records.database, article_id)
        kept = set(self._records.facts) - given_up
        new = {f.id: f for f in (f if f.id else f.with_id() for f in proposed) if f.id not in kept}
        with self._records.transaction("save the extracted facts"):
            for fact_id in given_up - set(new):
                facts.remove(self._records.database, fact_id)
            for fact in new.values():
                facts.put(self._records.database, fact)
                facts.put_proposal(self._records.database, fact)
            articles.set_times(self._records.database, article_id, tuple(times))
        for fact_id in given_up:
            del self._records.facts[fact_id]
        self._records.facts.update(new)
        self._records.articles[article_id] = StoredArticle(stored.article, stored.excluded, tuple(times))
        return self.facts(article_id)

    def confirm(self, fact_id: str) -> Decision:
        """Record that a person stands behind the fact as it is."""
        return self._review(Action.CONFIRM, self.fact(fact_id), "Confirm")

    def reject(self, fact_id: str) -> Decision:
        """Record that the fact must not go out; it stays readable."""
        return self._review(Action.REJECT, self.fact(fact_id), "Reject")

    def reopen(self, fact_id: str) -> Decision:
        """Take a decision back: the fact is to be reviewed again."""
        return self._review(Action.REOPEN, self.fact(fact_id), "Back to unreviewed")

    def edit(self, fact: Fact) -> Decision:
        """Record changed fields of a fact; what the machine proposed stays readable.

        Raises:
            DossierError: its evidence does not stand in the article (rule 1).
        """
        self.fact(fact.id)
        self._check_evidence(fact)
        return self._review(Action.EDIT, fact, "Edit")

    def add(self, fact: Fact) -> Decision:
        """Record a fact made by a person, with evidence or without.

        Raises:
            DossierError: its evidence does not stand in the article (rule 1).
        """
        self._check_evidence(fact)
        if not fact.id or fact.id in self._records.facts:
            fact = fact.model_copy(update={"id": uuid4().hex[:16]})
        return self._review(Action.ADD, fact.model_copy(update={"confidence": 1.0}), "Add")

    def _review(self, action: Action, fact: Fact, label: str) -> Decision:
        before = self._records.facts.get(fact.id)
        after = fact.reviewed(_STATE_AFTER[action], self.analyst, now())
        was = facts.to_json(before) if before else None
        change = Change(Subject.FACT, fact.id, was, facts.to_json(after))
        return self._records.decide(action, change, f"{label} {fact.kind.value}")

    def _check_evidence(self, fact: Fact) -> None:
        text = self.article(fact.article_id).text
        for evidence in fact.evidence:
            if not evidence.matches(text):
                raise DossierError(
                    f"The evidence “{evidence.text[:60]}” does not stand at that place of the article; "
                    "select it again."
                )

    # Decisions

    @contextmanager
    def group(self, label: str) -> Iterator[None]:
        """Make several decisions one step of undo and one write to the disk: all of them or none.

        Args:
            label: what the step is called in the menu.
        """
        with self._records.group(label):
            yield

    def undo(self) -> tuple[Decision, ...]:
        """Take the last step back, as new decisions; empty when there is nothing to undo."""
        return self._records.replay(Action.UNDO, self._records.history.to_undo)

    def redo(self) -> tuple[Decision, ...]:
        """Bring the last undone step back, as new decisions; empty when there is nothing to redo."""
        return self._records.replay(Action.REDO, self._records.history.to_redo)

    @property
    def undo_label(self) -> str:
        """Return what undo would take back, empty for nothing."""
        return self._records.history.to_undo[1] if self._records.history.to_undo else ""

    @property
    def redo_label(self) -> str:
        """Return what redo would bring back, empty for nothing."""
        return self._records.history.to_redo[1] if self._records.history.to_redo else ""

    def decisions(self) -> tuple[Decision, ...]:
        """Return the whole journal in order."""
        return journal.read(self._records.database)

    # Drafts, settings, editions

    def draft(self, fact_id: str) -> dict[str, Any] | None:
        """Return the contents of a form that were not valid yet, None where there are none."""
        draft: dict[str, Any] | None = self._json_value("SELECT value FROM drafts WHERE fact_id = ?", fact_id)
        return draft

    def save_draft(self, fact_id: str, values: Mapping[str, Any]) -> None:
        """Keep the contents of a form that are not valid yet, so that nothing typed is lost."""
        with self._records.transaction("save the draft"):
            self._records.database.execute(
                "INSERT OR REPLACE INTO drafts VALUES (?, ?)",
                (fact_id, json.dumps(dict(values), ensure_ascii=False)),
            )

    def drop_draft(self, fact_id: str) -> None:
        """Forget the draft of a form: its contents were saved or given up."""
        with self._records.transaction("drop the draft"):
            self._records.database.execute("DELETE FROM drafts WHERE fact_id = ?", (fact_id,))

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting of the brief, a JSON value."""
        value = self._json_value("SELECT value FROM settings WHERE name = ?", name)
        return default if value is None else value

    def change_setting(self, name: str, value: Any) -> Decision | None:
        """Change a setting of the brief; a decision like others. None when it has that value already."""
        row = self._records.database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        before, after = (row[0] if row else None), json.dumps(value, ensure_ascii=False, sort_keys=True)
        if before == after:
            return None
        change = Change(Subject.SETTING, name, before, after)
        return self._records.decide(Action.CHANGE, change, f"Change {name}")

    def editions(self) -> tuple[Edition, ...]:
        """Return what was published, in order."""
        return editions.read(self._records.database)

    def record_edition(self, number: int, title: str, files: Mapping[str, str], facts_json: bytes) -> Edition:
        """Record a publication.

        Args:
            number: its number in the series.
            title: the brief's title.
            files: file name to SHA-256.
            facts_json: the facts as embedded.
        """
        edition = Edition(number, now(), self.analyst, title, dict(files), facts_json)
        with self._records.transaction("record the edition"):
            editions.write(self._records.database, edition)
        return edition

    def save_copy(self, target: Path | str) -> None:
        """Copy the dossier while working in it; the copy appears only when it is whole.

        Raises:
            DossierError: the target is the dossier itself or can't be written.
        """
        target = Path(target)
        if target.resolve() == self.path.resolve():
            raise DossierError("The copy would overwrite the dossier itself; choose another name.")
        with told_as_dossier_error(target, "save the copy"):
            connection.copy_to(self._records.database, target)

    def _json_value(self, query: str, name: str) -> Any:
        row = self._records.database.execute(query, (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def _stored(self, article_id: str) -> StoredArticle:
        try:
            return self._records.articles[article_id]
        except KeyError:
            raise DossierError(f"{self.path.name} holds no article '{article_id}'.") from None


def _article_state(stored: StoredArticle) -> str:
    metadata = json.loads(articles.metadata_json(stored.article))
    return json.dumps({"metadata": metadata, "excluded": stored.excluded}, ensure_ascii=False, sort_keys=True)


def _place(fact: Fact) -> tuple[int, int, str, str]:
    first = fact.evidence[0] if fact.evidence else None
    return (first.start if first else -1, first.end if first else -1, fact.kind.value, fact.id)


def _can_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _first_line(error: ValueError) -> str:
    return str(error).splitlines()[-2].strip() if len(str(error).splitlines()) > 1 else str(error)
