"""Which sentences of an article hold one of some stems, so that rules look at no others."""

from bisect import bisect_right
from collections.abc import Iterable

from briefing.extraction.word_table import WordTable


class StemSearch:
    """The text of an article in lower case with its sentences.

    Args:
        table: the words of the article.

    Attributes:
        straight: the text with straight apostrophes, one character for one.
        folded: the same in lower case.
    """

    def __init__(self, table: WordTable) -> None:
        self.straight = table.reading.replace("’", "'")
        self.folded = _lower(self.straight)
        self._known: dict[str, frozenset[int]] = {}
        self._starts = [table.idx[sentence.start] for sentence in table.sentences]

    def sentences(self, stems: Iterable[str]) -> set[int]:
        """Return the places, counted from 0, of the sentences that hold any of the stems.

        Args:
            stems: in lower case with straight apostrophes.
        """
        return set().union(*map(self.places, stems))

    def places(self, stem: str) -> frozenset[int]:
        """Return the places of the sentences that hold a stem, worked out at the first call."""
        places = self._known.get(stem)
        if places is None:
            places = self._known[stem] = frozenset(self._find(stem))
        return places

    def _find(self, stem: str) -> list[int]:
        folded, starts = self.folded, self._starts
        places = []
        at = folded.find(stem)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            places.append(place)
            if place + 1 == len(starts):
                break
            at = folded.find(stem, starts[place + 1])
        return places


def stem_search(table: WordTable) -> StemSearch:
    """Return the search over an article, made at the first call."""
    if table.search is None:
        table.search = StemSearch(table)
    return table.search


def _lower(text: str) -> str:
    """Lower a text, letter by letter where the whole would grow as a capital I with a dot does."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
