"""What the builds leave out is never imported: forbid it, then load and do all that the program can."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_FORBID = """
import sys
sys.path.insert(0, sys.argv[1])
from installers.unused import LIBRARIES, MODULES

class Forbid:
    def find_spec(self, name, path=None, target=None):
        if name in MODULES or name.split(".")[0] in LIBRARIES:
            raise ModuleNotFoundError(f"{name} is in no build", name=name)

for name in [name for name in sys.modules if name.split(".")[0] in LIBRARIES]:
    del sys.modules[name]  # a .pth file of setuptools puts one there
sys.meta_path.insert(0, Forbid())
"""
_LOAD_ALL = """
import importlib, pkgutil
import briefing, ui
for package in (briefing, ui):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
import arabic_reshaper, bidi, docx, feedparser, lxml.html, oxmsg, pikepdf, pyphen, pypdfium2
import reportlab.platypus, striprtf.striprtf, trafilatura, typer
page = "<html><body><article><h1>News</h1><p>" + "word " * 100 + "</p></article></body></html>"
assert trafilatura.extract(page, with_metadata=True, output_format="json")
"""
_BUILD = """
from briefing.cli import main
sys.argv = ["briefing", "build", sys.argv[2], "-o", sys.argv[3]]
main()
"""


def forbidding(code: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", _FORBID + code, str(ROOT / "packaging"), *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)


def test_every_module_loads_without_what_the_builds_leave_out():
    done = forbidding(_LOAD_ALL)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.slow
def test_a_brief_is_built_without_what_the_builds_leave_out(tmp_path):
    sample = next((ROOT / "resources" / "samples").glob("*.txt"))
    done = forbidding(_BUILD, sample, tmp_path / "brief.pdf")
    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_no_source_of_ours_names_what_the_builds_leave_out(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    from installers.unused import LIBRARIES

    named = set()
    for path in [*(ROOT / "briefing").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                named |= {(alias.name.split(".")[0], path.name) for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                named.add((node.module.split(".")[0], path.name))
    assert {(name, source) for name, source in named if name in LIBRARIES} == set()
