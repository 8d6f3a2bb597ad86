"""What tests ask of a finished PDF: its structure tree, its text, its links."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from briefing.composition.document import Brief
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters


def publish(brief: Brief, style: str = "standard", **options: Any) -> bytes:
    return exporters()["pdf"].export(brief, load_house_style(style), ExportOptions(**options))


@cache
def osk_pdf() -> bytes:
    from tests.publishing.sample_briefs import osk_brief

    return publish(osk_brief(), attach_casualties=True)


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(BytesIO(content))


def kids(element: Any) -> list[Any]:
    found = element.get("/K")
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the structure elements in reading order."""
    waiting = kids(pdf.Root.StructTreeRoot)[::-1]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            waiting += kids(element)[::-1]


def roles(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    return [element for element in elements(pdf) if role == element.S]


def outline_of_structure(pdf: pikepdf.Pdf) -> str:
    """Return the tree as indented lines: role, scope, alternative text."""
    lines: list[str] = []

    def walk(element: Any, depth: int) -> None:
        if not (isinstance(element, pikepdf.Dictionary) and "/S" in element):
            return
        scope = str(element.A.get("/Scope", "")) if "/A" in element else ""
        alternative = f' "{element.Alt}"' if "/Alt" in element else ""
        lines.append(f"{'  ' * depth}{str(element.S)[1:]} {scope}".rstrip() + alternative)
        for kid in kids(element):
            walk(kid, depth + 1)

    for kid in kids(pdf.Root.StructTreeRoot):
        walk(kid, 0)
    return "\n".join(lines) + "\n"


def page_texts(content: bytes, password: str = "") -> list[str]:
    document = pypdfium2.PdfDocument(content, password=password or None)
    try:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            # A soft hyphen divides a word at the line's end.
            texts.append(text_page.get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "\u00ad"))
            text_page.close()
            page.close()
        return texts
    finally:
        document.close()


def page_count(content: bytes) -> int:
    with opened(content) as pdf:
        return len(pdf.pages)


def text_sizes(pdf: pikepdf.Pdf) -> set[float]:
    """Return every text size that is set on a page or in a form."""
    sizes: set[float] = set()
    for page in pdf.pages:
        streams: list[Any] = [page, *page.Resources.get("/XObject", {}).values()]
        for stream in streams:
            for operands, operator in pikepdf.parse_content_stream(stream):
                if str(operator) == "Tf":
                    sizes.add(float(operands[1]))
    return sizes
