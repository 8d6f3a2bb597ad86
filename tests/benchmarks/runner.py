"""Find the benchmarks of every area, run them one after the other, print them with their limits."""

import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from tests.benchmarks.benchmark import Benchmark


def discover(only: str = "") -> Iterator[Benchmark]:
    """Yield what `benchmarks()` of each tests/benchmarks/bench_*.py gives.

    Args:
        only: part of a module's or benchmark's name; empty for all.
    """
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        module = import_module(f"tests.benchmarks.{path.stem}")
        for benchmark in module.benchmarks():
            if only in path.stem or only in benchmark.name:
                yield benchmark


def run(benchmarks: Iterable[Benchmark]) -> bool:
    """Run and print benchmarks; tell whether all kept their limits."""
    kept = True
    print(f"{'benchmark':52} {'ratio':>8} {'limit':>8}")
    for benchmark in benchmarks:
        begun = time.perf_counter()
        ratio = benchmark.ratio()
        within = ratio <= benchmark.limit
        kept &= within
        note = f"{benchmark.note} [{time.perf_counter() - begun:.0f} s]"
        verdict = "" if within else "BROKEN"
        print(f"{benchmark.name:52} {ratio:8.3f} {benchmark.limit:8.3f} {verdict:6} {note}", flush=True)
    return kept
