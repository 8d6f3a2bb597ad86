"""Values of durations, sets and of distances ("two weeks ago", "a year earlier")."""

from datetime import date
from fractions import Fraction

from briefing.extraction.times_calendar import add_days, add_months, shift
from briefing.extraction.times_context import Context, Resolved, resolver
from briefing.extraction.times_numbers import count_of
from briefing.extraction.times_rules import RuleMatch
from briefing.facts import TimeExpressionType

_UNITS = ("unit", "unit_singular", "unit_plural", "quarter", "daypart")
# Parts that a half of a unit is told in: half a year as six months.
_SMALLER = {
    "Y": ("M", 12),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
    "W": ("D", 7),
    "E": ("Y", 10),
}


@resolver
def fixed(match: RuleMatch, _: Context) -> Resolved:
    """Give the value that the rule itself names."""
    return Resolved(match.rule.value)


@resolver
def fixed_word(match: RuleMatch, _: Context) -> Resolved | None:
    """Give the value that the word has in its class."""
    value = match.value("ref", "present", "past", "set_word")
    return Resolved(str(value)) if value else None


@resolver
def duration(match: RuleMatch, _: Context) -> Resolved | None:
    """Read a duration; "several" and plain plurals leave the number open (X)."""
    unit = _unit(match)
    count = count_of(match) if match.has("count") else (None if _plural(match) else Fraction(1))
    return Resolved(duration_value(count, unit))


def duration_value(count: Fraction | None, unit: str) -> str:
    """Return the TIMEX3 value of so many units ("P2Y6M", "PT90M", "PXW").

    Args:
        count: how many, None where the words leave it open.
        unit: TIMEX3 unit; hours, minutes and seconds as TH, TM, TS.
    """
    if unit == "F":
        return duration_value(None if count is None else count * 2, "W")
    if count is None:
        return _written(("X", unit))
    whole, rest = divmod(count, 1)
    if not rest:
        return _written((str(whole), unit))
    smaller, parts = _SMALLER.get(unit, ("", 1))
    if not smaller or (rest * parts).denominator != 1:
        return _written((f"{float(count):g}", unit))
    small = (str(rest * parts), smaller)
    return _written((str(whole), unit), small) if whole else _written(small)


def _written(*parts: tuple[str, str]) -> str:
    days = "".join(count + unit for count, unit in parts if len(unit) == 1)
    hours = "".join(count + unit[1] for count, unit in parts if len(unit) > 1)
    return "P" + days + ("T" + hours if hours else "")


@resolver
def every(match: RuleMatch, _: Context) -> Resolved:
    """Read "every day", "twice a year"."""
    count = count_of(match) if match.has("count") else Fraction(1)
    return Resolved(duration_value(count, _unit(match)))


@resolver
def ago(match: RuleMatch, context: Context) -> Resolved:
    """Count back from the publication day; a quarter told before asks for the same quarter then."""
    count, unit = count_of(match), _unit(match)
    if count is None:
        return Resolved("PAST_REF")
    told = context.last_quarter(match.span[0])
    if unit == "Y" and count == 1 and told and told[:4].isdigit():
        return context.relative(f"{int(told[:4]) - 1:04d}{told[4:]}", told=False)
    return _counted(context, unit, -count)


@resolver
def from_now(match: RuleMatch, context: Context) -> Resolved:
    """Count on from the publication day."""
    count = count_of(match)
    return Resolved("FUTURE_REF") if count is None else _counted(context, _unit(match), count)


def _counted(context: Context, unit: str, count: Fraction) -> Resolved:
    """Return the day, month or year at a distance; weeks give the day, hours the day that they reach."""
    if context.day is None:
        return Resolved()
    if unit.startswith("T"):
        days = int(count * {"TH": 60, "TM": 1}.get(unit, 0) / 60 / 24)
        return context.relative(shift(context.day, "D", days))
    if count.denominator != 1:
        moved = add_months(context.day, int(count * 12)) if unit == "Y" else None
        return context.relative(f"{moved.year:04d}" if moved else "")
    if unit in ("W", "F"):
        return context.relative(shift(context.day, "D", int(count) * (7 if unit == "W" else 14)))
    return context.relative(shift(context.day, unit, int(count)))


@resolver
def from_history(match: RuleMatch, context: Context) -> Resolved:
    """Count from the time told last ("two days later"), a year also from the publication year."""
    count, unit = count_of(match), _unit(match)
    if count is None or count.denominator != 1 or unit.startswith("T"):
        return Resolved(duration_value(count, unit), TimeExpressionType.DURATION)
    steps = int(count) * (-1 if match.words("side")[0].text in ("earlier", "before") else 1)
    start = match.span[0]
    quarter = context.last_quarter(start) if unit == "Y" else ""
    if quarter[:4].isdigit():
        return context.relative(f"{int(quarter[:4]) + steps:04d}{quarter[4:]}", told=False)
    length = {"D": 10, "W": 10, "F": 10, "M": 7, "Q": 7}.get(unit, 4)
    told = context.last_value(length, start)
    if told:
        return Resolved(
            shift(date.fromisoformat(f"{told}-01-01"[:10]), unit, steps), basis=f"told before: {told}"
        )
    if unit == "Y" and steps < 0:
        return _counted(context, unit, Fraction(steps))
    return Resolved(duration_value(count, unit), TimeExpressionType.DURATION)


@resolver
def tonight(match: RuleMatch, context: Context) -> Resolved:
    """Work out a night at a fixed distance from the publication day."""
    day = add_days(context.day, int(match.rule.value)) if context.day else None
    part = "EV" if match.text().endswith("evening") else "NI"
    return context.relative(f"{day.isoformat()}T{part}" if day else "")


def _unit(match: RuleMatch) -> str:
    unit = match.value("unit", *_UNITS)
    return {"MO": "D", "NI": "D"}.get(str(unit), str(unit))


def _plural(match: RuleMatch) -> bool:
    return match.text("unit").endswith("s")
