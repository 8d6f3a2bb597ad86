"""Sentences are found by what they hold, whatever their letters do when they are lowered."""

import pytest

from briefing.extraction.stem_search import StemSearch
from briefing.extraction.word_table import words_of


@pytest.mark.parametrize(
    ("text", "stems", "places"),
    [
        ("A truce began. Rain fell. The TRUCE ended.", ["truce"], {0, 2}),
        ("A truce began. Rain fell.", ["truce", "rain"], {0, 1}),
        ("A truce, a truce. Rain fell.", ["truce"], {0}),
        ("Rain fell.", ["truce"], set()),
        ("The army won’t talk. Rain fell.", ["won't"], {0}),
        ("İzmir İzmir slept. İzmir woke. A truce began.", ["truce"], {2}),
    ],
)
def test_sentences_that_hold_a_stem(read_doc, text, stems, places):
    assert StemSearch(words_of(read_doc(text))).sentences(stems) == places
