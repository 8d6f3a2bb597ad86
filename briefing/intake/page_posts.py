"""The entries of a live page, each an article to the page and all of them one to its reader."""

from collections import Counter
from typing import Any

from briefing.intake.boilerplate import reason_for_part
from briefing.intake.tidy import one_line

_FEWEST = 3  # entries
_WORDS = 12  # of an entry's paragraphs, on average
_MOST_LINK = 0.4  # share of the letters


def join_posts(tree: Any) -> None:
    """Turn the entries of a live page into parts of one article, in place.

    Entries are neighbours of one name, each marked as an article, with a time and sentences of its own and
    no headline of the first rank: those that have one are stories of their own, one below the other.

    Args:
        tree: the page.
    """
    for holder in {element.getparent() for element in tree.iter("article")}:
        if holder is None or next(holder.iterancestors("article"), None) is not None:
            continue
        names = Counter(_name(child) for child in holder.iterchildren("article"))
        entries = [child for child in holder.iterchildren("article") if names[_name(child)] >= _FEWEST]
        if len(entries) >= _FEWEST and all(map(_is_entry, entries)) and _hold_prose(entries):
            for entry in entries:
                entry.tag = "div"
                for mark in list(entry.iterchildren("header", "footer")):
                    mark.tag = "div"
            holder.tag = "article" if holder.tag in ("div", "section", "ol", "ul") else holder.tag


def _name(element: Any) -> str:
    return str(element.get("class") or "").partition(" ")[0]


def _is_entry(element: Any) -> bool:
    named = " ".join(element.get(attribute) or "" for attribute in ("role", "class", "id")).lower()
    if reason_for_part(part for word in named.split() for part in (word, *word.replace("_", "-").split("-"))):
        return False
    linked_title = any(
        next(title.iter("a"), None) is not None or next(title.iterancestors("a"), None) is not None
        for title in element.iter("h2", "h3", "h4")
    )
    return (
        next(element.iter("time"), None) is not None
        and next(element.iter("h1"), None) is None
        and not linked_title
    )


def _hold_prose(entries: list[Any]) -> bool:
    words = letters = linked = 0
    for entry in entries:
        for paragraph in entry.iter("p", "li"):
            words += len(one_line("".join(paragraph.itertext())).split())
            letters += len("".join(paragraph.itertext()))
            linked += sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
    return words >= _WORDS * len(entries) and linked <= _MOST_LINK * letters
