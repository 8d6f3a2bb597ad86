"""Word documents (.docx): paragraphs with styles, tables, insertions; no deletions, no comments."""

import io
from collections.abc import Iterator
from typing import Any

from briefing.intake.archives import SafeArchive
from briefing.intake.draft import Block, BlockKind, Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.headlines import find_headline, is_cross_heading
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.safe_xml import refuse_entities
from briefing.intake.tidy import one_line

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", _FALLBACK))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class WordReader:
    """Read .docx with python-docx."""

    name = "Word document"
    extensions: tuple[str, ...] = (".docx", ".docm", ".dotx", ".doc")
    media_types: tuple[str, ...] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/msword",
    )

    def recognises(self, file: RawFile) -> bool:
        """Recognise a zip with Word's main part early in its directory."""
        return file.data[:2] == b"PK" and b"word/document.xml" in file.data

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        if file.data[:8] == _OLE:
            _refuse_old_or_encrypted(file)
        archive = SafeArchive(file.data, context.options.limits, context.budget)
        refuse_entities(archive.read("word/document.xml"))
        if "word/styles.xml" in archive:
            refuse_entities(archive.read("word/styles.xml"))
        from docx import Document

        document = Document(io.BytesIO(file.data))
        metadata = FoundMetadata()
        blocks = list(_blocks(document, metadata))
        draft = Draft(blocks, metadata, file.data, self.media_types[0], file.origin)
        if not metadata.get("title"):
            find_headline([block.text for block in blocks], metadata)
            draft.headline_in_blocks = True
            draft.blocks[:1] = [Block(block.text) for block in blocks[:1]]  # the headline is no cross-heading
        yield draft


def _refuse_old_or_encrypted(file: RawFile) -> None:
    if "EncryptedPackage".encode("utf-16-le") in file.data:
        raise IntakeError(
            "“{name}” is encrypted; open it in Word, save it without a password and import that.",
            ProblemKind.NEEDS_PASSWORD,
        )
    raise IntakeError("“{name}” is in the old Word format; open it and save it as .docx, then import that.")


def _blocks(document: Any, metadata: FoundMetadata) -> Iterator[Block]:
    from docx.table import Table

    for item in document.iter_inner_content():
        if isinstance(item, Table):
            yield from _rows(item)
            continue
        text = "\n".join(filter(None, map(one_line, _text(item._p).split("\n"))))
        style = _style_name(item)
        if not text:
            continue
        if style == "title" and not metadata.get("title"):
            metadata.offer("title", one_line(text), "paragraph in the style “Title”", 0.95)
        elif style == "subtitle" and not metadata.get("subtitle"):
            metadata.offer("subtitle", one_line(text), "paragraph in the style “Subtitle”", 0.95)
        elif style == "heading 1" and not metadata.get("title"):
            metadata.offer("title", one_line(text), "first paragraph in the style “Heading 1”", 0.8)
        else:
            kind = _kind(style, item)
            for line in text.split("\n"):
                yield Block(line, kind)


def _style_name(paragraph: Any) -> str:
    style = paragraph.style
    return str(style.name).lower() if style is not None and style.name else ""


def _kind(style: str, paragraph: Any) -> BlockKind:
    if style.startswith("heading"):
        return BlockKind.HEADING
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    if numbered or style.startswith("list"):
        return BlockKind.ITEM
    bold = _is_bold(paragraph) and is_cross_heading(one_line(paragraph.text))
    return BlockKind.HEADING if bold else BlockKind.PARAGRAPH


def _is_bold(paragraph: Any) -> bool:
    written = [run for run in paragraph.runs if run.text.strip()]
    return bool(written) and all(run.bold for run in written)


def _rows(table: Any) -> Iterator[Block]:
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = one_line(" ".join(_text(paragraph._p) for paragraph in cell.paragraphs))
            if not cells or cells[-1] != text:  # a merged cell is given once for each of its columns
                cells.append(text)
        if any(cells):
            yield Block(" | ".join(cells), BlockKind.ROW)


def _text(paragraph: Any) -> str:
    """Return a paragraph's words as accepting all changes would show them."""
    pieces: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in _LEFT_OUT:
            continue
        match element.tag.removeprefix(_W) if isinstance(element.tag, str) else "":
            case "t":
                pieces.append(element.text or "")
            case "tab":
                pieces.append(" ")
            case "br" | "cr":
                pieces.append("\n")
            case "noBreakHyphen":
                pieces.append("-")
        stack.extend(reversed(element))
    return "".join(pieces)
