"""The same facts and settings give the same brief, whatever the hash seed and the time zone (rule 10)."""

import os
import subprocess
import sys

SCRIPT = """
import hashlib
from briefing.composition import BriefSettings, compose
from tests.assessment.examples import NAMES, load
for name in NAMES:
    example = load(name)
    editions = (example.first(),) if example.first_edition else ()
    picture = example.picture(editions=editions)
    brief = compose(picture, example.facts, example.articles, BriefSettings(time_zone="Asia/Baku"))
    print(name, hashlib.sha256((repr(picture) + repr(brief)).encode()).hexdigest())
"""


def printed(seed: str, zone: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, env=environment, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_hash_seed_and_time_zone_change_nothing() -> None:
    expected = printed("0", "UTC")
    assert expected.count("\n") == 5
    assert printed("4242", "Pacific/Auckland") == expected
