"""The table of words says of every token what spaCy says."""

import gc
import weakref

import pytest

from briefing.extraction.annotations import annotations
from briefing.extraction.word_table import Sentence, sentence_at, sentence_of, words_of

_TEXTS = (
    "Two soldiers died near Vorstad on Monday, the ministry said. “We won’t wait,” said Anna Lindqvist, 41.",
    "Rebels\n\nThe army, which was founded in 1821, denied it; the mayor, the governor and 12 aides fled.\n"
    "• Talks — held in Port-Karel  — ended without a deal, officials and witnesses told us on Tuesday.",
    "Fighters",
)
_SAME = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "is_punct", "is_space", "like_num")


@pytest.fixture(params=_TEXTS)
def doc(read_doc, request):
    return read_doc(request.param)


def _places(tokens):
    return [token.i for token in tokens]


def test_words_are_the_tokens(doc):
    words = words_of(doc)
    assert len(words) == len(doc)
    for token, word in zip(doc, words, strict=True):
        assert {name: getattr(word, name) for name in _SAME} == {name: getattr(token, name) for name in _SAME}
        assert word.end == token.idx + len(token)
        assert word.doc is doc
        assert bool(token.is_sent_start) == word.is_sent_start


def test_the_tree_is_the_same(doc):
    words = words_of(doc)
    for token, word in zip(doc, words, strict=True):
        assert word.head.i == token.head.i == words.head[token.i]
        for relation in ("lefts", "rights", "children", "ancestors", "subtree", "conjuncts"):
            assert _places(getattr(word, relation)) == _places(getattr(token, relation)), (relation, token)
        assert (word.left_edge.i, word.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        for other in doc:
            assert word.is_ancestor(words[other.i]) == token.is_ancestor(other)


def test_columns_are_those_of_the_words(doc):
    words = words_of(doc)
    assert words.text == [token.text for token in doc]
    assert words.lower == [token.lower_ for token in doc]
    assert words.lemma == [token.lemma_ for token in doc]
    assert words.pos == [token.pos_ for token in doc]
    assert words.tag == [token.tag_ for token in doc]
    assert words.dep == [token.dep_ for token in doc]
    assert words.idx == [token.idx for token in doc]


def test_sentences_are_those_of_the_doc(doc):
    words = words_of(doc)
    assert words.sentences == [Sentence(sentence.start, sentence.end) for sentence in doc.sents]
    for token in doc:
        expected = Sentence(token.sent.start, token.sent.end)
        assert expected == sentence_of(token) == sentence_of(words[token.i]) == sentence_at(doc, token.i)


def test_text_is_sliced_from_the_article(doc):
    words = words_of(doc)
    for start in range(len(doc)):
        for end in range(start, min(start + 6, len(doc)) + 1):
            assert words.text_between(start, end) == doc[start:end].text
            assert _places(words[start:end]) == list(range(start, end))


def test_spans_have_the_root_and_the_place_that_spacy_gives(doc):
    words = words_of(doc)
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            span = doc[start:end]
            assert words.root_between(start, end).i == span.root.i
            assert words.tokens_at(span.start_char, span.end_char) == (start, end)
    word = next(word for word in words if len(word.text) > 4)
    assert words.tokens_at(word.idx + 1, word.idx + 3) == (word.i, word.i + 1)


def test_a_head_on_the_far_side_of_a_crossing_arc_counts_for_the_edges(hand_built):
    doc = hand_built(
        [
            ("Rebels", 1, "nsubj", "NNS", "rebel"),
            ("fled", 1, "ROOT", "VBD", "flee"),
            ("yesterday", 1, "npadvmod", "NN", "yesterday"),
            ("who", 4, "nsubj", "WP", "who"),
            ("fought", 0, "relcl", "VBD", "fight"),
        ]
    )
    edges = [(word.left_edge.i, word.right_edge.i) for word in words_of(doc)]
    assert edges == [(token.left_edge.i, token.right_edge.i) for token in doc]
    assert edges[0] == (0, 4)


def test_neighbours_end_with_the_text(doc):
    words = words_of(doc)
    with pytest.raises(IndexError, match="no word 1 places"):
        words[len(doc) - 1].nbor()
    with pytest.raises(IndexError, match="no word -1 places"):
        words[0].nbor(-1)
    if len(doc) > 1:
        assert words[0].nbor() is words[1]


def test_the_table_is_made_once_and_lets_go_of_its_doc(read_doc):
    doc = read_doc(_TEXTS[0])
    words = words_of(doc)
    assert words_of(doc) is words
    record = annotations(doc)
    gone = weakref.ref(words)
    words.release()
    record.words = None
    del words
    gc.collect()
    assert gone() is None
