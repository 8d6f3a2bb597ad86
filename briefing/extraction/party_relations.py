"""Names that only tell where something stands: "US-backed", "pro-Iranian", "ethnic Armenians"."""

from dataclasses import dataclass
from functools import cache

from briefing.extraction.annotations import PartyKind, PartyMention
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.word_table import WordTable


def is_only_related(words: WordTable, mention: PartyMention) -> bool:
    """Tell "US-backed", "pro-Iranian" and "ethnic Armenians", where the name is not the party itself."""
    relations, lower = _relations(), words.lower
    text = lower[mention.end - 1]
    if "-" in text[1:] and text.rsplit("-", 1)[1] in relations.suffixes:
        return mention.kind is not PartyKind.ORGANISATION or not text.endswith("-led")
    if mention.end + 1 < len(words) and lower[mention.end] in ("-", "‑", "–"):
        behind = lower[mention.end + 1]
        led_by_group = behind == "led" and mention.kind is PartyKind.ARMED_GROUP
        if behind in relations.suffixes and not led_by_group:
            return True
    before = lower[mention.start - 1] if mention.start else ""
    if before in ("-", "‑", "–") and mention.start > 1:
        before = lower[mention.start - 2]
    first = lower[mention.start]
    return before in relations.prefixes or ("-" in first and first.split("-", 1)[0] in relations.prefixes)


@dataclass(frozen=True, slots=True)
class _Relations:
    suffixes: frozenset[str]
    prefixes: frozenset[str]


@cache
def _relations() -> _Relations:
    data = load_lexicon("parties")["relations"]
    return _Relations(frozenset(data["suffixes"]), frozenset(data["prefixes"]))
