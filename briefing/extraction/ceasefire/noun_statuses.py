"""From the noun that an instrument hangs on to its status: "violations of the truce", "a truce proposal"."""

from dataclasses import replace

from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, words_of_mood
from briefing.extraction.ceasefire.mood import Mood, mood_of
from briefing.extraction.ceasefire.predicates import Predicate
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status

_OF_PROPOSALS = {
    Status.VIOLATED: Status.REJECTED,  # who ignores a call refuses it
    Status.REJECTED: Status.REJECTED,
    Status.AGREED: Status.AGREED,
    Status.NEGOTIATING: Status.NEGOTIATING,
}


def from_noun(
    noun: Word, nouns: list[Word], predicates: list[Predicate], words: CeasefireLexicon
) -> list[Reading]:
    """Return what a noun says of the instrument that hangs on it: "violations of the truce".

    Args:
        noun: the noun that says so.
        nouns: all nouns that the instrument hangs on.
        predicates: the verbs of the instrument and of those nouns.
        words: the lexicon.
    """
    status = words.noun_status(noun)
    if status is None:
        return []
    reading = Reading(status, noun, f"ceasefire_noun_{status.value}", noun.lower_, 0.8, None, noun)
    governors = [
        p for p in predicates if p.opaque and (noun in (p.verb.head, *p.verb.children) or _over(p.verb, noun))
    ]
    if status is Status.UNCONFIRMED:
        return [reading] if _is_negated_noun(noun, governors) else []
    if status is Status.CALLED_FOR:
        return _of_proposal(reading, noun, governors, words)
    if status is Status.NEGOTIATING:
        return _of_talks(reading, noun, governors, words)
    return _of_event(reading, nouns, governors, words)


def _of_event(
    reading: Reading, nouns: list[Word], governors: list[Predicate], words: CeasefireLexicon
) -> list[Reading]:
    """Read nouns that tell what happened: violation, start, extension, collapse."""
    noun, status = reading.trigger, reading.status
    watched = any(words_of_mood().watching.intersection(p.keys) for p in governors)
    if status is Status.IN_EFFECT and watched:
        return []  # "monitors the observance of the truce"
    if status is Status.IN_EFFECT and noun.dep_ == "pobj" and noun.head.lower_ not in words_of_mood().since:
        return []  # "no date for the start of the truce"
    if _is_negated_noun(noun, governors[:1]) or any(n.lower_ in words.operators["threaten"] for n in nouns):
        none_broke_it = status is Status.VIOLATED and has_no(noun)
        return [replace(reading, status=Status.IN_EFFECT)] if none_broke_it else []
    if status is Status.VIOLATED and any(n.lower_ in words_of_mood().signs and has_no(n) for n in nouns):
        return [replace(reading, status=Status.IN_EFFECT)]  # "no reports of major violations"
    mood = mood_of(governors[0].verb, words) if governors else mood_of(noun, words)
    if status is Status.VIOLATED and _is_any(noun) and (mood.future or mood.possible or mood.infinitive):
        return []  # "would answer any violation"
    changed = _noun_in_mood(status, mood, governors, words)
    return [replace(reading, status=changed, mood=mood)] if changed else []


def _is_any(noun: Word) -> bool:
    return any(child.lower_ in ("any", "further", "future") for child in noun.children)


def _over(verb: Word, noun: Word) -> bool:
    return any(ancestor == verb for ancestor in noun.ancestors)


def has_no(noun: Word) -> bool:
    """Tell "no violations" from "violations"."""
    return any(child.lower_ in ("no", "any", "zero") for child in noun.children)


def _is_negated_noun(noun: Word, governors: list[Predicate]) -> bool:
    if any(child.lower_ in ("no", "without") for child in noun.children) or noun.head.lower_ == "without":
        return True
    return any(child.dep_ == "neg" for p in governors for child in p.verb.children)


def _noun_in_mood(
    status: Status, mood: Mood, governors: list[Predicate], words: CeasefireLexicon
) -> Status | None:
    """Return what "violations", "extension", "collapse" say under the words above them."""
    verb = governors[0].verb.lemma_.lower() if governors else ""
    asked = {words.objects[key] for p in governors for key in p.keys if key in words.objects}
    averted = verb in ("prevent", "avoid", "avert", "deter")
    if mood.conditional or (status in (Status.VIOLATED, Status.COLLAPSED) and (averted or mood.call)):
        return None
    if status is Status.VIOLATED or status is Status.COLLAPSED:
        return None if mood.threat and status is Status.COLLAPSED else status
    if mood.refuse or verb in ("reject", "refuse", "oppose"):
        return Status.REJECTED
    if mood.call or Status.CALLED_FOR in asked:
        return Status.CALLED_FOR
    return Status.NEGOTIATING if mood.attempt or Status.NEGOTIATING in asked else status


def _of_proposal(
    reading: Reading, noun: Word, governors: list[Predicate], words: CeasefireLexicon
) -> list[Reading]:
    """Read "rejected the ceasefire proposal" as rejected, "X's call was rejected" as call and refusal."""
    answers = []
    if noun.lemma_.lower() == "hope" and any(
        words_of_mood().stirring.intersection(p.keys) for p in governors
    ):
        return []  # "raising hopes of a truce" calls for nothing
    for predicate in governors:
        status = next((words.objects[key] for key in predicate.keys if key in words.objects), None)
        mood = mood_of(predicate.verb, words)
        if status is Status.REJECTED and mood.negated:
            return []  # "has not rejected the proposal"
        if "receive" in predicate.keys:
            status = Status.NEGOTIATING  # whoever has received a proposal has yet to answer it
        if status is Status.AGREED and mood.call and mood.trigger is not None and not mood.obliged:
            return [
                replace(reading, predicate=predicate, noun=None, mood=mood)
            ]  # "called on them to accept it"
        if status is Status.AGREED and (mood.negated or mood.refuse):
            status = Status.REJECTED
        elif status is Status.AGREED and not words_of_mood().granting.intersection(predicate.keys):
            continue  # "backed calls for a truce"
        if status in _OF_PROPOSALS:
            rule = f"ceasefire_proposal_{status.value}"
            answers.append(
                Reading(
                    _OF_PROPOSALS[status], predicate.verb, rule, predicate.keys[0], 0.8, predicate, None, mood
                )
            )
    if not answers and governors:
        mood = mood_of(governors[0].verb, words)
        if mood.call and not mood.obliged and mood.trigger is not None and mood.trigger.pos_ == "VERB":
            return [replace(reading, predicate=governors[0], noun=None, mood=mood)]
    whose = any(child.dep_ == "poss" or child.lower_ == "by" for child in noun.children)
    whose = whose and any(
        p.verb.i > noun.i for p in governors
    )  # "X's call was rejected", not "rejected X's call"
    if has_no(noun):
        return answers
    return [*answers, reading] if whose or not answers else answers


def _of_talks(
    reading: Reading, noun: Word, governors: list[Predicate], words: CeasefireLexicon
) -> list[Reading]:
    for predicate in governors:
        status = next((words.objects[key] for key in predicate.keys if key in words.objects), None)
        mood = mood_of(predicate.verb, words)
        unacceptable = status is Status.AGREED and mood.negated and mood.possible
        if status is Status.REJECTED or mood.refuse or unacceptable:
            return [
                replace(
                    reading,
                    status=Status.REJECTED,
                    trigger=predicate.verb,
                    predicate=predicate,
                    rule="ceasefire_talks_rejected",
                    mood=mood,
                )
            ]
        if status is Status.CALLED_FOR or mood.call:
            return [
                replace(
                    reading,
                    status=Status.CALLED_FOR,
                    trigger=mood.trigger or predicate.verb,
                    predicate=predicate,
                    rule="ceasefire_talks_called_for",
                    mood=mood,
                )
            ]
    return [] if has_no(noun) else [reading]
