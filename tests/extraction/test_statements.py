"""Statements as facts: fields, offsets and what holds for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.annotations import SpeechFrame, annotations
from briefing.extraction.extractor import ExtractionResult
from briefing.extraction.statements import mark_statements
from briefing.facts import Directness, Statement


def statements_of(result: ExtractionResult) -> list[Statement]:
    """Return the statements among the facts."""
    return [fact for fact in result.facts if isinstance(fact, Statement)]


def test_a_statement_carries_its_day_and_its_addressee(extract) -> None:
    text = "“We want peace,” the premier told lawmakers on Wednesday."
    fact = statements_of(extract(text, published="2022-09-15"))[0]
    assert fact.addressee == "lawmakers"
    assert fact.when is not None
    assert fact.when.value == "2022-09-14"


def test_a_day_inside_what_was_said_is_not_the_day_of_the_statement(extract) -> None:
    fact = statements_of(extract("The premier said the raid on Tuesday was a mistake."))[0]
    assert fact.when is None


def test_offsets_point_to_the_words(extract) -> None:
    text = "On Friday, Norland’s army said that two bridges had been blown up."
    fact = statements_of(extract(text))[0]
    evidence = fact.evidence[0]
    assert text[evidence.start : evidence.end] == evidence.text == fact.content
    assert text[fact.cue_start : fact.cue_end] == fact.cue == "said"
    assert text[fact.speaker.start : fact.speaker.end] == fact.speaker.text


def test_a_statement_says_why_it_was_made(extract) -> None:
    fact = statements_of(extract("The mayor said the road was open."))[0]
    assert fact.reasons == ("verb_clause", "said")
    assert 0.5 <= fact.confidence <= 1.0


def test_capitals_are_read_and_kept(extract) -> None:
    text = "THE ARMY REPORTED THAT TWO REBELS WERE WOUNDED IN CLASHES NEAR THE COAST."
    fact = statements_of(extract(text))[0]
    assert fact.content == "TWO REBELS WERE WOUNDED IN CLASHES NEAR THE COAST"
    assert fact.speaker.text == "THE ARMY"


def test_the_dateline_stays_outside(extract) -> None:
    text = "VARN, Sept. 14 (NNA) -- The mayor said the road was open and the market was full of people."
    fact = statements_of(extract(text))[0]
    assert fact.speaker.text == "The mayor"


def test_the_seed_article_gives_its_statements(extract) -> None:
    from briefing.resource_files import resource

    text = resource("samples", "azerbaijan-armenia-clashes.txt").read_text(encoding="utf-8")
    found = {(f.speaker.text, f.cue) for f in statements_of(extract(text)) if f.speaker}
    assert {
        ("Armenian authorities", "have accused"),
        ("Armenia", "has appealed"),
        ("Azerbaijani officials", "claim"),
        ("Pashinyan", "has signalled"),
        ("the prime minister", "told"),
        ("Armenia and Azerbaijan", "have repeatedly traded blame for"),
    } <= found
    told = next(f for f in statements_of(extract(text)) if f.cue == "told")
    assert told.directness is Directness.DIRECT
    assert told.speaker.name == "Pashinyan"
    assert told.addressee == "Armenian legislators"


PIECES = (
    "The mayor said the road was open",
    "“We will stay,” he said",
    "according to the army",
    "Ana Ruel told “reporters",
    "accusing Norland of “crimes”",
    "\n",
    "\n\n",
    "said",
    "‘No,’ she added",
    "that the town",
    ".",
    ",",
    " ",
    "that",
    "Police: two held",
    '"',
    "was hit, the ministry said, and burned",
)


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None)
def test_spans_are_valid_and_quotations_verbatim_in_any_text(extract, pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    for fact in statements_of(extract(text)):
        evidence = fact.evidence[0]
        assert text[evidence.start : evidence.end] == evidence.text == fact.content
        assert evidence.text.strip() == evidence.text
        if fact.cue_start is not None:
            assert text[fact.cue_start : fact.cue_end] == fact.cue
        if fact.speaker is not None and fact.speaker.start is not None:
            assert text[fact.speaker.start : fact.speaker.end] == fact.speaker.text


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None)
def test_indirect_speech_never_crosses_a_unit(read_doc, pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    doc = read_doc(text)
    record = annotations(doc)
    for frame in record.frames:
        if not frame.direct:
            unit = record.unit_at(frame.content[0])
            assert unit is not None
            assert frame.content[1] <= unit.end


def test_weak_frames_are_no_statements(hand_built) -> None:
    doc = hand_built(
        [
            ("Villagers", 1, "nsubj", "NNS", "villager"),
            ("think", 1, "ROOT", "VBP", "think"),
            ("it", 3, "nsubj", "PRP", "it"),
            ("ended", 1, "ccomp", "VBD", "end"),
            ("~.", 1, "punct", ".", "."),
        ]
    )
    record = annotations(doc)
    record.frames = (SpeechFrame((0, 1), (1, 2), (16, 24), False, 0.4, "verb_clause"),)
    mark_statements(doc)
    assert record.facts == []


def test_a_statement_of_an_earlier_year_is_background(extract) -> None:
    text = (
        "In 1999, the council declared that the province was independent. The mayor said the road was open."
    )
    found = {fact.cue: fact.background for fact in statements_of(extract(text, published="2022-09-15"))}
    assert found == {"declared": True, "said": False}
