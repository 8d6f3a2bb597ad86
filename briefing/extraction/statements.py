"""Statements: one fact for each speech frame that reports words or a voiced position."""

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extraction.annotations import Annotations, SpeechFrame, UnitKind, annotations
from briefing.extraction.background import is_background
from briefing.extraction.speech.syntax import is_relative, sentence_at, text_of
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
    record = annotations(doc)
    for frame in record.frames:
        if frame.confidence >= _SURE_ENOUGH and not _is_boilerplate(record, frame):
            record.facts.append(_statement(doc, record, frame))
    return doc


def _is_boilerplate(record: Annotations, frame: SpeechFrame) -> bool:
    unit = record.unit_at(frame.content[0])
    return unit is not None and unit.kind in (UnitKind.BOILERPLATE, UnitKind.DATELINE)


def _statement(doc: Doc, record: Annotations, frame: SpeechFrame) -> Statement:
    text = text_of(doc)  # `source_words.py` puts the article's own words in their place
    evidence = evidence_of(text, *frame.content)
    cue = doc[frame.cue[0] : frame.cue[1]] if frame.cue else None
    words = text[cue.start_char : cue.end_char] if cue else ""
    addressee = doc[frame.addressee[0] : frame.addressee[1]] if frame.addressee else None
    return Statement(
        article_id=record.article.id,
        evidence=(evidence,),
        background=_is_background(doc, text, frame),
        confidence=frame.confidence,
        reasons=(frame.rule, words) if words else (frame.rule,),
        content=evidence.text,
        directness=_directness(evidence.text, frame),
        speaker=_speaker(doc, text, frame),
        cue=words,
        cue_start=cue.start_char if cue else None,
        cue_end=cue.end_char if cue else None,
        addressee=text[addressee.start_char : addressee.end_char] if addressee else None,
        when=record.times[frame.time].when if frame.time is not None else None,
    )


def _is_background(doc: Doc, text: str, frame: SpeechFrame) -> bool:
    """Tell whether the statement was made in an earlier year, going by the sentence of its cue."""
    if frame.cue is None:
        return False
    sentence = sentence_at(doc, frame.cue[0])
    last = doc[sentence.end - 1]
    if not _EARLIER.search(text, doc[sentence.start].idx, last.idx + len(last)):
        return False
    return is_background(doc, frame.cue[1] - 1)


def _directness(content: str, frame: SpeechFrame) -> Directness:
    if frame.direct:
        return Directness.DIRECT
    return Directness.MIXED if any(mark in content for mark in _MARKS) else Directness.INDIRECT


def _speaker(doc: Doc, text: str, frame: SpeechFrame) -> Speaker | None:
    if frame.speaker is None:
        return None
    antecedent = doc[frame.speaker[0] : frame.speaker[1]]
    words = _relative_pronoun(doc, frame) or antecedent
    return Speaker(
        text=text[words.start_char : words.end_char],
        name=frame.speaker_name or antecedent.text,
        role=frame.role,
        party=frame.party,
        start=words.start_char,
        end=words.end_char,
    )


def _relative_pronoun(doc: Doc, frame: SpeechFrame) -> Span | None:
    """Return the "who" that stands for the speaker at the cue, which is the mention as written."""
    if frame.cue is None:
        return None
    for verb in doc[frame.cue[0] : frame.cue[1]]:
        if verb.dep_ == "relcl":
            subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and is_relative(c)), None)
            return doc[subject.i : subject.i + 1] if subject is not None else None
    return None
