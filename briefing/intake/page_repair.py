"""Old ways of building pages turned into today's, so that the main text is found as paragraphs."""

from typing import Any

from briefing.intake.page_marks import (
    clear_headings,
    mark_headings,
    mark_insets,
    mark_paragraphs,
    mark_pictures,
    mark_quotations,
)
from briefing.intake.page_posts import join_posts

_BARE_PROSE = (
    40  # characters of bare prose beside blocks, which would run together with them; no label is longer
)
_PROSE = 300  # characters of a table's cell above which the table is there for the layout
_SIDE_LINKS = 0.2  # share of the letters of a column of links beside the text that are links at least
_BAR = 120  # letters of a table that is a bar of links at most
_BAR_LINKS = 0.9  # share of them that are links at least
_TEXT_LINKS = 0.1  # the same of the text, at most
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "ul",
        "ol",
        "dl",
        "blockquote",
        "section",
        "article",
        "aside",
        "figure",
        "form",
        "nav",
        "header",
        "footer",
        "pre",
        "details",
    ]
)
_BARE_HOLDERS = ("div", "td", "section", "article")
_HOLDERS = ("div", "td", "section", "article", "main", "body", "center")


def repaired(tree: Any) -> Any:
    """Turn layout tables into divisions and double line breaks into paragraphs, in place.

    Args:
        tree: the parsed page.
    """
    for table in tree.xpath("//table[.//p or .//br or .//div or .//h1]"):
        if any(_holds_prose(cell) for cell in table.iter("td")):
            # What a table of the layout stands in is one too.
            for outer in [table, *table.iterancestors("table")]:
                _as_divisions(outer)
    for table in list(tree.iter("table")):
        if (length := _letters(table)) <= _BAR and _linked(table) >= _BAR_LINKS * max(1, length):
            table.tag = "nav"
    mark_pictures(tree)
    mark_quotations(tree)
    clear_headings(tree)
    holders = {line_break.getparent() for line_break in tree.iter("br") if _is_doubled(line_break)}
    for holder in holders:
        if holder is not None and holder.tag in _HOLDERS:
            _with_paragraphs(holder, at_each=False)
    for holder in [element for element in tree.iter(*_BARE_HOLDERS) if _has_bare_prose(element)]:
        if holder not in holders and any(child.tag in _BLOCKS for child in holder):
            _with_paragraphs(holder, at_each=True)
    mark_paragraphs(tree)
    mark_insets(tree)
    mark_headings(tree)
    join_posts(tree)
    return tree


def _has_bare_prose(element: Any) -> bool:
    texts = (element.text, *(child.tail for child in element))
    # Most are short or white space: the length tells them before anything is split.
    return (
        sum(bool(t) and len(t) >= _BARE_PROSE and len(" ".join(t.split())) >= _BARE_PROSE for t in texts) > 1
    )


def _holds_prose(cell: Any) -> bool:
    inner = sum(child.tag in _BLOCKS or child.tag == "br" for child in cell.iterchildren("*"))
    return inner > 1 and len("".join(cell.itertext())) > _PROSE


def _as_divisions(table: Any) -> None:
    """Rename the table's own rows and cells; tables inside it are judged by themselves."""
    table.tag = "div"
    stack = list(table)
    for row in (row for part in (table, *table.iterchildren("tbody")) for row in part.iterchildren("tr")):
        _mark_side_columns(row)
    while stack:
        element = stack.pop()
        if element.tag in ("tbody", "thead", "tfoot", "tr"):
            stack.extend(element)
            element.tag = "div"
        elif element.tag in ("td", "th", "caption"):
            element.tag = "div"


def _mark_side_columns(row: Any) -> None:
    """Tell columns of links beside the cell that holds the text by their tag."""
    lengths = {cell: _letters(cell) for cell in row.iterchildren("td")}
    text = max(lengths, key=lambda cell: lengths[cell], default=None)
    if text is None or lengths[text] < _PROSE or _linked(text) > _TEXT_LINKS * lengths[text]:
        return
    for cell, length in lengths.items():
        if cell is not text and length and _linked(cell) > _SIDE_LINKS * length:
            cell.tag = "aside"


def _letters(element: Any) -> int:
    return len("".join("".join(element.itertext()).split()))


def _linked(element: Any) -> int:
    return sum(_letters(link) for link in element.iter("a"))


def _is_doubled(line_break: Any) -> bool:
    following = line_break.getnext()
    return following is not None and following.tag == "br" and not (line_break.tail or "").strip()


def _with_paragraphs(holder: Any, *, at_each: bool) -> None:
    """Gather what stands between line breaks into paragraphs: between double ones, or at each."""
    from lxml import etree

    children = list(holder)
    text, holder.text = holder.text, None
    for child in children:
        holder.remove(child)
    paragraph = etree.SubElement(holder, "p")
    paragraph.text = text
    previous_break = False
    for child in children:
        tail, child.tail = child.tail, None
        is_break = child.tag == "br"
        if child.tag in _BLOCKS:
            holder.append(child)
            paragraph = etree.SubElement(holder, "p")
            paragraph.text = tail
        elif is_break and (previous_break or at_each):
            paragraph = etree.SubElement(holder, "p")
            paragraph.text = tail
        else:
            paragraph.append(child)
            child.tail = tail
        previous_break = is_break and not (tail or "").strip()
    for empty in [p for p in holder.iterchildren("p") if not len(p) and not (p.text or "").strip()]:
        holder.remove(empty)
