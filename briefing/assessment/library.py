"""The articles as the assessment sees them: when, from whom, and in an order that no import changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from briefing.assessment.names import normalised
from briefing.assessment.picture import Moment, Report
from briefing.facts import Article, Fact

Order = tuple[object, ...]

# A full stop with what closes around it, then a blank and the start of a sentence; or the end of a line.
_BOUNDARY = re.compile(r"""(?<=[.!?])["”’')\]]*\s+(?=["“‘'(\[]?[A-Z0-9])|\s*\n\s*""")
_LONGEST_SENTENCE = 1000


@dataclass(frozen=True, slots=True)
class _Entry:
    origin: str
    moment: Moment
    order: Order


class Library:
    """Look-up of articles by id, with the order in which the same set always stands.

    Args:
        articles: all articles of the dossier; their own order has no meaning.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._spelling = _spellings(self._articles.values())
        self._entries = {i: self._entry(a) for i, a in self._articles.items()}

    def _entry(self, article: Article) -> _Entry:
        moment = moment_of(article.published)
        words = article.syndicated_from or article.source
        origin = self._spelling.get(normalised(words), words)
        # The agency's own article goes before its copies; the id, which hangs on the import, comes last.
        copied = (normalised(article.source) != normalised(origin), normalised(article.source))
        order = (moment.order, normalised(origin), *copied, article.title, article.sha256, article.id)
        return _Entry(origin, moment, order)

    def articles(self) -> tuple[Article, ...]:
        """Return the articles by time, outlet, title and text."""
        return tuple(sorted(self._articles.values(), key=lambda a: self._entries[a.id].order))

    def article(self, article_id: str) -> Article | None:
        """Return an article, None where a fact names one that is not here."""
        return self._articles.get(article_id)

    def origin(self, article_id: str) -> str:
        """Return the outlet, or the agency whose copy the article is; empty where not known."""
        entry = self._entries.get(article_id)
        return entry.origin if entry else ""

    def moment(self, article_id: str) -> Moment:
        """Return when the article was published."""
        entry = self._entries.get(article_id)
        return entry.moment if entry else Moment()

    def origins(self) -> tuple[str, ...]:
        """Return the independent outlets, each once."""
        return tuple(sorted({e.origin for e in self._entries.values() if e.origin}))

    def order(self, fact: Fact) -> Order:
        """Return the key that sorts facts by time of report, article and place in it."""
        entry = self._entries.get(fact.article_id)
        place = (fact.evidence[0].start, fact.evidence[0].end) if fact.evidence else (-1, -1)
        head: Order = entry.order if entry else (("", ""), "", False, "", "", "", fact.article_id)
        return (*head, place, fact.kind.value, fact.id)

    def sentence(self, fact: Fact) -> str:
        """Return the sentence that the evidence stands in, character for character."""
        article = self._articles.get(fact.article_id)
        if not fact.evidence:
            return ""
        span = fact.evidence[0]
        if article is None or not span.matches(article.text):
            return span.text
        head = max(0, span.start - _LONGEST_SENTENCE)
        # One character more is looked at, so that a sentence may open right where the evidence does.
        ends = (m.end() for m in _BOUNDARY.finditer(article.text, head, span.start + 1))
        before = [end for end in ends if end <= span.start]
        start = before[-1] if before else head
        following = _BOUNDARY.search(
            article.text, max(span.start, span.end - 1), span.end + _LONGEST_SENTENCE
        )
        end = following.start() if following else min(len(article.text), span.end + _LONGEST_SENTENCE)
        closing = re.match(r"""["”’')\]]*""", article.text[end:])
        return article.text[start : end + (closing.end() if closing else 0)].strip()

    def report(self, fact: Fact) -> Report:
        """Return the report that a fact is."""
        return Report(
            fact_id=fact.id,
            article_id=fact.article_id,
            origin=self.origin(fact.article_id),
            moment=self.moment(fact.article_id),
            sentence=fact.evidence[0].text if fact.evidence else "",
            accepted=fact.review.is_accepted,
        )


def _spellings(articles: Iterable[Article]) -> dict[str, str]:
    """Choose one spelling an outlet: the first in the alphabet, whatever came in first."""
    names = sorted({name for a in articles for name in (a.source, a.syndicated_from) if name})
    spelling: dict[str, str] = {}
    for name in names:
        spelling.setdefault(normalised(name), name)
    return spelling


def moment_of(published: datetime | date | None) -> Moment:
    """Return a publication time as a moment; a clock time without zone gives the day alone (rule 7)."""
    if published is None:
        return Moment()
    if isinstance(published, datetime):
        aware = published.tzinfo is not None
        return Moment(published.date(), published.astimezone(UTC) if aware else None)
    return Moment(published)
