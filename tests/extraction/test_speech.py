"""Attributions as read from whole articles: every construction that news uses, on sentences of our own."""

from collections.abc import Callable

import pytest

from briefing.extraction.speech import claimant_of
from briefing.facts import Statement

Found = tuple[str, str, str]
ReadStatements = Callable[..., list[Statement]]


@pytest.fixture(scope="module")
def statements(extract) -> ReadStatements:
    """Return a function that gives the statements of a text."""

    def read(text: str) -> list[Statement]:
        return [fact for fact in extract(text).facts if isinstance(fact, Statement)]

    return read


def found(facts: list[Statement]) -> list[Found]:
    """Return speaker, cue and content of each."""
    return [(fact.speaker.text if fact.speaker else "", fact.cue, fact.content) for fact in facts]


INDIRECT = [
    (
        "Local media quoted a hospital official as saying 22 bodies had been brought in.",
        ("a hospital official", "saying", "22 bodies had been brought in"),
    ),
    (
        "Witnesses described hearing several loud explosions near the airport.",
        ("Witnesses", "described", "hearing several loud explosions near the airport"),
    ),
    (
        "Norland rejected accusations that it had supplied arms to the militia.",
        ("Norland", "rejected", "accusations that it had supplied arms to the militia"),
    ),
    (
        "According to the Varn Monitor, a local group, two men died in the raid.",
        ("the Varn Monitor, a local group", "According to", "two men died in the raid"),
    ),
    (
        "Police believe the blast was caused by a gas leak.",
        ("Police", "believe", "the blast was caused by a gas leak"),
    ),
    (
        "The envoy pressed for both armies to leave the valley.",
        ("The envoy", "pressed for", "both armies to leave the valley"),
    ),
    (
        "The harbour master said the northern pier had been closed since dawn.",
        ("The harbour master", "said", "the northern pier had been closed since dawn"),
    ),
    (
        "The harbour master said that the northern pier had been closed.",
        ("The harbour master", "said", "the northern pier had been closed"),
    ),
    (
        "According to two residents, the bridge at Varn was blown up overnight.",
        ("two residents", "According to", "the bridge at Varn was blown up overnight"),
    ),
    (
        "The bridge at Varn was blown up overnight, according to two residents.",
        ("two residents", "according to", "The bridge at Varn was blown up overnight"),
    ),
    (
        "The bridge was rebuilt in a week, officials said.",
        ("officials", "said", "The bridge was rebuilt in a week"),
    ),
    (
        "The government accused the rebels of shelling the village of Orlo.",
        ("The government", "accused", "shelling the village of Orlo"),
    ),
    (
        "The rebels have blamed the army for the attack on the convoy.",
        ("The rebels", "have blamed", "the attack on the convoy"),
    ),
    (
        "The army denied that its jets had bombed the market.",
        ("The army", "denied", "its jets had bombed the market"),
    ),
    (
        "The army denied bombing the market.",
        ("The army", "denied", "bombing the market"),
    ),
    (
        "The opposition demanded the release of all prisoners.",
        ("The opposition", "demanded", "the release of all prisoners"),
    ),
    (
        "The envoy called for an immediate ceasefire in the valley.",
        ("The envoy", "called for", "an immediate ceasefire in the valley"),
    ),
    (
        "The envoy warned against any further escalation.",
        ("The envoy", "warned against", "any further escalation"),
    ),
    (
        "Norland has appealed to its neighbours for help.",
        ("Norland", "has appealed", "help"),
    ),
    (
        "The president vowed to rebuild the capital.",
        ("The president", "vowed", "to rebuild the capital"),
    ),
    (
        "The council pledged to send more doctors.",
        ("The council", "pledged", "to send more doctors"),
    ),
    (
        "The union urged both sides to return to the table.",
        ("The union", "urged", "to return to the table"),
    ),
    (
        "The commission called on the militia to leave the town.",
        ("The commission", "called on", "to leave the town"),
    ),
    (
        "A splinter group claimed responsibility for the bombing.",
        ("A splinter group", "claimed responsibility for", "the bombing"),
    ),
    (
        "Norland and Sudria have repeatedly traded blame for the clashes.",
        ("Norland and Sudria", "have repeatedly traded blame for", "the clashes"),
    ),
    (
        "The mayor condemned the attack on the hospital.",
        ("The mayor", "condemned", "the attack on the hospital"),
    ),
    (
        "The foreign minister described the talks as useful.",
        ("The foreign minister", "described", "the talks as useful"),
    ),
    (
        "Moscow blamed the fire on saboteurs.",
        ("Moscow", "blamed", "the fire on saboteurs"),
    ),
    (
        "The general has repeatedly warned that the front could collapse.",
        ("The general", "has repeatedly warned", "the front could collapse"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT, ids=[text[:40] for text, _ in INDIRECT])
def test_indirect_speech_has_speaker_cue_and_content(statements, text: str, expected: Found) -> None:
    assert expected in found(statements(text))


def test_two_speakers_in_one_sentence_keep_what_each_said(statements) -> None:
    facts = found(
        statements("Norland said Sudria had broken the truce, while Sudria said it was defending itself.")
    )
    assert facts == [
        ("Norland", "said", "Sudria had broken the truce"),
        ("Sudria", "said", "it was defending itself"),
    ]


def test_the_one_who_is_asked_is_not_the_one_who_asks(statements) -> None:
    facts = found(statements('Asked whether talks were possible, the premier replied: "Never again."'))
    assert facts == [("the premier", "replied", "Never again")]


def test_a_noun_of_saying_takes_its_owner_for_the_speaker(statements) -> None:
    facts = found(statements("Observers doubt the ministry's claim that the town was retaken."))
    assert ("the ministry", "claim", "the town was retaken") in facts


def test_a_statement_that_somebody_issued_is_theirs(statements) -> None:
    facts = found(statements("The office issued a warning that the dam could break."))
    assert ("The office", "warning", "the dam could break") in facts


def test_participles_carry_the_speaker_of_their_clause(statements) -> None:
    text = "Ana Ruel rejected the plan, saying it would harm farmers."
    assert ("Ana Ruel", "saying", "it would harm farmers") in found(statements(text))


def test_demonstrators_accuse_and_demand(statements) -> None:
    text = "Thousands of protesters filled the square, accusing the premier of treason."
    assert ("Thousands of protesters", "accusing", "treason") in found(statements(text))


def test_coordinated_cues_of_one_speaker_are_two_facts(statements) -> None:
    facts = found(statements("The colonel said the road was open and added that convoys were moving."))
    assert ("The colonel", "said", "the road was open") in facts
    assert ("The colonel", "added", "convoys were moving") in facts


def test_a_reporting_clause_inside_its_sentence_parts_two_clauses(statements) -> None:
    facts = found(statements("Forty people were arrested, the police said, and they included two officers."))
    assert ("the police", "said", "Forty people were arrested") in facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norland says 12 soldiers hurt in border raid\n\nThe raid began at dawn on the ridge above Varn.",
            ("Norland", "says", "12 soldiers hurt in border raid"),
        ),
        (
            "Twelve soldiers hurt in border raid: army\n\nThe raid began at dawn on the ridge above Varn.",
            ("army", "", "Twelve soldiers hurt in border raid"),
        ),
        (
            "Police: two suspects held after raid\n\nThe raid began at dawn on the ridge above Varn.",
            ("Police", "", "two suspects held after raid"),
        ),
    ],
)
def test_headlines_attribute_in_clipped_grammar(statements, text: str, expected: Found) -> None:
    assert expected in found(statements(text))


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment on the report.",
        "The spokesman refused to say where the men were held.",
        "It is believed that the ship sank near the cape.",
        "Nobody said that the road was safe.",
        "There were reports of looting in the old town.",
        'The so-called "peacekeepers" left the valley on Monday.',
        "The army did not say how many men had died.",
        'The president met the rebels, whom he called "guests".',
    ],
)
def test_silence_hearsay_and_scare_quotes_are_no_statements(statements, text: str) -> None:
    assert statements(text) == []


def test_a_claimant_is_the_innermost_speaker_over_a_token(read_doc) -> None:
    doc = read_doc("Norland said its army reported that 12 soldiers had died near Varn.")
    figure = next(token.i for token in doc if token.text == "12")
    claimant = claimant_of(doc, figure)
    assert claimant is not None
    assert claimant.text == "its army"
    assert doc.text[claimant.start : claimant.end] == claimant.text


def test_the_outlet_in_its_own_voice_has_no_claimant(read_doc) -> None:
    doc = read_doc("Twelve soldiers died near Varn on Tuesday.")
    assert claimant_of(doc, 0) is None


def test_a_thought_attributes_a_figure_but_is_no_statement(read_doc, statements) -> None:
    text = "Villagers think 12 soldiers died there."
    doc = read_doc(text)
    claimant = claimant_of(doc, 2)
    assert claimant is not None
    assert claimant.text == "Villagers"
    assert statements(text) == []


def test_a_named_person_voices_a_belief(statements) -> None:
    facts = found(statements("Kaldor believes the plan is the best chance to end the fighting."))
    assert ("Kaldor", "believes", "the plan is the best chance to end the fighting") in facts


def test_a_pronoun_claimant_carries_the_name_of_its_speaker(read_doc) -> None:
    doc = read_doc("Governor Milo Tarn spoke late on Monday. He said 12 people were killed near Velgrad.")
    figure = next(token.i for token in doc if token.text == "12")
    claimant = claimant_of(doc, figure)
    assert claimant
    assert (claimant.text, claimant.name) == ("He", "Milo Tarn")
