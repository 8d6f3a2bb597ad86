"""Dates of publication: a moment with zone, a day, or nothing; never a guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.moments import day_in_address, parse_moment, why_undated


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-09-15T20:30:00+04:00", "2022-09-15T20:30:00+04:00"),
        ("2022-09-15T16:30:00Z", "2022-09-15T16:30:00+00:00"),
        ("2022-09-15T16:30:00.123456789Z", "2022-09-15T16:30:00+00:00"),
        ("2022-09-15 16:30:00 +0400", "2022-09-15T16:30:00+04:00"),
        ("20220915T163000Z", "2022-09-15T16:30:00+00:00"),
        ("2022-09-15", "2022-09-15"),
        ("2022-09-15T20:30:00", "2022-09-15"),
        ("2022-09-15T00:00:00Z", "2022-09-15"),
        ("Thu, 15 Sep 2022 16:30:00 GMT", "2022-09-15T16:30:00+00:00"),
        ("Thu, 15 Sep 2022 20:30:00 +0400", "2022-09-15T20:30:00+04:00"),
        ("Thu, 15 Sep 2022 20:30:00", "2022-09-15"),
        ("15 September 2022", "2022-09-15"),
        ("Thursday, 15th of September 2022", "2022-09-15"),
        ("Sept. 15, 2022", "2022-09-15"),
        ("September 15, 2022 4:30 pm GMT", "2022-09-15T16:30:00+00:00"),
        ("15 Sep 2022 16:30 UTC+4", "2022-09-15T16:30:00+04:00"),
        ("15 Sep 2022 16:30 EST", "2022-09-15T16:30:00-05:00"),
        ("15 Sep 2022 16:30 IST", "2022-09-15"),  # India, Israel or Ireland
        ("2022/9/15", "2022-09-15"),
        ("03/04/2022", None),  # March or April
        ("2022-13-45", None),
        ("31 February 2022", None),
        ("yesterday", None),
        ("2999-01-01", None),
        ("", None),
    ],
)
def test_what_is_read(written: str, read: str | None) -> None:
    moment = parse_moment(written)
    assert (moment.isoformat() if moment else None) == read


def test_days_in_addresses() -> None:
    assert str(day_in_address("https://a.example/news/2022/9/15/brenn")) == "2022-09-15"
    assert str(day_in_address("https://a.example/2022-09-15-brenn")) == "2022-09-15"
    assert day_in_address("https://a.example/article/20220915") is None
    assert day_in_address("https://a.example/2022/19/35/x") is None


@given(st.text(max_size=80))
def test_any_text_is_read_or_not(text: str) -> None:
    parse_moment(text)


@given(
    st.datetimes(
        min_value=__import__("datetime").datetime(1900, 1, 1),
        max_value=__import__("datetime").datetime(2024, 1, 1),
    )
)
def test_iso_moments_with_a_zone_come_back(moment) -> None:
    from datetime import timedelta, timezone

    moment = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=4)))
    if moment.time().isoformat() != "00:00:00":
        assert parse_moment(moment.isoformat()) == moment


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("23/04/2022", "2022-04-23"),  # no 23rd month: one order only
        ("04/23/2022", "2022-04-23"),
        ("05/05/2022", "2022-05-05"),
        ("13.05.2022, 14:20", "2022-05-13"),
        ("03.04.2022", "2022-04-03"),  # with dots the day comes first
        ("13/05/22", None),  # 13 May 2022 or 22 May 2013
        ("2022-05-13 10:00:00 +03", "2022-05-13T10:00:00+03:00"),
        ("1652436000", "2022-05-13T10:00:00+00:00"),
        ("1652436000000", "2022-05-13T10:00:00+00:00"),
    ],
)
def test_dates_in_figures(written: str, read: str | None) -> None:
    moment = parse_moment(written)
    assert (moment.isoformat() if moment else None) == read


def test_months_by_name_in_addresses() -> None:
    assert str(day_in_address("https://a.example/world/2022/may/13/brenn")) == "2022-05-13"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("03/04/2022", "more than one day"),
        ("13/05/22", "more than one day"),
        ("2999-01-01", "lies in the future"),
        ("Updated 3 hours ago", "says no day"),
        ("The army said so", ""),
        ("31 February 2022", ""),
        ("99/99/2022", ""),
    ],
)
def test_why_a_text_gives_no_date(written: str, why: str) -> None:
    assert parse_moment(written) is None
    told = why_undated(written)
    assert why in told
    assert bool(told) is bool(why)


@given(st.text(max_size=80))
def test_a_reason_is_given_only_where_no_date_is(text: str) -> None:
    assert not (parse_moment(text) and why_undated(text))
