"""The logical structure of the document while it is being laid out (ISO 32000-1, 14.7 and 14.8).

Elements are made with the story, so that their order is the reading order; what is drawn for them is added
while pages are painted. The finisher writes the tree into the file.
"""

from dataclasses import dataclass, field

# Name of the field that takes the signature.
SIGNATURE_FIELD = "Signature"


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A piece of a page's content that belongs to an element: page index from 0, number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A rectangle that can be clicked.

    Args:
        page: page index from 0.
        box: left, bottom, right, top in points.
        target: an http or https address, or "#name" of a destination.
        description: what a screen reader says.
    """

    page: int
    box: tuple[float, float, float, float]
    target: str
    description: str


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A field without a place on the page that takes the signature of the file.

    Args:
        name: of the field.
        description: what a screen reader says.
    """

    name: str
    description: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element.

    Args:
        role: standard structure type ("P", "H2", "Table").
        kids: elements, content and link areas in reading order.
        alternative: text in place of a figure.
        actual_text: the characters where those drawn are in another order or form.
        language: language tag where it differs from the parent's.
        scope: "Column" or "Row" of a header cell.
        numbering: list numbering ("Decimal", "Disc").
        box: bounding box of a figure, with its page.
    """

    role: str
    kids: list["Element | MarkedContent | LinkArea | SignatureField"] = field(default_factory=list)
    alternative: str = ""
    actual_text: str = ""
    language: str = ""
    scope: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None

    def child(self, role: str, **attributes: str) -> "Element":
        """Add an element after those that are there and return it."""
        element = Element(role, **attributes)  # type: ignore[arg-type]
        self.kids.append(element)
        return element


@dataclass(frozen=True, slots=True)
class Destination:
    """A place in the document: page index from 0, left and top in points."""

    page: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline (bookmarks pane); level 0 is the outermost."""

    title: str
    level: int
    destination: Destination


@dataclass(slots=True)
class Structure:
    """All that the layout knows and the drawn pages do not hold.

    Args:
        root: the Document element.
        parents: for each page the element of each marked-content number.
        destinations: places by name.
        outline: headings in order.
    """

    root: Element = field(default_factory=lambda: Element("Document"))
    parents: list[list[Element]] = field(default_factory=list)
    destinations: dict[str, Destination] = field(default_factory=dict)
    outline: list[OutlineEntry] = field(default_factory=list)
