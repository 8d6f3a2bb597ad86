"""Layout: lines, widows and orphans, headings kept with their text, tables split between rows."""

from dataclasses import replace
from itertools import pairwise

import pytest

from briefing.composition.document import Paragraph, RangeBar, RangeChart, Run, Section
from briefing.composition.house_style import Fonts
from briefing.publishing.pdf.fonts import REGULAR, FontSet
from briefing.publishing.pdf.hyphenation import SOFT_HYPHEN, Hyphenator
from briefing.publishing.pdf.lines import lines_of
from briefing.publishing.pdf.spans import Span
from briefing.publishing.scale import number_text, round_steps
from tests.publishing.pdf_reading import opened, page_texts, publish, roles
from tests.publishing.sample_briefs import long_brief, osk_brief


@pytest.fixture(scope="module")
def fonts():
    return FontSet(Fonts())


def _lines(text: str, width: float, fonts: FontSet, hyphenator: Hyphenator | None = None) -> list[str]:
    span = Span(text, REGULAR, 10, "#000000")
    return ["".join(f.text for f in line.fragments) for line in lines_of([span], width, fonts, hyphenator)]


def test_no_line_is_wider_than_its_column(fonts):
    text = (
        "The quick fox, https://example.org/a/very/long/address?with=query, jumps over internationalisation"
    )
    for width in (30, 60, 90, 200):
        span = Span(text, REGULAR, 10, "#000000")
        lines = lines_of([span], width, fonts, Hyphenator("en"))
        assert all(line.width <= width + 0.01 for line in lines)
        joined = "".join(f.text for line in lines for f in line.fragments)
        assert joined.replace(SOFT_HYPHEN, "").split() == text.split() or width < 60


def test_words_are_kept_apart_at_line_ends_for_those_who_listen(fonts):
    lines = _lines("one two three four five six", 60, fonts)
    assert len(lines) > 1
    assert all(line.endswith(" ") for line in lines[:-1])


def test_ranges_are_never_broken(fonts):
    for width in range(40, 100, 3):
        assert not any(line.rstrip().endswith("30–") for line in _lines("killed 30–49 people", width, fonts))


def test_division_is_where_pyphen_has_it():
    pyphen = pytest.importorskip("pyphen")
    theirs, ours = pyphen.Pyphen(lang="en_GB", left=2, right=2), Hyphenator("en")
    for word in (
        "administrators",
        "communications",
        "intermittently",
        "casualties",
        "negotiation",
        "humanitarian",
    ):
        assert [p for p in ours.positions(word) if 2 <= p <= len(word) - 2] == theirs.positions(word)


def test_names_and_short_words_are_not_divided():
    hyphenator = Hyphenator("en")
    assert not list(hyphenator.divisions("Azerbaijan"))
    assert not list(hyphenator.divisions("river"))
    assert not list(Hyphenator("xx").divisions("administrators"))


def test_a_divided_word_ends_with_a_soft_hyphen_and_never_twice_in_a_row(fonts):
    text = "the administrators said that all communications were interrupted intermittently " * 6
    lines = _lines(text, 95, fonts, Hyphenator("en"))
    ends = [line.endswith(SOFT_HYPHEN) for line in lines]
    assert any(ends)
    assert not any(first and second for first, second in pairwise(ends))
    assert "".join(lines).replace(SOFT_HYPHEN, "").split() == text.split()


def test_a_paragraph_leaves_at_least_two_lines_on_each_page():
    texts = tuple(
        Paragraph((Run(f"Item {n}: " + "word after word of a sentence " * (6 + n % 9)),)) for n in range(60)
    )
    brief = replace(
        osk_brief(), sections=(Section("narrative", "Situation", texts),), sources=(), unreviewed_count=0
    )
    content = page_texts(publish(brief))
    for page in content[1:]:
        body = [
            line
            for line in page.split("\n")
            if line.strip() and "Example Desk" not in line and "TLP" not in line
        ]
        if not body[0].startswith("Item"):
            assert not body[1].startswith("Item"), "a widow: one line alone at the head of a page"


def test_headings_stand_on_the_page_of_their_text():
    sections = tuple(
        Section(
            f"s{n}",
            f"Heading {n}",
            (Paragraph((Run(f"Begin {n} " + "text goes on " * (20 + 13 * n % 90)),)),),
        )
        for n in range(40)
    )
    pages = page_texts(publish(replace(osk_brief(), sections=sections, sources=())))
    for n in range(40):
        heading = next(i for i, text in enumerate(pages) if f"Heading {n}\n" in text)
        assert f"Begin {n} " in pages[heading]


def test_all_rows_of_a_long_table_are_there_once_and_in_order():
    text = "".join(page_texts(publish(long_brief(rows=200, paragraphs=1))))
    places = [
        text.index(f"Village {n}\n") if f"Village {n}\n" in text else text.index(f"Village {n} ")
        for n in range(1, 201)
    ]
    assert places == sorted(places)


def test_a_chart_of_many_claims_goes_over_pages():
    bars = tuple(RangeBar(f"Claimant {n}", n, n + 5, f"{n}–{n + 5}") for n in range(1, 60))
    chart = RangeChart("Tolls", bars, "people", "Many claims side by side, each from n to n and five.")
    content = publish(replace(osk_brief(), sections=(Section("casualties", "Casualties", (chart,)),)))
    assert all(f"Claimant {n}" in "".join(page_texts(content)) for n in range(1, 60))
    with opened(content) as pdf:
        assert len(roles(pdf, "/Figure")) == 3


@pytest.mark.parametrize(
    ("largest", "steps"),
    [
        (1, [0, 1]),
        (6, [0, 1, 2, 3, 4, 5, 6]),
        (52, [0, 10, 20, 30, 40, 50, 60]),
        (1200, [0, 200, 400, 600, 800, 1000, 1200]),
    ],
)
def test_scales_have_round_steps(largest, steps):
    assert round_steps(largest) == steps


def test_numbers_of_scales_are_grouped():
    assert number_text(12_000) == "12\u202f000"


@pytest.mark.slow
def test_a_thousand_pages_are_set():
    content = publish(long_brief(rows=9_000, paragraphs=2_000))
    with opened(content) as pdf:
        assert len(pdf.pages) > 600
