"""Where a sentence names a ceasefire, a truce, a pause, an armistice or a peace agreement."""

from dataclasses import dataclass

from briefing.extraction.ceasefire.lexicon import InstrumentName, ceasefire_lexicon
from briefing.extraction.ceasefire.passage import Passage, root_of
from briefing.extraction.word_table import Word
from briefing.facts import Instrument

_HEADS = (
    "pause",
    "pauses",
    "cessation",
    "cessations",
    "end",
    "halt",
    "cease",
    "stop",
    "suspension",
    "armistice",
    "truce",
    "lull",
)
_ONES = ("last", "previous", "earlier", "first", "latest", "second", "third", "old", "new")


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """An instrument in a sentence.

    Args:
        start: first token of its name.
        end: token after the last.
        head: the token that the name hangs on.
        instrument: what it is.
        verbal: the name is a verb with its object ("halted hostilities").
        anaphoric: stands for an instrument named before ("the deal", "the last one").
    """

    start: int
    end: int
    head: Word
    instrument: Instrument
    verbal: bool = False
    anaphoric: bool = False


def instruments_of(sentence: Passage, known: Instrument | None) -> list[InstrumentMention]:
    """Return the instruments of a sentence in order, none inside another.

    Args:
        sentence: one sentence.
        known: the instrument named before in the article, for which "the deal" then stands; None if none was.
    """
    named = _named(sentence)
    if named:
        return named + _ones(sentence, named)
    return _anaphoric(sentence, known) if known else []


def _named(sentence: Passage) -> list[InstrumentMention]:
    text, folded = sentence.text, sentence.folded
    taken: list[tuple[int, int]] = []
    mentions = []
    for name in ceasefire_lexicon().instruments:
        if not any(stem in folded for stem in name.stems):
            continue
        for match in name.pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            span = sentence.between(match.start(), match.end())
            head = _head(span, name)
            mentions.append(InstrumentMention(span[0].i, span[-1].i + 1, head, name.instrument, name.verbal))
    return sorted(mentions, key=lambda mention: mention.start)


def _head(span: list[Word], name: InstrumentName) -> Word:
    """Return the verb of "halted hostilities", else the last noun before any "of" or "in"."""
    if name.verbal:
        return next((token for token in span if token.pos_ == "VERB"), span[-1])
    phrases = (Instrument.HUMANITARIAN_PAUSE, Instrument.CESSATION_OF_HOSTILITIES)
    nouns = [token for token in span if token.lower_ in _HEADS and name.instrument in phrases]
    return nouns[0] if nouns else root_of(span)


def _ones(sentence: Passage, named: list[InstrumentMention]) -> list[InstrumentMention]:
    """Find "the last one" behind "a new ceasefire"."""
    if "one" not in sentence.folded:
        return []
    return [
        InstrumentMention(token.i, token.i + 1, token, named[0].instrument, anaphoric=True)
        for token in sentence.words
        if token.lower_ in ("one", "ones")
        and token.i > named[0].end
        and any(child.lower_ in _ONES for child in token.children)
    ]


def _anaphoric(sentence: Passage, known: Instrument) -> list[InstrumentMention]:
    words = ceasefire_lexicon()
    if not any(noun in sentence.folded for noun in words.anaphora):
        return []
    return [
        InstrumentMention(token.i, token.i + 1, token, known, anaphoric=True)
        for token in sentence.words
        if token.lower_ in words.anaphora
        and token.dep_ != "compound"
        and any(child.lower_ in words.determiners for child in token.children)
        and not _says_what_else(token)
    ]


def _says_what_else(noun: Word) -> bool:
    """Tell "the agreement on prisoners" and "the trade deal", which are other agreements."""
    return any(
        child.dep_ == "compound" or (child.dep_ == "prep" and child.lower_ in ("on", "for", "about", "over"))
        for child in noun.children
    )
