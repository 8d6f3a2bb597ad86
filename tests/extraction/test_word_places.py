"""The pieces of a text that are worth a look."""

from briefing.extraction.remembered import Remembered
from briefing.extraction.word_places import pieces_with


def test_pieces_are_those_between_blanks_with_their_places():
    text = "Norland  and\nSudria, Norland"
    wanted = Remembered(lambda piece: "Norland" in piece or "Sudria" in piece, 10)
    assert [text[start:end] for start, end in pieces_with(wanted, text)] == [
        "Norland",
        "and\nSudria,",
        "Norland",
    ]
