"""Figures as intervals, scopes, names and sentences: the ground that the picture stands on."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.assessment.claimants import Claimants
from briefing.assessment.library import Library
from briefing.assessment.names import claimant_of, names_party, normalised, party_key, victim_group
from briefing.assessment.picture import Voice
from briefing.assessment.quantities import bounds, can_both_hold
from briefing.assessment.scope import Scope, comparable_sets, covers, period_scope
from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Category,
    Outcome,
    Period,
    Quantity,
    Victims,
    evidence_of,
)
from tests.assessment.examples import quantity

TEXT = (
    "One. Two soldiers died, the ministry said. “We know,” he added. The health ministry of Tolmark counts 3."
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("49", "71", False),
        ("71", "71", True),
        (">=50", "49", False),
        (">=50", "71", True),
        (">71", "71", False),
        ("<=40", "41", False),
        ("<40", "40", False),
        ("<=40", ">=40", True),
        ("~50", "54", True),
        ("~50", "60", False),
        ("~<50", "51", False),
        ("~<50", "46", True),
        ("20-25", "25-30", True),
        ("20-25", "26", False),
        ("“dozens”", "3", True),
        ("0", ">=1", False),
    ],
)
def test_figures_that_can_not_both_hold(one: str, other: str, expected: bool) -> None:
    assert can_both_hold(quantity(one), quantity(other)) is expected
    assert can_both_hold(quantity(other), quantity(one)) is expected


@given(st.integers(0, 10**6), st.sampled_from(("", ">=", "<=", "~", "~<")))
def test_a_figure_holds_with_itself(number: int, sign: str) -> None:
    count = quantity(f"{sign}{number}")
    assert can_both_hold(count, count)
    found = bounds(count)
    assert found
    assert found[0] <= number <= found[1]


def period(start: str | None, end: str | None) -> Period:
    return Period(
        text="then",
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
    )


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        (period("2033-01-03", "2033-01-09"), period("2033-01-04", "2033-01-04"), True),
        (period("2033-01-04", "2033-01-04"), period("2033-01-03", "2033-01-09"), False),
        (period("2033-01-03", None), period("2033-01-04", "2033-01-06"), True),
        (period("2033-01-05", "2033-01-05"), period("2033-01-04", "2033-01-04"), False),
        (None, period("2033-01-04", "2033-01-04"), True),
        (Period(text="this week"), Period(text="last month"), False),
    ],
)
def test_a_later_count_supersedes_what_it_covers(
    later: Period | None, earlier: Period | None, expected: bool
) -> None:
    assert covers(period_scope(later, None), period_scope(earlier, None)) is expected


def test_another_place_is_another_count() -> None:
    assert not covers(period_scope(None, "Velgrad"), period_scope(None, "Port Amber"))
    assert covers(period_scope(None, "Velgrad"), period_scope(None, "in Velgrad".removeprefix("in ")))


def test_an_unstated_scope_joins_a_stated_one_only_where_just_one_fits() -> None:
    day_one, day_two = period("2033-01-01", "2033-01-01"), period("2033-01-02", "2033-01-02")
    one, two, open_one = period_scope(day_one, None), period_scope(day_two, None), Scope()
    assert comparable_sets({"a": one, "b": open_one}) == [["a", "b"]]
    assert comparable_sets({"a": one, "b": two, "c": open_one}) == [["a"], ["b"], ["c"]]
    placed = period_scope(day_one, "Velgrad")
    assert comparable_sets({"a": one, "b": placed, "c": open_one}) == [["a", "b", "c"]]


@given(
    st.permutations(
        [Scope(), Scope(place="x"), Scope(place="y"), period_scope(period("2033-01-01", None), "x")]
    )
)
def test_comparable_sets_do_not_hang_on_the_order(scopes: list[Scope]) -> None:
    found = comparable_sets({scope: scope for scope in scopes})
    in_order = comparable_sets({scope: scope for scope in sorted(scopes, key=repr)})
    assert {frozenset(members) for members in found} == {frozenset(members) for members in in_order}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry’s spokesman", "ministry spokesman"),
        ("Armenia’s", "armenia"),
        ("  an  Élite unit, ", "elite unit"),
        ("officers’ union", "officers union"),
    ],
)
def test_words_are_compared_without_case_accents_and_articles(text: str, expected: str) -> None:
    assert normalised(text) == expected


def test_parties_by_other_names() -> None:
    assert party_key("US") == party_key("the United States")
    assert names_party("Marovian officials", "Marovia")
    assert not names_party("the ministry", "Marovia")


@pytest.mark.parametrize(
    ("text", "party", "voice", "key"),
    [
        ("Marovia", "Marovia", Voice.OFFICIAL, "party:marovia"),
        ("Marovia’s defence ministry", "Marovia", Voice.OFFICIAL, "party:marovia"),
        ("a Marovian hospital", "Marovia", Voice.OTHER, "party:marovia:marovian hospital"),
        ("Marovian residents", "Marovia", Voice.UNNAMED, "party:marovia:marovian residents"),
        ("the United Nations", None, Voice.INDEPENDENT, "words:united nations"),
        ("witnesses", None, Voice.UNNAMED, "words:witnesses"),
    ],
)
def test_claimants_by_party_and_words(text: str, party: str | None, voice: Voice, key: str) -> None:
    claimant = claimant_of(Attribution(text=text, party=party), "Outlet", frozenset({"marovia"}))
    assert (claimant.voice, claimant.key) == (voice, key)
    assert claimant.belligerent == (voice in (Voice.OFFICIAL, Voice.UNNAMED) and party is not None)


def test_children_are_no_civilians_of_another_count() -> None:
    children = victim_group(Victims(text="3 children", category=Category.CIVILIAN))
    civilians = victim_group(Victims(text="civilians", category=Category.CIVILIAN))
    assert children.key != civilians.key
    assert children.subgroup == "children"


def claim(words: str, article_id: str = "a1", fact_id: str = "f1") -> CasualtyClaim:
    return CasualtyClaim(
        id=fact_id,
        article_id=article_id,
        evidence=(evidence_of(TEXT, 5, 42),),
        count=Quantity(low=2, high=2),
        outcome=Outcome.KILLED,
        claimant=Attribution(text=words),
    )


def test_a_short_name_is_the_full_one_of_its_article() -> None:
    library = Library([Article(id="a1", text=TEXT), Article(id="a2", text=TEXT)])
    facts = [
        claim("the ministry"),
        claim("the health ministry of Tolmark", fact_id="f2"),
        claim("the ministry", "a2", "f3"),
    ]
    claimants = Claimants(facts, library, frozenset())
    short, full, elsewhere = (claimants.of(fact) for fact in facts)
    assert short.key == full.key
    assert short.words == "the ministry"
    assert elsewhere.key != full.key


def test_he_is_somebody_else_in_another_article() -> None:
    library = Library([Article(id="a1", text=TEXT), Article(id="a2", text=TEXT)])
    one, other = claim("he"), claim("he", "a2", "f2")
    claimants = Claimants([one, other], library, frozenset())
    assert claimants.of(one).key != claimants.of(other).key


def test_the_sentence_around_evidence_is_verbatim() -> None:
    library = Library([Article(id="a1", text=TEXT)])
    inside = claim("x").model_copy(update={"evidence": (evidence_of(TEXT, 9, 17),)})
    assert library.sentence(inside) == "Two soldiers died, the ministry said."
    start = TEXT.index("We know")
    quoted = claim("x").model_copy(update={"evidence": (evidence_of(TEXT, start, start + 7),)})
    assert library.sentence(quoted) == "“We know,” he added."
    assert library.sentence(claim("x").model_copy(update={"evidence": ()})) == ""


def test_times_keep_their_precision() -> None:
    zone = timezone(timedelta(hours=4))
    library = Library(
        [
            Article(id="a1", text="x", published=datetime(2033, 1, 2, 1, 30, tzinfo=zone)),
            Article(id="a2", text="y", published=date(2033, 1, 2)),
            Article(id="a3", text="z", published=datetime(2033, 1, 2, 1, 30)),
        ]
    )
    assert library.moment("a1").instant == datetime(2033, 1, 1, 21, 30, tzinfo=UTC)
    assert library.moment("a2").instant is None
    # A clock time without zone is not taken for UTC (rule 7).
    assert library.moment("a3").instant is None
    assert library.moment("a3").day == date(2033, 1, 2)
