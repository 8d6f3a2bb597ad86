"""THIRD_PARTY_NOTICES: the licence texts of what is really inside a build."""

import re
from dataclasses import dataclass
from email import message_from_string
from email.message import Message
from pathlib import Path

from installers.common import PACKAGING, ROOT
from installers.unused import is_unused

_TOOLS = frozenset(["pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "hatchling", "altgraph"])
_TOOLS |= {"trove-classifiers", "pluggy", "pathspec", "wheel", "macholib", "pefile", "tomlkit", "editables"}
_LICENCE_FILE = re.compile(r"(?i)^(licen[sc]e|copying|notice|authors)")


@dataclass(frozen=True, slots=True)
class Distribution:
    """An installed library.

    Args:
        name: as on the package index.
        version: its version.
        licence: as it declares it.
        homepage: address that it gives, empty for none.
        texts: its licence files.
    """

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[Path, ...]


def distributions(environment: Path) -> list[Distribution]:
    """Return the libraries of a build environment, or of a folder of wheels, without build tools, by name."""
    found: dict[str, Distribution] = {}  # lib64 is a link to lib: each would come twice
    inside = [*environment.glob("*.dist-info/METADATA")]
    for metadata in inside or environment.glob("[lL]ib*/**/site-packages/*.dist-info/METADATA"):
        fields = message_from_string(metadata.read_text(encoding="utf-8", errors="replace"))
        name = str(fields["Name"])
        if name.lower() in _TOOLS or name == "briefing-desk" or is_unused(name):
            continue
        texts = [p for p in sorted(metadata.parent.rglob("*")) if p.is_file() and _LICENCE_FILE.match(p.name)]
        licence = fields["License-Expression"] or _licence_of(fields)
        homepage = str(fields["Home-page"] or "")
        found[name.lower()] = Distribution(name, str(fields["Version"]), licence, homepage, tuple(texts))
    return [found[name] for name in sorted(found)]


def _licence_of(fields: Message) -> str:
    classifiers = [c for c in fields.get_all("Classifier", []) if c.startswith("License ::")]
    named = [c.rsplit(" :: ", 1)[-1] for c in classifiers if c != "License :: OSI Approved"]
    short = str(fields["License"] or "").strip().splitlines()[:1]
    return ", ".join(named) or (short[0] if short else "see its licence file")


def write(environment: Path, folder: Path) -> Path:
    """Write the notices into a build.

    Args:
        environment: the build environment that the folder was made from.
        folder: where THIRD_PARTY_NOTICES.txt goes.
    """
    target = folder / "THIRD_PARTY_NOTICES.txt"
    blocks = ["Briefing Desk contains the following software and data, each under its own licence.\n"]
    for library in distributions(environment):
        texts = [p.read_text(encoding="utf-8", errors="replace").strip() for p in library.texts]
        blocks.append(
            f"{'=' * 78}\n{library.name} {library.version}\n{library.licence}\n\n" + "\n\n".join(texts)
        )
    # Qt's wheels hold no licence text; the interpreter is no wheel.
    data = sorted(p for name in ("LICENSE*", "SOURCES*") for p in (ROOT / "resources").rglob(name))
    for licence in [*sorted((PACKAGING / "licences").glob("*.txt")), *data]:
        text = licence.read_text(encoding="utf-8", errors="replace").strip()
        blocks.append(f"{'=' * 78}\n{licence.relative_to(ROOT).as_posix()}\n\n{text}")
    target.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return target
