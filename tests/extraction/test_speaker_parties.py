"""Whose people speakers are: offices and bodies without a country, and those who are of no side."""

from collections.abc import Callable

import pytest

from briefing.facts import Statement

ReadParties = Callable[[str], list[str | None]]


@pytest.fixture(scope="module")
def parties(extract) -> ReadParties:
    """Return a function that gives the party of each statement's speaker."""

    def read(text: str) -> list[str | None]:
        return [f.speaker.party for f in extract(text).facts if isinstance(f, Statement) and f.speaker]

    return read


def test_a_round_up_names_the_country_at_the_start_of_the_paragraph(parties) -> None:
    text = (
        "World in brief\n\n"
        "NORWAY - The president vowed that the culprits would be hunted down.\n\n"
        "KENYA - A ministry source said the pass was closed."
    )
    assert parties(text) == ["Norway", "Kenya"]


def test_the_ministry_of_the_country_that_the_paragraph_began_with(parties) -> None:
    text = (
        "Kenya and Norway are at odds. Kenya says so, and Norway does.\n\n"
        'Norway rejected the charge. "Our units did not open fire," '
        "defence ministry spokesman Arman Delik told reporters. Delik said the guns were silent."
    )
    assert parties(text)[-2:] == ["Norway", "Norway"]


def test_a_spokeswoman_speaks_for_the_government_at_its_seat(parties) -> None:
    text = (
        "Kenya has recalled its envoy. Kenyan troops left. Kenya closed the pass. Kenya is angry.\n\n"
        "In Oslo, government spokeswoman Mirela Tomas rejected the charge."
    )
    assert parties(text) == ["Norway"]


def test_a_headline_with_a_colon_names_the_country(parties) -> None:
    text = (
        "Kenya: Army chief denies plot\n\n"
        "Norway and Chad sent envoys. Foreign Secretary Amina Korel said that embassies were safe."
    )
    assert parties(text)[-1] == "Kenya"


def test_a_foreign_secretary_is_not_british_where_nobody_names_britain(parties) -> None:
    text = "Envoys of Chad and Norway met. Foreign Secretary Amina Korel said that embassies were safe."
    assert parties(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Samir Haddan, Kenya researcher at Relief Watch, said the raid was a crime.",
        "Prof Ewan Hollis of the University of Oslo said the talks would fail.",
        "Police said a man was held.",
        "Kenya is at peace. Kenya votes. Retired general Samir Haddan said the army was weak.",
        "Kenya is at peace. Kenya votes. Defence lawyer Petra Wyn said it was a show trial.",
        "Kenya is at peace. Kenya votes. Club president Petra Wyn said it was a bad match.",
    ],
)
def test_who_is_of_no_side(parties, text: str) -> None:
    assert parties(text)[-1] is None


def test_a_spokeswoman_for_the_rebels_is_theirs(parties) -> None:
    text = (
        "The Red Ridge Liberation Front holds the hills of Kenya. "
        "A spokeswoman for the Front, Dilan Aras, said her movement would fight on. She warned of more raids."
    )
    assert parties(text)[0] == parties(text)[1] == "Red Ridge Liberation Front"


def test_the_defence_ministry_is_not_that_of_the_trade_ministry_named_later(parties) -> None:
    text = (
        "Planes of Chad struck a wedding. Chad was silent. The defence ministry said it was a mistake.\n\n"
        "Norway's trade ministry said the sale was legal. Norway has laws."
    )
    assert parties(text)[0] == "Chad"
