"""The verb of an instrument that the parser parted from it: behind an inserted clause, in a headline."""

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, words_of_mood
from briefing.extraction.ceasefire.predicates import Predicate, Role, has_subject, verb_keys
from briefing.extraction.word_table import Word

_FARTHEST = 25  # words behind the instrument; an inserted clause is seldom longer
_BEFORE_CLAUSES = ("as", "after", "since", "before")  # the parser may take them for prepositions
_TOPICS = ("nsubj", "nsubjpass", "ROOT", "conj", "dep", "appos", "npadvmod")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ENDS = (";", ":", '"', "“", "”", "(", ")")
_MISREAD = ("NNS", "NNPS", "VBZ")


def parted_predicates(
    mention: InstrumentMention, known: list[Predicate], words: CeasefireLexicon
) -> list[Predicate]:
    """Return the verbs behind an instrument that no other subject takes, all of them loose.

    Args:
        mention: the instrument.
        known: its verbs by the grammar, which are left out.
        words: the lexicon.
    """
    if mention.verbal or mention.anaphoric:
        return []
    seen = {predicate.verb.i for predicate in known}
    found = [*_participle(mention), *_headline_verb(mention, words)]
    head = mention.head
    if head.dep_ in _TOPICS or (head.dep_ == "pobj" and head.head.lower_ in _BEFORE_CLAUSES):
        found += _main_verb(mention, words)
    return [predicate for predicate in found if predicate.verb.i not in seen]


def _participle(mention: InstrumentMention) -> list[Predicate]:
    """Return "agreed" in "violations of a truce agreed in Halm", which the parser hung on another verb."""
    table = mention.head.table
    if mention.end >= mention.head.sent.end:
        return []
    verb = table[mention.end]
    plain = verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("advcl", "dep") and not has_subject(verb)
    behind = [child for child in verb.children if child.i > verb.i]
    moved = plain and not any(child.dep_ in ("dobj", "aux", "auxpass", "mark") for child in verb.children)
    return [Predicate(verb, Role.OBJECT, verb_keys(verb), loose=True)] if moved and behind else []


def _headline_verb(mention: InstrumentMention, words: CeasefireLexicon) -> list[Predicate]:
    """Return "unravels" in "Velgrad truce unravels", which the parser takes for a noun."""
    noun = mention.head.head
    if noun.i != mention.end or mention.head.dep_ != "compound" or noun.tag_ not in _MISREAD:
        return []
    lemma = noun.lemma_.lower()
    guesses = (lemma, noun.lower_.removesuffix("s"), noun.lower_.removesuffix("es"))
    known = any(guess in words.subjects for guess in guesses)
    return [Predicate(noun, Role.SUBJECT, tuple(dict.fromkeys(guesses)), loose=True)] if known else []


def _main_verb(mention: InstrumentMention, words: CeasefireLexicon) -> list[Predicate]:
    table = mention.head.table
    for verb in table.list[mention.end : min(mention.end + _FARTHEST, mention.head.sent.end)]:
        if verb.text in _ENDS or (verb.lower_ in ("and", "but", "or") and verb.i == mention.end):
            return []
        if not _may_be_its_own(verb, mention):
            continue
        for own in (verb, *_raised_by(verb)):
            passive = any(child.dep_ == "auxpass" for child in own.children)
            keys, verbs = verb_keys(own), words.objects if passive else words.subjects
            if any(key in verbs for key in keys):
                role = Role.OBJECT if passive else Role.SUBJECT
                return [Predicate(own, role, keys, loose=not _is_told_before(own, mention))]
        if _is_finite(verb):
            return []
    return []


def _raised_by(verb: Word) -> list[Word]:
    """Return "hold" of "appears to hold"."""
    raising = verb.lemma_.lower() in words_of_mood().asserting
    return [child for child in verb.rights if raising and child.dep_ == "xcomp"]


def _is_told_before(verb: Word, mention: InstrumentMention) -> bool:
    """Tell the verb of "urge them to see that the truce agreed in May is kept", which is urged."""
    return verb.dep_ == "ccomp" and verb.head.i < mention.start


def _may_be_its_own(verb: Word, mention: InstrumentMention) -> bool:
    """Tell a verb without a subject from one of another clause."""
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass", "xcomp", "amod", "pcomp"):
        return False
    if has_subject(verb) or not (_is_finite(verb) or _is_past_behind_comma(verb)):
        return False
    return verb.dep_ != "conj" or verb.head.i > mention.start or not _is_joined(verb, mention)


def _is_joined(verb: Word, mention: InstrumentMention) -> bool:
    """Tell "accused them after the truce and came under fire" from "accused them after the truce came"."""
    after = mention.head.dep_ == "pobj" and mention.head.head.lower_ in _BEFORE_CLAUSES
    return not after or verb.table[verb.i - 1].text in (",", "and", "but", "or")


def _is_finite(verb: Word) -> bool:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag_ in _FINITE and finite.lower_ != "to"


def _is_past_behind_comma(verb: Word) -> bool:
    """Tell "petered out" in "a truce, announced in May, petered out" from "a truce signed in May"."""
    between = verb.table[verb.i - 1].text == ","
    return verb.tag_ == "VBN" and between and verb.dep_ in ("acl", "conj")
