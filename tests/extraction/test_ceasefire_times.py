"""When a ceasefire starts or ends: its words, the moment with its offset, the feasts that date it."""

import pytest


@pytest.fixture(scope="session")
def report_of(extract):
    """Return a function that gives the first ceasefire report of a text."""

    def report(text):
        facts = extract(text, published="2025-11-20").facts
        return next(fact for fact in facts if fact.kind.value == "ceasefire")

    return report


@pytest.mark.parametrize(
    ("sentence", "words", "instant"),
    [
        (
            "The front declared a truce from 0600 to 1200 (1200 to 1800 GMT) today.",
            "from 0600 to 1200 (1200 to 1800 GMT) today",
            "2025-11-20T06:00:00-06:00",
        ),
        (
            "The truce will run from 6 a.m. to noon local time (0300-0900 GMT) on Saturday.",
            "from 6 a.m. to noon local time (0300-0900 GMT) on Saturday",
            "2025-11-22T06:00:00+03:00",
        ),
        (
            "The ceasefire came into force at 5pm Kabul time (12:30 GMT) on Friday.",
            "at 5pm Kabul time (12:30 GMT) on Friday",
            "2025-11-14T17:00:00+04:30",
        ),
        (
            "A truce took effect at 8 p.m. Jerusalem time (1:00 p.m. ET) on Tuesday.",
            "at 8 p.m. Jerusalem time (1:00 p.m. ET) on Tuesday",
            "2025-11-18T20:00:00+02:00",
        ),
        (
            "Guns fell silent at 11:30 p.m. Wednesday (1830 GMT).",
            "at 11:30 p.m. Wednesday (1830 GMT)",
            "2025-11-19T23:30:00+05:00",
        ),
    ],
)
def test_the_moment_of_a_start(report_of, sentence, words, instant):
    found = report_of(sentence)
    assert found.when_text == words
    assert found.effective is not None
    assert found.effective.instant is not None
    assert found.effective.instant.isoformat() == instant


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The front announced a truce from 23 December to 2 January.", "from 23 December to 2 January"),
        ("The army will establish a truce on 14 and 15 September.", "on 14 and 15 September"),
        ("The ceasefire took effect shortly before dawn on Monday.", "shortly before dawn on Monday"),
        ("The ceasefire is to run through April 15.", "through April 15"),
        ("The two sides extended the ceasefire until the end of Ramadan.", "until the end of Ramadan"),
        ("The rebels announced a truce over the Easter weekend.", "over the Easter weekend"),
        ("A truce will hold over Eid al-Fitr, the rebels said.", "over Eid al-Fitr"),
        (
            "The envoy announced the ceasefire at 5pm Velgrad time (12:00 GMT).",
            "at 5pm Velgrad time (12:00 GMT)",
        ),
    ],
)
def test_the_words_of_a_time(report_of, sentence, words):
    assert report_of(sentence).when_text == words
