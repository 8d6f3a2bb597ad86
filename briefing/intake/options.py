"""What an import is allowed to do, and its limits: every one of them is a setting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from briefing.intake.result import Progress

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Bounds that keep one bad file from taking the machine with it.

    Args:
        file_bytes: largest file that is read at all.
        html_bytes: largest web page.
        nesting: deepest nesting of tags in a page, or of brackets in JSON.
        elements: most tags in a page.
        attributes: most attributes of one tag.
        archive_bytes: most bytes that an archive (.zip, .docx, .epub, .odt) may unpack to.
        archive_members: most files in an archive.
        archive_ratio: largest ratio of unpacked to packed size, judged above 1 MB.
        archive_depth: how many archives, mails or mhtml files may sit inside one another.
        pdf_pages: most pages read from one PDF.
        entries: most entries of a feed, rows of a table or lines of a .jsonl.
        text_characters: longest article text.
        files: most files of one folder.
    """

    file_bytes: int = 100 * _MEGABYTE
    html_bytes: int = 20 * _MEGABYTE
    nesting: int = 400
    elements: int = 200_000
    attributes: int = 2_000
    archive_bytes: int = 500 * _MEGABYTE
    archive_members: int = 10_000
    archive_ratio: float = 200.0
    archive_depth: int = 3
    pdf_pages: int = 500
    entries: int = 20_000
    text_characters: int = 2_000_000
    files: int = 100_000


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """How an address is fetched, once the user asks for it.

    Args:
        timeout: seconds for connecting and for each read.
        total_timeout: seconds for the whole answer, so that an endless feed ends.
        bytes: largest answer.
        redirects: most redirects followed.
        respect_robots: read robots.txt first and keep to it.
        allow_private: also fetch from private, loopback and link-local addresses.
        proxy: "system" for what environment or system say, "none", or the address of a proxy.
    """

    timeout: float = 15.0
    total_timeout: float = 60.0
    bytes: int = 20 * _MEGABYTE
    redirects: int = 5
    respect_robots: bool = True
    allow_private: bool = False
    proxy: str = "system"


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """Options of one import, passed down to every reader.

    Args:
        published: date given by the analyst for articles in which none was found, or one with much doubt.
        source: outlet given by the analyst for articles in which none was found, or one with much doubt.
        retrieved: moment of the import, recorded in the articles; files carry none without it, so that the
            same files give the same articles.
        password: opens encrypted PDFs.
        encoding: character encoding of text files, where the analyst knows better than detection.
        columns: of a table (.csv) or of foreign JSON: our field -> column name, as in {"text": "body"}.
        fetch_links: follow the links of feed lists (OPML) and link files; nothing is fetched without it.
        limits: bounds on sizes and counts.
        fetch: how addresses are fetched.
        progress: called as files are done.
        cancelled: asked between files; True ends the import with what is done.
    """

    published: datetime | date | None = None
    source: str = ""
    retrieved: datetime | None = None
    password: str = ""
    encoding: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    fetch_links: bool = False
    limits: IntakeLimits = IntakeLimits()
    fetch: FetchOptions = FetchOptions()
    progress: Callable[[Progress], None] | None = None
    cancelled: Callable[[], bool] | None = None
