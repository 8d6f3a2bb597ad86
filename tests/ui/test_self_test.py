"""The self-test ends with its code as soon as something fails, wherever it fails."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_BROKEN = """
import sys
import ui.main_window
from ui.self_test import run_self_test

def broken(name):
    raise ImportError(f"no library for {name}")

if __name__ == "__main__":
    ui.main_window.import_module = broken
    run_self_test(120.0)
"""
_RAISING = """
import sys
from PySide6.QtCore import QTimer
from ui.self_test import run_self_test

def broken():
    raise RuntimeError("a slot that fails")

if __name__ == "__main__":
    import ui.main_window
    ui.main_window.MainWindow._import_the_rest = lambda self: None
    ui.main_window.MainWindow._tell_drawn = lambda self: broken()
    run_self_test(120.0)
"""


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (_BROKEN, "ImportError while it had to show the window: no library for ui.workers"),
        (_RAISING, "RuntimeError while it had to show the window: a slot that fails"),
    ],
)
def test_an_unexpected_error_ends_it_at_once(code, said):
    began = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=110,
    )
    assert ended.returncode == 1
    assert ended.stderr.splitlines()[-1] == f"self-test failed: {said}"
    assert time.monotonic() - began < 60
