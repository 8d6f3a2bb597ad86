"""What the parser reads, what it gives, and that it loads light."""

import subprocess
import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.attribute_table import AttributeTable
from briefing.extraction.pipeline import DEFAULT_MODEL, load_parser, load_pipeline, make_doc
from briefing.extraction.reading_text import INVISIBLE, reading_text, source_span
from briefing.extraction.true_case import is_in_capitals, is_in_title_case, true_case
from briefing.extraction.units import split_units
from briefing.facts import Article

TEXT = """Rebels don't say who'll pay

The two sides, which had agreed to meet on Monday, couldn't have known that there were 1,200 people, most of
them children. "It's ours," he'd said. But that isn't what she saw; nobody does. Let's go, y'all: I gotta tell
you it got worse, and they've had nothing. What's this?"""


@pytest.fixture(scope="module")
def parser():
    return load_parser()


def article(text):
    return Article(id="test", text=text)


def reading(text):
    return reading_text(text, split_units(text))


def test_the_attribute_table_gives_what_the_ruler_gives(parser):
    plain = spacy.load(DEFAULT_MODEL, exclude=["ner"])
    plain.add_pipe("briefing_units", first=True)
    assert "attribute_ruler" not in parser.pipe_names
    ours, theirs = parser(make_doc(parser, article(TEXT))), plain(make_doc(plain, article(TEXT)))
    for one, other in zip(ours, theirs, strict=True):
        assert (one.pos_, str(one.morph), one.lemma_, one.tag_, one.dep_) == (
            *(other.pos_, str(other.morph), other.lemma_, other.tag_, other.dep_),
        )


def test_a_ruler_that_looks_at_more_keeps_its_own_place(parser):
    with pytest.raises(ValueError, match="looks at more"):
        AttributeTable(parser, [{"patterns": [[{"SHAPE": "Xx"}]], "attrs": {"POS": "X"}, "index": 0}])
    with pytest.raises(ValueError, match="without words"):
        patterns = [[{"TAG": "NN"}, {"TAG": "NN"}]]
        AttributeTable(parser, [{"patterns": patterns, "attrs": {"POS": "X"}, "index": 0}])


def test_a_missing_model_is_told_in_one_sentence():
    with pytest.raises(OSError, match="'no_such_model' is not installed; install it with pip"):
        load_pipeline("no_such_model")


def test_spacy_comes_without_network_libraries():
    code = (
        "import sys, briefing.extraction; "
        "print([m for m in ('requests', 'httpx', 'typer', 'weasel') if m in sys.modules]); "
        "import spacy.cli; print(hasattr(spacy.cli, 'download'))"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.split("\n")[:2] == ["[]", "True"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (
            "AT LEAST FIVE SOLDIERS WERE KILLED IN VARNIA, COLONEL JUAN PEREZ SAID. HE GAVE NO DETAILS.",
            "At least five soldiers were killed in Varnia, Colonel Juan Perez said. He gave no details.",
        ),
        (
            "THE ARMENIAN MINISTER, WHO SPOKE ON MONDAY, TOLD THE U.S. EMBASSY AND THE UN TO WAIT.",
            "The Armenian minister, who spoke on Monday, told the U.S. embassy and the UN to wait.",
        ),
        (
            "GEN. RICE SAID A CAR BOMB MAY HAVE GONE OFF AT DAWN.",
            "Gen. Rice said a car bomb may have gone off at dawn.",
        ),
    ],
)
def test_capitals_are_read_in_usual_case(parser, written, read):
    assert reading(written) == read


def test_a_headline_in_title_case_is_read_in_usual_case(parser):
    text = (
        "Three Killed, 12 Wounded as Army Shells Border Village, Officials Say\n\nThe army said so on Monday."
    )
    first = reading(text).split("\n")[0]
    assert first == "Three killed, 12 wounded as army shells border village, officials say"


def test_usual_case_stays_as_it_is(parser):
    for text in ("The BBC and the UN said so.", "NATO", "He told CNN: NO COMMENT", TEXT.replace("\n", " ")):
        assert reading(text) == text
    assert not is_in_capitals("NATO said it")
    assert not is_in_title_case("Army says it shelled the village near Tesk")


def test_odd_blanks_are_read_as_plain_ones(parser):
    text = "Varnia\u00a0says it\u2009won.\nThe end of it came late."
    assert reading(text)[:18] == "Varnia says it won"


def test_broken_words_are_closed_up_and_found_again(parser):
    text = "The min\u00adis\u00adter said so."
    assert reading(text) == "The minister   said so."
    start, end = source_span(text, 4, 12)
    assert text[start:end] == "min\u00adis\u00adter"
    assert source_span(text, 15, 19) == (15, 19)


def test_a_doc_keeps_the_offsets_of_the_article(parser):
    text = "THE MIN\u00adISTER\u00a0SAID ON MONDAY THAT NOTHING WAS LOST IN TESK."
    doc = parser(make_doc(parser, article(text)))
    assert len(doc.text) == len(text)
    assert doc._.briefing.reading == doc.text
    token = next(token for token in doc if token.lower_ == "monday")
    assert text[token.idx : token.idx + len(token)] == "MONDAY"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_the_reading_is_as_long_as_the_text(text):
    assert len(reading(text)) == len(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"AİßǅŒ ’'.-\n", "SAID", "VARNIA", "ON", INVISIBLE[0], "\u00a0", "U.S."]),
        max_size=60,
    )
)
def test_true_case_keeps_the_length_of_any_capitals(pieces):
    text = "".join(pieces)
    assert len(true_case(text)) == len(text)
    assert len(true_case(text, keep_unknown=True)) == len(text)


def test_a_model_without_an_attribute_ruler_loads(monkeypatch):
    def blank(*_, **__):
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return nlp

    monkeypatch.setattr("briefing.extraction.model_loading.spacy.load", blank)
    nlp = load_parser("any")
    assert nlp.pipe_names == ["briefing_units", "sentencizer"]
