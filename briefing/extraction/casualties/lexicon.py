"""The words of resources/lexicon/casualties.toml, ready to be looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefing.extraction.lexicon import load_lexicon
from briefing.facts import Category, Outcome

_WITH_PLURALS = (
    Category.CIVILIAN,
    Category.MILITARY,
    Category.POLICE,
    Category.MILITANT,
    Category.JOURNALIST,
)


class TriggerKind(StrEnum):
    """How a word tells of casualties, after the tables of the lexicon."""

    VERB = "verb"
    STATE = "state"
    COUNTED = "counted"
    DEED = "deed"


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """A word that tells of casualties.

    Args:
        name: name of its entry, part of the rule's name.
        kind: how it does.
        outcome: what happened to the victims.
        victim: for verbs, "object" or "subject".
        who: for verbs, which nouns count: "any", "person" or "fighter".
        firm: False where the rest of the article decides on the outcome.
    """

    name: str
    kind: TriggerKind
    outcome: Outcome
    victim: str = "object"
    who: str = "any"
    firm: bool = True


@dataclass(frozen=True, slots=True)
class CasualtyLexicon:
    """All lists as sets.

    Args:
        triggers: word in small letters to its readings.
        categories: noun for people to the category it names.
        phrases: lists of words for the phrase rules.
        context: lists of words that make a report a threat or a rate.
        people: further lists on people.
        toll: lists for counts of dead.
        claimants: lists on who says so.
        confidence: share of right proposals by rule.
    """

    triggers: Mapping[str, tuple[TriggerWord, ...]]
    categories: Mapping[str, Category]
    phrases: Mapping[str, frozenset[str]]
    context: Mapping[str, frozenset[str]]
    people: Mapping[str, frozenset[str]]
    toll: Mapping[str, frozenset[str]]
    claimants: Mapping[str, frozenset[str]]
    confidence: Mapping[str, float]


_read: list[tuple[dict[str, Any], CasualtyLexicon]] = []


def casualty_lexicon() -> CasualtyLexicon:
    """Read the lexicon with the user's entries; a lexicon that changed is read anew."""
    data = load_lexicon("casualties")
    if not _read or _read[0][0] is not data:
        _read[:] = [(data, _compiled(data))]
    return _read[0][1]


def _compiled(data: dict[str, Any]) -> CasualtyLexicon:
    people = data["people"]
    categories = {
        word: category
        for category in reversed(Category)  # a word in two lists takes the first category
        for word in people.get(category.value, ())
    }
    for word, category in list(categories.items()):
        if category in _WITH_PLURALS and word.isalpha() and not word.endswith(("s", "y", "man", "army")):
            categories.setdefault(f"{word}s", category)
    return CasualtyLexicon(
        triggers=_triggers(data),
        categories=categories,
        phrases=_sets(data["phrases"]),
        context=_sets(data["context"]),
        people=_sets(people),
        toll=_sets(data["toll"]),
        claimants=_sets(data["claimants"]),
        confidence=data["confidence"],
    )


def _triggers(data: Mapping[str, Any]) -> dict[str, tuple[TriggerWord, ...]]:
    found: dict[str, tuple[TriggerWord, ...]] = {}
    for kind in TriggerKind:
        for entry in data[kind.value]:
            word = TriggerWord(
                name=entry["name"],
                kind=kind,
                outcome=Outcome(entry["outcome"]),
                victim=entry.get("victim", "object"),
                who=entry.get("who", "any"),
                firm=entry.get("firm", True),
            )
            for form in entry["words"]:
                found[form] = (*found.get(form, ()), word)
    return found


def _sets(table: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}
