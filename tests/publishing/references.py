"""Three reference briefs as they should come out: text, structure, pictures of the pages.

`python -m tests.publishing.references` writes them anew after a wanted change of the layout was looked at.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pypdfium2
from PIL import Image

from tests.publishing.pdf_reading import opened, outline_of_structure, page_texts, publish
from tests.publishing.sample_briefs import harbour_brief, long_brief, osk_brief

FOLDER = Path(__file__).parent / "references"
NAMES = ("osk", "harbour", "valley")

# 36 dots an inch: enough to see a block that moved, small enough to keep.
_SCALE = 0.5


@cache
def content_of(name: str) -> bytes:
    """Return the PDF of a reference brief."""
    match name:
        case "osk":
            return publish(osk_brief(), attach_casualties=True)
        case "harbour":
            return publish(harbour_brief(), "letter")
        case _:
            return publish(long_brief(rows=24, paragraphs=4), "large_print")


def text_of(name: str) -> str:
    """Return the text of all pages."""
    return "\f".join(page_texts(content_of(name)))


def structure_of(name: str) -> str:
    """Return the structure tree as indented lines."""
    with opened(content_of(name)) as pdf:
        return outline_of_structure(pdf)


def pictures_of(name: str) -> Iterator[Image.Image]:
    """Yield the pages in shades of grey."""
    document = pypdfium2.PdfDocument(content_of(name))
    for page in document:
        yield page.render(scale=_SCALE, grayscale=True).to_pil()
        page.close()
    document.close()


def main() -> None:
    """Write the references."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text(text_of(name), encoding="utf-8", newline="\n")
        (FOLDER / f"{name}.structure.txt").write_text(structure_of(name), encoding="utf-8", newline="\n")
        for number, picture in enumerate(pictures_of(name), 1):
            picture.save(FOLDER / f"{name}-{number}.png", optimize=True)


if __name__ == "__main__":
    main()
