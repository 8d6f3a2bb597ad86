"""PDFs with a text layer: lines to paragraphs, running heads out; a scan says that it is one."""

from collections.abc import Iterator
from threading import Lock
from typing import Any

from briefing.facts.article import RemovedPassage
from briefing.intake.draft import BlockKind, Draft, RawFile
from briefing.intake.errors import IntakeError
from briefing.intake.metadata import FoundMetadata
from briefing.intake.moments import parse_moment
from briefing.intake.page_layout import laid_out, with_notes_last, without_running_heads
from briefing.intake.pdf_lines import PageLines, lines_of_page
from briefing.intake.reader import ReadingContext
from briefing.intake.result import Problem, ProblemKind
from briefing.intake.tidy import one_line
from briefing.sentences import sentence

_FEWEST_CHARACTERS = 20  # on a page; with fewer it is a picture
_LONGEST_TITLE = 250
# PDFium is not safe for threads; readers may be used from several.
_PDFIUM = Lock()


class PdfReader:
    """Read .pdf with PDFium."""

    name = "PDF"
    extensions: tuple[str, ...] = (".pdf",)
    media_types: tuple[str, ...] = ("application/pdf", "application/x-pdf")

    def recognises(self, file: RawFile) -> bool:
        """Recognise %PDF- within the first kilobyte, where Acrobat looks for it."""
        return b"%PDF-" in file.data[:1024]

    def read(self, file: RawFile, context: ReadingContext) -> Iterator[Draft | Problem]:
        """Yield the one article of the file."""
        with _PDFIUM:
            draft = _draft(file, context)
        yield draft


def _draft(file: RawFile, context: ReadingContext) -> Draft:
    document = _opened(file.data, context.options.password)
    try:
        count = len(document)
        wanted = min(count, context.options.limits.pdf_pages)
        pages = [lines_of_page(document, number) for number in range(wanted)]
        info = document.get_metadata_dict()
    finally:
        document.close()
    return _drafted(file, pages, info, count)


def _drafted(file: RawFile, pages: list[PageLines | None], info: dict[str, str], count: int) -> Draft:
    readable = [page.lines for page in pages if page is not None]
    written = [page for page in readable if sum(len(line.text) for line in page) >= _FEWEST_CHARACTERS]
    if not written:
        raise IntakeError(
            "“{name}” is a scan: its pages are pictures without text. Run it through text recognition "
            "(OCR) and "
            "import the result."
        )
    draft = Draft([], FoundMetadata(), file.data, "application/pdf", file.origin)
    body, heads = without_running_heads(readable)
    draft.removed += [RemovedPassage(text=text, reason="page header or footer") for text in heads]
    aside = dict.fromkeys(text for page in pages if page is not None for text in page.aside)
    draft.removed += [RemovedPassage(text=text, reason="text across the page") for text in aside]
    for head in heads:
        draft.metadata.offer("published", parse_moment(head), "date in the header of the page", 0.45)
    draft.blocks = laid_out(with_notes_last(body))
    _title(draft, info)
    draft.notes += _notes(file, len(pages), len(readable), len(written), count)
    return draft


def _notes(file: RawFile, wanted: int, readable: int, written: int, count: int) -> list[str]:
    notes: list[str] = []
    if written < readable:
        notes.append(
            sentence(
                "{pictures} of {pages} pages of “{name}” are pictures without text; run them through text "
                "recognition (OCR) if they matter.",
                pictures=readable - written,
                pages=readable,
            )
        )
    if wanted < count:
        notes.append(
            sentence(
                "Of “{name}” the first {most} of {pages} pages were read; raise the limit in the settings "
                "(--limit pdf_pages) for more.",
                most=wanted,
                pages=count,
            )
        )
    if readable < wanted or b"%%EOF" not in file.data[-2048:]:
        notes.append(
            "“{name}” seems to be cut off or damaged; check that its text is whole, or download it again."
        )
    return notes


def _opened(data: bytes, password: str) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise IntakeError(
                (
                    "“{name}” is encrypted, and the password that was given does not open it; give the right "
                    "one, or save it without protection and import that."
                )
                if password
                else (
                    "“{name}” is encrypted; give its password, or save it without protection and import that."
                ),
                ProblemKind.NEEDS_PASSWORD,
            ) from error
        raise IntakeError(
            "“{name}” is damaged or cut off: it can't be opened as PDF. Download or save it again."
        ) from error


def _title(draft: Draft, info: dict[str, str]) -> None:
    """Take the first heading as headline; the title in the file's properties only if the page shows it."""
    first = next((i for i, block in enumerate(draft.blocks[:6]) if block.kind is BlockKind.HEADING), None)
    shown = " ".join(block.text for block in draft.blocks[:8])
    declared = one_line(info.get("Title", ""))
    if len(declared.split()) > 2 and declared.lower() in shown.lower():
        draft.metadata.offer("title", declared, "title in the PDF's properties, shown on the page", 0.9)
    if first is not None and len(draft.blocks[first].text) <= _LONGEST_TITLE:
        draft.metadata.offer("title", draft.blocks[first].text, "largest type at the top of the PDF", 0.7)
    title = draft.metadata.text("title")
    if first is not None and title and draft.blocks[first].text.lower().startswith(title.lower()):
        del draft.blocks[first]
    elif not title and draft.blocks:
        from briefing.intake.headlines import find_headline

        find_headline([block.text for block in draft.blocks], draft.metadata)
        draft.headline_in_blocks = True
