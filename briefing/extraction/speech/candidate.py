"""A possible attribution before its speaker is resolved."""

from dataclasses import dataclass

VOICED = 0.6  # a position that a named person or body voices
POSITION = 0.4  # a thought or an act: true as an attribution, too weak for a statement of its own


@dataclass(slots=True)  # not frozen, which would take three times as long to make
class Candidate:
    """What one rule proposes.

    Args:
        rule: name of the rule, the key of its calibration.
        confidence: how often such proposals are right, 0 to 1.
        content: first and last-plus-one character of what was said.
        cue: first and last-plus-one token of the words of saying, None where there are none.
        verb: token of the cue that governs the complements, None without a cue.
        speaker: head token of the source, None where it has no words here.
        speaker_span: its first and last-plus-one token.
        addressee: first and last-plus-one token of whom it was said to.
        direct: the content stands between marks as a whole.
    """

    rule: str
    confidence: float
    content: tuple[int, int]
    cue: tuple[int, int] | None = None
    verb: int | None = None
    speaker: int | None = None
    speaker_span: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    direct: bool = False
