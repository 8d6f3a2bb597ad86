"""From a verb's own status and the words above it to what is reported: "urged to respect" is a call."""

from briefing.extraction.ceasefire.lexicon import words_of_mood
from briefing.extraction.ceasefire.mood import Mood
from briefing.extraction.ceasefire.predicates import Predicate, Role
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status


def status_in_mood(base: Status | None, mood: Mood, predicate: Predicate) -> Status | None:
    """Return the status that is reported once the words above a verb are heard.

    Args:
        base: what the verb says by itself, None where it says nothing of a ceasefire.
        mood: the words above it.
        predicate: the verb and the instrument's role in it.
    """
    if mood.conditional:
        return None
    if base is None:
        stated = predicate.verb.lemma_.lower() in ("be", "see")
        due = mood.obliged and predicate.role is Role.SUBJECT  # "a ceasefire must form part of it"
        strong = mood.call and mood.trigger is not None and (stated or due)
        return Status.CALLED_FOR if strong else None
    return _TABLE[base](mood, predicate)


def _first(*cases: tuple[bool, Status | None], otherwise: Status | None) -> Status | None:
    """Return the status of the first case that holds."""
    return next((status for holds, status in cases if holds), otherwise)


def _agreed(mood: Mood, predicate: Predicate) -> Status | None:
    lemma = predicate.verb.lemma_.lower()
    answering = not words_of_mood().answering.isdisjoint(predicate.keys)
    in_progress = lemma in words_of_mood().negotiable and _is_progressive(predicate.verb)
    return _first(
        (predicate.verb.dep_ == "csubj", None),  # "announcing a truce is not enough"
        (mood.deny, Status.DENIED),
        (mood.refuse or (mood.negated and mood.future), Status.REJECTED),
        (mood.obliged and mood.pledge, Status.AGREED),
        (mood.call, Status.CALLED_FOR),
        (mood.fail and mood.accuse, Status.VIOLATED),  # "blamed them for failing to commit to it"
        (mood.fail, Status.NEGOTIATING),
        (mood.ready, Status.CALLED_FOR),
        (mood.attempt, Status.NEGOTIATING),
        (mood.negated and answering, Status.REJECTED),
        (mood.negated and _is_disowned(predicate.verb), Status.DENIED),
        (mood.negated, Status.NEGOTIATING),
        (mood.pledge, Status.AGREED),
        (mood.future and lemma in words_of_mood().concluding, Status.NEGOTIATING),  # "will sign it in May"
        (mood.future and answering and _has_condition(predicate.verb), Status.CALLED_FOR),
        (mood.infinitive and lemma in words_of_mood().watching, None),  # "sent observers to oversee it"
        (mood.possible or (mood.infinitive and not mood.future) or in_progress, Status.NEGOTIATING),
        otherwise=Status.AGREED,
    )


def _in_effect(mood: Mood, predicate: Predicate) -> Status | None:
    subject = predicate.role is Role.SUBJECT
    starting = bool(words_of_mood().starting.intersection(predicate.keys))
    return _first(
        (mood.deny, Status.DENIED if subject else None),
        (mood.obliged and mood.pledge, Status.AGREED),
        (mood.call, Status.CALLED_FOR),
        (mood.refuse, Status.REJECTED),
        (mood.never and (starting or predicate.verb.lemma_.lower() == "implement"), Status.COLLAPSED),
        (mood.negated and starting and subject and not mood.fail, Status.NEGOTIATING),
        (mood.threat, None),
        (mood.negated and predicate.verb.lemma_.lower() == "implement", None),
        (mood.negated and mood.future and not subject, Status.REJECTED),  # "will not observe any truce"
        (mood.fail or mood.negated, Status.COLLAPSED if subject else Status.VIOLATED),
        (mood.ready, Status.CALLED_FOR),
        (
            mood.future and subject and not words_of_mood().staying.isdisjoint(predicate.keys),
            Status.IN_EFFECT,
        ),
        (mood.pledge or mood.future, Status.AGREED),
        (mood.possible or mood.attempt, Status.NEGOTIATING if starting else None),
        (mood.infinitive, Status.AGREED if starting else None),
        otherwise=Status.IN_EFFECT,
    )


def _extended(mood: Mood, predicate: Predicate) -> Status | None:
    return _first(
        (mood.possible and _has_condition(predicate.verb), None),  # "it could be renewed if both agree"
        (mood.refuse, Status.REJECTED),
        (mood.call or mood.ready, Status.CALLED_FOR),
        (mood.negated, Status.COLLAPSED),
        (mood.future, Status.AGREED),  # "each captive released will extend the truce by a day"
        (mood.fail or mood.attempt or mood.possible, Status.NEGOTIATING),
        (mood.infinitive and not mood.pledge, Status.NEGOTIATING),
        otherwise=Status.EXTENDED,
    )


def _violated(mood: Mood, _: Predicate) -> Status | None:
    denied = Status.CALLED_FOR if mood.call else Status.AGREED if mood.pledge else Status.IN_EFFECT
    supposed = mood.call or mood.possible or mood.refuse or mood.ready or mood.threat
    return _first(
        (mood.negated, denied),
        (supposed or ((mood.infinitive or mood.future) and not mood.accuse), None),
        otherwise=Status.VIOLATED,
    )


def _collapsed(mood: Mood, predicate: Predicate) -> Status | None:
    subject = predicate.role is Role.SUBJECT
    supposed = mood.call or mood.possible or mood.threat or mood.attempt or mood.refuse or mood.ready
    return _first(
        (mood.negated or mood.deny, Status.IN_EFFECT if subject else None),
        (supposed or ((mood.future or mood.pledge) and subject), None),
        (mood.infinitive and not mood.pledge and not mood.accuse, None),
        otherwise=Status.COLLAPSED,
    )


def _called_for(mood: Mood, _: Predicate) -> Status | None:
    return _first((mood.refuse, Status.REJECTED), (mood.negated, None), otherwise=Status.CALLED_FOR)


def _negotiating(mood: Mood, predicate: Predicate) -> Status | None:
    impossible = mood.negated and predicate.role is Role.SUBJECT  # "a truce is not possible"
    return _first(
        (mood.refuse or impossible, Status.REJECTED),
        (mood.negated and not mood.fail, None),
        (mood.call or mood.ready, Status.CALLED_FOR),
        otherwise=Status.NEGOTIATING,
    )


def _rejected(mood: Mood, _: Predicate) -> Status | None:
    return None if mood.negated or mood.possible or mood.call else Status.REJECTED


def _denied(mood: Mood, _: Predicate) -> Status | None:
    return None if mood.negated else Status.DENIED


def _unconfirmed(mood: Mood, _: Predicate) -> Status | None:
    return Status.UNCONFIRMED if mood.negated or mood.refuse else None


def _is_disowned(verb: Word) -> bool:
    """Tell "the officials said they did not agree to it", a denial, from "have not agreed to it"."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words_of_mood().reporting
    past = any(child.dep_ == "aux" and child.lower_ == "did" for child in verb.lefts)
    return told and past and any(c.dep_ == "nsubj" and c.tag_ == "PRP" for c in verb.lefts)


def _has_condition(verb: Word) -> bool:
    clauses = (child for child in verb.rights if child.dep_ == "advcl")
    return any(word.lower_ in words_of_mood().always_open for clause in clauses for word in clause.lefts)


def _is_progressive(verb: Word) -> bool:
    return verb.tag_ == "VBG" and any(c.lemma_.lower() == "be" for c in verb.children if c.dep_ == "aux")


_TABLE = {
    Status.AGREED: _agreed,
    Status.IN_EFFECT: _in_effect,
    Status.EXTENDED: _extended,
    Status.VIOLATED: _violated,
    Status.COLLAPSED: _collapsed,
    Status.CALLED_FOR: _called_for,
    Status.NEGOTIATING: _negotiating,
    Status.REJECTED: _rejected,
    Status.DENIED: _denied,
    Status.UNCONFIRMED: _unconfirmed,
}
