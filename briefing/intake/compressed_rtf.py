"""Rich text as Outlook keeps it in mails: Microsoft's LZFu compression ([MS-OXRTFCP], section 2 and 3)."""

import struct
from collections.abc import Iterator

from briefing.intake.errors import IntakeError

_COMPRESSED, _AS_IT_IS = 0x75465A4C, 0x414C454D  # "LZFu", "MELA"
_HEADER = struct.Struct("<4I")  # size, raw size, kind, checksum
_WINDOW = 4096  # bytes of the dictionary
_SHORTEST = 2  # bytes of a reference
# What the dictionary begins with ([MS-OXRTFCP] 2.1.2.1).
_INITIAL = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def decompressed(data: bytes, limit: int) -> bytes:
    """Return the rich text of a mail's compressed body.

    Args:
        data: value of the property PidTagRtfCompressed.
        limit: most bytes that it may unpack to.

    Raises:
        IntakeError: it is damaged, or larger than the limit.
    """
    if len(data) < _HEADER.size:
        raise IntakeError("The text of “{name}” is damaged; open it in Outlook and save it again.")
    _, raw_size, kind, _ = _HEADER.unpack_from(data)
    if raw_size > limit:
        raise IntakeError("The text of “{name}” is larger than the limit; save its text alone.")
    packed = data[_HEADER.size :]
    if kind == _AS_IT_IS:
        return packed[:raw_size]
    if kind != _COMPRESSED:
        raise IntakeError("The text of “{name}” is damaged; open it in Outlook and save it again.")
    return _unpacked(packed, raw_size)


def _unpacked(packed: bytes, raw_size: int) -> bytes:
    """Follow the references; where the data is cut off, what was there is read."""
    window = bytearray(_INITIAL) + bytearray(_WINDOW - len(_INITIAL))
    written = len(_INITIAL)
    text = bytearray()
    for token in _tokens(packed):
        start, length = (token, 1) if isinstance(token, bytes) else token
        if start == written % _WINDOW or len(text) >= raw_size:
            break
        for step in range(length):
            byte = start[0] if isinstance(start, bytes) else window[(start + step) % _WINDOW]
            text.append(byte)
            window[written % _WINDOW] = byte  # at once: a reference may reach into what it writes
            written += 1
    return bytes(text[:raw_size])


def _tokens(packed: bytes) -> Iterator[bytes | tuple[int, int]]:
    """Yield bytes that stand for themselves, and references: place in the dictionary and length."""
    position = 0
    while position < len(packed):
        control = packed[position]
        position += 1
        for bit in range(8):
            size = 2 if control >> bit & 1 else 1
            part = packed[position : position + size]
            if len(part) < size:
                return
            position += size
            yield part if size == 1 else ((part[0] << 4) | (part[1] >> 4), (part[1] & 15) + _SHORTEST)
