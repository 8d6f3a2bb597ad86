"""The component: proposals of all rules, one frame for each thing said."""

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import SpeechFrame, annotations
from briefing.extraction.speech.candidate import Candidate
from briefing.extraction.speech.clauses import clause_candidates
from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.facts import Attribution


@Language.component("briefing_speech")
def mark_speech(doc: Doc) -> Doc:
    """Write the speech frames of an article into its record."""
    record = annotations(doc)
    candidates = list(clause_candidates(doc, speech_lexicon()))
    record.frames = tuple(_frame(candidate) for candidate in candidates)
    return doc


def _frame(candidate: Candidate) -> SpeechFrame:
    return SpeechFrame(
        speaker=candidate.speaker_span,
        cue=candidate.cue,
        content=candidate.content,
        direct=candidate.direct,
        confidence=candidate.confidence,
        rule=candidate.rule,
        addressee=candidate.addressee,
    )


def claimant_of(doc: Doc, token_index: int) -> Attribution | None:
    """Return who says so at a token: the speaker of the innermost frame whose content covers it.

    Args:
        doc: a Doc that `briefing_speech` has read.
        token_index: index of the token, such as the head of a figure.

    Returns:
        The words for the claimant with their place and party, None where the outlet speaks in its own voice.
    """
    offset = doc[token_index].idx
    covering = [f for f in annotations(doc).frames if f.speaker and f.content[0] <= offset < f.content[1]]
    if not covering:
        return None
    return attribution_of(doc, min(covering, key=lambda f: f.content[1] - f.content[0]))


def attribution_of(doc: Doc, frame: SpeechFrame) -> Attribution | None:
    """Return the speaker of a frame as a claimant."""
    if frame.speaker is None:
        return None
    words = doc[frame.speaker[0] : frame.speaker[1]]
    return Attribution(text=words.text, party=frame.party, start=words.start_char, end=words.end_char)
