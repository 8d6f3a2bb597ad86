"""Modules that load at their first use: nothing of theirs is missed, and nothing of them is loaded before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

ROOT = Path(__file__).resolve().parents[2]
_LAID_OUT = Path(shiboken6.__file__).with_name("files.dir").is_dir()
_START = """
import sys
from types import ModuleType
from ui.import_hook import remove_import_hook
from ui.late_modules import LATE, LateModule, late_modules
with late_modules():
    remove_import_hook()
    import PySide6.QtCore, PySide6.QtWidgets, logging.handlers
    import json
def waiting():
    return {name for name in LATE if isinstance(sys.modules.get(name), LateModule)}
"""


def run(code):
    done = subprocess.run(
        [sys.executable, "-c", _START + code],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_what_nobody_used_waits():
    assert {"json", "socket"} <= set(run("print(*sorted(waiting()))").split())


@pytest.mark.skipif(not _LAID_OUT, reason="shiboken6's files are laid out in the installers (qt_support.py)")
def test_qt_loads_without_its_parser_of_signatures_and_stub_files():
    waiting = run("print(*sorted(waiting()))").split()
    assert "shibokensupport.signature.parser" in waiting
    assert "shibokensupport.signature.lib.pyi_generator" in waiting


@pytest.mark.parametrize(
    "use",
    [
        "print(json.loads('[3]')[0])",
        "from json import loads; print(loads('[3]')[0])",
        "import json.decoder; print(json.decoder.JSONDecoder().decode('[3]')[0])",
        "import pickle; print(pickle.loads(pickle.dumps(3)))",
        "from queue import *; q = SimpleQueue(); q.put(3); print(q.get())",
        "import socket\nclass Line(socket.socket): pass\nLine().close(); print(3)",
        "import zipfile; print(len(zipfile.ZipInfo('abc').filename))",
        "import multiprocessing.connection; print(3)",
    ],
)
def test_what_is_used_is_there(use):
    assert run(use) == "3"


def test_a_call_with_wrong_arguments_is_told_as_ever():
    code = (
        "from PySide6.QtCore import QObject\n"
        "try:\n    QObject().setObjectName(1, 2)\n"
        "except TypeError as error:\n    print('setObjectName' in str(error), error.__class__.__name__)\n"
    )
    assert run(code) == "True TypeError"


def test_signatures_are_there_when_somebody_asks():
    code = (
        "from PySide6.support.signature import get_signature\n"
        "print('name' in str(get_signature(PySide6.QtCore.QObject.setObjectName)))\n"
    )
    assert run(code) == "True"


def test_two_threads_load_a_module_once():
    code = (
        "import threading, zipfile\n"
        "found = []\n"
        "threads = [threading.Thread(target=lambda: found.append(zipfile.ZipFile)) for _ in range(8)]\n"
        "[t.start() for t in threads]; [t.join() for t in threads]\n"
        "print(len(found), len(set(found)))\n"
    )
    assert run(code) == "8 1"


def test_a_name_that_a_module_lacks_is_told_as_ever():
    code = "try:\n    json.nothing\nexcept AttributeError as error:\n    print(error)\n"
    assert run(code) == "module 'json' has no attribute 'nothing'"


def test_the_finder_goes_when_the_window_is_there():
    assert run("print(*(type(f).__name__ for f in sys.meta_path if 'Late' in type(f).__name__))") == ""
