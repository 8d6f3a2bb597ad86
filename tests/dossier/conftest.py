from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.dossier import Dossier
from briefing.facts import Article
from tests.dossier.examples import TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "oruna.briefing"


@pytest.fixture
def dossier(path: Path) -> Iterator[Dossier]:
    with Dossier.create(path, "Ana") as made:
        yield made


@pytest.fixture
def article(dossier: Dossier) -> Article:
    return dossier.add_article(Article(id="", text=TEXT, published="2031-05-02"), b"<p>raw</p>", "text/html")


@pytest.fixture
def reopened(path: Path, dossier: Dossier) -> Iterator[Callable[[], Dossier]]:
    opened: list[Dossier] = []

    def again() -> Dossier:
        dossier.close()
        opened.append(Dossier.open(path, "Bo"))
        return opened[-1]

    yield again
    for other in opened:
        other.close()
