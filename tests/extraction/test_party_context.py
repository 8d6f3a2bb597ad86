"""Armed groups told by the words beside their names, and what only looks like one."""

import pytest

from briefing.extraction.annotations import PartyKind, annotations
from briefing.extraction.party_context import groups_told


def _names(text: str) -> set[str]:
    return {group.party for group in groups_told(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fighters of the rebel group Velm Union fled.", "Velm Union"),
        ("A local militia called the Guardians of the Hills fled.", "Guardians of the Hills"),
        ("He blamed the Guardians of Velm, a self-defence militia paid by the army.", "Guardians of Velm"),
        ("The Orlo Council (OC), another armed group, fled. The OC is new.", "Orlo Council"),
        ("Troops clashed with the Karst rebels at dawn.", "Karst"),
        ("The Sahm Brigades denied it.", "Sahm Brigades"),
        ("The Orlo Patriotic Front (OPF) denied it.", "Orlo Patriotic Front"),
        ("The Kostrin gang denied it.", "Kostrin"),
    ],
)
def test_names_of_groups(text: str, name: str) -> None:
    assert _names(text) == {name}


def test_every_place_of_the_name_and_its_initials_is_found() -> None:
    text = "The Orlo Council (OC), a rebel group, fled. Orlo Council men and the OC lost."
    assert {text[g.start : g.end] for g in groups_told(text)} == {"Orlo Council", "OC"}
    assert len(list(groups_told(text))) == 4


@pytest.mark.parametrize(
    "text",
    [
        "The Shiite militia fled.",
        "The Muslim rebels fled.",
        "Suspected rebels fled.",
        "The Velm-backed rebels fled.",
        "The Velm rebels fled. A shell fell in Velm.",
        "A movement of teachers met in Velm.",
        "The rebel group said it had fled.",
        "TROOPS FOUGHT THE REBEL GROUP OF VELM UNION.",
        "The group Velm Union sang.",
        "The rebels of Velm fled.",
    ],
)
def test_what_is_no_name_of_a_group(text: str) -> None:
    assert _names(text) == set()


@pytest.mark.parametrize(
    "text", ["The Syrian rebels fled.", "The militant group Hamas fled.", "The Houthi rebels fled."]
)
def test_names_of_the_lexicon_come_first(read_doc, text: str) -> None:
    parties = [m.party for m in annotations(read_doc(text)).parties]
    assert parties in (["Syria"], ["Hamas"], ["Houthis"])


def test_a_group_told_so_is_a_party(read_doc) -> None:
    doc = read_doc("The rebel group Velm Union fled. The Velm Union lost.")
    found = [m.party for m in annotations(doc).parties if m.kind is PartyKind.ARMED_GROUP]
    assert found == ["Velm Union", "Velm Union"]
