"""The build program: what went wrong ends with an error, and what another system makes is only told."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def build(installers, monkeypatch, tmp_path):
    """packaging/build.py with builders that a test writes."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("build_of_packaging", PACKAGING / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "DIST", tmp_path)

    def run(wanted, outcomes):
        def one(system):
            if isinstance(outcomes[system], Exception):
                raise outcomes[system]
            return outcomes[system]

        monkeypatch.setattr(module, "build", one)
        monkeypatch.setattr(sys, "argv", ["build.py", wanted])
        return module.main()

    return run


def test_a_build_that_went_wrong_is_never_passed_over(build, capsys):
    from installers.common import Artefact, BuildError, NotHereError

    good = [Artefact("a.deb", 1, 1.0, "passed")]
    elsewhere = NotHereError("only on macOS")
    assert build("all", {"linux": good, "windows": [], "macos": elsewhere}) == 0
    assert build("macos", {"macos": elsewhere}) == 1
    too_large = {"linux": good, "windows": BuildError("the setup outgrew its limit"), "macos": elsewhere}
    assert build("all", too_large) == 1
    assert "outgrew its limit" in capsys.readouterr().err
    broken = [Artefact("a.deb", 1, 1.0, "failed: no window")]
    assert build("all", {"linux": broken, "windows": [], "macos": elsewhere}) == 1
