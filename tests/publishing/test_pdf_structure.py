"""The PDF of a brief: tags, links, outline, metadata, attachments, page furniture."""

from itertools import pairwise

import pikepdf
import pytest

from tests.publishing.pdf_reading import elements, kids, opened, osk_pdf, page_texts, publish, roles
from tests.publishing.sample_briefs import final_brief, harbour_brief, long_brief, osk_brief


@pytest.fixture(scope="module")
def pdf():
    with opened(osk_pdf()) as document:
        yield document


def test_file_is_marked_tagged_and_has_a_language(pdf):
    assert pdf.Root.MarkInfo.Marked is True
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert all(page.obj.Tabs == "/S" for page in pdf.pages)


def test_document_element_is_the_only_child_of_the_root(pdf):
    assert [str(kid.S) for kid in kids(pdf.Root.StructTreeRoot)] == ["/Document"]


def test_headings_start_with_one_title_and_jump_no_level(pdf):
    levels = [int(str(e.S)[2:]) for e in elements(pdf) if str(e.S)[1:] in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_figure_has_an_alternative_text_and_a_bounding_box(pdf):
    figures = roles(pdf, "/Figure")
    assert len(figures) == 4
    for figure in figures:
        assert len(str(figure.Alt)) > 20
        left, bottom, right, top = (float(value) for value in figure.A.BBox)
        assert left < right
        assert bottom < top


def test_header_cells_have_a_scope(pdf):
    heads = roles(pdf, "/TH")
    assert heads
    assert {str(head.A.Scope) for head in heads} == {"/Row", "/Column"}


def test_rows_of_a_table_have_as_many_cells_as_its_head(pdf):
    for table in roles(pdf, "/Table"):
        rows = [
            row
            for part in kids(table)
            if "/S" in part
            for row in kids(part)
            if "/S" in row and row.S == "/TR"
        ]
        assert len({len(kids(row)) for row in rows}) == 1


def test_lists_hold_items_with_label_or_body(pdf):
    for whole in roles(pdf, "/L"):
        assert {str(item.S) for item in kids(whole)} == {"/LI"}
        for item in kids(whole):
            assert {str(part.S) for part in kids(item)} <= {"/Lbl", "/LBody"}


def test_every_link_annotation_is_in_a_link_element_and_described(pdf):
    annotations = [a for page in pdf.pages for a in page.obj.get("/Annots", [])]
    assert len(annotations) > 30
    described = {kid.Obj.objgen for link in roles(pdf, "/Link") for kid in kids(link) if "/Obj" in kid}
    for annotation in annotations:
        assert annotation.objgen in described
        assert len(str(annotation.Contents)) > 5
        assert int(annotation.F) & 4
        assert "/StructParent" in annotation
        assert "/Dest" in annotation or str(annotation.A.URI).startswith(("http://", "https://"))


def test_every_link_element_has_its_text_inside(pdf):
    for link in roles(pdf, "/Link"):
        assert any("/MCID" in kid for kid in kids(link))
        assert any("/Obj" in kid for kid in kids(link))


def test_parent_tree_leads_every_marked_content_back_to_its_element(pdf):
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    checked = 0
    for element in elements(pdf):
        for kid in kids(element):
            if "/MCID" in kid:
                assert parents[int(kid.Pg.StructParents)][int(kid.MCID)].objgen == element.objgen
                checked += 1
            elif "/Obj" in kid:
                assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
    assert checked > 200


def test_all_content_is_tagged_or_an_artifact(pdf):
    for page in pdf.pages:
        depth, shown = 0, 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += name in ("BDC", "BMC")
            depth -= name == "EMC"
            if name in ("Tj", "TJ", "f", "S", "Do", "re"):
                shown += 1
                assert depth == 1
        assert depth == 0
        assert shown > 10


def test_each_figure_links_to_its_sentence_and_the_sentence_links_back(pdf):
    annotations = [a for page in pdf.pages for a in page.obj.get("/Annots", []) if "/Dest" in a]
    places = {(a.Dest[0].objgen, round(float(a.Dest[3]))) for a in annotations}
    to_sentence = [a for a in annotations if str(a.Contents).startswith("Sentence cited from source")]
    back = [a for a in annotations if str(a.Contents).startswith("Back to")]
    assert len(to_sentence) >= 13
    assert {str(a.Contents) for a in back} >= {
        "Back to Bottom line",
        "Back to Casualties",
        "Back to Key figures",
    }
    assert len(places) > 10


def test_an_address_that_is_not_http_is_printed_and_not_linked(pdf):
    addresses = {str(a.A.URI) for page in pdf.pages for a in page.obj.get("/Annots", []) if "/A" in a}
    assert addresses == {
        "https://courier.example/world/osk-river-shelling",
        "https://littoral.example/dispatch/88213?lang=en&part=2",
    }
    assert "ftp://nahr.example/raw.txt" in "".join(page_texts(osk_pdf()))


def test_outline_lists_the_sections(pdf):
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Bottom line"
    assert titles[-1] == "Sources"
    assert len(titles) == 11


def test_a_section_of_level_2_stands_under_the_one_before_it():
    with opened(publish(harbour_brief())) as document:
        with document.open_outline() as outline:
            children = {item.title: [child.title for child in item.children] for item in outline.root}
        assert children["Annexe"] == ["Échelle"]
        assert str(document.Root.Lang) == "fr"
        assert [str(e.S) for e in elements(document)].count("/H3") == 1


def test_pages_are_labelled_from_1(pdf):
    assert [page.label for page in pdf.pages] == [str(n) for n in range(1, len(pdf.pages) + 1)]


def test_information_and_xmp_are_in_step(pdf):
    # The context manager would write on leaving; without editor and update it only reads.
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) == osk_brief().title
        assert xmp["pdfaid:part"] == "3"
        assert xmp["pdfaid:conformance"] == "A"
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["xmp:CreateDate"] == "2031-03-15T12:00:00+00:00"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20310315120000+00'00'"
    assert b"pdfaExtension:schemas" in pdf.Root.Metadata.read_bytes()


def test_facts_and_claims_are_associated_files(pdf):
    assert sorted(pdf.attachments) == ["casualties.csv", "facts.json"]
    assert pdf.attachments["facts.json"].get_file().read_bytes() == osk_brief().facts_json
    specifications = list(pdf.Root.AF)
    assert {str(s.AFRelationship) for s in specifications} == {"/Data"}
    assert {str(s.EF.F.Subtype) for s in specifications} == {"/application/json", "/text/csv"}
    assert all("/ModDate" in s.EF.F.Params for s in specifications)


def test_claims_are_attached_only_when_asked():
    with opened(publish(osk_brief(), attach_facts=False)) as document:
        assert not list(document.attachments)
        assert "/AF" not in document.Root


def test_marking_and_page_numbers_stand_on_every_page():
    texts = page_texts(osk_pdf())
    for number, text in enumerate(texts, 1):
        assert text.count("TLP:AMBER") == 2
        assert f"Page {number} of {len(texts)}" in text.replace("\n", " ")


def test_every_page_of_a_draft_says_so_with_the_count():
    assert all(text.count("DRAFT: 2 facts not reviewed") == 2 for text in page_texts(osk_pdf()))
    assert not any("DRAFT" in text for text in page_texts(publish(final_brief())))


def test_marking_is_at_least_12_points_and_nothing_is_below_8(pdf):
    from tests.publishing.pdf_reading import text_sizes

    assert min(text_sizes(pdf)) >= 8
    assert 12.0 in text_sizes(pdf)


def test_a_brief_without_a_section_for_sources_gets_one():
    brief = harbour_brief()
    assert brief.section("sources") is None
    assert "La Dépêche du Littoral" in "".join(page_texts(publish(brief)))


def test_heads_of_tables_are_repeated_and_are_content_once():
    content = publish(long_brief(rows=90, paragraphs=1))
    pages = [text for text in page_texts(content) if "Village" in text and "Report" in text]
    assert len(pages) > 2
    with opened(content) as document:
        assert len([h for h in roles(document, "/TH") if str(h.A.Scope) == "/Column"]) == 4
        assert len(roles(document, "/TR")) > 90
