"""Finder of the frozen program's modules; it comes before anything of ours and so imports next to nothing.

PyInstaller's own archive has its list read in thousands of small calls at every start, asks the zip of the
standard library first, and unpacks what it finds: a quarter of the time to the first window. This one is a
list and the byte code in a row (installers/module_archive.py writes it), and what the first window needs lies
there as it is. Its modules are PyInstaller's in all else: paths, data files, resources.
"""

import marshal
import os
import struct
import sys
import zlib

TYPE_CHECKING = False  # as typing's, which takes longer to load than all that the first window has of ours
if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

NAME = "modules.archive"
MAGIC = b"briefing"
HEAD = struct.Struct("<8sI")  # the magic, and the length of the list in bytes
MODULE, PACKAGE, NAMESPACE = range(3)


_load = marshal.loads


class Archive:
    """The file, open for the program's whole life.

    Args:
        path: of the file.
    """

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        magic, length = HEAD.unpack(os.pread(self._file, HEAD.size, 0))
        if magic != MAGIC:
            raise ImportError(f"{path} is damaged; install Briefing Desk again.")
        # By name: kind, first byte, length, whether it is compressed.
        self.places: dict[str, tuple[int, int, int, bool]] = _load(os.pread(self._file, length, HEAD.size))
        self._first = HEAD.size + length

    def extract(self, name: str) -> "CodeType":
        """Return the byte code of a module (the name is that of PyInstaller's archive)."""
        _, start, length, packed = self.places[name]
        data = os.pread(self._file, length, self._first + start)
        return _load(zlib.decompress(data) if packed else data)


class Finder:
    """Finds modules in the archive, and leaves those that are files of their own to the others.

    Args:
        archive: where they are.
        folder: of the program's libraries, below which packages have their data files.
        loader: PyInstaller's, which has the data files of packages at hand as well.
        description: class of what a finder finds.
    """

    def __init__(self, archive: Archive, folder: str, loader: type, description: "type[ModuleSpec]") -> None:
        self._archive = archive
        self._folder = folder
        self._loader = loader
        self._description = description

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, _target: "ModuleType | None" = None
    ) -> "ModuleSpec | None":
        """Return where a module is, None for one that is not in the archive."""
        place = self._archive.places.get(name)
        if place is None or (path is not None and self._parent_folder(name) not in path):
            return None
        kind = place[0]
        if kind == NAMESPACE:
            found = self._description(name, None)
        else:
            loader = self._loader(name, self._archive, name, kind == PACKAGE)
            found = self._description(name, loader, origin=loader.path)
            found.has_location = True
        if kind != MODULE:
            found.submodule_search_locations = [self._folder_of(name)]
        return found

    def _folder_of(self, name: str) -> str:
        return f"{self._folder}{os.sep}{name.replace('.', os.sep)}"

    def _parent_folder(self, name: str) -> str:
        """Return where a package would look for a module; one that hides its modules has another path."""
        return self._folder_of(name.rpartition(".")[0])


def install() -> None:
    """Put the finder before PyInstaller's, in a build that has the archive."""
    from _frozen_importlib import ModuleSpec

    from pyimod02_importers import PyiFrozenLoader

    folder: str = getattr(sys, "_MEIPASS")  # noqa: B009 (only a frozen program has it)
    path = f"{folder}{os.sep}{NAME}"
    if os.access(path, os.R_OK):
        finder = Finder(Archive(path), folder, PyiFrozenLoader, ModuleSpec)
        sys.meta_path.insert(0, finder)  # type: ignore[arg-type]
