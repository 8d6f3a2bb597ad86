"""Where the words of a pattern stand, and which stretches of a text are worth looking at word by word."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

_Kind = TypeVar("_Kind")


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


class Remembered(dict[str, _Kind]):
    """What a word or piece is, worked out when it is first met; some are kept over all articles.

    Args:
        kind_of: tells what it is.
        most: that are kept, so that memory stays flat.
    """

    def __init__(self, kind_of: Callable[[str], _Kind], most: int) -> None:
        super().__init__()
        self._kind_of, self._most = kind_of, most

    def __missing__(self, piece: str) -> _Kind:
        if len(self) > self._most:
            self.clear()
        kind = self[piece] = self._kind_of(piece)
        return kind


def pieces_with(wanted: Remembered[bool], text: str) -> Iterator[tuple[int, int]]:
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
