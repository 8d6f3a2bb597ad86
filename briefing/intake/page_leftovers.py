"""What a page shows besides its article, by the part that it stands in: the view of what was removed."""

import re
from typing import Any

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
_UNSEEN = frozenset(["script", "style", "noscript", "template", "svg", "iframe", "head", "select", "option"])
_LONGEST = 4000  # characters of one removed passage; a link farm is not worth more
_MOST = 200  # passages


def leftovers(tree: Any, kept: list[str], metadata: FoundMetadata) -> list[RemovedPassage]:
    """Return the visible passages that are neither in the main text nor headline or standfirst.

    Args:
        tree: the parsed page.
        kept: the blocks of the main text.
        metadata: with title and subtitle, which are kept too.
    """
    known = " ".join(map(_squeezed, [*kept, metadata.text("title"), metadata.text("subtitle")]))
    passages: dict[int, list[str]] = {}
    regions: dict[int, Any] = {}
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        for text in (element.text, *(child.tail for child in element)):
            if text and not text.isspace() and _squeezed(text) not in known:
                region = _region(element)
                regions.setdefault(id(region), region)
                passages.setdefault(id(region), []).append(one_line(text))
    found = [_passage(regions[key], lines) for key, lines in passages.items()]
    return [passage for passage in found if passage][:_MOST]


def _passage(region: Any, lines: list[str]) -> RemovedPassage | None:
    text = "\n".join(line for line in lines if line)[:_LONGEST]
    if not re.search(r"\w", text):
        return None
    reason = reason_for_line(lines[0]) or _reason_from_place(region) or "outside the article"
    return RemovedPassage(text=text, reason=reason)


def _region(element: Any) -> Any:
    """Return the part that an element's text is shown with: the nearest one that says what it is."""
    nearest = None
    for ancestor in (element, *element.iterancestors()):
        if ancestor.tag not in _REGIONS:
            continue
        nearest = ancestor if nearest is None else nearest
        if reason_for_part(_words(ancestor)):
            return ancestor
    return element if nearest is None else nearest


def _reason_from_place(region: Any) -> str:
    for ancestor in (region, *region.iterancestors()):
        if reason := reason_for_part(_words(ancestor)):
            return reason
    return ""


def _words(element: Any) -> list[str]:
    named = (element.get(attribute) or "" for attribute in ("role", "class", "id"))
    words = " ".join((element.tag, *named)).lower().split()
    return [*words, *(part for word in words for part in re.split(r"[-_]+", word))]


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
