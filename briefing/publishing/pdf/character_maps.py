"""Character maps of fonts mended: ReportLab writes characters above U+FFFF with five digits."""

import re

from pikepdf import Pdf

_ABOVE_FFFF = re.compile(rb"<([0-9A-Fa-f]{5,6})>")


def mend_character_maps(pdf: Pdf) -> None:
    """Write characters above U+FFFF as surrogate pairs (ISO 32000-1, 9.10.3): an emoji is read as one.

    Args:
        pdf: the file; all its pages share one dictionary of fonts.
    """
    if not pdf.pages:
        return
    for font in pdf.pages[0].Resources.get("/Font", {}).values():
        if "/ToUnicode" not in font:
            continue
        content = font.ToUnicode.read_bytes()
        if _ABOVE_FFFF.search(content):
            font.ToUnicode.write(_ABOVE_FFFF.sub(_surrogates, content))


def _surrogates(match: re.Match[bytes]) -> bytes:
    code = int(match[1], 16)
    return f"<{chr(code).encode('utf-16-be').hex().upper()}>".encode()
