"""What stands where on the pages of a proof, and the pages as pixels. Runs in the press process; no Qt."""

from collections.abc import Iterator
from typing import Any

from briefing.composition.document import Brief
from ui.brief.press_messages import Hot, PageOutline

_BYTES_A_PIXEL = 4


def outlines(pdf: bytes, structure: Any, brief: Brief) -> tuple[PageOutline, ...]:
    """Return size and clickable places of each page.

    Args:
        pdf: pages of the proof.
        structure: briefing.publishing.pdf.structure.Structure of them.
        brief: what was set.
    """
    import pypdfium2

    facts = {p.anchor: p.fact_ids for entry in brief.sources for p in entry.passages}
    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    finally:
        document.close()
    hots: list[list[Hot]] = [[] for _ in sizes]
    for area in _links(structure.root):
        fact_ids = facts.get(area.target.removeprefix("#"))
        if fact_ids and area.page < len(sizes):
            hots[area.page].append(Hot(_as_shares(area.box, sizes[area.page]), fact_ids))
    return tuple(
        PageOutline(width, height, tuple(_joined(found)))
        for (width, height), found in zip(sizes, hots, strict=True)
    )


def first_pages(structure: Any) -> dict[str, int]:
    """Return the page index on which each named destination lies."""
    return {name: place.page for name, place in structure.destinations.items()}


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def draw(pdf: bytes, number: int, width: int) -> tuple[tuple[int, int], int, bytes]:
    """Draw a page.

    Args:
        pdf: pages of the proof.
        number: page index from 0.
        width: of the picture in pixels.

    Returns:
        Size in pixels, bytes a line, and the pixels as blue, green, red and an unused byte.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[number]
        bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        return (bitmap.width, bitmap.height), bitmap.stride, bytes(bitmap.buffer)
    finally:
        document.close()


def _links(element: Any) -> Iterator[Any]:
    for kid in element.kids:
        if hasattr(kid, "kids"):
            yield from _links(kid)
        elif hasattr(kid, "target"):
            yield kid


def _as_shares(
    box: tuple[float, float, float, float], size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Turn points from the lower left into shares of the page from the upper left."""
    left, bottom, right, top = box
    width, height = size
    return left / width, 1 - top / height, right / width, 1 - bottom / height


def _joined(hots: list[Hot]) -> Iterator[Hot]:
    """Join neighbours on one line that rest on the same facts: one place to click, not one a run."""
    last: Hot | None = None
    for hot in hots:
        if last is not None and last.fact_ids == hot.fact_ids and _touch(last.box, hot.box):
            left, top, _, bottom = last.box
            last = Hot((left, min(top, hot.box[1]), hot.box[2], max(bottom, hot.box[3])), last.fact_ids)
            continue
        if last is not None:
            yield last
        last = hot
    if last is not None:
        yield last


def _touch(first: tuple[float, ...], second: tuple[float, ...]) -> bool:
    same_line = abs(first[1] - second[1]) < 0.004
    return same_line and 0 <= second[0] - first[2] + 0.002 < 0.01
