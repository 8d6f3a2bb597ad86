"""Pages that were written before the chain was run on them, with what was mended since."""

from pathlib import Path

import pytest

from briefing.intake import read_bytes
from briefing.intake.markup import parse_html
from briefing.intake.options import IntakeLimits
from briefing.intake.page_advertising import labelled_boxes
from tests.benchmarks import article_extraction as benchmark

PAGES = Path(__file__).parents[1] / "data" / "intake"
SETS = sorted(folder.name for folder in PAGES.glob("blind_*"))
PROSE = "".join(
    f"<p>In the district of Karn {number} houses were flooded on the night to Tuesday, the mayor said.</p>"
    for number in range(11, 16)
)


@pytest.mark.parametrize("name", SETS)
def test_no_page_fares_worse_than_with_trafilatura(name: str) -> None:
    bodies, pages = benchmark.load(PAGES / name)
    assert len(pages) >= 10
    for key, page in pages.items():
        alone = {key: page}
        ours = benchmark.score(bodies, alone, benchmark.our_body).f1
        theirs = benchmark.score(bodies, alone, benchmark.trafilatura_body).f1
        assert ours >= min(theirs, 0.995), key
    assert benchmark.score(bodies, pages, benchmark.our_body).f1 >= 0.99


def text_of(body: str, head: str = "<title>Floods in Karn</title>") -> str:
    page = f"<html><head>{head}</head><body><h1>Floods in Karn</h1>{body}</body></html>"
    return read_bytes("page.html", page.encode()).articles[0].article.text


def test_all_entries_of_a_live_page_are_its_text() -> None:
    entries = "".join(
        f'<article class="post"><time>1{hour}.05</time><h2>Entry {hour}</h2><p>The water rose by {hour} '
        "centimetres in the last hour, the mayor of Karn told reporters at the town hall.</p></article>"
        for hour in range(5)
    )
    text = text_of(f'<main><div class="feed">{entries}</div></main>')
    assert all(f"rose by {hour} centimetres" in text for hour in range(5))
    assert "Entry 3" in text


def test_stories_one_below_the_other_are_not_joined() -> None:
    stories = "".join(
        f'<article class="story"><h1>Story {number}</h1><time>10.05</time><div>{paragraphs}</div></article>'
        for number, paragraphs in enumerate(
            (PROSE, "<p>A cat was saved.</p>" * 9, "<p>A dog was not.</p>" * 9)
        )
    )
    page = f"<html><head><title>Story 0</title></head><body><div>{stories}</div></body></html>"
    text = read_bytes("page.html", page.encode()).articles[0].article.text
    assert "15 houses" in text
    assert "A dog was not" not in text


def test_comments_marked_as_articles_are_not_joined() -> None:
    comments = "".join(
        f'<article class="comment"><time>10.0{n}</time><p>I have lived here for {n} years and never saw the '
        "like of it, whatever the mayor may say about it.</p></article>"
        for n in range(1, 5)
    )
    assert "I have lived" not in text_of(f"<article>{PROSE}</article><div>{comments}</div>")


def test_bold_lines_are_headings_where_text_follows() -> None:
    body = f"<article>{PROSE}<p><strong>Health needs</strong></p>{PROSE}<p><b>The end.</b></p></article>"
    page = (
        f"<html><head><title>Floods in Karn</title></head><body><h1>Floods in Karn</h1>{body}</body></html>"
    )
    article = read_bytes("page.html", page.encode()).articles[0].article
    assert [article.text[start:end] for start, end in article.headings] == ["Health needs"]
    assert "The end." in article.text


def test_divisions_of_a_page_without_paragraphs_are_its_paragraphs() -> None:
    rows = PROSE.replace("<p>", '<div class="r"><div class="t">').replace("</p>", "</div></div>")
    heading = '<div class="r"><div class="t"><span>What is known</span></div></div>'
    text = text_of(f'<div class="a">{rows}{heading}{rows.replace("houses", "barns")}</div>')
    assert text.index("15 houses") < text.index("What is known") < text.index("11 barns")


def test_a_column_of_links_in_a_layout_table_goes_out() -> None:
    links = "".join(f'<tr><td><a href="/{n}">Section {n}</a></td></tr>' for n in range(9))
    text_cell = f"<td><table><tr><td>{PROSE}</td></tr></table></td>"
    page = f"<table><tr><td><table>{links}</table></td>{text_cell}</tr></table>"
    text = text_of(page)
    assert "15 houses" in text
    assert "Section 3" not in text


def test_a_table_of_figures_with_links_stays() -> None:
    rows = "".join(
        f'<tr><td><a href="/{town}">{town}</a></td><td>{number}</td><td>flooded</td></tr>'
        for number, town in enumerate(("Karn", "Hove", "Brack", "Sill", "Merrow"), 140)
    )
    text = text_of(f"<article>{PROSE}<table>{rows}</table>{PROSE.replace('houses', 'barns')}</article>")
    assert "Brack | 142 | flooded" in text


def test_a_label_takes_its_own_box_and_never_the_text() -> None:
    advert = '<div class="q"><span>Advertisement</span><div>Lamps for every home, order now.</div></div>'
    tree = parse_html(f"<body>{PROSE * 2}{advert}</body>", IntakeLimits())
    assert [box.get("class") for box in labelled_boxes(tree)] == ["q"]
    short = '<div class="q"><span>Advertisement</span><p>Two men drowned at Karn, the mayor said.</p></div>'
    assert labelled_boxes(parse_html(f"<body>{PROSE * 2}{short}</body>", IntakeLimits())) == []
    twice = f'{advert}<div class="q"><div>The text of the article in the same kind of box.</div></div>'
    assert labelled_boxes(parse_html(f"<body>{PROSE * 2}{twice}</body>", IntakeLimits())) == []


def test_the_line_about_the_author_goes_out_and_others_stay() -> None:
    head = '<title>Floods in Karn</title><meta name="author" content="Ruth Calloway">'
    about = "<p>Ruth Calloway is a correspondent based in Vald, covering the plain.</p>"
    other = "<p>Hanna Voss is a reporter who lost her house in the flood.</p>"
    text = text_of(f"<article>{PROSE}{PROSE.replace('houses', 'barns')}{other}{about}</article>", head)
    assert "Hanna Voss" in text
    assert "Ruth Calloway is" not in text


def test_a_list_that_ends_the_text_is_whole() -> None:
    items = "".join(
        f"<li>{text}</li>" for text in ("Power is out", "The dam holds, its operator says", "No rail")
    )
    text = text_of(f"<article>{PROSE}<p>This is what is known at this hour:</p><ul>{items}</ul></article>")
    assert all(line in text for line in ("Power is out", "The dam holds", "No rail"))


def test_a_kicker_and_a_byline_above_the_text_go_out() -> None:
    front = '<p class="kicker">In pictures</p><p class="info__byline">Ebbe Lund in Vald</p>'
    text = text_of(f'<article>{front}<div class="body">{PROSE}</div></article>')
    assert "In pictures" not in text
    assert "Ebbe Lund in Vald" not in text


def test_sentences_in_a_box_between_paragraphs_stay_and_promotion_does_not() -> None:
    inset = "Karn lies on the border, which has been closed since the war began in 2023."
    promoted = "This story was paid for by readers; become one of them and get every report early."
    caption = "A man looks at the ruins of his shop in Karn after the flood on Tuesday evening."
    body = (
        f'{PROSE}<div class="callout"><div>i</div><div class="callout-text">{inset}</div></div>{PROSE}'
        f'<div class="kg-cta-card"><div class="text">{promoted}</div></div>{PROSE}'
        f'<div class="photo"><img src="a.jpg"><div class="cap">{caption}</div></div>'
        "<p>Nobody was hurt in the district of Hove, where the water fell again on Wednesday.</p>"
    )
    text = text_of(f"<article>{body}</article>")
    assert inset in text
    assert promoted not in text
    assert caption not in text


def test_a_quotation_in_a_figure_stays_unless_it_is_pulled_out_of_the_text() -> None:
    said = "We were in the cellar when the ceiling came down, and nobody had told us to leave."
    figure = f"<figure><blockquote>{said}</blockquote><figcaption>A nurse</figcaption></figure>"
    other = PROSE.replace("houses", "barns")
    assert said in text_of(f"<article>{PROSE}{figure}{other}</article>")
    twice = text_of(f"<article>{PROSE}{figure}<p>“{said}” a nurse told reporters.</p>{other}</article>")
    assert twice.count(said) == 1


def test_links_for_editors_are_no_part_of_a_heading() -> None:
    heading = '<h2><span>Casualties</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>'
    text = text_of(f"<article>{PROSE}{heading}{PROSE.replace('houses', 'barns')}</article>")
    assert "Casualties\n" in text
    assert "edit" not in text


def test_teasers_without_headings_go_out() -> None:
    teasers = "".join(
        f'<div class="newsItem"><a href="/{n}">Harbour bridge number {n} is closed</a><span>4 March</span>'
        f"<p>Engineers say that bridge {n} may stay shut until the spring, and lorries go round.</p></div>"
        for n in range(6)
    )
    text = text_of(f'<div class="details">{PROSE}</div><div class="side">{teasers}</div>')
    assert "15 houses" in text
    assert "Engineers say" not in text


def test_initials_of_the_desk_go_out() -> None:
    text = text_of(f"<article>{PROSE}{PROSE.replace('houses', 'barns')}<p>M.K./T.S.</p></article>")
    assert "M.K." not in text
