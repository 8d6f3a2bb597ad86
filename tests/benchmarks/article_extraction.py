"""Our chain beside bare trafilatura on scrapinghub's article-extraction-benchmark (181 pages), where at hand.

    python -m tests.benchmarks.article_extraction PATH

PATH is a checkout of the benchmark: `ground-truth.json` and `html/*.html.gz` (or .html); or any folder with
saved pages and their true text side by side (`a.html` and `a.txt`). `--pages` prints the score of each page,
the worst first. The measure is the benchmark's own: counts of token 4-grams of the article's body, each page
with the same weight, precision and recall averaged over the pages, F1 of the two. Headline and standfirst,
which our texts begin with, are no part of the body and are not compared. Exits with 1 when our F1 is below
that of trafilatura.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

_NGRAM = 4
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 over all pages, and the seconds it took.

    Args:
        precision: mean over the pages for which something was given.
        recall: mean over the pages that have a body.
        seconds: CPU time of the extraction.
    """

    precision: float
    recall: float
    seconds: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the averages, as the benchmark does."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def overlap(true: str, given: str) -> tuple[float, float, float]:
    """Return true and false positives and false negatives of two texts' 4-grams, as shares of their sum."""
    expected, found = _ngrams(true), _ngrams(given)
    both = sum((expected & found).values())
    counts = (both, sum(found.values()) - both, sum(expected.values()) - both)
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total) if total else (0.0, 0.0, 0.0)


def _ngrams(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    starts = range(max(1, len(tokens) - _NGRAM + 1))
    return Counter(gram for start in starts if (gram := tuple(tokens[start : start + _NGRAM])))


def score(bodies: dict[str, str], pages: dict[str, bytes], extract: Callable[[bytes], str]) -> Score:
    """Run an extractor over all pages and compare."""
    start = time.process_time()
    given = {key: extract(page) for key, page in pages.items()}
    seconds = time.process_time() - start
    shares = [overlap(bodies[key], given[key]) for key in pages]
    precision = [tp / (tp + fp) for tp, fp, _ in shares if tp + fp > 0]
    recall = [tp / (tp + fn) for tp, _, fn in shares if tp + fn > 0]
    return Score(mean(precision) if precision else 0.0, mean(recall) if recall else 0.0, seconds)


def our_body(page: bytes) -> str:
    """Return the body of what our chain imports: its text without headline and standfirst."""
    from briefing.intake import read_bytes

    result = read_bytes("page.html", page)
    if not result.articles:
        return ""
    article = result.articles[0].article
    text = article.text
    for front in (article.title, article.subtitle):
        text = text.removeprefix(front).lstrip() if front else text
    return text


def trafilatura_body(page: bytes) -> str:
    """Return what bare trafilatura extracts with its default settings."""
    import trafilatura

    return trafilatura.extract(page, include_comments=False) or ""


def load(folder: Path) -> tuple[dict[str, str], dict[str, bytes]]:
    """Read the true bodies and the pages of a checkout.

    Raises:
        FileNotFoundError: the folder holds no checkout of the benchmark.
    """
    if not (folder / "ground-truth.json").is_file():
        return _side_by_side(folder)
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {}
    for key in truth:
        packed, plain = folder / "html" / f"{key}.html.gz", folder / "html" / f"{key}.html"
        if packed.is_file():
            pages[key] = gzip.decompress(packed.read_bytes())
        elif plain.is_file():
            pages[key] = plain.read_bytes()
    if not pages:
        raise FileNotFoundError(folder / "html")
    return {key: truth[key].get("articleBody", "") for key in pages}, pages


def _side_by_side(folder: Path) -> tuple[dict[str, str], dict[str, bytes]]:
    found = [path for path in sorted(folder.rglob("*.htm*")) if path.with_suffix(".txt").is_file()]
    if not found:
        raise FileNotFoundError(folder / "ground-truth.json")
    names = {str(path.relative_to(folder)): path for path in found}
    bodies = {
        name: path.with_suffix(".txt").read_text(encoding="utf-8", errors="replace")
        for name, path in names.items()
    }
    return bodies, {name: path.read_bytes() for name, path in names.items()}


def _each_page(bodies: dict[str, str], pages: dict[str, bytes]) -> None:
    """Print the F1 of each page, those first where we are furthest behind trafilatura."""
    lines = []
    for key, page in pages.items():
        alone = {key: page}
        ours, theirs = (score(bodies, alone, extract).f1 for extract in (our_body, trafilatura_body))
        lines.append((ours - theirs, f"{key[:48]:48}{ours:8.3f}{theirs:8.3f}"))
    print(f"{'':48}{'ours':>8}{'theirs':>8}", *(line for _, line in sorted(lines)), sep="\n", end="\n\n")


def main() -> int:
    """Print the comparison."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, help="a checkout of the article-extraction-benchmark")
    parser.add_argument("--pages", action="store_true", help="print the score of each page too")
    chosen = parser.parse_args()
    try:
        bodies, pages = load(chosen.path)
    except OSError as error:
        print(f"No article-extraction-benchmark there: {error}", file=sys.stderr)
        return 2
    for extract in (our_body, trafilatura_body):  # the first call loads libraries and models
        extract(next(iter(pages.values())))
    if chosen.pages:
        _each_page(bodies, pages)
    scores = {
        "Briefing Desk": score(bodies, pages, our_body),
        "trafilatura": score(bodies, pages, trafilatura_body),
    }
    print(f"{'':16}{'F1':>8}{'precision':>11}{'recall':>8}{'ms/page':>9}   ({len(pages)} pages)")
    for name, result in scores.items():
        per_page = 1000 * result.seconds / len(pages)
        print(f"{name:16}{result.f1:8.3f}{result.precision:11.3f}{result.recall:8.3f}{per_page:9.0f}")
    return 0 if scores["Briefing Desk"].f1 >= scores["trafilatura"].f1 else 1


if __name__ == "__main__":
    sys.exit(main())
