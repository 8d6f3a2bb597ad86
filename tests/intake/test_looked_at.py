"""What showed when clean texts of all formats were looked at: bylines, mailing lists, bold headings."""

import io
from datetime import date
from email.message import EmailMessage

from briefing.facts.article import Article
from briefing.intake import read_bytes

TITLE = "Shelling in Karn kills nine, governor says"
PARAGRAPHS = (
    "KARN, Ostmark - At least nine people were killed on Tuesday when shells hit the bus station, the "
    "governor said.",
    "Three of the dead were children, Olen Marsk told reporters. Valdoria denied that it had fired.",
    "A ceasefire agreed on 4 March had held until the weekend, according to observers at the pass.",
)


def read(name: str, data: bytes) -> Article:
    return read_bytes(name, data).articles[0].article


def headings(article: Article) -> list[str]:
    return [article.text[start:end] for start, end in article.headings]


def test_a_byline_over_three_lines_goes_to_its_fields() -> None:
    front = "By ADA MOOR\nLake Herald\nMarch 10, 2026"
    article = read("a.txt", "\n\n".join((TITLE, front, *PARAGRAPHS)).encode())
    assert article.subtitle == ""
    assert (article.authors, article.published) == (("ADA MOOR",), date(2026, 3, 10))
    assert "Lake Herald" not in article.text


def test_a_date_behind_a_name_is_taken() -> None:
    for byline in ("By Ada Moor, 10 March 2026", "By Ada Moor | 10 March 2026"):
        article = read("a.txt", "\n\n".join((TITLE, byline, *PARAGRAPHS)).encode())
        assert (article.authors, article.published) == (("Ada Moor",), date(2026, 3, 10)), byline


def test_the_marks_of_a_mailing_list_go_out() -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = f"[Alerts] {TITLE}", "Lake Herald <a@lakeherald.example>"
    mail["Date"] = "Tue, 10 Mar 2026 18:20:00 +0200"
    foot = "You are receiving this email because you signed up.\nUnsubscribe"
    mail.set_content("\n\n".join((*PARAGRAPHS, foot)))
    article = read("a.eml", mail.as_bytes())
    assert article.title == TITLE
    assert "Unsubscribe" not in article.text
    assert article.text.endswith(PARAGRAPHS[2])


def test_a_block_is_boilerplate_only_if_every_line_is() -> None:
    mixed = f"{PARAGRAPHS[2]}\nUnsubscribe"
    assert (
        "observers at the pass" in read("a.txt", "\n\n".join((TITLE, *PARAGRAPHS[:2], mixed)).encode()).text
    )


def test_bold_paragraphs_of_a_word_file_are_headings() -> None:
    import docx

    document = docx.Document()
    for text, bold in (
        (TITLE, True),
        (PARAGRAPHS[0], False),
        ("What is known", True),
        (PARAGRAPHS[1], True),
        (PARAGRAPHS[2], False),
    ):
        document.add_paragraph().add_run(text).bold = bold
    packed = io.BytesIO()
    document.save(packed)
    article = read("a.docx", packed.getvalue())
    assert article.title == TITLE
    assert headings(article) == ["What is known"]


def test_bold_paragraphs_of_markdown_are_headings() -> None:
    lines = (
        f"# {TITLE}",
        PARAGRAPHS[0],
        "**What is known**",
        PARAGRAPHS[1],
        "**Nobody was hurt.**",
        PARAGRAPHS[2],
    )
    assert headings(read("a.md", "\n\n".join(lines).encode())) == ["What is known"]
