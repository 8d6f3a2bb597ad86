"""What did not happen is neither said nor agreed: "without either side announcing a truce"."""

import pytest

from briefing.facts import CeasefireStatus, FactKind


def _of(result, kind):
    return [fact for fact in result.facts if fact.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "The deadline passed without either side announcing one.",
        "The deadline passed without the rebels announcing a truce.",
        "The envoy left without announcing a truce.",
    ],
)
def test_nobody_said_what_was_not_announced(extract, text):
    result = extract(text)
    assert _of(result, FactKind.STATEMENT) == []
    assert CeasefireStatus.AGREED not in {fact.status for fact in _of(result, FactKind.CEASEFIRE)}


def test_what_was_announced_without_delay_was(extract):
    (report,) = _of(extract("Without delay, the rebels signed a truce on Monday."), FactKind.CEASEFIRE)
    assert report.status is CeasefireStatus.AGREED


def test_talks_that_end_without_a_ceasefire_agree_on_none(extract):
    (report,) = _of(extract("Talks ended without the two sides agreeing to a ceasefire."), FactKind.CEASEFIRE)
    assert report.status is CeasefireStatus.NEGOTIATING


@pytest.mark.parametrize(
    "text",
    [
        '"Norland has never been and will never be the party violating the truce," he said.',
        'The minister said the ceasefire would remain in place "as long as there is no violation".',
    ],
)
def test_who_denies_a_breach_denies_no_ceasefire(extract, text):
    (report,) = _of(extract(text), FactKind.CEASEFIRE)
    assert report.status is CeasefireStatus.IN_EFFECT


def test_who_dismisses_reports_of_a_truce_denies_that_there_is_one(extract):
    (report,) = _of(extract("He dismissed reports of a ceasefire as fake news."), FactKind.CEASEFIRE)
    assert report.status is CeasefireStatus.DENIED
    (report,) = _of(extract("The rebels rejected the ceasefire."), FactKind.CEASEFIRE)
    assert report.status is CeasefireStatus.REJECTED


def test_the_speaker_stands_behind_the_closing_marks(extract):
    text = (
        '"Armed men came at prayer time. We have 12 dead at Kourim, and nine at Tilla," a local elected '
        "official, who requested anonymity for security reasons, said."
    )
    result = extract(text)
    speakers = {fact.speaker.text for fact in _of(result, FactKind.STATEMENT) if "dead" in fact.content}
    assert [speaker.startswith("a local elected official") for speaker in speakers] == [True]
    claims = _of(result, FactKind.CASUALTY)
    assert sorted((claim.count.low, claim.claimant.text) for claim in claims) == [
        (9, "a local elected official"),
        (12, "a local elected official"),
    ]
