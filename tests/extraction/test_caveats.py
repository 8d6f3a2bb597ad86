"""Caveats: every rule finds its own sentences and leaves the others, and names whose claim it is."""

import pytest

from briefing.extraction.caveats import caveat_rules
from briefing.extraction.lexicon import load_lexicon


@pytest.fixture(scope="session")
def facts_of(extract):
    """Return a function that gives the facts of one kind in a text."""

    def facts(text, kind, **fields):
        return [fact for fact in extract(text, **fields).facts if fact.kind.value == kind]

    return facts


_RULES = load_lexicon("caveats")["rules"]
_MUST = [(rule["name"], rule["type"], sentence) for rule in _RULES for sentence in rule["yes"]]
_MUST_NOT = [(rule["name"], rule["type"], sentence) for rule in _RULES for sentence in rule["no"]]


@pytest.mark.parametrize(
    ("name", "type_", "sentence"), _MUST, ids=[f"{n}-{i}" for i, (n, _, _) in enumerate(_MUST)]
)
def test_rule_finds_its_sentences(facts_of, name, type_, sentence):
    assert type_ in [fact.type.value for fact in facts_of(sentence, "caveat")]


@pytest.mark.parametrize(
    ("name", "type_", "sentence"), _MUST_NOT, ids=[f"{n}-{i}" for i, (n, _, _) in enumerate(_MUST_NOT)]
)
def test_rule_leaves_other_sentences(facts_of, name, type_, sentence):
    assert type_ not in [fact.type.value for fact in facts_of(sentence, "caveat")]


@pytest.mark.parametrize(
    ("sentence", "type_", "party"),
    [
        ("There was no immediate comment from Norway on the raid.", "no_comment", "Norway"),
        ("Oslo makes no comment on the reported deal.", "no_comment", "Norway"),
        ("The Chadian army did not comment on the raid.", "no_comment", "Chad"),
        ("The Taliban, who blamed Chad, declined to comment.", "no_comment", "Taliban"),
        (
            "A spokesman for the Sudanese Armed Forces could not be reached.",
            "no_comment",
            "Sudanese Armed Forces",
        ),
        ("The claims by Hamas could not be independently verified.", "unverified", "Hamas"),
        ("Peru's claim could not be verified.", "unverified", "Peru"),
        ("The Harbour Post could not independently verify the accounts of either side.", "unverified", None),
    ],
)
def test_party_of_caveat(facts_of, sentence, type_, party):
    [caveat] = [fact for fact in facts_of(sentence, "caveat") if fact.type.value == type_]
    assert caveat.party == party


@pytest.mark.parametrize(
    "sentence",
    [
        "Chadian officials accused Mali of shelling a village, while Mali claims it was attacked first.",
        "Peru blamed Chile for the fire, but Chilean officials say their troops never fired.",
    ],
)
def test_two_parties_blame_each_other(facts_of, sentence):
    assert [fact.type.value for fact in facts_of(sentence, "caveat")] == ["contradicted"]


def test_one_sided_accusation_is_no_contradiction(facts_of):
    assert (
        facts_of("Chadian officials accused Mali of shelling the village and said ten people died.", "caveat")
        == []
    )


def test_who_holds_a_town_that_is_shelled_contradicts_nothing(facts_of):
    text = "Chad accused M23 of shelling the village, which M23 said it captured in May."
    assert facts_of(text, "caveat") == []


def test_curly_apostrophes_and_capitals(facts_of):
    assert facts_of("The post couldn’t independently confirm the toll.", "caveat")
    assert facts_of("THE ARMY DECLINED TO COMMENT ON THE ATTACK IN THE NORTHERN PROVINCE.", "caveat")


def test_one_caveat_a_sentence_and_type(facts_of):
    found = facts_of("The junta declined to comment and made no comment on the raid.", "caveat")
    assert len(found) == 1


def test_evidence_is_the_sentence(facts_of):
    text = "Ten people died.  The toll is expected to rise. Rain fell."
    [caveat] = facts_of(text, "caveat")
    assert caveat.evidence[0].text == "The toll is expected to rise."
    assert text[caveat.evidence[0].start : caveat.evidence[0].end] == caveat.evidence[0].text


def test_rules_explain_themselves(facts_of):
    [caveat] = facts_of("The army declined to comment.", "caveat")
    assert caveat.reasons == ("no_comment_declined", "declined to comment")
    assert 0 < caveat.confidence < 1


def test_rule_names_are_unique():
    names = [rule.name for rule in caveat_rules()]
    assert len(names) == len(set(names))
