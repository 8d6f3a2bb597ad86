"""What is loaded when: the core without Qt, the start without spaCy, ReportLab and the network."""

import pkgutil
import subprocess
import sys

import briefing


def in_a_fresh_process(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_every_module_of_the_core_is_importable_without_qt():
    names = [m.name for m in pkgutil.walk_packages(briefing.__path__, "briefing.")]
    code = (
        "import sys, importlib\n"
        "sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None\n"
        f"[importlib.import_module(name) for name in {names!r}]\n"
    )
    done = in_a_fresh_process(code)
    assert done.returncode == 0, done.stderr
    assert len(names) > 50


def test_the_workflow_is_imported_without_heavy_libraries():
    code = (
        "import sys, briefing.workflow\n"
        "heavy = {'spacy', 'reportlab', 'pikepdf', 'trafilatura', 'docx', 'numpy', 'requests', 'httpx'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert in_a_fresh_process(code).stdout.strip() == "[]"


def test_the_command_line_can_be_run_as_a_module():
    done = subprocess.run([sys.executable, "-m", "briefing.cli", "--version"], capture_output=True, text=True)
    assert done.stdout.startswith("briefing ")
