"""Where the words of a pattern stand, and which stretches of a text are worth looking at word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from briefing.extraction.remembered import Remembered


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


def pieces_with(wanted: Remembered[str, bool], text: str) -> Iterator[tuple[int, int]]:
    """Yield first and last-plus-one character of what is wanted of a text, cut at its blanks.

    Args:
        wanted: tells of a piece whether it is.
        text: any text.
    """
    pieces = text.split(" ")
    ends = list(accumulate([len(piece) + 1 for piece in pieces]))
    for place in [place for place, piece in enumerate(pieces) if wanted[piece]]:
        end = ends[place] - 1
        yield end - len(pieces[place]), end
