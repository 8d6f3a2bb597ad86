"""Casualty claims through the pipeline, one sentence a rule; all places and persons are invented."""

import pytest

from briefing.extraction import Extractor
from briefing.extraction.quantities import parse_quantity
from briefing.facts import Article, Category, FactKind, Outcome, Qualifier, Quantity

K, W, M, C, X = Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED, Outcome.CASUALTIES


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.fixture(scope="module")
def claims(extractor):
    def read(text, **article):
        result = extractor.extract(Article(id="test", text=text, **article))
        found = [fact for fact in result.facts if fact.kind is FactKind.CASUALTY]
        for claim in found:
            for evidence in claim.evidence:
                assert text[evidence.start : evidence.end] == evidence.text
        return found

    return read


def _short(found):
    return sorted((c.outcome.value, c.count.low, c.count.high, c.count.qualifier.value) for c in found)


def _exact(*pairs):
    return sorted((outcome.value, number, number, "exact") for outcome, number in pairs)


EXACT = [
    # numerals and words
    ("Shelling killed 14 soldiers near the river.", [(K, 14)]),
    ("Seven miners died when the shaft collapsed.", [(K, 7)]),
    ("Three dozen villagers were killed in the raid.", [(K, 36)]),
    # persons without a figure, lists of names, kin
    ("A 12-year-old boy was killed by a stray bullet.", [(K, 1)]),
    ("Police said a 9-year-old and a 10-year-old girl were killed.", [(K, 2)]),
    ("A bomb killed Anna Petrova, Ivan Orlov and Maria Lenz in the market.", [(K, 3)]),
    ("A mother and her two sons were killed when a shell hit their house.", [(K, 3)]),
    ("His brother was wounded.", [(W, 1)]),
    ("Both men were killed.", [(K, 2)]),
    # several groups and outcomes in one clause
    ("Shelling killed three soldiers and two civilians.", [(K, 3), (K, 2)]),
    ("An explosion ripped through the depot, killing 3 and wounding 12.", [(K, 3), (W, 12)]),
    ("Twelve guests killed at a wedding near Tarsk", [(K, 12)]),
    ("3 killed, 12 hurt in Norvik blast", [(K, 3), (W, 12)]),
    ("Two rebels were killed and one wounded in the clash.", [(K, 2), (W, 1)]),
    ("Three people were killed and another 12 injured, police said.", [(K, 3), (W, 12)]),
    ("Militants killed 4 troops and captured 2.", [(K, 4), (C, 2)]),
    ("The fighting left 30 dead and 60 wounded.", [(K, 30), (W, 60)]),
    ("Six soldiers were killed with two other guards and a driver injured.", [(K, 6), (W, 2), (W, 1)]),
    # passive, active, nominal
    ("The army killed 14 militants on Tuesday.", [(K, 14)]),
    ("The government confirmed the death of 71 soldiers.", [(K, 71)]),
    ("Officials reported a death toll of 71.", [(K, 71)]),
    ("The ministry counted 71 fatalities.", [(K, 71)]),
    ("The bodies of two women were found in a field.", [(K, 2)]),
    ("Nine bodies were recovered from the rubble.", [(K, 9)]),
    ("The murder of two teachers shocked the town.", [(K, 2)]),
    ("A commission will investigate the murder of six priests.", [(K, 6)]),
    ("The battle cost the army 29 dead.", [(K, 29)]),
    # updates of a toll
    ("The death toll rose from 49 to 71 on Friday.", [(K, 71)]),
    ("The number of people killed in the strike on two houses in Varn has gone up to 26.", [(K, 26)]),
    ("The total number of villagers killed since the war began on March 7 has risen to 9,546.", [(K, 9546)]),
    ("The number of people killed in the strike on two houses is not known.", []),
    ("Nine more bodies were found, bringing the total to 176.", [(K, 9), (K, 176)]),
    ("The number of wounded climbed to 300.", [(W, 300)]),
    # lives, losses, hospital
    ("The earthquake claimed 300 lives.", [(K, 300)]),
    ("The flood claimed the lives of 12 people.", [(K, 12)]),
    ("Five firefighters lost their lives.", [(K, 5)]),
    ("Norland said it had lost 71 troops.", [(K, 71)]),
    ("Three men suffered gunshot wounds in the brawl.", [(W, 3)]),
    ("Two passengers were rushed to hospital.", [(W, 2)]),
    ("The crash left a woman in critical condition.", [(W, 1)]),
    ("Four guards were hit by shrapnel.", [(W, 4)]),
    ("A suicide bomber blew himself up, killing six guards.", [(K, 1), (K, 6)]),
    # missing, captured
    ("Eleven sailors are missing after the ship sank.", [(M, 11)]),
    ("Six people remain unaccounted for.", [(M, 6)]),
    ("Rebels kidnapped five aid workers near Tarsk.", [(C, 5)]),
    ("The gunmen took 14 hostages.", [(C, 14)]),
    ("Soldiers detained three suspected insurgents.", [(C, 3)]),
    ("Two men were taken into custody by soldiers of the coalition.", [(C, 2)]),
    # what stands for a noun
    ("Another 12 were injured.", [(W, 12)]),
    ("Two others were wounded.", [(W, 2)]),
    ("One of the wounded died in hospital.", [(K, 1)]),
    ("Five of the soldiers were killed.", [(K, 5)]),
    # shot: what became of the victim
    ("A gunman shot dead two police officers.", [(K, 2)]),
    ("A man was fatally shot on Elm Street.", [(K, 1)]),
    ("Two men were shot outside a bar.", [(W, 2)]),
    ("Three people were shot, one fatally.", [(X, 3), (K, 1)]),
    ("Twelve were hurt, two critically.", [(W, 12), (W, 2)]),
    # where the parse leads nowhere
    ("A bomb went off, killing the imam and six worshippers.", [(K, 1), (K, 6)]),
    # nobody
    ("There were no immediate reports of casualties.", [(X, 0)]),
    ("There were no casualties, the army said.", [(X, 0)]),
    ("Nobody was hurt in the attack.", [(W, 0)]),
    ("No civilians were killed.", [(K, 0)]),
    ("Rebels fired at the post without inflicting any casualties.", [(X, 0)]),
]


@pytest.mark.parametrize(("text", "expected"), EXACT, ids=[text for text, _ in EXACT])
def test_exact_counts(claims, text, expected):
    assert _short(claims(text)) == _exact(*expected)


LIMITED = [
    ("At least 12 people were killed.", 12, None, Qualifier.AT_LEAST),
    ("More than 6,000 people have died.", 6000, None, Qualifier.MORE_THAN),
    ("Up to 40 soldiers were killed in the ambush.", None, 40, Qualifier.UP_TO),
    ("As many as 15 people were killed.", None, 15, Qualifier.UP_TO),
    ("Fewer than 10 people were killed.", None, 10, Qualifier.FEWER_THAN),
    ("Nearly 50 people were killed in the blast.", 50, 50, Qualifier.NEARLY),
    ("About 30 civilians were killed.", 30, 30, Qualifier.ABOUT),
    ("Some 200 people were killed.", 200, 200, Qualifier.ABOUT),
    ("Between 20 and 30 fighters were killed.", 20, 30, Qualifier.RANGE),
    ("Two to three hundred people died in the flood.", 200, 300, Qualifier.RANGE),
    ("Dozens of villagers were killed in the raid.", None, None, Qualifier.UNQUANTIFIED),
    ("Scores died when the bridge fell.", None, None, Qualifier.UNQUANTIFIED),
    ("Several villagers were killed.", None, None, Qualifier.UNQUANTIFIED),
    ("Women and children are among the dead.", None, None, Qualifier.UNQUANTIFIED),
    ("Rebels said that thousands had died.", None, None, Qualifier.UNQUANTIFIED),
    ("Hundreds of thousands of people were killed.", None, None, Qualifier.UNQUANTIFIED),
]


@pytest.mark.parametrize(("text", "low", "high", "qualifier"), LIMITED, ids=[row[0] for row in LIMITED])
def test_limited_counts(claims, text, low, high, qualifier):
    (claim,) = claims(text)
    assert claim.outcome is Outcome.KILLED
    assert (claim.count.low, claim.count.high, claim.count.qualifier) == (low, high, qualifier)


NO_CLAIM = [
    "The new missile could kill thousands.",
    "The rebels threatened to kill 20 hostages.",
    "Aid groups fear that hundreds of people may die this winter.",
    "If the dam breaks, 500 people will die.",
    "He was charged with the attempted murder of two men.",
    "They had planned to kidnap five officials.",
    "The army denied that 20 soldiers had been killed.",
    "About 2,000 peacekeepers were deployed to the border.",
    "Thousands of protesters marched in the capital.",
    "Smoking kills 8 million people a year.",
    "Police arrested 14 people after the riot.",
    "Ambulances carried away the dead and the wounded.",
    "The frost killed 300 cows.",
    "The vote killed the bill.",
    "Troops captured the town of Tarsk.",
    "She faces the death penalty.",
    "The 77th Brigade moved in on 12 May.",
    "The floods could cause the death of thousands.",
    "It was not clear how many people were killed.",
    "Her uncle died of cancer.",
    "Two people shot at a police car.",
    "The two recordings, one captured by a camera, were published.",
    "The scandal hurt him.",
    "She commuted the sentence of one death row inmate.",
    "Only severely injured people are allowed to cross.",
]


@pytest.mark.parametrize("text", NO_CLAIM)
def test_what_is_no_claim(claims, text):
    assert claims(text) == []


PARTS = [
    ("Twelve people were killed, including three children.", 12, 3, Category.CIVILIAN),
    ("The attack left 12 dead, three of them children.", 12, 3, Category.CIVILIAN),
    ("The strike killed 10 civilians, among them 4 women.", 10, 4, Category.CIVILIAN),
]


@pytest.mark.parametrize(("text", "whole", "part", "category"), PARTS, ids=[row[0] for row in PARTS])
def test_parts_know_their_whole(claims, text, whole, part, category):
    found = {claim.count.low: claim for claim in claims(text)}
    assert set(found) == {whole, part}
    assert found[part].part_of == found[whole].id
    assert found[part].victims.category is category
    assert found[whole].part_of is None


def test_parts_know_their_whole_in_a_text_of_capitals(claims):
    found = {
        claim.count.low: claim for claim in claims("TWELVE PEOPLE WERE KILLED, INCLUDING THREE CHILDREN.")
    }
    assert found[3].part_of == found[12].id
    assert found[3].victims.text == "CHILDREN"


CATEGORIES = [
    ("Three soldiers were killed.", Category.MILITARY),
    ("Six service members were killed.", Category.MILITARY),
    ("Two policemen were killed.", Category.POLICE),
    ("Twelve guerrillas were killed.", Category.MILITANT),
    ("Four members of the rebel group were killed.", Category.MILITANT),
    ("Five villagers were killed.", Category.CIVILIAN),
    ("Three peacekeepers were killed.", Category.PEACEKEEPER),
    ("Two aid workers were killed.", Category.AID_WORKER),
    ("A journalist was killed.", Category.JOURNALIST),
    ("Eight people were killed.", Category.UNSPECIFIED),
    ("Eight people, including soldiers, rebels and civilians, were killed.", Category.MIXED),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES, ids=[row[0] for row in CATEGORIES])
def test_categories(claims, text, category):
    assert claims(text)[0].victims.category is category


def test_others_are_of_the_kind_named_before(claims):
    first, second = claims("Shelling by the army killed 90 Palestinians on Friday and injured 400 others.")
    assert {first.victims.party, second.victims.party} == {"Palestinians"}


def test_own_losses_belong_to_the_claimant(claims):
    (claim,) = claims("Armenia says 71 soldiers killed in border clashes")
    assert claim.victims.party == "Armenia"
    assert claim.claimant is not None
    assert claim.claimant.party == "Armenia"


def test_enemy_losses_do_not(claims):
    (claim,) = claims("Armenia said it had killed 20 Azerbaijani soldiers.")
    assert claim.victims.party == "Azerbaijan"
    assert claim.claimant is not None
    assert claim.claimant.party == "Armenia"


def test_the_claimant_reaches_over_the_comma(claims):
    (claim,) = claims("The ministry said that shells had hit the harbour of Tarsk, killing 34 civilians.")
    assert claim.claimant is not None
    assert claim.claimant.text.lower() == "the ministry"


def test_the_outlet_speaks_for_itself(claims):
    (claim,) = claims("Ten people were killed on Monday.")
    assert claim.claimant is None


def test_sums_over_months_are_background(claims):
    found = claims("Soldiers killed two rebels on Monday. In the last month the army has killed 40 rebels.")
    assert {c.count.low: c.background for c in found} == {2: False, 40: True}


def test_earlier_wars_are_background(claims):
    (claim,) = claims("The war of 1994 killed 6,500 people.", published="2022-09-15")
    assert claim.background


def test_time_and_place_of_the_clause(claims):
    (claim,) = claims("Shelling killed three soldiers in Marovia on Monday.", published="2022-09-15")
    assert claim.place == "Marovia"
    assert claim.period is not None
    assert str(claim.period.start) == "2022-09-12"


def test_they_are_the_people_named_before(claims):
    found = claims("His wife and two daughters went missing. He was arrested on suspicion of killing them.")
    assert _short(found) == _exact((M, 3), (K, 3))


def test_a_vague_count_joins_the_exact_one_said_later(claims):
    (claim,) = claims(
        "Soldiers detained several suspected insurgents in an operation on Monday.\n\n"
        "After a search the soldiers detained eight suspected insurgents."
    )
    assert claim.count.low == 8
    assert [e.text[:8] for e in claim.evidence] == ["After a ", "Soldiers"]


def test_more_than_were_shot_than_died_stays_unsplit(claims):
    found = claims("Five men were shot in a bar. Two of them died.")
    assert (X.value, 5, 5, "exact") in _short(found)
    assert (K.value, 2, 2, "exact") in _short(found)


def test_a_list_parsed_as_two_subjects_is_a_list(claims):
    found = claims(
        "This summer, a young teacher, a retired judge, and at least seven farmers have been murdered."
    )
    assert (7, Qualifier.AT_LEAST) in [(c.count.low, c.count.qualifier) for c in found]


def test_heavy_losses_are_casualties(claims):
    (claim,) = claims("Both sides suffered heavy casualties.")
    assert claim.outcome is X
    assert claim.count.qualifier is Qualifier.UNQUANTIFIED


def test_officers_among_soldiers_are_soldiers(claims):
    found = claims("Seventeen soldiers, among them three officers, were killed and nine are missing.")
    assert {c.count.low: c.victims.category for c in found} == dict.fromkeys((17, 3, 9), Category.MILITARY)


def test_fighters_belong_to_the_one_armed_group(claims):
    found = claims("The Taliban attacked a base near Tarsk. A suicide bomber blew himself up.")
    assert [c.victims.party for c in found] == ["Taliban"]


def test_the_counts_of_a_form_are_read():
    assert parse_quantity("at least 30") == Quantity(low=30, qualifier=Qualifier.AT_LEAST, text="at least 30")
    assert parse_quantity("three soldiers and two civilians") is None
    assert parse_quantity("nothing") is None


def test_reasons_name_rule_and_trigger(claims):
    (claim,) = claims("Ten people were killed.")
    assert claim.reasons == ("kill: passive", "killed")
    assert 0.5 < claim.confidence < 1


def test_the_seed_article(extractor):
    from briefing.resource_files import resource

    text = resource("samples", "azerbaijan-armenia-clashes.txt").read_text(encoding="utf-8")
    result = extractor.extract(Article(id="seed", text=text, published="2022-09-15"))
    found = [f for f in result.facts if f.kind is FactKind.CASUALTY]
    assert {(f.count.low, f.count.high, f.outcome, f.background) for f in found} == {
        (71, 71, Outcome.KILLED, False),
        (6500, None, Outcome.KILLED, True),
    }
    assert {f.victims.party for f in found if f.count.low == 71} == {"Azerbaijan"}
