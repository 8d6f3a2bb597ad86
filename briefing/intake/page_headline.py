"""Headline and standfirst of a web page: those of its article, not of the outlet or of a teaser."""

import re
from collections.abc import Iterator
from typing import Any

from briefing.intake.headlines import without_label
from briefing.intake.metadata import FoundMetadata
from briefing.intake.tidy import one_line

SHOWN = 0.9  # confidence of a standfirst that the page shows as one; descriptions have less
_STANDFIRST = re.compile(
    r"standfirst|sub-?title|sub-?head|dek\b|\bdeck|strapline|article-?(?:summary|lead|intro)|excerpt", re.I
)
_NAMED_TITLE = re.compile(r"title|headline|headl", re.IGNORECASE)
_HOME = frozenset(("/", "./", "index.html", "index.php", "default.aspx"))
_ENDS = " |-–—»«›‹:·•/~"  # between headline and outlet in a page's title
_MARKED = ("h2", "h3", "h4", "b", "strong", "span", "div", "p", "td", "font")
_HEADLINE_WORDS = 4
_PARAGRAPH_WORDS = 20  # a standfirst stands before the first of them
_STANDFIRST_WORDS = range(6, 61)


def offer_title(tree: Any, found: FoundMetadata) -> None:
    """Offer the headline that the page shows, else its title without the outlet.

    Args:
        tree: the parsed page.
        found: with what its metadata say; takes the title.
    """
    page_title = one_line(tree.findtext(".//title") or "")
    known = f"{found.text('title')} {page_title}".lower()
    headline = next(_first_rank(tree, known, page_title, found.text("source")), None)
    if headline is not None:
        found.offer("title", one_line("".join(headline.itertext())), "h1", 0.95)
    elif shown := _shown_in_title(tree, page_title):
        found.offer("title", shown, "headline of the page", 0.85)
    found.offer("title", without_label(page_title, found.text("source")), "title element", 0.6)
    found.change("title", lambda title: without_label(str(title), found.text("source")))


def _first_rank(tree: Any, known: str, page_title: str, source: str) -> Iterator[Any]:
    """Yield the headings of the first rank that can be the article's: many are the outlet's logo."""
    for heading in tree.iter("h1"):
        text = one_line("".join(heading.itertext()))
        words = set(re.findall(r"\w{4,}", text.lower()))
        if len(text.split()) <= 2 or _is_outlets(heading, text, page_title, source):
            continue
        if not known.strip() or sum(word in known for word in words) >= len(words) / 2:
            yield heading


def _is_outlets(heading: Any, text: str, page_title: str, source: str) -> bool:
    if text.lower() == source.lower():
        return True
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    home = any(link.get("rel") == "home" or (link.get("href") or "").lower() in _HOME for link in links)
    return home and text.lower() != page_title.lower()


def _shown_in_title(tree: Any, page_title: str) -> str:
    """Return the longest marked line of the page that is a part of its title: the rest is the outlet."""
    best = ""
    for element in tree.iter(*_MARKED):
        text = one_line(element.text or "")
        if not len(best) < len(text) < len(page_title) or text not in page_title:
            continue
        named = element.tag in ("h2", "h3", "h4", "b", "strong") or _NAMED_TITLE.search(_names(element))
        apart = page_title.removeprefix(text)[:1] in _ENDS or page_title.removesuffix(text)[-1:] in _ENDS
        if named and apart and len(text.split()) >= _HEADLINE_WORDS:
            best = text
    return best


def offer_standfirst(tree: Any, found: FoundMetadata) -> None:
    """Offer the standfirst that the page shows between its headline and the first paragraph.

    What is named as one below that is a teaser of another story.

    Args:
        tree: the parsed page.
        found: with the title; takes the subtitle.
    """
    if found.confidence("subtitle") >= SHOWN:
        return
    for element in _before_the_text(tree, found.text("title")):
        if element.get("class") or element.get("id"):
            text = one_line("".join(element.itertext())) if _STANDFIRST.search(_names(element)) else ""
            if len(text.split()) in _STANDFIRST_WORDS:
                found.offer("subtitle", text, "standfirst of the page", SHOWN)
                return


def _before_the_text(tree: Any, title: str) -> Iterator[Any]:
    """Yield the paragraphs and divisions down to the first long paragraph under the headline."""
    below = not title or not any(
        one_line("".join(heading.itertext())) == title for heading in tree.iter("h1", "h2", "h3")
    )
    for element in tree.iter("h1", "h2", "h3", "p", "div"):
        if (
            element.tag in ("p", "h2", "div")
            and next(element.iterancestors("a", "aside", "nav"), None) is None
        ):
            yield element
        if element.tag != "div" and not below:
            below = one_line("".join(element.itertext())) == title
        elif element.tag == "p" and below and next(element.iterancestors("figure"), None) is None:
            is_text = len("".join(element.itertext()).split()) >= _PARAGRAPH_WORDS
            if is_text and not _STANDFIRST.search(_names(element)):
                return


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
