"""The whole way in a real window on a real (virtual) screen, with keys alone: from an article to a PDF."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.dossier import Dossier, DossierError
from briefing.facts import ReviewState
from briefing.resource_files import resource

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90.0

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="Xvfb and xdotool are needed for a screen with keys (apt-get install xvfb xdotool)",
)


class Screen:
    """A virtual screen with the program on it; keys reach whatever has the focus there."""

    def __init__(self, home):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as lines:
            self.display = f":{lines.readline().strip()}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "BRIEFING_DESK_HOME": str(home),
        }
        self.log = (home / "stderr.txt").open("w+")
        self.program = subprocess.Popen(
            [sys.executable, "-m", "ui.app"], cwd=ROOT, env=self.environment, stderr=self.log
        )

    def xdotool(self, *words):
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=30
        ).stdout.strip()

    def open(self, key, title):
        """Press a key until a window comes: the first press may find the focus on its way."""
        for _ in range(6):
            self.keys(key)
            for _ in range(40):
                if self.xdotool("search", "--onlyvisible", "--name", title):
                    return self.wait_for_window(title)
                time.sleep(0.2)
        raise AssertionError(f"{key} did not open {title}")

    def wait_for_window(self, title):
        found = until(lambda: self.xdotool("search", "--onlyvisible", "--name", title).split())
        self.xdotool("windowfocus", "--sync", found[-1])
        return found[-1]

    def keys(self, *names):
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)
            time.sleep(0.05)

    def type(self, text):
        self.xdotool("type", "--delay", "6", text)

    def answer(self, title, text):
        """Type a path into a file dialog and close it; a list of completions may take the first Return."""
        self.keys("ctrl+a")
        self.type(text)
        for _ in range(4):
            time.sleep(1)
            if not self.xdotool("search", "--onlyvisible", "--name", title):
                return
            self.keys("Return")

    def close(self):
        for process in (self.program, self.server):
            if process.poll() is None:
                process.terminate()
                process.wait(20)
        self.log.close()


def until(look, patience=PATIENCE):
    """Wait until something is there and return it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError("it did not come")


def looked_into(path, look):
    """Return what is seen in the dossier now, None while it is not there."""
    try:
        with Dossier.open(path, read_only=True) as dossier:
            return look(dossier)
    except DossierError:
        return None


@pytest.fixture
def screen(tmp_path):
    made = Screen(tmp_path)
    yield made
    made.close()


def test_from_an_article_to_a_pdf_with_keys_alone(screen, tmp_path):
    path, out = tmp_path / "first.briefing", tmp_path / "out"
    sample = next(iter(sorted(resource("samples").glob("*.txt"))))
    screen.wait_for_window("Briefing Desk")
    time.sleep(2)

    screen.open("ctrl+n", "New dossier")
    screen.answer("New dossier", str(path))
    until(lambda: looked_into(path, lambda d: True))

    screen.wait_for_window("first")
    screen.open("ctrl+i", "Import articles")
    screen.answer("Import articles", str(sample))
    facts = until(lambda: looked_into(path, lambda d: len(d.facts())))
    assert facts >= 5

    screen.wait_for_window("first")
    screen.keys("ctrl+2")
    time.sleep(1)
    screen.keys(*["c"] * facts)
    decided = until(
        lambda: looked_into(
            path, lambda d: all(f.review.state is ReviewState.CONFIRMED for f in d.facts()) and d.decisions()
        )
    )
    assert len(decided) == facts

    screen.keys("ctrl+3")
    time.sleep(2)
    screen.open("ctrl+e", "Export the brief")
    time.sleep(2)
    screen.keys("alt+m", "Down", "Down", "alt+f", "ctrl+a")
    screen.type(str(out))
    screen.keys("alt+e")
    pdf = until(lambda: list(out.glob("*.pdf")))[0]
    until(lambda: looked_into(path, lambda d: d.editions()))
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert "DRAFT" not in pdf.name

    screen.keys("Escape")
    screen.wait_for_window("first")
    screen.keys("ctrl+q")
    assert screen.program.wait(30) == 0
    screen.log.seek(0)
    assert "Traceback" not in screen.log.read()
