"""Articles in the dossier: text and original never change, metadata by decision."""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from briefing.facts import Article, TimeExpression


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with what the dossier knows of it.

    Args:
        article: the article.
        excluded: taken out of the brief by the analyst.
        times: its time expressions, None before it was extracted.
    """

    article: Article
    excluded: bool
    times: tuple[TimeExpression, ...] | None


def metadata_json(article: Article) -> str:
    """Return everything but the text, as stored and as the journal keeps it."""
    return json.dumps(article.model_dump(mode="json", exclude={"text"}), ensure_ascii=False, sort_keys=True)


def insert(connection: sqlite3.Connection, article: Article, original: bytes, media_type: str) -> None:
    """Store a new article inside the open transaction."""
    connection.execute(
        "INSERT INTO articles (id, metadata, text, sha256, original, media_type) VALUES (?, ?, ?, ?, ?, ?)",
        (
            article.id,
            metadata_json(article),
            article.text.encode("utf-8", "surrogatepass"),
            article.sha256,
            original,
            media_type,
        ),
    )


def update(connection: sqlite3.Connection, article_id: str, state: dict[str, Any]) -> None:
    """Write metadata and the excluded mark; `state` is what the journal keeps of an article."""
    connection.execute(
        "UPDATE articles SET metadata = ?, excluded = ? WHERE id = ?",
        (
            json.dumps(state["metadata"], ensure_ascii=False, sort_keys=True),
            int(state["excluded"]),
            article_id,
        ),
    )


def set_times(connection: sqlite3.Connection, article_id: str, times: tuple[TimeExpression, ...]) -> None:
    """Store the time expressions of an extracted article."""
    value = json.dumps([t.model_dump(mode="json") for t in times], ensure_ascii=False)
    connection.execute("UPDATE articles SET times = ? WHERE id = ?", (value, article_id))


def read(connection: sqlite3.Connection) -> dict[str, StoredArticle]:
    """Read all articles in order of import."""
    rows = connection.execute("SELECT id, metadata, text, excluded, times FROM articles ORDER BY position")
    return {row[0]: _stored(*row[1:]) for row in rows}


def _stored(metadata: str, text: bytes | str, excluded: int, times: str | None) -> StoredArticle:
    words = text.decode("utf-8", "surrogatepass") if isinstance(text, bytes) else text
    article = Article.model_validate({**json.loads(metadata), "text": words})
    expressions = tuple(TimeExpression(**t) for t in json.loads(times)) if times is not None else None
    return StoredArticle(article, bool(excluded), expressions)
