"""Where the words of a pattern stand, without a match object for each of them."""

import re
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """The words of a text in order.

    Args:
        words: as they are written.
        starts: offset of each word's first character.
        ends: offset after each word's last.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]


def word_places(word: re.Pattern[str], text: str, offset: int = 0) -> WordPlaces:
    """Return the words of a text with their places.

    Args:
        word: its one group is the whole pattern, so that a split gives the words and what is between them.
        text: any text.
        offset: of its first character.
    """
    pieces = word.split(text)  # between, word, between, word, ..., between
    ends = list(accumulate(map(len, pieces), initial=offset))
    return WordPlaces(pieces[1::2], ends[1:-1:2], ends[2::2])
