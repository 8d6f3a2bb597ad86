"""Rule 5: killed at any instant, the dossier opens again with every acknowledged decision."""

import os

import pytest

from tests.soak.kill import kill_at_random

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def test_twenty_kills(tmp_path):
    acknowledged = [kill_at_random(tmp_path, seed) for seed in range(20)]
    assert sum(acknowledged) > 0


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_five_hundred_kills(tmp_path):
    acknowledged = [kill_at_random(tmp_path, seed) for seed in range(1000, 1500)]
    print(f"500 kills, {sum(acknowledged)} decisions acknowledged before them, none lost, every file sound")
    assert sum(acknowledged) > 500
