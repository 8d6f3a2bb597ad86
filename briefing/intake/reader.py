"""The one interface of all formats, and the table of readers.

A new format is one class with these members, named under the entry point group `briefing.readers`.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from briefing.intake.archives import UnpackBudget
from briefing.intake.draft import Draft, RawFile
from briefing.intake.options import IntakeOptions
from briefing.intake.result import Problem

_log = logging.getLogger(__name__)
ENTRY_POINTS = "briefing.readers"


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a reader may use.

    Args:
        options: of this import.
        read_inner: reads a file inside this one (a member of an archive, an attachment) with its own reader;
            counts how deep files sit in one another.
        budget: bytes that may still be unpacked.
    """

    options: IntakeOptions
    read_inner: Callable[[RawFile], Iterator[Draft | Problem]]
    budget: UnpackBudget


@runtime_checkable
class Reader(Protocol):
    """One format.

    Attributes:
        name: of the format, for people ("web page").
        extensions: with their dots, lower case.
        media_types: that a server or a mail declares for it.
    """

    name: str
    extensions: tuple[str, ...]
    media_types: tuple[str, ...]

    def recognises(self, file: RawFile) -> bool:
        """Tell from the first bytes whether this is the format, whatever the file is called."""
        ...

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the articles of a file, and problems with parts of it.

        Raises:
            IntakeError: nothing can be read from it.
        """
        ...


# Modules are named, not imported: their libraries are heavy and most imports need one of them.
# In the order in which they are asked to recognise a file.
_OUR_READERS = (
    ("briefing.intake.pdf_reader", "PdfReader"),
    ("briefing.intake.rtf_reader", "RtfReader"),
    ("briefing.intake.msg_reader", "MsgReader"),
    ("briefing.intake.word_reader", "WordReader"),
    ("briefing.intake.opendocument_reader", "OpenDocumentReader"),
    ("briefing.intake.epub_reader", "EpubReader"),
    ("briefing.intake.zip_reader", "ZipReader"),
    ("briefing.intake.mhtml_reader", "MhtmlReader"),
    ("briefing.intake.mail_reader", "MailReader"),
    ("briefing.intake.link_reader", "LinkReader"),
    ("briefing.intake.opml_reader", "OpmlReader"),
    ("briefing.intake.feed_reader", "FeedReader"),
    ("briefing.intake.html_reader", "HtmlReader"),
    ("briefing.intake.json_reader", "JsonLinesReader"),
    ("briefing.intake.json_reader", "JsonReader"),
    ("briefing.intake.csv_reader", "CsvReader"),
    ("briefing.intake.markdown_reader", "MarkdownReader"),
    ("briefing.intake.text_reader", "TextReader"),
)


@cache
def readers() -> tuple[Reader, ...]:
    """Return all readers: plug-ins first, so that they may take over a format of ours.

    A plug-in that can't be loaded is reported in the log and left out.
    """
    plugged: list[Reader] = []
    for point in entry_points(group=ENTRY_POINTS):
        try:
            plugged.append(point.load()())
        except Exception as error:  # noqa: BLE001 (foreign code; it must not stop an import)
            _log.warning("The reader %s was left out, it can't be loaded: %s", point.name, error)
    return (*plugged, *(getattr(import_module(module), name)() for module, name in _OUR_READERS))


def supported_extensions() -> tuple[str, ...]:
    """Return the extensions of all readers, for file dialogs and folders."""
    return tuple(sorted({extension for reader in readers() for extension in reader.extensions}))


def reader_for(file: RawFile) -> Reader | None:
    """Choose the reader: what the bytes say, then the extension, then the declared media type."""
    for reader in readers():
        if reader.recognises(file):
            return reader
    for reader in readers():
        if file.extension in reader.extensions:
            return reader
    media_type = file.media_type.partition(";")[0].strip().lower()
    if not media_type and not file.extension:
        media_type = "text/plain"  # a name without extension says nothing; what is no text is refused later
    return next((reader for reader in readers() if media_type in reader.media_types), None)
