"""An X server of our own, for tests that need a real screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


def has_screen_server() -> bool:
    """Tell whether an X server without a monitor is installed."""
    return shutil.which("Xvfb") is not None


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server and give the name of its display.

    It lives through the end of its last client (`-noreset`): one that starts anew whenever nobody is there
    turns away the program that knocks in that moment, which looks like a program that shows no window.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-noreset"]
    server = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
