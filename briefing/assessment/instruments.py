"""Ceasefires as lines of states over time: the part of the picture that tells of instruments. Pure data."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.assessment.tally import Claimant, Moment, Report
from briefing.facts import CeasefireStatus, Instrument, When


@dataclass(frozen=True, slots=True)
class StateEntry:
    """One state of an instrument as one claimant gives it.

    Args:
        status: the state.
        claimant: who says so.
        when: time of start, end or breach, None where not stated.
        parties: those bound or addressed.
        reports: the articles.
        moment: the event's time where resolved, otherwise that of the first report.
    """

    status: CeasefireStatus
    claimant: Claimant
    when: When | None
    parties: tuple[str, ...]
    reports: tuple[Report, ...]
    moment: Moment

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Return the facts of the entry in order of time."""
        return tuple(report.fact_id for report in self.reports)

    @property
    def accepted(self) -> bool:
        """Tell whether a person stands behind at least one report of it."""
        return any(report.accepted for report in self.reports)


class Stance(StrEnum):
    """What a party has made of an instrument."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    REJECTED = "rejected"
    CALLED_FOR = "called_for"
    NOT_COMMENTED = "not_commented"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Position:
    """A party's stance on an instrument, with the facts that show it."""

    party: str
    stance: Stance
    fact_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Violation:
    """An alleged breach: by whose word and against whom, in the words given."""

    alleged_by: Claimant
    against: tuple[str, ...]
    entry: StateEntry


class StateNow(StrEnum):
    """State of an instrument at the cut-off; each goes with the claimants who say so."""

    CALLED_FOR = "called_for"
    NEGOTIATING = "negotiating"
    ANNOUNCED = "announced"
    IN_EFFECT = "in_effect"
    CONTESTED = "contested"
    COLLAPSED = "collapsed"
    REJECTED = "rejected"
    DENIED = "denied"
    EXPIRED = "expired"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class CeasefireLine:
    """One instrument over time.

    Args:
        key: the same for the same instrument in all editions.
        instrument: what it is called.
        background: belongs to an earlier war.
        parties: those bound or addressed.
        brokers: mediators.
        effective: start as reported, None where not stated.
        effective_fact_ids: facts that give the start.
        duration: words for how long, None where not stated.
        states: over time.
        positions: one a party.
        violations: alleged breaches.
        now: state at the cut-off.
        now_entries: the states that it rests on.
        one_sided: only one side says so.
    """

    key: str
    instrument: Instrument
    background: bool
    parties: tuple[str, ...]
    brokers: tuple[str, ...]
    effective: When | None
    effective_fact_ids: tuple[str, ...]
    duration: str | None
    states: tuple[StateEntry, ...]
    positions: tuple[Position, ...]
    violations: tuple[Violation, ...]
    now: StateNow
    now_entries: tuple[StateEntry, ...]
    one_sided: bool = False

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Return all facts of the line, each once, in order of the states."""
        return tuple(dict.fromkeys(i for entry in self.states for i in entry.fact_ids))
