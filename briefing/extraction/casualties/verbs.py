"""Verbs and states: who is the victim of "killed", "died", "dead", by the parse, else by the words beside."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader

_RELATIVES = ("who", "whom", "that", "which")
_SUBJECTS = ("nsubjpass", "nsubj")
_LINKS = frozenset(
    "was were is are be been being has have had got get gets found reported confirmed pronounced declared left believed known also "
    "reportedly apparently allegedly both all later initially presumed listed currently still shot seriously critically severely lightly slightly "
    "fatally badly gravely then either either, instantly feared said either accidentally and or killed wounded injured dead hurt".split()
)
_REFLEXIVE = ("himself", "herself", "themselves")


def victim_heads(reader: Reader, trigger: Token, word: TriggerWord) -> tuple[list[Token], str]:
    """Return the heads of the phrases that name a trigger's victims, and the rule that found them."""
    if word.kind is TriggerKind.STATE:
        return _of_state(reader, trigger)
    heads = list(_by_parse(reader, trigger, word))
    if heads:
        return heads, "parse"
    head = _beside(reader, trigger, word)
    return ([head], "beside") if head is not None else ([], "")


def _by_parse(reader: Reader, trigger: Token, word: TriggerWord) -> Iterator[Token]:
    if word.victim == "subject":
        yield from _subjects(trigger)
        return
    objects = [c for c in trigger.rights if c.dep_ in ("dobj", "obj")]
    if any(c.lower_ in _REFLEXIVE for c in objects):
        yield from _subjects(trigger)
        return
    if objects and not is_passive(trigger):
        yield from (_antecedent(c) or c for c in objects)
        return
    if trigger.dep_ == "amod" and trigger.tag_ != "VBG":
        yield trigger.head
        return
    if is_passive(trigger) or _is_headline_participle(trigger):
        yield from _subjects(trigger)
        return
    if trigger.dep_ == "acl" and trigger.tag_ == "VBN":
        yield trigger.head
        return
    shared = _shared_object(trigger)
    if shared is not None:
        yield shared


def is_passive(trigger: Token) -> bool:
    """Tell a passive by its auxiliary, its subject or the passive that it is joined to."""
    if trigger.tag_ not in ("VBN", "VBD", "JJ"):
        return False
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in trigger.children):
        return True
    if trigger.dep_ == "conj" and trigger.head.tag_ in ("VBN", "VBD", "JJ", "VB"):
        return is_passive(trigger.head) and not any(c.dep_ in ("dobj", "nsubj") for c in trigger.children)
    return trigger.dep_ in ("xcomp", "oprd", "ccomp") and any(
        c.dep_ == "nsubjpass" for c in trigger.head.children
    )


def _is_headline_participle(trigger: Token) -> bool:
    """Tell "71 soldiers killed in clashes": a subject, no object, no auxiliary."""
    if trigger.tag_ not in ("VBN", "VBD", "JJ"):
        return False
    has_object = any(c.dep_ in ("dobj", "obj", "ccomp") for c in trigger.children)
    return not has_object and any(c.dep_ == "nsubj" for c in trigger.lefts)


def _subjects(trigger: Token) -> Iterator[Token]:
    """Yield the subjects of a verb, through relative clauses, joined verbs and "were reported killed"."""
    verb: Token | None = trigger
    for _ in range(4):
        if verb is None:
            return
        subject = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
        if subject is None:
            subject = next((c for c in verb.rights if c.dep_ == "nsubjpass"), None)
        if subject is not None:
            yield _antecedent(subject) or subject
            return
        if verb.dep_ in ("acl", "relcl") and verb.head.tag_ in (*NOUN_TAGS, "CD", "DT"):
            yield verb.head
            return
        verb = (
            verb.head
            if verb.dep_ in ("conj", "xcomp", "oprd", "acomp", "ccomp", "advcl") and verb.head != verb
            else None
        )


def _antecedent(pronoun: Token) -> Token | None:
    """Return what "who" stands for."""
    if pronoun.lower_ not in _RELATIVES or pronoun.tag_ in ("DT", "IN"):
        return None
    clause = pronoun.head
    for _ in range(3):
        if clause.dep_ == "relcl":
            return clause.head
        clause = clause.head
    return None


def _shared_object(trigger: Token) -> Token | None:
    """Return the object of "killed and wounded 12", which hangs on the last verb."""
    for joined in trigger.rights:
        if joined.dep_ == "conj" and joined.tag_ == trigger.tag_:
            found = next((c for c in joined.rights if c.dep_ == "dobj"), None)
            if found is not None:
                return found
    return None


def _of_state(reader: Reader, trigger: Token) -> tuple[list[Token], str]:
    """Return whom "dead" or "missing" is said of."""
    if trigger.dep_ == "amod" and trigger.head.i > trigger.i:
        return [trigger.head], "attribute"
    before = _noun_phrase_before(reader, trigger)
    if before is not None:
        return [before], "beside"
    subjects = list(_subjects(trigger)) or list(_subjects(trigger.head))
    return subjects, "parse"


def _beside(reader: Reader, trigger: Token, word: TriggerWord) -> Token | None:
    """Return the phrase next to the trigger where the parse gives none."""
    if word.victim == "object" and trigger.tag_ in ("VBD", "VBG", "VBZ", "VB", "VBP", "VBN"):
        following = _counted_phrase_behind(reader, trigger)
        if following is not None and not any(c.dep_ == "auxpass" for c in trigger.children):
            return following
    if trigger.tag_ in ("VBN", "VBD", "JJ") or word.victim == "subject":
        head = _noun_phrase_before(reader, trigger)
        if (
            head is not None
            and head.i in reader.counts
            or head is not None
            and reader.count_before(head) is not None
        ):
            return head
    return None


def _counted_phrase_behind(reader: Reader, trigger: Token) -> Token | None:
    """Return the noun of "killed 12 people" from the words alone."""
    position = trigger.i + 1
    end = trigger.sent.end
    while (
        position < end and reader.doc[position].tag_ in ("RB", "DT", "PRP$") and position not in reader.counts
    ):
        position += 1
    count = reader.counts.get(position) if position < end else None
    if count is None:
        return None
    position = count.end
    noun = reader.doc[count.head]
    while position < end and reader.doc[position].tag_ in (*NOUN_TAGS, "JJ", "HYPH", "VBN"):
        if reader.doc[position].tag_ in NOUN_TAGS:
            noun = reader.doc[position]
        position += 1
    return noun


def _noun_phrase_before(reader: Reader, trigger: Token) -> Token | None:
    """Return the noun or number right before a trigger, over auxiliaries and adverbs."""
    position = trigger.i - 1
    start = trigger.sent.start
    while position >= start and (reader.doc[position].lower_ in _LINKS or reader.doc[position].tag_ == "RB"):
        if position in reader.counts:
            break
        position -= 1
    if position < start:
        return None
    token = reader.doc[position]
    if position in reader.counts or token.tag_ in NOUN_TAGS or token.tag_ == "PRP":
        return token
    return None
