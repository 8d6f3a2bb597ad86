"""How sure a proposal is before calibration: the share of right ones that its rule gives."""

from briefing.extraction.casualties.lexicon import casualty_lexicon
from briefing.extraction.casualties.proposal import Proposal
from briefing.facts import Qualifier


def confidence_of(proposal: Proposal) -> float:
    """Return the confidence of a proposal, 0 to 1: its rule's, less where the count is only implied."""
    shares = casualty_lexicon().confidence
    name, _, how = proposal.rule.partition(": ")
    share = shares.get(proposal.rule) or shares.get(how) or shares.get(name) or shares["otherwise"]
    if proposal.group.quantity.qualifier is Qualifier.UNQUANTIFIED:
        share *= shares["unquantified"]
    elif proposal.group.figure is None and proposal.group.quantity.low:
        share *= shares["implied"]
    return round(share if proposal.firm else share * shares["open"], 3)
