"""The sample article: several ceasefires kept apart, each with its claimant, broker and time."""

from datetime import UTC, datetime

import pytest

from briefing.resource_files import resource


@pytest.fixture(scope="module")
def facts(extract):
    text = resource("samples", "azerbaijan-armenia-clashes.txt").read_text(encoding="utf-8")
    return extract(text, "2022-09-15").facts


def _ceasefires(facts, words):
    return {
        fact.status.value: fact
        for fact in facts
        if fact.kind.value == "ceasefire" and words in fact.evidence[0].text
    }


def test_truce_that_holds(facts):
    found = _ceasefires(facts, "negotiated a ceasefire")
    assert set(found) == {"agreed", "in_effect"}
    for fact in found.values():
        assert fact.claimant.text == "a senior Armenian official"
        assert fact.claimant.party == "Armenia"
        assert fact.parties == ("Armenia", "Azerbaijan")
        assert "8pm local time (16:00 GMT)" in fact.when_text
        assert fact.effective.instant.astimezone(UTC) == datetime(2022, 9, 14, 16, tzinfo=UTC)
        assert not fact.background


def test_no_violations(facts):
    [fact] = _ceasefires(facts, "no ceasefire violations").values()
    assert fact.status.value == "in_effect"
    assert fact.claimant.party == "Armenia"


def test_truce_that_failed(facts):
    found = _ceasefires(facts, "quickly failed")
    assert set(found) == {"agreed", "collapsed"}
    assert {fact.brokers for fact in found.values()} == {("Russia",)}
    assert {fact.when_text for fact in found.values()} == {"on Tuesday"}
    assert not any(fact.background for fact in found.values())


def test_silence_of_one_side(facts):
    found = _ceasefires(facts, "no immediate comment")
    assert set(found) == {"unconfirmed"}
    assert found["unconfirmed"].parties == ("Azerbaijan",)
    assert found["unconfirmed"].claimant is None


def test_truce_of_an_earlier_war(facts):
    [fact] = _ceasefires(facts, "November 2020").values()
    assert fact.background
    assert fact.brokers == ("Russia",)
    assert fact.when_text == "in November 2020"


def test_caveats(facts):
    found = [(f.type.value, f.party) for f in facts if f.kind.value == "caveat"]
    assert sorted(found, key=str) == [
        ("contradicted", None),
        ("no_comment", "Azerbaijan"),
        ("no_comment", "Azerbaijan"),
        ("unverified", None),
    ]
