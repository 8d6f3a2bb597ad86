"""What a reader hands over: paragraphs and found metadata, not yet an article."""

from dataclasses import dataclass, field
from enum import StrEnum

from briefing.facts.article import RemovedPassage
from briefing.intake.metadata import FoundMetadata
from briefing.intake.tidy import shown_name


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row, without a line break around it."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file, or a member of an archive, a mail or a clipboard, before it is read.

    Args:
        name: file name with its extension, for the choice of the reader and for messages; signs that steer a
            terminal or turn the line are taken out of it.
        data: its bytes.
        origin: full path, "archive.zip/member.html" or address.
        media_type: if the carrier declared one ("text/html").
        encoding: character encoding, if the carrier declared one.
        url: address that it was fetched from.
    """

    name: str
    data: bytes
    origin: str = ""
    media_type: str = ""
    encoding: str = ""
    url: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", shown_name(self.name))

    @property
    def extension(self) -> str:
        """Return the extension in lower case with its dot, empty without one."""
        stem, dot, extension = self.name.rpartition(".")
        return f".{extension.lower()}" if dot and stem else ""


@dataclass(slots=True)
class Draft:
    """An article as its reader found it.

    Args:
        blocks: body in reading order, without headline and standfirst (they are metadata until the end).
        metadata: what was found about it.
        original: the bytes that it was read from.
        media_type: of those bytes.
        origin: for messages.
        removed: passages that the reader left out.
        verbatim: text to be kept character for character; blocks are then empty.
        article_id: id to be kept, empty if intake gives one.
        notes: sentences for the analyst about what was read with doubt; `{name}` stands for the file.
        headline_in_blocks: the first blocks hold headline and standfirst (plain text files).
    """

    blocks: list[Block]
    metadata: FoundMetadata
    original: bytes
    media_type: str
    origin: str
    removed: list[RemovedPassage] = field(default_factory=list)
    verbatim: str | None = None
    article_id: str = ""
    notes: list[str] = field(default_factory=list)
    headline_in_blocks: bool = False
