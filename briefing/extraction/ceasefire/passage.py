"""A sentence as the rules of ceasefires read it: its words, its text, and the words behind a match."""

from bisect import bisect_right

from spacy.tokens import Doc

from briefing.extraction.word_table import Sentence, Word, WordTable


class Passage:
    """One sentence of an article.

    Args:
        table: the words of the article.
        sentence: first and last-plus-one token.

    Attributes:
        words: its words.
        text: its text with straight apostrophes, one character for one.
        folded: the same in lower case.
        offset: where it begins in the article; `end_offset` the place after it.
    """

    __slots__ = ("end", "end_offset", "folded", "offset", "start", "table", "text", "words")

    def __init__(self, table: WordTable, sentence: Sentence) -> None:
        self.table = table
        self.start, self.end = sentence.start, sentence.end
        self.words: list[Word] = table[sentence.start : sentence.end]
        self.offset, self.end_offset = self.words[0].idx, self.words[-1].end
        self.text = table.reading[self.offset : self.end_offset].replace("’", "'")
        self.folded = self.text.lower()

    @property
    def doc(self) -> Doc:
        """Return spaCy's Doc."""
        return self.table.doc

    def trimmed(self) -> tuple[int, int]:
        """Return its offsets without the blanks at its ends."""
        before = len(self.text) - len(self.text.lstrip())
        return self.offset + before, self.offset + len(self.text.rstrip())

    def between(self, start: int, end: int) -> list[Word]:
        """Return the words that hold the characters of a match in `text`, however the tokeniser cut them."""
        idx = self.table.idx
        first = bisect_right(idx, self.offset + start) - 1
        last = bisect_right(idx, self.offset + max(end - 1, start)) - 1
        return self.table[first : last + 1]
