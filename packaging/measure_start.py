"""Measure a built folder: seconds to the window, to the language model, to facts of an article.

python packaging/measure_start.py build/installers/frozen/briefing-desk [OTHER FOLDER ...]

Every round is a first start: with an empty home, in turns with the other folders that are given, such as the
build before a change or a bare window, so that what else the machine does meets all. The bare window is made
with `build/installers/environment/bin/pyinstaller packaging/bare_window.py --distpath build/bare`. On a busy
machine compare the processor time: the clock on the wall counts the others' as well.

Needs Linux, Xvfb and xev (x11-utils). The X server is our own (installers/screen.py), and one client waits
for the window without asking again and again: each question would have ended an ordinary Xvfb and started it
anew, and a program that knocked in that moment found no screen.
"""

import os
import re
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installers.screen import screen

ROUNDS = 7
GIVE_UP = 60.0  # seconds
_MODEL_READY = "Ready for fact finding: warm"  # ui/workers.py writes it
_MAPPED = re.compile(r"^MapNotify event.*")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Taken:
    """What one start took, in seconds: of the clock on the wall, and of the processor with all workers."""

    wall: float
    processor: float


@contextmanager
def started(program: Path, display: str) -> Iterator[tuple["subprocess.Popen[str]", Path]]:
    """Start a program in an empty home and end it with its workers; gives it and its home.

    Args:
        program: the window's program.
        display: of the X server.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        # As a person starts it: no argument, and the folders are those below the home.
        others = {
            name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "BRIEFING_"))
        }
        places = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR", "TMPDIR"), home)
        environment = others | places | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        process = subprocess.Popen(
            [program], env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            yield process, Path(home)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.communicate()


def start_to_window(program: Path, display: str) -> Taken:
    """Start the program and wait until the X server maps its window.

    Raises:
        RuntimeError: no window came; the message holds what the program said.
    """
    watch = ["xev", "-display", display, "-root", "-event", "substructure"]
    watcher = subprocess.Popen(watch, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert watcher.stdout is not None
    time.sleep(0.3)  # xev says nothing when it has begun to listen
    began = time.perf_counter()
    alarm = threading.Timer(GIVE_UP, watcher.terminate)
    alarm.start()
    try:
        with started(program, display) as (process, _):
            threading.Thread(target=_end_with, args=(process, watcher), daemon=True).start()
            shown = any(_MAPPED.match(line) for line in watcher.stdout)
            taken = Taken(time.perf_counter() - began, _processor_time(process.pid))
            if not shown:
                process.kill()
                said = process.stderr.read().strip() if process.stderr else ""
                raise RuntimeError(f"{program} showed no window: {said or 'it said nothing'}")
    finally:
        alarm.cancel()
        watcher.terminate()
        watcher.communicate()
    return taken


def start_to_model(program: Path, display: str) -> Taken:
    """Start the program and wait until its log tells that the language model is loaded.

    Raises:
        RuntimeError: it was not.
    """
    began = time.perf_counter()
    with started(program, display) as (process, home):
        while time.perf_counter() - began < GIVE_UP:
            time.sleep(0.02)
            logs = [path.read_text(encoding="utf-8") for path in home.rglob("briefing-desk.log")]
            if any(_MODEL_READY in log for log in logs):
                return Taken(time.perf_counter() - began, _processor_time(process.pid))
    raise RuntimeError(f"{program} had no language model after {GIVE_UP:g} s")


def _processor_time(session: int) -> float:
    """Return the processor time of all processes of a session, in seconds (proc(5), /proc/pid/stat)."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it ended in between
            continue
        if int(fields[3]) == session:
            ticks += sum(int(field) for field in fields[11:15])  # its own, and of children that ended
    return ticks / _TICKS


def _end_with(process: "subprocess.Popen[str]", watcher: "subprocess.Popen[str]") -> None:
    """Stop watching for the window of a program that has ended."""
    process.wait()
    watcher.terminate()


def article_to_facts(program: Path, article: Path) -> Taken:
    """Extract an article with the command line: imports, language model, rules and output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run([program, "extract", article], capture_output=True, check=True)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def tell(name: str, rounds: Sequence[Taken]) -> None:
    """Print least and median."""
    walls, processors = [r.wall for r in rounds], [r.processor for r in rounds]
    print(
        f"{name}: least {min(walls):.2f} s, median {statistics.median(walls):.2f} s; "
        f"processor time least {min(processors):.2f} s, median {statistics.median(processors):.2f} s"
    )


def window_of(folder: Path) -> Path:
    """Return the program of a folder: ours, or the bare window."""
    return next(folder / name for name in ("briefing-desk", "bare_window") if (folder / name).exists())


def main() -> None:
    """Print least and median of some rounds."""
    folder = Path(sys.argv[1]).resolve()
    sample = next((folder / "_internal").rglob("samples/*.txt"))
    programs = [window_of(Path(name).resolve()) for name in sys.argv[1:]]
    windows: dict[Path, list[Taken]] = {program: [] for program in programs}
    with screen() as display:
        for _ in range(ROUNDS):
            for program in programs:
                windows[program].append(start_to_window(program, display))
        models = [start_to_model(folder / "briefing-desk", display) for _ in range(ROUNDS)]
    facts = [article_to_facts(folder / "briefing", sample) for _ in range(ROUNDS)]
    ours = windows[programs[0]]
    tell("window shown", ours)
    for program in programs[1:]:
        theirs = windows[program]
        tell(f"  by {program}", theirs)
        shares = [mine.processor / other.processor for mine, other in zip(ours, theirs, strict=True)]
        print(f"  processor time of the first against it: {statistics.median(shares):.2f} times")
    tell("language model ready", models)
    tell("facts by command line", facts)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
