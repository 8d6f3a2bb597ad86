"""Sums over months and earlier events, which are not the news of the day."""

import re

from briefing.extraction.background import is_background
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader

_MONTHS = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Dec|Jan|Feb)\."
_OPEN_PERIOD = re.compile(
    r"\b(?:in|over|during|within) the (?:last|past|previous) (?:\w+ )?(?:months?|years?|decades?)\b"
    rf"|\bsince (?:last )?(?:{_MONTHS})(?!,? when\b)",
    re.IGNORECASE,
)


def is_past(reader: Reader, proposal: Proposal) -> bool:
    """Tell whether a claim belongs to an earlier or another event, or sums up months ("since June")."""
    sentence = reader.tokens[proposal.trigger].sent
    if is_background(reader.doc, proposal.trigger):
        return True
    forces = reader.lexicon.phrases["forces"]
    operations = any(word in forces for word in reader.words[sentence.start : sentence.end])
    if not operations:
        return False
    start = reader.tokens[sentence.start].idx
    periods = _OPEN_PERIOD.finditer(reader.text_between(sentence.start, sentence.end))
    return any(not _is_of_an_inserted_clause(reader, proposal, start + p.start()) for p in periods)


def _is_of_an_inserted_clause(reader: Reader, proposal: Proposal, offset: int) -> bool:
    """Tell "the army, which has fought them since April, said 12 had died" from a sum since April."""
    trigger = reader.tokens[proposal.trigger]
    word = reader.tokens[reader.table.tokens_at(offset, offset + 1)[0]]
    while word.head is not word:
        if word.dep_ == "relcl" and word is not trigger and not word.is_ancestor(trigger):
            return True
        word = word.head
    return False
