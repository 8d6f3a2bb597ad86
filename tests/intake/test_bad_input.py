"""Each kind of bad input: one clear sentence with the file's name, and the rest of the batch goes on."""

import os
import zipfile
from io import BytesIO

import pytest

from briefing.intake import IntakeLimits, IntakeOptions, IntakeResult, ProblemKind, read_bytes, read_path
from tests.intake import samples

ENTITY_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def refused(name: str, data: bytes, options: IntakeOptions | None = None) -> str:
    """Return the one sentence about a file of which nothing was imported."""
    result = read_bytes(name, data, options or IntakeOptions())
    assert result.articles == ()
    assert len(result.problems) == 1, result.problems
    sentence = result.problems[0].sentence
    assert name in sentence
    assert sentence.endswith(".")
    assert "{" not in sentence
    return sentence


@pytest.mark.parametrize(
    "name", ["a.txt", "a.html", "a.pdf", "a.docx", "a.zip", "a.jsonl", "a.csv", "a.eml", "a.msg", "a.epub"]
)
@pytest.mark.parametrize("data", [b"", b"\r\n \n"])
def test_empty(name: str, data: bytes) -> None:
    assert "empty" in refused(name, data)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.csv"])
def test_binary_under_a_text_name(name: str) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
    assert "binary" in refused(name, picture)


def test_truncated_pdf() -> None:
    assert "damaged or cut off" in refused("a.pdf", samples.pdf()[:300])


def test_pdf_cut_near_its_end_is_read_with_a_note() -> None:
    result = read_bytes("a.pdf", samples.pdf()[:-200])
    for problem in result.problems:
        assert "cut off" in problem.sentence
    assert result.problems


def test_encrypted_pdf_asks_for_the_password_and_opens_with_it() -> None:
    data = samples.pdf(password="secret")
    result = read_bytes("a.pdf", data)
    assert result.problems[0].kind is ProblemKind.NEEDS_PASSWORD
    assert "give its password" in result.problems[0].sentence
    wrong = read_bytes("a.pdf", data, IntakeOptions(password="other"))
    assert "does not open it" in wrong.problems[0].sentence
    opened = read_bytes("a.pdf", data, IntakeOptions(password="secret"))
    assert samples.SENTENCES[0] in opened.articles[0].article.text


def test_scan() -> None:
    assert "is a scan" in refused("a.pdf", samples.scan())


def test_zip_bomb() -> None:
    bomb = samples.archive({"a.txt": b"0" * 5_000_000})
    assert "zip bomb" in refused("a.zip", bomb)


def test_zip_bomb_inside_a_zip() -> None:
    bomb = samples.archive({"a.txt": b"0" * 5_000_000})
    result = read_bytes("outer.zip", samples.archive({"bomb.zip": bomb, "good.txt": samples.text()}))
    assert len(result.articles) == 1
    assert "zip bomb" in result.problems[0].sentence
    assert result.problems[0].path == "outer.zip/bomb.zip"


def test_archives_share_one_budget_however_deep_they_sit() -> None:
    inner = samples.archive({f"{n}.txt": samples.text() + bytes([65 + n]) * 3000 for n in range(4)})
    outer = samples.archive({f"{n}.zip": inner for n in range(4)})
    result = read_bytes("a.zip", outer, IntakeOptions(limits=IntakeLimits(archive_bytes=30_000)))
    assert result.articles
    assert any("limit for archives" in problem.sentence for problem in result.problems)


def test_archives_within_archives_end() -> None:
    data = samples.archive({"a.txt": samples.text()})
    for _ in range(6):
        data = samples.archive({"inner.zip": data})
    assert "too deep" in read_bytes("a.zip", data).problems[0].sentence


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a\\..\\..\\evil.txt"])
def test_path_traversal_in_a_zip(name: str) -> None:
    result = read_bytes("a.zip", samples.archive({name: samples.text(), "good.txt": samples.text()}))
    assert len(result.articles) == 1
    assert "points out of the archive" in result.problems[0].sentence


def test_damaged_zip() -> None:
    assert "damaged" in refused("a.zip", samples.zipped()[:400])


def test_encrypted_zip_asks_for_the_password() -> None:
    data = bytearray(samples.archive({"a.txt": samples.text()}))
    data[6] |= 1  # the flag of the local header
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    assert read_bytes("a.zip", bytes(data)).problems[0].kind is ProblemKind.NEEDS_PASSWORD


@pytest.mark.parametrize(
    ("name", "root"),
    [
        ("a.rss", b"<rss><channel><title>&c;</title></channel></rss>"),
        ("a.opml", b"<opml><body>&c;</body></opml>"),
    ],
)
def test_entity_bomb_in_xml(name: str, root: bytes) -> None:
    assert "entity bomb" in refused(name, ENTITY_BOMB + root)


@pytest.mark.parametrize(
    ("name", "member", "make"),
    [
        ("a.odt", "content.xml", samples.odt),
        ("a.docx", "word/document.xml", samples.docx),
        ("a.epub", "META-INF/container.xml", samples.epub),
    ],
)
def test_entity_bomb_in_a_container(name: str, member: str, make) -> None:
    source = zipfile.ZipFile(BytesIO(make()))
    parts = {n: source.read(n) for n in source.namelist()}
    parts[member] = (
        ENTITY_BOMB + parts[member].partition(b"?>")[2]
        if b"<?xml" in parts[member]
        else ENTITY_BOMB + parts[member]
    )
    assert "entity bomb" in refused(name, samples.archive(parts, stored=True))


def test_page_above_the_limit() -> None:
    page = samples.html() + b"<p>more</p>" * 200_000
    options = IntakeOptions(limits=IntakeLimits(html_bytes=1_048_576))
    assert "limit of 1 MB" in refused("a.html", page, options)
    many = IntakeOptions(limits=IntakeLimits(elements=1000))
    assert "more than 1000 tags" in refused("a.html", page, many)


def test_file_above_the_limit(tmp_path) -> None:
    (tmp_path / "a.txt").write_bytes(samples.text() * 3000)
    result = read_path(tmp_path / "a.txt", IntakeOptions(limits=IntakeLimits(file_bytes=1_048_576)))
    assert "limit of 1 MB" in result.problems[0].sentence


@pytest.mark.parametrize("tag", ["div", "blockquote", "unknown"])
def test_page_of_a_hundred_thousand_nested_tags(tag: str) -> None:
    page = b"<html><body>" + f"<{tag}>".encode() * 100_000 + b"text" + f"</{tag}>".encode() * 100_000
    result = read_bytes("a.html", page + b"</body></html>")
    assert result.articles == ()
    assert "a.html" in result.problems[0].sentence


def test_unclosed_inline_tags_of_an_old_page_are_no_obstacle() -> None:
    page = b"<html><body><h1>Truce holds</h1>" + b"".join(
        f"<font color=red><b><p>{paragraph} {number}</p>".encode()
        for number in range(150)
        for paragraph in samples.PARAGRAPHS
    )
    assert samples.PARAGRAPHS[0] in read_bytes("a.html", page).articles[0].article.text


def test_json_of_a_hundred_thousand_brackets() -> None:
    assert "a.json" in refused("a.json", b"[" * 100_000 + b"]" * 100_000)


def test_feed_of_endless_entries_is_read_up_to_the_limit() -> None:
    item = (
        b"<item><title>Lake falls</title><description>The lake fell again, it was said.</description></item>"
    )
    feed = b"<rss><channel><title>Courier</title>" + item * 400 + b"<item><title>cut"
    result = read_bytes("a.rss", feed, IntakeOptions(limits=IntakeLimits(entries=50)))
    assert len(result.articles) == 50
    assert any("the first 50 were read" in problem.sentence for problem in result.problems)


def test_wrong_charset_is_mended_and_said() -> None:
    page = samples.html().decode().encode("cp1252")  # declared as utf-8
    result = read_bytes("a.html", page)
    assert "year’s truce" in result.articles[0].article.text
    assert "says that it is written in utf-8" in result.problems[0].sentence
    assert result.problems[0].kind is ProblemKind.NOTE


def test_utf8_under_a_wrong_declaration_is_read_as_utf8() -> None:
    page = samples.html().replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    result = read_bytes("a.html", page)
    assert "year’s truce" in result.articles[0].article.text
    assert result.problems == ()


def test_unknown_kind() -> None:
    noise = b"\x00\x00\x00\x18ftypmp42" + bytes(range(200))
    assert refused("a.mp4", noise) == "“a.mp4” is a recording; import its transcript as text."
    assert "is a spreadsheet; save the sheet as CSV" in refused("a.xlsx", noise)
    assert "save it as text, web page (HTML), PDF or Word" in refused("a.qqq", noise)


def test_old_word_format() -> None:
    assert "old Word format" in refused("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize(
    "name", ["story.docx", "story.odt", "story.epub", "story.msg", "story.rtf", "stories.zip"]
)
def test_cut_in_the_middle(name: str) -> None:
    data = samples.ALL[name]()
    result = read_bytes(name, data[: len(data) // 2])
    assert result.problems
    assert all(name.partition(".")[0] in problem.sentence for problem in result.problems)


def test_page_without_text() -> None:
    assert "no article text" in refused(
        "a.html", b"<!doctype html><html><body><img src='a.png'></body></html>"
    )


def test_one_bad_file_does_not_stop_the_good_ones(tmp_path) -> None:
    for name, make in samples.ALL.items():
        (tmp_path / name).write_bytes(make())
        (tmp_path / f"bad-{name}").write_bytes(make()[:60] + bytes(range(256)))
    result: IntakeResult = read_path(tmp_path)
    good = {item.article.origin for item in result.articles}
    assert all(any(str(tmp_path / name) in origin for origin in good) for name in samples.ALL)


def test_missing_file(tmp_path) -> None:
    result = read_path(tmp_path / "nothing.txt")
    assert "nothing.txt" in result.problems[0].sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "no file that can be read" in read_path(tmp_path / "a.txt").problems[0].sentence


def test_empty_folder(tmp_path) -> None:
    assert "holds no files" in read_path(tmp_path).problems[0].sentence


def test_a_reader_that_fails_becomes_a_sentence(monkeypatch) -> None:
    from briefing.intake.text_reader import TextReader

    def fail(*_):
        raise RecursionError

    monkeypatch.setattr(TextReader, "read", fail)
    assert "too deeply nested" in refused("a.txt", b"words and words")
