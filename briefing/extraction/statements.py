"""Statements: one fact for each speech frame that reports words or a voiced position."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import Annotations, SpeechFrame, UnitKind, annotations
from briefing.extraction.background import is_background
from briefing.extraction.speech.syntax import is_relative
from briefing.extraction.word_table import WordTable, words_of
from briefing.facts import Directness, Speaker, Statement, evidence_of

# what a sentence must hold before the whole test of its time is worth its cost
_EARLIER = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\bago\b|\blast (?:year|decade|century)\b|\bdecades?\b", re.IGNORECASE
)
_SURE_ENOUGH = 0.5  # weaker frames only tell whose a figure is
_MARKS = ("“", "”", "„", "«", "»", '"', "''", "``", "‘", " '")


@Language.component("briefing_statements")
def mark_statements(doc: Doc) -> Doc:
    """Write the statements of an article into its record."""
    record, table = annotations(doc), words_of(doc)
    for frame in record.frames:
        if frame.confidence >= _SURE_ENOUGH and not _is_boilerplate(record, frame):
            record.facts.append(_statement(table, record, frame))
    return doc


def _is_boilerplate(record: Annotations, frame: SpeechFrame) -> bool:
    unit = record.unit_at(frame.content[0])
    return unit is not None and unit.kind in (UnitKind.BOILERPLATE, UnitKind.DATELINE)


def _statement(table: WordTable, record: Annotations, frame: SpeechFrame) -> Statement:
    # `source_words.py` puts the article's own words in the place of those of the reading text
    evidence = evidence_of(table.reading, *frame.content)
    words = table.text_between(*frame.cue) if frame.cue else ""
    return Statement(
        article_id=record.article.id,
        evidence=(evidence,),
        background=_is_background(table, frame),
        confidence=frame.confidence,
        reasons=(frame.rule, words) if words else (frame.rule,),
        content=evidence.text,
        directness=_directness(evidence.text, frame),
        speaker=_speaker(table, frame),
        cue=words,
        cue_start=table.idx[frame.cue[0]] if frame.cue else None,
        cue_end=table[frame.cue[1] - 1].end if frame.cue else None,
        addressee=table.text_between(*frame.addressee) if frame.addressee else None,
        when=record.times[frame.time].when if frame.time is not None else None,
    )


def _is_background(table: WordTable, frame: SpeechFrame) -> bool:
    """Tell whether the statement was made in an earlier year, going by the sentence of its cue."""
    if frame.cue is None:
        return False
    sentence = table.sentence[frame.cue[0]]
    if not _EARLIER.search(table.reading, table.idx[sentence.start], table[sentence.end - 1].end):
        return False
    return is_background(table.doc, frame.cue[1] - 1)


def _directness(content: str, frame: SpeechFrame) -> Directness:
    if frame.direct:
        return Directness.DIRECT
    quotes = content.startswith("'") or any(mark in content for mark in _MARKS)
    return Directness.MIXED if quotes else Directness.INDIRECT


def _speaker(table: WordTable, frame: SpeechFrame) -> Speaker | None:
    if frame.speaker is None:
        return None
    start, end = _relative_pronoun(table, frame) or frame.speaker
    return Speaker(
        text=table.text_between(start, end),
        name=frame.speaker_name or table.text_between(*frame.speaker),
        role=frame.role,
        party=frame.party,
        start=table.idx[start],
        end=table[end - 1].end,
    )


def _relative_pronoun(table: WordTable, frame: SpeechFrame) -> tuple[int, int] | None:
    """Return the "who" that stands for the speaker at the cue, which is the mention as written."""
    if frame.cue is None:
        return None
    for verb in table[frame.cue[0] : frame.cue[1]]:
        if verb.dep_ == "relcl":
            subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and is_relative(c)), None)
            own = any(c.dep_ == "nsubj" and not is_relative(c) for c in verb.lefts)  # "which it says"
            return (subject.i, subject.i + 1) if subject is not None and not own else None
    return None
