"""The builders, which are no package of the program."""

from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def installers(monkeypatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    import installers.common

    return installers
