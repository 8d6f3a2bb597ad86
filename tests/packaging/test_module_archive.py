"""The archive of the frozen program's modules: what goes in comes out, and only where it is looked for."""

import importlib.machinery
import marshal
import sys
import types
import zipfile

import pytest


@pytest.fixture
def archive(installers, tmp_path):
    """An archive of a window, a package with a module, and a namespace; gives it and its finder."""
    import frozen_modules
    from installers.module_archive import Module, write_archive

    def code(text):
        return marshal.dumps(compile(text, "made.py", "exec"))

    modules = [
        Module("window", frozen_modules.MODULE, code("shown = True")),
        Module("house", frozen_modules.PACKAGE, code("from house import room\nsize = room.size")),
        Module("house.room", frozen_modules.MODULE, code("size = 14" + " " * 2000)),
        Module("plain", frozen_modules.NAMESPACE, b""),
    ]
    path = tmp_path / frozen_modules.NAME
    write_archive(modules, {"window"}, path)

    class Loader:  # stands for PyInstaller's, which is only there in a frozen program
        def __init__(self, name, packed, entry, is_package):
            self._packed, self._entry = packed, entry
            self.path = str(tmp_path.joinpath(*name.split("."))) + ("/__init__.py" if is_package else ".py")

        def create_module(self, spec):
            return None

        def exec_module(self, module):
            exec(self._packed.extract(self._entry), vars(module))

    opened = frozen_modules.Archive(str(path))
    finder = frozen_modules.Finder(opened, str(tmp_path), Loader, importlib.machinery.ModuleSpec)
    return opened, finder, tmp_path


def test_modules_of_the_archive_are_imported_with_their_places(archive, monkeypatch):
    _, finder, folder = archive
    monkeypatch.setattr(sys, "meta_path", [finder, *sys.meta_path])
    for name in ("house", "house.room", "plain", "window"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import house
    import plain
    import window

    assert (house.size, window.shown) == (14, True)
    assert house.__path__ == [str(folder / "house")]
    assert house.__file__ == str(folder / "house" / "__init__.py")
    assert list(plain.__path__) == [str(folder / "plain")]
    for name in ("house", "house.room", "plain", "window"):
        monkeypatch.delitem(sys.modules, name)


def test_only_what_the_first_window_loads_lies_as_it_is(archive):
    opened, _, _ = archive
    packed = {name: place[3] for name, place in opened.places.items()}
    assert packed == {"window": False, "house": True, "house.room": True, "plain": False}
    assert opened.places["window"][1] == 0  # in front, so that the disk reads on
    assert opened.places["house.room"][2] < 2000
    assert isinstance(opened.extract("house.room"), types.CodeType)


def test_a_package_that_hides_its_modules_keeps_them_hidden(archive):
    _, finder, folder = archive
    assert finder.find_spec("house.room", [str(folder / "house")]) is not None
    assert finder.find_spec("house.room", []) is None  # as spacy.cli is replaced by a package without any
    assert finder.find_spec("house.cellar", [str(folder / "house")]) is None
    assert finder.find_spec("os") is None


def test_two_archives_of_the_same_modules_are_the_same(archive, installers, tmp_path):
    import frozen_modules
    from installers.module_archive import Module, write_archive

    opened, _, _ = archive
    modules = [
        Module(name, place[0], marshal.dumps(opened.extract(name)) if place[2] else b"")
        for name, place in opened.places.items()
    ]
    paths = [tmp_path / "one", tmp_path / "two"]
    write_archive(modules, {"window"}, paths[0])
    write_archive(modules[::-1], {"window"}, paths[1])
    assert paths[0].read_bytes() == paths[1].read_bytes()
    paths[0].write_bytes(b"something else than modules")
    with pytest.raises(ImportError, match="install Briefing Desk again"):
        frozen_modules.Archive(str(paths[0]))


def test_the_part_of_the_standard_library_that_starts_python_goes_in_as_well(installers, tmp_path):
    import frozen_modules
    from installers.module_archive import _of_zip

    path = tmp_path / "base_library.zip"
    with zipfile.ZipFile(path, "w") as library:
        library.writestr("enum.pyc", b"0" * 16 + b"code")
        library.writestr("encodings/__init__.pyc", b"0" * 16 + b"more")
    found = {(module.name, module.kind, module.code) for module in _of_zip(path)}
    assert found == {
        ("enum", frozen_modules.MODULE, b"code"),
        ("encodings", frozen_modules.PACKAGE, b"more"),
    }


def test_tests_of_libraries_stay_out(installers, tmp_path, monkeypatch):
    from installers import module_archive

    def packed(*names):
        return iter([module_archive.Module(name, 0, b"") for name in names])

    monkeypatch.setattr(module_archive, "_of_zip", lambda path: packed("re", "house.room"))
    monkeypatch.setattr(module_archive, "_of_pyz", lambda path: packed("house", "house.tests.room", "latest"))
    found = module_archive.frozen_modules_of(tmp_path, tmp_path)
    assert [module.name for module in found] == ["house", "house.room", "latest", "re"]


def test_what_the_first_window_loads_is_asked_of_the_window_itself(installers):
    from pathlib import Path

    from installers.module_archive import modules_of_first_window

    found = modules_of_first_window(Path(sys.executable))
    assert {"ui.app", "ui.main_window", "ui.start_page", "dataclasses", "logging", "tomllib"} <= found
    assert not {"spacy", "reportlab", "ui.session", "inspect.getsource"} & found


def test_the_program_finds_its_modules_before_it_imports_any(installers):
    from installers.common import PACKAGING

    lines = (PACKAGING / "start.py").read_text(encoding="utf-8").splitlines()
    imports = [line for line in lines if line.lstrip().startswith(("import ", "from "))]
    assert imports[:2] == ["import sys", "    from frozen_modules import install"]
    finder = (PACKAGING / "frozen_modules.py").read_text(encoding="utf-8")
    early = [line.split()[1] for line in finder.splitlines() if line.startswith("import ")]
    assert early == ["marshal", "os", "struct", "sys", "zlib"]
