"""Who the victims are, told between commas: "seven guests, all Norlanders,", "two of them, both soldiers"."""

from dataclasses import replace

from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.people import category_of
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.word_table import Word
from briefing.facts import Category

_CALLINGS = ("er", "or", "ist", "ian", "ant")
_OF_ALL = ("all", "both", "each")
_OF_ONE = ("a", "an", "the")
_CLOSING = (",", ".", ";", "–", "—")
_PREPOSITIONS = ("from", "in", "of", "at", "who", "with")
_LONGEST = 9  # tokens of an insertion
_BEHIND = 4  # tokens from the noun to the comma: "two men from Norvik, both soldiers,"


def described(reader: Reader, group: Group) -> Group:
    """Return a group with the category and the side that an apposition gives it.

    Args:
        reader: the Doc.
        group: some victims.
    """
    open_kind = group.category in (Category.UNSPECIFIED, Category.CIVILIAN) and group.quantity.low != 0
    noun = _inserted(reader, group) if open_kind else None
    if noun is None:
        return group
    named = any(i in reader.parties for i in range(noun.left_edge.i, noun.i + 1))
    shared = (max(noun.left_edge.i, noun.i - _LONGEST), noun.i + 1) if named else group.shared
    category = category_of(reader, noun)
    calling = (
        noun.tag_ == "NN" and noun.lower_.endswith(_CALLINGS) and noun.lower_ not in reader.lexicon.categories
    )
    if category is Category.UNSPECIFIED and group.single and calling:
        category = Category.CIVILIAN  # "Anna Example, a dancer,"
    if category is Category.UNSPECIFIED:
        category = group.category
    return replace(group, category=category, shared=shared)


def _inserted(reader: Reader, group: Group) -> Word | None:
    """Return the noun of the insertion behind a group, None where none says who all of them are."""
    start = max(group.head + 1, group.end)
    sentence = reader.tokens[group.head].sent
    comma = next(
        (i for i in range(start, min(start + _BEHIND, sentence.end)) if reader.words[i] == ","), None
    )
    if comma is not None and reader.words[comma + 1 : comma + 3][1:] == [","]:
        aged = reader.words[comma + 1].isdecimal()  # "Anna Example, 52, a dancer"
        comma = comma + 2 if aged else comma
    if comma is None or comma + 1 >= sentence.end or not _only_describes(reader, start, comma):
        return None
    one = group.quantity.high == 1 and group.quantity.low == 1
    if reader.words[comma + 1] not in (_OF_ONE if one else _OF_ALL):
        return None
    end = min(comma + 2 + _LONGEST, sentence.end)
    closing = next((i for i in range(comma + 2, end) if reader.words[i] in _CLOSING), None)
    if closing is None or reader.words[comma + 2] == "of" or "and" in reader.words[comma + 2 : closing]:
        return None
    inside = reader.words[comma + 2 : closing]
    until = next((comma + 2 + i for i, word in enumerate(inside) if word in _PREPOSITIONS), closing)
    nouns = [t for t in reader.tokens[comma + 2 : until] if t.tag_ in NOUN_TAGS]
    if not nouns or (one and not _is_apposed(reader, nouns[-1], group, closing)):
        return None
    return nouns[-1]


def _is_apposed(reader: Reader, noun: Word, group: Group, closing: int) -> bool:
    """Tell "one of the seven, a driver, died" from a list: "a boy, a driver, two soldiers"."""
    behind = closing + 1
    listed = reader.words[behind : behind + 1] in (["a"], ["an"], ["and"]) or behind in reader.counts
    return noun.dep_ == "appos" and group.head == noun.head.i and not listed


def _only_describes(reader: Reader, start: int, comma: int) -> bool:
    """Tell "from Norvik" between noun and comma from a verb, whose comma opens something else."""
    return not any(t.pos_ in ("VERB", "AUX") for t in reader.tokens[start:comma])
