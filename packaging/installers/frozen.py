"""The frozen program: PyInstaller's folder, pruned and stripped. Linux and macOS share it."""

import shutil
import sys
from pathlib import Path

from installers.common import PACKAGING, WORK, Artefact, Clock, build_environment, run, size_of, version
from installers.prune import prune, strip_symbols
from installers.qt_support import unpack_support
from installers.self_test import self_tests
from installers.shared_libraries import drop_unneeded, shrink_icu

# PyInstaller's list of the modules inside the program.
MODULES = WORK / "pyinstaller" / "briefing-desk" / "PYZ-00.toc"


def freeze() -> tuple[Path, Artefact]:
    """Build the folder that holds the window, the command line and everything that they need.

    Returns:
        The folder, and its line of the table.
    """
    clock = Clock()
    binaries = build_environment("environment")
    target = WORK / "frozen"
    quiet = ("--noconfirm", "--log-level", "ERROR")
    places = ("--distpath", target, "--workpath", WORK / "pyinstaller")
    spec = PACKAGING / "briefing-desk.spec"
    run([binaries / "pyinstaller", *quiet, *places, spec], environment={"BRIEFING_DESK_VERSION": version()})
    folder = target / "briefing-desk"
    prune(folder / "_internal")
    unpack_support(binaries / "python", folder / "_internal", compiled=True)
    if sys.platform == "linux":
        strip_symbols(folder / "_internal")
        drop_unneeded(folder / "_internal")
        shrink_icu(folder / "_internal")
    (folder / "briefing").symlink_to("briefing-desk")
    return folder, Artefact(folder.name, size_of(folder), clock.seconds(), test_folder(folder))


def test_folder(folder: Path) -> str:
    """Run the self-tests of a frozen folder in an empty home."""
    home = WORK / "self-test"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return self_tests([folder / "briefing-desk"], home)
