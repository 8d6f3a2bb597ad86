"""An e-mail draft with the PDF attached, opened unsent by mail programs (RFC 5322; X-Unsent is Outlook's)."""

import hashlib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.clean_text import clean_text
from briefing.publishing.exporter import ExportOptions
from briefing.publishing.file_name import file_name
from briefing.publishing.pdf_format import PdfExporter
from briefing.publishing.reading import bottom_line_text, draft_text, header_lines
from briefing.publishing.words import Words

# Longer subjects are cut by mail programs in any case.
_LONGEST_SUBJECT = 180


class EmailExporter:
    """A draft: subject with the marking, the bottom line as text, the PDF and its hash."""

    name = "eml"
    title = "E-mail draft"
    suffix = ".eml"
    media_type = "message/rfc822"

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the draft."""
        pdf = options.made_pdf or PdfExporter().export(brief, style, options)
        digest = hashlib.sha256(pdf).hexdigest()
        message = EmailMessage(policy=SMTP)
        message["Subject"] = _subject(brief)
        message["Date"] = format_datetime(options.date_of(brief))
        message["X-Unsent"] = "1"
        name = file_name(brief, PdfExporter.suffix, options.pattern)
        message.set_content(_body(brief, name, digest), charset="utf-8", cte="base64")
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
        # The boundary is random by default; the same brief gives the same bytes (rule 10).
        message.set_boundary(f"=_brief_{digest[:32]}")
        return message.as_bytes()


def _subject(brief: Brief) -> str:
    words = Words(brief.language)
    marking = f"[{clean_text(brief.marking.label)}] " if brief.marking.label else ""
    draft = f"[{draft_text(brief, words)}] " if brief.unreviewed_count else ""
    number = words("number", number=brief.number)
    return f"{marking}{draft}{number}: {clean_text(brief.title)}"[:_LONGEST_SUBJECT]


def _body(brief: Brief, name: str, digest: str) -> str:
    words = Words(brief.language)
    lines = [f"{label}: {value}" for label, value in header_lines(brief, words)]
    parts = [
        brief.marking.label,
        draft_text(brief, words),
        brief.title,
        "\n".join(lines),
        bottom_line_text(brief),
        f"{name}\nSHA-256 {digest}",
        brief.marking.label,
    ]
    return "\n\n".join(clean_lines(part) for part in parts if part) + "\n"


def clean_lines(text: str) -> str:
    """Return a text of several lines cleaned line by line."""
    return "\n".join(clean_text(line) for line in text.split("\n"))
