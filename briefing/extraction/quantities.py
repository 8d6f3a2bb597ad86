"""Counts on a Doc: `QuantityMention`s with token spans, without the figures that belong to times."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import QuantityMention, annotations
from briefing.extraction.quantity_grammar import CountedWords, find_counts, number_starts, parse_quantity
from briefing.extraction.quantity_lexicon import quantity_grammar
from briefing.extraction.word_table import WordTable, words_of
from briefing.facts import TimeExpressionType

_NEAR = 8  # words
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
__all__ = ["CountedWords", "find_counts", "mark_quantities", "parse_quantity"]


@Language.component("briefing_quantities")
def mark_quantities(doc: Doc) -> Doc:
    """Write the counts of a Doc into its record; a figure inside a date or a clock time is none."""
    record = annotations(doc)
    times = [t.expression for t in record.times if t.expression.type is not TimeExpressionType.DURATION]
    of_times = frozenset[int]().union(*(range(time.start, time.end) for time in times))
    words = words_of(doc)
    starts = [start for start in number_starts(words.lower, words.idx) if start not in of_times]
    mentions = []
    for count in find_counts(record.reading, starts):
        end = bisect_left(words.idx, count.end)
        if _is_clock_time(words, _token_at(words, count.figure), end):
            continue
        head = _head_of_figure(words, _token_at(words, count.figure), end)
        mentions.append(QuantityMention(_token_at(words, count.start), end, head, count.quantity))
    record.quantities = tuple(_without_rates(words, mentions))
    return doc


def _without_rates(words: WordTable, mentions: list[QuantityMention]) -> list[QuantityMention]:
    """Leave out both numbers of "one in five of the wounded" and "nine out of ten of those killed"."""
    rates: set[int] = set()
    for first, second in pairwise(mentions):
        between = words.lower[first.end : second.start]
        shares = words.lower[second.end : second.end + 1] == ["of"]
        if between in (["in"], ["out", "of"], ["in", "every"]) and (shares or between[-1] == "every"):
            rates |= {first.start, second.start}
    return [mention for mention in mentions if mention.start not in rates]


def _is_clock_time(words: WordTable, figure: int, end: int) -> bool:
    """Tell "killed at 1620" and "from 0530" from a number of people: nothing that it counts stands behind."""
    if not figure or not _CLOCK.fullmatch(words.text[figure]):
        return False
    clock, before = quantity_grammar().clock, words.lower[figure - 1]
    counted = end < len(words) and words.pos[end] in ("NOUN", "PROPN", "ADJ")
    if before not in clock.before or (counted and words.lower[end] not in clock.behind):
        return False
    if words.text[figure][0] == "0":
        return True
    dated = before in clock.near and end < len(words) and words.lower[end] in clock.behind
    return (before == "at" or dated) and clock.sums.isdisjoint(
        words.lower[max(0, figure - _NEAR) : figure - 1]
    )


def _token_at(words: WordTable, offset: int) -> int:
    return max(0, bisect_right(words.idx, offset) - 1)


def _head_of_figure(words: WordTable, start: int, end: int) -> int:
    """Return the token of the figure that the others hang on ("million" in "1.2 million")."""
    inside = range(start, end)
    heads = (i for i in reversed(inside) if words.head[i] not in inside and words.tag[i] != "HYPH")
    return next(heads, start)
