"""Conformance: the failure points that experiments with veraPDF showed, asserted on the file itself."""

import importlib.util
import re
import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest

from briefing.resource_files import resource
from tests.publishing.pdf_reading import elements, kids, opened, osk_pdf, publish
from tests.publishing.sample_briefs import final_brief, harbour_brief, long_brief, osk_brief

_BRIEFS = {
    "draft": osk_pdf,
    "final": lambda: publish(final_brief(), "letter"),
    "french": lambda: publish(harbour_brief()),
    "large": lambda: publish(long_brief(rows=40), "large_print"),
}
# Structure types that may stand in each other (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2).
_PARENTS = {
    "/TR": {"/Table", "/THead", "/TBody"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/LI": {"/L"},
    "/Lbl": {"/LI"},
    "/LBody": {"/LI"},
    "/Caption": {"/Table"},
}
_OTHERS = "/Document /Sect /P /H1 /H2 /H3 /L /Table /Figure /Link /Span /BlockQuote"
_STANDARD_TYPES = {*_PARENTS, *_OTHERS.split()}


@pytest.fixture(scope="module", params=_BRIEFS)
def content(request):
    return _BRIEFS[request.param]()


@pytest.fixture
def pdf(content):
    with opened(content) as document:
        yield document


def _fonts(pdf):
    return [font for page in pdf.pages[:1] for font in page.Resources.Font.values()]


def test_every_font_is_embedded_subset_with_a_character_map(pdf):
    fonts = _fonts(pdf)
    assert fonts
    for font in fonts:
        assert font.Subtype == "/TrueType"
        assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
        assert "/FontFile2" in font.FontDescriptor
        assert b"beginbfchar" in font.ToUnicode.read_bytes()
        assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
    assert "Helvetica" not in "".join(str(font.BaseFont) for font in fonts)


def test_widths_on_the_page_are_those_of_the_font_programs(pdf):
    ttlib = pytest.importorskip("fontTools.ttLib")
    for font in _fonts(pdf):
        program = ttlib.TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        scale = 1000 / program["head"].unitsPerEm
        # Code 0 is the first glyph; subsets list their glyphs in the order of the codes.
        widths = {round(float(width)) for width in font.Widths}
        advances = {round(program["hmtx"][name][0] * scale) for name in program.getGlyphOrder()}
        assert widths <= {advance + d for advance in advances for d in (-1, 0, 1)}


def test_all_pages_use_the_embedded_fonts_only(pdf):
    known = {font.objgen for font in _fonts(pdf)}
    for page in pdf.pages:
        assert {font.objgen for font in page.Resources.Font.values()} <= known


def test_output_intent_is_srgb_and_colours_are_rgb(pdf):
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.read_bytes() == resource("icc", "sRGB.icc").read_bytes()
    assert int(intent.DestOutputProfile.N) == 3
    used = {str(operator) for page in pdf.pages for _, operator in pikepdf.parse_content_stream(page)}
    assert not used & {"k", "K", "cs", "CS", "sh", "gs"}


def test_nothing_that_archives_forbid(pdf):
    root = pdf.Root
    for key in ("/OpenAction", "/AA", "/JavaScript", "/AcroForm", "/XFA"):
        assert key not in root
    assert "/Encrypt" not in pdf.trailer
    assert len(pdf.trailer.ID) == 2
    for page in pdf.pages:
        assert "/Trans" not in page.obj
        for annotation in page.obj.get("/Annots", []):
            assert int(annotation.F) & 4, "printed"
            assert not int(annotation.F) & 0b100011, "neither hidden nor invisible"
            assert "/AP" not in annotation


def test_metadata_is_a_plain_stream_and_names_both_standards(pdf):
    packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert packet.endswith('<?xpacket end="r"?>')
    for part in ("<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert part in packet
    assert "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<" in packet


def test_structure_uses_standard_types_in_their_places(pdf):
    parent_of = {}
    for element in elements(pdf):
        assert str(element.S) in _STANDARD_TYPES
        for kid in kids(element):
            if "/S" in kid:
                parent_of[kid.objgen] = str(element.S)
                assert kid.P.objgen == element.objgen
    for element in elements(pdf):
        allowed = _PARENTS.get(str(element.S))
        assert allowed is None or parent_of[element.objgen] in allowed
    assert "/RoleMap" not in pdf.Root.StructTreeRoot


def test_a_caption_is_the_first_part_of_its_table(pdf):
    for table in elements(pdf):
        if table.S == "/Table":
            types = [str(kid.S) for kid in kids(table)]
            assert "/Caption" not in types[1:]


def test_marked_content_numbers_are_those_of_the_tree(pdf):
    in_tree = {(kid.Pg.objgen, int(kid.MCID)) for e in elements(pdf) for kid in kids(e) if "/MCID" in kid}
    drawn = set()
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                drawn.add((page.obj.objgen, int(operands[1].MCID)))
    assert drawn == in_tree


def test_qpdf_finds_nothing(content, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "brief.pdf"
    path.write_bytes(content)
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr


def test_pdffonts_sees_embedded_subsets_only(content, tmp_path):
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts is not installed")
    path = tmp_path / "brief.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, timeout=60, check=True)
    rows = done.stdout.splitlines()[2:]
    assert rows
    assert all(re.search(r"\s+yes\s+yes\s+yes\s+\d+\s+0$", row) for row in rows)


def test_pdftotext_gives_the_words_in_reading_order(tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = tmp_path / "brief.pdf"
    path.write_bytes(osk_pdf())
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, timeout=60, check=True
    )
    text = " ".join(done.stdout.decode("utf-8").split())
    marks = [
        "Bottom line",
        "Key figures",
        "Highlights",
        "Ceasefire status",
        "Timeline",
        "Locator map",
        "Sources",
    ]
    assert [text.index(mark) for mark in marks] == sorted(text.index(mark) for mark in marks)
    assert osk_brief().title in text


@pytest.mark.skipif(
    importlib.util.find_spec("fontTools") is None, reason="pikepdf's validator needs fontTools"
)
def test_validator_of_pikepdf_finds_no_violation_besides_the_extension_schema(content, tmp_path):
    from pikepdf import pdfa

    path = tmp_path / "brief.pdf"
    path.write_bytes(content)
    # It knows 3b alone and no extension schemas, which ISO 19005-3, 6.6.2.3 allows and PDF/UA needs.
    known = ("6.6.2.3.1-1", "6.6.4-3")
    findings = [f for f in pdfa.validate_written(path, "3b").findings if f.kind == "violation"]
    assert [str(f) for f in findings if not f.rule.endswith(known)] == []


@pytest.mark.skipif(importlib.util.find_spec("pdfua") is None, reason="pdfua is not installed")
def test_checker_of_pdf_ua_finds_nothing(content, tmp_path):
    import pdfua

    path = tmp_path / "brief.pdf"
    path.write_bytes(content)
    assert not pdfua.validate(path).findings
