"""From a proposal to a fact: party, claimant, background, period and place."""

from spacy.tokens import Token

from briefing.extraction.annotations import annotations, sentence_offsets
from briefing.extraction.background import is_background
from briefing.extraction.casualties.nouns import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.parties import party_of
from briefing.extraction.speech import claimant_of
from briefing.facts import Attribution, CasualtyClaim, Outcome, Victims, evidence_of


def fact_of(reader: Reader, proposal: Proposal) -> CasualtyClaim:
    """Return the fact of a proposal.

    Args:
        reader: the Doc.
        proposal: what a rule found.
    """
    doc = reader.doc
    group = proposal.group
    trigger = doc[proposal.trigger]
    article = annotations(doc).article
    start, end = sentence_offsets(trigger.sent)
    words = doc[group.start : group.end].text if group.end > group.start else ""
    claimant = _claimant(reader, proposal)
    party = party_of(doc, group.start, group.end) if group.end > group.start else None
    return CasualtyClaim(
        article_id=article.id,
        evidence=(evidence_of(article.text, start, end),),
        background=is_background(doc, proposal.trigger),
        confidence=0.8,
        reasons=(proposal.rule, trigger.text),
        count=group.quantity,
        outcome=Outcome(proposal.outcome),
        victims=Victims(text=words, party=party, category=group.category),
        claimant=claimant,
    )


def _claimant(reader: Reader, proposal: Proposal) -> Attribution | None:
    return claimant_of(reader.doc, proposal.trigger) or claimant_of(reader.doc, proposal.group.head)


def _sentence(token: Token) -> str:
    return token.sent.text
