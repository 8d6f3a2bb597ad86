"""A casualty fact as the assessment reads it: who claims, who was hit, how many, what the count covers."""

from dataclasses import dataclass

from briefing.assessment.names import normalised
from briefing.assessment.picture import Claimant, VictimGroup
from briefing.assessment.scope import Scope
from briefing.facts import CasualtyClaim, Quantity


@dataclass(frozen=True, slots=True)
class Read:
    """A casualty fact with its claimant and group identified.

    Args:
        fact: as it stands in the dossier.
        claimant: who claims.
        group: who was hit.
        scope: time and place that the count covers.
        count: how many.
    """

    fact: CasualtyClaim
    claimant: Claimant
    group: VictimGroup
    scope: Scope
    count: Quantity

    @property
    def identity(self) -> str:
        """Return what makes it the same claim as another, apart from its scope and its whole."""
        fact = self.fact
        return "/".join(
            (
                "background" if fact.background else "current",
                fact.outcome.value,
                self.group.key,
                self.claimant.key,
                count_key(self.count),
            )
        )


def count_key(count: Quantity) -> str:
    """Return a figure as a key; words matter only where there is no figure."""
    words = normalised(count.text) if count.low is None and count.high is None else ""
    return f"{count.qualifier.value}:{_text(count.low)}:{_text(count.high)}:{words}"


def _text(number: int | None) -> str:
    return "" if number is None else str(number)
