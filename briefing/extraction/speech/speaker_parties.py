"""The country behind an office that the article names without one: "the government", "army chief X".

Only what the paragraph or the article makes plain: its dateline, the country whose statement the paragraph
began with, the seat where a spokesman speaks, the one country that the article is about.
"""

from collections.abc import Iterable

from briefing.extraction.annotations import PartyKind, UnitKind, annotations
from briefing.extraction.parties import home_country, party_of
from briefing.extraction.speech.roles import role_lexicon
from briefing.extraction.speech.syntax import child
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import Word, WordTable

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


def country_here(table: WordTable, index: int) -> str | None:
    """Return the country of the state that a paragraph speaks of, None where the article leaves it open.

    Args:
        table: the words of a parsed Doc with parties.
        index: a token of the paragraph.
    """
    return dateline_country(table, index) or _headline_country(table) or home_country(table.doc)


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
        served = child(preposition, "pobj") if preposition.lower_ in ("for", "of") else None
        if served is not None and served.i < words.end:
            return party_of(words.table.doc, served.left_edge.i, served.i + 1)
    return None


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
