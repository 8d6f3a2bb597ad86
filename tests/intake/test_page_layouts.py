"""The same story in the layouts of many houses: nothing of it lost, nothing of the page taken in."""

from pathlib import Path

import pytest

from briefing.facts.article import Article
from briefing.intake import read_bytes
from tests.benchmarks import article_extraction as benchmark
from tests.intake.page_layouts import BODY, STANDFIRST, TITLE, Layout, layouts, true_body

LAYOUTS = layouts()
# What belongs to the text where a layout shows it: a gate's second line is nothing that a rule can know.
_ALLOWED = {TITLE, STANDFIRST}
_MARKS = "•–- "


def article_of(layout: Layout) -> Article:
    (imported,) = read_bytes("page.html", layout.page()).articles
    return imported.article


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_part_of_the_story_is_there_once_and_in_order(layout: Layout) -> None:
    paragraphs = [line.strip(_MARKS) for line in article_of(layout).text.split("\n\n")]
    parts = [text for _, text in BODY]
    assert [line for line in paragraphs if line not in _ALLOWED] == parts


def test_our_chain_is_ahead_of_trafilatura_on_the_layouts() -> None:
    bodies = {layout.name: true_body() for layout in LAYOUTS}
    pages = {layout.name: layout.page() for layout in LAYOUTS}
    ours = benchmark.score(bodies, pages, benchmark.our_body)
    theirs = benchmark.score(bodies, pages, benchmark.trafilatura_body)
    assert ours.f1 > theirs.f1
    assert ours.recall > 0.99


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_headings_are_marked_and_nothing_is_lost_from_view(layout: Layout) -> None:
    article = article_of(layout)
    marked = [article.text[start:end] for start, end in article.headings]
    if "<h" in layout.heading:
        assert marked == ["What we know so far", "Accusations"]
    shown = article.text + "\n".join(passage.text for passage in article.removed)
    for text in layout.between.values():
        for word in ("Grain harvest", "Photo: A. Moor", "Recommended Stories", "Bridge over"):
            if word in text:
                assert word in shown
                assert word not in article.text


def test_a_short_bulletin_among_cards_of_other_stories_is_itself_alone() -> None:
    cards = "".join(
        f'<div class="item"><h3><a href="/{n}">Other story {n}</a></h3><p>The council of Lom said on Monday '
        f"that the ferries would stop for {n} days because of the low water; {n} people were hurt.</p></div>"
        for n in range(12)
    )
    body = "".join(f"<p>{text}</p>" for _, text in BODY[:2])
    story = f'<article><h1>{TITLE}</h1><div class="text">{body}</div></article>'
    page = f"<!doctype html><body>{story}<div>{cards}</div>"
    (imported,) = read_bytes("a.html", page.encode()).articles
    assert imported.article.text.split("\n\n") == [TITLE, BODY[0][1], BODY[1][1]]
    assert any("Other story 7" in passage.text for passage in imported.article.removed)


def test_a_lead_that_is_the_description_is_no_standfirst() -> None:
    lead, *others = (text for kind, text in BODY if kind == "paragraph")
    head = f'<meta name="description" content="{lead}">'
    body = "".join(f"<p>{text}</p>" for text in (lead, *others))
    page = f"<!doctype html><html><head>{head}</head><body><article><h1>{TITLE}</h1>{body}</article></body>"
    article = read_bytes("a.html", page.encode()).articles[0].article
    assert article.subtitle == ""
    assert article.text.split("\n\n")[1] == lead


def test_a_standfirst_that_is_the_description_stays_one() -> None:
    head = f'<meta name="description" content="{STANDFIRST}">'
    body = "".join(f"<p>{text}</p>" for kind, text in BODY if kind == "paragraph")
    front = f"<header><h1>{TITLE}</h1><p>{STANDFIRST}</p></header>"
    page = f"<!doctype html><html><head>{head}</head><body><article>{front}<div>{body}</div></article></body>"
    assert read_bytes("a.html", page.encode()).articles[0].article.subtitle == STANDFIRST


def test_a_correction_at_the_end_stays() -> None:
    note = "Correction, 14 May: An earlier version of this story said that 12 people had been killed."
    body = "".join(f"<p>{text}</p>" for kind, text in BODY if kind == "paragraph")
    page = f"<!doctype html><body><article><h1>{TITLE}</h1><div>{body}<p><em>{note}</em></p></div></article>"
    assert read_bytes("a.html", page.encode()).articles[0].article.text.endswith(note)


def test_pages_and_texts_side_by_side_are_compared(tmp_path: Path, monkeypatch, capsys) -> None:
    for layout in LAYOUTS[:3]:
        (tmp_path / f"{layout.name}.html").write_bytes(layout.page())
        (tmp_path / f"{layout.name}.txt").write_text(true_body(), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["article_extraction", str(tmp_path), "--pages"])
    assert benchmark.main() == 0
    printed = capsys.readouterr().out
    assert LAYOUTS[0].name in printed
    assert "(3 pages)" in printed


def test_furniture_does_not_run_into_the_words_beside_it() -> None:
    layout = next(layout for layout in LAYOUTS if layout.name == "boxes between bare lines")
    article = article_of(layout)
    for passage in (article.text, *(passage.text for passage in article.removed)):
        assert "passThe" not in passage
        assert "yearsNeither" not in passage


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("<blockquote>We call on both armies to wait.</blockquote>", "We call on both armies to wait."),
        ("<b>Nine</b> people were killed in Tarsk.", "Nine people were killed in Tarsk."),
        (
            "<ul><li>Upper Tarsk: four killed</li><li>Lom: two</li></ul>",
            "Upper Tarsk: four killed\n\nLom: two",
        ),
        ("<table><tr><td>Upper Tarsk</td><td>4</td></tr></table>", "Upper Tarsk | 4"),
        ("<3 of the houses burnt> said the sign.", "<3 of the houses burnt> said the sign."),
    ],
)
def test_pieces_of_pages_that_are_pasted(pasted: str, text: str) -> None:
    from briefing.intake import read_text

    (imported,) = read_text(pasted).articles
    assert imported.article.text.replace("• ", "") == text
