"""What the parser reads in the place of marks that are no part of the sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.reading_text import reading_text
from briefing.extraction.units import split_units


def _read(text: str) -> str:
    return reading_text(text, split_units(text))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('""We stay here,"" Ana Ruel said.', ' "We stay here,"  Ana Ruel said.'),
        ('"""We stay. We work here,"" she says."', '  "We stay. We work here,"  she says. '),
        (
            '"The army warned ""of the outcome"", Ana Ruel said."',
            ' The army warned  "of the outcome" , Ana Ruel said. ',
        ),
        ('She called it ""home"" twice.', 'She called it  "home"  twice.'),
        ('"We stay here," Ana Ruel said.', '"We stay here," Ana Ruel said.'),
    ],
)
def test_marks_doubled_by_a_csv_file_are_read_as_one(written, read):
    assert _read(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ten soldiers died.[3][4] A doctor spoke.", "Ten soldiers died.       A doctor spoke."),
        ("He was killed in 2008,[12] she said.", "He was killed in 2008,     she said."),
        ("It began [sic] in May.", "It began [sic] in May."),
        ("Barbaric acts by [IS], and more.", "Barbaric acts by [IS], and more."),
    ],
)
def test_notes_of_an_encyclopaedia_do_not_tie_sentences_together(written, read):
    assert _read(written) == read


@given(st.text(alphabet='a." [1]\n', max_size=60))
def test_marks_and_notes_keep_every_offset(text):
    read = _read(text)
    assert len(read) == len(text)
    assert all(r == t or r in ' "' for r, t in zip(read, text, strict=True))
