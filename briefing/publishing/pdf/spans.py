"""Spans: characters of one look, and from the runs of a brief to them."""

from dataclasses import dataclass

from briefing.publishing.direction import holds_right_to_left
from briefing.publishing.pdf.fonts import FontSet
from briefing.publishing.pdf.right_to_left import joined


@dataclass(frozen=True, slots=True)
class Target:
    """What a span links to.

    Args:
        address: http or https address, or "#name" of a destination.
        description: what a screen reader says of the link.
    """

    address: str
    description: str


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """Characters of one look, ready to be set: cleaned, shaped, with placeholders where no font has a glyph.

    Args:
        text: the characters.
        cut: key of the typeface ("regular", "bold" ...).
        size: in points.
        colour: "#RRGGBB".
        target: what it links to, None for nothing.
        language: language tag where it differs from the document's.
        anchors: names of destinations at its first line.
    """

    text: str
    cut: str
    size: float
    colour: str
    target: Target | None = None
    language: str = ""
    anchors: tuple[str, ...] = ()


def settable_text(text: str, fonts: FontSet) -> str:
    """Return cleaned text with letters joined and placeholders for what no font sets, in logical order."""
    if holds_right_to_left(text):
        text = joined(text)
    return fonts.settable(text)
