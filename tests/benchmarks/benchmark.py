"""What a benchmark is: a ratio measured in one run, and the limit it must keep."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One measured ratio (seconds depend on the machine, ratios far less).

    Args:
        name: what is measured, as the table prints it.
        ratio: measures and returns the ratio; called once.
        limit: highest ratio that is still right.
        note: what stands above and below the line of the fraction.
    """

    name: str
    ratio: Callable[[], float]
    limit: float
    note: str = ""
