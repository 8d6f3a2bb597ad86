"""What stands above a statement of a ministry, an army or an armed group: its issuer, its kind, its day."""

import re

from briefing.intake.bylines import offer_date_line
from briefing.intake.metadata import FoundMetadata
from briefing.intake.word_lists import load_list

_SURE = 0.5
_MOST_LINES = 5
_LINE_WORDS = 14
_SMALL_WORDS = frozenset(("of", "the", "for", "and", "in", "to", "on", "at", "by"))
# "Statement by the Ministry of Foreign Affairs of Ostria"
_ISSUED_BY = re.compile(r"(.{3,40}?) (?:by|of|from|issued by) (?:the )?(.{4,90})")


def read_letterhead(first: str, metadata: FoundMetadata) -> None:
    """Offer the issuer as source, the kind of document as title and the day of a statement's letterhead.

    Args:
        first: the first paragraph with its lines; it is a letterhead where short lines name an institution
            and say that this is a communiqué, a statement, a bulletin.
        metadata: takes source, title and published.
    """
    lines = [line.strip() for line in first.split("\n") if line.strip()]
    if not 0 < len(lines) <= _MOST_LINES or any(not _is_short(line) for line in lines):
        return
    issuers = [line for line in lines if _is_institution(line) and not _is_release(line)]
    releases = [line for line in lines if _is_release(line)]
    if len(lines) == 1 and (found := _ISSUED_BY.fullmatch(lines[0])) and _is_release(found.group(1)):
        issuers = [found.group(2)] if _is_institution(found.group(2)) else []
    if not issuers or not releases:
        return
    metadata.offer("source", issuers[0], "letterhead", _SURE)
    metadata.offer("title", releases[0], "letterhead", _SURE)
    for line in lines:
        offer_date_line(line, metadata)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _LINE_WORDS and not line.endswith((".", "!", "?", ":", ","))


def _is_institution(line: str) -> bool:
    words = re.findall(r"[^\W_]+", line)
    known = load_list("page_metadata")["institution_words"]
    return (
        len(words) > 1
        and any(word.lower() in known for word in words)
        and all(word[:1].isupper() or word in _SMALL_WORDS for word in words)
    )


def _is_release(line: str) -> bool:
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", line)}
    return not words.isdisjoint(load_list("page_metadata")["release_words"])
