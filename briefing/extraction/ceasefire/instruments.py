"""Where a sentence names a ceasefire, a truce, a pause, an armistice or a peace agreement."""

from dataclasses import dataclass

from briefing.extraction.ceasefire.lexicon import InstrumentName, ceasefire_lexicon
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.stem_search import StemSearch
from briefing.extraction.word_table import Word, WordTable
from briefing.facts import CeasefireStatus, Instrument

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
        pronoun: it is the word "it".
        typed: it says itself what became of the instrument ("the violations").
        definite: it is a noun that stands for the instrument named before ("the deal").
        allowed: the only statuses that are read of it; empty for all that are read of such words.
        status: what the name itself says ("the guns fell silent"), None for other names.
    """

    start: int
    end: int
    head: Word
    instrument: Instrument
    verbal: bool = False
    anaphoric: bool = False
    pronoun: bool = False
    typed: bool = False
    definite: bool = False
    allowed: tuple[CeasefireStatus, ...] = ()
    status: CeasefireStatus | None = None


def names_by_sentence(search: StemSearch) -> dict[int, list[InstrumentName]]:
    """Return the names of instruments that sentences have the words for, by their places counted from 0.

    Args:
        search: which sentences of the article hold what.
    """
    names: dict[int, list[InstrumentName]] = {}
    for name in ceasefire_lexicon().instruments:
        held = search.sentences(name.stems)
        if held and name.needs:
            held &= search.sentences(name.needs)
        for place in held:
            names.setdefault(place, []).append(name)
    return names


def instruments_of(sentence: Passage, names: list[InstrumentName]) -> list[InstrumentMention]:
    """Return the instruments that a sentence names in order, none inside another.

    Args:
        sentence: the sentence.
        names: those that it has the words for, in the order of the lexicon.
    """
    taken: list[tuple[int, int]] = []
    mentions = []
    for name in names:
        for match in name.pattern.finditer(sentence.folded):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            span = sentence.between(match.start(), match.end())
            head = _head(sentence.table, span, name)
            mentions.append(
                InstrumentMention(
                    span[0].i, span[-1].i + 1, head, name.instrument, name.verbal, status=name.status
                )
            )
    return sorted(mentions, key=lambda mention: mention.start)


def _head(words: WordTable, span: list[Word], name: InstrumentName) -> Word:
    """Return the verb of "halted hostilities", else the last noun before any "of" or "in"."""
    if name.verbal:
        backwards = span[0].lower_ == "all"  # "all fighting would stop"
        order = span[::-1] if backwards else span
        return next((token for token in order if token.pos_ == "VERB"), span[-1])
    phrases = (Instrument.HUMANITARIAN_PAUSE, Instrument.CESSATION_OF_HOSTILITIES)
    nouns = [token for token in span if token.lower_ in _HEADS and name.instrument in phrases]
    root = words.root_between(span[0].i, span[-1].i + 1)
    if root.pos_ == "ADP":  # "a halt to all fighting", whose "to" the parser may hang elsewhere
        nouns = nouns or [token for token in span if token.lower_.removesuffix("s") in _HEADS]
    return nouns[0] if nouns else root
