"""Where a named place is, as far as a small gazetteer knows, and how well that is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.assessment.names import normalised
from briefing.composition.outlines import centre_of_country, country_names
from briefing.resource_files import resource

_PREPOSITIONS = ("in", "at", "near", "around", "outside", "of")


@dataclass(frozen=True, slots=True)
class Located:
    """A place with its coordinates in degrees and how well they are known."""

    name: str
    latitude: float
    longitude: float
    precision: Literal["town", "country"]


@dataclass(frozen=True, slots=True)
class _Town:
    name: str
    latitude: float
    longitude: float
    country: str
    thousands: int


def _rows(name: str) -> list[list[str]]:
    lines = resource("map", name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _towns() -> dict[str, list[_Town]]:
    towns: dict[str, list[_Town]] = {}
    for name, latitude, longitude, country, thousands in _rows("places.tsv"):
        town = _Town(name, float(latitude), float(longitude), country, int(thousands))
        towns.setdefault(normalised(name), []).append(town)
    return towns


@cache
def _codes() -> dict[str, str]:
    return {normalised(name): code for name, code in _rows("countries.tsv")}


@cache
def _countries() -> dict[str, str]:
    return {normalised(name): name for name in country_names()}


def locate(words: str, parties: Sequence[str] = ()) -> Located | None:
    """Find a place.

    Args:
        words: as the source names it ("near Goris").
        parties: belligerents; of towns of one name those in their countries go first, then the largest.

    Returns:
        The place, None where the gazetteer does not hold it or two candidates are as likely.
    """
    name = _bare(words)
    country = _countries().get(name)
    if country and (centre := centre_of_country(country)):
        return Located(country, round(centre[1], 2), round(centre[0], 2), "country")
    codes = {_codes().get(normalised(party)) for party in parties}
    candidates = sorted(
        _towns().get(name, ()), key=lambda t: (t.country not in codes, -t.thousands, t.country, t.latitude)
    )
    if not candidates:
        return None
    first = candidates[0]
    # A town outside the countries of the conflict is a guess when its name is not unique.
    if len(candidates) > 1 and first.country not in codes:
        return None
    return Located(first.name, first.latitude, first.longitude, "town")


def _bare(words: str) -> str:
    tokens = normalised(words).split()
    while tokens and tokens[0] in _PREPOSITIONS:
        tokens = tokens[1:]
    return " ".join(tokens)
