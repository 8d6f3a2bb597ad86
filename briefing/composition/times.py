"""Times as printed: with their zone, their precision, and never finer than the source (rule 7)."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from briefing.assessment.picture import Moment
from briefing.composition.phrases import Phrases
from briefing.facts import Period, When

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_YEAR = re.compile(r"\d{4}")


class Times:
    """Writes times in one language, for one local zone.

    Args:
        phrases: of the language.
        zone: IANA name of the local zone.
        day_format: strftime pattern of days, in which %d, %-d, %B, %b, %m, %Y and %y are known.
    """

    def __init__(self, phrases: Phrases, zone: str, day_format: str = "%d %B %Y") -> None:
        self._phrases = phrases
        self._zone = zone
        self._day_format = day_format
        month_first = re.search(r"%-?d.*%[Bbm]", day_format) is None
        self._short_pattern = "dates.short_day_month_first" if month_first else "dates.short_day"

    def day(self, day: date) -> str:
        """Return a calendar day."""
        month = self._phrases.value("dates.months")[day.month - 1]
        values = {
            "%-d": str(day.day),
            "%d": self._first_of_month(day),
            "%B": month,
            "%b": self._phrases.value("dates.months_short")[day.month - 1],
            "%m": f"{day.month:02d}",
            "%Y": f"{day.year:04d}",
            "%y": f"{day.year % 100:02d}",
        }
        return re.sub(r"%-?[dBbmYy]", lambda match: values.get(match[0], match[0]), self._day_format)

    def short_day(self, day: date) -> str:
        """Return a calendar day without its year, for the axis of a chart."""
        month = self._phrases.value("dates.months_short")[day.month - 1]
        return self._phrases.text(self._short_pattern, day=self._first_of_month(day), month=month)

    def short_month(self, day: date) -> str:
        """Return the month of a day with its year, for the axis of a chart."""
        month = self._phrases.value("dates.months_short")[day.month - 1]
        return self._phrases.text("dates.month", month=month, year=day.year)

    def _first_of_month(self, day: date) -> str:
        named = "%B" in self._day_format or "%b" in self._day_format
        if day.day == 1 and named and self._phrases.has("dates.first"):
            return self._phrases.text("dates.first")
        return str(day.day) if named else f"{day.day:02d}"

    def instant(self, instant: datetime) -> str:
        """Return a moment in UTC and in local time: the brief's zone, or else that of the source."""
        utc = instant.astimezone(UTC)
        local = instant.astimezone(ZoneInfo(self._zone)) if self._zone != "UTC" else instant
        offset = local.utcoffset() or timedelta(0)
        values = {"day": self.day(utc.date()), "utc": f"{utc:%H:%M}"}
        if not offset:
            return self._phrases.text("dates.instant", **values)
        other_day = local.date() != utc.date()
        key = "dates.instant_local_other_day" if other_day else "dates.instant_local"
        return self._phrases.text(
            key, **values, local=f"{local:%H:%M}", local_day=self.day(local.date()), offset=_offset(offset)
        )

    def moment(self, moment: Moment) -> str:
        """Return when an article was published, as finely as known."""
        if moment.instant:
            return self.instant(moment.instant)
        return self.day(moment.day) if moment.day else self._phrases.text("dates.date_not_stated")

    def reported(self, moment: Moment) -> str:
        """Return when something was reported, in words that stand by themselves."""
        if moment.day is None:
            return self._phrases.text("timeline.time_of_report_undated")
        return self._phrases.text("timeline.time_of_report", when=self.moment(moment))

    def published(self, published: datetime | date | None) -> str:
        """Return a publication time; a clock time without zone says so."""
        if published is None:
            return self._phrases.text("dates.date_not_stated")
        if not isinstance(published, datetime):
            return self.day(published)
        if published.tzinfo is None:
            day = self.day(published.date())
            return self._phrases.text("dates.clock_without_zone", day=day, clock=f"{published:%H:%M}")
        return self.instant(published)

    def iso(self, text: str) -> str:
        """Return a day or moment that a file gives as ISO 8601; words that are none stay as they are."""
        if "T" not in text:
            return self._value(text) or text
        try:
            return self.published(datetime.fromisoformat(text))
        except ValueError:
            return text

    def when(self, when: When | None) -> str:
        """Return a time of the source with its precision; unresolved words stay quoted."""
        if when is None:
            return self._phrases.text("dates.not_stated")
        if when.instant:
            return self.instant(when.instant)
        resolved = self._value(when.value)
        if not resolved:
            words = self._phrases.quoted(when.text) if when.text else ""
            key = "dates.unresolved" if words else "dates.not_stated"
            return self._phrases.text(key, words=words)
        if "T" in when.value and not _CLOCK.match(when.value) and when.text:
            return self._phrases.text("dates.words", day=resolved, words=self._phrases.quoted(when.text))
        return resolved

    def _value(self, value: str) -> str:
        """Return a TIMEX3 value as printed, empty where it has no calendar date."""
        clock = _CLOCK.match(value)
        if clock:
            day = self.day(date.fromisoformat(clock[1]))
            return self._phrases.text("dates.clock_without_zone", day=day, clock=clock[2])
        if _DAY.match(value):
            return self.day(date.fromisoformat(value[:10]))
        week = _WEEK.match(value)
        if week:
            return self._phrases.text("dates.week", day=self.day(_monday(int(week[1]), int(week[2]))))
        month = _MONTH.fullmatch(value)
        if month:
            name = self._phrases.value("dates.months")[int(month[2]) - 1]
            return self._phrases.text("dates.month", month=name, year=month[1])
        return value if _YEAR.fullmatch(value) else ""

    def days(self, start: date, end: date) -> str:
        """Return a range of days; month and year stand once where they are the same."""
        one_month = (start.year, start.month) == (end.year, end.month)
        short = one_month and self._day_format.replace("%-d", "%d").startswith("%d %B")
        first = self._first_of_month(start) if short else self.day(start)
        return self._phrases.text("dates.range", start=first, end=self.day(end))

    def period(self, period: Period | None) -> str:
        """Return the time that a count covers."""
        if period is None:
            return self._phrases.text("dates.not_stated")
        start, end = as_day(period.start), as_day(period.end)
        if start and end:
            if start == end:
                return self.day(start)
            return self.days(start, end)
        if start:
            return self._phrases.text("dates.since", start=self.day(start))
        if end:
            return self._phrases.text("dates.until", end=self.day(end))
        return self._phrases.quoted(period.text) if period.text else self._phrases.text("dates.not_stated")


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a TIMEX3 value, None where it has no calendar date."""
    if _DAY.match(value):
        day = date.fromisoformat(value[:10])
        return (day, day)
    if week := _WEEK.match(value):
        monday = _monday(int(week[1]), int(week[2]))
        return (monday, monday + timedelta(days=6))
    if month := _MONTH.fullmatch(value):
        first = date(int(month[1]), int(month[2]), 1)
        return (first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    if _YEAR.fullmatch(value) and int(value):
        return (date(int(value), 1, 1), date(int(value), 12, 31))
    return None


def as_day(moment: datetime | date | None) -> date | None:
    """Return the calendar day of a moment as it is given."""
    return moment.date() if isinstance(moment, datetime) else moment


def _monday(year: int, week: int) -> date:
    last = date(year, 12, 28).isocalendar().week
    return date.fromisocalendar(year, min(max(week, 1), last), 1)


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds() // 60)
    sign = "+" if minutes >= 0 else "−"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
