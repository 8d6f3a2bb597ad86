"""What the dossier holds in memory: the facts of one article are found without a look at any other."""

from collections.abc import Iterable, Iterator

from briefing.dossier.articles import StoredArticle
from briefing.facts import Article, Fact


class FactShelf:
    """Facts by id and by article.

    Args:
        facts: to begin with.
    """

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._by_id: dict[str, Fact] = {}
        self._by_article: dict[str, dict[str, Fact]] = {}
        self._in_order: dict[str, tuple[Fact, ...]] = {}
        for fact in facts:
            self.put(fact)

    def __contains__(self, fact_id: str) -> bool:
        return fact_id in self._by_id

    def get(self, fact_id: str) -> Fact | None:
        """Return a fact, None where there is none of that id."""
        return self._by_id.get(fact_id)

    def put(self, fact: Fact) -> None:
        """Keep a fact in place of the one of its id."""
        self.remove(fact.id)
        self._by_id[fact.id] = fact
        self._by_article.setdefault(fact.article_id, {})[fact.id] = fact
        self._in_order.pop(fact.article_id, None)

    def remove(self, fact_id: str) -> None:
        """Take a fact away, where it is there."""
        gone = self._by_id.pop(fact_id, None)
        if gone is not None:
            del self._by_article[gone.article_id][fact_id]
            self._in_order.pop(gone.article_id, None)

    def of_article(self, article_id: str) -> tuple[Fact, ...]:
        """Return the facts of one article in order of evidence."""
        found = self._in_order.get(article_id)
        if found is None:
            found = tuple(sorted(self._by_article.get(article_id, {}).values(), key=place_of))
            self._in_order[article_id] = found
        return found


class ArticleShelf:
    """Articles by id in order of import, and by the hash of their text.

    Args:
        articles: to begin with.
    """

    def __init__(self, articles: Iterable[StoredArticle] = ()) -> None:
        self._by_id: dict[str, StoredArticle] = {}
        self._by_text: dict[str, list[str]] = {}
        for stored in articles:
            self.put(stored)

    def __contains__(self, article_id: str) -> bool:
        return article_id in self._by_id

    def __iter__(self) -> Iterator[StoredArticle]:
        return iter(self._by_id.values())

    def __getitem__(self, article_id: str) -> StoredArticle:
        return self._by_id[article_id]

    def put(self, stored: StoredArticle) -> None:
        """Keep an article in place of the one of its id; its text stays the same."""
        article = stored.article
        if article.id not in self._by_id:
            self._by_text.setdefault(article.sha256, []).append(article.id)
        self._by_id[article.id] = stored

    def same_as(self, article: Article) -> Article | None:
        """Return the article with the same text from the same source and address, None where it is new."""
        for there in (self._by_id[i].article for i in self._by_text.get(article.sha256, ())):
            if (there.source, there.url) == (article.source, article.url):
                return there
        return None

    def free_id(self) -> str:
        """Return an id that no article has."""
        number = len(self._by_id) + 1
        while f"a{number}" in self._by_id:
            number += 1
        return f"a{number}"


def place_of(fact: Fact) -> tuple[int, int, str, str]:
    """Return what facts of one article are ordered by: where their evidence stands."""
    first = fact.evidence[0] if fact.evidence else None
    return (first.start if first else -1, first.end if first else -1, fact.kind.value, fact.id)
