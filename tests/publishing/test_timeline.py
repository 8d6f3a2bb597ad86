"""The timeline on an axis: nothing runs into anything, an uncertain time is a span, a break is drawn."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pikepdf
import pytest

from briefing.composition.document import (
    MarkShape,
    Section,
    TimelineChart,
    TimelineKey,
    TimelineLane,
    TimelineMark,
    TimelineStretch,
    TimelineTick,
)
from briefing.composition.house_style import load_house_style
from briefing.publishing.html_timeline import timeline_svg
from briefing.publishing.reading import timeline_table
from briefing.publishing.scale import text_width
from briefing.publishing.timeline_layout import PlacedMark, lay_out
from tests.publishing.pdf_reading import opened, page_texts, publish, roles, text_sizes
from tests.publishing.sample_briefs import osk_brief

START = datetime(2031, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)
WIDTH, SIGN = 480.0, 6.0


def mark(number: int, start: datetime, length: timedelta = timedelta(0), **changes: object) -> TimelineMark:
    words = f"≥ {number} people killed (a claimant with a name)"
    return replace(TimelineMark(number, start, start + length, MarkShape.CLAIM, words), **changes)


def chart(*lanes: tuple[TimelineMark, ...], days: int = 10, **changes: object) -> TimelineChart:
    ticks = tuple(TimelineTick(START + DAY * n, f"{n + 1} March") for n in range(days))
    made = TimelineChart(
        "Events",
        tuple(TimelineLane(f"Lane {n}", marks) for n, marks in enumerate(lanes, 1)),
        (TimelineStretch(START, START + DAY * days),),
        ticks,
        (TimelineKey("casualty claim", MarkShape.CLAIM),),
        "Events on an axis.",
    )
    return replace(made, **changes)


def measure(text: str) -> float:
    return len(text) * 4.5


def box(placed: PlacedMark) -> tuple[float, float]:
    words = measure(placed.number) + (measure(placed.text) + SIGN if placed.text else 0)
    left = min(placed.left, placed.text_left, placed.middle - SIGN / 2)
    return left, max(placed.right, placed.text_left + words, placed.middle + SIGN / 2)


DAYS_APART = [mark(n, START + DAY * (n % 10), DAY) for n in range(1, 41)]
ONE_DAY = [mark(n, START + 2 * DAY, DAY) for n in range(1, 41)]
MINUTES = [mark(n, START + 2 * DAY + timedelta(minutes=n)) for n in range(1, 41)]
SPANS = [mark(n, START + DAY * (n % 3), DAY * (2 + n % 5)) for n in range(1, 41)]


@pytest.mark.parametrize("marks", [DAYS_APART, ONE_DAY, MINUTES, SPANS, DAYS_APART[:5], DAYS_APART[:1]])
def test_no_mark_runs_into_another_and_every_event_is_there(marks: list[TimelineMark]) -> None:
    layout = lay_out(chart(tuple(marks[::2]), tuple(marks[1::2])), WIDTH, SIGN, measure)
    numbers: set[int] = set()
    for lane in layout.lanes:
        for row in lane.rows:
            boxes = sorted(map(box, row))
            assert all(one[1] <= other[0] + 0.01 for one, other in pairwise(boxes))
            for placed in row:
                numbers |= _numbers(placed.number)
                assert box(placed)[0] >= -SIGN
    assert numbers == {m.number for m in marks}


def _numbers(text: str) -> set[int]:
    found: set[int] = set()
    for part in text.split(", "):
        first, _, last = part.partition("–")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def test_few_events_are_told_in_words_and_many_by_their_numbers() -> None:
    few = lay_out(chart(tuple(ONE_DAY[:5])), WIDTH, SIGN, measure)
    assert [placed.text for lane in few.lanes for row in lane.rows for placed in row] == [
        m.label for m in ONE_DAY[:5]
    ]
    many = lay_out(chart(tuple(ONE_DAY)), WIDTH, SIGN, measure)
    assert [placed.number for lane in many.lanes for row in lane.rows for placed in row] == ["1–40"]


def test_words_that_do_not_fit_whole_are_left_to_the_table() -> None:
    long = mark(1, START + 4 * DAY, DAY, label="≥ 7 people killed " + "(a very long claimant) " * 6)
    layout = lay_out(chart((long,)), WIDTH, SIGN, measure)
    (placed,) = layout.lanes[0].rows[0]
    assert (placed.number, placed.text) == ("1", "")


def test_a_day_is_a_span_and_a_minute_a_point() -> None:
    marks = (mark(1, START + DAY, DAY), mark(2, START + 5 * DAY))
    layout = lay_out(chart(marks), WIDTH, SIGN, measure)
    day, minute = (placed for row in layout.lanes[0].rows for placed in row)
    assert day.right - day.left == pytest.approx(WIDTH / 10)
    assert minute.right == minute.left == pytest.approx(WIDTH / 2)


def test_a_period_that_began_before_the_axis_is_cut_with_an_arrow() -> None:
    counted = mark(1, START + DAY, counts_from=START - 300 * DAY, counts_to=START + DAY)
    (placed,) = lay_out(chart((counted,)), WIDTH, SIGN, measure).lanes[0].rows[0]
    assert placed.cut_left
    assert placed.counted == (0.0, pytest.approx(WIDTH / 10))


def test_between_the_parts_of_a_broken_axis_nothing_is_drawn() -> None:
    parts = (TimelineStretch(START - 900 * DAY, START - 899 * DAY), TimelineStretch(START, START + 9 * DAY))
    broken = chart((mark(1, START - 899.5 * DAY), mark(2, START + DAY)), stretches=parts)
    layout = lay_out(broken, WIDTH, SIGN, measure)
    (first, second), (gap,) = layout.parts, layout.breaks
    assert first[1] < gap < second[0]
    # The short part is wide enough for its mark.
    assert first[1] - first[0] > WIDTH * 0.1


def test_labels_of_the_axis_keep_apart() -> None:
    ticks = tuple(TimelineTick(START + DAY * n / 4, f"{n} March 2031") for n in range(40))
    layout = lay_out(chart((mark(1, START),), ticks=ticks), WIDTH, SIGN, measure)
    shown = [(t.label_left, t.label_left + measure(t.label)) for t in layout.ticks if t.label]
    assert 3 < len(shown) < 12
    assert all(one[1] < other[0] for one, other in pairwise(shown))
    assert shown[0][0] >= 0
    assert shown[-1][1] <= WIDTH


def test_what_nobody_decided_on_bears_a_sign_besides_its_colour() -> None:
    proposed = mark(3, START + DAY, unreviewed=True)
    (placed,) = lay_out(chart((proposed,)), WIDTH, SIGN, measure).lanes[0].rows[0]
    assert placed.number == "3*"


@pytest.mark.parametrize("style", ["standard", "letter", "large_print"])
@pytest.mark.parametrize("marks", [DAYS_APART, ONE_DAY, SPANS, DAYS_APART[:1]])
def test_the_pdf_draws_one_tagged_figure_on_one_page(style: str, marks: list[TimelineMark]) -> None:
    block = chart(tuple(marks[::2]), tuple(marks[1::2]))
    section = Section("timeline", "Timeline", (block,))
    content = publish(replace(osk_brief(), sections=(section,), sources=(), unreviewed_count=0), style)
    with opened(content) as pdf:
        (figure,) = roles(pdf, "/Figure")
        assert str(figure.Alt) == "Events on an axis."
        left, bottom, right, top = (float(v) for v in figure.A.BBox)
        assert 0 < left < right < float(pdf.pages[0].MediaBox[2])
        assert 0 < bottom < top
        assert min(text_sizes(pdf)) >= 8
    assert "casualty claim" in "".join(page_texts(content))


def test_names_written_from_the_right_come_out_in_reading_order() -> None:
    block = chart((mark(1, START + DAY, label="≥ 7 killed (עיתון הגליל)"),))
    section = Section("timeline", "Timeline", (block,))
    content = publish(replace(osk_brief(), sections=(section,), sources=(), unreviewed_count=0))
    with opened(content) as pdf:
        assert isinstance(pdf.pages[0].obj, pikepdf.Dictionary)
    assert "הגליל" in "".join(page_texts(content))


def test_the_web_page_draws_the_same_marks() -> None:
    marks = (
        mark(1, START + DAY, DAY, unreviewed=True, counts_from=START, counts_to=START + DAY),
        mark(2, START),
    )
    svg = timeline_svg(chart(marks), load_house_style().colours)
    assert svg.count("<polygon") == 3
    assert 'stroke-dasharray="3 3"' in svg
    assert ">1*</text>" in svg
    assert ">≥ 2 people killed (a claimant with a name)</text>" in svg
    assert text_width("iii") < text_width("mmm")


def test_a_period_that_began_before_the_axis_has_an_arrow_on_the_web_page_too() -> None:
    colours = load_house_style().colours
    cut = mark(1, START + DAY, counts_from=START - 300 * DAY, counts_to=START + DAY)
    whole = replace(cut, counts_from=START)
    arrow = f'fill="{colours.muted}"/>'
    assert arrow in timeline_svg(chart((cut,)), colours)
    assert arrow not in timeline_svg(chart((whole,)), colours)


def test_formats_that_draw_nothing_get_a_grid_of_numbers() -> None:
    table = timeline_table(chart((DAYS_APART[0], DAYS_APART[1], DAYS_APART[10]), (DAYS_APART[4],)))
    texts = [[c.paragraphs[0].runs[0].text for c in row.cells] for row in table.rows]
    assert [column.title for column in table.columns][:3] == ["", "1 March", "3 March"]
    assert texts[0][:4] == ["Lane 1", "1, 11", "2", "–"]
    assert texts[1] == ["Lane 2", "–", "–", "5", "–", "–"]
