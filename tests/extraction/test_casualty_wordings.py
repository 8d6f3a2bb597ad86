"""Further ways in which agencies tell of casualties; all places and persons are invented."""

import pytest

from briefing.facts import Category, Outcome, Qualifier

K, W, M, C = Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED


def _counts(found):
    return sorted((c.outcome.value, c.count.low) for c in found)


def _expected(pairs):
    return sorted((outcome.value, low) for outcome, low in pairs)


WORDINGS = [
    # a participle right behind its number
    ("At least 64 people killed, 112 injured and 31 abducted since Friday.", [(K, 64), (W, 112), (C, 31)]),
    (
        "One person was killed and three, including a bus driver, injured by rockets.",
        [(K, 1), (W, 3), (W, 1)],
    ),
    ("A guard was killed and another wounded near the bridge.", [(K, 1), (W, 1)]),
    # lists without "and", lists that the parser breaks off
    ("Seventeen soldiers, four drivers killed in ambush near Norvik", [(K, 17), (K, 4)]),
    ("Gunmen shot dead a judge, his driver and two guards in Norvik.", [(K, 2), (K, 2)]),
    # inserted words between people and their verb
    ("At least 90 people, not counting the crew of the ferry, have been killed since May.", [(K, 90)]),
    # counts of dead
    ("The number of people killed in a week of raids on farms near Elms has risen to 207.", [(K, 207)]),
    ("The raid brings to 41 the number of people killed in Norvik this month.", [(K, 41)]),
    (
        "Two soldiers were killed in Norvik on Monday, taking its losses in the valley to 118.",
        [(K, 2), (K, 118)],
    ),
    # captivity, missing, hospital
    ("The governor said 198 men were being held by the rebels in a cellar.", [(C, 198)]),
    ("Forty drivers remain in captivity in the hills.", [(C, 40)]),
    ("Twelve miners are believed trapped under the rubble.", [(M, 12)]),
    ("Four men remain in hospital after the blast.", [(W, 4)]),
    # other ways to die
    ("Nineteen farmers were hacked to death in the village.", [(K, 19)]),
    ("The body of the village head was found on Thursday.", [(K, 1)]),
    ("The nurse lost her husband and both parents in the raid.", [(K, 3)]),
    ("It acknowledged the loss of two of its soldiers.", [(K, 2)]),
    ("A teacher and two traders were among those killed when a bus hit a mine.", [(K, 1), (K, 2)]),
    ("At least 14 of the deceased were children.", [(K, 14)]),
    ("Two others have not been accounted for.", [(M, 2)]),
    ("Rescuers were digging for at least six people thought to be under the debris.", [(M, 6)]),
    ("Two pilots remain prisoners of the rebels.", [(C, 2)]),
    ("Rebels hold two oil engineers hostage.", [(C, 2)]),
    ("Harlan has recorded seven killings so far this year.", [(K, 7)]),
    ("Gunners eliminated around 20 fighters near Elms.", [(K, 20)]),
    ("Ana Lindt killed her son Cole, 9, and daughter Amy, 6, on Sunday.", [(K, 2)]),
    ("Two rebels were hurt on Monday, bringing civilian losses in Elms to 121.", [(W, 2), (K, 121)]),
    ("A shell killed five civilians, including a local elder and his grandson.", [(K, 5), (K, 2)]),
    ("The minister said 49 servicemen had been lost since May.", [(K, 49)]),
    ("The patrol lost a corporal near Elms.", [(K, 1)]),
    ("Soldiers sent to help the others killed two rebels.", [(K, 2)]),
    ("Among those who died were a teacher and two nurses.", [(K, 1), (K, 2)]),
    ("Crews carried 21 bodies from the scene.", [(K, 21)]),
    ("Two guards were killed and 19 others, 11 of them prisoners, were injured.", [(K, 2), (W, 19), (W, 11)]),
    ("Police said 49 men were killed, though a lawmaker put the number at 105.", [(K, 49), (K, 105)]),
    # nobody
    ("Two keys were lost on Monday.", []),
    ("They wanted to say that two rebels would be killed.", []),
    ("The company eliminated 200 jobs.", []),
    ("Nineteen people, most of them women and children, were killed.", [(K, 19)]),
    ("A sailor was shot dead and a cook is missing, presumed drowned.", [(K, 1), (M, 1)]),
    ("Police held two men for questioning after the match.", []),
    ("The two presidents held talks on Monday.", []),
    ("The men were sentenced to death by a court in Elms.", []),
    ("The town lost its mayor in the election.", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS, ids=[text[:40] for text, _ in WORDINGS])
def test_what_a_sentence_reports(claims, text, expected):
    assert _counts(claims(text)) == _expected(expected)


@pytest.mark.parametrize(
    ("text", "qualifier", "low"),
    [
        ("Death toll in Norvik fire passes 200", Qualifier.MORE_THAN, 200),
        ("The death toll has exceeded 40, officials said.", Qualifier.MORE_THAN, 40),
        ("Death toll nears 300 in Norvik", Qualifier.NEARLY, 300),
        ("The death toll reached 40, officials said.", Qualifier.EXACT, 40),
    ],
)
def test_a_toll_that_passes_a_mark_is_more_than_it(claims, text, qualifier, low):
    (claim,) = claims(text)
    assert (claim.count.qualifier, claim.count.low) == (qualifier, low)
    assert (claim.count.high is None) is (qualifier is Qualifier.MORE_THAN)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("A fire killed a dozen villagers; five children were among them.", (K, 5)),
        ("Shelling killed 12 people in Norvik on Monday. One of them was a boy of eight.", (K, 1)),
        ("The clinic received 53 bodies, among them those of at least 15 women.", (K, 15)),
        ("Nineteen men were killed, among whom were seven farmers.", (K, 7)),
        ("Civil society reported 14 deaths in Norvik, of which nine were children.", (K, 9)),
        ("Thirty foreigners are among the dead, including eight engineers.", (K, 8)),
    ],
)
def test_parts_told_after_their_whole(claims, text, part):
    found = claims(text)
    assert (part[0], part[1]) in {(c.outcome, c.count.low) for c in found}
    assert all(c.part_of in {f.id for f in found} for c in found if c.part_of)


def test_a_part_belongs_to_the_people_named_last(claims):
    found = claims(
        "The rebels claimed to have killed 200 soldiers and captured 71 others, among them two majors."
    )
    assert _counts(found) == _expected([(K, 200), (C, 71), (C, 2)])


def test_what_is_told_along_with_the_last_victims_is_not_told_of_the_first(claims):
    found = claims("The patrol killed two insurgents and captured a guide, along with three insurgents.")
    assert _counts(found) == _expected([(K, 2), (C, 1), (C, 3)])


def test_a_source_is_no_victim(claims):
    found = claims(
        "The toll has climbed to 44, including five children, the governor, Ana Lindt, says on Telegram."
    )
    assert _counts(found) == _expected([(K, 44), (K, 5)])


def test_dozens_in_the_headline_stay_a_claim_of_their_own(claims):
    found = claims(
        "Shelling leaves dozens dead in Norvik\n\nAt least 46 people were killed on Saturday, medics said."
    )
    assert [c.count.qualifier for c in found] == [Qualifier.UNQUANTIFIED, Qualifier.AT_LEAST]


def test_a_wound_in_the_leg_is_no_death_told_before(claims):
    found = claims(
        "Ana Lindt was shot and killed on Friday in Elms.\n\nLater a 34-year-old man was shot in the leg."
    )
    assert _counts(found) == _expected([(K, 1), (W, 1)])


def test_a_figure_in_the_number_of_people_killed_is_one_claim(claims):
    (claim,) = claims("It put the number of people killed in the raid at nine.")
    assert (claim.outcome, claim.count.low, claim.victims.category) == (K, 9, Category.UNSPECIFIED)


def test_a_part_of_casualties_has_an_outcome_of_its_own(claims):
    text = (
        "A spokesman said that two civilians, a woman and her 3-year-old son, died in Norvik. "
        "The radio claimed that the army suffered 28 casualties, 12 of them dead."
    )
    found = claims(text)
    casualties = next(c for c in found if c.outcome is Outcome.CASUALTIES)
    dead = [c for c in found if c.outcome is K]
    assert casualties.count.low == 28
    assert sorted(c.count.low for c in dead) == [2, 12]
    assert [c.part_of for c in dead if c.count.low == 12] == [casualties.id]


def test_who_the_counted_are_is_no_second_count(claims):
    found = claims("Two civilians, a woman and her son, were killed in Norvik.")
    assert _counts(found) == _expected([(K, 2)])


@pytest.mark.parametrize("share", ["most of them civilians", "many of them children", "half of them women"])
def test_a_share_between_commas_hides_no_count_and_wounds_no_speaker(claims, share):
    found = claims(
        f"The governor said a woman had also died and more than 60 people, {share}, had been injured."
    )
    assert _counts(found) == _expected([(K, 1), (W, 60)])
    assert {c.claimant.text for c in found} == {"The governor"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 schoolgirls were seized in Norvik.", [(C, 25)]),
        ("Gunmen took 40 women from a bus near Norvik.", [(C, 40)]),
        ("Gunmen seized a teacher and two pupils in Norvik.", [(C, 1), (C, 2)]),
        ("Police seized 12 people and 40 rifles.", []),
        ("Rescuers took 12 people from the rubble.", []),
        ("Soldiers took 12 villagers from the flooded town to safety.", []),
        ("The army captured Norvik on Monday.", []),
        ("The army captured General Pavel Orsk on Monday.", [(C, 1)]),
    ],
)
def test_fighters_seize_people_and_armies_capture_towns(claims, text, expected):
    assert _counts(claims(text)) == _expected(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The rights office has verified 860 of the deaths; of these, 402 were civilians.",
            [(K, 860), (K, 402)],
        ),
        ("The office said that many of the deaths could have been avoided.", []),
        ("The mayor said 20 people had been injured, among them a 13-year-old boy.", [(W, 20), (W, 1)]),
        ("Eight insurgents were killed, among them a commander.", [(K, 8)]),
        ("Radio Norvik had put the death toll at 45, but later revised it down to 30.", [(K, 45), (K, 30)]),
        ("The ministry put the toll at 45 and raised it to 50 on Monday.", [(K, 45), (K, 50)]),
        ("The minister put Norwegian losses at nine.", [(K, 9)]),
        ("The minister put the firm's losses at nine.", []),
        ("The minister put Norwegian losses at $9 million.", []),
    ],
)
def test_verified_revised_and_put(claims, text, expected):
    found = claims(text)
    assert _counts(found) == _expected(expected)
    assert all(claim.claimant for claim in found if "insurgents" not in text)


def test_of_whom_some_were_dead_is_no_second_count_of_casualties(claims):
    found = claims("The army suffered 28 casualties, of whom 12 were dead and 16 were wounded.")
    assert sorted((c.outcome.value, c.count.low) for c in found) == [
        ("casualties", 28),
        ("killed", 12),
        ("wounded", 16),
    ]


@pytest.mark.parametrize(
    ("text", "background"),
    [
        (
            "The army, which has been fighting the Front since April 2023, said 12 soldiers were killed.",
            False,
        ),
        ("The army said 12 soldiers had been killed since April.", True),
    ],
)
def test_how_long_an_army_has_fought_makes_no_news_old(claims, text, background):
    assert [c.background for c in claims(text)] == [background]
