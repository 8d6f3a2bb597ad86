"""The whole way in a real window on a real (virtual) screen, with keys alone: from an article to a PDF."""

import json
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
    """A virtual screen, without a window manager, with the program on it; keys reach what has the focus."""

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
        self.state_file = home / "state.json"
        self.log = (home / "stderr.txt").open("w+")
        self.program = subprocess.Popen(
            [sys.executable, "tests/ui/watched_program.py", self.state_file],
            cwd=ROOT,
            env=self.environment,
            stderr=self.log,
        )

    def state(self):
        """Return what the window shows, an empty state before it is there."""
        assert self.program.poll() is None, f"the program ended: {self.said()}"
        try:
            return json.loads(self.state_file.read_text())
        except FileNotFoundError:
            return {}

    def said(self):
        self.log.flush()
        return Path(self.log.name).read_text()

    def wait(self, what, look):
        """Wait until the state is as wanted, and return what was seen in it."""
        try:
            return until(what, lambda: (state := self.state()) and look(state))
        except AssertionError as error:
            raise AssertionError(f"{error}; the window shows {self.state()}") from None

    def xdotool(self, *words):
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=60
        ).stdout.strip()

    def in_front(self, title):
        """Give a window the focus, which nobody does here without a window manager, until Qt knows of it."""

        def is_active():
            if self.state().get("active", "").startswith(title):
                return True
            if found := self.xdotool("search", "--onlyvisible", "--name", f"^{title}").split():
                self.xdotool("windowfocus", found[-1])
            return False

        until(f"{title} in front", is_active)

    def keys(self, *names):
        for name in names:
            self.xdotool("key", "--clearmodifiers", name)

    def open(self, key, title):
        """Press a key and wait for the window that it opens."""
        self.keys(key)
        self.wait(title, lambda s: title in s["windows"])
        self.in_front(title)

    def fill(self, text):
        """Type into the line that has the focus, until exactly that stands in it."""
        for _ in range(3):
            self.keys("ctrl+a")
            self.xdotool("type", "--delay", "8", text)
            try:
                until(text, lambda: self.state()["typed"] == text, 10)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{text} could not be typed: {self.state()}")

    def answer(self, title, path):
        """Type a path into a file dialog and close it; a list of completions may take the first Return."""
        self.fill(str(path))
        for _ in range(4):
            self.keys("Return")
            try:
                until("closed", lambda: title not in self.state()["windows"], 8)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{title} does not close: {self.state()}")

    def close(self):
        for process in (self.program, self.server):
            if process.poll() is None:
                process.terminate()
                process.wait(20)
        self.log.close()


def until(what, look, patience=PATIENCE):
    """Wait until something is there and return it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"it did not come: {what}")


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
    screen.in_front("Briefing Desk")
    screen.wait("workspaces", lambda s: s["loaded"])

    screen.open("ctrl+n", "New dossier")
    screen.answer("New dossier", path)
    screen.wait("the dossier", lambda s: s["dossier"] == path.name)

    screen.in_front("first")
    screen.open("ctrl+i", "Import articles")
    screen.answer("Import articles", sample)
    facts = screen.wait("facts", lambda s: s["facts"] and not s["working"] and s["facts"])
    assert facts >= 5

    screen.in_front("first")
    screen.keys("ctrl+2")
    screen.wait("the list of facts", lambda s: s["workspace"] == "ReviewWorkspace" and s["focus"])
    for number in range(facts):
        screen.keys("c")
        screen.wait(f"decision {number + 1}", lambda s, done=number + 1: s["reviewed"] >= done)
    states, decisions = looked_into(path, lambda d: ([f.review.state for f in d.facts()], d.decisions()))
    assert set(states) == {ReviewState.CONFIRMED}
    assert len(decisions) == facts

    screen.keys("ctrl+3")
    screen.wait("pages", lambda s: s["workspace"] == "BriefWorkspace" and s["page"])
    screen.open("ctrl+e", "Export the brief")
    screen.keys("alt+m")
    screen.wait("marking", lambda s: s["focus"] == "Marking")
    screen.keys("Down")
    screen.wait("a marking", lambda s: s["chosen"].startswith("TLP:"))
    screen.keys("alt+f")
    screen.wait("folder", lambda s: s["focus"] == "Folder")
    screen.fill(str(out))
    screen.keys("alt+e")
    until("an edition", lambda: looked_into(path, lambda d: d.editions()))
    pdf = until("a PDF", lambda: list(out.glob("*.pdf")))[0]
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert "DRAFT" not in pdf.name

    # The box that names the files comes last, and has the title of the program.
    screen.wait("what was written", lambda s: "Briefing Desk" in s["windows"])
    screen.in_front("Briefing Desk")
    screen.keys("Escape")
    screen.wait("the window alone", lambda s: len(s["windows"]) == 1)
    screen.in_front("first")
    screen.keys("ctrl+q")
    assert screen.program.wait(60) == 0
    assert "Traceback" not in screen.said()
