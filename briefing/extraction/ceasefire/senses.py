"""What a verb by itself says of an instrument: "a truce ended", "the truce that ended the war"."""

from dataclasses import dataclass, replace

from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, words_of_mood
from briefing.extraction.ceasefire.predicates import Predicate, Role, verb_keys
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status
from briefing.facts import TimeExpressionType

_NOW = ("today", "now", "tonight", "this morning")
_BRIEFLY = 4  # words around "lasted" among which "only" makes it an end


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb says before the words above it are heard.

    Args:
        key: the verb as the lexicon names it, None where it does not.
        status: what it says, None where it says nothing of a ceasefire.
        stray: it is not said of the instrument after all.
    """

    key: str | None
    status: Status | None
    stray: bool = False


def sense_of(predicate: Predicate, words: CeasefireLexicon) -> Sense:
    """Return what a verb says of an instrument.

    Args:
        predicate: the verb and the instrument's role in it.
        words: the lexicon.
    """
    table = words.subjects if predicate.role is Role.SUBJECT else words.objects
    key = next((key for key in predicate.keys if key in table), None)
    if key in words_of_mood().reviewing:
        return Sense(key, None)  # "meet to review the truce", which there is
    held = _held_by_document(predicate, words)
    if held is not None:
        return Sense(key, held)
    if _is_brief(predicate):
        return Sense(key, Status.COLLAPSED)
    base = table[key] if key else None
    if base is Status.NEGOTIATING and _is_planned(predicate):
        base = Status.AGREED
    base = _as_subject(base, predicate, words) if predicate.role is Role.SUBJECT else base
    if base is Status.VIOLATED and key in words_of_mood().ignoring and _is_only_offered(predicate, words):
        base = Status.REJECTED
    stray = base is Status.COLLAPSED and (_is_stray_participle(predicate.verb) or _is_yet_to_end(predicate))
    return Sense(key, base, stray)


def as_intransitive(predicate: Predicate, words: CeasefireLexicon) -> Predicate:
    """Return "truces crumbled" as what truces do where the tagger took it for what is done to them."""
    verb = predicate.verb
    passive = (
        predicate.role is Role.OBJECT and verb.tag_ == "VBN" and verb.dep_ not in ("acl", "relcl", "amod")
    )
    beside = verb.dep_ == "acl" and verb.i > 0 and verb.nbor(-1).text == ","  # "the truce, the first, lapsed"
    passive = passive or (beside and predicate.role is Role.OBJECT and verb.tag_ == "VBN")
    if not passive or any(child.dep_ in ("auxpass", "agent", "nsubjpass") for child in verb.children):
        return predicate
    if any(key in words.objects for key in predicate.keys) or not any(
        key in words.subjects for key in predicate.keys
    ):
        return predicate
    return replace(predicate, role=Role.SUBJECT)


def _is_planned(predicate: Predicate) -> bool:
    """Tell "a truce planned for Friday" from "they plan a truce"."""
    verb = predicate.verb
    return verb.lemma_.lower() == "plan" and verb.dep_ == "acl" and verb.tag_ == "VBN"


def _as_subject(base: Status | None, predicate: Predicate, words: CeasefireLexicon) -> Status | None:
    """Return what a verb says of an instrument that is its subject, by what else hangs on the verb."""
    verb = predicate.verb
    if base is Status.COLLAPSED and _has_object(verb):
        return Status.AGREED if _ended_fighting(verb, words) else None  # "the truce that ended the war"
    if base is Status.AGREED and _goes_too(verb):
        return Status.COLLAPSED
    if base is Status.AGREED and _has_object(verb):
        return None  # "the truce followed pressure", which presupposes it
    if base is Status.IN_EFFECT and (_is_to_start(predicate) or _starts_later(predicate)):
        return Status.AGREED
    return base


def _is_brief(predicate: Predicate) -> bool:
    """Tell "lasted barely four minutes" and "held only for a day" from "has lasted for a year"."""
    verb = predicate.verb
    passive = any(child.dep_ == "auxpass" for child in verb.children)  # "held" alone may look like one
    if verb.lemma_.lower() not in ("last", "hold", "survive") or passive:
        return False
    brief = words_of_mood().brief
    near = verb.table[max(0, verb.i - _BRIEFLY) : verb.i + _BRIEFLY + 1]
    return any(word.lower_ in brief and (word is verb or verb.is_ancestor(word)) for word in near)


def _ended_fighting(verb: Word, words: CeasefireLexicon) -> bool:
    """Tell "the armistice that ended the war" from "an agreement ending the dispute over fees"."""
    finite = verb.tag_ in ("VBD", "VBZ") or any(child.lower_ in ("has", "had") for child in verb.children)
    return finite and any(child.dep_ == "dobj" and child.lower_ in words.fighting for child in verb.children)


def _held_by_document(predicate: Predicate, words: CeasefireLexicon) -> Status | None:
    """Return what "the accord includes a ceasefire" and "the plan calls for a truce" say."""
    if predicate.role is Role.SUBJECT or not words.holding.intersection(predicate.keys):
        return None
    subject = next((child for child in predicate.verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.dep_ == "nsubj" and predicate.verb.dep_ == "relcl":
        subject = predicate.verb.head
    return words.documents.get(subject.lemma_.lower()) if subject is not None else None


def _is_stray_participle(verb: Word) -> bool:
    """Tell "talks on a truce ended", where the parser hangs the verb on the nearest noun."""
    agent = any(child.dep_ in ("agent", "prep") and child.lower_ == "by" for child in verb.children)
    beside = verb.nbor(-1).text == "," and verb.head.dep_ != "pobj"  # "the truce, the first, lapsed"
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not agent and not beside


def _has_object(verb: Word) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ not in ("end", "apart") for child in verb.children)


def _is_yet_to_end(predicate: Predicate) -> bool:
    """Tell "a truce that expires on Friday" from one that expired."""
    verb = predicate.verb
    lasting = verb.lemma_.lower() in ("expire", "end", "lapse") and predicate.role is Role.SUBJECT
    ahead = lasting and verb.tag_ in ("VBZ", "VBP")
    times = verb.table.record.times
    dated = any(
        verb.is_ancestor(verb.table[time.start]) for time in times
    )  # a headline's "truce ends" has none
    return ahead and (verb.dep_ == "relcl" or dated)


def _goes_too(verb: Word) -> bool:
    """Tell "truces came and went" from "a truce came"."""
    return any(other.lemma_.lower() == "go" for other in verb.conjuncts)


def _is_to_start(predicate: Predicate) -> bool:
    """Tell "a truce starting on Friday" from "a truce that started on Friday"."""
    verb = predicate.verb
    starts = verb.lemma_.lower() in ("start", "begin", "commence") and predicate.role is Role.SUBJECT
    return starts and verb.dep_ == "acl" and verb.tag_ == "VBG"


def _starts_later(predicate: Predicate) -> bool:
    """Tell "begins at midnight on Friday", which is agreed on, from "begins today" and "truce begins"."""
    verb = predicate.verb
    if verb.tag_ not in ("VBZ", "VBP") or words_of_mood().starting.isdisjoint(predicate.keys):
        return False
    words = verb.table
    return any(
        verb.is_ancestor(words[time.start]) and time.expression.text.lower() not in _NOW
        for time in words.record.times
        if time.expression.type in (TimeExpressionType.DATE, TimeExpressionType.TIME)
    )


def _is_only_offered(predicate: Predicate, words: CeasefireLexicon) -> bool:
    """Tell "ignored a truce proposed by Norland", which never was, from "ignored the truce"."""
    instruments = (child for child in predicate.verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return any(
        any(words.objects.get(key) is Status.CALLED_FOR for key in verb_keys(child))
        for noun in instruments
        for child in noun.children
        if child.dep_ in ("acl", "amod") and child.tag_ == "VBN"
    )
