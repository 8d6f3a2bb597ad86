"""Where the content of a cue stands: one reader for each complement of resources/lexicon/speech.toml.

Each takes the verb and gives the tokens of the content, the end of the cue and whom it was said to.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from briefing.extraction.speech.lexicon import Complement
from briefing.extraction.speech.sources import FINITE, THIRD_PERSON
from briefing.extraction.speech.syntax import (
    OPENING_MARKS,
    SUBJECTS,
    child,
    lemma,
    noun_phrase,
    sentence_of,
    span_of,
    trimmed,
    verb_group,
)

Span = tuple[int, int]
# what a complement gives: tokens of the content, token after the cue, tokens of the addressee
Found = tuple[Span, int, Span | None]
_NOT_SAID = frozenset(
    {"life", "victim", "seat", "title", "itself", "himself", "herself", "way", "interest", "war"}
)
_CONCESSIONS = frozenset({"while", "although", "though", "because", "if", "unless", "since", "as"})
_ASKING = ("on", "upon", "for", "to", "with")  # prepositions before the one asked
_STRAY = ("conj", "ROOT", "ccomp", "dep", "parataxis")
_NOMINAL = ("NOUN", "PROPN")
_SET_OFF = (",", "”", '"', "''", "—", "–", "-", "--", "’", "'", "?", "!", "»", "…")


def _clause(verb: Token) -> Found | None:
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _is_request(c) and _is_clause(verb, c)]
    clause = next((c for c in clauses if c.i > verb.i), None) or next(
        (c for c in clauses if _may_lead(c)), None
    )
    if clause is None:
        return _unparsed_clause(verb)
    addressee = child(verb, "dobj", "dative")
    listener = noun_phrase(addressee) if addressee is not None and addressee.i < clause.i else None
    if clause.i > verb.i:
        return (without_that(clause), clause_end(verb, clause)), verb.i + 1, listener
    span = _before(verb, clause)
    return (span, verb.i + 1, listener) if span is not None else None


def _is_clause(verb: Token, clause: Token) -> bool:
    """Tell a reported clause from what the parser hung on a cue by mistake.

    A finite verb needs a subject, and behind a comma only "that" or a mark goes on with the report.
    """
    bare = clause.left_edge.i == clause.i and not child(clause, *SUBJECTS, "expl")
    if bare and clause.tag_ in ("VBD", "VBZ", "VBP"):
        return any(t.text[0] in OPENING_MARKS for t in clause.doc[verb.i + 1 : clause.i])
    start = clause.left_edge.i
    if start <= verb.i + 1 or clause.doc[start - 1].text != ",":
        return True
    return clause.left_edge.lower_ in ("that", "``") or clause.left_edge.text[0] in OPENING_MARKS


def _unparsed_clause(verb: Token) -> Found | None:
    """Read "said ... that ..." and "say the road ... is open" where the parser lost the complement."""
    gerund = child(verb, "xcomp")
    if gerund is not None and gerund.tag_ == "VBG" and lemma(verb) == "say" and _is_finite_after(gerund):
        return (gerund.left_edge.i, sentence_of(verb).end), verb.i + 1, None  # "said leaving would be wrong"
    if gerund is not None or child(verb, "ccomp"):
        return None
    doc, end = verb.doc, sentence_of(verb).end
    subject = child(verb, "nsubj")
    following = doc[verb.i + 1 : end]
    that = next(
        (t for t in following if t.lower_ == "that" and t.tag_ in ("IN", "DT", "WDT") and t.i + 2 < end), None
    )
    if that is not None and _is_finite_after(that) and _only_circumstances(doc, verb.i + 1, that.i):
        return (that.i + 1, _sentence_part_end(doc, that.i + 1, end)), verb.i + 1, None
    if subject is None or subject.i > verb.i:
        return None
    start = _clause_start(verb)
    return None if start is None else ((start, _sentence_part_end(doc, start, end)), verb.i + 1, None)


def _clause_start(verb: Token) -> int | None:
    """Return the first token of the finite clause after a cue, circumstances of the cue passed over."""
    doc = verb.doc
    for token in doc[verb.i + 1 : sentence_of(verb).end]:
        if token.text in (";", ":") or token.tag_ in ("WDT", "WP", "WRB"):
            return None
        if token.tag_ not in FINITE:
            continue
        subject = child(token, "nsubj", "nsubjpass", "expl")
        if token.tag_ == "MD" or token.dep_ in ("aux", "auxpass"):
            subject = child(token.head, "nsubj", "nsubjpass", "expl")
        taken = child(verb, "dobj")
        if subject is None and taken is not None and taken.right_edge.i < token.i and token.dep_ in _STRAY:
            joined = any(c.dep_ == "cc" and c.i == token.i - 1 for c in (*token.lefts, doc[token.i - 1]))
            return None if joined else taken.left_edge.i  # "say greed, not fear, is the cause"
        if token.dep_ in ("relcl", "acl", "advcl", "conj") or subject is None or subject.i < verb.i:
            return None
        return subject.left_edge.i if subject.left_edge.i > verb.i else None
    return None


def _is_finite_after(token: Token) -> bool:
    return any(t.tag_ in FINITE for t in token.doc[token.i + 1 : sentence_of(token).end])


def _only_circumstances(doc: Doc, start: int, end: int) -> bool:
    """Tell whether nothing but the listener, a place or a time stands between a cue and "that"."""
    return not any(t.tag_ in FINITE or t.text in (";", ":", "”", '"') for t in doc[start:end])


def _sentence_part_end(doc: Doc, start: int, end: int) -> int:
    return next((t.i for t in doc[start:end] if t.text == ";"), end)


def _may_lead(clause: Token) -> bool:
    """Tell whether a clause before its cue can be what was said: no "when ..." and no "as ..."."""
    return (
        not any(c.dep_ == "mark" or c.tag_ == "WRB" for c in clause.lefts)
        or clause.left_edge.lower_ == "that"
    )


def without_that(clause: Token) -> int:
    """Return the first token of a clause after "that" and the marks around it."""
    start = clause.left_edge.i
    doc = clause.doc
    while start < clause.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    if doc[start].lower_ == "that" and doc[start].dep_ == "mark":
        start += 1
    return start


def clause_end(verb: Token, clause: Token) -> int:
    """Return the end of a clause after its verb; adjuncts hung on the verb belong to it."""
    end = clause.right_edge.i + 1
    first = next((t for t in clause.doc[without_that(clause) : end] if not t.is_punct), clause)
    if first.dep_ == "mark" and first.lower_ in _CONCESSIONS:  # "said that while A, B": B is said as well
        return sentence_of(verb).end
    for sibling in verb.rights:
        if sibling.left_edge.i < end:
            continue
        if (
            sibling.dep_ in ("prep", "npadvmod", "advmod")
            or _is_subordinate(sibling)
            or _goes_on(sibling, end)
        ):
            end = sibling.right_edge.i + 1
        elif not sibling.is_punct:
            break
    return end


def _goes_on(clause: Token, end: int) -> bool:
    """Tell whether a clause tied to the cue is still said: "and that ...", "and she ..." without a comma."""
    if clause.dep_ != "conj" or child(clause, "nsubj", "nsubjpass") is None:
        return False
    joined = clause.doc[end]
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts):
        return True
    subject = child(clause, "nsubj", "nsubjpass")
    follows = joined.dep_ == "cc" and subject is not None and subject.i == end + 1
    return follows and subject is not None and subject.lower_ in THIRD_PERSON


def _is_subordinate(token: Token) -> bool:
    return token.dep_ == "advcl" and token.tag_ != "VBG"


def _before(verb: Token, clause: Token) -> Span | None:
    """Return the content before its cue: from the sentence's start to the comma before "X said"."""
    start = sentence_of(verb).start
    edge = min(
        [verb_group(verb)[0], *(c.left_edge.i for c in verb.children if c.dep_ == "nsubj" and c.i > clause.i)]
    )
    if clause.right_edge.i > verb.right_edge.i:  # the report stands inside its content: not this rule's
        return None
    return (start, edge) if edge > start and verb.doc[edge - 1].text in _SET_OFF else None


def _is_request(clause: Token) -> bool:
    """Tell whether a clause is an infinitive with "to"."""
    return any(c.tag_ == "TO" for c in clause.lefts)


def _infinitive_after(verb: Token) -> Token | None:
    return next(
        (c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and _is_request(c)),
        None,
    )


def _from_to(infinitive: Token) -> Span:
    to = next(c for c in infinitive.lefts if c.tag_ == "TO")
    start = to.i
    if start > 0 and to.doc[start - 1].lower_ == "not" and to.doc[start - 1].head.i == infinitive.i:
        start -= 1
    return start, infinitive.right_edge.i + 1


def _infinitive(verb: Token) -> Found | None:
    clause = _infinitive_after(verb)
    if clause is None or clause.dep_ == "advcl" or child(verb, "dobj") or child(clause, "nsubj"):
        return None
    return _from_to(clause), verb.i + 1, None


def _request(verb: Token) -> Found | None:
    clause = _infinitive_after(verb)
    asked = child(verb, "dobj", "dative") or (child(clause, "nsubj") if clause is not None else None)
    preposition = None
    if asked is None:
        preposition = next(
            (c for c in verb.rights if c.dep_ in ("prep", "prt") and c.lower_ in _ASKING), None
        )
        asked = child(preposition, "pobj") if preposition is not None else None
    if asked is None or asked.i < verb.i:
        return None
    clause = clause or next((c for c in asked.rights if c.dep_ in ("acl", "relcl") and _is_request(c)), None)
    if clause is None:
        return None
    start, end = _from_to(clause)
    adjoins = preposition is not None and preposition.i == verb.i + 1
    cue_end = verb.i + 2 if adjoins else verb.i + 1
    if (
        preposition is not None and preposition.lower_ == "for"
    ):  # "pressed for the army to leave": nobody is told
        return (asked.left_edge.i, end), cue_end, None
    return (start, end), cue_end, trimmed(verb.doc, asked.left_edge.i, min(start, asked.right_edge.i + 1))


def _object(verb: Token) -> Found | None:
    thing = child(verb, "dobj")
    if thing is None:
        thing = next((c for c in verb.rights if c.dep_ == "ccomp" and c.left_edge.lower_ == "what"), None)
    if thing is None:  # a name that the parser took for a clause
        thing = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and c.pos_ in _NOMINAL), None)
    if thing is None or thing.i < verb.i or thing.pos_ == "PRON" or lemma(thing) in _NOT_SAID:
        return None
    start, end = span_of(thing)
    following = next(
        (c for c in verb.rights if c.dep_ == "prep" and c.left_edge.i == end and c.lower_ == "as"), None
    )
    return (start, following.right_edge.i + 1 if following is not None else end), verb.i + 1, None


def _gerund(verb: Token) -> Found | None:
    clause = next((c for c in verb.rights if c.dep_ in ("xcomp", "pcomp", "ccomp") and c.tag_ == "VBG"), None)
    return (span_of(clause), verb.i + 1, None) if clause is not None else None


def _as(verb: Token) -> Found | None:
    thing = child(verb, "dobj")
    found = _preposition(verb, "as")
    if thing is None or found is None or thing.i < verb.i or found.i < thing.i:
        return None
    return (thing.left_edge.i, found.right_edge.i + 1), verb.i + 1, None


def _small(verb: Token) -> Found | None:
    clause = child(verb, "ccomp")
    judged = child(verb, "oprd")
    thing = child(verb, "dobj")
    if judged is not None and thing is not None and verb.i < thing.i < judged.i:
        return (thing.left_edge.i, judged.right_edge.i + 1), verb.i + 1, None
    if clause is None or clause.i < verb.i or child(clause, "nsubj") is None:
        return None
    # "called the raid a crime", "declared the town to be safe"
    fits = clause.pos_ not in ("VERB", "AUX") or (_is_request(clause) and lemma(clause) == "be")
    return (span_of(clause), verb.i + 1, None) if fits else None


def _preposition(verb: Token, word: str) -> Token | None:
    """Return the preposition at the verb, or at its object where the parser hung it there."""
    for child_ in verb.rights:
        if child_.dep_ in ("prep", "dative") and child_.lower_ == word:
            return child_
        if child_.dep_ in ("dobj", "pobj"):
            inner = next((c for c in child_.rights if c.dep_ == "prep" and c.lower_ == word), None)
            if inner is not None:
                return inner
    for prep in verb.rights:  # "appealed to both sides for calm"
        if prep.dep_ == "prep":
            thing = child(prep, "pobj")
            inner = (
                next((c for c in thing.rights if c.lower_ == word and c.dep_ == "prep"), None)
                if thing
                else None
            )
            if inner is not None:
                return inner
    return None


def prepositional(verb: Token, word: str) -> Found | None:
    """Read the content behind a preposition of the cue.

    Args:
        verb: the cue.
        word: the preposition.
    """
    preposition = _preposition(verb, word)
    if preposition is None:
        return None
    if (
        word == "on" and lemma(verb) == "blame"
    ):  # what is blamed is part of what was said: "blamed the fire on arson"
        blamed = child(verb, "dobj")
        start = blamed.left_edge.i if blamed is not None and blamed.i > verb.i else preposition.i
        return (start, preposition.right_edge.i + 1), verb.i + 1, None
    cue_end = preposition.i + 1 if preposition.i == verb.i + 1 else verb.i + 1
    target = child(verb, "dobj")
    addressee = (
        trimmed(verb.doc, target.left_edge.i, preposition.i)
        if target is not None and verb.i < target.i < preposition.i
        else None
    )
    return (preposition.i + 1, preposition.right_edge.i + 1), cue_end, addressee


READERS: dict[str, Callable[[Token], Found | None]] = {
    Complement.CLAUSE.value: _clause,
    Complement.REQUEST.value: _request,
    Complement.INFINITIVE.value: _infinitive,
    Complement.SMALL.value: _small,
    Complement.AS.value: _as,
    Complement.GERUND.value: _gerund,
    Complement.OBJECT.value: _object,
}
