"""Hostile and odd files: names that steer a terminal, links in archives, endless tags, mixed encodings."""

import io
import os
import struct
import time
import zipfile
from pathlib import Path

import pytest

from briefing.intake import IntakeLimits, IntakeOptions, ProblemKind, read_bytes, read_path
from briefing.intake.encoding import decode
from briefing.intake.tidy import shown_name
from tests.intake import samples


@pytest.mark.parametrize("name", ["a\x1b[31mred.txt", "two\nlines.txt", "\u202egpj.exe.txt", "x\u2028y.txt"])
def test_names_do_not_steer_the_sentence(name: str) -> None:
    (problem,) = read_bytes(name, b"").problems
    assert problem.sentence.isprintable()
    assert ".txt" in problem.sentence
    assert problem.path == name  # what programs read stays as it is


def test_names_of_members_and_attachments_do_not_either() -> None:
    result = read_bytes("a.zip", samples.archive({"dir/a\x1b[2Jb\n.txt": b"\x89PNG" + bytes(range(256)) * 9}))
    assert result.problems[0].sentence.isprintable()


def test_very_long_names_are_cut_in_the_middle() -> None:
    name = shown_name("n" * 250 + ".html")
    assert len(name) == 120
    assert name.endswith(".html")
    assert "…" in name


def test_links_in_an_archive_are_not_taken_for_articles() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "../../secret.txt")
        packed.writestr("good.txt", samples.text())
    result = read_bytes("a.zip", buffer.getvalue())
    assert len(result.articles) == 1
    assert "only a link" in result.problems[0].sentence


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_in_an_archive_is_said() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("a.txt", samples.text())
        packed.writestr("a.txt", samples.text() + b" Later.")
    result = read_bytes("a.zip", buffer.getvalue())
    assert result.articles[0].article.text.endswith("Later.")
    assert "more than once" in result.problems[0].sentence
    assert result.problems[0].kind is ProblemKind.NOTE


@pytest.mark.parametrize("name", ["a.epub", "a.docx", "a.odt"])
def test_a_damaged_container_is_one_sentence_and_no_heap_of_articles(name: str) -> None:
    data = samples.archive({"mimetype": b"application/epub+zip", "notes.txt": samples.text()})
    result = read_bytes(name, data)
    assert result.articles == ()
    (problem,) = result.problems
    assert f"“{name}”" in problem.sentence


def test_a_tag_with_endless_attributes() -> None:
    page = b"<html><body><p " + b" ".join(b"a%d='x'" % n for n in range(100_000)) + b">Truce holds.</p>"
    start = time.monotonic()
    (problem,) = read_bytes("a.html", page).problems
    assert "more than 2000 attributes" in problem.sentence
    assert time.monotonic() - start < 10


def test_pictures_inside_a_page_are_no_attributes() -> None:
    picture = b'<img src="data:image/png;base64,' + b"iVBORw0KGgo=" * 20_000 + b'">'
    page = samples.html().replace(b"<article>", b"<article>" + picture)
    assert samples.PARAGRAPHS[0] in read_bytes("a.html", page).articles[0].article.text


def test_declarations_of_a_document_type_are_no_text() -> None:
    page = b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + samples.html()
    article = read_bytes("a.html", page).articles[0].article
    assert "]>" not in article.text
    assert article.title == samples.TITLE


def test_a_text_of_millions_of_lines_is_refused_at_once() -> None:
    start = time.monotonic()
    (problem,) = read_bytes("a.txt", b"a\n\n" * 900_000).problems
    assert "longer than 2,000,000 characters" in problem.sentence
    assert time.monotonic() - start < 5


def test_a_saved_page_without_boundary_is_read_with_a_note() -> None:
    head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"
    result = read_bytes("a.mhtml", head + samples.html())
    assert result.articles[0].article.title == samples.TITLE
    assert "is damaged" in result.problems[0].sentence


def test_parts_in_two_encodings_are_each_read_as_what_they_are() -> None:
    first, second = "The mayor said “nobody fired” in Plzeň. ", "“We counted 14,” the café’s owner said. "
    decoded = decode((first * 3).encode() + (second * 3).encode("cp1252"))
    assert decoded.text == first * 3 + second * 3
    assert "mixes two encodings" in decoded.note
    assert decode(second.encode("cp1252") * 3).encoding == "cp1252"
    assert decode("Мэр сказал, что никто не стрелял.".encode("cp1251") * 3).text.startswith("Мэр")


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(samples.text())
    looked_at = []

    def growing(number: int) -> os.stat_result:
        looked_at.append(number)
        if len(looked_at) == 2:
            with path.open("ab") as more:
                more.write(b"\n\nMore.")
        return os.fstat(number)

    monkeypatch.setattr("briefing.intake.importing.fstat", growing)
    (problem,) = read_path(path).problems
    assert "changed while it was read" in problem.sentence


def test_a_loop_of_folders_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "good.txt").write_bytes(samples.text())
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert len(read_path(tmp_path).articles) == 1


def test_a_mail_of_a_thousand_nested_parts() -> None:
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(1000)
    )
    mail = (
        b"Subject: x\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n"
        + parts
        + b"Content-Type: text/plain\r\n\r\nx"
    )
    (problem,) = read_bytes("a.eml", mail).problems
    assert "a.eml" in problem.sentence


def test_a_long_pdf_is_read_up_to_the_limit() -> None:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(300, 300), invariant=1)
    for number in range(60):
        canvas.drawString(20, 150, f"Page {number} says that the town was calm on Thursday.")
        canvas.showPage()
    canvas.save()
    result = read_bytes("a.pdf", buffer.getvalue(), IntakeOptions(limits=IntakeLimits(pdf_pages=50)))
    assert "the first 50 of 60 pages were read" in result.problems[0].sentence
    assert "Page 49" in result.articles[0].article.text


@pytest.mark.parametrize("depth", [10_000, 100_000])
def test_json_of_nested_objects(depth: int) -> None:
    (problem,) = read_bytes("a.json", b'{"a":' * depth + b"1" + b"}" * depth).problems
    assert "nests its brackets too deeply" in problem.sentence


def test_a_word_file_with_links_outside_asks_for_nothing() -> None:
    source = zipfile.ZipFile(io.BytesIO(samples.docx()))
    parts = {name: source.read(name) for name in source.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    link = f'<Relationship Id="rY" Type="{kind}" Target="http://127.0.0.1:9/t" TargetMode="External"/>'
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", link.encode() + b"</Relationships>")
    (imported,) = read_bytes("a.docx", samples.archive(parts)).articles
    assert samples.PARAGRAPHS[0] in imported.article.text


def test_an_outlook_mail_that_lies_about_its_size() -> None:
    data = bytearray(samples.msg())
    data[44:48] = struct.pack("<I", 2**31 - 1)  # sectors of the table of sectors
    result = read_bytes("a.msg", bytes(data))
    assert result.problems or result.articles
