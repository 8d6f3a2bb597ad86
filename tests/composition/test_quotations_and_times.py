"""Quotations that an analyst changed, and times as printed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composition.phrases import phrases
from briefing.composition.quotations import OMISSION, as_changed, reads_from_the_right
from briefing.composition.times import Times
from briefing.facts import Directness, Period, Statement, When, evidence_of

SOURCE = "We want to sign a document, for which many people will criticise us"
BAKU = timezone(timedelta(hours=4))


def statement(content: str, source: str = SOURCE) -> Statement:
    return Statement(
        id="s1",
        article_id="a1",
        evidence=(evidence_of(source, 0, len(source)),),
        content=content,
        directness=Directness.DIRECT,
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SOURCE, SOURCE),
        ("We want to sign a document", "We want to sign a document, […]"),
        (
            "We want to sign a treaty, for which many people will criticise us",
            "We want to sign a [treaty,] for which many people will criticise us",
        ),
        (
            "We want to sign […] for which many people will criticise us",
            "We want to sign […] for which many people will criticise us",
        ),
        (
            "[The ministers] want to sign a document, for which many people will criticise us",
            "[The ministers] want to sign a document, for which many people will criticise us",
        ),
    ],
)
def test_a_change_is_shown_in_brackets(content: str, expected: str) -> None:
    shown = as_changed(statement(content))
    assert shown.verbatim
    if content != "We want to sign a document":
        assert shown.text == expected
    assert shown.changed == (content != SOURCE)


def test_another_sentence_is_no_quotation() -> None:
    shown = as_changed(statement("He announced talks on a treaty"))
    assert not shown.verbatim
    assert shown.changed


WORDS = ("we", "want", "peace", "now", "and", "then", "not", "war")
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


@given(words, words)
def test_outside_brackets_each_word_is_the_sources(source: str, content: str) -> None:
    shown = as_changed(statement(content, source))
    if not shown.verbatim or content == source:
        return
    rest = shown.text.replace(OMISSION, "\0")
    kept = [part for i, part in enumerate(_split_brackets(rest)) if i % 2 == 0]
    place = 0
    for part in kept:
        for word in part.replace("\0", " ").split():
            place = source.index(word, place) + len(word)
    if content.split() != source.split():
        assert "[" in shown.text


def _split_brackets(text: str) -> list[str]:
    parts = [""]
    for character in text:
        if character in "[]":
            parts.append("")
        else:
            parts[-1] += character
    return parts


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", False), ("שלום", True), ("12 مرحبا", True), ("12", False)]
)
def test_direction_of_a_quotation(text: str, expected: bool) -> None:
    assert reads_from_the_right(text) is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, "not stated"),
        (When(text="on Tuesday"), "“on Tuesday” (date not resolved)"),
        (When(text="on Tuesday", value="2022-09-13"), "13 September 2022"),
        (When(text="overnight", value="2022-09-13TNI"), "13 September 2022 (“overnight”)"),
        (When(text="at 8pm", value="2022-09-13T20:00"), "13 September 2022, 20:00 (time zone not stated)"),
        (When(text="this month", value="2022-09"), "September 2022"),
        (When(text="this week", value="2022-W37"), "week of 12 September 2022"),
        (When(text="in 2020", value="2020"), "2020"),
        (When(text="in 1390", value="139"), "“in 1390” (date not resolved)"),
        (
            When(text="at 8pm", value="2022-09-14T20:00", instant=datetime(2022, 9, 14, 20, tzinfo=BAKU)),
            "14 September 2022, 16:00 UTC (20:00 local time, UTC+04:00)",
        ),
        (
            When(text="at 2am", value="2022-09-15T02:00", instant=datetime(2022, 9, 15, 2, tzinfo=BAKU)),
            "14 September 2022, 22:00 UTC (15 September 2022, 02:00 local time, UTC+04:00)",
        ),
    ],
)
def test_times_keep_zone_and_precision(when: When | None, expected: str) -> None:
    assert Times(phrases("en"), "UTC").when(when) == expected


def test_the_zone_of_the_brief_goes_before_that_of_the_source() -> None:
    times = Times(phrases("en"), "Europe/Kyiv")
    assert times.instant(datetime(2022, 9, 14, 16, tzinfo=UTC)).endswith("(19:00 local time, UTC+03:00)")


@pytest.mark.parametrize(
    ("period", "english", "french"),
    [
        (
            Period(start=date(2022, 9, 1), end=date(2022, 9, 15)),
            "1 to 15 September 2022",
            "du 1er au 15 septembre 2022",
        ),
        (
            Period(start=date(2022, 8, 30), end=date(2022, 9, 1)),
            "30 August 2022 to 1 September 2022",
            "du 30 août 2022 au 1er septembre 2022",
        ),
        (Period(start=date(2022, 9, 1)), "since 1 September 2022", "depuis le 1er septembre 2022"),
        (Period(text="this week"), "“this week”", "«\u202fthis week\u202f»"),
        (None, "not stated", "non précisé"),
    ],
)
def test_periods(period: Period | None, english: str, french: str) -> None:
    assert Times(phrases("en"), "UTC").period(period) == english
    assert Times(phrases("fr"), "UTC").period(period) == french


def test_the_house_writes_dates_its_way() -> None:
    assert Times(phrases("en"), "UTC", "%B %d, %Y").day(date(2022, 9, 3)) == "September 3, 2022"
    assert Times(phrases("en"), "UTC", "%Y-%m-%d").day(date(2022, 9, 3)) == "2022-09-03"
    assert Times(phrases("en"), "UTC", "%d %b %Y").day(date(2022, 9, 3)) == "3 Sep 2022"


def test_numbers_and_plurals_follow_the_language() -> None:
    english, french = phrases("en"), phrases("fr")
    assert english.number(6500) == "6,500"
    assert french.number(6500) == "6\u202f500"
    assert [english.plural_form(n) for n in (0, 1, 2)] == ["other", "one", "other"]
    assert [french.plural_form(n) for n in (0, 1, 2)] == ["one", "one", "other"]
    with pytest.raises(KeyError, match=r"lacks the phrase 'no\.such'"):
        english.text("no.such")


def test_french_days_keep_their_order_and_break_between_words() -> None:
    pattern = str(phrases("fr").value("dates.pattern"))
    times = Times(phrases("fr"), "UTC", pattern)
    assert times.day(date(2022, 9, 15)) == "15 septembre 2022"
    assert times.days(date(2022, 9, 12), date(2022, 9, 15)) == "du 12 au 15 septembre 2022"
