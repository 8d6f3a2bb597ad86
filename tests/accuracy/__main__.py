"""`make accuracy`: measure extraction on the gold sets and our own articles, beside what others reach."""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from tests.accuracy.calibration import calibrate
from tests.accuracy.figures import SETS, Figure
from tests.accuracy.gold import load_set
from tests.accuracy.matching import Outcome, outcomes
from tests.accuracy.own_set import load_own_articles, own_errors, own_figures, predict_own
from tests.accuracy.predictions import predict
from tests.accuracy.ratchet import falls, raised, read_floors, write_floors
from tests.accuracy.reliability import expected_error, reliability


def main() -> int:
    """Read the options, measure, print, and hold the figures against their floors."""
    options = _parser().parse_args()
    if options.calibrate:
        return calibrate()
    floors = read_floors()
    figures: list[Figure] = []
    print(f"{'set':12} {'figure':40} {'ours':>6} {'aim':>6} {'floor':>6}  others")
    for found in _measure(options.only, options.errors):
        figures.append(found)
        _print_figure(found, floors.get(found.key))
    return _judge(figures, floors, update=options.update, allow_regression=options.allow_regression)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument(
        "--only", action="append", metavar="SET", help="one set, repeatable; 'own' for our articles"
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N errors a set")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower floors as well")
    parser.add_argument(
        "--calibrate", action="store_true", help="write resources/calibration.toml from the outcomes"
    )
    return parser


def _measure(only: Sequence[str] | None, errors: int) -> Iterator[Figure]:
    if not only or "own" in only:
        rows = load_own_articles()
        predictions = predict_own()
        yield from own_figures(rows, predictions)
        for error in list(own_errors(rows, predictions))[:errors]:
            print(f"  {error}")
    for name, measure in SETS.items():
        if only and name not in only:
            continue
        gold = load_set(name)
        if gold is None:
            print(f"{name:12} is not on this machine (../shared/gold or BRIEFING_GOLD): skipped")
            continue
        begun = time.perf_counter()
        predictions = predict(gold.articles())
        measured = measure(gold, predictions)
        yield from measured.figures
        for error in measured.errors[:errors]:
            print(f"  {error}")
        if name == "situation":
            _print_reliability([o for row in gold.rows for o in _outcomes(row, predictions)])
        print(f"{'':12} {len(gold.rows)} articles in {time.perf_counter() - begun:.0f} s", flush=True)


def _outcomes(row: dict[str, Any], predictions: dict[str, dict[str, Any]]) -> Iterator[Outcome]:
    yield from outcomes(row["facts"], predictions[row["id"]]["facts"])


def _print_figure(figure: Figure, floor: float | None) -> None:
    aim = "" if figure.aim is None else f"{figure.aim:.3f}"
    kept = "" if floor is None else f"{floor:.3f}"
    print(
        f"{figure.set_name:12} {figure.name:40} {figure.value:6.3f} {aim:>6} {kept:>6}  {figure.peers}",
        flush=True,
    )


def _print_reliability(results: Sequence[Outcome]) -> None:
    print(f"{'':12} confidence   proposals  predicted  agreeing  right in all key fields")
    bins = list(reliability(results))
    for b in bins:
        limits = f"{b.low:.2f}-{b.high:.2f}"
        print(f"{'':12} {limits} {b.count:12} {b.predicted:10.2f} {b.paired:9.2f} {b.whole:9.2f}")
    whole, paired = expected_error(bins), expected_error(bins, whole=False)
    print(f"{'':12} expected calibration error {whole:.3f} (agreeing: {paired:.3f})")


def _judge(
    figures: Sequence[Figure], floors: dict[str, float], *, update: bool, allow_regression: bool
) -> int:
    fallen = falls(figures, floors)
    for fall in fallen:
        print(f"FALLEN {fall.key}: {fall.value:.3f}, floor {fall.floor:.3f}")
    if fallen and not (update and allow_regression):
        return 1
    if update:
        write_floors(raised(figures, floors, allow_regression=allow_regression))
    return 0


if __name__ == "__main__":
    sys.exit(main())
