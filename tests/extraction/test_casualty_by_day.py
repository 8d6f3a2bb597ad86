"""Counts told day by day, each with its own day; ages in words are no decades."""

import pytest

from briefing.extraction import Extractor
from briefing.facts import Article, FactKind


@pytest.fixture(scope="module")
def claims():
    extractor = Extractor()

    def read(text):
        facts = extractor.extract(Article(id="test", text=text, published="2023-06-15")).facts
        return [fact for fact in facts if fact.kind is FactKind.CASUALTY]

    return read


def _days(found):
    return sorted((c.count.low, str(c.period.start) if c.period else None) for c in found)


def test_each_day_has_its_count(claims):
    found = claims("Five people were killed on Tuesday and eight on Wednesday, police said.")
    assert _days(found) == [(5, "2023-06-13"), (8, "2023-06-14")]
    assert not any(c.part_of for c in found)
    assert {c.claimant.text for c in found} == {"police"}


def test_days_that_make_up_a_total_are_its_parts(claims):
    text = "Shells killed 15 civilians: three on Monday, five on Tuesday and seven on Wednesday."
    found = claims(text)
    (whole,) = [c for c in found if c.count.low == 15]
    parts = [c for c in found if c.part_of == whole.id]
    assert _days(parts) == [(3, "2023-06-12"), (5, "2023-06-13"), (7, "2023-06-14")]


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed on Tuesday and two schools closed on Wednesday.",
        "Nobody was killed on Tuesday and eight on Wednesday were at work.",
    ],
)
def test_other_counts_are_no_casualties(claims, text):
    assert not {2, 8} & {c.count.low for c in claims(text)}


@pytest.mark.parametrize("age", ["his twenties", "his early thirties", "her fifties"])
def test_an_age_in_words_is_no_decade(claims, age):
    (claim,) = claims(f"A driver in {age} was killed.")
    assert claim.period is None
