"""Counts of dead: "a death toll of 71", "the toll rose from 49 to 71", "bringing to 41 the number killed"."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extraction.annotations import PartyKind, QuantityMention
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import bare_group, groups_at
from briefing.extraction.casualties.lexicon import TriggerKind
from briefing.extraction.casualties.people import category_of, is_person
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.word_table import Word, sentence_of
from briefing.facts import Category, Outcome, Qualifier, Quantity

_LONGEST_LIST = 9
_JOINTS = (",", "and", "plus", "as", "well")  # "…, as well as 71 children"
_WINDOW = 9  # tokens between "has risen" and its figure


def toll(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "a death toll of 71", "the toll rose from 49 to 71", "bringing the total to 176"."""
    if token.tag_ not in NOUN_TAGS:
        return
    outcome = _counted_outcome(reader, token)
    if outcome is None or _is_no_total(reader, token):
        return
    count = _count_right_before(reader, token) or _count_behind(reader, token) or _count_before(reader, token)
    if count is None or _counts_things(reader, count):
        return
    outcome = _outcome_behind(reader, count) or outcome
    quantity = _against_a_mark(reader, count)
    group = replace(_counted_people(reader, token, count), quantity=quantity)
    listed = listed_behind(reader, count) if group.elliptical else []
    if listed:
        group = replace(listed[0], quantity=quantity)
    for each in (group, *listed[1:]):
        yield Proposal("toll", token.i, outcome, each)
    yield from _and_that_of(reader, token, count)


def listed_behind(reader: Reader, first: QuantityMention) -> list[Group]:
    """Return the groups of "put the toll at 38 civilians, four guards and one driver" from its words."""
    groups: list[Group] = []
    count: QuantityMention | None = first
    while count is not None and len(groups) < _LONGEST_LIST:
        noun = _noun_right_behind(reader, count)
        found = groups_at(reader, noun, "person", alone=True) if noun is not None else []
        if noun is None or not found or found[0].figure != count.start:
            break
        behind = found[0].end
        verb = reader.tokens[behind] if behind < len(reader.tokens) else None
        if groups and verb is not None and verb.pos_ in ("VERB", "AUX"):
            break  # "put the toll at 38 civilians, and four guards were hurt"
        groups.append(found[0])
        while behind < len(reader.tokens) and reader.words[behind] in _JOINTS:
            behind += 1
        count = reader.counts.get(behind) if behind > found[0].end else None
    return groups


def _noun_right_behind(reader: Reader, count: QuantityMention) -> Word | None:
    """Return the noun of "four young members" right behind a number."""
    end = min(count.end + 5, sentence_of(reader.tokens[count.head]).end)
    for token in reader.tokens[count.end : end]:
        following = reader.tokens[token.i + 1] if token.i + 1 < end else None
        if token.tag_ in NOUN_TAGS and (following is None or following.tag_ not in (*NOUN_TAGS, "HYPH")):
            return token
        if token.tag_ not in (*NOUN_TAGS, "JJ", "HYPH", "VBN", "VBG"):
            return None
    return None


def _is_no_total(reader: Reader, token: Word) -> bool:
    """Tell "a figure who died" and "one count of murder" from words for a sum."""
    if token.lower_ == "figure":
        return reader.words[token.i + 1] in ("who", "whose")
    return token.lower_ == "count" and reader.count_before(token) is not None


def _counts_things(reader: Reader, count: QuantityMention) -> bool:
    """Tell "the toll of those first few days": the number is that of a noun which is nobody."""
    if count.end >= len(reader.tokens):
        return False
    noun = reader.tokens[count.end]
    counted = reader.tokens[count.head].head is noun and noun.pos_ == "NOUN"
    known = noun.lower_ in reader.lexicon.triggers or is_person(reader, noun, "person", counted=True)
    return counted and not known


def _outcome_behind(reader: Reader, count: QuantityMention) -> Outcome | None:
    """Return the outcome that the people of a toll have themselves: "a toll of one person wounded"."""
    for position in range(count.end, min(count.end + 3, len(reader.tokens))):
        if reader.words[position] in ("and", ",", ".", ";"):
            return None
        firm = [w for w in reader.lexicon.triggers.get(reader.words[position], ()) if w.firm]
        if firm:
            return Outcome.CASUALTIES if _are_both_told(reader, position) else firm[0].outcome
    return None


def _are_both_told(reader: Reader, position: int) -> bool:
    """Tell "90 killed and wounded", one number for both."""
    if reader.words[position + 1 : position + 2] not in (["and"], ["or"]):
        return False
    second = reader.words[position + 2] if position + 2 < len(reader.words) else ""
    known = reader.lexicon.triggers
    outcomes = {w.outcome for word in (reader.words[position], second) for w in known.get(word, ())}
    return {Outcome.KILLED, Outcome.WOUNDED} <= outcomes


def _and_that_of(reader: Reader, token: Word, first: QuantityMention) -> Iterator[Proposal]:
    """Read the second figure of "put the number of dead at 47 and that of injured at 118"."""
    position = first.end
    if reader.words[position : position + 3] not in (["and", "that", "of"], ["and", "those", "of"]):
        return
    state = position + 4 if reader.words[position + 3] == "the" else position + 3
    readings = reader.lexicon.triggers.get(reader.words[state], ())
    count = reader.counts.get(state + 2)
    if readings and count is not None and reader.words[state + 1] in reader.lexicon.toll["joints"]:
        yield Proposal("toll", token.i, readings[0].outcome, bare_group(count))


def deaths_stand_at(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "civilian deaths stood at 22" and "NATO fatalities this year rose to 118"."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return
    if (
        reader.count_before(token) is not None
        or token.head.lemma_.lower() not in reader.lexicon.toll["amounts"]
    ):
        return
    count = _count_behind(reader, token) or reader.counts.get(token.head.i + 1)
    if count is None or (count.quantity.low or count.quantity.high) is None:
        return
    readings = [w for w in reader.lexicon.triggers[token.lower_] if w.kind is TriggerKind.COUNTED]
    start = token.left_edge.i
    category = category_of(reader, token)
    words = set(reader.words[start : token.i])
    named = [reader.lexicon.categories[w] for w in words if w in reader.lexicon.categories]
    if not named and words & (reader.lexicon.people["military_modifiers"] - {"service"}):
        named = [Category.MILITARY]
    group = Group(
        count.head, start, token.i + 1, count.quantity, (named or [category])[0], figure=count.start
    )
    yield Proposal(
        "toll", token.i, readings[0].outcome, replace(group, quantity=_against_a_mark(reader, count))
    )


def _counted_people(reader: Reader, token: Word, count: QuantityMention) -> Group:
    """Return the group of "the number of villagers killed rose to 71" and "its losses", or the bare count."""
    if token.lower_ in reader.lexicon.toll["losses"]:
        start, end = token.left_edge.i, token.i + 1
        civilian = "civilian" in reader.words[start:end]
        category = Category.CIVILIAN if civilian else _category_of_side(reader, token)
        return Group(count.head, start, end, count.quantity, category, figure=count.start)
    nouns = [
        noun
        for preposition in token.rights
        if preposition.lower_ == "of"
        for noun in preposition.rights
        if noun.dep_ == "pobj" and noun.tag_ in NOUN_TAGS and is_person(reader, noun, "person", counted=True)
    ]
    if not nouns:
        kinds = [reader.lexicon.categories.get(c.lower_) for c in token.lefts]
        kind = next((k for k in kinds if k is not None and k is not Category.UNSPECIFIED), None)
        bare = bare_group(count)
        return bare if kind is None else replace(bare, category=kind)  # "its military death toll"
    noun = nouns[0]
    category = category_of(reader, noun)
    return Group(count.head, noun.left_edge.i, noun.i + 1, count.quantity, category, figure=count.start)


def _count_right_before(reader: Reader, token: Word) -> QuantityMention | None:
    """Return the count of "bringing to eight the number of students kidnapped over the past few weeks"."""
    count = _count_before(reader, token)
    return count if count is not None and token.i - count.end <= 1 else None


def _count_before(reader: Reader, token: Word) -> QuantityMention | None:
    """Return the count of "bringing to 41 the number of homicides"."""
    rising = reader.lexicon.phrases["rising"]
    for position in range(token.i - 1, max(token.i - _WINDOW, sentence_of(token).start), -1):
        count = reader.counts.get(position)
        if count is not None:
            before = reader.words[max(0, count.start - 2) : count.start]
            return count if len(before) == 2 and before[0] in rising and before[1] == "to" else None
    return None


def _against_a_mark(reader: Reader, count: QuantityMention) -> Quantity:
    """Return "more than 200" for "the toll passes 200" and "nearly 200" for "nears 200"."""
    quantity, before = count.quantity, reader.words[max(0, count.start - 1)]
    if quantity.qualifier is not Qualifier.EXACT or quantity.low is None:
        return quantity
    if before in reader.lexicon.toll["passing"]:
        return Quantity(low=quantity.low, qualifier=Qualifier.MORE_THAN, text=quantity.text)
    if before in reader.lexicon.toll["nearing"]:
        return quantity.model_copy(update={"qualifier": Qualifier.NEARLY})
    return quantity


def _counted_outcome(reader: Reader, token: Word) -> Outcome | None:
    """Return what a total counts, by "death toll" or "number of wounded", else None."""
    doc = reader.tokens
    before = doc[token.i - 1].lower_ if token.i else ""
    if token.lower_ == "toll":
        return (
            Outcome.WOUNDED
            if before in ("injury", "injured")
            else Outcome.CASUALTIES
            if before == "casualty"
            else Outcome.KILLED
        )
    if token.lower_ in reader.lexicon.toll["losses"]:
        return Outcome.KILLED if _is_rising(reader, token) or _are_put_of_a_side(reader, token) else None
    for position in range(token.i + 1, min(token.i + 7, sentence_of(token).end)):
        if position in reader.counts:
            break
        for word in reader.lexicon.triggers.get(doc[position].lower_, ()):
            if word.firm:
                return word.outcome
    put = token.dep_ == "dobj" and token.head.lemma_.lower() == "put"
    return _outcome_before(reader, token) if put or _is_rising(reader, token) else None


def _are_put_of_a_side(reader: Reader, token: Word) -> bool:
    """Tell "put Norlandic losses at nine" and "its losses are estimated at 90" from the losses of a firm."""
    verb = token.head.lemma_.lower()
    put = (token.dep_, verb) in (("dobj", "put"), ("nsubjpass", "put"), ("nsubjpass", "estimate"))
    whose = [c for c in token.lefts if c.dep_ in ("amod", "compound", "poss")]
    military = ("military", "army", "troop")
    own = any(c.tag_ == "PRP$" for c in whose) and _is_of_a_side(reader, token.head)
    return put and (own or any(c.i in reader.parties or c.lower_ in military for c in whose))


def _category_of_side(reader: Reader, losses: Word) -> Category:
    """Return what those are whom a side lost: "Hamas put its losses at 12" tells of no soldiers."""
    owners = (*losses.lefts, *(c for c in losses.head.lefts if c.dep_ == "nsubj"))
    for owner in owners:
        party = reader.parties.get(owner.i)
        fights = reader.lexicon.categories.get(owner.lower_) is Category.MILITANT
        if fights or (party is not None and party.kind is PartyKind.ARMED_GROUP):
            return Category.MILITANT
    return Category.MILITARY


def _is_of_a_side(reader: Reader, verb: Word) -> bool:
    """Tell "the rebels put their losses at 300" from those of a firm."""
    said = [c for c in verb.lefts if c.dep_ == "nsubj"]
    sides = reader.lexicon.phrases["armies"] | reader.lexicon.toll["governing"]
    return any(c.i in reader.parties or c.lower_ in sides for c in said)


def revised(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "put the death toll at 45, but later revised it down to 30"."""
    if not token.tag_.startswith("VB"):
        return
    start, end = sentence_of(token).start, min(token.i + _WINDOW, sentence_of(token).end)
    toll_before = next((t for t in reader.tokens[start : token.i] if t.lower_ in ("toll", "tolls")), None)
    objects = [c for c in token.rights if c.dep_ == "dobj"]
    taken_up = any(c.lower_ in ("it", "this", "that", "figure", "number") for c in objects)
    if toll_before is None or not taken_up:
        return
    outcome = _counted_outcome(reader, toll_before)
    for position in range(token.i + 2, end):
        count = reader.counts.get(position)
        if count is not None and outcome is not None and reader.words[count.start - 1] == "to":
            group = bare_group(count)
            yield Proposal("toll", token.i, outcome, group)
            return


def _is_rising(reader: Reader, token: Word) -> bool:
    return any(
        word in reader.lexicon.phrases["rising"] for word in reader.words[max(0, token.i - 4) : token.i]
    )


def _outcome_before(reader: Reader, token: Word) -> Outcome | None:
    """Return what the sentence told of before "bringing the total to 12"."""
    for position in range(token.i - 1, sentence_of(token).start - 1, -1):
        word = reader.words[position]
        if word == "toll":
            return _counted_outcome(reader, reader.tokens[position])
        firm = [w for w in reader.lexicon.triggers.get(word, ()) if w.firm]
        if firm:
            return firm[-1].outcome
        if word in reader.lexicon.phrases["losing"]:
            return Outcome.KILLED
    return None


def _count_behind(reader: Reader, token: Word) -> QuantityMention | None:
    """Return the last bound of "rose from 49 to 71", or the count that a total is."""
    joints = reader.lexicon.toll["joints"]
    # Behind "the number killed in the strike on two houses has risen", the figure follows the verb.
    is_subject = token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i
    position = token.head.i if is_subject else token.i + 1
    end = min(position + 16, sentence_of(token).end)
    linked = False
    while position < end:
        lower = reader.tokens[position].lower_
        count = reader.counts.get(position)
        if count is not None:
            if reader.tokens[position - 1].lower_ == "from":
                position = count.end
                continue
            return count if linked else None
        linked = linked or lower in joints
        if lower in (",", ";", "."):
            return None
        position += 1
    return None
