"""Intake: pages against bare trafilatura, a folder of mixed files, near-duplicates."""

import gc
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.benchmark import Benchmark
from tests.intake import samples

if TYPE_CHECKING:
    from briefing.facts.article import Article

_PAGES = 15
_FILES = 1000
_ARTICLES = 5000


def benchmarks() -> tuple[Benchmark, ...]:
    """Return the benchmarks of intake."""
    return (
        Benchmark("HTML import", _pages_against_default, 1.2, "ours / trafilatura.extract (default)"),
        Benchmark(
            "HTML with metadata", _pages_with_metadata, 1.2, "ours / trafilatura.extract(with_metadata)"
        ),
        Benchmark(
            "1,000 mixed files", _mixed_files, 1.15, "read_path of a folder / the same files in memory"
        ),
        Benchmark("near-duplicates", _near_duplicates, 1.6, "5,000 articles at once / in tens of 500"),
    )


def news_page(number: int) -> str:
    """Return a page of the size and the share of boilerplate that news sites have (some 60 kB, 550 words)."""
    links = "".join(
        f'<li class="menu-item"><a href="/s/{i}">Section number {i} of the site</a></li>' for i in range(150)
    )
    teasers = "".join(
        f'<div class="teaser related-item"><a href="/t/{i}">'
        f"<h3>Teaser {i}: what the council of Lom said on day {number}</h3></a>"
        f'<p class="summary">Short summary of teaser {i}, with a second clause.</p></div>'
        for i in range(60)
    )
    body = "".join(
        f"<p>{paragraph} This is paragraph {number}.{i}, and it adds a sentence of its own about the "
        "valley.</p>"
        for i, paragraph in enumerate(samples.PARAGRAPHS * 4)
    )
    script = "<script>" + "var a = {'b': 1, 'c': [1, 2, 3]};\n" * 300 + "</script>"
    page = samples.html().decode()
    page = page.replace('<nav class="menu">', f'<nav class="menu"><ul>{links}</ul>').replace(
        "</article>", f"{body}</article>"
    )
    return page.replace("<footer>", f'{script}<section class="more">{teasers}</section><footer>')


def _ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 5) -> float:
    """Return the ratio of the least CPU seconds that each took, measured in turns.

    Load of other processes only adds to a time: the least of several is the nearest to the true one.
    """
    ours()
    theirs()
    times: list[tuple[float, float]] = []
    gc.disable()
    try:
        for _ in range(rounds):
            times.append((_seconds(ours), _seconds(theirs)))
    finally:
        gc.enable()
    return min(ours for ours, _ in times) / min(theirs for _, theirs in times)


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _pages_against(**settings: bool) -> float:
    import trafilatura

    from briefing.intake import read_bytes

    pages = [news_page(number) for number in range(_PAGES)]
    coded = [page.encode() for page in pages]
    assert all(read_bytes("page.html", page).articles for page in coded)
    return _ratio(
        lambda: [read_bytes(f"{number}.html", page) for number, page in enumerate(coded)],
        lambda: [trafilatura.extract(page, include_comments=False, **settings) for page in pages],
    )


def _pages_against_default() -> float:
    return _pages_against()


def _pages_with_metadata() -> float:
    return _pages_against(with_metadata=True)


def _mixed_files() -> float:
    from briefing.intake import IntakeOptions, Progress, read_bytes, read_path

    makers = list(samples.ALL.items())
    made = {name: make() for name, make in makers}
    seen: list[Progress] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(_FILES):
            name = makers[number % len(makers)][0]
            Path(folder, f"{number:04}-{name}").write_bytes(made[name])
        result = read_path(folder, IntakeOptions(progress=seen.append))
        assert len(seen) == _FILES and len(result.articles) >= _FILES, result.summary()
        paths = sorted(Path(folder).iterdir())[: _FILES // 5]
        few = Path(folder, "few")
        few.mkdir()
        for path in paths:
            path.rename(few / path.name)
        data = [(path.name, path.read_bytes()) for path in sorted(few.iterdir())]
        return _ratio(lambda: read_path(few), lambda: [read_bytes(*item) for item in data])


def _near_duplicates() -> float:
    from briefing.intake.duplicates import find_stories

    articles = _wire(_ARTICLES)
    parts = [articles[start : start + 500] for start in range(0, _ARTICLES, 500)]
    return _seconds(lambda: find_stories(articles)) / _seconds(lambda: [find_stories(part) for part in parts])


def _wire(count: int) -> "list[Article]":
    """Return invented articles of 500 words, every fourth story in five outlets."""
    from briefing.facts.article import Article

    rng = random.Random(1)
    words = [f"w{number}" for number in range(8000)]
    weights = list(accumulate(1 / (number + 1) for number in range(8000)))
    articles: list[Article] = []
    while len(articles) < count:
        story = [" ".join(rng.choices(words, cum_weights=weights, k=20)) + "." for _ in range(25)]
        for copy in range(rng.choice((1, 1, 1, 5))):
            text = "\n\n".join(story[: 25 - 2 * copy])
            day = date(2022, 9, 1) + timedelta(days=copy)
            articles.append(
                Article(id=f"a{len(articles)}", text=text, source=f"Outlet {copy}", published=day)
            )
    return articles[:count]
