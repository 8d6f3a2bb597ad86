"""A sentence as the rules of ceasefires read it: its words, its text, and the words behind a match."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations, TimeMention
from briefing.extraction.ceasefire.lexicon import SurfacePattern, ceasefire_lexicon
from briefing.extraction.stem_search import StemSearch, stem_search
from briefing.extraction.word_table import Word, WordTable


class Passage:
    """One sentence of an article.

    Args:
        table: the words of the article.
        place: of the sentence, counted from 0.

    Attributes:
        search: which sentences of the article hold what.
        words: its words.
        text: its text with straight apostrophes, one character for one.
        folded: the same in lower case.
        offset: where it begins in the article; `end_offset` the place after it.
    """

    def __init__(self, table: WordTable, place: int) -> None:
        self.table, self.place = table, place
        self.search: StemSearch = stem_search(table)
        sentence = table.sentences[place]
        self.start, self.end = sentence.start, sentence.end
        self.words: list[Word] = table[sentence.start : sentence.end]
        self.offset, self.end_offset = self.words[0].idx, self.words[-1].end
        self.text = self.search.straight[self.offset : self.end_offset]
        self.folded = self.search.folded[self.offset : self.end_offset]

    @property
    def doc(self) -> Doc:
        """Return spaCy's Doc."""
        return self.table.doc

    @property
    def record(self) -> Annotations:
        """Return what was found in the article so far."""
        return self.table.record

    @cached_property
    def times(self) -> list[TimeMention]:
        """Return the times that the sentence names, in order."""
        return [time for time in self.record.times if self.start <= time.start < self.end]

    @cached_property
    def patterns(self) -> list[SurfacePattern]:
        """Return the surface patterns of which it has the stems and the words."""
        fit = [pattern for pattern in ceasefire_lexicon().patterns if self.holds(pattern.stems)]
        return [pattern for pattern in fit if pattern.needs is None or pattern.needs.search(self.text)]

    def holds(self, stems: Iterable[str]) -> bool:
        """Tell whether any of the stems stands in the sentence.

        Args:
            stems: in lower case with straight apostrophes.
        """
        folded = self.folded
        for stem in stems:  # noqa: SIM110 (`any` with a generator takes twice the time, and this is asked most)
            if stem in folded:
                return True
        return False

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
