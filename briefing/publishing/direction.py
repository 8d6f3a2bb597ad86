"""Which text is written from the right, and which phrases inside other text are (UAX #9)."""

import re

_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_RIGHT_TO_LEFT = re.compile(_LETTER)

# From the first to the last right-to-left letter with no letter of the other direction in between.
PHRASE = re.compile(
    f"(?:{_LETTER}[^A-Za-z\u00c0-\u058f\u10a0-\u1fff]*)*{_LETTER}[0-9\u0660-\u0669\u06f0-\u06f9]*"
)


def holds_right_to_left(text: str) -> bool:
    """Tell whether a text has characters that are written from the right."""
    return _RIGHT_TO_LEFT.search(text) is not None
