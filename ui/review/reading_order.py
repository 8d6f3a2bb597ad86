"""The order in which facts are reviewed: that of the words, also of the figures inside one sentence."""

from briefing.facts import CasualtyClaim, Fact


def reading_place(fact: Fact) -> tuple[int, int, int]:
    """Return where a fact is reported: start and end of its evidence, and where its figure stands in it."""
    if not fact.evidence:
        return (-1, -1, 0)
    first = fact.evidence[0]
    within = first.text.find(fact.count.text) if isinstance(fact, CasualtyClaim) and fact.count.text else -1
    return (first.start, first.end, within)


def in_reading_order(facts: tuple[Fact, ...] | list[Fact]) -> list[Fact]:
    """Return the facts of an article as one reads them; those at the same place keep their order."""
    return sorted(facts, key=reading_place)
