"""The names of parties as a table of words, looked up at every word of a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from briefing.extraction.annotations import PartyKind
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.word_places import WordPlaces, word_places

# A soft hyphen inside a word is a hint for line breaking, not a limit.
_WORD = re.compile(r"([^\W_]+(?:\u00ad[^\W_]+)*)")
_GAP = re.compile(r"[\s\u00a0‐‑–'’ʼ/-]{0,3}")
_GAP_OF_INITIALS = re.compile(r"[.\s\u00a0'’-]{0,3}")
_MOST_WORDS_KEPT = 10_000  # over all articles, so that memory stays flat
_NO_PLURAL = ("ese", "sh", "ch", "ss", "is")


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name a party.

    Args:
        words: its words, folded to lower case without accents.
        party: canonical name, None for outlets and for names of no party.
        kind: how it names the party; None for names that only keep shorter ones from being read.
        capitals: written in capitals, so that "us" is not "US".
        lower_case: written without any capital ("peshmerga").
    """

    words: tuple[str, ...]
    party: str | None
    kind: PartyKind | None
    capitals: bool
    lower_case: bool


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name found in a text.

    Args:
        start: offset of its first character.
        end: offset after its last character.
        name: the name.
    """

    start: int
    end: int
    name: Name


def fold(text: str) -> str:
    """Return a text in lower case, without accents and soft hyphens, for comparing names."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.replace("\u00ad", ""))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


class NameTable:
    """Finds the names of a lexicon in texts; the longest name at a place wins.

    Args:
        names: what to look for.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_words: dict[tuple[str, ...], list[Name]] = {}
        lengths: dict[str, set[int]] = {}
        for name in names:
            self._by_words.setdefault(name.words, []).append(name)
            lengths.setdefault(name.words[0], set()).add(len(name.words))
        self._folded = _Folded()
        self._lengths = {first: sorted(counts, reverse=True) for first, counts in lengths.items()}

    def find(self, text: str) -> Iterator[NameHit]:
        """Yield the names of a text in order, none inside another.

        Args:
            text: any text; broken spacing such as "al - Qaeda" and "U. S." is allowed for.
        """
        places = word_places(_WORD, text)
        words = [self._folded[word] for word in places.words]
        lengths, end = self._lengths, 0
        for position in [i for i, word in enumerate(words) if word in lengths]:
            if position >= end:
                hit = self._hit_at(text, words, places, position)
                if hit:
                    yield hit
                    end = position + len(hit.name.words)

    def _hit_at(self, text: str, words: list[str], places: WordPlaces, position: int) -> NameHit | None:
        for length in self._lengths[words[position]]:
            names = self._by_words.get(tuple(words[position : position + length]))
            if not names:
                continue
            behind = position + length
            stretch = list(zip(places.starts[position:behind], places.ends[position:behind], strict=True))
            start, end = stretch[0][0], stretch[-1][1]
            for name in names:
                joined = all(_is_gap(text, one, other) for one, other in pairwise(stretch))
                if joined and _case_fits(text[start:end], name):
                    return NameHit(start, end, name)
        return None


class _Folded(dict[str, str]):
    """Words as they are compared, worked out when they are first met."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS_KEPT:
            self.clear()
        folded = self[word] = fold(word)
        return folded


def _is_gap(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two words may stand in one name; behind an initial a full stop may."""
    gap = _GAP_OF_INITIALS if one[1] - one[0] == 1 else _GAP
    return gap.fullmatch(text, one[1], other[0]) is not None


def _case_fits(surface: str, name: Name) -> bool:
    """Tell "US" from "us" and "Polish" from "polish"."""
    if name.lower_case:
        return True
    if name.capitals:
        return not any(c.islower() for c in surface)
    return surface[0].isupper() or (len(name.words) > 1 and any(c.isupper() for c in surface))


def _plurals(demonym: str) -> list[str]:
    return [] if demonym.endswith(_NO_PLURAL) else [demonym + "s"]


@cache
def party_names() -> NameTable:
    """Return the names of the parties lexicon, the user's own among them."""
    return NameTable(_names(load_lexicon("parties")))


def _names(lexicon: dict[str, Any]) -> Iterator[Name]:
    own = {
        "countries": PartyKind.COUNTRY,
        "regions": PartyKind.REGION,
        "armed_groups": PartyKind.ARMED_GROUP,
        "bodies": PartyKind.ORGANISATION,
    }
    for table, kind in own.items():
        for party, entry in lexicon.get(table, {}).items():
            demonyms = [form for d in entry.get("demonyms", []) for form in (d, *_plurals(d))]
            for surfaces, how in (
                ([party, *entry.get("names", [])], kind),
                (demonyms + entry.get("people", []), PartyKind.DEMONYM),
                (entry.get("seats", []), PartyKind.SEAT),
                (entry.get("leaders", []), PartyKind.PERSON),
            ):
                yield from (_name(surface, party, how) for surface in surfaces)
    for party, offices in lexicon.get("offices", {}).items():
        yield from (_name(surface, party, PartyKind.INSTITUTION) for surface in offices)
    for surface in lexicon.get("outlets", {}).get("names", []):
        yield _name(surface, None, PartyKind.ORGANISATION)
    for surface in lexicon.get("neither", {}).get("names", []):
        yield _name(surface, None, None)


def _name(surface: str, party: str | None, kind: PartyKind | None) -> Name:
    words = tuple(fold(m.group()) for m in _WORD.finditer(surface))
    letters = [c for c in surface if c.isalpha()]
    capitals = len(letters) <= 8 and all(c.isupper() for c in letters)  # longer ones are titles, not initials
    return Name(words, party, kind, capitals, surface.islower())
