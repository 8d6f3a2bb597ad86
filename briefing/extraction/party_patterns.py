"""Armed groups that no list has: read from the words of their names, and from initials in brackets behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.extraction.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class GroupName:
    """A name of an armed group in a text.

    Args:
        start: offset of its first character.
        end: offset after its last.
        party: the group's name as the text first gives it.
    """

    start: int
    end: int
    party: str


def group_names(text: str) -> Iterator[GroupName]:
    """Yield names built as those of armed groups are: "Free Velm Army", "Liberation Front of Orlin (LFO)".

    Args:
        text: an article in upper and lower case; in capitals alone a name cannot be told from other words.
    """
    if not _trace().search(text):
        return
    for match in _pattern().finditer(text):
        party = " ".join(match.group("name").split())
        yield GroupName(*match.span("name"), party)
        initials = match.group("initials")
        if initials and stand_for(initials, party):
            for place in re.finditer(rf"\b{re.escape(initials)}\b", text):
                yield GroupName(*place.span(), party)


def stand_for(initials: str, name: str) -> bool:
    """Tell whether every letter begins a word of the name, in their order.

    Source: Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions" (2003),
    simplified.
    """
    words = re.split(r"[\s’'-]+", name.lower())
    letters = iter(words)
    return all(any(word.startswith(letter) for word in letters) for letter in initials.lower())


@cache
def _trace() -> re.Pattern[str]:
    """Return words of which every such name holds one: a text without them is not searched for names."""
    words = load_lexicon("parties")["group_patterns"]
    return re.compile("|".join((*words["kinds"], *words["first"], "Free")))


@cache
def _pattern() -> re.Pattern[str]:
    words = load_lexicon("parties")["group_patterns"]
    word = r"[A-Z][\w’']+(?:-[\w’']+)*"
    kinds, heads, first = ("|".join(words[key]) for key in ("kinds", "heads", "first"))
    names = (
        rf"(?:{word}\s+){{0,4}}(?:{kinds})\s+(?:{heads})(?:\s+(?:of|for)\s+(?:the\s+)?{word}(?:\s+{word})?)?",
        rf"Free\s+{word}\s+Army",
        rf"(?:{first})(?:\s|-)(?:(?:al|el|ul|e|i)-)?{word}(?:(?:\s|-)(?:(?:al|el|ul|e|i)-){word})?",
    )
    outside = rf"(?!(?:{'|'.join(words['outside'])})\b)"
    initials = r"(?:\s+\((?:the\s+)?(?P<initials>[A-Z]{2,6})\))?"
    return re.compile(rf"\b{outside}(?P<name>{'|'.join(names)}){initials}")
