"""Whose soldiers, police, officials and rebels a passage means where it does not say."""

import pytest

from briefing.extraction.party_of_state import country_of_officials
from briefing.extraction.party_scene import scene_of
from briefing.facts import CasualtyClaim, Statement


@pytest.fixture(scope="module")
def victims(extract):
    """Return a function that gives the party of each group of victims."""

    def read(text: str) -> list[str | None]:
        return [f.victims.party for f in extract(text).facts if isinstance(f, CasualtyClaim)]

    return read


@pytest.fixture(scope="module")
def speakers(extract):
    """Return a function that gives the party of each speaker."""

    def read(text: str) -> list[str | None]:
        return [f.speaker.party for f in extract(text).facts if isinstance(f, Statement) and f.speaker]

    return read


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Three soldiers were killed in northern Chad on Monday.", "Chad"),
        ("Four policemen died in the Kenyan town of Velm.", "Kenya"),
        ("Four policemen were killed in Kenya's Orlo district.", "Kenya"),
        ("Two gendarmes were killed near Velm, Chad, on Monday.", "Chad"),
        ("A bomb killed five policemen south of Baghdad.", "Iraq"),
        ("Two gendarmes died in a village in the far north of Chad.", "Chad"),
        ("In neighbouring Chad, three soldiers were killed.", "Chad"),
    ],
)
def test_soldiers_and_police_are_of_the_country_where_they_died(victims, text: str, country: str) -> None:
    assert victims(text) == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers were killed in Velm.",
        "Two policemen were killed on Monday.",
        "Norwegian troops are in Mali. Three soldiers were killed in northern Chad, an agency said.",
        "Two policemen were killed after talks in Geneva.",
        "Two policemen were killed, a doctor told reporters in Nairobi.",
        "Two policemen were killed in a strike by a U.S. drone.",
        "Two policemen were killed in the rebel-held east of Chad.",
        "Two policemen were killed on the road from Chad to Kenya.",
    ],
)
def test_where_the_country_is_open_it_stays_open(victims, text: str) -> None:
    assert victims(text) == [None]


def test_a_round_up_has_a_country_a_section(victims) -> None:
    text = (
        "World in brief\n\n"
        "CHAD - A mine killed three soldiers near Velm. Two policemen died as well.\n\n"
        "KENYA - Four policemen were shot dead at Orlo.\n\n"
        "A soldier was killed in the same attack."
    )
    assert victims(text) == ["Chad", "Chad", "Kenya", "Kenya"]


def test_the_dateline_tells_where_officials_are_of_one_country(speakers) -> None:
    text = (
        "NAIROBI, Kenya, May 3 (Wire) - Flood water has reached Velm. "
        "The mayor, Ana Ruel, said the bridge was gone.\n\n"
        "Police said nobody was hurt. Kenya has sent tents."
    )
    assert speakers(text) == ["Kenya", "Kenya"]


def test_a_town_that_a_sentence_put_into_a_country_keeps_it(speakers) -> None:
    text = (
        "KYIV - A drone hit a bus near Velm in Ukraine's Orlo region. "
        "Russian troops and Ukrainian troops fought.\n\n"
        "The mayor of Velm said the school was gone.\n\n"
        "The governor of Kostrin said a shop was gone.\n\n"
        "Across the border, the governor said a mill was gone."
    )
    assert speakers(text) == ["Ukraine", None, None]


def test_officials_of_a_held_place_are_left_open(read_doc) -> None:
    doc = read_doc("A shell fell on Velm in Ukraine. The mayor of the Russian-held town said so.")
    assert country_of_officials(doc, 9) is None
    assert scene_of(doc).by_sentence == {0: frozenset({"Ukraine"})}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Al-Shabab said it had killed six soldiers in northern Kenya.", "Kenya"),
        ("The Taliban said they had killed nine policemen in Afghanistan.", "Afghanistan"),
        ("Boko Haram said it had killed six soldiers.", None),
        ("Boko Haram said six of its men were killed.", "Boko Haram"),
    ],
)
def test_whom_rebels_claim_to_have_killed_is_not_theirs(victims, text: str, party: str | None) -> None:
    assert victims(text) == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Al-Shabab raided Velm. Four militants were killed.", "al-Shabab"),
        ("Al-Shabab raided Velm. Four militants were killed in a clash with Boko Haram and the ELN.", None),
        ("No group has claimed the raid.\n\nAl-Shabab raided Orlo in May.\n\nFour gunmen were killed.", None),
        ("The VDP fought beside the army. Four terrorists were killed.", None),
        ("Clashes between the ELN and the Gulf Clan left eight fighters dead.", None),
    ],
)
def test_the_rebels_are_the_group_that_the_passage_names(victims, text: str, party: str | None) -> None:
    assert victims(text) == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Chad does not publish its losses. The president said 31 of the country's soldiers had died.",
            "Chad",
        ),
        ("In neighbouring Chad, the ruling junta said it was calm. Kenya is calm. Kenya is quiet.", "Chad"),
        ("Kenya is calm. Kenya votes. The club president said it was a bad match.", None),
    ],
)
def test_the_government_is_that_of_the_passage(speakers, text: str, party: str | None) -> None:
    assert speakers(text) == [party]


def test_the_army_is_not_the_army_in_the_name_of_a_group(extract) -> None:
    text = "Colombia is tense. The National Liberation Army struck in Colombia. Two died, the army said."
    facts = [f for f in extract(text).facts if isinstance(f, CasualtyClaim)]
    assert [f.claimant and f.claimant.party for f in facts] == ["Colombia"]


def test_the_army_at_a_seat_is_that_of_the_state(speakers) -> None:
    assert speakers("Three posts were lost, the army in Nairobi said.") == ["Kenya"]


def test_a_spokesman_is_of_the_body_named_right_before(speakers) -> None:
    text = "Kenya and Chad are at odds. Kenya's army left. A spokesman, Colonel Ilan Darev, said it was over."
    assert speakers(text) == ["Kenya"]


def test_a_place_behind_a_group_makes_nobody_a_member(read_doc) -> None:
    from briefing.extraction.annotations import PartyKind, annotations

    doc = read_doc("Troops fought the M23 in Rutshuru territory.")
    assert PartyKind.PERSON not in [m.kind for m in annotations(doc).parties]


def test_the_group_in_a_state_is_no_state(speakers) -> None:
    assert speakers("Kabul's Taliban rulers said it was calm.") == ["Taliban"]


def test_who_speaks_across_the_border_is_of_neither_country_in_the_sentences_behind_it_as_well(speakers):
    text = (
        "ORLIN, Ukraine - Shells struck a market in Ukraine on Monday. Ukraine blamed Russia.\n\n"
        "Across the border, the governor of Velm said a drone had killed a farmer. "
        '"We shot down four others," Governor Pavel Tarn wrote on Telegram.'
    )
    assert "Ukraine" not in speakers(text)[1:]


def test_a_ministry_is_that_of_the_officials_who_opened_the_paragraph(speakers):
    text = (
        "Militants ambushed a van in northwestern Pakistan on Sunday, police in Pakistan said.\n\n"
        "Interior ministry officials in Kabul rejected the charge. "
        '"No one is allowed to use our soil," a ministry spokesman said.'
    )
    assert speakers(text)[-1] == "Afghanistan"


def test_soldiers_who_opened_the_paragraph_do_not_tell_whose_president_speaks(speakers):
    text = (
        "KYIV - A market burned in Ukraine on Monday, Ukraine said.\n\n"
        "Russian forces struck the market at noon. The president said that nobody had slept."
    )
    assert speakers(text)[-1] != "Russia"


def test_the_group_is_the_armed_one_that_the_sentence_before_speaks_of(speakers):
    text = (
        "The Rapid Support Forces accused the military of bombing a mosque. "
        '"This is a crime," the group said on Monday.'
    )
    assert speakers(text)[-1] == "RSF"
    watched = (
        "Velm Rights Watch accused the Rapid Support Forces of burning a village. "
        '"This is a crime," the group said on Monday.'
    )
    assert speakers(watched)[-1] != "RSF"


def test_the_mayor_is_of_the_country_where_the_reporter_is(extract):
    text = (
        "ORLIN, Ukraine, May 12 (Agency) - Russian artillery struck the town of Velm on Monday, "
        "killing six people, the local mayor said."
    )
    claimants = [f.claimant.party for f in extract(text).facts if isinstance(f, CasualtyClaim) and f.claimant]
    assert claimants == ["Ukraine"]
