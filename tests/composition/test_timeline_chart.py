"""The axis of the timeline: what has a date stands on it once, what has none is named, a break is said."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.assessment import assess
from briefing.composition import BriefSettings, compose
from briefing.composition.document import (
    Brief,
    MarkShape,
    Paragraph,
    Table,
    TimelineChart,
    TimelineMark,
    Tone,
)
from briefing.composition.phrases import phrases
from briefing.composition.time_axis import stretches_of, ticks_of
from briefing.composition.times import Times
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    CeasefireReport,
    CeasefireStatus,
    Fact,
    Granularity,
    Outcome,
    Period,
    Quantity,
    Review,
    ReviewState,
    Victims,
    When,
    evidence_of,
)
from tests.assessment.examples import NAMES, load

AS_OF = datetime(2031, 6, 1, tzinfo=UTC)
ACCEPTED = Review(state=ReviewState.CONFIRMED, by="A. Analyst", at=AS_OF)


def article(number: int, published: date | datetime | None, source: str = "Harbour Times") -> Article:
    return Article(
        id=f"a{number}", text=f"Sentence {number}.", source=source, published=published, language="en"
    )


def claim(article: Article, count: int, **changes: object) -> CasualtyClaim:
    values = {
        "id": f"c-{article.id}-{count}",
        "article_id": article.id,
        "evidence": (evidence_of(article.text, 0, len(article.text)),),
        "count": Quantity(low=count, high=count),
        "outcome": Outcome.KILLED,
        "victims": Victims(text="people", party="Marovia", category=Category.CIVILIAN),
        "claimant": Attribution(text=f"claimant {count}"),
        "review": ACCEPTED,
    }
    return CasualtyClaim(**{**values, **changes})


def state(article: Article, status: CeasefireStatus, when: When | None, **changes: object) -> CeasefireReport:
    values = {
        "id": f"s-{article.id}-{status.value}",
        "article_id": article.id,
        "evidence": (evidence_of(article.text, 0, len(article.text)),),
        "status": status,
        "effective": when,
        "review": ACCEPTED,
    }
    return CeasefireReport(**{**values, **changes})


def brief_of(facts: list[Fact], articles: list[Article], **options: object) -> Brief:
    return compose(assess(facts, articles, as_of=AS_OF), facts, articles, BriefSettings(**options))


def drawn(brief: Brief) -> tuple[TimelineChart | None, list[str], Table]:
    section = brief.section("timeline")
    assert section
    charts = [block for block in section.blocks if isinstance(block, TimelineChart)]
    notes = [b.runs[0].text for b in section.blocks if isinstance(b, Paragraph) and b.tone is Tone.NOTE]
    table = next(block for block in section.blocks if isinstance(block, Table))
    return (charts[0] if charts else None), notes, table


def marks_of(chart: TimelineChart | None) -> list[TimelineMark]:
    assert chart
    return [mark for lane in chart.lanes for mark in lane.marks]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_dated_event_of_the_table_stands_once_on_the_axis(name: str, language: str) -> None:
    example = load(name)
    brief = compose(example.picture(), example.facts, example.articles, BriefSettings(language=language))
    chart, _, table = drawn(brief)
    numbers = [mark.number for mark in marks_of(chart)]
    assert len(numbers) == len(set(numbers))
    dated = [n for n, event in enumerate(example.picture().events, 1) if event.moment.day]
    assert sorted(numbers) == dated
    assert [row.cells[0].paragraphs[0].runs[0].text for row in table.rows] == [
        str(n) for n in range(1, len(table.rows) + 1)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_mark_gives_a_figure_or_state_without_its_claimant_and_sources(name: str) -> None:
    example = load(name)
    chart, _, _ = drawn(compose(example.picture(), example.facts, example.articles, BriefSettings()))
    events = example.picture().events
    for mark in marks_of(chart):
        event = events[mark.number - 1]
        claimant = event.claim.claimant if event.claim else event.state.claimant if event.state else None
        assert claimant
        assert claimant.words.removeprefix("The ").removeprefix("A ") in mark.label
        assert mark.label.endswith("]")
        assert mark.fact_ids


def test_a_day_is_a_span_of_a_day_a_month_one_of_a_month_a_minute_none() -> None:
    source = article(1, date(2031, 5, 20))
    instant = datetime(2031, 5, 14, 20, tzinfo=UTC)
    facts = [
        state(
            source,
            CeasefireStatus.AGREED,
            When(text="in May", value="2031-05", granularity=Granularity.MONTH),
        ),
        state(
            source, CeasefireStatus.IN_EFFECT, When(text="at 8pm", value="2031-05-14T20:00", instant=instant)
        ),
        claim(source, 7),
    ]
    chart, _, _ = drawn(brief_of(facts, [source]))
    lengths = {mark.shape.value + mark.label[:5]: mark.end - mark.start for mark in marks_of(chart)}
    assert set(lengths.values()) >= {timedelta(0), timedelta(days=1)}
    assert all(mark.reported_only for mark in marks_of(chart) if mark.shape is MarkShape.CLAIM)


@pytest.mark.parametrize("count", [1, 5])
def test_events_of_one_day_need_no_axis_and_the_table_then_has_no_numbers(count: int) -> None:
    source = article(1, date(2031, 5, 20))
    chart, notes, table = drawn(brief_of([claim(source, n + 7) for n in range(count)], [source]))
    assert chart is None
    assert not notes
    assert len(table.columns) == 3


def test_charts_can_be_switched_off() -> None:
    source = article(1, date(2031, 5, 20))
    facts = [claim(source, 7), claim(source, 9)]
    assert drawn(brief_of(facts, [source], show_charts=False))[0] is None


def test_what_is_not_on_the_axis_is_said() -> None:
    sources = [
        article(1, date(2031, 5, 20)),
        article(2, None),
        article(3, date(2029, 1, 3)),
        article(4, date(2031, 5, 21)),
    ]
    war = claim(sources[0], 6500, background=True)
    facts = [*(claim(source, n + 5) for n, source in enumerate(sources)), war]
    chart, notes, _ = drawn(brief_of(facts, sources))
    assert chart
    assert len(chart.stretches) == 2
    assert notes == [
        "The axis is broken between 3 January 2029 and 20 May 2031, when no event is reported.",
        "Not on the axis, since no date is known: No. 1.",
        "Earlier wars and other events of the background are not on the axis.",
    ]


def test_a_claim_over_a_period_bears_it_up_to_its_report() -> None:
    source = article(1, date(2031, 5, 20))
    week = Period(text="this week", start=date(2031, 5, 18), end=date(2031, 5, 24))
    earlier = article(2, date(2031, 5, 19))
    facts = [claim(source, 7, period=week), claim(earlier, 9)]
    chart, _, _ = drawn(brief_of(facts, [source, earlier]))
    counted = next(mark for mark in marks_of(chart) if mark.counts_from)
    assert counted.counts_from == datetime(2031, 5, 18, tzinfo=UTC)
    assert counted.counts_to == datetime(2031, 5, 21, tzinfo=UTC)


def test_what_nobody_decided_on_is_marked_and_keyed() -> None:
    source = article(1, date(2031, 5, 20))
    earlier = article(2, date(2031, 5, 19))
    facts = [claim(source, 7, review=Review()), claim(earlier, 9)]
    chart, _, _ = drawn(brief_of(facts, [source, earlier]))
    assert chart
    assert sorted(mark.unreviewed for mark in marks_of(chart)) == [False, True]
    assert any(key.unreviewed for key in chart.keys)


def test_of_many_events_the_latest_are_drawn_and_the_others_named() -> None:
    sources = [article(n, date(2031, 3, 1) + timedelta(days=n)) for n in range(1, 46)]
    chart, notes, table = drawn(brief_of([claim(s, n + 3) for n, s in enumerate(sources)], sources))
    assert len(marks_of(chart)) == 40
    assert notes == ["Not on the axis, which shows the latest events only: No. 1, 2, 3, 4, 5."]
    assert len(table.rows) == 45


moments = st.datetimes(datetime(2010, 1, 1), datetime(2033, 1, 1)).map(lambda m: m.replace(tzinfo=UTC))
lengths = st.sampled_from((timedelta(0), timedelta(days=1), timedelta(days=7), timedelta(days=31)))
intervals = st.lists(
    st.builds(lambda start, length: (start, start + length), moments, lengths), min_size=1, max_size=30
)


@given(intervals)
def test_every_moment_lies_on_the_axis_and_its_parts_keep_apart(
    found: list[tuple[datetime, datetime]],
) -> None:
    stretches = stretches_of(found)
    assert 1 <= len(stretches) <= 4
    assert all(one.end < other.start for one, other in pairwise(stretches))
    for start, end in found:
        assert any(s.start <= end and start <= s.end for s in stretches)
        if end - start <= timedelta(days=8):
            assert any(s.start <= start and end <= s.end for s in stretches)


@given(intervals, st.sampled_from(("en", "fr")))
def test_the_axis_names_a_few_round_moments(found: list[tuple[datetime, datetime]], language: str) -> None:
    stretches = stretches_of(found)
    hours = any(start == end for start, end in found)
    ticks = ticks_of(stretches, Times(phrases(language), "UTC"), hours=hours)
    assert 1 <= len(ticks) <= 24
    assert all(tick.label for tick in ticks)
    assert all(tick.at.minute == 0 for tick in ticks)
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


@pytest.mark.parametrize(
    ("days", "language", "form", "expected"),
    [
        (0.5, "en", "%d %B %Y", ["1 May, 00:00", "02:00"]),
        (3, "en", "%B %d, %Y", ["May 1", "May 2"]),
        (3, "fr", "%d %B %Y", ["1er mai", "2 mai"]),
        (200, "fr", "%d %B %Y", ["mai 2031", "juin 2031"]),
        (3000, "en", "%d %B %Y", ["2032", "2034"]),
    ],
)
def test_words_of_the_axis(days: float, language: str, form: str, expected: list[str]) -> None:
    start = datetime(2031, 5, 1, tzinfo=UTC)
    stretches = stretches_of([(start, start), (start + timedelta(days=days), start + timedelta(days=days))])
    labels = [tick.label for tick in ticks_of(stretches, Times(phrases(language), "UTC", form))]
    assert labels[:2] == expected or labels[1:3] == expected or expected[1] in labels
