"""What Wine can show of the setup: silent install, files, registry, an uninstaller that leaves dossiers."""

import os
import shutil
import subprocess
from pathlib import Path

from installers.common import WORK

_INSTALLED = "AppData/Local/Programs/Briefing Desk"
_SECONDS = 600


def test_setup(setup: Path) -> str:
    """Install and uninstall silently in an empty Wine prefix.

    Returns:
        "passed in Wine (...)", "failed: ..." or why it was not run.
    """
    wine = shutil.which("wine64") or shutil.which("wine")
    if not wine:
        return "not run: no Wine here"
    prefix = WORK / "wine"
    shutil.rmtree(prefix, ignore_errors=True)
    prefix.mkdir(parents=True)
    environment = os.environ | {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=",
    }
    try:
        return _install_and_remove(wine, setup, prefix, environment)
    except subprocess.TimeoutExpired:
        return f"failed: no end after {_SECONDS} s in Wine"


def _install_and_remove(wine: str, setup: Path, prefix: Path, environment: dict[str, str]) -> str:
    def call(*words: str | Path) -> int:
        done = subprocess.run(
            [wine, *map(str, words)], env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
        return done.returncode

    if call(setup, "/S"):
        return "failed: the silent installation ended with an error"
    folder = next((prefix / "drive_c" / "users").glob(f"*/{_INSTALLED}"), None)
    missing = _missing(folder, prefix / "user.reg")
    if folder is None or missing:
        return f"failed: after the installation there is no {missing}"
    (folder / "kept.briefing").write_bytes(b"a dossier of the user")
    call(folder / "uninstall.exe", "/S", f"_?={'Z:' + str(folder)}")
    if (folder / "python").exists():
        return "failed: the uninstaller left the program behind"
    if not (folder / "kept.briefing").exists():
        return "failed: the uninstaller removed a dossier"
    return "install, byte code, registry, uninstall passed in Wine"


def _missing(folder: Path | None, registry: Path) -> str:
    """Name the first thing that an installation should have left and did not; empty for none."""
    if folder is None:
        return "program folder"
    for name in ("Briefing Desk.exe", "briefing.exe", "python", "THIRD_PARTY_NOTICES.txt"):
        if not (folder / name).exists():
            return name
    if not any((folder / "python" / "lib" / "briefing").rglob("*.pyc")):
        return "byte code"
    written = registry.read_text(encoding="utf-8", errors="replace")
    keys = ("BriefingDesk.Dossier", "Uninstall\\\\BriefingDesk")
    return next((f"registry key {key}" for key in keys if key not in written), "")
