"""Places and grades as lines of text: quickly typed, pasted and read back; a misfit is told by its line."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from briefing.composition.settings import PlaceOnMap

translate = QCoreApplication.translate
_LETTERS = "ABCDEF"
_HIGHEST = (90.0, 180.0)  # degrees of latitude and of longitude


def written_places(places: Iterable[PlaceOnMap]) -> str:
    """Write places as lines of "name, latitude, longitude"."""
    return "\n".join(f"{p.name}, {p.latitude:g}, {p.longitude:g}" for p in places)


def read_places(text: str) -> tuple[dict[str, Any], ...]:
    """Read lines of "name, latitude, longitude" in decimal degrees.

    Raises:
        ValueError: a line does not fit; its sentence is for the analyst.
    """
    return tuple(_place(line) for line in _lines(text))


def written_grades(grades: Mapping[str, str]) -> str:
    """Write grades as lines of "outlet: letter"."""
    return "\n".join(f"{outlet}: {letter}" for outlet, letter in grades.items())


def read_grades(text: str) -> dict[str, str]:
    """Read lines of "outlet: letter", A to F (Admiralty code).

    Raises:
        ValueError: a line does not fit; its sentence is for the analyst.
    """
    grades = {}
    for line in _lines(text):
        outlet, _, letter = (part.strip() for part in line.rpartition(":"))
        if not outlet or len(letter) != 1 or letter.upper() not in _LETTERS:
            sentence = translate("lists", "“{line}” is no grade; write it as “Veld Wire: B”, with A to F.")
            raise ValueError(sentence.format(line=line))
        grades[outlet] = letter.upper()
    return grades


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _place(line: str) -> dict[str, Any]:
    name, *numbers = (part.strip() for part in line.rsplit(",", 2))
    try:
        latitude, longitude = (float(number) for number in numbers)
    except ValueError:
        latitude = longitude = float("nan")
    if not name or not (abs(latitude) <= _HIGHEST[0] and abs(longitude) <= _HIGHEST[1]):
        sentence = translate("lists", "“{line}” is no place; write it as “Amsel, 40.1, 46.2”, in degrees.")
        raise ValueError(sentence.format(line=line))
    return {"name": name, "latitude": latitude, "longitude": longitude}
