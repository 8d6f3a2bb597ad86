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
    left_out = [*good, Artefact("a.msi", 0, 0.0, "not built: wixl is not installed")]
    assert build("all", {"linux": good, "windows": left_out, "macos": elsewhere}) == 0
    assert build("windows", {"windows": left_out}) == 1
    assert "a.msi: not built: wixl is not installed" in capsys.readouterr().err
    broken = [Artefact("a.deb", 1, 1.0, "failed: no window")]
    assert build("all", {"linux": broken, "windows": [], "macos": elsewhere}) == 1


def test_a_missing_tool_is_told_with_its_package_and_costs_one_artefact_only(installers):
    from installers.common import NOT_BUILT, Artefact, NotHereError, as_far_as_possible, require, run

    require("sh")
    with pytest.raises(NotHereError, match="no-such-tool-here, wixl-of-nobody are not installed; on Debian"):
        require("sh", "no-such-tool-here", "wixl-of-nobody")
    with pytest.raises(NotHereError, match="sudo apt-get install -y no-such-tool-here"):
        run(["no-such-tool-here", "--version"])

    def without_tool():
        require("no-such-tool-here")

    made = as_far_as_possible(
        [("a.msi", without_tool), ("b.deb", lambda: Artefact("b.deb", 9, 1.0, "passed"))]
    )
    assert [(artefact.name, artefact.size) for artefact in made] == [("a.msi", 0), ("b.deb", 9)]
    assert made[0].self_test.startswith(NOT_BUILT)


def test_every_tool_that_is_asked_for_has_its_package(installers):
    import re

    from installers.common import _PACKAGES

    sources = "".join(p.read_text() for p in (PACKAGING / "installers").glob("*.py"))
    asked = {
        name
        for call in re.findall(r"require\(([^)]*)\)", sources)
        for name in re.findall(r'"([\w-]+)"', call)
    }
    assert asked
    assert asked <= set(_PACKAGES)
    workflow = (PACKAGING.parent / ".github" / "workflows" / "release.yml").read_text()
    readme = (PACKAGING / "README.md").read_text()
    for package in {_PACKAGES[name] for name in asked} - {"tar"}:
        assert re.search(rf"[\s`]{re.escape(package)}[\s`]", workflow), package
        assert re.search(rf"[\s`]{re.escape(package)}[\s`]", readme), package


def test_an_index_that_does_not_answer_is_told_in_a_sentence(installers):
    from installers.common import BuildError, fetch

    silent = "import sys; sys.exit('ERROR: No matching distribution found for uv==1')"
    with pytest.raises(BuildError, match=r"^uv could not be fetched: no package index .*distribution found"):
        fetch([sys.executable, "-c", silent], "uv")
    with pytest.raises(BuildError, match="ended with 1:\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES"):
        fetch(
            [sys.executable, "-c", "import sys; sys.exit('ERROR: THESE PACKAGES DO NOT MATCH THE HASHES')"],
            "uv",
        )


def test_another_python_than_that_of_the_releases_is_told(installers):
    import importlib.util

    spec = importlib.util.spec_from_file_location("build_of_packaging", PACKAGING / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.other_python((3, 13)) == ""
    assert "make PYTHON=python3.13 installers" in module.other_python((3, 11))


def test_checksums_of_other_systems_stay_as_long_as_their_files_do(build, tmp_path):
    from installers.common import Artefact

    for name in ("a.deb", "b.msi"):
        (tmp_path / name).write_bytes(name.encode())

    def names():
        lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
        return [line.partition("  ")[2] for line in lines]

    assert build("linux", {"linux": [Artefact("a.deb", 5, 1.0, "passed")]}) == 0
    assert build("windows", {"windows": [Artefact("b.msi", 5, 1.0, "passed")]}) == 0
    assert names() == ["a.deb", "b.msi"]
    assert build("linux", {"linux": [Artefact("a.deb", 0, 0.0, "not built: dpkg-deb is not installed")]}) == 1
    assert names() == ["b.msi"]


def test_a_python_without_the_builders_libraries_hands_over_to_one_that_has_them(
    installers, monkeypatch, tmp_path, capsys
):
    import importlib.util
    import subprocess

    from installers.common import BuildError

    spec = importlib.util.spec_from_file_location("build_of_packaging", PACKAGING / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.python_with_tools() is None  # this one, of the developers, has them
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["build.py", "linux"])
    asked = []
    monkeypatch.setattr(module, "build_environment", lambda name: asked.append(name) or tmp_path)
    ran = []
    ended = subprocess.CompletedProcess((), 7)
    monkeypatch.setattr(module.subprocess, "run", lambda words, **_: ran.append(words) or ended)
    assert module.main() == 7
    assert (asked, ran) == (["environment"], [[tmp_path / "python", "build.py", "linux"]])

    def without_network(_name):
        raise BuildError("the locked libraries could not be fetched")

    monkeypatch.setattr(module, "build_environment", without_network)
    assert module.main() == 1
    assert capsys.readouterr().err == "the locked libraries could not be fetched\n"
