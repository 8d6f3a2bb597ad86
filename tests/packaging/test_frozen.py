"""The frozen program: its spec, what is pruned, how it serves its workers and finds its files."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefing import resource_files

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def test_the_spec_compiles():
    source = (PACKAGING / "briefing-desk.spec").read_text()
    compile(source, "briefing-desk.spec", "exec")
    assert "NSRequiresAquaSystemAppearance" in source


def test_no_hook_of_pyinstaller_loads_qt_or_multiprocessing_at_every_start():
    source = (PACKAGING / "briefing-desk.spec").read_text()
    for hook in ("pyi_rth_multiprocessing", "pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6"):
        assert f'"{hook}"' in source


def test_no_build_carries_gnu_readline():
    assert '"readline"' in (PACKAGING / "briefing-desk.spec").read_text()


def test_every_pruned_library_is_one_that_is_never_imported(installers):
    from installers.prune import _QT_LIBRARIES

    needed = ("libQt6Core", "libQt6Gui", "libQt6Widgets", "libQt6Network", "libQt6DBus", "libQt6XcbQpa")
    assert [name for name in needed if _QT_LIBRARIES.match(f"{name}.so.6")] == []
    sources = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "ui").rglob("*.py"))
    used = set(re.findall(r"from PySide6\.(\w+) import|import PySide6\.(\w+)", sources))
    assert {a or b for a, b in used} <= {"QtCore", "QtGui", "QtWidgets", "QtNetwork"}


_WORKER = """
import importlib.util, sys
sys.frozen = True  # as in the frozen program: a worker is this program, started again
spec = importlib.util.spec_from_file_location("start", sys.argv[1] if len(sys.argv) == 2 else {start!r})
start = importlib.util.module_from_spec(spec)
spec.loader.exec_module(start)
start.serve_multiprocessing()
import multiprocessing
multiprocessing.set_executable({wrapper!r})
globals().pop("__file__", None)
context = multiprocessing.get_context("spawn")
ours, theirs = context.Pipe()
worker = context.Process(target=print, args=("from the worker",))
lock = context.Lock()
worker.start()
worker.join(30)
print("ended with", worker.exitcode)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' build is not frozen")
def test_the_frozen_program_serves_its_own_workers(tmp_path):
    wrapper, code = tmp_path / "program", tmp_path / "code.py"
    code.write_text(_WORKER.format(start=str(PACKAGING / "start.py"), wrapper=str(wrapper)))
    # Stands for the frozen program, which is one file: takes any arguments, flags of Python's too.
    wrapper.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{code}" "$@"\n')
    wrapper.chmod(0o755)
    done = subprocess.run([wrapper, str(PACKAGING / "start.py")], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["from the worker", "ended with 0"]


def test_qt_support_is_laid_out_as_byte_code(installers, tmp_path, monkeypatch):
    from installers import qt_support

    real = qt_support.run
    # Not the step that has shiboken6 write into its own folder: that would be this environment's.
    monkeypatch.setattr(
        qt_support, "run", lambda words, **more: None if "-c" in words else real(words, **more)
    )
    environment = tmp_path / "environment"
    site = environment / "lib" / "python3" / "site-packages" / "shiboken6" / "files.dir" / "shibokensupport"
    site.mkdir(parents=True)
    (site / "feature.py").write_text("snake_case = 1\n")
    (environment / "bin").mkdir()
    python = environment / "bin" / "python"
    python.symlink_to(sys.executable)
    libraries = tmp_path / "libraries"
    (libraries / "shiboken6").mkdir(parents=True)
    qt_support.unpack_support(python, libraries, compiled=True)
    names = [p.relative_to(libraries).as_posix() for p in libraries.rglob("*") if p.is_file()]
    assert names == ["shiboken6/files.dir/shibokensupport/feature.pyc"]
    assert str(tmp_path).encode() not in (libraries / names[0]).read_bytes()
    qt_support.unpack_support(python, libraries, compiled=False)
    names = [p.name for p in libraries.rglob("*") if p.is_file()]
    assert names == ["feature.py"]


def test_no_build_tells_where_it_was_made(installers, tmp_path):
    from installers.prune import drop_notes_of_the_build

    metadata = tmp_path / "briefing_desk-0.1.0.dist-info"
    metadata.mkdir()
    for name in ("direct_url.json", "uv_cache.json", "METADATA"):
        (metadata / name).write_text("{}")
    lines = ("METADATA,sha256=x,2", "direct_url.json,sha256=x,2", "uv_cache.json,,")
    scripts = "../../../bin/briefing,sha256=x,2\nbin/briefing.exe,sha256=x,2\n"
    (metadata / "RECORD").write_text(scripts + "".join(f"{metadata.name}/{line}\n" for line in lines))
    drop_notes_of_the_build(tmp_path)
    assert sorted(p.name for p in metadata.iterdir()) == ["METADATA", "RECORD"]
    assert (metadata / "RECORD").read_text() == f"{metadata.name}/METADATA,sha256=x,2\n"


def test_builds_keep_the_words_of_qt_in_our_languages(installers, tmp_path):
    from installers.prune import _prune_qt

    from ui.translations import languages

    folder = tmp_path / "PySide6" / "Qt" / "translations"
    folder.mkdir(parents=True)
    for name in ("qtbase_fr.qm", "qtbase_de.qm", "qt_fr.qm", "qtbase_en.qm"):
        (folder / name).write_bytes(b"x")
    _prune_qt(tmp_path / "PySide6")
    kept = {path.name for path in folder.iterdir()}
    assert kept == {f"qtbase_{code}.qm" for code, _ in languages() if code != "en"}


def test_the_frozen_program_finds_its_resources(tmp_path, monkeypatch):
    (tmp_path / "resources" / "lexicon").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    resource_files.resource_folder.cache_clear()
    try:
        assert resource_files.resource("lexicon") == tmp_path / "resources" / "lexicon"
    finally:
        resource_files.resource_folder.cache_clear()


def test_every_resource_is_in_the_wheel_where_the_program_looks(tmp_path):
    from hatchling.builders.wheel import WheelBuilder

    builder = WheelBuilder(str(ROOT))
    wheel = next(builder.build(directory=str(tmp_path), versions=["standard"]))
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        packed.extractall(tmp_path / "installed")
    shipped = {
        p.relative_to(ROOT / "resources").as_posix() for p in (ROOT / "resources").rglob("*") if p.is_file()
    }
    shipped = {name for name in shipped if "__pycache__" not in name}
    assert {name for name in shipped if f"briefing/_resources/{name}" not in names} == set()
    code = "from briefing.resource_files import resource; print(resource('lexicon'))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); {code}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.stdout.strip() == str(tmp_path / "installed" / "briefing" / "_resources" / "lexicon")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [("'--enable-shared'", True), ("'--enable-shared' '--enable-optimizations'", False), (None, False)],
)
def test_a_python_without_optimisation_is_told(installers, monkeypatch, arguments, told):
    from installers import frozen

    monkeypatch.setattr(frozen.sysconfig, "get_config_var", lambda _: arguments)
    assert bool(frozen.slow_interpreter()) is told
