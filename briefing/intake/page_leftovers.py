"""What a page shows besides its article, by the part that it stands in: the view of what was removed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from lxml import etree

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

    part: Any
    reason: str
    seen: bool = True


def leftovers(tree: Any, kept: list[str], metadata: FoundMetadata) -> list[RemovedPassage]:
    """Return the visible passages that are neither in the main text nor headline or standfirst.

    Args:
        tree: the parsed page.
        kept: the blocks of the main text.
        metadata: with title and subtitle, which are kept too.
    """
    known = " ".join(map(_squeezed, [*kept, metadata.text("title"), metadata.text("subtitle")]))
    found: list[tuple[str, list[str]]] = []
    last: _Place | None = None
    for place, text in _placed_texts(tree):
        if not place.seen or _squeezed(text) in known:
            continue
        # Neighbours of one kind are one passage: forty teasers are one list of teasers.
        if last is not None and (place.part is last.part or (place.reason and place.reason == last.reason)):
            found[-1][1].append(one_line(text))
        else:
            found.append((place.reason, [one_line(text)]))
        last = place
    passages = (_passage(reason, lines) for reason, lines in found)
    return [passage for passage in passages if passage][:_MOST]


def _passage(reason: str, lines: list[str]) -> RemovedPassage | None:
    text = "\n".join(line for line in lines if line)[:_LONGEST]
    if not re.search(r"\w", text):
        return None
    return RemovedPassage(text=text, reason=reason or reason_for_line(lines[0]) or "outside the article")


def _placed_texts(tree: Any) -> Iterator[tuple[_Place, str]]:
    """Yield every text in reading order with its place."""
    body = next(tree.iter("body"), None)
    if body is None:
        return
    open_places = [_Place(None, "")]
    for event, element in etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        text = element.tail
        if event == "start":
            text = element.text
            open_places.append(_inner_place(element, open_places[-1]))
        elif event == "end":
            open_places.pop()
        inside = element is not body or event == "start"
        if inside and text and not text.isspace():
            yield open_places[-1], text


def _inner_place(element: Any, around: _Place) -> _Place:
    if not around.seen or element.tag in _UNSEEN:
        return _Place(element, "", seen=False)
    if element.tag not in _REGIONS:
        return around
    named = " ".join(element.get(attribute) or "" for attribute in ("role", "class", "id"))
    if reason := _reason(element.tag, named):
        return _Place(element, reason)
    return around if around.reason else _Place(element, "")


@lru_cache(maxsize=4096)
def _reason(tag: str, named: str) -> str:
    words = f"{named} {tag}".lower().split()  # what the author calls it says more than its tag
    parts = (part for word in words if "-" in word or "_" in word for part in re.split(r"[-_]+", word))
    return reason_for_part((*words, *parts))


def _squeezed(text: str) -> str:
    return "".join(text.split())
