"""Counts: each rule of the lexicon by its examples, and any number in any form back to itself."""

import tomllib

import pytest
import spacy
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.extraction.annotations import Annotations, annotations
from briefing.extraction.quantities import find_counts, mark_quantities, parse_quantity
from briefing.facts import Article, Qualifier
from briefing.resource_files import resource

_LEXICON = tomllib.loads(resource("lexicon", "quantities.toml").read_text(encoding="utf-8"))


def _examples():
    rules = [_LEXICON["numbers"], _LEXICON["ranges"], _LEXICON["open"]]
    rules += _LEXICON["before"] + _LEXICON["after"] + _LEXICON["group"]
    return [tuple(example) for rule in rules for example in rule["examples"]]


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), _examples())
def test_each_rule_reads_its_own_examples(words, low, high, qualifier):
    for text in (words, f"They killed {words} there.", words.upper()):
        counts = find_counts(text)
        assert len(counts) == 1, text
        quantity = counts[0].quantity
        assert (quantity.low, quantity.high) == (None if low < 0 else low, None if high < 0 else high)
        assert quantity.qualifier == qualifier
        assert text[counts[0].start : counts[0].end] == quantity.text


@pytest.mark.parametrize("words", _LEXICON["no_count"]["examples"])
def test_what_is_no_count_is_left_alone(words):
    assert find_counts(f"It was {words}") == []


_UNITS = list(_LEXICON["numbers"]["units"])
_TENS = {value: word for word, value in _LEXICON["numbers"]["tens"].items() if word != "fourty"}


def _in_words(number: int, conjunction: bool) -> str:
    """Spell a number below ten million and one."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        return _TENS[number // 10 * 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if conjunction and rest < 100 else " "
            return f"{_in_words(number // size, conjunction)} {name}" + (
                joint + _in_words(rest, conjunction) if rest else ""
            )
    raise AssertionError(number)


_FORMS = {
    "plain": str,
    "commas": lambda n: f"{n:,}",
    "hard blanks": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "words": lambda n: _in_words(n, conjunction=False),
    "words with and": lambda n: _in_words(n, conjunction=True),
}
_LIMITERS = [(word, Qualifier(rule["qualifier"])) for rule in _LEXICON["before"] for word in rule["words"]]


@given(number=st.integers(0, 10**7), form=st.sampled_from(sorted(_FORMS)), limiter=st.sampled_from(_LIMITERS))
def test_any_number_with_any_limiter_comes_back(number, form, limiter):
    word, qualifier = limiter
    written = f"{word} {_FORMS[form](number)}".replace("~ ", "~")
    text = f"Officials counted {written} people."
    counts = find_counts(text)
    assert len(counts) == 1
    count = counts[0]
    assert count.quantity.qualifier is qualifier
    bounds = {count.quantity.low, count.quantity.high} - {None}
    assert bounds == {number}
    assert text[count.start : count.end] == count.quantity.text
    assert count.quantity.text.endswith(_FORMS[form](number))


@given(low=st.integers(1, 999), more=st.integers(1, 5000), form=st.sampled_from(["words", "commas"]))
def test_any_range_comes_back(low, more, form):
    # "one to five thousand" means thousands; what is meant is in the examples of the lexicon
    assume(form == "commas" or (low + more) % 100 != 0)
    spell = _FORMS[form]
    quantity = parse_quantity(f"between {spell(low)} and {spell(low + more)}")
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, low + more, Qualifier.RANGE)


@given(st.text(alphabet="1239 ,.-–+adnotwhreufisy$%", max_size=60))
def test_offsets_always_match_the_words(text):
    end = 0
    for count in find_counts(text):
        assert count.start >= end
        assert text[count.start : count.end] == count.quantity.text
        assert count.start <= count.figure < count.end
        end = count.end


def test_a_rise_tells_two_counts_not_a_range():
    assert [c.quantity.low for c in find_counts("The toll rose from 49 to 71.")] == [49, 71]


def test_two_groups_are_never_added_up():
    assert [c.quantity.low for c in find_counts("three soldiers and two civilians")] == [3, 2]


def test_token_spans_cover_the_words():
    doc = spacy.blank("en")("At least 1.2 million people and 71-77 others left.")
    doc._.briefing = Annotations(article=Article(id="a", text=doc.text))
    mark_quantities(doc)
    first, second = annotations(doc).quantities
    assert doc[first.start : first.end].text == "At least 1.2 million"
    assert first.quantity.low == 1_200_000
    assert doc[second.start : second.end].text == "71-77"
    assert (second.quantity.low, second.quantity.high) == (71, 77)


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), _LEXICON["movement"]["examples"])
def test_up_is_a_direction_behind_a_verb_of_movement(words, low, high, qualifier):
    (count,) = find_counts(words)
    assert (count.quantity.low, count.quantity.high, count.quantity.qualifier) == (low, high, qualifier)
    assert "up" not in count.quantity.text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ana Ruel was murdered at 1620 this afternoon.", []),
        ("Two men were killed at 0530 on Monday and three at 1415.", [2, 3]),
        ("Attacks between 0530 and 0620 killed two.", [2]),
        ("The body was taken away shortly after 1400 this afternoon.", []),
        ("The death toll stood at 1450 on Monday.", [1450]),
        ("After 1200 deaths the town fell.", [1200]),
        ("The toll rose from 1200 to 1400.", [1200, 1400]),
        ("At least 1200 people died.", [1200]),
        ("It struck at 1200 people.", [1200]),
    ],
)
def test_four_figures_may_be_a_clock_time(read_doc, text: str, numbers: list[int]) -> None:
    mentions = annotations(read_doc(text)).quantities
    assert [mention.quantity.low for mention in mentions] == numbers
