"""Nouns of saying: "X's claim that ...", "a warning by X against ...", "X issued a statement saying ..."."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extraction.speech.candidate import Candidate
from briefing.extraction.speech.clauses import without_aside
from briefing.extraction.speech.lexicon import SpeechLexicon
from briefing.extraction.speech.sources import can_speak, source_of
from briefing.extraction.speech.syntax import (
    child,
    lemma,
    noun_phrase,
    text_of,
    tokens_with,
    trim_characters,
    trimmed,
)

_PREPOSITIONS = frozenset({"for", "against", "of", "about"})
_NEEDS_A_CLAUSE = frozenset(
    {"report", "statement", "claim", "suggestion", "announcement", "argument", "proposal"}
)


def noun_candidates(doc: Doc, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield the attributions that nouns of the lexicon bring, where their source is plain.

    Args:
        doc: a parsed Doc.
        lexicon: the cues.
    """
    for token in tokens_with(doc, lexicon.nouns):
        if token.pos_ != "NOUN" or lemma(token) not in lexicon.nouns:
            continue
        content = _content(token, lexicon)
        if content is None:
            continue
        source = _source(token, lexicon)
        if source is None or not can_speak(source, lexicon) or source.lower_ in lexicon.first_person:
            continue
        candidate = _candidate(token, source, content)
        if candidate is not None:
            yield candidate


def _candidate(noun: Token, source: Token, content: tuple[int, int, int]) -> Candidate | None:
    doc = noun.doc
    start, end, cue_end = content
    end = without_aside(doc, start, end)
    span = trim_characters(text_of(doc), doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
    if span[0] >= span[1]:
        return None
    speaker = noun_phrase(source, noun.i)
    if doc[speaker[1] - 1].tag_ == "POS":
        speaker = trimmed(doc, speaker[0], speaker[1] - 1)
    return Candidate(
        rule="noun",
        confidence=0.7,
        content=span,
        cue=(noun.i, cue_end),
        verb=noun.i,
        speaker=source.i,
        speaker_span=speaker,
    )


def _content(noun: Token, lexicon: SpeechLexicon) -> tuple[int, int, int] | None:
    """Return the first and last-plus-one token of the content and the end of the cue."""
    for clause in noun.rights:
        if clause.dep_ in ("acl", "ccomp", "relcl"):
            that = next((c for c in clause.lefts if c.lower_ == "that"), None)
            if that is not None and (that.dep_ == "mark" or _is_reported(noun, that, clause, lexicon)):
                return that.i + 1, clause.right_edge.i + 1, noun.i + 1
            to = next((c for c in clause.lefts if c.tag_ == "TO"), None)
            if to is not None and to.i == noun.i + 1 and lemma(noun) not in _NEEDS_A_CLAUSE:
                return to.i, clause.right_edge.i + 1, noun.i + 1
    for preposition in noun.rights:
        fits = preposition.dep_ == "prep" and preposition.lower_ in _PREPOSITIONS
        if fits and preposition.i == noun.i + 1 and lemma(noun) not in _NEEDS_A_CLAUSE:
            return preposition.i + 1, preposition.right_edge.i + 1, preposition.i + 1
    return None


def _is_reported(noun: Token, that: Token, clause: Token, lexicon: SpeechLexicon) -> bool:
    """Tell "the warning that the dam could break" from "the warning that the office issued"."""
    whole = that.i == noun.i + 1 and child(clause, "nsubj", "nsubjpass") is not None and that.dep_ == "dobj"
    return whole and lemma(clause) not in lexicon.carriers


def _source(noun: Token, lexicon: SpeechLexicon) -> Token | None:
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for preposition in noun.rights:
        if preposition.lower_ in ("by", "from") and preposition.dep_ in ("prep", "agent"):
            return child(preposition, "pobj")
    carrier = noun.head
    if noun.dep_ == "dobj" and lemma(carrier) in lexicon.carriers:
        return source_of(carrier)
    return None
