"""Sums over months and earlier events, which are not the news of the day."""

import re

from briefing.extraction.annotations import UnitKind
from briefing.extraction.background import is_background
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.word_table import Word
from briefing.facts import Outcome

_MONTHS = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Dec|Jan|Feb)\."
_OPEN_PERIOD = re.compile(
    r"\b(?:in|over|during|within) the (?:last|past|previous) (?:\w+ )?(?:months?|years?|decades?)\b"
    rf"|\bsince (?:last )?(?:{_MONTHS})(?!,? when\b)",
    re.IGNORECASE,
)
_LEAD = 700  # characters that tell what the news is
_NEWS_OF_A_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|overnight)\b", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:last month|earlier this year|(?:\w+ )?(?:weeks|months) (?:ago|earlier)"
    rf"|in (?:late |early |mid-)?(?P<month>{_MONTHS})(?! ?\d))(?!\w)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:weeks|months|years) after\b", re.IGNORECASE)
_SUMS = re.compile(r"\b(?:since|so far|this year|total|bringing|to date)\b", re.IGNORECASE)


def is_past(reader: Reader, proposal: Proposal) -> bool:
    """Tell whether a claim belongs to an earlier or another event, or sums up months ("since June")."""
    if is_background(reader.doc, proposal.trigger) or _is_of_another_event(reader, proposal):
        return True
    sentence = reader.tokens[proposal.trigger].sent
    if not reader.forces_in(reader.tokens[proposal.trigger]):
        return False
    start = reader.tokens[sentence.start].idx
    periods = _OPEN_PERIOD.finditer(reader.text_between(sentence.start, sentence.end))
    return any(not _is_of_an_inserted_clause(reader, proposal, start + p.start()) for p in periods)


def _is_of_another_event(reader: Reader, proposal: Proposal) -> bool:
    """Tell "last month 24 died in a crash" and "in November 41 were killed" behind the news of a day."""
    sentence = reader.tokens[proposal.trigger].sent
    start = reader.tokens[sentence.start].idx
    text = reader.text_between(sentence.start, sentence.end)
    found = [m for pattern in (_EARLIER, _AFTER) for m in pattern.finditer(text)]
    still = proposal.outcome in (Outcome.CAPTURED, Outcome.MISSING)
    if not found or still or reader.is_release or _SUMS.search(text) or _NEWS_OF_A_DAY.search(text):
        return False
    news = _end_of_first_paragraph(reader)
    if not _NEWS_OF_A_DAY.search(reader.record.reading[:_LEAD]) or start < news:
        return False
    lead = reader.record.reading[:news]
    return any(_puts_back(reader, proposal, match, start, lead) for match in found)


def _end_of_first_paragraph(reader: Reader) -> int:
    """Return where the first paragraph ends, which tells the news."""
    return next((u.end for u in reader.record.units if u.kind is UnitKind.PARAGRAPH), 0)


def _puts_back(reader: Reader, proposal: Proposal, match: re.Match[str], start: int, lead: str) -> bool:
    """Tell whether an earlier time is that of the claim's clause and not that of the news."""
    mark = reader.tokens[reader.table.tokens_at(start + match.start(), start + match.start() + 1)[0]]
    trigger = reader.tokens[proposal.trigger]
    if match.re is _AFTER:  # "the shooting came three weeks after a gunman had wounded seven"
        return mark.i < trigger.i
    month = match.group("month")
    if month is not None and (month.lower() in lead.lower() or not _is_gone(reader, month)):
        return False
    return _clause(mark) == _clause(trigger) or any(
        above == _clause(mark) for above in _clauses_above(trigger)
    )


def _is_gone(reader: Reader, month: str) -> bool:
    """Tell a month before that of publication from the present one; without a date none is known."""
    published = reader.record.article.publication_day
    return published is not None and not published.strftime("%B").lower().startswith(month[:3].lower())


def _clause(word: Word) -> Word:
    while word.head is not word and word.pos_ not in ("VERB", "AUX"):
        word = word.head
    return word


def _clauses_above(word: Word) -> list[Word]:
    clause, above = _clause(word), []
    while clause.dep_ in ("relcl", "acl", "advcl", "conj", "pcomp") and clause.head is not clause:
        clause = _clause(clause.head)
        above.append(clause)
    return above


def _is_of_an_inserted_clause(reader: Reader, proposal: Proposal, offset: int) -> bool:
    """Tell "the army, which has fought them since April, said 12 had died" from a sum since April."""
    trigger = reader.tokens[proposal.trigger]
    word = reader.tokens[reader.table.tokens_at(offset, offset + 1)[0]]
    while word.head is not word:
        if word.dep_ == "relcl" and word is not trigger and not word.is_ancestor(trigger):
            return True
        word = word.head
    return False
