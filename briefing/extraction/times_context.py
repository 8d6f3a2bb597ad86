"""What the value of a time expression is worked out from, and the register of the functions that do it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from briefing.extraction.times_rules import RuleMatch
from briefing.facts import TimeExpressionType


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time expression with its value.

    Args:
        value: TIMEX3 value, "" where it can't be resolved.
        type: kind where it differs from the rule's.
        instant: the moment with its offset.
        basis: what it was resolved against.
        told: later expressions may refer back to it; a mere comparison ("a year ago") is none.
    """

    value: str = ""
    type: TimeExpressionType | None = None
    instant: datetime | None = None
    basis: str = ""
    told: bool = True


@dataclass(frozen=True, slots=True)
class LocalZone:
    """The zone that "local time" means in an article.

    Args:
        key: IANA name.
        reason: why ("Azerbaijan").
    """

    key: str
    reason: str


def _no_tense(_start: int, _end: int) -> str:
    return ""


def _no_zone(_start: int) -> LocalZone | None:
    return None


def _always(_start: int, _end: int) -> bool:
    return True


@dataclass(slots=True)
class Context:
    """What is known around the expressions of one article.

    Args:
        published: publication day or moment, None where not known.
        origin: where the publication date stands ("published" in the metadata, else "dateline").
        tense: gives "past", "future" or "" for the clause of a character span, "over" for what has begun.
        local_zone: gives the zone that "local time" means at an offset, None where it is open.
        is_year: tells whether four figures at a span are a year as far as the parse shows.
        history: values resolved so far, the latest last, each with its offset.
    """

    published: date | datetime | None = None
    origin: str = "published"
    tense: Callable[[int, int], str] = _no_tense
    local_zone: Callable[[int], LocalZone | None] = _no_zone
    is_year: Callable[[int, int], bool] = _always
    history: list[tuple[int, str]] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        """Return the publication day."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    @property
    def basis(self) -> str:
        """Return the words that say what relative expressions were resolved against."""
        return f"{self.origin} {self.day.isoformat()}" if self.day else ""

    def future(self, match: RuleMatch) -> bool:
        """Tell whether the clause of a match speaks of what is to come."""
        return self.tense(*match.span) == "future"

    def relative(self, value: str, *, told: bool = True) -> Resolved:
        """Return a value that was resolved against the publication day."""
        return Resolved(value, basis=self.basis if value else "", told=told)

    def last_value(self, length: int, before: int, within: int = 10_000) -> str:
        """Return the latest value of at least this many figures, read as calendar value, "" where none is.

        Args:
            length: 4 for a year, 7 for a month, 10 for a day.
            before: offset that the value must stand before.
            within: how many characters back it may stand.
        """
        for offset, value in reversed(self.history):
            if offset < before - within:
                return ""
            if len(value) >= length and value[:4].isdigit() and value[:length].replace("-", "").isdigit():
                return value[:length]
        return ""

    def last_quarter(self, before: int, within: int = 2_000) -> str:
        """Return the latest quarter told before an offset ("1989-Q3"), "" where none is."""
        for offset, value in reversed(self.history):
            if offset < before - within:
                return ""
            if value[4:6] == "-Q":
                return value
        return ""


Resolver = Callable[[RuleMatch, Context], Resolved | None]
RESOLVERS: dict[str, Resolver] = {}


def resolver(function: Resolver) -> Resolver:
    """Register a function under its own name, by which rules call it."""
    RESOLVERS[function.__name__] = function
    return function
