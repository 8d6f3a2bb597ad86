"""The workflows of the public CI: actions by their hash, scripts and targets that exist, no secret."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda p: p.name)
def test_workflows_name_jobs_steps_and_no_secret_in_the_open(path):
    text = path.read_text()
    assert re.search(r"^jobs:$", text, re.MULTILINE)
    assert "\t" not in text
    assert len(re.findall(r"^  \w[\w-]*:$", text, re.MULTILINE)) >= 1
    assert not re.search(r"(?i)(password|token): *['\"]?\w{8,}", text.replace("github.token", ""))


def test_the_workflows_take_actions_by_their_hash_and_name_what_exists():
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text()
        used = re.findall(r"uses: (\S+)", text)
        outside = [name for name in used if not name.startswith("./")]
        assert outside or used
        assert [name for name in outside if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []
        for script in re.findall(r"(?:python|bash) ((?:packaging|\.ci)/\S+)", text):
            assert (ROOT / script).exists(), script
        for target in re.findall(r"^ *(?:- run: )?make (?:\w+=\S+ )*(\w+)$", text, re.MULTILINE):
            assert f"\n{target}:" in (ROOT / "Makefile").read_text(), target


def test_files_of_both_kinds_of_mac_have_names_of_their_own():
    source = (PACKAGING / "installers" / "macos.py").read_text()
    assert source.count("-macos-{MACHINE}.") == 2
