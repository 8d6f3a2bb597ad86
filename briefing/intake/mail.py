"""What mails have in common, whatever their file format: body to article, header to metadata, attachments."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parseaddr

from briefing.facts.article import RemovedPassage
from briefing.intake.draft import Draft, RawFile
from briefing.intake.markup import blocks_from_fragment
from briefing.intake.metadata import FoundMetadata
from briefing.intake.options import IntakeOptions
from briefing.intake.reader import ReadingContext, reader_for
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.text_reader import draft_from_text
from briefing.intake.tidy import one_line, tidy
from briefing.sentences import sentence

_PREFIX = re.compile(
    r"^(?:\s*(?:(?:re|fwd?|aw|wg|tr)\s*:|\[[^\]\n]{1,30}\](?=\s*\S+ \S))\s*)+", re.IGNORECASE
)
_SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)
_QUOTED_REPLY = re.compile(r"(?:^On [^\n]{5,200}wrote:\n+)?(?:^>[^\n]*\n?)+", re.MULTILINE)
_FORWARD = re.compile(
    r"^(?:-{2,} ?(?:forwarded|original) message ?-{2,}|begin forwarded message:)\s*\n+"
    r"((?:^\*?[A-Z][\w-]{1,12}:[^\n]*\n)+)",
    re.IGNORECASE | re.MULTILINE,
)
_COVER_WORDS = 40  # a body this short beside attachments is a covering note


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail read from .eml or .msg.

    Args:
        subject: decoded.
        sender: "Name <address>".
        sent: moment of its Date header, None if there is none.
        plain: plain text body, empty without one.
        html: HTML body, empty without one.
        attachments: with their names.
    """

    subject: str
    sender: str
    sent: datetime | date | None
    plain: str
    html: str
    attachments: Sequence[RawFile]


def articles_of_mail(mail: Mail, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
    """Yield the mail's body as an article, then the articles attached to it."""
    attached: list[Draft | Problem] = []
    for attachment in mail.attachments:
        attached += _attached(attachment, context)
    draft = _body(mail, context.options)
    words = sum(len(block.text.split()) for block in draft.blocks)
    if words <= _COVER_WORDS and any(isinstance(item, Draft) for item in attached):
        if words:
            yield Problem(
                file.origin,
                sentence(
                    "The few lines of “{file}” were taken as a covering note; its attachments were imported.",
                    file=file.name,
                ),
                ProblemKind.NOTE,
            )
    elif words:
        draft.original, draft.media_type, draft.origin = file.data, "message/rfc822", file.origin
        yield draft
    elif not attached:
        yield Problem(
            file.origin,
            sentence(
                "“{file}” is a mail without text; nothing was imported from it.",
                file=file.name,
            ),
        )
    yield from attached


def _attached(attachment: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
    if attachment.media_type.startswith(("image/", "audio/", "video/")):
        return
    if reader_for(attachment) is None:
        yield Problem(
            attachment.origin,
            sentence(
                "The attachment “{name}” is of a kind that can't be imported; it was left out.",
                name=attachment.name,
            ),
        )
        return
    yield from context.read_inner(attachment)


def _body(mail: Mail, options: IntakeOptions) -> Draft:
    metadata = FoundMetadata()
    removed: list[RemovedPassage] = []
    subject = one_line(_PREFIX.sub("", mail.subject))
    # Plain text of newsletters is often an apology; HTML has the paragraphs.
    if mail.html.strip() and (len(mail.plain.split()) < _COVER_WORDS or len(mail.html) > 3 * len(mail.plain)):
        blocks = blocks_from_fragment(mail.html, options.limits)
    else:
        text, removed = _without_mail_parts(tidy(mail.plain), metadata)
        inner = draft_from_text(unwrapped(text))
        blocks = inner.blocks
        metadata.merge(inner.metadata)
    metadata.offer("title", subject, "subject of the mail", 0.9)
    name, address = parseaddr(mail.sender)
    metadata.offer("source", one_line(name) or address.rpartition("@")[2], "sender of the mail", 0.4)
    metadata.offer("published", mail.sent, "date on which the mail was sent", 0.5)
    return Draft(blocks, metadata, b"", "", "", removed)


def _without_mail_parts(text: str, metadata: FoundMetadata) -> tuple[str, list[RemovedPassage]]:
    removed = []
    if found := _FORWARD.search(text):
        _forwarded(found.group(1), metadata)
        before = text[: found.start()].strip()
        removed.append(RemovedPassage(text=text[: found.end()].strip(), reason="header of a forwarded mail"))
        text = (
            text[found.end() :]
            if len(before.split()) <= _COVER_WORDS
            else before + "\n\n" + text[found.end() :]
        )
    for pattern, reason in ((_SIGNATURE, "signature of a mail"), (_QUOTED_REPLY, "quoted mail")):
        for found in list(pattern.finditer(text)):
            passage = found.group().strip()
            # A whole article that was answered is quoted too: it is what the mail was sent for.
            if len(passage) < len(text) / 2:
                removed.append(RemovedPassage(text=passage, reason=reason))
                text = text.replace(found.group(), "\n")
    return text, removed


def _forwarded(header: str, metadata: FoundMetadata) -> None:
    for line in header.splitlines():
        name, _, value = line.strip("* ").partition(":")
        value = one_line(value.strip("* "))
        match name.lower():
            case "subject":
                metadata.offer("title", _PREFIX.sub("", value), "subject of the forwarded mail", 0.95)
            case "from":
                metadata.offer("source", parseaddr(value)[0], "sender of the forwarded mail", 0.45)
            case "date" | "sent":
                metadata.offer_moment("published", value, "date of the forwarded mail", 0.6)


def unwrapped(text: str) -> str:
    """Join the lines of hard-wrapped paragraphs (mail programs break them at 72 characters or so).

    Returns:
        The text with one line a paragraph where most of its lines were broken at a width.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or max(map(len, lines)) > 100 or len(lines) < 2 * text.strip().count("\n\n"):
        return text
    parts = []
    for part in text.split("\n\n"):
        rows = [row.strip() for row in part.split("\n") if row.strip()]
        wrapped = rows and all(len(row) > 50 for row in rows[:-1]) and not any(_is_item(row) for row in rows)
        parts.append(" ".join(rows) if wrapped else "\n\n".join(rows))
    return "\n\n".join(part for part in parts if part)


def _is_item(row: str) -> bool:
    return bool(re.match(r"(?:[•*–-]|\d+[.)])\s", row))
