"""Outlet, authors and title of pages as houses write them."""

import pytest

from briefing.facts.article import Article
from briefing.intake import read_bytes

TITLE = "Truce holds in the valley again"
BODY = "<p>The truce held for a second night on Wednesday, residents and monitors said.</p>" * 5


def page(head: str = "", top: str = "") -> Article:
    story = f"<article><h1>{TITLE}</h1>{top}{BODY}</article>"
    data = f"<!doctype html><html><head>{head}</head><body>{story}</body></html>"
    return read_bytes("a.html", data.encode()).articles[0].article


def record(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_people_and_outlets_that_a_record_refers_to_are_looked_up() -> None:
    graph = record(
        '{"@graph":[{"@type":"NewsArticle","headline":"' + TITLE + '","author":{"@id":"#a"},'
        '"publisher":{"@id":"#o"}},{"@type":"Person","@id":"#a","name":"Ada Moor"},'
        '{"@type":"Organization","@id":"#o","name":"The Lake Herald"}]}'
    )
    article = page(graph)
    assert (article.source, article.authors) == ("The Lake Herald", ("Ada Moor",))


def test_a_reference_to_nobody_names_nobody() -> None:
    article = page(record('{"@type":"NewsArticle","author":[{"@id":"#x"}],"publisher":{"@id":"#y"}}'))
    assert (article.source, article.authors) == ("", ())


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE} | The Lake Herald",
        f"{TITLE} - The Lake Herald",
        f"{TITLE} :: The Lake Herald",
        f"{TITLE} « The Lake Herald",
        f"The Lake Herald | {TITLE}",
    ],
)
def test_the_outlet_beside_the_headline_is_taken_with_doubt(title: str) -> None:
    article = page(f"<title>{title}</title>")
    assert (article.title, article.source) == (TITLE, "The Lake Herald")
    assert next(o.confidence for o in article.metadata_origins if o.field == "source") < 0.5


@pytest.mark.parametrize("title", [f"{TITLE} | World News", f"{TITLE} | News", f"{TITLE} | what we know"])
def test_a_section_beside_the_headline_is_no_outlet(title: str) -> None:
    assert page(f"<title>{title}</title>").source == ""


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (
            '<p class="byline">By <a>Ada Moor</a> and <a>Tomas Weil</a> in Delmark</p>',
            ("Ada Moor", "Tomas Weil"),
        ),
        ('<div class="author">Ada Moor, Diplomatic correspondent</div>', ("Ada Moor",)),
        ('<p class="byline">Lake Herald Staff and agencies</p>', ()),
        ('<span class="author-name">Ada Moor</span>', ("Ada Moor",)),
        ('<a rel="author">Ada van der Moor</a>', ("Ada van der Moor",)),
    ],
)
def test_bylines_give_names_and_nothing_else(byline: str, authors: tuple[str, ...]) -> None:
    assert page(top=byline).authors == authors
