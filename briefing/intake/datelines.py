"""Datelines: what "BRENN, Sept 15, 2022 (Reuters) -" says of agency and day. The words stay in the text.

The forms are those of the agencies' own copy: AP and dpa name no day; Reuters, AFP, Xinhua, Yonhap and WAFA
put it before their name in brackets, TASS before its name between slashes; Armenpress stands behind a comma;
ministries, the United Nations and rights groups write "Geneva, 15 September 2022 –".
"""

import re
from collections.abc import Sequence

from briefing.intake.draft import Block
from briefing.intake.metadata import FoundMetadata
from briefing.intake.moments import day_without_year, days_in_words, parse_moment
from briefing.intake.word_lists import load_list, made_of_lists
from briefing.sentences import sentence

_HEAD = 4  # blocks in which a dateline stands
_LONGEST = 110  # characters
_AGENCY, _DAY, _DAY_OF_GUESSED_YEAR, _UNKNOWN_WIRE = 0.9, 0.55, 0.5, 0.5  # how sure each of them is
# As in "BRENN, Sept 15 (Reuters) - The army", "BRENN, September 15. /TASS/. The", "BRENN, 15 May, SANA. The".
_AGENCIES = (
    re.compile(r"^[^()\n]{0,60}\(([A-Za-z .'-]{2,40})\)\s*\.?[-–—:]"),
    re.compile(r"^[^()/\n]{3,60}/\s?([A-Za-z .'-]{2,40})\s?/"),
    re.compile(r"^[A-Z][^()/\n]{3,60}?[,.] ([A-Z][A-Za-z-]{2,20})\s?[.:–—-]\s"),
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
_SMALL_WORDS = frozenset(("of", "the", "and", "near", "de", "la", "el", "al", "du", "in", "on", "aboard"))
_PLACE_WORDS = 8
_IN_BRACKETS = re.compile(r"([^()\n]{2,80})\(([A-Z][\w .'&-]{1,40})\)\s*\.?[-–—:]")
# Behind the day: a wire in brackets, between slashes or bare, then a dash, colon or full stop.
_BEHIND = re.compile(
    r"\)?[.,]?\s*(?:\((?P<wire>[A-Z][\w .'&-]{1,40})\)|/\s?(?P<slashed>[A-Z][\w .'-]{1,40})\s?/"
    r"|[-–—]?\s*(?P<bare>[A-Z][A-Za-z-]{1,20}(?: [A-Z][a-z]+)?)(?=\s?[.:–—-]))?"
    r"\s*(?P<end>\.?[-–—:]|\.|)"
)


def read_datelines(blocks: Sequence[Block], metadata: FoundMetadata) -> None:
    """Offer agency, day and, for want of another, the source that a dateline of the first paragraphs names.

    A day without a year is that next to a dated change; without one it is told that the year is missing.

    Args:
        blocks: the paragraphs that are kept.
        metadata: takes `syndicated_from`, `published` and `source`.
    """
    for block in blocks[:_HEAD]:
        start = block.text[:_LONGEST]
        wires = [found.group(1) for form in _AGENCIES if (found := form.match(start))]
        day = days_in_words().search(start)
        behind = _behind(start, day) if day else None
        if day and behind:
            _offer_day(day.group(), metadata)
            wires += filter(None, behind.group("wire", "slashed", "bare"))
        for agency in filter(None, map(agency_named, wires)):
            metadata.offer("syndicated_from", agency, "dateline", _AGENCY)
        wire = _wire_in_brackets(start, day)
        if not agency_named(wire):  # no list knows it, but the report is its own
            metadata.offer("source", wire, "dateline", _UNKNOWN_WIRE)


def _behind(start: str, day: re.Match[str]) -> re.Match[str] | None:
    """Return what follows the day of a dateline, None where the words are none."""
    behind = _BEHIND.match(start, day.end()) if _is_place(start[: day.start()]) else None
    return behind if behind and _closes(behind, bracketed=start.startswith("(")) else None


def _offer_day(words: str, metadata: FoundMetadata) -> None:
    changed = metadata.get("modified")
    if moment := parse_moment(words):
        metadata.offer("published", moment, "dateline", _DAY)
    elif changed and (nearest := day_without_year(words, changed)):
        metadata.offer("published", nearest, "dateline, year of its last change", _DAY_OF_GUESSED_YEAR)
    elif not metadata.get("published"):
        metadata.refuse("published", sentence("“{date}” says no year", date=words))


def _is_place(words: str) -> bool:
    """Tell the place before a day from words of a sentence: "KELTE, Sorland, ", "Kabul [Afghanistan], "."""
    names = re.findall(r"[\w’'-]+", _WEEKDAY.sub("", words))
    return (
        len(names) <= _PLACE_WORDS
        and not re.search(r"[;:!?\d]", words)
        and all(name[:1].isupper() or name in _SMALL_WORDS for name in names)
        and (not names or names[-1] not in _SMALL_WORDS)
    )


def _closes(behind: re.Match[str], *, bracketed: bool) -> bool:
    """Tell the end of a dateline from a sentence that goes on behind a day."""
    wire = behind["wire"] or behind["slashed"] or behind["bare"] or ""
    if wire and (behind["bare"] or not behind["end"]):
        return bool(agency_named(wire))
    return bool(wire) or behind["end"] not in ("", ".") or (bracketed and behind["end"] != "")


def _wire_in_brackets(start: str, day: re.Match[str] | None) -> str:
    """Return the name in "TORVANE, Esmar, Oct. 14 (Harbour Wire) - ", empty where none stands so."""
    found = _IN_BRACKETS.match(start)
    if found is None:
        return ""
    dated = day is not None and day.end() <= found.end(1)
    place = start[: day.start()] if day and dated else found.group(1)
    capitals = place[:2].isupper()  # else "General Moor (retired) - who led" would name a wire
    return found.group(2).strip() if (dated or capitals) and _is_place(place) else ""


def agency_named(text: str) -> str:
    """Return the agency whose name or sign a short text is, empty if it is none."""
    names = _agencies()
    for part in re.split(r"[/,&+]| and | with ", text):
        if part.strip() in names:
            return names[part.strip()]
    return ""


@made_of_lists
def _agencies() -> dict[str, str]:
    return {
        sign: name for name, signs in load_list("boilerplate")["agencies"].items() for sign in (name, *signs)
    }
