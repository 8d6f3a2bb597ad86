"""What Word shows: figures as links there and back, notes behind their clause, rows that stay whole."""

import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn

from briefing.composition.document import ChangeChart, LocatorMap, RangeChart, Section, TimelineChart
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters
from briefing.publishing.reading import change_text, is_figure, shortened
from tests.publishing.sample_briefs import osk_brief


def _word(brief=None):
    content = exporters()["docx"].export(brief or osk_brief(), load_house_style(), ExportOptions())
    return docx.Document(io.BytesIO(content))


def _text(element) -> str:
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def test_figures_are_coloured_links_and_whole_sentences_are_not():
    accent = load_house_style().colours.accent[1:]
    links = list(_word().element.iter(qn("w:hyperlink")))
    coloured = {_text(k) for k in links if any(c.get(qn("w:val")) == accent for c in k.iter(qn("w:color")))}
    plain = {_text(k) for k in links} - coloured
    assert {"at least 49", "≥ 49", "up to 50"} <= coloured
    assert any("قال الوزير" in text for text in plain)


def test_words_written_from_the_right_stay_so_inside_a_link():
    (quote,) = [k for k in _word().element.iter(qn("w:hyperlink")) if "34 مدنياً" in _text(k)]
    assert quote.find(f".//{qn('w:rtl')}") is not None


def test_every_cited_sentence_leads_back_to_the_sections_that_cite_it():
    document = _word()
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    backs = [k for k in document.element.iter(qn("w:hyperlink")) if _text(k).startswith("↑")]
    assert {_text(k) for k in backs} >= {
        "↑\u00a0Bottom line",
        "↑\u00a0Casualties",
        "↑\u00a0Attributed statements",
    }
    assert all(k.get(qn("w:anchor")) in marks for k in backs)


def test_the_note_of_a_figure_stands_behind_it():
    (paragraph,) = [p for p in _word().paragraphs if p.text.startswith("The ceasefire announced on 14 March")]
    words = ""
    for element in paragraph._p.iter(qn("w:t"), qn("w:footnoteReference")):
        if element.tag == qn("w:footnoteReference"):
            assert words.endswith(("]", "49", "50"))
        else:
            words += element.text or ""


def test_rows_stay_whole_and_the_marking_stands_at_the_margin():
    document = _word()
    for table in document.tables:
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    for name in ("Header", "Footer"):
        assert document.styles[name].element.find(f".//{qn('w:tabs')}") is None


def test_a_long_title_is_shortened_after_a_word():
    assert shortened("Ceasefire contested within hours", 20) == "Ceasefire contested…"
    assert shortened("Short", 20) == "Short"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"


def test_what_counts_as_a_figure():
    assert all(map(is_figure, ("49", "≥ 7", "at least 1,200", "30–41", "nearly 50", "6\u202f500")))
    assert not any(map(is_figure, ("14 March 2031", "contested", "at 8pm local time", "")))


def _pictures(brief):
    document = _word(brief)
    shapes = document.inline_shapes
    return document, [(s._inline.docPr.get("descr"), s.width, s.height) for s in shapes]


def test_charts_and_maps_are_pictures_with_alternative_text_that_fit_the_page():
    brief = osk_brief()
    charts = [
        block
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, RangeChart | ChangeChart | LocatorMap | TimelineChart)
    ]
    document, pictures = _pictures(brief)
    assert charts
    assert len(pictures) == len(charts)
    room = document.sections[0].page_width - 2 * document.sections[0].left_margin
    for (told, width, height), chart in zip(pictures, charts, strict=True):
        assert told == (change_text(chart) if isinstance(chart, ChangeChart) else chart.alternative)
        assert 0 < width <= room
        assert 0 < height < document.sections[0].page_height
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert all(chart.title in captions for chart in charts if not isinstance(chart, LocatorMap))


def test_a_chart_that_draws_nothing_is_told_in_words():
    told = ChangeChart("Killed: change", (), "people", "No edition before this one.")
    brief = replace(osk_brief(), sections=(Section("casualties", "Casualties", (told,)),))
    document, pictures = _pictures(brief)
    assert not pictures
    assert "No edition before this one." in [p.text for p in document.paragraphs]


def test_text_of_tables_has_a_style_of_its_own():
    names = {
        p.style.name
        for table in _word().tables
        for row in table.rows
        for c in row.cells
        for p in c.paragraphs
    }
    assert names <= {"Table Text", "Table Note"}
