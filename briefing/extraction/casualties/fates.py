"""What befell people in other words: "fell at Norvik", "their whereabouts are unknown"."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.subjects import is_passive, subjects
from briefing.extraction.word_table import Word
from briefing.facts import Category, Outcome

_NEAR = 5  # tokens from "whereabouts" to "unknown"
_FIGHTING = (Category.MILITARY, Category.MILITANT)


def fallen(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "eleven of the rebels fell": those who fight, and no fall of another kind."""
    phrases = reader.lexicon.phrases
    following = reader.words[token.i + 1 : token.i + 2]
    if token.tag_ not in ("VBD", "VBN"):
        return
    if any(word in phrases["fallen_elsewhere"] for word in following) or any(
        c.dep_ in ("dobj", "acomp", "prt", "attr") or c.lower_ in phrases["fallen_elsewhere"]
        for c in token.rights
    ):
        return
    for subject in subjects(token):
        for group in groups_at(reader, subject, "person", until=token.i):
            if group.category in _FIGHTING and group.figure is not None:
                yield Proposal("fell", token.i, Outcome.KILLED, group)


def whereabouts(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "21 civilians whose whereabouts remain unknown" and "the whereabouts of 21 civilians"."""
    phrases = reader.lexicon.phrases
    end = min(token.right_edge.i + 1 + _NEAR, token.sent.end)
    if phrases["unknown"].isdisjoint(reader.words[token.i + 1 : end]):
        return
    heads = [c for p in token.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
    if any(c.tag_ == "WP$" for c in token.lefts):
        heads = _counted_before(reader, token)
    for head in heads:
        for group in groups_at(reader, head, "person", until=token.i if head.i < token.i else None):
            yield Proposal("whereabouts unknown", token.i, Outcome.MISSING, group)


def _counted_before(reader: Reader, token: Word) -> list[Word]:
    """Return the nearest counted people before "whose whereabouts"."""
    for position in range(token.i - 1, token.sent.start - 1, -1):
        noun = reader.tokens[position]
        if noun.tag_ in NOUN_TAGS and reader.count_before(noun) is not None:
            return [noun] if groups_at(reader, noun, "person", alone=True) else []
    return []


def not_seen_since(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "two clerks have not been seen since" and "have not been heard from"."""
    if not {"neg", "auxpass"} <= {c.dep_ for c in token.lefts}:
        return
    behind = reader.words[token.i + 1 : token.i + 3]
    if "until" in reader.words[token.i + 1 : token.sent.end] or "again" in behind:
        return  # "was not heard from again until 2015"
    if "since" not in behind and not (token.lower_ == "heard" and behind[:1] in (["from"], ["of"])):
        return
    for subject in subjects(token):
        for group in groups_at(reader, subject, "person", until=token.i):
            yield Proposal("not seen since", token.i, Outcome.MISSING, group)


def gave_up(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "nine troops surrendered" and "its three occupants did not survive"."""
    denied = any(c.dep_ == "neg" for c in token.lefts)
    surrendered = token.lemma_.lower() == "surrender"
    if token.tag_ not in ("VBD", "VB", "VBN") or denied is surrendered:
        return
    if any(c.dep_ == "dobj" for c in token.rights):
        return  # "surrendered their weapons", "did not survive the vote"
    if not surrendered and not any(c.lower_ == "did" for c in token.lefts):
        return
    for subject in subjects(token):
        for group in groups_at(reader, subject, "person", until=token.i):
            counted = group.figure is not None
            if surrendered and counted and group.category in _FIGHTING:
                yield Proposal("surrendered", token.i, Outcome.CAPTURED, group)
            elif not surrendered and (counted or group.single):
                yield Proposal("did not survive", token.i, Outcome.KILLED, group)


def for_their_lives(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "ten were fighting for their lives"."""
    verb = token.head.head
    if token.head.lower_ != "for" or verb.lower_ not in reader.lexicon.phrases["fighting_for"]:
        return
    if not any(c.tag_ == "PRP$" for c in token.lefts):
        return
    for subject in subjects(verb):
        for group in groups_at(reader, subject, "person", until=token.i):
            if group.quantity.text:
                yield Proposal("fighting for life", token.i, Outcome.WOUNDED, group)


def on_oneself(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "turned the gun on himself": the gunman died by it."""
    verb = token.head.head
    if token.head.lower_ != "on":
        return
    if reader.lexicon.phrases["turned"].isdisjoint((verb.lower_, verb.head.lower_)):
        return
    for group in groups_at(reader, token, "person", alone=True):
        yield Proposal("on oneself", token.i, Outcome.KILLED, replace(group, elliptical=False))


def martyred(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "five soldiers embraced martyrdom" and "paid the ultimate sacrifice"."""
    phrases = reader.lexicon.phrases
    named = {token.lower_, *(c.lower_ for c in token.lefts)}
    if token.dep_ != "dobj" or phrases["ultimate"].isdisjoint(named):
        return
    verb = token.head
    if verb.lower_ not in phrases["martyrdom_met"]:
        return
    for subject in subjects(verb):
        for group in groups_at(reader, subject, "person", until=verb.i):
            yield Proposal("martyrdom", token.i, Outcome.KILLED, group)


def sent_to_hell(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "23 militants were sent to hell", as armies of some countries put it."""
    verb = token.head.head
    if token.head.lower_ != "to" or verb.lower_ not in reader.lexicon.phrases["sent"]:
        return
    victims = subjects(verb) if is_passive(verb) else (c for c in verb.rights if c.dep_ == "dobj")
    for victim in victims:
        for group in groups_at(reader, victim, "person", until=token.i):
            if group.figure is not None:
                yield Proposal("sent to hell", token.i, Outcome.KILLED, group)
