"""Rules of speech on trees built by hand, so that another parser model can't change what a rule means."""

import pytest
from spacy.tokens import Doc

from briefing.extraction.annotations import SpeechFrame, annotations
from briefing.extraction.speech import attribution_of, claimant_of, mark_speech

Row = tuple[str, int, str, str, str]


def frames_of(doc: Doc) -> list[tuple[str, str, str, str]]:
    """Return rule, speaker, cue and content of each frame."""
    mark_speech(doc)

    def words(span: tuple[int, int] | None) -> str:
        return doc[span[0] : span[1]].text if span else ""

    return [
        (f.rule, words(f.speaker), words(f.cue), doc.text[f.content[0] : f.content[1]])
        for f in annotations(doc).frames
    ]


THAT_CLAUSE: list[Row] = [
    ("Police", 2, "nsubj", "NNS", "police"),
    ("later", 2, "advmod", "RB", "later"),
    ("said", 2, "ROOT", "VBD", "say"),
    ("that", 5, "mark", "IN", "that"),
    ("nobody", 5, "nsubj", "NN", "nobody"),
    ("fled", 2, "ccomp", "VBD", "flee"),
    ("~.", 2, "punct", ".", "."),
]

INVERTED: list[Row] = [
    ("Nobody", 1, "nsubj", "NN", "nobody"),
    ("fled", 3, "ccomp", "VBD", "flee"),
    ("~,", 3, "punct", ",", ","),
    ("said", 3, "ROOT", "VBD", "say"),
    ("Ruel", 3, "nsubj", "NNP", "Ruel"),
    ("~.", 3, "punct", ".", "."),
]

ACCUSATION: list[Row] = [
    ("Norland", 2, "nsubj", "NNP", "Norland"),
    ("has", 2, "aux", "VBZ", "have"),
    ("accused", 2, "ROOT", "VBN", "accuse"),
    ("Sudria", 2, "dobj", "NNP", "Sudria"),
    ("of", 2, "prep", "IN", "of"),
    ("shelling", 4, "pcomp", "VBG", "shell"),
    ("towns", 5, "dobj", "NNS", "town"),
    ("~.", 2, "punct", ".", "."),
]

ACCUSATION_HUNG_ON_THE_OBJECT: list[Row] = [
    ("Norland", 2, "nsubj", "NNP", "Norland"),
    ("has", 2, "aux", "VBZ", "have"),
    ("accused", 2, "ROOT", "VBN", "accuse"),
    ("Sudria", 2, "dobj", "NNP", "Sudria"),
    ("of", 3, "prep", "IN", "of"),
    ("shelling", 4, "pcomp", "VBG", "shell"),
    ("towns", 5, "dobj", "NNS", "town"),
    ("~.", 2, "punct", ".", "."),
]

REQUEST: list[Row] = [
    ("Ruel", 1, "nsubj", "NNP", "Ruel"),
    ("urged", 1, "ROOT", "VBD", "urge"),
    ("both", 3, "det", "DT", "both"),
    ("sides", 1, "dobj", "NNS", "side"),
    ("to", 5, "aux", "TO", "to"),
    ("talk", 1, "xcomp", "VB", "talk"),
    ("~.", 1, "punct", ".", "."),
]

REQUEST_WITH_ITS_OWN_SUBJECT: list[Row] = [
    ("Ruel", 1, "nsubj", "NNP", "Ruel"),
    ("urged", 1, "ROOT", "VBD", "urge"),
    ("both", 3, "det", "DT", "both"),
    ("sides", 5, "nsubj", "NNS", "side"),
    ("to", 5, "aux", "TO", "to"),
    ("talk", 1, "ccomp", "VB", "talk"),
    ("~.", 1, "punct", ".", "."),
]

RELATIVE: list[Row] = [
    ("Ruel", 5, "nsubj", "NNP", "Ruel"),
    ("~,", 0, "punct", ",", ","),
    ("who", 3, "nsubj", "WP", "who"),
    ("denied", 0, "relcl", "VBD", "deny"),
    ("guilt", 3, "dobj", "NN", "guilt"),
    ("left", 5, "ROOT", "VBD", "leave"),
    ("~.", 5, "punct", ".", "."),
]

PARTICIPLE: list[Row] = [
    ("Ruel", 1, "nsubj", "NNP", "Ruel"),
    ("left", 1, "ROOT", "VBD", "leave"),
    ("~,", 1, "punct", ",", ","),
    ("saying", 1, "advcl", "VBG", "say"),
    ("talks", 5, "nsubj", "NNS", "talk"),
    ("failed", 3, "ccomp", "VBD", "fail"),
    ("~.", 1, "punct", ".", "."),
]

ACCORDING_TO: list[Row] = [
    ("Nobody", 1, "nsubj", "NN", "nobody"),
    ("fled", 1, "ROOT", "VBD", "flee"),
    ("~,", 1, "punct", ",", ","),
    ("according", 1, "prep", "VBG", "accord"),
    ("to", 3, "prep", "IN", "to"),
    ("Ruel", 4, "pobj", "NNP", "Ruel"),
    ("~.", 1, "punct", ".", "."),
]

NOUN: list[Row] = [
    ("Ruel", 2, "poss", "NNP", "Ruel"),
    ("~'s", 0, "case", "POS", "'s"),
    ("call", 6, "nsubj", "NN", "call"),
    ("for", 2, "prep", "IN", "for"),
    ("a", 5, "det", "DT", "a"),
    ("truce", 3, "pobj", "NN", "truce"),
    ("failed", 6, "ROOT", "VBD", "fail"),
    ("~.", 6, "punct", ".", "."),
]

MISTIED_COORDINATION: list[Row] = [
    ("Ruel", 1, "nsubj", "NNP", "Ruel"),
    ("said", 1, "ROOT", "VBD", "say"),
    ("roads", 3, "nsubj", "NNS", "road"),
    ("were", 1, "ccomp", "VBD", "be"),
    ("open", 3, "acomp", "JJ", "open"),
    ("and", 3, "cc", "CC", "and"),
    ("added", 3, "conj", "VBD", "add"),
    ("that", 9, "mark", "IN", "that"),
    ("trains", 9, "nsubj", "NNS", "train"),
    ("ran", 6, "ccomp", "VBD", "run"),
    ("~.", 1, "punct", ".", "."),
]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (THAT_CLAUSE, ("verb_clause", "Police", "said", "nobody fled")),
        (INVERTED, ("verb_clause", "Ruel", "said", "Nobody fled")),
        (ACCUSATION, ("verb_of", "Norland", "has accused", "shelling towns")),
        (ACCUSATION_HUNG_ON_THE_OBJECT, ("verb_of", "Norland", "has accused", "shelling towns")),
        (REQUEST, ("verb_request", "Ruel", "urged", "to talk")),
        (REQUEST_WITH_ITS_OWN_SUBJECT, ("verb_request", "Ruel", "urged", "to talk")),
        (RELATIVE, ("verb_object", "Ruel", "denied", "guilt")),
        (PARTICIPLE, ("verb_clause", "Ruel", "saying", "talks failed")),
        (ACCORDING_TO, ("according_to", "Ruel", "according to", "Nobody fled")),
        (NOUN, ("noun", "Ruel", "call for", "a truce")),
        (MISTIED_COORDINATION, ("verb_clause", "Ruel", "said", "roads were open")),
        (MISTIED_COORDINATION, ("verb_clause", "Ruel", "added", "trains ran")),
    ],
)
def test_a_tree_gives_its_frame(hand_built, rows: list[Row], expected: tuple[str, str, str, str]) -> None:
    assert expected in frames_of(hand_built(rows))


def negated(rows: list[Row]) -> list[Row]:
    """Put "not" in the place of "later"."""
    return [("not", 2, "neg", "RB", "not") if row[0] == "later" else row for row in rows]


def hypothetical(rows: list[Row]) -> list[Row]:
    """Put "would" in the place of "later"."""
    return [("would", 2, "aux", "MD", "would") if row[0] == "later" else row for row in rows]


def with_subject(rows: list[Row], word: str, tag: str) -> list[Row]:
    """Put another subject in the first place."""
    return [(word, rows[0][1], "nsubj", tag, word.lower()), *rows[1:]]


@pytest.mark.parametrize(
    "rows",
    [negated(THAT_CLAUSE), with_subject(THAT_CLAUSE, "Nobody", "NN"), with_subject(THAT_CLAUSE, "I", "PRP")],
)
def test_what_was_not_said_has_no_frame(hand_built, rows: list[Row]) -> None:
    assert frames_of(hand_built(rows)) == []


def test_what_would_be_said_is_too_weak_for_a_statement(hand_built) -> None:
    doc = hand_built(hypothetical(THAT_CLAUSE))
    mark_speech(doc)
    assert [f.confidence < 0.5 for f in annotations(doc).frames] == [True]


def test_the_claimant_comes_from_the_frame_over_the_token(hand_built) -> None:
    doc = hand_built(THAT_CLAUSE)
    mark_speech(doc)
    claimant = claimant_of(doc, 5)
    assert claimant is not None
    assert claimant.text == "Police"
    assert claimant_of(doc, 2) is None


def test_a_frame_without_a_speaker_has_no_claimant(hand_built) -> None:
    doc = hand_built(THAT_CLAUSE)
    frame = SpeechFrame(None, None, (0, 6), True, 0.6, "quotation_runs_on")
    assert attribution_of(doc, frame) is None


def test_the_innermost_of_two_frames_is_the_claimant(hand_built) -> None:
    doc = hand_built(THAT_CLAUSE)
    outer = SpeechFrame((0, 1), (2, 3), (0, len(doc.text)), False, 0.9, "verb_clause")
    inner = SpeechFrame((4, 5), (5, 6), (23, 34), False, 0.9, "verb_clause")
    annotations(doc).frames = (outer, inner)
    claimant = claimant_of(doc, 5)
    assert claimant is not None
    assert claimant.text == "nobody"
