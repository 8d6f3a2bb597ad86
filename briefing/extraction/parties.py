"""Who is named: countries, demonyms, seats, armed groups, bodies, institutions, persons with their party."""

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_lexicon import NameHit, fold, party_names
from briefing.extraction.party_patterns import group_names
from briefing.extraction.party_reference import (
    belligerents,
    home_country,
    is_only_related,
    party_of,
    sole_armed_group,
)

__all__ = ["belligerents", "home_country", "mark_parties", "party_of", "sole_armed_group"]

_POSSESSIVES = ("'s", "’s", "'", "’")
_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE_TAGS = (*_NOUN_TAGS, "JJ", "VBN", "HYPH")
_LONGEST_INSTITUTION = 5  # words behind the country: "Syria's General Security state news agency"
_OF_ORIGIN = re.compile(r"\b(?:al|el|ad|at|ul)\s?[‐‑–-]\s?$", re.IGNORECASE)
_OF_PLACES = (PartyKind.COUNTRY, PartyKind.DEMONYM, PartyKind.SEAT, PartyKind.REGION)
_OWNERS = (
    PartyKind.COUNTRY,
    PartyKind.DEMONYM,
    PartyKind.SEAT,
    PartyKind.REGION,
    PartyKind.ARMED_GROUP,
    PartyKind.ORGANISATION,
)


@Language.component("briefing_parties")
def mark_parties(doc: Doc) -> Doc:
    """Write every mention of a party to the Doc's record, in order, none inside another."""
    starts: list[int] = doc.to_array("IDX").tolist()  # an array is ten times as quick as the tokens
    text = annotations(doc).article.text
    mentions: list[PartyMention] = []
    for hit in party_names().find(text):
        mention = None if _ends_a_name(text, hit) else _mention(starts, hit)
        if mention and (not mentions or mention.start >= mentions[-1].end):
            mentions.append(mention)
    mentions = _with_group_names(starts, text, mentions)
    mentions = [m for m in mentions if not _is_somebody_else(doc, m)]
    mentions = [
        m for i, m in enumerate(mentions) if not _is_held_elsewhere(doc, m, mentions[max(0, i - 1) : i + 2])
    ]
    mentions = _with_institutions(doc, mentions)
    mentions = _with_persons(doc, mentions)
    annotations(doc).parties = tuple(mentions)
    return doc


def _mention(starts: list[int], hit: NameHit) -> PartyMention | None:
    """Lay a hit on the tokens that hold it, however the tokeniser cut them."""
    if hit.name.kind is None:
        return None
    start = bisect_right(starts, hit.start) - 1
    end = bisect_right(starts, hit.end - 1)
    if start < 0 or end <= start:
        return None
    return PartyMention(start, end, hit.name.party, hit.name.kind)


def _ends_a_name(text: str, hit: NameHit) -> bool:
    """Tell "Abu Ahmed al-Kuwaiti", a person's name, from "Kuwaiti"."""
    inside = hit.name.kind is PartyKind.DEMONYM and len(hit.name.words) == 1
    return inside and _OF_ORIGIN.search(text, max(0, hit.start - 5), hit.start) is not None


def _with_group_names(starts: list[int], text: str, mentions: list[PartyMention]) -> list[PartyMention]:
    """Add armed groups that are told by how their names are built; names of the lexicon come first."""
    found = list(mentions)
    for group in group_names(text):
        start = bisect_right(starts, group.start) - 1
        end = bisect_right(starts, group.end - 1)
        around = [m for m in found if m.start < end and start < m.end]
        if all(m.kind in _OF_PLACES and start <= m.start and m.end <= end for m in around):
            found = [m for m in found if m not in around]
            found.append(PartyMention(start, end, group.party, PartyKind.ARMED_GROUP))
    return sorted(found, key=lambda m: m.start)


def _is_somebody_else(doc: Doc, mention: PartyMention) -> bool:
    """Tell persons and other places from the state of the same name, and words in capitals from initials."""
    words = _ambiguous()
    surface = fold(doc[mention.start : mention.end].text)
    if mention.party in words.elsewhere and any(
        w in annotations(doc).reading for w in words.elsewhere[mention.party]
    ):
        return surface == mention.party.lower()
    if mention.end - mention.start > 1:
        return False
    token = doc[mention.start]
    if surface in words.capitals and _stands_in_capitals(doc, mention):
        return not _reads_as_name(token)
    return surface in words.persons and _is_part_of_a_name(token)


def _is_held_elsewhere(doc: Doc, mention: PartyMention, around: list[PartyMention]) -> bool:
    """Tell "NATO Secretary-General" and "India's Foreign Secretary" from the UN's and the British one."""
    if mention.kind is not PartyKind.INSTITUTION:
        return False
    gaps = [doc[one.end : other.start] for one, other in pairwise(around) if mention in (one, other)]
    return any(all(t.text in _POSSESSIVES or t.lower_ in ("of", "the") for t in gap) for gap in gaps)


def _stands_in_capitals(doc: Doc, mention: PartyMention) -> bool:
    """Tell a headline or text all in capitals by the words around."""
    around = doc[max(0, mention.start - 4) : mention.end + 4]
    words = annotations(doc).article.text[around.start_char : around.end_char].split()
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    return bool(longer) and all(word.isupper() for word in longer)


def _reads_as_name(token: Token) -> bool:
    before = token.nbor(-1).lower_ if token.i else ""
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return before == "the" or (behind is not None and behind.tag_ in ("POS", "NNS") and token.tag_ != "PRP")


def _is_part_of_a_name(token: Token) -> bool:
    """Tell "Michael Jordan" and "Paris Hilton" by the proper nouns beside."""
    titles = _institutions().titles | _institutions().heads
    head = token.head
    if token.dep_ == "compound" and head.i > token.i and head.tag_ == "NNP" and head.is_title:
        return fold(head.text) not in titles
    if token.i == 0:
        return False
    before = token.nbor(-1)
    return (
        before.head == token
        and before.dep_ == "compound"
        and before.tag_ == "NNP"
        and fold(before.text.rstrip(".")) not in titles
    )


def _with_institutions(doc: Doc, mentions: list[PartyMention]) -> list[PartyMention]:
    """Widen "Armenia" to "Armenia's defence ministry" and "the army of Chad"."""
    result: list[PartyMention] = []
    for position, mention in enumerate(mentions):
        limit = mentions[position + 1].start if position + 1 < len(mentions) else len(doc)
        floor = result[-1].end if result else 0
        result.append(_institution(doc, mention, floor, limit) or mention)
    return result


def _institution(doc: Doc, mention: PartyMention, floor: int, limit: int) -> PartyMention | None:
    if mention.kind not in _OWNERS or mention.party is None or is_only_related(doc, mention):
        return None
    end = _end_of_institution(doc, mention.end, limit)
    if end:
        return PartyMention(mention.start, end, mention.party, PartyKind.INSTITUTION)
    start = _start_of_institution(doc, mention, floor)
    if start is not None:
        return PartyMention(start, mention.end, mention.party, PartyKind.INSTITUTION)
    return None


def _end_of_institution(doc: Doc, start: int, limit: int) -> int | None:
    heads = _institutions().heads
    if start < limit and doc[start].text in _POSSESSIVES:
        start += 1
    end = None
    for token in doc[start : min(limit, start + _LONGEST_INSTITUTION)]:
        if token.tag_ not in _INSIDE_TAGS or token.text in ("-", "–") or token.is_sent_start:
            break
        if token.tag_ in _NOUN_TAGS and token.lower_ in heads:
            end = token.i + 1
    return end


def _start_of_institution(doc: Doc, mention: PartyMention, floor: int) -> int | None:
    """Return the first token of "the health ministry in Gaza", without the article."""
    position = mention.start - 1
    if position > floor and doc[position].lower_ == "the":
        position -= 1
    if position <= floor or doc[position].lower_ not in ("of", "in"):
        return None
    head = doc[position - 1]
    places = _institutions().in_places
    if head.lower_ not in (_institutions().heads if doc[position].lower_ == "of" else places):
        return None
    start = head.i
    while start > floor and doc[start - 1].head == head and doc[start - 1].dep_ in ("compound", "amod"):
        start -= 1
    return start


def _with_persons(doc: Doc, mentions: list[PartyMention]) -> list[PartyMention]:
    """Add persons whose party stands before their title, and find them again by surname."""
    known = _introduced_persons(doc, mentions)
    if not known:
        return mentions
    taken = {i for m in mentions for i in range(m.start, m.end)}
    wanted = {doc.vocab.strings[surname]: party for surname, party in known.items()}
    persons = []
    for position, lower in enumerate(doc.to_array("LOWER").tolist()):
        if lower not in wanted or position in taken or doc[position].is_lower:
            continue
        start = position
        while start and start - 1 not in taken and _is_given_name(doc[start - 1], doc[position]):
            start -= 1
        persons.append(PartyMention(start, position + 1, wanted[lower], PartyKind.PERSON))
    return sorted(mentions + persons, key=lambda m: m.start)


def _is_given_name(token: Token, surname: Token) -> bool:
    part = token.head == surname and token.dep_ == "compound" and token.tag_ == "NNP"
    return part and fold(token.text) not in _institutions().titles


def _introduced_persons(doc: Doc, mentions: list[PartyMention]) -> dict[str, str]:
    """Return surnames with their party, from "Russian Foreign Minister Sergei Lavrov" and its like."""
    titles = _institutions().titles
    known: dict[str, str | None] = {}
    for mention in mentions:
        if mention.party is None or mention.kind is PartyKind.PERSON or is_only_related(doc, mention):
            continue
        position = mention.end
        if position < len(doc) and doc[position].text in _POSSESSIVES:
            position += 1
        first = position
        while position < len(doc) and _is_title(doc[position], titles):
            position += 1
        titled = position > first or mention.kind is PartyKind.INSTITUTION
        last = position
        while (
            last < len(doc) and doc[last].tag_ == "NNP" and doc[last].is_alpha and not doc[last].is_sent_start
        ):
            last += 1
        surname = doc[last - 1].lower_ if last > position else ""
        if titled and surname and fold(surname) not in titles and len(surname) > 2:
            # One surname of two parties names nobody.
            known[surname] = mention.party if known.get(surname, mention.party) == mention.party else None
    return {surname: party for surname, party in known.items() if party}


def _is_title(token: Token, titles: frozenset[str]) -> bool:
    return (fold(token.text.rstrip(".")) in titles or token.text in ("-",)) and not token.is_sent_start


class _Ambiguous:
    def __init__(self, data: dict[str, Any]) -> None:
        self.persons = frozenset(fold(w) for w in data.get("persons", []))
        self.capitals = frozenset(data.get("words_in_capitals", []))
        self.elsewhere: dict[str, list[str]] = data.get("elsewhere", {})


class _Institutions:
    def __init__(self, data: dict[str, Any]) -> None:
        self.heads = frozenset(w for phrase in data.get("heads", []) for w in phrase.split()[-1:])
        self.titles = frozenset(data.get("titles", []))
        self.in_places = frozenset(data.get("in_places", []))


@cache
def _ambiguous() -> _Ambiguous:
    return _Ambiguous(load_lexicon("parties").get("ambiguous", {}))


@cache
def _institutions() -> _Institutions:
    return _Institutions(load_lexicon("parties").get("institutions", {}))
