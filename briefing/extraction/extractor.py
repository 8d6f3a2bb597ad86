"""Extraction of one article or many, with the same result in any order and batch."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from typing import Any

from spacy.tokens import Doc

from briefing.extraction.annotations import annotations
from briefing.extraction.calibration import calibrated_confidence
from briefing.extraction.claimant_names import with_claimant_names
from briefing.extraction.pipeline import DEFAULT_MODEL, load_pipeline, make_doc, read_docs
from briefing.extraction.source_words import SourceWords
from briefing.facts import Article, CasualtyClaim, Fact, TimeExpression

_log = logging.getLogger(__name__)
_BATCH = 8  # articles; more gain nothing and fill memory (32 take 500 MB)
_LEARNT_FOR_GOOD = 200  # articles whose words stay in the vocabulary, so that usual words are met only once


@dataclass(frozen=True, slots=True)
class ExtractionResult:
    """What was found in one article.

    Args:
        article: the article, unchanged.
        facts: proposed facts in the order of their evidence.
        times: every time expression of the text.
        problem: why nothing was read, empty where all went well.
    """

    article: Article
    facts: tuple[Fact, ...]
    times: tuple[TimeExpression, ...]
    problem: str = ""


class Extractor:
    """Reads articles and proposes facts.

    Args:
        model: name of an installed spaCy pipeline.

    Raises:
        OSError: the pipeline is not installed.
    """

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._nlp = load_pipeline(model)
        self._read_so_far = 0

    def extract(self, article: Article) -> ExtractionResult:
        """Extract one article."""
        return next(self._read([article]))

    def extract_all(self, articles: Iterable[Article]) -> Iterator[ExtractionResult]:
        """Extract articles batch by batch.

        Args:
            articles: in any order; a text that is not English yields no facts.

        Yields:
            One result an article, in the same order. An article that can't be read yields its problem, and
            the others go on.
        """
        stream = iter(articles)
        while batch := list(islice(stream, _BATCH)):
            try:
                yield from list(self._read(batch))
            except Exception:  # noqa: BLE001 (whatever one article does, the others are read)
                _log.exception("A batch of articles could not be read at once; each is read by itself.")
                yield from (self._read_safely(article) for article in batch)

    def _read_safely(self, article: Article) -> ExtractionResult:
        try:
            return self.extract(article)
        except Exception as error:  # noqa: BLE001 (the problem is told with the result)
            _log.exception("The article '%s' could not be read.", article.id)
            name = article.title or article.id
            return ExtractionResult(article, (), (), f"The article '{name}' could not be read: {error}")

    def _read(self, articles: Sequence[Article]) -> Iterator[ExtractionResult]:
        """Read a batch; after the first articles in a memory zone, so that the vocabulary stops growing."""
        self._read_so_far += len(articles)
        with nullcontext() if self._read_so_far <= _LEARNT_FOR_GOOD else self._nlp.memory_zone():
            docs = [make_doc(self._nlp, article) for article in articles if _is_readable(article)]
            read = iter(read_docs(self._nlp, docs))
            for article in articles:
                yield result_of(next(read)) if _is_readable(article) else _unread(article)


# Half of a character outside the first plane, left over by a broken conversion; no encoding can hold it.
_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")


def _is_readable(article: Article) -> bool:
    if article.language not in ("", "en") or not article.text.strip():
        return False
    return _HALF_CHARACTER.search(article.text) is None


def _unread(article: Article) -> ExtractionResult:
    """Return the empty result of a text that is not read, with the reason where it is a fault of the text."""
    broken = _HALF_CHARACTER.search(article.text)
    if broken is None:
        return ExtractionResult(article, (), ())
    name = article.title or article.id
    place = f"character {broken.start() + 1} is broken"
    return ExtractionResult(article, (), (), f"The article '{name}' was not read: {place}; import it again.")


def result_of(doc: Doc) -> ExtractionResult:
    """Return what the components found on a Doc, named and in order; the Doc is done with then."""
    record = annotations(doc)
    facts = _named(SourceWords(record).facts(with_claimant_names(doc, record.facts)))
    times = tuple(mention.expression for mention in record.times)
    if record.words is not None:
        record.words.release()
    return ExtractionResult(record.article, _in_order(facts), times)


def _named(facts: Sequence[Fact]) -> list[Fact]:
    """Name the facts after their content, and parts after the whole as it is now named; calibrate them."""
    ids = [fact.content_id() for fact in facts]
    names = {fact.id: content_id for fact, content_id in zip(facts, ids, strict=True) if fact.id}
    named = []
    for fact, content_id in zip(facts, ids, strict=True):
        changes: dict[str, Any] = {"id": content_id, "confidence": calibrated_confidence(fact)}
        if isinstance(fact, CasualtyClaim) and fact.part_of is not None:
            changes["part_of"] = names.get(fact.part_of)
        named.append(fact.model_copy(update=changes))  # once for all: each copy of a fact costs time
    return named


def _in_order(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Sort by evidence and drop facts that say the same of the same words."""
    unique = {fact.id: fact for fact in reversed(facts)}
    return tuple(
        sorted(unique.values(), key=lambda f: (f.evidence[0].start, f.evidence[0].end, f.kind, f.id))
    )
