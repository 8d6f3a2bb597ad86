"""The README is true: its commands run, its links lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands_of(program):
    return sorted(set(re.findall(rf"^    {program} (\w+)", README, re.MULTILINE)))


def test_every_link_to_a_file_leads_to_one():
    for target in re.findall(r"\]\((?!http|#)([^)]+)\)", README):
        assert (ROOT / target.split("#")[0]).exists(), target


def test_every_make_target_named_is_one():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`make (\w+)", README)) | set(
        re.findall(r"^    make (\w+)", README, re.MULTILINE)
    )
    assert named <= targets
    assert {"brief", "test", "app"} <= named


@pytest.mark.parametrize("command", commands_of("briefing"))
def test_every_command_named_exists(command):
    done = subprocess.run(
        [sys.executable, "-m", "briefing.cli", command, "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    line = next(row for row in README.splitlines() if row.startswith(f"    briefing {command} "))
    for option in re.findall(r"--[a-z-]+", line):
        assert option in done.stdout


def test_ci_runs_the_two_commands():
    assert "make brief" in (ROOT / ".ci/run").read_text()
    assert "make test" in (ROOT / ".ci/run").read_text()
