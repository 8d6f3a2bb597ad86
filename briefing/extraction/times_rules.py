"""Rules of the time grammar: patterns over word classes, read from resources/lexicon/times.toml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.remembered import Remembered
from briefing.extraction.times_words import BREAK, Alphabet, Line, Word
from briefing.extraction.times_zones import zones_of_cities
from briefing.facts import TimeExpressionType

_ITEM = re.compile(r"(?:(\w+):)?(?:<(\w+)>|\{(\w+)\}|(\())|([()|?*+])|([^\s()|?*+]+)")


@dataclass(frozen=True, slots=True)
class Example:
    """What a rule finds in a text of its own.

    Args:
        text: the text.
        published: publication date or moment (ISO 8601), empty for none.
        found: the words of the expression.
        value: its TIMEX3 value.
    """

    text: str
    published: str
    found: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with what to do about it.

    Args:
        name: the rule's name, as reasons and tests print it.
        type: kind of expression that it makes unless its resolver says otherwise.
        resolve: name of the function that works out the value.
        pattern: regular expression over class characters.
        value: fixed value for resolvers that need one.
        examples: what the tests run.
        anchors: characters of words without one of which the rule can't hold.
    """

    name: str
    type: TimeExpressionType
    resolve: str
    pattern: re.Pattern[str]
    value: str
    examples: tuple[Example, ...]
    anchors: frozenset[str]


@dataclass(slots=True)  # not frozen: an article has many
class RuleMatch:
    """A place where a rule holds, with its named parts."""

    rule: Rule
    order: int
    line: Line
    alphabet: Alphabet
    groups: Mapping[str, tuple[int, int]]
    start: int
    end: int

    def has(self, name: str) -> bool:
        """Tell whether a named part took part."""
        return name in self.groups

    def words(self, name: str = "") -> tuple[Word, ...]:
        """Return the words of a named part; of the whole where no name is given."""
        if not name:
            return self.line.words(self.start, self.end)
        first, last = self.groups.get(name, (0, 0))
        return self.line.words(first, last)

    def text(self, name: str = "") -> str:
        """Return the words of a part in lower case with single blanks."""
        return " ".join(word.text for word in self.words(name))

    def value(self, name: str, *classes: str) -> Any:
        """Return the value of a part's first word that one of the classes knows, None without such a word."""
        for word in self.words(name):
            for class_name in classes or (name,):
                value = self.alphabet.value(class_name, word.text)
                if value is not None:
                    return value
        return None

    def number(self, name: str, *classes: str) -> int:
        """Return the value of a part's word in a class of numbers.

        Raises:
            ValueError: the part has no such word; the pattern and the resolver disagree.
        """
        value = self.value(name, *classes)
        if not isinstance(value, int):
            raise ValueError(f"The rule '{self.rule.name}' has no number in its part '{name}'.")
        return value

    @property
    def span(self) -> tuple[int, int]:
        """Return the first and last-plus-one character in the text."""
        return self.line.starts[self.start], self.line.ends[self.end - 1]


@dataclass(frozen=True, slots=True)
class _Held:
    """A place in a run of word characters where a rule holds, with its named parts."""

    rule: Rule
    order: int
    groups: Mapping[str, tuple[int, int]]
    start: int
    end: int

    def on(self, line: Line, alphabet: Alphabet, offset: int) -> RuleMatch:
        """Return the same on a line in which the run begins at an offset."""
        groups = {name: (first + offset, last + offset) for name, (first, last) in self.groups.items()}
        return RuleMatch(
            self.rule, self.order, line, alphabet, groups, self.start + offset, self.end + offset
        )


@dataclass(slots=True)
class Grammar:
    """All rules with the alphabet that they are written in."""

    alphabet: Alphabet
    rules: tuple[Rule, ...]
    _held: Remembered[str, tuple[_Held, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._held = Remembered(self._choose)  # between two breaks: many articles have "on Friday"

    def matches(self, line: Line) -> list[RuleMatch]:
        """Return the places where rules hold: the longest, then the earliest rule, none overlapping."""
        found = []
        offset = 0
        for run in line.codes.split(BREAK):
            found += [held.on(line, self.alphabet, offset) for held in self._held[run]]
            offset += len(run) + len(BREAK)
        return found

    def _choose(self, run: str) -> tuple[_Held, ...]:
        present = frozenset(run)
        found = [
            held
            for order, rule in enumerate(self.rules)
            if not rule.anchors.isdisjoint(present)
            for held in _apply(rule, order, run)
        ]
        found.sort(key=lambda m: (m.start - m.end, m.order, m.start))
        taken = bytearray(len(run))
        chosen = []
        for match in found:
            if not any(taken[match.start : match.end]):
                taken[match.start : match.end] = b"\x01" * (match.end - match.start)
                chosen.append(match)
        return tuple(sorted(chosen, key=lambda m: m.start))


def _apply(rule: Rule, order: int, run: str) -> Iterator[_Held]:
    for match in rule.pattern.finditer(run):
        groups = {
            name.partition("__")[0]: match.span(name)
            for name, part in match.groupdict().items()
            if part is not None
        }
        yield _Held(rule, order, groups, match.start(), match.end())


@cache
def load_grammar() -> Grammar:
    """Read the grammar from the lexicon, the user's own words and rules included.

    Raises:
        ValueError: a pattern can't be read; the message names the rule.
    """
    lexicon = load_lexicon("times")
    rows = lexicon["rule"]
    macros = lexicon["macros"]
    texts = [*macros.values(), *(row[key] for row in rows for key in (*_CONTEXTS, "pattern") if key in row)]
    literals = {item[5].lower() for text in texts for item in _ITEM.findall(text) if item[5]}
    alphabet = Alphabet({**lexicon["classes"], "zone_city": zones_of_cities()}, literals)
    compiler = _Compiler(alphabet, macros)
    return Grammar(alphabet, tuple(compiler.rule(row) for row in rows))


_CONTEXTS = ("after", "not_after", "before", "not_before")
_LOOK = {"after": "(?<={})", "not_after": "(?<!{})", "before": "(?={})", "not_before": "(?!{})"}


class _Compiler:
    """Turns patterns over classes into regular expressions over class characters."""

    def __init__(self, alphabet: Alphabet, macros: Mapping[str, str]) -> None:
        self._alphabet = alphabet
        self._macros = macros
        self._names = 0

    def rule(self, row: Mapping[str, Any]) -> Rule:
        """Compile one [[rule]] of the lexicon."""
        try:
            looks = {key: _LOOK[key].format(self._expression(row[key])) for key in _CONTEXTS if key in row}
            ahead = looks.get("before", "") + looks.get("not_before", "")
            behind = looks.get("after", "") + looks.get("not_after", "")
            pattern = self._expression(row["pattern"])
            return Rule(
                name=row["name"],
                type=TimeExpressionType(row["type"]),
                resolve=row["resolve"],
                pattern=re.compile(behind + pattern + ahead),
                value=row.get("value", ""),
                examples=tuple(Example(*example) for example in row["examples"]),
                anchors=self._alphabet.anchors.intersection(pattern),
            )
        except (KeyError, ValueError, TypeError, re.error) as error:
            raise ValueError(f"The time rule '{row.get('name', '?')}' can't be read: {error}") from error

    def _expression(self, text: str) -> str:
        return "".join(self._item(item) for item in _ITEM.findall(text))

    def _item(self, item: Sequence[str]) -> str:
        name, class_name, macro, opened, operator, word = item
        if operator:
            return "(?:" if operator == "(" else operator
        if opened:
            return f"(?P<{self._unique(name)}>" if name else "(?:"
        if word:
            return self._set(f"={word.lower()}")
        inner = self._set(class_name) if class_name else f"(?:{self._expression(self._macros[macro])})"
        return f"(?P<{self._unique(name)}>{inner})" if name else inner

    def _unique(self, name: str) -> str:
        self._names += 1
        return f"{name}__{self._names}"

    def _set(self, name: str) -> str:
        return f"[{self._alphabet.characters(name)}]"
