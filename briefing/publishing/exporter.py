"""What every file format offers: one class with a name, a suffix and `export`."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from briefing.composition.document import Brief
from briefing.composition.house_style import HouseStyle
from briefing.publishing.file_name import DEFAULT_PATTERN

_log = logging.getLogger(__name__)


class ExportError(Exception):
    """An export that can't be made; the message is one sentence for the user."""


def log_warning(sentence: str) -> None:
    """Write a warning of an export to the log."""
    _log.warning("%s", sentence)


def log_note(sentence: str) -> None:
    """Write what an export did into the log."""
    _log.info("%s", sentence)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs the PDF.

    Args:
        certificate: path of the PKCS#12 file (.p12, .pfx) with key and certificate.
        pass_phrase: that opens it; never stored.
        reason: printed with the signature ("Approved for release").
        location: place of signing, empty for none.
    """

    certificate: Path
    pass_phrase: str = field(default="", repr=False)
    reason: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Choices of one export.

    Args:
        attach_facts: embed facts.json in the PDF.
        attach_casualties: embed the casualty claims as CSV in the PDF.
        password: encrypt the PDF with AES-256; it is then no longer PDF/A. Empty for none.
        signer: sign the PDF; None for none.
        created: date written into the file; None takes the brief's as-of time, so that bytes repeat.
        pattern: of the file names, for files that name each other.
        made_pdf: the PDF of the same export where it was made before; empty makes one. A signed or
            encrypted PDF comes out with other bytes each time, so that what is mailed is what was written.
        warn: takes a sentence for the user on what could not be set as written.
        note: takes a sentence for the user on what was done.
    """

    attach_facts: bool = True
    attach_casualties: bool = False
    password: str = field(default="", repr=False)
    signer: Signer | None = None
    created: datetime | None = None
    pattern: str = DEFAULT_PATTERN
    made_pdf: bytes = field(default=b"", repr=False)
    warn: Callable[[str], None] = log_warning
    note: Callable[[str], None] = log_note

    def date_of(self, brief: Brief) -> datetime:
        """Return the date that the file bears."""
        return self.created or brief.as_of


@runtime_checkable
class Exporter(Protocol):
    """A file format.

    Args:
        name: key on the command line ("pdf").
        title: its name in the dialog.
        suffix: file suffix with its dot.
        media_type: as in RFC 2046.
    """

    name: str
    title: str
    suffix: str
    media_type: str

    def export(self, brief: Brief, style: HouseStyle, options: ExportOptions) -> bytes:
        """Return the file's bytes; the same brief, style and options give the same bytes.

        Raises:
            ExportError: it can't be made, in one sentence for the user.
        """
        ...
