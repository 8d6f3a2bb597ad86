"""Lines of a laid-out page to paragraphs: gaps, indents, type sizes, divided words, running heads."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.intake.draft import Block, BlockKind
from briefing.intake.tidy import one_line
from briefing.intake.word_lists import load_list

_SENTENCE_END = (".", "!", "?", "…", ":", "”", '"', "’", ")", "»")
_HEADING_SIZE = 1.15  # times the size of the body type
_SMALL = 0.9  # times the size of the body type: running heads of a single page
_WIDE_GAP = 1.35  # times the usual distance of lines
_EDGE = 0.12  # share of the page's height in which running heads and page numbers stand
_SURE_PAGES = 3  # pages from which what is repeated is furniture, wherever it stands
_SENTENCE_WORDS = 8
_NEXT_LINE = 1.6  # times the size of the type
_NOTE = re.compile(r"\s*(?:\d{1,3}[.)]?|\[\d{1,3}\]|[*†‡§]{1,3})\s*[A-Z“\"‘(]")
_BULLET = re.compile(r"[•‣▪●◦–—*-]\s+\S")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page.

    Args:
        text: as the page has it; a soft hyphen at its end marks a divided word.
        left: in points.
        right: in points.
        bottom: baseline, in points from the lower edge.
        size: of the type, in points.
        page_height: in points.
        is_row: whether it is a row of a table, its cells parted by " | ".
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    page_height: float
    is_row: bool = False

    @property
    def width(self) -> float:
        """Return its length in points."""
        return self.right - self.left

    @property
    def at_edge(self) -> bool:
        """Tell whether the line stands where running heads and page numbers do."""
        return not _EDGE <= self.bottom / max(1.0, self.page_height) <= 1 - _EDGE


def without_running_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Take out what stands at the edge of most pages, and page numbers.

    Returns:
        The pages' lines that stay, and each head once.
    """
    size = _body_size([line for page in pages for line in page])
    edges = Counter(key for page in pages for key in {_edge_key(line) for line in page if line.at_edge})
    often = {key for key, count in edges.items() if count >= max(2, len(pages) / 2)}
    heads: dict[str, None] = {}
    body: list[list[Line]] = []
    for page in pages:
        kept = []
        for line in page:
            text = one_line(line.text)
            # One page does not show what is repeated; a note in small type is a sentence.
            small = len(pages) == 1 and line.size < _SMALL * size and not _is_sentence(text)
            repeated = _edge_key(line) in often and not (
                len(pages) < _SURE_PAGES and _flows(line, page, size)
            )
            if line.at_edge and (small or repeated or _PAGE_NUMBER.fullmatch(text)):
                heads[text] = None
            else:
                kept.append(line)
        body.append(kept)
    return body, list(heads)


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _SENTENCE_WORDS and not text.startswith("©") and text.endswith(_SENTENCE_END)


def _flows(line: Line, page: Sequence[Line], size: float) -> bool:
    """Tell whether a line at the edge belongs to the text: it is in its type and next to its lines."""
    if abs(line.size - size) > 0.05 * size:
        return False
    return any(
        other is not line
        and abs(other.size - size) <= 0.05 * size
        and 0 < abs(other.bottom - line.bottom) < _NEXT_LINE * size
        and other.left < line.right
        and line.left < other.right
        for other in page
    )


def with_notes_last(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Move the footnotes of all pages behind the text: a sentence goes on over the page break above them."""
    size = _body_size([line for page in pages for line in page])
    texts: list[list[Line]] = []
    notes: list[Line] = []
    for page in pages:
        small = len(page)
        while small and page[small - 1].size < _SMALL * size:
            small -= 1
        starts = [place for place in range(small, len(page)) if _NOTE.match(page[place].text)]
        cut = starts[0] if starts and small else len(page)
        texts.append(list(page[:cut]))
        notes += page[cut:]
    return [*texts, notes] if notes else texts


def _edge_key(line: Line) -> str:
    """Return what a running head has in common on all pages: its words, not its number."""
    return re.sub(r"\d+", "#", one_line(line.text)).lower()


def laid_out(pages: Sequence[Sequence[Line]]) -> list[Block]:
    """Join the lines of all pages to paragraphs and headings."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    size = _body_size(lines)
    gap = _usual_gap(lines)
    width = _usual_width(lines)
    words = _words(lines)
    groups: list[list[Line]] = [[lines[0]]]
    for previous, line in pairwise(lines):
        if _begins_a_paragraph(previous, line, size, gap, width):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [block for group in groups if (block := _block(group, size, words)).text]


def _block(group: Sequence[Line], size: float, words: Counter[str]) -> Block:
    if group[0].is_row:
        return Block(one_line(group[0].text), BlockKind.ROW)
    text = joined([line.text for line in group], words)
    if group[0].size > size * _HEADING_SIZE and not text.endswith("."):
        return Block(text, BlockKind.HEADING)
    return Block(text, BlockKind.ITEM if _BULLET.match(text) else BlockKind.PARAGRAPH)


def _begins_a_paragraph(previous: Line, line: Line, size: float, gap: float, width: float) -> bool:
    # Lines of large type stand further apart than those of the body.
    if line.size > size * _HEADING_SIZE and previous.size == line.size:
        return previous.bottom - line.bottom > 2 * line.size
    other_kind = previous.is_row or line.is_row or _BULLET.match(line.text.strip())
    if other_kind or abs(previous.size - line.size) > 0.08 * size:
        return True
    ended = previous.text.rstrip().endswith(_SENTENCE_END)
    if previous.width < width / 2 and not line.text.lstrip()[:1].islower():
        return True  # a byline, a heading in the size of the body, the last words of a paragraph
    distance = previous.bottom - line.bottom
    if distance < -gap or distance > 8 * gap:  # next column or page
        return ended and _is_short(previous, width)
    if distance > gap * _WIDE_GAP:
        return True
    indented = line.left > previous.left + 0.8 * size and ended
    return indented or (ended and _is_short(previous, width))


def _is_short(line: Line, width: float) -> bool:
    """Tell whether a line ends well before the column does: the last one of a paragraph."""
    return line.width < width - max(0.12 * width, 2 * line.size)


def _body_size(lines: Sequence[Line]) -> float:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    return (weights.most_common(1)[0][0] if weights else 0.0) or 1.0


def _usual_gap(lines: Sequence[Line]) -> float:
    gaps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 6 * a.size]
    if not gaps:
        return 1.2 * lines[0].size
    common = Counter(round(gap) for gap in gaps).most_common(1)[0][0]
    return float(median(gap for gap in gaps if round(gap) == common))


def _usual_width(lines: Sequence[Line]) -> float:
    widths = sorted(line.width for line in lines)
    return widths[int(len(widths) * 0.9)]


def _words(lines: Sequence[Line]) -> Counter[str]:
    return Counter(
        word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)
    )


def joined(lines: Sequence[str], words: Counter[str] | None = None) -> str:
    """Join the lines of one paragraph; a word divided at a line's end becomes whole again.

    Args:
        lines: in order.
        words: how often each word stands in the document, to tell "cross-|border" from "situ-|ation".
    """
    known = words or Counter()
    text = ""
    for line in map(str.strip, lines):
        if not text:
            text = line
        elif re.search(f"\\w[{_SOFT_HYPHEN}\u2010-]$", text) and line[:1].isalpha():
            text = _mended(text, line, known)
        else:
            text = f"{text} {line}"
    return one_line(text)


def _mended(text: str, line: str, words: Counter[str]) -> str:
    stem = text.rstrip(f"{_SOFT_HYPHEN}-\u2010")
    first = re.search(r"[\w’']*$", stem)
    rest = re.match(r"[\w’']+", line)
    left, right = (first.group().lower() if first else ""), (rest.group().lower() if rest else "")
    whole, compound = words[left + right], words[f"{left}-{right}"]
    keeps = (
        compound > whole
        or not left.isalpha()
        or (not whole and (left in load_list("compounds")["first_parts"] or line[:1].isupper()))
    )
    return f"{stem}-{line}" if keeps else stem + line
