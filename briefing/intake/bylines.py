"""Bylines, dates and agency signatures that stand as lines in the text: to their fields."""

import re
from collections.abc import Sequence

from briefing.facts.article import RemovedPassage
from briefing.intake.draft import Block
from briefing.intake.metadata import FoundMetadata
from briefing.intake.moments import parse_moment
from briefing.intake.word_lists import load_list, made_of_lists

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
    r"|.{2,200}contributed (?:to this report|reporting).{0,60})[)\]]?",
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
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_PARTICLES = frozenset(
    ("de", "la", "van", "von", "der", "den", "bin", "ibn", "el", "da", "di", "du", "le", "dos")
)
_STAMP = re.compile(r"(published|posted|issued|updated|last updated|modified|last modified)\b", re.I)
_RELATIVE = re.compile(
    r"(?:(?:published|updated|posted|last updated)\s*:?\s*)?(?:\d+|an?|few) (?:sec|min|hour|hr|day)\w* ago",
    re.I,
)
# As in "BRENN, Sept 15 (Reuters) - The army said".
_DATELINE = re.compile(r"^[^()\n]{0,60}\(([A-Za-z .'-]{2,40})\)\s*[-–—:]")
_SIGNED = re.compile(
    r"^[\s—–-]*(?:source|sources|via|with inputs from|agencies)?[\s:—–-]*([A-Za-z .'-]{2,40})\.?$", re.I
)


def without_bylines(
    blocks: Sequence[Block], metadata: FoundMetadata
) -> tuple[list[Block], list[RemovedPassage]]:
    """Take bylines, date lines and credits out of the text and offer what they say.

    A dateline stays in the text: it is part of the first sentence. The agency that it names is offered as
    `syndicated_from`.
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
    _agency(kept, metadata)
    return kept, removed


def _reason(text: str, at_head: bool, at_tail: bool, metadata: FoundMetadata) -> str:
    line = text.strip(" \t|•·")
    if at_head and (found := _BY.fullmatch(line)) and _all_names(found.group(1)):
        names, more = found.groups()
        _offer_byline(names, more or "", metadata)
        return "byline"
    if at_head and offer_date_line(line, metadata):
        return "date line"
    if _CREDIT.fullmatch(line) and (at_tail or at_head):
        return "credit"
    return ""


def _offer_byline(names: str, more: str, metadata: FoundMetadata) -> None:
    people = [name.strip() for name in re.split(r", and |, | and | & ", names)]
    agencies = [agency for name in (*people, more) if (agency := agency_named(name))]
    authors = tuple(name for name in people if not agency_named(name))
    metadata.offer("authors", authors, "byline in the text", 0.7)
    if agencies:
        metadata.offer("syndicated_from", agencies[0], "byline in the text", 0.85)


def offer_date_line(line: str, metadata: FoundMetadata) -> bool:
    """Offer the date of a line that is nothing but a date, and tell whether it is one.

    Args:
        line: "Published On 15 Sep 2022", "15 September 2022 16:30 GMT", "2 hours ago" (which says no date).
        metadata: takes `published` or `modified`.
    """
    if _RELATIVE.fullmatch(line):
        return True
    found = _DATE_LINE.fullmatch(line)
    # A line that is nothing but a date: what is left of it besides the date is a weekday, a clock or a stamp.
    if not found or not re.search(r"\d{4}", line) or len(line.split()) > 12:
        return False
    moment = parse_moment(found.group(1))
    rest = _DATE_WORDS.sub(" ", found.group(1).lower())
    months = load_list("publication_dates")["months"]
    words = [word for word in re.findall(r"[a-z]{2,}", rest) if word not in months]
    if moment is None or len(words) > 1:
        return False
    stamp = _STAMP.match(line)
    changed = bool(stamp and re.match(r"(last )?(updated|modified)", stamp.group(1), re.I))
    metadata.offer(
        "modified" if changed else "published", moment, "date line of the article", 0.75 if stamp else 0.6
    )
    return True


def _all_names(names: str) -> bool:
    words = [word for person in re.split(r", and |, | and | & ", names) for word in person.split()]
    months = load_list("publication_dates")["months"]
    return all(
        word in _PARTICLES
        or (word[:1].isupper() and not _WEEKDAY.fullmatch(word) and word.lower() not in months)
        or word.startswith("al-")
        for word in words
    ) and any(word[:1].isupper() for word in words)


def _agency(blocks: Sequence[Block], metadata: FoundMetadata) -> None:
    for block in blocks[:4]:
        if (found := _DATELINE.match(block.text)) and (agency := agency_named(found.group(1))):
            metadata.offer("syndicated_from", agency, "dateline", 0.9)
    for block in blocks[-2:]:
        found = _SIGNED.match(block.text) if len(block.text) < 60 else None
        if found and (agency := agency_named(found.group(1))):
            metadata.offer("syndicated_from", agency, "signature under the text", 0.8)


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
