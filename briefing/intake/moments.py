"""Dates of publication as pages write them: a moment with its zone, or the day alone, or none."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from briefing.intake.word_lists import load_list, made_of_lists
from briefing.sentences import sentence

_ISO = re.compile(
    r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d{2}(?::?\d{2}){1,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?", re.I
)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?!\d)")
_AGO = re.compile(r"(?:\d+|an?|few) (?:sec|min|hour|hr|day)\w* ago\b", re.I)
_STAMP = re.compile(r"\d{10}(?:\d{3})?")  # seconds or milliseconds since 1970
_CLOCK = re.compile(
    r"\b(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?\s*([ap])\.?m\b\.?|\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\b",
    re.I,
)
_ZONE = re.compile(
    r"\b(?:UTC|GMT)\s*([+-]\d{1,2})(?::?(\d{2}))?\b|(?<!\d)([+-]\d{2}):?(\d{2})\b|\b([A-Z]{1,5})\b"
)
_FIRST_YEAR = 1800
_CLOCK_SKEW = timedelta(days=2)  # a date further ahead is an expiry or an event, not a publication


def parse_moment(text: str) -> datetime | date | None:
    """Read a date, with its time of day only where a zone is given.

    A time without a zone says no instant (rule 7): the day is kept. "03/04/2022" says no day: None; where
    only one order is possible ("23/04/2022") or in use ("03.04.2022", the day first), it does.

    Args:
        text: "2022-09-15T20:30:00+04:00", "Thu, 15 Sep 2022 16:30:00 GMT", "15 September 2022 16:30 GMT",
            "Sept. 15, 2022".
    """
    moment = _read(text)
    return moment if moment is not None and plausible(moment) else None


def why_undated(text: str) -> str:
    """Return why a text that seems to give a date gives none; empty where it does not seem to.

    Args:
        text: for which `parse_moment` returns None.
    """
    text = " ".join(text.split())[:200]
    moment = _read(text)
    if moment is not None:
        day = moment.date() if isinstance(moment, datetime) else moment
        return (
            sentence("“{date}” lies in the future", date=day.isoformat())
            if day.year >= _FIRST_YEAR and not plausible(day)
            else ""
        )
    if found := _NUMERIC.search(text):
        return (
            sentence("“{date}” can be read as more than one day", date=found.group())
            if _days_of(found)
            else ""
        )
    found = _AGO.search(text)
    return sentence("“{date}” says no day", date=found.group()) if found else ""


def _read(text: str) -> datetime | date | None:
    text = " ".join(text.split())[:200]
    return _iso(text) or _rfc(text) or _written(text) or _stamp(text)


def _stamp(text: str) -> datetime | date | None:
    if not _STAMP.fullmatch(text):
        return None
    return _as_sure_as_it_is(datetime.fromtimestamp(int(text[:10]), UTC))


def plausible(moment: datetime | date) -> bool:
    """Tell whether something may have been published then: no far past, no future."""
    day = moment.date() if isinstance(moment, datetime) else moment
    return day.year >= _FIRST_YEAR and day <= (datetime.now(UTC) + _CLOCK_SKEW).date()


def day_without_year(text: str, near: date) -> date | None:
    """Return the day that a month and a number of a day name, in the year that brings it next to another day.

    Args:
        text: "Sept 15", "15 September".
        near: a day (or moment) known to be close to it.
    """
    found = days_in_words().fullmatch(text)
    if not found:
        return None
    near = near.date() if isinstance(near, datetime) else near
    month = _months()[(found["month1"] or found["month2"]).lower().rstrip(".")]
    number = int(found["day1"] or found["day2"])
    days = [_day(near.year + step, month, number) for step in (-1, 0, 1)]
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


@made_of_lists
def days_in_words() -> re.Pattern[str]:
    """Return what finds "Sept. 15", "15 September 2022": a day in words, its year or not."""
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month1>{months})\b\.?"
        rf"|(?P<month2>{months})\b\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?\s+(?P<year>(?:19|20)\d{{2}}))?\b",
        re.IGNORECASE,
    )


def day_in_address(url: str) -> date | None:
    """Return the day that many outlets put into addresses: /2022/9/15/, /2022/sep/15/, /2022-09-15-."""
    found = re.search(r"[/-]((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", url.lower())
    if not found:
        return None
    year, month, number = found.groups()
    day = _day(int(year), int(month) if month.isdigit() else _months().get(month, 0), int(number))
    return day if day and plausible(day) else None


def _iso(text: str) -> datetime | date | None:
    if not (found := _ISO.fullmatch(text.strip())):
        return None
    value = re.sub(r"\s+(?=[Z+-])", "", found.group().replace(",", "."))
    value = re.sub(r"\.(\d{1,6})\d*", lambda m: "." + m.group(1).ljust(6, "0"), value)
    try:
        if len(value) <= len("2022-09-15"):
            return date.fromisoformat(value)
        return _as_sure_as_it_is(datetime.fromisoformat(value.upper()))
    except ValueError:
        return None


def _rfc(text: str) -> datetime | date | None:
    if not re.match(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{2,4} \d{1,2}:\d{2}", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    unknown = re.search(r"-0000\s*$", text) or not re.search(
        r"[+-]\d{4}|\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b", text
    )
    return None if unknown or moment.tzinfo is None else _as_sure_as_it_is(moment)


def _as_sure_as_it_is(moment: datetime) -> datetime | date:
    """Return the day where no zone is given, and where midnight to the second stands for "no time known"."""
    midnight = (moment.hour, moment.minute, moment.second, moment.microsecond) == (0, 0, 0, 0)
    if moment.tzinfo is None or moment.utcoffset() is None or midnight:
        return moment.date()
    return moment.replace(microsecond=0)


def _written(text: str) -> datetime | date | None:
    """Read "Thursday, 15 September 2022 at 16:30 GMT" and its relatives."""
    found = _date_words().search(text)
    if found:
        groups = found.groupdict()
        month = _months()[(groups["month1"] or groups["month2"]).lower().rstrip(".")]
        day = _day(int(groups["year1"] or groups["year2"]), month, int(groups["day1"] or groups["day2"]))
    elif found := _YEAR_FIRST.search(text):
        day = _day(*map(int, found.groups()))
    elif (found := _NUMERIC.search(text)) and len(days := _days_of(found)) == 1:
        day = days.pop()
    else:
        return None
    if day is None:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    return _with_clock(day, rest) or day


def _days_of(found: re.Match[str]) -> set[date]:
    """Return the days that a date in figures may mean; a year of two figures may be a day as well."""
    first, mark, second, year = found.groups()
    if len(year) < len("2022"):
        years = {2000 + int(year), 2000 + int(first)}
        tried = [(y, m, d) for y in years for m, d in ((int(first), int(second)), (int(second), int(first)))]
        return {day for parts in tried if (day := _day(*parts))} | {date.min}  # never one alone
    orders = (
        [(int(second), int(first))] if mark == "." else [(int(second), int(first)), (int(first), int(second))]
    )
    return {day for month, number in orders if (day := _day(int(year), month, number))}


def _with_clock(day: date, rest: str) -> datetime | None:
    clock = _CLOCK.search(rest)
    if not clock:
        return None
    hour12, minute12, second12, half, hour24, minute24, second24 = clock.groups()
    hour, minute, second = (
        int(hour12 or hour24),
        int(minute12 or minute24 or 0),
        int(second12 or second24 or 0),
    )
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    zone = _zone(rest[clock.end() :])
    try:
        return (
            None
            if zone is None
            else datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
        )
    except ValueError:
        return None


def _zone(text: str) -> timezone | None:
    for hours, minutes, offset_hours, offset_minutes, name in _ZONE.findall(text):
        if hours or offset_hours:
            return _offset(int(hours or offset_hours), int(minutes or offset_minutes or 0))
        if name in load_list("publication_dates")["zones"]:
            return _offset(0, load_list("publication_dates")["zones"][name])
    return None


def _offset(hours: int, minutes: int) -> timezone | None:
    minutes = hours * 60 + (-minutes if hours < 0 else minutes)
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@made_of_lists
def _months() -> dict[str, int]:
    names: dict[str, int] = load_list("publication_dates")["months"]
    return names


@made_of_lists
def _date_words() -> re.Pattern[str]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    year = r"((?:19|20)\d{2})"
    return re.compile(
        rf"\b(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month1>{months})\.?,?[\s-]+(?P<year1>{year[1:-1]})\b"
        rf"|\b(?P<month2>{months})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>{year[1:-1]})\b",
        re.IGNORECASE,
    )
