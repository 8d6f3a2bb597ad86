"""Background against current news: an earlier war, an earlier year, another event."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache

from spacy.tokens import Doc

from briefing.extraction.annotations import annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.word_table import Sentence, Word, WordTable, words_of

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FULL_DATE = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ((?:19|20)\d\d)\b|"
    r"\b((?:19|20)\d\d)-\d\d-\d\d\b",
    re.IGNORECASE,
)
_OPENING, _LEAD = 200, 1500  # characters of the first sentence, and those in which news names its day
_NEWS_YEAR = "briefing_news_year"  # worked out once a Doc
_PAST_MARKS = "briefing_past_marks"  # both worked out once a sentence: several facts ask
_GOES_ON = "briefing_goes_on_with_the_past"
_HOURS, _MINUTES = 24, 60
_FROM = ("from", "until", "till", "by", "between", "to")
_CURRENT = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|this week|overnight)\b",
    re.IGNORECASE,
)


def is_background(doc: Doc, token_index: int) -> bool:
    """Tell whether what a token reports belongs to an earlier war, an earlier year or another event.

    Args:
        doc: the article.
        token_index: the word that reports it, as a verb "killed" or a noun "ceasefire".
    """
    words = words_of(doc)
    sentence = words.sentence[token_index]
    return _is_past(words, sentence, words[token_index]) or _goes_on_with_the_past(words, sentence)


def _is_past(words: WordTable, sentence: Sentence, token: Word) -> bool:
    known: dict[int, list[int]] = words.doc.user_data.setdefault(_PAST_MARKS, {})
    marks = known.get(sentence.start)
    if marks is None:
        marks = known[sentence.start] = _past_marks(words, sentence.start, sentence.end)
    return bool(marks) and any(_governs(words[position], token) for position in marks)


def _goes_on_with_the_past(words: WordTable, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with the past event before it: "Scores died in the attacks"."""
    known: dict[int, bool] = words.doc.user_data.setdefault(_GOES_ON, {})
    goes_on = known.get(sentence.start)
    if goes_on is None:
        goes_on = known[sentence.start] = sentence.start > 0 and _takes_up_the_past(words, sentence)
    return goes_on


def _takes_up_the_past(words: WordTable, sentence: Sentence) -> bool:
    text = words.text_between(sentence.start, sentence.end)
    if not _anaphor().search(text) or _CURRENT.search(text):
        return False
    before = words.sentence[sentence.start - 1]
    unit = words.record.unit_at(words.idx[sentence.start])
    same_paragraph = unit is not None and unit.start <= words.idx[before.start]
    return same_paragraph and not _YEAR.search(text) and _is_past(words, before, _root(words, before))


def _root(words: WordTable, sentence: Sentence) -> Word:
    inside = range(sentence.start, sentence.end)
    return words[next((i for i in inside if words.head[i] == i), sentence.start)]


def _past_marks(words: WordTable, start: int, end: int) -> list[int]:
    """Return tokens of a sentence that put it into the past: an earlier year, "last year", "decades ago"."""
    marks = []
    text = words.text_between(start, end)
    newest = year_of_news(words.doc) if _YEAR.search(text) else None
    for token in words[start:end] if newest else ():
        if (
            newest
            and len(token.text) == 4
            and _is_year(token)
            and int(token.text) < newest
            and not _is_open_start(token)
        ):
            marks.append(token.i)
    offset = words.idx[start]
    for match in _phrases().finditer(text):
        first = bisect_right(words.idx, offset + match.start()) - 1
        inside = range(first, bisect_left(words.idx, offset + match.end()))
        marks.append(next((i for i in inside if words.head[i] not in inside or words.head[i] == i), first))
    return marks


def _is_year(token: Word) -> bool:
    """Tell "in 1800" from "1800 GMT" and "1800 people"."""
    if not _YEAR.fullmatch(token.text):
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.table) else None
    clock = behind is not None and behind.lower_ in ("gmt", "utc", "hours", "hrs", "local", "est")
    clock = clock or _is_clock(token)
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return not clock and not counts


def _is_clock(token: Word) -> bool:
    """Tell "at 1930" and "from 1800", as wire reports write the time, from "from 1990"."""
    before = token.nbor(-1).lower_ if token.i else ""
    hour, minute = int(token.text[:2]), int(token.text[2:])
    if hour >= _HOURS or minute >= _MINUTES:
        return False
    return before == "at" or (before in _FROM and token.text < "1900")


def _is_open_start(token: Word) -> bool:
    """Tell "since 2011", which reaches to the present, from "in 2011"."""
    behind = token.table[token.i + 1 : token.i + 3]
    if any(word.lower_ == "when" for word in behind):
        return False  # "the worst since 2002, when a fire killed 131"
    head = token.head
    while head.dep_ in ("nmod", "pobj", "nummod", "compound", "prep") and head.head is not head:
        if head.lower_ == "since":
            return True
        head = head.head
    before = [t.lower_ for t in token.table[max(0, token.i - 3) : token.i]]
    return "since" in before or head.lower_ == "since"


def year_of_news(doc: Doc) -> int | None:
    """Return the year of publication, else of the newest full date, else one after any year that is named.

    News names the year of what is past; of the current year it gives the day alone.
    """
    day: date | None = annotations(doc).article.publication_day
    if day:
        told = _year_told_of(annotations(doc).reading or doc.text)
        return told if told is not None and told < day.year else day.year
    if _NEWS_YEAR not in doc.user_data:
        doc.user_data[_NEWS_YEAR] = _year_from_text(annotations(doc).reading or doc.text)
    year: int | None = doc.user_data[_NEWS_YEAR]
    return year


def _year_told_of(text: str) -> int | None:
    """Return the year that an account of a day in the past opens with, as encyclopaedias do."""
    opening = _FULL_DATE.search(text[:_OPENING])
    if opening is None or _CURRENT.search(text[:_LEAD]):
        return None
    return int(next(filter(None, opening.groups())))


def _year_from_text(text: str) -> int | None:
    dated = [int(next(filter(None, match.groups()))) for match in _FULL_DATE.finditer(text)]
    if dated:
        return max(dated)
    years = [int(word) for word in _YEAR.findall(text)]
    if not years:
        return None
    return max(years) + 1 if _CURRENT.search(text) else max(years)


def _governs(mark: Word, token: Word) -> bool:
    """Tell whether the time belongs to the token's clause or to one around it, and not elsewhere."""
    clause = _clause_of(mark)
    if clause == _clause_of(token):
        return True
    return any(ancestor == clause for ancestor in _clauses_above(token) if mark.i < token.i)


def _clause_of(token: Word) -> Word:
    while token.head is not token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def _clauses_above(token: Word) -> list[Word]:
    clause = _clause_of(token)
    above = []
    while clause.dep_ in ("relcl", "acl", "advcl", "conj") and clause.head is not clause:
        clause = _clause_of(clause.head)
        above.append(clause)
    return above


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(load_lexicon("background")["phrases"]) + r")\b", re.IGNORECASE)


@cache
def _anaphor() -> re.Pattern[str]:
    """Return what points back at an event: "the attacks", "that war"."""
    nouns = "|".join(load_lexicon("background")["events"])
    return re.compile(rf"\b(?:the|that|those|these|this) (?:\w+ )?(?:{nouns})\b", re.IGNORECASE)
