"""Markdown (.md): the words without their marks, headings and lists as such."""

import re
from collections.abc import Iterator

from briefing.intake.draft import Block, BlockKind, Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.headlines import is_cross_heading
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.text_reader import split_header
from briefing.intake.tidy import one_line, tidy
from briefing.intake.word_lists import load_list

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FIELD = re.compile(r"(\w+)\s*:\s*(.+)")
_BOLD_LINE = re.compile(r"(\*\*|__)([^*_]+)\1")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_ITEM = re.compile(r"\s*(?:[*+-]|\d+[.)])\s+(.*)")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*")
# In this order: pictures before links, both before emphasis.
_MARKS = (
    (re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]{0,200}>"), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`+([^`]+)`+"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|-])"), r"\1"),
)


class MarkdownReader:
    """Read .md with a front matter or a block of header lines."""

    name = "Markdown"
    extensions: tuple[str, ...] = (".md", ".markdown", ".mdown")
    media_types: tuple[str, ...] = ("text/markdown", "text/x-markdown")

    def recognises(self, file: RawFile) -> bool:  # noqa: ARG002 (the protocol's)
        """Return False: the marks of Markdown may stand in any text; the extension says it."""
        return False

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        decoded = decode(file.data, file.encoding, context.options.encoding)
        metadata, body = _front_matter(tidy(decoded.text))
        blocks = list(_blocks(body))
        if not metadata.get("title"):
            _take_title(blocks, metadata)
        draft = Draft(blocks, metadata, file.data, "text/markdown", file.origin)
        if decoded.note:
            draft.notes.append(decoded.note)
        yield draft


def _front_matter(text: str) -> tuple[FoundMetadata, str]:
    found = _FRONT_MATTER.match(text)
    if not found:
        return split_header(text)
    metadata = FoundMetadata()
    names = load_list("page_metadata")["header_lines"]
    for line in found.group(1).splitlines():
        field = _FIELD.fullmatch(line.strip())
        name = names.get(field.group(1).lower()) if field else None
        if field and name:
            value = field.group(2).strip().strip("\"'")
            _offer(metadata, name, value)
    return metadata, text[found.end() :]


def _offer(metadata: FoundMetadata, name: str, value: str) -> None:
    if name in ("published", "modified"):
        metadata.offer_moment(name, value, "front matter", 1.0)
    elif name == "authors":
        names = [part.strip(" \"'[]") for part in value.split(",")]
        metadata.offer(name, tuple(part for part in names if part), "front matter", 1.0)
    else:
        metadata.offer(name, value, "front matter", 1.0)


def _take_title(blocks: list[Block], metadata: FoundMetadata) -> None:
    if blocks and blocks[0].kind is BlockKind.HEADING:
        metadata.offer("title", blocks[0].text, "first heading", 0.95)
        del blocks[0]


def _blocks(text: str) -> Iterator[Block]:
    gathered: list[str] = []
    kind = BlockKind.PARAGRAPH
    for raw in [*text.split("\n"), ""]:
        line = re.sub(r"^\s{0,3}(?:>\s?)+", "", raw)
        heading = _HEADING.fullmatch(line)
        underline = gathered and kind is BlockKind.PARAGRAPH and re.fullmatch(r"\s*(?:={3,}|-{3,})\s*", line)
        starts_item = _ITEM.fullmatch(line)
        if underline:
            kind = BlockKind.HEADING
        if gathered and (
            heading or underline or starts_item or not line.strip() or line.lstrip().startswith("|")
        ):
            yield from _block(" ".join(gathered), kind)
            gathered, kind = [], BlockKind.PARAGRAPH
        if underline or _RULE.fullmatch(line) or _TABLE_RULE.fullmatch(line):
            continue
        if heading:
            yield from _block(heading.group(2), BlockKind.HEADING)
        elif starts_item:
            gathered, kind = [starts_item.group(1)], BlockKind.ITEM
        elif line.lstrip().startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            yield from _block(" | ".join(cells), BlockKind.ROW)
        elif line.strip():
            gathered.append(line.strip())


def _block(text: str, kind: BlockKind) -> Iterator[Block]:
    found = _BOLD_LINE.fullmatch(text) if kind is BlockKind.PARAGRAPH else None
    if found and is_cross_heading(found[2]):
        kind = BlockKind.HEADING
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    if text := one_line(text):
        yield Block(text, kind)
