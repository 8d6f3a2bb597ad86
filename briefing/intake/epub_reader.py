"""E-books (.epub), as newspapers are packed for readers: one article a chapter, in the order of the spine."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from briefing.intake.archives import SafeArchive
from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.markup import blocks_from_fragment
from briefing.intake.metadata import FoundMetadata
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.safe_xml import local_name, parse_xml
from briefing.intake.tidy import one_line

_FEWEST_WORDS = 40  # covers, contents and section pages have fewer
_PAGES = ("application/xhtml+xml", "text/html")


class EpubReader:
    """Read .epub."""

    name = "e-book"
    extensions: tuple[str, ...] = (".epub",)
    media_types: tuple[str, ...] = ("application/epub+zip",)

    def recognises(self, file: RawFile) -> bool:
        """Recognise the type that stands uncompressed at the beginning of the zip."""
        return file.data[:2] == b"PK" and b"application/epub+zip" in file.data[:200]

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield one article a chapter."""
        archive = SafeArchive(file.data, context.options.limits, context.budget)
        if "META-INF/encryption.xml" in archive and "META-INF/rights.xml" in archive:
            raise IntakeError("“{name}” is locked by its publisher (DRM); get the articles in another form.")
        package_name = _package_name(archive)
        package = parse_xml(archive.read(package_name))
        found = 0
        for member in _spine(package, posixpath.dirname(package_name)):
            if member not in archive:
                continue
            if draft := _chapter(archive.read(member), file, member, package, context):
                found += 1
                yield draft
        if not found:
            raise IntakeError("“{name}” holds no chapter with text; nothing was imported from it.")


def _package_name(archive: SafeArchive) -> str:
    container = parse_xml(archive.read("META-INF/container.xml"))
    for element in container.iter():
        if local_name(element) == "rootfile" and element.get("full-path"):
            return unquote(element.get("full-path", ""))
    raise IntakeError("“{name}” is damaged: it does not say where its contents are. Download it again.")


def _spine(package: Element, folder: str) -> Iterator[str]:
    pages = {
        element.get("id"): element.get("href", "")
        for element in package.iter()
        if local_name(element) == "item"
        and element.get("media-type") in _PAGES
        and "nav" not in element.get("properties", "").split()
    }
    for element in package.iter():
        if local_name(element) == "itemref" and element.get("idref") in pages:
            href = unquote(pages[element.get("idref")].partition("#")[0])
            yield posixpath.normpath(posixpath.join(folder, href))


def _chapter(
    data: bytes, file: RawFile, member: str, package: Element, context: ReadingContext
) -> Draft | None:
    text = decode(data, given=context.options.encoding).text
    try:
        blocks = blocks_from_fragment(text, context.options.limits)
    except IntakeError:
        return None
    if sum(len(block.text.split()) for block in blocks) < _FEWEST_WORDS:
        return None
    metadata = _book_metadata(package)
    if len(blocks[0].text) <= 160 and not blocks[0].text.endswith("."):  # a headline's length
        metadata.offer("title", blocks[0].text, "first line of the chapter", 0.8)
        blocks = blocks[1:]
    return Draft(blocks, metadata, data, "application/xhtml+xml", f"{file.origin}/{member}")


def _book_metadata(package: Element) -> FoundMetadata:
    metadata = FoundMetadata()
    for element in package.iter():
        value = one_line("".join(element.itertext())) if len(element) == 0 else ""
        match local_name(element):
            case "publisher":
                metadata.offer("source", value, "publisher of the e-book", 0.6)
            case "title":
                metadata.offer("source", value, "title of the e-book", 0.5)
            case "date":
                metadata.offer_moment("published", value, "date of the e-book", 0.5)
            case "language":
                metadata.offer("language", value[:2].lower(), "language of the e-book", 0.5)
    return metadata
