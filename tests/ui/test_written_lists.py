"""Places and grades as lines: read back as written, misfits told and kept as typed."""

import pytest

from ui.brief.settings_store import read_settings
from ui.brief.written_lists import read_grades, read_places, written_grades


def test_places_and_grades_are_read():
    assert read_places("Amsel, 40.1, 46.2\n\nHill 3, North, -4, 5") == (
        {"name": "Amsel", "latitude": 40.1, "longitude": 46.2},
        {"name": "Hill 3, North", "latitude": -4.0, "longitude": 5.0},
    )
    assert written_grades(read_grades("Veld Wire: b")) == "Veld Wire: B"


@pytest.mark.parametrize(
    "line", ["Amsel", "Amsel, 40", "Amsel, 95, 5", "Amsel, x, 5", "Amsel, nan, 5", ", 4, 5"]
)
def test_no_place(line):
    with pytest.raises(ValueError, match="no place"):
        read_places(line)


@pytest.mark.parametrize("line", ["Veld Wire", "Veld Wire: G", ": B", "Veld Wire: AB"])
def test_no_grade(line):
    with pytest.raises(ValueError, match="no grade"):
        read_grades(line)


def test_a_misfit_stays_as_typed_until_it_fits(session, window):
    window.show_workspace("brief")
    panel = session.brief.settings
    panel.editors["grades"].insertPlainText("Ostria Daily: X")
    panel.editors["places"].insertPlainText("Amsel, 40.1, 46.2")
    panel.keep()
    assert [p.name for p in read_settings(session.desk).places] == ["Amsel"]
    assert "Ostria Daily: X" in panel.problem.text()
    assert panel.editors["grades"].value() == "Ostria Daily: X"
    panel.editors["grades"].selectAll()
    panel.editors["grades"].insertPlainText("Ostria Daily: C")
    panel.keep()
    assert read_settings(session.desk).grades == {"Ostria Daily": "C"}
    assert panel.problem.text() == ""
