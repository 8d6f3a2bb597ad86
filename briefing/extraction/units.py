"""Headline, standfirst, paragraphs: what a sentence must never cross.

The text is split where it stands, by offsets; nothing is rewritten.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import Unit, UnitKind, annotations

_BULLET = re.compile(r"[•‣▪●*\-–—]\s+\S")
_ENDS_A_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’", "'", ")", "»")
_LONGEST_HEADLINE = 160  # characters; longer first lines are paragraphs


def split_units(text: str) -> tuple[Unit, ...]:
    """Split an article's text into its units, in order.

    Args:
        text: the article's text.

    Returns:
        Units without the blanks around them; boilerplate keeps its own kind so that no fact is read from it.
    """
    lines = list(_blocks(text))
    return tuple(
        Unit(_kind(text[start:end], index, len(lines)), start, end) for index, (start, end) in enumerate(lines)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield paragraphs; single line breaks part them too unless the text is hard-wrapped."""
    pattern = r"\n[ \t\u00a0]*\n\s*" if _is_hard_wrapped(text) else r"\s*\n\s*"
    position = 0
    for gap in [*re.finditer(pattern, text), None]:
        end = gap.start() if gap else len(text)
        block = text[position:end]
        start = position + len(block) - len(block.lstrip())
        stop = position + len(block.rstrip())
        if start < stop:
            yield start, stop
        position = gap.end() if gap else end


def _is_hard_wrapped(text: str) -> bool:
    """Tell whether lines were broken at a width: most inner lines then end without a full stop."""
    lines = [line for line in text.split("\n") if line.strip()]
    follows_directly = re.findall(r"\S[ \t]*\n(?=\S)", text)
    if len(lines) < 4 or len(follows_directly) < len(lines) / 2:  # noqa: PLR2004 (too few to judge)
        return False
    open_ends = sum(not line.rstrip().endswith(_ENDS_A_SENTENCE) for line in lines)
    return open_ends > len(lines) / 2 and max(map(len, lines)) <= 100  # noqa: PLR2004 (a terminal's width)


def _kind(block: str, index: int, count: int) -> UnitKind:
    if _BULLET.match(block):
        return UnitKind.BULLET
    closed = block.endswith(_ENDS_A_SENTENCE)
    if index == 0 and count > 1 and not closed and len(block) <= _LONGEST_HEADLINE:
        return UnitKind.HEADLINE
    if not closed and len(block.split()) <= 8:  # noqa: PLR2004 (cross-headings are short)
        return UnitKind.HEADING
    return UnitKind.PARAGRAPH


@Language.component("briefing_units")
def mark_units(doc: Doc) -> Doc:
    """Set sentence starts at the units' starts, before the parser runs, so that it can't join across them."""
    record = annotations(doc)
    record.units = split_units(record.article.text)
    starts = {unit.start for unit in record.units}
    for token in doc:
        if token.idx in starts:
            token.is_sent_start = True
        elif token.is_space:
            token.is_sent_start = False
    return doc
