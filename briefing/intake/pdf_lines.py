"""The lines of a PDF's page with their places and sizes, upright however the page is turned."""

from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, replace
from math import pi
from typing import Any

from briefing.intake.page_layout import Line
from briefing.intake.page_order import in_reading_order

_HYPHENS = (0x02, 0xFFFE)  # PDFium's marks for a hyphen at the end of a line
_SOFT_HYPHEN = "\u00ad"
_NEWLINES = (0x0A, 0x0D)
_WIDE_BLANK = 1.6  # times the type's size: between columns and cells
_QUARTER = pi / 2


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page.

    Args:
        lines: in reading order.
        aside: texts that run in another direction than the page's: stamps, watermarks.
    """

    lines: list[Line]
    aside: list[str]


def lines_of_page(document: Any, number: int) -> PageLines | None:
    """Return the lines of a page; None where the page can't be read.

    Args:
        document: open in PDFium.
        number: of the page, from 0.
    """
    import pypdfium2

    try:
        page = document[number]
        try:
            text_page = page.get_textpage()
            try:
                return _page_lines(text_page, page.get_mediabox())
            finally:
                text_page.close()
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return None


def _page_lines(text_page: Any, box: tuple[float, float, float, float]) -> PageLines:
    from pypdfium2 import raw

    codes = [raw.FPDFText_GetUnicode(text_page.raw, index) for index in range(text_page.count_chars())]
    parts = [_placed(text_page, codes, *part) for part in _parts(text_page, codes)]
    weights: Counter[int] = Counter()
    for turned, line in parts:
        weights[turned] += len(line.text)
    upright = weights.most_common(1)[0][0] if weights else 0
    lines = [_turned(line, upright, box) for turned, line in parts if turned == upright]
    aside = [line.text.strip() for turned, line in parts if turned != upright]
    return PageLines(in_reading_order(lines), aside)


def _parts(text_page: Any, codes: list[int]) -> Iterator[tuple[int, int, bool]]:
    """Yield begin and end of each run of characters on a line, and whether a divided word ends it."""
    start = 0
    for index in range(len(codes) + 1):
        # PDFium joins the parts of a divided word and marks where the line ended.
        divided = index < len(codes) and codes[index] in _HYPHENS
        if index < len(codes) and codes[index] not in _NEWLINES and not divided:
            continue
        yield from _without_wide_blanks(text_page, codes, start, index, divided)
        start = index + 1


def _without_wide_blanks(
    text_page: Any, codes: list[int], start: int, end: int, divided: bool
) -> Iterator[tuple[int, int, bool]]:
    """Part a line where a gap is wider than any between words: PDFium joins columns that are drawn so."""
    begin, before = start, None
    for index in range(start, end):
        if codes[index] <= 0x20:
            continue
        if before is not None and index - before > 1 and _gap(text_page, before, index) > _WIDE_BLANK:
            yield begin, before + 1, False
            begin = index
        before = index
    if before is not None:
        yield begin, end, divided


def _gap(text_page: Any, before: int, index: int) -> float:
    """Return the distance of two characters in sizes of the type, whatever the direction of the line."""
    from pypdfium2 import raw

    left, bottom, right, top = text_page.get_charbox(before)
    next_left, next_bottom, next_right, next_top = text_page.get_charbox(index)
    size = float(raw.FPDFText_GetFontSize(text_page.raw, index)) or top - bottom or 1.0
    across = max(next_left - right, left - next_right)
    along = max(next_bottom - top, bottom - next_top)
    return float(max(across, along) / size)


def _placed(text_page: Any, codes: list[int], start: int, end: int, divided: bool) -> tuple[int, Line]:
    """Return the quarter turns of a run, and its text with its place as the file gives it."""
    from pypdfium2 import raw

    handle = text_page.raw
    shown = [index for index in range(start, end) if codes[index] > 0x20]
    text = "".join(_character(code) for code in codes[start:end]) + (_SOFT_HYPHEN if divided else "")
    first, last = text_page.get_charbox(shown[0]), text_page.get_charbox(shown[-1])
    x, y = c_double(), c_double()
    if not raw.FPDFText_GetCharOrigin(handle, shown[0], byref(x), byref(y)):
        x.value, y.value = first[0], first[1]
    turned = -round(raw.FPDFText_GetCharAngle(handle, shown[0]) / _QUARTER) % 4  # PDFium counts clockwise
    size = float(raw.FPDFText_GetFontSize(handle, shown[0])) or first[3] - first[1]
    ends = {0: (first[0], last[2]), 1: (first[1], last[3]), 2: (first[2], last[0]), 3: (first[3], last[1])}
    # The letters stand on their origin; the lower edges of "a" and "g" differ.
    return turned, Line(text, *ends[turned], x.value if turned % 2 else y.value, size, 0.0)


def _turned(line: Line, turned: int, box: tuple[float, float, float, float]) -> Line:
    """Return a line as it stands when the page is turned so that its text is upright."""
    left, bottom, right, top = box
    match turned:
        case 0:
            place, height = (line.left - left, line.right - left, line.bottom - bottom), top - bottom
        case 1:
            place, height = (line.left - bottom, line.right - bottom, right - line.bottom), right - left
        case 2:
            place, height = (right - line.left, right - line.right, top - line.bottom), top - bottom
        case _:
            place, height = (top - line.left, top - line.right, line.bottom - left), right - left
    return replace(line, left=place[0], right=place[1], bottom=place[2], page_height=height)


def _character(code: int) -> str:
    # Surrogates come one by one; lone ones are no characters.
    return "" if 0xD800 <= code <= 0xDFFF or code == 0 else chr(code)
