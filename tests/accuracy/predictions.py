"""What the program proposes for a set of articles, in the form of `briefing extract --json`."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from briefing.extraction import Extractor
from briefing.facts import Article
from briefing.facts.json_form import result_to_json


@cache
def extractor() -> Extractor:
    """Return the one extractor of the run."""
    return Extractor()


def predict(articles: Iterable[Article]) -> dict[str, dict[str, Any]]:
    """Return the printed form of every article's result by the article's id.

    Raises:
        RuntimeError: an article could not be read; its figures would be wrong.
    """
    predictions = {}
    for result in extractor().extract_all(articles):
        if result.problem:
            raise RuntimeError(result.problem)
        predictions[result.article.id] = result_to_json(result.article, result.facts, result.times)
    return predictions
