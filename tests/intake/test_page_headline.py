"""Headline and standfirst: those of the article, not of the outlet or of a teaser."""

from pathlib import Path

import pytest

from briefing.facts.article import Article
from briefing.intake import read_bytes

PAGES = Path(__file__).parents[1] / "data" / "intake"
PROSE = "".join(
    f"<p>In the district of Karn {number} houses were flooded on the night to Tuesday, the mayor of the town "
    "told reporters at noon.</p>"
    for number in range(11, 16)
)
TITLES = {
    "blind_1/01_wordpress_classic": "Floods cut off nine villages in Lower Gorran",
    "blind_1/02_wordpress_blocks": "Who feeds Sennar Heights?",
    "blind_1/12_table_2003": "Mission reports 31 violations in a week",
    "blind_1/13_blogspot": "What I saw at the crossing",
    "blind_1/23_div_soup": "Hospital in Brennick out of fuel",
    "blind_2/03_aspnet_agency": "Minister inspects power station at Hove",
    "blind_2/10_bare_print_view": "Truce monitors find mass grave near Sill",
}
STANDFIRSTS = {
    "blind_1/01_wordpress_classic": "",
    "blind_1/02_wordpress_blocks": "",
    "blind_1/06_daily_islands": "Invoices seen by the Sentinel show deliveries in 2024 and 2025, after the "
    "licence had been withdrawn",
    "blind_1/14_substack": "Notes on method, with three examples",
    "blind_2/04_ghost": "Salt, diesel and antibiotics come through 31 tunnels. So do people, at a price.",
    "blind_2/07_rights_group": "",
}


def article_of(name: str) -> Article:
    return read_bytes("page.html", (PAGES / f"{name}.html").read_bytes()).articles[0].article


def read(head: str, body: str) -> Article:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_bytes("page.html", page.encode()).articles[0].article


@pytest.mark.parametrize("name", TITLES)
def test_the_headline_is_that_of_the_article(name: str) -> None:
    assert article_of(name).title == TITLES[name]


@pytest.mark.parametrize("name", STANDFIRSTS)
def test_no_teaser_becomes_the_standfirst(name: str) -> None:
    assert article_of(name).subtitle == STANDFIRSTS[name]


def test_a_standfirst_above_the_headline_is_found() -> None:
    lead = '<p class="standfirst">The mayor gives a first toll while the water goes on rising.</p>'
    article = read("<title>Floods in Karn district</title>", f"{lead}<h1>Floods in Karn district</h1>{PROSE}")
    assert article.subtitle == "The mayor gives a first toll while the water goes on rising."


def test_an_excerpt_under_the_text_is_no_standfirst() -> None:
    teaser = '<p class="post-excerpt">At least 90 people were killed in another war, its ministry said.</p>'
    article = read(
        "<title>Floods in Karn district</title>", f"<h1>Floods in Karn district</h1>{PROSE}{teaser}"
    )
    assert article.subtitle == ""


def test_what_stands_before_a_colon_is_no_outlet() -> None:
    assert (
        read(
            "<title>Print: Floods in Karn district</title>", f"<h2>Floods in Karn district</h2>{PROSE}"
        ).source
        == ""
    )


def test_the_last_part_of_a_page_title_is_the_outlet() -> None:
    title = "<title>Floods in Karn district | Weather | The Lake Herald</title>"
    assert read(title, f"<h1>Floods in Karn district</h1>{PROSE}").source == "The Lake Herald"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Posted by Ebba Tarn", ("Ebba Tarn",)),
        ("by: Dana Perrin", ("Dana Perrin",)),
        ("Submitted by desk_editor on Thu, 01/22/2026 - 14:05", ()),
        ("Photographs by Marek Thorne, text by Ilona Vesper", ("Marek Thorne", "Ilona Vesper")),
        ("Press Office 4 Mar", ()),
    ],
)
def test_bylines_are_names(byline: str, authors: tuple[str, ...]) -> None:
    body = f'<h1>Floods in Karn district</h1><div class="byline">{byline}</div>{PROSE}'
    assert read("<title>Floods in Karn district</title>", body).authors == authors
