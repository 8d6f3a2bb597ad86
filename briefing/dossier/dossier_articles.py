"""The articles of a dossier: text and original never change, metadata by decision."""

import json
from typing import Any

from briefing.dossier import articles
from briefing.dossier.articles import StoredArticle
from briefing.dossier.errors import DossierError
from briefing.dossier.journal import Action, Decision, Subject
from briefing.dossier.records import Change, PartOfDossier
from briefing.facts import Article, TimeExpression
from briefing.sentences import sentence

_METADATA = frozenset(Article.model_fields) - {"id", "text", "sha256"}


class ArticlesInDossier(PartOfDossier):
    """Reading, storing and correcting articles."""

    def articles(self, *, with_excluded: bool = False) -> tuple[Article, ...]:
        """Return the articles in order of import."""
        return tuple(a.article for a in self._records.articles if with_excluded or not a.excluded)

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
        there = self._records.articles.same_as(article)
        if there is not None:
            return there
        if not article.id or article.id in self._records.articles:
            article = article.model_copy(update={"id": self._records.articles.free_id()})
        with self._records.transaction("save the article"):
            articles.insert(self._records.database, article, original, media_type)
        self._records.articles.put(StoredArticle(article, excluded=False, times=None))
        return article

    def change_article(self, article_id: str, **metadata: Any) -> Decision:
        """Correct metadata such as `published`, `source` or `title`; the text never changes (rule 6).

        Raises:
            DossierError: a field that is not metadata, or a value that does not fit.
        """
        if unknown := set(metadata) - _METADATA:
            raise DossierError(
                sentence(
                    "'{field}' of an article can't be changed; import a corrected text instead.",
                    field=min(unknown),
                )
            )
        stored = self._stored(article_id)
        try:
            changed = Article.model_validate(stored.article.model_dump() | metadata)
        except ValueError as error:
            raise DossierError(
                sentence(
                    "The article's {fields} does not fit: {why}",
                    fields=", ".join(metadata),
                    why=_first_line(error),
                )
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


def _article_state(stored: StoredArticle) -> str:
    metadata = json.loads(articles.metadata_json(stored.article))
    return json.dumps({"metadata": metadata, "excluded": stored.excluded}, ensure_ascii=False, sort_keys=True)


def _first_line(error: ValueError) -> str:
    return str(error).splitlines()[-2].strip() if len(str(error).splitlines()) > 1 else str(error)
