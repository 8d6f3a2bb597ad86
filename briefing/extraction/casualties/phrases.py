"""Phrases: "suffered injuries", "claimed 12 lives", "lost 12 soldiers", tolls, "taken into custody"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from briefing.extraction.annotations import PartyKind, QuantityMention
from briefing.extraction.casualties.captivity import held, in_captivity, seized
from briefing.extraction.casualties.fates import (
    fallen,
    for_their_lives,
    gave_up,
    martyred,
    not_seen_since,
    on_oneself,
    sent_to_hell,
    whereabouts,
)
from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import bare_group, groups_at
from briefing.extraction.casualties.insertions import before_insertion
from briefing.extraction.casualties.lexicon import CasualtyLexicon
from briefing.extraction.casualties.nouns import among_victims, who_are_included
from briefing.extraction.casualties.people import category_of, is_person
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, TAKEN_UP, Reader
from briefing.extraction.casualties.shares import of_the_dead, youngest_victim
from briefing.extraction.casualties.subjects import is_passive, subjects
from briefing.extraction.casualties.tolls import deaths_stand_at, revised, toll
from briefing.extraction.word_table import Sentence, Word
from briefing.facts import Category, Outcome, Qualifier

_JUST_BEFORE = 25  # tokens: the sentence before


def phrase_proposals(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Yield what the phrases around a word say."""
    for rule in _rules_of(reader.lexicon).rules.get(token.lower_, ()):
        yield from rule(reader, token)


def suffered(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "three men suffered gunshot wounds": the subject is the victim."""
    phrases = reader.lexicon.phrases
    objects = [c for c in token.rights if c.dep_ == "dobj"]
    inserted = None
    if (
        token.dep_ == "amod" and token.tag_ == "VBN"
    ):  # "five soldiers, including a lieutenant, sustained wounds"
        inserted = before_insertion(reader, token)
        objects = [token.head] if inserted is not None else objects
    if not any(o.lower_ in phrases["suffered_objects"] for o in objects):
        return
    if any(c.lower_ == "no" for o in objects for c in o.lefts):
        return
    for subject in [inserted] if inserted is not None else subjects(token):
        for group in groups_at(reader, subject, "person"):
            yield Proposal("suffered injuries", token.i, Outcome.WOUNDED, group, firm=False)


def lives(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "claimed 12 lives", "claimed the lives of 12 people", "12 lives were lost", "lost their lives"."""
    phrases = reader.lexicon.phrases
    verb = token.head
    if verb.lower_ not in phrases["lives_taken"] and verb.lower_ not in phrases["lives_lost"]:
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
            bare_group(count, token.i),
        )
    elif token.dep_ == "dobj" and any(c.tag_ == "PRP$" for c in token.lefts):
        for subject in subjects(verb):
            for group in groups_at(reader, subject, "person"):
                yield Proposal("lost their lives", token.i, Outcome.KILLED, group)


def lost(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "lost 12 soldiers": a counted object of people."""
    passive = list(subjects(token)) if token.tag_ == "VBN" and is_passive(token) else []
    for head in (*passive, *(c for c in token.rights if c.dep_ in ("dobj", "dative"))):
        count = reader.count_before(head)
        if head.tag_ == "CD" and head.i in reader.counts:
            yield from _lost_so_many(reader, token, reader.counts[head.i])
            continue
        if _is_one_in_uniform(reader, head) or (passive and _is_in_uniform(reader, head)):
            for group in groups_at(reader, head, "person", until=token.i if passive else None):
                yield Proposal("lost", token.i, Outcome.KILLED, group)
            continue
        if (
            passive
            or count is None
            or count.quantity.qualifier is Qualifier.UNQUANTIFIED
            or head.tag_ not in NOUN_TAGS
        ):
            continue  # "we are losing so many people"
        if is_person(reader, head, "person", counted=True):
            for group in groups_at(reader, head, "person"):
                yield Proposal("lost", token.i, Outcome.KILLED, _of_a_side(reader, token, group))


def _lost_so_many(reader: Reader, verb: Word, count: QuantityMention) -> Iterator[Proposal]:
    """Read "the army says it lost four" and "Malawi, which lost three", behind losses just told."""
    start = max(0, verb.sent.start - _JUST_BEFORE)
    told_before = not reader.lexicon.triggers.keys().isdisjoint(reader.words[start : verb.i])
    told_before = told_before or not reader.lexicon.phrases["losing"].isdisjoint(reader.words[start : verb.i])
    bare = reader.words[count.end : count.end + 1] in ([], [","], ["."], [";"], ["in"])
    loser = next(iter(subjects(verb)), None)
    if loser is None or not told_before or not bare or verb.lower_ not in ("lost", "losing"):
        return
    party = reader.parties.get(loser.i)
    side = loser.lower_ in reader.lexicon.toll["sides"] | reader.lexicon.phrases["armies"] | {"it"}
    if side or (party is not None and party.kind in (PartyKind.COUNTRY, PartyKind.SEAT)):
        yield Proposal("lost", verb.i, Outcome.KILLED, replace(bare_group(count), category=Category.MILITARY))


def _of_a_side(reader: Reader, verb: Word, group: Group) -> Group:
    """Tell the men that an army, a side or a country lost from those of a family."""
    own = reader.words[group.head] in reader.lexicon.people["own_men"]
    if not own or group.category is not Category.UNSPECIFIED:
        return group
    loser = next(iter(subjects(verb)), None)
    party = reader.parties.get(loser.i) if loser is not None else None
    words = (reader.lexicon.toll["sides"], reader.lexicon.phrases["armies"])
    side = loser is not None and any(loser.lower_ in listed for listed in words)
    if side or (party is not None and party.kind in (PartyKind.COUNTRY, PartyKind.SEAT)):
        return replace(group, category=Category.MILITARY)
    return group


def _is_in_uniform(reader: Reader, noun: Word) -> bool:
    return category_of(reader, noun) in (Category.MILITARY, Category.POLICE, Category.PEACEKEEPER)


def _is_one_in_uniform(reader: Reader, noun: Word) -> bool:
    """Tell "lost a corporal" from "lost a friend"."""
    return _is_in_uniform(reader, noun) and any(c.lower_ in ("a", "an") for c in noun.lefts)


def lost_kin(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "lost his wife and both parents" and "the loss of one of its men"."""
    if token.lower_ == "loss":
        heads = [c for p in token.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
        for head in heads:
            if reader.count_before(head) is not None:
                for group in groups_at(reader, head, "person"):
                    yield Proposal("loss of", token.i, Outcome.KILLED, group)
    elif token.tag_.startswith("VB"):
        for head in (c for c in token.rights if c.dep_ == "dobj"):
            kin = head.lower_ in reader.lexicon.people["kin"]
            if kin and any(c.tag_ == "PRP$" for c in head.lefts):
                for group in groups_at(reader, head, "person"):
                    yield Proposal("lost kin", token.i, Outcome.KILLED, group)


def to_death(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "19 men were hacked to death" and "burned two women to death"."""
    verb = token.head.head
    if token.head.lower_ != "to" or not verb.tag_.startswith("VB"):
        return
    if verb.lower_ in reader.lexicon.triggers or verb.lower_ in reader.lexicon.phrases["sentenced"]:
        return
    heads = list(subjects(verb)) if is_passive(verb) else [c for c in verb.rights if c.dep_ == "dobj"]
    for head in heads:
        for group in groups_at(reader, head, "person", until=token.i if head.i < verb.i else None):
            yield Proposal("to death", token.i, Outcome.KILLED, group)


def trapped(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "dozens are believed trapped under the rubble"."""
    phrases = reader.lexicon.phrases
    behind = reader.words[token.i + 1 : min(token.i + 8, token.sent.end)]
    if phrases["rubble"].isdisjoint(behind):
        return
    for subject in list(subjects(token)) or list(subjects(token.head)):
        for group in groups_at(reader, subject, "person", until=token.i):
            yield Proposal("trapped", token.i, Outcome.MISSING, group)


def not_accounted(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "two others have not been accounted for"."""
    if any(c.dep_ == "neg" for c in token.children):
        for subject in subjects(token):
            for group in groups_at(reader, subject, "person", until=token.i):
                yield Proposal("not accounted for", token.i, Outcome.MISSING, group)


def under_rubble(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "six people thought to be under the debris"."""
    phrases = reader.lexicon.phrases
    before = reader.words[max(token.sent.start, token.i - 8) : token.i]
    if phrases["beneath"].isdisjoint(before[-2:]) or phrases["thought"].isdisjoint(before):
        return
    if not phrases["trapped"].isdisjoint(before):
        return
    for position in range(token.i - 2, max(token.sent.start, token.i - 10), -1):
        noun = reader.tokens[position]
        if noun.tag_ in NOUN_TAGS and reader.count_before(noun) is not None:
            for group in groups_at(reader, noun, "person", alone=True):
                yield Proposal("under rubble", token.i, Outcome.MISSING, group)
            return


def custody(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "two men were taken into custody" by soldiers."""
    if token.head.lower_ not in ("into", "in"):
        return
    verb = token.head.head
    if verb.lower_ not in reader.lexicon.phrases["holds"]:
        return
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    for head in objects or list(subjects(verb)):
        for group in groups_at(reader, head, "fighter", until=token.i):
            yield Proposal("custody", token.i, Outcome.CAPTURED, group)


def blown_up(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "blew himself up": the bomber died."""
    if any(c.lower_ in ("himself", "herself", "themselves") for c in token.rights):
        for subject in subjects(token):
            for group in groups_at(reader, subject, "person"):
                yield Proposal("blew up", token.i, Outcome.KILLED, group)


def in_hospital(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "was rushed to hospital", "left a man in critical condition" and "with gunshot wounds"."""
    for head in _in_hospital(reader, token):
        for group in groups_at(reader, head, "person", until=token.i):
            yield Proposal("in hospital", token.i, Outcome.WOUNDED, group, firm=False)


def _in_hospital(reader: Reader, token: Word) -> list[Word]:
    phrases = reader.lexicon.phrases
    preposition = token.head
    if preposition.dep_ != "prep" and preposition.lower_ not in ("to", "in", "with"):
        return []
    governor = preposition.head
    if token.lower_ in phrases["hospital"]:
        brought = governor.lower_ in phrases["brought_to_hospital"] and is_passive(governor)
        stays = governor.lower_ in phrases["remain"] and preposition.lower_ == "in"
        return _who_was_brought(reader, governor) if brought or stays else []
    if token.lower_ in phrases["conditions"]:
        if preposition.lower_ != "in" or not any(c.lower_ in phrases["grave"] for c in token.lefts):
            return []
    elif preposition.lower_ == "with" and governor.lower_ in phrases["with_wounds"]:
        return _who_is(governor)  # "left 63 with injuries", "survived with burns"
    elif not any(c.lower_ in ("gunshot", "bullet", "stab", "shrapnel") for c in token.lefts):
        return []
    return _who_is(governor)


def _who_was_brought(reader: Reader, verb: Word) -> list[Word]:
    """Return the subjects, or who stands before ", among them his sister," where that hides them."""
    found = list(subjects(verb))
    inserted = before_insertion(reader, verb)
    hidden = inserted is not None and all(inserted.i < s.i or s.i < inserted.i - _FAR_OFF for s in found)
    return [inserted] if inserted is not None and hidden else found


def _who_is(governor: Word) -> list[Word]:
    """Return who is "in critical condition" or "found with gunshot wounds"."""
    if governor.tag_ in NOUN_TAGS:
        return [governor]
    objects = [c for c in governor.rights if c.dep_ == "dobj"]
    return objects or list(subjects(governor))


def struck(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "four were hit by gunshots"."""
    phrases = reader.lexicon.phrases
    if not is_passive(token):
        return
    agents = [c for p in token.rights if p.lower_ == "by" for c in p.rights]
    places = [c for p in token.rights if p.lower_ == "in" for c in p.rights if c.dep_ == "pobj"]
    on_the_body = any(c.lower_ in phrases["body_parts"] for c in places)
    if on_the_body or any(a.lower_ in phrases["projectiles"] for a in agents):
        for subject in subjects(token):
            for group in groups_at(reader, subject, "person", until=token.i):
                yield Proposal("struck", token.i, Outcome.WOUNDED, group, firm=False)


def gravely(reader: Reader, token: Word) -> Iterator[Proposal]:
    """Read "three people were shot, one fatally" and "twelve were hurt, two critically"."""
    phrases = reader.lexicon.phrases
    of_them = reader.words[max(0, token.i - 2) : token.i] in (["of", "them"], ["of", "whom"])
    count = reader.counts.get(token.i - 3 if of_them else token.i - 1)
    if count is None:
        return
    following = reader.words[token.i + 1] if token.i + 1 < len(reader.words) else ""
    if following in reader.lexicon.triggers:
        return  # "two critically injured men" are read by their own word
    if count.quantity.qualifier is Qualifier.UNQUANTIFIED:
        return  # "some of them critically"
    outcome = Outcome.KILLED if token.lower_ in phrases["deadly"] else Outcome.WOUNDED
    group = bare_group(count)
    yield Proposal("gravely", token.i, outcome, group, part=True)


_FAR_OFF = 4  # tokens that a subject of an earlier verb stands before the inserted phrase
_Rule = Callable[[Reader, Word], Iterator[Proposal]]
_STARTS: dict[_Rule, tuple[str, ...]] = {
    suffered: ("suffered",),
    lives: ("lives",),
    lost: ("losing",),
    lost_kin: ("losing",),
    to_death: ("to_death",),
    trapped: ("trapped",),
    not_accounted: ("accounted",),
    under_rubble: ("ruins",),
    held: ("held",),
    revised: ("revised",),
    seized: ("seized",),
    in_captivity: ("captivity",),
    custody: ("custody",),
    blown_up: ("blown_up",),
    in_hospital: ("hospital", "conditions", "wounds"),
    struck: ("struck",),
    gravely: ("deadly", "degrees"),
    fallen: ("fallen",),
    gave_up: ("surrender",),
    for_their_lives: ("lives",),
    whereabouts: ("whereabouts",),
    not_seen_since: ("not_seen",),
    on_oneself: ("oneself",),
    martyred: ("martyrdom",),
    sent_to_hell: ("hell",),
    of_the_dead: ("victims",),
    among_victims: ("victims",),
    who_are_included: ("victims",),
    youngest_victim: ("victim",),
}


@dataclass(frozen=True, slots=True)
class _Rules:
    """The phrase rules of a lexicon by the words that they begin with, and the words of all rules."""

    lexicon: CasualtyLexicon
    rules: dict[str, tuple[_Rule, ...]]
    words: frozenset[str]
    words_and_pronouns: frozenset[str]


_read: list[_Rules] = []


def sentences_to_read(reader: Reader) -> list[tuple[Sentence, list[Word]]]:
    """Return the sentences that may tell of casualties, each with the words that any rule begins with."""
    rules = _rules_of(reader.lexicon)
    return reader.words_by_sentence(rules.words, rules.words_and_pronouns)


def _rules_of(lexicon: CasualtyLexicon) -> _Rules:
    """Return the rules of a lexicon; one that changed is laid out anew."""
    if not _read or _read[0].lexicon is not lexicon:
        rules: dict[str, tuple[_Rule, ...]] = dict.fromkeys(lexicon.toll["totals"], (toll,))
        rules |= dict.fromkeys(lexicon.toll["deaths"], (deaths_stand_at,))
        for rule, names in _STARTS.items():
            for word in frozenset[str]().union(*(lexicon.phrases[name] for name in names)):
                rules[word] = (*rules.get(word, ()), rule)
        words = frozenset(rules).union(lexicon.triggers)
        _read[:] = [_Rules(lexicon, rules, words, words | TAKEN_UP)]
    return _read[0]
