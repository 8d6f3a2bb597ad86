"""The flash: one page in every style, shortened by rules that leave claimant, qualifier and source alone."""

import io
import re

import pytest

from briefing.composition import BriefSettings, compose
from briefing.composition.document import Brief, Paragraph, Table, paragraphs_of
from briefing.composition.house_style import Paper, load_house_style
from briefing.composition.templates import load_template
from briefing.press import fitted, publish
from briefing.publishing import ExportOptions
from briefing.publishing.pdf.publication import page_count
from tests.assessment.examples import NAMES, load

STEPS = len(load_template("flash").shorter)


def flash(name: str, shorter: int = 0, **options: object) -> Brief:
    example = load(name)
    settings = BriefSettings(template="flash", place="Border", prepared_by="A. Analyst", **options)
    return compose(example.picture(), example.facts, example.articles, settings, shorter=shorter)


def told(brief: Brief, section: str) -> str:
    found = brief.section(section)
    assert found
    return " ".join("".join(r.text for r in p.runs) for block in found.blocks for p in paragraphs_of(block))


def rows(brief: Brief) -> list[str]:
    section = brief.section("casualties")
    assert section
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    return [
        " ".join(run.text for cell in row.cells for p in cell.paragraphs for run in p.runs)
        for row in table.rows
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("style", "language", "paper"),
    [("large_print", "fr", Paper.LETTER), ("large_print", "en", Paper.A4), ("standard", "fr", Paper.LETTER)],
)
def test_it_is_one_page(name: str, style: str, language: str, paper: Paper) -> None:
    house = load_house_style(style).with_paper(paper)
    brief = fitted(lambda step: flash(name, step, language=language, style=style), house, STEPS)
    assert page_count(brief, house) == 1


def test_it_is_shortened_only_where_the_page_is_full() -> None:
    assert fitted(lambda step: flash("border_clash", step), load_house_style(), STEPS) == flash(
        "border_clash"
    )
    taken: list[int] = []
    fitted(
        lambda step: (taken.append(step), flash("siege_of_velgrad", step))[1],
        load_house_style("large_print").with_paper(Paper.LETTER),
        STEPS,
    )
    assert taken == list(range(len(taken)))
    assert 1 < len(taken) <= STEPS + 1


@pytest.mark.parametrize("name", NAMES)
def test_what_stays_is_word_for_word_what_the_longer_form_says(name: str) -> None:
    whole = flash(name)
    for step in range(1, STEPS + 1):
        short = flash(name, step)
        assert rows(short) == rows(whole)[: len(rows(short))]
        kept = {r.text for p in _paragraphs(whole) for r in p.runs}
        new = {r.text for p in _paragraphs(short) for r in p.runs} - kept
        # Only the count of what is left out, and a sentence that ends sooner.
        assert all(text.startswith("Not shown on this page") or text == "." for text in new), new


def _paragraphs(brief: Brief) -> list[Paragraph]:
    return [p for section in brief.sections for block in section.blocks for p in paragraphs_of(block)]


@pytest.mark.parametrize("name", NAMES)
def test_the_claim_of_the_title_stands_first_in_the_table(name: str) -> None:
    brief = flash(name, STEPS)
    section = brief.section("casualties")
    assert section
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    claimant, figure = ("".join(r.text for r in cell.paragraphs[0].runs) for cell in table.rows[0].cells[:2])
    assert claimant[1:] in brief.title
    assert figure in brief.title


def test_what_is_not_shown_is_counted() -> None:
    longer, short = flash("siege_of_velgrad"), flash("siege_of_velgrad", STEPS)
    left = [int(re.findall(r"page: (\d+) more", told(brief, "casualties"))[0]) for brief in (longer, short)]
    assert left[1] - left[0] == len(rows(longer)) - len(rows(short)) > 0
    french = told(flash("siege_of_velgrad", STEPS, language="fr"), "casualties")
    assert f"Hors de cette page\u00a0: {left[1]} autres chiffres de victimes" in french


def test_a_headline_is_cut_with_the_mark_of_an_omission() -> None:
    example = load("border_clash")
    articles = [a.model_copy(update={"title": "A headline of many words " * 40}) for a in example.articles]
    settings = BriefSettings(template="flash")
    brief = compose(example.picture(), example.facts, articles, settings)
    assert all(
        entry.headline.endswith("words […]") or entry.headline.endswith("[…]") for entry in brief.sources
    )
    assert all(len(entry.headline) <= 164 for entry in brief.sources)
    full = compose(example.picture(), example.facts, articles, BriefSettings())
    assert "[…]" not in full.sources[0].headline


def test_a_brief_that_can_not_be_one_page_says_so() -> None:
    warnings: list[str] = []
    house = load_house_style("large_print")
    settings = {"style": "large_print", "organisation": "A house of a long name " * 90}
    brief = fitted(lambda step: flash("border_clash", step, **settings), house, STEPS)
    publish(brief, house, "pdf", ExportOptions(warn=warnings.append))
    assert any("meant for one page and takes 2" in sentence for sentence in warnings)


def test_a_page_set_close_keeps_its_sizes_and_links() -> None:
    import pikepdf

    house = load_house_style("large_print").with_paper(Paper.LETTER)
    example = load("siege_of_velgrad")
    articles = [a.model_copy(update={"url": f"https://example.org/{a.id}"}) for a in example.articles]
    settings = BriefSettings(template="flash", style="large_print", marking="TLP:AMBER")
    brief = fitted(
        lambda step: compose(example.picture(), example.facts, articles, settings, style=house, shorter=step),
        house,
        STEPS,
    )
    with pikepdf.Pdf.open(io.BytesIO(publish(brief, house, "pdf"))) as pdf:
        assert len(pdf.pages) == 1
        addresses = {str(a.A.URI) for a in pdf.pages[0].Annots if "/A" in a}
        content = pdf.pages[0].Contents.read_bytes()
    assert addresses == {entry.url for entry in brief.sources}
    sizes = {float(line.split()[-2]) for line in content.decode("latin1").split("\n") if line.endswith(" Tf")}
    assert not sizes or min(sizes) >= 8
