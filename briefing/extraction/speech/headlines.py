"""Headlines and labels: "X says ...", "X: ...", "...: X", and the names before the turns of a transcript."""

import re
from collections.abc import Iterator

from briefing.extraction.annotations import PartyKind, Unit, UnitKind, annotations
from briefing.extraction.speech.candidate import Candidate
from briefing.extraction.speech.lexicon import Complement, SpeechLexicon
from briefing.extraction.speech.syntax import characters, lemma, trim_characters, trimmed
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import Word, WordTable

_SHORT_UNITS = (UnitKind.HEADLINE, UnitKind.STANDFIRST, UnitKind.HEADING, UnitKind.BULLET)
_LONGEST_NAME = 6  # tokens of a speaker set off by a colon
_ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
_LABEL = re.compile(r"[“\"]?([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s+(?=\S)")


def headline_candidates(table: WordTable, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Yield the attributions of headlines, whose clipped grammar the parser does not know.

    Args:
        table: the words of a Doc with units and parties.
        lexicon: the cues.
    """
    for unit in annotations(table.doc).units:
        if unit.kind in _SHORT_UNITS:
            start, end = table.tokens_at(unit.start, unit.end)
            if start < end:
                yield from _says(table, start, end, lexicon)
                if unit.kind in (UnitKind.HEADLINE, UnitKind.HEADING):
                    yield from _set_off(table, start, end, lexicon)
        elif unit.kind is UnitKind.PARAGRAPH:
            yield from _labelled(table, unit, lexicon)


def _says(table: WordTable, start: int, end: int, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Read "X says 12 hurt in blast" and "12 hurt in blast, X says"."""
    for token in table[start:end]:
        if not _is_finite_cue(token, lexicon):
            continue
        next_news = next((t.i for t in table[token.i + 1 : end] if t.text == ";"), end)
        before, after = trimmed(table, start, token.i), (token.i + 1, next_news)
        if token.i - 1 > start and _is_refused(table[token.i - 1], token, lexicon):
            yield from _candidate(table, (start, token.i - 1), table[token.i - 1], (token.i, end))
            return
        marks = [t.i for t in table[start : token.i] if t.text in (",", "–", "—", ":")]
        comma = marks[-1] if marks else None
        if token.i + 1 >= end - 1 and comma is not None and token.i - comma > 1:
            topic = marks[0] + 1 if table.text[marks[0]] == ":" and marks[0] < comma else start
            yield from _candidate(table, (comma + 1, token.i), token, (topic, comma))
        elif before[0] < token.i and comma is None and after[1] - after[0] > 2 and not _asks(token):
            yield from _candidate(table, before, token, after)
        return


def _asks(verb: Word) -> bool:
    """Tell "towns ask taxes from schools", where nothing is said, from "ask why ..." and "ask for ..."."""
    behind = verb.nbor() if verb.i + 1 < len(verb.table) else verb
    return lemma(verb) == "ask" and behind.tag_ not in ("TO", "IN", "WRB", "WP", "WDT", "MD")


def _is_refused(verb: Word, noun: Word, lexicon: SpeechLexicon) -> bool:
    """Tell "X rejects claim it ...": a verb and its noun that the parser read as noun and verb."""
    return verb.tag_ == "NNS" and lemma(verb) in lexicon.verbs and lemma(noun) in lexicon.nouns


def _is_finite_cue(token: Word, lexicon: SpeechLexicon) -> bool:
    takes_clause = (lemma(token), Complement.CLAUSE.value) in lexicon.spoken
    return takes_clause and (token.tag_ in ("VBZ", "VBP", "VBD") or token.lower_ in ("says", "say", "said"))


def _candidate(
    table: WordTable, speaker: tuple[int, int], verb: Word, content: tuple[int, int]
) -> Iterator[Candidate]:
    start, end = trimmed(table, *speaker)
    if table[content[0]].lower_ == "that":
        content = (content[0] + 1, content[1])
    span = characters(table, *content)
    if (
        span[0] < span[1]
        and start < end
        and table.tag[start] not in _ASKING  # "School strike: what each side says"
        and WordSpan(table, start, end).root.pos_ in ("PROPN", "NOUN", "PRON", "ADJ", "NUM")
    ):
        yield Candidate(
            rule="headline_says",
            confidence=0.8,
            content=span,
            cue=(verb.i, verb.i + 1),
            verb=verb.i,
            speaker=WordSpan(table, start, end).root.i,
            speaker_span=(start, end),
        )


def _set_off(table: WordTable, start: int, end: int, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Read "X: ..." and "...: X" where X is a known name, an office or a source."""
    colon = next((t.i for t in table[start:end] if t.text == ":" and t.i > start), None)
    if colon is None or colon + 1 >= end:
        return
    for speaker, content in (((start, colon), (colon + 1, end)), ((colon + 1, end), (start, colon))):
        if _is_source(table, *speaker, lexicon) and content[1] - content[0] > 2:
            span = trimmed(table, *speaker)
            yield Candidate(
                rule="headline_colon",
                confidence=0.65,
                content=characters(table, *content),
                speaker=WordSpan(table, *span).root.i,
                speaker_span=span,
            )
            return


def _is_source(table: WordTable, start: int, end: int, lexicon: SpeechLexicon) -> bool:
    start, end = trimmed(table, start, end)
    if not 0 < end - start <= _LONGEST_NAME:
        return False
    if any(t.lower_ in lexicon.headline_sources for t in table[start:end]):
        return True
    whole = [m for m in annotations(table.doc).parties if m.start >= start and m.end == end]
    return any(m.kind in (PartyKind.PERSON, PartyKind.INSTITUTION, PartyKind.ORGANISATION) for m in whole)


def _labelled(table: WordTable, unit: Unit, lexicon: SpeechLexicon) -> Iterator[Candidate]:
    """Read the turns of a transcript: a name in capitals, a colon, what that person said."""
    match = _LABEL.match(table.reading, unit.start, unit.end)
    if (
        match is None
        or match.group(1).lower() in lexicon.no_names
        or not any(c.islower() for c in table.reading[match.end() : unit.end])
    ):
        return
    name = WordSpan(table, *table.tokens_at(*match.span(1)))
    span = trim_characters(table.reading, match.end(), unit.end)
    if len(name) and span[0] < span[1]:
        yield Candidate(
            rule="transcript_label",
            confidence=0.75,
            content=span,
            speaker=name.root.i,
            speaker_span=(name.start, name.end),
            direct=True,
        )
