"""Whose words a verb of saying brings: its subject, wherever the clause keeps it."""

from spacy.tokens import Token

from briefing.extraction.speech.lexicon import SpeechLexicon
from briefing.extraction.speech.syntax import ancestors_of, antecedent, child, is_relative, lemma

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DEEPEST = 6  # clauses above a participle in which a subject is looked for


def source_of(verb: Token, depth: int = 0) -> Token | None:
    """Return the head word of who speaks.

    The subject; the antecedent of "who"; the agent of a passive; for a coordinated verb or a participle the
    subject of the clause above it.
    """
    if depth > _DEEPEST:
        return None
    if child(verb, "auxpass"):
        return _agent(verb)
    subject = child(verb, "nsubj", "csubj")
    if subject is not None:
        return antecedent(verb) if is_relative(subject) and verb.dep_ == "relcl" else subject
    if verb.dep_ == "acl":
        return None if verb.tag_ == "VBN" else antecedent(verb)
    return _inherited(verb, depth)


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def _inherited(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        head = _partner(verb)
        return child(head, "nsubjpass") or source_of(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return _subject_above(head.head, depth)
    if verb.dep_ in ("advcl", "xcomp", "ccomp", "dep"):
        if verb.dep_ == "xcomp" and head.pos_ in ("VERB", "AUX"):
            asked = child(head, "dobj")
            if asked is not None and verb.tag_ == "VB":
                return asked
        return _subject_above(head, depth)
    return None


def _partner(verb: Token) -> Token:
    """Return the verb that a coordinated one belongs to: "pressed for them to go and underlined" is no "to underlined"."""
    if verb.tag_ in FINITE:
        for above in ancestors_of(verb):
            if above.tag_ in FINITE or child(above, "nsubj", "aux", "auxpass", "nsubjpass") and above.tag_ != "VB":
                return above
            if above.dep_ not in ("conj", "xcomp", "ccomp", "advcl", "pcomp", "prep", "acl", "pobj", "dobj"):
                break
    return verb.head


def _subject_above(verb: Token, depth: int) -> Token | None:
    """Return the subject of the clause that a participle belongs to, of a passive clause too."""
    passive = child(verb, "nsubjpass")
    if passive is not None:
        return antecedent(verb) if is_relative(passive) and verb.dep_ == "relcl" else passive
    if verb.pos_ in ("NOUN", "PROPN"):
        return None
    return source_of(verb, depth + 1)


def can_speak(source: Token, lexicon: SpeechLexicon) -> bool:
    """Tell whether a word may be a speaker: "it is believed" and "nobody said" have none."""
    if source.dep_ == "expl" or source.lower_ in ("there", "what", "which", "this", "that"):
        return False
    if source.lower_ in lexicon.indefinite:
        return False
    return not any(c.dep_ == "det" and c.lower_ == "no" for c in source.lefts)


def is_silent(verb: Token, lexicon: SpeechLexicon) -> bool:
    """Tell whether the clause says that nothing was said: "declined to comment", "refused to say"."""
    head = verb.head
    return (
        verb.dep_ == "xcomp"
        and lemma(head) in lexicon.silence_verbs
        and lemma(head) in ("decline", "refuse", "fail")
    )
