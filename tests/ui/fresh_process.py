"""Runs code, or the program itself, in a process of its own: what a test process has loaded is not there."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(code, *arguments):
    """Run code with Qt's platform without a screen."""
    return _run(["-c", code, *arguments], {**os.environ, "QT_QPA_PLATFORM": "offscreen"}, 60)


def run_program(*arguments, environment=None, timeout=60):
    """Run the program as its user does.

    Args:
        arguments: of its command line.
        environment: in place of one without a screen.
        timeout: seconds.
    """
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if environment is None else environment
    return _run(["-m", "ui.app", *arguments], variables, timeout)


def _run(arguments, environment, timeout):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=timeout,
    )
