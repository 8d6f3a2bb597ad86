"""The country behind an office that the article names without one: "the government", "army chief X".

Only what the paragraph or the article makes plain: its dateline, the country whose statement the paragraph
began with, the seat where a spokesman speaks, the one country that the article is about.
"""

from collections.abc import Iterable

from briefing.extraction.annotations import PartyKind, UnitKind, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import (
    country_of_government,
    country_of_officeholder,
    country_of_officials,
    party_of,
)
from briefing.extraction.speech.roles import role_lexicon
from briefing.extraction.speech.syntax import child
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import Word, WordTable

_BODIES = (PartyKind.INSTITUTION, PartyKind.ORGANISATION, PartyKind.ARMED_GROUP)
_ELSEWHERE = frozenset({"of", "at", "for", "to"})  # "president of the club" holds no office of state


def is_office_of_state(words: Iterable[str]) -> bool:
    """Tell whether the words of an office are those of a state: "defence minister", "army chief".

    Args:
        words: in small letters.
    """
    lexicon, told = role_lexicon(), frozenset(words)
    if told & lexicon.outsiders:  # retired generals and military experts speak for themselves
        return False
    if told & (lexicon.bodies | lexicon.people) - lexicon.state - lexicon.departments:
        return False  # "club president", "council president"
    department = bool(told & lexicon.departments)
    if department and "secretary" in told:
        return True
    return bool(told & lexicon.state) and (department or not told & _ELSEWHERE)


def is_of_a_club(narrow: Iterable[str]) -> bool:
    """Tell "the club president" by the words that narrow an office.

    Args:
        narrow: in small letters.
    """
    lexicon = role_lexicon()
    return bool(
        frozenset(narrow)
        & (lexicon.bodies | lexicon.people) - lexicon.state - lexicon.departments - lexicon.local
    )


def is_office_of_place(words: Iterable[str]) -> bool:
    """Tell whether the words of an office are those of a part of a state: "mayor", "police chief".

    Args:
        words: in small letters.
    """
    lexicon, told = role_lexicon(), frozenset(words)
    of_others = told & (lexicon.bodies | lexicon.people) - lexicon.state - lexicon.local  # "the police union"
    return bool(told & lexicon.local) and not told & lexicon.outsiders and not of_others


def country_of_place(table: WordTable, index: int) -> str | None:
    """Return the country of mayors, governors and police whom a paragraph names without it.

    Args:
        table: the words of a parsed Doc with parties.
        index: a token of the words for them.
    """
    return dateline_country(table, index) or country_of_officials(table.doc, index)


def country_here(table: WordTable, index: int) -> str | None:
    """Return the country of the state that a paragraph speaks of, None where the article leaves it open.

    Args:
        table: the words of a parsed Doc with parties.
        index: a token of the paragraph.
    """
    return (
        dateline_country(table, index) or _headline_country(table) or country_of_government(table.doc, index)
    )


def country_of_holder(table: WordTable, index: int) -> str | None:
    """Return the country of a person with an office of state and no country beside it.

    Args:
        table: the words of a parsed Doc with parties.
        index: a token of the words for the person.
    """
    return (
        dateline_country(table, index)
        or _headline_country(table)
        or country_of_officeholder(table.doc, index)
    )


def _headline_country(table: WordTable) -> str | None:
    """Return the country that the headline opens with before a colon: "Norland: Army chief denies plot"."""
    first = next(iter(annotations(table.doc).parties), None)
    if first is None or first.start or first.kind is not PartyKind.COUNTRY or first.end >= len(table):
        return None
    return first.party if table.text[first.end] == ":" else None


def dateline_country(table: WordTable, index: int) -> str | None:
    """Return the country that a paragraph opens with before a dash, as round-ups do: "NORLAND - Police said".

    Args:
        table: the words of a parsed Doc with parties.
        index: a token of the paragraph.
    """
    record = annotations(table.doc)
    unit = record.unit_at(table.idx[index])
    if unit is None:
        return None
    before = next(
        (u for u in record.units if u.kind is UnitKind.DATELINE and 0 <= unit.start - u.end < 3), None
    )
    if before is None:
        return None
    country = (m for m in record.parties if m.kind is PartyKind.COUNTRY)
    return next((m.party for m in country if table.idx[m.start] == before.start), None)


def party_served(words: WordSpan) -> str | None:
    """Return the party of "the rebels" in "a spokeswoman for the rebels, Ana Ruel".

    Args:
        words: the mention of a speaker.
    """
    head = words.root
    if head.lower_ not in role_lexicon().heads:
        return None
    for preposition in head.rights:
        served = child(preposition, "pobj") if preposition.lower_ in ("for", "of", "to") else None
        if served is not None and served.i < words.end:
            return party_of(words.table.doc, served.left_edge.i, served.i + 1)
    return None


def country_told(table: WordTable, spoke: Iterable[tuple[int, str | None]], before: int) -> str | None:
    """Return the one country whose body has spoken in a paragraph, no group of the same paragraph.

    Args:
        table: the words of a parsed Doc with parties.
        spoke: token and party of the bodies that spoke so far.
        before: a token of the paragraph.
    """
    unit = annotations(table.doc).unit_at(table.idx[before])
    if unit is None:
        return None
    parties = {party for place, party in spoke if place < before and table.idx[place] >= unit.start and party}
    country = parties.pop() if len(parties) == 1 else None
    return country if country in load_lexicon("parties")["countries"] else None


def party_of_voice(words: WordSpan, spoke: Iterable[tuple[int, str | None]]) -> str | None:
    """Return whose "A spokesman, Colonel Ruel," is: of the body that spoke or was named right before.

    Args:
        words: the mention of a speaker.
        spoke: token and party of the bodies that spoke so far.
    """
    table, record = words.table, annotations(words.table.doc)
    if any(token.dep_ == "poss" for token in words):
        return None  # "Ruel's spokesman"
    here = words[0].sent.start
    unit = record.unit_at(table.idx[words.start])
    before = table.sentence[here - 1].start if here else 0
    floor = max(before, table.tokens_at(unit.start, unit.start + 1)[0]) if unit else before
    told = {party for place, party in spoke if floor <= place < words.start and party}
    named = {
        m.party for m in record.parties if floor <= m.start < words.start and m.kind in _BODIES and m.party
    }
    known = told or named
    return known.pop() if len(known) == 1 else None


def armed_group_tokens(table: WordTable) -> frozenset[int]:
    """Return the tokens of the names of armed groups.

    Args:
        table: the words of a parsed Doc with parties.
    """
    groups = (m for m in annotations(table.doc).parties if m.kind is PartyKind.ARMED_GROUP)
    return frozenset(i for m in groups for i in range(m.start, m.end))


def country_of_seat(verb: Word) -> str | None:
    """Return the country of the seat in which a sentence says that words were spoken: "In Baku, ... said".

    Args:
        verb: a token of the cue.
    """
    table = verb.table
    sentence = table.sentence[verb.i]
    found = {
        m.party
        for m in annotations(table.doc).parties
        if m.kind is PartyKind.SEAT
        and sentence.start < m.start < sentence.end
        and table.lower[m.start - 1] == "in"
    }
    return found.pop() if len(found) == 1 else None
