"""A sentence as the rules of ceasefires read it: its words, its text, and the words behind a match."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cached_property

from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations, TimeMention
from briefing.extraction.ceasefire.lexicon import SurfacePattern, ceasefire_lexicon
from briefing.extraction.stem_search import Stems, StemSearch, stem_search
from briefing.extraction.word_table import Word, WordTable


def patterns_by_sentence(search: StemSearch) -> dict[int, list[SurfacePattern]]:
    """Return the surface patterns of which sentences have a stem, by their places counted from 0.

    Args:
        search: which sentences of the article hold what.
    """
    found: dict[int, list[SurfacePattern]] = {}
    for pattern in ceasefire_lexicon().patterns:
        for place in search.sentences(pattern.stems):
            found.setdefault(place, []).append(pattern)
    return found


class Passage:
    """One sentence of an article.

    Args:
        table: the words of the article.
        place: of the sentence, counted from 0.
        stemmed: the surface patterns of which it has a stem.

    Attributes:
        search: which sentences of the article hold what.
        words: its words.
        text: its text with straight apostrophes, one character for one.
        folded: the same in lower case.
        offset: where it begins in the article; `end_offset` the place after it.
    """

    def __init__(self, table: WordTable, place: int, stemmed: Sequence[SurfacePattern]) -> None:
        self.table, self.place, self._stemmed = table, place, stemmed
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
    def forms(self) -> frozenset[str]:
        """Return its words in lower case."""
        return frozenset(self.table.lower[self.start : self.end])

    @cached_property
    def times(self) -> list[TimeMention]:
        """Return the times that the sentence names, in order."""
        return [time for time in self.record.times if self.start <= time.start < self.end]

    @cached_property
    def patterns(self) -> list[SurfacePattern]:
        """Return the surface patterns of which it has the stems and the words."""
        return [p for p in self._stemmed if p.needs is None or p.needs.search(self.folded)]

    def holds(self, stems: Stems) -> bool:
        """Tell whether any of the stems stands in the sentence.

        Args:
            stems: in lower case with straight apostrophes.
        """
        return self.place in self.search.sentences(stems)

    def those(self, forms: Collection[str]) -> list[Word]:
        """Return those of its words that are one of some forms, in order.

        Args:
            forms: whole words in lower case.
        """
        if self.forms.isdisjoint(forms):
            return []
        return [word for word in self.words if word.lower_ in forms]

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
