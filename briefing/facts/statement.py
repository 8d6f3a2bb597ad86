"""Attributed statements: who said what, in whose words."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from briefing.facts.attribution import Speaker
from briefing.facts.base import FactBase, FactKind
from briefing.facts.when import When


class Directness(StrEnum):
    """Whose words they are: the speaker's, the outlet's, or the outlet's with a quoted fragment."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Statement(FactBase):
    """One attributed content; the evidence is the content itself.

    Args:
        content: the words to print; equals the evidence's text unless an analyst changed them.
        directness: direct, indirect or mixed.
        speaker: who said it, None where the source leaves it open.
        cue: the verb or phrase of saying.
        cue_start: offset of the cue in code points, None where it has no place.
        cue_end: offset after the cue.
        addressee: to whom, in the words of the source.
        when: day or time of the statement, None where not said.
    """

    kind: Literal[FactKind.STATEMENT] = FactKind.STATEMENT
    content: str = Field(min_length=1)
    directness: Directness
    speaker: Speaker | None = None
    cue: str = ""
    cue_start: int | None = Field(default=None, ge=0)
    cue_end: int | None = Field(default=None, gt=0)
    addressee: str | None = None
    when: When | None = None

    @property
    def quotation_changed(self) -> bool:
        """Tell whether the words differ from those of the source (rule 3)."""
        return bool(self.evidence) and self.content != self.evidence[0].text

    @model_validator(mode="after")
    def _cue_has_both_offsets_or_none(self) -> Self:
        if (self.cue_start is None) != (self.cue_end is None):
            raise ValueError("The cue has both offsets or none.")
        return self

    def key(self) -> str:
        """Tell the statement from others of its sentence by speaker and cue."""
        speaker = self.speaker.text if self.speaker else ""
        return f"{super().key()} {self.kind} {self.content} {speaker} {self.cue}"
