"""The program with a window sill to look in from: `python tests/ui/watched_program.py STATE_FILE [FILE...]`.

It writes what the window shows into a file whenever that changes: a test waits for things, not for time.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
_OFTEN = 40  # milliseconds


def state_of(window):
    """Return what the window shows now."""
    from PySide6.QtWidgets import QApplication, QLineEdit

    active, focus, session = QApplication.activeWindow(), QApplication.focusWidget(), window.session
    popup = QApplication.activePopupWidget()
    is_open = session is not None and session.desk.is_open
    reviewed, facts = session.review.queue.counts() if is_open else (0, 0)
    return {
        "active": active.windowTitle() if active else "",
        "windows": [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()],
        "popup": type(popup).__name__ if popup else "",
        "focus": (focus.accessibleName() or focus.objectName()) if focus else "",
        "typed": focus.text() if isinstance(focus, QLineEdit) else "",
        "chosen": focus.currentText() if hasattr(focus, "currentText") else "",
        "workspace": type(window.stack.currentWidget()).__name__,
        "loaded": session is not None,
        "dossier": session.desk.path.name if is_open else "",
        "working": session.is_working if session is not None else False,
        "reviewed": reviewed,
        "facts": facts,
        "page": bool(is_open and session.brief.preview.proof is not None),
    }


def watch(window, path):
    """Write the state of the window into a file whenever it changes."""
    from PySide6.QtCore import QTimer

    last = ""

    def look():
        nonlocal last
        now = json.dumps(state_of(window))
        if now != last:
            beside = path.with_suffix(".new")
            beside.write_text(now)
            beside.replace(path)
            last = now

    timer = QTimer(window, interval=_OFTEN)
    timer.timeout.connect(look)
    timer.start()


def main():
    """Run the program as its user does."""
    import ui.app

    path, make = Path(sys.argv.pop(1)), ui.app.make_application

    def make_watched(place):
        application, window = make(place)
        watch(window, path)
        return application, window

    ui.app.make_application = make_watched
    return ui.app.main()


if __name__ == "__main__":
    sys.exit(main())
