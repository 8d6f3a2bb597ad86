"""Headlines tell in short what the text below them tells of somebody: the figure is his, not the outlet's."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.assessment.library import Library
from briefing.assessment.names import normalised
from briefing.assessment.quantities import figures
from briefing.assessment.reads import Read
from briefing.facts import Category, Qualifier, Quantity

_ENDS = (".", "!", "?", "…", ":")
# Before the headline of an entry: "09:30 ", "11.05am BST – ".
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?\s*[-–—:|]?\s*", re.I)
_CLOSING = "\"'”’»)]"


def told_in_the_text(reads: Sequence[Read], library: Library) -> list[Read]:
    """Give each figure of a headline the claimant, count and scope that the text below gives the same figure.

    Only where one claimant alone gives that figure in the article; "at least" and the period of the text go
    with it, which a headline leaves out.

    Args:
        reads: casualty facts.
        library: their articles.
    """
    by_article: dict[str, list[Read]] = {}
    for read in reads:
        by_article.setdefault(read.fact.article_id, []).append(read)
    return [_as_told(read, by_article[read.fact.article_id], library) for read in reads]


def _as_told(read: Read, article: Iterable[Read], library: Library) -> Read:
    if read.fact.part_of or not is_headline(read, library):
        return read
    same = [other for other in article if _tells_the_same(read, other, library)]
    if len({other.claimant.key for other in same}) != 1:
        return read
    told = same[0]
    return replace(read, claimant=told.claimant, group=told.group, scope=told.scope, count=told.count)


def is_headline(read: Read, library: Library) -> bool:
    """Tell whether a figure stands in a line of its own that is no sentence: a headline, a cross-heading."""
    article = library.article(read.fact.article_id)
    span = read.fact.evidence[0] if read.fact.evidence else None
    if article is None or span is None or not span.matches(article.text):
        return False
    before = article.text[: span.start].rpartition("\n")[2]
    behind = article.text[span.end :].partition("\n")[0]
    alone = not behind.strip() and (not before.strip() or _CLOCK.fullmatch(before) is not None)
    return alone and "\n" not in span.text and not span.text.rstrip(_CLOSING).endswith(_ENDS)


def _tells_the_same(headline: Read, other: Read, library: Library) -> bool:
    if other is headline or other.fact.claimant is None or is_headline(other, library):
        return False
    return (
        headline.fact.outcome is other.fact.outcome
        and headline.fact.background == other.fact.background
        and _same_figure(headline.count, other.count)
        and _may_be_the_same_people(headline, other)
        and _may_be_the_same_claimant(headline, other)
    )


def _same_figure(short: Quantity, full: Quantity) -> bool:
    if not figures(short) or short.qualifier not in (Qualifier.EXACT, full.qualifier):
        return False
    return figures(short) == figures(full)


def _may_be_the_same_people(headline: Read, other: Read) -> bool:
    if headline.group.key == other.group.key:
        return True
    return headline.group.party is None and headline.group.category is Category.UNSPECIFIED


def _may_be_the_same_claimant(headline: Read, other: Read) -> bool:
    if headline.fact.claimant is None or headline.claimant.key == other.claimant.key:
        return True
    short, full = ({*normalised(read.claimant.words).split()} for read in (headline, other))
    return bool(short) and short < full
