"""Sentences keep their form and what fills it; words that only look like a form stay as they are."""

import pickle

from briefing.intake.errors import IntakeError
from briefing.sentences import Sentence, about, sentence


def test_a_sentence_keeps_its_form_and_what_fills_it():
    said = sentence("“{name}” has {count:,} rows", count=1200)
    assert said == "“{name}” has 1,200 rows"
    named = about(said, name="table.csv")
    assert named == "“table.csv” has 1,200 rows"
    assert (named.form, dict(named.arguments)) == (said.form, {"count": 1200, "name": "table.csv"})
    assert str(named) is named
    again = pickle.loads(pickle.dumps(named))
    assert isinstance(again, Sentence)
    assert (again, again.form) == (named, named.form)


def test_braces_in_what_fills_a_sentence_are_not_read_as_a_form():
    assert about(sentence("“{name}”: {error}.", error="Expecting '}' at {0}"), name="{a}.json") == (
        "“{a}.json”: Expecting '}' at {0}."
    )


def test_words_of_a_plug_in_with_loose_braces_are_told_as_they_are():
    assert IntakeError("No closing } in the file").about("a.json") == "No closing } in the file"
