"""Headlines, datelines, stamps, bullets, suffixes and tails as units of their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extraction.annotations import UnitKind
from briefing.extraction.units import split_units


def parts(text):
    return [(unit.kind.value, text[unit.start : unit.end]) for unit in split_units(text)]


BODY = "The army of Varnia said the bridge over the Sella was closed. Nobody was hurt."


def test_headline_site_suffix_standfirst_and_paragraphs():
    standfirst = "Port Ash gives no reason for the closure."
    text = "\n\n".join(("Bridge over the Sella closed | World News", standfirst, BODY, BODY))
    assert parts(text) == [
        ("headline", "Bridge over the Sella closed"),
        ("boilerplate", "| World News"),
        ("standfirst", standfirst),
        ("paragraph", BODY),
        ("paragraph", BODY),
    ]


@pytest.mark.parametrize(
    "suffix", [" - Riverside News", " – BBC", " | Conflict | Riverside Times", " - Meller Post"]
)
def test_the_outlet_behind_a_headline_is_no_headline(suffix):
    assert parts(f"Bridge over the Sella closed{suffix}\n\n{BODY}")[0] == (
        "headline",
        "Bridge over the Sella closed",
    )


@pytest.mark.parametrize("headline", ["Two dead - and no one knows why", "Port Ash – the city that waits"])
def test_a_dash_inside_a_headline_stays(headline):
    assert parts(f"{headline}\n\n{BODY}")[0] == ("headline", headline)


@pytest.mark.parametrize(
    "dateline",
    [
        "O'SMAR, Norland (NA)_",
        "PORT ASH (Reuters) -",
        "PORT ASH, Sept. 16 (Xinhua) --",
        "TESK, Korrin, Dec. 13 (AP) —",
        "PORT ASH -",
        "Port Ash (CNN) —",
        "Tesk, Korrin —",
        "PORT ASH, 4 JAN 90 (EFE) -- [TEXT]",
        "Nov 25 (Reuters) -",
        "Nov. 25, 2025 (AP) —",
        "25 November (AFP) -",
        "(Reuters) -",
        "Port Ash, Nov 25 -",
        "TESK, Nov. 25 —",
        "Tesk, Korrin –",
        "Goma, Democratic Republic of the Congo –",
    ],
)
def test_a_dateline_is_parted_from_its_paragraph(dateline):
    assert parts(f"{dateline} {BODY}") == [("dateline", dateline), ("paragraph", BODY)]


def test_in_capitals_a_sentence_with_a_dash_is_no_dateline():
    text = "THE ARMY OF VARNIA - WHICH HOLDS THE BRIDGE - SAID IT WAS CLOSED."
    assert parts(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    "stamp", ["14:35 GMT –", "14:35", "9.05pm -", "Updated at 14:35 GMT:", "(18:20 local time)"]
)
def test_a_live_blog_stamp_is_parted_from_its_text(stamp):
    found = parts(f"{stamp} {BODY}")
    assert found[0][0] == "dateline"
    assert found[1] == ("paragraph", BODY)


@pytest.mark.parametrize("mark", ["• ", "•", "- ", "* ", "– "])
def test_a_bullet_begins_behind_its_mark(mark):
    assert parts(f"{BODY}\n{mark}{BODY}")[1] == ("bullet", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Source link",
        "(AFP Photo)",
        "Video Player Close",
        "By Tilda Marr",
        "REUTERS / Tilda Marr",
        "Reporting by Tilda Marr; Editing by Jon Tarrow",
        "Source: Xinhua| 2018-12-14 03:12:24|Editor: zh",
        "Advertisement",
    ],
)
def test_lines_around_an_article_are_boilerplate(line):
    assert (UnitKind.BOILERPLATE.value, line) in parts(f"{BODY}\n\n{line}\n\n{BODY}")


def test_everything_behind_the_opening_of_the_tail_is_boilerplate():
    lines = (
        "Bridge closed",
        BODY,
        BODY,
        "Recommended For You",
        "Ten soldiers killed in an old story.",
        "More",
    )
    text = "\n\n".join(lines)
    assert [kind for kind, _ in parts(text)][-3:] == ["boilerplate"] * 3


def test_hard_wrapped_lines_are_one_paragraph():
    lines = (
        "The army of Varnia said on Monday",
        "that the bridge over the river",
        "Sella had been closed by order",
    )
    text = "\n".join((*lines, "of the mayor of Port Ash."))
    assert [kind for kind, _ in parts(text)] == ["paragraph"]


def test_no_fact_comes_out_of_boilerplate(extract):
    text = f"{BODY}\n\n{BODY}\n\nRecommended For You\n\nTen soldiers were killed in Meller, the army said."
    assert extract(text).facts == tuple(
        f for f in extract(text).facts if f.evidence[0].start < text.index("Recomm")
    )


def test_sentences_never_cross_units(read_doc):
    text = f"Bridge over the Sella closed | World News\n\nTESK (Reuters) - {BODY}\n• {BODY}\nTail of it"
    doc = read_doc(text)
    edges = {edge for unit in doc._.briefing.units for edge in (unit.start, unit.end)}
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            first, last = words[0].idx, words[-1].idx + len(words[-1])
            assert not [edge for edge in edges if first < edge < last]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_units_lie_in_order_inside_any_text(text):
    position = 0
    for unit in split_units(text):
        assert position <= unit.start < unit.end <= len(text)
        assert not text[unit.start].isspace()
        assert not text[unit.end - 1].isspace()
        position = unit.end
