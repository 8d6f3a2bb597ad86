"""Laid-out pages: paragraphs, divided words, running heads."""

import io
from collections import Counter

import pytest

from briefing.intake import read_bytes
from briefing.intake.page_layout import joined
from tests.intake import samples


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("the situ-", "ation was calm"), "the situation was calm"),
        (("a cross-", "border attack"), "a cross-border attack"),
        (("the situ\u00ad", "ation was calm"), "the situation was calm"),
        (("a 12-", "year-old boy"), "a 12-year-old boy"),
        (("the Nagorno-", "Karabakh region"), "the Nagorno-Karabakh region"),
        (("they fired -", "and left"), "they fired - and left"),
        (("the ceaseﬁre", "held"), "the ceasefire held"),
        (("from 2020-", "2022"), "from 2020- 2022"),
    ],
)
def test_divided_words_become_whole(lines: tuple[str, ...], text: str) -> None:
    assert joined(lines) == text


def test_the_document_tells_compounds_from_divided_words() -> None:
    assert joined(("the river-", "side road"), Counter({"riverside": 2})) == "the riverside road"
    assert joined(("the river-", "side road"), Counter({"river-side": 2})) == "the river-side road"


def wire_pages(pages: int = 3) -> bytes:
    """Return pages with a running head, a page number, justified text and divided words."""
    from reportlab.lib.pagesizes import A5
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(40, 570, f"THE VALLEY COURIER, PAGE {page}")
        canvas.drawString(200, 20, str(page))
        canvas.setFont("Times-Roman", 11)
        lines = [
            f"Paragraph {page} says that the situ-",
            "ation along the border was calm on",
            "Thursday after a night of shelling.",
            "",
            f"Paragraph {page} of the second kind says",
            "that observers are on their way to the",
            "Brenn pass and to other places.",
        ]
        for number, line in enumerate(lines):
            canvas.drawString(40, 520 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_paragraphs_of_a_pdf_without_its_running_heads() -> None:
    article = read_bytes("a.pdf", wire_pages()).articles[0].article
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == (
        "Paragraph 1 says that the situation along the border was calm on Thursday after a night of shelling."
    )
    assert len(paragraphs) == 6
    heads = [passage.text for passage in article.removed if passage.reason == "page header or footer"]
    assert "THE VALLEY COURIER, PAGE 1" in heads
    assert "1" in heads


def test_a_sentence_goes_on_over_the_page_break() -> None:
    from reportlab.lib.pagesizes import A5
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A5, invariant=1)
    for lines in (
        ("The ministry said that fourteen", "soldiers had been killed near the"),
        ("Brenn pass during the night.",),
    ):
        canvas.setFont("Times-Roman", 11)
        for number, line in enumerate(lines):
            canvas.drawString(40, 300 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    text = read_bytes("a.pdf", buffer.getvalue()).articles[0].article.text
    assert (
        text
        == "The ministry said that fourteen soldiers had been killed near the Brenn pass during the night."
    )


def two_columns() -> bytes:
    """Return a page of two justified columns with a header, as a newspaper's archive prints it."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    def header(canvas, _) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, 815, "The Valley Courier, Thursday 15 September 2022")

    styles = getSampleStyleSheet()
    body = ParagraphStyle(
        "body", fontName="Times-Roman", fontSize=10, leading=12, alignment=4, firstLineIndent=10
    )
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, invariant=1)
    frames = [Frame(50, 500, 235, 250, id="left"), Frame(305, 500, 235, 250, id="right")]
    document.addPageTemplates([PageTemplate(frames=frames, onPage=header)])
    story = [Paragraph(samples.TITLE, styles["Title"]), Paragraph("By Jane Doe", styles["Italic"])]
    for part in samples.BODY * 2:
        story.append(Paragraph(part, styles["Heading3"] if part == samples.HEADING else body))
    document.build(story)
    return buffer.getvalue()


def test_columns_header_and_byline_of_a_newspaper_page() -> None:
    article = read_bytes("a.pdf", two_columns()).articles[0].article
    assert article.text.split("\n\n") == [samples.TITLE, *samples.BODY, *samples.BODY]
    assert article.authors == ("Jane Doe",)
    assert article.model_dump(mode="json")["published"] == "2022-09-15"
    origin = next(o for o in article.metadata_origins if o.field == "published")
    assert (origin.origin, origin.confidence) == ("date in the header of the page", 0.45)
    assert len(article.headings) == 2
