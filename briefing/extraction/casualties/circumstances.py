"""When: the time that the clause of a claim gives."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from briefing.extraction.annotations import TimeMention
from briefing.extraction.casualties.by_day import RULE as BY_DAY
from briefing.extraction.casualties.by_day import time_of_count
from briefing.extraction.casualties.by_place import RULE as BY_PLACE
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.times_period import period_of
from briefing.extraction.word_table import Word
from briefing.facts import Period, TimeExpressionType

_YEAR = re.compile(r"\d{4}")
_NOT_BY_ITSELF = (TimeExpressionType.SET,)
_OWNERS = ("his", "her", "their", "my", "our")
_HIGHEST = 4  # clauses above the trigger that may hold its time
_LONGEST = 12  # words of a period
_SPANS = (("between", "and"), ("from", "to"))
Day = TypeVar("Day", datetime, date)


def period_at(reader: Reader, proposal: Proposal) -> Period | None:
    """Return the time that the claim's clause gives, None where it gives none."""
    trigger = reader.tokens[proposal.trigger]
    sentence = trigger.sent
    if proposal.rule == BY_DAY and proposal.group.figure is not None:
        day = time_of_count(reader, proposal.group.figure)
        return period_of(day) if day is not None else None
    times = [
        t
        for t in reader.times_in(sentence)
        if t.expression.type not in _NOT_BY_ITSELF
        and not t.expression.text.lower().endswith("old")
        and not _is_age(reader, t)
    ]
    own = _behind_the_count(reader, proposal, times)
    if own is not None:
        return _not_to_come(reader, period_of(own))
    ranked = [
        (rank, abs(t.start - trigger.i), t) for t in times if (rank := _rank(reader, t, trigger)) is not None
    ]
    if not ranked:
        return _since_an_event(reader, trigger)
    mention = min(ranked, key=lambda r: r[:2])[2]
    period = _between_days(reader, mention, period_of(mention))
    return _not_to_come(reader, _since(reader, mention, period))


def _behind_the_count(reader: Reader, proposal: Proposal, times: Sequence[TimeMention]) -> TimeMention | None:
    """Return Tuesday for the four of "seven in Norvik on Monday and four in Belsk on Tuesday"."""
    figure = proposal.group.figure
    if proposal.rule != BY_PLACE or figure is None:
        return None
    behind = [t for t in times if figure < t.start <= figure + _LONGEST]
    between = reader.tokens[figure : behind[0].start] if behind else []
    return behind[0] if behind and not any(t.pos_ == "VERB" or t.text == ";" for t in between) else None


def _is_age(reader: Reader, mention: TimeMention) -> bool:
    """Tell "a man in his twenties" from the decade."""
    before = reader.words[max(0, mention.start - 2) : mention.start + 1]
    return mention.expression.text.lower().endswith("ies") and any(word in _OWNERS for word in before)


def _between_days(reader: Reader, mention: TimeMention, period: Period) -> Period:
    """Return "between 12 and 14 May" as its three days, where the time words are "14 May"."""
    before = reader.words[max(0, mention.start - 3) : mention.start]
    if len(before) < 3 or (before[0], before[2]) not in _SPANS or not before[1].isdecimal():
        return period
    last = period.end
    if last is None or period.start != last or not 0 < int(before[1]) < last.day:
        return period
    words = reader.text_between(mention.start - 3, mention.end)
    return Period(text=words, start=last.replace(day=int(before[1])), end=last)


def _since(reader: Reader, mention: TimeMention, period: Period) -> Period:
    """Leave the end open in "since March 7", where the time is when counting began."""
    root = reader.table.root_between(mention.start, mention.end)
    since = next(
        (t for t in (root.head, root.head.head) if t.lower_ == "since" and t.i < mention.start), None
    )
    if since is None:
        since = _since_of_clause(root)
    if since is None:
        return period
    words = reader.text_between(since.i, mention.end)
    return Period(text=words, start=period.start, end=None)


def _since_of_clause(word: Word) -> Word | None:
    """Return the "since" of the clause around a word: "since the war began on March 7"."""
    for _ in range(_HIGHEST):
        if word.dep_ == "advcl":
            return next((c for c in word.lefts if c.lower_ == "since"), None)
        word = word.head
    return None


def _since_an_event(reader: Reader, trigger: Word) -> Period | None:
    """Return "since the truce came into force", with the day on which counting began where one is told."""
    since = next((w for w in trigger.subtree if w.lower_ == "since" and w.i > trigger.i), None)
    if since is None:
        return None
    clause = since.head if since.dep_ == "mark" else since
    end = min(clause.right_edge.i + 1, since.i + _LONGEST)
    inside = [period_of(t) for t in reader.record.times if since.i < t.start and t.end <= end]
    words = reader.text_between(since.i, end).strip(" ,.")
    return Period(text=words, start=inside[0].start if inside else None)


def _not_to_come(reader: Reader, period: Period) -> Period:
    """Take a count that is told as done a year back where its day would lie after the publication."""
    today = reader.record.article.publication_day
    start, end = period.start, period.end
    if today is None or start is None or _YEAR.search(period.text):
        return period
    if (start.date() if isinstance(start, datetime) else start) <= today:
        return period
    if start.year != today.year + 1:
        return Period(text=period.text)
    return Period(text=period.text, start=_year_before(start), end=_year_before(end) if end else None)


def _year_before(day: Day) -> Day:
    last = monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last))


def _rank(reader: Reader, time: TimeMention, trigger: Word) -> int | None:
    """Return how many clauses lie between a time and the trigger, None where the time belongs elsewhere."""
    root = reader.table.root_between(time.start, time.end)
    above: Word = trigger
    for rank in range(_HIGHEST):
        if above.is_ancestor(root) and not _in_other_clause(root, above):
            return rank
        if above.dep_ in ("ROOT", "ccomp", "relcl") or above.head is above:
            return None
        above = above.head
    return None


def _in_other_clause(token: Word, clause: Word) -> bool:
    """Tell whether another verb stands between a time and the clause."""
    while token is not clause:
        if token.dep_ in ("ccomp", "relcl", "advcl", "acl", "parataxis") or (
            token.dep_ == "conj" and token.tag_.startswith("VB")
        ):
            return True
        token = token.head
    return False
