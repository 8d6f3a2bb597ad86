"""A stretch of words, read as spaCy's Span is, without making one."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.extraction.word_table import Word, WordTable

_BEFORE_NAMES = ("the", "neighbouring", "neighboring")


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A stretch of words.

    Args:
        table: the words of its Doc.
        start: first token.
        end: token after the last.
    """

    table: WordTable
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.table[self.start : self.end])

    def __getitem__(self, place: int) -> Word:
        return self.table[self.end + place if place < 0 else self.start + place]

    @property
    def text(self) -> str:
        """Return the words as they are written."""
        return self.table.text_between(self.start, self.end)

    @property
    def root(self) -> Word:
        """Return the word that the others hang on: the head of the sentence, or the one nearest to it."""
        return self.table.root_between(self.start, self.end)


def without_article(words: WordSpan) -> str:
    """Return the name in a mention, without "the" and without a short form in brackets.

    Args:
        words: the mention.
    """
    first = words[0].lower_
    start = words.start + 1 if first in _BEFORE_NAMES and len(words) > 1 else words.start
    end = words.end
    if words[-1].text == ")" and "(" in words.table.text[start + 1 : end]:  # "Free Highlands Army (FHA)"
        end = next(i for i in range(start + 1, end) if words.table.text[i] == "(")
    return words.table.text_between(start, end)
