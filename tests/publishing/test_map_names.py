"""Names on a map: beside their place, never over one another while there is room."""

import re
from dataclasses import replace

from briefing.composition.document import LocatorMap, MapBounds, MapPlace, Section
from briefing.composition.house_style import load_house_style
from briefing.publishing import ExportOptions, exporters
from briefing.publishing.map_names import boxes_of_places, room_for
from briefing.publishing.scale import text_width
from tests.publishing.sample_briefs import osk_brief


def _apart(first, second) -> bool:
    return first[2] <= second[0] or second[2] <= first[0] or first[3] <= second[1] or second[3] <= first[1]


def test_names_of_neighbours_stand_apart_and_on_the_map():
    points = [(300.0, 100.0), (330.0, 101.0), (360.0, 99.0), (345.0, 110.0), (20.0, 5.0), (590.0, 195.0)]
    taken = boxes_of_places(points)
    names = []
    for point in points:
        box = room_for((150.0, 15.0), point, taken, (600.0, 200.0))
        taken.append(box)
        names.append(box)
    for index, box in enumerate(names):
        assert box[0] > 0
        assert box[1] > 0
        assert box[2] < 600
        assert box[3] < 200
        assert all(_apart(box, other) for other in names[:index])


def test_names_on_the_map_of_a_web_page_do_not_cover_each_other():
    places = (
        MapPlace("Korland", 40.2, 45.0, "centre of the country"),
        MapPlace("Velland", 40.2, 47.5, "centre of the country"),
    )
    bounds = MapBounds(west=38.0, south=37.0, east=55.0, north=43.0)
    block = LocatorMap(places, "No position is implied.", "Two places", bounds=bounds)
    brief = replace(osk_brief(), sections=(Section("map", "Map", (block,)),))
    page = exporters()["html"].export(brief, load_house_style(), ExportOptions()).decode("utf-8")
    words = {
        name: float(left)
        for left, name in re.findall(r'<text x="([\d.]+)"[^>]*>((?:Korland|Velland) [^<]*)</text>', page)
    }
    assert len(words) == 2
    (one, first), (other, second) = sorted(words.items(), key=lambda item: item[1])
    rows = re.findall(r'<text x="[\d.]+" y="([\d.]+)"[^>]*>(?:Korland|Velland)', page)
    assert rows[0] != rows[1] or first + text_width(one) * 13 <= second
    assert other
