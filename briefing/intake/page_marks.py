"""Paragraphs, headings and captions that a page shows as such and does not mark as such."""

import re
from collections import defaultdict
from itertools import accumulate, islice
from typing import Any

from briefing.intake.boilerplate import reason_for_part
from briefing.intake.tidy import one_line

_MOST_HEADING_WORDS = 12
_FEWEST_PARAGRAPHS = 3
_PROSE = 60  # characters of a paragraph
_LITTLE_PROSE = 350  # letters in <p> from which a page is taken to mark its paragraphs
_CAPTION_WORDS = 45
_SENTENCE_END = re.compile(r"[.!?…,;][\"”’»)\]]*$")
_WORDS = re.compile(r"[^\W\d_]{2}")
_TOOLS = frozenset(("mw-editsection", "headerlink", "anchorjs-link", "permalink"))
_MEDIA = ("img", "picture", "video", "svg", "iframe", "table")
_DEPTH_OF_INSETS = 2  # boxes around the sentences
_NEIGHBOURS = frozenset(("p", "h2", "h3", "h4", "ul", "ol", "blockquote"))
_HEADED = frozenset(("p", "ul", "ol", "table", "blockquote"))
_INLINE = frozenset(
    ["a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
     "sub", "sup", "time", "u", "wbr"]
)  # fmt: skip


def mark_pictures(tree: Any) -> None:
    """Turn captions outside of a figure, and tables that hold one picture and its caption, into figures."""
    for caption in list(tree.iter("figcaption")):
        if next(caption.iterancestors("figure"), None) is None:
            caption.tag = "figure"
    for table in list(tree.iter("table")):
        if next(table.iter("img"), None) is not None and _is_framed_picture(table):
            table.tag = "figure"


def _is_framed_picture(table: Any) -> bool:
    cells = [text for cell in table.iter("td", "th") if (text := one_line("".join(cell.itertext())))]
    return len(cells) <= 1 and len(" ".join(cells).split()) <= _CAPTION_WORDS


def mark_quotations(tree: Any) -> None:
    """Turn figures that hold a quotation of the text and no picture into divisions.

    A quotation that the page says a second time is pulled out of its text and stays a figure.
    """
    quoting = [
        figure
        for figure in tree.iter("figure")
        if next(figure.iter("blockquote"), None) is not None and next(figure.iter(*_MEDIA), None) is None
    ]
    whole = _squeezed(tree) if quoting else ""
    for figure in quoting:
        quotation = _squeezed(next(figure.iter("blockquote"))).strip('“”"«»')
        if len(quotation) >= _PROSE and whole.count(quotation) == 1:
            figure.tag = "div"


def _squeezed(element: Any) -> str:
    return "".join("".join(element.itertext()).split())


def clear_headings(tree: Any) -> None:
    """Take links for editors and anchors out of headings: "Casualties [edit]"."""
    for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for part in list(heading.iterdescendants("a", "span")):
            if not _TOOLS.isdisjoint((part.get("class") or "").split()) and part.getparent() is not None:
                part.drop_tree()


def mark_paragraphs(tree: Any) -> None:
    """Turn the divisions that hold a page's sentences into paragraphs where it has none.

    Those of one place and name are taken as a whole, and only those that hold the most text: a heading among
    them is found by its neighbours.
    """
    written = accumulate(len("".join("".join(element.itertext()).split())) for element in tree.iter("p"))
    if any(letters > _LITTLE_PROSE for letters in written):
        return
    alike: defaultdict[tuple[str, ...], list[Any]] = defaultdict(list)
    for division in tree.iter("div"):
        if all(child.tag in _INLINE for child in division.iterchildren("*")):
            alike[_place(division)].append(division)
    most = max(alike.values(), key=_letters_of_prose, default=[])
    if sum(map(_is_prose, most)) < _FEWEST_PARAGRAPHS:
        return
    beside = {division.getparent() for division in most}
    for group in alike.values():
        for division in group:
            if group is most or (division.getparent() in beside and _is_prose(division)):
                division.tag = "p"


def mark_insets(tree: Any) -> None:
    """Turn a division of sentences between two paragraphs, in a box or alone, into one of them."""
    for division in list(tree.iter("div")):
        # Most divisions hold others: that is seen before anything is read.
        if any(child.tag not in _INLINE for child in division.iterchildren("*")) or not _is_prose(division):
            continue
        parts = [division, *islice(division.iterancestors(), _DEPTH_OF_INSETS)]
        box = next((part for part in parts if _is_between_paragraphs(part)), None)
        if box is None or next(box.iter("img", "picture", "video", "iframe"), None) is not None:
            continue  # beside a picture it is its caption
        if not any(map(_says_other, parts[: parts.index(box) + 1])):
            division.tag = "p"


def _is_between_paragraphs(element: Any) -> bool:
    before, behind = element.getprevious(), element.getnext()
    return all(part is not None and part.tag in _NEIGHBOURS for part in (before, behind))


def _says_other(element: Any) -> bool:
    words = (element.get("class") or "").lower().split()
    return bool(reason_for_part(part for word in words for part in (word, *re.split(r"[-_]+", word))))


def _is_prose(element: Any) -> bool:
    text = one_line("".join(element.itertext()))
    return len(text) >= _PROSE and bool(_SENTENCE_END.search(text))


def _letters_of_prose(group: list[Any]) -> int:
    return sum(len("".join(element.itertext())) for element in group if _is_prose(element))


def _place(element: Any) -> tuple[str, ...]:
    around = [element, *list(element.iterancestors())[:2]]
    return tuple(f"{part.tag}.{part.get('class') or ''}" for part in around)


def mark_headings(tree: Any) -> None:
    """Turn paragraphs that are nothing but a few bold words into headings, where a text follows them."""
    paragraphs = dict.fromkeys(
        paragraph for marked in tree.iter("b", "strong") for paragraph in marked.iterancestors("p")
    )
    bold = [element for element in paragraphs if _is_bold_line(element)]
    bold_too = set(bold)
    for element in bold:
        following = element.getnext()
        if following is not None and following.tag in _HEADED and following not in bold_too:
            element.tag = "h4"


def _is_bold_line(element: Any) -> bool:
    text = one_line("".join(element.itertext()))
    words = text.split()
    if not words or len(words) > _MOST_HEADING_WORDS or _SENTENCE_END.search(text) or not _WORDS.search(text):
        return False
    if next(element.iter("a", "img"), None) is not None or not text[0].isalnum():
        return False
    marked = "".join("".join(part.itertext()) for part in _outermost_bold(element))
    return one_line(marked) == text


def _outermost_bold(element: Any) -> list[Any]:
    parts = list(element.iter("b", "strong"))
    return [part for part in parts if next(part.iterancestors("b", "strong"), None) is None]
