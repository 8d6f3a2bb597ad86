"""What only the whole article settles: "was shot" is a wound unless the victim died."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.extraction.casualties.nouns import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.facts import Outcome


def settle(reader: Reader, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals with open outcomes decided.

    Args:
        reader: the Doc.
        proposals: those of all sentences.
    """
    listed = list(proposals)
    fatal = reader.lexicon.phrases["fatally"]
    decided = [_fatal(reader, p, fatal) for p in listed]
    killed = max(
        (p.group.quantity.low or 1 for p in decided if p.firm and p.outcome is Outcome.KILLED), default=0
    )
    return [kept for p in decided if (kept := _settled(p, killed)) is not None]


def _fatal(reader: Reader, proposal: Proposal, fatal: frozenset[str]) -> Proposal:
    """Turn "fatally shot", "shot dead" and "shot to death" into deaths."""
    if proposal.firm:
        return proposal
    i, doc = proposal.trigger, reader.doc
    around = {doc[j].lower_ for j in (i - 1, i + 1, i - 2) if 0 <= j < len(doc)}
    to_death = doc[i + 1 : min(i + 8, len(doc))].text.lower()
    if around & fatal or "to death" in to_death or " dead" in f" {to_death.split(',')[0]}":
        return replace(proposal, outcome=Outcome.KILLED, firm=True)
    return proposal


def _settled(proposal: Proposal, killed: int) -> Proposal | None:
    if proposal.firm or not killed:
        return proposal
    count = proposal.group.quantity.low or 1
    return None if count <= killed else replace(proposal, outcome=Outcome.CASUALTIES)
