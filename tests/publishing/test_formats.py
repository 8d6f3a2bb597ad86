"""Word, web page, Markdown, JSON, CSV and e-mail: the same brief and sources, nothing of a text obeyed."""

import csv
import email
import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace
from email import policy
from html.parser import HTMLParser

import docx
import jsonschema
import pytest
from docx.oxml.ns import qn

from briefing.composition.document import Marking, Paragraph, Run, Section
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters, file_name
from briefing.publishing.scale import text_width
from briefing.publishing.schema import schema_files
from briefing.resource_files import resource
from tests.publishing.sample_briefs import final_brief, harbour_brief, long_brief, osk_brief

_TEXT_FORMATS = ("html", "markdown", "json")


def _export(name: str, brief=None) -> bytes:
    return exporters()[name].export(brief or osk_brief(), load_house_style(), ExportOptions())


def _word(brief=None):
    return docx.Document(io.BytesIO(_export("docx", brief)))


def _hostile():
    text = (
        '<script>alert(1)</script> & "quoted" [x](javascript:alert(1)) `code` | pipe \x00\x1b \ud800 \u202e'
    )
    source = replace(osk_brief().sources[0], outlet=text, headline=text, url="javascript:alert(1)")
    paragraph = Paragraph(
        (Run(text, fact_ids=("f1",), sources=(1,)), Run("press", link="javascript:alert(1)"))
    )
    return replace(
        osk_brief(),
        title=text,
        subtitle=text,
        sections=(Section("s", text, (paragraph,)),),
        sources=(source,),
    )


@pytest.mark.parametrize("name", _TEXT_FORMATS)
@pytest.mark.parametrize(
    "brief", [osk_brief(), harbour_brief(), long_brief(30, 2)], ids=["osk", "harbour", "long"]
)
def test_every_format_holds_title_sections_and_sources(name, brief):
    text = _export(name, brief).decode("utf-8")
    for words in (brief.title, *(s.title for s in brief.sections), *(s.outlet for s in brief.sources)):
        assert words in text or words.replace("-", "\\-") in text
    assert all(source.sha256 in text for source in brief.sources)


@pytest.mark.parametrize("name", ["html", "markdown", "docx"])
def test_a_draft_says_so_in_every_format_and_a_final_brief_does_not(name):
    def text(brief):
        if name != "docx":
            return _export(name, brief).decode("utf-8")
        section = _word(brief).sections[0]
        return "".join(p.text for part in (section.header, section.footer) for p in part.paragraphs)

    assert text(osk_brief()).count("DRAFT: 2 facts not reviewed") == 2
    assert text(osk_brief()).count("TLP:AMBER") == 2
    assert "DRAFT" not in text(final_brief())


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.names.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if tag not in ("meta", "br", "rect", "path", "circle", "polygon"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in ("rect", "path", "circle", "polygon"):
            assert self.open.pop() == tag


@pytest.mark.parametrize(
    "brief", [osk_brief(), harbour_brief(), _hostile()], ids=["osk", "harbour", "hostile"]
)
def test_web_page_is_whole_semantic_and_needs_nothing_else(brief):
    page = _Page()
    text = _export("html", brief).decode("utf-8")
    page.feed(text)
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert not {"script", "img", "iframe", "link", "object"} & set(page.names)
    assert {"header", "main", "footer", "section", "h1", "h2"} <= set(page.names)
    assert "default-src 'none'" in text
    for link in page.links:
        assert link.startswith(("#", "https://", "http://"))
        assert not link.startswith("#") or link[1:] in page.ids


def test_web_page_has_charts_with_words_for_them():
    text = _export("html").decode("utf-8")
    assert text.count('<svg role="img" aria-label="') == 4
    assert 'scope="row"' in text
    assert 'scope="col"' in text
    assert 'dir="rtl"' in text
    assert 'lang="ar"' in text


def test_web_page_colours_figures_and_leaves_whole_sentences_quiet():
    text = _export("html").decode("utf-8")
    assert '<a href="#fact-f1">at least 49</a>' in text
    assert '<a class="quiet" href="#fact-f6"><span class="quote" lang="ar">' in text


def test_labels_of_a_chart_keep_to_their_column():
    text = _export("html").decode("utf-8")
    labels = re.findall(r'text-anchor="end">([^<]+)</text>', text)
    assert labels
    assert all(text_width(label) * 13 <= 290 for label in labels)


def test_printed_web_page_bears_its_marking_on_each_sheet():
    text = _export("html").decode("utf-8")
    assert text.count('content: "TLP\\00003aAMBER"') == 2
    brief = replace(osk_brief(), marking=Marking('x"; } </style><script>', "#FFFFFF", "#000000"))
    assert "</style><script" not in _export("html", brief).decode("utf-8")


def test_names_written_from_the_right_are_isolated_in_the_web_page():
    assert "<bdi>ישראל</bdi>, № 7" in _export("html").decode("utf-8")


def test_borders_of_word_tables_stand_where_the_schema_has_them():
    for table in _word().tables:
        names = [element.tag.split("}")[1] for element in table._tbl.tblPr]
        order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook"]
        assert [order.index(name) for name in names] == sorted(order.index(name) for name in names)


def test_markdown_reads_nothing_of_a_text_as_markup():
    text = _export("markdown", _hostile()).decode("utf-8")
    assert "<script" not in text
    assert "x](javascript:" not in text
    assert "x\\](javascript:" in text
    assert "\\`code\\`" in text
    assert "\\| pipe" in text


def test_word_file_has_real_styles_headings_tables_and_lists():
    document = _word()
    styles = {p.style.name for p in document.paragraphs}
    assert {
        "Title",
        "Heading 1",
        "List Bullet",
        "List Number",
        "Quote",
        "Bottom Line",
        "Assessment",
    } <= styles
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.title for section in osk_brief().sections]
    assert len(document.tables) == 5
    assert len(document.inline_shapes) == 4
    heads = [t for t in document.tables if t._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(heads) == 3


def test_word_file_has_a_footnote_for_each_cited_sentence():
    with zipfile.ZipFile(io.BytesIO(_export("docx"))) as package:
        notes = package.read("word/footnotes.xml").decode("utf-8")
        body = package.read("word/document.xml").decode("utf-8")
        settings = package.read("word/settings.xml").decode("utf-8")
    assert body.count("<w:footnoteReference ") == 5
    assert notes.count('w:id="') == 7
    assert "at least 49 of its soldiers were killed overnight" in notes
    assert "w:footnotePr" in settings


def test_links_of_the_word_file_lead_to_bookmarks_that_are_there():
    root = _word().element
    anchors = {link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))}
    marks = {mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))}
    assert anchors
    assert anchors <= marks
    assert all(len(mark) <= 40 for mark in marks)


def test_word_file_takes_hostile_text():
    document = _word(_hostile())
    assert "<script>" in "".join(p.text for p in document.paragraphs)
    targets = [r.target_ref for r in document.part.rels.values() if r.is_external]
    assert not [t for t in targets if t.startswith("javascript")]


def test_word_file_bears_the_date_of_the_brief():
    properties = _word().core_properties
    assert properties.created == properties.modified == osk_brief().as_of
    assert properties.author == "A. Analyst"


def test_json_keeps_to_the_published_schema():
    schema = json.loads(resource("schema", "brief.schema.json").read_text(encoding="utf-8"))
    for brief in (osk_brief(), harbour_brief(), long_brief(20, 1), _hostile()):
        jsonschema.validate(json.loads(_export("json", brief)), schema)


def test_published_schemas_are_those_of_the_classes():
    for name, text in schema_files().items():
        published = resource("schema", name).read_text(encoding="utf-8")
        assert published == text, f"{name} is out of date; run: python -m briefing.publishing.schema"


def _facts() -> bytes:
    common = {
        "background": False,
        "confidence": 1.0,
        "review": "confirmed",
        "reasons": [],
        "article_id": "a1",
    }
    evidence = {"start": 0, "end": 4, "text": "Text"}
    claim = {
        "kind": "casualty",
        "id": "f1",
        "evidence": evidence,
        **common,
        "outcome": "killed",
        "place": None,
    }
    claim |= {
        "count": {"low": 49, "high": None, "qualifier": "at_least", "text": "at least 49"},
        "period": None,
    }
    claim |= {"victims": {"text": "soldiers", "party": "Veldra", "category": "military"}, "claimant": None}
    said = {"kind": "statement", "id": "f2", "evidence": [evidence, evidence], **common, "content": "=1+1"}
    said |= {
        "directness": "direct",
        "speaker": {"text": "he", "name": "R. Dahan", "role": None, "party": "Nahr"},
    }
    said |= {"cue": "said", "cue_start": None, "cue_end": None, "addressee": None, "when": None}
    truce = {"kind": "ceasefire", "id": "f3", "evidence": evidence, **common, "status": "in_effect"}
    truce |= {"instrument": "truce", "parties": ["Veldra", "Korva"], "brokers": [], "when_text": None}
    truce |= {"effective": None, "duration": None, "claimant": None}
    data = {"schema": "briefing-desk/facts/1", "brief": {}, "articles": [], "facts": [claim, said, truce]}
    return json.dumps(data).encode()


def test_facts_keep_to_their_published_schema():
    schema = json.loads(resource("schema", "facts.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(_facts()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(_facts().replace(b'"killed"', b'"hurt"')), schema)


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("csv", "low", "49"),
        ("csv-statements", "speaker", "R. Dahan"),
        ("csv-ceasefire", "parties", "Veldra, Korva"),
    ],
)
def test_tables_hold_one_row_a_fact_with_its_source(name, column, value):
    brief = replace(osk_brief(), facts_json=_facts(), casualties_csv=b"")
    rows = list(csv.DictReader(io.StringIO(_export(name, brief).decode("utf-8-sig"))))
    assert len(rows) == 1
    assert rows[0][column] == value
    assert rows[0]["outlet"] == "Veldran Courier"
    assert rows[0]["evidence"] == "Text"


def test_no_cell_is_a_formula():
    brief = replace(osk_brief(), facts_json=_facts(), casualties_csv=b"")
    rows = list(csv.DictReader(io.StringIO(_export("csv-statements", brief).decode("utf-8-sig"))))
    assert rows[0]["content"] == "'=1+1"


def test_claims_of_the_composition_are_passed_on_as_they_are():
    assert _export("csv") == osk_brief().casualties_csv


def test_email_draft_carries_the_pdf_and_its_hash():
    message = email.message_from_bytes(_export("eml"), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["Subject"].startswith("[TLP:AMBER] [DRAFT: 2 facts not reviewed] No. 12: Osk river")
    (attachment,) = message.iter_attachments()
    pdf = attachment.get_content()
    assert pdf == _export("pdf")
    body = message.get_body().get_content()
    assert hashlib.sha256(pdf).hexdigest() in body
    assert "The ceasefire announced on 14 March is contested" in body
    assert attachment.get_filename() == file_name(osk_brief(), ".pdf")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        (
            "{as_of}_{number}_{title}",
            "2031-03-15_012_Osk-river-ceasefire-contested-within-hours-both-sides-report.pdf",
        ),
        ("{organisation} {time} {marking}{draft}", "Example-Desk 1200 TLP-AMBER_DRAFT.pdf"),
        ("../../etc/{number}", "etc-012.pdf"),
        ("con", "brief-con.pdf"),
        ("", "brief.pdf"),
    ],
)
def test_file_names_are_taken_by_every_system(pattern, name):
    assert file_name(osk_brief(), ".pdf", pattern) == name


def test_an_unknown_field_of_a_pattern_is_named():
    with pytest.raises(ValueError, match=r"\{author\}"):
        file_name(osk_brief(), ".pdf", "{author}")


def test_a_long_title_is_cut_at_the_end_of_a_word():
    title = "Officials of both capitals report more soldiers killed on the northern ridge"
    name = file_name(replace(osk_brief(), title=title), "", "{title}")
    assert name == "Officials-of-both-capitals-report-more-soldiers-killed-on"
    assert file_name(replace(osk_brief(), title="x" * 90), "", "{title}") == "x" * 60


@pytest.mark.parametrize("title", ["", "///", "\x00\x01", "a" * 10_000, "Ծանոթ/река: \u202eevil", "NUL"])
def test_any_title_gives_a_file_name(title):
    name = file_name(replace(osk_brief(), title=title), ".pdf")
    assert name.endswith(".pdf")
    assert len(name) < 140
    assert not set(name) & set('<>:"/\\|?*\x00\u202e')
