"""Our own annotated articles (tests/data/articles): invented, so that they may be in the repository.

An article may be annotated for some kinds of fact alone, which its `kinds` name; others are left out.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from briefing.facts import Article
from tests.accuracy.figures import Figure, Predictions
from tests.accuracy.matching import KINDS, outcomes

_ROOT = Path(__file__).resolve().parents[2]
FOLDER = _ROOT / "tests" / "data" / "articles"
LEXICON = _ROOT / "tests" / "data" / "lexicon"


def load_own_articles() -> tuple[dict[str, Any], ...]:
    """Read the articles in the order of their file names."""
    return tuple(json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json")))


def as_article(row: dict[str, Any]) -> Article:
    """Return the article of an annotated file."""
    return Article(id=row["id"], text=row["text"], source=row["source"], published=row["published"])


def predict_own() -> dict[str, dict[str, Any]]:
    """Return the predictions of a process that knows the invented countries.

    Raises:
        subprocess.CalledProcessError: it failed; its own message is on stderr.
    """
    command = [sys.executable, "-m", "tests.accuracy.own_run"]
    run = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    found: dict[str, dict[str, Any]] = json.loads(run.stdout)
    for row in load_own_articles():
        kinds = row.get("kinds", KINDS)
        ours = found[row["id"]]
        ours["facts"] = [fact for fact in ours["facts"] if fact["kind"] in kinds]
    return found


def own_errors(rows: Sequence[dict[str, Any]], predictions: Predictions) -> Iterator[str]:
    """Yield what was missed, what was proposed beyond the annotation, and what differs in a key field."""
    for row in rows:
        ours = predictions[row["id"]]["facts"]
        for outcome in outcomes(row["facts"], ours):
            if not outcome.whole:
                verdict = "field" if outcome.paired else "spurious"
                yield f"{row['id']} {verdict} {outcome.fact}"
        for fact in row["facts"]:
            if not any(outcome.paired for outcome in outcomes([fact], ours)):
                yield f"{row['id']} missed {fact}"


def own_figures(rows: Sequence[dict[str, Any]], predictions: Predictions) -> Iterator[Figure]:
    """Yield F1 and F1 with key fields for each kind of fact, and the share of dates with the right value."""
    for kind in KINDS:
        gold = proposed = paired = whole = 0
        for row in rows:
            wanted = [f for f in row["facts"] if f["kind"] == kind]
            ours = [f for f in predictions[row["id"]]["facts"] if f["kind"] == kind]
            results = list(outcomes(wanted, ours))
            gold, proposed = gold + len(wanted), proposed + len(ours)
            paired += sum(o.paired for o in results)
            whole += sum(o.whole for o in results)
        yield Figure("own", f"{kind} F1", _f1(paired, proposed, gold))
        if kind != "caveat":
            yield Figure("own", f"{kind} F1 with key fields", _f1(whole, proposed, gold))
    dates = [(row["id"], date) for row in rows for date in row["dates"]]
    if dates:
        right = sum(_found(predictions[article]["dates"], date) for article, date in dates)
        yield Figure("own", "dates with the right value", right / len(dates))


def _found(ours: Sequence[dict[str, Any]], wanted: dict[str, Any]) -> bool:
    keys = ("start", "end", "type", "value")
    return any(all(date[key] == wanted[key] for key in keys) for date in ours)


def _f1(paired: int, proposed: int, gold: int) -> float:
    return 2 * paired / (proposed + gold) if proposed + gold else 1.0
