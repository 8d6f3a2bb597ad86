"""What a sentence says of an instrument, before it becomes a report."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from briefing.extraction.annotations import annotations
from briefing.extraction.ceasefire.mood import Mood
from briefing.extraction.ceasefire.predicates import Predicate
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
    trigger: Token
    rule: str
    words: str
    confidence: float
    predicate: Predicate | None = None
    noun: Token | None = None
    mood: Mood | None = None


def text_of(sentence: Span) -> str:
    """Return the text of a sentence with straight apostrophes, one character for one."""
    return annotations(sentence.doc).reading[sentence.start_char : sentence.end_char].replace("’", "'")
