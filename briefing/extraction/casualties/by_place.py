"""Counts told place by place: "killing seven people in Norvik and four in the surrounding region"."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.extraction.annotations import QuantityMention
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NAME_TAGS, Reader
from briefing.extraction.word_table import Sentence, Word
from briefing.facts import Qualifier

RULE = "by place"
_LONGEST = 7  # tokens from the preposition to the noun of the place: "in the hills around the Belsk area"
_OPENING = ("in", "near", "at", "outside", "around", "across")
_JOINTS = ("and", "plus", ",")
_LEADING = ("another", "a", "further", "at", "least", "some", "about", "more", "than", "over", "also")


def counts_by_place(reader: Reader, sentence: Sentence, found: Sequence[Proposal]) -> list[Proposal]:
    """Return a proposal for each bare count with a place of its own behind victims with theirs.

    Args:
        reader: the Doc.
        sentence: any sentence.
        found: what its other words say.
    """
    taken = {p.group.figure for p in found}
    added: list[Proposal] = []
    for previous, count in pairwise(reader.counts_in(sentence)):
        if (
            count.start in taken
            or not _is_joined(reader, count)
            or place_of_count(reader, count.start) is None
        ):
            continue
        # the figure right before has to be of people, else these are more of the things between
        whole = _told_by(previous.start, [*found, *added])
        if whole is not None and _is_told_alike(reader, whole, count):
            added.append(whole.of_more(count, RULE))
    return added


def _told_by(figure: int, proposals: Sequence[Proposal]) -> Proposal | None:
    """Return whom a figure counts, or the whole whose part it counts: "14 in Norvik, including two boys"."""
    told = next((p for p in proposals if p.group.figure == figure), None)
    if told is None or not told.part:
        return told
    return next((p for p in proposals if (p.trigger, p.group.head) == told.whole), None)


def place_of_count(reader: Reader, figure: int) -> Word | None:
    """Return the preposition of the place right behind a count: "four in the surrounding region"."""
    count = reader.counts.get(figure)
    if count is None or count.end >= len(reader.tokens):
        return None
    preposition = reader.tokens[count.end]
    if preposition.lower_ not in _OPENING:
        return None
    return preposition if _place_behind(reader, preposition) is not None else None


def _place_behind(reader: Reader, preposition: Word) -> Word | None:
    noun = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if noun is None or noun.i in reader.time_tokens or noun.i - preposition.i > _LONGEST:
        return None
    if noun.lower_ in reader.lexicon.phrases["not_places"]:
        return None
    named = noun.tag_ in NAME_TAGS and noun.text[:1].isupper()
    return noun if named or noun.lower_ in reader.lexicon.phrases["place_nouns"] else None


def _is_joined(reader: Reader, count: QuantityMention) -> bool:
    """Tell "and four in", "and at least four in" and ", with four in" from "killed four in"."""
    position = count.start - 1
    while position > 0 and reader.words[position] in _LEADING:
        position -= 1
    return reader.words[position] in _JOINTS and count.quantity.qualifier is not Qualifier.UNQUANTIFIED


def _is_told_alike(reader: Reader, whole: Proposal, count: QuantityMention) -> bool:
    """Tell whether a place, and no further verb, stands between the victims and the bare count."""
    first = max(whole.trigger, whole.group.head) if whole.trigger < count.start else whole.group.head
    between = reader.tokens[first + 1 : count.start]
    placed = any(t.lower_ in _OPENING and _place_behind(reader, t) is not None for t in between)
    verbs = any(t.pos_ == "VERB" and t.tag_ != "VBG" for t in between)
    return placed and not verbs and whole.trigger < count.start
