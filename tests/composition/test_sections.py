"""Sections: order, tables side by side, charts with open ends, map, statements, annex."""

import csv
import io
import json
from datetime import UTC, datetime

import pytest

from briefing.assessment import read_edition
from briefing.composition import BriefSettings, Judgement, PlaceOnMap, compose
from briefing.composition.compose import SECTIONS
from briefing.composition.document import (
    Brief,
    BulletList,
    ChangeChart,
    LocatorMap,
    Marking,
    RangeChart,
    Table,
    Tone,
    paragraphs_of,
)
from briefing.composition.house_style import HouseStyle
from briefing.composition.phrases import languages, phrases
from briefing.composition.templates import templates
from tests.assessment.examples import NAMES, Example, load


def brief_of(example: Example, editions: tuple[object, ...] = (), **options: object) -> Brief:
    style = options.pop("house", None)
    return compose(
        example.picture(editions=editions),
        example.facts,
        example.articles,
        BriefSettings(**options),
        style=style,
    )


def text_of(table: Table) -> list[list[str]]:
    return [
        [" / ".join("".join(run.text for run in p.runs) for p in cell.paragraphs) for cell in row.cells]
        for row in table.rows
    ]


def tables(brief: Brief, name: str) -> list[Table]:
    section = brief.section(name)
    assert section
    return [block for block in section.blocks if isinstance(block, Table)]


def words(brief: Brief, name: str) -> str:
    section = brief.section(name)
    assert section
    return "\n".join(
        "".join(r.text for r in p.runs) for block in section.blocks for p in paragraphs_of(block)
    )


def test_sections_stand_in_the_order_of_the_standard() -> None:
    names = [section.name for section in brief_of(load("border_clash")).sections]
    assert names == list(SECTIONS)
    assert all(
        section.blocks for section in brief_of(load("border_clash")).sections if section.name != "sources"
    )


def test_sections_can_be_switched_off_and_reordered() -> None:
    brief = brief_of(
        load("border_clash"), sections_off=("timeline", "map"), sections=("casualties", "bottom_line")
    )
    names = [section.name for section in brief.sections]
    assert names[:2] == ["casualties", "bottom_line"]
    assert "timeline" not in names
    assert "map" not in names


def test_the_house_style_sets_order_and_switches() -> None:
    house = HouseStyle(sections=("ceasefire",), sections_off=("annex",), organisation="Desk")
    brief = brief_of(load("border_clash"), house=house)
    assert brief.sections[0].name == "ceasefire"
    assert brief.section("annex") is None
    assert brief.organisation == "Desk"


def test_the_flash_is_shorter() -> None:
    brief = brief_of(load("long_war_of_three"), template="flash")
    assert [section.name for section in brief.sections] == [
        "bottom_line",
        "ceasefire",
        "casualties",
        "sources",
    ]
    assert len(tables(brief, "casualties")[0].rows) <= 3


def test_claims_stand_side_by_side_with_history_and_span() -> None:
    rows = text_of(tables(brief_of(load("copies_and_corrections")), "casualties")[0])
    assert [row[:2] for row in rows] == [
        ["The Isen Movement / party to the conflict", "fewer than 10"],
        [
            "Tolmark police / party to the conflict",
            "31 / earlier: 34 (6 October 2034), more than 20 (5 October 2034)",
        ],
        ["The International Committee of the Red Cross", "31"],
    ]
    assert "claims range from 10 or fewer (the Isen Movement) to 31 (Tolmark police and" in words(
        brief_of(load("copies_and_corrections")), "casualties"
    )


def test_parts_stand_under_their_whole() -> None:
    table = tables(brief_of(load("siege_of_velgrad")), "casualties")[0]
    levels = [(row.level, cells[1]) for row, cells in zip(table.rows, text_of(table), strict=True)]
    whole = next(i for i, (_, figure) in enumerate(levels) if figure.startswith("17"))
    assert levels[whole + 1][0] == 1
    assert levels[whole + 1][1].startswith("5")


def test_background_wars_have_a_table_of_their_own() -> None:
    found = tables(brief_of(load("border_clash")), "casualties")
    assert "kept apart" in found[-1].caption
    assert text_of(found[-1])[0][1] == "more than 6,500"
    assert not any("6,500" in cell for row in text_of(found[0]) for cell in row)


def test_open_ends_stay_open_in_charts() -> None:
    section = brief_of(load("siege_of_velgrad")).section("casualties")
    assert section
    bars = [bar for block in section.blocks if isinstance(block, RangeChart) for bar in block.bars]
    open_bars = {bar.value_text: (bar.low, bar.high) for bar in bars}
    assert open_bars["≤ 40"] == (None, 40)
    assert open_bars["≥ 30"] == (30, None)
    assert all(bar.fact_ids and bar.sources for bar in bars)


def test_changes_and_their_chart() -> None:
    example = load("border_clash")
    first = brief_of(
        Example(
            example.articles[:2],
            tuple(f for f in example.facts if f.article_id in ("a1", "a2")),
            example.as_of,
            (),
            {},
            None,
        ),
        number=1,
    )
    record = read_edition(first.facts_json)
    assert record.number == 1
    second = brief_of(example, (record,), number=2)
    assert "Raised from 49 to 71: according to Marovia’s defence ministry" in words(second, "highlights")
    section = second.section("casualties")
    assert section
    chart = next(block for block in section.blocks if isinstance(block, ChangeChart))
    assert [(point.label, point.low) for point in chart.points] == [("No. 1", 49), ("No. 2 (this brief)", 71)]
    assert ("Previous edition", "No. 1 (as of 16 May 2031, 12:00 UTC)") in second.header_lines


def test_a_broken_edition_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="can't be read"):
        read_edition(b"{}")


def test_ceasefire_contested_is_never_a_bare_fact() -> None:
    found = words(brief_of(load("border_clash")), "ceasefire")
    assert "contested: a senior Kestrian official; one side’s word only" in found
    assert (
        "14 May 2031, 16:00 UTC (20:00 local time, UTC+04:00), according to a senior Kestrian official"
        in found
    )


def test_contradictions_show_both_sentences() -> None:
    found = words(brief_of(load("siege_of_velgrad")), "contradictions")
    assert "“The Sarkan health ministry said between 20 and 25 civilians were killed in Velgrad.”" in found
    assert "“The toll rose to 17 civilians, including 5 children, Velgrad Central Hospital said.”" in found


def test_gaps_name_what_is_missing() -> None:
    found = words(brief_of(load("siege_of_velgrad")), "gaps")
    assert "No toll of its own dead from the Ardan Front among the facts of this brief." in found
    assert "Articles without a date: [1]." in found


def test_map_switched_off_with_places_and_disclaimer() -> None:
    place = PlaceOnMap(name="Velgrad", latitude=44.8, longitude=20.4)
    section = brief_of(load("siege_of_velgrad"), places=(place,)).section("map")
    assert section
    shown = next(block for block in section.blocks if isinstance(block, LocatorMap))
    assert [p.name for p in shown.places] == ["Velgrad"]
    assert "do not imply" in shown.disclaimer
    assert any(outline.name == "Serbia" for outline in shown.outlines)
    assert shown.bounds
    points = [p for outline in shown.outlines for ring in outline.rings for p in ring]
    assert all(shown.bounds.west <= x <= shown.bounds.east for x, _ in points)
    assert all(shown.bounds.south <= y <= shown.bounds.north for _, y in points)
    assert brief_of(load("siege_of_velgrad"), show_map=False).section("map") is None


@pytest.mark.parametrize(
    ("word", "options"),
    [
        ("probable", {}),
        ("a remote chance", {}),
        ("very likely", {"yardstick": "phia"}),
        ("likely", {"language": "fr"}),
    ],
)
def test_a_likelihood_outside_the_scale_of_the_brief_is_refused(word: str, options: dict[str, str]) -> None:
    judgement = Judgement(statement="A renewed ceasefire", likelihood=word)
    with pytest.raises(
        ValueError, match=f"'{word}' of the judgement 'A renewed ceasefire' is no word"
    ) as raised:
        brief_of(load("border_clash"), judgements=(judgement,), **options)
    assert "choose one of" in str(raised.value)
    # What is not printed stops nothing.
    brief_of(load("border_clash"), judgements=(judgement,), sections_off=("assessment",), **options)


def test_likelihood_and_confidence_never_share_a_sentence() -> None:
    judgement = Judgement(
        statement="A new ceasefire within a week",
        likelihood="unlikely",
        confidence="low",
        reason="Few sources.",
    )
    brief = brief_of(load("border_clash"), judgements=(judgement,))
    section = brief.section("assessment")
    assert section
    told = ["".join(r.text for r in p.runs) for block in section.blocks for p in paragraphs_of(block)]
    assert told == [
        "A new ceasefire within a week is unlikely.",
        "Analytical confidence: low. Few sources.",
    ]
    assert all(p.tone is Tone.JUDGED for block in section.blocks for p in paragraphs_of(block))
    assert any("likelihood" in table.caption for table in tables(brief, "annex"))
    assert len(tables(brief_of(load("border_clash")), "annex")) == 1


def test_marking_is_never_silently_clear() -> None:
    assert brief_of(load("border_clash")).marking.label == "MARKING NOT CHOSEN"
    red = brief_of(load("border_clash"), marking="TLP:RED").marking
    assert red == Marking("TLP:RED", "#FF2B2B")


def test_machine_readable_facts() -> None:
    brief = brief_of(load("border_clash"))
    data = json.loads(brief.facts_json)
    assert {fact["id"] for fact in data["facts"]} == {fact.id for fact in load("border_clash").facts}
    rows = list(csv.DictReader(io.StringIO(brief.casualties_csv.decode("utf-8-sig"))))
    assert len(rows) == sum(1 for fact in data["facts"] if fact["kind"] == "casualty")
    assert rows[0]["figure_words"] == "49"


def test_cells_of_the_csv_can_not_run_as_formulas() -> None:
    example = load("border_clash")
    fact = next(f for f in example.facts if f.id == "m49")
    hostile = fact.model_copy(update={"place": "=HYPERLINK(1)"})
    facts = tuple(hostile if f is fact else f for f in example.facts)
    brief = compose(example.picture(facts=facts), facts, example.articles, BriefSettings())
    assert "'=HYPERLINK(1)" in brief.casualties_csv.decode("utf-8-sig")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("template", templates())
def test_every_dossier_can_be_written(name: str, language: str, template: str) -> None:
    example = load(name)
    editions = (example.first(),) if example.first_edition else ()
    brief = brief_of(example, editions, language=language, template=template)
    assert brief.title
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                assert block.rows
                assert all(len(row.cells) == len(block.columns) for row in block.rows)
                assert all(
                    p.runs and p.runs[0].text for r in block.rows for c in r.cells for p in c.paragraphs
                )
            if isinstance(block, BulletList):
                assert block.items
    assert brief == brief_of(example, editions, language=language, template=template)


def test_the_languages_have_the_same_phrases() -> None:
    def keys(language: str) -> set[str]:
        # Forms that agree with gender, and names of countries, are each language's own.
        own = (
            "outcomes.",
            "outcome_short.",
            "parties.names",
            "clause.people_zero",
            "clause.of_people_counted",
            "dates.first",
            "dates.pattern",
        )
        found = phrases(language).keys()
        return {
            key
            for key in found
            if not key.startswith(own) and not key.endswith((".gender", ".done", ".done.m", ".done.f"))
        }

    assert keys("en") == keys("fr")


def test_an_unknown_language_or_template_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValueError, match="choose one of en, fr"):
        brief_of(load("border_clash"), language="xx")
    with pytest.raises(ValueError, match="choose one of flash, full"):
        brief_of(load("border_clash"), template="xx")


def test_settings_survive_the_dossier() -> None:
    settings = BriefSettings(
        place="Velgrad", as_of=datetime(2031, 1, 1, tzinfo=UTC), grades={"Harbour Times": "B"}, texts=()
    )
    stored = json.loads(json.dumps(settings.to_json()))
    assert BriefSettings.from_json({**stored, "from a newer release": 1}) == settings
    with pytest.raises(ValueError, match="time zone 'Mars/Base' is not known"):
        BriefSettings(time_zone="Mars/Base")


@pytest.mark.parametrize("name", NAMES)
def test_the_flash_is_one_page(name: str) -> None:
    from pypdfium2 import PdfDocument

    from briefing.composition.house_style import load_house_style
    from briefing.publishing.exporter import ExportOptions
    from briefing.publishing.registry import exporters

    brief = brief_of(load(name), template="flash", place="Border", prepared_by="A. Analyst")
    document = PdfDocument(exporters()["pdf"].export(brief, load_house_style(), ExportOptions()))
    assert len(document) == 1
    document.close()


def test_an_earlier_ceasefire_names_who_mediated_it_and_by_whose_word() -> None:
    example = load("border_clash")
    facts = tuple(
        fact.model_copy(update={"background": True}) if fact.kind == "ceasefire" else fact
        for fact in example.facts
    )
    brief = compose(example.picture(facts=facts), facts, example.articles, BriefSettings())
    text = words(brief, "ceasefire")
    assert "According to Valley Post, a ceasefire was agreed, time given: 13 May 2031" in text
    assert "according to Valley Post, the ceasefire collapsed" in text
    assert "according to Valley Post, it was mediated by Norland." in text


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "a humanitarian pause was rejected by the Ardan Front"),
        ("fr", "une pause humanitaire a été refusée par Ardan Front"),
    ],
)
def test_what_was_done_with_an_instrument_agrees_with_it(language: str, expected: str) -> None:
    brief = brief_of(load("siege_of_velgrad"), language=language)
    assert expected.casefold() in words(brief, "bottom_line").replace("\u202f", " ").casefold()


def test_key_figures_count_reports_of_violations_and_not_violations() -> None:
    brief = brief_of(load("life_of_a_ceasefire"))
    (row,) = [row for row in text_of(tables(brief, "key_figures")[0]) if "violations" in row[1]]
    assert row[1].startswith(("report that alleges violations", "reports that allege violations"))
    assert "how many is not counted" in row[1]
