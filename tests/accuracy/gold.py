"""The gold sets: where they are, their articles as the program reads them, the scorers beside them."""

import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from briefing.facts import Article

_ROOT = Path(__file__).resolve().parents[2]
Row = dict[str, Any]


def gold_folder() -> Path | None:
    """Return the folder of the gold sets, None where there is none; BRIEFING_GOLD names another one."""
    named = os.environ.get("BRIEFING_GOLD")
    folder = Path(named) if named else _ROOT.parent / "shared" / "gold"
    return folder if (folder / "measure.py").is_file() else None


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One gold set.

    Args:
        name: as the table prints it ("polnear.dev").
        rows: its articles with their annotations.
    """

    name: str
    rows: tuple[Row, ...]

    def articles(self) -> Iterator[Article]:
        """Yield the articles, texts as they are."""
        for row in self.rows:
            meta = row.get("meta") or {}
            published = meta.get("dct") or meta.get("date") or meta.get("dateline") or row.get("published")
            yield Article(id=row["id"], text=row["text"], title=meta.get("title") or "", published=published)


def load_set(name: str) -> GoldSet | None:
    """Read a set, None where it is missing."""
    folder = gold_folder()
    candidates = [folder / f"{name}.jsonl", folder / f"{name}.dev.jsonl"] if folder else []
    path = next((p for p in candidates if p.is_file()), None)
    if path is None:
        return None
    with path.open(encoding="utf-8") as lines:
        return GoldSet(name, tuple(json.loads(line) for line in lines if line.strip()))


@cache
def scorer(name: str) -> ModuleType:
    """Import `measure`, `score` or one of `scorers` from the folder of the gold sets.

    Raises:
        FileNotFoundError: this machine has no gold sets.
    """
    folder = gold_folder()
    if folder is None:
        raise FileNotFoundError("There are no gold sets here, so there is no scorer; set BRIEFING_GOLD.")
    path = folder / f"{name}.py" if (folder / f"{name}.py").is_file() else folder / "scorers" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"gold_{name}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before  # measure.py puts its own folder there
    return module
