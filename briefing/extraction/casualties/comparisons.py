"""Counts of an earlier time beside the present one: "45 deaths this year, compared with 11 in 2022"."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.word_table import Sentence
from briefing.facts import Qualifier

RULE = "compared with"
_COMPARING = (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])
_BEHIND = 6  # tokens from the count to the time that it is of


def counts_compared(reader: Reader, sentence: Sentence, found: Sequence[Proposal]) -> list[Proposal]:
    """Return a proposal of the past for each bare count with a time of its own that another is compared with.

    Args:
        reader: the Doc.
        sentence: any sentence.
        found: what its other words say.
    """
    taken = {p.group.figure for p in found}
    added: list[Proposal] = []
    for count in reader.counts_in(sentence):
        compared = reader.words[max(0, count.start - 2) : count.start] in _COMPARING
        exact = count.quantity.qualifier is not Qualifier.UNQUANTIFIED
        timed = not reader.time_tokens.isdisjoint(range(count.end, min(count.end + _BEHIND, sentence.end)))
        before = [p for p in found if not p.part and max(p.trigger, p.group.head) < count.start]
        if compared and exact and timed and before and count.start not in taken:
            added.append(replace(before[-1].of_more(count, RULE), background=True))
    return added
