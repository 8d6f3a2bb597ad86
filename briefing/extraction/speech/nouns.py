"""Nouns of saying: "X's claim that ...", "a warning by X against ...", "X issued a statement saying ..."."""

from collections.abc import Iterable, Iterator

from briefing.extraction.speech.candidate import Candidate
from briefing.extraction.speech.clauses import next_report
from briefing.extraction.speech.content_edges import without_aside
from briefing.extraction.speech.lexicon import SpeechLexicon, speech_lexicon
from briefing.extraction.speech.sources import can_speak, source_of
from briefing.extraction.speech.syntax import (
    characters,
    child,
    lemma,
    noun_phrase,
    trimmed,
    words_with_lemma,
)
from briefing.extraction.word_table import Word

_PREPOSITIONS = frozenset({"for", "against", "of", "about"})
_NEEDS_A_CLAUSE = frozenset(
    {"report", "statement", "claim", "suggestion", "announcement", "argument", "proposal"}
)


def noun_candidates(cues: Iterable[Word], lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield the attributions that nouns of the lexicon bring, where their source is plain.

    Args:
        cues: the words of an article that may bring one, in order.
        lexicon: the cues.
    """
    for token in words_with_lemma(cues, lexicon.nouns):
        if token.pos_ != "NOUN":
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


def _candidate(noun: Word, source: Word, content: tuple[int, int, int]) -> Candidate | None:
    table = noun.table
    start, end, cue_end = content
    end = without_aside(table, start, next_report(noun, start, end, speech_lexicon()))
    span = characters(table, start, end)
    if span[0] >= span[1]:
        return None
    speaker = noun_phrase(source, noun.i)
    if table[speaker[1] - 1].tag_ == "POS":
        speaker = trimmed(table, speaker[0], speaker[1] - 1)
    return Candidate(
        rule="noun",
        confidence=0.7,
        content=span,
        cue=(noun.i, cue_end),
        verb=noun.i,
        speaker=source.i,
        speaker_span=speaker,
    )


def _content(noun: Word, lexicon: SpeechLexicon) -> tuple[int, int, int] | None:
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


def _is_reported(noun: Word, that: Word, clause: Word, lexicon: SpeechLexicon) -> bool:
    """Tell "the warning that the dam could break" from "the warning that the office issued"."""
    whole = that.i == noun.i + 1 and child(clause, "nsubj", "nsubjpass") is not None and that.dep_ == "dobj"
    return whole and lemma(clause) not in lexicon.carriers


def _source(noun: Word, lexicon: SpeechLexicon) -> Word | None:
    owner = child(noun, "poss")
    if owner is not None and owner.tag_ == "PRP$" and _is_carried(noun, lexicon):
        return source_of(noun.head) or owner  # "X renewed its call": X by name
    if owner is not None:
        return owner
    for preposition in noun.rights:
        if preposition.lower_ in ("by", "from") and preposition.dep_ in ("prep", "agent"):
            return child(preposition, "pobj")
    return source_of(noun.head) if _is_carried(noun, lexicon) else None


def _is_carried(noun: Word, lexicon: SpeechLexicon) -> bool:
    return noun.dep_ == "dobj" and lemma(noun.head) in lexicon.carriers
