"""Plain text: a saved article, with or without a block of header lines on top."""

import re
from collections.abc import Iterator

from briefing.intake.bylines import is_front_line
from briefing.intake.draft import Block, Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError, too_long
from briefing.intake.headlines import find_headline, find_standfirst
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.tidy import paragraphs, tidy
from briefing.intake.word_lists import load_list

_FRONT = 4  # paragraphs before the text
_HEADER = re.compile(r"([A-Za-z]{2,12})\s*:[ \t]*(.*)")


class TextReader:
    """Read .txt, and any text that no other reader knows."""

    name = "plain text"
    extensions: tuple[str, ...] = (".txt", ".text", ".asc", ".log")
    media_types: tuple[str, ...] = ("text/plain",)

    def recognises(self, file: RawFile) -> bool:  # noqa: ARG002 (the protocol's)
        """Return False: anything may be text, so this reader comes last, by extension or media type."""
        return False

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        decoded = decode(file.data, file.encoding, context.options.encoding)
        if len(decoded.text) > context.options.limits.text_characters:
            raise IntakeError(too_long(context.options.limits))
        draft = draft_from_text(decoded.text)
        draft.original, draft.media_type, draft.origin = file.data, "text/plain", file.origin
        if decoded.note:
            draft.notes.append(decoded.note)
        yield draft


def draft_from_text(text: str) -> Draft:
    """Make a draft of plain text; leading "Title: …" lines, closed by a blank line, become metadata."""
    text = tidy(text)
    metadata, body = split_header(text)
    blocks = [Block(part) for part in _unfolded(paragraphs(body), metadata)]
    headline_in_blocks = not metadata.get("title")
    if headline_in_blocks:
        find_headline([block.text for block in blocks], metadata)
    else:
        find_standfirst(metadata.text("title"), [block.text for block in blocks], metadata)
    return Draft(
        blocks,
        metadata,
        text.encode("utf-8", "replace"),
        "text/plain",
        "",
        headline_in_blocks=headline_in_blocks,
    )


def _unfolded(parts: list[str], metadata: FoundMetadata) -> list[str]:
    """Part the lines of the first paragraphs where byline, date or source stand on lines of their own."""
    front: list[str] = []
    for number, part in enumerate(parts[:_FRONT]):
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        known = [is_front_line(line) or _field(line) is not None for line in lines]
        headed = number == 0 and not known[0]  # the headline stands on top of its byline
        if len(lines) > 1 and all(known[1:] if headed else known):
            front += [line for line in lines if not _take_field(line, metadata)]
        else:
            front.append(part)
    return [*front, *parts[_FRONT:]]


def _field(line: str) -> tuple[str, str] | None:
    found = _HEADER.fullmatch(line)
    name = load_list("page_metadata")["header_lines"].get(found.group(1).lower()) if found else None
    return None if found is None or name is None else (name, found.group(2).strip())


def _take_field(line: str, metadata: FoundMetadata) -> bool:
    """Take a line like "Source: The Lake Herald"; bylines and dates are taken later, with their reasons."""
    known = _field(line)
    if known is None or is_front_line(line):
        return False
    _take(metadata, *known)
    return True


def split_header(text: str) -> tuple[FoundMetadata, str]:
    """Part the header block from the text below it.

    It counts as one only if every line of the first paragraph is a known field and one of them is the title,
    the source, the date or the address: a paragraph may well begin with "By: ".
    """
    metadata = FoundMetadata()
    head, _, body = text.lstrip("\n").partition("\n\n")
    fields = [_HEADER.fullmatch(line.strip()) for line in head.split("\n")]
    names = load_list("page_metadata")["header_lines"]
    if not body.strip() or not all(found and found.group(1).lower() in names for found in fields):
        return metadata, text
    for found in filter(None, fields):
        _take(metadata, names[found.group(1).lower()], found.group(2).strip())
    if not any(metadata.get(name) for name in ("title", "source", "published", "url")):
        return FoundMetadata(), text
    return metadata, body


def _take(metadata: FoundMetadata, name: str, value: str) -> None:
    origin = f"header line “{name}”"
    if name in ("published", "modified"):
        metadata.offer_moment(name, value, origin, 1.0)
    elif name == "authors":
        names = tuple(part.strip() for part in re.split(r",|;|\band\b", value) if part.strip())
        metadata.offer(name, names, origin, 1.0)
    else:
        metadata.offer(name, value, origin, 1.0)
