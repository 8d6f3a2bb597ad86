"""Quotations written from the right: letters in order, digits in their own order, lines from the top."""

import unicodedata
from dataclasses import replace

import pytest

from briefing.composition.document import Paragraph, Run, RunStyle, Section, Tone
from briefing.publishing.pdf.right_to_left import joined, visual_order
from tests.publishing.pdf_reading import opened, osk_pdf, page_texts, publish, roles
from tests.publishing.sample_briefs import osk_brief

_QUOTE = "قال الوزير إن 34 مدنياً أصيبوا (بينهم 7 أطفال) في 12/03/2031."


def _published(text: str, language: str = "ar") -> bytes:
    paragraph = Paragraph(
        (Run(text, RunStyle.QUOTE, language=language),), tone=Tone.QUOTED, right_to_left=True
    )
    return publish(
        replace(osk_brief(), sections=(Section("statements", "Statements", (paragraph,)),), sources=())
    )


def _read_back(content: bytes) -> str:
    """Return the text as a reader gives it, with letters in their plain forms."""
    return unicodedata.normalize("NFKC", "".join(page_texts(content)))


def test_digits_of_a_quotation_come_back_in_the_right_order():
    text = _read_back(_published(_QUOTE))
    assert "34" in text
    assert "43" not in text
    assert "12/03/2031" in text
    assert "7" in text


def test_digits_joined_to_a_word_are_not_turned_around():
    text = _read_back(_published("أصيب و34 مدنيا و1250 جنديا"))
    assert "34" in text
    assert "1250" in text
    assert "0521" not in text


def test_letters_come_back_in_logical_order():
    text = _read_back(_published("سلام عليكم", "ar"))
    assert "سلام" in text
    assert "שלום עולם" in _read_back(_published("שלום עולם", "he"))


def test_brackets_face_the_right_way_in_visual_order():
    # From the left a reader sees the end of the sentence first, with brackets mirrored.
    assert visual_order("א (7) ב", right_to_left=True) == "ב (7) א"
    assert visual_order("אב 34 גד", right_to_left=True) == "דג 34 בא"


def test_a_figure_after_a_hebrew_name_stays_after_it_in_an_english_line():
    assert (
        visual_order("from ישראל, 7 killed, 100 hurt", right_to_left=False)
        == "from לארשי, 7 killed, 100 hurt"
    )


def test_vowel_signs_stay():
    assert "\u0651" in joined("محمّد") or "\ufc60" in joined("محمّد") or "\ufe7c" in joined("محمّد")


def test_long_quotation_has_its_lines_from_the_top():
    words = " ".join(f"كلمة{n}" for n in range(1, 80))
    text = _read_back(_published(words))
    assert text.index("كلمة1") < text.index("كلمة40") < text.index("كلمة79")


def test_element_of_a_quotation_carries_language_and_the_words_themselves():
    with opened(osk_pdf()) as pdf:
        quoted = [e for e in roles(pdf, "/P") if "/Lang" in e]
        assert [str(e.Lang) for e in quoted] == ["ar"]
        assert str(quoted[0].ActualText).startswith("قال الوزير إن 34")


@pytest.mark.parametrize(
    "name",
    [
        "Հայաստան",
        "Azərbaycan",
        "საქართველო",
        "Україна",
        "Ελλάδα",
        "ישראל",
        "№ 7",
        "₼",
        "Ərəb",
        "֏",
        "≥ 7",
        "ğış",
    ],
)
def test_names_of_other_scripts_come_back(name):
    brief = replace(
        osk_brief(), sections=(Section("s", "S", (Paragraph((Run(f"Name {name} here"),)),)),), sources=()
    )
    warnings: list[str] = []
    text = "".join(page_texts(publish(brief, warn=warnings.append)))
    assert f"Name {name} here" in text
    assert not warnings
