"""The model's attribute ruler as a table: coarse part of speech and morphology from tag, word and dependency.

The ruler runs a pattern matcher over every text and takes a third of the time of tagger and parser together,
although nearly all of its patterns look at one token. Here the answer for each combination of what they look
at is worked out once and kept; patterns over two tokens are tried only at words that they name.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token

_KEYS = frozenset(("TAG", "LOWER", "DEP", "IS_SPACE"))
_ATTRIBUTES = frozenset(("POS", "MORPH", "LEMMA", "TAG", "DEP"))
_READ: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_ANCHORS: list[int | str] = ["DEP", "LOWER"]
_WRITTEN: list[int | str] = ["POS", "MORPH"]
_MOST_ROWS = 10_000  # kept over all articles, so that memory stays flat
_PREDICATES = frozenset(("IN", "NOT_IN", "REGEX"))


@dataclass(frozen=True, slots=True)
class _Row:
    """One pattern of the ruler: conditions token by token, and what it sets at one of the tokens."""

    conditions: tuple[Mapping[str, Any], ...]
    attributes: Mapping[str, str]
    index: int


@dataclass(frozen=True, slots=True)
class _Set:
    """What all patterns over one token together set."""

    pos: int
    morph: int
    others: Mapping[str, str]


class AttributeTable:
    """Gives the output of an attribute ruler whose patterns look at tag, word, dependency and blanks only.

    Args:
        nlp: the pipeline, for its strings.
        patterns: what `AttributeRuler.patterns` gives.

    Raises:
        ValueError: a pattern looks at something else; the ruler itself must run then.
    """

    def __init__(self, nlp: Language, patterns: Sequence[Mapping[str, Any]]) -> None:
        rows = [row for pattern in patterns for row in _rows(pattern)]
        self._single = [row for row in rows if len(row.conditions) == 1]
        self._double = [row for row in rows if len(row.conditions) > 1]
        self._strings = nlp.vocab.strings
        self._morphology = nlp.vocab.morphology
        lowers = {word for row in self._single for word in _named_words(row.conditions[0])}
        self._lowers = {self._strings.add(word) for word in lowers}
        self._dependencies = self._of_interest("DEP")
        self._by_anchor: dict[int, list[_Row]] = {}
        for row in self._double:
            for word in _anchor(row)[1]:
                self._by_anchor.setdefault(self._strings.add(word), []).append(row)
        for row in rows:  # outside any memory zone, so that the strings stay
            for name, value in row.attributes.items():
                self._morphology.add(value) if name == "MORPH" else self._strings.add(value)
        self._known: dict[tuple[int, int, int, bool], _Set] = {}
        self._by_row: dict[tuple[int, ...], _Set] = {}

    def _of_interest(self, key: str) -> set[int]:
        conditions = (row.conditions[0].get(key) for row in self._single)
        return {self._strings.add(word) for condition in conditions for word in _values(condition)}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of every token."""
        if not len(doc):
            return doc
        found = self._look_all_up(doc)
        columns = ([value.pos for value in found], [value.morph for value in found])
        attributes: Any = numpy.array(columns, dtype="uint64").T
        doc.from_array(_WRITTEN, attributes)
        for index, value in enumerate(found):
            if value.others:
                _set(doc[index], value.others)
        if self._double:
            self._set_by_neighbours(doc)
        return doc

    def _look_all_up(self, doc: Doc) -> list[_Set]:
        by_row, rows = self._by_row, [tuple(row) for row in doc.to_array(_READ).tolist()]
        if len(by_row) > _MOST_ROWS:
            by_row.clear()
        try:
            return [by_row[row] for row in rows]
        except KeyError:
            for index, row in enumerate(rows):
                if row not in by_row:
                    by_row[row] = self._look_up(doc, index, row)
            return [by_row[row] for row in rows]

    def _look_up(self, doc: Doc, index: int, row: tuple[int, ...]) -> _Set:
        """Return what is set, worked out once for each combination that a pattern can tell from others."""
        tag, lower, dependency, space = row
        known_lower = lower if lower in self._lowers else 0
        known_dependency = dependency if dependency in self._dependencies else int(dependency != 0)
        key = (tag, known_lower, known_dependency, bool(space))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._attributes(doc[index])
        return found

    def _attributes(self, token: Token) -> _Set:
        """Work out what all single-token patterns together set; a later one wins."""
        result: dict[str, str] = {}
        for row in self._single:
            if _holds(row.conditions[0], token):
                result.update(row.attributes)
        part_of_speech = IDS[result.pop("POS", "")]
        return _Set(part_of_speech, self._morphology.add(result.pop("MORPH", "_")), result)

    def _set_by_neighbours(self, doc: Doc) -> None:
        """Apply the patterns over two tokens, where the dependency or word that they name stands."""
        by_anchor = self._by_anchor
        for index, (dependency, lower) in enumerate(doc.to_array(_ANCHORS).tolist()):
            if dependency not in by_anchor and lower not in by_anchor:
                continue
            for row in by_anchor.get(dependency, ()) or by_anchor.get(lower, ()):
                start = index - _anchor(row)[0]
                window = doc[max(start, 0) : max(start, 0) + len(row.conditions)]
                complete = start >= 0 and len(window) == len(row.conditions)
                if complete and all(map(_holds, row.conditions, window)):
                    _set(window[row.index], row.attributes)


def _anchor(row: _Row) -> tuple[int, list[str]]:
    """Return the place and the words of the token that a pattern names, a dependency first.

    Raises:
        ValueError: it names none, so that it would have to be tried everywhere.
    """
    for key in ("DEP", "LOWER"):
        for index, condition in enumerate(row.conditions):
            wanted = condition.get(key)
            if wanted and not (isinstance(wanted, dict) and {"NOT_IN", "REGEX"} & set(wanted)):
                return index, _values(wanted)
    raise ValueError(f"The attribute ruler has a pattern without words: {row.conditions}.")


def _rows(pattern: Mapping[str, Any]) -> list[_Row]:
    rows = []
    for conditions in pattern["patterns"]:
        for condition in conditions:
            if not set(condition) <= _KEYS or not all(_is_readable(value) for value in condition.values()):
                raise ValueError(f"The attribute ruler looks at more than a table holds: {condition}.")
        if not set(pattern["attrs"]) <= _ATTRIBUTES:
            raise ValueError(f"The attribute ruler sets more than a table holds: {pattern['attrs']}.")
        rows.append(_Row(tuple(conditions), pattern["attrs"], int(pattern.get("index", 0)) % len(conditions)))
    return rows


def _is_readable(value: Any) -> bool:
    return not isinstance(value, dict) or set(value) <= _PREDICATES


def _values(condition: Any) -> list[str]:
    if isinstance(condition, dict):
        return [word for key in ("IN", "NOT_IN") for word in condition.get(key, ())]
    return [condition] if isinstance(condition, str) else []


def _named_words(condition: Mapping[str, Any]) -> list[str]:
    return _values(condition.get("LOWER"))


def _holds(condition: Mapping[str, Any], token: Token) -> bool:
    """Tell whether a token meets a condition of the matcher's pattern language."""
    seen = {"TAG": token.tag_, "LOWER": token.lower_, "DEP": token.dep_, "IS_SPACE": token.is_space}
    return all(_fits(seen[key], wanted) for key, wanted in condition.items())


def _fits(value: Any, wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(value == wanted)
    return (
        ("IN" not in wanted or value in wanted["IN"])
        and ("NOT_IN" not in wanted or value not in wanted["NOT_IN"])
        and ("REGEX" not in wanted or re.search(wanted["REGEX"], value) is not None)
    )


def _set(token: Token, attributes: Mapping[str, str]) -> None:
    for name, value in attributes.items():
        if name == "POS":
            token.pos_ = value
        elif name == "MORPH":
            token.set_morph(value)  # type: ignore[attr-defined]
        elif name == "LEMMA":
            token.lemma_ = value
        elif name == "TAG":
            token.tag_ = value
        else:
            token.dep_ = value


@Language.factory("briefing_attributes")
class AttributeComponent:
    """Component form of the table; the pipeline hands the patterns over after it was added."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._nlp = nlp
        self._table: AttributeTable | None = None

    def use(self, patterns: Sequence[Mapping[str, Any]]) -> None:
        """Read the patterns of the model's attribute ruler.

        Raises:
            ValueError: they look at more than a table holds.
        """
        self._table = AttributeTable(self._nlp, patterns)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of every token."""
        return self._table(doc) if self._table else doc
