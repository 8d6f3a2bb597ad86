"""Ceasefire statuses on trees built by hand, so that no change of the model can change them."""

import pytest

from briefing.extraction.annotations import annotations
from briefing.extraction.ceasefire import mark_ceasefire
from briefing.extraction.parties import mark_parties

_BROKE_DOWN = [
    ("The", 1, "det", "DT", "the"),
    ("truce", 2, "nsubj", "NN", "truce"),
    ("broke", 2, "ROOT", "VBD", "break"),
    ("down", 2, "prt", "RP", "down"),
    ("~.", 2, "punct", ".", "."),
]
_URGED = [
    ("Peru", 1, "nsubj", "NNP", "Peru"),
    ("urged", 1, "ROOT", "VBD", "urge"),
    ("Chile", 4, "nsubj", "NNP", "Chile"),
    ("to", 4, "aux", "TO", "to"),
    ("respect", 1, "ccomp", "VB", "respect"),
    ("the", 6, "det", "DT", "the"),
    ("truce", 4, "dobj", "NN", "truce"),
    ("~.", 1, "punct", ".", "."),
]
_TOOK_EFFECT = [
    ("A", 1, "det", "DT", "a"),
    ("truce", 8, "nsubj", "NN", "truce"),
    ("brokered", 1, "acl", "VBN", "broker"),
    ("by", 2, "agent", "IN", "by"),
    ("Brazil", 3, "pobj", "NNP", "Brazil"),
    ("has", 8, "aux", "VBZ", "have"),
    ("not", 8, "neg", "RB", "not"),
    ("yet", 8, "advmod", "RB", "yet"),
    ("collapsed", 8, "ROOT", "VBN", "collapse"),
    ("~.", 8, "punct", ".", "."),
]
_VIOLATIONS = [
    ("No", 2, "det", "DT", "no"),
    ("truce", 2, "compound", "NN", "truce"),
    ("violations", 4, "nsubjpass", "NNS", "violation"),
    ("were", 4, "auxpass", "VBD", "be"),
    ("reported", 4, "ROOT", "VBN", "report"),
    ("~.", 4, "punct", ".", "."),
]


@pytest.mark.parametrize(
    ("rows", "statuses", "claimant", "brokers"),
    [
        (_BROKE_DOWN, {"collapsed"}, None, ()),
        (_URGED, {"called_for"}, "Peru", ()),
        (_TOOK_EFFECT, {"agreed", "in_effect"}, None, ("Brazil",)),
        (_VIOLATIONS, {"in_effect"}, None, ()),
    ],
    ids=["particle", "urged to respect", "agent and negation", "no violations"],
)
def test_tree(hand_built, rows, statuses, claimant, brokers):
    doc = mark_ceasefire(mark_parties(hand_built(rows)))
    facts = annotations(doc).facts
    assert {fact.status.value for fact in facts} == statuses
    assert {fact.claimant.text if fact.claimant else None for fact in facts} == {claimant}
    assert {fact.brokers for fact in facts} == {brokers}
    assert all(fact.evidence[0].text == doc.text for fact in facts)


def test_capitals_are_evidence_as_they_stand(read_doc):
    text = "THE ARMY TODAY REJECTED A CEASE-FIRE PROPOSED BY THE REBELS IN THE NORTHERN PROVINCE."
    facts = [fact for fact in annotations(read_doc(text)).facts if fact.kind.value == "ceasefire"]
    assert {fact.status.value for fact in facts} == {"called_for", "rejected"}
    assert {fact.evidence[0].text for fact in facts} == {text}
    assert {fact.claimant.text for fact in facts} == {"THE ARMY", "THE REBELS"}
