"""Arithmetic of the calendar in TIMEX3 values; knows nothing of words."""

from calendar import monthrange
from datetime import date, timedelta

DAYS_OF_A_WEEK = 7
MONTHS_OF_A_YEAR = 12


def iso_week(day: date) -> str:
    """Return the week of a day ("2022-W37")."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def iso_month(day: date) -> str:
    """Return the month of a day ("2022-09")."""
    return f"{day.year:04d}-{day.month:02d}"


def quarter_of(day: date) -> int:
    """Return the quarter of the year, 1 to 4."""
    return (day.month - 1) // 3 + 1


def add_days(day: date, days: int) -> date | None:
    """Return the day so many days later, None where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """Return the same day of another month, or the last one of a shorter month; None past the calendar."""
    index = day.year * MONTHS_OF_A_YEAR + day.month - 1 + months
    year, month = index // MONTHS_OF_A_YEAR, index % MONTHS_OF_A_YEAR + 1
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return a day, None where that month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_near(day: date, weekday: int, future: bool) -> date | None:
    """Return the nearest such weekday: the same day counts as past, as news agencies write it.

    Args:
        day: publication day.
        weekday: 1 Monday to 7 Sunday.
        future: the next one after the day instead of the last one up to it.
    """
    back = (day.isoweekday() - weekday) % DAYS_OF_A_WEEK
    return add_days(day, DAYS_OF_A_WEEK - back if future else -back)


def shift(day: date, unit: str, count: int) -> str:
    """Return the value of the day, week, month, quarter, year or decade so many units away, "" where none is.

    Args:
        day: where to count from.
        unit: TIMEX3 unit D, W, F (fortnight), M, Q, Y, E or C.
        count: how many, negative for the past.
    """
    if unit in ("D", "W", "F"):
        moved = add_days(day, count * {"D": 1, "W": 7, "F": 14}[unit])
        return "" if moved is None else (moved.isoformat() if unit == "D" else iso_week(moved))
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(unit)
    moved = add_months(day, count * months) if months else None
    if moved is None:
        return ""
    if unit == "M":
        return iso_month(moved)
    if unit == "Q":
        return f"{moved.year:04d}-Q{quarter_of(moved)}"
    return f"{moved.year:04d}"[: {"Y": 4, "E": 3, "C": 2}[unit]]


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])
