"""Figures that no longer stand, headlines that tell what the text tells, claimants in words that point."""

from datetime import UTC, datetime

import pytest

from briefing.assessment import Picture, assess
from briefing.assessment.picture import Voice
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    CeasefireReport,
    CeasefireStatus,
    Outcome,
    Review,
    ReviewState,
    Victims,
    evidence_of,
)
from tests.assessment.examples import code, quantity

AS_OF = datetime(2033, 1, 20, 12, tzinfo=UTC)
MINISTRY = Attribution(text="the health ministry of Tolmark")


def article(text: str, number: int = 1, source: str = "Lake Herald", day: str = "2033-01-10") -> Article:
    return Article(id=f"a{number}", text=text, title="", source=source, published=day, language="en")


def claim(
    art: Article,
    sentence: str,
    words: str,
    count: str,
    claimant: Attribution | None = MINISTRY,
    **more: object,
) -> CasualtyClaim:
    start = art.text.index(sentence)
    return CasualtyClaim(
        **{
            "id": f"{art.id}-{start}-{words}",
            "article_id": art.id,
            "evidence": (evidence_of(art.text, start, start + len(sentence)),),
            "count": quantity(count).model_copy(update={"text": words}),
            "outcome": Outcome.KILLED,
            "victims": Victims(text="people"),
            "claimant": claimant,
            "review": Review(state=ReviewState.CONFIRMED, by="A", at=AS_OF),
            **more,
        }
    )


def picture(articles: list[Article], facts: list[CasualtyClaim], **options: object) -> Picture:
    return assess(facts, articles, **{"as_of": AS_OF, **options})


def told(of: Picture) -> list[tuple[str, str, list[str]]]:
    return [
        (line.latest.claimant.words, code(line.latest.count), [code(c.count) for c in line.history])
        for line in of.lines()
    ]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("The toll has risen to 27, the ministry said, up from 21 a day earlier.", "21", "27"),
        ("The ministry lowered the number of dead from 24 to 22.", "24", "22"),
        (
            "The ministry, which initially spoke of 19 dead, said on Friday that 24 had been killed.",
            "19",
            "24",
        ),
        ("The ministry put the dead at 40, compared with 33 the day before.", "33", "40"),
        ("The ministry said 16 people had died, revising an earlier toll of 12.", "12", "16"),
        ("The ministry had previously said nine people died; on Sunday it said 11.", "nine", "11"),
        ("The toll was raised from an initial count of seven to 11, the ministry said.", "seven", "11"),
    ],
)
def test_a_figure_told_as_no_longer_standing_is_history(sentence: str, old: str, new: str) -> None:
    numbers = {"nine": "9", "seven": "7"}
    art = article(sentence)
    facts = [claim(art, sentence, words, numbers.get(words, words)) for words in (old, new)]
    assert told(picture([art], facts)) == [(MINISTRY.text, new, [numbers.get(old, old)])]
    assert told(picture([art], facts[::-1])) == told(picture([art], facts))


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry said 12 people died in the market and 30 at the bridge.",
        "Earlier, 12 people were killed at the market; the ministry said 30 died at the bridge.",
        "Of those killed, 12 were from Brenn and 30 from Vasht, the ministry said.",
    ],
)
def test_two_incidents_in_a_sentence_are_no_revision(sentence: str) -> None:
    art = article(sentence)
    facts = [claim(art, sentence, words, words) for words in ("12", "30")]
    assert sorted(told(picture([art], facts))) == [(MINISTRY.text, "12", []), (MINISTRY.text, "30", [])]


def test_an_earlier_figure_of_somebody_else_stays_beside_the_new_one() -> None:
    sentence = "Rebels had earlier said 60 died; the ministry said 24 had been killed."
    art = article(sentence)
    facts = [
        claim(art, sentence, "60", "60", Attribution(text="Rebels")),
        claim(art, sentence, "24", "24"),
    ]
    assert sorted(told(picture([art], facts))) == [("Rebels", "60", []), (MINISTRY.text, "24", [])]


def test_articles_that_contradict_each_other_on_the_order_lose_no_figure() -> None:
    one = article("The ministry said 27 died, up from 21 a day earlier.")
    two = article("The ministry said 21 died, down from an earlier toll of 27.", 2, "Valley Post")
    facts = [claim(a, a.text, words, words) for a in (one, two) for words in ("21", "27")]
    of = picture([one, two], facts)
    assert sorted(c for _, last, earlier in told(of) for c in (last, *earlier)) == ["21", "27"]


def test_a_row_of_revisions_keeps_its_order() -> None:
    one = article("The ministry said 24 died, up from 19 a day earlier.")
    two = article("The ministry lowered the toll from 24 to 22.", 2, "Valley Post", "2033-01-12")
    facts = [
        *(claim(one, one.text, words, words) for words in ("19", "24")),
        *(claim(two, two.text, words, words) for words in ("24", "22")),
    ]
    assert told(picture([one, two], facts)) == [(MINISTRY.text, "22", ["19", "24"])]


HEADLINE = "Strike on market in Torvane kills 21"
LEAD = "At least 21 people were killed in Torvane, the health ministry of Tolmark said."


def test_a_headline_tells_what_the_text_says_and_of_whom() -> None:
    art = article(f"{HEADLINE}\n\n{LEAD}\n\nNobody else spoke.")
    facts = [claim(art, HEADLINE, "21", "21", None), claim(art, LEAD, "At least 21", ">=21")]
    of = picture([art], facts)
    assert told(of) == [(MINISTRY.text, ">=21", [])]
    (line,) = of.lines()
    assert len(line.latest.fact_ids) == 2  # both passages are cited


def test_a_headline_with_the_short_name_of_the_claimant_is_his() -> None:
    headline = "Rebels say 60 soldiers killed"
    lead = "Rebels of the Sarn Front said no fewer than 60 soldiers were killed."
    art = article(f"09:30 {headline}\n\n{lead}")
    facts = [
        claim(art, headline, "60", "60", Attribution(text="Rebels")),
        claim(art, lead, "no fewer than 60", ">=60", Attribution(text="Rebels of the Sarn Front")),
    ]
    assert told(picture([art], facts)) == [("Rebels of the Sarn Front", ">=60", [])]


@pytest.mark.parametrize(
    ("headline", "lead", "lead_count", "expected"),
    [
        ("Twenty-one die in Torvane", "The ministry said 27 died.", "27", 2),  # another figure
        ("Strike kills 21.", LEAD, ">=21", 2),  # a sentence of the outlet's own
    ],
)
def test_what_is_no_headline_of_the_same_figure_stays_the_outlets_own(
    headline: str, lead: str, lead_count: str, expected: int
) -> None:
    art = article(f"{headline}\n\n{lead}")
    facts = [claim(art, headline, "21", "21", None), claim(art, lead, lead_count, lead_count)]
    assert len(told(picture([art], facts))) == expected


def test_a_figure_that_two_claimants_give_keeps_the_headline_to_the_outlet() -> None:
    other = "Doctors said 21 people died."
    art = article(f"{HEADLINE}\n\nThe health ministry of Tolmark said 21 died.\n\n{other}")
    facts = [
        claim(art, HEADLINE, "21", "21", None),
        claim(art, "The health ministry of Tolmark said 21 died.", "21", "21"),
        claim(art, other, "21", "21", Attribution(text="Doctors")),
    ]
    assert {words for words, _, _ in told(picture([art], facts))} == {"Lake Herald", MINISTRY.text, "Doctors"}


@pytest.mark.parametrize(
    ("attribution", "printed"),
    [
        (Attribution(text="Its chief, Oleg Mant", name="Oleg Mant"), "Oleg Mant"),
        (Attribution(text="its spokesman, Colonel Ilan Dresk"), "Colonel Ilan Dresk"),
        (Attribution(text="their spokesman, who left"), "their spokesman, who left"),
        (Attribution(text="the chief, Oleg Mant", name="Oleg Mant"), "the chief, Oleg Mant"),
    ],
)
def test_words_that_point_back_give_way_to_the_name(attribution: Attribution, printed: str) -> None:
    art = article(LEAD)
    (line,) = picture([art], [claim(art, LEAD, "21", "21", attribution)]).lines()
    assert line.latest.claimant.words == printed


def test_the_enemy_is_somebody_else_in_each_communique() -> None:
    sides = [article("The enemy says 21 died.", n, source) for n, source in ((1, "North"), (2, "South"))]
    facts = [claim(a, a.text, "21", "21", Attribution(text="The enemy")) for a in sides]
    assert len(told(picture(sides, facts))) == 2


def test_a_partys_own_communique_speaks_for_the_party() -> None:
    art = article("More than 60 soldiers were killed.", source="Sarn Front")
    (line,) = picture(
        [art], [claim(art, art.text, "More than 60", ">60", None)], parties=("Sarn Front", "Tolmark")
    ).lines()
    claimant = line.latest.claimant
    assert (claimant.words, claimant.voice, claimant.belligerent) == ("Sarn Front", Voice.OFFICIAL, True)


def test_a_spokesman_who_denies_twice_is_one_voice() -> None:
    first, second = (
        "There is no truce.",
        "There was never a truce, the spokesman of the ministry, Rud Amsen, said.",
    )
    art = article(f"The mediators said the truce took effect.\n\n{first} {second}")
    names = ("the mediators", "the spokesman of the ministry, Rud Amsen", "the spokesman of the ministry")
    sentences = ("The mediators said the truce took effect.", first, second)
    states = (CeasefireStatus.IN_EFFECT, CeasefireStatus.DENIED, CeasefireStatus.DENIED)
    facts = [
        CeasefireReport(
            id=f"c{at}",
            article_id=art.id,
            evidence=(evidence_of(art.text, at, at + len(words)),),
            status=state,
            claimant=Attribution(text=name),
            review=Review(state=ReviewState.CONFIRMED, by="A", at=AS_OF),
        )
        for words, state, name in zip(sentences, states, names, strict=True)
        for at in [art.text.index(words)]
    ]
    of = assess(facts, [art], as_of=AS_OF)
    (line,) = of.ceasefires
    assert [entry.claimant.words for entry in line.states] == [names[0], names[1]]
    (contradiction,) = of.contradictions
    assert len(contradiction.sides[1].fact_ids) == 2
