"""One invented story in every format that intake reads, made on the spot: for tests, fuzzer and timing."""

import csv
import io
import json
import struct
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

from tests.intake.compound_file import compound_file, outlook_mail

TITLE = "Valdoria says 14 soldiers killed near Brenn pass"
SUBTITLE = "Ministry gives its toll as talks resume in the lakeside capital of the neighbouring republic."
PARAGRAPHS = (
    "Valdoria said on Thursday that 14 of its soldiers had been killed in clashes with Ostmark near the "
    "Brenn pass, "
    "the worst fighting since last year’s truce.",
    "The defence ministry said that another 30 had been wounded, and accused its neighbour of shelling "
    "positions "
    "during the night. Ostmark denied the accusation.",
    "“We fired at nobody,” a spokesman told reporters in the capital on Thursday morning, hours before "
    "the talks "
    "were to resume in the old town hall.",
    "The two sides agreed a ceasefire in March, which took effect at 8pm local time (16:00 GMT) on a "
    "Wednesday and "
    "had held until this week, according to observers.",
)
HEADING = "Talks resume"
BODY = (*PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:])
SENTENCES = (PARAGRAPHS[0], PARAGRAPHS[3])  # found in every format


def text() -> bytes:
    header = "Title: {}\nSource: The Valley Courier\nPublished: 2022-09-15T20:30:00+04:00\n"
    header += "URL: https://courier.example/a\nAuthor: Jane Doe"
    return (header.format(TITLE) + "\n\n" + "\n\n".join((SUBTITLE, *BODY))).encode()


def markdown() -> bytes:
    body = "\n\n".join((*PARAGRAPHS[:2], f"## {HEADING}", *PARAGRAPHS[2:]))
    return f"---\ntitle: {TITLE}\ndate: 2022-09-15\nsource: The Valley Courier\n---\n\n{body}\n".encode()


def html() -> bytes:
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS[:2])
    more = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS[2:])
    author = [{"@type": "Person", "name": "Jane Doe"}]
    record = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE,
              "datePublished": "2022-09-15T20:30:00+04:00", "author": author,
              "publisher": {"@type": "Organization", "name": "The Valley Courier"}}  # fmt: skip
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Valley Courier'
        "</title>"
        f'<link rel="canonical" href="https://courier.example/brenn">'
        f'<script type="application/ld+json">{json.dumps(record)}</script></head><body>'
        '<nav class="menu"><a href="/">Home</a><a href="/world">World</a></nav>'
        f'<article><h1>{TITLE}</h1><p class="standfirst">{SUBTITLE}</p><div class="byline">By Jane Doe</div>'
        f"{paragraphs}<h2>{HEADING}</h2>{more}<p>Source link</p><p>Recommended For You</p></article>"
        "<footer>© 2022 The Valley Courier. All rights reserved.</footer></body></html>"
    ).encode()


def mhtml() -> bytes:
    message = EmailMessage()
    message["Subject"] = TITLE
    message["Snapshot-Content-Location"] = "https://courier.example/brenn"
    message.set_content(html().decode(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.make_related()
    message.add_related(b"GIF89a\x01\x00", "image", "gif")
    return b"From: <Saved by Blink>\r\n" + message.as_bytes()


def rtf() -> bytes:
    def coded(value: str) -> str:
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in value)

    lines = "\\par\n".join(coded(line) for line in (TITLE, SUBTITLE, *BODY))
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}\f0\fs24 " + lines + "\\par}"
    ).encode()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(SUBTITLE, style="Subtitle")
    for part in BODY:
        if part == HEADING:
            document.add_heading(part, level=2)
        else:
            document.add_paragraph(part)
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Side", "Killed"), ("Valdoria", "14")), strict=True):
        for cell, value in zip(row.cells, cells, strict=True):
            cell.text = value
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt() -> bytes:
    names = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')  # fmt: skip
    lines = "".join(
        f"<text:h>{escape(p)}</text:h>" if p == HEADING else f"<text:p>{escape(p)}</text:p>" for p in BODY
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:text>'
        f'<text:p text:style-name="Title">{TITLE}</text:p>'
        f'<text:p text:style-name="Subtitle">{SUBTITLE}</text:p>'
        f"{lines}</office:text></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}, stored=True
    )


def epub() -> bytes:
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        "<dc:title>The Valley Courier</dc:title><dc:date>2022-09-15</dc:date></metadata><manifest>"
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    chapter = f"<html><head><title>x</title></head><body><h1>{TITLE}</h1>" + "".join(
        f"<h2>{p}</h2>" if p == HEADING else f"<p>{escape(p)}</p>" for p in BODY
    )
    return archive(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/book.opf": package.encode(),
            "OPS/a.xhtml": (chapter + "</body></html>").encode(),
        },
        stored=True,
    )


def pdf(password: str = "") -> bytes:
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    story = [Paragraph(TITLE, styles["Title"])]
    for part in BODY:
        story.append(Paragraph(part, styles["Heading2"] if part == HEADING else styles["BodyText"]))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A5, title=TITLE, encrypt=password or None, invariant=1).build(story)
    return buffer.getvalue()


def scan() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def eml() -> bytes:
    message = EmailMessage()
    message["Subject"] = f"Fwd: {TITLE}"
    message["From"] = "Valley Courier Alerts <alerts@courier.example>"
    message["To"] = "desk@example.org"
    message["Date"] = "Thu, 15 Sep 2022 20:30:00 +0400"
    message["Message-ID"] = "<1@courier.example>"
    message.set_content("\n\n".join(BODY) + "\n\n-- \nThe Valley Courier, Lake Street 1\n")
    return message.as_bytes()


def eml_with_attachment() -> bytes:
    message = EmailMessage()
    message["Subject"] = "For you"
    message["From"] = "A Colleague <colleague@example.org>"
    message["Message-ID"] = "<2@example.org>"
    message["MIME-Version"] = "1.0"
    message.set_content("See the attached page.")
    message.add_attachment(html(), maintype="text", subtype="html", filename="brenn.html")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    return message.as_bytes()


def msg() -> bytes:
    return outlook_mail(
        subject=TITLE,
        sender="Valley Courier Alerts",
        body="\r\n\r\n".join(BODY),
        attachment=("note.txt", "\n\n".join((f"{TITLE} (map)", *BODY)).encode()),
    )


def rich_text_mail() -> bytes:
    """Return a mail whose body is rich text alone, in the container without compression."""
    body = rtf()
    packed = struct.pack("<4I", len(body) + 12, len(body), 0x414C454D, 0) + body
    return outlook_mail(subject=TITLE, sender="Alerts", body="", attachment=("a.txt", b""), rich_text=packed)


def columns() -> bytes:
    """Return a page of two columns that is drawn line by line across both, with a table below them."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(500, 400), invariant=1)
    canvas.setFont("Times-Roman", 9)
    words = " ".join(PARAGRAPHS).split()
    for number in range(12):
        line = " ".join(words[9 * number : 9 * number + 9])
        canvas.drawString(30, 360 - 12 * number, line)
        canvas.drawString(260, 360 - 12 * number, line)
    for number, cells in enumerate((("Side", "Killed"), ("Valdoria", "14"), ("Ostmark", "9"))):
        for place, cell in enumerate(cells):
            canvas.drawString(30 + 120 * place, 150 - 14 * number, cell)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def rss() -> bytes:
    content = escape("".join(f"<p>{p}</p>" for p in BODY))
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<channel><title>The Valley Courier</title><link>https://courier.example</link>"
        f"<item><title>{TITLE}</title><link>https://courier.example/brenn</link>"
        f"<pubDate>Thu, 15 Sep 2022 16:30:00 GMT</pubDate><content:encoded>{content}</content:encoded></item>"
        "<item><title>Lake level falls again</title><link>https://courier.example/lake</link>"
        "<description>The level of the lake fell for the third month, the water board said on "
        "Thursday.</description>"
        "<pubDate>Thu, 15 Sep 2022 10:00:00 GMT</pubDate></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    content = escape("".join(f"<p>{p}</p>" for p in BODY))
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Valley Courier</title>'
        f'<entry><title>{TITLE}</title><link href="https://courier.example/brenn"/>'
        "<published>2022-09-15T20:30:00+04:00</published><author><name>Jane Doe</name></author>"
        f'<content type="html">{content}</content></entry></feed>'
    ).encode()


def opml() -> bytes:
    return (
        b'<opml version="2.0"><body><outline text="News"><outline type="rss" text="Courier" '
        b'xmlUrl="https://courier.example/rss"/></outline></body></opml>'
    )


def json_article() -> bytes:
    record = {"headline": TITLE, "articleBody": "\n\n".join(BODY),
              "datePublished": "2022-09-15T20:30:00+04:00",
              "publisher": {"name": "The Valley Courier"}, "author": [{"name": "Jane Doe"}]}  # fmt: skip
    return json.dumps({"articles": [record]}).encode()


def jsonl() -> bytes:
    lines = [
        {
            "id": "first",
            "text": "\n\n".join((TITLE, *BODY)),
            "title": TITLE,
            "published": "2022-09-15",
            "source": None,
        },
        {
            "id": "second",
            "text": "Line one.\r\nLine two\u2028 ends.\u00ad\n\n" + PARAGRAPHS[0] + PARAGRAPHS[3],
        },
    ]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def table() -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(("Headline", "Body", "Outlet", "Date", "Link"))
    writer.writerow(
        (TITLE, "\n\n".join(BODY), "The Valley Courier", "15 September 2022", "https://courier.example/a")
    )
    writer.writerow(("No text", "", "The Valley Courier", "", ""))
    return buffer.getvalue().encode()


def archive(members: dict[str, bytes], *, stored: bool = False) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            method = zipfile.ZIP_STORED if stored and name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(name, (2022, 9, 15, 0, 0, 0)), data, method)
    return buffer.getvalue()


def zipped() -> bytes:
    return archive({"a/brenn.html": html(), "b.txt": text(), "__MACOSX/a/._brenn.html": b"\x00\x05\x16"})


ALL = {
    "story.txt": text, "story.md": markdown, "story.html": html, "story.mhtml": mhtml, "story.rtf": rtf,
    "story.docx": docx, "story.odt": odt, "story.epub": epub, "story.pdf": pdf, "story.eml": eml,
    "attached.eml": eml_with_attachment, "story.msg": msg, "feed.rss": rss, "feed.atom": atom,
    "story.json": json_article, "stories.jsonl": jsonl, "stories.csv": table, "stories.zip": zipped,
}  # fmt: skip

__all__ = ["ALL", "compound_file"]
