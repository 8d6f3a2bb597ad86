"""What a dossier holds, sorted once beside the window when it is opened."""

from dataclasses import dataclass, field
from typing import Self

from briefing.dossier import Dossier
from briefing.facts import CasualtyClaim, Caveat, CeasefireReport, Fact, ReviewState, Statement


@dataclass(frozen=True, slots=True)
class Contents:
    """Facts of a dossier.

    Args:
        by_article: facts of each article in order.
        open_counts: how many of them wait for review, and how many there are.
        parties: names of the parties that they speak of, each once.
    """

    by_article: dict[str, list[Fact]] = field(default_factory=dict)
    open_counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    parties: tuple[str, ...] = ()

    @classmethod
    def of(cls, dossier: Dossier) -> Self:
        """Sort the facts of a dossier."""
        by_article: dict[str, list[Fact]] = {}
        parties: dict[str, None] = {}
        for fact in dossier.facts():
            by_article.setdefault(fact.article_id, []).append(fact)
            parties |= dict.fromkeys(parties_of(fact))
        counts = {i: (sum(is_open_fact(f) for f in facts), len(facts)) for i, facts in by_article.items()}
        return cls(by_article, counts, tuple(parties))


def is_open_fact(fact: Fact) -> bool:
    """Tell whether nobody decided on a fact yet."""
    return fact.review.state is ReviewState.PROPOSED


def parties_of(fact: Fact) -> tuple[str, ...]:
    """Return the parties that a fact names."""
    names: list[str | None] = []
    match fact:
        case CasualtyClaim():
            names = [fact.victims.party, fact.claimant.party if fact.claimant else None]
        case CeasefireReport():
            names = [*fact.parties, *fact.brokers, fact.claimant.party if fact.claimant else None]
        case Statement():
            names = [fact.speaker.party if fact.speaker else None]
        case Caveat():
            names = [fact.party]
    return tuple(name for name in names if name)
