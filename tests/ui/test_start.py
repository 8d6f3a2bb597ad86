"""Starting: guarded against what Qt can't do, without a screen, and with or without a command line."""

import os
import sys

import pytest
from fresh_process import run, run_program

from ui.guard import unusable_qt


@pytest.mark.parametrize(
    ("qt", "python", "usable"),
    [
        ("6.12.0", (3, 11), False),
        ("6.13.1", (3, 11), False),
        ("6.11.3", (3, 11), True),
        ("6.12.0", (3, 12), True),
        ("6.8.0", (3, 13), True),
    ],
)
def test_guard(qt, python, usable):
    assert (unusable_qt(qt, python) == "") is usable


def test_none_keeps_its_references(qtbot):
    """PySide6 6.12.0 on Python 3.11 loses one reference to None at every void call and ends the process."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert sys.getrefcount(None) - before > -100


def test_a_plain_start_reads_no_command_line(tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ui.app import _options\n"
        "print(_options(['a.briefing']).files == [Path('a.briefing')], 'argparse' in sys.modules)\n"
        "options = _options(['--data-dir', 'x', 'b.briefing'])\n"
        "print(options.files == [Path('b.briefing')], options.data_dir, options.self_test)\n"
    )
    assert run(code).stdout.split() == ["True", "False", "True", "x", "False"]


def test_version():
    done = run_program("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("briefing-desk ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only X11 can be without a screen")
def test_a_screen_that_is_not_there_is_told_at_the_terminal(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "BRIEFING_DESK_HOME": str(tmp_path)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    done = run_program(environment=environment)
    assert done.returncode != 0
    assert "no Qt platform plugin could be initialized" in done.stderr
    assert "finds no screen" in done.stderr or "libxcb-cursor0" in done.stderr
    log = tmp_path / "log" / "briefing-desk.log"
    assert "no Qt platform plugin could be initialized" in log.read_text(encoding="utf-8")
