"""Who is named: countries, demonyms, seats, armed groups, bodies, institutions, persons with their party."""

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_context import groups_told
from briefing.extraction.party_lexicon import NameHit, fold, party_names
from briefing.extraction.party_of_state import (
    armed_group_here,
    country_of_forces,
    country_of_government,
    country_of_officeholder,
    country_of_officials,
)
from briefing.extraction.party_patterns import group_names
from briefing.extraction.party_prominence import belligerents, home_country, sole_armed_group
from briefing.extraction.party_reference import party_of
from briefing.extraction.party_relations import is_only_related
from briefing.extraction.word_table import Word, WordTable, words_of

__all__ = [
    "armed_group_here",
    "belligerents",
    "country_of_forces",
    "country_of_government",
    "country_of_officeholder",
    "country_of_officials",
    "home_country",
    "mark_parties",
    "party_of",
    "sole_armed_group",
]

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
    words = words_of(doc)
    starts = words.idx
    text = annotations(doc).article.text
    mentions: list[PartyMention] = []
    for hit in party_names().find(text):
        mention = None if _ends_a_name(text, hit) else _mention(starts, hit)
        if mention and (not mentions or mention.start >= mentions[-1].end):
            mentions.append(mention)
    mentions = _with_group_names(starts, text, mentions)
    mentions = [m for m in mentions if not _is_somebody_else(words, text, m)]
    mentions = [m for i, m in enumerate(mentions) if not _is_held_elsewhere(words, mentions, i)]
    mentions = _without_lone_offices(mentions)
    mentions = _with_institutions(words, mentions)
    mentions = _with_persons(words, mentions)
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
    for group, built in (*((g, True) for g in group_names(text)), *((g, False) for g in groups_told(text))):
        start = bisect_right(starts, group.start) - 1
        end = bisect_right(starts, group.end - 1)
        around = [m for m in found if m.start < end and start < m.end]
        inside = built and all(m.kind in _OF_PLACES and start <= m.start and m.end <= end for m in around)
        if inside or not around:
            found = [m for m in found if m not in around]
            found.append(PartyMention(start, end, group.party, PartyKind.ARMED_GROUP))
    return sorted(found, key=lambda m: m.start)


def _is_somebody_else(words: WordTable, text: str, mention: PartyMention) -> bool:
    """Tell persons and other places from the state of the same name, and words in capitals from initials."""
    doubtful = _ambiguous()
    others = doubtful.elsewhere.get(mention.party or "", ())
    if any(other in words.reading for other in others):
        return fold(words.text_between(mention.start, mention.end)) == (mention.party or "").lower()
    if mention.end - mention.start > 1:
        return False
    word = words[mention.start]
    surface = fold(word.text)
    if surface in doubtful.capitals and _stands_in_capitals(words, text, mention):
        return not _reads_as_name(words, word)
    return surface in doubtful.persons and _is_part_of_a_name(words, word)


def _is_held_elsewhere(words: WordTable, mentions: list[PartyMention], place: int) -> bool:
    """Tell "NATO Secretary-General" and "India's Foreign Secretary" from the UN's and the British one."""
    if mentions[place].kind is not PartyKind.INSTITUTION:
        return False
    around = mentions[max(0, place - 1) : place + 2]
    gaps = [words[one.end : other.start] for one, other in pairwise(around)]
    return any(all(t.text in _POSSESSIVES or t.lower_ in ("of", "the") for t in gap) for gap in gaps)


def _without_lone_offices(mentions: list[PartyMention]) -> list[PartyMention]:
    """Drop "Foreign Secretary" as British where the article names other states and Britain nowhere."""
    states = {m.party for m in mentions if m.kind in _OF_PLACES and m.party}
    named = {m.party for m in mentions if m.kind is not PartyKind.INSTITUTION}
    if not states:
        return mentions
    offices = _offices()
    return [
        m
        for m in mentions
        if m.kind is not PartyKind.INSTITUTION or m.party not in offices or m.party in named
    ]


def _stands_in_capitals(words: WordTable, text: str, mention: PartyMention) -> bool:
    """Tell a headline or text all in capitals by the words around."""
    around = words[max(0, mention.start - 4) : mention.end + 4]
    longer = [
        word for word in text[around[0].idx : around[-1].end].split() if len(word) > 3 and word.isalpha()
    ]
    return bool(longer) and all(word.isupper() for word in longer)


def _reads_as_name(words: WordTable, token: Word) -> bool:
    before = words.lower[token.i - 1] if token.i else ""
    behind = words[token.i + 1] if token.i + 1 < len(words) else None
    return before == "the" or (behind is not None and behind.tag_ in ("POS", "NNS") and token.tag_ != "PRP")


def _is_part_of_a_name(words: WordTable, token: Word) -> bool:
    """Tell "Michael Jordan" and "Paris Hilton" by the proper nouns beside."""
    titles = _institutions().titles | _institutions().heads
    head = token.head
    if token.dep_ == "compound" and head.i > token.i and head.tag_ == "NNP" and head.text.istitle():
        return fold(head.text) not in titles
    if token.i == 0:
        return False
    before = words[token.i - 1]
    return (
        before.head is token
        and before.dep_ == "compound"
        and before.tag_ == "NNP"
        and fold(before.text.rstrip(".")) not in titles
    )


def _with_institutions(words: WordTable, mentions: list[PartyMention]) -> list[PartyMention]:
    """Widen "Armenia" to "Armenia's defence ministry" and "the army of Chad"."""
    result: list[PartyMention] = []
    for position, mention in enumerate(mentions):
        limit = mentions[position + 1].start if position + 1 < len(mentions) else len(words)
        floor = result[-1].end if result else 0
        result.append(_institution(words, mention, floor, limit) or mention)
    return result


def _institution(words: WordTable, mention: PartyMention, floor: int, limit: int) -> PartyMention | None:
    if mention.kind not in _OWNERS or mention.party is None or is_only_related(words, mention):
        return None
    end = _end_of_institution(words, mention.end, limit)
    if end:
        return PartyMention(mention.start, end, mention.party, PartyKind.INSTITUTION)
    start = _start_of_institution(words, mention, floor)
    if start is not None:
        return PartyMention(start, mention.end, mention.party, PartyKind.INSTITUTION)
    return None


def _end_of_institution(words: WordTable, start: int, limit: int) -> int | None:
    heads = _institutions().heads
    if start < limit and words[start].text in _POSSESSIVES:
        start += 1
    end = None
    for token in words[start : min(limit, start + _LONGEST_INSTITUTION)]:
        if token.tag_ not in _INSIDE_TAGS or token.text in ("-", "–") or token.is_sent_start:
            break
        if token.tag_ in _NOUN_TAGS and token.lower_ in heads:
            end = token.i + 1
    return end


def _start_of_institution(words: WordTable, mention: PartyMention, floor: int) -> int | None:
    """Return the first token of "the health ministry in Gaza", without the article."""
    position = mention.start - 1
    if position > floor and words[position].lower_ == "the":
        position -= 1
    if position <= floor or words[position].lower_ not in ("of", "in"):
        return None
    head = words[position - 1]
    places = _institutions().in_places
    if mention.kind is PartyKind.SEAT:
        places |= _institutions().at_seats  # "the army in Baku" is that of the state
    if head.lower_ not in (_institutions().heads if words[position].lower_ == "of" else places):
        return None
    start = head.i
    while start > floor and words[start - 1].head is head and words[start - 1].dep_ in ("compound", "amod"):
        start -= 1
    return start


def _with_persons(words: WordTable, mentions: list[PartyMention]) -> list[PartyMention]:
    """Add persons whose party stands before their title, and find them again by surname."""
    known = _introduced_persons(words, mentions)
    if not known:
        return mentions
    taken = {i for m in mentions for i in range(m.start, m.end)}
    persons = []
    for position, lower in enumerate(words.lower):
        if lower not in known or position in taken or words.text[position].islower():
            continue
        start = position
        while start and start - 1 not in taken and _is_given_name(words[start - 1], words[position]):
            start -= 1
        persons.append(PartyMention(start, position + 1, known[lower], PartyKind.PERSON))
    return sorted(mentions + persons, key=lambda m: m.start)


def _is_given_name(token: Word, surname: Word) -> bool:
    part = token.head is surname and token.dep_ == "compound" and token.tag_ == "NNP"
    return part and fold(token.text) not in _institutions().titles


def _introduced_persons(words: WordTable, mentions: list[PartyMention]) -> dict[str, str]:
    """Return surnames with their party, from "Russian Foreign Minister Sergei Lavrov" and its like."""
    titles = _institutions().titles
    known: dict[str, str | None] = {}
    for mention in mentions:
        if mention.party is None or mention.kind is PartyKind.PERSON or is_only_related(words, mention):
            continue
        position = mention.end
        if position < len(words) and words[position].text in _POSSESSIVES:
            position += 1
        first = position
        while position < len(words) and _is_title(words[position], titles):
            position += 1
        linking = _linking()
        titled = mention.kind is PartyKind.INSTITUTION or any(
            fold(words.text[i].rstrip(".")) not in linking for i in range(first, position)
        )  # "the M23 in Velm" gives nobody a title
        last = position
        while (
            last < len(words)
            and words.tag[last] == "NNP"
            and words.text[last].isalpha()
            and not words[last].is_sent_start
        ):
            last += 1
        surname = words[last - 1].lower_ if last > position else ""
        if titled and surname and fold(surname) not in titles and len(surname) > 2:
            # One surname of two parties names nobody.
            known[surname] = mention.party if known.get(surname, mention.party) == mention.party else None
    return {surname: party for surname, party in known.items() if party}


def _is_title(token: Word, titles: frozenset[str]) -> bool:
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
        self.at_seats = frozenset(data.get("at_seats", []))


@cache
def _ambiguous() -> _Ambiguous:
    return _Ambiguous(load_lexicon("parties").get("ambiguous", {}))


@cache
def _linking() -> frozenset[str]:
    return frozenset({*load_lexicon("parties")["institutions"]["linking"], "-"})


@cache
def _offices() -> frozenset[str]:
    return frozenset(load_lexicon("parties").get("offices", {}))


@cache
def _institutions() -> _Institutions:
    return _Institutions(load_lexicon("parties").get("institutions", {}))
