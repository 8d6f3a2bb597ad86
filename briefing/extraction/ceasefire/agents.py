"""Who does what a verb says, also across participles, infinitives and nouns ("Norland's call")."""

from briefing.extraction.annotations import PartyKind, annotations
from briefing.extraction.ceasefire.lexicon import words_of_roles
from briefing.extraction.parties import party_of
from briefing.extraction.party_reference import mention_at
from briefing.extraction.word_table import Word
from briefing.facts import Attribution

_RELATIVES = ("who", "which", "that")
_DEEPEST = 6
_OWN_SUBJECT = ("nsubj", "nsubjpass", "csubj")
_CONTROLLED = ("xcomp", "conj", "advcl", "pcomp", "ccomp", "dep", "prep", "acl")


def owner_of(noun: Word) -> Word | None:
    """Return whose call it is: "Norland's call", "an appeal by the bishop", "it repeated its call"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return agent_of(noun) if child.lower_ in ("its", "their", "his", "her") else child
        if child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.dep_ in ("dobj", "pobj"):
        return agent_of(noun)
    return None


def agent_of(token: Word) -> Word | None:
    """Return the head of who does what a verb, or the verb over a noun, says."""
    for _ in range(_DEEPEST):
        found, agent = _own_agent(token)
        if found:
            return agent
        if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
            shared = next((child for child in token.head.children if child.dep_ in _OWN_SUBJECT), None)
            if shared is not None:  # also of a passive: "we are concerned and call on all"
                return _resolved(token.head, shared)
        if token.dep_ == "acl" and token.tag_ == "VB":
            owner = _owner_before(token.head)
            if owner is not None:
                return owner
        climbs = token.pos_ not in ("VERB", "AUX") or token.dep_ in _CONTROLLED
        if token.head == token or not climbs:
            return None
        token = token.head
    return None


def _owner_before(noun: Word) -> Word | None:
    """Return Norland of "Norland's efforts to broker a truce" and of "a Norish offer to broker one"."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss" and child.pos_ == "PROPN"), None)
    described = (child for child in noun.lefts if child.dep_ == "amod" and _is_national(child))
    return owner if owner is not None else next(described, None)


def _is_national(word: Word) -> bool:
    named = mention_at(word.doc, word.i)
    return named is not None and named.kind in (PartyKind.COUNTRY, PartyKind.DEMONYM)


def _own_agent(token: Word) -> tuple[bool, Word | None]:
    """Return whether the search ends at a word, and the agent that it has."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
    by = next((child for child in token.children if _brings_agent(child, passive=passive)), None)
    if by is not None:
        return True, next((child for child in by.children if child.dep_ in ("pobj", "pcomp")), None)
    subject = _subject_of(token)
    if subject is not None and not passive:
        return True, _resolved(token, subject)
    if token.dep_ == "acl" and token.tag_ == "VBG":
        return True, _issuer(token.head) or _group_leader(token.head)
    return passive or (token.dep_ == "acl" and token.tag_ == "VBN"), None


def _subject_of(verb: Word) -> Word | None:
    """Return the subject of a verb, that of its own clause in "town mourns; Norland rules out truce"."""
    subjects = [child for child in verb.children if child.dep_ in _OWN_SUBJECT]
    parted = len(subjects) > 1 and ";" in verb.table.text[subjects[0].i : subjects[-1].i]
    return subjects[-1 if parted else 0] if subjects else None


def _brings_agent(child: Word, *, passive: bool) -> bool:
    return child.dep_ == "agent" or (
        child.dep_ == "prep" and child.lower_ == "by" and (passive or child.head.tag_ == "VBN")
    )


def _resolved(verb: Word, subject: Word) -> Word | None:
    if subject.lower_ in ("there", "it") and subject.dep_ == "expl":
        return None
    if subject.lower_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return subject


def is_urged(verb: Word) -> bool:
    """Tell "Norland urged to keep truce", a headline's passive, from "Norland urged them to keep it"."""
    if verb.lemma_.lower() not in words_of_roles().urging or verb.tag_ not in ("VBD", "VBN"):
        return False
    bare = not any(
        child.dep_ in ("dobj", "ccomp", "dative", "aux", "auxpass", "prep") and child.i < verb.i + 3
        for child in verb.children
    )
    to = verb.nbor(1).lower_ == "to" if verb.i + 1 < verb.sent.end else False
    return bare and to and verb.head is verb


def author_of(document: Word) -> Word | None:
    """Return who is behind "the plan unveiled by Norland" and "a proposal presented by the bishop"."""
    for child in document.rights:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            by = next((c for c in child.rights if c.dep_ == "agent"), None)
            author = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
            return author if author is None or author.lower_ not in ("votes", "vote", "majority") else None
    return None


def _issuer(document: Word) -> Word | None:
    """Return "the council" for "a resolution" in "the council adopted a resolution demanding a truce"."""
    verb, words = document.head, words_of_roles()
    issued = document.dep_ == "dobj" and verb.lemma_.lower() in words.issuing
    if not issued or document.lower_ not in words.documents:
        return None
    return next((_resolved(verb, c) for c in verb.children if c.dep_ in ("nsubj", "csubj")), None)


def _group_leader(token: Word) -> Word:
    """Return "Norland" for "those" in "Norland is among those calling for a truce"."""
    above = token.head
    if (
        token.lower_ in ("those", "one", "ones", "number")
        and above.dep_ == "prep"
        and above.head.lemma_.lower() == "be"
    ):
        subject = next((child for child in above.head.children if child.dep_ in _OWN_SUBJECT), None)
        return subject if subject is not None else token
    return token


def attribution_of(head: Word) -> Attribution | None:
    """Return the words of a noun phrase without its relative clauses and appositions."""
    doc, words = head.doc, head.table
    start, end = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ == "conj" or (child.dep_ == "prep" and child.lower_ in ("of", "for")):
            end = child.right_edge.i + 1
        elif child.dep_ not in ("case", "cc", "punct", "compound", "flat"):
            break
    while end > start + 1 and (words[end - 1].is_punct or words[end - 1].is_space):
        end -= 1
    while start < end - 1 and (words[start].is_punct or words[start].is_space):
        start += 1
    first, last = words[start].idx, words[end - 1].end
    text = annotations(doc).article.text[first:last]
    if not text.strip() or head.lower_ in ("there", "this", "what"):
        return None
    return Attribution(text=text, party=party_of(doc, start, end), start=first, end=last)
