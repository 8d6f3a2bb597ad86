"""The attack that came despite a ceasefire, and who tells of it: "hours after the truce, X accused Y"."""

from briefing.extraction.ceasefire.agents import agent_of
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon, words_of_mood
from briefing.extraction.word_table import Word

_CLIMBED = 4


def attack_beside(trigger: Word) -> Word | None:
    """Return the verb that "despite the truce" and "hours after the truce began" belong to.

    Args:
        trigger: a word of the phrase, or the verb itself.
    """
    verb = next((word for word in (trigger, *trigger.ancestors) if word.pos_ == "VERB"), None)
    for _ in range(_CLIMBED):
        if verb is None or verb.dep_ != "advcl" or verb.i < trigger.i or verb.head.pos_ != "VERB":
            break
        verb = verb.head
    return verb


def is_telling(verb: Word) -> bool:
    """Tell "said" and "reported" from what was done."""
    return verb.lemma_.lower() in words_of_mood().reporting


def teller_of(trigger: Word) -> Word | None:
    """Return who accuses or reports: the army in "hours after the truce began, the army accused Sudria"."""
    verb = attack_beside(trigger)
    if verb is None or verb is trigger:
        return None
    accusing = verb.lemma_.lower() in ceasefire_lexicon().operators["blame"]
    telling = is_telling(verb) and any(child.dep_ == "ccomp" for child in verb.children)
    return agent_of(verb) if accusing or telling else None
