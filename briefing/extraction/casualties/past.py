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
    return operations and _OPEN_PERIOD.search(reader.text_between(sentence.start, sentence.end)) is not None
