"""Which sentences of an article hold one of some stems, so that rules look at no others."""

from bisect import bisect_right
from collections.abc import Iterable, Set
from itertools import pairwise

from briefing.extraction.remembered import Remembered
from briefing.extraction.word_table import WordTable

Stems = frozenset[str] | tuple[str, ...]
_NOWHERE: frozenset[int] = frozenset()


class _KnownStems:
    """The stems of the lexicons, and which of them stand between two blanks as far as was met before."""

    def __init__(self) -> None:
        self.stems: frozenset[str] = frozenset()
        self.of_word = Remembered(self._in_word)

    def add(self, stems: Iterable[str]) -> None:
        """Take in stems that no word was asked for yet; only those that never reach over a blank."""
        new = self.stems.union(stem for stem in stems if stem.split() == [stem])
        if new != self.stems:
            self.stems = new
            self.of_word.clear()

    def _in_word(self, word: str) -> tuple[str, ...]:
        return tuple(stem for stem in self.stems if stem in word)


_known = _KnownStems()


def know_stems(stems: Iterable[str]) -> None:
    """Have words remember which of these stems they hold, so that an article is not searched for each.

    Args:
        stems: in lower case with straight apostrophes; more may follow at any time.
    """
    _known.add(stems)


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
        self._of_all: dict[Stems, frozenset[int]] = {}
        self._looked_up: frozenset[str] = frozenset()  # the stems that its words were asked for
        self._starts = [table.idx[sentence.start] for sentence in table.sentences]

    def sentences(self, stems: Stems) -> frozenset[int]:
        """Return the places, counted from 0, of the sentences that hold any of the stems.

        Args:
            stems: in lower case with straight apostrophes.
        """
        places = self._of_all.get(stems)
        if places is None:
            held = self.held(frozenset(stems))
            places = self._of_all[stems] = frozenset().union(*[self._known[stem] for stem in held])
        return places

    def held(self, stems: Set[str]) -> set[str]:
        """Return those of some stems that the article holds.

        Args:
            stems: in lower case with straight apostrophes.
        """
        if _known.stems is not self._looked_up:
            self._look_up()
        searched = {stem for stem in stems - self._looked_up if self.places(stem)}
        return searched.union(stems & self._known.keys())

    def places(self, stem: str) -> frozenset[int]:
        """Return the places of the sentences that hold a stem, worked out at the first call."""
        if _known.stems is not self._looked_up:
            self._look_up()
        places = self._known.get(stem)
        if places is None:
            if stem in self._looked_up:
                return _NOWHERE
            places = self._known[stem] = frozenset(self._find(stem))
        return places

    def _look_up(self) -> None:
        """Note the sentences of every stem of the lexicons that a word of the article holds."""
        stems_of = _known.of_word.__getitem__
        found: dict[str, list[int]] = {}
        for place, (start, end) in enumerate(pairwise((*self._starts, len(self.folded)))):
            for stem in set().union(*map(stems_of, self.folded[start:end].split())):
                found.setdefault(stem, []).append(place)
        self._known.update((stem, frozenset(places)) for stem, places in found.items())
        self._looked_up = _known.stems

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
