"""Pages saved as one file (.mhtml, .mht): the page inside, with the address and without its pictures."""

import re
from collections.abc import Iterator
from email.message import EmailMessage

from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.html_reader import draft_from_page
from briefing.intake.mail_reader import header, parse_message, text_of
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem

_MARKUP = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_SAVED_PAGE = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: <?Saved by|Content-Type: *multipart/related)", re.I | re.M
)


class MhtmlReader:
    """Read .mhtml and .mht as browsers write them."""

    name = "saved web page"
    extensions: tuple[str, ...] = (".mhtml", ".mht")
    media_types: tuple[str, ...] = ("multipart/related", "application/x-mimearchive")

    def recognises(self, file: RawFile) -> bool:
        """Recognise the header lines of browsers' saved pages; a mail has other ones besides."""
        head = file.data[:4000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        return bool(_SAVED_PAGE.search(head)) and not re.search(
            rb"^(?:Received|Message-ID|To):", head, re.I | re.M
        )

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the page."""
        message = parse_message(file.data)
        page = next(_pages(message), None)
        if page is None:
            yield from _without_parts(file, context)
            return
        url = header(message, "snapshot-content-location") or header(page, "content-location")
        draft = draft_from_page(text_of(page), context.options, url if url.startswith("http") else "")
        draft.original, draft.media_type, draft.origin = file.data, "multipart/related", file.origin
        yield draft


def _without_parts(file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
    """Read the page of a file whose parts can't be told apart: its boundary is missing or wrong.

    Raises:
        IntakeError: there is no page in it.
    """
    start = _MARKUP.search(file.data)
    if start is None:
        raise IntakeError("“{name}” holds no web page; save the page again.")
    text = decode(file.data[start.start() :]).text
    draft = draft_from_page(text, context.options)
    draft.original, draft.media_type, draft.origin = file.data, "multipart/related", file.origin
    draft.notes.append("“{name}” is damaged; check that its text is whole, or save the page again.")
    yield draft


def _pages(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in (
            "text/html",
            "application/xhtml+xml",
        ):
            yield part
