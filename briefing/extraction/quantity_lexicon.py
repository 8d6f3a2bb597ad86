"""The words of resources/lexicon/quantities.toml, compiled for the grammar of counts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.remembered import Remembered
from briefing.facts import Qualifier

PIECES = re.compile(r"\d+|[^\W\d_]+")
BETWEEN = ("between", "ranging from")
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+(?![\d,.]\d)|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled lexicon; `number_places` and the sets of words spare most of the searches.

    What the former gives for a word in small letters is where a number may begin in it.
    """

    units: dict[str, int]
    tens: dict[str, int]
    multipliers: dict[str, int]
    before: dict[str, Qualifier]
    after: dict[str, Qualifier]
    groups: dict[str, int]
    no_count_after: re.Pattern[str]
    no_count_before: re.Pattern[str]
    item: re.Pattern[str]
    start_of_number: re.Pattern[str]
    number_places: Remembered[str, tuple[int, ...]]
    limiting_words: frozenset[str]
    barring_words: frozenset[str]
    prefix: re.Pattern[str]
    movement: re.Pattern[str]
    suffix: re.Pattern[str]
    clock: "Clock"


@dataclass(frozen=True, slots=True)
class Clock:
    """The words that tell a clock time of four figures from a number."""

    before: frozenset[str]
    behind: frozenset[str]
    near: frozenset[str]
    sums: frozenset[str]


def plain(words: str) -> str:
    """Return words in small letters with single blanks."""
    return " ".join(words.lower().split())


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for these words, the longest first, any blank between them."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s\u00a0]+") for word in ordered)


def _ends(phrases: Iterable[str], place: int) -> frozenset[str]:
    """Return the first (0) or last (-1) word of each phrase, hyphens apart, for a look before any pattern."""
    return frozenset(phrase.lower().replace("-", " ").split()[place] for phrase in phrases)


def _number_places(first: frozenset[str], word: str) -> tuple[int, ...]:
    """Return where a number may begin in a word.

    Args:
        first: the first words of numbers.
        word: in small letters.
    """
    if word in first:
        return (0,)
    pieces = () if word.isalpha() else PIECES.finditer(word)
    return tuple(piece.start() for piece in pieces if piece.group()[0].isdigit() or piece.group() in first)


_read: list[tuple[dict[str, Any], Grammar]] = []


def quantity_grammar() -> Grammar:
    """Compile the lexicon with the user's entries; a lexicon that changed is compiled anew."""
    data = load_lexicon("quantities")
    if not _read or _read[0][0] is not data:
        _read[:] = [(data, _compiled(data))]
    return _read[0][1]


def _compiled(lexicon: dict[str, Any]) -> Grammar:
    numbers: dict[str, Any] = lexicon["numbers"]
    before = {word: Qualifier(rule["qualifier"]) for rule in lexicon["before"] for word in rule["words"]}
    after = {plain(word): Qualifier(rule["qualifier"]) for rule in lexicon["after"] for word in rule["words"]}
    groups = {word: int(rule["count"]) for rule in lexicon["group"] for word in rule["words"]}
    words = [*numbers["units"], *numbers["tens"], *numbers["multipliers"]]
    big = _any_of(numbers["multipliers"])
    item = rf"(?:{_DIGITS})(?!\w)|(?:{_any_of([*words, 'half'])})\b"
    opens = _any_of([*lexicon["open"]["words"], *groups])
    number = rf"(?:{_DIGITS})(?!\w)|(?:{_any_of(words)})\b|half(?=[\s-]+an?[\s-]+(?:{big})\b)"
    figure_follows = rf"(?![\s\u00a0]+(?:as\b|\d|(?:an?[\s\u00a0]+)?(?:{_any_of(words)})\b))"
    flags = re.IGNORECASE
    return Grammar(
        units=numbers["units"],
        tens=numbers["tens"],
        multipliers=numbers["multipliers"],
        before={plain(word): qualifier for word, qualifier in before.items()},
        after=after,
        groups=groups,
        no_count_after=re.compile(
            rf"[\s\u00a0]?(?:{_any_of(lexicon['no_count']['after'])})(?!\w)|:\d|/\d", flags
        ),
        no_count_before=re.compile(
            rf"(?:(?<!\w)(?:{_any_of(lexicon['no_count']['before'])})[\s\u00a0]+|[$€£¥#]\s?|(?<!\w)no\s+)$",
            flags,
        ),
        item=re.compile(item, flags),
        start_of_number=re.compile(
            rf"(?<![\w$€£¥#/])(?<!\w[-‐‑])(?<!\d[,:.])(?<![’'](?=\d))(?<!\d[\s\u00a0-](?=[a-z]))(?<!\[(?=\d{{1,4}}\]))"
            rf"(?:(?P<open>(?:{opens})\b{figure_follows})|(?P<number>{number}))",
            flags,
        ),
        number_places=Remembered(
            partial(_number_places, _ends([*words, "half", *lexicon["open"]["words"], *groups], 0))
        ),
        limiting_words=_ends([*before, *BETWEEN], -1),
        barring_words=_ends([*lexicon["no_count"]["before"], "no"], -1),
        prefix=re.compile(
            rf"(?<!\w)(?P<words>{_any_of([*before, *BETWEEN])})"
            r"(?:[\s\u00a0]+|(?<=~))$",
            flags,
        ),
        movement=re.compile(rf"(?<!\w)(?:{_any_of(lexicon['movement']['words'])})[\s\u00a0]+$", flags),
        suffix=re.compile(rf"[\s\u00a0]?(?:{_any_of(after)})(?!\w)", flags),
        clock=Clock(*(frozenset(lexicon["clock"][name]) for name in ("before", "behind", "near", "sums"))),
    )
