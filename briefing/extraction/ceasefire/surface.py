"""Patterns over the words of a sentence, for what no tree holds together and for what outdoes the tree."""

import re
from functools import lru_cache

from spacy.tokens import Span, Token

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import SurfacePattern, ceasefire_lexicon
from briefing.extraction.ceasefire.mood import mood_of
from briefing.extraction.ceasefire.reading import Reading, text_of

_OVERRIDING = (
    "no_violations",
    "there_is_none",
    "will_be_none",
    "no_comment",
    "no_agreement_yet",
    "declared_over",
)


def overriding(sentence: Span, mention: InstrumentMention) -> Reading | None:
    """Return what outdoes the tree: "no violations", "there is no truce", "made no comment on"."""
    for pattern in ceasefire_lexicon().patterns:
        if pattern.name in _OVERRIDING:
            reading = _match(pattern, sentence, mention, 0.85)
            if reading:
                return reading
    return None


def from_surface(sentence: Span, mention: InstrumentMention) -> list[Reading]:
    """Return the first pattern that fits, for sentences of which the tree says nothing."""
    words = ceasefire_lexicon()
    for pattern in ceasefire_lexicon().patterns:
        if pattern.name not in (*_OVERRIDING, "despite"):
            reading = _match(pattern, sentence, mention, 0.6)
            attribute = (
                reading is not None and reading.trigger.dep_ == "amod" and reading.trigger.tag_ == "VBN"
            )
            if reading and not attribute and not mood_of(reading.trigger, words).conditional:
                return [reading]
    return []


def despite(sentence: Span, mention: InstrumentMention) -> list[Reading]:
    """Return a breach where an attack is told to have come despite a ceasefire."""
    pattern = next(p for p in ceasefire_lexicon().patterns if p.name == "despite")
    reading = _match(pattern, sentence, mention, 0.75)
    return [reading] if reading else []


def _match(
    pattern: SurfacePattern, sentence: Span, mention: InstrumentMention, confidence: float
) -> Reading | None:
    """Match a surface pattern with the instrument's own words in the place of {T}."""
    text = text_of(sentence)
    if pattern.needs and not pattern.needs.search(text):
        return None
    name = sentence.doc[mention.start : mention.end].text.replace("’", "'")
    offset = sentence.doc[mention.start].idx - sentence.start_char
    for match in _with_name(pattern.pattern, name).finditer(text):
        if match.start() <= offset < match.end():
            start = sentence.start_char + match.start()
            span = sentence.doc.char_span(start, start + len(match.group()), alignment_mode="expand")
            if span is None:
                return None
            words = " ".join(match.group().split())
            return Reading(
                pattern.status, _trigger(span, mention), f"ceasefire_{pattern.name}", words, confidence
            )
    return None


@lru_cache(maxsize=4096)  # patterns times names; the cache of `re` itself is too small for them
def _with_name(pattern: str, name: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{T}", re.escape(name)), re.IGNORECASE)


def _trigger(span: Span, mention: InstrumentMention) -> Token:
    """Return the verb of a match, else its first word outside the instrument."""
    outside = [token for token in span if not mention.start <= token.i < mention.end]
    verbs = [token for token in outside if token.pos_ == "VERB"]
    return verbs[0] if verbs else outside[0] if outside else mention.head
