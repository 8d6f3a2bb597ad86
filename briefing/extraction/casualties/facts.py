"""From a proposal to a fact: party, claimant, background, period and place."""

from collections.abc import Iterable

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.circumstances import period_at, place_at
from briefing.extraction.casualties.claimants import claimant_at
from briefing.extraction.casualties.confidence import confidence_of
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.parties import party_of, sole_armed_group
from briefing.facts import Attribution, CasualtyClaim, Category, Evidence, Outcome, Victims, evidence_of


def facts_of(reader: Reader, proposals: Iterable[Proposal]) -> list[CasualtyClaim]:
    """Return the facts of an article, each part with the id of its whole."""
    listed = list(proposals)
    facts = [fact_of(reader, proposal).with_id() for proposal in listed]
    names = {(p.trigger, p.group.head): fact.id for p, fact in zip(listed, facts, strict=True) if not p.part}
    return [
        fact.model_copy(update={"part_of": names[p.whole]})
        if p.whole in names and p.whole is not None
        else fact
        for p, fact in zip(listed, facts, strict=True)
    ]


def fact_of(reader: Reader, proposal: Proposal) -> CasualtyClaim:
    """Return the fact of a proposal.

    Args:
        reader: the Doc.
        proposal: what a rule found.
    """
    group = proposal.group
    claimant = claimant_at(reader, proposal)
    passages = (proposal.trigger, *proposal.also)
    return CasualtyClaim(
        article_id=reader.record.article.id,
        evidence=tuple(_sentence(reader, trigger) for trigger in passages),
        background=proposal.background,
        confidence=confidence_of(proposal),
        reasons=(proposal.rule, reader.tokens[proposal.trigger].text),
        count=group.quantity,
        outcome=Outcome(proposal.outcome),
        victims=Victims(
            text=reader.text_between(group.start, group.end),
            party=_party(reader, proposal, claimant),
            category=_category(proposal),
        ),
        claimant=claimant,
        period=period_at(reader, proposal),
        place=place_at(reader, proposal),
    )


def _sentence(reader: Reader, trigger: int) -> Evidence:
    start, end = reader.offsets_of_sentence(reader.tokens[trigger])
    return evidence_of(reader.record.article.text, start, end)


def _category(proposal: Proposal) -> Category:
    """Return the category; whom soldiers hold in an operation are fighters unless the text says otherwise."""
    category = proposal.group.category
    if category is not Category.UNSPECIFIED:
        return category
    if proposal.rule.startswith(("detain", "custody")):
        return Category.MILITANT
    return Category.MILITARY if proposal.rule == "prisoner of war" else category


def _party(reader: Reader, proposal: Proposal, claimant: Attribution | None) -> str | None:
    """Return whose people the victims are, by name, by earlier mention, or as the claimant's own troops."""
    group = proposal.group
    if proposal.same_as is not None:
        proposal = proposal.same_as
        group = proposal.group
    if group.end <= group.start:
        return None
    demonym = next(
        (
            mention.party
            for i in range(group.start, group.end)
            if (mention := reader.parties.get(i)) is not None and mention.kind is PartyKind.DEMONYM
        ),
        None,
    )
    party = party_of(reader.doc, group.start, group.end) or demonym
    if party is None and group.category is Category.MILITARY and claimant is not None:
        return claimant.party
    if party is None and group.category is Category.MILITANT:
        return sole_armed_group(reader.doc)
    return party
