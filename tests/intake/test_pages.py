"""Saved pages of several makes: text, metadata with their origins, and what was removed."""

from pathlib import Path

import pytest

from briefing.facts.article import Article
from briefing.intake import read_bytes, read_path

PAGES = Path(__file__).parents[1] / "data" / "intake"


def page(name: str) -> Article:
    return read_path(PAGES / f"{name}.html").articles[0].article


def origin(article: Article, field: str) -> str:
    return next(o.origin for o in article.metadata_origins if o.field == field)


def test_json_ld_gives_time_zone_authors_and_outlet() -> None:
    article = page("01_json_ld")
    assert article.title == "Karsk shelling kills five in market, mayor says"
    assert article.subtitle.startswith("Eleven more are in hospital")
    assert article.source == "Northern Observer"
    assert article.authors == ("Mara Lindqvist", "Tomas Weil")
    dumped = article.model_dump(mode="json")
    # The instant of JSON-LD with the outlet's own offset from the time element.
    assert dumped["published"] == "2023-04-11T10:05:00+03:00"
    assert dumped["modified"] == "2023-04-11T11:42:10+03:00"
    assert article.url == "https://observer.example/2023/04/11/karsk-market"
    assert origin(article, "published") == "JSON-LD datePublished and time element"


def test_nothing_of_the_page_around_is_in_the_text() -> None:
    text = page("01_json_ld").text
    for other in (
        "Sport",
        "Facebook",
        "cookies",
        "newsletter",
        "Grain harvest",
        "Never run",
        "Search engines",
    ):
        assert other not in text
    assert [text[a:b] for a, b in page("01_json_ld").headings] == ["Army denies firing"]


def test_what_was_removed_is_there_with_its_reason() -> None:
    removed = {passage.reason: passage.text for passage in page("01_json_ld").removed}
    assert "Sport" in removed["navigation"]
    assert "WhatsApp" in removed["share bar"]
    assert "Grain harvest" in removed["recommended articles"]
    assert "Accept all" in removed["cookie notice"]
    assert "market after the attack" in removed["picture caption"]
    assert all("Never run" not in text for text in removed.values())


def test_layout_table_in_windows_encoding_with_agency_copy() -> None:
    article = page("02_meta_only")
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == "Truce holds for second night in Delmark"
    assert paragraphs[1].startswith("DELMARK, Nov 3 (Reuters) - A truce")
    assert paragraphs[-1].endswith("The ministry of defence made no immediate comment.")
    assert article.syndicated_from == "Reuters"
    assert origin(article, "syndicated_from") == "dateline"
    assert article.model_dump(mode="json")["published"] == "2021-11-03T22:15:00+01:00"
    assert "“no more than three”" in article.text
    assert any(passage.reason == "credit" for passage in article.removed)


def test_a_page_without_a_date_has_none_and_keeps_lists_and_tables() -> None:
    article = page("03_no_date")
    assert article.published is None
    assert article.authors == ("Ines Okoro",)
    assert "• 23 lorries left the border on Thursday" in article.text
    assert "Tuesday | 44" in article.text
    assert "Most read" not in article.text


def test_time_elements_tell_published_from_updated() -> None:
    dumped = page("04_time_element").model_dump(mode="json")
    assert dumped["published"] == "2024-02-07T06:40:00-05:00"
    assert dumped["modified"] == "2024-02-07T09:10:00-05:00"
    assert dumped["source"] == "Plateau Times"
    assert "Take care" not in dumped["text"]


def test_double_line_breaks_are_paragraphs_and_midnight_is_a_day() -> None:
    article = page("05_div_soup")
    assert len(article.text.split("\n\n")) == 5
    assert "MENU" not in article.text
    assert article.model_dump(mode="json")["published"] == "2022-12-24"


def test_another_language_is_said_and_kept() -> None:
    result = read_path(PAGES / "06_french.html")
    assert result.articles[0].article.language == "fr"
    assert "is in French" in result.problems[0].sentence
    assert "06_french.html" in result.problems[0].sentence


def test_tail_of_links_and_inline_promotion_go_out() -> None:
    article = page("07_live_blog_tail")
    for other in ("ADVERTISEMENT", "READ MORE", "first published", "Timeline", "Terms"):
        assert other not in article.text
    assert article.text.endswith("were cut on Sunday evening.")


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_every_word_of_the_text_is_on_the_page(path: Path) -> None:
    import html
    import re

    source = path.read_bytes().decode("cp1252" if "02" in path.name else "utf-8")
    shown = "".join(html.unescape(re.sub(r"<[^>]*>", " ", source)).split())
    for paragraph in read_path(path).articles[0].article.text.split("\n\n"):
        for cell in paragraph.removeprefix("• ").split(" | "):
            assert "".join(cell.split()) in shown


def with_head(head: str) -> Article:
    body = "<p>The truce held for a second night on Wednesday, residents and monitors said.</p>" * 5
    data = f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    return read_bytes("a.html", data.encode()).articles[0].article


def test_time_without_a_zone_says_only_the_day() -> None:
    article = with_head('<meta property="article:published_time" content="2022-09-15T20:30:00">')
    assert article.model_dump(mode="json")["published"] == "2022-09-15"


def test_a_day_in_the_address_is_taken_with_doubt() -> None:
    article = with_head('<link rel="canonical" href="https://courier.example/2022/09/15/brenn">')
    assert article.model_dump(mode="json")["published"] == "2022-09-15"
    assert next(o.confidence for o in article.metadata_origins if o.field == "published") <= 0.5


def test_a_date_that_only_readers_see_is_read() -> None:
    body = "<p>The truce held for a second night on Wednesday, residents and monitors said.</p>" * 5
    date = '<div class="date-simple"><span>Published On 15 Sep 2022</span></div>'
    article = (
        read_bytes("a.html", f"<!doctype html><html><body>{date}{body}</body></html>".encode())
        .articles[0]
        .article
    )
    assert article.model_dump(mode="json")["published"] == "2022-09-15"
    assert origin(article, "published") == "date line of the article"


def test_an_expiry_date_in_the_future_is_no_publication() -> None:
    assert with_head('<meta name="date" content="2999-01-01">').published is None


def test_broken_json_ld_is_no_obstacle() -> None:
    article = with_head(
        '<script type="application/ld+json">{"@type":"News",</script><title>Truce holds in Delmark</title>'
    )
    assert article.title == "Truce holds in Delmark"


def test_a_section_behind_a_bar_is_cut_from_the_title() -> None:
    assert with_head("<title>Truce holds in Delmark | World News</title>").title == "Truce holds in Delmark"
    dashed = with_head("<title>Sotk – a village under fire</title>")
    assert dashed.title == "Sotk – a village under fire"


def test_the_body_given_to_search_engines_is_read_where_the_page_shows_none() -> None:
    record = (
        '{"@type":"NewsArticle","articleBody":"'
        + "The truce held for a second night, residents said. " * 12
        + '"}'
    )
    head = f'<head><script type="application/ld+json">{record}</script></head>'
    data = f'<!doctype html><html>{head}<div id="root">'
    assert "The truce held" in read_bytes("a.html", data.encode()).articles[0].article.text


def test_saved_pages_name_their_address_in_a_comment() -> None:
    body = "<p>The truce held for a second night on Wednesday, residents and monitors said.</p>" * 5
    data = f"<!doctype html><!-- saved from url=(0029)https://courier.example/brenn -->{body}"
    assert read_bytes("a.html", data.encode()).articles[0].article.url == "https://courier.example/brenn"
