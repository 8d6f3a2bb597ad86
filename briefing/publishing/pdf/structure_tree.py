"""The structure tree in the file: elements, parent tree, link annotations with their object references."""

from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from briefing.publishing.pdf.structure import (
    Destination,
    Element,
    LinkArea,
    MarkedContent,
    SignatureField,
    Structure,
)

# Layout attributes of a figure that stands alone (ISO 32000-1, 14.8.5.4).
_PLACEMENT = Name.Block
_PRINTED, _LOCKED = 4, 128


def write_structure(pdf: Pdf, structure: Structure, language: str) -> None:
    """Write the tree and the links into the file.

    Args:
        pdf: the file as the layout wrote it.
        structure: what the layout noted.
        language: language tag of the document.
    """
    _Writer(pdf, structure).write(language)


class _Writer:
    """Writes one tree."""

    def __init__(self, pdf: Pdf, structure: Structure) -> None:
        self._pdf = pdf
        self._structure = structure
        # Asking the file for a page inside the loop would make it quadratic.
        self._pages = [page.obj for page in pdf.pages]
        self._objects: dict[int, pikepdf.Object] = {}
        self._annotations: list[list[pikepdf.Object]] = [[] for _ in self._pages]
        self._object_parents: list[pikepdf.Object] = []

    def write(self, language: str) -> None:
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self._element(self._structure.root, root)
        if document is None:
            return
        document.Lang = String(language)
        root.K = Array([document])
        self._write_parents(root)
        for page, annotations in zip(self._pages, self._annotations, strict=True):
            page.Tabs = Name.S
            # ReportLab leaves an empty transition on each page.
            if "/Trans" in page:
                del page["/Trans"]
            if annotations:
                page.Annots = Array(annotations)
        self._pdf.Root.StructTreeRoot = root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object | None:
        """Write an element and what is in it; one without content is left out."""
        written = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.role), P=parent)
        )
        kids: list[Any] = []
        for kid in element.kids:
            item = self._kid(kid, written)
            if item is not None:
                kids.append(item)
        if not kids and element.role not in ("TD", "TH"):
            return None
        written.K = kids[0] if len(kids) == 1 else Array(kids)
        self._attributes(element, written)
        self._objects[id(element)] = written
        return written

    def _kid(self, kid: Element | MarkedContent | LinkArea | SignatureField, parent: pikepdf.Object) -> Any:
        match kid:
            case Element():
                return self._element(kid, parent)
            case MarkedContent(page=page, number=number):
                return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)
            case LinkArea():
                return self._link(kid, parent)
            case SignatureField():
                return self._signature_field(kid, parent)

    def _attributes(self, element: Element, written: pikepdf.Object) -> None:
        if element.alternative:
            written.Alt = String(element.alternative)
        if element.actual_text:
            written.ActualText = String(element.actual_text)
        if element.language:
            written.Lang = String(element.language)
        if element.scope:
            written.A = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
        elif element.numbering:
            written.A = Dictionary(O=Name.List, ListNumbering=Name("/" + element.numbering))
        elif element.box:
            box = Array([Decimal(f"{value:.2f}") for value in element.box])
            written.A = Dictionary(O=Name.Layout, BBox=box, Placement=_PLACEMENT)

    def _link(self, area: LinkArea, parent: pikepdf.Object) -> Dictionary | None:
        annotation = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([Decimal(f"{value:.2f}") for value in area.box]),
            Border=Array([0, 0, 0]),
            F=_PRINTED,
            Contents=String(area.description),
        )
        if area.target.startswith("#"):
            destination = self._structure.destinations.get(area.target[1:])
            if destination is None:
                return None
            annotation.Dest = self._destination(destination)
        else:
            annotation.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(area.target))
        return self._annotation(annotation, area.page, parent)

    def _signature_field(self, field: SignatureField, parent: pikepdf.Object) -> Dictionary:
        """Write an empty field (ISO 32000-1, 12.7.4.5), its widget tagged (ISO 14289-1, 7.18.4)."""
        widget = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(field.name),
            TU=String(field.description),
            # Without extent it needs no appearance (ISO 19005-3, 6.3.3).
            Rect=Array([0, 0, 0, 0]),
            F=_PRINTED | _LOCKED,
            P=self._pages[0],
        )
        reference = self._annotation(widget, 0, parent)
        self._pdf.Root.AcroForm = self._pdf.make_indirect(Dictionary(Fields=Array([reference.Obj])))
        return reference

    def _annotation(self, annotation: Dictionary, page: int, parent: pikepdf.Object) -> Dictionary:
        """Put an annotation on its page and return the reference of its structure element to it."""
        # The parent tree numbers pages first, then annotations.
        annotation.StructParent = len(self._pages) + len(self._object_parents)
        self._object_parents.append(parent)
        written = self._pdf.make_indirect(annotation)
        self._annotations[page].append(written)
        return Dictionary(Type=Name.OBJR, Pg=self._pages[page], Obj=written)

    def _destination(self, destination: Destination) -> Array:
        top = Decimal(f"{destination.top:.2f}")
        return Array([self._pages[destination.page], Name.XYZ, 0, top, None])

    def _write_parents(self, root: pikepdf.Object) -> None:
        numbers: list[Any] = []
        for index, page in enumerate(self._pages):
            page.StructParents = index
            parents = self._structure.parents[index] if index < len(self._structure.parents) else []
            listed = Array([self._objects[id(element)] for element in parents])
            numbers += [index, self._pdf.make_indirect(listed)]
        for index, parent in enumerate(self._object_parents, len(self._pages)):
            numbers += [index, parent]
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        root.ParentTreeNextKey = len(self._pages) + len(self._object_parents)
