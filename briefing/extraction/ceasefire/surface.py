"""Patterns over the words of a sentence, for what no tree holds together and for what outdoes the tree."""

from dataclasses import dataclass, replace

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import INSTRUMENT, SurfacePattern, ceasefire_lexicon
from briefing.extraction.ceasefire.mood import mood_of
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus

_DESPITE = "despite"
_NONE = "there_is_none"


@dataclass(frozen=True, slots=True)
class Place:
    """An instrument in the text of its sentence, read once for all patterns.

    Args:
        sentence: the sentence.
        mention: the instrument.
        text: the sentence in lower case with one letter in the place of the instrument's words.
        offset: where that letter stands.
        shift: by how much what stands behind it moved to the left.
    """

    sentence: Passage
    mention: InstrumentMention
    text: str
    offset: int
    shift: int


def place_of(sentence: Passage, mention: InstrumentMention) -> Place:
    """Read an instrument and its sentence for all patterns."""
    table = sentence.table
    start = table.idx[mention.start] - sentence.offset
    end = table[mention.end - 1].end - sentence.offset
    text = sentence.folded[:start] + INSTRUMENT + sentence.folded[end:]
    return Place(sentence, mention, text, start, end - start - 1)


def overriding(place: Place) -> Reading | None:
    """Return what outdoes the tree: "no violations", "there is no truce", "made no comment on"."""
    for pattern in [p for p in place.sentence.patterns if p.overrides]:
        if place.mention.typed and pattern.name == _NONE:
            continue  # "there is no violation" denies the breach, not the truce
        reading = _match(pattern, place, 0.85)
        if reading and reading.status is CeasefireStatus.COLLAPSED and _is_denied(reading.trigger):
            return replace(reading, status=CeasefireStatus.IN_EFFECT)  # "neither has declared it over"
        if reading:
            return reading
    return None


def _is_denied(trigger: Word) -> bool:
    return mood_of(trigger, ceasefire_lexicon()).negated


def from_surface(place: Place) -> list[Reading]:
    """Return the first pattern that fits, for sentences of which the tree says nothing."""
    words = ceasefire_lexicon()
    for pattern in [p for p in place.sentence.patterns if not p.overrides and p.name != _DESPITE]:
        reading = _match(pattern, place, 0.6)
        attribute = reading is not None and reading.trigger.dep_ == "amod" and reading.trigger.tag_ == "VBN"
        mood = mood_of(reading.trigger, words) if reading is not None else None
        unsaid = mood is not None and (
            mood.conditional or (_refuses(reading) and (mood.negated or mood.deny))
        )
        if reading and not attribute and not unsaid:
            return [reading]
    return []


def _refuses(reading: Reading | None) -> bool:
    return reading is not None and reading.status is CeasefireStatus.REJECTED


def despite(place: Place) -> list[Reading]:
    """Return a breach where an attack is told to have come despite a ceasefire."""
    readings = (_match(p, place, 0.75) for p in place.sentence.patterns if p.name == _DESPITE)
    return [reading for reading in readings if reading]


def rule_of(pattern: SurfacePattern) -> str:
    """Return the name of a pattern's readings, for the tooltip and for calibration."""
    return f"ceasefire_{pattern.name}"


def _match(pattern: SurfacePattern, place: Place, confidence: float) -> Reading | None:
    """Match a surface pattern with the instrument in the place of {T}."""
    for match in pattern.pattern.finditer(place.text):
        if match.start() <= place.offset < match.end():
            start, end = match.start(), match.end() + place.shift
            span = place.sentence.between(start, end)
            words = " ".join(place.sentence.text[start:end].split())
            return Reading(
                pattern.status,
                _trigger(span, place.mention),
                rule_of(pattern),
                words,
                confidence,
            )
    return None


def _trigger(span: list[Word], mention: InstrumentMention) -> Word:
    """Return the verb of a match, else its first word outside the instrument."""
    outside = [token for token in span if not mention.start <= token.i < mention.end]
    verbs = [token for token in outside if token.pos_ == "VERB"]
    return verbs[0] if verbs else outside[0] if outside else mention.head
