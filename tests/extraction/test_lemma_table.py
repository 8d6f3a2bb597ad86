"""The table gives every word the lemma that the model's own lemmatiser gives."""

from types import SimpleNamespace

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extraction import lemma_table
from briefing.extraction.lemma_table import LemmaTable
from briefing.extraction.pipeline import DEFAULT_MODEL

_TAGS = ("NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "NUM", "PART", "ADP", "PUNCT", "SPACE", "X")
_MORPHS = (
    "",
    "Number=Sing",
    "Number=Plur",
    "VerbForm=Inf",
    "Tense=Pres|VerbForm=Fin",
    "Degree=Pos",
    "Degree=Cmp",
)


@pytest.fixture(scope="module")
def model():
    return spacy.load(DEFAULT_MODEL, exclude=["tok2vec", "tagger", "parser", "attribute_ruler", "ner"])


def _words(model, count):
    """Return regular and irregular forms of common words, their capitals, and words nobody knows."""
    lookups = model.get_pipe("lemmatizer").lookups
    irregular = [form for forms in lookups.get_table("lemma_exc").values() for form in forms]
    common = [word for words in lookups.get_table("lemma_index").values() for word in words]
    chosen = irregular[:: len(irregular) // count] + common[:: len(common) // count]
    forms = (f"{word}{ending}" for word in chosen for ending in ("", "s", "ed", "ing", "er"))
    return [*dict.fromkeys(forms), "They", "THEY", "Zorblaxes", "shot-putters", "2,000", "’s", "\n\n"]


def _doc(model, words, pos, morph):
    count = len(words)
    return Doc(model.vocab, words=words, pos=[pos] * count, morphs=[morph] * count)


def _copy(doc):
    return Doc(doc.vocab).from_bytes(doc.to_bytes())


@pytest.mark.parametrize("pos", _TAGS)
def test_lemmas_are_those_of_the_lemmatiser(model, pos):
    words, table = _words(model, 300), LemmaTable(model, model.get_pipe("lemmatizer"))
    for morph in _MORPHS:
        doc = _doc(model, words, pos, morph)
        expected = [token.lemma_ for token in model.get_pipe("lemmatizer")(_copy(doc))]
        assert [token.lemma_ for token in table(_copy(doc))] == expected
        assert [token.lemma_ for token in table(doc)] == expected  # all known now


def test_a_lemma_that_is_set_stays(model):
    table = LemmaTable(model, model.get_pipe("lemmatizer"))
    doc = Doc(model.vocab, words=["mice", "mice"], pos=["NOUN", "NOUN"], lemmas=["rodent", ""])
    assert [token.lemma_ for token in table(doc)] == ["rodent", "mouse"]


def test_lemmas_outlive_the_memory_zone_that_they_were_first_met_in(model):
    table = LemmaTable(model, model.get_pipe("lemmatizer"))
    for _ in range(2):
        with model.memory_zone():
            doc = _doc(model, ["Zorblaxes", "quorbles"], "NOUN", "Number=Plur")
            assert [token.lemma_ for token in table(doc)] == ["zorblaxe", "quorble"]


def test_words_are_kept_up_to_a_limit(model, monkeypatch):
    monkeypatch.setattr(lemma_table, "_MOST_WORDS", 5)
    table = LemmaTable(model, model.get_pipe("lemmatizer"))
    for n in range(10):
        doc = table(_doc(model, [f"drone{n}s", "walls"], "NOUN", "Number=Plur"))
        assert [token.lemma_ for token in doc] == [f"drone{n}", "wall"]
        assert len(table._known) <= 7


def test_an_empty_text_is_no_trouble(model):
    table = LemmaTable(model, model.get_pipe("lemmatizer"))
    assert not len(table(Doc(model.vocab)))


@pytest.mark.parametrize(
    "lemmatiser",
    [SimpleNamespace(mode="lookup", overwrite=False), SimpleNamespace(mode="rule", overwrite=True)],
)
def test_other_lemmatisers_run_themselves(model, lemmatiser):
    with pytest.raises(ValueError, match="rules"):
        LemmaTable(model, lemmatiser)
