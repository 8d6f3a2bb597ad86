"""Figures that once came out wrong on texts nobody had seen: what each must give, and nothing beside it."""

import pytest

from briefing.facts import FactKind, Outcome

K, W, C = Outcome.KILLED, Outcome.WOUNDED, Outcome.CAPTURED

SENTENCES = [
    ("The new attack has left a toll of one person wounded and damage to 20 stores.", [(W, 1)]),
    ("A toll of two killed and five wounded was reported.", [(K, 2), (W, 5)]),
    ("The story of Orlan, a figure who died in the fire at the age of 43, is seldom told.", [(K, 1)]),
    ("The guard has been charged with one count of murder and one count of burglary.", []),
    ("He spoke of the emotional toll of his talks with families in those first few days after the raid.", []),
    ("That brings to eight the number of students kidnapped during the past few weeks.", [(C, 8)]),
    ("The toll rose to 71, bringing the total to 176 since May.", [(K, 71), (K, 176)]),
    ("In an action blamed on the gangs, several men last night wounded a watchman.", [(W, 1)]),
    ("Residents of the affected areas told the radio that there was heavy shooting.", []),
    (
        "The Front (FLN) claimed over its hidden station Voice of Norvik that its men killed 18 soldiers, "
        "wounded 22, and captured 7 near the mill, and that all these soldiers were of one unit.",
        [(K, 18), (W, 22), (C, 7)],
    ),
    ("Three soldiers were fatally wounded near the bridge.", [(K, 3)]),
    ("The blast mortally wounded two policemen.", [(K, 2)]),
    ("Ten villagers burned to death in the church.", [(K, 10)]),
    ("Ana Ruel was murdered at 1620 this afternoon.", [(K, 1)]),
    ("The body of Lieutenant Tarn was taken away shortly after 1400 this afternoon.", [(K, 1)]),
    ("Two men were killed at 0530 on Monday and three at 1415.", [(K, 2)]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_nothing_else_is_told(extract, text, expected):
    claims = [f for f in extract(text).facts if f.kind is FactKind.CASUALTY]
    found = sorted((c.outcome.value, c.count.low) for c in claims)
    assert found == sorted((outcome.value, low) for outcome, low in expected)
