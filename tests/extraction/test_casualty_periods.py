"""The period of a casualty claim: what began has no end, what happened does not lie ahead."""

from datetime import date

import pytest

from briefing.extraction import Extractor
from briefing.facts import Article, CasualtyClaim

PUBLISHED = date(2031, 11, 20)
SENTENCES = [
    (
        "At least 312 people have been killed since the truce came into force.",
        ("since the truce came into force", None, None),
    ),
    (
        "The number of people killed since the war began on March 7, 2029 has risen to 9,546.",
        ("since the war began on March 7, 2029", date(2029, 3, 7), None),
    ),
    ("Since Tuesday, 12 people have been killed.", ("Since Tuesday", date(2031, 11, 18), None)),
    (
        "More than 7,000 people have died in the conflict since January.",
        ("since January", date(2031, 1, 1), None),
    ),
    (
        "Between 12 and 14 May, 94 people were killed.",
        ("Between 12 and 14 May", date(2031, 5, 12), date(2031, 5, 14)),
    ),
    ("Strikes killed 28 people on Wednesday.", ("Wednesday", date(2031, 11, 19), date(2031, 11, 19))),
    ("Twelve people were killed in January.", ("January", date(2031, 1, 1), date(2031, 1, 31))),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_the_period_of_a_claim(sentence: str, expected: tuple[str, date | None, date | None]) -> None:
    article = Article(id="a", text=sentence, published=PUBLISHED)
    claims = [fact for fact in Extractor().extract(article).facts if isinstance(fact, CasualtyClaim)]
    assert [(c.period.text, c.period.start, c.period.end) for c in claims if c.period] == [expected]
