"""What changed since the last edition, in words: a moved start is one line, an edited claimant too."""

from datetime import UTC, date, datetime

import pytest

from briefing.assessment import assess, read_edition
from briefing.composition import BriefSettings, compose
from briefing.composition.document import BulletList
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    CeasefireReport,
    CeasefireStatus,
    Fact,
    Outcome,
    Quantity,
    Review,
    ReviewState,
    When,
    evidence_of,
)

AS_OF = datetime(2031, 6, 1, tzinfo=UTC)
TEXT = "Valley Post reports it."
ARTICLE = Article(id="a1", text=TEXT, source="Valley Post", published=date(2031, 5, 12), language="en")
COMMON = {
    "article_id": "a1",
    "evidence": (evidence_of(TEXT, 0, len(TEXT)),),
    "review": Review(state=ReviewState.CONFIRMED, by="A. Analyst", at=AS_OF),
}


def agreed(value: str, instant: datetime | None = None) -> CeasefireReport:
    when = When(text="then", value=value, instant=instant) if value else None
    return CeasefireReport(id="c1", status=CeasefireStatus.AGREED, effective=when, **COMMON)


def killed(by: str) -> CasualtyClaim:
    claimant = Attribution(text=by)
    return CasualtyClaim(
        id="k1", count=Quantity(low=49, high=49), outcome=Outcome.KILLED, claimant=claimant, **COMMON
    )


def changes(before: Fact, after: Fact, language: str) -> list[str]:
    first = compose(
        assess([before], [ARTICLE], as_of=AS_OF), [before], [ARTICLE], BriefSettings(language=language)
    )
    picture = assess([after], [ARTICLE], as_of=AS_OF, editions=[read_edition(first.facts_json)])
    brief = compose(picture, [after], [ARTICLE], BriefSettings(language=language, number=2))
    section = brief.section("highlights")
    assert section
    return [
        "".join(run.text for run in item.runs).replace("\u202f", " ")
        for block in section.blocks
        if isinstance(block, BulletList)
        for item in block.items
    ]


@pytest.mark.parametrize(
    ("before", "after", "language", "expected"),
    [
        (
            agreed("2031-05-14"),
            agreed("2031-05-15"),
            "en",
            "Start moved from 14 May 2031 to 15 May 2031: ceasefire, according to Valley Post.",
        ),
        (
            agreed("2031-05-14"),
            agreed("2031-05-14T20:00", datetime(2031, 5, 14, 16, tzinfo=UTC)),
            "en",
            "Start now given as 14 May 2031, 16:00 UTC (before: 14 May 2031): "
            "ceasefire, according to Valley Post.",
        ),
        (
            agreed(""),
            agreed("2031-05-15"),
            "en",
            "Start now given as 15 May 2031 (before: not stated): ceasefire, according to Valley Post.",
        ),
        (
            agreed("2031-05-14"),
            agreed("2031-05-15"),
            "fr",
            "Début déplacé (avant : 14 mai 2031 ; maintenant : 15 mai 2031) : "
            "cessez-le-feu, selon Valley Post.",
        ),
        (
            killed("officials"),
            killed("the mayor"),
            "en",
            "Restated, before “According to officials, 49 people were killed”: "
            "according to the mayor, 49 people were killed.",
        ),
    ],
)
def test_one_change_is_one_line(before: Fact, after: Fact, language: str, expected: str) -> None:
    assert changes(before, after, language) == [expected]


def test_what_stayed_the_same_is_no_change() -> None:
    assert changes(agreed("2031-05-14"), agreed("2031-05-14"), "en") == []
