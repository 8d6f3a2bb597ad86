"""Offices that name their country between office and name: "Foreign Minister of Norland Ana Ruel"."""

from briefing.extraction.speech.roles import RoleLexicon
from briefing.extraction.word_table import WordTable

_INSIDE = frozenset({"of", "the", "for", "and"})
_LONGEST = 12  # words: "First Deputy Minister of Foreign Affairs of the Republic of ..."


def office_over_country(table: WordTable, start: int, places: set[int], lexicon: RoleLexicon) -> int | None:
    """Return where an office begins whose country stands right before a name.

    Press offices of many states write so, and the country's name would else be taken for the end of it.

    Args:
        table: the words of a Doc with parties.
        start: first token of the name.
        places: tokens of countries and their seats.
        lexicon: the offices.
    """
    if start < 3 or start - 1 not in places:
        return None
    office = None
    for index in range(start - 1, max(start - _LONGEST, 0) - 1, -1):
        word = table.lower[index]
        if word not in _INSIDE and not table.text[index][0].isupper():
            break
        if table.lower[index + 1] in ("of", "for") and word in lexicon.heads:
            office = index
        elif office is not None and index == office - 1 and table.dep[index] in ("compound", "amod", "nmod"):
            office = index  # "Deputy Foreign Minister of ..."
        if table[index].is_sent_start:
            break
    return office
