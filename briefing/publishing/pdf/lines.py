"""From spans to lines: greedy filling, ragged right, with hyphenation and with huge words cut."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.publishing.pdf.fonts import FontSet
from briefing.publishing.pdf.hyphenation import Hyphenator
from briefing.publishing.pdf.spans import Span

# The no-break spaces (U+00A0, U+202F) belong to words.
_SPACE = " \u1680\u2000-\u200a\u205f\u3000"
_TOKENS = re.compile(rf"\n|[{_SPACE}]+|[^\n{_SPACE}]+")
# A line may end after a hyphen, dash or slash before a letter, never inside "30–49".
_PIECES = re.compile(r"(?<=[^\W\d_][-‐–—/])(?=[^\W\d_])|(?<=[—;])(?=\w)")
# Where an address or a hash may be cut when it fills more than a line.
_CUT_AFTER = "/.-_?&=#:%,;"
# A word is divided only where the gap at the line end would be wider than this share of the line.
_GAP_WORTH_A_HYPHEN = 0.10


@dataclass(slots=True)
class Fragment:
    """Characters of one span on one line, with their width in points."""

    span: Span
    text: str
    width: float


@dataclass(slots=True)
class Line:
    """A line: its fragments in logical order and its width without the space at its end."""

    fragments: list[Fragment] = field(default_factory=list)
    width: float = 0.0
    divided: bool = False


@dataclass(slots=True)
class _Word:
    """What may not be broken: parts of spans, their width, and the span of the space before it."""

    parts: list[Fragment]
    width: float
    space: Span | None
    starts_line: bool = False


def lines_of(
    spans: Sequence[Span], width: float, fonts: FontSet, hyphenator: Hyphenator | None
) -> list[Line]:
    """Break spans into lines.

    Args:
        spans: the paragraph.
        width: of the lines in points.
        fonts: typefaces to measure with.
        hyphenator: divides words, None where they stay whole.
    """
    filler = _Filler(width, fonts, hyphenator)
    for word in _words(spans, fonts):
        filler.add(word)
    return filler.finish()


def longest_word(spans: Iterable[Span], fonts: FontSet) -> float:
    """Return the width of the widest piece that may not be broken, in points."""
    return max((word.width for word in _words(spans, fonts)), default=0.0)


def _words(spans: Iterable[Span], fonts: FontSet) -> Iterator[_Word]:
    parts: list[Fragment] = []
    space: Span | None = None
    starts_line = False
    for span in spans:
        typeface = fonts[span.cut]
        advances, size = typeface.advances, span.size
        for token in _TOKENS.findall(span.text):
            if token[0] == "\n" or (token[0].isspace() and token[0] not in "\u00a0\u202f\u2007"):
                if parts:
                    yield _Word(parts, sum(p.width for p in parts), space, starts_line)
                    parts, starts_line = [], False
                space = span
                starts_line = starts_line or token[0] == "\n"
                continue
            for position, piece in enumerate(_PIECES.split(token)):
                if position:
                    yield _Word(parts, sum(p.width for p in parts), space, starts_line)
                    parts, space, starts_line = [], None, False
                parts.append(Fragment(span, piece, size * sum(map(advances.__getitem__, piece))))
    if parts:
        yield _Word(parts, sum(p.width for p in parts), space, starts_line)


class _Filler:
    """Fills lines with words."""

    def __init__(self, width: float, fonts: FontSet, hyphenator: Hyphenator | None) -> None:
        self._width = max(width, 1.0)
        self._fonts = fonts
        self._hyphenator = hyphenator
        self._lines: list[Line] = []
        self._line = Line()

    def add(self, word: _Word) -> None:
        """Set a word on the line that is being filled, or on the next."""
        if word.starts_line and self._line.fragments:
            self._end_line()
        gap = self._gap(word)
        if self._line.width + gap + word.width <= self._width:
            self._place(word, gap)
        elif not self._divide(word, gap):
            if self._line.fragments:
                self._end_line(word.space)
            if word.width <= self._width:
                self._place(word, 0.0)
            else:
                self._cut(word)

    def finish(self) -> list[Line]:
        """Return the lines; an empty paragraph has one empty line."""
        if self._line.fragments or not self._lines:
            self._lines.append(self._line)
        return self._lines

    def _gap(self, word: _Word) -> float:
        if word.space is None or not self._line.fragments:
            return 0.0
        return self._fonts[word.space.cut].advances[" "] * word.space.size

    def _place(self, word: _Word, gap: float) -> None:
        if gap and word.space is not None:
            self._append(Fragment(word.space, " ", gap))
        for part in word.parts:
            self._append(part)
        self._line.width += gap + word.width

    def _append(self, part: Fragment) -> None:
        fragments = self._line.fragments
        if fragments and fragments[-1].span is part.span:
            fragments[-1].text += part.text
            fragments[-1].width += part.width
        else:
            fragments.append(part)

    def _end_line(self, space: Span | None = None) -> None:
        # The space at the line's end is not measured; it keeps words apart for those who copy or listen.
        last = self._line.fragments[-1]
        if space is not None:
            if space is last.span:
                last.text += " "
            else:
                self._line.fragments.append(Fragment(space, " ", 0.0))
        self._lines.append(self._line)
        self._line = Line()

    def _divide(self, word: _Word, gap: float) -> bool:
        """Set the first part of a word before a hyphen; tell whether it was done."""
        room = self._width - self._line.width - gap
        if (
            self._hyphenator is None
            or not self._line.fragments
            or room < _GAP_WORTH_A_HYPHEN * self._width
            or (self._lines and self._lines[-1].divided)
            or len(word.parts) != 1
        ):
            return False
        part = word.parts[0]
        bare = part.text.rstrip(".,;:!?)”’\"'")
        tail = part.text[len(bare) :]
        advances, size = self._fonts[part.span.cut].advances, part.span.size
        for before, after in self._hyphenator.divisions(bare):
            width = size * (sum(advances[c] for c in before[:-1]) + advances["-"])
            if width <= room:
                self._place(_Word([Fragment(part.span, before, width)], width, word.space), gap)
                self._line.divided = True
                self._end_line()
                rest = after + tail
                width = size * sum(advances[c] for c in rest)
                self.add(_Word([Fragment(part.span, rest, width)], width, None))
                return True
        return False

    def _cut(self, word: _Word) -> None:
        """Set a word that is wider than a line, cut where it can be, else anywhere."""
        for part in word.parts:
            advances, size = self._fonts[part.span.cut].advances, part.span.size
            for piece in self._slices(part.text, advances, size):
                width = size * sum(advances[c] for c in piece)
                if self._line.fragments and self._line.width + width > self._width:
                    self._end_line()
                self._place(_Word([Fragment(part.span, piece, width)], width, None), 0.0)

    def _slices(self, text: str, advances: dict[str, float], size: float) -> Iterator[str]:
        start, width, cut = 0, 0.0, 0
        for index, character in enumerate(text):
            advance = advances[character] * size
            if width + advance > self._width and index > start:
                # Look back for a good place, but never leave half of the line empty.
                end = cut if cut > start + (index - start) // 2 else index
                yield text[start:end]
                start, cut = end, 0
                width = size * sum(advances[c] for c in text[start:index])
            width += advance
            if character in _CUT_AFTER:
                cut = index + 1
        if start < len(text):
            yield text[start:]
