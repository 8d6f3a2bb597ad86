"""Shares, fates and additions in reports of casualties; all places and persons are invented."""

import pytest

from briefing.facts import Category, Outcome, Qualifier

K, W, M, C, X = Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED, Outcome.CASUALTIES


def _counts(found):
    return sorted((c.outcome.value, c.count.low) for c in found)


WORDINGS = [
    # shares of those told of
    (
        "Of the dead, 22 were soldiers, 11 came from Norvik and three were journalists covering the talks.",
        [(K, 22), (K, 11), (K, 3)],
    ),
    ("Four of the victims were women.", [(K, 4)]),
    ("The youngest victim was a six-month-old girl.", [(K, 1)]),
    ("The mission has verified the deaths of 1,411 civilians, 73 children among them.", [(K, 1411), (K, 73)]),
    ("Six bodies were recovered in Norvik. Two of the six were brothers, police said.", [(K, 6), (K, 2)]),
    ("A clerk's nephew was among the 58 people massacred at the concert.", [(K, 58), (K, 1)]),
    ("Four rescuers were among 11 people injured when a drone hit the road.", [(W, 11), (W, 4)]),
    # a further verb behind an inserted part
    (
        "In all, 47 people had been killed, including all four attackers, and at least 112 wounded.",
        [(K, 47), (K, 4), (W, 112)],
    ),
    (
        "It adds that five soldiers, including a lieutenant, sustained wounds and that two rebels were taken"
        " prisoner.",
        [(W, 5), (W, 1), (C, 2)],
    ),
    (
        "A baker was killed and nine shoppers, among them his sister, were taken to hospital.",
        [(K, 1), (W, 9)],
    ),
    # tolls
    ("The report put the number of dead at 47 and that of injured at 118.", [(K, 47), (W, 118)]),
    ("Civilian deaths in the valley this year stood at 22.", [(K, 22)]),
    # other words for a fate
    ("Eleven of the rebels fell when a patrol surprised them.", [(K, 11)]),
    ("It documented the cases of 21 civilians whose whereabouts remain unknown.", [(M, 21)]),
    ("Two drivers have not been seen since the raid.", [(M, 2)]),
    ("The man shot his wife before turning the gun on himself, killing her.", [(K, 1), (K, 1)]),
    ("A neighbour was struck in the leg and is expected to recover.", [(W, 1)]),
    ("The raid left 63 with injuries.", [(W, 63)]),
    (
        "Militiamen lined up and shot 28 villagers behind the church. Two others died later.",
        [(K, 28), (K, 2)],
    ),
    ("Two clerks whom insurgents had abducted were freed unharmed.", [(C, 2)]),
    ("The gunmen shot dead the doorman.", [(K, 1)]),
    ("A boy died together with his grandmother when a drone struck their car.", [(K, 1), (K, 1)]),
    ("Nine troops surrendered.", [(C, 9)]),
    ("The vehicle was hit; its three occupants did not survive.", [(K, 3)]),
    ("Ten were fighting for their lives.", [(W, 10)]),
    ("Three reporters held by Armenia since May were handed over on Friday.", [(C, 3)]),
    ("Shelling wounded six people there, one of them seriously.", [(W, 6), (W, 1)]),
    ("The corpses of an elderly man and two street vendors lay in the market.", [(K, 1), (K, 2)]),
    ("A blast caused the roof to cave in and killing at least 59 worshippers.", [(K, 59)]),
    # lists
    ("Paramilitaries murdered some 4,000 men and boys.", [(K, 4000)]),
    ("A man shot dead his parents, a younger brother and his former girlfriend.", [(K, 4)]),
    ("A teacher and a nurse were killed in Norvik.", [(K, 1), (K, 1)]),
    ("A gunman wounded seven co-workers at a warehouse.", [(W, 7)]),
    # one figure for both
    ("The minister said more than 600 soldiers had been killed or wounded so far.", [(X, 600)]),
    ("Some 250,000 men are dead or maimed.", [(X, 250000)]),
    # people by their trade
    ("A maid was seriously injured and a beekeeper was killed.", [(W, 1), (K, 1)]),
    # nobody
    ("Fifty prisoners of war were freed in an exchange. Police rescued 11 hostages.", []),
    ("The agency has no evidence that the strikes have caused civilian casualties.", []),
    ("Nine troops surrendered their weapons. The bill did not survive.", []),
    ("He fell from a roof. Prices fell. Two soldiers fell ill.", []),
    ("Most of the victims were women.", []),
    ("Prisoners and missing", []),
    ("A third of a million were wounded by then.", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wordings(claims, text, expected):
    assert _counts(claims(text)) == sorted((outcome.value, low) for outcome, low in expected)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("One of the seven, a truck driver, died on Monday.", Category.CIVILIAN),
        ("Two of his nephews, both infantrymen, were killed at Norvik.", Category.MILITARY),
        ("A pharmacist was killed.", Category.CIVILIAN),
        ("The rebels executed three prisoners of war.", Category.MILITARY),
        ("Paramilitaries murdered 400 soldiers and civilians.", Category.MIXED),
        ("The police chief said six of his men were killed.", Category.POLICE),
        ("The army said it had lost only one man.", Category.MILITARY),
        ("An arsonist was killed.", Category.UNSPECIFIED),
    ],
)
def test_who_they_are(claims, text, category):
    assert [c.victims.category for c in claims(text)] == [category]


def test_an_apposition_names_the_side(claims):
    (claim,) = claims("Seven guests, all Armenian nationals, were executed.")
    assert claim.victims.party == "Armenia"


def test_kin_have_no_side_of_somebody_else(claims):
    text = "Russian shells hit Norvik. A woman was killed in her car and her husband was wounded."
    assert {c.victims.party for c in claims(text)} == {None}


def test_other_soldiers_are_of_the_side_of_those_before_them(claims):
    text = "An Armenian soldier was killed in Norvik. Two other soldiers were wounded."
    assert [c.victims.party for c in claims(text)] == ["Armenia", "Armenia"]


def test_the_enemy_is_the_other_side(claims):
    text = (
        "Armenia and Azerbaijan traded fire. Armenia and Azerbaijan blamed each other."
        " Armenia said its troops had inflicted 30 casualties on the enemy."
    )
    assert [c.victims.party for c in claims(text)] == ["Azerbaijan"]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Civilian losses rose, the mission said in its report, with 184 civilians killed.", "the mission"),
        ("Local media quoted rescuers as saying that six bodies were recovered.", "rescuers"),
        ("Some 900 civilians were killed, by the count of the United Nations.", "the United Nations"),
        ("The mission was able to corroborate the execution of three clerks.", "The mission"),
    ],
)
def test_claimants(claims, text, claimant):
    assert {c.claimant.text for c in claims(text) if c.claimant} == {claimant}


def test_what_the_news_is_behind_is_another_event(claims):
    text = (
        "A bomb killed nine people at a market on Tuesday, police said.\n\n"
        "The blast came three weeks after a gunman killed seven people in Belsk.\n\n"
        "Last month 24 people died in a crash on the same road.\n\n"
        "In November, 41 soldiers were killed in Norvik.\n\n"
        "More than 900 people have been killed since March."
    )
    found = {c.count.low: c.background for c in claims(text, published="2025-03-04")}
    assert found == {9: False, 7: True, 24: True, 41: True, 900: False}


def test_a_report_on_a_month_is_no_earlier_event(claims):
    text = "Losses rose in August, a report published on Thursday said.\n\nIn August, 58 people were killed."
    assert [c.background for c in claims(text, published="2024-09-05")] == [False]


def test_a_quarter_of_a_million(claims):
    (claim,) = claims("Perhaps a quarter of a million men have been killed.")
    assert (claim.count.low, claim.count.qualifier) == (250000, Qualifier.ABOUT)
