"""Readings of single values of the form: zones, days, and whether a quotation kept its words."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.facts import Granularity, When

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?")
_CHANGED_MARK = re.compile(r"\[[^\]]*\]|…|\.\.\.")


def keeps_the_words(content: str, source: str) -> bool:
    """Tell whether a quotation keeps the words of the source, changes in [brackets] or as […] (rule 3)."""
    at = 0
    for part in _CHANGED_MARK.split(content):
        words = part.strip(" “”\"'‘’«»")
        if not words:
            continue
        found = source.find(words, at)
        if found < 0:
            return False
        at = found + len(words)
    unmarked = not _CHANGED_MARK.search(content)
    return not unmarked or content.strip(" “”\"'‘’«»") in source


def time_zone(words: str) -> timezone | ZoneInfo | None:
    """Return the zone of "UTC", "+04:00", "GMT+4" or "Asia/Baku", None for anything else."""
    words = words.strip()
    if words.upper() in ("UTC", "GMT", "Z"):
        return UTC
    if match := _OFFSET.fullmatch(words):
        sign, hours, minutes = match.groups()
        distance = timedelta(hours=int(hours), minutes=int(minutes or 0))
        if distance > timedelta(hours=14):
            return None
        return timezone(-distance if sign == "-" else distance)
    try:
        return ZoneInfo(words)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def on_another_day(when: When, day: date, words: str) -> When:
    """Return a moment moved to another day; its time of day and its zone stay."""
    _, mark, clock = when.value.partition("T")
    if when.instant is not None:
        return When(
            text=words,
            value=f"{day}{mark}{clock}",
            instant=datetime.combine(day, when.instant.timetz()),
            granularity=when.granularity,
        )
    return When(
        text=words,
        value=f"{day}{mark}{clock}",
        granularity=when.granularity if mark else Granularity.DAY,
    )


def as_day(moment: datetime | date) -> date:
    """Return the day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment
