"""Who is bound by a ceasefire, asked to keep it or blamed for its end: the parties of a report."""

import re
from functools import cache

from spacy.tokens import Doc

from briefing.extraction.ceasefire.agents import agent_of, is_urged, owner_of
from briefing.extraction.ceasefire.breaches import attack_beside, is_telling
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon, words_of_mood, words_of_roles
from briefing.extraction.ceasefire.pairs import (
    further_owners,
    is_pair,
    listed_in_headline,
    pair_before,
)
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import Role
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.ceasefire.roles import hails
from briefing.extraction.parties import belligerents, party_of
from briefing.extraction.party_reference import mention_at
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status

_CLIMBED = 6
_NEAR = 12  # words from "between" to the ceasefire
_BLAMED = (Status.VIOLATED, Status.COLLAPSED, Status.REJECTED)
_BLAMED_ALONE = (Status.VIOLATED, Status.UNCONFIRMED)  # of "a truce with Norland" another side broke it
_EACH_OTHER = ("other", "another", "one")  # the last of "one another"


@cache
def _two_sides() -> re.Pattern[str]:
    """Return the words for two sides, but for those of a line or a street ("both sides of")."""
    words = "|".join(map(re.escape, sorted(words_of_roles().both_sides)))
    return re.compile(rf"(?<![^\s])(?:{words})(?=[\s.,]|$)(?! of )")


@cache
def _last_of_two_sides() -> frozenset[str]:
    return frozenset(words.rsplit(" ", 1)[-1] for words in words_of_roles().both_sides)


def parties(
    sentence: Passage, mention: InstrumentMention, reading: Reading, mediators: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names of those bound, addressed or blamed, as far as the sentence says."""
    found = _between(sentence, mention) or _before(mention) or listed_in_headline(sentence, reading)
    if not found and not (mention.anaphoric and _is_guessed(reading)):
        found = [] if _is_by_a_mediator(reading, mediators) else _by_status(reading)
    if found or reading.status not in _BLAMED_ALONE:
        found = found + _partners(mention)
    if not found:
        found = _both_sides(sentence)
    return tuple(name for name in dict.fromkeys(found) if name not in mediators)


def _is_by_a_mediator(reading: Reading, mediators: tuple[str, ...]) -> bool:
    """Tell "Norland's prime minister, Ana Ruel, who brokered the truce", which does not bind Norland."""
    agent = _responsible(reading) if mediators and reading.status is Status.AGREED else None
    return agent is not None and any(agent.text in name.split() for name in mediators)


def _is_guessed(reading: Reading) -> bool:
    """Tell "the army rejected the proposal" from "Norland's army": whose army is left open."""
    if reading.status is not Status.REJECTED:
        return False
    refuser = _responsible(reading)
    if refuser is None or refuser.pos_ != "NOUN":
        return False
    return not any(mention_at(refuser.doc, word.i) for word in refuser.subtree)


def _by_status(reading: Reading) -> list[str]:
    if reading.status is Status.CALLED_FOR:
        return _addressees(reading)
    if reading.status is Status.UNCONFIRMED:
        return _silent(reading.trigger)
    if reading.rule == "ceasefire_despite":
        return _attacker(reading.trigger)
    responsible = _responsible(reading)
    names = _party_names(responsible) if responsible is not None else []
    acts = (
        reading.predicate is not None and reading.predicate.role is Role.OBJECT and not _accusation(reading)
    )
    return names + _with(reading.predicate.verb) if acts and reading.predicate else names


def _responsible(reading: Reading) -> Word | None:
    """Return who agreed, broke, ended or refused it, as far as the sentence names them."""
    accusation = _accusation(reading)
    if accusation is not None:
        return _blamed(accusation)
    if reading.noun is not None:
        owner = owner_of(reading.noun) if reading.status is Status.VIOLATED else None
        return agent_of(reading.noun) if reading.status is Status.AGREED else owner
    if reading.rule == "ceasefire_agree_surface" and reading.trigger.pos_ == "VERB":
        hosts = reading.trigger.lemma_.lower() in words_of_mood().hosting
        return None if hosts else agent_of(reading.trigger)
    if reading.predicate is None or reading.predicate.role is Role.SUBJECT or hails(reading):
        return None
    return agent_of(reading.predicate.verb)


def _accusation(reading: Reading) -> Word | None:
    """Return "accused" of "accused Norland of breaking the truce" and of "accused Norland of violations"."""
    if reading.status not in _BLAMED:
        return None
    accusing = ceasefire_lexicon().operators["blame"]
    above = (word for word, _ in zip(reading.trigger.ancestors, range(_CLIMBED), strict=False))
    return next((w for w in above if w.pos_ == "VERB" and w.lemma_.lower() in accusing), None)


def _blamed(accusation: Word) -> Word | None:
    """Return who is accused: "each other" are those who accuse."""
    accused = next((child for child in accusation.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if accused is not None and accused.lower_ in _EACH_OTHER:
        return agent_of(accusation)
    return accused


def _attacker(trigger: Word) -> list[str]:
    """Return whose strikes came despite a ceasefire: "Norish planes struck", "hit by Norish air strikes"."""
    verb = attack_beside(trigger)
    if verb is None:
        return []
    if verb.lemma_.lower() in ceasefire_lexicon().operators["blame"]:
        accused = _blamed(verb)
        return _party_names(accused) if accused is not None else []
    told = next((c for c in verb.children if c.dep_ == "ccomp"), None) if is_telling(verb) else None
    agent = agent_of(told if told is not None else verb)
    return _party_names(agent) if agent is not None else []


def _silent(trigger: Word) -> list[str]:
    """Return who has not commented."""
    comments = ceasefire_lexicon().comments
    for token in trigger.table[trigger.sent.start : trigger.sent.end]:
        if token.lower_ == "from" or (token.lower_ == "by" and token.head.lower_ in comments):
            return [name for c in token.children if c.dep_ == "pobj" for name in _party_names(c)]
    agent = agent_of(trigger)
    return _party_names(agent) if agent is not None else []


def _addressees(reading: Reading) -> list[str]:
    verb = reading.mood.trigger if reading.mood and reading.mood.trigger is not None else None
    verb = verb if verb is not None else reading.predicate.verb if reading.predicate else None
    if verb is None:
        return []
    if reading.mood is not None and reading.mood.obliged:  # "Norland must keep the truce"
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        return [name for token in subjects for name in _party_names(token)]
    if reading.mood is not None and reading.mood.ready and (offerer := agent_of(verb)) is not None:
        return _party_names(offerer)  # "is ready to keep the truce": who offers it is to be bound
    direct = [c for c in verb.children if c.dep_ in ("dobj", "dative", "nsubjpass")]
    direct += [c for c in verb.children if c.dep_ == "nsubj" and is_urged(verb)]
    direct += [
        c
        for p in verb.children
        if p.dep_ in ("prep", "dative") and p.lower_ in ("on", "upon", "to")
        for c in p.children
    ]
    return [name for token in direct for name in _party_names(token)]


def _with(verb: Word) -> list[str]:
    partners = [
        c
        for p in verb.subtree
        if p.lower_ == "with" and p.dep_ == "prep" and _is_in_clause_of(p, verb)
        for c in p.children
        if c.dep_ == "pobj"
    ]
    return [name for token in partners[:1] for name in _party_names(token)]


def _partners(mention: InstrumentMention) -> list[str]:
    """Return Norland of "a ceasefire with Norland"."""
    partners = [c for p in mention.head.rights if p.lower_ == "with" for c in p.rights if c.dep_ == "pobj"]
    named = [mention_at(part.doc, part.i) for word in partners for part in (word, *word.conjuncts)]
    return [found.party for found in named if found is not None and found.party]


def _is_in_clause_of(word: Word, verb: Word) -> bool:
    """Tell "agreed a truce with Norland" from "agreed it as Norland went on with its offensive"."""
    above = next(above for above in (*word.ancestors, verb) if above is verb or above.pos_ in ("VERB", "AUX"))
    return above is verb


def _between(sentence: Passage, mention: InstrumentMention) -> list[str]:
    travelling = words_of_roles().travelling
    for token in sentence.those(("between", "among")):
        elsewhere = token.head.pos_ == "VERB" and token.head.lemma_.lower() in travelling
        if not elsewhere and abs(token.i - mention.head.i) <= _NEAR:
            nouns = [child for child in token.children if child.dep_ == "pobj"]
            names = [name for noun in nouns for name in _party_names(noun)]
            if len(names) > 1:
                return names
    return []


def _before(mention: InstrumentMention) -> list[str]:
    """Return the two of "the Norland-Sudria ceasefire" and "Norland and Sudria truce"."""
    if mention.verbal:
        return []
    before = [word for word in mention.head.lefts if word.dep_ in ("compound", "nmod", "amod", "poss")]
    parts = [part for word in before for part in (word, *word.conjuncts, *_compounds(word))]
    named = [mention_at(part.doc, part.i) for part in sorted(parts, key=lambda part: part.i)]
    names = dict.fromkeys(found.party for found in named if found is not None and found.party)
    return list(names) if len(names) > 1 else []


def _compounds(word: Word) -> list[Word]:
    return [child for child in word.lefts if child.dep_ == "compound"]


def _both_sides(sentence: Passage) -> list[str]:
    if sentence.forms.isdisjoint(_last_of_two_sides()):
        return []
    return _named_as_two(sentence.doc, sentence.folded)


def _named_as_two(doc: Doc, folded: str) -> list[str]:
    if _two_sides().search(folded):
        return list(belligerents(doc))
    return []


def _root(word: Word) -> Word:
    *_, root = word, *word.ancestors
    return root


def _meant(pronoun: Word) -> Word:
    """Return the rebels for "they" in "he said the rebels had broken the truce that they had declared"."""
    if pronoun.lower_ not in ("they", "it", "he", "she"):
        return pronoun
    if pronoun.lower_ in ("they", "it"):
        subjects = (
            c for above in pronoun.head.ancestors for c in above.lefts if c.dep_ in ("nsubj", "nsubjpass")
        )
        nearest = next((c for c in subjects if c.i < pronoun.i and c.pos_ in ("NOUN", "PROPN")), None)
        if nearest is not None:
            return nearest
    subject = next((c for c in _root(pronoun).children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject if subject is not None and subject.i < pronoun.i else pronoun


def _party_names(head: Word) -> list[str]:
    """Return the parties of a coordinated noun phrase."""
    meant = _meant(head)
    if is_pair(meant):
        return pair_before(meant) or list(belligerents(head.doc))
    names = [name for token in (meant, *meant.conjuncts) for name in _names_of(token)]
    if not names:
        return _named_as_two(head.doc, head.table.text_between(head.left_edge.i, head.i + 1).lower())
    return names


def _names_of(noun: Word) -> list[str]:
    """Return the party of a noun, else those behind its "of" or "including": "heads of Peru and Chile"."""
    named = mention_at(noun.doc, noun.i)
    party = named.party if named else party_of(noun.doc, noun.left_edge.i, noun.i + 1)
    if party:
        return [party, *further_owners(noun)]
    inside = [c for child in noun.rights if child.lower_ in ("of", "including") for c in child.rights]
    parts = [part for word in inside for part in (word, *word.conjuncts)]
    mentions = [mention_at(part.doc, part.i) for part in parts]
    return [found.party for found in mentions if found is not None and found.party]
