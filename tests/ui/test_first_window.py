"""The first window is light and quick: nothing is imported, read or made that can come later."""

import pytest
from fresh_process import run

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
