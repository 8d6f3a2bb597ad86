"""Headline and standfirst of a text that does not mark them."""

import re
from collections.abc import Sequence

from briefing.intake.metadata import FoundMetadata
from briefing.intake.word_lists import load_list

_LONGEST_HEADLINE = 160  # characters, as in the extraction's units
_STANDFIRST_WORDS = 40
_CROSS_HEADING_WORDS = 12
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",")
_BYLINE = re.compile(r"by [^\W\d_][\w.'’-]* [^\n]{1,60}\n", re.IGNORECASE)  # above outlet or date
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}[,(—–-]")
# "… | Conflict News", "… - The Valley Courier": section or outlet behind the headline.
_LABEL = re.compile(r"\s+(?:[|–—»·]|-)\s+([^|–—»·]{2,45})$")
_WORD = re.compile(r"\w{4,}")


def find_headline(parts: Sequence[str], metadata: FoundMetadata) -> None:
    """Offer the first paragraph as headline, and the second as standfirst, where they look like it.

    A standfirst is one sentence between headline and lead; the lead says the headline's words again, the
    standfirst adds to them.

    Args:
        parts: the paragraphs of the text.
        metadata: takes title and subtitle.
    """
    if len(parts) < 2 or not looks_like_a_headline(parts[0]):
        return
    title = without_label(parts[0])
    metadata.offer("title", title, "first line of the text", 0.7)
    if (label := label_of(parts[0])) and is_outlet(label, barred=title != parts[0].strip()):
        metadata.offer("source", label, "end of the headline", 0.4)
    find_standfirst(title, parts[1:], metadata)


def find_standfirst(title: str, parts: Sequence[str], metadata: FoundMetadata) -> None:
    """Offer the first paragraph under a headline as standfirst, where it looks like one.

    Args:
        title: the headline.
        parts: the paragraphs below it.
        metadata: takes the subtitle.
    """
    if len(parts) < 3 or not _looks_like_a_standfirst(parts[0]):
        return
    words = _content(title)
    if len(words & _content(parts[1])) > len(words & _content(parts[0])):
        metadata.offer("subtitle", parts[0], "paragraph between headline and lead", 0.5)


def looks_like_a_headline(text: str) -> bool:
    """Tell whether a first paragraph is a headline: one line, short, no full stop, no dateline."""
    line = text.strip()
    return (
        "\n" not in line
        and len(line.split()) >= 2
        and len(line) <= _LONGEST_HEADLINE
        and not line.endswith(_SENTENCE_END[:1] + _SENTENCE_END[4:])
    )


def is_cross_heading(text: str) -> bool:
    """Tell whether a paragraph in bold type is a cross-heading: one short line of words, no sentence."""
    words = text.split()
    return (
        0 < len(words) <= _CROSS_HEADING_WORDS
        and "\n" not in text
        and words[0][0].isalnum()
        and not text.rstrip('”"’»)]').endswith((".", "!", "…", ",", ";"))
        and re.search(r"[^\W\d_]{2}", text) is not None
    )


def without_label(title: str, source: str = "") -> str:
    """Return a headline without the section or outlet behind its last bar or dash.

    A dash needs the outlet's name to be sure: "Sotk – a village under fire" is a headline.
    """
    found = _LABEL.search(title)
    if not found or len(title[: found.start()].split()) < 3:
        return title
    label = found.group(1).strip()
    barred = "|" in found.group() or "»" in found.group()
    if barred or (source and _same_name(label, source)):
        return title[: found.start()].rstrip()
    return title


def is_outlet(label: str, *, barred: bool) -> bool:
    """Tell an outlet behind a headline from a section; behind a dash only a name that says that it is one."""
    words = label.split()
    lists = load_list("page_metadata")
    if all(word.lower() in lists["section_words"] for word in words):
        return False
    named = words[-1].lower() in lists["outlet_words"] and all(word[:1].isupper() for word in words)
    return named or (barred and all(word[:1].isupper() for word in words) and words[-1].lower() != "news")


def label_of(title: str) -> str:
    """Return what stands behind the last bar or dash of a page's title, empty without one."""
    found = _LABEL.search(title)
    return found.group(1).strip() if found else ""


def _same_name(one: str, other: str) -> bool:
    def plain(name: str) -> str:
        return re.sub(r"\W|^the\b|\bnews\b|\.(com|org|net)\b", "", name.lower())

    return plain(one) == plain(other) or (len(plain(one)) > 3 and plain(one) in plain(other))


def _looks_like_a_standfirst(text: str) -> bool:
    words = text.split()
    if _BYLINE.match(text):
        return False
    inner_ends = len(re.findall(r"[.!?]\s+[A-Z]", text))
    return (
        len(words) <= _STANDFIRST_WORDS and inner_ends == 0 and not _DATELINE.match(text) and len(words) > 5
    )


def _content(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(text.lower())}
