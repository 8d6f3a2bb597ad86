"""A second start of a built program, as a double click on a dossier makes it: the running window opens it."""

import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

_SECONDS = 60.0


def second_start(program: Sequence[str | Path], home: Path, dossier: Path, display: str) -> str:
    """Start the window, then the program again with a dossier, and look at the window's title.

    Args:
        program: command line of the window.
        home: empty folder for settings and log.
        dossier: file to open.
        display: X server; needs xdotool.

    Returns:
        "passed", or "failed: " and why.
    """
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": display,
    }
    command = [*map(str, program), "--data-dir", str(home / "data")]
    first = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        if not _wait(lambda: _titles(environment)):
            return f"failed: the first start showed no window in {_SECONDS:g} s"
        # The first listens soon after its window is shown; until then a second is a window of its own.
        time.sleep(2)
        started = time.monotonic()
        second = subprocess.run([*command, str(dossier)], env=environment, timeout=_SECONDS, check=False)
        taken = time.monotonic() - started
        if second.returncode:
            return f"failed: the second start ended with {second.returncode}"
        if not _wait(lambda: any(dossier.stem in title for title in _titles(environment))):
            return f"failed: no window shows {dossier.name}, only {_titles(environment)}"
        if first.poll() is not None:
            return "failed: the first start has ended"
        return f"passed (handed over in {taken:.1f} s)"
    except subprocess.TimeoutExpired:
        return "failed: the second start did not end, so it is a window of its own"
    finally:
        first.terminate()
        first.communicate()


def _wait(there: Callable[[], object]) -> bool:
    begin = time.monotonic()
    while time.monotonic() - begin < _SECONDS:
        if there():
            return True
        time.sleep(0.2)
    return False


def _titles(environment: dict[str, str]) -> list[str]:
    search = ["xdotool", "search", "--onlyvisible", "--name", "Briefing Desk"]
    found = subprocess.run(
        search, env=environment, capture_output=True, text=True, check=False
    ).stdout.split()
    names = (["xdotool", "getwindowname", window] for window in found)
    return [
        subprocess.run(name, env=environment, capture_output=True, text=True, check=False).stdout.strip()
        for name in names
    ]
