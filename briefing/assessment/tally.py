"""Claims, tolls and who makes them: the part of the picture that counts people. Pure data."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from briefing.facts import Category, Outcome, Period, Quantity


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
