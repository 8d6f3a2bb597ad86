"""Armed groups that no list has, told by the words beside their names: "the rebel group Velm Union"."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_patterns import GroupName, stand_for
from briefing.extraction.remembered import Remembered
from briefing.extraction.word_places import pieces_with

_WORD = r"[A-Z][\w’']*[a-z][\w’']*(?:-[\w’']+)*"
_LINK = r"(?:of\s+the|of|for\s+the|for|the|and|al-)"
_INITIALS = re.compile(r"\s+\((?:the\s+)?([A-Z]{2,6})\)")
_AROUND = 90  # characters beside a word that tells of a group
_SHORTEST = 4  # letters of a name


def groups_told(text: str) -> Iterator[GroupName]:
    """Yield every place of the names that the text itself calls armed groups, in the order of their finding.

    Args:
        text: an article in upper and lower case; in capitals alone a name cannot be told from other words.
    """
    names: dict[str, None] = {}
    for trace in _traces(text):
        window = text[max(0, trace.start() - _AROUND) : trace.end() + _AROUND]
        for match in (match for pattern in _patterns() for match in pattern.finditer(window)):
            name = _trimmed(match.group("name"))
            if name is not None and name not in names:
                names[name] = None
                initials = _INITIALS.match(window, match.end("name"))
                if initials and stand_for(initials.group(1), name):
                    yield from _places(text, initials.group(1), name)
    for name in names:
        if " " in name or not _is_place(text, name):
            yield from _places(text, name, name)


def _traces(text: str) -> Iterator[re.Match[str]]:
    for first, end in pieces_with(_tells(), text):
        yield from _trace().finditer(text, first, end + _AROUND)


def _is_place(text: str, name: str) -> bool:
    """Tell "the Velm rebels" of the town of Velm, which the text has somebody in, near or from elsewhere."""
    return re.search(rf"\b(?:in|near|at|to|into|outside|around)\s+{re.escape(name)}\b", text) is not None


def _places(text: str, words: str, party: str) -> Iterator[GroupName]:
    for place in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text):
        yield GroupName(*place.span(), " ".join(party.split()))


def _trimmed(name: str) -> str | None:
    """Return a name without the article, None where its words describe and do not name."""
    words = re.sub(r"^(?:The|the)\s+", "", name).split()
    while words and words[-1] in ("of", "for", "the", "and"):
        words.pop()
    if not words or {w.removesuffix("'s").removesuffix("’s") for w in words[:1]} & _never():
        return None
    joined = " ".join(words)
    if len(words) == 1 and (words[-1] in _never() | _heads() or re.search(r"-[a-z]", words[0])):
        return None  # "Velm-backed rebels"
    return joined if len(joined) >= _SHORTEST and joined in name else None


@cache
def _never() -> frozenset[str]:
    return frozenset(load_lexicon("parties")["group_patterns"]["never"])


@cache
def _heads() -> frozenset[str]:
    """Return the words that name no group alone: "The Brigades"."""
    data = load_lexicon("parties")["group_patterns"]
    return frozenset((*data["strong_heads"], *data["built_heads"]))


@cache
def _trace() -> re.Pattern[str]:
    """Return the words beside which such a name may stand: only there the text is searched for it."""
    data = load_lexicon("parties")["group_patterns"]
    kinds, nouns = "|".join(data["group_kinds"]), "|".join(data["group_nouns"])
    words = "|".join((*data["lone_nouns"], *data["members"], *data["strong_heads"]))
    heads = "|".join(data["built_heads"])
    return re.compile(rf"\b(?:(?:{kinds})\s+(?:{nouns})|{words}|(?:{heads})(?=\s+\([A-Z]))")


@cache
def _tells() -> Remembered[str, bool]:
    """Tell of what stands between two blanks whether the first of those words may be in it."""
    data = load_lexicon("parties")["group_patterns"]
    words = (*data["group_kinds"], *data["lone_nouns"], *data["members"], *data["strong_heads"])
    first = re.compile("|".join(word.split()[0] for word in (*words, *data["built_heads"])))
    return Remembered(lambda piece: first.search(piece) is not None)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = load_lexicon("parties")["group_patterns"]
    kinds, nouns, lone = ("|".join(data[key]) for key in ("group_kinds", "group_nouns", "lone_nouns"))
    members, strong, heads = ("|".join(data[key]) for key in ("members", "strong_heads", "built_heads"))
    name = rf"(?P<name>{_WORD}(?:\s+(?:{_LINK}\s+)?{_WORD}){{0,4}})"
    short = rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,2}})"
    called = r"(?:,?\s+(?:called|named|known\s+as|calling\s+itself))?"
    group = rf"(?:(?:{kinds})\s+(?:{nouns})|{lone})"
    return (
        re.compile(rf"\b{group}{called}\s+(?:the\s+)?{name}"),
        re.compile(
            rf"\b{name}(?:\s+\([A-Z]{{2,6}}\))?,\s+(?:an?|the|another|one\s+of)\s+(?:[\w-]+\s+){{0,4}}{group}\b"
        ),
        re.compile(rf"\b(?:the|The|of|by|with|from|between|and)\s+{short}\s+(?:{members})\b"),
        re.compile(rf"\b(?P<name>{_WORD}(?:\s+{_WORD}){{0,2}}\s+(?:{strong}))\b"),
        re.compile(
            rf"\b(?P<name>{_WORD}(?:\s+(?:{_LINK}\s+)?{_WORD}){{0,4}}\s+(?:{heads}))(?=\s+\([A-Z]{{2,6}}\))"
        ),
    )
