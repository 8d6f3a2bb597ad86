"""OpenDocument texts (.odt) by zipfile and defusedxml."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing.intake.archives import SafeArchive
from briefing.intake.draft import Block, BlockKind, Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.headlines import find_headline
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.safe_xml import local_name, parse_xml
from briefing.intake.tidy import one_line

# Deleted text, remarks and notes are not the article.
_LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "note", "ruby-text", "desc", "title")
)
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
_COUNT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}c"
_TYPE = b"application/vnd.oasis.opendocument.text"


class OpenDocumentReader:
    """Read .odt."""

    name = "OpenDocument text"
    extensions: tuple[str, ...] = (".odt", ".ott", ".fodt")
    media_types: tuple[str, ...] = ("application/vnd.oasis.opendocument.text",)

    def recognises(self, file: RawFile) -> bool:
        """Recognise the type that stands uncompressed at the beginning of the zip."""
        return file.data[:2] == b"PK" and _TYPE in file.data[:200]

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        if file.data[:2] == b"PK":
            archive = SafeArchive(file.data, context.options.limits, context.budget)
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in archive else b""
            if b"encryption-data" in manifest:
                raise IntakeError(
                    "“{name}” is encrypted; open it, save it without a password and import that.",
                    ProblemKind.NEEDS_PASSWORD,
                )
            root = parse_xml(archive.read("content.xml"))
        else:
            root = parse_xml(file.data)
        metadata = FoundMetadata()
        blocks = list(_blocks(root, metadata))
        draft = Draft(blocks, metadata, file.data, self.media_types[0], file.origin)
        if not metadata.get("title"):
            find_headline([block.text for block in blocks], metadata)
            draft.headline_in_blocks = True
        yield draft


def _blocks(root: Element, metadata: FoundMetadata) -> Iterator[Block]:
    body = next((element for element in root.iter() if local_name(element) == "body"), root)
    stack: list[tuple[Element, BlockKind]] = [(body, BlockKind.PARAGRAPH)]
    while stack:
        element, kind = stack.pop()
        name = local_name(element)
        if name in _LEFT_OUT:
            continue
        if name in ("p", "h"):
            yield from _paragraph(element, BlockKind.HEADING if name == "h" else kind, metadata)
        elif name == "table-row":
            cells = [one_line(_text(cell)) for cell in element if local_name(cell) == "table-cell"]
            if any(cells):
                yield Block(" | ".join(cells), BlockKind.ROW)
        else:
            inner = BlockKind.ITEM if name == "list-item" else kind
            stack.extend((child, inner) for child in reversed(element))


def _paragraph(element: Element, kind: BlockKind, metadata: FoundMetadata) -> Iterator[Block]:
    text = _text(element)
    style = element.get(_STYLE, "").lower()
    if style in ("title", "subtitle") and not metadata.get(style) and text.strip():
        metadata.offer(style, one_line(text), f"paragraph in the style “{style.capitalize()}”", 0.95)
        return
    for line in text.split("\n"):
        if line := one_line(line):
            yield Block(line, kind)


def _text(element: Element) -> str:
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        match local_name(item):
            case name if name in _LEFT_OUT:
                continue
            case "s":
                count = item.get(_COUNT, "1")
                pieces.append(" " * (min(int(count), 10) if count.isdigit() else 1))
            case "tab":
                pieces.append(" ")
            case "line-break":
                pieces.append("\n")
            case "p" | "h" if pieces:
                pieces.append(" ")
        for child in reversed(item):
            if child.tail:
                stack.append(child.tail)
            stack.append(child)
        if item.text:
            stack.append(item.text)
    return "".join(pieces)
