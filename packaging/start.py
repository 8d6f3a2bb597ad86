"""Entry of the frozen program: the window, or, under the name `briefing`, the command line."""

import sys

if hasattr(sys, "_MEIPASS"):
    from frozen_modules import install

    install()
from pathlib import Path

_TRACKER = "from multiprocessing.resource_tracker import main"


def serve_multiprocessing() -> None:
    """Be a worker process, or what keeps track of its semaphores, where this start asks for one, and end.

    Both are this same program, started again by multiprocessing's spawn. PyInstaller's own hook does the same
    but imports multiprocessing at every start, before the first window.
    """
    if "--multiprocessing-fork" in sys.argv[1:2]:
        from multiprocessing.spawn import freeze_support

        freeze_support()
        sys.exit()
    command = sys.argv[sys.argv.index("-c") + 1 :][:1] if "-c" in sys.argv else []
    if command and command[0].startswith(_TRACKER):
        from multiprocessing.resource_tracker import main as track

        track(int(command[0].rpartition("(")[2].rstrip(")")))
        sys.exit()


if __name__ == "__main__":
    serve_multiprocessing()
    # A worker would look for this file, which is inside the program; there is nothing in it for a worker.
    globals().pop("__file__", None)
    if Path(sys.argv[0]).stem == "briefing":
        from briefing.cli import main
    else:
        from ui.late_modules import late_modules

        with late_modules():
            from ui.app import main
    sys.exit(main())
