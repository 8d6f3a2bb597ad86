"""The outline: one line a section, so that a viewer's side pane shows the brief at a glance."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from briefing.publishing.clean_text import clean_text
from briefing.publishing.pdf.structure import Destination, OutlineEntry, Structure


def write_outline(pdf: Pdf, structure: Structure) -> None:
    """Write the bookmarks of the viewer's side pane.

    Args:
        pdf: the file.
        structure: its outline entries, in order.
    """
    entries = structure.outline
    if not entries:
        return
    pages = [page.obj for page in pdf.pages]
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    open_items: list[tuple[int, pikepdf.Object]] = [(-1, root)]
    for entry in entries:
        while open_items[-1][0] >= entry.level:
            open_items.pop()
        parent = open_items[-1][1]
        item = pdf.make_indirect(_outline_item(entry, parent, pages))
        if "/Last" in parent:
            item.Prev = parent.Last
            parent.Last.Next = item
        else:
            parent.First = item
        parent.Last = item
        for _, ancestor in open_items:
            ancestor.Count = int(ancestor.get("/Count", 0)) + 1
        open_items.append((entry.level, item))
    pdf.Root.Outlines = root


def _outline_item(entry: OutlineEntry, parent: pikepdf.Object, pages: Sequence[pikepdf.Object]) -> Dictionary:
    return Dictionary(
        Title=String(clean_text(entry.title)[:300] or "…"),
        Parent=parent,
        Dest=_destination(entry.destination, pages),
    )


def _destination(destination: Destination, pages: Sequence[pikepdf.Object]) -> Array:
    """Return an explicit destination that keeps the reader's zoom."""
    return Array([pages[destination.page], Name.XYZ, 0, round(destination.top, 2), None])
