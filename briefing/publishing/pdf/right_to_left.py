"""Text written from the right: letters joined before lines are broken, order changed after (UAX #9).

The order of characters is changed line by line, never before wrapping: a paragraph put in visual order first
comes out with its lines from the bottom up. ReportLab's own shaping turns digits inside such a word around.
"""

import re
from functools import cache
from typing import Any

from briefing.publishing.direction import PHRASE

_JOINING = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")


def joined(text: str) -> str:
    """Return the text with Arabic letters in the form that their neighbours ask for, in logical order."""
    if not _JOINING.search(text):
        return text
    return str(_reshaper().reshape(text))


def visual_order(text: str, right_to_left: bool) -> str:
    """Return one line in the order in which it is drawn from the left.

    In a paragraph from the left each right-to-left phrase is set as if isolated (UAX #9, FSI ... PDI):
    a figure behind a Hebrew name stays behind it.

    Args:
        text: the line in logical order, joined.
        right_to_left: direction of the paragraph.
    """
    from bidi.algorithm import get_display

    if right_to_left:
        return str(get_display(text, base_dir="R"))
    return PHRASE.sub(lambda phrase: str(get_display(phrase[0], base_dir="R")), text)


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # Vowel signs stay: the quotation is verbatim (rule 3).
    settings = {"delete_harakat": False, "delete_tatweel": False, "support_ligatures": True}
    return ArabicReshaper(configuration=settings)
