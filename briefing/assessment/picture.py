"""The picture across articles: what the assessment hands to the composition. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing.assessment.instruments import CeasefireLine, Position, Stance, StateEntry, StateNow, Violation
from briefing.assessment.tally import (
    Claim,
    Claimant,
    Moment,
    Report,
    Span,
    Toll,
    TollLine,
    VictimGroup,
    Voice,
)
from briefing.facts import Outcome, Quantity, Reliability, When

__all__ = [
    "CeasefireLine",
    "Change",
    "ChangeKind",
    "Claim",
    "Claimant",
    "Contradiction",
    "ContradictionKind",
    "EditionEntry",
    "EditionRecord",
    "Event",
    "Gap",
    "GapKind",
    "Grade",
    "Moment",
    "Picture",
    "Position",
    "Report",
    "Side",
    "Span",
    "Stance",
    "StateEntry",
    "StateNow",
    "Toll",
    "TollLine",
    "VictimGroup",
    "Violation",
    "Voice",
]


class ContradictionKind(StrEnum):
    """What can't both hold."""

    FIGURES = "figures"
    CEASEFIRE = "ceasefire"
    BLAME = "blame"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction, with its sentence."""

    claimant: Claimant
    fact_ids: tuple[str, ...]
    sentence: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Accounts that can't both hold.

    Args:
        kind: of what.
        sides: two or more, each with its sentence; one alone where an outlet reports that accounts differ.
        group: for figures, who was hit.
        outcome: for figures, what happened to them.
        claims: for figures, the claims.
    """

    kind: ContradictionKind
    sides: tuple[Side, ...]
    group: VictimGroup | None = None
    outcome: Outcome | None = None
    claims: tuple[Claim, ...] = ()


class GapKind(StrEnum):
    """What is missing."""

    NO_OWN_TOLL = "no_own_toll"
    NO_COMMENT = "no_comment"
    UNVERIFIED = "unverified"
    NO_CIVILIAN_FIGURES = "no_civilian_figures"
    UNDATED_ARTICLES = "undated_articles"
    AFTER_CUT_OFF = "after_cut_off"
    ONE_SOURCE = "one_source"
    UNNAMED_SOURCE = "unnamed_source"
    PRELIMINARY = "preliminary"
    NO_EVIDENCE = "no_evidence"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the sources don't say.

    Args:
        kind: what is missing.
        party: whose, None where it is nobody's in particular.
        fact_ids: facts that show it or that it concerns.
        article_ids: articles that it concerns.
        claim: the claim that it concerns.
    """

    kind: GapKind
    party: str | None = None
    fact_ids: tuple[str, ...] = ()
    article_ids: tuple[str, ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty grade of a claim, with the rule behind each half."""

    reliability: Reliability
    source_rule: str
    information_rule: str
    set_by_analyst: bool = False


class ChangeKind(StrEnum):
    """What changed since the last edition."""

    NEW = "new"
    RAISED = "raised"
    LOWERED = "lowered"
    RESTATED = "restated"
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    STATE = "state"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference to the last edition.

    Args:
        kind: what changed.
        claim: the claim now, None where withdrawn or for a ceasefire.
        line: the instrument now, None for a claim or where withdrawn.
        before: the entry of the last edition, None where new.
    """

    kind: ChangeKind
    claim: Claim | None = None
    line: CeasefireLine | None = None
    before: "EditionEntry | None" = None

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Return the facts of the present state, none where withdrawn."""
        if self.claim:
            return self.claim.fact_ids
        return self.line.fact_ids if self.line else ()


@dataclass(frozen=True, slots=True)
class EditionEntry:
    """What an edition said of one claim line or instrument, as its facts.json keeps it.

    Args:
        key: of the line or instrument.
        words: one line that tells it, in the language of that edition.
        count: the figure, None for an instrument.
        state: state of the instrument, empty for a claim.
        outlets: number of independent outlets behind it.
        accepted: a person stood behind it.
        start: when an instrument begins, in ISO 8601, empty where not stated or for a claim.
        fact_ids: facts behind it; editions of earlier releases name none.
    """

    key: str
    words: str
    count: Quantity | None = None
    state: str = ""
    outlets: int = 1
    accepted: bool = True
    start: str = ""
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """An earlier edition: its number, its cut-off and its entries."""

    number: int
    as_of: str
    entries: tuple[EditionEntry, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline: a claim first reported, or a state of an instrument.

    Args:
        moment: when it was, as well as known.
        when: time with its words, None where only the publication is known.
        claim: a casualty claim, None for others.
        line: the instrument, None for a claim.
        state: state of the instrument.
        disputed: part of a contradiction.
        outlets: number of independent outlets that carry it.
        reported_only: the time is that of the report, not of the event.
    """

    moment: Moment
    when: When | None
    claim: Claim | None
    line: CeasefireLine | None
    state: StateEntry | None
    disputed: bool
    outlets: int
    reported_only: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known, who says so, what contradicts, what is missing, what changed.

    Args:
        as_of: cut-off with its zone.
        parties: belligerents, as far as the facts or the analyst show.
        tolls: of the current fighting.
        background_tolls: of earlier wars and other events, kept apart.
        ceasefires: instruments of the current fighting.
        background_ceasefires: earlier ones.
        statement_ids: statements in order of time.
        caveat_ids: caveats in order of time.
        events: timeline.
        contradictions: accounts that can't both hold.
        gaps: what is missing.
        grades: Admiralty grade by key of claim or instrument.
        changes: since the last edition, empty without one.
        since: the edition that changes count from, None without one.
        editions: all earlier editions, oldest first.
        outlets: independent origins of all articles, sorted.
        fact_ids: all facts that the picture rests on.
        unreviewed_ids: those of them that nobody has decided on.
    """

    as_of: datetime
    parties: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    background_tolls: tuple[Toll, ...] = ()
    ceasefires: tuple[CeasefireLine, ...] = ()
    background_ceasefires: tuple[CeasefireLine, ...] = ()
    statement_ids: tuple[str, ...] = ()
    caveat_ids: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    gaps: tuple[Gap, ...] = ()
    grades: Mapping[str, Grade] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    since: EditionRecord | None = None
    editions: tuple[EditionRecord, ...] = ()
    outlets: tuple[str, ...] = ()
    fact_ids: tuple[str, ...] = ()
    unreviewed_ids: tuple[str, ...] = ()

    def lines(self) -> tuple[TollLine, ...]:
        """Return the current lines of all tolls, wholes before their parts."""
        return tuple(line for toll in self.tolls for whole in toll.lines for line in (whole, *whole.parts))
