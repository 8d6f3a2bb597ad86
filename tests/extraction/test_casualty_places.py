"""The place of a casualty claim: the one its own event happened in; all places are invented."""

import pytest

from briefing.facts import CasualtyClaim

SENTENCES = [
    ("Strikes killed 28 people across the Varn Strip on Wednesday.", "Varn Strip"),
    ("Fourteen people were killed in Port Amber's Tarn neighbourhood.", "Port Amber's Tarn neighbourhood"),
    ("At least 40 people were killed when a drone struck a crowded market in El Varna.", "El Varna"),
    ("A drone strike on a market in Port Amber killed 40 people.", "Port Amber"),
    ("At least five people were killed by air strikes in Velgrad.", "Velgrad"),
    ("A bomb exploded in Velgrad, killing five.", "Velgrad"),
    ("The explosion in the town of Norvik left 12 dead.", "Norvik"),
    ("Three people were killed in the village of Lin Ta Varn.", "Lin Ta Varn"),
    ("Soldiers killed nine rebels in the Tarn valley.", "Tarn valley"),
    ("The ministry in Velgrad said 12 people were killed near Tarsk.", "Tarsk"),
    ("The death toll from the attack in Norvik rose to 31.", "Norvik"),
]
NOWHERE = [
    "Officials said in Velgrad that 12 people were killed.",
    "The army, based in Velgrad, said 12 rebels died.",
    "After talks in Velgrad failed, 12 people were killed.",
    "Two soldiers were killed in Operation Dawn.",
    "Seven people were killed in March.",
    "Five people died in the attack.",
]


@pytest.mark.parametrize(("sentence", "place"), SENTENCES)
def test_the_place_of_the_event_is_found(extract, sentence: str, place: str) -> None:
    assert _places(extract, sentence) == [place]


@pytest.mark.parametrize("sentence", NOWHERE)
def test_the_place_of_a_speaker_or_of_another_event_is_not_taken(extract, sentence: str) -> None:
    assert _places(extract, sentence) == [None]


def _places(extract, sentence: str) -> list[str | None]:
    return [fact.place for fact in extract(sentence).facts if isinstance(fact, CasualtyClaim)]
