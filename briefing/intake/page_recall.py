"""Paragraphs, lists and headings that belong to an article and that the search for its main text left out.

A paragraph that is lost can be the one with the toll. So the page is gone through once more: what stands
among the paragraphs that were found, in the same part of the page and marked up like them, is put back in its
place, unless it is a link, a caption, or in a part that says of itself that it is something else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.intake.boilerplate import reason_for_line, reason_for_part
from briefing.intake.draft import Block, BlockKind
from briefing.intake.tidy import one_line

_TEXT_TAGS = frozenset(("p", "li", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("li", "dd", "dt"))
_TERMS = frozenset(("dt", "dd"))  # which the text joins to one item
_INSIDE = frozenset(("li", "ul", "ol", "dl", "blockquote"))  # what may stand between a paragraph and its text
_NOT_TEXT = frozenset(
    ["aside", "nav", "footer", "header", "form", "figure", "figcaption", "button", "script", "style",
     "noscript", "template", "svg", "iframe", "select", "table", "address", "details", "label", "fieldset",
     "dialog", "video", "audio", "picture", "object", "amp-ad"]
)  # fmt: skip
_SAYS_SO = frozenset(
    ("div", "section", "ul", "ol", "dl", "article", "span")
)  # parts whose names are believed
_MOST_LINK = 0.5  # share of a block's letters that may be links
_SURE = 40  # letters from which a text is known again inside a longer one
_MUCH = 0.6  # share of the letters in paragraphs
_LITTLE_OF_ALL = 0.35  # the same, parts that say that they are something else counted too
_MOST_NAMES = 4  # a heap of class names says nothing
_PROSE = 40  # letters of a paragraph that may begin or end an article
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class _Part:
    """An element that holds text: a paragraph, a heading, an item of a list."""

    element: Any
    text: str
    squeezed: str

    @property
    def kind(self) -> BlockKind:
        """Return what it is in the article."""
        if self.element.tag in _HEADINGS:
            return BlockKind.HEADING
        in_list = self.element.tag in _ITEMS or _parent_tag(self.element) in _ITEMS
        return BlockKind.ITEM if in_list else BlockKind.PARAGRAPH


class _KnownText:
    """The main text, to be asked whether it holds a part of the page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = ["".join(block.text.split()) for block in blocks]
        self._single = frozenset(self.blocks)
        self._whole = "".join(self.blocks)

    def __contains__(self, part: _Part) -> bool:
        long = len(part.squeezed) >= _SURE or part.element.tag in _TERMS
        return part.squeezed in self._single or (long and part.squeezed in self._whole)


def with_lost_blocks(tree: Any, blocks: Sequence[Block]) -> list[Block]:
    """Return the main text with what was left out among its paragraphs.

    Args:
        tree: the whole page.
        blocks: the main text as it was found, in reading order.
    """
    known = _KnownText(blocks)
    elements = list(tree.iter(*_TEXT_TAGS))
    # Few elements of a page are paragraphs of its article: where those stand, the others need not be read.
    kept = {
        number: part
        for number, element in enumerate(elements)
        if element.tag not in _ITEMS and (part := _part(element)) and part in known
    }
    if len(kept) < 2:
        return list(blocks)
    kept |= _last_list(elements, kept, known)
    lost = _lost(elements, kept, known)
    return _put_back(kept, lost, blocks, known) if lost else list(blocks)


def leaves_much(tree: Any, blocks: Sequence[Block]) -> bool:
    """Tell whether a main text leaves out much of what the page holds in paragraphs.

    Args:
        tree: the whole page.
        blocks: the main text as it was found.
    """
    known = _KnownText(blocks)
    parts = (_part(element) for element in tree.iter("p"))
    prose = [part for part in parts if part and len(part.squeezed) > _SURE]
    if _missing(prose, known) <= 1 - _MUCH:
        return False
    if _missing(prose, known) > 1 - _LITTLE_OF_ALL:
        return True  # whatever the parts are called
    return _missing([part for part in prose if _may_be_text(part, frozenset())], known) > 1 - _MUCH


def _missing(prose: Sequence[_Part], known: _KnownText) -> float:
    """Return the share of the letters of paragraphs that the main text does not hold."""
    total = sum(len(part.squeezed) for part in prose)
    return sum(len(part.squeezed) for part in prose if part not in known) / total if total else 0.0


def _part(element: Any) -> _Part | None:
    text = "".join(element.itertext())
    squeezed = "".join(text.split())
    return _Part(element, text, squeezed) if squeezed else None


def _last_list(elements: Sequence[Any], kept: dict[int, _Part], known: _KnownText) -> dict[int, _Part]:
    """Return the known items of a list behind the last paragraph, and those that follow them in it."""
    items: dict[int, _Part] = {}
    for number in range(max(kept) + 1, len(elements)):
        element = elements[number]
        if element.tag != "li" or _holder(element) is not _holder(kept[max(kept)].element):
            break
        part = None if _holds_others(element) else _part(element)
        if part and part in known:
            items[number] = part
    return items


def _lost(elements: Sequence[Any], kept: dict[int, _Part], known: _KnownText) -> dict[int, _Part]:
    """Return the parts that belong to the text and are not in it, by their number on the page."""
    holders = Counter(part.element.getparent() for part in kept.values())
    shapes = {_shape(part.element) for part in kept.values() if part.element.tag == "p"}
    holding = {_shape(holder) for holder in holders if holder is not None and holder.get("class")}
    # A part that holds text of the article is no promotion, whatever it is called.
    around = frozenset(ancestor for part in kept.values() for ancestor in part.element.iterancestors())
    first, last = min(kept), max(kept)
    lost: dict[int, _Part] = {}
    listed = {part.element for part in kept.values() if part.element.tag == "li"}
    for number, element in enumerate(elements):
        beside = _belongs(element, holders, shapes)
        if number in kept or not (beside or (first < number < last and _around(element, holding))):
            continue
        part = None if _holds_others(element) else _part(element)
        if part is None or part in known or not _may_be_text(part, around):
            continue
        if _shape(element) not in shapes and _says_other(element):
            continue  # a caption, a promotion: marked as one, and no paragraph of the text is
        goes_on = element.tag == "li" and element.getprevious() in listed
        if first < number < last or goes_on or _begins_or_ends(part, holders, shapes):
            listed.add(element)
            lost[number] = part
    return _without_bare_headings(lost, kept)


def _holds_others(element: Any) -> bool:
    return element.tag in _ITEMS and next(element.iterdescendants(*_TEXT_TAGS), None) is not None


def _belongs(element: Any, holders: Counter[Any], shapes: set[tuple[str, ...]]) -> bool:
    """Tell whether an element stands beside parts of the text, or is marked up as they are."""
    around = element.getparent()
    if around in holders:
        return True
    if element.tag not in _ITEMS and _shape(element) in shapes:
        return True
    return _holder(element) in holders


def _around(element: Any, holding: set[tuple[str, ...]]) -> bool:
    """Tell whether what holds an element is marked up like what holds paragraphs of the text."""
    holder = _holder(element)
    return holder is not None and _shape(holder) in holding


def _holder(element: Any) -> Any | None:
    around = element.getparent()
    while around is not None and around.tag in _INSIDE:
        around = around.getparent()
    return around


def _shape(element: Any) -> tuple[str, ...]:
    """Return tag and class of an element and of the two around it, without the numbers in them."""
    shape = []
    for _ in range(3):
        if element is None:
            break
        shape.append(re.sub(r"\d+", "#", f"{element.tag}.{element.get('class') or ''}"))
        element = element.getparent()
    return tuple(shape)


def _begins_or_ends(part: _Part, holders: Counter[Any], shapes: set[tuple[str, ...]]) -> bool:
    return (
        part.kind is BlockKind.PARAGRAPH
        and len(part.squeezed) > _PROSE
        and bool(_SENTENCE_END.search(part.text))
        and holders[part.element.getparent()] > 1
        and _shape(part.element) in shapes
    )


def _may_be_text(part: _Part, of_the_text: frozenset[Any]) -> bool:
    if "display:none" in (part.element.get("style") or "").replace(" ", "").lower():
        return False
    for around in part.element.iterancestors():
        if around in of_the_text:
            break
        if around.tag in _NOT_TEXT or (around.get("aria-hidden") or "").lower() == "true":
            return False
        if around.tag in _SAYS_SO and _says_other(around):
            return False
    return _link_share(part) <= _MOST_LINK and not reason_for_line(one_line(part.text))


def _says_other(element: Any) -> bool:
    """Tell whether a part of the page is named as something else than an article's text."""
    names = " ".join(element.get(attribute) or "" for attribute in ("role", "class", "id"))
    return _names_other(names.lower())


@lru_cache(maxsize=4096)
def _names_other(names: str) -> bool:
    words = names.split()
    if len(words) > _MOST_NAMES:
        return False
    return bool(
        reason_for_part(words) or reason_for_part(part for w in words for part in re.split(r"[-_]+", w))
    )


def _link_share(part: _Part) -> float:
    linked = sum(len("".join("".join(link.itertext()).split())) for link in part.element.iter("a"))
    return linked / max(1, len(part.squeezed))


def _without_bare_headings(lost: dict[int, _Part], kept: dict[int, _Part]) -> dict[int, _Part]:
    """Drop headings that no text of the article follows: they head something else."""
    return {
        number: part
        for number, part in lost.items()
        if part.kind is not BlockKind.HEADING
        or any(
            following is not None and following.kind is not BlockKind.HEADING
            for following in (lost.get(number + 1), kept.get(number + 1))
        )
    }


def _put_back(
    kept: dict[int, _Part], lost: dict[int, _Part], blocks: Sequence[Block], known: _KnownText
) -> list[Block]:
    """Insert the lost parts behind the block of the nearest kept part before them."""
    behind: dict[int, list[Block]] = {}
    position = -1
    for number in sorted([*kept, *lost]):
        if number in kept:
            position = _place_of(kept[number].squeezed, known.blocks, position)
        else:
            behind.setdefault(position, []).extend(_blocks(lost[number]))
    result = list(behind.get(-1, []))
    for number, block in enumerate(blocks):
        result += [block, *behind.get(number, [])]
    return result


def _blocks(part: _Part) -> Iterator[Block]:
    """Yield the text of a part; a line break inside parts it."""
    pieces = [part.element.text or ""]
    for inner in part.element.iterdescendants():
        if inner.tag == "br":
            pieces.append("\n")
        elif isinstance(inner.tag, str):
            pieces.append(one_line(inner.text or "") if inner.tag == "pre" else inner.text or "")
        pieces.append(inner.tail or "")
    marked = "".join("\n" if piece == "\n" else re.sub(r"\s", " ", piece) for piece in pieces)
    for line in marked.split("\n"):
        if text := one_line(line):
            yield Block(text, part.kind)


def _place_of(text: str, squeezed: Sequence[str], position: int) -> int:
    """Return the number of the block that holds a text, from the last one on; the last one if none does."""
    for number in range(max(0, position), len(squeezed)):
        if text in squeezed[number] or (len(squeezed[number]) >= _SURE and squeezed[number] in text):
            return number
    return position


def _parent_tag(element: Any) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)
