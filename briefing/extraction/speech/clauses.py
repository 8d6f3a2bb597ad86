"""Verbs of saying with the complement that holds what was said.

Each rule takes a cue verb and gives the content as a character span, with the words that belong to the cue.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from briefing.extraction.speech.candidate import POSITION, VOICED, Candidate
from briefing.extraction.speech.lexicon import Complement, SpeechLexicon
from briefing.extraction.speech.sources import FINITE, can_speak, is_silent, name_before, partner, source_of
from briefing.extraction.speech.syntax import (
    child,
    is_negated,
    lemma,
    noun_phrase,
    sentence_of,
    span_of,
    text_of,
    tokens_with,
    trim_characters,
    trimmed,
    verb_group,
)

_NOT_SAID = frozenset(
    {"life", "victim", "seat", "title", "itself", "himself", "herself", "way", "interest", "war"}
)
_SET_OFF = (",", "”", '"', "''", "—", "–", "-", "--", "’", "'", "?", "!", "»", "…")
_Span = tuple[int, int]
# what a complement gives: tokens of the content, tokens that join the cue, tokens of the addressee
_Found = tuple[_Span, int, _Span | None]


def clause_candidates(doc: Doc, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield the attributions that verbs of the lexicon bring.

    Args:
        doc: a parsed Doc with units.
        lexicon: the cues.
    """
    for token in tokens_with(doc, lexicon.verb_words):
        if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
            continue
        if is_negated(token):
            continue
        word = lemma(token)
        found = list(_of_phrase(token, lexicon)) if word in lexicon.phrases else []
        if not found and word == "be":
            found = list(_of_adjective(token, lexicon))
        complements = lexicon.complements(word)
        if not found and complements and not is_silent(token, lexicon):
            found = list(_of_verb(token, complements, lexicon))
        yield from found


def _of_verb(verb: Token, complements: frozenset[str], lexicon: SpeechLexicon) -> Iterator[Candidate]:
    source = source_of(verb)
    if source is None and verb.tag_ in ("VBD", "VBZ", "VBP"):
        source = name_before(verb)
    if source is None or not can_speak(source, lexicon) or source.lower_ in lexicon.first_person:
        return
    for complement in _ORDER:
        if complement not in complements:
            continue
        found = _READERS[complement](verb) if complement in _READERS else _prepositional(verb, complement)
        if found is None:
            continue
        candidate = _candidate(verb, source, complement, found, lexicon)
        if candidate is not None:
            yield replace(candidate, confidence=_confidence(verb, source, complement, candidate, lexicon))
            return


def _of_phrase(verb: Token, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield a cue of several words, as in "claimed responsibility for"."""
    source = source_of(verb)
    if source is None or not can_speak(source, lexicon) or source.lower_ in lexicon.first_person:
        return
    doc = verb.doc
    for phrase in lexicon.phrases[lemma(verb)]:
        after = verb.i + 1 + len(phrase.rest)
        if after >= len(doc) or tuple(t.lower_ for t in doc[verb.i + 1 : after]) != phrase.rest:
            continue
        found = _after_phrase(verb, after, phrase.complements)
        if found is None or _is_hypothetical(verb):
            continue
        candidate = _candidate(verb, source, "phrase", found, lexicon)
        if candidate is not None:
            yield candidate
            return


def _after_phrase(verb: Token, after: int, complements: frozenset[str]) -> _Found | None:
    doc = verb.doc
    first = doc[after]
    if first.dep_ == "prep" and first.lower_ in complements:
        return (after + 1, first.right_edge.i + 1), after + 1, None
    if Complement.CLAUSE in complements:
        clause = next((t for t in verb.subtree if t.dep_ == "ccomp" and t.i > after), None)
        if clause is not None:
            return (_without_that(clause), clause.right_edge.i + 1), after, None
    thing = child(verb, "dobj")
    if Complement.OBJECT in complements and thing is not None and thing.i >= after:
        return (max(after, thing.left_edge.i), thing.right_edge.i + 1), after, None
    return None


def _of_adjective(verb: Token, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield a voiced state of mind: "was clear that", "is convinced that"."""
    state = child(verb, "acomp") or (verb.head if verb.dep_ == "auxpass" else None)
    if state is None or state.lower_ not in lexicon.adjectives or _is_hypothetical(verb):
        return
    source = child(verb if verb.dep_ != "auxpass" else state, "nsubj", "nsubjpass")
    clause = child(state, "ccomp") or child(verb, "ccomp")
    if source is None or clause is None or clause.i < state.i or source.pos_ == "PRON":
        return
    if not can_speak(source, lexicon):
        return
    found = (_without_that(clause), clause.right_edge.i + 1), state.i + 1, None
    candidate = _candidate(verb, source, "adjective", found, lexicon)
    if candidate is not None:
        yield candidate


def _confidence(
    verb: Token, source: Token, complement: str, candidate: Candidate, lexicon: SpeechLexicon
) -> float:
    if _is_hypothetical(verb) or (verb.tag_ == "VB" and complement != "clause"):
        return POSITION
    if (lemma(verb), complement) in lexicon.spoken:
        return candidate.confidence
    voiced = complement == "clause" and verb.tag_ in FINITE
    if voiced and source.pos_ == "PROPN" and lemma(verb) in lexicon.beliefs:
        return VOICED
    if voiced and lemma(source) in lexicon.documents and lemma(verb) in lexicon.findings:
        return VOICED
    return POSITION


def _is_hypothetical(verb: Token) -> bool:
    """Tell whether the cue itself is only possible: "would say", "may announce"."""
    return any(c.tag_ == "MD" and c.lower_ not in ("can", "ca") for c in verb.lefts)


def _candidate(
    verb: Token, source: Token, complement: str, found: _Found, lexicon: SpeechLexicon
) -> Candidate | None:
    (start, end), cue_end, addressee = found
    doc = verb.doc
    if start > verb.i:
        end = _next_report(verb, start, end, lexicon)
    if start >= end:
        return None
    if start > verb.i:
        end = _closing(doc, start, end, sentence_of(verb).end)
    content = trim_characters(text_of(doc), doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    if content[0] >= content[1]:
        return None
    return Candidate(
        rule=f"verb_{complement}",
        confidence=_CONFIDENCE.get(complement, 0.8),
        content=content,
        cue=(verb_group(verb)[0], cue_end),
        verb=verb.i,
        speaker=source.i,
        speaker_span=noun_phrase(source, verb.i),
        addressee=addressee,
    )


def _next_report(verb: Token, start: int, end: int, lexicon: SpeechLexicon) -> int:
    """Return where the content ends when the same speaker's next report follows: "said A and praised B"."""
    doc = verb.doc
    for token in doc[start + 1 : end]:
        if token.pos_ != "VERB" or not _is_spoken(token, lexicon):
            continue
        before = doc[token.i - 1]
        if token.tag_ == "VBG" and token.dep_ == "advcl" and before.text == ",":
            return before.i
        if (
            token.dep_ == "conj"
            and not child(token, "nsubj", "aux", "auxpass")
            and partner(token).i == verb.i
        ):
            joined = before if before.dep_ == "cc" else doc[token.i - 2] if before.dep_ == "advmod" else None
            if joined is not None and joined.dep_ == "cc" and joined.i > start:
                return joined.i
    return end


def _closing(doc: Doc, start: int, end: int, limit: int) -> int:
    """Carry a content that ends inside a quoted fragment on to the closing mark."""
    for opening, closing in (("“", "”"), ('"', '"'), ("''", "''")):
        inside = [t.text for t in doc[start:end] if t.text in (opening, closing)]
        opened = len(inside) % 2 == 1 if opening == closing else inside.count(opening) > inside.count(closing)
        if opened:
            return next((t.i for t in doc[end:limit] if t.text == closing), end - 1) + 1
    return end


def _is_spoken(verb: Token, lexicon: SpeechLexicon) -> bool:
    return any(
        (lemma(verb), c) in lexicon.spoken for c in ("clause", "object", "infinitive", "request", "for", "of")
    )


def _clause(verb: Token) -> _Found | None:
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _is_request(c)]
    clause = next((c for c in clauses if c.i > verb.i), None) or next(
        (c for c in clauses if _may_lead(c)), None
    )
    if clause is None:
        return _unparsed_clause(verb)
    addressee = child(verb, "dobj", "dative")
    listener = noun_phrase(addressee) if addressee is not None and addressee.i < clause.i else None
    if clause.i > verb.i:
        return (_without_that(clause), _clause_end(verb, clause)), verb.i + 1, listener
    span = _before(verb, clause)
    return (span, verb.i + 1, listener) if span is not None else None


def _unparsed_clause(verb: Token) -> _Found | None:
    """Read "said ... that ..." and "say the road ... is open" where the parser lost the complement."""
    if child(verb, "xcomp", "ccomp"):
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


def _without_that(clause: Token) -> int:
    """Return the first token of a clause after "that" and the marks around it."""
    start = clause.left_edge.i
    doc = clause.doc
    while start < clause.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    if doc[start].lower_ == "that" and doc[start].dep_ == "mark":
        start += 1
    return start


def _clause_end(verb: Token, clause: Token) -> int:
    """Return the end of a clause after its verb; adjuncts that the parser hung on the verb instead belong to it."""
    end = clause.right_edge.i + 1
    for sibling in verb.rights:
        if sibling.left_edge.i < end:
            continue
        if sibling.dep_ in ("prep", "npadvmod", "advmod") or _is_subordinate(sibling):
            end = sibling.right_edge.i + 1
        elif not sibling.is_punct:
            break
    return end


def _is_subordinate(token: Token) -> bool:
    return token.dep_ == "advcl" and token.tag_ != "VBG"


def _before(verb: Token, clause: Token) -> _Span | None:
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


def _from_to(infinitive: Token) -> _Span:
    to = next(c for c in infinitive.lefts if c.tag_ == "TO")
    start = to.i
    if start > 0 and to.doc[start - 1].lower_ == "not" and to.doc[start - 1].head.i == infinitive.i:
        start -= 1
    return start, infinitive.right_edge.i + 1


def _infinitive(verb: Token) -> _Found | None:
    clause = _infinitive_after(verb)
    if clause is None or clause.dep_ == "advcl" or child(verb, "dobj") or child(clause, "nsubj"):
        return None
    return _from_to(clause), verb.i + 1, None


def _request(verb: Token) -> _Found | None:
    clause = _infinitive_after(verb)
    asked = child(verb, "dobj", "dative") or (child(clause, "nsubj") if clause is not None else None)
    if clause is None and asked is not None and asked.i > verb.i:
        clause = next((c for c in asked.rights if c.dep_ in ("acl", "relcl") and _is_request(c)), None)
    cue_end = verb.i + 1
    if asked is None:
        on = next(
            (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("on", "upon", "for", "to", "with")),
            None,
        )
        asked = child(on, "pobj") if on is not None else None
        if on is None or asked is None:
            return None
        clause = clause or next(
            (c for c in asked.rights if c.dep_ in ("acl", "relcl") and _is_request(c)), None
        )
        cue_end = on.i + 1 if on.i == verb.i + 1 else cue_end
    if clause is None or asked.i < verb.i:
        return None
    start, end = _from_to(clause)
    return (start, end), cue_end, trimmed(verb.doc, asked.left_edge.i, min(start, asked.right_edge.i + 1))


def _object(verb: Token) -> _Found | None:
    thing = child(verb, "dobj")
    if thing is None:
        thing = next((c for c in verb.rights if c.dep_ == "ccomp" and c.left_edge.lower_ == "what"), None)
    if thing is None or thing.i < verb.i or thing.pos_ == "PRON" or lemma(thing) in _NOT_SAID:
        return None
    start, end = span_of(thing)
    following = next(
        (c for c in verb.rights if c.dep_ == "prep" and c.left_edge.i == end and c.lower_ == "as"), None
    )
    return (start, following.right_edge.i + 1 if following is not None else end), verb.i + 1, None


def _gerund(verb: Token) -> _Found | None:
    clause = next((c for c in verb.rights if c.dep_ in ("xcomp", "pcomp", "ccomp") and c.tag_ == "VBG"), None)
    return (span_of(clause), verb.i + 1, None) if clause is not None else None


def _as(verb: Token) -> _Found | None:
    thing = child(verb, "dobj")
    found = _preposition(verb, "as")
    if thing is None or found is None or thing.i < verb.i or found.i < thing.i:
        return None
    return (thing.left_edge.i, found.right_edge.i + 1), verb.i + 1, None


def _small(verb: Token) -> _Found | None:
    clause = child(verb, "ccomp")
    judged = child(verb, "oprd")
    thing = child(verb, "dobj")
    if judged is not None and thing is not None and verb.i < thing.i < judged.i:
        return (thing.left_edge.i, judged.right_edge.i + 1), verb.i + 1, None
    if (
        clause is not None
        and clause.i > verb.i
        and clause.pos_ not in ("VERB", "AUX")
        and child(clause, "nsubj")
    ):
        return span_of(clause), verb.i + 1, None
    return None


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


def _prepositional(verb: Token, word: str) -> _Found | None:
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


_READERS: dict[str, Callable[[Token], _Found | None]] = {
    Complement.CLAUSE.value: _clause,
    Complement.REQUEST.value: _request,
    Complement.INFINITIVE.value: _infinitive,
    Complement.SMALL.value: _small,
    Complement.AS.value: _as,
    Complement.GERUND.value: _gerund,
    Complement.OBJECT.value: _object,
}
# the first complement that is there gives the content
_ORDER = (
    "clause",
    "request",
    "infinitive",
    "small",
    "as",
    "gerund",
    "of",
    "for",
    "against",
    "about",
    "on",
    "over",
    "to",
    "with",
    "in",
    "object",
)
_CONFIDENCE = {
    "clause": 0.9,
    "request": 0.85,
    "infinitive": 0.85,
    "small": 0.75,
    "as": 0.75,
    "gerund": 0.75,
    "object": 0.7,
}
