"""The program's icon in the sizes and formats that the systems want, from the one drawing in resources."""

from pathlib import Path

from installers.common import ROOT

_SOURCE = ROOT / "resources" / "icons" / "briefing-desk.png"
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)


def write_icon(target: Path, size: int) -> Path:
    """Write the icon as PNG of this size in pixels."""
    from PIL import Image

    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(_SOURCE) as drawing:
        drawing.convert("RGBA").resize((size, size), Image.Resampling.LANCZOS).save(target)
    return target


def write_ico(target: Path) -> Path:
    """Write the icon in Windows' format, all sizes in one file."""
    from PIL import Image

    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(_SOURCE) as drawing:
        largest = drawing.convert("RGBA").resize((256, 256), Image.Resampling.LANCZOS)
        largest.save(target, sizes=[(size, size) for size in _ICO_SIZES])
    return target


def write_icns(target: Path) -> Path:
    """Write the icon in macOS' format."""
    from PIL import Image

    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(_SOURCE) as drawing:
        drawing.convert("RGBA").resize((1024, 1024), Image.Resampling.LANCZOS).save(target)
    return target
