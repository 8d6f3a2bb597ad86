"""From a TIMEX3 value to its precision and to the days that it covers."""

import re
from datetime import date, timedelta
from functools import lru_cache

from briefing.extraction.annotations import TimeMention
from briefing.extraction.times_calendar import last_day_of_month
from briefing.facts import Granularity, Period, TimeExpressionType

_FORMS = tuple(
    (re.compile(pattern), granularity)
    for pattern, granularity in (
        (r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?|T\d{2}:\d{2}", Granularity.MINUTE),
        (r"\d{4}-\d{2}-\d{2}T\d{2}", Granularity.HOUR),
        (r"\d{4}-\d{2}-\d{2}T(MO|AF|EV|NI)", Granularity.PART_OF_DAY),
        (r"\d{4}-\d{2}-\d{2}", Granularity.DAY),
        (r"\d{4}-W\d{2}(-WE)?", Granularity.WEEK),
        (r"\d{4}-\d{2}", Granularity.MONTH),
        (r"\d{4}-(SP|SU|FA|WI|Q\d|H\d)", Granularity.SEASON),
        (r"\d{4}", Granularity.YEAR),
        (r"\d{2,3}", Granularity.DECADE),
    )
)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
# Thirds of a month or a year that "early", "mid" and "late" mean, as shares of its length.
_EDGES = {"early": (0.0, 1 / 3), "beginning": (0.0, 1 / 3), "mid": (1 / 3, 2 / 3), "middle": (1 / 3, 2 / 3)}
_LATE = (2 / 3, 1.0)


@lru_cache(maxsize=1024)
def granularity_of(value: str) -> Granularity:
    """Return how fine a TIMEX3 value is."""
    return next((fine for form, fine in _FORMS if form.fullmatch(value)), Granularity.UNKNOWN)


def period_of(mention: TimeMention) -> Period:
    """Return the days or moments that a time expression covers; both ends open where it is unresolved.

    Args:
        mention: a time expression of the Doc.
    """
    text, value = mention.expression.text, mention.expression.value
    if mention.when.instant is not None:
        return Period(text=text, start=mention.when.instant, end=mention.when.instant)
    if mention.expression.type not in (TimeExpressionType.DATE, TimeExpressionType.TIME):
        return Period(text=text)
    try:
        days = _days_of(value)
    except ValueError:  # a year that the calendar does not have
        days = None
    if days is None:
        return Period(text=text)
    start, end = _narrowed(text.lower(), *days) if len(value) <= len("2022-09") else days
    return Period(text=text, start=start, end=end)


def _days_of(value: str) -> tuple[date, date] | None:  # noqa: PLR0911 (one return a precision)
    """Return first and last day of a TIMEX3 value, None for references and forms without days."""
    match granularity_of(value):
        case Granularity.MINUTE | Granularity.HOUR | Granularity.PART_OF_DAY | Granularity.DAY:
            day = date.fromisoformat(value[:10]) if value[0] != "T" else None
            return (day, day) if day else None
        case Granularity.WEEK:
            monday = date.fromisocalendar(int(value[:4]), int(value[len("2022-W") : len("2022-W37")]), 1)
            first = monday + timedelta(days=5) if value.endswith("WE") else monday
            return first, monday + timedelta(days=6)
        case Granularity.MONTH:
            year, month = int(value[:4]), int(value[5:7])
            return date(year, month, 1), last_day_of_month(year, month)
        case Granularity.SEASON:
            return _season(int(value[:4]), value[5:])
        case Granularity.YEAR:
            return date(int(value), 1, 1), date(int(value), 12, 31)
        case Granularity.DECADE:
            years = 10 ** (4 - len(value))
            first_year = int(value) * years
            return date(first_year, 1, 1), date(first_year + years - 1, 12, 31)
    return None


def _season(year: int, name: str) -> tuple[date, date]:
    if name[0] == "Q":
        first = 3 * int(name[1]) - 2
        return date(year, first, 1), last_day_of_month(year, first + 2)
    if name[0] == "H":
        first = 6 * int(name[1]) - 5
        return date(year, first, 1), last_day_of_month(year, first + 5)
    if name == "WI":
        return date(year, 12, 1), last_day_of_month(year + 1, 2)
    first, last = _SEASONS[name]
    return date(year, first, 1), last_day_of_month(year, last)


def _narrowed(text: str, start: date, end: date) -> tuple[date, date]:
    """Narrow a month or a year to the third that "early", "mid" or "late" names."""
    share = next((edge for word, edge in _EDGES.items() if text.startswith((word, f"the {word}"))), None)
    if share is None and re.match(r"(the )?(late|end|close)\b", text):
        share = _LATE
    if share is None:
        return start, end
    length = (end - start).days + 1
    return start + timedelta(days=round(length * share[0])), start + timedelta(
        days=round(length * share[1]) - 1
    )
