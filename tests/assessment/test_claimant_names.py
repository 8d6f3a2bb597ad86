"""A claimant whose words are a pronoun or a short form goes by the full name."""

import pytest

from briefing.assessment.names import full_words
from briefing.facts import Attribution, Speaker
from briefing.facts.line import fact_line
from tests.assessment.test_rules_of_the_picture import Desk


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        ("he", "Milo Tarn", "Milo Tarn"),
        ("It", "Marovia's defence ministry", "Marovia's defence ministry"),
        ("The ministry", "Marovia's defence ministry", "Marovia's defence ministry"),
        ("the governor of Velgrad", "Milo Tarn", "the governor of Velgrad"),
        ("he", "she", "he"),
        ("he", "", "he"),
    ],
)
def test_the_full_name_stands_for_words_that_name_nobody(words: str, name: str, expected: str) -> None:
    assert full_words(Attribution(text=words, name=name)) == expected


def test_a_speaker_goes_by_the_same_rule() -> None:
    assert full_words(Speaker(text="She", name="Iva Brandt")) == "Iva Brandt"


def test_he_and_the_named_one_are_one_claimant() -> None:
    desk = Desk()
    desk.claim("12", claimant=Attribution(text="he", name="Milo Tarn"))
    desk.claim("14", claimant=Attribution(text="Milo Tarn"), day=1)
    (line,) = desk.picture().lines()
    assert (line.latest.count.low, line.latest.claimant.words) == (14, "Milo Tarn")


def test_the_line_of_a_fact_tells_who_he_is() -> None:
    fact = Desk().claim("12", claimant=Attribution(text="he", name="Milo Tarn"))
    assert "according to he (Milo Tarn)" in fact_line(fact)
