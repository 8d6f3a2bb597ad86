"""Docs to test rules on: parsed by the real pipeline, or built by hand so that no model can change a test."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.extraction.annotations import Annotations, TimeMention
from briefing.extraction.extractor import ExtractionResult, Extractor
from briefing.extraction.pipeline import load_pipeline, make_doc
from briefing.extraction.units import split_units
from briefing.facts import Article, Fact, FactKind, Speaker, Statement

ReadArticle = Callable[..., ExtractionResult]
ReadDoc = Callable[..., Doc]
BuildDoc = Callable[[Sequence[tuple[str, int, str, str, str]]], Doc]


def article(text: str, published: str | date | datetime | None = "2022-09-15", **fields: object) -> Article:
    """Return an article of the Thursday that our examples were published on."""
    return Article(id="test", text=text, published=published, **fields)


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """Return the whole pipeline, loaded once."""
    return load_pipeline()


@pytest.fixture(scope="session")
def extract(pipeline: Language) -> ReadArticle:
    """Return a function that extracts a text: `extract("...", published=None).facts`."""
    extractor = Extractor()

    def read(text: str, published: str | None = "2022-09-15") -> ExtractionResult:
        return extractor.extract(article(text, published))

    return read


@pytest.fixture(scope="session")
def read_doc(pipeline: Language) -> ReadDoc:
    """Return a function that runs the pipeline over a text and gives the Doc with its record."""

    def read(text: str, published: str | None = "2022-09-15") -> Doc:
        return pipeline(make_doc(pipeline, article(text, published)))

    return read


@pytest.fixture(scope="session")
def claims(pipeline: Language) -> Callable[..., list[Fact]]:
    """Return a function that gives the casualty claims of a text; other fields of its article by name."""
    extractor = Extractor()

    def read(text: str, **fields: Any) -> list[Fact]:
        facts = extractor.extract(Article(id="test", text=text, **fields)).facts
        return [fact for fact in facts if fact.kind is FactKind.CASUALTY]

    return read


@pytest.fixture(scope="session")
def speakers(extract: ReadArticle) -> Callable[[str], list[Speaker]]:
    """Return a function that gives the speakers of a text in the order of its statements."""

    def read(text: str) -> list[Speaker]:
        return [f.speaker for f in extract(text).facts if isinstance(f, Statement) and f.speaker]

    return read


def build_doc(rows: Sequence[tuple[str, int, str, str, str]], published: str | None = "2022-09-15") -> Doc:
    """Build a parsed Doc by hand.

    Args:
        rows: word, index of its head, dependency, tag and lemma of each token; one blank parts words, a
            word that starts with "~" follows without one.
        published: publication date of its article.

    Returns:
        A Doc with its record, units split, nothing marked yet.
    """
    words = [row[0].removeprefix("~") for row in rows]
    spaces = [not nxt[0].startswith("~") for nxt in rows[1:]] + [False]
    doc = Doc(
        _vocabulary(),
        words=words,
        spaces=spaces,
        heads=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        lemmas=[row[4] for row in rows],
        pos=[_part_of_speech(row[3]) for row in rows],
    )
    text = doc.text
    doc._.briefing = Annotations(article=article(text, published), reading=text, units=split_units(text))
    return doc


@cache
def _vocabulary() -> Vocab:
    return English().vocab  # knows lower-case forms, unlike an empty one


def _part_of_speech(tag: str) -> str:
    starts = {"VB": "VERB", "NNP": "PROPN", "NN": "NOUN", "JJ": "ADJ", "RB": "ADV", "PR": "PRON", "CD": "NUM"}
    others = {"IN": "ADP", "DT": "DET", "MD": "AUX", "CC": "CCONJ", "TO": "PART", "POS": "PART"}
    return next((pos for start, pos in starts.items() if tag.startswith(start)), others.get(tag, "PUNCT"))


@pytest.fixture(scope="session")
def hand_built() -> BuildDoc:
    """Return `build_doc`."""
    return build_doc


def times_of(doc: Doc) -> list[tuple[str, str]]:
    """Return words and value of every time expression of a Doc."""
    mentions: tuple[TimeMention, ...] = doc._.briefing.times
    return [(mention.expression.text, mention.expression.value) for mention in mentions]
