"""Attributions that must not be lost or given to a wrong speaker: sentences of our own for each class."""

from collections.abc import Callable

import pytest

from briefing.facts import CasualtyClaim, Statement

ReadWho = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def told(extract) -> ReadWho:
    """Return a function that gives name and content of the statements of a text."""

    def read(text: str) -> list[tuple[str, str]]:
        facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
        return [((fact.speaker.name or "") if fact.speaker else "", fact.content) for fact in facts]

    return read


def test_the_dead_and_wounded_of_a_report_claim_nothing(told) -> None:
    text = (
        "Ardania's military said 23 of its soldiers were killed and 29 wounded, "
        "and claimed that more than 200 Velmar fighters had died."
    )
    assert told(text) == [
        ("Ardania's military", "23 of its soldiers were killed and 29 wounded"),
        ("Ardania's military", "more than 200 Velmar fighters had died"),
    ]


@pytest.mark.parametrize("when", ["hours after", "a day after"])
def test_another_report_of_an_earlier_time_has_its_own_speaker(told, when: str) -> None:
    text = (
        "The Ardanian ministry said four of its servicemen were killed and one injured in shelling by Velmar "
        f"forces, {when} Tolmia said that one of its soldiers had been wounded."
    )
    assert told(text) == [
        (
            "Ardanian ministry",
            "four of its servicemen were killed and one injured in shelling by Velmar forces",
        ),
        ("Tolmia", "one of its soldiers had been wounded"),
    ]


def test_each_figure_of_two_reports_keeps_its_claimant(extract) -> None:
    text = (
        "The Ardanian ministry said four of its servicemen were killed and one injured in shelling, "
        "hours after Tolmia said that one of its soldiers had been wounded."
    )
    losses = [fact for fact in extract(text).facts if isinstance(fact, CasualtyClaim)]
    assert {fact.claimant.text for fact in losses if fact.claimant} == {"The Ardanian ministry", "Tolmia"}


def test_a_wounded_man_with_a_name_still_speaks(told) -> None:
    assert told("Kaldor was wounded and said he would return.") == [("Kaldor", "he would return")]
