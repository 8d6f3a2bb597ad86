"""Every file of a build belongs to a component; its terms stand in the notices and in the bill."""

import json
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def contents(monkeypatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    from installers import contents

    return contents


@pytest.fixture
def site(tmp_path):
    """An environment of two wheels and our own."""
    folder = tmp_path / "environment" / "lib" / "python3.13" / "site-packages"
    (tmp_path / "environment").mkdir()
    (tmp_path / "environment" / "pyvenv.cfg").write_text("version = 3.13.9\n")
    for name, number, files in (
        ("alpha", "1.0", ["alpha/__init__.py", "alpha/fast.so", "alpha.libs/libdeep-12345678.so.2"]),
        ("pyinstaller", "6.0", []),
        ("briefing-desk", "0.1.0", ["briefing/__init__.py", "briefing/_resources/a.toml"]),
    ):
        metadata = folder / f"{name.replace('-', '_')}-{number}.dist-info"
        metadata.mkdir(parents=True)
        fields = f"Name: {name}\nVersion: {number}\nLicense-Expression: MIT\n"
        (metadata / "METADATA").write_text(fields)
        (metadata / "LICENSE.txt").write_text(f"Terms of {name}.")
        (metadata / "RECORD").write_text("".join(f"{f},sha256=x,1\n" for f in files))
    bill = {"components": [{"name": "alpha"}, {"name": "libdeep", "version": "2", "type": "library", "x": 1}]}
    (folder / "alpha-1.0.dist-info" / "sboms").mkdir()
    (folder / "alpha-1.0.dist-info" / "sboms" / "auditwheel.cdx.json").write_text(json.dumps(bill))
    return folder


@pytest.fixture
def frozen(tmp_path, site):
    """A frozen folder of these wheels, and PyInstaller's list of modules."""
    folder = tmp_path / "briefing-desk"
    for name in (
        "briefing-desk",
        "_internal/alpha/fast.so",
        "_internal/libdeep-12345678.so.2",
        "_internal/base_library.zip",
        "_internal/python3.13/lib-dynload/math.so",
        "_internal/briefing/_resources/a.toml",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    archive = tmp_path / "PYZ-00.toc"
    modules = [
        ("alpha", f"{site}/alpha/__init__.py", "PYMODULE"),
        ("json", "/python/lib/json.py", "PYMODULE"),
    ]
    archive.write_text(repr(("PYZ-00.pyz", modules)))
    return folder, archive


def test_every_file_and_module_has_its_component(contents, site, frozen):
    found = {c.name: c for c in contents.frozen_contents(frozen[0], site, frozen[1])}
    assert set(found) == {"alpha", "CPython", "pyinstaller"}
    assert found["alpha"].files == ["_internal/alpha/fast.so", "_internal/libdeep-12345678.so.2", "PYZ:alpha"]
    assert found["CPython"].version == "3.13.9"
    assert found["pyinstaller"].licence == "GPL-2.0-or-later WITH Bootloader-exception"


@pytest.mark.parametrize("stranger", ["_internal/stranger.so", "_internal/alpha/other.so", "note.txt"])
def test_a_file_of_nobody_stops_the_build(contents, site, frozen, stranger):
    (frozen[0] / stranger).write_bytes(b"x")
    with pytest.raises(Exception, match=stranger):
        contents.frozen_contents(frozen[0], site, frozen[1])


def test_a_module_of_nobody_stops_the_build(contents, site, frozen):
    frozen[1].write_text(repr(("PYZ-00.pyz", [("beta", f"{site}/beta.py", "PYMODULE")])))
    with pytest.raises(Exception, match="PYZ:beta"):
        contents.frozen_contents(frozen[0], site, frozen[1])


def test_a_component_without_terms_stops_the_build(contents, site, frozen):
    (site / "alpha-1.0.dist-info" / "LICENSE.txt").unlink()
    with pytest.raises(Exception, match="no licence text is at hand for alpha"):
        contents.frozen_contents(frozen[0], site, frozen[1])


def test_a_library_of_the_system_carries_its_packages_copyright(contents, site, frozen, monkeypatch):
    class Done:
        def __init__(self, stdout):
            self.stdout = stdout

    def run(command, **_):
        found = f"libffi8:amd64: /usr/lib/x/{command[-1][2:]}\n" if "-S" in command else "3.4.4-1\n"
        return Done(found)

    monkeypatch.setattr(contents.subprocess, "run", run)
    monkeypatch.setattr(contents.Path, "exists", lambda _: True)
    monkeypatch.setattr(
        contents.Path, "stat", lambda self, **_: type("S", (), {"st_size": 1, "st_mode": 0o100644})
    )
    inventory = contents.Inventory.__new__(contents.Inventory)
    inventory.components = {}
    assert contents._claim_of_system(inventory, Path("/x/libffi.so.8"), "_internal/libffi.so.8")
    (package,) = inventory.components.values()
    assert (package.name, package.version) == ("libffi8", "3.4.4-1")
    assert package.purl == "pkg:deb/debian/libffi8@3.4.4-1"
    assert package.texts == (Path("/usr/share/doc/libffi8/copyright"),)


def test_windows_folder(contents, site, tmp_path):
    stage = tmp_path / "stage"
    library = stage / "python" / "lib"
    library.parent.mkdir(parents=True)
    site.rename(library)
    for name in ("alpha/__init__.py", "alpha/__pycache__/__init__.cpython-313.pyc", "briefing/__init__.py"):
        (library / name).parent.mkdir(parents=True, exist_ok=True)
        (library / name).write_bytes(b"x")
    for metadata in library.glob("*.dist-info"):
        names = [p.relative_to(library).as_posix() for p in metadata.rglob("*") if p.is_file()]
        with (metadata / "RECORD").open("a") as record:
            record.writelines(f"{n},,\n" for n in names)
    (stage / "python" / "python.exe").write_bytes(b"x")
    (stage / "briefing.exe").write_bytes(b"x")
    found = {c.name: c for c in contents.windows_contents(stage)}
    assert "python/python.exe" in found["CPython"].files
    assert "python/lib/alpha/__pycache__/__init__.cpython-313.pyc" in found["alpha"].files
    assert "briefing-desk" not in found
    (library / "stranger.dll").write_bytes(b"x")
    with pytest.raises(Exception, match=r"stranger\.dll"):
        contents.windows_contents(stage)


def test_notices_and_bill_tell_the_same(contents, site, frozen, tmp_path):
    from installers import bill_of_materials, notices

    found = contents.frozen_contents(frozen[0], site, frozen[1])
    text = notices.write(found, tmp_path).read_text(encoding="utf-8")
    for wanted in (
        "Terms of alpha.",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
        "resources/fonts/LICENSE-Noto.txt",
        "resources/icc/LICENSE-sRGB.txt",
        "resources/map/LICENSE-world-atlas.txt",
        "Creative Commons Attribution 4.0",
    ):
        assert wanted in text
    bill = bill_of_materials.write(found, tmp_path / "a.json").read_bytes()
    again = bill_of_materials.write(found, tmp_path / "b.json").read_bytes()
    assert bill == again
    entries = {c["name"]: c for c in json.loads(bill)["components"]}
    assert set(entries) == {c.name for c in found}
    assert entries["alpha"]["components"] == [{"name": "libdeep", "version": "2", "type": "library"}]
    assert entries["CPython"]["type"] == "platform"


def test_a_text_that_several_share_stands_once(contents, tmp_path):
    from installers import notices

    (tmp_path / "terms.txt").write_text("One text for two.")
    both = [
        contents.Component(n, "1", "MIT", f"pkg:x/{n}", (tmp_path / "terms.txt",)) for n in ("one", "two")
    ]
    text = notices.write(both, tmp_path).read_text(encoding="utf-8")
    assert text.count("One text for two.") == 1
    assert "the same text as under one" in text


def test_every_library_of_this_environment_has_terms(contents):
    """What the builds are made of is what is locked; the tools of developers are here beside it."""
    locked = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (PACKAGING.parent / "requirements.txt").read_text().splitlines()
        if "==" in line and not line.startswith((" ", "#"))
    }
    site = next(Path(sys.prefix).glob("[lL]ib/**/site-packages"))
    components = [contents._distribution(m) for m in site.glob("*.dist-info/METADATA")]
    inside = [c for c in components if c.name.lower().replace("_", "-") in locked]
    assert len(inside) > 30
    from installers.unused import is_unused

    assert [c.name for c in inside if not c.texts and not is_unused(c.name)] == []


def test_texts_of_what_no_wheel_tells_are_here(contents):
    names = {p.name for p in contents.LICENCES.glob("*.txt")}
    assert {"CPython.txt", "ICU.txt", "Qt-LGPL-3.0.txt", "Qt-third-party.txt"} <= names
