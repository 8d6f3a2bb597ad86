"""Settings of the brief as the editors show them, and what was typed as the brief takes it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from briefing.composition.settings import BriefSettings
from ui.brief.written_lists import read_grades, read_places, written_grades, written_places

translate = QCoreApplication.translate


def shown_values(settings: BriefSettings) -> dict[str, Any]:
    """Return the settings as the editors show them."""
    return {
        "title": settings.title,
        "place": settings.place,
        "number": str(settings.number),
        "marking": settings.marking,
        "marking_note": settings.marking_note,
        "period_start": settings.period_start.isoformat() if settings.period_start else "",
        "period_end": settings.period_end.isoformat() if settings.period_end else "",
        "as_of": settings.as_of.isoformat(sep=" ", timespec="minutes") if settings.as_of else "",
        "next_brief": settings.next_brief,
        "prepared_by": settings.prepared_by,
        "reviewed_by": settings.reviewed_by,
        "organisation": settings.organisation,
        "parties": list(settings.parties),
        "time_zone": settings.time_zone,
        "status": settings.status,
        "corrected_number": str(settings.corrected_number or ""),
        "corrections": settings.corrections,
        "trend": settings.trend,
        "trend_reason": settings.trend_reason,
        "include_proposed": settings.include_proposed,
        "language": settings.language,
        "template": settings.template,
        "style": settings.style,
        "paper": settings.paper,
        "show_charts": settings.show_charts,
        "show_map": settings.show_map,
        "places": written_places(settings.places),
        "grades": written_grades(settings.grades),
    }


def stored_value(name: str, value: Any) -> Any:
    """Return what an editor shows as the brief takes it.

    Raises:
        ValueError: it does not fit; its sentence is for the analyst.
    """
    reader = _READERS.get(name)
    if reader is not None:
        return reader(value)
    return tuple(value) if isinstance(value, list) else value


def says_the_same(typed: Any, name: str, value: Any) -> bool:
    """Tell whether what was typed is what is stored, perhaps in other letters."""
    if typed == value:
        return True
    try:
        return bool(stored_value(name, typed) == stored_value(name, value))
    except ValueError:
        return False


def _number(text: str) -> int:
    """Read the number of a brief.

    Raises:
        ValueError: it is none.
    """
    words = text.strip()
    if not words.isdecimal() or int(words) < 1:
        sentence = translate("lists", "“{text}” is no number of a brief; write a whole number from 1 on.")
        raise ValueError(sentence.format(text=words))
    return int(words)


def _number_or_none(text: str) -> int | None:
    return _number(text) if text.strip() else None


def _day(text: str) -> str | None:
    """Read a day, None for none.

    Raises:
        ValueError: it is no day.
    """
    words = text.strip()
    try:
        return date.fromisoformat(words).isoformat() if words else None
    except ValueError:
        sentence = translate("lists", "“{text}” is no day; write it as 2022-09-15.")
        raise ValueError(sentence.format(text=words)) from None


def _moment(text: str) -> datetime | None:
    """Read a moment with its zone, None for the present one.

    Raises:
        ValueError: it is no moment, or has no zone.
    """
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        sentence = translate(
            "lists", "“{text}” is no moment with its zone; write it as 2022-09-15 18:00+04:00."
        )
        raise ValueError(sentence.format(text=text))
    return moment


_READERS: dict[str, Callable[[Any], Any]] = {
    "period_start": _day,
    "period_end": _day,
    "number": _number,
    "corrected_number": _number_or_none,
    "as_of": _moment,
    "places": read_places,
    "grades": read_grades,
}
