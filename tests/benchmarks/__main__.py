"""`make bench`: measure speed as ratios; exit 1 when a limit is broken."""

import argparse
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as our own processes do, before anything imports numpy

from tests.benchmarks.runner import discover, run


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", default="", help="part of a module's or a benchmark's name")
    return 0 if run(discover(parser.parse_args().only)) else 1


if __name__ == "__main__":
    sys.exit(main())
