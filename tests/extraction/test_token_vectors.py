"""Our run of the model's token vectors gives what the model's own layers give."""

import numpy
import pytest
import spacy
from thinc.api import Maxout, chain

from briefing.extraction import token_vectors
from briefing.extraction.pipeline import DEFAULT_MODEL
from briefing.extraction.token_vectors import TokenVectors

_TEXTS = (
    "Two soldiers died near Vorstad on Monday, the ministry said.",
    "“We won’t wait,” said Anna Lindqvist, 41.\n\n• Talks — held in Port-Karel — ended without a deal.",
    "Fighters",
    "At 16:00 GMT 1,200 people had fled Ostermark; RELIEF WORKERS feared more would follow. " * 20,
)


@pytest.fixture(scope="module")
def model_alone():
    return spacy.load(DEFAULT_MODEL, exclude=["tagger", "parser", "attribute_ruler", "lemmatizer", "ner"])


@pytest.fixture
def vectors(model_alone):
    return TokenVectors(model_alone.get_pipe("tok2vec").model)


@pytest.mark.parametrize("text", _TEXTS)
def test_vectors_are_those_of_the_model(model_alone, vectors, text):
    doc = model_alone(text)
    assert vectors(doc).shape == doc.tensor.shape
    assert numpy.allclose(vectors(doc), doc.tensor, atol=1e-5)


def test_vectors_do_not_depend_on_what_was_read_before(model_alone, vectors):
    docs = [model_alone.make_doc(text) for text in _TEXTS]
    forwards = [vectors(doc) for doc in docs]
    fresh = TokenVectors(model_alone.get_pipe("tok2vec").model)
    backwards = [fresh(doc) for doc in reversed(docs)][::-1]
    for one, other in zip(forwards, backwards, strict=True):
        assert numpy.array_equal(one, other)


def test_words_are_kept_up_to_a_limit(model_alone, vectors, monkeypatch):
    monkeypatch.setattr(token_vectors, "_MOST_WORDS", 30)
    docs = [model_alone.make_doc(f"Ambra{n} met Corvo{n} in Port{n}ville.") for n in range(40)]
    before = [vectors(doc) for doc in docs]
    assert len(vectors._rows) <= 30
    assert all(numpy.array_equal(vectors(doc), one) for doc, one in zip(docs, before, strict=True))


def test_a_text_without_words_has_no_vectors(model_alone, vectors):
    assert vectors(model_alone.make_doc("")).shape == (0, 96)


def test_other_layers_are_refused(model_alone):
    with pytest.raises(ValueError, match="layers"):
        TokenVectors(chain(Maxout(4, 4), Maxout(4, 4)))
    embedding = model_alone.get_pipe("tok2vec").model.layers[0]
    with pytest.raises(ValueError, match="layers"):
        TokenVectors(embedding)
