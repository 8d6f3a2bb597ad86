"""The frozen program's modules in one archive that is read faster than PyInstaller's (frozen_modules.py)."""

import io
import marshal
import subprocess
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import frozen_modules

from installers.common import BuildError

_HEAD_OF_BYTE_CODE = 16  # bytes before the code in a .pyc file
# What the first window imports. Not what it does: that needs a screen.
_FIRST_WINDOW = (
    "from ui.late_modules import late_modules\n"
    "with late_modules():\n"
    "    import ui.app, ui.main_window, ui.translations, ui.crash, ui.instance_name\n"
    "import sys; print(*sys.modules, sep='\\n')\n"
)
_TESTS = {"tests", "test"}
# Used by the first window though it only names them (ui/late_modules.py).
_AND_THEN = ("base64", "json", "json.decoder", "json.encoder", "json.scanner", "pickle", "ui.commands")


@dataclass(frozen=True, slots=True)
class Module:
    """A module that goes into the archive.

    Args:
        name: full name.
        kind: module, package or namespace (frozen_modules.py).
        code: its byte code, marshalled; empty for a namespace.
    """

    name: str
    kind: int
    code: bytes


def modules_of_first_window(python: Path) -> set[str]:
    """Return the names of what is loaded on the way to the first window.

    Args:
        python: of an environment with our wheel.

    Raises:
        BuildError: the window can't be imported.
    """
    done = subprocess.run([python, "-c", _FIRST_WINDOW], capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"the window can't be imported:\n{done.stderr[-2000:]}")
    return {*done.stdout.split(), *_AND_THEN}


def frozen_modules_of(archive: Path, base_library: Path) -> list[Module]:
    """Return what PyInstaller has packed, without the tests of libraries (prune.py drops their files too).

    Args:
        archive: its PYZ.
        base_library: its zip of the part of the standard library that Python itself needs to start.
    """
    found = {module.name: module for module in (*_of_zip(base_library), *_of_pyz(archive))}
    return [found[name] for name in sorted(found) if not _TESTS & {*name.split(".")}]


def write_archive(modules: Collection[Module], first: Collection[str], path: Path) -> None:
    """Write the archive: those of the first window in front and as they are, the others compressed.

    Args:
        modules: what goes in.
        first: names of those that the first window loads.
        path: file to write.
    """
    body = io.BytesIO()
    places: dict[str, tuple[int, int, int, bool]] = {}
    for module in sorted(modules, key=lambda module: (module.name not in first, module.name)):
        packed = module.name not in first and module.kind != frozen_modules.NAMESPACE
        data = zlib.compress(module.code, 9) if packed else module.code
        places[module.name] = (module.kind, body.tell(), len(data), packed)
        body.write(data)
    index = marshal.dumps(places)
    head = frozen_modules.HEAD.pack(frozen_modules.MAGIC, len(index))
    path.write_bytes(head + index + body.getvalue())


def _of_pyz(archive: Path) -> Iterator[Module]:
    from PyInstaller.archive.readers import ZlibArchiveReader
    from PyInstaller.loader.pyimod01_archive import PYZ_ITEM_NSPKG, PYZ_ITEM_PKG

    kinds = {PYZ_ITEM_PKG: frozen_modules.PACKAGE, PYZ_ITEM_NSPKG: frozen_modules.NAMESPACE}
    reader = ZlibArchiveReader(str(archive))
    for name, entry in reader.toc.items():
        kind = kinds.get(entry[0], frozen_modules.MODULE)
        code = b"" if kind == frozen_modules.NAMESPACE else reader.extract(name, raw=True)
        yield Module(name, kind, code)


def _of_zip(base_library: Path) -> Iterator[Module]:
    with zipfile.ZipFile(base_library) as library:
        for entry in library.namelist():
            if entry.endswith(".pyc"):
                name = entry.removesuffix(".pyc").replace("/", ".")
                kind = frozen_modules.PACKAGE if name.endswith(".__init__") else frozen_modules.MODULE
                yield Module(name.removesuffix(".__init__"), kind, library.read(entry)[_HEAD_OF_BYTE_CODE:])
