"""Whose people the victims are, and what they are where only their side says so."""

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.verbs import subjects
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import party_of, sole_armed_group
from briefing.extraction.word_table import Word
from briefing.facts import Attribution, Category

_POSSESSIVES = ("its", "their", "our", "his", "her")
_AT_HOME = (Category.MILITARY, Category.POLICE)


def party_at(
    reader: Reader, proposal: Proposal, claimant: Attribution | None, whole: Proposal | None = None
) -> str | None:
    """Return whose people the victims are, by name, by earlier mention, or as the claimant's own troops.

    Args:
        reader: the Doc.
        proposal: a claim.
        claimant: who says so.
        whole: the claim that this one is a part of.
    """
    side = side_of(reader, proposal)
    if side is not None:
        return party_of(reader.doc, *side)
    proposal = proposal.same_as or proposal
    group = proposal.group
    named = _named(reader, group.start, group.end) if group.end > group.start else None
    if named is None and (owner := _who_lost(reader, proposal)) is not None:
        return owner
    if group.end <= group.start:
        return None
    phrase = group.shared or (
        group.start,
        group.end,
    )  # "his" in "his guards" is the commander, not the patrol
    party = party_of(reader.doc, *phrase) or named
    if party is None and whole is not None:
        party = party_at(reader, whole, claimant)
    if group.category in _AT_HOME and claimant is not None and claimant.party is not None:
        if party in (None, claimant.party) and named is None and _are_the_enemy(reader, proposal):
            return None
        party = party or claimant.party
    if party is None and group.category is Category.MILITANT:
        return sole_armed_group(reader.doc)
    return party


def category_at(reader: Reader, proposal: Proposal, party: str | None) -> Category:
    """Return the category; whom soldiers hold in an operation are fighters unless the text says otherwise."""
    category = proposal.group.category
    own_losses = side_of(reader, proposal) is not None
    if own_losses and category in (Category.UNSPECIFIED, Category.MILITARY):
        return Category.MILITANT if party in load_lexicon("parties")["armed_groups"] else Category.MILITARY
    if category is not Category.UNSPECIFIED:
        return category
    if proposal.rule.startswith(("detain", "custody")):
        return Category.MILITANT
    return Category.MILITARY if proposal.rule == "prisoner of war" else category


def side_of(reader: Reader, proposal: Proposal) -> tuple[int, int] | None:
    """Return the words of "its own losses at 11 dead" and "15 dead on its side", None without them."""
    group = proposal.group
    if group.end > group.start and not group.elliptical:
        return None
    sentence = reader.tokens[proposal.trigger].sent
    for noun in reader.tokens[sentence.start : sentence.end]:
        if noun.lower_ not in reader.lexicon.toll["sides"]:
            continue
        owner = next((c for c in noun.lefts if c.lower_ in _POSSESSIVES), None)
        behind = noun.lower_ in reader.lexicon.toll["losses"]
        if owner is not None and (noun.i < group.head if behind else group.head < noun.i):
            return owner.i, noun.i + 1
    return None


def _named(reader: Reader, start: int, end: int) -> str | None:
    return next(
        (
            mention.party
            for i in range(start, end)
            if (mention := reader.parties.get(i)) is not None and mention.kind is PartyKind.DEMONYM
        ),
        None,
    )


def _who_lost(reader: Reader, proposal: Proposal) -> str | None:
    """Return Norland for "Norland lost 700 troops", whoever says so."""
    if proposal.rule != "lost" or any(
        i in reader.parties for i in range(proposal.group.start, proposal.group.end)
    ):
        return None
    loser = next(iter(subjects(reader.tokens[proposal.trigger])), None)
    if loser is None or loser.tag_ not in NOUN_TAGS:
        return None
    return party_of(reader.doc, max(loser.left_edge.i, loser.i - 8), loser.i + 1)


def _are_the_enemy(reader: Reader, proposal: Proposal) -> bool:
    """Tell "claimed to have killed 12 soldiers" and "said its forces killed 12 soldiers"."""
    trigger = reader.tokens[proposal.trigger]
    if not proposal.rule.endswith(": object"):
        return False
    killer = next((c for c in trigger.lefts if c.dep_ == "nsubj"), None)
    return trigger.dep_ == "xcomp" if killer is None else _is_own(killer)


def _is_own(noun: Word) -> bool:
    return noun.lower_ in ("it", "they", "we") or any(c.lower_ in _POSSESSIVES for c in noun.lefts)
