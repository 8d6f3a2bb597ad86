"""The trials of a build: self-tests, the X server that they use, what Wine tells."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_self_test_accepts_only_expected_lines(installers):
    from installers.self_test import self_test

    ok = [sys.executable, "-c", "print('self-test: imported the sample')"]
    noisy = [sys.executable, "-c", "print('Traceback')"]
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    home = ROOT / "build"
    assert self_test(ok, home) == "passed"
    assert self_test(noisy, home) == "failed: unexpected output: Traceback"
    assert self_test(failing, home).startswith("failed: exit code 3")


def test_the_self_tests_name_the_platform_that_failed(installers, monkeypatch, tmp_path):
    from installers import self_test

    monkeypatch.setattr(self_test, "has_screen_server", lambda: False)
    assert self_test.self_tests([sys.executable, "-c", ""], tmp_path) == "passed (offscreen)"
    failing = [sys.executable, "-c", "raise SystemExit(3)"]
    assert self_test.self_tests(failing, tmp_path).startswith("failed: offscreen: exit code 3")


_SHOW_AND_END = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from briefing.settings import folders
from ui.app import make_application
application, window = make_application(folders())
window.drawn.connect(lambda: QTimer.singleShot(0, application.quit))
window.show()
application.exec()
print(QGuiApplication.platformName())
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="no X server here")
def test_the_window_comes_up_on_an_x_server(installers, tmp_path):
    from installers.screen import screen

    with screen() as display:
        settings = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "BRIEFING_DESK_HOME": str(tmp_path)}
        done = subprocess.run(
            [sys.executable, "-c", _SHOW_AND_END],
            capture_output=True,
            text=True,
            env=os.environ | settings,
            timeout=60,
        )
    assert (done.stdout, done.stderr, done.returncode) == ("xcb\n", "", 0)


@pytest.mark.skipif(not shutil.which("xdpyinfo") or not shutil.which("Xvfb"), reason="no X server here")
def test_the_x_server_of_the_tests_outlives_its_last_client(installers):
    from installers.screen import screen

    with screen() as display:
        for _ in range(20):
            assert subprocess.run(["xdpyinfo", "-display", display], capture_output=True).returncode == 0


def test_what_wine_found_wrong_is_told(installers, monkeypatch, tmp_path):
    from installers import wine

    def trial(_prefix, _artefact):
        raise wine.TrialError("there is no python")

    monkeypatch.setattr(wine, "WORK", tmp_path)
    monkeypatch.setattr(wine, "has_wine", lambda: True)
    assert wine._outcome(trial, tmp_path, "x", "all") == "failed: there is no python"
    assert wine._outcome(lambda *_: None, tmp_path, "x", "all") == "all passed in Wine"
    monkeypatch.setattr(wine, "has_wine", lambda: False)
    assert wine._outcome(trial, tmp_path, "x", "all") == "not run: no Wine here"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="starts are measured on Linux")
def test_a_measured_start_counts_the_workers_as_well(installers):
    import measure_start

    burn = "import os, time\nos.fork()\nwhile time.process_time() < 0.4: pass\n"
    burn += "print(flush=True)\ntime.sleep(60)\n"
    with subprocess.Popen(
        [sys.executable, "-c", burn], stdout=subprocess.PIPE, start_new_session=True
    ) as both:
        try:
            for _ in range(2):
                assert both.stdout.readline() == b"\n"
            assert measure_start._processor_time(both.pid) >= 0.7
        finally:
            os.killpg(both.pid, 9)
