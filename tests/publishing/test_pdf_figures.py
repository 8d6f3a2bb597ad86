"""Cards, charts and map: what is drawn for what is known, and never a bar from 0 for "up to"."""

from dataclasses import replace

import pytest

from briefing.composition.document import (
    Cell,
    ChangeChart,
    ChartPoint,
    Column,
    LocatorMap,
    MapBounds,
    MapOutline,
    MapPlace,
    Paragraph,
    RangeBar,
    RangeChart,
    Row,
    Run,
    Section,
    Table,
)
from briefing.publishing.map_projection import degrees_text, grid_step, projection_of, round_distance
from tests.publishing.pdf_reading import opened, page_texts, publish, roles
from tests.publishing.sample_briefs import osk_brief


def _pdf(*blocks, name: str = "s") -> bytes:
    return publish(
        replace(osk_brief(), sections=(Section(name, "Section", blocks),), sources=(), unreviewed_count=0)
    )


def _rectangles(content: bytes, height: float) -> list[tuple[float, float]]:
    """Return left end and width of the filled rectangles of a height on the first page."""
    import pikepdf

    with opened(content) as pdf:
        drawn = [
            [float(v) for v in o]
            for o, name in pikepdf.parse_content_stream(pdf.pages[0])
            if str(name) == "re"
        ]
    return [(box[0], box[2]) for box in drawn if abs(box[3] - height) < 0.01]


def test_a_range_is_a_bar_between_its_ends_and_an_open_end_is_none():
    bars = (RangeBar("A", 20, 40, "20–40"), RangeBar("B", None, 50, "≤ 50"), RangeBar("C", 10, None, "≥ 10"))
    content = _pdf(RangeChart("Tolls", bars, "people", "Three tolls side by side."))
    ((left, width),) = _rectangles(content, 6.0)
    marks = _rectangles(content, 12.0)
    # Scale: 0 to 60 people over the plot; the two open claims are marked at their known ends only.
    assert len(marks) == 2
    zero = left - width
    assert [round((x + 1 - zero) / width, 1) for x, _ in marks] == [2.5, 0.5]


def test_a_claim_without_a_figure_is_named_and_not_drawn():
    content = _pdf(
        RangeChart(
            "Tolls", (RangeBar("A", None, None, "not stated"),), "people", "One claim without a figure."
        )
    )
    assert "not stated" in "".join(page_texts(content))
    assert not _rectangles(content, 6.0)


def test_a_change_chart_shows_the_latest_editions_with_their_numbers():
    points = tuple(ChartPoint(f"No. {n}", n, n + 3) for n in range(1, 31))
    text = "".join(page_texts(_pdf(ChangeChart("Toll", points, "people", "Toll by edition."))))
    assert "No. 30" in text
    assert "No. 16" not in text


def test_key_figures_given_as_a_table_become_cards():
    rows = tuple(
        Row(
            (
                Cell((Paragraph((Run(f"≥ {n}"),)),), header=True),
                Cell((Paragraph((Run("killed"),)),)),
                Cell((Paragraph((Run("who"),)),)),
            )
        )
        for n in range(1, 4)
    )
    table = Table("Key figures; never a sum", (Column("Figure"), Column("What"), Column("Who")), rows)
    with opened(_pdf(table, name="key_figures")) as pdf:
        assert len(roles(pdf, "/LI")) == 3
    many = replace(table, rows=rows * 4)
    with opened(_pdf(many, name="key_figures")) as pdf:
        assert not roles(pdf, "/LI")
        assert len(roles(pdf, "/TR")) > 12


def test_names_of_neighbouring_places_do_not_overlap():
    places = tuple(MapPlace(f"Village number {n}", 40 + n * 0.01, 44 + n * 0.02) for n in range(6))
    content = _pdf(LocatorMap(places, "No position is implied.", "Six villages close to each other."))
    import pikepdf

    boxes = []
    with opened(content) as pdf:
        for operands, name in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(name) == "re" and abs(float(operands[3]) - 9.5) < 0.01:
                left, lower, width, height = (float(v) for v in operands)
                boxes.append((left, lower, left + width, lower + height))
    assert len(boxes) == 6
    for index, first in enumerate(boxes):
        for second in boxes[index + 1 :]:
            apart = first[2] <= second[0] + 3 or second[2] <= first[0] + 3
            assert apart or first[3] <= second[1] + 1 or second[3] <= first[1] + 1


def test_borders_are_clipped_to_the_map_and_tagged_with_it():
    ring = ((40.0, 38.0), (50.0, 38.0), (50.0, 44.0), (40.0, 44.0))
    block = LocatorMap(
        (MapPlace("Osk", 41, 45),),
        "No position is implied.",
        "Map of the Osk valley.",
        (MapOutline("Veldra", (ring, ((1.0, 1.0),))),),
        MapBounds(43, 40, 47, 42),
    )
    with opened(_pdf(block)) as pdf:
        (figure,) = roles(pdf, "/Figure")
        assert str(figure.Alt) == "Map of the Osk valley."
        assert b" re W n" in pdf.pages[0].Contents.read_bytes()


def test_a_map_without_a_known_place_keeps_its_disclaimer():
    content = _pdf(
        LocatorMap((MapPlace("Nowhere", 200, 400),), "No position is implied.", "No place is known.")
    )
    assert "No position is implied." in "".join(page_texts(content))


@pytest.mark.parametrize("latitude", [0.0, 41.0, -33.0, 89.0])
def test_places_stand_inside_the_map(latitude):
    places = (MapPlace("A", latitude, 10), MapPlace("B", latitude - 2, 13))
    projection = projection_of(LocatorMap(places, "", ""), 400, 200)
    for place in places:
        right, up = projection.point(place.longitude, place.latitude)
        assert 0 < right < 400
        assert 0 < up < 200


def test_words_of_the_grid_and_the_scale():
    assert [degrees_text(v, "N", "S") for v in (41, -0.5, 0)] == ["41°N", "0.5°S", "0°"]
    assert [round_distance(v) for v in (0.4, 1, 7, 49, 260)] == [1, 1, 5, 20, 200]
    assert grid_step(0.5) == 0.1
    assert grid_step(300) == 30
