"""Bylines, dates and agency signatures that stand as lines in the text: to their fields."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.facts.article import RemovedPassage
from briefing.intake.datelines import agency_named, read_datelines
from briefing.intake.draft import Block
from briefing.intake.metadata import FoundMetadata
from briefing.intake.moments import parse_moment, why_undated
from briefing.intake.word_lists import load_list

_HEAD = 7  # blocks in which a byline stands
_TAIL = 4
_NAME = r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){0,4}"
_BY = re.compile(
    rf"(?:by|written by|story by|from)[: ]+({_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,5}})"
    r"(?:\s*[|,/–—-]\s*(.{2,60}))?",
    re.I,
)
_CREDIT = re.compile(
    r"[(\[]?(?:(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written) by .{2,300}"
    r"|(?:with )?(?:agency )?inputs? from .{2,80}|with agency inputs?"
    r"|with (?:additional )?reporting from .{2,80}"
    r"|source: ?[\w ,&’'-]{0,50}\b(?:agencies|news agencies|agency)"
    r"|.{2,200}contributed (?:to this report|reporting).{0,60})[)\]]?\.?",
    re.I | re.S,
)
_DATE_LINE = re.compile(
    r"(?:(?:first |originally |last )?(?:published|posted|issued|updated|modified)(?: on| at)?\s*:?\s*)?"
    r"(.{6,60})",
    re.I,
)
_DATE_WORDS = re.compile(
    r"[\d:.,/+-]+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b[ap]\.?m\b|\b(?:at|on|of|st|nd|rd|th)\b"
)
_DATE_LINE_WORDS = 12
_BARRED_PARTS = 5
_PRESENTS = re.compile(
    r" (?:is (?:an? |the |our )?.{0,60}?\b(?:correspondent|reporter|journalist|editor|writer|fellow|columnist"
    r"|author|professor|lecturer|analyst|researcher|assistant)\b"
    r"|(?:has )?(?:covers|covered|reports (?:on|from)|writes (?:for|about|on)))"
)
_INITIALS = re.compile(
    r"(?:[A-Z]\.){2,3}(?:\s?[/-]\s?(?:[A-Z]\.){2,3})*"
)  # of the desk, under an agency's report
_OUTLET_WORDS = 5
_OUTLET_BESIDE_A_DATE, _ONLY_THE_AGENCY = 0.5, 0.2  # how sure
_CREDITED = re.compile(
    r"^(?:(?:(?:written|posted|submitted|reported|published|story|words|text|photograph(?:s|ed)?)\s+)?by|from)[\s:]+",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|•·]\s|\n")
_CLOCK_ALONE = re.compile(
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: [A-Z]{1,5}(?:[+-]\d{1,2})?)?", re.I
)
_ONLY_FIGURES = re.compile(r"[\d/.-]{6,10}(?:,? \d{1,2}[:.]\d{2}.{0,12})?")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_PARTICLES = frozenset(
    ("de", "la", "van", "von", "der", "den", "bin", "ibn", "el", "da", "di", "du", "le", "dos")
)
_PROFESSIONS = frozenset(
    ["correspondent", "editor", "reporter", "staff", "writer", "agencie", "agency", "desk", "bureau", "team",
     "journalist", "columnist", "admin", "author", "newsroom", "analyst", "contributor"]
)  # fmt: skip
_STAMP = re.compile(r"(published|posted|issued|updated|last updated|modified|last modified)\b", re.I)
_RELATIVE = re.compile(
    r"(?:(?:published|updated|posted|last updated)\s*:?\s*)?(?:\d+|an?|few) (?:sec|min|hour|hr|day)\w* ago",
    re.I,
)
_SIGNED = re.compile(
    r"^[\s—–-]*(?:source|sources|via|with inputs from|agencies)?[\s:—–-]*([A-Za-z .'-]{2,40})\.?$", re.I
)


def without_bylines(
    blocks: Sequence[Block], metadata: FoundMetadata
) -> tuple[list[Block], list[RemovedPassage]]:
    """Take bylines, date lines and credits out of the text and offer what they say.

    A dateline stays in the text: it is part of the first sentence.
    """
    kept: list[Block] = []
    removed: list[RemovedPassage] = []
    for position, block in enumerate(blocks):
        at_head, at_tail = position < _HEAD, position >= len(blocks) - _TAIL
        reason = _reason(block.text, at_head, at_tail, metadata) if at_head or at_tail else ""
        if reason:
            removed.append(RemovedPassage(text=block.text, reason=reason))
        else:
            kept.append(block)
    read_datelines(kept, metadata)
    _signature(kept, metadata)
    # Copy that no outlet has put its name to is the agency's.
    metadata.offer("source", metadata.text("syndicated_from"), "agency named in the text", _ONLY_THE_AGENCY)
    return kept, removed


def _reason(text: str, at_head: bool, at_tail: bool, metadata: FoundMetadata) -> str:
    line = text.strip(" \t|•·")
    if at_head and (found := _BY.fullmatch(line)) and _all_names(found.group(1)):
        names, more = found.groups()
        _offer_byline(names, more or "", metadata)
        offer_date_line(more or "", metadata)
        return "byline"
    if at_head and (offer_date_line(line, metadata) or _offer_barred(line, metadata)):
        return "date line"
    if at_tail and not at_head and _is_biography(line, metadata):
        return "about the author"
    if at_tail and _INITIALS.fullmatch(line):
        return "credit"
    if _CREDIT.fullmatch(line) and (at_tail or at_head):
        if (found := _SIGNED.match(line.strip("()[]"))) and (agency := agency_named(found.group(1))):
            metadata.offer("syndicated_from", agency, "credit under the text", 0.6)
        return "credit"
    return ""


def _is_biography(line: str, metadata: FoundMetadata) -> bool:
    """Tell whether a paragraph under the text says who its author is."""
    return any(
        line.startswith(f"{author} ") and _PRESENTS.match(line.removeprefix(author)) is not None
        for author in metadata.get("authors", ())
        if " " in author
    )


def is_front_line(text: str) -> bool:
    """Tell whether a line is nothing but a byline or a date, as they stand between headline and text."""
    return bool(_reason(text, at_head=True, at_tail=False, metadata=FoundMetadata()))


def _offer_byline(names: str, more: str, metadata: FoundMetadata) -> None:
    people = [name.strip() for name in re.split(r", and |, | and | & ", names)]
    agencies = [agency for name in (*people, more) if (agency := agency_named(name))]
    outlets = [name for name in (*people, more) if names_an_outlet(name)]
    authors = tuple(name for name in people if not agency_named(name) and name not in outlets)
    metadata.offer("authors", authors, "byline in the text", 0.7)
    if outlets and not agencies:
        metadata.offer("source", outlets[0], "byline in the text", 0.5)
    if agencies:
        metadata.offer("syndicated_from", agencies[0], "byline in the text", 0.85)


def offer_date_line(line: str, metadata: FoundMetadata) -> bool:
    """Offer the date of a line that is nothing but a date, and tell whether it is one.

    Args:
        line: "Published On 15 Sep 2022", "15 September 2022 16:30 GMT", "2 hours ago" (which says no date).
        metadata: takes `published` or `modified`.
    """
    if _RELATIVE.fullmatch(line):
        metadata.doubt("published", line)
        return True
    found = _DATE_LINE.fullmatch(line)
    # A line that is nothing but a date: what is left of it besides the date is a weekday, a clock or a stamp.
    if not found or not re.search(r"\d{2}", line) or len(line.split()) > _DATE_LINE_WORDS:
        return False
    stamp = _STAMP.match(line)
    moment = parse_moment(found.group(1))
    changed = stamp and re.match(r"(last )?(updated|modified)", stamp.group(1), re.I)
    name = "modified" if changed else "published"
    if moment is None:
        doubtful = bool(stamp or _ONLY_FIGURES.fullmatch(line)) and bool(why_undated(found.group(1)))
        metadata.doubt(name, found.group(1) if doubtful else "")
        return doubtful
    rest = _DATE_WORDS.sub(" ", found.group(1).lower())
    months = load_list("publication_dates")["months"]
    if len([word for word in re.findall(r"[a-z]{2,}", rest) if word not in months]) > 1:
        return False
    metadata.offer(name, moment, "date line of the article", 0.75 if stamp else 0.6)
    return True


def _offer_barred(line: str, metadata: FoundMetadata) -> bool:
    """Offer what a line parted by bars says, one part of which is a date: "By Ada Moor | 13 May 2023"."""
    parts = [part.strip() for part in _BARS.split(line) if part.strip()]
    if not 1 < len(parts) <= _BARRED_PARTS or not all(map(_is_label, parts)):
        return False
    # A clock may stand behind a bar of its own.
    dated = [part for part in (*_with_clock(parts), *parts) if offer_date_line(part, metadata)]
    if not dated:
        return False
    for part in parts:
        if (found := _BY.fullmatch(part)) and _all_names(found.group(1)):
            _offer_byline(found.group(1), found.group(2) or "", metadata)
        elif names_an_outlet(part):
            metadata.offer("source", part, "line above the text", _OUTLET_BESIDE_A_DATE)
    return True


def _is_label(part: str) -> bool:
    """Tell a name, an outlet, a stamp, a date or a clock from words of the story."""
    if offer_date_line(part, FoundMetadata()) or _CLOCK_ALONE.fullmatch(part) or _BY.fullmatch(part):
        return True
    words = part.split()
    return len(words) <= _OUTLET_WORDS and all(
        word[:1].isupper() or word in _PARTICLES or word in ("in", "of", "and") for word in words
    )


def _with_clock(parts: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one, other in pairwise(parts) if _CLOCK_ALONE.fullmatch(other)]


def _all_names(names: str) -> bool:
    words = [word for person in re.split(r", and |, | and | & ", names) for word in person.split()]
    months = load_list("publication_dates")["months"]
    return all(
        word in _PARTICLES
        or (word[:1].isupper() and not _WEEKDAY.fullmatch(word) and word.lower() not in months)
        or word.startswith("al-")
        for word in words
    ) and any(word[:1].isupper() for word in words)


def _signature(blocks: Sequence[Block], metadata: FoundMetadata) -> None:
    for block in blocks[-2:]:
        found = _SIGNED.match(block.text) if len(block.text) < 60 else None
        if found and (agency := agency_named(found.group(1))):
            metadata.offer("syndicated_from", agency, "signature under the text", 0.8)


def names_an_outlet(text: str) -> bool:
    """Tell whether a short text is the name of an outlet: "The Lake Herald", "Delmark Times"."""
    words = text.split()
    if not 1 < len(words) <= _OUTLET_WORDS or not all(word[:1].isupper() or word == "of" for word in words):
        return False
    return words[-1].lower() in load_list("page_metadata")["outlet_words"]


def person_named(text: str) -> str:
    """Return the name in a part of a byline, without "By" and place; empty for staff and professions."""
    name = _CREDITED.sub("", text.strip(" ."))
    name = re.sub(r"\s+on (?:\d|(?:mon|tues?|wed|thu|fri|sat|sun)).*$", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\s+(?:in|at|from) [A-Z].*$|\s+reports?(?: from.*)?$", "", name)
    words = name.lower().split()
    if re.search(r"[\d_]", name):  # a date, the name of an account
        return ""
    return "" if words and words[-1].rstrip("s") in _PROFESSIONS else name
