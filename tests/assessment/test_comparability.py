"""A span and a contradiction need claims that count the same people."""

from briefing.assessment import Picture
from briefing.facts import Category, Period, Victims
from tests.assessment.test_rules_of_the_picture import DAY, Desk, lines

PEOPLE = Victims(text="people")
SPEAKERS = ("Marovia", "Kestria")


def spans(picture: Picture) -> list[tuple[int, int]]:
    return [(span.low, span.high) for toll in picture.tolls for span in toll.spans]


def test_people_of_no_stated_side_time_or_place_are_not_compared() -> None:
    desk = Desk()
    for count, claimant in (("7", "a rebel"), ("31", "an administrator"), (">=312", "the ministry")):
        desk.claim(count, claimant, victims=PEOPLE)
    picture = desk.picture()
    assert spans(picture) == []
    assert picture.contradictions == ()
    assert len(picture.lines()) == 3


def test_one_stated_day_or_place_makes_claims_comparable() -> None:
    desk = Desk()
    desk.claim("40", "doctors", victims=PEOPLE, place="Port Amber")
    desk.claim("52", "the army", victims=PEOPLE, place="Port Amber")
    desk.claim("9", "doctors", victims=PEOPLE, period=Period(start=DAY, end=DAY))
    desk.claim("12", "the army", victims=PEOPLE, period=Period(start=DAY, end=DAY))
    assert sorted(spans(desk.picture())) == [(9, 12), (40, 52)]


def test_two_parties_that_speak_in_one_article_are_compared() -> None:
    desk = Desk()
    article = desk.article()
    for count, party in zip(("40", "52"), SPEAKERS, strict=True):
        desk.claim(count, party, article=article, victims=PEOPLE)
    assert spans(desk.picture()) == [(40, 52)]


def test_soldiers_of_no_stated_side_may_be_the_losses_of_either() -> None:
    desk = Desk()
    article, soldiers = desk.article(), Victims(text="soldiers", category=Category.MILITARY)
    for count, party in zip(("14", "9"), SPEAKERS, strict=True):
        desk.claim(
            count, party, article=article, victims=soldiers, period=Period(start=DAY, end=DAY), place="Varn"
        )
    picture = desk.picture()
    assert spans(picture) == []
    assert picture.contradictions == ()


def test_a_strike_is_not_compared_with_a_whole_war() -> None:
    desk = Desk()
    desk.claim("28", "Marovia")
    desk.claim("31", "the mayor")
    desk.claim("69,546".replace(",", ""), "Kestria", period=Period(start=DAY.replace(year=2031), end=None))
    picture = desk.picture()
    assert spans(picture) == [(28, 31)]
    assert all("69546" not in str(c.claims) for c in picture.contradictions)


def test_a_claimants_far_lower_or_far_higher_figure_takes_nothing_away() -> None:
    desk = Desk()
    desk.claim(">=312", "the ministry")
    desk.claim("28", "the ministry", day=1, period=Period(start=DAY, end=DAY))
    desk.claim("4", "the guard")
    desk.claim("69", "the guard", day=1)
    assert sorted(lines(desk.picture())) == [("28", []), ("4", []), ("69", []), (">=312", [])]


def test_a_toll_that_grows_or_is_corrected_keeps_its_history() -> None:
    desk = Desk()
    desk.claim("49", "the ministry")
    desk.claim("71", "the ministry", day=1)
    desk.claim("68", "the ministry", day=2)
    assert lines(desk.picture()) == [("68", ["49", "71"])]
