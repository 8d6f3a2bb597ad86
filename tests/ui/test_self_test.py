"""The self-test ends with its code as soon as something fails, wherever it fails."""

import os
import subprocess
import sys
import time

import pytest
from fresh_process import ROOT, run, run_program

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


_LEAVE = """
import sys, threading, time
from ui import self_test
self_test._GRACE = 0.2
if sys.argv[1] == "hangs":
    self_test.SelfTest = lambda *_: time.sleep(30)
else:
    sys.stdout = sys.stderr = None
    self_test.SelfTest = lambda *_: type("Done", (), {"run": lambda self: sys.argv[2]})()
self_test.run_self_test(0.2)
"""


@pytest.mark.slow
def test_self_test_passes_without_an_unexpected_line():
    done = run_program("--self-test", timeout=280)
    assert (done.returncode, done.stdout.strip(), done.stderr.strip()) == (0, "self-test passed", "")


def test_a_self_test_whose_window_hangs_ends_by_itself():
    done = run(_LEAVE, "hangs")
    assert done.returncode == 1
    assert done.stderr == "self-test failed: out of time, and the window does not answer\n"


@pytest.mark.parametrize(("problem", "code"), [("", 0), ("no PDF", 1)])
def test_a_self_test_without_a_terminal_ends_with_its_code(problem, code):
    done = run(_LEAVE, "ends", problem)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
