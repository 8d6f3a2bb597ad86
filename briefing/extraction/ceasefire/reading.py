"""What a sentence says of an instrument, before it becomes a report."""

from dataclasses import dataclass

from briefing.extraction.ceasefire.lexicon import words_of_mood
from briefing.extraction.ceasefire.mood import Mood
from briefing.extraction.ceasefire.predicates import Predicate
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status


@dataclass(frozen=True, slots=True)
class Reading:
    """A status that a sentence reports of an instrument.

    Args:
        status: the status.
        trigger: the word that says so; its claimant, time and place in the sentence are the reading's.
        rule: name of the rule.
        words: trigger words for the tooltip.
        confidence: how often such readings are right.
        predicate: the verb with the instrument's role, None where a noun or a pattern says so.
        noun: the noun that says so ("violation"), None otherwise.
        mood: the words above the verb.
    """

    status: Status
    trigger: Word
    rule: str
    words: str
    confidence: float
    predicate: Predicate | None = None
    noun: Word | None = None
    mood: Mood | None = None


def outdoes(reading: Reading, held: Reading) -> bool:
    """Tell the surer of two readings; "signed a truce mediated by X" is told by who signed, not by X."""
    if reading.confidence != held.confidence or reading.predicate is None or held.predicate is None:
        return reading.confidence > held.confidence
    hosting = words_of_mood().hosting
    mediated = held.predicate.verb.dep_ == "acl" and held.predicate.verb.lemma_.lower() in hosting
    return mediated and reading.predicate.verb.lemma_.lower() not in hosting
