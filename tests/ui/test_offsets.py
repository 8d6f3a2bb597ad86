"""Offsets stay true whatever characters an article holds."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.offsets import OffsetMap, displayable

ANY = st.text(st.characters(codec=None), max_size=60)


def test_an_emoji_counts_twice_in_qt():
    text = "🚨 14 killed"
    mapped = OffsetMap(text)
    assert (mapped.to_qt(2), mapped.to_qt(4)) == (3, 5)
    assert (mapped.from_qt(3), mapped.from_qt(5)) == (2, 4)


def test_inside_a_pair_counts_before_it():
    assert OffsetMap("a🚨b").from_qt(2) == 1


@given(ANY)
def test_there_and_back(text):
    mapped = OffsetMap(text)
    for offset in range(len(text) + 1):
        assert mapped.to_qt(offset) == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert mapped.from_qt(mapped.to_qt(offset)) == offset


@given(st.text(st.sampled_from("ab \r\n\u2028\u2029\u00a0\ufdd0\ufdd1\x00🚨\ud800é\ufffe"), max_size=30))
def test_a_document_keeps_every_position(text):
    document = QTextDocument()
    document.setPlainText(displayable(text))
    mapped = OffsetMap(text)
    assert document.characterCount() - 1 == mapped.to_qt(len(text))
    for offset, character in enumerate(text):
        if character.isalpha() and character.isascii():
            cursor = QTextCursor(document)
            cursor.setPosition(mapped.to_qt(offset))
            cursor.setPosition(mapped.to_qt(offset + 1), QTextCursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == character
