"""Counts told place by place, whose verb and noun are left out; all places are invented."""

import pytest

from briefing.extraction import Extractor
from briefing.facts import Article, FactKind, Qualifier


@pytest.fixture(scope="module")
def claims():
    extractor = Extractor()

    def read(text):
        facts = extractor.extract(Article(id="test", text=text)).facts
        return [fact for fact in facts if fact.kind is FactKind.CASUALTY]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Missiles fell, killing at least seven people in Norvik and four in the surrounding region.",
            {7: "Norvik", 4: None},
        ),
        (
            "Officials said 14 people were killed in Norvik, and 13 in the Belsk area.",
            {14: "Norvik", 13: "Belsk area"},
        ),
        (
            "Shelling killed six soldiers in Norvik, three in Belsk and at least two in Varn.",
            {6: "Norvik", 3: "Belsk", 2: "Varn"},
        ),
    ],
)
def test_each_place_has_its_count(claims, text, expected):
    found = claims(text)
    assert {c.count.low: c.place for c in found} == expected
    assert len({c.victims.category for c in found}) == 1
    assert len({c.claimant and c.claimant.text for c in found}) == 1


def test_the_gapped_count_keeps_its_own_qualifier_and_day(claims):
    found = claims("At least seven people died in Norvik on Monday and four in Belsk on Tuesday.")
    told = {c.count.low: (c.count.qualifier, c.period.text) for c in found}
    assert told == {7: (Qualifier.AT_LEAST, "Monday"), 4: (Qualifier.EXACT, "Tuesday")}


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed seven people in Norvik and destroyed 12 homes in Belsk and four in Varn.",
        "Rockets killed seven people in Norvik and four in 2019.",
        "Seven people were killed in Norvik after 40 rockets fell in Belsk and 20 in Varn.",
        "Seven people were killed in Norvik and 40 homes were lost, with 20 in Belsk.",
    ],
)
def test_things_years_and_rockets_are_no_dead(claims, text):
    assert [c.count.low for c in claims(text)] == [7]


def test_parts_of_the_first_count_stand_between(claims):
    found = claims(
        "Officials said 14 people were killed in Norvik, including two children, and 13 in the Belsk area."
    )
    assert {(c.count.low, c.part_of is None) for c in found} == {(14, True), (2, False), (13, True)}
