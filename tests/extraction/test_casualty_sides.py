"""Whose people the victims are: by their words, their side, the loser, the claimant. Figures are invented."""

import pytest

from briefing.extraction import Extractor
from briefing.facts import Article, Category, FactKind


@pytest.fixture(scope="module")
def sides():
    extractor = Extractor()

    def read(text, **article):
        facts = extractor.extract(Article(id="test", text=text, **article)).facts
        claims = [fact for fact in facts if fact.kind is FactKind.CASUALTY]
        return {c.count.low: (c.victims.party, c.victims.category) for c in claims}

    return read


MILITARY, MILITANT, CIVILIAN = Category.MILITARY, Category.MILITANT, Category.CIVILIAN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway's general staff claims Denmark lost 71 troops on Monday.",
            {71: ("Denmark", MILITARY)},
        ),
        ("Norway put its own losses at 11 dead.", {11: ("Norway", MILITARY)}),
        ("Hamas put its own losses at 12 dead.", {12: ("Hamas", MILITANT)}),
        (
            "The raid killed a Taliban commander and two of his bodyguards.",
            {1: ("Taliban", MILITANT), 2: ("Taliban", MILITANT)},
        ),
        (
            "A Danish patrol captured a Taliban commander, along with ten of his associates.",
            {1: ("Taliban", MILITANT), 10: ("Taliban", MILITANT)},
        ),
        (
            "Four Danish villagers, one of them a girl of seven, died on Monday.",
            {4: ("Denmark", CIVILIAN), 1: ("Denmark", CIVILIAN)},
        ),
        ("A military doctor was killed.", {1: (None, MILITARY)}),
        (
            "Two Danish soldiers were killed. A third was wounded.",
            {2: ("Denmark", MILITARY), 1: ("Denmark", MILITARY)},
        ),
        ("The army reported 61 military deaths.", {61: (None, MILITARY)}),
        ("Shells killed an officer and five soldiers.", {1: (None, MILITARY), 5: (None, MILITARY)}),
        ("More than 250 blue helmets have died.", {250: (None, Category.PEACEKEEPER)}),
    ],
    ids=[
        "who lost",
        "own losses",
        "losses of a group",
        "his guards",
        "along with",
        "part of a whole",
        "in uniform",
        "a third",
        "military deaths",
        "officer",
        "helmets",
    ],
)
def test_the_side_of_the_victims(sides, text, expected):
    assert sides(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Danish army claimed to have killed 12 soldiers.",
        "The Danish army said its gunners killed 12 soldiers.",
    ],
)
def test_soldiers_whom_the_claimant_killed_are_not_its_own(sides, text):
    assert sides(text)[12] == (None, MILITARY)


def test_soldiers_whom_an_army_reports_dead_are_its_own(sides):
    assert sides("The Danish army said 12 soldiers had been killed.")[12] == ("Denmark", MILITARY)


def test_mass_arrests_are_no_captures(sides):
    assert 17000 not in sides("Security forces killed 30 people and some 17,000 were arrested.")


def test_an_open_period_since_a_past_year_is_current(claims_background):
    assert claims_background("Since the coup of 2021, 31 people have been killed.") == [False]
    assert claims_background("It is the worst fire since 2002, when a blaze killed 131.") == [True]
    assert claims_background("In 2021, 31 people were killed.") == [True]


@pytest.fixture(scope="module")
def claims_background():
    extractor = Extractor()

    def read(text):
        facts = extractor.extract(Article(id="test", text=text, published="2023-04-12")).facts
        return [fact.background for fact in facts if fact.kind is FactKind.CASUALTY]

    return read
