"""Pages of real wires: columns, page furniture, footnotes, tables, turned pages, lines drawn in any order."""

import io
import random
from collections.abc import Callable, Sequence

import pytest

from briefing.facts.article import Article
from briefing.intake import read_bytes

PARAGRAPHS = (
    "Valdoria said on Thursday that 14 of its soldiers had been killed in clashes with Ostmark near the "
    "Brenn pass, the worst fighting since the truce of last year.",
    "The defence ministry said that another 30 had been wounded, and accused its neighbour of shelling "
    "positions during the night. Ostmark denied the accusation.",
    "A spokesman told reporters in the capital on Thursday morning that nobody had fired, hours before the "
    "talks were to resume in the old town hall of Delmark.",
    "The two sides agreed a ceasefire in March, which took effect at 8pm local time on a Wednesday and had "
    "held until this week, according to the observers.",
)
TITLE = "Fourteen killed near the Brenn pass"
FURNITURE = ("THE LAKE HERALD WIRE", "© 2022 The Lake Herald", "Page 1 of 2", "Page 2 of 2")
Placed = tuple[float, float, str]


def wrapped(text: str, width: float, size: float = 10) -> list[str]:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    lines, line = [], ""
    for word in text.split():
        if stringWidth(f"{line} {word}".strip(), "Times-Roman", size) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def column(
    left: float, top: float, paragraphs: Sequence[str], width: float, size: float = 10
) -> list[Placed]:
    placed, height = [], top
    for paragraph in paragraphs:
        for line in wrapped(paragraph, width, size):
            placed.append((left, height, line))
            height -= 1.2 * size
        height -= 0.6 * size
    return placed


def drawn(pages: Sequence[Callable[[object], None]]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def draw(canvas, placed: Sequence[Placed], size: float = 10, font: str = "Times-Roman") -> None:
    canvas.setFont(font, size)
    for left, height, line in placed:
        canvas.drawString(left, height, line)


def article_of(data: bytes) -> Article:
    (imported,) = read_bytes("wire.pdf", data).articles
    return imported.article


def two_columns(order: Callable[[list[Placed], list[Placed]], list[Placed]]) -> bytes:
    def page(number: int) -> Callable:
        def draw_page(canvas) -> None:
            draw(canvas, [(60, 810, FURNITURE[0]), (430, 810, "Thursday 15 September 2022")], 8, "Helvetica")
            draw(canvas, [(60, 30, FURNITURE[1]), (480, 30, f"Page {number} of 2")], 8, "Helvetica")
            if number == 1:
                draw(canvas, [(60, 765, TITLE)], 20, "Times-Bold")
            left = [f"{number}L {text}" for text in PARAGRAPHS]
            right = [f"{number}R {text}" for text in PARAGRAPHS]
            draw(canvas, order(column(60, 735, left, 225), column(310, 735, right, 225)))

        return draw_page

    return drawn([page(1), page(2)])


def one_after_the_other(left: list[Placed], right: list[Placed]) -> list[Placed]:
    return left + right


def line_by_line(left: list[Placed], right: list[Placed]) -> list[Placed]:
    return sorted(left + right, key=lambda part: (-part[1], part[0]))


def in_no_order(left: list[Placed], right: list[Placed]) -> list[Placed]:
    mixed = left + right
    random.Random(7).shuffle(mixed)
    return mixed


@pytest.mark.parametrize("order", [one_after_the_other, line_by_line, in_no_order])
def test_columns_are_read_one_after_the_other(order) -> None:
    article = article_of(two_columns(order))
    expected = [f"{page}{side} {text}" for page in (1, 2) for side in "LR" for text in PARAGRAPHS]
    assert " ".join(article.text.split()) == " ".join([TITLE, *expected])
    assert article.title == TITLE
    assert article.model_dump(mode="json")["published"] == "2022-09-15"
    shown = "\n".join(
        passage.text for passage in article.removed if passage.reason == "page header or footer"
    )
    assert all(text in shown for text in FURNITURE)


def test_rows_of_a_table_keep_their_cells() -> None:
    rows = (("District", "Killed", "Wounded"), ("Upper Tarsk", "4", "11"), ("Old Market", "5", "14"))

    def page(canvas) -> None:
        draw(canvas, column(60, 740, PARAGRAPHS[:2], 470))
        cells = [
            (60 + 150 * n, 600 - 16 * m, cell) for m, row in enumerate(rows) for n, cell in enumerate(row)
        ]
        draw(canvas, cells)
        draw(canvas, column(60, 520, PARAGRAPHS[2:], 470))

    text = article_of(drawn([page])).text
    parts = [*PARAGRAPHS[:2], *(" | ".join(row) for row in rows), *PARAGRAPHS[2:]]
    assert text.split("\n\n") == parts


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
@pytest.mark.parametrize("sideways", [0, 90, -90])
def test_turned_pages_and_turned_text(turns: int, sideways: int) -> None:
    import pikepdf

    def page(canvas) -> None:
        if sideways:
            canvas.translate(0 if sideways < 0 else 595, 842 if sideways < 0 else 0)
            canvas.rotate(sideways)
        draw(canvas, [(60, 540, TITLE)], 20)
        draw(canvas, column(60, 510, PARAGRAPHS, 470))

    pdf = pikepdf.open(io.BytesIO(drawn([page])))
    pdf.pages[0].Rotate = turns
    buffer = io.BytesIO()
    pdf.save(buffer)
    assert article_of(buffer.getvalue()).text.split("\n\n") == [TITLE, *PARAGRAPHS]


def test_a_stamp_across_the_page_is_put_aside() -> None:
    def page(canvas) -> None:
        draw(canvas, column(80, 700, PARAGRAPHS, 450))
        canvas.translate(30, 200)
        canvas.rotate(90)
        draw(canvas, [(0, 0, "EMBARGOED UNTIL NOON")], 18)

    article = article_of(drawn([page]))
    assert "EMBARGOED" not in article.text
    assert ("text across the page", "EMBARGOED UNTIL NOON") in [(p.reason, p.text) for p in article.removed]


def test_a_sentence_goes_on_over_a_page_break_with_footnotes() -> None:
    lines = wrapped(" ".join(PARAGRAPHS), 470)
    notes = ("1 The figures are those of the ministry.", "2 See the agreement of 4 March, annex B.")

    def page(part: list[str], note: str, number: int) -> Callable:
        def draw_page(canvas) -> None:
            draw(canvas, [(60, 400 - 12 * n, line) for n, line in enumerate(part)])
            draw(canvas, [(60, 200, note)], 8)
            draw(canvas, [(290, 30, f"- {number} -")], 10)

        return draw_page

    article = article_of(drawn([page(lines[:4], notes[0], 1), page(lines[4:], notes[1], 2)]))
    assert article.text.split("\n\n") == [" ".join(PARAGRAPHS), *notes]
    assert "- 1 -" in [passage.text for passage in article.removed]


def test_a_line_of_the_text_at_the_edge_is_no_running_head() -> None:
    def page(canvas) -> None:
        draw(canvas, column(60, 790, PARAGRAPHS, 470))

    text = article_of(drawn([page, page])).text
    assert text.split("\n\n") == [*PARAGRAPHS, *PARAGRAPHS]


def test_a_small_note_at_the_foot_of_a_single_page_stays() -> None:
    note = "The ministry corrected its toll on Friday from 12 to 14 soldiers killed."

    def page(canvas) -> None:
        draw(canvas, column(60, 740, PARAGRAPHS, 470))
        draw(canvas, [(60, 60, note)], 8)
        draw(canvas, [(60, 30, "Lake Herald wire service")], 8)

    article = article_of(drawn([page]))
    assert article.text.endswith(note)
    assert "Lake Herald wire service" not in article.text
