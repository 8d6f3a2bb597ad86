"""Dates of publication from pages and plain text: with their zone, or open with the reason said."""

import pytest

from briefing.facts.article import Article
from briefing.intake import IntakeResult, read_bytes, read_text

BODY = "<p>The truce held for a second night on Wednesday, residents and monitors said.</p>" * 5
STORY = "The truce held for a second night, they said on Monday.\n\nIt did so again on Tuesday evening."


def page(head: str = "", top: str = "") -> IntakeResult:
    story = f"<article><h1>Truce holds in the valley again</h1>{top}{BODY}</article>"
    return read_bytes(
        "a.html", f"<!doctype html><html><head>{head}</head><body>{story}</body></html>".encode()
    )


def record(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def dates(article: Article) -> tuple[str | None, str | None]:
    dumped = article.model_dump(mode="json")
    return dumped["published"], dumped["modified"]


@pytest.mark.parametrize(
    ("head", "top", "expected"),
    [
        # The article's own record goes before that of the page.
        (
            record(
                '[{"@type":"NewsArticle","datePublished":"2022-05-13T10:00:00+03:00"},'
                '{"@type":"WebPage","datePublished":"2020-01-01T10:00:00Z"}]'
            ),
            "",
            ("2022-05-13T10:00:00+03:00", None),
        ),
        (
            record('{"@graph":[{"@type":"WebPage","datePublished":"2022-05-13T10:00:00+03:00"}]}'),
            "",
            ("2022-05-13T10:00:00+03:00", None),
        ),
        (record('{"@type":"NewsArticle","datePublished":"2022-05-13T10:00:00"}'), "", ("2022-05-13", None)),
        (
            record('{"@type":"NewsArticle","datePublished":"2022-05-13T10:00:00"}'),
            '<time datetime="2022-05-13T10:00:00+04:00">May 13</time>',
            ("2022-05-13T10:00:00+04:00", None),
        ),
        (
            record('{"@type":"LiveBlogPosting","coverageStartTime":"2022-05-13T10:00:00Z"}'),
            "",
            ("2022-05-13T10:00:00Z", None),
        ),
        ("", '<div class="date">13.05.2022, 14:20</div>', ("2022-05-13", None)),
        (
            "",
            "<p>Published: 13 May 2022 09:20 GMT | Updated: 14 May 2022 10:00 GMT</p>",
            ("2022-05-13T09:20:00Z", "2022-05-14T10:00:00Z"),
        ),
        ("", "<p>13 May 2022, 10:20 (GMT+4)</p>", ("2022-05-13T10:20:00+04:00", None)),
    ],
)
def test_dates_of_pages(head: str, top: str, expected: tuple[str | None, str | None]) -> None:
    result = page(head, top)
    assert dates(result.articles[0].article) == expected
    assert result.problems == ()


@pytest.mark.parametrize(
    ("head", "top", "why"),
    [
        (record('{"@type":"NewsArticle","datePublished":"2999-05-13T10:00:00Z"}'), "", "in the future"),
        ('<meta name="date" content="03/04/2022">', "", "more than one day"),
        ("", '<div class="date">03/04/2022</div>', "more than one day"),
        ("", "<p>Updated 3 hours ago</p>", "says no day"),
    ],
)
def test_a_date_that_is_not_taken_is_said(head: str, top: str, why: str) -> None:
    result = page(head, top)
    assert dates(result.articles[0].article) == (None, None)
    (problem,) = result.problems
    assert "a.html" in problem.sentence
    assert why in problem.sentence
    assert "give its date yourself" in problem.sentence


def test_no_doubt_is_said_where_another_place_gives_the_date() -> None:
    result = page('<meta name="date" content="03/04/2022">', "<p>Published: 3 April 2022</p>")
    assert dates(result.articles[0].article) == ("2022-04-03", None)
    assert result.problems == ()


def test_a_change_before_the_publication_is_not_taken() -> None:
    text = (
        '{"@type":"NewsArticle","datePublished":"2022-05-13T10:00:00Z","dateModified":"2022-05-12T10:00:00Z"}'
    )
    result = page(record(text))
    assert dates(result.articles[0].article) == ("2022-05-13T10:00:00Z", None)
    assert "earlier than the date of publication" in result.problems[0].sentence


@pytest.mark.parametrize(
    ("front", "authors", "source", "published"),
    [
        (
            "Truce holds in the valley\n\nBy Ada Moor, The Lake Herald\n13 May 2022 10:20 GMT",
            ("Ada Moor",),
            "The Lake Herald",
            "2022-05-13T10:20:00Z",
        ),
        ("Truce holds in the valley\nBy Ada Moor\nMay 13, 2022", ("Ada Moor",), "", "2022-05-13"),
        (
            "Truce holds in the valley | The Lake Herald\n\nAda Moor in Delmark | 13 May 2022 | 09:20 BST",
            (),
            "The Lake Herald",
            "2022-05-13T09:20:00+01:00",
        ),
        (
            "Truce holds in the valley\n\nPublished: 13 May 2022\nSource: Lake Herald",
            (),
            "Lake Herald",
            "2022-05-13",
        ),
        ("Truce holds in the valley - Delmark Times\n\n13.05.2022", (), "Delmark Times", "2022-05-13"),
        ("Truce holds in the valley | World News", (), "", None),
        ("Truce holds - a first night without guns", (), "", None),
    ],
)
def test_front_lines_of_plain_text(front: str, authors: tuple[str, ...], source: str, published: str) -> None:
    article = read_text(f"{front}\n\n{STORY}").articles[0].article
    assert (article.authors, article.source, dates(article)[0]) == (authors, source, published)
    assert article.text.endswith(STORY)
    assert "2022" not in article.text
    assert "By Ada" not in article.text


@pytest.mark.parametrize(
    "first",
    [
        "BRENN, 15 September 2022 | The army said that 14 were killed",
        "Killed: 14\nWounded: 30\nMissing: 2",
        "Source: ministry of defence says 14 killed\nDate of the attack is not known",
    ],
)
def test_lines_of_the_story_stay(first: str) -> None:
    text = f"Truce holds in the valley\n\n{first}\n\n{STORY}"
    assert first in read_text(text).articles[0].article.text


@pytest.mark.parametrize(("days", "expected"), [((13,) * 6, "2022-05-13"), ((11, 12, 13, 14, 15, 16), None)])
def test_the_time_of_an_entry_is_not_that_of_a_live_page(days: tuple[int, ...], expected: str | None) -> None:
    entries = "".join(
        f'<div class="post"><time datetime="2022-05-{day}T{20 - number}:10:00Z">{20 - number}:10</time></div>'
        for number, day in enumerate(days)
    )
    article = page("", entries).articles[0].article
    assert dates(article) == (expected, None)


def test_a_record_goes_before_the_times_of_entries() -> None:
    entries = "".join(f'<time datetime="2022-05-13T1{n}:10:00Z">1{n}:10</time>' for n in range(6))
    head = record('{"@type":"LiveBlogPosting","datePublished":"2022-05-13T07:00:00Z"}')
    assert dates(page(head, entries).articles[0].article)[0] == "2022-05-13T07:00:00Z"
