"""Who says so and who is bound: the claimant and the parties of a ceasefire report."""

from functools import cache

from spacy.tokens import Doc

from briefing.extraction.annotations import annotations
from briefing.extraction.ceasefire.agents import agent_of, attribution_of, author_of, owner_of
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon, words_of_mood
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import Role
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import belligerents, party_of
from briefing.extraction.party_reference import mention_at
from briefing.extraction.speech import attribution_of as source_of_frame
from briefing.extraction.word_table import Word
from briefing.facts import Attribution
from briefing.facts import CeasefireStatus as Status

_CLIMBED = 3  # verbs above a breach among which one may tell who saw it
_RECORDED = (Status.VIOLATED, Status.IN_EFFECT)


@cache
def _both_sides_words() -> tuple[str, ...]:
    return tuple(load_lexicon("ceasefire")["roles"]["both_sides"])


def claimant(reading: Reading) -> Attribution | None:
    """Return who says so: the caller of a call, the refuser of a refusal, else the source of the sentence.

    A status in the outlet's own voice has no claimant; so has a party's silence, which nobody claims.
    """
    if reading.status is Status.UNCONFIRMED:
        return None
    if reading.status in (Status.CALLED_FOR, Status.REJECTED, Status.DENIED):
        agent = _speaking_agent(reading)
        if agent is not None and agent.lower_ in ceasefire_lexicon().documents:
            agent = author_of(agent) or agent
        said = _claimant_of(reading.trigger) if agent is None or agent.pos_ == "PRON" else None
        if agent is not None and said is None and agent.lower_ not in ("i", "we", "you"):
            return attribution_of(agent)
        return said
    if reading.rule == "ceasefire_declared_over":
        agent = agent_of(reading.trigger)
        return attribution_of(agent) if agent is not None else _claimant_of(reading.trigger)
    said = _claimant_of(reading.trigger)
    if said is None and reading.predicate is not None and _hails(reading):
        agent = agent_of(reading.predicate.verb)
        return attribution_of(agent) if agent is not None else None
    told_by_noun = reading.noun is not None or reading.rule == "ceasefire_no_violations"
    return said or (_recorder(reading.trigger) if told_by_noun and reading.status in _RECORDED else None)


@cache
def _bystander_verbs() -> frozenset[str]:
    return frozenset(load_lexicon("ceasefire")["roles"]["bystander_verbs"])


def _hails(reading: Reading) -> bool:
    """Tell "the bishop welcomed the truce", who tells of it and is not bound by it."""
    predicate = reading.predicate
    return predicate is not None and not _bystander_verbs().isdisjoint(predicate.keys)


def _recorder(trigger: Word) -> Attribution | None:
    """Return "the mission" of "the mission recorded nine violations"."""
    verbs = [word for word in (trigger, *trigger.ancestors) if word.pos_ == "VERB"][:_CLIMBED]
    recording = words_of_mood().recording
    verb = next((word for word in verbs if word.lemma_.lower() in recording), None)
    agent = agent_of(verb) if verb is not None else None
    return attribution_of(agent) if agent is not None else None


def _claimant_of(trigger: Word) -> Attribution | None:
    """Return who says so; whoever agrees to a truce does it, and claims nothing."""
    doc, words = trigger.doc, trigger.table
    covering = [f for f in annotations(doc).frames if f.content[0] <= trigger.idx < f.content[1]]
    for frame in sorted(covering, key=lambda f: f.content[1] - f.content[0]):
        if frame.speaker is None or (frame.cue and _agrees(words[frame.cue[0] : frame.cue[1]])):
            continue
        return source_of_frame(doc, frame)
    return None


def _agrees(cue: list[Word]) -> bool:
    return any(token.lemma_.lower() in words_of_mood().agreeing for token in cue)


def _speaking_agent(reading: Reading) -> Word | None:
    """Return the head of who calls, offers, refuses or denies."""
    if reading.noun is not None:
        return owner_of(reading.noun)
    if reading.mood is not None and reading.mood.trigger is not None and reading.predicate is not None:
        trigger = reading.mood.trigger
        if reading.mood.obliged:
            return None
        return owner_of(trigger) if trigger.pos_ == "NOUN" else agent_of(trigger)
    if reading.predicate and reading.predicate.role is Role.SUBJECT:
        return None  # "a ceasefire remains the priority" has the ceasefire as its subject
    verb = reading.predicate.verb if reading.predicate else reading.trigger
    return agent_of(verb) if verb.pos_ == "VERB" else None


def parties(
    sentence: Passage, mention: InstrumentMention, reading: Reading, mediators: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the names of those bound, addressed or blamed, as far as the sentence says."""
    found = _between(sentence, mention) or _before(mention)
    if not found:
        found = _by_status(reading)
    if not found:
        found = _both_sides(sentence)
    return tuple(name for name in dict.fromkeys(found) if name not in mediators)


def _by_status(reading: Reading) -> list[str]:
    if reading.status is Status.CALLED_FOR:
        return _addressees(reading)
    if reading.status is Status.UNCONFIRMED:
        return _silent(reading.trigger)
    responsible = _responsible(reading)
    names = _party_names(responsible) if responsible is not None else []
    acts = (
        reading.predicate is not None and reading.predicate.role is Role.OBJECT and not _accusation(reading)
    )
    return names + _with(reading.predicate.verb) if acts and reading.predicate else names


def _responsible(reading: Reading) -> Word | None:
    """Return who agreed, broke, ended or refused it, as far as the sentence names them."""
    if reading.noun is not None:
        owner = owner_of(reading.noun) if reading.status is Status.VIOLATED else None
        return agent_of(reading.noun) if reading.status is Status.AGREED else owner
    accusation = _accusation(reading)
    if accusation is not None:
        return next((child for child in accusation.children if child.dep_ == "dobj"), None)
    if reading.predicate is None or reading.predicate.role is Role.SUBJECT or _hails(reading):
        return None
    return agent_of(reading.predicate.verb)


def _accusation(reading: Reading) -> Word | None:
    """Return "accused" of "accused Norland of breaking the truce"."""
    accused = reading.status is Status.VIOLATED and reading.mood is not None and reading.mood.accuse
    return reading.mood.trigger if accused and reading.mood is not None else None


def _silent(trigger: Word) -> list[str]:
    """Return who has not commented."""
    for token in trigger.table[trigger.sent.start : trigger.sent.end]:
        if token.lower_ == "from":
            return [name for c in token.children if c.dep_ == "pobj" for name in _party_names(c)]
    agent = agent_of(trigger)
    return _party_names(agent) if agent is not None else []


def _addressees(reading: Reading) -> list[str]:
    verb = reading.mood.trigger if reading.mood and reading.mood.trigger is not None else None
    verb = verb if verb is not None else reading.predicate.verb if reading.predicate else None
    if verb is None:
        return []
    direct = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
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
        if p.lower_ == "with" and p.dep_ == "prep"
        for c in p.children
        if c.dep_ == "pobj"
    ]
    return [name for token in partners[:1] for name in _party_names(token)]


def _between(sentence: Passage, mention: InstrumentMention) -> list[str]:
    for token in sentence.words:
        if token.lower_ in ("between", "among") and abs(token.i - mention.head.i) <= 12:
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
    return _named_as_two(sentence.doc, sentence.folded)


def _named_as_two(doc: Doc, folded: str) -> list[str]:
    text = f" {folded} "
    if any(
        f" {words} " in text or f" {words}." in text or f" {words}," in text for words in _both_sides_words()
    ):
        return list(belligerents(doc))
    return []


def _root(word: Word) -> Word:
    *_, root = word, *word.ancestors
    return root


def _meant(pronoun: Word) -> Word:
    """Return the subject of the sentence for "they" in "the rebels struck when the truce they made ended"."""
    if pronoun.lower_ not in ("they", "it", "he", "she"):
        return pronoun
    subject = next((c for c in _root(pronoun).children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject if subject is not None and subject.i < pronoun.i else pronoun


def _party_names(head: Word) -> list[str]:
    """Return the parties of a coordinated noun phrase."""
    names = []
    for token in (_meant(noun) for noun in (head, *head.conjuncts)):
        named = mention_at(token.doc, token.i)
        party = named.party if named else party_of(token.doc, token.left_edge.i, token.i + 1)
        if party:
            names.append(party)
    if not names:
        return _named_as_two(head.doc, head.table.text_between(head.left_edge.i, head.i + 1).lower())
    return names
