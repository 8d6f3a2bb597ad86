"""Direct quotations: marks of every kind, split, over paragraphs, left open, and those that are none."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.annotations import Unit, UnitKind
from briefing.extraction.speech.quotation_marks import quotations
from briefing.extraction.units import split_units
from briefing.facts import Directness, Statement

ReadStatements = Callable[[str], list[Statement]]


def inside(text: str) -> list[str]:
    """Return what stands between marks."""
    return [text[q.start : q.end] for q in quotations(text, split_units(text), lambda _: len(text))]


@pytest.fixture(scope="module")
def direct(extract) -> ReadStatements:
    """Return a function that gives the direct statements of a text."""

    def read(text: str) -> list[Statement]:
        facts = extract(text).facts
        return [f for f in facts if isinstance(f, Statement) and f.directness is Directness.DIRECT]

    return read


MARKS = ["“{}”", '"{}"', "‘{}’", "'{}'", "«{}»", "„{}“", "``{}''", "''{}''"]


@pytest.mark.parametrize("marks", MARKS)
def test_marks_of_every_kind_are_paired(marks: str) -> None:
    text = marks.format("We will not leave the town,") + " said Ana Ruel."
    assert inside(text) == ["We will not leave the town,"]


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_marks_gives_a_direct_statement(direct, marks: str) -> None:
    facts = direct(marks.format("We will not leave the town,") + " said Ana Ruel.")
    assert [(f.content, f.speaker.text, f.cue) for f in facts] == [
        ("We will not leave the town", "Ana Ruel", "said")
    ]


def test_an_apostrophe_is_no_mark() -> None:
    assert inside("The soldiers' families said they won't wait; it's the boys' home.") == []


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    assert inside("‘The boys’ school is closed,’ he said.") == ["The boys’ school is closed,"]


def test_inches_are_no_marks() -> None:
    assert inside('A 9" gap and a 12" gun were found.') == []


def test_a_mark_left_open_reaches_to_the_end_of_its_sentence() -> None:
    text = "He said “we will go and left. Nobody followed."
    found = quotations(text, split_units(text), lambda _: text.index(". Nobody") + 1)
    assert [text[q.start : q.end] for q in found] == ["we will go and left."]
    assert not found[0].closed


def test_a_paragraph_that_opens_the_marks_anew_is_a_quotation_of_its_own(direct) -> None:
    text = (
        "“The road to Varn is open again,” the mayor said. “We cleared it in the night.\n\n"
        "“Nobody was hurt in the work on the bridge.”"
    )
    facts = direct(text)
    assert [f.content for f in facts] == [
        "The road to Varn is open again",
        "We cleared it in the night",
        "Nobody was hurt in the work on the bridge",
    ]
    assert {f.speaker.text for f in facts} == {"the mayor"}


def test_several_sentences_between_one_pair_of_marks_are_one_statement(direct) -> None:
    facts = direct("“We are tired. We want peace. We will stay,” Ana Ruel said.")
    assert [f.content for f in facts] == ["We are tired. We want peace. We will stay"]


def test_a_split_quotation_is_two_facts_of_one_speaker(direct) -> None:
    facts = direct("“We will stay,” the mayor said, “until the last bus has left the town.”")
    assert [f.content for f in facts] == ["We will stay", "until the last bus has left the town"]
    assert [f.speaker.text for f in facts] == ["the mayor", "the mayor"]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The truce holds,” said the envoy.", "the envoy", "said"),
        ("“The truce holds,” the envoy said.", "the envoy", "said"),
        ("“The truce holds”, said the envoy.", "the envoy", "said"),
        ("“Does the truce hold?” asked the envoy.", "the envoy", "asked"),
        ("The envoy said: “The truce holds.”", "The envoy", "said"),
        ("The envoy told reporters, “The truce holds.”", "The envoy", "told"),
        ("The envoy: “The truce holds in the valley.”", "The envoy", ""),
        (
            "“The truce holds,” said Ana Ruel, who leads the mission.",
            "Ana Ruel, who leads the mission",
            "said",
        ),
    ],
)
def test_reporting_words_stand_before_or_behind(direct, text: str, speaker: str, cue: str) -> None:
    facts = direct(text)
    assert [(f.speaker.text, f.cue) for f in facts] == [(speaker, cue)]


def test_a_name_behind_a_dash_signs_the_quotation(direct) -> None:
    facts = direct(
        "“I lost my house and my garden.” ― Ana Ruel\n\nThe letters came from all parts of the island."
    )
    assert [f.speaker.text for f in facts] == ["Ana Ruel"]


def test_a_quoted_sentence_takes_the_speaker_of_the_report_before_it(direct) -> None:
    facts = direct("The mayor said the town was safe again. “We have cleared every street in it.”")
    assert [(f.content, f.speaker.text) for f in facts] == [
        ("We have cleared every street in it", "The mayor")
    ]


def test_a_fragment_makes_the_statement_mixed(extract) -> None:
    facts = extract("The envoy said the accord was an “example” for others.").facts
    assert [(f.content, f.directness) for f in facts] == [
        ("the accord was an “example” for others", Directness.MIXED)
    ]


def test_a_nested_attribution_is_a_fact_of_its_own(extract) -> None:
    text = "“The minister pressed for a truce and thanked his hosts,” a spokesman said."
    facts = [(f.speaker.text, f.content) for f in extract(text).facts if isinstance(f, Statement)]
    assert ("a spokesman", "The minister pressed for a truce and thanked his hosts") in facts
    assert ("The minister", "a truce") in facts


def test_what_the_speaker_says_of_himself_is_not_reported_twice(direct) -> None:
    facts = direct("“I say that we want peace,” Ana Ruel said.")
    assert [f.content for f in facts] == ["I say that we want peace"]


def test_a_quoted_title_is_no_speech(direct) -> None:
    assert direct("On “Morning Talk,” Ana Ruel said the plan was dead.") == []


def test_a_quotation_may_run_over_line_breaks_where_the_marks_say_so(direct) -> None:
    text = (
        "The mayor told the crowd: “My town is my life.\n"
        "I want everybody to come home.”\nThe crowd cheered him."
    )
    assert [f.content for f in direct(text)] == ["My town is my life.\nI want everybody to come home"]


ALPHABET = st.text(alphabet="ab .,'\"“”‘’«»\n", max_size=80)


@given(text=ALPHABET)
@settings(max_examples=200, deadline=None)
def test_pairing_never_fails_and_never_leaves_the_text(text: str) -> None:
    found = quotations(text, split_units(text), lambda offset: len(text))
    for quotation in found:
        assert 0 <= quotation.opens < quotation.start <= quotation.end <= quotation.closes <= len(text)


def test_boilerplate_is_passed_over() -> None:
    text = "“Sign up for our letter.”"
    units = [Unit(UnitKind.BOILERPLATE, 0, len(text))]
    assert quotations(text, units, len) == ()
