"""The frozen program: PyInstaller's folder, pruned and stripped. Linux and macOS share it."""

import shutil
import sys
import sysconfig
from pathlib import Path

from installers.common import (
    PACKAGING,
    WORK,
    Artefact,
    Clock,
    build_environment,
    fresh,
    run,
    size_of,
    version,
)
from installers.prune import prune, strip_symbols
from installers.qt_support import unpack_support
from installers.screen import has_screen_server, screen
from installers.second_start import second_start
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
    if note := slow_interpreter():
        print(note, file=sys.stderr)
    binaries = build_environment("environment")
    target = WORK / "frozen"
    quiet = ("--noconfirm", "--log-level", "ERROR")
    places = ("--distpath", target, "--workpath", WORK / "pyinstaller")
    spec = PACKAGING / "briefing-desk.spec"
    # Without columns of the source in it: byte code is a fifth smaller, and a frozen program shows no source.
    compiling = {"BRIEFING_DESK_VERSION": version(), "PYTHONNODEBUGRANGES": "1"}
    # Not with python -m, which would find our packages here, without their data, before the installed ones.
    run([binaries / "pyinstaller", *quiet, *places, spec], environment=compiling)
    folder = target / "briefing-desk"
    prune(folder / "_internal")
    unpack_support(binaries / "python", folder / "_internal", compiled=True)
    if sys.platform == "linux":
        strip_symbols(folder / "_internal")
        drop_unneeded(folder / "_internal")
        shrink_icu(folder / "_internal")
    (folder / "briefing").symlink_to("briefing-desk")
    return folder, Artefact(
        folder.name, size_of(folder), clock.seconds(), test_folder(folder, binaries / "python")
    )


def slow_interpreter() -> str:
    """Return what to tell where the Python that goes into the folder was built without optimisation.

    Python's own build says how (`--enable-optimizations`, as distributions and the official images have it);
    pyenv's default leaves it out, and imports, the language model's among them, take a sixth longer.
    """
    arguments = sysconfig.get_config_var("CONFIG_ARGS")
    if arguments is None or "--enable-optimizations" in arguments:  # Windows' Python has no such list
        return ""
    return (
        f"note: {sys.executable} was built without --enable-optimizations; the program starts about a sixth "
        "quicker with a Python that has it, such as the image python:3.13-bookworm of the release workflow."
    )


def test_folder(folder: Path, python: Path) -> str:
    """Run the self-tests of a frozen folder in an empty home, and open a dossier in its running window.

    Args:
        folder: with the program.
        python: of an environment with our wheel, which makes the dossier.
    """
    home = fresh(WORK / "self-test")
    outcome = self_tests([folder / "briefing-desk"], home)
    if not outcome.startswith("passed") or not has_screen_server() or not shutil.which("xdotool"):
        return outcome
    dossier = home / "opened-by-a-second-start.briefing"
    code = "import sys; from briefing.dossier import Dossier; Dossier.create(sys.argv[1]).close()"
    run([python, "-c", code, dossier])
    with screen() as display:
        second = second_start([folder / "briefing-desk"], fresh(WORK / "second-start"), dossier, display)
    return outcome.replace(")", ", second start)") if second.startswith("passed") else second
