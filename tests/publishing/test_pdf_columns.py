"""Columns and cards: no word is cut where there is room for it, and no table grows wider than its page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composition.document import Cell, Column, Paragraph, Row, Run, Section, Table
from briefing.publishing.columns import column_widths
from tests.publishing.pdf_reading import page_texts, publish
from tests.publishing.sample_briefs import osk_brief

numbers = st.lists(st.tuples(st.floats(0.1, 5), st.floats(0, 400)), min_size=1, max_size=9)


@given(numbers, st.floats(50, 600))
def test_columns_share_the_room_and_keep_their_words(columns: list[tuple[float, float]], room: float) -> None:
    weights, needs = [weight for weight, _ in columns], [need for _, need in columns]
    widths = column_widths(weights, needs, room)
    assert sum(widths) == pytest.approx(room)
    assert all(width >= 0 for width in widths)
    if sum(needs) <= room:
        assert all(width >= need - 0.02 for width, need in zip(widths, needs, strict=True))


def test_columns_with_room_keep_their_weights() -> None:
    assert column_widths([1, 3], [5, 5], 100) == [25, 75]
    assert column_widths([1, 3], [40, 5], 100) == [40, 60]


def _text(name: str, table: Table) -> str:
    section = Section(name, "Section", (table,))
    brief = replace(osk_brief(), sections=(section,), sources=(), unreviewed_count=0)
    return "\n".join(page_texts(publish(brief, "large_print")))


def _cell(text: str) -> Cell:
    return Cell((Paragraph((Run(text),)),))


def test_heads_of_many_columns_stay_whole_in_large_print() -> None:
    titles = ("Claimant", "Figure", "Who was hit", "Period counted", "Place", "As of", "Grade")
    weights = (2, 1.5, 1.9, 1.6, 1.1, 2.3, 0.8)
    columns = tuple(Column(title, weight) for title, weight in zip(titles, weights, strict=True))
    words = ("spokesman", "between 20", "combatants", "not stated", "Velgrad", "independent outlet", "(D4)")
    text = _text("casualties", Table("", columns, (Row(tuple(map(_cell, words))),)))
    for word in " ".join((*titles, *words)).split():
        assert word in text.split()


def test_the_figure_of_a_card_is_not_divided() -> None:
    columns = (Column("Figure"), Column("What"), Column("Who"))
    figures = ("nearly\u00a050", "1,200 to 3,400 or\u00a0more", "≥\u00a030", "≤\u00a040")
    rows = tuple(Row((_cell(figure), _cell("killed"), _cell("officials"))) for figure in figures)
    text = _text("key_figures", Table("Key figures", columns, rows))
    assert "nearly\u00a050" in text or "nearly 50" in text
    assert "3,400" in text
