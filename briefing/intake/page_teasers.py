"""Other stories that a page shows as cards or as single linked lines: no part of its article."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from briefing.intake.page_advertising import labelled_boxes
from briefing.intake.tidy import one_line
from briefing.intake.word_lists import load_list, made_of_lists

_CARDS = 4  # alike in one place
_CARD_WORDS = 70
_MOST_ALIKE = 0.8  # share of the neighbours of one name that are cards
_CARD_TAGS = frozenset(("div", "li", "article", "section", "a"))
_BARE_CARDS = frozenset(("div", "article", "section"))
_HEADLINE_WORDS = 4
_BOX_TAGS = ("div", "section", "aside", "form", "ul", "figure")
_BOX_WORDS = 60
_TITLES = ("h2", "h3", "h4", "h5")
_LINE_WORDS = 22  # no longer than a headline
_MARKS = "[]()•·►▶→»>*- "  # around a linked line
_SENTENCE_END = re.compile(r"[.…][\"”’»)\]]*$")


@contextmanager
def without_teasers(tree: Any) -> Iterator[None]:
    """Take cards of other stories and boxes of promotion out of the page while its text is looked for.

    Cards are at least four neighbours of one name, each with a heading that is a link and few words. On a
    page with a short article they hold more text than it does. They are put back for the view of what was
    left out.

    Args:
        tree: the page.
    """
    alike: dict[Any, Counter[str]] = {}
    titles = [title for title in tree.iter(*_TITLES) if _is_linked(title)]
    titles += [link for link in tree.iter("a") if _begins_a_card(link)]
    holders = {holder for title in titles if (holder := _holder(title, alike)) is not None}
    places = [(holder, card) for holder in holders for card in _cards(holder)]
    places += [(box.getparent(), box) for box in tree.iter(*_BOX_TAGS) if _is_box(box)]
    places += [(box.getparent(), box) for box in labelled_boxes(tree)]
    taken: list[tuple[Any, int, Any]] = []
    for holder, card in places:
        if holder is not None and card.getparent() is holder:
            taken.append((holder, holder.index(card), card))
            _take_out(holder, card)
    try:
        yield
    finally:
        for holder, position, card in reversed(taken):
            holder.insert(position, card)


def _take_out(holder: Any, card: Any) -> None:
    """Remove an element with the white space behind it; words behind it stay."""
    if (card.tail or "").strip():
        before = card.getprevious()
        if before is None:
            holder.text = f"{holder.text or ''} {card.tail}"
        else:
            before.tail = f"{before.tail or ''} {card.tail}"
    card.tail = None
    holder.remove(card)


def _is_box(element: Any) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _names_a_box(names) and len("".join(element.itertext()).split()) <= _BOX_WORDS


@lru_cache(maxsize=4096)
def _names_a_box(names: str) -> bool:
    return not _boxes().isdisjoint(re.split(r"[\s_-]+", names.lower()))


@made_of_lists
def _boxes() -> frozenset[str]:
    return frozenset(load_list("boilerplate")["boxes"])


def promoted_lines(tree: Any, texts: set[str]) -> set[str]:
    """Return the paragraphs that are nothing but a link to another story.

    Args:
        tree: the page.
        texts: of the main text's blocks.
    """
    promoted = set()
    for paragraph in tree.iter("p"):
        links = list(paragraph.iter("a"))
        if len(links) != 1:
            continue
        text = one_line("".join(paragraph.itertext()))
        bare = text.strip(_MARKS)
        if (
            text in texts
            and _is_a_line(bare)
            and bare == one_line("".join(links[0].itertext())).strip(_MARKS)
        ):
            promoted.add(text)
    return promoted


def _is_a_line(text: str) -> bool:
    return 2 < len(text.split()) <= _LINE_WORDS and not _SENTENCE_END.search(text)


def _is_linked(title: Any) -> bool:
    if next(title.iter("a"), None) is not None:
        return True
    return any(around.tag == "a" for around in title.iterancestors("a"))


def _holder(title: Any, alike: dict[Any, Counter[str]]) -> Any | None:
    """Return what holds the card of a linked title: what has several children of the card's tag.

    Args:
        title: a heading.
        alike: how many children of each tag an element has, as far as it is known.
    """
    inner = title
    for outer in title.iterancestors():
        if inner.tag in _CARD_TAGS and len(outer) >= _CARDS and (inner.tag == "li" or inner.get("class")):
            if outer not in alike:
                alike[outer] = Counter(child.tag for child in outer if isinstance(child.tag, str))
            if alike[outer][inner.tag] >= _CARDS:
                return outer
        inner = outer
    return None


def _cards(holder: Any) -> list[Any]:
    names = [_name(child) for child in holder]
    often = Counter(names)
    alike = [
        child
        for child, name in zip(holder, names, strict=True)
        if child.tag in _CARD_TAGS and often[name] >= _CARDS
    ]
    cards = [child for child in alike if _is_card(child)]
    # A few cards among paragraphs of one name are none of them.
    return cards if len(cards) >= _CARDS and len(cards) >= _MOST_ALIKE * len(alike) else []


def _is_card(element: Any) -> bool:
    titles = list(element.iter(*_TITLES))
    if titles:
        headed = len(titles) == 1 and _is_linked(titles[0])
    else:
        links = list(element.iterchildren("a"))
        headed = len(links) == 1 and _begins_a_card(links[0])
    return headed and len("".join(element.itertext()).split()) <= _CARD_WORDS


def _begins_a_card(link: Any) -> bool:
    """Tell whether a link is the headline of a card without a heading: first in it, a summary behind."""
    card = link.getparent()
    return (
        card is not None
        and card.tag in _BARE_CARDS
        and bool(card.get("class"))
        and link.getprevious() is None
        and not (card.text or "").strip()
        and next(card.iterchildren("p"), None) is not None
        and _HEADLINE_WORDS <= len("".join(link.itertext()).split()) <= _LINE_WORDS
    )


def _name(element: Any) -> str:
    return _without_numbers(f"{element.tag}.{element.get('class', '')}")


@lru_cache(maxsize=1024)
def _without_numbers(name: str) -> str:
    return re.sub(r"[-_]?\d+|\b(?:first|last|odd|even|active)\b", "", name)
