"""Values of parts of the day and of clock times, with their zone and their instant."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from briefing.extraction.times_calendar import add_days
from briefing.extraction.times_context import Context, LocalZone, Resolved, resolver
from briefing.extraction.times_resolve_dates import day_of, weekday_of
from briefing.extraction.times_rules import RuleMatch
from briefing.extraction.times_zones import offset_at
from briefing.facts import TimeExpressionType

_LONGEST_OFFSET = timedelta(hours=14)  # Kiribati; a greater difference is a misreading
_QUARTER_HOUR = timedelta(minutes=15)


def named_day(match: RuleMatch, context: Context) -> tuple[date | None, str]:
    """Return the day that a match names and what it rests on; no day and "" where it names none."""
    if match.has("day_word"):
        day = add_days(context.day, match.number("day_word")) if context.day else None
        return day, context.basis
    if match.has("calendar"):
        return day_of(match, context)
    if match.has("weekday"):
        return weekday_of(match, context), context.basis
    return None, ""


def _names_a_day(match: RuleMatch) -> bool:
    return any(match.has(part) for part in ("day_word", "calendar", "weekday"))


@resolver
def part_of_day(match: RuleMatch, context: Context) -> Resolved:
    """Work out "Thursday evening", "at dawn on 3 May"."""
    day, basis = named_day(match, context)
    if match.has("noon"):
        return Resolved(f"{day.isoformat()}T{match.value('noon')}" if day else "", basis=basis.strip())
    several = TimeExpressionType.SET if match.text("daypart").endswith("s") else None
    return Resolved(
        f"{day.isoformat()}T{match.value('daypart')}" if day else "", several, basis=basis.strip()
    )


@resolver
def early_hours(match: RuleMatch, context: Context) -> Resolved:
    """Work out "the early hours of Tuesday morning"."""
    day, basis = named_day(match, context)
    words = match.text()
    part = "NI" if words.startswith(("late", "the late")) else "EV" if "evening hours" in words else "MO"
    return Resolved(f"{day.isoformat()}T{part}" if day else "", basis=basis.strip())


@resolver
def overnight_of(match: RuleMatch, context: Context) -> Resolved:
    """Work out "overnight on Monday"; "overnight into Tuesday" is the night before."""
    day, basis = named_day(match, context)
    if day and "into" in match.text().split():
        day = add_days(day, -1)
    return Resolved(f"{day.isoformat()}TNI" if day else "", basis=basis.strip())


@resolver
def this_daypart(match: RuleMatch, context: Context) -> Resolved:
    """Work out "this morning"."""
    return context.relative(f"{context.day.isoformat()}T{match.value('daypart')}" if context.day else "")


@resolver
def daypart_of_history(match: RuleMatch, context: Context) -> Resolved:
    """Take the day told last for "in the evening"; none was told: unresolved."""
    told = context.last_value(10, match.span[0], within=600)
    return Resolved(
        f"{told}T{match.value('daypart')}" if told else "", basis=f"told before: {told}" if told else ""
    )


@resolver
def clock(match: RuleMatch, context: Context) -> Resolved | None:
    """Work out a clock time with its day and, where the words or the place give it, its zone."""
    hour, minute = _clock_time(match, "")
    if hour is None or (hour == 24 and minute):
        return None
    day, basis = named_day(match, context)
    if not _names_a_day(match):
        day, basis = _day_without_name(match, context)
    if day is None:
        return Resolved(f"T{hour:02d}:{minute:02d}", basis=basis.strip())
    if hour == 24:
        day, hour = add_days(day, 1) or day, 0
    local = datetime.combine(day, time(hour, minute))
    instant, zone_basis = _instant(match, context, local)
    reasons = "; ".join(reason for reason in (basis.strip(), zone_basis) if reason)
    return Resolved(local.isoformat(timespec="minutes"), instant=instant, basis=reasons)


def _day_without_name(match: RuleMatch, context: Context) -> tuple[date | None, str]:
    """Return the day of a clock time that names none: with "this" today, else the one told just before."""
    if "this" in match.text().split() and context.day:
        return context.day, context.basis
    told = context.last_value(10, match.span[0], within=250)
    return (date.fromisoformat(told), f"told before: {told}") if told else (None, "")


def _clock_time(match: RuleMatch, prefix: str) -> tuple[int | None, int]:
    """Return hour and minute of the clock time in the parts with this prefix ("" or "g" for Greenwich)."""
    hour, minute = _figures(match, prefix)
    if hour is None:
        return None, 0
    afternoon = match.has(f"{prefix}pm") or (
        not match.has(f"{prefix}am") and _says_evening(match, hour, prefix)
    )
    if afternoon and hour < 12:
        hour += 12
    elif match.has(f"{prefix}am") and hour == 12:
        hour = 0
    return hour, minute


def _figures(match: RuleMatch, prefix: str) -> tuple[int | None, int]:
    if not prefix and match.has("noon"):
        hour, minute = str(match.value("noon")).split(":")
        return int(hour), int(minute)
    for part in ("colon", "four", "hour"):
        if not match.has(prefix + part):
            continue
        text = match.text(prefix + part).replace(".", ":")
        if part == "colon":
            figures = text.split(":")
            return int(figures[0]), int(figures[1])
        if part == "four":
            return int(text[:2]), int(text[2:])
        number = int(text) if text.isdigit() else match.value(prefix + part, "number")
        return (number if isinstance(number, int) and number <= 24 else None), 0
    return None, 0


def _says_evening(match: RuleMatch, hour: int, prefix: str) -> bool:
    part = match.value("daypart") if match.has("daypart") and not prefix else None
    return (hour < 12 and part in ("AF", "EV")) or (part == "NI" and 5 < hour < 12)


def _instant(match: RuleMatch, context: Context, local: datetime) -> tuple[datetime | None, str]:
    """Return the moment with its offset and what that rests on."""
    offset = _offset_from_greenwich(match, local)
    if offset is not None:
        return local.replace(tzinfo=timezone(offset)), "offset from the two times given"
    words = match.text("zone")
    if not words:
        return None, ""
    if "local" in words:
        zone = context.local_zone(match.span[0])
        return _in_zone(local, zone) if zone else (None, "")
    fixed = match.value("zone", "zone")
    if isinstance(fixed, str):
        hours, minutes = int(fixed[:3]), int(fixed[0] + fixed[4:])
        return local.replace(tzinfo=timezone(timedelta(hours=hours, minutes=minutes))), words.upper()
    city = match.value("zone", "zone_city") or match.value("zone", "zone_country")
    if isinstance(city, str):
        return _in_zone(local, LocalZone(city, words.removesuffix(" time").title()))
    name = str(match.value("zone", "zone_name") or "America/New_York")
    return _in_zone(local, LocalZone(name, words))


def _in_zone(local: datetime, zone: LocalZone) -> tuple[datetime | None, str]:
    offset = offset_at(zone.key, local)
    if offset is None:
        return None, ""
    return local.replace(tzinfo=timezone(offset)), f"local time of {zone.reason} ({zone.key})"


def _offset_from_greenwich(match: RuleMatch, local: datetime) -> timedelta | None:
    """Return how far the local time stands from the Greenwich time given beside it."""
    if not match.has("greenwich") or match.value("gzone", "zone") is None:
        return None
    hour, minute = _clock_time(match, "g")
    if hour is None:
        return None
    zone = str(match.value("gzone", "zone"))
    beside = timedelta(hours=int(zone[:3]), minutes=int(zone[0] + zone[4:]))
    difference = timedelta(hours=local.hour - hour % 24, minutes=local.minute - minute) + beside
    # The other clock may stand on the day before or after.
    difference = min((difference + timedelta(days=days) for days in (-1, 0, 1)), key=abs)
    fits = abs(difference) <= _LONGEST_OFFSET and not difference % _QUARTER_HOUR
    return difference if fits else None


def utc_of(instant: datetime) -> datetime:
    """Return the same moment in UTC, to be shown beside the local time."""
    return instant.astimezone(UTC)
