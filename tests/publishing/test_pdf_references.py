"""Three reference briefs compared with what is stored: text, structure, and the look of each page."""

import pytest
from PIL import Image, ImageChops

from tests.publishing.references import FOLDER, NAMES, pictures_of, structure_of, text_of

# Renderers smooth edges differently from release to release; a block that moves changes far more.
_MOST_MEAN_DIFFERENCE = 3.0
_MOST_CHANGED_SHARE = 0.02
_CHANGED = 96

_ADVICE = "if the change is wanted, look at the pages and run: python -m tests.publishing.references"


@pytest.mark.parametrize("name", NAMES)
def test_text_is_that_of_the_reference(name):
    stored = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    # Readers differ in spaces and in the sign of a divided word.
    assert _bare(text_of(name)) == _bare(stored), _ADVICE


@pytest.mark.parametrize("name", NAMES)
def test_structure_is_that_of_the_reference(name):
    assert structure_of(name) == (FOLDER / f"{name}.structure.txt").read_text(encoding="utf-8"), _ADVICE


@pytest.mark.parametrize("name", NAMES)
def test_pages_look_like_those_of_the_reference(name):
    pictures = list(pictures_of(name))
    assert len(pictures) == len(list(FOLDER.glob(f"{name}-*.png")))
    for number, picture in enumerate(pictures, 1):
        stored = Image.open(FOLDER / f"{name}-{number}.png").convert("L")
        assert picture.size == stored.size
        histogram = ImageChops.difference(picture.convert("L"), stored).histogram()
        pixels = sum(histogram)
        mean = sum(value * count for value, count in enumerate(histogram)) / pixels
        changed = sum(histogram[_CHANGED:]) / pixels
        assert mean <= _MOST_MEAN_DIFFERENCE, f"page {number}: {_ADVICE}"
        assert changed <= _MOST_CHANGED_SHARE, f"page {number}: {_ADVICE}"


def test_a_block_that_moved_would_be_seen():
    (first, *_) = pictures_of("osk")
    moved = ImageChops.offset(first.convert("L"), 0, 6)
    histogram = ImageChops.difference(first.convert("L"), moved).histogram()
    assert (
        sum(value * count for value, count in enumerate(histogram)) / sum(histogram) > _MOST_MEAN_DIFFERENCE
    )


def _bare(text: str) -> str:
    return "".join(text.replace("\x02", "").replace("\u00ad", "").split())
