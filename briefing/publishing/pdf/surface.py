"""Where blocks paint: ReportLab's canvas in page coordinates; tags, links and destinations are noted.

Every operator stands in a marked-content sequence, of an element or of an artifact (ISO 14289-1, 7.1).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfgen.canvas import Canvas

from briefing.publishing.pdf.fonts import Face, FontSet
from briefing.publishing.pdf.structure import (
    Destination,
    Element,
    LinkArea,
    MarkedContent,
    OutlineEntry,
    Structure,
)

ARTIFACT = "/Artifact BMC"


class Surface:
    """A page being painted.

    Args:
        canvas: ReportLab's canvas.
        fonts: the document's typefaces.
        structure: what is noted.
    """

    def __init__(self, canvas: Canvas, fonts: FontSet, structure: Structure) -> None:
        self.canvas = canvas
        self.fonts = fonts
        self.structure = structure
        self._open: Element | str | None = None
        self._write = canvas.addLiteral
        untyped: Any = canvas
        self._document = untyped._doc
        self._colour = ""
        self._artifacts_only = False

    @property
    def page(self) -> int:
        """Return the index of the page, from 0."""
        return int(self.canvas.getPageNumber()) - 1

    def mark(self, element: Element) -> None:
        """Let what follows belong to an element."""
        if self._artifacts_only:
            self.artifact()
            return
        if self._open is element:
            return
        self.close()
        parents = self.structure.parents
        while len(parents) <= self.page:
            parents.append([])
        number = len(parents[self.page])
        parents[self.page].append(element)
        element.kids.append(MarkedContent(self.page, number))
        self._write(f"/{element.role} <</MCID {number}>> BDC")
        self._open = element

    def artifact(self, kind: str = ARTIFACT) -> None:
        """Let what follows be no part of the content: rules, grounds, headers and footers."""
        if self._open == kind:
            return
        self.close()
        self._write(kind)
        self._open = kind

    @contextmanager
    def only_artifacts(self) -> Iterator[None]:
        """Let everything painted meanwhile be no content, text included."""
        self.artifact()
        self._artifacts_only = True
        yield
        self._artifacts_only = False

    def close(self) -> None:
        """End the marked-content sequence that is open."""
        if self._open is not None:
            self._write("EMC")
            self._open = None

    def new_page(self) -> None:
        """Forget the colour, a page starts with black."""
        self._colour = ""

    def text(self, x: float, y: float, runs: Iterable[tuple[Face, str]], size: float, colour: str) -> None:
        """Show text at a point of its baseline.

        Args:
            x: left end in points.
            y: baseline in points.
            runs: fonts and their characters, in visual order.
            size: in points.
            colour: "#RRGGBB".
        """
        self._fill(colour)
        parts = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for face, characters in runs:
            for subset, codes in face.font.splitString(characters, self._document):
                name = face.font.getSubsetInternalName(subset, self._document)
                parts.append(f"{name} {size:g} Tf ({escapePDF(codes)}) Tj")
        parts.append("ET")
        self._write(" ".join(parts))

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle whose lower left corner is given."""
        self._fill(colour)
        self._write(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def line(
        self, points: tuple[float, float, float, float], width: float, colour: str, dash: str = ""
    ) -> None:
        """Stroke a line between two points (x1, y1, x2, y2)."""
        x1, y1, x2, y2 = points
        pattern = f"[{dash}] 0 d " if dash else ""
        end = " [] 0 d" if dash else ""
        self._write(
            f"{_channels(colour)} RG {width:g} w {pattern}{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S{end}"
        )

    def polygon(self, points: Iterable[tuple[float, float]], colour: str) -> None:
        """Fill a polygon."""
        self._fill(colour)
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if i else 'm'}" for i, (x, y) in enumerate(points))
        self._write(f"{path} h f")

    def outline_path(self, points: Iterable[tuple[float, float]], width: float, colour: str) -> None:
        """Stroke an open path."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if i else 'm'}" for i, (x, y) in enumerate(points))
        self._write(f"{_channels(colour)} RG {width:g} w {path} S")

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Let nothing show outside a rectangle until `end_clip`."""
        self._write(f"q {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n")

    def end_clip(self) -> None:
        """End what `clip` began."""
        self._write("Q")
        self._colour = ""

    def link(
        self, element: Element, box: tuple[float, float, float, float], target: str, description: str
    ) -> None:
        """Make a rectangle clickable and note it as part of a Link element."""
        if self._artifacts_only:
            return
        element.kids.append(LinkArea(self.page, box, target, description))

    def place_form(self, name: str, x: float, y: float) -> None:
        """Show a form that is defined when the last page is known."""
        self._write(f"q 1 0 0 1 {x:.2f} {y:.2f} cm")
        self.canvas.doForm(name)
        self._write("Q")

    def destination(self, name: str, left: float, top: float) -> None:
        """Name a place; the first of a name stays."""
        self.structure.destinations.setdefault(name, Destination(self.page, left, top))

    def outline(self, title: str, level: int, left: float, top: float) -> None:
        """Add a line to the outline."""
        self.structure.outline.append(OutlineEntry(title, level, Destination(self.page, left, top)))

    def _fill(self, colour: str) -> None:
        if colour != self._colour:
            self._write(f"{_channels(colour)} rg")
            self._colour = colour


def _channels(colour: str) -> str:
    return " ".join(f"{int(colour[i : i + 2], 16) / 255:.4g}" for i in (1, 3, 5))
