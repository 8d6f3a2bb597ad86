"""What is read of an instrument where no verb, noun or pattern says anything: adjectives, what it did."""

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, ceasefire_lexicon, words_of_mood
from briefing.extraction.ceasefire.mood import mood_of
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status

_ENDING_A_PHRASE = ("SCONJ", "ADP", "VERB", "AUX", "DET", "PRON", "PUNCT")


def from_its_work(mention: InstrumentMention) -> list[Reading]:
    """Read "the truce allowed two thousand people to leave": what does something is there."""
    head, verb = mention.head, mention.head.head
    plain = not (mention.verbal or mention.anaphoric) and head.dep_ == "nsubj" and verb.pos_ == "VERB"
    plain = plain and not any(c.dep_ == "nsubj" and c.i > head.i for c in verb.lefts)
    mood = mood_of(verb, ceasefire_lexicon()) if plain and _ends_its_phrase(mention) else None
    if mood is None or verb.lemma_.lower() in words_of_mood().of_offers:
        return []
    supposed = mood.negated or mood.conditional or mood.possible or mood.future or mood.infinitive
    if supposed or mood.threat or mood.call or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return []
    if not any(
        child.dep_ in ("dobj", "ccomp", "xcomp", "dative") and child.i > verb.i for child in verb.rights
    ):
        return []
    return [Reading(Status.IN_EFFECT, verb, "ceasefire_at_work", verb.lower_, 0.45, None, None, mood)]


def _ends_its_phrase(mention: InstrumentMention) -> bool:
    """Tell "the truce allowed" from "the ceasefire monitoring mission has"."""
    if mention.end >= mention.head.sent.end:
        return False
    behind = mention.head.table[mention.end]
    return behind is mention.head.head or behind.pos_ not in ("NOUN", "PROPN", "VERB")


def from_adjectives(mention: InstrumentMention, words: CeasefireLexicon) -> list[Reading]:
    """Read "the fragile truce" and "a proposed truce" where nothing else is said of it."""
    for token in (*mention.head.lefts, *_just_before(mention)):
        status = words.adjectives.get(token.lower_)
        if status:
            return [Reading(status, token, f"ceasefire_adjective_{status.value}", token.lower_, 0.5)]
    return []


def _just_before(mention: InstrumentMention) -> list[Word]:
    """Return the words before an instrument in its phrase, wherever the parser hung them."""
    found: list[Word] = []
    for word in reversed(mention.head.table[max(0, mention.start - 3) : mention.start]):
        if word.pos_ in _ENDING_A_PHRASE:
            break
        found.append(word)
    return found
