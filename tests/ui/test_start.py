"""Starting: quick, light, guarded, once a user, and honest about the last crash."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QtMsgType

from briefing.settings import folders
from ui.crash import CrashFile, QtMessages, UnexpectedErrors, start_logging
from ui.guard import unusable_qt
from ui.instance_name import is_unheard, server_name
from ui.single_instance import Listener, hand_over

ROOT = Path(__file__).resolve().parents[2]
_FIRST_WINDOW = """
import sys, time
from pathlib import Path
from ui.app import make_application
from briefing.settings import folders
application, window = make_application(folders(Path(sys.argv[1])))
window._tell_drawn = lambda: None
window.show()
application.processEvents()
print(time.process_time(), *(m for m in ("spacy", "reportlab", "pikepdf", "pydantic") if m in sys.modules))
"""


def run(code, *arguments):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_first_window_is_light_and_quick(tmp_path):
    results = [run(_FIRST_WINDOW, str(tmp_path)).stdout.split() for _ in range(2)]
    assert all(len(words) == 1 for words in results), f"imported too early: {results}"
    assert min(float(words[0]) for words in results) < 1.0


def test_no_network_library_is_loaded(tmp_path):
    code = _FIRST_WINDOW + (
        "window.load()\n"
        "print(*(m for m in ('requests', 'httpx', 'urllib3', 'http.client', 'ssl') if m in sys.modules))\n"
    )
    assert run(code, str(tmp_path)).stdout.splitlines()[-1].strip() == ""


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


def test_the_first_window_needs_no_network_library_no_dialogs_and_no_processes(tmp_path):
    code = _FIRST_WINDOW + (
        "late = ('PySide6.QtNetwork', 'multiprocessing', 'importlib.metadata', 'ui.help_sheet', "
        "'ui.preferences_dialog', 'ui.update_check', 'ui.session')\n"
        "print(*(m for m in late if m in sys.modules))\n"
    )
    assert run(code, str(tmp_path)).stdout.splitlines()[-1].strip() == ""


def test_the_first_window_needs_no_enumeration_of_qts_namespace(tmp_path):
    code = (
        "import sys\n"
        "from ui.late_modules import LateModule, late_modules\n"
        "with late_modules():\n"
        "    from ui.import_hook import remove_import_hook\n"
        "    remove_import_hook()\n"
        "    import PySide6.QtCore, ui.crash, ui.instance_name\n"
    )
    window = _FIRST_WINDOW.replace("application.processEvents()\n", "")
    code += "".join(f"    {line}\n" for line in window.strip().splitlines()[:-1])
    code += (
        "print('Qt' in vars(PySide6.QtCore), [m for m in ('json.decoder', 'getpass')"
        " if m in sys.modules])\n"
        "import dataclasses, inspect\n"
        "plain = dataclasses.make_dataclass('Plain', [('size', int)])\n"
        "print(plain.__doc__, inspect.getsource(dataclasses)[:3], inspect.get_annotations(plain))\n"
    )
    lines = run(code, str(tmp_path)).stdout.splitlines()
    assert lines == ["False []", "Plain(size: int) imp {'size': <class 'int'>}"]


def test_values_that_are_set_by_name_are_those_of_qt(qtbot):
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QLabel, QToolBar, QToolButton

    label, bar, button, action = QLabel(), QToolBar(), QToolButton(), QAction()
    for widget in (label, bar, button):
        qtbot.addWidget(widget)
    assert label.setProperty("textFormat", "PlainText")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert bar.setProperty("toolButtonStyle", "ToolButtonTextBesideIcon")
    assert bar.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert bar.setProperty("contextMenuPolicy", "PreventContextMenu")
    assert bar.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
    assert button.setProperty("focusPolicy", "TabFocus")
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert action.setProperty("shortcutContext", "WidgetWithChildrenShortcut")
    assert action.shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut


@pytest.mark.parametrize("dark", [True, False])
def test_the_first_look_follows_the_palette_of_the_system(dark):
    code = (
        "import sys\n"
        "sys.platform = 'linux'\n"
        "from PySide6.QtGui import QColor, QPalette\n"
        "from ui.app import _application\n"
        "from ui.theme import Theme\n"
        "application = _application()\n"
        f"application.setPalette(QPalette(QColor({'#202020' if dark else '#efefef'!r})))\n"
        "theme = Theme(application)\n"
        "theme._look_again()\n"
        "print(theme.colours.dark)\n"
    )
    assert run(code).stdout.strip() == str(dark)


def test_no_source_is_read_at_imports_after_qt():
    code = (
        "import inspect, sys\n"
        "from ui.import_hook import remove_import_hook\n"
        "remove_import_hook()\n"
        "import PySide6.QtWidgets, PySide6.QtNetwork\n"
        "read = []\n"
        "inspect.getsource = lambda module: read.append(module) or ''\n"
        "import ui.theme, ui.widgets\n"
        "print(len(read))\n"
    )
    assert run(code).stdout.strip() == "0"


def test_qt_works_without_its_import_hook():
    code = (
        "from ui.import_hook import remove_import_hook\n"
        "remove_import_hook()\n"
        "from PySide6.QtCore import QObject, Signal\n"
        "class Thing(QObject):\n"
        "    told = Signal(int)\n"
        "heard = []\n"
        "thing = Thing()\n"
        "thing.told.connect(heard.append)\n"
        "thing.told.emit(3)\n"
        "thing.setObjectName('x')\n"
        "print(heard, thing.objectName())\n"
    )
    assert run(code).stdout.strip() == "[3] x"


def test_the_style_comes_with_the_start_and_is_not_set_again():
    code = (
        "from ui.app import _application\n"
        "from ui.theme import STYLED, Theme\n"
        "application = _application()\n"
        "application.setStyle = None\n"
        "Theme(application)\n"
        "print(application.style().objectName(), application.arguments()[1:], application.property(STYLED))\n"
    )
    assert run(code).stdout.strip() == "fusion [] True"


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
    done = subprocess.run(
        [sys.executable, "-m", "ui.app", "--version"], cwd=ROOT, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0
    assert done.stdout.startswith("briefing-desk ")


def test_a_second_start_hands_its_files_over(home, qtbot, tmp_path):
    name = server_name(folders(home))
    assert is_unheard(name) or sys.platform == "win32"
    assert not hand_over(name, [])
    listener = Listener(name)
    assert not is_unheard(name)
    asked = []
    listener.asked.connect(asked.append)
    code = (
        "import sys; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from ui.single_instance import hand_over\n"
        "a = QCoreApplication([])\n"
        "sys.exit(0 if hand_over(sys.argv[1], [Path(sys.argv[2])]) else 3)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, name, str(tmp_path / "a.briefing")], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    assert process.returncode == 0
    assert asked == [[(tmp_path / "a.briefing").resolve()]]
    listener.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows goes with its process")
def test_the_socket_of_a_killed_instance_is_known_without_qts_network(home):
    name = server_name(folders(home))
    path = Path(QDir.tempPath(), name)
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(path))
    assert path.exists()
    try:
        assert is_unheard(name)
    finally:
        path.unlink()


def test_a_left_over_socket_does_not_stop_the_next_start(home, qtbot):
    first = Listener(server_name(folders(home)))
    second = Listener(server_name(folders(home)))
    assert second._server.isListening()
    first.close()
    second.close()


def test_a_crash_is_told_at_the_next_start(home):
    place = folders(home)
    code = (
        "import faulthandler, os, sys; from pathlib import Path\n"
        "from briefing.settings import folders\n"
        "from ui.crash import CrashFile\n"
        "file = CrashFile(folders(Path(sys.argv[1]))); file.take_last(); file.open()\n"
        "os.kill(os.getpid(), 11)\n"
    )
    assert run(code, str(home)).returncode != 0
    left = CrashFile(place).take_last()
    assert "Segmentation fault" in left
    assert CrashFile(place).take_last() == ""
    assert (place.log / "last-crash.log").exists()


def test_an_orderly_end_leaves_nothing(home):
    file = CrashFile(folders(home))
    file.open()
    file.close()
    assert CrashFile(folders(home)).take_last() == ""


def test_unexpected_errors_are_told_once_without_the_articles_words(home, qtbot, caplog):
    errors = UnexpectedErrors(home / "x.log")
    try:
        raise ValueError(" ".join(("words", "of", "an", "article")))
    except ValueError as error:
        for _ in range(3):
            errors._caught(type(error), error, error.__traceback__)
    box = errors._box
    assert errors.count == 3
    assert "Nothing is lost" in box.informativeText()
    assert "words of an article" not in box.detailedText() + caplog.text
    box.close()


def test_the_log_rotates(home):
    import logging
    from logging.handlers import RotatingFileHandler

    from PySide6.QtCore import qInstallMessageHandler

    path = start_logging(folders(home))
    mine = [h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler)]
    try:
        assert path.exists()
        assert mine[-1].maxBytes > 0
        assert mine[-1].backupCount > 0
    finally:
        for handler in mine:
            logging.getLogger().removeHandler(handler)
            handler.close()
        logging.captureWarnings(capture=False)
        qInstallMessageHandler(None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only X11 can be without a screen")
def test_a_screen_that_is_not_there_is_told_at_the_terminal(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "BRIEFING_DESK_HOME": str(tmp_path)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "ui.app"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != 0
    assert "no Qt platform plugin could be initialized" in done.stderr
    assert "finds no screen" in done.stderr or "libxcb-cursor0" in done.stderr
    log = tmp_path / "log" / "briefing-desk.log"
    assert "no Qt platform plugin could be initialized" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "advice"),
    [("", "libxcb-cursor0"), ("could not connect to display :9", "finds no screen")],
)
def test_what_ends_the_program_is_told_at_the_terminal(before, advice, capsys, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    messages = QtMessages()
    messages.take(QtMsgType.QtWarningMsg, None, before or "a layout is too small")
    messages.take(QtMsgType.QtCriticalMsg, None, "a socket broke")
    assert capsys.readouterr().err == "a socket broke\n"
    messages.take(
        QtMsgType.QtFatalMsg, None, "It failed because no Qt platform plugin could be initialized. Reinstall."
    )
    said = capsys.readouterr().err
    assert "no Qt platform plugin" in said
    assert advice in said


@pytest.mark.slow
def test_self_test_passes_without_an_unexpected_line(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "ui.app", "--self-test"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr.strip()) == (0, "self-test passed", "")


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


def test_a_self_test_whose_window_hangs_ends_by_itself():
    done = run(_LEAVE, "hangs")
    assert done.returncode == 1
    assert done.stderr == "self-test failed: out of time, and the window does not answer\n"


@pytest.mark.parametrize(("problem", "code"), [("", 0), ("no PDF", 1)])
def test_a_self_test_without_a_terminal_ends_with_its_code(problem, code):
    done = run(_LEAVE, "ends", problem)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_parts_that_can_not_be_loaded_are_told_as_any_unexpected_error(
    qapp, home, qtbot, monkeypatch, caplog
):
    import ui.main_window
    from ui.app import make_application

    def broken(name):
        raise ImportError(f"no library for {name}")

    monkeypatch.setattr(ui.main_window, "import_module", broken)
    errors = UnexpectedErrors(home / "x.log")
    errors.install()
    _, window = make_application(folders(home))
    try:
        window.show()
        qtbot.waitUntil(lambda: errors.count == 1)
        assert "ImportError" in errors._box.detailedText()
        assert window.isVisible()
        assert "Unexpected ImportError" in caplog.text
    finally:
        errors.uninstall()
        if errors._box is not None:
            errors._box.close()
        window.close()
        window.deleteLater()
        window.theme.deleteLater()
