"""Characters of a text made plain: line ends, invisible signs, ligatures. Once, before the text is stored."""

import re

_NEWLINES = re.compile("\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
# Soft hyphen, zero-width space and no-break space, word joiner; joiners of Arabic and Indic scripts stay.
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff\u2060]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
# Control characters, line ends and the marks that turn the direction of writing.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONGEST_NAME = 120  # characters
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[ﬀ-ﬆ]")  # quicker than str.translate, which looks up every character


def shown_name(name: str) -> str:
    """Return a file name as it can stand in a sentence: no signs that turn or steer the line, not too long.

    The extension stays at the end.
    """
    plain = _STEERING.sub("\ufffd", _LONE_SURROGATES.sub("\ufffd", name))
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 30]}…{plain[-29:]}"


def normalise_newlines(text: str) -> str:
    r"""Return the text with \n as its only line end (\r\n, \r, U+2028, U+2029, NEL, VT, FF)."""
    return _NEWLINES.sub("\n", text)


def tidy(text: str) -> str:
    """Return the text with plain line ends, without invisible signs, ligatures and control characters.

    Blanks, no-break spaces among them, stay as they are: a text file is the source's own text.
    """
    text = _INVISIBLE.sub("", normalise_newlines(text))
    text = _LIGATURE.sub(lambda found: _LIGATURES[found.group()], text)
    return _LONE_SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def one_line(text: str) -> str:
    """Return the text tidied, on one line, with single blanks."""
    line = " ".join(text.split())  # splits at every blank that Unicode knows, no-break spaces among them
    if line.isascii() and line.isprintable():
        return line
    return " ".join(tidy(line).split())


def paragraphs(text: str) -> list[str]:
    """Split a tidied text at blank lines; without any blank line, at each line."""
    text = text.strip("\n")
    parts = re.split(r"\n[ \t\u00a0]*\n+", text)
    if len(parts) == 1:
        parts = text.split("\n")
    return [stripped for part in parts if (stripped := part.strip(" \t\n\u00a0"))]
