"""Statements that press offices print without marks, over several paragraphs."""

import pytest

from briefing.facts import CasualtyClaim, Statement

STATEMENT = (
    "The Foreign Secretary, Olan Tarn, said:\n\n"
    "I am shocked by this attack. It was an act of terror.\n\n"
    "At least ten people were killed in Safra.\n\n"
    "We stand by Norland and by its people.\n\n"
)


def _statements(extract, text):
    return [f for f in extract(text).facts if isinstance(f, Statement)]


def test_each_paragraph_below_is_a_statement_of_the_same_speaker(extract):
    found = _statements(extract, STATEMENT)
    assert [f.evidence[0].text for f in found] == [
        "I am shocked by this attack. It was an act of terror",
        "At least ten people were killed in Safra",
        "We stand by Norland and by its people",
    ]
    assert {f.speaker.name for f in found} == {"Olan Tarn"}


def test_a_figure_in_a_later_paragraph_is_the_speaker_s_claim(extract):
    (claim,) = [f for f in extract(STATEMENT).facts if isinstance(f, CasualtyClaim)]
    assert (claim.count.low, claim.claimant.text) == (10, "The Foreign Secretary, Olan Tarn")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The Foreign Secretary will travel to Norland on Monday with his aides.",
        "Notes to editors: the talks begin on Monday in the capital.",
        "“We did not do it,” the army of Norland said in the evening.",
    ],
)
def test_the_statement_ends_where_the_page_speaks_again(extract, paragraph):
    text = STATEMENT + paragraph + "\n\nThe war has killed 40 people since May.\n"
    claims = [f for f in extract(text).facts if isinstance(f, CasualtyClaim)]
    assert [(c.count.low, c.claimant is None) for c in claims] == [(10, False), (40, True)]


def test_a_list_that_nobody_speaks_is_no_statement_beyond_its_first_paragraph(extract):
    text = (
        "The governor said:\n\nThe road to the north is open again for trucks.\n\n"
        "The war has killed 40 people since May in the north.\n"
    )
    assert len(_statements(extract, text)) == 1


def test_a_pull_quote_is_the_words_of_the_one_who_was_quoted(extract) -> None:
    text = (
        "The base closes\n\n"
        "“The choice was hard, and it was made with every family in mind,” said Ana Ruel, the governor. "
        "“We will not forget the crews.”\n\n"
        "The choice was hard, and it was made with every family in mind.\n\n"
        "The base opened in the spring of a wet year."
    )
    found = [f for f in extract(text).facts if isinstance(f, Statement)]
    assert [(f.speaker.name, f.content) for f in found if f.speaker][-1] == (
        "Ana Ruel",
        "The choice was hard, and it was made with every family in mind",
    )


def test_a_line_with_name_and_office_signs_the_paragraph_above(extract) -> None:
    text = (
        "The base closes\n\nThe base opened in the spring of a wet year.\n\n"
        "The choice is an affront to the crews of this town, and I am deeply disappointed by it.\n\n"
        "Ana Ruel, Governor of Orlo\n\nThe base closes in May."
    )
    found = [f for f in extract(text).facts if isinstance(f, Statement)]
    assert [(f.speaker.name, f.content[:24]) for f in found if f.speaker] == [
        ("Ana Ruel", "The choice is an affront")
    ]


def test_a_headline_behind_its_colon_is_whole(extract) -> None:
    text = "Minister: 'Dozens' of men held in raid on base\n\nThe base opened in the spring of a wet year."
    found = [f for f in extract(text).facts if isinstance(f, Statement)]
    assert [f.content for f in found] == ["'Dozens' of men held in raid on base"]


def test_a_colon_behind_a_quoted_word_brings_the_quotation(extract) -> None:
    text = (
        "Tomas Kaldor defended the record whilst promising a “formal update” from the office soon: "
        "“We are working as quickly as possible to bring that bill.”"
    )
    found = [f for f in extract(text).facts if isinstance(f, Statement) and f.speaker]
    assert ("Tomas Kaldor", "We are working as quickly as possible to bring that bill") in [
        (f.speaker.name, f.content) for f in found
    ]
