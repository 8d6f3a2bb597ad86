"""Measure a built folder: seconds to the window, to the language model, to facts of an article.

python packaging/measure_start.py build/installers/frozen/briefing-desk

Needs Xvfb and xev (x11-utils). The X server is our own (installers/screen.py), and one client waits for the
window without asking again and again: each question would have ended an ordinary Xvfb and started it anew,
and a program that knocked in that moment found no screen.
"""

import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from installers.screen import screen

ROUNDS = 7
GIVE_UP = 60.0  # seconds
_MODEL_READY = "Ready for fact finding: warm"  # ui/workers.py writes it
_MAPPED = re.compile(r"^MapNotify event.*")


@dataclass(frozen=True, slots=True)
class Taken:
    """What one start took, in seconds: of the clock on the wall, and of the processor."""

    wall: float
    processor: float


def start_to_window(program: Path, home: str, display: str) -> Taken:
    """Start the program and wait until the X server maps its window.

    Args:
        program: the window's program.
        home: a folder for settings and log.
        display: of the X server.

    Raises:
        RuntimeError: no window came; the message holds what the program said.
    """
    watch = ["xev", "-display", display, "-root", "-event", "substructure"]
    watcher = subprocess.Popen(watch, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert watcher.stdout is not None
    time.sleep(0.3)  # xev says nothing when it has begun to listen
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        [program, "--data-dir", home], env=_environment(home, display), stderr=subprocess.PIPE, text=True
    )
    alarm = threading.Timer(GIVE_UP, watcher.terminate)
    threading.Thread(target=_end_with, args=(process, watcher), daemon=True).start()
    alarm.start()
    try:
        shown = any(_MAPPED.match(line) for line in watcher.stdout)
        wall = time.perf_counter() - started
    finally:
        alarm.cancel()
        process.terminate()
        said = process.communicate()[1]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        watcher.terminate()
        watcher.communicate()
    if not shown:
        raise RuntimeError(f"{program} showed no window in {wall:.1f} s: {said.strip() or 'it said nothing'}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(wall, spent)


def start_to_model(program: Path, home: str, display: str) -> Taken:
    """Start the program and wait until its log tells that the language model is loaded.

    Raises:
        RuntimeError: it was not.
    """
    log = Path(home) / "log" / "briefing-desk.log"
    begin = log.stat().st_size if log.exists() else 0
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        [program, "--data-dir", home], env=_environment(home, display), stderr=subprocess.DEVNULL
    )
    try:
        while time.perf_counter() - started < GIVE_UP:
            time.sleep(0.02)
            if log.exists() and _MODEL_READY in log.read_text(encoding="utf-8")[begin:]:
                break
        else:
            raise RuntimeError(f"{program} had no language model after {GIVE_UP:g} s")
        wall = time.perf_counter() - started
    finally:
        process.terminate()
        process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _environment(home: str, display: str) -> dict[str, str]:
    return os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": home,
        "HOME": home,
    }


def _end_with(process: subprocess.Popen[str], watcher: subprocess.Popen[str]) -> None:
    """Stop watching for the window of a program that has ended."""
    process.wait()
    watcher.terminate()


def article_to_facts(program: Path, article: Path) -> Taken:
    """Extract an article with the command line: imports, language model, rules and output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run([program, "extract", article], capture_output=True, check=True)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Print least and median of some rounds."""
    folder = Path(sys.argv[1]).resolve()
    sample = next((folder / "_internal").rglob("samples/*.txt"))
    with tempfile.TemporaryDirectory() as home, screen() as display:
        windows = [start_to_window(folder / "briefing-desk", home, display) for _ in range(ROUNDS)]
        models = [start_to_model(folder / "briefing-desk", home, display) for _ in range(ROUNDS)]
    facts = [article_to_facts(folder / "briefing", sample) for _ in range(ROUNDS)]
    measured = (("window shown", windows), ("language model ready", models), ("facts by command line", facts))
    for name, rounds in measured:
        walls, processors = [r.wall for r in rounds], [r.processor for r in rounds]
        print(
            f"{name}: least {min(walls):.2f} s, median {statistics.median(walls):.2f} s; "
            f"processor time least {min(processors):.2f} s"
        )
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
