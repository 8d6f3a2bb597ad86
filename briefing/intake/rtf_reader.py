"""Rich text (.rtf)."""

import re
from collections.abc import Iterator

from briefing.intake.draft import Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.options import IntakeLimits
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem
from briefing.intake.tidy import one_line

_INFO = re.compile(r"\{\\info\b.{0,4000}?\{\\title\s+([^{}\\]{3,300})\}", re.DOTALL)
_PICTURE = re.compile(r"\{\\(?:\*\\)?(?:pict|blipuid|objdata)\b[^{}]*\}", re.DOTALL)


class RtfReader:
    """Read .rtf with striprtf."""

    name = "rich text"
    extensions: tuple[str, ...] = (".rtf",)
    media_types: tuple[str, ...] = ("application/rtf", "text/rtf")

    def recognises(self, file: RawFile) -> bool:
        r"""Recognise {\rtf at the beginning."""
        return file.data.lstrip()[:5].lower() == b"{\\rtf"

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        from briefing.intake.text_reader import draft_from_text

        source, text = text_of_rtf(file.data, context.options.limits)
        if not text.strip():
            raise IntakeError("“{name}” holds no text; if it shows some, save it as .docx and import that.")
        draft = draft_from_text(text)
        title = _INFO.search(source)
        if title and one_line(title.group(1)).lower() in text.lower():
            draft.metadata.offer("title", one_line(title.group(1)), "title in the file's properties", 0.8)
        draft.original, draft.media_type, draft.origin = file.data, "application/rtf", file.origin
        if not source.rstrip("\x00 \r\n").endswith("}"):
            draft.notes.append("“{name}” seems to be cut off; check that its text is whole.")
        yield draft


def text_of_rtf(data: bytes, limits: IntakeLimits) -> tuple[str, str]:
    """Return the source of a rich text without its pictures, and its text.

    Raises:
        IntakeError: it holds more groups than an article does.
    """
    from striprtf.striprtf import rtf_to_text

    # Bytes above ASCII are escaped or in the code page that the file names; striprtf sees to both.
    source = _PICTURE.sub("", data.decode("latin-1"))
    if source.count("{") > limits.elements:
        raise IntakeError("“{name}” holds too many groups for an article; save its text alone.")
    return source, str(rtf_to_text(source, errors="replace")).replace("\x00", "")  # type: ignore[no-untyped-call]
