"""Figures once reached don't fall: floors in ratchet.toml, raised by hand with --update."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.accuracy.figures import Figure

FLOORS = Path(__file__).with_name("ratchet.toml")
TOLERANCE = 0.004  # a rounding of the third figure, or one fact among some hundred
_TOLERANCE_OF_OWN = 0.02  # one fact among the fifty of our own articles


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure below its floor."""

    key: str
    floor: float
    value: float


def read_floors(path: Path = FLOORS) -> dict[str, float]:
    """Return the floors by figure, none where the file is missing."""
    if not path.is_file():
        return {}
    return {
        key: float(floor) for key, floor in tomllib.loads(path.read_text(encoding="utf-8"))["floors"].items()
    }


def falls(figures: Iterable[Figure], floors: dict[str, float]) -> list[Fall]:
    """Return the figures that lie below their floor by more than the tolerance."""
    return [
        Fall(figure.key, floors[figure.key], figure.value)
        for figure in figures
        if figure.key in floors and figure.value < floors[figure.key] - _tolerance(figure)
    ]


def _tolerance(figure: Figure) -> float:
    return _TOLERANCE_OF_OWN if figure.set_name == "own" else TOLERANCE


def raised(
    figures: Iterable[Figure], floors: dict[str, float], *, allow_regression: bool = False
) -> dict[str, float]:
    """Return the floors after this run: higher where a figure rose, lower only where that is allowed."""
    new = dict(floors)
    for figure in figures:
        value = round(figure.value, 3)
        if allow_regression or value > new.get(figure.key, -1.0):
            new[figure.key] = value
    return new


def write_floors(floors: dict[str, float], path: Path = FLOORS) -> None:
    """Write the floors in the order of their names."""
    lines = [f'"{key}" = {floor:.3f}' for key, floor in sorted(floors.items())]
    text = (
        "# Figures reached; `python -m tests.accuracy --update` raises them.\n[floors]\n"
        + "\n".join(lines)
        + "\n"
    )
    path.write_text(text, encoding="utf-8")
