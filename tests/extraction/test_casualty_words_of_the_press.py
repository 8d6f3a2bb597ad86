"""Words that the press of some countries has for deaths, and figures beside dates and weapons."""

import pytest

from briefing.facts import Category, FactKind, Outcome

K, W = Outcome.KILLED, Outcome.WOUNDED

SENTENCES = [
    ("Five soldiers embraced martyrdom in the attack, the army said.", [(K, 5)]),
    ("Captain Noman Tarn paid the ultimate sacrifice in the clash.", [(K, 1)]),
    ("The army paid the ultimate price for its mistake, and he paid a heavy one.", []),
    ("The bomber struck the post, martyring three policemen and injuring nine others.", [(K, 3), (W, 9)]),
    ("Four officers laid down their lives in the line of duty.", [(K, 4)]),
    ("The military said 23 khwarij were sent to hell in three engagements.", [(K, 23)]),
    ("He told the men to go to hell, and 23 parcels were sent to the camp.", []),
    # how they were killed, not some shot and others killed
    ("More than 460 patients were reportedly shot and killed at the hospital.", [(K, 460)]),
    ("He shot and killed three policemen.", [(K, 3)]),
    ("Nine villagers were stabbed and killed.", [(K, 9)]),
    ("Over 40 people were killed and wounded.", [(Outcome.CASUALTIES, 40)]),
    # the year before "to" begins no range
    (
        "Since the truce 312 people were killed, bringing the overall toll since 7 October 2023 to 69,546.",
        [(K, 312), (K, 69546)],
    ),
    ("The number of dead rose in 2023 to 1,300.", [(K, 1300)]),
    # a report that is denied, and a rate
    ("The ministry denied reports that 40 soldiers had been captured.", []),
    ("The army dismissed claims that its strike had killed 30 civilians.", []),
    ("One in five of the wounded was a child, and nine out of ten of those killed were farmers.", []),
    ("Five in two days were killed.", [(K, 5)]),
    # losses without a noun, once losses were told
    ("The rebels claim to have killed 40 soldiers; the army says it lost four.", [(K, 40), (K, 4)]),
    ("Norland, which lost 14 soldiers, will stay. Malawi, which lost three, will go.", [(K, 14), (K, 3)]),
    ("Malawi, which lost three, will go to the final.", []),
    ("The government puts its losses at 30.", [(K, 30)]),
    ("The company puts its losses at 30.", []),
    # one number for those of two names, two numbers for one noun
    ("He said 14 Hamas and Islamic Jihad fighters were killed.", [(K, 14)]),
    ("The raid killed 22 Norlandic and Sudrian soldiers.", [(K, 22)]),
    ("At least seven Iraqi and American troops were wounded.", [(W, 7)]),
    ("Two Russian and three Ukrainian soldiers were killed.", [(K, 2), (K, 3)]),
    # the dead who were not
    ("Two men thought dead were found alive on Tuesday, the mayor said.", []),
    ("Two soldiers believed to have been killed turned up safe in Norvik.", []),
    ("Twelve are believed dead, and the mayor survived.", [(K, 12)]),
    ("The toll was lowered because two bodies had been counted twice.", []),
    ("Our air defences hit 12 drones, and four others were shot down over the sea.", []),
    # a part without a figure or a kind of its own is none
    ("The Red Cross said it had buried 2,000 bodies, some of which could not be identified.", [(K, 2000)]),
    ("Twelve people were killed, some of them children.", [(K, 12), (K, None)]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_figures(extract, text, expected):
    found = [
        (claim.outcome, claim.count.low) for claim in extract(text).facts if claim.kind is FactKind.CASUALTY
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_who_is_sent_to_hell_fought(extract):
    (claim,) = [c for c in extract("Eight khwarij were sent to hell.").facts if c.kind is FactKind.CASUALTY]
    assert claim.victims.category is Category.MILITANT


def test_words_that_name_nobody_are_no_victims(extract):
    claims = extract("Two died and another 40 sustained injuries.").facts
    assert "sustained" not in {claim.victims.text for claim in claims if claim.kind is FactKind.CASUALTY}


PARTIES = [
    ("Seven Iraqi and American troops were wounded.", {7: None}),
    ("The group said it had killed 30 soldiers and Russian mercenaries.", {30: None}),
    ("Two Russian and three Ukrainian soldiers were killed.", {2: "Russia", 3: "Ukraine"}),
    ("Nine Israeli soldiers and policemen were hurt.", {9: "Israel"}),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_victims_of_two_parties_are_of_none(extract, text, expected):
    claims = [fact for fact in extract(text).facts if fact.kind is FactKind.CASUALTY]
    assert {claim.count.low: claim.victims.party for claim in claims} == expected
