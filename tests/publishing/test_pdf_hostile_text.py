"""Text of strangers: markup, control characters, huge words, endless titles. It is set, never obeyed."""

from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.composition.document import (
    BulletList,
    Cell,
    ChangeChart,
    ChartPoint,
    Column,
    KeyFigure,
    KeyFigures,
    LocatorMap,
    MapPlace,
    Marking,
    Paragraph,
    RangeBar,
    RangeChart,
    Row,
    Run,
    Section,
    Table,
    Tone,
)
from briefing.composition.house_style import Fonts, load_house_style
from briefing.publishing import ExportError, ExportOptions, exporters
from tests.publishing.pdf_reading import opened, page_count, page_texts, publish
from tests.publishing.sample_briefs import osk_brief

_MARKUP = [
    "<b>bold</b> & <i>unclosed",
    '<img src="/etc/passwd" width="10"/>',
    '<a href="javascript:alert(1)">press</a>',
    "</para><para>",
    "&lt;already&gt; &#169; &unknown;",
    "<onDraw name='x'/> <seq id='1'/>",
    r"\u0000 (parentheses) \) EMC BT /F1 12 Tf",
]


def _brief_of(*texts: str):
    paragraphs = tuple(Paragraph((Run(text, fact_ids=("f1",), sources=(1,)),)) for text in texts)
    return replace(osk_brief(), sections=(Section("narrative", "Situation", paragraphs),))


def _words(content: bytes) -> str:
    return " ".join("".join(page_texts(content)).split())


@pytest.mark.parametrize("text", _MARKUP)
def test_markup_is_printed_as_it_stands(text):
    assert text in _words(publish(_brief_of(text)))


def test_markup_in_every_field_is_printed_and_nothing_is_read_from_the_disk(tmp_path):
    picture = tmp_path / "private.png"
    text = f'<img src="{picture}"/>'
    brief = osk_brief()
    source = replace(brief.sources[0], outlet=text, headline=text, authors=text, url=f"file://{picture}")
    brief = replace(
        brief,
        title=text,
        subtitle=text,
        prepared_by=text,
        sources=(source, *brief.sources[1:]),
        organisation=text,
    )
    content = publish(brief)
    assert _words(content).count("<img src=") >= 5
    with opened(content) as pdf:
        images = [
            x
            for page in pdf.pages
            for x in page.Resources.get("/XObject", {}).values()
            if x.Subtype == "/Image"
        ]
        assert not images
        assert str(pdf.docinfo["/Title"]) == text


def test_control_characters_leave_no_trace_and_words_stay_apart():
    words = _words(
        publish(_brief_of("one\ttwo\x00three\x1b[31m four\u2028five \u202eoverride\u202c six\ufeff"))
    )
    assert "one twothree[31m four five override six" in words


def test_lone_surrogates_are_shown_as_replacement_characters():
    warnings: list[str] = []
    assert "lost \ufffd half" in _words(publish(_brief_of("lost \ud83d half"), warn=warnings.append))


def test_a_word_of_ten_thousand_letters_is_wrapped():
    content = publish(_brief_of("x" * 10_000))
    assert _words(content).replace(" ", "").count("x") >= 10_000


def test_a_title_of_ten_thousand_characters_is_set_whole_and_cut_in_the_header():
    title = "endless title " * 714
    content = publish(replace(osk_brief(), title=title))
    text = "".join(page_texts(content))
    assert text.count("endless") > 714
    assert "…" in text


def test_what_no_font_sets_is_a_visible_box_with_a_warning():
    warnings: list[str] = []
    content = publish(_brief_of("shelling 🛰 of 戦場 continued"), warn=warnings.append)
    assert "shelling □ of □□ continued" in _words(content)
    assert len(warnings) == 1
    assert "U+1F6F0" in warnings[0]
    assert "fonts.extra" in warnings[0]


def test_an_emoji_that_a_font_has_comes_back_as_one_character():
    assert "peace 😀 now" in _words(publish(_brief_of("peace 😀 now")))


def test_a_font_of_the_house_is_asked_for_what_the_families_lack(tmp_path):
    missing = tmp_path / "none.ttf"
    style = replace(load_house_style(), fonts=Fonts(extra=(str(missing),)))
    with pytest.raises(ExportError, match=r"none\.ttf"):
        exporters()["pdf"].export(_brief_of("戦"), style, ExportOptions())


def test_a_link_without_its_place_is_printed_as_text_with_a_warning():
    warnings: list[str] = []
    paragraph = Paragraph(
        (Run("see there", link="#nowhere"), Run(" or "), Run("press", link="javascript:alert(1)"))
    )
    brief = replace(osk_brief(), sections=(Section("narrative", "Situation", (paragraph,)),))
    content = publish(brief, warn=warnings.append)
    assert "see there or press" in _words(content)
    assert len(warnings) == 2
    with opened(content) as pdf:
        targets = [a for page in pdf.pages for a in page.obj.get("/Annots", []) if "/A" in a]
        assert all(str(a.A.S) == "/URI" and str(a.A.URI).startswith("https://") for a in targets)


def test_a_row_taller_than_a_page_is_split_and_loses_nothing():
    text = " ".join(f"word{n}" for n in range(4_000))
    table = Table(
        "Long",
        (Column("A"), Column("B", 3)),
        (Row((Cell((Paragraph((Run("head"),)),)), Cell((Paragraph((Run(text),)),)))),),
    )
    brief = replace(osk_brief(), sections=(Section("casualties", "Casualties", (table,)),))
    words = _words(publish(brief))
    assert all(f"word{n}" in words for n in range(0, 4_000, 97))
    assert "word3999" in words


def test_a_long_marking_is_set_smaller_and_one_too_long_is_refused():
    long = replace(osk_brief(), marking=Marking("HOUSE CONFIDENTIAL, FOR NAMED RECIPIENTS ONLY", "none", "x"))
    assert all(text.count(long.marking.label) == 2 for text in page_texts(publish(long)))
    with pytest.raises(ExportError, match="marking"):
        publish(replace(long, marking=Marking("X" * 300)))


def test_a_brief_without_a_language_is_undetermined():
    with opened(publish(replace(osk_brief(), language=""))) as pdf:
        assert str(pdf.Root.Lang) == "und"


@pytest.mark.parametrize("text", ["word " * 2_000, "w" * 10_000], ids=["words", "one word"])
def test_ten_thousand_characters_in_every_field_are_set(text):
    run = Run(text, fact_ids=("f1",), sources=(1,))
    cell = Cell((Paragraph((run,), unreviewed=True),), header=True)
    blocks = (
        KeyFigures((KeyFigure(run, text, text),)),
        Table(text, (Column("A"), Column(text[:600])), (Row((cell, cell), 1),)),
        BulletList((Paragraph((run,), Tone.QUOTED),)),
        RangeChart(text, (RangeBar(text, 1, 2, text),) * 40, text, text),
        ChangeChart(text, (ChartPoint(text, 1, None),), text, text),
        LocatorMap((MapPlace(text, 41, 45, text),), text, text),
        Paragraph((run,), Tone.JUDGED),
    )
    source = replace(
        osk_brief().sources[0], outlet=text, headline=text, authors=text, url="https://x.example/" + text
    )
    brief = replace(
        osk_brief(),
        title=text,
        subtitle=text,
        header_lines=((text, text),),
        as_of_text=text,
        draft_label=text,
        sections=(Section("bottom_line", text, blocks), Section("key_figures", text, blocks, level=2)),
        sources=(replace(source, passages=(replace(source.passages[0], text=text), *source.passages[1:])),),
    )
    assert page_count(publish(brief)) > 20


def test_empty_blocks_do_no_harm():
    blocks = (
        Paragraph(()),
        Table("Empty", (), ()),
        Table("Head only", (Column("A"), Column("B")), ()),
        Table("", (Column(""),), (Row(()),)),
    )
    brief = replace(osk_brief(), sections=(Section("casualties", "", blocks),), sources=())
    assert page_count(publish(brief)) == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_breaks_the_export(text, name):
    warnings: list[str] = []
    brief = replace(_brief_of(text), title=name or "x", unreviewed_count=1, draft_label=name)
    source = replace(brief.sources[0], outlet=name, headline=text, url=text)
    with opened(publish(replace(brief, sources=(source,)), warn=warnings.append)) as pdf:
        assert len(pdf.pages) >= 1
        assert not pdf.check_pdf_syntax()
        for page in pdf.pages:
            assert pikepdf.parse_content_stream(page)
