"""Who reports what where reports, quotations and offices stand side by side: seen in unseen articles."""

import pytest

from briefing.facts import Statement

SAID = {
    "a quoted rest of a clause behind a comma is said as well": (
        'The governor told reporters that the rockets had struck the market first, "then the shelter."',
        ("The governor", 'the rockets had struck the market first, "then the shelter."'),
    ),
    "a thing goes on in marks": (
        'The director called for safe roads "by tomorrow, not by winter".',
        ("The director", 'safe roads "by tomorrow, not by winter"'),
    ),
    "an agency reports what a general vowed, quoted words and all": (
        'General Anton Ruel vowed to fight "until the last day", the Norish Post reported.',
        ("Norish Post", 'General Anton Ruel vowed to fight "until the last day"'),
    ),
    "who was asked speaks, no participle": (
        'Asked whether Orlo would send ships, Norland\'s energy minister, Jon Holt, replied: "Not today."',
        ("Jon Holt", "Not today"),
    ),
    "what a speaker says of a reported event is not reported by somebody else": (
        "A boat rammed a tanker on Monday, the navy said, and an officer described the crash as deliberate.",
        ("an officer", "the crash as deliberate"),
    ),
    "where somebody speaks is no part of the name": (
        "A defence official, speaking on condition of anonymity, said the mast was down.",
        ("A defence official", "the mast was down"),
    ),
    "an office over its department": (
        "Secretary of Defense Ana Ruel said the ships would stay.",
        ("Ana Ruel", "the ships would stay"),
    ),
    "a rank of several words": (
        "Petty Officer Second Class Dana Holt said the boat had turned.",
        ("Dana Holt", "the boat had turned"),
    ),
    "regret and a report are two statements": (
        "Jon Holt expressed regret over the delay but said that talks were under way.",
        ("Jon Holt", "regret over the delay"),
    ),
}


@pytest.fixture(scope="module")
def told(extract):
    """Return a function that gives speaker and content of each statement of a text."""

    def read(text):
        facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
        return [(fact.speaker.name if fact.speaker else "", fact.content) for fact in facts]

    return read


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_who_said_what(told, text, expected):
    assert expected in told(text)


def test_what_somebody_else_judges_is_not_the_first_speaker_s(told):
    text = SAID["what a speaker says of a reported event is not reported by somebody else"][0]
    assert [who for who, _ in told(text)] == ["the navy", "an officer"]


def test_a_clause_is_told_once_beside_a_regret(told):
    contents = [content for _, content in told(SAID["regret and a report are two statements"][0])]
    assert contents == ["regret over the delay", "talks were under way"]


def test_a_headline_that_asks_reports_nothing(told):
    assert told("School strike: what each side says\n\nThe rain stopped at noon.") == []


def test_its_negotiator_is_of_the_group_that_the_sentence_begins_with(extract):
    text = "Hamas on Sunday rejected a demand that it leave the town, its chief negotiator said."
    facts = [fact for fact in extract(text).facts if isinstance(fact, Statement)]
    parties = {fact.speaker.text: fact.speaker.party for fact in facts if fact.speaker}
    assert parties["its chief negotiator"] == "Hamas"
