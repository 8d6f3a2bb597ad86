"""Ceasefire reports: what a sentence says of the state of one instrument."""

from enum import StrEnum
from typing import Literal

from briefing.facts.attribution import Attribution
from briefing.facts.base import FactBase, FactKind
from briefing.facts.when import When


class CeasefireStatus(StrEnum):
    """States of a ceasefire (GUIDE.md of the gold data)."""

    CALLED_FOR = "called_for"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    IN_EFFECT = "in_effect"
    EXTENDED = "extended"
    VIOLATED = "violated"
    COLLAPSED = "collapsed"
    REJECTED = "rejected"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"


class Instrument(StrEnum):
    """What kind of arrangement it is."""

    CEASEFIRE = "ceasefire"
    TRUCE = "truce"
    HUMANITARIAN_PAUSE = "humanitarian_pause"
    CESSATION_OF_HOSTILITIES = "cessation_of_hostilities"
    ARMISTICE = "armistice"
    PEACE_AGREEMENT = "peace_agreement"


class CeasefireReport(FactBase):
    """The state of one ceasefire as one claimant gives it.

    Args:
        status: the state that the sentence reports.
        instrument: what the sentence calls the arrangement.
        parties: those bound or addressed, by name; empty where the sentence does not say.
        brokers: mediators named in the sentence.
        when_text: the words for its start, end or breach, None where there are none.
        effective: the time of `when_text`, resolved as far as it can be.
        duration: the words for how long it is to last, None where there are none.
        claimant: who says so; None means the outlet in its own voice.
    """

    kind: Literal[FactKind.CEASEFIRE] = FactKind.CEASEFIRE
    status: CeasefireStatus
    instrument: Instrument = Instrument.CEASEFIRE
    parties: tuple[str, ...] = ()
    brokers: tuple[str, ...] = ()
    when_text: str | None = None
    effective: When | None = None
    duration: str | None = None
    claimant: Attribution | None = None

    def key(self) -> str:
        """Tell the report from others of its sentence by instrument, status and claimant."""
        claimant = self.claimant.text if self.claimant else ""
        return (
            f"{super().key()} {self.kind} {self.instrument} {self.status} {self.when_text or ''} {claimant}"
        )
