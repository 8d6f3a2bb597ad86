"""Run `briefing-desk --self-test` of a built program and fail on any line that is not expected."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installers.screen import has_screen_server, screen

TIME_LIMIT = 180  # seconds; the program has a limit of its own below this
# Normal without a desktop session; anything else on the terminal is a failure (qutebrowser's rule).
_EXPECTED = re.compile(r"^(self-test( passed|: .*)|This plugin does not support propagateSizeHints\(\))?$")


def self_tests(program: Sequence[str | Path], home: Path) -> str:
    """Run the self-test of a program without a screen and, where an X server can be had, on one.

    Returns:
        "passed (offscreen, xcb)", or "failed: ", the platform and why.
    """
    outcomes = {"offscreen": self_test(program, home)}
    if has_screen_server():
        with screen() as display:
            outcomes["xcb"] = self_test(program, home, platform="xcb", display=display)
    for platform, outcome in outcomes.items():
        if outcome != "passed":
            return outcome.replace("failed: ", f"failed: {platform}: ", 1)
    return f"passed ({', '.join(outcomes)})"


def self_test(
    program: Sequence[str | Path], home: Path, *, platform: str = "offscreen", display: str = ""
) -> str:
    """Run the self-test of a program.

    Args:
        program: command line of the window.
        home: empty folder for settings, log and documents.
        platform: Qt platform plugin.
        display: X server that the window goes to.

    Returns:
        "passed", or "failed: " and why.
    """
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": platform,
        "XDG_RUNTIME_DIR": str(home),
        "DISPLAY": display,
    }
    command = [*map(str, program), "--self-test", "--data-dir", str(home / "data")]
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return f"failed: no end after {TIME_LIMIT} s"
    lines = (done.stdout + done.stderr).splitlines()
    unexpected = [line for line in lines if not _EXPECTED.match(line)]
    if done.returncode:
        return f"failed: exit code {done.returncode}: {' / '.join(lines[-3:])}"
    if unexpected:
        return f"failed: unexpected output: {unexpected[0]}"
    return "passed"
