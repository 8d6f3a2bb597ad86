"""Offsets in code points and in UTF-16 units, in which Qt counts; and text as Qt can hold it."""

from bisect import bisect_left

# Qt uses these characters for the frames of its documents; shown as the replacement character.
_TAKEN_BY_QT = dict.fromkeys((0xFDD0, 0xFDD1, 0x0000, 0xFFFE, 0xFFFF), "\ufffd")
_LAST_OF_ONE_UNIT = "\uffff"
_SURROGATES = range(0xD800, 0xE000)


class OffsetMap:
    """Both ways between code points of a text and positions of a QTextCursor in it.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        wide = [i for i, c in enumerate(text) if c > _LAST_OF_ONE_UNIT] if not text.isascii() else []
        self._wide = wide
        self._wide_in_qt = [place + number for number, place in enumerate(wide)]

    def to_qt(self, offset: int) -> int:
        """Return the cursor position before the code point at `offset`."""
        return offset + bisect_left(self._wide, offset)

    def from_qt(self, position: int) -> int:
        """Return the offset in code points of a cursor position; inside a pair it counts before the pair."""
        inside_or_before = bisect_left(self._wide_in_qt, position)
        if inside_or_before and position == self._wide_in_qt[inside_or_before - 1] + 1:
            return self._wide[inside_or_before - 1]
        return min(position - inside_or_before, self._length)


def displayable(text: str) -> str:
    """Return the text for a QTextDocument, character for character, so that offsets stay true.

    Qt makes one paragraph end of a Windows line end, and cuts at some noncharacters; the text itself is
    never read back.
    """
    shown = text.replace("\r\n", " \n").replace("\r", "\n").translate(_TAKEN_BY_QT)
    if any(ord(c) in _SURROGATES for c in shown) if not shown.isascii() else False:
        shown = "".join("\ufffd" if ord(c) in _SURROGATES else c for c in shown)
    return shown
