"""One story, every format: its sentences, headline and whatever the format can say about it come through."""

import pytest

from briefing.facts.article import Article
from briefing.intake import IntakeOptions, ProblemKind, read_bytes, read_path, read_text
from tests.intake import samples


def only(name: str, options: IntakeOptions | None = None) -> Article:
    result = read_bytes(name, samples.ALL[name](), options or IntakeOptions())
    return result.articles[0].article


@pytest.mark.parametrize("name", samples.ALL)
def test_every_format_gives_the_story_word_for_word(name: str) -> None:
    result = read_bytes(name, samples.ALL[name]())
    assert result.articles, result.problems
    for sentence in samples.SENTENCES:
        assert any(sentence in item.article.text for item in result.articles)
    for item in result.articles:
        assert item.original
        assert item.media_type
        assert item.article.id
        assert item.article.language == "en"


@pytest.mark.parametrize("name", [name for name in samples.ALL if name not in ("stories.jsonl", "feed.rss")])
def test_the_headline_is_the_first_line_of_the_text(name: str) -> None:
    article = only(name)
    assert article.title == samples.TITLE
    if name != "story.txt":  # its header lines are metadata, not text
        assert article.text.startswith(samples.TITLE)
    assert article.text.count(samples.TITLE) == 1


@pytest.mark.parametrize(
    "name", ["story.txt", "story.html", "story.mhtml", "story.eml", "feed.atom", "story.json"]
)
def test_time_and_zone_of_publication_are_kept(name: str) -> None:
    assert only(name).model_dump(mode="json")["published"] == "2022-09-15T20:30:00+04:00"


@pytest.mark.parametrize("name", ["story.docx", "story.odt", "story.rtf", "story.pdf"])
def test_a_date_that_is_not_there_is_not_invented(name: str) -> None:
    assert only(name).published is None


def test_the_analysts_date_fills_only_what_is_missing() -> None:
    from datetime import date

    options = IntakeOptions(published=date(2022, 9, 16))
    filled = only("story.docx", options)
    assert filled.published == date(2022, 9, 16)
    origin = next(o for o in filled.metadata_origins if o.field == "published")
    assert origin.origin == "given by the analyst"
    assert only("story.html", options).publication_day == date(2022, 9, 15)
    # The date on which a mail was sent is a poor guess at that of the article in it.
    assert only("story.eml", options).publication_day == date(2022, 9, 16)


@pytest.mark.parametrize("name", ["story.md", "story.html", "story.docx", "story.odt", "story.epub"])
def test_headings_are_marked_with_their_spans(name: str) -> None:
    article = only(name)
    assert [article.text[start:end] for start, end in article.headings] == [samples.HEADING]


@pytest.mark.parametrize("name", ["story.html", "story.docx", "story.odt", "story.rtf"])
def test_the_standfirst_follows_the_headline(name: str) -> None:
    article = only(name)
    assert article.subtitle == samples.SUBTITLE
    assert article.text.startswith(f"{samples.TITLE}\n\n{samples.SUBTITLE}\n\n{samples.PARAGRAPHS[0]}")


def test_tables_of_a_word_file_are_rows_and_never_boilerplate() -> None:
    assert only("story.docx").text.endswith("Side | Killed\n\nValdoria | 14")


def test_a_word_file_shows_insertions_and_hides_deletions() -> None:
    import io

    from docx import Document
    from docx.oxml import parse_xml

    document = Document()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = document.add_paragraph("The toll rose to ")._p
    paragraph.append(parse_xml(f"<w:ins {space}><w:r><w:t>14</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {space}><w:r><w:delText>12</w:delText></w:r></w:del>"))
    buffer = io.BytesIO()
    document.save(buffer)
    assert read_bytes("a.docx", buffer.getvalue()).articles[0].article.text == "The toll rose to 14"


def test_lines_of_jsonl_keep_text_and_id_exactly() -> None:
    first, second = (item.article for item in read_bytes("stories.jsonl", samples.jsonl()).articles)
    assert (first.id, second.id) == ("first", "second")
    assert second.text.startswith("Line one.\r\nLine two\u2028 ends.\u00ad\n\n")
    assert first.source == ""


def test_a_broken_line_of_jsonl_is_named_and_the_others_are_read() -> None:
    result = read_bytes(
        "a.jsonl", b'{"id":"a","text":"Twelve people were hurt."}\n{"id":\n{"id":"b","text":"x y z."}'
    )
    assert [item.article.id for item in result.articles] == ["a", "b"]
    assert [problem.path for problem in result.problems] == ["a.jsonl, line 2"]


def test_newlines_become_one_kind_in_text_files() -> None:
    result = read_text(
        "A headline of five words\r\n\r\nFirst line.\u2028Second line.\u2029Third line.\rFourth line."
    )
    assert result.articles[0].article.text.split("\n\n")[1:] == [
        "First line.\nSecond line.\nThird line.\nFourth line."
    ]


def test_a_mail_with_a_covering_note_gives_its_attachment() -> None:
    result = read_bytes("attached.eml", samples.eml_with_attachment())
    assert len(result.articles) == 1
    assert result.articles[0].article.source == "The Valley Courier"
    assert result.problems[0].kind is ProblemKind.NOTE


def test_outlook_mails_give_body_and_attachment() -> None:
    body, attached = (item.article for item in read_bytes("story.msg", samples.msg()).articles)
    assert body.model_dump(mode="json")["published"] == "2022-09-15T16:30:00Z"
    assert body.source == "Valley Courier Alerts"
    assert attached.origin == "story.msg/note.txt"


def test_a_forwarded_mail_takes_the_inner_subject_and_date() -> None:
    body = (
        "---------- Forwarded message ---------\nFrom: Harbour Post <news@harbour.example>\n"
        "Date: Wed, 3 Nov 2021 22:15:00 +0100\nSubject: Truce holds in Delmark\nTo: desk@example.org\n\n"
        + "\n\n".join(samples.PARAGRAPHS)
    )
    mail = (
        f"From: a@example.org\r\nMessage-ID: <3@example.org>\r\nSubject: Fwd: for you\r\n\r\n{body}".encode()
    )
    article = read_bytes("a.eml", mail).articles[0].article
    assert (article.title, article.source) == ("Truce holds in Delmark", "Harbour Post")
    assert article.model_dump(mode="json")["published"] == "2021-11-03T22:15:00+01:00"


def test_hard_wrapped_lines_of_a_mail_are_joined() -> None:
    import textwrap

    body = "\n\n".join(textwrap.fill(p, 72) for p in samples.PARAGRAPHS)
    mail = f"From: a@example.org\r\nMessage-ID: <4@example.org>\r\nSubject: A\r\n\r\n{body}".encode()
    assert samples.PARAGRAPHS[0] in read_bytes("a.eml", mail).articles[0].article.text


def test_feed_entries_keep_their_links_and_say_when_they_are_summaries() -> None:
    result = read_bytes("feed.rss", samples.rss())
    assert [item.article.url for item in result.articles] == [
        "https://courier.example/brenn",
        "https://courier.example/lake",
    ]
    assert "1 entry" in result.problems[0].sentence
    assert result.problems[0].kind is ProblemKind.NOTE


def test_a_list_of_feeds_is_named_and_not_fetched() -> None:
    result = read_bytes("feeds.opml", samples.opml())
    assert result.articles == ()
    assert "nothing is fetched unless you ask" in result.problems[0].sentence


def test_a_link_file_is_named_and_not_fetched() -> None:
    result = read_bytes("a.url", b"[InternetShortcut]\r\nURL=https://courier.example/brenn\r\n")
    assert "https://courier.example/brenn" in result.problems[0].sentence
    dropped = read_text("https://courier.example/brenn\nhttps://courier.example/lake")
    assert dropped.articles == ()


def test_columns_of_a_table_are_guessed_or_given() -> None:
    from briefing.intake.csv_reader import table_columns

    columns = table_columns("a.csv", samples.table())
    assert columns.guessed == {
        "text": "Body",
        "title": "Headline",
        "source": "Outlet",
        "published": "Date",
        "url": "Link",
    }
    strange = b"kop;inhoud\nTruce holds in Delmark;The truce held for a second night, residents said.\n"
    refused = read_bytes("a.csv", strange)
    assert "among “kop”, “inhoud”" in refused.problems[0].sentence
    given = read_bytes("a.csv", strange, IntakeOptions(columns={"text": "inhoud", "title": "kop"}))
    assert given.articles[0].article.title == "Truce holds in Delmark"


def test_members_of_an_archive_are_read_in_order() -> None:
    result = read_bytes("stories.zip", samples.zipped())
    assert [item.article.origin for item in result.articles] == [
        "stories.zip/a/brenn.html",
        "stories.zip/b.txt",
    ]


def test_pasted_html_is_read_as_a_page() -> None:
    header = (
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\nSourceURL:https://courier.example/brenn\r\n"
    )
    article = (
        read_text(header + samples.html().decode().replace('<link rel="canonical"', "<link"))
        .articles[0]
        .article
    )
    assert article.url == "https://courier.example/brenn"
    assert article.title == samples.TITLE


def test_a_folder_is_read_in_order_and_without_hidden_files(tmp_path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.txt").write_bytes(samples.text())
    (tmp_path / "a.html").write_bytes(samples.html())
    (tmp_path / ".hidden.txt").write_bytes(samples.text())
    (tmp_path / "empty.txt").write_bytes(b"")
    seen = []
    result = read_path(tmp_path, IntakeOptions(progress=seen.append))
    assert [item.article.origin for item in result.articles] == [
        str(tmp_path / "a.html"),
        str(tmp_path / "b" / "1.txt"),
    ]
    assert [progress.done for progress in seen] == [1, 2, 3]
    assert result.summary() == "2 articles imported, 1 left out."


def test_what_browsers_save_beside_a_page_is_no_article(tmp_path) -> None:
    (tmp_path / "Truce holds.html").write_bytes(samples.html())
    (tmp_path / "Truce holds_files").mkdir()
    (tmp_path / "Truce holds_files" / "frame.html").write_bytes(samples.html())
    assert len(read_path(tmp_path).articles) == 1


def test_a_text_without_extension_is_read_as_text() -> None:
    assert read_bytes("wire", samples.text()).articles[0].article.source == "The Valley Courier"
    assert "binary" in read_bytes("wire", bytes(range(256)) * 9).problems[0].sentence


def test_a_plug_in_reads_its_own_format_and_a_broken_one_is_left_out(monkeypatch) -> None:
    from types import SimpleNamespace

    from briefing.intake import reader
    from briefing.intake.text_reader import TextReader

    class Telegraph(TextReader):
        name = "telegraph"
        extensions = (".tgf",)

    def broken() -> type:
        raise ImportError("its library is missing")

    points = [SimpleNamespace(name="bad", load=broken), SimpleNamespace(name="good", load=lambda: Telegraph)]
    monkeypatch.setattr(reader, "entry_points", lambda group: points if group == "briefing.readers" else [])
    reader.readers.cache_clear()
    try:
        assert ".tgf" in reader.supported_extensions()
        assert read_bytes("a.tgf", samples.text()).articles
    finally:
        reader.readers.cache_clear()


def test_an_import_can_be_cancelled_and_says_what_it_did_not_read(tmp_path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_bytes(samples.text())
    seen = []
    result = read_path(tmp_path, IntakeOptions(progress=seen.append, cancelled=lambda: len(seen) == 2))
    assert len(result.articles) == 2
    assert [problem.kind for problem in result.problems] == [ProblemKind.CANCELLED] * 3


def test_a_text_without_mark_up_keeps_its_words() -> None:
    from briefing.resource_files import resource

    path = resource("samples", "azerbaijan-armenia-clashes.txt")
    article = read_path(path).articles[0].article
    raw = path.read_text(encoding="utf-8")
    assert article.text in raw
    assert article.title == "Azerbaijan says 71 soldiers killed in Armenia border clashes"
    assert article.subtitle.startswith("Baku provides death toll")


def test_tail_lines_of_a_text_file_are_removed_and_kept_to_be_seen() -> None:
    tail = ("Source link", "Recommended For You", "About the Author: Web News Report")
    article = read_text("\n\n".join((samples.TITLE, *samples.PARAGRAPHS, *tail))).articles[0].article
    assert article.text.endswith(samples.PARAGRAPHS[-1])
    assert tuple(passage.text for passage in article.removed) == tail


def test_the_same_file_gives_the_same_article() -> None:
    assert read_bytes("a.html", samples.html()) == read_bytes("a.html", samples.html())


def test_importing_the_package_loads_no_heavy_library() -> None:
    import subprocess
    import sys

    heavy = ("trafilatura", "lxml", "docx", "pypdfium2", "feedparser", "oxmsg", "numpy", "ssl")
    script = f"import sys, briefing.intake; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
