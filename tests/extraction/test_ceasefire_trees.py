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


_PARTED = [  # the parser made "meant" the verb of the truce
    ("The", 1, "det", "DT", "the"),
    ("truce", 3, "nsubj", "NN", "truce"),
    ("~,", 1, "punct", ",", ","),
    ("meant", 8, "advcl", "VBD", "mean"),
    ("to", 5, "aux", "TO", "to"),
    ("help", 3, "xcomp", "VB", "help"),
    ("farmers", 5, "dobj", "NNS", "farmer"),
    ("~,", 8, "punct", ",", ","),
    ("came", 8, "ROOT", "VBD", "come"),
    ("into", 8, "prep", "IN", "into"),
    ("force", 9, "pobj", "NN", "force"),
    ("~.", 8, "punct", ".", "."),
]
_MISREAD = [  # a headline whose verb the tagger took for a noun
    ("Valley", 1, "compound", "NNP", "Valley"),
    ("truce", 2, "compound", "NN", "truce"),
    ("unravels", 2, "ROOT", "NNS", "unravel"),
]
_HUNG_ELSEWHERE = [  # "agreed" hangs on "accused" instead of the truce
    ("Peru", 1, "nsubj", "NNP", "Peru"),
    ("accused", 1, "ROOT", "VBD", "accuse"),
    ("Chile", 1, "dobj", "NNP", "Chile"),
    ("of", 1, "prep", "IN", "of"),
    ("breaches", 3, "pobj", "NNS", "breach"),
    ("of", 4, "prep", "IN", "of"),
    ("a", 7, "det", "DT", "a"),
    ("truce", 5, "pobj", "NN", "truce"),
    ("agreed", 1, "advcl", "VBD", "agree"),
    ("in", 8, "prep", "IN", "in"),
    ("Lima", 9, "pobj", "NNP", "Lima"),
    ("~.", 1, "punct", ".", "."),
]
_SHARED_PASSIVE = [
    ("The", 1, "det", "DT", "the"),
    ("truce", 3, "nsubjpass", "NN", "truce"),
    ("was", 3, "auxpass", "VBD", "be"),
    ("proposed", 3, "ROOT", "VBN", "propose"),
    ("and", 3, "cc", "CC", "and"),
    ("accepted", 3, "conj", "VBN", "accept"),
    ("~.", 3, "punct", ".", "."),
]


@pytest.mark.parametrize(
    ("rows", "statuses"),
    [
        (_PARTED, {"in_effect"}),
        (_MISREAD, {"collapsed"}),
        (_HUNG_ELSEWHERE, {"agreed", "violated"}),
        (_SHARED_PASSIVE, {"called_for", "agreed"}),
    ],
    ids=["inserted clause", "headline", "participle of another verb", "one was for two"],
)
def test_a_verb_that_the_parser_parted_from_its_truce(hand_built, rows, statuses):
    facts = annotations(mark_ceasefire(mark_parties(hand_built(rows)))).facts
    assert {fact.status.value for fact in facts} == statuses


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
