"""Facts through the form and back: nothing changes by itself, and what does not fit is told in words."""

import pytest
import stock

from briefing.facts import FactKind, Period, Qualifier
from ui.review.form_reader import FormProblemsError, fact_from
from ui.review.form_rules import keeps_the_words, time_zone
from ui.review.form_values import blank_fact, values_of

ARTICLE = stock.article()
FACTS = {f.kind: f for f in stock.facts_of(ARTICLE)}
FACTS[FactKind.CASUALTY] = stock.facts_of(ARTICLE)[0]


def changed(kind, **values):
    fact = FACTS[kind]
    return fact_from(values_of(fact) | values, fact, ARTICLE)


def problems(kind, **values):
    with pytest.raises(FormProblemsError) as caught:
        changed(kind, **values)
    return {p.field: p.sentence for p in caught.value.problems}


@pytest.mark.parametrize("fact", stock.facts_of(ARTICLE), ids=lambda f: f.kind.value)
def test_untouched_contents_give_the_same_fact(fact):
    assert fact_from(values_of(fact), fact, ARTICLE) == fact


class TestCounts:
    @pytest.mark.parametrize(
        ("low", "high", "qualifier", "expected"),
        [
            ("7", "", "at_least", (7, None)),
            ("", "40", "up_to", (None, 40)),
            ("14", "16", "range", (14, 16)),
            ("1,200", "", "exact", (1200, 1200)),
            ("1 200", "", "about", (1200, 1200)),
            ("", "", "unquantified", (None, None)),
            ("5", "9", "exact", (5, 5)),
        ],
    )
    def test_bounds_follow_the_qualifier(self, low, high, qualifier, expected):
        count = changed(FactKind.CASUALTY, low=low, high=high, qualifier=qualifier).count
        assert (count.low, count.high) == expected
        assert count.qualifier is Qualifier(qualifier)

    def test_words_of_another_figure_do_not_stay(self):
        assert changed(FactKind.CASUALTY, low="15").count.text == "15"
        assert changed(FactKind.CASUALTY, low="15", count_text="fifteen").count.text == "fifteen"

    @pytest.mark.parametrize(
        ("values", "field", "words"),
        [
            (
                {"low": "9", "high": "7", "qualifier": "range"},
                "high",
                "The upper bound is below the lower one.",
            ),
            ({"low": "some"}, "low", "A count is a whole number of people."),
            ({"low": "-3"}, "low", "A count is a whole number of people."),
            ({"low": ""}, "low", "How many? Type a number, or choose “no figure given”."),
            ({"high": "", "qualifier": "up_to"}, "high", "The qualifier needs an upper bound."),
            ({"low": "3", "high": "", "qualifier": "range"}, "high", "A range needs both bounds."),
            ({"period_from": "soon"}, "period_from", "This is not a date; write it as 2022-09-14."),
            (
                {"period_from": "2031-05-15", "period_to": "2031-05-01"},
                "period_to",
                "The period ends before it starts.",
            ),
            (
                {"grade_source": "B"},
                "grade_information",
                "A grade needs both: a letter for the source, a number for the item.",
            ),
            (
                {"claimant_text": "", "claimant_party": "Veld"},
                "claimant_text",
                "A party needs the words of the source for who says it.",
            ),
            (
                {"claimant_text": "", "claimant_party": "", "claimant_name": "Iva Brandt"},
                "claimant_text",
                "A name needs the words of the source for who says it.",
            ),
        ],
    )
    def test_problems(self, values, field, words):
        assert problems(FactKind.CASUALTY, **values) == {field: words}

    def test_period_and_grade(self):
        fact = changed(
            FactKind.CASUALTY,
            period_text="this week",
            period_from="2031-05-12",
            grade_source="B",
            grade_information="2",
        )
        assert fact.period.start.isoformat() == "2031-05-12"
        assert (fact.reliability.source, fact.reliability.information) == ("B", 2)
        assert isinstance(fact.period, Period)

    def test_an_empty_claimant_is_the_outlet(self):
        assert changed(FactKind.CASUALTY, claimant_text="", claimant_party="").claimant is None

    def test_the_full_name_of_a_claimant_survives_other_edits(self):
        named = changed(FactKind.CASUALTY, claimant_text="he", claimant_name="Milo Tarn")
        assert (named.claimant.text, named.claimant.name) == ("he", "Milo Tarn")
        assert fact_from(values_of(named) | {"low": "9"}, named, ARTICLE).claimant == named.claimant
        assert changed(FactKind.CASUALTY, claimant_text="Iva", claimant_name="Iva").claimant.name == ""

    def test_a_typed_claimant_finds_its_place_in_the_evidence_only(self):
        fact = changed(FactKind.CASUALTY, claimant_text="Korland")
        assert ARTICLE.text[fact.claimant.start : fact.claimant.end] == "Korland"
        assert changed(FactKind.CASUALTY, claimant_text="Ostria").claimant.start is None


class TestCeasefires:
    def test_effective_time_with_its_zone(self):
        fact = changed(
            FactKind.CEASEFIRE, effective_date="2031-05-14", effective_time="20:00", effective_zone="+04:00"
        )
        assert fact.effective.instant.isoformat() == "2031-05-14T20:00:00+04:00"
        again = fact_from(values_of(fact), fact, ARTICLE)
        assert again.effective == fact.effective

    def test_without_a_zone_no_instant_is_made_up(self):
        fact = changed(FactKind.CEASEFIRE, effective_date="2031-05-14", effective_time="20:00")
        assert fact.effective.instant is None
        assert fact.effective.value == "2031-05-14T20:00"

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"effective_time": "20:00"}, "effective_date"),
            ({"effective_date": "2031-05-14", "effective_time": "8pm"}, "effective_time"),
            (
                {"effective_date": "2031-05-14", "effective_time": "20:00", "effective_zone": "Mars"},
                "effective_zone",
            ),
        ],
    )
    def test_problems(self, values, field):
        assert field in problems(FactKind.CEASEFIRE, **values)

    @pytest.mark.parametrize(
        ("words", "hours"), [("UTC", 0), ("GMT+4", 4), ("-03:00", -3), ("+3", 3), ("Asia/Baku", 4)]
    )
    def test_zones(self, words, hours):
        from datetime import datetime

        assert datetime(2031, 5, 14, tzinfo=time_zone(words)).utcoffset().total_seconds() == hours * 3600

    @pytest.mark.parametrize("words", ["", "+15:00", "Nowhere/City", "../etc"])
    def test_no_zones(self, words):
        assert time_zone(words) is None


class TestStatements:
    def test_a_changed_quotation_is_told(self):
        told = problems(FactKind.STATEMENT, content="We will give up our land")
        assert "[brackets]" in told["content"]

    def test_marked_changes_are_fine(self):
        fact = changed(FactKind.STATEMENT, content="We will not give up […] our land")
        assert fact.quotation_changed

    def test_indirect_words_are_free(self):
        assert (
            changed(FactKind.STATEMENT, content="They will hold", directness="indirect").content
            == "They will hold"
        )

    @pytest.mark.parametrize(
        ("content", "kept"),
        [
            ("give up an inch of our land", True),
            ("“give up an inch”", True),
            ("[They] will not give up", True),
            ("We will … our land", True),
            ("our land [will] give up", False),
            ("We will never give up", False),
        ],
    )
    def test_keeps_the_words(self, content, kept):
        assert keeps_the_words(content, "We will not give up an inch of our land") is kept

    def test_a_role_needs_a_name(self):
        told = problems(FactKind.STATEMENT, speaker_name="", speaker_text="")
        assert "speaker_text" in told

    def test_a_cue_that_was_retyped_loses_its_place(self):
        assert changed(FactKind.STATEMENT, cue="said").cue_start is None


def test_blank_facts_claim_nothing():
    evidence = stock.evidence(ARTICLE.text, "Talks go on")
    assert blank_fact(FactKind.CASUALTY, ARTICLE, evidence).count.qualifier is Qualifier.UNQUANTIFIED
    assert blank_fact(FactKind.STATEMENT, ARTICLE, evidence).content == "Talks go on"
    assert blank_fact(FactKind.CEASEFIRE, ARTICLE, None).evidence == ()
