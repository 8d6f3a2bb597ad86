"""Values of calendar dates, months, seasons, years, quarters and weekdays."""

from datetime import date, datetime

from briefing.extraction.times_calendar import (
    add_days,
    add_months,
    iso_month,
    iso_week,
    quarter_of,
    shift,
    weekday_near,
)
from briefing.extraction.times_calendar import (
    calendar_day as day_of_calendar,
)
from briefing.extraction.times_context import Context, Resolved, resolver
from briefing.extraction.times_numbers import spelled_year
from briefing.extraction.times_rules import RuleMatch
from briefing.facts import TimeExpressionType

_SHIFT = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_MONTH = ("month", "month_short", "month_may")


@resolver
def iso(match: RuleMatch, _: Context) -> Resolved:
    """Read a date that is written in ISO form."""
    text = match.text().upper()
    day = day_of_calendar(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if day is None:
        return Resolved()
    if len(text) == len("2022-09-14"):
        return Resolved(text)
    moment = datetime.fromisoformat(text)
    return Resolved(text[:16], TimeExpressionType.TIME, moment if moment.tzinfo else None)


@resolver
def slashed(match: RuleMatch, _: Context) -> Resolved:
    """Read a date in figures where day and month can be told apart; "03/04" stays unresolved."""
    first, second, year = (int(part) for part in match.text().replace(".", "/").split("/"))
    year = full_year(year)
    if first > 12 or first == second:
        day = day_of_calendar(year, second, first)
    elif second > 12:
        day = day_of_calendar(year, first, second)
    else:
        day = None
    return Resolved(day.isoformat() if day else "")


def full_year(year: int) -> int:
    """Return the year that two figures mean, as POSIX reads them: 69 is 1969 and 68 is 2068."""
    return year if year > 99 else year + (2000 if year < 69 else 1900)


@resolver
def calendar_day(match: RuleMatch, context: Context) -> Resolved | None:
    """Work out a day of a month, in its own year or the nearest one."""
    day, basis = day_of(match, context)
    return (
        None if day is None and not basis else Resolved(day.isoformat() if day else "", basis=basis.strip())
    )


def day_of(match: RuleMatch, context: Context) -> tuple[date | None, str]:
    """Return the calendar day of a match and what it rests on; a blank basis: only the year lacked."""
    month, number = match.number("month", *_MONTH), _day_number(match)
    if match.has("year") or match.has("short_year"):
        year = int(match.text("year")) if match.has("year") else full_year(int(match.text("short_year")))
        day = day_of_calendar(year, month, number)
        return day, " " if day else ""
    published = context.day
    if published is None:
        return None, " "
    if match.has("shift"):
        day = day_of_calendar(published.year + _SHIFT.get(match.words("shift")[0].text, 0), month, number)
        return day, context.basis
    day = _nearest_year(published, month, number, context.tense(*match.span))
    return day, context.basis if day else ""


def _day_number(match: RuleMatch) -> int:
    word = match.words("day")[0].text
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdigit() else match.number("day", "ordinal")


def _nearest_year(published: date, month: int, number: int, tense: str) -> date | None:
    """Choose the year that brings the day nearest, weighed by the clause's tense."""
    days = [day_of_calendar(published.year + step, month, number) for step in (-1, 0, 1)]
    return min(
        (day for day in days if day), key=lambda day: _weighed((day - published).days, tense), default=None
    )


@resolver
def month(match: RuleMatch, context: Context) -> Resolved | None:
    """Work out a month, in its own year or the nearest one."""
    number = match.number("month", *_MONTH)
    if match.has("year"):
        return Resolved(f"{match.text('year')}-{number:02d}")
    if match.has("spelled"):
        year = spelled_year(match.text("spelled"))
        return Resolved(f"{year:04d}-{number:02d}") if year else None
    published = context.day
    if published is None:
        return Resolved()
    if match.has("shift"):
        year = published.year + _SHIFT.get(match.words("shift")[0].text, 0)
        return context.relative(f"{year:04d}-{number:02d}")
    return context.relative(f"{_year_of_month(match, context, published, number):04d}-{number:02d}")


def _year_of_month(match: RuleMatch, context: Context, published: date, number: int) -> int:
    near = match.words("near")[0].text if match.has("near") else ""
    tense = context.tense(*match.span)
    if near == "last":
        return published.year - (number >= published.month)
    if near == "next":
        return published.year + (number < published.month)
    if near == "this":
        return published.year
    step = min((0, -1, 1), key=lambda step: _weighed(step * 12 + number - published.month, tense))
    return published.year + step


# How much farther away the other side of the publication date seems: a clause in the past speaks of days to
# come only where that is much nearer ("was extended to Nov. 20"); what lasts "since January" has begun.
_AHEAD = {"over": 1000.0, "past": 4.0, "": 2.0, "future": 1.0}
_BACK = {"over": 1.0, "past": 1.0, "": 1.0, "future": 3.0}


def _weighed(distance: int, tense: str) -> float:
    """Return a distance in days or months as the tense lets it appear."""
    return distance * _AHEAD[tense] if distance > 0 else -distance * _BACK[tense]


@resolver
def year(match: RuleMatch, context: Context) -> Resolved | None:
    """Read a year."""
    if match.has("spelled"):
        number = spelled_year(match.text("spelled"))
        return Resolved(f"{number:04d}") if number else None
    figures = match.words("year")[0]
    return Resolved(figures.text) if context.is_year(figures.start, figures.end) else None


@resolver
def decade(match: RuleMatch, _: Context) -> Resolved:
    """Read a decade; two figures mean the last century, as in print."""
    word = match.text("decade").rstrip("s")
    if word.isdigit():
        return Resolved(word[:3] if len(word) == 4 else f"19{word[0]}")
    return Resolved(f"19{match.number('decade', 'decade_word')}")


@resolver
def century(match: RuleMatch, _: Context) -> Resolved:
    """Read a century; the 20th has the value 19."""
    word = match.text("ordinal").rstrip("stndrh")
    number = int(word) if word.isdigit() else match.number("ordinal", "ordinal")
    return Resolved(f"{number - 1:02d}")


@resolver
def season(match: RuleMatch, context: Context) -> Resolved:
    """Work out a season, in its own year or the one meant by last, this, next."""
    name = str(match.value("season"))
    if match.has("year"):
        return Resolved(f"{match.text('year')}-{name}")
    if match.has("spelled"):
        return Resolved(f"{spelled_year(match.text('spelled')) or 0:04d}-{name}")
    published = context.day
    if published is None:
        return Resolved()
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    near = match.words("near")[0].text
    past_only = near in ("last", "past") or (match.text("near").endswith("past"))
    if near in ("next", "coming"):
        year_of = published.year + (published.month >= begins)
    elif past_only and near != "this":
        year_of = published.year - (published.month <= begins + 2)
    elif context.future(match):
        year_of = published.year + (published.month > begins + 2)
    else:
        year_of = published.year - (published.month < begins and near != "this")
    return context.relative(f"{year_of:04d}-{name}")


@resolver
def quarter(match: RuleMatch, context: Context) -> Resolved | None:
    """Work out a quarter of a year; a "year-ago quarter" is one year before the one told last."""
    start = match.span[0]
    told = context.last_quarter(start)
    number = _ordinal(match) or (int(told[6]) if told and told[6].isdigit() else 0)
    if number > 4:
        return None
    if match.has("year"):
        value = f"{match.text('year')}-Q{number}" if number else match.text("year")
        return Resolved(value, told=match.has("ordinal"))
    published = context.day
    if published is None:
        return Resolved()
    if match.has("shift"):
        year_of = published.year + _SHIFT.get(match.words("shift")[0].text, 0)
    elif match.has("ago"):
        year_of = (int(told[:4]) if told else published.year) - 1
    else:
        tense, current = context.tense(*match.span), quarter_of(published)
        steps = (0, -1, 1) if number else (0,)
        year_of = published.year + min(steps, key=lambda step: _weighed(step * 4 + number - current, tense))
    value = f"{year_of:04d}-Q{number}" if number else f"{year_of:04d}"
    return context.relative(value, told=not (match.has("ago") or match.has("shift")))


def _ordinal(match: RuleMatch) -> int:
    if not match.has("ordinal"):
        return 0
    digits = match.text("ordinal").rstrip("stndrh")
    return int(digits) if digits.isdigit() else match.number("ordinal", "ordinal")


@resolver
def quarter_again(match: RuleMatch, context: Context) -> Resolved:
    """Take up the quarter told last, else the one that ended last."""
    if context.day and "current" in match.text().split():
        return context.relative(shift(context.day, "Q", 0))
    told = context.last_quarter(match.span[0])
    return context.relative(told or (shift(context.day, "Q", -1) if context.day else ""))


@resolver
def half(match: RuleMatch, _: Context) -> Resolved | None:
    """Read one half of a year."""
    number = _ordinal(match) or 2
    return Resolved(f"{match.text('year')}-H{number}") if number <= 2 else None


@resolver
def weekday(match: RuleMatch, context: Context) -> Resolved:
    """Work out a weekday against the publication day, the same day included."""
    day = weekday_of(match, context)
    return context.relative(day.isoformat() if day else "")


def weekday_of(match: RuleMatch, context: Context) -> date | None:
    """Return the day that a weekday means, None without a publication day."""
    published, number = context.day, match.number("weekday", "weekday", "weekday_short")
    if published is None:
        return None
    near = match.text("near")
    same = published.isoweekday() == number
    if near in ("next", "this coming", "coming", "following", "the following"):
        return weekday_near(published, number, future=True)
    if near in ("last", "past", "this past"):
        return weekday_near(published, number, future=False) if not same else add_days(published, -7)
    if near in ("the previous", "previous"):
        before = weekday_near(published, number, future=False)
        return add_days(before, -7) if before else None
    return weekday_near(published, number, future=not same and context.future(match))


@resolver
def weekday_set(match: RuleMatch, _: Context) -> Resolved:
    """Read "every Thursday"."""
    return Resolved(f"XXXX-WXX-{match.number('weekday')}")


@resolver
def day_word(match: RuleMatch, context: Context) -> Resolved:
    """Work out today, yesterday, tomorrow."""
    day = add_days(context.day, match.number("day_word")) if context.day else None
    return context.relative(day.isoformat() if day else "")


@resolver
def fixed_days(match: RuleMatch, context: Context) -> Resolved:
    """Work out a day at a fixed distance that the rule names."""
    day = add_days(context.day, int(match.rule.value)) if context.day else None
    return context.relative(day.isoformat() if day else "")


@resolver
def weekend(match: RuleMatch, context: Context) -> Resolved:
    """Work out a weekend: the last one unless the clause looks ahead."""
    if context.day is None:
        return Resolved()
    near = match.text("near")
    ahead = near in ("next", "this coming") or context.future(match)
    inside = context.day.isoweekday() >= 6
    back = 0 if ahead or (inside and near not in ("last", "past")) else -7
    day = add_days(context.day, 7 if near == "next" else back)
    return context.relative(f"{iso_week(day)}-WE" if day else "")


@resolver
def year_end(_: RuleMatch, context: Context) -> Resolved:
    """Work out the last day of the year."""
    return context.relative(f"{context.day.year:04d}-12-31" if context.day else "")


@resolver
def unit(match: RuleMatch, context: Context) -> Resolved:
    """Work out last, this, next week, month, quarter, year."""
    if context.day is None:
        return Resolved()
    near = match.words("near")[0].text
    count = _SHIFT.get("past" if match.text("near") == "this past" else near, 0)
    return context.relative(shift(context.day, str(match.value("unit", "unit", "quarter")), count))


@resolver
def day_beside(match: RuleMatch, context: Context) -> Resolved:
    """Work out the day, month or year beside the one told last."""
    step = -1 if match.words("side")[0].text in ("previous", "preceding") else 1
    name = str(match.value("unit")) if match.has("unit") else "D"
    told = context.last_value({"D": 10, "M": 7, "Y": 4}[name], match.span[0])
    if not told:
        return Resolved()
    start = date.fromisoformat(f"{told}-01-01"[:10])
    if name == "D":
        moved = add_days(start, step)
        return Resolved(moved.isoformat() if moved else "", basis=f"told before: {told}")
    moved = add_months(start, step * (12 if name == "Y" else 1))
    value = "" if moved is None else (iso_month(moved) if name == "M" else f"{moved.year:04d}")
    return Resolved(value, basis=f"told before: {told}")


@resolver
def same_again(match: RuleMatch, context: Context) -> Resolved | None:
    """Take up the year, month or day told last."""
    length = {"Y": 4, "M": 7, "D": 10}.get(str(match.value("unit")), 0)
    told = context.last_value(length, match.span[0]) if length else ""
    return Resolved(told, basis=f"told before: {told}") if told else None
