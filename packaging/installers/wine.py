"""What Wine can show: silent installation, files, registry, launcher, a removal that leaves dossiers."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from installers.common import WORK, version

_PER_USER = "users/*/AppData/Local/Programs/Briefing Desk"
_FOR_ALL = "Program Files/Briefing Desk"
_SECONDS = 900


class TrialError(Exception):
    """What went wrong in Wine."""


class Prefix:
    """An empty Windows of Wine.

    Args:
        name: of its folder below the work folder.
    """

    def __init__(self, name: str) -> None:
        self.folder = WORK / name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._wine = shutil.which("wine64") or shutil.which("wine") or ""
        overrides = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self._environment = os.environ | overrides | {"WINEPREFIX": str(self.folder)}

    def call(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a Windows program and wait for it.

        Raises:
            subprocess.TimeoutExpired: it did not end.
        """
        command = [self._wine, *map(str, words)]
        return subprocess.run(
            command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )

    def found(self, pattern: str) -> Path | None:
        """Return the folder on drive C that a pattern names."""
        return next((self.folder / "drive_c").glob(pattern), None)

    def registry(self) -> str:
        """Return what the registry holds, machine and user."""
        self.call("wineboot", "--shutdown")  # the registry is written when Wine ends
        files = (self.folder / name for name in ("user.reg", "system.reg"))
        return "".join(f.read_text(encoding="utf-8", errors="replace") for f in files if f.exists())


def has_wine() -> bool:
    """Tell whether there is a Wine here."""
    return bool(shutil.which("wine64") or shutil.which("wine"))


def test_setup(setup: Path) -> str:
    """Install, install over it and uninstall silently in an empty Wine prefix.

    Returns:
        "... passed in Wine", "failed: ..." or why it was not run.
    """
    return _outcome(_try_setup, setup, "wine", "install, upgrade, byte code, registry, launcher, uninstall")


def test_msi(package: Path) -> str:
    """Install and remove the MSI silently for all users in an empty Wine prefix.

    Returns:
        "... passed in Wine", "failed: ..." or why it was not run.
    """
    return _outcome(_try_msi, package, "wine-msi", "install, byte code, registry, launcher, removal")


def _outcome(trial: Callable[[Prefix, Path], None], artefact: Path, name: str, tried: str) -> str:
    if not has_wine():
        return "not run: no Wine here"
    try:
        trial(Prefix(name), artefact)
    except TrialError as error:
        return f"failed: {error}"
    except subprocess.TimeoutExpired:
        return f"failed: no end after {_SECONDS} s in Wine"
    return f"{tried} passed in Wine"


def _expect(good: object, problem: str) -> None:
    if not good:
        raise TrialError(problem)


def _try_setup(prefix: Prefix, setup: Path) -> None:
    _expect(prefix.call(setup, "/S").returncode == 0, "the silent installation ended with an error")
    folder = prefix.found(_PER_USER) or Path("nowhere")
    _expect(folder.exists(), "after the installation there is no program folder")
    (folder / "kept.briefing").write_bytes(b"a dossier of the user")
    left_over = folder / "python" / "lib" / "left_over_of_an_older_version.py"
    left_over.write_bytes(b"")
    _expect(prefix.call(setup, "/S").returncode == 0, "installing over it ended with an error")
    _expect(not left_over.exists(), "installing over an older version left a file of it behind")
    _look(prefix, folder, ("BriefingDesk.Dossier", "Uninstall\\\\BriefingDesk"))
    prefix.call(folder / "uninstall.exe", "/S", f"_?={'Z:' + str(folder)}")
    _look_after_removal(prefix, folder)


def _try_msi(prefix: Prefix, package: Path) -> None:
    path = "Z:" + str(package).replace("/", "\\")
    _expect(
        prefix.call("msiexec", "/i", path, "/qn").returncode == 0,
        "the silent installation ended with an error",
    )
    folder = prefix.found(_FOR_ALL) or Path("nowhere")
    _expect(folder.exists(), "after the installation there is no program folder")
    _look(prefix, folder, ("BriefingDesk.Dossier",))
    (folder / "kept.briefing").write_bytes(b"a dossier of the user")
    _expect(prefix.call("msiexec", "/x", path, "/qn").returncode == 0, "the removal ended with an error")
    _look_after_removal(prefix, folder)


def _look_after_removal(prefix: Prefix, folder: Path) -> None:
    _expect(not (folder / "python" / "python.exe").exists(), "the removal left the program behind")
    _expect((folder / "kept.briefing").exists(), "the removal took a dossier with it")
    _expect("BriefingDesk.Dossier" not in prefix.registry(), "the removal left the association behind")


def _look(prefix: Prefix, folder: Path, keys: tuple[str, ...]) -> None:
    """See that an installation left what it should.

    Raises:
        TrialError: the first thing that is not there.
    """
    for name in ("Briefing Desk.exe", "briefing.exe", "python", "THIRD_PARTY_NOTICES.txt"):
        _expect((folder / name).exists(), f"after the installation there is no {name}")
    ours = folder / "python" / "lib" / "briefing"
    sources, compiled = len(list(ours.rglob("*.py"))), len(list(ours.rglob("*.pyc")))
    _expect(compiled >= sources, f"{sources - compiled} of our modules have no byte code")
    # Only what needs no compiled library: Wine 8 lacks functions that pydantic's, numpy's and Qt's call.
    python = folder / "python" / "python.exe"
    said = prefix.call(python, "-I", "-X", "utf8", "-m", "ui.app", "--version").stdout
    _expect(version() in said, f"the embedded Python said {said.strip()!r}")
    for option, code in (("--version", 0), ("--no-such-option", 2)):  # arguments in, exit codes out
        ended = prefix.call(folder / "Briefing Desk.exe", option).returncode
        _expect(ended == code, f"the launcher ended with {ended} after {option}")
    written = prefix.registry()
    for key in keys:
        _expect(key in written, f"there is no registry key {key}")
