"""Which sentences hold a stem: asked of the words, where they know it, and else of the text."""

import pytest

from briefing.extraction.pipeline import load_pipeline, make_doc, read_docs
from briefing.extraction.stem_search import StemSearch, know_stems
from briefing.extraction.word_table import words_of
from briefing.facts import Article

TEXT = (
    "The truce in Velm was welcomed, and the ceasefire-monitors stayed. Nobody said who had been named.\n\n"
    "“Trucefire” is no word. An unconfirmed report told of trucemakers in Halm who cannot be reached."
)


@pytest.fixture(scope="module")
def table():
    nlp = load_pipeline()
    return words_of(read_docs(nlp, [make_doc(nlp, Article(id="1", text=TEXT))])[0])


def test_known_stems_are_found_in_the_same_sentences_as_by_a_search_of_the_text(table):
    stems = ("truce", "ceas", "confirm", "be named", "been named", "velm", "nowhere", "cannot", "halm")
    plain = StemSearch(table)
    before = {stem: plain.places(stem) for stem in stems}
    know_stems(stems)
    known = StemSearch(table)
    assert {stem: known.places(stem) for stem in stems} == before
    assert before["truce"] == {0, 2, 3}
    assert before["been named"] == {1}
    assert not before["nowhere"]


def test_stems_that_come_to_be_known_later_are_found_as_well(table):
    search = StemSearch(table)
    assert search.places("monitor") == {0}
    know_stems(("reach", "welcom"))
    assert search.sentences(("reach", "welcom")) == {0, 3}
    assert search.places("monitor") == {0}
