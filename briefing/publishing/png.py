"""PNG (ISO/IEC 15948) of drawings with few colours, the same bytes whatever zlib is installed.

Compressed are runs of one byte alone, with the fixed codes of DEFLATE (RFC 1951, 3.2.6): enough for drawings.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RUN = re.compile(rb"(.)\1*", re.DOTALL)
_LONGEST_RUN, _SHORTEST_RUN = 258, 3
_MOST_COLOURS = 256
# Colours that agree in the upper bits of each channel share one place of the palette.
_MASKS = (0xFFFFFF, 0xF0F0F0, 0xE0E0E0, 0xC0C0C0)
# First length and number of extra bits of the codes 257 to 285 (RFC 1951, 3.2.5).
_LENGTHS = tuple(
    [(3 + n, 0) for n in range(8)]
    + [(3 + (4 + step) * 2**bits, bits) for bits in range(1, 6) for step in range(4)]
)


def png(pixels: Sequence[int], width: int, height: int, dots_a_metre: int) -> bytes:
    """Return a picture as PNG.

    Args:
        pixels: 0xRRGGBB each, row by row.
        width: in pixels.
        height: in pixels.
        dots_a_metre: resolution.
    """
    palette, indexes = _indexed(pixels)
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 3, 0, 0, 0))
    colours = b"".join(colour.to_bytes(3, "big") for colour in palette)
    size = dots_a_metre.to_bytes(4, "big") * 2 + b"\x01"
    chunks = (
        (b"IHDR", head),
        (b"pHYs", size),
        (b"PLTE", colours),
        (b"IDAT", _deflated(_filtered(indexes, width))),
        (b"IEND", b""),
    )
    # The order of PLTE and pHYs is free; both stand before the data.
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks)


def _indexed(pixels: Sequence[int]) -> tuple[list[int], bytes]:
    """Return a palette of 256 colours at most, flat ones as they are, and the pixels as places in it."""
    counts = Counter(pixels)
    for mask in _MASKS:
        groups: dict[int, int] = {}
        for colour, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            groups.setdefault(colour & mask, colour)
        if len(groups) <= _MOST_COLOURS:
            break
    palette = sorted(groups.values())
    places = {colour: place for place, colour in enumerate(palette)}
    place_of = {colour: places[groups[colour & mask]] for colour in counts}
    return palette, bytes(map(place_of.__getitem__, pixels))


def _filtered(indexes: bytes, width: int) -> bytes:
    """Return the rows with their filter types: one that repeats the row above is all zeros."""
    rows = []
    above = b""
    for start in range(0, len(indexes), width):
        row = indexes[start : start + width]
        rows.append(b"\x02" + bytes(width) if row == above else b"\x00" + row)
        above = row
    return b"".join(rows)


def _deflated(data: bytes) -> bytes:
    """Return a zlib stream (RFC 1950) of one block with fixed codes."""
    parts = ["1" + "10"]  # the last block; fixed codes, low bit first
    for run in _RUN.finditer(data):
        parts.extend(_codes(run[1][0], run.end() - run.start()))
    parts.append(_symbol(256))
    bits = "".join(parts)
    packed = int(bits[::-1], 2).to_bytes(-(-len(bits) // 8), "little")
    return b"\x78\x01" + packed + zlib.adler32(data).to_bytes(4, "big")


def _codes(byte: int, count: int) -> Iterator[str]:
    """Yield the codes of a run: the byte, then how often it is repeated."""
    literal = _LITERALS[byte]
    yield literal
    left = count - 1
    while left >= _SHORTEST_RUN:
        length = min(left, _LONGEST_RUN)
        yield _REPEATS[length]
        left -= length
    yield literal * left


def _symbol(value: int) -> str:
    """Return the fixed code of a literal or length, first bit first (RFC 1951, 3.2.6)."""
    if value < 144:
        return f"{0b00110000 + value:08b}"
    if value < 256:
        return f"{0b110010000 + value - 144:09b}"
    if value < 280:
        return f"{value - 256:07b}"
    return f"{0b11000000 + value - 280:08b}"


def _repeat(length: int) -> str:
    """Return the code of a repetition of the byte before."""
    if length == _LONGEST_RUN:
        return _symbol(285) + "00000"
    code = max(n for n, (first, _) in enumerate(_LENGTHS) if first <= length)
    first, bits = _LENGTHS[code]
    extra = f"{length - first:0{bits}b}"[::-1] if bits else ""
    return _symbol(257 + code) + extra + "00000"  # a distance of one


def _chunk(name: bytes, content: bytes) -> bytes:
    checked = name + content
    return len(content).to_bytes(4, "big") + checked + zlib.crc32(checked).to_bytes(4, "big")


_LITERALS = tuple(_symbol(value) for value in range(256))
_REPEATS = {length: _repeat(length) for length in range(_SHORTEST_RUN, _LONGEST_RUN + 1)}
