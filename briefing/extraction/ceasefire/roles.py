"""Who says so: the claimant of a ceasefire report."""

from briefing.extraction.annotations import annotations
from briefing.extraction.ceasefire.agents import agent_of, attribution_of, author_of, is_urged, owner_of
from briefing.extraction.ceasefire.breaches import teller_of
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon, words_of_mood, words_of_roles
from briefing.extraction.ceasefire.predicates import Role
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.speech import attribution_of as source_of_frame
from briefing.extraction.word_table import Word
from briefing.facts import Attribution
from briefing.facts import CeasefireStatus as Status

_SURE_ENOUGH = 0.5  # frames below are no statements either
_DECLARED = ("ceasefire_declared_over", "ceasefire_not_bound")
_UNSIGNED = (
    "ceasefire_document_plan",
    "ceasefire_what_is_needed",
    "ceasefire_not_be_bound",
)  # whose call it is no pattern tells
_CLIMBED = 3  # verbs above a breach among which one may tell who saw it
_RECORDED = (Status.VIOLATED, Status.IN_EFFECT)


def claimant(reading: Reading) -> Attribution | None:
    """Return who says so: the caller of a call, the refuser of a refusal, else the source of the sentence.

    A status in the outlet's own voice has no claimant; so has a party's silence, which nobody claims.
    """
    if reading.status is Status.UNCONFIRMED:
        return None
    if reading.status in (Status.CALLED_FOR, Status.REJECTED, Status.DENIED):
        agent = None if reading.rule in _UNSIGNED else _speaking_agent(reading)
        if agent is not None and agent.lower_ in ceasefire_lexicon().documents:
            agent = author_of(agent) or agent
        told = agent is None or agent.pos_ == "PRON" or _is_ones_own(agent)
        said = _claimant_of(reading.trigger) if told else None
        if agent is not None and said is None and agent.lower_ not in ("i", "we", "you"):
            return attribution_of(agent)
        ours = agent is not None and agent.lower_ in ("i", "we")
        return attribution_of(agent) if said is None and agent is not None and ours else said
    if reading.rule in _DECLARED and reading.status is Status.COLLAPSED:
        agent = _declarer(reading.trigger)
        return attribution_of(agent) if agent is not None else _claimant_of(reading.trigger)
    said = _claimant_of(reading.trigger)
    if said is None and reading.status is Status.COLLAPSED and reading.noun is not None:
        said = _ender(reading.noun)
    if said is None and reading.mood is not None and reading.mood.trigger is not None:
        promised = reading.mood.pledge and reading.mood.trigger.lemma_.lower() in words_of_mood().promising
        agent = agent_of(reading.mood.trigger) if promised else None
        said = attribution_of(agent) if agent is not None else None
    if said is None and reading.predicate is not None and hails(reading):
        agent = agent_of(reading.predicate.verb)
        return attribution_of(agent) if agent is not None else None
    return said or _announcer(reading) or _witness(reading)


def _announcer(reading: Reading) -> Attribution | None:
    """Return who alone announced it; two that announce a truce together make it."""
    verb = reading.predicate.verb if reading.predicate is not None else reading.trigger
    told = reading.status is Status.AGREED and verb.lemma_.lower() == "announce"
    if not told or verb.tag_ == "VBN" or any(child.dep_ == "auxpass" for child in verb.children):
        return None
    agent = agent_of(verb)
    alone = agent is not None and agent.tag_ in ("NN", "NNP", "PRP") and not agent.conjuncts
    return attribution_of(agent) if agent is not None and alone else None


def _is_ones_own(agent: Word) -> bool:
    """Tell "said his country was ready", where he speaks, from "said the army was ready"."""
    return agent.pos_ == "NOUN" and any(
        child.dep_ == "poss" and child.lower_ in ("his", "her", "its", "their", "our", "my")
        for child in agent.lefts
    )


def _accuser(trigger: Word) -> Attribution | None:
    """Return both sides of "despite accusations of violations from both sides"."""
    nouns = (word for word, _ in zip(trigger.ancestors, range(_CLIMBED), strict=False) if word.pos_ == "NOUN")
    for noun in nouns:
        if noun.lemma_.lower() not in words_of_roles().accusations:
            continue
        sources = (
            child for word in (noun, trigger) for child in word.rights if child.lower_ in ("from", "by")
        )
        named = next((c for source in sources for c in source.rights if c.dep_ == "pobj"), None)
        return attribution_of(named) if named is not None else None
    return None


def _ender(noun: Word) -> Attribution | None:
    """Return the army of "hours after the army declared an end to the truce"."""
    declares = noun.dep_ == "dobj" and noun.head.lemma_.lower() in words_of_mood().declaring
    agent = agent_of(noun.head) if declares else None
    return attribution_of(agent) if agent is not None else None


def _declarer(trigger: Word) -> Word | None:
    """Return the army in "the army declared it over" and in "said that it was no longer bound by it"."""
    agent = agent_of(trigger)
    if agent is not None and agent.pos_ == "PRON" and trigger.dep_ == "ccomp":
        return agent_of(trigger.head) or agent
    return agent


def hails(reading: Reading) -> bool:
    """Tell "the bishop welcomed the truce", who tells of it and is not bound by it."""
    predicate = reading.predicate
    return predicate is not None and not words_of_roles().bystander_verbs.isdisjoint(predicate.keys)


def _witness(reading: Reading) -> Attribution | None:
    """Return who tells of a breach without a frame of speech: who accuses, who recorded it."""
    if reading.rule == "ceasefire_despite":
        teller = teller_of(reading.trigger)
        return attribution_of(teller) if teller is not None else None
    told_by_noun = reading.noun is not None or reading.rule == "ceasefire_no_violations"
    if reading.status is Status.VIOLATED and reading.noun is not None and (said := _accuser(reading.noun)):
        return said
    return _recorder(reading.trigger) if told_by_noun and reading.status in _RECORDED else None


def _recorder(trigger: Word) -> Attribution | None:
    """Return "the mission" of "the mission recorded nine violations"."""
    verbs = [word for word in (trigger, *trigger.ancestors) if word.pos_ == "VERB"][:_CLIMBED]
    recording = words_of_mood().recording
    verb = next((word for word in verbs if word.lemma_.lower() in recording), None)
    agent = agent_of(verb) if verb is not None else None
    if agent is None or agent is trigger or agent in trigger.subtree:
        return None  # "with nine violations recorded"
    return attribution_of(agent)


def _claimant_of(trigger: Word) -> Attribution | None:
    """Return who says so; whoever agrees to a truce does it, and claims nothing."""
    doc, words = trigger.doc, trigger.table
    covering = [f for f in annotations(doc).frames if f.content[0] <= trigger.idx < f.content[1]]
    for frame in sorted(covering, key=lambda f: f.content[1] - f.content[0]):
        if (
            frame.speaker is None
            or frame.confidence < _SURE_ENOUGH
            or (frame.cue and _says_nothing(words[frame.cue[0] : frame.cue[1]]))
        ):
            continue
        return source_of_frame(doc, frame)
    return None


def _says_nothing(cue: list[Word]) -> bool:
    """Tell "agreed" and the "announced" of "a truce announced by Norland" from the verbs of a claim."""
    agrees = any(token.lemma_.lower() in words_of_mood().agreeing for token in cue)
    return agrees or any(
        token.tag_ == "VBN"
        and token.dep_ in ("relcl", "acl")
        and any(c.dep_ == "agent" for c in token.rights)
        for token in cue
    )


def _speaking_agent(reading: Reading) -> Word | None:
    """Return the head of who calls, offers, refuses or denies."""
    if reading.noun is not None:
        return owner_of(reading.noun)
    if reading.mood is not None and reading.mood.trigger is not None and reading.predicate is not None:
        trigger = reading.mood.trigger
        if reading.mood.obliged or is_urged(trigger):
            return None
        return owner_of(trigger) if trigger.pos_ == "NOUN" else agent_of(trigger)
    if reading.predicate and reading.predicate.role is Role.SUBJECT:
        return None  # "a ceasefire remains the priority" has the ceasefire as its subject
    verb = reading.predicate.verb if reading.predicate else reading.trigger
    if any(child.dep_ == "aux" and child.lower_ in words_of_mood().obliging for child in verb.children):
        return None  # "Norland must press the army to keep the truce": whoever says so calls for it
    return agent_of(verb) if verb.pos_ == "VERB" else _of_headline(verb)


def _of_headline(verb: Word) -> Word | None:
    """Return Norland in "Norland presses for truce", whose verb the tagger took for a noun."""
    if verb.tag_ != "NNS" or verb.head is not verb or verb.i == verb.sent.start:
        return None
    before = verb.nbor(-1)
    return before if before.dep_ == "compound" and before.pos_ == "PROPN" else None
