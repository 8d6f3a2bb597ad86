"""The picture across articles: what the assessment hands to the composition. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from briefing.facts import Category, CeasefireStatus, Instrument, Outcome, Period, Quantity, Reliability, When


@dataclass(frozen=True, slots=True)
class Moment:
    """When an article or event was: the day, and the instant in UTC where the clock time is known.

    Args:
        day: calendar day as the source gives it, None where undated.
        instant: moment in UTC, None where only the day is known.
    """

    day: date | None = None
    instant: datetime | None = None

    @property
    def order(self) -> tuple[str, str]:
        """Return the key that sorts moments; undated ones first, since nothing says that they are late."""
        if self.day is None:
            return ("", "")
        return (self.day.isoformat(), self.instant.isoformat() if self.instant else "")


@dataclass(frozen=True, slots=True)
class Report:
    """One article that carries a fact.

    Args:
        fact_id: the fact.
        article_id: the article.
        origin: outlet or agency that the words come from, syndicated copies traced back.
        moment: publication of the article.
        sentence: words of the evidence, empty where an analyst added the fact without any.
        accepted: a person stands behind it.
    """

    fact_id: str
    article_id: str
    origin: str
    moment: Moment
    sentence: str
    accepted: bool


class Voice(StrEnum):
    """In what position a claimant speaks."""

    OFFICIAL = "official"
    INDEPENDENT = "independent"
    UNNAMED = "unnamed"
    OUTLET = "outlet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says so.

    Args:
        key: the same for the same claimant in all articles and editions.
        words: as the source names them; the outlet's name where it speaks in its own voice, empty if unknown.
        party: country or group behind them, None where not known.
        voice: official, independent body, unnamed, the outlet itself, or other.
        belligerent: speaks for a party to the conflict.
    """

    key: str
    words: str
    party: str | None
    voice: Voice
    belligerent: bool = False


@dataclass(frozen=True, slots=True)
class VictimGroup:
    """Who was hit.

    Args:
        key: the same for the same group in all articles and editions.
        party: whose people, None where not stated.
        category: as in the facts.
        subgroup: group inside the category that is counted by itself ("children"), empty for none.
    """

    key: str
    party: str | None
    category: Category
    subgroup: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, told by one article or many.

    Args:
        key: the same for the same claim in all editions.
        count: how many.
        outcome: killed, wounded ...
        group: who was hit.
        claimant: who says so.
        period: time that it counts, None where not stated.
        place: where, None where not stated.
        background: earlier war or other event.
        reports: the articles, in order of time.
        part_of: key of the claim that it is a part of, empty for a whole.
    """

    key: str
    count: Quantity
    outcome: Outcome
    group: VictimGroup
    claimant: Claimant
    period: Period | None
    place: str | None
    background: bool
    reports: tuple[Report, ...]
    part_of: str = ""

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Return the facts of the claim in order of time."""
        return tuple(report.fact_id for report in self.reports)

    @property
    def first(self) -> Moment:
        """Return when the claim was first reported."""
        return self.reports[0].moment

    @property
    def last(self) -> Moment:
        """Return when the claim was last reported."""
        return self.reports[-1].moment

    @property
    def origins(self) -> tuple[str, ...]:
        """Return the independent outlets that carry it, syndicated copies counted once."""
        return tuple(sorted({report.origin for report in self.reports}))

    @property
    def accepted(self) -> bool:
        """Tell whether a person stands behind at least one report of it."""
        return any(report.accepted for report in self.reports)


@dataclass(frozen=True, slots=True)
class TollLine:
    """A claimant's count over time.

    Args:
        latest: the figure that stands.
        history: the figures that it superseded, earliest first.
        parts: counts of parts ("including 3 children").
    """

    latest: Claim
    history: tuple[Claim, ...] = ()
    parts: tuple["TollLine", ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Lowest to highest figure of comparable claims (rule 8: never a sum, a mean or a preference).

    Args:
        low: lowest figure given, in people.
        high: highest figure given, in people.
        open_below: at least one claim has no lower bound.
        open_above: at least one claim has no upper bound.
        low_claims: who gives the lowest.
        high_claims: who gives the highest.
        claims: all that are comparable.
    """

    low: int
    high: int
    open_below: bool
    open_above: bool
    low_claims: tuple[Claim, ...]
    high_claims: tuple[Claim, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """All claimants' counts of one group and outcome, side by side.

    Args:
        group: who was hit.
        outcome: what happened to them.
        background: earlier war or other event.
        lines: one a claimant and scope.
        comparable: sets of lines that count the same; no claimant stands twice in one.
        spans: lowest to highest of each set with two claimants or more.
    """

    group: VictimGroup
    outcome: Outcome
    background: bool
    lines: tuple[TollLine, ...]
    comparable: tuple[tuple[TollLine, ...], ...] = ()
    spans: tuple[Span, ...] = ()


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
    """

    key: str
    words: str
    count: Quantity | None = None
    state: str = ""
    outlets: int = 1
    accepted: bool = True


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
