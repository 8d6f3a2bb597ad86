"""Where: the place that the clause of a claim gives, by the prepositions that hang on its words."""

from collections.abc import Iterator

from briefing.extraction.annotations import PartyKind
from briefing.extraction.casualties.by_place import RULE as BY_PLACE
from briefing.extraction.casualties.by_place import place_of_count
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NAME_TAGS, NOUN_TAGS, Reader
from briefing.extraction.word_table import Word

_NO_PLACES = (PartyKind.PERSON, PartyKind.ARMED_GROUP, PartyKind.ORGANISATION, PartyKind.INSTITUTION)
_DEEPEST = 4  # "in an attack on a market in the town of Norvik"
# What a verb hangs on as a part of one event: "exploded in Velgrad, killing five". What is only said there
# ("said in Velgrad that five were killed") is told by `ccomp` and left out.
_ONE_EVENT = ("advcl", "acl", "xcomp", "conj", "pcomp", "relcl")
_MEMBERS = ("nsubj", "nsubjpass", "dobj", "agent", "advcl", "pobj")


def place_at(reader: Reader, proposal: Proposal) -> str | None:
    """Return the name of the place in the claim's clause, None where it gives none.

    The clause of the trigger comes first, then what it is part of ("a bomb went off in Varn, killing five").
    """
    trigger, head = reader.tokens[proposal.trigger], reader.tokens[proposal.group.head]
    times = reader.time_tokens
    if proposal.rule == BY_PLACE and proposal.group.figure is not None:
        own = place_of_count(reader, proposal.group.figure)
        return _place_behind(reader, own, times) if own is not None else None
    for anchor in _anchors(reader, trigger, head):
        for preposition in _prepositions(reader, anchor):
            place = _place_behind(reader, preposition, times)
            if place is not None:
                return place
    return None


def _anchors(reader: Reader, trigger: Word, head: Word) -> Iterator[Word]:
    yield trigger
    yield head
    above = trigger
    for _ in range(_DEEPEST):
        left = above.head.lower_ in reader.lexicon.phrases["left"]  # "left twelve dead"
        if (above.dep_ not in _ONE_EVENT and not left) or above.head is above:
            return
        above = above.head
        yield above


def _prepositions(reader: Reader, anchor: Word, depth: int = 0) -> Iterator[Word]:
    """Yield the prepositions of place below a word, the nearest first."""
    wanted = reader.lexicon.phrases["place_prepositions"]
    below = [child for child in anchor.children if child.dep_ in ("prep", "agent")]
    yield from (child for child in below if child.lower_ in wanted)
    if depth >= _DEEPEST:
        return
    for preposition in below:
        for noun in preposition.rights:
            if noun.dep_ == "pobj" and noun.tag_ in NOUN_TAGS:
                yield from _prepositions(reader, noun, depth + 1)
    for member in anchor.children:
        if member.dep_ in _MEMBERS and (member.dep_ != "advcl" or _tells_when(member)):
            yield from _prepositions(reader, member, depth + 1)


def _tells_when(clause: Word) -> bool:
    """Tell "when a drone struck a market in Varn" from "after talks in Varn had failed"."""
    return any(child.lower_ in ("when", "as") and child.i < clause.i for child in clause.children)


def _place_behind(reader: Reader, preposition: Word, times: frozenset[int]) -> str | None:
    noun = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    if noun is None or noun.i in times:
        return None
    if noun.tag_ in NAME_TAGS and noun.lower_ not in reader.lexicon.phrases["place_nouns"]:
        return _name(reader, noun)
    if noun.lower_ not in reader.lexicon.phrases["place_nouns"]:
        return None
    named = next((c for p in noun.rights if p.lower_ == "of" for c in p.rights if c.tag_ in NAME_TAGS), None)
    return _name(reader, named) if named is not None else _kind_with_name(reader, noun)


def _name(reader: Reader, name: Word) -> str | None:
    party = reader.parties.get(name.i)
    if party is not None and party.kind in _NO_PLACES:
        return None
    start = name.i
    while start > name.left_edge.i and reader.tokens[start - 1].tag_ in NAME_TAGS:
        start -= 1
    words = reader.text_between(start, name.i + 1)
    named_for_no_place = reader.words[start] in reader.lexicon.phrases["not_places"]
    return None if named_for_no_place or not words[:1].isupper() else words


def _kind_with_name(reader: Reader, noun: Word) -> str | None:
    """Return "Sagaing region" and "Gaza City's Zeitun neighbourhood" in the words of the source."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.tag_ in NAME_TAGS), None)
    start = noun.i
    while start > noun.left_edge.i and reader.tokens[start - 1].tag_ in NAME_TAGS:
        start -= 1
    if owner is None and start == noun.i:
        return None
    if owner is not None and (owner.i >= start or start == noun.i):
        start = owner.i
    if owner is not None and start > owner.i and _is_within_a_town(reader, noun):
        start = owner.i
    while start > noun.left_edge.i and reader.tokens[start - 1].dep_ == "compound":
        start -= 1
    return reader.text_between(start, noun.i + 1)


def _is_within_a_town(reader: Reader, noun: Word) -> bool:
    """Tell a quarter, whose town has to be named with it, from a region."""
    return noun.lower_ in reader.lexicon.phrases["quarters"]
