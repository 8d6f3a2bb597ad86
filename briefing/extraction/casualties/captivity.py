"""Captivity without a word of capture: "held by the militants", "41 remain in captivity"."""

from collections.abc import Iterator

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.people import category_of
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import Reader
from briefing.extraction.casualties.subjects import is_passive, subjects
from briefing.extraction.word_table import Word
from briefing.facts import Category, Outcome


def held(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "198 men are held by the rebels" and "the rebels are holding 12 drivers"."""
    if not token.tag_.startswith("VB"):
        return
    if is_passive(token) or (token.tag_ == "VBN" and token.dep_ == "acl"):
        holders = [c for p in token.rights if p.lower_ == "by" for c in p.rights if c.dep_ == "pobj"]
        captives = list(subjects(token))
    else:
        holders = list(subjects(token))
        captives = [c for c in token.rights if c.dep_ == "dobj"]
    by_fighters = any(_takes_captives(reader, holder) for holder in holders)
    if not by_fighters and not any(_is_a_state_at_war(reader, holder) for holder in holders):
        return
    for head in captives:
        for group in groups_at(reader, head, "person", until=token.i if head.i < token.i else None):
            yield Proposal("held by fighters", token.i, Outcome.CAPTURED, group)


def seized(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "25 girls were seized in Norvik" and "the rebels took 12 villagers from Norvik"."""
    if not token.tag_.startswith("VB"):
        return
    taken = token.lower_ in reader.lexicon.phrases["seized_from"]
    if taken and not _are_led_away(token):
        return
    passive = is_passive(token) or (token.tag_ == "VBN" and token.dep_ == "acl")
    if passive:
        by = [c for p in token.rights if p.lower_ == "by" for c in p.rights if c.dep_ == "pobj"]
        captives = list(subjects(token))
    else:
        by = [c for c in subjects(token) if c.tag_ not in ("WDT", "WP")]
        captives = [c for c in token.rights if c.dep_ == "dobj"]
    by_fighters = any(_takes_captives(reader, holder) for holder in by)
    if (taken or by) and not by_fighters:
        return
    for head in captives:
        if head.lower_ in reader.lexicon.categories:
            for group in groups_at(reader, head, "person", until=token.i if head.i < token.i else None):
                if group.quantity.text:
                    yield Proposal("seized", token.i, Outcome.CAPTURED, group)


def _are_led_away(taking: Word) -> bool:
    """Tell "took 12 girls from Norvik" from "took 12 girls to hospital" and "took 12 girls hostage"."""
    behind = {c.lower_ for c in taking.rights}
    return bool(behind & {"from", "away"}) and not behind & {"to", "into", "hostage", "captive", "prisoner"}


def in_captivity(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "41 remain in captivity" and "twelve are in rebel hands"."""
    if token.head.lower_ not in ("in", "into"):
        return
    modifiers = [c for c in token.lefts if c.dep_ in ("amod", "compound", "poss")]
    if token.lower_ == "hands" and not any(_takes_captives(reader, c) for c in modifiers):
        return
    for subject in subjects(token.head.head):
        for group in groups_at(reader, subject, "person", until=token.i):
            yield Proposal("in captivity", token.i, Outcome.CAPTURED, group)


def _is_a_state_at_war(reader: Reader, holder: Word) -> bool:
    """Tell a country that holds prisoners, of whom a sentence of exchange or release tells."""
    party = reader.parties.get(holder.i)
    state = party is not None and party.kind is PartyKind.COUNTRY
    return state and not reader.lexicon.phrases["exchanged"].isdisjoint(reader.sentence_words(holder))


def _takes_captives(reader: Reader, holder: Word) -> bool:
    """Tell fighters and armed groups, who hold captives, from the police, who arrest."""
    party = reader.parties.get(holder.i)
    armed = party is not None and party.kind is PartyKind.ARMED_GROUP
    return armed or category_of(reader, holder) is Category.MILITANT
