"""Times as reported: with their precision, their zone and what they were resolved against (rule 7)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic import AwareDatetime, Field, model_validator

from briefing.facts.model import FrozenModel


class TimeExpressionType(StrEnum):
    """Kinds of time expression of TIMEX3 (ISO-TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """How fine a time is known."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


class TimeExpression(FrozenModel):
    """A time expression of the text, as the `dates` of FORMAT.md give it.

    Args:
        start: offset of its first character, in code points.
        end: offset after its last character.
        text: the words.
        type: kind of expression.
        value: TIMEX3 value ("2022-09-14", "2022-W37", "P1W", "2022-09-14T20:00"); empty where unresolved.
    """

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str
    type: TimeExpressionType
    value: str = ""


class When(FrozenModel):
    """A point in time with its zone and its precision.

    Args:
        text: the words of the source.
        value: TIMEX3 value, empty where the words could not be resolved.
        instant: the moment with its offset, where both clock time and zone are known.
        granularity: how fine the value is.
        basis: what a relative expression was resolved against ("published 2022-09-15").
    """

    text: str
    value: str = ""
    instant: AwareDatetime | None = None
    granularity: Granularity = Granularity.UNKNOWN
    basis: str = ""


class Period(FrozenModel):
    """The time that a count covers.

    Args:
        text: the words of the source ("this week"), or the analyst's.
        start: first day or moment, None where not known.
        end: last day or moment, None where open or not known.
    """

    text: str = ""
    start: datetime | date | None = None
    end: datetime | date | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.start is not None and self.end is not None and _day(self.end) < _day(self.start):
            raise ValueError("The period ends before it starts.")
        return self


def _day(moment: datetime | date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
