"""Background against current news."""

import pytest

from briefing.extraction.background import is_background

_NEWS = "2022-09-15"


def _is_background(read_doc, text, word, published=_NEWS):
    doc = read_doc(text, published)
    return is_background(doc, next(token.i for token in doc if token.text == word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru and Chile signed a truce in 1994.", "signed"),
        ("In late 2020 the two fought a war, which killed 6,500 people.", "killed"),
        ("Brazil oversaw a ceasefire deal in November 2020 to end the fighting.", "oversaw"),
        ("Ten people were killed last year.", "killed"),
        ("Hundreds died in the fighting a decade ago.", "died"),
        ("Thousands were killed in the civil war.", "killed"),
    ],
)
def test_background(read_doc, text, word):
    assert _is_background(read_doc, text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ten people were killed on Tuesday.", "killed"),
        ("A truce brokered on Tuesday quickly failed.", "failed"),
        ("Ten soldiers were killed in the worst clashes since their 2020 war.", "killed"),
        ("More than 10,000 people have been killed since 2011.", "killed"),
        ("Ten people were killed on 3 September 2022.", "killed"),
        ("Ten people were killed at 1800 GMT.", "killed"),
        ("The army ordered a truce from 1800 today, a communique said.", "ordered"),
        ("Ten people were killed at 1930 on Monday.", "killed"),
        ("Nearly 1900 people were killed on Monday.", "killed"),
        ("The army, which was founded in 1821, lost ten men when a mine killed them.", "lost"),
    ],
)
def test_current(read_doc, text, word):
    assert not _is_background(read_doc, text, word)


def test_the_next_sentence_goes_on_with_the_past(read_doc):
    assert _is_background(read_doc, "In 1995 they seized a hospital. Scores died in the attack.", "died")
    assert not _is_background(
        read_doc, "In 1995 they seized a hospital. On Monday ten died in the attack.", "died"
    )
    assert not _is_background(read_doc, "They seized a hospital. Scores died in the attack.", "died")


def test_without_a_date_the_newest_full_date_counts(read_doc):
    text = "On December 21, 2015 a bomb killed six soldiers."
    assert not _is_background(read_doc, text, "killed", None)


def test_without_any_date_years_are_past_where_days_are_present(read_doc):
    text = "Ten people were wounded on Monday. In 2020 a bomb killed six."
    assert _is_background(read_doc, text, "killed", None)
