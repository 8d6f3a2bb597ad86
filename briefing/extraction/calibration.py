"""Confidence as a probability: how often the proposals of a rule were right on annotated articles.

The table resources/calibration.toml is written by `python -m tests.accuracy --calibrate`. A rule that it does
not name takes the value of its kind; a kind that it does not name keeps what its component gave.
"""

import tomllib
from collections.abc import Mapping
from functools import cache

from briefing.facts import Fact
from briefing.resource_files import resource

_ANY_RULE = ""


def calibrated(fact: Fact) -> Fact:
    """Return the fact with the measured share of right proposals of its rule as confidence.

    Args:
        fact: a proposal; the first of its reasons names the rule.
    """
    confidence = calibrated_confidence(fact)
    return fact if confidence == fact.confidence else fact.model_copy(update={"confidence": confidence})


def calibrated_confidence(fact: Fact) -> float:
    """Return the measured share of right proposals of a fact's rule, else what its component gave."""
    rules = _table().get(fact.kind.value, {})
    rule = fact.reasons[0] if fact.reasons else _ANY_RULE
    return rules.get(rule, rules.get(_ANY_RULE, fact.confidence))


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    """Read the table; none before it was first made.

    Raises:
        ValueError: a value is no probability; the message names its rule.
    """
    path = resource("calibration.toml")
    if not path.is_file():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for kind, rules in table.items():
        for rule, value in rules.items():
            if not isinstance(value, float) or not 0.0 <= value <= 1.0:
                raise ValueError(
                    f"The calibration of '{rule}' ({kind}) must be between 0 and 1, not {value!r}."
                )
    return table
