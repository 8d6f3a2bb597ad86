"""Verbs of saying with the complement that holds what was said.

Each rule takes a cue verb and gives the content as a character span, with the words that belong to the cue.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.extraction.speech.candidate import POSITION, VOICED, Candidate
from briefing.extraction.speech.complements import ASKING, READERS, prepositional
from briefing.extraction.speech.content_edges import (
    before_speaker,
    over_bracket,
    to_closing_mark,
    whole_word,
    with_place,
    without_aside,
    without_comment,
    without_lost_subject,
)
from briefing.extraction.speech.lexicon import Complement, SpeechLexicon, speech_lexicon
from briefing.extraction.speech.reported_clauses import Found, clause_end, without_edges, without_that
from briefing.extraction.speech.sources import (
    FINITE,
    can_speak,
    companion,
    is_silent,
    name_before,
    names_a_speaker,
    partner,
    source_of,
)
from briefing.extraction.speech.syntax import (
    ancestors_of,
    characters,
    child,
    is_negated,
    is_verbal,
    lemma,
    noun_phrase,
    verb_group,
    words_with_lemma,
)
from briefing.extraction.speech.victims import earlier_report, with_victims
from briefing.extraction.word_table import Word


def clause_candidates(cues: Iterable[Word], lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield the attributions that verbs of the lexicon bring.

    Args:
        cues: the words of an article that may bring one, in order.
        lexicon: the cues.
    """
    for token in words_with_lemma(cues, lexicon.verb_words):
        if not is_verbal(token) or is_negated(token):
            continue
        word = lemma(token)
        if word == "be" and not child(token, "acomp") and token.dep_ != "auxpass":
            continue
        found = list(_of_phrase(token, lexicon)) if word in lexicon.phrases else []
        if not found and word == "be":
            found = list(_of_adjective(token, lexicon))
        complements = lexicon.complements(word)
        if not found and complements and not is_silent(token, lexicon):
            found = list(_of_verb(token, complements, lexicon))
        yield from found


def _of_verb(verb: Word, complements: frozenset[str], lexicon: SpeechLexicon) -> Iterator[Candidate]:
    if lemma(verb) in _WITH_PARTICLE and not child(verb, "prt"):
        return
    if lemma(verb) == "ask" and _is_put_to_the_speaker(verb):
        return  # "Asked by reporters whether ..., X said": the question is nobody's statement
    source = source_of(verb)
    if source is None and verb.tag_ in ("VBD", "VBZ", "VBP"):
        source = name_before(verb)
    if source is None or not can_speak(source, lexicon) or source.lower_ in lexicon.first_person:
        return
    for complement in _ORDER:
        if complement not in complements:
            continue
        found = READERS[complement](verb) if complement in READERS else prepositional(verb, complement)
        if found is None:
            continue
        if complement != "clause" and lemma(verb) in lexicon.menaces and not names_a_speaker(source):
            return  # "strikes that threatened to widen the war"
        candidate = _candidate(verb, source, complement, found, lexicon)
        thought = complement == "object" and (lemma(verb), complement) not in lexicon.spoken
        if thought and not _has_a_view(verb, source, lexicon):
            return
        if candidate is not None:
            sure = _confidence(verb, source, complement, candidate, lexicon)
            yield candidate if sure == candidate.confidence else replace(candidate, confidence=sure)
            return


def _is_put_to_the_speaker(verb: Word) -> bool:
    leads = verb.i - verb.sent.start <= 1 and child(verb, "nsubj") is None
    return leads or (verb.tag_ == "VBN" and verb.dep_ == "advcl")


def _of_phrase(verb: Word, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield a cue of several words, as in "claimed responsibility for"."""
    source = source_of(verb)
    if source is None or not can_speak(source, lexicon) or source.lower_ in lexicon.first_person:
        return
    table = verb.table
    for phrase in lexicon.phrases[lemma(verb)]:
        after = verb.i + 1 + len(phrase.rest)
        if after >= len(table) or tuple(t.lower_ for t in table[verb.i + 1 : after]) != phrase.rest:
            continue
        found = _after_phrase(verb, after, phrase.complements)
        if found is None or _is_hypothetical(verb):
            continue
        candidate = _candidate(verb, source, "phrase", found, lexicon)
        if candidate is not None:
            yield candidate
            return


def _after_phrase(verb: Word, after: int, complements: frozenset[str]) -> Found | None:
    table = verb.table
    first = table[after]
    if first.dep_ == "prep" and first.lower_ in complements:
        return (after + 1, first.right_edge.i + 1), after + 1, None
    if Complement.CLAUSE in complements:
        clause = next((t for t in verb.subtree if t.i > after and _is_that_clause(verb, t, after)), None)
        if clause is not None:
            return (without_that(clause), clause.right_edge.i + 1), after, None
    doing = next((t for t in verb.rights if t.tag_ == "VBG" and t.dep_ in ("xcomp", "pcomp")), None)
    if Complement.GERUND in complements and doing is not None and doing.i >= after:
        return (max(after, doing.left_edge.i), doing.right_edge.i + 1), after, None
    thing = child(verb, "dobj")
    if Complement.OBJECT in complements and thing is not None and thing.i >= after:
        return (max(after, thing.left_edge.i), thing.right_edge.i + 1), after, None
    return None


def _is_that_clause(verb: Word, clause: Word, after: int) -> bool:
    """Tell what a phrase reports: a clause of its verb, or one with "that" right behind its noun.

    In "voiced regret but said that ..." the clause is that of "said".
    """
    if clause.dep_ == "ccomp":
        return clause.head is verb or clause.head.pos_ != "VERB"
    tied = clause.dep_ in ("acl", "advcl")
    return tied and any(c.i == after and c.lower_ == "that" for c in clause.lefts)


def _of_adjective(verb: Word, lexicon: SpeechLexicon) -> Iterator[Candidate]:
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
    found = (without_that(clause), clause_end(verb, clause)), state.i + 1, None
    candidate = _candidate(verb, source, "adjective", found, lexicon)
    if candidate is not None:
        yield candidate


def _confidence(
    verb: Word, source: Word, complement: str, candidate: Candidate, lexicon: SpeechLexicon
) -> float:
    an_act = complement == "object" and verb.tag_ == "VBG" and lemma(verb) in lexicon.acts
    if an_act or _is_hypothetical(verb) or (_is_infinitive(verb) and complement != "clause"):
        return POSITION
    if verb.tag_ == "VB" and any(lemma(a) in lexicon.verbs and _is_asked(a) for a in ancestors_of(verb)):
        return POSITION  # "asked the office to announce that ..."
    if (lemma(verb), complement) in lexicon.spoken:
        return candidate.confidence
    if complement == "object":
        return VOICED if _is_refusal(verb, lexicon) else POSITION
    voiced = complement == "clause" and verb.tag_ in FINITE and _is_position(verb, source, lexicon)
    return VOICED if voiced else POSITION


def _is_infinitive(verb: Word) -> bool:
    """Tell a bare form from a present tense far from its subject: "they, who ..., deny doing"."""
    if verb.tag_ != "VB":
        return False
    subject = child(verb, "nsubj")
    alone = not any(c.dep_ == "aux" or c.tag_ in ("MD", "TO") for c in verb.lefts)
    return not (verb.dep_ == "ROOT" and alone and subject is not None and subject.i < verb.i)


def _has_a_view(verb: Word, source: Word, lexicon: SpeechLexicon) -> bool:
    """Tell whether what is seen, wanted or accepted is somebody's view: no "deal that will see ..."."""
    if child(verb, "auxpass") is not None and lemma(verb) not in lexicon.refusals:
        return False
    return names_a_speaker(source)


def _is_asked(verb: Word) -> bool:
    """Tell whether somebody else is to act: "were encouraged to", "asked the army to"."""
    if child(verb, "nsubjpass") is not None:
        return True
    if (lemma(verb), Complement.REQUEST.value) not in speech_lexicon().spoken:
        return False
    if child(verb, "dobj", "dative") is not None:
        return True
    return any(c.dep_ == "prep" and c.lower_ in ASKING and child(c, "pobj") for c in verb.rights)


def _is_refusal(verb: Word, lexicon: SpeechLexicon) -> bool:
    """Tell whether somebody rejects what was said or asked: "rejected the accusation that ..."."""
    thing = child(verb, "dobj", "nsubjpass") if lemma(verb) in lexicon.refusals else None
    if thing is None:
        return False
    return lemma(thing) in lexicon.nouns or lemma(thing) in lexicon.papers or lemma(thing) in lexicon.refused


def _is_position(verb: Word, source: Word, lexicon: SpeechLexicon) -> bool:
    """Tell whether a belief is that of a named person or body, or a finding that of a survey or paper."""
    if lemma(verb) in lexicon.beliefs and (source.pos_ == "PROPN" or lemma(source) in lexicon.believers):
        return True
    return lemma(verb) in lexicon.findings and lemma(source) in lexicon.documents


def _is_hypothetical(verb: Word) -> bool:
    """Tell whether the cue itself is only possible: "would say", "may announce"."""
    return any(c.tag_ == "MD" and c.lower_ not in ("can", "ca") for c in verb.lefts)


def _candidate(
    verb: Word, source: Word, complement: str, found: Found, lexicon: SpeechLexicon
) -> Candidate | None:
    (start, end), cue_end, addressee = found
    if start > verb.i:
        start, end = _behind_cue(verb, complement, start, end, lexicon)
    if start >= end:
        return None
    content = characters(verb.table, start, end)
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


def _behind_cue(verb: Word, complement: str, start: int, end: int, lexicon: SpeechLexicon) -> tuple[int, int]:
    """Return first and last-plus-one token of a content behind its cue, before what is no part of it."""
    table, limit, clause = verb.table, verb.sent.end, complement == "clause"
    end = next_report(verb, start, end, lexicon)
    if start >= end:
        return start, end
    start, end = without_edges(table, start, with_victims(verb, end))
    if complement in _PHRASES:
        end = without_aside(table, start, end)
    end = before_speaker(table, start, end, limit)
    end = without_lost_subject(table, start, end, limit, clause=clause)
    end = without_comment(table, start, end, lexicon)
    if complement in _THINGS:
        end = with_place(verb, end)
    if clause:
        end = over_bracket(table, start, end, limit)
    return start, to_closing_mark(table, start, whole_word(table, end, limit), limit)


def next_report(verb: Word, start: int, end: int, lexicon: SpeechLexicon) -> int:
    """Return where a content ends since a report follows: "said A and praised B", ", while Y said".

    Args:
        verb: the cue, a noun of saying included.
        start: first token of the content.
        end: token after the last.
        lexicon: the cues.
    """
    table = verb.table
    for token in table[start + 1 : end]:
        if token.pos_ != "VERB" or lemma(token) not in lexicon.reporting:
            continue
        before = table[token.i - 1]
        if token.tag_ == "VBG" and token.dep_ == "advcl" and before.text == ",":
            beside = companion(token)
            return beside.i - 1 if beside is not None and beside.i - 1 > start else before.i
        cut = _other_report(token, start) if token.tag_ in FINITE else None
        if cut is not None:
            return cut
        coordinated = token.dep_ == "conj" and not child(token, "nsubj", "auxpass")
        if coordinated and (partner(token) is verb or partner(token).is_ancestor(verb)):
            joined = next(
                (t for t in reversed(table[start + 1 : token.i]) if t.dep_ not in ("advmod", "aux")), None
            )
            if joined is not None and joined.dep_ == "cc":
                return joined.i
    return end


def _other_report(verb: Word, start: int) -> int | None:
    """Return the comma before ", while Y said" and ", but Y said"."""
    subject = child(verb, "nsubj")
    if verb.dep_ not in ("advcl", "conj") or subject is None:
        return None
    table = verb.table
    if child(verb, "ccomp") is not None and (earlier := earlier_report(verb, start)) is not None:
        return earlier
    first = min(verb.left_edge.i, subject.left_edge.i)
    hinge = next((i for i in (first, first - 1) if i > start and table[i - 1].text == ","), None)
    if hinge is None:
        return None
    joins = table[hinge].lower_ in _HINGES and child(verb, "ccomp") is not None
    sets_against = table[hinge].lower_ in _CONTRASTS and child(verb, "dobj", "prep", "xcomp") is not None
    return hinge - 1 if joins or (sets_against and names_a_speaker(subject)) else None


_THINGS = frozenset({"object", "for", "phrase"})
_WITH_PARTICLE = frozenset({"point"})  # "pointed out that", but "pointed to the map"
_CONTRASTS = frozenset({"while", "whereas"})
_HINGES = frozenset({"while", "whereas", "but", "and", "although", "though"})
_PHRASES = (
    "object",
    "of",
    "for",
    "against",
    "about",
    "on",
    "over",
    "to",
    "with",
    "in",
    "phrase",
    "gerund",
    "noun",
)
# the first complement that is there gives the content
_ORDER = (
    "clause",
    "question",
    "at",
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
