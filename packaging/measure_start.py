"""Measure a built folder: seconds to the first window and to the first facts, warm and with the load told.

xvfb-run -a python packaging/measure_start.py build/installers/frozen/briefing-desk
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 5
GIVE_UP = 60.0  # seconds


def seconds_to_window(program: Path, home: str) -> float:
    """Start the program and wait until the X server shows its window.

    Raises:
        TimeoutError: no window came.
    """
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": home, "HOME": home}
    started = time.perf_counter()
    process = subprocess.Popen([program, "--data-dir", home], env=environment, stderr=subprocess.DEVNULL)
    try:
        while time.perf_counter() - started < GIVE_UP:
            search = ("xdotool", "search", "--onlyvisible", "--name", "Briefing Desk")
            if subprocess.run(search, capture_output=True, check=False).stdout.strip():
                return time.perf_counter() - started
        raise TimeoutError(f"{program} showed no window in {GIVE_UP:g} s")
    finally:
        process.terminate()
        process.wait()


def seconds_to_facts(program: Path, article: Path) -> float:
    """Extract an article with the command line: imports, language model, rules and output."""
    started = time.perf_counter()
    subprocess.run([program, "extract", article], capture_output=True, check=True)
    return time.perf_counter() - started


def main() -> None:
    """Print least and median of some rounds."""
    folder = Path(sys.argv[1])
    sample = next((folder / "_internal").rglob("samples/*.txt"))
    with tempfile.TemporaryDirectory() as home:
        windows = [seconds_to_window(folder / "briefing-desk", home) for _ in range(ROUNDS)]
    facts = [seconds_to_facts(folder / "briefing", sample) for _ in range(ROUNDS)]
    for name, times in (("window shown", windows), ("facts of an article", facts)):
        print(f"{name}: least {min(times):.2f} s, median {statistics.median(times):.2f} s")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
