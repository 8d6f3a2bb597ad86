"""Extraction of one article or many, with the same result in any order and batch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.extraction.annotations import annotations
from briefing.extraction.pipeline import DEFAULT_MODEL, load_pipeline, make_doc
from briefing.facts import Article, Fact, TimeExpression


@dataclass(frozen=True, slots=True)
class ExtractionResult:
    """What was found in one article.

    Args:
        article: the article, unchanged.
        facts: proposed facts in the order of their evidence.
        times: every time expression of the text.
    """

    article: Article
    facts: tuple[Fact, ...]
    times: tuple[TimeExpression, ...]


class Extractor:
    """Reads articles and proposes facts.

    Args:
        model: name of an installed spaCy pipeline.

    Raises:
        OSError: the pipeline is not installed.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._nlp = load_pipeline(model)

    def extract(self, article: Article) -> ExtractionResult:
        """Extract one article."""
        return next(self.extract_all([article]))

    def extract_all(self, articles: Iterable[Article]) -> Iterator[ExtractionResult]:
        """Extract articles one after the other.

        Args:
            articles: in any order; a text that is not English yields no facts.

        Yields:
            One result an article, in the same order.
        """
        for article in articles:
            if article.language not in ("", "en") or not article.text.strip():
                yield ExtractionResult(article, (), ())
                continue
            with self._nlp.memory_zone():  # keeps the vocabulary from growing with every article
                record = annotations(self._nlp(make_doc(self._nlp, article)))
                facts = tuple(fact.with_id() for fact in record.facts)
                times = tuple(mention.expression for mention in record.times)
            yield ExtractionResult(article, _in_order(facts), times)


def _in_order(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Sort by evidence and drop facts that say the same of the same words."""
    unique = {fact.id: fact for fact in reversed(facts)}
    return tuple(sorted(unique.values(), key=lambda f: (f.evidence[0].start, f.evidence[0].end, f.kind, f.id)))
