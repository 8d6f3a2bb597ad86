"""PNG of drawings: read back by a reader of others, pixel for pixel."""

import io
import random
import zlib

import pytest
from PIL import Image

from briefing.publishing.png import png


def read(content: bytes) -> tuple[tuple[int, int], list[int]]:
    image = Image.open(io.BytesIO(content))
    image.load()
    data = image.convert("RGB").tobytes()
    return image.size, [int.from_bytes(data[i : i + 3], "big") for i in range(0, len(data), 3)]


@pytest.mark.parametrize("seed", range(12))
def test_pixels_come_back(seed):
    chance = random.Random(seed)
    width, height = chance.randint(1, 300), chance.randint(1, 40)
    colours = [chance.randrange(1 << 24) for _ in range(chance.choice((1, 2, 9, 200)))]
    pixels: list[int] = []
    while len(pixels) < width * height:
        pixels += [chance.choice(colours)] * chance.choice((1, 2, 3, 4, 11, 257, 258, 259, 600))
    pixels = pixels[: width * height]
    size, found = read(png(pixels, width, height, 7087))
    assert size == (width, height)
    assert found == pixels


def test_flat_colours_stay_and_shades_move_little_where_there_are_too_many():
    shades = [(n * 7919) % (1 << 24) for n in range(3000)]
    pixels = [0xFFFFFF] * 5000 + [0x0B4F7A] * 2000 + shades
    _, found = read(png(pixels, 100, 100, 7087))
    assert found[:7000] == pixels[:7000]
    far = max(
        abs((a >> s & 255) - (b >> s & 255)) for a, b in zip(pixels, found, strict=True) for s in (0, 8, 16)
    )
    assert far < 64


def test_every_length_of_a_run_is_compressed_right():
    for length in range(1, 530):
        content = png([0xFFFFFF] * length, length, 1, 7087)
        start = content.index(b"IDAT") + 4
        data = content[start : start + int.from_bytes(content[start - 8 : start - 4], "big")]
        assert zlib.decompress(data) == b"\x00" * (length + 1)


def test_a_page_of_white_is_small():
    assert len(png([0xFFFFFF] * 1_000_000, 1000, 1000, 7087)) < 10_000
