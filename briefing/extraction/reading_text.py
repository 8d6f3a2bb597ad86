"""The text as the parser reads it: as long as the article's, so that every offset is the same.

Capitals, soft hyphens and odd blanks mislead tagger and parser. The parser therefore reads a text in which
they are replaced one character for one; whatever is shown or stored is cut from the article's own text
(`source_words.py`).
"""

import re
from collections.abc import Sequence

from briefing.extraction.annotations import Unit, UnitKind
from briefing.extraction.true_case import is_in_capitals, is_in_title_case, true_case

# Every kind of blank that is not a plain one, and line ends inside a unit.
_BLANKS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_MARKUP = re.compile(r"={2,}|(?<=\S)\*(?=\d)")  # headings and bullets of wiki text, run into the sentences
# "died.[3][4]": notes of an encyclopaedia, which would tie two sentences together
_NOTES = re.compile(
    r"(?<=[.,;:!?\"”)])(?:\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\])+(?=\s|$|[A-Z.,;:!?\")])"
)
_DOUBLED_MARKS = re.compile(r'"{2,}')
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BROKEN_WORD = re.compile(rf"[^\s{INVISIBLE}]*[{INVISIBLE}][^\s]*")
_DROP_INVISIBLE = str.maketrans("", "", INVISIBLE)
_HEADINGS = (UnitKind.HEADLINE, UnitKind.HEADING, UnitKind.STANDFIRST)


def reading_text(text: str, units: Sequence[Unit]) -> str:
    """Return the text for the parser.

    Args:
        text: the article's text.
        units: its units.

    Returns:
        A text of the same length: plain blanks, words without invisible characters (blanks behind the word
        fill their place), and usual letter case where a unit is all capitals or a headline capitalises words.
    """
    read = _BROKEN_WORD.sub(_close_up, text) if any(c in text for c in INVISIBLE) else text
    parts: list[str] = []
    position = 0
    for unit in units:
        parts += (read[position : unit.start], _read_unit(read[unit.start : unit.end], unit.kind))
        position = unit.end
    return "".join((*parts, read[position:]))


def _read_unit(text: str, kind: UnitKind) -> str:
    if not text.isprintable():  # as it is as a rule; odd blanks are not
        text = _BLANKS.sub(" ", text)
    if "*" in text or "==" in text:
        text = _MARKUP.sub(_blanks_for, text)
    if "[" in text:
        text = _NOTES.sub(_blanks_for, text)
    if '""' in text:
        text = _undo_doubled_marks(text)
    if kind is UnitKind.DATELINE:
        return text
    if is_in_capitals(text):
        return true_case(text)
    if kind in _HEADINGS and is_in_title_case(text):
        return true_case(text, keep_unknown=True)
    return text


def _blanks_for(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _undo_doubled_marks(text: str) -> str:
    """Read the quotation marks of a text that was cut out of a CSV file, where they stand doubled.

    There a single mark at either end of a paragraph belongs to the file and not to the text.
    """
    if text.startswith('"') and not text.startswith('""'):
        text = " " + text[1:]
    if text.endswith('"') and not text.endswith('""'):
        text = text[:-1] + " "
    return _DOUBLED_MARKS.sub(_single_mark, text)


def _single_mark(match: re.Match[str]) -> str:
    """Return one mark beside the word that it belongs to, with blanks in the place of the others."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    blanks = " " * (len(match.group()) - 1)
    if (not before or before.isspace() or before in "([—–-") and after and not after.isspace():
        return blanks + '"'
    return '"' + blanks


def _close_up(match: re.Match[str]) -> str:
    """Take invisible characters out of a word and fill up with blanks behind it."""
    word = match.group().translate(_DROP_INVISIBLE)
    return word.ljust(len(match.group()))


def source_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span in the article of a span in the reading text.

    Args:
        text: the article's text.
        start: first character in the reading text.
        end: offset after the last one.

    Returns:
        The same span, except where invisible characters stand inside its first or last word.
    """
    return _source_offset(text, start), _source_offset(text, end - 1) + 1 if end > start else end


def _source_offset(text: str, offset: int) -> int:
    """Return where the character at an offset of the reading text stands in the article."""
    start = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    visible = [i for i in range(start, min(len(text), offset + 40)) if text[i] not in INVISIBLE]
    index = offset - start
    return visible[index] if index < len(visible) else offset
