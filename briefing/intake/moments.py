"""Dates of publication as pages write them: a moment with its zone, or the day alone, or none."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from briefing.intake.word_lists import load_list, made_of_lists

_ISO = re.compile(
    r"\d{4}-?\d{2}-?\d{2}(?:[T ]\d{2}(?::?\d{2}){1,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?", re.I
)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b")
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

    A time without a zone says no instant (rule 7): the day is kept. "03/04/2022" says no day: None.

    Args:
        text: "2022-09-15T20:30:00+04:00", "Thu, 15 Sep 2022 16:30:00 GMT", "15 September 2022 16:30 GMT",
            "Sept. 15, 2022".
    """
    text = " ".join(text.split())[:200]
    moment = _iso(text) or _rfc(text) or _written(text)
    if moment is None or not plausible(moment):
        return None
    return moment


def plausible(moment: datetime | date) -> bool:
    """Tell whether something may have been published then: no far past, no future."""
    day = moment.date() if isinstance(moment, datetime) else moment
    return day.year >= _FIRST_YEAR and day <= (datetime.now(UTC) + _CLOCK_SKEW).date()


def day_in_address(url: str) -> date | None:
    """Return the day that many outlets put into their addresses: /2022/9/15/ or /2022-09-15-."""
    found = re.search(r"[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])", url)
    if not found:
        return None
    day = _day(*map(int, found.groups()))
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
    else:
        return None
    if day is None:
        return None
    rest = text[: found.start()] + " " + text[found.end() :]
    return _with_clock(day, rest) or day


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
