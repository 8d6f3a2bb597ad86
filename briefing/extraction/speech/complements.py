"""Where the content of a cue stands: one reader for each complement of resources/lexicon/speech.toml.

Each takes the verb and gives the tokens of the content, the end of the cue and whom it was said to.
"""

from collections.abc import Callable

from briefing.extraction.speech.lexicon import Complement, speech_lexicon
from briefing.extraction.speech.reported_clauses import (
    NOMINAL,
    Found,
    Span,
    is_request,
    reported_clause,
    reported_question,
)
from briefing.extraction.speech.sources import name_behind, names_a_speaker
from briefing.extraction.speech.syntax import (
    CLOSING_MARKS,
    OPENING_MARKS,
    child,
    is_relative,
    lemma,
    span_of,
    trimmed,
)
from briefing.extraction.word_table import Word

ASKING = ("on", "upon", "for", "to", "with")  # prepositions before the one asked
_CALLED = ("call", "appeal", "plead")  # "called the office by phone to complain": nobody is asked


def _infinitive_after(verb: Word) -> Word | None:
    return next(
        (c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and is_request(c)),
        None,
    )


def _from_to(infinitive: Word) -> Span:
    to = next(c for c in infinitive.lefts if c.tag_ == "TO")
    start = to.i
    if start > 0 and to.table[start - 1].lower_ == "not" and to.table[start - 1].head.i == infinitive.i:
        start -= 1
    return start, infinitive.right_edge.i + 1


def _infinitive(verb: Word) -> Found | None:
    clause = _infinitive_after(verb)
    if clause is None or child(clause, "nsubj"):
        return None
    taken = child(verb, "dobj")
    if clause.dep_ == "advcl" and (taken is not None or lemma(verb) not in speech_lexicon().committing):
        return None  # "vowed in a message on Saturday to fight on"
    if taken is not None and taken.i < clause.i:
        return None
    return _from_to(clause), verb.i + 1, None


def _request(verb: Word) -> Found | None:
    clause = _infinitive_after(verb)
    asked = child(verb, "dobj", "dative") or (child(clause, "nsubj") if clause is not None else None)
    preposition = None
    if asked is None:
        preposition = next((c for c in verb.rights if c.dep_ in ("prep", "prt") and c.lower_ in ASKING), None)
        asked = child(preposition, "pobj") if preposition is not None else None
    if asked is None or asked.i < verb.i:
        return None
    mark = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "for"), None) if clause else None
    if clause is not None and mark is not None and asked.i > mark.i:  # "called for the army to leave"
        return (
            (asked.left_edge.i, clause.right_edge.i + 1),
            mark.i + 1 if mark.i == verb.i + 1 else verb.i + 1,
            None,
        )
    if preposition is None and lemma(verb) in _CALLED:
        return None
    clause = clause or next((c for c in asked.rights if c.dep_ in ("acl", "relcl") and is_request(c)), None)
    if clause is None:
        return None
    start, end = _from_to(clause)
    adjoins = preposition is not None and preposition.i == verb.i + 1
    cue_end = verb.i + 2 if adjoins else verb.i + 1
    if (
        preposition is not None and preposition.lower_ == "for"
    ):  # "pressed for the army to leave": nobody is told
        return (asked.left_edge.i, end), cue_end, None
    return (start, end), cue_end, trimmed(verb.table, asked.left_edge.i, min(start, asked.right_edge.i + 1))


def _suffered(verb: Word) -> Found | None:
    """Read "the raid was condemned by X as ...": what is judged is the subject."""
    thing, agent = child(verb, "nsubjpass"), child(verb, "agent")
    if thing is None or agent is None or thing.i > verb.i or thing.pos_ == "PRON":
        return None
    if any(c.lower_ == "whose" for c in thing.lefts):
        return None
    start, end = span_of(thing)
    return (start, end), verb.i + 1, None


def _object(verb: Word) -> Found | None:
    if child(verb, "auxpass") is not None:
        return _suffered(verb)
    if name_behind(verb) is not None:
        return None
    thing = child(verb, "dobj")
    if thing is None:
        thing = next((c for c in verb.rights if c.dep_ == "ccomp" and c.left_edge.lower_ == "what"), None)
    if thing is None:  # a name that the parser took for a clause
        thing = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp") and c.pos_ in NOMINAL), None)
    if thing is None or thing.i < verb.i or thing.pos_ == "PRON" or _is_done(verb, thing):
        return None
    start, end = span_of(thing)
    told = (
        lemma(verb) in speech_lexicon().committing
        and end < len(verb.table)
        and verb.table.text[end][0] in OPENING_MARKS
    )
    if told and names_a_speaker(thing):  # 'promised reporters "a fresh start"'
        closing = next((t.i for t in verb.table[end + 1 : verb.sent.end] if t.text[0] in CLOSING_MARKS), None)
        return ((end, closing + 1), verb.i + 1, (start, end)) if closing is not None else None
    following = next(
        (
            c
            for c in verb.rights
            if c.left_edge.i == end
            and ((c.dep_ == "prep" and c.lower_ == "as") or (c.dep_ == "xcomp" and is_request(c)))
        ),
        None,
    )
    return (start, following.right_edge.i + 1 if following is not None else end), verb.i + 1, None


def _is_done(verb: Word, thing: Word) -> bool:
    """Tell "claimed asylum" and "denied them entry" from what is said."""
    lexicon, given = speech_lexicon(), child(verb, "dative")
    if given is not None and given.i == verb.i + 1:
        return True
    gained = lemma(thing) in lexicon.gains and (lemma(verb) in lexicon.acts or lemma(verb) == "deny")
    return gained or lemma(thing) in lexicon.not_said


def _at(verb: Word) -> Found | None:
    """Read "put the toll at 40": a figure makes it a report."""
    thing, preposition = child(verb, "dobj"), _preposition(verb, "at")
    if thing is None or preposition is None or not verb.i < thing.i < preposition.i:
        return None
    if not any(t.like_num or t.text == "%" for t in preposition.subtree):
        return None
    return (thing.left_edge.i, preposition.right_edge.i + 1), verb.i + 1, None


def _gerund(verb: Word) -> Found | None:
    clause = next((c for c in verb.rights if c.dep_ in ("xcomp", "pcomp", "ccomp") and _is_gerund(c)), None)
    return (span_of(clause), verb.i + 1, None) if clause is not None else None


def _is_gerund(verb: Word) -> bool:
    """Tell "taking money" and "having taken money"."""
    return verb.tag_ == "VBG" or (verb.tag_ == "VBN" and any(c.tag_ == "VBG" for c in verb.lefts))


def _judges_the_noun(verb: Word) -> bool:
    """Tell "an allegation X dismissed as ..." and "a claim X called false": what was said is judged."""
    lexicon = speech_lexicon()
    if verb.dep_ != "relcl" or verb.head.i > verb.i:
        return False
    subject, noun = child(verb, "nsubj"), lemma(verb.head)
    spoken = noun in lexicon.nouns or noun in lexicon.refused or noun in lexicon.papers
    return spoken and subject is not None and not is_relative(subject) and names_a_speaker(subject)


def _as(verb: Word) -> Found | None:
    thing = child(verb, "dobj")
    found = _preposition(verb, "as")
    if found is not None and (_names_something(verb, thing) or _judges_the_noun(verb)):
        return (found.i + 1, found.right_edge.i + 1), found.i + 1, None
    if thing is None or found is None or thing.i < verb.i or found.i < thing.i:
        return None
    return (thing.left_edge.i, found.right_edge.i + 1), verb.i + 1, None


def _small(verb: Word) -> Found | None:
    clause = child(verb, "ccomp")
    judged = child(verb, "oprd")
    thing = child(verb, "dobj")
    if thing is None and judged is not None and _judges_the_noun(verb):
        return span_of(judged), verb.i + 1, None
    if (
        thing is None and judged is not None
    ):  # "called both sides “mad”": both words were taken for the judgement
        thing, judged = judged, next((c for c in verb.rights if c.dep_ == "oprd" and c.i > judged.i), None)
    if judged is not None and _names_something(verb, thing):
        return span_of(judged), verb.i + 1, None
    thing, judged = _in_marks(verb, thing, judged)
    title = (
        judged is not None
        and judged.pos_ == "PROPN"
        and verb.table.text[judged.left_edge.i] in ("the", "The")
    )
    if judged is not None and thing is not None and verb.i < thing.i < judged.i and not title:
        return (thing.left_edge.i, judged.right_edge.i + 1), verb.i + 1, None
    if clause is None or clause.i < verb.i or child(clause, "nsubj") is None:
        return None
    # "called the raid a crime", "declared the town to be safe"
    fits = clause.pos_ not in ("VERB", "AUX") or (is_request(clause) and lemma(clause) == "be")
    return (span_of(clause), verb.i + 1, None) if fits else None


def _names_something(verb: Word, thing: Word | None) -> bool:
    """Tell "after what officials described as a raid": the name is theirs."""
    if thing is None or thing.lower_ != "what" or thing.i > verb.i or verb.tag_ not in ("VBD", "VBN"):
        return False
    source = child(verb, "nsubj")
    return source is not None and source.pos_ in NOMINAL and names_a_speaker(source)


def _in_marks(verb: Word, thing: Word | None, judged: Word | None) -> tuple[Word | None, Word | None]:
    """Return what is called with the judgement in marks behind it: 'called the raids "an act of cowards"'."""
    beside = child(thing, "appos") if thing is not None and judged is None else None
    if beside is None or beside.left_edge.i == 0:
        return thing, judged
    before = verb.table[beside.left_edge.i - 1]
    return thing, beside if before.text[0] in OPENING_MARKS and before.i > verb.i else None


def _preposition(verb: Word, word: str) -> Word | None:
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


def prepositional(verb: Word, word: str) -> Found | None:
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
        trimmed(verb.table, target.left_edge.i, preposition.i)
        if target is not None and verb.i < target.i < preposition.i
        else None
    )
    return (preposition.i + 1, preposition.right_edge.i + 1), cue_end, addressee


READERS: dict[str, Callable[[Word], Found | None]] = {
    Complement.CLAUSE.value: reported_clause,
    Complement.REQUEST.value: _request,
    Complement.INFINITIVE.value: _infinitive,
    Complement.SMALL.value: _small,
    Complement.AS.value: _as,
    Complement.GERUND.value: _gerund,
    Complement.OBJECT.value: _object,
    Complement.QUESTION.value: reported_question,
    Complement.AT.value: _at,
}
