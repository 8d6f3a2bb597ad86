"""Counts told day by day: "Five people were killed on Tuesday and eight on Wednesday"."""

from collections.abc import Sequence

from briefing.extraction.annotations import QuantityMention, TimeMention
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.word_table import Sentence
from briefing.facts import Qualifier

RULE = "by day"


def counts_by_day(reader: Reader, sentence: Sentence, found: Sequence[Proposal]) -> list[Proposal]:
    """Return a proposal for each bare count with a day of its own; within a total they are its parts.

    Args:
        reader: the Doc.
        sentence: any sentence.
        found: what its other words say.
    """
    wholes = [p for p in found if not p.part]
    if not wholes:
        return []
    taken = {p.group.figure for p in found}
    counts = [c for c in _bare_with_time(reader, sentence) if c.start not in taken]
    added: list[Proposal] = []
    for count in counts:
        before = [p for p in wholes if p.trigger < count.start]
        if before and _may_be_of(before[-1], counts):
            added.append(before[-1].of_more(count, RULE, part=_make_up(before[-1], counts)))
    return added


def time_of_count(reader: Reader, figure: int) -> TimeMention | None:
    """Return the day right behind a count: "eight on Wednesday", "seven yesterday"."""
    count = reader.counts.get(figure)
    if count is None:
        return None
    end = count.end + 1 if reader.words[count.end : count.end + 1] == ["on"] else count.end
    return next((t for t in reader.record.times if t.start == end), None)


def _bare_with_time(reader: Reader, sentence: Sentence) -> list[QuantityMention]:
    return [c for c in reader.counts_in(sentence) if time_of_count(reader, c.start) is not None]


def _may_be_of(whole: Proposal, counts: Sequence[QuantityMention]) -> bool:
    """Tell people from things, which have counts of another size and qualifier."""
    exact = all(c.quantity.qualifier is not Qualifier.UNQUANTIFIED for c in counts)
    return exact and bool(whole.group.quantity.text) and whole.group.quantity.low != 0


def _make_up(whole: Proposal, counts: Sequence[QuantityMention]) -> bool:
    """Tell "15 over three days, three on Tuesday, five on ..." from days that are told side by side."""
    total = whole.group.quantity.low or whole.group.quantity.high or 0
    return len(counts) > 1 and sum(c.quantity.low or c.quantity.high or 0 for c in counts) <= total
