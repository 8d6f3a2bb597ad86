"""Verbs that the tagger took for nouns, on trees built by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extraction.mistagged_verbs import MistaggedVerbs

WORDS = ["Members", "of", "it", "urge", "all", "parties", "to", "wait"]
HEADS = [3, 0, 1, 3, 5, 3, 7, 3]
TAGS = ["NNS", "IN", "PRP", "NN", "DT", "NNS", "TO", "VB"]
DEPENDENCIES = ["nsubj", "prep", "pobj", "ROOT", "det", "dobj", "aux", "xcomp"]


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("en")


def _tags(nlp, dependencies, tags=TAGS):
    doc = Doc(nlp.vocab, WORDS, heads=HEADS, deps=dependencies, tags=tags)
    return [token.tag_ for token in MistaggedVerbs(nlp)(doc)]


def test_a_noun_with_subject_and_object_is_a_verb(nlp):
    assert _tags(nlp, DEPENDENCIES)[3] == "VBP"


def test_its_form_in_s_is_the_third_person(nlp):
    assert _tags(nlp, DEPENDENCIES, [*TAGS[:3], "NNS", *TAGS[4:]])[3] == "VBZ"


@pytest.mark.parametrize(
    ("place", "dependency"),
    [(0, "det"), (0, "compound"), (5, "prep"), (7, "cop")],
    ids=["an article of its own", "a compound", "no complement", "the predicate of a copula"],
)
def test_a_noun_stays_a_noun(nlp, place, dependency):
    dependencies = [*DEPENDENCIES]
    dependencies[place] = dependency
    if place == 5:
        dependencies[7] = "acl"
    assert _tags(nlp, dependencies) == TAGS


def test_nothing_else_is_changed(nlp):
    changed = _tags(nlp, DEPENDENCIES)
    assert [t for i, t in enumerate(changed) if i != 3] == [t for i, t in enumerate(TAGS) if i != 3]


def test_the_pipeline_reads_such_a_demand(extract):
    text = "The Members of the Council urge all political parties and their supporters to remain calm."
    (statement,) = extract(text).facts
    assert (statement.cue, statement.evidence[0].text) == ("urge", "to remain calm")
