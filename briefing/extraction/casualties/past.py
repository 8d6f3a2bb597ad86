"""Sums over months and earlier events, which are not the news of the day."""

import re
from datetime import datetime, timedelta

from briefing.extraction.background import is_background, year_of_news
from briefing.extraction.casualties.circumstances import period_at
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.word_table import Word
from briefing.facts import Outcome

_MONTHS = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|(?:Dec|Jan|Feb)\."
_OPEN_PERIOD = re.compile(
    r"\b(?:in|over|during|within) the (?:last|past|previous) (?:\w+ )?(?:months?|years?|decades?)\b"
    rf"|\bsince (?:last )?(?:{_MONTHS})(?!,? (?:when|\d{{4}})\b)",
    re.IGNORECASE,
)
_LEAD = 700  # characters that tell what the news is
_NEWS_OF_A_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|overnight)\b", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:last month|earlier this year|(?:\w+ )?(?:weeks|months) (?:ago|earlier)"
    r"|a (?:week|month) (?:ago|earlier)"
    rf"|(?:last|in(?: late| early)?|in mid-) ?(?P<month>{_MONTHS})(?! ?\d))(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_MONTH = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MONTHS}|\w{{3,4}}\.)|(?:{_MONTHS}|\w{{3,4}}\.) \d{{1,2}}\b)", re.IGNORECASE
)
_GONE = timedelta(days=10)  # what is told with its date that long after is no news of the day
_AFTER = re.compile(r"\b(?:weeks|months|years) after\b", re.IGNORECASE)
_SUMS = re.compile(r"\b(?:since|so far|this year|total|bringing|to date)\b", re.IGNORECASE)


def is_past(reader: Reader, proposal: Proposal) -> bool:
    """Tell whether a claim belongs to an earlier or another event, or sums up months ("since June")."""
    if is_background(reader.doc, proposal.trigger) or _is_of_another_event(reader, proposal):
        return True
    if _is_of_a_year_before(reader, proposal) or _is_of_a_day_gone(reader, proposal):
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
    if not found or not _is_behind_news_of_a_day(reader, proposal):
        return False
    return any(_puts_back(reader, proposal, match, start, reader.lead) for match in found)


def _puts_back(reader: Reader, proposal: Proposal, match: re.Match[str], start: int, lead: str) -> bool:
    """Tell whether an earlier time is that of the claim's clause and not that of the news."""
    mark = reader.tokens[reader.table.tokens_at(start + match.start(), start + match.start() + 1)[0]]
    trigger = reader.tokens[proposal.trigger]
    if match.re is _AFTER:  # "the shooting came three weeks after a gunman had wounded seven"
        return mark.i < trigger.i
    month = match.group("month")
    last = match.group().lower().startswith("last")
    if month is not None and (month.lower() in lead.lower() or not (last or _is_gone(reader, month))):
        return False
    return _clause(mark) in (_clause(trigger), *_clauses_above(trigger)) or _is_told_once(
        reader, mark, trigger
    )


def _is_told_once(reader: Reader, mark: Word, trigger: Word) -> bool:
    """Tell "12 were killed and 30 hurt in April", where the month behind the last verb is that of both."""
    last, first = _clause(mark), _clause(trigger)
    joined = last.dep_ == "conj" and last.head == first and mark.i > last.i
    return joined and not any(first.i < i < last.i for i in reader.time_tokens)


def _is_of_a_year_before(reader: Reader, proposal: Proposal) -> bool:
    """Tell "the worst since the 2009 bombing, in which 12 died" by the year before the noun."""
    word = _clause(reader.tokens[proposal.trigger])
    noun = word.head if word.dep_ == "relcl" else None
    years = [int(c.text) for c in noun.lefts if _YEAR.fullmatch(c.text)] if noun is not None else []
    news = year_of_news(reader.doc) if years else None
    return news is not None and years[0] < news


def _is_of_a_day_gone(reader: Reader, proposal: Proposal) -> bool:
    """Tell "a soldier was killed on 1 October" behind the news of the 19th."""
    published = reader.record.article.publication_day
    if published is None or not _is_behind_news_of_a_day(reader, proposal):
        return False
    sentence = reader.tokens[proposal.trigger].sent
    if not _DAY_OF_MONTH.search(reader.text_between(sentence.start, sentence.end)):
        return False
    period = period_at(reader, proposal)
    last = period.end if period is not None else None
    if period is None or last is None or not _DAY_OF_MONTH.search(period.text):
        return False
    day = last.date() if isinstance(last, datetime) else last
    return published - day > _GONE and period.text not in reader.lead


def _is_behind_news_of_a_day(reader: Reader, proposal: Proposal) -> bool:
    sentence = reader.tokens[proposal.trigger].sent
    still = proposal.outcome in (Outcome.CAPTURED, Outcome.MISSING)
    if still or reader.tokens[sentence.start].idx < len(reader.lead):
        return False
    text = reader.text_between(sentence.start, sentence.end)
    if _SUMS.search(text) or _NEWS_OF_A_DAY.search(text):
        return False
    return _NEWS_OF_A_DAY.search(reader.record.reading[:_LEAD]) is not None


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
