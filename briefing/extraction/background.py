"""Background against current news: an earlier war, an earlier year, another event."""

import re
from datetime import date
from functools import cache

from spacy.tokens import Doc, Span, Token

from briefing.extraction.annotations import annotations
from briefing.extraction.lexicon import load_lexicon

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FULL_DATE = re.compile(
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ((?:19|20)\d\d)\b|"
    r"\b((?:19|20)\d\d)-\d\d-\d\d\b",
    re.IGNORECASE,
)
_NEWS_YEAR = "briefing_news_year"  # worked out once a Doc
_PAST_MARKS = "briefing_past_marks"  # worked out once a sentence: several facts ask
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
    sentence = doc[token_index].sent
    token = doc[token_index]
    return _is_past(sentence, token) or _goes_on_with_the_past(sentence)


def _is_past(sentence: Span, token: Token) -> bool:
    doc = sentence.doc
    known: dict[int, list[int]] = doc.user_data.setdefault(_PAST_MARKS, {})
    marks = known.get(sentence.start)
    if marks is None:
        marks = known[sentence.start] = _past_marks(doc, sentence.start, sentence.end)
    return any(_governs(doc[position], token) for position in marks)


def _goes_on_with_the_past(sentence: Span) -> bool:
    """Tell whether a sentence goes on with the past event before it: "Scores died in the attacks"."""
    if sentence.start == 0:
        return False
    text = _text(sentence)
    if not _anaphor().search(text) or _CURRENT.search(text):
        return False
    before = sentence.doc[sentence.start - 1].sent
    unit = annotations(sentence.doc).unit_at(sentence.start_char)
    same_paragraph = unit is not None and unit.start <= before.start_char
    return same_paragraph and not _YEAR.search(text) and _is_past(before, before.root)


def _text(sentence: Span) -> str:
    return annotations(sentence.doc).reading[sentence.start_char : sentence.end_char]


def _past_marks(doc: Doc, start: int, end: int) -> list[int]:
    """Return tokens of a sentence that put it into the past: an earlier year, "last year", "decades ago"."""
    marks = []
    text = _text(doc[start:end])
    newest = _year_of_news(doc) if _YEAR.search(text) else None
    for token in doc[start:end] if newest else ():
        if newest and _is_year(token) and int(token.text) < newest and not _is_open_start(token):
            marks.append(token.i)
    offset = doc[start].idx
    for match in _phrases().finditer(text):
        span = doc.char_span(offset + match.start(), offset + match.end(), alignment_mode="expand")
        if span is not None:
            marks.append(span.root.i)
    return marks


def _is_year(token: Token) -> bool:
    """Tell "in 1800" from "1800 GMT" and "1800 people"."""
    if not _YEAR.fullmatch(token.text):
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    clock = behind is not None and behind.lower_ in ("gmt", "utc", "hours", "hrs", "local", "est")
    counts = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return not clock and not counts


def _is_open_start(token: Token) -> bool:
    """Tell "since 2011", which reaches to the present, from "in 2011"."""
    head = token.head
    while head.dep_ in ("nmod", "pobj", "nummod", "compound") and head.head != head:
        head = head.head
    before = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]]
    return "since" in before or head.lower_ == "since"


def _year_of_news(doc: Doc) -> int | None:
    """Return the year of publication, else of the newest full date, else one after any year that is named.

    News names the year of what is past; of the current year it gives the day alone.
    """
    day: date | None = annotations(doc).article.publication_day
    if day:
        return day.year
    if _NEWS_YEAR not in doc.user_data:
        doc.user_data[_NEWS_YEAR] = _year_from_text(annotations(doc).reading or doc.text)
    year: int | None = doc.user_data[_NEWS_YEAR]
    return year


def _year_from_text(text: str) -> int | None:
    dated = [int(next(filter(None, match.groups()))) for match in _FULL_DATE.finditer(text)]
    if dated:
        return max(dated)
    years = [int(word) for word in _YEAR.findall(text)]
    if not years:
        return None
    return max(years) + 1 if _CURRENT.search(text) else max(years)


def _governs(mark: Token, token: Token) -> bool:
    """Tell whether the time belongs to the token's clause or to one around it, and not elsewhere."""
    clause = _clause_of(mark)
    if clause == _clause_of(token):
        return True
    return any(ancestor == clause for ancestor in _clauses_above(token) if mark.i < token.i)


def _clause_of(token: Token) -> Token:
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def _clauses_above(token: Token) -> list[Token]:
    clause = _clause_of(token)
    above = []
    while clause.dep_ in ("relcl", "acl", "advcl", "conj") and clause.head != clause:
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
