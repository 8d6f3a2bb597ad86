"""What is remembered by word, and the pieces of a text that are worth a look."""

from briefing.extraction.word_places import Remembered, pieces_with


def test_a_kind_is_worked_out_once_a_word_and_the_memory_stays_small():
    asked = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    kinds = Remembered(length, 3)
    assert [kinds[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]
    for number in range(20):
        assert kinds[str(number)] == len(str(number))
        assert len(kinds) <= 4


def test_pieces_are_those_between_blanks_with_their_places():
    text = "Norland  and\nSudria, Norland"
    wanted = Remembered(lambda piece: "Norland" in piece or "Sudria" in piece, 10)
    assert [text[start:end] for start, end in pieces_with(wanted, text)] == [
        "Norland",
        "and\nSudria,",
        "Norland",
    ]
