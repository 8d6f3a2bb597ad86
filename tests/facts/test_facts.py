import hypothesis.strategies as st
import pytest
from hypothesis import given
from pydantic import ValidationError

from briefing.facts import (
    Article,
    Attribution,
    CasualtyClaim,
    Evidence,
    Outcome,
    Period,
    Qualifier,
    Quantity,
    Review,
    ReviewState,
    Statement,
    evidence_of,
)


@given(st.text(), st.integers(-5, 60), st.integers(-5, 60))
def test_evidence_always_holds_the_characters_of_the_article(text, start, end):
    """Rule 1, over any text and any span."""
    try:
        evidence = evidence_of(text, start, end)
    except ValueError:
        assert not (0 <= start < end <= len(text)) or not text[start:end].strip()
        return
    assert evidence.matches(text)
    assert text[evidence.start : evidence.end] == evidence.text == text[start:end].strip()


def test_evidence_with_drifted_offsets_is_refused():
    with pytest.raises(ValidationError, match="spans 3 characters, but its text has 2"):
        Evidence(start=0, end=3, text="ab")


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [
        (7, 7, "exact"),
        (7, None, "at_least"),
        (7, None, "more_than"),
        (None, 7, "up_to"),
        (None, 7, "fewer_than"),
        (7, 9, "range"),
        (7, 7, "nearly"),
        (0, 0, "exact"),
        (None, None, "unquantified"),
    ],
)
def test_every_qualifier_has_its_form(low, high, qualifier):
    assert Quantity(low=low, high=high, qualifier=qualifier).qualifier == qualifier


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "sentence"),
    [
        (9, 7, "range", "The upper bound is below the lower one"),
        (7, 7, "at_least", "has a lower bound and no upper one"),
        (7, None, "up_to", "has an upper bound and no lower one"),
        (7, None, "exact", "needs one figure"),
        (7, 7, "unquantified", "has no figure"),
        (None, 9, "range", "needs both bounds"),
    ],
)
def test_bounds_that_do_not_fit_are_told_in_words(low, high, qualifier, sentence):
    with pytest.raises(ValidationError, match=sentence):
        Quantity(low=low, high=high, qualifier=qualifier)


def test_a_negative_count_is_refused():
    with pytest.raises(ValidationError):
        Quantity(low=-1, high=-1, qualifier=Qualifier.EXACT)


def test_a_period_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValidationError, match="ends before it starts"):
        Period(text="odd", start="2031-05-02", end="2031-05-01")


def test_an_article_keeps_a_day_a_day_and_a_moment_a_moment():
    day = Article(id="a", text="t", published="2031-05-02")
    moment = Article(id="a", text="t", published="2031-05-02T18:30:00+04:00")
    assert day.published.isoformat() == "2031-05-02"
    assert moment.published.isoformat() == "2031-05-02T18:30:00+04:00"
    assert day.publication_day == moment.publication_day


def test_an_article_whose_text_was_tampered_with_is_refused():
    honest = Article(id="a", text="seven died")
    with pytest.raises(ValidationError, match="SHA-256"):
        Article.model_validate(honest.model_dump() | {"text": "seventy died"})


def test_values_can_not_be_changed_in_place():
    with pytest.raises(ValidationError):
        Quantity(low=1, high=1).low = 2


def test_a_mention_has_both_offsets_and_they_span_its_words():
    assert Attribution(text="police", start=3, end=9).end == 9
    with pytest.raises(ValidationError, match="both offsets or none"):
        Attribution(text="police", start=3)
    with pytest.raises(ValidationError, match="do not span"):
        Attribution(text="police", start=3, end=5)


def test_ids_are_made_of_the_content():
    def claim(low):
        return CasualtyClaim(
            article_id="a", count=Quantity(low=low, high=low), outcome=Outcome.KILLED
        ).with_id()

    assert claim(7).id == claim(7).id != claim(8).id


@pytest.mark.parametrize("state", ReviewState)
def test_only_confirmed_and_edited_facts_are_accepted(state):
    assert Review(state=state).is_accepted == (state in (ReviewState.CONFIRMED, ReviewState.EDITED))


def test_a_changed_quotation_is_known():
    evidence = evidence_of("We will not leave.", 0, 17)
    said = Statement(article_id="a", evidence=(evidence,), content=evidence.text, directness="direct")
    assert not said.quotation_changed
    assert said.model_copy(update={"content": "We will leave"}).quotation_changed
