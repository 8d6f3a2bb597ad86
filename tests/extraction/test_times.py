"""Times in whole sentences: what the parse adds, zones and instants, periods, what stays unresolved."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.parties import mark_parties
from briefing.extraction.pipeline import load_parser, make_doc
from briefing.extraction.times import find_times, mark_times, period_of, time_in
from briefing.extraction.times_context import Context
from briefing.extraction.times_resolve_clock import utc_of
from briefing.facts import Article, Granularity


@pytest.fixture(scope="module")
def read_doc():
    """Return a function that parses a text and marks its parties and times, and nothing behind them."""
    parser = load_parser()

    def read(text, published="2022-09-15"):
        return mark_times(mark_parties(parser(make_doc(parser, article_of(text, published)))))

    return read


def article_of(text, published):
    return Article(id="test", text=text, published=published)


def values(doc):
    return [(m.expression.text, m.expression.value) for m in doc._.briefing.times]


def mention(doc, text):
    return next(m for m in doc._.briefing.times if m.expression.text == text)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The two armies clashed on Thursday.", "2022-09-15"),
        ("The two armies clashed on Friday.", "2022-09-09"),
        ("The two presidents will meet on Friday.", "2022-09-16"),
        ("The two presidents are expected to meet on Monday.", "2022-09-19"),
        ("The truce had been due to expire on Wednesday.", "2022-09-14"),
        ("Rebels shelled the port on Aug. 6.", "2022-08-06"),
        ("The offer was extended to Sept. 20.", "2022-09-20"),
        ("The road has been closed since March.", "2022-03"),
        ("The road will be closed until December.", "2022-12"),
    ],
)
def test_the_tense_of_the_clause_chooses_the_side(read_doc, sentence, value):
    assert [v for _, v in values(read_doc(sentence))] == [value]


def test_a_local_time_beside_greenwich_time_gives_the_offset(read_doc):
    doc = read_doc(
        "The truce took effect at 8pm local time (16:00 GMT) on Wednesday, officials in Port Ash said."
    )
    when = mention(doc, "8pm local time (16:00 GMT) on Wednesday").when
    assert when.instant == datetime(2022, 9, 14, 16, tzinfo=UTC)
    assert when.instant.utcoffset() == timedelta(hours=4)
    assert utc_of(when.instant).hour == 16
    assert when.granularity is Granularity.MINUTE


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("at 1am local time (22:00 GMT) on Wednesday", 3),
        ("at 23:30 local time (04:30 GMT) on Wednesday", -5),
        ("at 6:15 p.m. local time (1245 GMT) on Wednesday", 5.5),
    ],
)
def test_offsets_reach_over_midnight(words, hours):
    ((_, when),) = find_times(f"It began {words}.", Context(published=date(2022, 9, 15)))
    assert when.instant.utcoffset() == timedelta(hours=hours)


def test_local_time_takes_the_zone_of_the_dateline_and_says_so(read_doc):
    doc = read_doc(
        "BAKU (Riverside Wire) - The truce took effect at 8pm local time on Wednesday, the ministry said."
    )
    when = mention(doc, "8pm local time on Wednesday").when
    assert when.instant.isoformat() == "2022-09-14T20:00:00+04:00"
    assert "Asia/Baku" in when.basis
    assert "published 2022-09-15" in when.basis


def test_local_time_takes_the_zone_that_all_countries_of_the_sentence_share(read_doc):
    doc = read_doc("Armenia and Azerbaijan said the truce began at 8pm local time on Wednesday.")
    assert mention(doc, "8pm local time on Wednesday").when.instant.utcoffset() == timedelta(hours=4)


def test_local_time_of_countries_in_different_zones_stays_open(read_doc):
    doc = read_doc("Pakistan and Iran said the truce began at 8pm local time on Wednesday.")
    when = mention(doc, "8pm local time on Wednesday").when
    assert when.instant is None
    assert when.value == "2022-09-14T20:00"


def test_local_time_in_a_country_of_several_zones_stays_open(read_doc):
    doc = read_doc("Russia said the truce began at 8pm local time on Wednesday.")
    assert mention(doc, "8pm local time on Wednesday").when.instant is None


def test_summer_time_counts(read_doc):
    doc = read_doc("KYIV (Riverside Wire) - Sirens rang at 3am local time on Monday, the mayor said.")
    assert mention(doc, "3am local time on Monday").when.instant.utcoffset() == timedelta(hours=3)


def test_without_a_publication_date_relative_expressions_stay_unresolved(read_doc):
    doc = read_doc(
        "On Thursday and last month troops left; they return tomorrow at 5pm. In 2019 they stayed.", None
    )
    found = dict(values(doc))
    assert found["Thursday"] == found["last month"] == ""
    assert found["2019"] == "2019"
    assert all(m.when.instant is None for m in doc._.briefing.times)


def test_a_clock_time_without_a_day_is_no_moment():
    ((expression, when),) = find_times("Guns fell silent at 16:00 GMT.", Context(published=date(2022, 9, 15)))
    assert expression.value == "T16:00"
    assert when.instant is None


def test_figures_that_count_things_are_no_years(read_doc):
    assert values(read_doc("About 1990 shells and 2000 mortar rounds fell on the valley.")) == []
    assert values(read_doc("The 2020 war and the 1994 truce ended.")) == [("2020", "2020"), ("1994", "1994")]


def test_may_is_a_month_only_where_it_is_one(read_doc):
    assert values(read_doc("Talks may resume. May troops leave?")) == []
    assert values(read_doc("Talks resumed in May.")) == [("May", "2022-05")]


def test_in_capitals_months_and_days_are_found_and_words_are_not(read_doc):
    doc = read_doc(
        "PORT ASH, 14 SEP 22 (RIVERSIDE) -- THE ARMY SAID ON WEDNESDAY THAT TALKS MAY FAIL AT DAWN ON MONDAY."
    )
    found = [text for text, _ in values(doc)]
    assert "WEDNESDAY" in found
    assert not any(text == "MAY" for text in found)


def test_an_article_without_a_date_takes_that_of_its_dateline(read_doc):
    doc = read_doc(
        "PORT ASH, 8 January 2019 (Riverside Wire) -- The army said on Monday that a post fell.", None
    )
    assert dict(values(doc))["Monday"] == "2019-01-07"
    assert "dateline" in mention(doc, "Monday").when.basis


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("late 2020", date(2020, 9, 1), date(2020, 12, 31)),
        ("last week", date(2022, 9, 5), date(2022, 9, 11)),
        ("last month", date(2022, 8, 1), date(2022, 8, 31)),
        ("the weekend", date(2022, 9, 10), date(2022, 9, 11)),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("the third quarter of 2021", date(2021, 7, 1), date(2021, 9, 30)),
        ("the second half of 2021", date(2021, 7, 1), date(2021, 12, 31)),
        ("the winter of 2020", date(2020, 12, 1), date(2021, 2, 28)),
    ],
)
def test_a_period_covers_the_days_that_the_words_mean(read_doc, words, start, end):
    doc = read_doc(f"Villagers fled during {words} and came back.")
    period = period_of(mention(doc, words))
    assert period.start is not None
    assert abs((period.start - start).days) <= 1
    assert period.end == end


def test_the_period_of_an_unresolved_expression_is_open(read_doc):
    doc = read_doc("Villagers fled last week.", None)
    assert period_of(mention(doc, "last week")).start is None


def test_time_in_gives_the_first_date_of_a_stretch(read_doc):
    doc = read_doc("For six weeks they fought; on Monday they stopped.")
    assert time_in(doc, 0, len(doc)).expression.text == "Monday"
    assert time_in(doc, 0, len(doc), dates_only=False).expression.text == "six weeks"
    assert time_in(doc, len(doc) - 2, len(doc)) is None


def test_the_tense_is_read_from_a_hand_built_parse(hand_built):
    doc = hand_built(
        [
            ("Envoys", 2, "nsubj", "NNS", "envoy"),
            ("will", 2, "aux", "MD", "will"),
            ("meet", 2, "ROOT", "VB", "meet"),
            ("on", 2, "prep", "IN", "on"),
            ("Friday", 3, "pobj", "NNP", "Friday"),
            ("~.", 2, "punct", ".", "."),
        ]
    )
    assert values(mark_times(doc)) == [("Friday", "2022-09-16")]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
def test_no_text_raises_and_offsets_hold(text, published):
    for expression, when in find_times(text, Context(published=published)):
        assert text[expression.start : expression.end] == expression.text == when.text


_PIECES = (
    *(
        "Monday",
        "last",
        "next",
        "this",
        "May",
        "3",
        "31",
        "2020",
        "at",
        "8",
        "pm",
        "16:00",
        "GMT",
        "(",
        ")",
        ",",
    ),
    *(
        "the",
        "early",
        "late",
        "1990s",
        "'",
        "s",
        "quarter",
        "third",
        "year",
        "ago",
        "two",
        "years",
        "overnight",
    ),
    *(
        "tonight",
        "99/99/99",
        "2022-13-45",
        "30",
        "February",
        "24",
        "25:61",
        "century",
        "decade",
        "week",
        "on",
        "of",
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.one_of(st.none(), st.dates()))
def test_no_row_of_time_words_raises(pieces, published):
    text = " ".join(pieces)
    for expression, when in find_times(text, Context(published=published)):
        assert text[expression.start : expression.end] == expression.text
        if published is None and when.basis.startswith("published"):
            pytest.fail("resolved against a publication date that there is none of")


def test_the_same_text_gives_the_same_times_twice():
    text = "On Monday at 5pm and again in late March two years later."
    first = find_times(text, Context(published=date(2022, 9, 15)))
    assert first == find_times(text, Context(published=date(2022, 9, 15)))
