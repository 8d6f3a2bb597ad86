"""Mails (.eml): the body and what is attached."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.mail import Mail, articles_of_mail
from briefing.intake.moments import parse_moment
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem

_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[ \t][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}")
_MAIL_FIELDS = re.compile(rb"^(?:received|message-id|mime-version|return-path|delivered-to):", re.I | re.M)
_MOST_PARTS = 500


class MailReader:
    """Read .eml with the standard library's parser."""

    name = "mail"
    extensions: tuple[str, ...] = (".eml", ".emlx")
    media_types: tuple[str, ...] = ("message/rfc822",)

    def recognises(self, file: RawFile) -> bool:
        """Recognise header lines that only mails have."""
        head = _HEADER.match(file.data[:20_000].lstrip())
        return bool(head and _MAIL_FIELDS.search(head.group()))

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the body as an article, then the attachments' articles."""
        # Apple's .emlx begins with a line that holds the length.
        data = re.sub(rb"\A\s*\d+\s*\n", b"", file.data) if file.extension == ".emlx" else file.data
        message = parse_message(data)
        mail = Mail(
            subject=header(message, "subject"),
            sender=header(message, "from"),
            sent=parse_moment(header(message, "date")),
            plain=_body(message, "plain"),
            html=_body(message, "html"),
            attachments=list(_attachments(message, file)),
        )
        yield from articles_of_mail(mail, file, context)


def parse_message(data: bytes) -> EmailMessage:
    """Parse a mail or an .mhtml file.

    Raises:
        IntakeError: it has more parts than a mail has.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or sum(1 for _ in message.walk()) > _MOST_PARTS:
        raise IntakeError("“{name}” holds too many parts for a mail; save its text or its attachments alone.")
    return message


def header(message: EmailMessage, name: str) -> str:
    """Return a decoded header, empty if it is not there or beyond repair."""
    try:
        return str(message.get(name, ""))
    except (ValueError, TypeError, AttributeError, IndexError, LookupError):
        # The library's parser fails on some malformed headers; a mail without subject is a mail.
        return ""


def payload(part: EmailMessage) -> bytes:
    """Return the decoded bytes of a part."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def text_of(part: EmailMessage) -> str:
    """Return the text of a part in its declared or its real encoding."""
    return decode(payload(part), declared=part.get_content_charset("") or "").text


def _body(message: EmailMessage, kind: str) -> str:
    texts = [
        text_of(part)
        for part in message.walk()
        if isinstance(part, EmailMessage)
        and part.get_content_type() == f"text/{kind}"
        and part.get_content_disposition() != "attachment"
        and not part.get_filename()
        and payload(part).strip()
    ]
    return "\n\n".join(texts) if kind == "plain" else (texts[0] if texts else "")


def _attachments(message: EmailMessage, file: RawFile) -> Iterator[RawFile]:
    inside: set[int] = set()
    for number, part in enumerate(message.walk()):
        if not isinstance(part, EmailMessage) or id(part) in inside or part is message:
            continue
        name = part.get_filename() or ""
        if part.get_content_type() == "message/rfc822":
            inside |= {id(inner) for inner in part.walk()}
            inner = part.get_payload(0) if part.is_multipart() else None
            data = inner.as_bytes() if isinstance(inner, EmailMessage) else payload(part)
            name = name or f"mail {number}.eml"
        elif part.get_content_disposition() == "attachment" or (name and not part.is_multipart()):
            data = payload(part)
            name = name or f"attachment {number}"
        else:
            continue
        name = name.replace("\\", "/").rpartition("/")[2]
        yield RawFile(
            name, data, f"{file.origin}/{name}", part.get_content_type(), part.get_content_charset("") or ""
        )
