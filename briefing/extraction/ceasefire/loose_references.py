"""Words that take a ceasefire up again without naming it: "a deal", "the terms", "refused to reciprocate"."""

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, ceasefire_lexicon
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import Role, predicates_of, verbs_over
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status
from briefing.facts import Instrument

_OPEN = (Status.AGREED, Status.NEGOTIATING, Status.CALLED_FOR, Status.REJECTED, Status.DENIED)
_ANSWERS = (Status.AGREED, Status.CALLED_FOR, Status.REJECTED)
_OF_TERMS = (Status.IN_EFFECT, Status.VIOLATED)
_OTHER_MATTERS = ("on", "for", "about", "over", "of", "with")
_DEALS = ("deal", "agreement", "accord")


def loose_references(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Return what a sentence near one on a ceasefire says of it without its name.

    Args:
        passage: the sentence; it names no ceasefire.
        instrument: the one named before.
    """
    return [*_a_deal(passage, instrument), *_the_terms(passage, instrument)]


def answers(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "refused to reciprocate", "to do the same" and "to follow suit" behind a ceasefire.

    Args:
        passage: the sentence.
        instrument: the ceasefire that is answered.
    """
    if not passage.holds(ceasefire_lexicon().answering):
        return []
    found = []
    for word in passage.words:
        refuses = word.lower_ in ("refused", "declined") and _refuses_plainly(word)
        if refuses or (word.pos_ == "VERB" and _answers(word)):
            status = Status.REJECTED if refuses else None
            found.append(_answer(word, instrument, status))
    return found


def _answer(verb: Word, instrument: Instrument, status: Status | None) -> InstrumentMention:
    return InstrumentMention(
        verb.i,
        verb.i + 1,
        verb,
        instrument,
        verbal=True,
        anaphoric=True,
        allowed=_ANSWERS,
        status=status,
    )


def _refuses_plainly(verb: Word) -> bool:
    """Tell "the envoy proposed a truce but the army refused" from "refused to eat"."""
    beside = verb.dep_ == "conj" or verb.head is verb
    return beside and not any(
        child.dep_ in ("dobj", "xcomp", "ccomp", "prep", "prt", "neg", "auxpass") for child in verb.children
    )


def _answers(verb: Word) -> bool:
    objects = {child.lower_ for child in verb.rights}
    lemma = verb.lemma_.lower()
    return (
        lemma == "reciprocate"
        or (lemma == "do" and "same" in objects)
        or (lemma == "follow" and "suit" in objects)
    )


def _a_deal(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "a deal" in "agree to a deal" and "denied that an agreement had been signed"."""
    words = ceasefire_lexicon()
    return [
        InstrumentMention(word.i, word.i + 1, word, instrument, anaphoric=True, allowed=_OPEN)
        for word in passage.those(_DEALS)
        if _is_any_deal(word) and _is_struck(word, words)
    ]


def _is_any_deal(noun: Word) -> bool:
    """Tell "a deal" and "a final agreement" from "a trade deal" and "a deal on grain"."""
    indefinite = any(child.lower_ in ("a", "an", "any") for child in noun.lefts)
    other = any(
        child.dep_ in ("compound", "nmod", "acl", "relcl")
        or (child.dep_ == "prep" and child.lower_ in _OTHER_MATTERS)
        for child in noun.children
    )
    behind = noun.nbor(1).lower_ if noun.i + 1 < noun.sent.end else ""
    return indefinite and not other and behind not in _OTHER_MATTERS


def _is_struck(noun: Word, words: CeasefireLexicon) -> bool:
    """Tell "reach a deal" and "close to a deal" from "it was a good deal"."""
    predicates = predicates_of(noun, [], frozenset())
    struck = (key for p in predicates if p.role is Role.OBJECT for key in p.keys)
    near = (key for p in predicates if p.role is Role.SUBJECT for key in p.keys)  # "is within reach"
    return any(words.objects.get(key) in (Status.AGREED, Status.NEGOTIATING) for key in struck) or any(
        words.subjects.get(key) is Status.NEGOTIATING for key in near
    )


def _the_terms(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "the terms" in "it had abided by the terms from the first minute"."""
    words = ceasefire_lexicon()
    return [
        InstrumentMention(word.i, word.i + 1, word, instrument, anaphoric=True, allowed=_OF_TERMS)
        for word in passage.those(("terms",))
        if any(child.lower_ in ("the", "its") for child in word.lefts)
        and not any(child.lower_ in ("of", "for", "with") for child in word.rights)
        and not words.object_verbs.isdisjoint(verbs_over(word))
    ]
