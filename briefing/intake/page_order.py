"""The reading order of a laid-out page: columns from left to right, each from top to bottom.

Most programs draw a page in the order in which it is read, and that order stays. Where lines jump about, they
are ordered by the place that they stand in: parted at the gutter between columns, as in the recursive cuts of
Nagy and Seth ("Hierarchical representation of optically scanned documents", 1984), but only where both sides
hold prose: the cells of a table stay in their rows.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from briefing.intake.page_layout import Line

_FEWEST = 5  # lines of a column
_PROSE_WIDTH = 9  # times the type's size: a line of prose is at least as wide
_MOST_ACROSS = 0.34  # share of the lines that may lie across a gutter: headlines, a table
_SAME_BASELINE = 0.35  # times the type's size
_MOST_LINES = 2000  # of a page that is looked at for columns
_ALLOWED_JUMPS = 1
_ALIGNED = 0.6  # times the type's size: edges or middles of cells one above another


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one page as they are read.

    Args:
        lines: parts of lines without a wide gap inside, as the page draws them.
    """
    if _jumps(lines) <= _ALLOWED_JUMPS:
        return _rows(lines)
    gutter = _gutter(lines) if len(lines) <= _MOST_LINES else None
    if gutter is None:
        return _rows(sorted(lines, key=lambda line: (-round(line.bottom), line.left)))
    ordered: list[Line] = []
    for band in _bands(lines, gutter):
        left = [line for line in band if line.right <= gutter]
        right = [line for line in band if line.left >= gutter]
        ordered += [*in_reading_order(left), *in_reading_order(right)] if left or right else _rows(band)
    return ordered


def _jumps(lines: Sequence[Line]) -> int:
    """Count where the page goes on to a place that no reader goes on to."""
    return sum(_is_jump(one, other) for one, other in pairwise(lines))


def _is_jump(one: Line, other: Line) -> bool:
    if _on_one_baseline(one, other):
        return other.left < one.left or (_is_prose(one) and _is_prose(other))
    if other.bottom > one.bottom:  # upwards: only to the next column
        return other.left < one.right
    return one.bottom - other.bottom > 0 and other.right < one.left  # downwards and to a column on the left


def _is_prose(line: Line) -> bool:
    return line.width >= _PROSE_WIDTH * line.size


def _on_one_baseline(one: Line, other: Line) -> bool:
    return abs(one.bottom - other.bottom) < _SAME_BASELINE * max(one.size, other.size)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return the place (points from the left) of the gutter that the fewest lines lie across."""
    best: tuple[int, float] | None = None
    for place in sorted({round(line.left) - 1.0 for line in lines}):
        left = [line for line in lines if line.right <= place]
        right = [line for line in lines if line.left >= place]
        across = len(lines) - len(left) - len(right)
        if across > _MOST_ACROSS * len(lines) or not (_is_column(left) and _is_column(right)):
            continue
        if best is None or across < best[0]:
            best = (across, place)
    return best[1] if best else None


def _is_column(lines: Sequence[Line]) -> bool:
    if len(lines) < _FEWEST:
        return False
    size = median(line.size for line in lines)
    return median(line.width for line in lines) >= _PROSE_WIDTH * size


def _bands(lines: Sequence[Line], gutter: float) -> list[list[Line]]:
    """Part the lines at those that lie across the gutter; they read in their place between the columns."""
    from_top = sorted(lines, key=lambda line: (-line.bottom, line.left))
    return [list(band) for _, band in groupby(from_top, key=lambda line: line.left < gutter < line.right)]


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Join the parts of one line of text; those of a table's row are parted as cells."""
    rows = _on_one_line(lines)
    tabled = [
        len(row) > 1
        and any(_are_aligned(row, other) for other in (*rows[max(0, n - 1) : n], *rows[n + 1 : n + 2]))
        for n, row in enumerate(rows)
    ]
    return [_joined(row, as_row=is_row) for row, is_row in zip(rows, tabled, strict=True)]


def _on_one_line(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        if last is not None and _on_one_baseline(last, line) and line.left >= last.right - line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _are_aligned(row: Sequence[Line], other: Sequence[Line]) -> bool:
    """Tell whether two rows have as many cells, and those after the first one above another."""
    if len(row) != len(other):
        return False
    return all(
        min(abs(a.left - b.left), abs(a.right - b.right), abs(a.left + a.right - b.left - b.right) / 2)
        < _ALIGNED * a.size
        for a, b in zip(row[1:], other[1:], strict=True)
    )


def _joined(row: Sequence[Line], *, as_row: bool) -> Line:
    if len(row) == 1:
        return row[0]
    text = (" | " if as_row else " ").join(part.text.strip() for part in row)
    size = max(part.size for part in row)
    return replace(row[0], text=text, right=row[-1].right, size=size, is_row=as_row)
