"""Figures that once came out wrong on texts nobody had seen: what each must give, and nothing beside it."""

import pytest

from briefing.facts import Category, FactKind, Outcome

K, W, C, M = Outcome.KILLED, Outcome.WOUNDED, Outcome.CAPTURED, Outcome.MISSING
BOTH = Outcome.CASUALTIES
M = Outcome.MISSING

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
    (
        "The attack killed 10, including leader Ana Ruel, and more than 30 people injured.",
        [(K, 10), (K, 1), (W, 30)],
    ),
    (
        "Twelve people were killed, including three children, and 30 people injured.",
        [(K, 12), (K, 3), (W, 30)],
    ),
    ("Since May more than 2,100 people - many of them farmers - have been killed.", [(K, 2100)]),
    ("At least 40 people (most of them women) were killed on Monday.", [(K, 40)]),
    ("Gunmen gunned down 49 people at the club.", [(K, 49)]),
    ("Jon Tarn, a long-shot candidate for mayor, said no.", []),
    ("She wasn't heard from again in the district until 2015.", []),
    ("Tarn was hit several times and was pronounced dead at the scene.", []),
    ("From 2000 to 2013, Alzheimer's deaths increased 71%.", []),
    ("It was a painful week after Sunday's massacre in Norvik.", []),
    ("Tarn was mathematically eliminated from winning the nomination. It captures her, he said.", []),
    ("Two priorities have been harmed by the choice. Without them he is dead in the water.", []),
    ("Six others were unaccounted for, he said, and were feared to have been taken prisoner.", [(M, 6)]),
    ("Two soldiers were taken prisoner.", [(C, 2)]),
    (
        "The army put the death toll at 38 civilians, four members of a militia and one gendarme.",
        [(K, 38), (K, 4), (K, 1)],
    ),
    ("The ministry put the death toll at 12 people, and four guards were hurt.", [(K, 12), (W, 4)]),
    ("The victim had arrived at Norvik Hospital suffering from a gunshot wound to his hand.", [(W, 1)]),
    ("Her mother was killed and her younger brother is in intensive care.", [(K, 1), (W, 1)]),
    ("No one was hurt, but firemen ordered the evacuation of homes.", [(W, 0)]),
    ("Police stopped and arrested two men and killed a dog.", []),
    ("Gunmen abducted, tortured and killed two teachers.", [(C, 2), (K, 2)]),
    ("Three firefighters and a paramedic were among the victims of the second blast.", [(K, 3), (K, 1)]),
    ("The dead include three children and a policeman.", [(K, 3), (K, 1)]),
    ("Those killed include three children. The deaths include those of miners.", [(K, 3)]),
    ("Around a dozen women had been taken away by the assailants.", [(C, 12)]),
    ("The death of the 15-year-old shocked the town.", [(K, 1)]),
    (
        "The Office recorded a total of 1,892 killed (479 men, 294 women, 30 girls as well as 71 children).",
        [(K, 1892), (K, 479), (K, 294), (K, 30), (K, 71)],
    ),
    ("Nine people were hurt -- seven clerks and two guards -- in the attack.", [(W, 9), (W, 7), (W, 2)]),
    ("The army said 21 more of its servicemen had been killed.", [(K, 21)]),
    ("The war has killed over 10,000 people, half of them civilians, and displaced many.", [(K, 10000)]),
    ("Ten others were wounded, some of them critically, a doctor said.", [(W, 10)]),
    ("They thought that they were among the victims.", []),
    ("Reporters in Norvik saw three bodies in the courtyard of a school.", [(K, 3)]),
    (
        "Fighters killed 319 villagers in July, one of the largest documented death tolls in years.",
        [(K, 319)],
    ),
    (
        "Tarn said five people were killed when bombs struck a market, and that eight others, among them "
        "two teenagers, were flown out.",
        [(K, 5)],
    ),
    ("Nearly 900 bodies of fallen soldiers were returned under the exchange.", [(K, 900)]),
    ("A villager of 63 became the first civilian to die from the fighting on Sunday.", [(K, 1)]),
    ("Over 40 people were killed and wounded in the blast.", [(BOTH, 40)]),
    ("The bomb left 200 dead and wounded.", [(BOTH, 200)]),
    ("They shelled the building, killing and wounding over 40 people.", [(BOTH, 40)]),
    ("Two farmers were abducted and killed.", [(K, 2), (C, 2)]),
    (
        "Rebels said on Monday they would observe a truce, days after attacks blamed on the group "
        "killed seven police officers and wounded 12 soldiers.",
        [(K, 7), (W, 12)],
    ),
    ("They would stop once a raid killed seven officers.", []),
    (
        "At least 1,400 pupils have been kidnapped since the mass abduction of 276 girls, nearly 90 of whom "
        "are still missing.",
        [(C, 1400), (C, 276), (M, 90)],
    ),
    ("Three policemen were shot, one of them fatally, in an ambush.", [(BOTH, 3), (K, 1)]),
    (
        "The army claimed to have killed 100 fighters in the first raid and 35 to 40 soldiers on the line.",
        [(K, 100), (K, 35)],
    ),
    ("Missile strike on Norvik kills 8, including two children, government says", [(K, 8), (K, 2)]),
    ("Russia's losses are estimated by officials at more than 900 killed and wounded.", [(BOTH, 900)]),
]
CLAIMANTS = [
    (
        "Officials in Norvik said four soldiers were killed on Saturday, raising the army's toll to 15.",
        {4: "Officials in Norvik", 15: "Officials in Norvik"},
    ),
    ("The number of dead was put by the Norvik council at 90.", {90: "the Norvik council"}),
    (
        "A truce began after a week of clashes that, according to the Norvik mission, killed 37 villagers.",
        {37: "the Norvik mission"},
    ),
    (
        "The strike killed six people, the health ministry said, less than a day after a raid left 13 dead.",
        {6: "the health ministry", 13: None},
    ),
    (
        'India struck what it said was a "terrorist camp" in Pakistan, weeks after 26 people died there.',
        {26: None},
    ),
    (
        "Ana Ruel told the radio that her men had taken the bridge and held it, adding that nine had died.",
        {9: "Ana Ruel"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_nothing_else_is_told(extract, text, expected):
    claims = [f for f in extract(text).facts if f.kind is FactKind.CASUALTY]
    found = sorted((c.outcome.value, c.count.low) for c in claims)
    assert found == sorted((outcome.value, low) for outcome, low in expected)


@pytest.mark.parametrize(("text", "expected"), CLAIMANTS)
def test_who_says_so(extract, text, expected):
    claims = [f for f in extract(text).facts if f.kind is FactKind.CASUALTY]
    assert {c.count.low: c.claimant.text if c.claimant else None for c in claims} == expected


def test_the_soldiers_that_an_armed_group_counts_are_not_its_own(extract):
    text = (
        "M23 claimed the ambush, putting the number of soldiers killed at 22. Six of its men died, M23 said."
    )
    claims = [f for f in extract(text).facts if f.kind is FactKind.CASUALTY]
    assert {c.count.low: c.victims.party for c in claims if c.victims} == {22: None, 6: "M23"}


KINDS = [
    ("Some 12 soldiers and police officers were killed.", [Category.MIXED]),
    ("The army had lost at least 20 men in the valley.", [Category.MILITARY]),
    ("The family lost two men in the fire.", [Category.UNSPECIFIED]),
    ("Among those killed was Daria Holub, 52, a dancer from Norvik.", [Category.CIVILIAN]),
    ("The 15-year-old Daria Holub was killed by gunmen.", [Category.CIVILIAN]),
    ("Two soldiers were killed on Monday. Six others were wounded.", [Category.MILITARY, Category.MILITARY]),
    (
        "The mission said 287 civilians were killed. It said Norvik was the worst affected, with 96 killed.",
        [Category.CIVILIAN, Category.CIVILIAN],
    ),
    ("Two soldiers were killed. In all, 30 were wounded.", [Category.MILITARY, Category.UNSPECIFIED]),
    ("Two volunteers of a relief organisation were wounded there.", [Category.AID_WORKER]),
    ("Three employees of a medical charity were found dead beside their vehicle.", [Category.AID_WORKER]),
    ("A police lieutenant and two soldiers were killed.", [Category.POLICE, Category.MILITARY]),
    ("It brought the military death toll to 223.", [Category.MILITARY]),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_who_they_are(extract, text, expected):
    claims = [f for f in extract(text).facts if f.kind is FactKind.CASUALTY]
    assert [c.victims.category for c in sorted(claims, key=lambda c: c.evidence[0].start)] == expected


NEWS = "NORVIK, Thursday (Agency) - Gunmen attacked a base near Norvik on Thursday.\n\nThe army said so.\n\n"
TIMES = [
    ("Two guards were shot dead last September.", True),
    ("A pilot was killed on 3 October when a helicopter crashed.", True),
    ("In August, 35 people lost their lives on the same road.", True),
    ("A month earlier, gunmen killed 86 villagers near the border.", True),
    ("It was the deadliest attack since the 2009 bombing, in which 12 people died.", True),
    ("Twelve soldiers were killed and 30 wounded.", False),
    ("Two guards were shot dead on 18 November.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), TIMES)
def test_what_is_behind_the_news(extract, sentence, expected):
    claims = [f for f in extract(NEWS + sentence, "2024-11-21").facts if f.kind is FactKind.CASUALTY]
    assert claims
    assert {c.background for c in claims} == {expected}


def test_an_account_of_a_past_year_is_no_background(extract):
    text = "On 12 April 2014, two bombs exploded in the bus station of Norvik. The attack killed 31 people."
    (claim,) = [f for f in extract(text, "2018-06-30").facts if f.kind is FactKind.CASUALTY]
    assert not claim.background


def test_the_members_of_armed_forces_are_soldiers(extract):
    [claim] = extract("Pakistan put its toll at 11 members of its armed forces.").facts
    assert claim.victims.category is Category.MILITARY
