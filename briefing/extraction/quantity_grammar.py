"""The grammar of counts: from words to `Quantity`, on plain text, by offsets, nothing rewritten.

Number libraries lose what an analyst needs ("half a million" as 1,500,000, "at least five" as 5), so the
grammar is our own; its words and the examples that its tests run are in resources/lexicon/quantities.toml.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import prod

from briefing.extraction.quantity_lexicon import BETWEEN, PIECES, Grammar, plain, quantity_grammar
from briefing.facts import Qualifier, Quantity

_LARGEST = 10**10  # nobody counts more people
_JOIN = re.compile(r"[\s\u00a0]+(?:and[\s\u00a0]+)?(?:a[\s\u00a0]+)?|[-‐‑](?:a-)?", re.IGNORECASE)
_TO = re.compile(r"[\s\u00a0]+(?:to|or|and)[\s\u00a0]+|\s?[-‐‑–—]\s?", re.IGNORECASE)
_IN_A_COMPOUND = re.compile(
    r"-\s?(?!odd\b|plus\b)[A-Za-z]|\s-\s(?:year|month|week|day|hour|man|member)", re.IGNORECASE
)
_OF_LIMITS = "abcdefghijklmnopqrstuvwxyz.~"  # what the words that limit a figure are written with
_MONEY = frozenset("$€£¥#")
_ARTICLE = re.compile(r"(?<!\w)an?[\s\u00a0-]+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_NAMED, _ENDS_AGE = re.compile(r"\w[”\"']?, $"), re.compile(r"(?:,|\.|;|\)|$)")  # "Anna Example, 52,"
_DATING = re.compile(r"\b(?:in|since|late|early|mid|until|of|the|year|from|by)[\s-]$")
_WORD_BEHIND = re.compile(r"\s\w")
_NO_DIGITS = re.compile(r"[^\d.]")


@dataclass(frozen=True, slots=True)
class CountedWords:
    """A count in a text.

    Args:
        start: offset of its first character, limiting words included.
        end: offset after its last character.
        figure: offset of the first character of the figure itself.
        quantity: what the words say.
    """

    start: int
    end: int
    figure: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number in the text: place, value and the multiplier at its end ("hundred" in "three hundred")."""

    start: int
    end: int
    value: float
    multiplier: int = 1
    digits: bool = False


def number_starts(words: Sequence[str], offsets: Sequence[int]) -> list[int]:
    """Return the offsets where a number may begin.

    Args:
        words: in small letters.
        offsets: that of each word.
    """
    places = map(quantity_grammar().number_places.__getitem__, words)
    numbers = [(i, inside) for i, inside in enumerate(places) if inside]
    return [offsets[i] + place for i, inside in numbers for place in inside]


def find_counts(text: str, starts: Iterable[int] | None = None) -> list[CountedWords]:
    """Find every count of a text, in order, without overlaps.

    Args:
        text: any text; offsets in the result are those of its code points.
        starts: where a number may begin, in order; None looks at every word.
    """
    grammar = quantity_grammar()
    if starts is None:
        pieces = list(PIECES.finditer(text))
        starts = number_starts([p.group().lower() for p in pieces], [p.start() for p in pieces])
    found: list[CountedWords] = []
    position = 0
    for start in starts:
        match = grammar.start_of_number.match(text, start) if start >= position else None
        if match is None:
            continue
        if match.lastgroup == "open":
            count: CountedWords | None = _open_count(grammar, text, match)
            position = match.end()
        else:
            count, position = _counted_from(grammar, text, match.start())
        if count is not None and (not found or count.start >= found[-1].end):
            found.append(count)
    return found


def parse_quantity(text: str) -> Quantity | None:
    """Read the words of a form's field ("at least 30"); None where they hold no count or more than one."""
    counts = find_counts(text.strip())
    return counts[0].quantity if len(counts) == 1 else None


def _open_count(grammar: Grammar, text: str, match: re.Match[str]) -> CountedWords | None:
    if text[max(0, match.start() - 4) : match.start()].lower() == "how ":
        return None  # "how many were killed" asks
    start, limiter, _ = _prefix(grammar, text, match.start())
    words = text[start : match.end()]
    count = grammar.groups.get(plain(match.group()))
    if count and grammar.no_count_after.match(text, match.end()):
        return None
    quantity = (
        _quantity(count, None, limiter or Qualifier.EXACT, words)
        if count
        else Quantity(qualifier=Qualifier.UNQUANTIFIED, text=words)
    )
    return CountedWords(start, match.end(), match.start(), quantity)


def _counted_from(grammar: Grammar, text: str, start: int) -> tuple[CountedWords | None, int]:
    """Read the count that begins here; also return where to look on."""
    begin, limiter, between = _prefix(grammar, text, _with_article(grammar, text, start))
    figure = _figure(grammar, text, start, allow_and=not between)
    if figure is None:
        match = grammar.item.match(text, start)
        return None, match.end() if match else start + 1
    last = _second_bound(grammar, text, figure, between=between)
    end = (last or figure).end
    if not _is_count(grammar, text, begin, figure, last):
        return None, end
    low, high = _bounds(figure, last)
    after = grammar.suffix.match(text, end)
    if after:
        end = after.end()
    qualifier = grammar.after[plain(after.group())] if after and not limiter else limiter
    quantity = _quantity(low, high, qualifier or Qualifier.EXACT, text[begin:end])
    return CountedWords(begin, end, start, quantity), end


def _quantity(low: int, high: int | None, qualifier: Qualifier, words: str) -> Quantity:
    if high is not None:
        return Quantity(low=low, high=high, qualifier=Qualifier.RANGE, text=words)
    if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return Quantity(low=low, qualifier=qualifier, text=words)
    if qualifier in (Qualifier.UP_TO, Qualifier.FEWER_THAN):
        return Quantity(high=low, qualifier=qualifier, text=words)
    return Quantity(low=low, high=low, qualifier=qualifier, text=words)


def _prefix(grammar: Grammar, text: str, start: int) -> tuple[int, Qualifier | None, bool]:
    """Return where the limiting words before a figure begin, what they say and whether "between" is one."""
    found: Qualifier | None = None
    between = False
    while (word_before := _word_before(text, start)) in grammar.limiting_words or word_before == "~":
        match = grammar.prefix.search(text, max(0, start - 40), start)
        if match is None:
            break
        word = plain(match.group("words"))
        if word == "up to" and grammar.movement.search(text, max(0, match.start() - 12), match.start()):
            break
        if word in BETWEEN:
            between = True
        else:
            qualifier = grammar.before[word]
            if qualifier is not Qualifier.EXACT and found in (None, Qualifier.EXACT):
                found = qualifier
            found = found or qualifier
        start = match.start("words")
    return start, found, between


def _word_before(text: str, start: int) -> str:
    """Return the word right before an offset in small letters, "" without one."""
    before = text[max(0, start - 16) : start].lower().rstrip()
    return before[len(before.rstrip(_OF_LIMITS)) :]


def _with_article(grammar: Grammar, text: str, start: int) -> int:
    """Return the offset of "a" in "a hundred", else the figure's own."""
    if text[start].isdigit():
        return start
    match = grammar.item.match(text, start)
    if match is None or match.group().lower() not in grammar.multipliers:
        return start
    article = _ARTICLE.search(text, max(0, start - 4), start)
    return article.start() if article else start


def _second_bound(grammar: Grammar, text: str, figure: _Figure, *, between: bool) -> _Figure | None:
    """Return the upper end of a range ("20 to 30", "71-77"), None where there is none."""
    match = _TO.match(text, figure.end)
    if match is None or (plain(match.group()) == "and") != between:
        return None
    if not between and _FROM.search(text, max(0, figure.start - 8), figure.start):
        return None  # "rose from 49 to 71" tells of two counts
    upper = _figure(grammar, text, match.end(), allow_and=True)
    if upper is None or not figure.value < upper.value:
        return None
    if match.group().strip() in "-‐‑–—" and figure.digits != upper.digits:
        return None
    return upper


def _bounds(figure: _Figure, last: _Figure | None) -> tuple[int, int | None]:
    """Return the bounds; in "two to three hundred" the hundred belongs to both."""
    if last is None:
        return round(figure.value), None
    low = figure.value
    if last.multiplier > 1 and figure.multiplier == 1 and low * last.multiplier < last.value:
        low *= last.multiplier
    return round(low), round(last.value)


def _is_count(grammar: Grammar, text: str, begin: int, figure: _Figure, last: _Figure | None) -> bool:
    """Tell a count of people from a date, an age, a measure, a sum of money or a name with a number."""
    end = (last or figure).end
    value = (last or figure).value
    if value != round(value) or value > _LARGEST:
        return False
    if _IN_A_COMPOUND.match(text, end):
        return False
    if grammar.no_count_after.match(text, end):
        return False
    money = text[max(0, begin - 2) : begin].rstrip()[-1:]
    barred = money in _MONEY or _word_before(text, begin) in grammar.barring_words
    if barred and grammar.no_count_before.search(text, max(0, begin - 16), begin):
        return False
    alone = begin == figure.start and last is None
    return not (figure.digits and alone and _is_age_or_year(text, figure))


def _is_age_or_year(text: str, figure: _Figure) -> bool:
    before = text[max(0, figure.start - 12) : figure.start].lower()
    listed = figure.value < 120 and before.endswith(", ")
    if listed and _NAMED.search(before) and _ENDS_AGE.match(text, figure.end):
        return True
    looks_like_year = figure.end - figure.start == 4 and 1500 <= figure.value < 2100
    dated = looks_like_year and _DATING.search(before) is not None
    return dated or (looks_like_year and _WORD_BEHIND.match(text, figure.end) is None)


def _figure(grammar: Grammar, text: str, start: int, *, allow_and: bool) -> _Figure | None:
    """Read one number from here: digits with a multiplier, or words as English builds them."""
    items = list(_items(grammar, text, start))
    if not items:
        return None
    if items[0].digits:
        return _scaled(grammar, text, items)
    return _Words(grammar, text, items, allow_and=allow_and).number()


def _scaled(grammar: Grammar, text: str, items: list[_Figure]) -> _Figure | None:
    first = items[0]
    if len(items) > 1:
        word = text[items[1].start : items[1].end].lower()
        factor = grammar.multipliers.get(word)
        if factor and " and" not in text[first.end : items[1].start].lower():
            return _Figure(first.start, items[1].end, round(first.value * factor, 3), factor, digits=True)
    return first


def _items(grammar: Grammar, text: str, start: int) -> Iterator[_Figure]:
    """Yield the number words that follow each other from here; digits end a chain of words."""
    position = start
    while (match := grammar.item.match(text, position)) is not None:
        word = match.group().lower()
        if word[0].isdigit():
            if position == start:
                yield _Figure(position, match.end(), float(_NO_DIGITS.sub("", word)), digits=True)
            else:
                return
        else:
            yield _Figure(position, match.end(), 0.0)
        gap = _JOIN.match(text, match.end())
        if gap is None:
            return
        position = gap.end()


class _Words:
    """Recursive descent over number words, after the way English names numbers."""

    def __init__(self, grammar: Grammar, text: str, items: list[_Figure], *, allow_and: bool) -> None:
        self._grammar = grammar
        self._items = items
        self._words = [text[i.start : i.end].lower() for i in items]
        gaps = [text[a.end : b.start].lower() for a, b in pairwise(items)]
        self._and = [False, *(("and" in gap) for gap in gaps)]
        self._allow_and = allow_and
        self._next = 0

    def number(self) -> _Figure | None:
        """Return the longest number at the start of the items."""
        half = self._half()
        value = self._sum_of_powers() if half is None else half
        if self._next == 0:
            return None
        return _Figure(self._items[0].start, self._items[self._next - 1].end, value, self._shared_factor())

    def _shared_factor(self) -> int:
        """Return the hundred of "three hundred", which "two to three hundred" shares; 1 for other numbers."""
        factors = [self._grammar.multipliers.get(word, 0) for word in self._words[: self._next]]
        leading = next((i for i, factor in enumerate(factors) if factor), len(factors))
        return prod(factors[leading:]) or 1

    def _word(self, ahead: int = 0) -> str:
        index = self._next + ahead
        return self._words[index] if index < len(self._words) else ""

    def _factor(self, ahead: int = 0) -> int:
        return self._grammar.multipliers.get(self._word(ahead), 0)

    def _half(self) -> float | None:
        """Read "half a million", "half a dozen"."""
        if self._word() != "half" or not self._factor(1):
            return None
        factor = self._factor(1)
        self._next = 2
        return factor / 2

    def _sum_of_powers(self) -> float:
        total = 0.0
        largest = _LARGEST * 10
        while True:
            before = self._next
            if before and self._blocked():
                break
            part = self._below_thousand()
            if part is None:
                break
            power = self._factor()
            if power >= 1000 or power == 12:
                self._next += 1
            else:
                power = 1
            if power >= largest or (before and power == 12):
                self._next = before
                break
            total, largest = total + part * power, power
            if power == 1:
                break
        return total

    def _blocked(self) -> bool:
        return self._next < len(self._items) and self._and[self._next] and not self._allow_and

    def _below_thousand(self) -> float | None:
        """Read "three hundred and twelve", "seventy-one", "one and a half" or a bare "hundred"."""
        start = self._next
        lead = self._below_hundred()
        if lead is None:
            if start or not self._factor():
                return None
            lead = 1
            if self._factor() != 100:
                return lead
        if self._word() == "half" and self._and[self._next] and self._factor(1) >= 1000:
            self._next += 1
            return lead + 0.5
        if self._factor() != 100:
            return lead
        self._next += 1
        return lead * 100 + self._after_hundred()

    def _after_hundred(self) -> int:
        start = self._next
        if self._blocked():
            return 0
        rest = self._below_hundred()
        if rest is None or self._factor() == 100 or self._factor() == 12:
            self._next = start
            return 0
        return rest

    def _below_hundred(self) -> int | None:
        word = self._word()
        if word in self._grammar.units:
            self._next += 1
            return self._grammar.units[word]
        if word not in self._grammar.tens:
            return None
        self._next += 1
        unit = self._grammar.units.get(self._word(), 0)
        if 0 < unit < 10 and not (self._next < len(self._and) and self._and[self._next]):
            self._next += 1
            return self._grammar.tens[word] + unit
        return self._grammar.tens[word]
