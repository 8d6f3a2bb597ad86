"""Who brings the sides together: by verbs ("brokered by"), by nouns ("Qatari mediators"), by "US-led"."""

from functools import cache

from briefing.extraction.annotations import PartyKind, annotations
from briefing.extraction.ceasefire.agents import agent_of, author_of
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import words_of_roles
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.parties import belligerents, party_of
from briefing.extraction.party_reference import mention_at
from briefing.extraction.stem_search import know_stems
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status

_STATES = (PartyKind.COUNTRY, PartyKind.SEAT)


@cache
def _stems() -> frozenset[str]:
    """Return what a sentence must hold to name a mediator by a word of mediation."""
    words = words_of_roles()
    named = words.broker_verbs | words.broker_suffixes | words.broker_nouns | words.envoys | words.proposals
    stems = {word[:5] for word in named} | {"oversaw", "negotia", " led by "}
    know_stems(stems)
    return frozenset(stems)


def brokers(sentence: Passage, mention: InstrumentMention, readings: list[Reading]) -> tuple[str, ...]:
    """Return the mediators that a sentence names, in its order."""
    found = _named(sentence, mention, readings) if sentence.holds(_stems()) else []
    if not found:
        found += _third_states(mention, readings)
    unique = dict.fromkeys(name for _, name in sorted(found))
    return tuple(unique)


def _named(sentence: Passage, mention: InstrumentMention, readings: list[Reading]) -> list[tuple[int, str]]:
    """Return the mediators that words of mediation name, with their places."""
    found: list[tuple[int, str]] = []
    words = words_of_roles()
    for token in sentence.words:
        if token.pos_ == "VERB" and token.lemma_.lower() in words.broker_verbs and _is_about(token, mention):
            agent = agent_of(token)
            if agent is not None:
                found += _names(_meant(agent))
        elif token.lower_ == "led" and token.dep_ == "acl" and token.head.lower_ in words.talks:
            leader = agent_of(token)  # "after a night of talks led by Norland"
            found += _names(leader) if leader is not None else []
        elif token.lower_ == "negotiated" and _is_about(token, mention):
            found += _single_negotiator(token)
        elif token.lower_ in words.broker_nouns:
            found += _names_of_noun(token)
        elif token.lower_ in words.envoys:
            found += _envoy(token, readings)
        elif token.lower_ in words.proposals:
            found += _accepted_author(token, mention, readings)
    return found + _from_suffixes(sentence.words, mention)


def _meant(agent: Word) -> Word:
    """Return Ana Ruel for "she" in "the envoy, Ana Ruel, called on them to keep the truce she made"."""
    if agent.lower_ not in ("she", "he"):
        return agent
    subjects = (child for word in agent.ancestors for child in word.lefts if child.dep_ == "nsubj")
    subject = next((s for s in subjects if s.i < agent.i and s.pos_ in ("NOUN", "PROPN")), agent)
    named = (child for child in subject.rights if child.dep_ == "appos" and child.pos_ == "PROPN")
    return next(named, subject)


def _single_negotiator(verb: Word) -> list[tuple[int, str]]:
    """Return Angola in "a truce negotiated by Angola": one alone negotiates for others."""
    beside = [
        child for child in verb.subtree if child.lower_ == "with" and child.head in (verb, *verb.rights)
    ]
    helps = words_of_roles().help
    helped = [noun for child in beside for noun in child.rights if noun.lower_ in helps]
    alone = len(helped) == len(beside)
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    agent = next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
    if agent is None or not alone or agent.conjuncts or agent.pos_ != "PROPN":
        return []
    named = [mention.party for mention in annotations(verb.doc).parties]
    at_war = [name for name in belligerents(verb.doc) if named.count(name) > 1]
    helpers = [c for noun in helped for of in noun.rights if of.lower_ in ("from", "of") for c in of.rights]
    names = [entry for word in (agent, *helpers) for entry in _names(word)]
    return [entry for entry in names if entry[1] not in at_war]


def _envoy(title: Word, readings: list[Reading]) -> list[tuple[int, str]]:
    """Return the name in "UN envoy Ana Ruel is working on a truce", which third parties send envoys for."""
    person = title.head if title.dep_ == "compound" else title
    named = next((child for child in person.children if child.dep_ == "appos"), person)
    for reading in readings:
        if reading.status not in (Status.NEGOTIATING, Status.AGREED) or reading.predicate is None:
            continue
        verb = reading.mood.trigger if reading.mood and reading.mood.trigger is not None else None
        for bearer in (reading.predicate.verb, verb):
            if bearer is not None and agent_of(bearer) is person and named.pos_ == "PROPN":
                return _names(named)
    return []


def _accepted_author(
    proposal: Word, mention: InstrumentMention, readings: list[Reading]
) -> list[tuple[int, str]]:
    """Return Norland in "the cabinet accepted a Norish proposal for a truce", which is none of the sides."""
    open_or_agreed = any(reading.status in (Status.AGREED, Status.NEGOTIATING) for reading in readings)
    behind = mention.anaphoric or proposal in mention.head.ancestors or proposal.i < mention.start
    if not open_or_agreed or not behind:
        return []
    owners = [child for child in proposal.lefts if child.dep_ in ("amod", "poss", "compound", "nmod")]
    author = author_of(proposal)  # "the plan drawn up by Norland"
    owners += [] if author is None else [author]
    at_war = belligerents(proposal.doc)
    return [entry for owner in owners for entry in _names(owner) if entry[1] not in at_war]


def _is_about(verb: Word, mention: InstrumentMention) -> bool:
    """Tell whether a verb of mediation has the instrument, or the talks about it, as its object."""
    head = mention.head
    inside = _is_below(head, verb) or head.is_ancestor(verb)
    of_talks = (verb.dep_ == "acl" and _is_about_talks(verb.head)) or _hosts_talks(verb)
    of_talks = of_talks and not mention.pronoun  # "agreed after talks hosted by Norland; it was broken"
    inside = inside or of_talks  # "after talks hosted by Norland", "under a deal brokered by Norland"
    return inside or any(noun == verb.head for noun in mention.head.ancestors if noun.pos_ == "NOUN")


def _is_below(noun: Word, verb: Word) -> bool:
    """Tell "guarantee a truce" from "when the truce holds, we will guarantee their return"."""
    word = noun
    while word is not verb and word.head is not word and word.dep_ != "advcl":
        word = word.head
    return word is verb


def _hosts_talks(verb: Word) -> bool:
    """Tell "Norland, which mediated the talks" and "hosted ten hours of talks" from "hosted a fair"."""
    things = (child for child in verb.rights if child.dep_ == "dobj")
    behind = verb.dep_ == "relcl" and verb.head.pos_ == "PROPN"
    return behind and any(_is_about_talks(word) for thing in things for word in thing.subtree)


def _is_about_talks(noun: Word) -> bool:
    return noun.lower_ in words_of_roles().talks or noun.lower_ in words_of_roles().deals


def _names_of_noun(noun: Word) -> list[tuple[int, str]]:
    """Return the names in "Qatari mediators" and "under the auspices of the UN"."""
    owners = [child for child in noun.children if child.dep_ in ("amod", "poss", "compound", "nmod")]
    owners += [
        c
        for child in noun.children
        if child.lower_ in ("of", "by", "from")
        for c in child.children
        if c.dep_ == "pobj"
    ]
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        return _named_as(noun.head)
    appositions = [child for child in noun.children if child.dep_ == "appos"]
    if noun.dep_ in ("attr", "appos"):
        appositions.append(noun.head)
    names = [entry for owner in owners for entry in _names(owner)]
    return names or [entry for token in appositions for entry in _names(token)]


def _named_as(preposition: Word) -> list[tuple[int, str]]:
    """Return both names of "signed with Norland and Sudria as guarantors"."""
    before = preposition.table.list[preposition.sent.start : preposition.i]
    start = next((word.i for word in reversed(before) if word.lower_ == "with"), None)
    if start is None:
        return []
    found = dict.fromkeys(mention_at(word.doc, word.i) for word in before if word.i > start)
    return [(named.start, named.party) for named in found if named is not None and named.party]


def _names(head: Word) -> list[tuple[int, str]]:
    """Return the names of a coordinated noun phrase with their places."""
    names = []
    for token in [head, *head.conjuncts]:
        name = _name(token)
        if name:
            names.append((token.i, name))
        else:
            by = [
                c
                for child in token.children
                if child.lower_ in (("by", "from", "of") if token is head else ("of",))
                for c in child.children
                if c.dep_ == "pobj"
            ]
            names += [entry for noun in by for entry in _names(noun)]
    return names


def _name(token: Word) -> str | None:
    """Return a country or body by its canonical name, a person by the words of the name."""
    mention = mention_at(token.doc, token.i)
    if mention and mention.kind is not PartyKind.PERSON:
        return mention.party
    if token.pos_ != "PROPN":
        return party_of(token.doc, token.left_edge.i, token.i + 1) if token.pos_ == "NOUN" else None
    start = token.i
    while start > token.left_edge.i and _continues_name(token.table[start - 1]):
        start -= 1
    return annotations(token.doc).article.text[token.table[start].idx : token.end]


def _continues_name(token: Word) -> bool:
    titles = load_lexicon("parties")["institutions"]["titles"]
    return token.pos_ == "PROPN" and token.lower_.rstrip(".") not in titles and _may_be_given_name(token)


def _may_be_given_name(token: Word) -> bool:
    """Tell whether a word may begin a person's name: it names no party itself."""
    mention = mention_at(token.doc, token.i)
    return mention is None or mention.kind is PartyKind.PERSON


def _from_suffixes(tokens: list[Word], mention: InstrumentMention) -> list[tuple[int, str]]:
    """Return the names in "Egyptian-brokered truce" and "UN-sponsored talks"."""
    found = []
    suffixes = words_of_roles().broker_suffixes
    for token in tokens:
        word = token.lower_.rsplit("-", 1)[-1]
        if word not in suffixes:
            continue
        described = token.head
        talks = described.lower_ in ("talks", "negotiations", "efforts", "consultations")
        linked = mention.head in (described, *described.subtree) or described in mention.head.subtree
        if not linked and not talks:
            continue
        position = token.i if "-" in token.text.strip("-") else token.i - 2
        joined = "-" in token.text or (token.i > tokens[0].i + 1 and token.nbor(-1).text in ("-", "–", "‑"))
        named = mention_at(token.doc, position) if joined and position >= tokens[0].i else None
        if (
            named
            and named.party
            and (
                word not in ("backed", "led", "supported", "proposed")
                or _describes_instrument(described, mention)
            )
        ):
            found.append((token.i, named.party))
    return found


def _describes_instrument(described: Word, mention: InstrumentMention) -> bool:
    """Tell "a US-led ceasefire" from "the Saudi-backed government"."""
    talks = described.lower_ in ("talks", "negotiations", "efforts")
    return talks or described in (mention.head, mention.head.head)


def _third_states(mention: InstrumentMention, readings: list[Reading]) -> list[tuple[int, str]]:
    """Return states that negotiate or agree a ceasefire in another country: they are its brokers."""
    place = _place(mention)
    if place is None:
        return _powers(mention, readings)
    for reading in readings:
        if reading.status in (Status.NEGOTIATING, Status.AGREED) and reading.predicate is not None:
            verb = (
                reading.mood.trigger
                if reading.mood and reading.mood.trigger is not None
                else reading.predicate.verb
            )
            agent = agent_of(verb if verb.pos_ == "VERB" else reading.predicate.verb)
            if agent is None:
                continue
            states = [t for t in (agent, *agent.conjuncts) if _is_state(t)]
            names = {name for t in states for _, name in _names(t)}
            together = len(states) > 1 or reading.status is Status.NEGOTIATING
            if states and together and place not in names:
                return [entry for token in states[:1] for entry in _names(token)]
    return []


def _powers(mention: InstrumentMention, readings: list[Reading]) -> list[tuple[int, str]]:
    """Return great powers that negotiate or agree together: a ceasefire of others, not one between them."""
    clauses = [child for child in mention.head.rights if child.dep_ in ("acl", "relcl")]
    joint, roles = (Status.NEGOTIATING, Status.AGREED), words_of_roles()
    verbs = [r.predicate.verb for r in readings if r.status in joint and r.predicate is not None]
    verbs += [r.mood.trigger for r in readings if r.status in joint and r.mood and r.mood.trigger]
    for verb in (*clauses, *verbs):
        agent = None if verb.lemma_.lower() in roles.bystander_verbs else agent_of(verb)
        parts = [] if agent is None else [part for word in (agent, *agent.conjuncts) for part in _parts(word)]
        named = [(part.i, found.party) for part in parts if (found := mention_at(part.doc, part.i))]
        powers = [(i, party) for i, party in named if party in roles.powers]
        if len({party for _, party in powers}) > 1:
            return [(i, party) for i, party in powers if party]
    return []


def _parts(word: Word) -> list[Word]:
    """Return a word and what describes it: both of "American and Russian diplomats"."""
    before = [child for child in word.lefts if child.dep_ in ("amod", "compound", "nmod")]
    return [word, *(part for child in before for part in (child, *child.conjuncts))]


def _is_state(token: Word) -> bool:
    mention = mention_at(token.doc, token.i)
    return mention is not None and mention.kind in (*_STATES, PartyKind.PERSON)


def _place(mention: InstrumentMention) -> str | None:
    """Return the country of "a ceasefire in Syria" and "a truce for Syria"."""
    noun: Word = mention.head
    for token in noun.subtree:
        inside = mention.start <= token.head.i < mention.end
        if token.dep_ == "prep" and token.lower_ in ("in", "for") and inside:
            for place in token.children:
                named = mention_at(noun.doc, place.i)
                if named and named.kind is PartyKind.COUNTRY:
                    return named.party
    return None
