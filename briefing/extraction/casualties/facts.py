"""From a proposal to a fact: party, claimant, background, period and place."""

from collections.abc import Iterable

from briefing.extraction.casualties.circumstances import period_at
from briefing.extraction.casualties.claimants import claimant_at
from briefing.extraction.casualties.confidence import confidence_of
from briefing.extraction.casualties.places import place_at
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.casualties.whose import category_at, party_at
from briefing.facts import CasualtyClaim, Victims


def facts_of(reader: Reader, proposals: Iterable[Proposal]) -> list[CasualtyClaim]:
    """Return the facts of an article, each part with the name that its whole has until all are named."""
    listed = list(proposals)
    wholes = {(p.trigger, p.group.head): p for p in listed if not p.part}
    return [fact_of(reader, p, wholes.get(p.whole) if p.whole else None) for p in listed]


def fact_of(reader: Reader, proposal: Proposal, whole: Proposal | None = None) -> CasualtyClaim:
    """Return the fact of a proposal.

    Args:
        reader: the Doc.
        proposal: what a rule found.
        whole: what it is a part of.
    """
    group = proposal.group
    claimant = claimant_at(reader, proposal)
    if claimant is None and whole is not None and _in_one_sentence(reader, whole, proposal):
        claimant = claimant_at(reader, whole)  # "has verified 860 deaths; of these, 402 were civilians"
    party = party_at(reader, proposal, claimant, whole)
    passages = (proposal.trigger, *proposal.also)
    return CasualtyClaim(
        id=_name_in_article(proposal),
        article_id=reader.record.article.id,
        evidence=tuple(reader.evidence_at(reader.tokens[trigger]) for trigger in passages),
        background=proposal.background,
        confidence=confidence_of(proposal),
        reasons=(proposal.rule, reader.tokens[proposal.trigger].text),
        count=group.quantity,
        outcome=proposal.outcome,
        victims=Victims(
            text=reader.text_between(group.start, group.end),
            party=party,
            category=category_at(reader, proposal, party, claimant),
        ),
        claimant=claimant,
        period=period_at(reader, proposal),
        place=place_at(reader, proposal),
        part_of=_name_in_article(whole) if whole is not None else None,
    )


def _name_in_article(proposal: Proposal) -> str:
    return "" if proposal.part else f"{proposal.trigger} {proposal.group.head}"


def _in_one_sentence(reader: Reader, first: Proposal, second: Proposal) -> bool:
    return reader.tokens[first.trigger].sent.start == reader.tokens[second.trigger].sent.start
