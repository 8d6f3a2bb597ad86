"""THIRD_PARTY_NOTICES: the licence texts of what is really inside a build."""

from collections.abc import Sequence
from pathlib import Path

from installers.common import ROOT
from installers.contents import Component

_LINE = "=" * 78


def write(components: Sequence[Component], folder: Path) -> Path:
    """Write the notices into a build.

    Args:
        components: what the build holds (contents.py).
        folder: where THIRD_PARTY_NOTICES.txt goes.
    """
    target = folder / "THIRD_PARTY_NOTICES.txt"
    blocks = ["Briefing Desk contains the following software and data, each under its own licence.\n"]
    printed: dict[str, str] = {}  # the same text, as Qt's, stands once
    for component in components:
        head = f"{_LINE}\n{component.name} {component.version}\n{component.licence}"
        blocks.append(
            "\n\n".join([head, *(_once(text, component.name, printed) for text in component.texts)])
        )
    for licence in sorted(p for name in ("LICENSE*", "SOURCES*") for p in (ROOT / "resources").rglob(name)):
        text = licence.read_text(encoding="utf-8", errors="replace").strip()
        blocks.append(f"{_LINE}\n{licence.relative_to(ROOT).as_posix()}\n\n{text}")
    target.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return target


def _once(path: Path, name: str, printed: dict[str, str]) -> str:
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    if text in printed:
        return f"{path.name}: the same text as under {printed[text]}"
    printed[text] = name
    return text
