"""Words of a text as one character each, so that rules over word classes are plain regular expressions.

A text of 500 words becomes a string of some 600 characters; each character stands for the set of classes that
its word belongs to ("march" is a month and nothing else, "second" an ordinal). Offsets lead back to the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from briefing.extraction.remembered import Remembered
from briefing.extraction.word_places import word_places

_WORD = re.compile(
    r"""
    ( [AaPp]\.\ ?[Mm]\b\.?
    | [A-Za-z\u00c0-\u024f]+
    | \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?
    | \d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)
    | \d+(?:st|nd|rd|th|s|ST|ND|RD|TH)\b
    | \d+(?:,\d{3})+(?:\.\d+)?
    | \d+[./]\d+
    | \d+
    | \n[^\S\n]*\n
    | \S )
    """,
    re.VERBOSE,
)
BREAK = "\n"  # stands between units: no rule crosses it
_OTHER = "\x01"
# Classes without one of which no rule holds.
_ANCHORS = frozenset(
    (
        *(
            "weekday",
            "weekday_short",
            "month",
            "month_short",
            "month_may",
            "unit",
            "unit_plural",
            "quarter",
            "season",
        ),
        *(
            "daypart",
            "noon",
            "decade_word",
            "zone",
            "set_word",
            "present",
            "past",
            "day_word",
            "am",
            "pm",
            "last",
        ),
        *(
            "year_alone",
            "clock_colon",
            "clock_four",
            "iso",
            "slashed",
            "decade",
            "decade_short",
            "clock_word",
        ),
        *("=tonight", "=overnight", "=weekend", "=ago", "=present", "=future", "=century", "=term", "=date"),
        *("=moment", "=someday", "=nineteen", "=twenty", "=clock", "=time", "=period"),
    )
)
_FIRST_CODE = 0x100
# Pieces of a text between blanks: with an anchor, with words of rules alone, with others.
_ANCHORED, _KNOWN, _UNKNOWN = "a", "k", "u"
_STRETCHES = re.compile("u?(?:k*a[ak]*u?)+")
_BEFORE_NOON = re.compile(r"[AaPp]\.$")  # of "a. m.", which has a blank inside
# Months and seasons that are other words as well count only where the text writes them with a capital.
_NEEDS_CAPITAL = frozenset(
    ("may", "march", "mar", "jan", "sun", "sat", "mon", "wed", "august", "et", "ct", "pt", "ist", "est")
)
# One sample of each form of figure, so that every set of classes has its character before rules compile.
_FIGURES = (
    *(str(n) for n in range(2300)),
    *(f"{n:02d}" for n in range(10)),
    *(f"{n:04d}" for n in range(1000)),
    *(
        "3000",
        "12345",
        "16:00",
        "16:00:30",
        "8.30",
        "8.75",
        "30.5",
        "1,500",
        "1/2",
        "1/7",
        "1st",
        "31st",
        "45th",
    ),
    *("1980s", "80s", "123s", "2022-09-14", "2022-09-14T20:00", "14/09/2022"),
)


class Word(NamedTuple):
    """A word of the text.

    Args:
        start: offset of its first character.
        end: offset after its last.
        text: its lower-case form.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A text as one character a word.

    Args:
        text: the text.
        codes: the class characters of its words; a BREAK stands between stretches that no rule may join.
        starts: offset of each word's first character.
        ends: offset after each word's last.
    """

    text: str
    codes: str
    starts: Sequence[int]
    ends: Sequence[int]

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """Return the words from one index up to another."""
        spans = zip(self.starts[first:last], self.ends[first:last], strict=True)
        return tuple([Word(start, end, self.text[start:end].lower()) for start, end in spans])


class Alphabet:
    """The classes of all words that rules know, each set of classes with a character of its own.

    Args:
        classes: class name -> word -> value.
        literals: single words that patterns name themselves.

    Attributes:
        anchors: characters of the words that time expressions are built on.
    """

    def __init__(self, classes: Mapping[str, Mapping[str, object]], literals: Iterable[str]) -> None:
        self._values = classes
        sets: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in words:
                sets.setdefault(word, set()).add(name)
        for word in literals:
            sets.setdefault(word, set()).add(f"={word}")
        self._codes: dict[frozenset[str], str] = {frozenset(): _OTHER}
        self._words = {word: self._code(frozenset(names)) for word, names in sets.items()}
        for figure in _FIGURES:
            self._code(figure_classes(figure))
        self._characters: dict[str, str] = {}
        for names, code in self._codes.items():
            for name in names:
                self._characters[name] = self._characters.get(name, "") + code
        self.anchors = frozenset(code for names, code in self._codes.items() if names & _ANCHORS)
        known = f"[^{_OTHER}{BREAK}]*"
        self._runs = re.compile(f"{known}[{re.escape(''.join(sorted(self.anchors)))}]{known}")
        self._written = Remembered(self._code_of)
        self._kinds = Remembered(self._kind_of)

    def _code(self, classes: frozenset[str]) -> str:
        return self._codes.setdefault(classes, chr(_FIRST_CODE + len(self._codes)))

    def characters(self, name: str) -> str:
        """Return all characters whose words belong to a class ("=word" for a literal).

        Raises:
            ValueError: no word belongs to it, so a rule that asks for it can't ever hold.
        """
        found = self._characters.get(name, "")
        if not found:
            raise ValueError(f"The time rules name a class without words: '{name}'.")
        return found

    def value(self, name: str, word: str) -> object:
        """Return the value of a word in a class, None where it is no member."""
        return self._values[name].get(word)

    def read(self, text: str, spans: Iterable[tuple[int, int]]) -> Line:
        """Turn stretches of a text into words and their characters, with a break after each stretch.

        Args:
            text: the article's text.
            spans: first and last-plus-one character of each stretch, in order.

        Returns:
            Only the words around those that time expressions are built on; the others can't take part.
        """
        codes: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        written = self._written
        for start, end in (stretch for span in spans for stretch in self._stretches(text, *span)):
            places = word_places(_WORD, text[start:end], start)
            line = "".join([written[word] for word in places.words])
            runs = [run.span() for run in self._runs.finditer(line)]
            for first, last in runs:
                codes.append(line[first:last] + BREAK)
                starts += places.starts[first:last]
                ends += places.ends[first:last]
                starts.append(ends[-1])
                ends.append(ends[-1])
        return Line(text, "".join(codes), starts, ends)

    def _stretches(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches between blanks of which `read` keeps words, with a piece on either side."""
        pieces = text[start:end].split(" ")
        kinds = "".join([self._kinds[piece] for piece in pieces])
        if _ANCHORED not in kinds:
            return
        starts = list(accumulate([len(piece) + 1 for piece in pieces], initial=start))
        for stretch in _STRETCHES.finditer(kinds):
            yield starts[stretch.start()], starts[stretch.end()] - 1

    def _kind_of(self, piece: str) -> str:
        """Return whether what stands between two blanks holds an anchor, or at least words of rules alone."""
        codes = {self._written[word] for word in _WORD.findall(piece)}
        if not codes.isdisjoint(self.anchors) or _BEFORE_NOON.search(piece):
            return _ANCHORED
        return _KNOWN if codes.isdisjoint((_OTHER, BREAK)) or piece[:1] in ("m", "M") else _UNKNOWN

    def _code_of(self, written: str) -> str:
        """Return the character of a word as it is written."""
        lower = written.lower()
        if lower[0] == BREAK:
            return BREAK
        if lower[0].isdigit():
            return self._codes.get(figure_classes(lower), _OTHER)
        if lower in _NEEDS_CAPITAL and not written[0].isupper():
            return _OTHER
        return self._words.get(lower, _OTHER)


def _classes_of(length: int, number: int) -> frozenset[str]:
    """Return the classes of a whole number written without separators."""
    names = {"integer"}
    if length <= 2:
        names |= {"hour"} if number <= 24 else set()
        names |= {"two_digits"} if length == 2 else set()
        names |= {"digit_day"} if 1 <= number <= 31 else set()
    if length == 4:
        names |= {"year"} if 1000 <= number <= 2199 else set()
        names |= {"year_alone"} if 1700 <= number <= 2100 else set()
        names |= {"clock_four"} if number // 100 <= 24 and number % 100 < 60 else set()
    return frozenset(names)


def figure_classes(text: str) -> frozenset[str]:
    """Return the classes of a word that starts with a digit."""
    if text.isascii() and text.isdigit():
        return _classes_of(min(len(text), 5), int(text) if len(text) < 5 else 9999)
    return next((frozenset(names) for form, names in _FORMS if form.fullmatch(text)), frozenset())


_FORMS = tuple(
    (re.compile(pattern, re.ASCII), names)
    for pattern, names in (
        (r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(t.*)?", ("iso",)),
        (r"\d{1,2}[/.]\d{1,2}[/.](\d{4}|\d{2})", ("slashed",)),
        (r"([01]?\d|2[0-4]):[0-5]\d(:[0-5]\d)?", ("clock_colon",)),
        (r"([01]?\d|2[0-3])\.[0-5]\d", ("clock_dot", "decimal")),
        (r"\d+\.\d+", ("decimal",)),
        (r"\d+(,\d{3})+", ("separated",)),
        (r"[1-9]/[2-8]", ("fraction",)),
        (r"([12]?\d|3[01])(st|nd|rd|th)", ("digit_ordinal", "digit_ordinal_day")),
        (r"\d+(st|nd|rd|th)", ("digit_ordinal",)),
        (r"(1[5-9]|20)\d0s", ("decade",)),
        (r"\d0s", ("decade_short",)),
    )
)
