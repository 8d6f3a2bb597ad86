"""Outlook's mails (.msg)."""

from collections.abc import Iterator
from typing import Any

from briefing.intake.compressed_rtf import decompressed
from briefing.intake.draft import Draft, RawFile
from briefing.intake.encoding import decode
from briefing.intake.errors import IntakeError
from briefing.intake.mail import Mail, articles_of_mail
from briefing.intake.options import IntakeLimits
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.rtf_reader import text_of_rtf

_HTML, _RTF_COMPRESSED = 0x1013, 0x1009  # properties of [MS-OXPROPS]
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class MsgReader:
    """Read .msg with python-oxmsg."""

    name = "Outlook mail"
    extensions: tuple[str, ...] = (".msg",)
    media_types: tuple[str, ...] = ("application/vnd.ms-outlook",)

    def recognises(self, file: RawFile) -> bool:
        """Recognise Outlook's property stream in an OLE file; old Word files are OLE too."""
        return file.data[:8] == _OLE and "__properties_version1.0".encode("utf-16-le") in file.data

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the body as an article, then the attachments' articles."""
        from oxmsg import Message

        if file.data[:8] != _OLE:
            raise IntakeError("“{name}” is no Outlook mail, or a damaged one; save it again as .eml or .msg.")
        try:
            message = Message.load(file.data)
            mail = _mail(message, file, context.options.limits)
        except IntakeError:
            raise
        except Exception as error:
            raise IntakeError(
                "“{name}” is damaged: it can't be read as an Outlook mail. Save it again."
            ) from error
        yield from articles_of_mail(mail, file, context)


def _mail(message: Any, file: RawFile, limits: IntakeLimits) -> Mail:
    attachments = []
    for number, attachment in enumerate(message.attachments, 1):
        data = attachment.file_bytes
        if data:
            name = (attachment.file_name or f"attachment {number}").replace("\\", "/").rpartition("/")[2]
            attachments.append(RawFile(name, data, f"{file.origin}/{name}", attachment.mime_type or ""))
    plain, html = message.body or "", _html(message)
    if not plain.strip() and not html.strip():
        plain = _rich_text(message, limits)
    return Mail(
        subject=message.subject or "",
        sender=message.sender or "",
        sent=message.sent_date,
        plain=plain,
        html=html,
        attachments=attachments,
    )


def _html(message: Any) -> str:
    """Return the HTML body in its declared or its real encoding."""
    if data := message.properties.binary_prop_value(_HTML):
        return decode(data).text
    return message.html_body or ""


def _rich_text(message: Any, limits: IntakeLimits) -> str:
    """Return the text of a mail that Outlook kept as rich text alone; a line is a paragraph there."""
    data = message.properties.binary_prop_value(_RTF_COMPRESSED)
    if not data:
        return ""
    _, text = text_of_rtf(decompressed(data, limits.file_bytes), limits)
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())
