"""Shares of victims: "Of the dead, 22 were soldiers and three came from Norvik"."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extraction.annotations import QuantityMention
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import bare_group, groups_at
from briefing.extraction.casualties.people import category_of, is_person
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.word_table import Word
from briefing.facts import Outcome, Qualifier

_BE = ("were", "are", "was", "is", "being")
_NEAR = 6  # tokens from "were" to its noun


def of_the_dead(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "of the 30 killed, 22 were soldiers", "of those wounded" and "22 of the dead were soldiers"."""
    outcome = _outcome(reader, token)
    start = _start_of_share(reader, token)
    if outcome is None or start is None:
        return
    before = reader.counts.get(start - 1)
    if before is not None:
        if before.quantity.low is None and before.quantity.high is None:
            return  # "most of the victims were women" gives no figure
        if reader.words[token.i + 1 : token.i + 2] and reader.words[token.i + 1] in _BE:
            yield from _one_share(reader, token, before, token.i + 1, outcome)
        return
    opens = start == token.sent.start or reader.words[start - 1] in (",", ";", "and", "but", ":", "–", "—")
    if not opens:
        return
    for count in _counts_behind(reader, token):
        yield from _one_share(reader, token, count, count.end, outcome)


def _outcome(reader: Reader, token: Word) -> Outcome | None:
    if token.lower_ == "victims":
        return Outcome.KILLED
    readings = reader.lexicon.triggers.get(token.lower_, ())
    return next((w.outcome for w in readings if w.firm), None)


def _start_of_share(reader: Reader, token: Word) -> int | None:
    """Return the token of "of" in "of the dead", "of the 12 people killed" and "of those wounded"."""
    floor = max(token.sent.start, token.i - 5)
    for position in range(token.i - 1, floor - 1, -1):
        word = reader.words[position]
        if word == "of":
            definite = reader.words[position + 1] in ("the", "those", "these", "all")
            return position if definite else None
        inside = word in ("the", "those", "these", "all", "people", "total") or position in reader.counts
        if not inside and reader.tokens[position].tag_ not in ("JJ", "NNS", "RB"):
            return None
    return None


def _counts_behind(reader: Reader, token: Word) -> Iterator[QuantityMention]:
    """Yield the counts that are the subject of a verb of their own."""
    position, end = token.i + 1, token.sent.end
    while position < end:
        count = reader.counts.get(position)
        if count is None:
            position += 1
            continue
        verb = reader.tokens[count.end] if count.end < end else None
        open_count = count.quantity.qualifier is Qualifier.UNQUANTIFIED
        if verb is not None and verb.tag_ in ("VBD", "VBP", "VBZ") and not open_count:
            yield count
        position = count.end


def _one_share(
    reader: Reader, token: Word, count: QuantityMention, verb: int, outcome: Outcome
) -> Iterator[Proposal]:
    if reader.words[verb] not in _BE:
        yield Proposal("share", token.i, outcome, _from_behind(reader, count, verb), part=True)
        return
    noun = _noun_behind(reader, verb)
    if noun is None:
        return  # "12 were taken to hospital" tells of itself
    category = category_of(reader, noun)
    group = Group(count.head, max(noun.left_edge.i, verb + 1), noun.i + 1, count.quantity, category)
    yield Proposal("share", token.i, outcome, replace(group, figure=count.start), part=True)


def _noun_behind(reader: Reader, verb: int) -> Word | None:
    """Return the noun for people behind "were", before any other verb."""
    for token in reader.tokens[verb + 1 : min(verb + 1 + _NEAR, reader.tokens[verb].sent.end)]:
        if token.tag_ in ("VBN", "VBG", "VBD", "IN", "TO"):
            return None
        following = reader.tokens[token.i + 1] if token.i + 1 < len(reader.tokens) else None
        compound = following is not None and following.tag_ in (*NOUN_TAGS, "HYPH")
        if token.tag_ in NOUN_TAGS and not compound:
            return token if is_person(reader, token, "person", counted=True) else None
    return None


def _from_behind(reader: Reader, count: QuantityMention, verb: int) -> Group:
    """Return the group of "11 came from Norland", whose words are the name."""
    names = [i for i in range(verb + 1, min(verb + 4, len(reader.tokens))) if i in reader.parties]
    if not names:
        return bare_group(count)
    return Group(count.head, names[0], names[-1] + 1, count.quantity, figure=count.start)


def youngest_victim(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "the youngest victim was a girl of eight"."""
    verb = token.head
    ordinal = any(c.lower_ in reader.lexicon.phrases["which_victim"] for c in token.lefts)
    if not ordinal or token.dep_ != "nsubj" or verb.lemma_.lower() != "be":
        return
    for noun in (c for c in verb.rights if c.dep_ == "attr" and c.tag_ in NOUN_TAGS):
        for group in groups_at(reader, noun, "person"):
            if group.quantity.low:
                yield Proposal("which victim", token.i, Outcome.KILLED, group, part=True)


def some_of_so_many(reader: Reader, position: int) -> tuple[QuantityMention, Word] | None:
    """Return count and noun of "two of the six were brothers", None where the words are others."""
    count = reader.counts.get(position)
    if count is None or reader.words[count.end : count.end + 2] not in (["of", "the"], ["of", "those"]):
        return None
    whole = reader.counts.get(count.end + 2)
    if whole is None or whole.end >= len(reader.words) or reader.words[whole.end] not in _BE:
        return None
    noun = _noun_behind(reader, whole.end)
    return (count, noun) if noun is not None else None
