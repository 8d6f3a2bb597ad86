"""Nouns: "71 fatalities", "the death of two men", "a death toll of 71", "claimed 12 lives"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.extraction.annotations import QuantityMention
from briefing.extraction.casualties.groups import Group, groups_at
from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.people import category_of, is_person
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.verbs import subjects
from briefing.facts import Category, Outcome, Quantity


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a rule proposes.

    Args:
        rule: its name.
        trigger: token of the word that tells of casualties.
        outcome: what happened.
        group: how many of whom.
        firm: False where the article has to say more.
        part: a part of the group before ("including 3 children").
    """

    rule: str
    trigger: int
    outcome: Outcome
    group: Group
    firm: bool = True
    part: bool = False


def noun_proposals(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    """Yield what a noun of casualties says."""
    if word.kind is TriggerKind.DEED:
        for head in _victims_of_deed(token):
            for group in groups_at(reader, head, "person"):
                yield Proposal(f"{word.name}", token.i, word.outcome, group)
    elif word.name == "bodies":
        yield from _bodies(reader, token, word)
    elif word.name == "hostages":
        yield from _hostages(reader, token, word)
    elif word.name == "injuries" and token.lower_.startswith("injur") and token.tag_.startswith("NN"):
        yield from _injuries(reader, token, word)
    else:
        yield from _counted(reader, token, word)


def _victims_of_deed(token: Token) -> Iterator[Token]:
    """Yield the nouns behind "of" or before "'s"."""
    if token.tag_ not in NOUN_TAGS and token.tag_ != "VBG":
        return
    for child in token.children:
        if (
            child.dep_ == "prep"
            and child.lower_ in ("of", "in")
            and child.i > token.i
            and child.lower_ == "of"
        ):
            yield from (c for c in child.rights if c.dep_ == "pobj")
        elif child.dep_ == "poss" and child.tag_ in NOUN_TAGS:
            yield child


def _counted(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    """Read the count that the noun itself carries."""
    among = _among(reader, token)
    if among:
        for head in among:
            for group in groups_at(reader, head, "any"):
                yield Proposal(f"among the {word.name}", token.i, word.outcome, group, part=True)
        return
    quantity = _quantity_of(reader, token)
    if quantity is None:
        return
    words = [
        t
        for t in reader.doc[max(token.left_edge.i, token.i - 6) : token.i]
        if t.i not in reader.counts and t.tag_ in (*NOUN_TAGS, "JJ")
    ]
    start = words[0].i if words and quantity.low != 0 else token.i
    category = category_of(reader, token) if words else Category.UNSPECIFIED
    who = next((c for p in token.rights if p.dep_ == "prep" and p.lower_ == "among" for c in p.rights), None)
    if who is not None:
        category = category_of(reader, who)
        start, end = who.left_edge.i, who.i + 1
    else:
        end = token.i if words else start
    yield Proposal(
        word.name, token.i, word.outcome, Group(token.i, start, end, quantity, category, elliptical=not words)
    )


def _quantity_of(reader: Reader, token: Token) -> Quantity | None:
    count = reader.count_before(token)
    if count is not None:
        return count.quantity
    for child in token.lefts:
        if child.lower_ in ("no", "zero") or (child.lower_ == "any" and _denied(token)):
            return Quantity(low=0, high=0, text=reader.doc[child.i : token.i + 1].text)
        if (
            child.lower_ in ("a", "one")
            and token.lower_ in ("death", "fatality", "casualty")
            and child.dep_ in ("det", "nummod")
        ):
            return Quantity(low=1, high=1, text=reader.doc[child.i : token.i + 1].text)
    before = reader.doc[token.i - 1].lower_ if token.i else ""
    if before in ("no", "without", "zero"):
        return Quantity(low=0, high=0, text=reader.doc[token.i - 1 : token.i + 1].text)
    return None


def _denied(token: Token) -> bool:
    """Tell "did not cause any casualties" and "without inflicting any casualties"."""
    node = token
    for _ in range(4):
        if any(c.dep_ == "neg" or c.lower_ == "without" for c in node.children) or node.lower_ == "without":
            return True
        node = node.head
    return False


def _among(reader: Reader, token: Token) -> list[Token]:
    """Return who is "among the dead"."""
    before = [reader.doc[i].lower_ for i in range(max(0, token.i - 2), token.i)]
    if "among" not in before and "amongst" not in before:
        return []
    preposition = next(
        (t for t in reader.doc[max(0, token.i - 2) : token.i] if t.lower_ in ("among", "amongst")), None
    )
    if preposition is None:
        return []
    verb = preposition.head
    if verb.lemma_ == "be":
        return [c for c in verb.children if c.dep_ in ("nsubj", "attr") and c.i != token.i]
    return [verb] if verb.tag_ in NOUN_TAGS else []


def _bodies(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    """Read "the bodies of two men", and "12 bodies" where the sentence tells of a find."""
    behind = [
        c for p in token.rights if p.dep_ == "prep" and p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"
    ]
    for head in behind:
        for group in groups_at(reader, head, "person"):
            yield Proposal("bodies of", token.i, word.outcome, group)
    found = any(t.lower_ in reader.lexicon.phrases["find"] for t in token.sent)
    if not behind and found and token.lower_ != "remains":
        count = reader.count_before(token)
        if count is not None:
            yield Proposal(
                "bodies found",
                token.i,
                word.outcome,
                Group(token.i, token.i, token.i, count.quantity, elliptical=True),
            )


def _hostages(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    """Read "took 12 hostages", "were taken hostage" and "was a prisoner of war"."""
    holds = reader.lexicon.phrases["holds"]
    verb = token.head
    if verb.lower_ == "of" and verb.head.i in reader.counts:
        verb = verb.head.head  # "seized hundreds of hostages"
    if verb.lower_ in holds:
        count = reader.count_before(token)
        if count is not None:
            yield Proposal(
                "holds hostages", token.i, word.outcome, Group(token.i, token.i, token.i + 1, count.quantity)
            )
            return
        objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i != token.i]
        for head in objects:
            for group in groups_at(reader, head, "person"):
                yield Proposal("taken hostage", token.i, word.outcome, group)
    elif token.lower_ == "prisoner" and reader.doc[token.i : token.i + 3].text.lower() == "prisoner of war":
        yield from _as_prisoner(reader, token, word)


def _as_prisoner(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    node = token.head
    for _ in range(3):
        for subject in subjects(node) if node.tag_.startswith("VB") else ():
            for group in groups_at(reader, subject, "person"):
                yield Proposal("prisoner of war", token.i, word.outcome, group)
            return
        node = node.head


def _injuries(reader: Reader, token: Token, word: TriggerWord) -> Iterator[Proposal]:
    """Read "no injuries", "three injuries reported"; wounds on one body are left to `suffered`."""
    if (
        token.head.lemma_.lower() in reader.lexicon.phrases["own_body"]
        and _quantity_of(reader, token) is None
    ):
        return
    if token.head.lemma_.lower() not in reader.lexicon.phrases["own_body"]:
        yield from _counted(reader, token, word)


def suffered(reader: Reader, token: Token) -> Iterator[Proposal]:
    """Read "three men suffered gunshot wounds": the subject is the victim."""
    phrases = reader.lexicon.phrases
    if token.lower_ not in phrases["suffered"]:
        return
    objects = [c for c in token.rights if c.dep_ == "dobj"]
    if not any(o.lower_ in phrases["suffered_objects"] for o in objects):
        return
    if any(c.lower_ == "no" for o in objects for c in o.lefts):
        return
    for subject in subjects(token):
        for group in groups_at(reader, subject, "person"):
            yield Proposal("suffered injuries", token.i, Outcome.WOUNDED, group)


def lives(reader: Reader, token: Token) -> Iterator[Proposal]:
    """Read "claimed 12 lives", "claimed the lives of 12 people", "12 lives were lost", "lost their lives"."""
    phrases = reader.lexicon.phrases
    if token.lower_ not in phrases["lives"]:
        return
    verb = token.head
    if verb.lower_ not in phrases["lives_taken"] | phrases["lives_lost"]:
        return
    behind = [
        c for p in token.rights if p.dep_ == "prep" and p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"
    ]
    count = reader.count_before(token)
    if behind:
        for head in behind:
            for group in groups_at(reader, head, "person"):
                yield Proposal("lives", token.i, Outcome.KILLED, group)
    elif count is not None:
        yield Proposal(
            "lives",
            token.i,
            Outcome.KILLED,
            Group(token.i, token.i, token.i, count.quantity, elliptical=True),
        )
    elif token.dep_ == "dobj" and any(c.tag_ == "PRP$" for c in token.lefts):
        for subject in subjects(verb):
            for group in groups_at(reader, subject, "person"):
                yield Proposal("lost their lives", token.i, Outcome.KILLED, group)


def lost(reader: Reader, token: Token) -> Iterator[Proposal]:
    """Read "lost 12 soldiers": a counted object of people."""
    if token.lower_ not in reader.lexicon.phrases["losing"]:
        return
    for head in (c for c in token.rights if c.dep_ in ("dobj", "dative")):
        noun = head
        if (
            reader.count_before(noun) is not None
            and noun.tag_ in NOUN_TAGS
            and is_person(reader, noun, "person", counted=True)
        ):
            for group in groups_at(reader, noun, "person"):
                yield Proposal("lost", token.i, Outcome.KILLED, group)


def toll(reader: Reader, token: Token) -> Iterator[Proposal]:
    """Read "a death toll of 71", "the toll rose from 49 to 71", "bringing the total to 176"."""
    lists = reader.lexicon.toll
    if token.lower_ not in lists["totals"] or token.tag_ not in NOUN_TAGS:
        return
    outcome = _counted_outcome(reader, token)
    if outcome is None:
        return
    count = _count_behind(reader, token)
    if count is not None:
        yield Proposal(
            "toll",
            token.i,
            outcome,
            Group(count.head, count.head, count.head, count.quantity, elliptical=True),
        )


def _counted_outcome(reader: Reader, token: Token) -> Outcome | None:
    """Return what a total counts, by "death toll" or "number of wounded", else None."""
    doc = reader.doc
    before = doc[token.i - 1].lower_ if token.i else ""
    if token.lower_ == "toll":
        return (
            Outcome.WOUNDED
            if before in ("injury", "injured")
            else Outcome.CASUALTIES
            if before == "casualty"
            else Outcome.KILLED
        )
    for position in range(token.i + 1, min(token.i + 7, token.sent.end)):
        if position in reader.counts:
            break
        for word in reader.lexicon.triggers.get(doc[position].lower_, ()):
            if word.firm:
                return word.outcome
    rising = any(
        doc[i].lower_ in reader.lexicon.phrases["rising"] for i in range(max(0, token.i - 4), token.i)
    )
    if rising:
        earlier = [
            w
            for t in doc[token.sent.start : token.i]
            for w in reader.lexicon.triggers.get(t.lower_, ())
            if w.firm
        ]
        return earlier[-1].outcome if earlier else None
    return None


def _count_behind(reader: Reader, token: Token) -> QuantityMention | None:
    """Return the last bound of "rose from 49 to 71", or the count that a total is."""
    joints = reader.lexicon.toll["joints"]
    end = min(token.i + 16, token.sent.end)
    position = token.i + 1
    linked = False
    while position < end:
        lower = reader.doc[position].lower_
        count = reader.counts.get(position)
        if count is not None:
            if reader.doc[position - 1].lower_ == "from":
                position = count.end
                continue
            return count if linked else None
        linked = linked or lower in joints
        if lower in (",", ";", "."):
            return None
        position += 1
    return None
