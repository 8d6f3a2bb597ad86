"""Fonts: which file sets which character, how wide it is, and what no font can set.

ReportLab prints an empty box for a missing glyph, so text is cut into runs of one font each.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefing.composition.house_style import Fonts
from briefing.publishing.exporter import ExportError
from briefing.resource_files import resource
from briefing.sentences import sentence

PLACEHOLDER = "□"

REGULAR, BOLD, ITALIC, MONOSPACE, HEADING = "regular", "bold", "italic", "monospace", "heading"


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file, loaded."""

    font: TTFont
    characters: frozenset[str]

    def advance(self, character: str) -> float:
        """Return the width of a character at size 1."""
        face: Any = self.font.face
        return float(face.getCharWidth(ord(character))) / 1000


@cache
def load_face(path: Path) -> Face:
    """Load a font file.

    Raises:
        ExportError: it is missing or not a TrueType font.
    """
    try:
        font = TTFont(f"brief-{path.stem}", str(path), asciiReadable=True, shapable=False)
    except (TTFError, OSError) as error:
        raise ExportError(
            sentence(
                "The font {name} can't be used ({error}); name a TrueType file (.ttf) in the house style.",
                name=path.name,
                error=error,
            )
        ) from error
    _mend_advances(font)
    covered = frozenset(chr(code) for code in font.face.charToGlyph if font.face.charToGlyph[code])
    return Face(font, covered)


def _mend_advances(font: TTFont) -> None:
    """Give the last glyphs of a font the advance of the metrics table, in the font's own units.

    ReportLab keeps it scaled to 1000 units for the glyphs that share the table's last entry (all but three in
    a monospaced font), and writes subsets whose widths disagree with the page (ISO 19005-3, 6.2.11.5).
    """
    face: Any = font.face
    count = int.from_bytes(face.get_table("hhea")[34:36], "big")
    advance = face.hmetrics[count - 1][0]
    face.hmetrics[count:] = [(advance, bearing) for _, bearing in face.hmetrics[count:]]


class Typeface:
    """A cut of a family with the fonts that stand in where it has no glyph.

    Args:
        files: path of the cut itself, then pairs of code point ranges and path for the scripts.
        last: paths asked for everything else.
    """

    def __init__(
        self, own: Path, scripts: list[tuple[list[tuple[int, int]], Path]], last: list[Path]
    ) -> None:
        self.own = load_face(own)
        self._scripts = scripts
        self._last = last
        self._faces: dict[str, Face] = {}
        self.advances = _Advances(self)

    def face_of(self, character: str) -> Face | None:
        """Return the font that sets a character, None where none does."""
        if character in self.own.characters:
            return self.own
        if character not in self._faces:
            for path in self._candidates(ord(character)):
                face = load_face(path)
                if character in face.characters:
                    self._faces[character] = face
                    break
        return self._faces.get(character)

    def width(self, text: str) -> float:
        """Return the width of a text at size 1."""
        return sum(map(self.advances.__getitem__, text))

    def runs(self, text: str) -> Iterator[tuple[Face, str]]:
        """Cut a text into runs of one font each."""
        if self.own.characters.issuperset(text):
            yield self.own, text
            return
        for face, characters in groupby(text, self._face_or_placeholder):
            yield face, "".join(characters)

    def _face_or_placeholder(self, character: str) -> Face:
        return self.face_of(character) or self.own

    def _candidates(self, code: int) -> Iterator[Path]:
        for ranges, path in self._scripts:
            if any(first <= code <= last for first, last in ranges):
                yield path
        yield from self._last


class _Advances(dict[str, float]):
    """Widths by character, filled when first asked."""

    def __init__(self, typeface: Typeface) -> None:
        super().__init__()
        self._typeface = typeface

    def __missing__(self, character: str) -> float:
        face = self._typeface.face_of(character)
        width = face.advance(character) if face else 0.0
        self[character] = width
        return width


class FontSet:
    """The typefaces of one document, and the characters that none of them could set.

    Args:
        fonts: families and sizes of the house style.
    """

    def __init__(self, fonts: Fonts) -> None:
        listed = _font_list()
        for family in (fonts.body, fonts.heading):
            if family not in listed["families"]:
                known = ", ".join(name for name in listed["families"] if name != MONOSPACE)
                raise ExportError(
                    sentence(
                        "The house style asks for the font '{family}'; choose one of {known}.",
                        family=family,
                        known=known,
                    )
                )
        body, heading = listed["families"][fonts.body], listed["families"][fonts.heading]
        extra = [Path(path) for path in fonts.extra]
        self._cuts = {
            REGULAR: (body["regular"], "regular"),
            BOLD: (body["bold"], "bold"),
            ITALIC: (body["italic"], "regular"),
            MONOSPACE: (listed["families"][MONOSPACE]["regular"], "regular"),
            HEADING: (heading["bold"], "bold"),
        }
        self._listed = listed
        self._extra = extra
        self._typefaces: dict[str, Typeface] = {}
        self._settable: set[str] = set()
        self.missing: dict[str, int] = {}
        pdfmetrics.registerFont(self[REGULAR].own.font)

    def __getitem__(self, cut: str) -> Typeface:
        if cut not in self._typefaces:
            file, weight = self._cuts[cut]
            scripts = [
                ([(first, last) for first, last in script["ranges"]], resource("fonts", script[weight]))
                for script in self._listed["scripts"]
            ]
            last = [*self._extra, resource("fonts", self._listed["last"][weight])]
            self._typefaces[cut] = Typeface(resource("fonts", file), scripts, last)
        return self._typefaces[cut]

    def settable(self, text: str) -> str:
        """Return the text with a visible placeholder for each character that no font sets, and note it."""
        if self._settable.issuperset(text):
            return text
        return "".join(self._or_placeholder(character) for character in text)

    def _or_placeholder(self, character: str) -> str:
        if character in self._settable:
            return character
        if self[REGULAR].face_of(character):
            self._settable.add(character)
            return character
        self.missing[character] = self.missing.get(character, 0) + 1
        return PLACEHOLDER


@cache
def _font_list() -> dict[str, Any]:
    with resource("fonts", "fonts.toml").open("rb") as file:
        return tomllib.load(file)
