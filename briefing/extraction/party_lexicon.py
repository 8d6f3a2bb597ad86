"""The names of parties as a table of words, looked up at every word of a text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from briefing.extraction.annotations import PartyKind
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.remembered import Remembered
from briefing.extraction.word_places import pieces_with

# A soft hyphen inside a word is a hint for line breaking, not a limit.
_LETTERS = r"([^\W_]+(?:\u00ad[^\W_]+)*)"
_WORD = re.compile(_LETTERS)
_BEHIND = re.compile(r"[\s\u00a0‐‑–'’ʼ/-]{0,3}" + _LETTERS)
_BEHIND_INITIAL = re.compile(r"[.\s\u00a0'’-]{0,3}" + _LETTERS)  # "U. S."
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


class NameHit(NamedTuple):
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


@dataclass(slots=True)
class _Begun:
    """What names are when their first words have been read.

    Args:
        names: that end here.
        longer: the word behind, with what names are then.
    """

    names: list[Name] = field(default_factory=list)
    longer: "dict[str, _Begun]" = field(default_factory=dict)


class NameTable:
    """Finds the names of a lexicon in texts; the longest name at a place wins.

    Args:
        names: what to look for.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._first_words: dict[str, _Begun] = {}
        for name in names:
            begun = _Begun(longer=self._first_words)
            for word in name.words:
                begun = begun.longer.setdefault(word, _Begun())
            begun.names.append(name)
        self._begins = Remembered(self._begins_name)

    def find(self, text: str) -> Iterator[NameHit]:
        """Yield the names of a text in order, none inside another.

        Args:
            text: any text; broken spacing such as "al - Qaeda" and "U. S." is allowed for.
        """
        end = 0
        for first, last in pieces_with(self._begins, text):
            for word in _WORD.finditer(text, first, last):
                hit = self._hit_at(text, word) if word.start() >= end else None
                if hit:
                    yield hit
                    end = hit.end

    def _begins_name(self, piece: str) -> bool:
        """Tell whether a name may begin in what stands between two blanks."""
        for word in _WORD.findall(piece):
            begun = self._first_words.get(fold(word))
            if begun is not None and (begun.longer or any(_case_fits(word, name) for name in begun.names)):
                return True
        return False

    def _hit_at(self, text: str, word: re.Match[str]) -> NameHit | None:
        """Return the longest name that begins with a word."""
        start, longest = word.start(), None
        behind: re.Match[str] | None = word
        known = self._first_words
        while behind is not None:
            letters, end = behind[1], behind.end()
            begun = known.get(fold(letters))
            if begun is None:
                break
            for name in begun.names:
                if _case_fits(text[start:end], name):
                    longest = NameHit(start, end, name)
                    break
            known = begun.longer
            if not known:
                break
            behind = (_BEHIND_INITIAL if len(letters) == 1 else _BEHIND).match(text, end)
        return longest


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
