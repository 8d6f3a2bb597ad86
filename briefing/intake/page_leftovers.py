"""What a page shows besides its article, by the part that it stands in: the view of what was removed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from briefing.facts.article import RemovedPassage
from briefing.intake.boilerplate import reason_for_line, reason_for_part
from briefing.intake.metadata import FoundMetadata
from briefing.intake.tidy import one_line

_REGIONS = frozenset(
    [
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "section",
        "div",
        "ul",
        "ol",
        "figure",
        "figcaption",
        "table",
        "article",
        "main",
        "body",
        "p",
        "h1",
        "h2",
        "h3",
    ]
)
_UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "head", "title", "select", "option"]
)
_LONGEST = 4000  # characters of one removed passage; a link farm is not worth more
_MOST = 200  # passages


class _Place(NamedTuple):
    """Where a text stands: the nearest part of the page that says what it is, else the nearest part."""

    key: int
    reason: str


def leftovers(tree: Any, kept: list[str], metadata: FoundMetadata) -> list[RemovedPassage]:
    """Return the visible passages that are neither in the main text nor headline or standfirst.

    Args:
        tree: the parsed page.
        kept: the blocks of the main text.
        metadata: with title and subtitle, which are kept too.
    """
    known = " ".join(map(_squeezed, [*kept, metadata.text("title"), metadata.text("subtitle")]))
    passages: dict[_Place, list[str]] = {}
    for place, text in _placed_texts(tree):
        if _squeezed(text) not in known:
            passages.setdefault(place, []).append(one_line(text))
    found = [_passage(place.reason, lines) for place, lines in passages.items()]
    return [passage for passage in found if passage][:_MOST]


def _passage(reason: str, lines: list[str]) -> RemovedPassage | None:
    text = "\n".join(line for line in lines if line)[:_LONGEST]
    if not re.search(r"\w", text):
        return None
    return RemovedPassage(text=text, reason=reason_for_line(lines[0]) or reason or "outside the article")


def _placed_texts(tree: Any) -> Iterator[tuple[_Place, str]]:
    """Yield every visible text in reading order with its place."""
    from lxml import etree

    places = [_Place(0, "")]
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for number, (event, element) in enumerate(walk, 1):
        if event == "start":
            if element.tag in _UNSEEN:
                walk.skip_subtree()
            places.append(_place(element, number, places[-1]))
            text = "" if element.tag in _UNSEEN else element.text
        else:
            if event == "end":
                places.pop()
            text = element.tail
        if text and not text.isspace():
            yield places[-1], text


def _place(element: Any, number: int, around: _Place) -> _Place:
    if element.tag not in _REGIONS:
        return around
    named = " ".join(element.get(attribute) or "" for attribute in ("role", "class", "id"))
    if reason := _reason(element.tag, named):
        return _Place(number, reason)
    return around if around.reason else _Place(number, "")


@lru_cache(maxsize=4096)
def _reason(tag: str, named: str) -> str:
    words = f"{tag} {named}".lower().split()
    parts = (part for word in words if "-" in word or "_" in word for part in re.split(r"[-_]+", word))
    return reason_for_part((*words, *parts))


def _squeezed(text: str) -> str:
    return "".join(text.split())
