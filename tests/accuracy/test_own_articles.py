"""Our own annotated articles hold their floors on every run of the tests, gold sets or not."""

import pytest

from tests.accuracy.own_set import load_own_articles, own_figures, predict_own
from tests.accuracy.ratchet import falls, read_floors

ROWS = load_own_articles()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_annotation_points_at_its_words(row):
    assert row["invented"] is True
    for fact in row["facts"]:
        spans = [
            fact["evidence"],
            *(fact[key] for key in ("claimant", "speaker") if fact.get(key)),
            *row["dates"],
        ]
        for span in spans:
            assert row["text"][span["start"] : span["end"]] == span["text"]


def test_the_figures_of_our_own_articles_hold_their_floors():
    figures = list(own_figures(ROWS, predict_own()))
    floors = read_floors()
    assert all(figure.key in floors for figure in figures)
    assert falls(figures, floors) == []
