"""Days beside a report: whose they are, and whether they are still to come."""

import pytest

from briefing.extraction.extractor import Extractor
from briefing.facts import Article, FactKind


@pytest.fixture(scope="module")
def facts():
    extractor = Extractor()

    def of(text, kind, published="2025-03-05"):  # a Wednesday
        article = Article(id="a", text=text, published=published)
        return [fact for fact in extractor.extract(article).facts if fact.kind is kind]

    return of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Karvia accepts truce from Thursday", "2025-03-06"),
        ("The rebels offered a truce from Tuesday noon.", "2025-03-11T12:00"),
        ("Karvia said it would observe a ceasefire from Thursday.", "2025-03-06"),
        ("A ceasefire has been observed from Monday.", "2025-03-03"),
    ],
)
def test_a_truce_that_is_arranged_from_a_day_is_to_come(facts, text, value):
    (report,) = facts(text, FactKind.CEASEFIRE)
    assert report.effective.value == value


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He said on Nov. 7 the army had lost 12 men.", "the army had lost 12 men"),
        ("She said on Monday they would stop.", "they would stop"),
        ("A source told NOVA earlier that 25 people had died.", "25 people had died"),
    ],
)
def test_the_day_of_a_report_is_no_part_of_it(facts, text, content):
    (statement,) = facts(text, FactKind.STATEMENT)
    assert statement.content == content


def test_who_told_it_earlier_is_the_claimant(facts):
    (claim,) = facts("A source told NOVA earlier that 25 people had died.", FactKind.CASUALTY)
    assert claim.claimant.text == "A source"
