"""Whose people the victims are, and what they are where only their side says so."""

import re
from functools import cache

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.subjects import subjects
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import (
    armed_group_here,
    belligerents,
    country_of_forces,
    country_of_officials,
    home_country,
    party_of,
    sole_armed_group,
)
from briefing.extraction.word_table import Word
from briefing.facts import Attribution, Category

_POSSESSIVES = ("its", "their", "our", "his", "her")
_OF_ONE = ("his", "her", "their", "whose")
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
    if _are_of_several(reader, group):
        return None
    named = _named(reader, group.start, group.end) if group.end > group.start else None
    owner = _who_lost(reader, proposal) if named is None else None
    if owner is not None or group.end <= group.start or _is_kin_of_somebody(reader, group):
        return owner or named
    if _is_the_enemy(reader, group):
        return _other_side(reader, claimant)
    return _party_of_phrase(reader, proposal, claimant, whole, named)


def _are_of_several(reader: Reader, group: Group) -> bool:
    """Tell "Iraqi and American troops" and "soldiers and Russian mercenaries", who are not of one party."""
    joint = next((i for i in range(group.start, group.end) if reader.words[i] in ("and", "or")), None)
    if joint is None:
        return False
    first, second = (
        {reader.parties[i].party for i in part if i in reader.parties}
        for part in (range(group.start, joint), range(joint, group.end))
    )
    if first and second:
        return first != second
    unnamed = not first and any(reader.tokens[i].tag_ in ("NN", "NNS") for i in range(group.start, joint))
    return bool(second) and unnamed


def _party_of_phrase(
    reader: Reader,
    proposal: Proposal,
    claimant: Attribution | None,
    whole: Proposal | None,
    named: str | None,
) -> str | None:
    """Return the party of the words for the victims, else that of their whole, else the claimant's own."""
    group = proposal.group
    phrase = group.shared or (
        group.start,
        group.end,
    )  # "his" in "his guards" is the commander, not the patrol
    party = party_of(reader.doc, *phrase) or named
    if party is None and whole is not None:
        party = party_at(reader, whole, claimant)
    own = claimant is not None and _are_own_men(reader, proposal)
    at_home = own or (group.category in _AT_HOME and not _is_an_armed_group(claimant))
    if at_home and claimant is not None and claimant.party in _sides_at_war():
        if party in (None, claimant.party) and named is None and _are_the_enemy(reader, proposal):
            return None
        party = party or claimant.party
    return party or _party_here(reader, group)


def _party_here(reader: Reader, group: Group) -> str | None:
    """Return whose police, soldiers or fighters are meant by where the passage is set."""
    if any(i in reader.parties for i in range(group.start, group.end)):
        return None
    place = group.end - 1
    if group.category is Category.MILITANT:
        unclaimed = reader.tokens[place].lower_ in _unclaimed_nouns() and _is_unclaimed(reader.record.reading)
        return armed_group_here(reader.doc, place, near=unclaimed)
    if group.category is Category.POLICE:
        return country_of_officials(reader.doc, place)
    if group.category is Category.MILITARY and reader.tokens[place].lower_ in _ranks():
        return country_of_forces(reader.doc, place)
    return None


@cache
def _unclaimed_nouns() -> frozenset[str]:
    return frozenset(load_lexicon("parties")["fighters"]["unclaimed"])


@cache
def _ranks() -> frozenset[str]:
    return frozenset(load_lexicon("parties")["fighters"]["military_ranks"])


_NO_CLAIM = re.compile(
    r"\bno (?:one|group|organi[sz]ation|side|party|militants?)\b[^.\n]{0,40}\bclaimed|"
    r"\b(?:nobody|none)\b[^.\n]{0,40}\bclaimed|\bno (?:immediate )?claim of responsibility",
    re.IGNORECASE,
)


def _is_unclaimed(text: str) -> bool:
    """Tell an attack that nobody has owned up to: its gunmen are of no group that the article names."""
    return _NO_CLAIM.search(text) is not None


def _is_an_armed_group(claimant: Attribution | None) -> bool:
    """Tell whose "soldiers" and "police" are those of the other side: insurgents call their own fighters."""
    return claimant is not None and claimant.party in _groups_without_an_army()


@cache
def _groups_without_an_army() -> frozenset[str]:
    lexicon = load_lexicon("parties")
    return frozenset(lexicon["armed_groups"]).difference(lexicon["fighters"]["armies"])


@cache
def _sides_at_war() -> frozenset[str]:
    """Return who has troops of their own; the United Nations that count the dead have not lost them."""
    lexicon = load_lexicon("parties")
    return frozenset(lexicon["countries"]) | frozenset(lexicon["armed_groups"]) | {"NATO"}


def _is_kin_of_somebody(reader: Reader, group: Group) -> bool:
    """Tell "her husband", whose side is not that of whoever was named before her."""
    noun = reader.tokens[group.end - 1]
    kin = noun.lower_ in reader.lexicon.people["kin"] and group.shared is None
    return kin and group.category is Category.CIVILIAN and any(c.lower_ in _OF_ONE for c in noun.lefts)


def _is_the_enemy(reader: Reader, group: Group) -> bool:
    words = reader.words[group.start : group.end]
    return "enemy" in words or "enemies" in words


def _other_side(reader: Reader, claimant: Attribution | None) -> str | None:
    """Return whom the claimant fights, None where the article leaves it open."""
    sides = belligerents(reader.doc)
    if claimant is None or claimant.party not in sides:
        own = claimant.party if claimant is not None else None
        group = sole_armed_group(reader.doc)
        return group if group != own else home_country(reader.doc)
    return next(side for side in sides if side != claimant.party)


def category_at(
    reader: Reader, proposal: Proposal, party: str | None, claimant: Attribution | None = None
) -> Category:
    """Return the category; whom soldiers hold in an operation are fighters unless the text says otherwise."""
    category = proposal.group.category
    if category is Category.UNSPECIFIED and claimant is not None and _are_own_men(reader, proposal):
        return _category_of_speaker(reader, claimant)
    if _is_the_enemy(reader, proposal.group) and party is not None:
        groups = load_lexicon("parties")["armed_groups"]
        return Category.MILITANT if party in groups else Category.MILITARY
    own_losses = side_of(reader, proposal) is not None
    if own_losses and category in (Category.UNSPECIFIED, Category.MILITARY):
        return Category.MILITANT if party in load_lexicon("parties")["armed_groups"] else Category.MILITARY
    if category is not Category.UNSPECIFIED:
        return category
    if proposal.rule.startswith(("detain", "custody")):
        return Category.MILITANT
    return Category.MILITARY if proposal.rule == "prisoner of war" else category


def _are_own_men(reader: Reader, proposal: Proposal) -> bool:
    """Tell "six of his men" and "it had lost only one man", who are of the speaker's service."""
    group = proposal.group
    noun = reader.tokens[group.end - 1] if group.end > group.start else None
    if noun is None or noun.lower_ not in reader.lexicon.people["own_men"]:
        return False
    return proposal.rule == "lost" or any(c.lower_ in _POSSESSIVES for c in noun.lefts)


def _category_of_speaker(reader: Reader, claimant: Attribution) -> Category:
    words = f"{claimant.text} {claimant.name}".lower().replace("army of", "").split()
    lists = reader.lexicon.people
    if any(word in lists["police"] for word in words):
        return Category.POLICE
    fighters = any(word in lists["militant"] or word == "group" for word in words)
    if fighters or claimant.party in load_lexicon("parties")["armed_groups"]:
        return Category.MILITANT
    military = lists["military"] | lists["military_modifiers"] | {"commander", "forces"}
    return Category.MILITARY if any(word in military for word in words) else Category.UNSPECIFIED


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
