"""A pipeline that is loaded with less work tokenises as before."""

import gc

import pytest
import spacy
from spacy.tokenizer import Tokenizer

from briefing.extraction.light_spacy import without_garbage_collection
from briefing.extraction.model_loading import load_model
from briefing.extraction.pipeline import DEFAULT_MODEL

_PARTS = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", "senter"]
_TEXT = (
    "Don't they say it's 8p.m. in the U.S.? The so-called 'peace'—signed by Gen. Ostrov, Ph.D.—wasn't… :) "
    "See https://example.org/a?b=1 or mail desk@example.org; it cost $3,000/day, 12km away (approx.)."
)


def test_the_tokeniser_is_the_one_of_the_model():
    ours, theirs = (
        load_model(DEFAULT_MODEL, _PARTS).tokenizer,
        spacy.load(DEFAULT_MODEL, exclude=_PARTS).tokenizer,
    )
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])
    assert [(t.text, t.norm_) for t in ours(_TEXT)] == [(t.text, t.norm_) for t in theirs(_TEXT)]


@pytest.mark.parametrize("name", ["no_such_model", "no.such.model", "../model", ""])
def test_what_is_no_model_is_left_for_spacy_to_name(name):
    with pytest.raises(OSError, match=r"E05[03]"):
        load_model(name, [])


@pytest.mark.parametrize(("saved", "special_cases"), [(True, False), (False, True)])
def test_only_a_saved_tokeniser_is_left_out(tmp_path, monkeypatch, saved, special_cases):
    folder = tmp_path / "model_of_ours" / "model_of_ours-1.0.0"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").touch()
    (folder / "config.cfg").touch()
    if saved:
        (folder / "tokenizer").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("briefing.extraction.model_loading.spacy.load", lambda *_, **__: spacy.blank("en"))
    assert bool(load_model("model_of_ours", []).tokenizer.rules) == special_cases
    assert spacy.blank("en").tokenizer.rules  # others get the usual one again


def test_the_model_that_we_ship_is_loaded_the_short_way(monkeypatch):
    made = []
    monkeypatch.setattr(
        "briefing.extraction.model_loading.Tokenizer", lambda vocab: made.append(vocab) or Tokenizer(vocab)
    )
    load_model(DEFAULT_MODEL, _PARTS)
    assert len(made) == 1


def test_garbage_is_looked_for_again_afterwards():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="fails"), without_garbage_collection():
        assert not gc.isenabled()
        with without_garbage_collection():
            pass
        assert not gc.isenabled()
        raise ValueError("It fails.")
    assert gc.isenabled()
