"""Casualty claims: who says that how many of whom were killed, wounded, missing or captured."""

from enum import StrEnum
from typing import Literal

from briefing.facts.attribution import Attribution, Victims
from briefing.facts.base import FactBase, FactKind
from briefing.facts.quantity import Quantity
from briefing.facts.when import Period


class Outcome(StrEnum):
    """What happened to them; `casualties` where the source does not split dead from wounded."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    CASUALTIES = "casualties"


class CasualtyClaim(FactBase):
    """A count of people as one claimant gives it.

    Args:
        count: how many, with qualifier and words.
        outcome: what happened to them.
        victims: who they are.
        claimant: who says so; None means the outlet in its own voice.
        period: the time that the count covers, None where not stated.
        place: where it happened, in the words of the source, None where not stated.
        part_of: id of the claim that this one is a part of ("including 3 children"), None for a whole.
    """

    kind: Literal[FactKind.CASUALTY] = FactKind.CASUALTY
    count: Quantity
    outcome: Outcome
    victims: Victims = Victims()
    claimant: Attribution | None = None
    period: Period | None = None
    place: str | None = None
    part_of: str | None = None

    def key(self) -> str:
        """Tell the claim from others of its sentence by count, outcome, victims and claimant."""
        claimant = self.claimant.text if self.claimant else ""
        return (
            f"{super().key()} {self.kind} {self.outcome} {self.count.low} {self.count.high} "
            f"{self.count.text} {self.victims.text} {claimant}"
        )
