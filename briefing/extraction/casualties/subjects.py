"""Subjects of verbs that tell of casualties: through passives, relative clauses and "the first to die"."""

from collections.abc import Iterator

from briefing.extraction.casualties.reader import NOUN_TAGS
from briefing.extraction.word_table import Word

_RELATIVES = ("who", "whom", "that", "which")
_SUBJECTS = ("nsubjpass", "nsubj")
_PARTICIPLES = ("VBN", "VBD", "JJ")
_FINITE = ("VBD", "VBZ", "VBP")
_OWN = ("dobj", "aux", "nsubj")  # what a participle has only as an active verb
_CLIMBED = ("conj", "xcomp", "oprd", "acomp", "ccomp", "advcl")
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "latest",
    "last",
)


def is_passive(trigger: Word) -> bool:
    """Tell a passive by its auxiliary, its subject or the passive that it is joined to."""
    if trigger.tag_ not in _PARTICIPLES:
        return False
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in trigger.children):
        return True
    if trigger.dep_ == "conj" and trigger.head.tag_ in (*_PARTICIPLES, "VB"):
        return is_passive(trigger.head) and not any(c.dep_ in ("dobj", "nsubj") for c in trigger.children)
    active = any(c.dep_ in _OWN for c in trigger.children)
    reported = trigger.dep_ in ("xcomp", "oprd", "ccomp") and not active
    return reported and any(c.dep_ == "nsubjpass" for c in trigger.head.children)


def subjects(trigger: Word) -> Iterator[Word]:
    """Yield the subject of a verb, through relative clauses, joined verbs and "were reported killed"."""
    verb = trigger
    for _ in range(4):
        found = [c for c in verb.lefts if c.dep_ in _SUBJECTS]
        found = found or [c for c in verb.rights if c.dep_ == "nsubjpass"]
        if found:  # a list may come as several subjects
            yield from (antecedent(subject) or subject for subject in of_last_clause(found))
            return
        if verb.dep_ in ("acl", "relcl") and verb.head.tag_ in (*NOUN_TAGS, "CD", "DT"):
            first = who_was_first(verb)
            yield first if first is not None else verb.head
            return
        if verb.dep_ == "pcomp" and verb.head.dep_ == "prep":
            verb = verb.head.head  # "is recovering after being shot"
        elif verb.dep_ == "ccomp" and _is_finite(verb):
            return  # in "the governor said 60 had been injured" the governor is not
        elif verb.dep_ in _CLIMBED and verb.head is not verb:
            verb = verb.head
            if verb.dep_ == "parataxis" and verb.pos_ == "VERB" and verb.i < trigger.i:
                verb = verb.head  # "six were missing, he said, and were feared dead"
        else:
            return


def who_was_first(verb: Word) -> Word | None:
    """Return the driver of "a driver became the first civilian to be killed", who is the one that died.

    Args:
        verb: the infinitive; the parser hangs it on the noun or on "became".
    """
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts):
        return None
    on_noun = verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "attr"
    be = verb.head.head if on_noun else verb.head
    attributes = [c for c in be.rights if c.dep_ == "attr" and c.i < verb.i]
    first = any(c.lower_ in _ORDINALS for noun in attributes for c in noun.lefts)
    if not first or be.lemma_.lower() not in ("be", "become") or be.tag_ not in _FINITE:
        return None
    return next((c for c in be.lefts if c.dep_ == "nsubj" and c.tag_ in NOUN_TAGS), None)


def of_last_clause(found: list[Word]) -> list[Word]:
    """Leave out the soldiers of "that five soldiers sustained wounds and that two rebels were captured"."""
    words = found[0].table.lower
    for i in range(len(found) - 1, 0, -1):
        if "that" in words[found[i - 1].i + 1 : found[i].left_edge.i]:
            return found[i:]
    return found


def _is_finite(verb: Word) -> bool:
    """Tell "had been injured", which has its own subject, from "was reported killed"."""
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.lefts)


def antecedent(pronoun: Word) -> Word | None:
    """Return what "who" stands for."""
    if pronoun.lower_ not in _RELATIVES or pronoun.tag_ in ("DT", "IN"):
        return None
    clause = pronoun.head
    for _ in range(3):
        if clause.dep_ == "relcl":
            return clause.head
        clause = clause.head
    return None
