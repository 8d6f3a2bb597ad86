"""What the grammar of a sentence does with an instrument: the nouns that it hangs on and its verbs."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.extraction.word_table import Word

_CLIMBED = 8  # steps up the tree; longer paths are parse errors
_RELATIVES = ("which", "that", "who")
_STAYING = ("remain", "stay")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ")


class Role(StrEnum):
    """What an instrument is to a verb."""

    SUBJECT = "subject"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb and the instrument's role in it.

    Args:
        verb: the verb, also a participle or a form of "be".
        role: subject or object; the subject of a passive is the object.
        keys: the verb as the lexicon may name it, most specific first.
        opaque: a noun between the two keeps the verb's meaning from the instrument ("talks on a truce").
        loose: the parser hung the verb on a participle that only describes the instrument ("the pause
            agreed in May was respected"); the words above it are not its own.
    """

    verb: Word
    role: Role
    keys: tuple[str, ...]
    opaque: bool = False
    loose: bool = False


def nouns_above(head: Word) -> list[Word]:
    """Return the nouns that an instrument hangs on, nearest first: "violations of the truce"."""
    nouns: list[Word] = []
    token = head
    for _ in range(_CLIMBED):
        above = _noun_above(token)
        if above is None:
            break
        nouns.append(above)
        token = above
    return nouns


def _noun_above(token: Word) -> Word | None:
    head = token.head
    if head == token:
        return None
    if token.dep_ in ("compound", "nmod", "amod", "poss", "npadvmod") and head.pos_ in _NOMINAL:
        return head
    if token.dep_ == "pobj" and head.dep_ == "prep" and head.head.pos_ in ("NOUN", "PROPN"):
        return head.head
    return None


def predicates_of(
    head: Word, nouns: list[Word], opaque: frozenset[Word], last: Word | None = None
) -> list[Predicate]:
    """Return the verbs of an instrument and of the nouns that it hangs on.

    Args:
        head: token of the instrument.
        nouns: what `nouns_above` gave.
        opaque: those of the nouns that keep a verb's meaning from the instrument.
        last: the last word of the instrument's name, on which a verb may hang as well ("a cessation of
            hostilities signed in May").
    """
    found: list[Predicate] = [] if last is None or last is head else _below(last)
    hidden = False
    for noun in [head, *nouns]:
        hidden = hidden or noun in opaque
        for predicate in _below(noun):
            found.append(_hide(predicate, hidden=hidden))
        above = _governor(noun)
        if above:
            found.append(_hide(above, hidden=hidden))
            further = _raised(noun, above.verb) + _shared_by_conjuncts(noun, above.verb)
            further += _behind_inserted(noun, above.verb)
            found += [_hide(predicate, hidden=hidden) for predicate in further]
        group = _first_conjunct(noun)
        if group is not None:
            shared = _governor(group) or next(
                (_governor(above) for above in nouns_above(group) if _governor(above)), None
            )
            if shared:
                found.append(_hide(shared, hidden=hidden))
    found += _relative_behind_date(head)
    for noun in nouns:
        if noun.lower_.endswith("ed"):  # "the truce decreed", read as a noun
            found.append(Predicate(noun, Role.OBJECT, _lemmas(noun)))
    unique: dict[tuple[int, Role], Predicate] = {}
    for predicate in found:
        unique.setdefault((predicate.verb.i, predicate.role), predicate)
    return list(unique.values())


def _hide(predicate: Predicate, *, hidden: bool) -> Predicate:
    if hidden == predicate.opaque:
        return predicate
    return Predicate(predicate.verb, predicate.role, predicate.keys, hidden, predicate.loose)


def _first_conjunct(noun: Word) -> Word | None:
    token = noun
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token if token != noun and token.pos_ in ("NOUN", "PROPN") else None


def _governor(noun: Word) -> Predicate | None:
    """Return the verb over a noun phrase."""
    head = noun.head
    over = ("prep", "prt", "advmod", "dative", "agent")
    if noun.dep_ in ("pobj", "pcomp") and head.dep_ in over:
        return _over_preposition(head)
    if head == noun or not _is_verb(head) or _is_label(noun, head):
        return None
    if noun.dep_ in ("nsubj", "csubj"):
        auxiliaries = [child.lemma_ for child in head.children if child.dep_ == "aux"]
        passive = head.tag_ == "VBN" and not {"have", "be"}.intersection(auxiliaries)
        passive = passive or _is_inserted_participle(noun, head)
        return Predicate(head, Role.OBJECT if passive else Role.SUBJECT, verb_keys(head))
    objects = ("nsubjpass", "dobj", "attr", "oprd", "dative", "npadvmod", "ccomp", "dep", "appos")
    return Predicate(head, Role.OBJECT, verb_keys(head)) if noun.dep_ in objects else None


def _is_label(noun: Word, verb: Word) -> bool:
    """Tell "Velgrad truce: army ends search", a topic before a colon, from what the verb is about."""
    if ":" not in [word.text for word in noun.table.list[noun.i + 1 : min(noun.i + 3, verb.i)]]:
        return False
    return any(child.dep_ in ("dobj", "ccomp", "xcomp") and child.i > verb.i for child in verb.rights)


def _shared_by_conjuncts(noun: Word, verb: Word) -> list[Predicate]:
    """Return "broke down" in "the truce began but broke down"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return []
    left_over = [
        child for child in verb.children if child.dep_ == "ccomp"
    ]  # "the truce announced by X will begin"
    beside = [other for other in verb.conjuncts if _lacks_subject(other, verb)]
    shared = [_of_shared_subject(other, loose=False) for other in beside]
    shared += [Predicate(other, Role.OBJECT, verb_keys(other)) for other in beside if _shares_passive(other)]
    shared += [Predicate(ended, Role.SUBJECT, verb_keys(ended)) for ended in _before_gerunds(verb)]
    return shared + [
        _of_shared_subject(other, loose=True) for other in left_over if _lacks_subject(other, verb)
    ]


def _before_gerunds(verb: Word) -> list[Word]:
    """Return "lapsing" of "was renewed twice before lapsing"."""
    before = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "before")
    return [word for child in before for word in child.rights if word.dep_ == "pcomp" and word.tag_ == "VBG"]


def _lacks_subject(other: Word, verb: Word) -> bool:
    return other.i > verb.i and other.pos_ in ("VERB", "AUX") and not has_subject(other)


def _of_shared_subject(verb: Word, *, loose: bool) -> Predicate:
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return Predicate(verb, Role.OBJECT if passive else Role.SUBJECT, verb_keys(verb), loose=loose)


def _shares_passive(verb: Word) -> bool:
    """Tell "accepted" in "was proposed in July and accepted in August", which shares its "was" as well."""
    first = verb.head
    bare = verb.tag_ in ("VBN", "VBD") and not any(child.dep_ == "aux" for child in verb.children)
    return verb.dep_ == "conj" and bare and any(child.dep_ == "auxpass" for child in first.children)


def _behind_inserted(noun: Word, verb: Word) -> list[Predicate]:
    """Return "was extended" in "the truce, agreed in May, was extended", where the parser parts the two."""
    main = verb.head
    inserted = noun.dep_ == "nsubj" and verb.dep_ == "parataxis" and _lacks_subject(main, verb)
    return [_of_shared_subject(main, loose=True)] if inserted else []


def _raised(noun: Word, verb: Word) -> list[Predicate]:
    """Return the infinitives whose subject a noun is in meaning: "the truce is due to begin"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return []
    bearers = [verb, *(child for child in verb.children if child.dep_ in ("acomp", "oprd"))]
    found = []
    for bearer in bearers:
        for child in bearer.children:
            if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX"):
                passive = any(c.dep_ == "auxpass" for c in child.children)
                found.append(Predicate(child, Role.OBJECT if passive else Role.SUBJECT, verb_keys(child)))
                found += _raised_further(child)
    return found


def _raised_further(verb: Word) -> list[Predicate]:
    """Return "hold" in "appears to be about to hold" and "is expected to begin to hold"."""
    return [
        Predicate(child, Role.SUBJECT, verb_keys(child))
        for child in verb.children
        if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX")
    ]


def _is_inserted_participle(noun: Word, verb: Word) -> bool:
    """Find "agreed" in "the truce, agreed in May, was broken", which the parser takes for the main verb."""
    between = verb.table.list[noun.i + 1 : verb.i]
    inserted = [word.text for word in between[-1:]] == [","] and all(
        noun.is_ancestor(word) and word.text != "," for word in between[:-1]
    )
    by_somebody = any(child.dep_ == "agent" for child in verb.children)
    before_another = any(c.dep_ == "ccomp" and _lacks_subject(c, verb) for c in verb.children)
    return verb.tag_ in ("VBD", "VBN") and (inserted or by_somebody or before_another)


def _over_preposition(preposition: Word) -> Predicate | None:
    verb, nearest = preposition.head, preposition
    while verb.dep_ in ("prep", "prt") and verb.head != verb:  # "pulled out of the truce"
        nearest, verb = verb, verb.head
    if not _is_verb(verb) and verb.pos_ != "ADJ":
        return None
    keys = verb_keys(verb, preposition.lower_)
    chained = () if nearest is preposition else (f"{_lemmas(verb)[0]} {nearest.lower_} {preposition.lower_}",)
    return Predicate(verb, Role.OBJECT, chained + keys + _of_agreement(verb, preposition))


def _of_agreement(verb: Word, preposition: Word) -> tuple[str, ...]:
    """Return "reach" of "reached agreement on Friday on a truce", where the parser parts the two."""
    about = preposition.lower_ in ("on", "for", "over", "about")
    objects = {child.lower_ for child in verb.rights if child.dep_ == "dobj"} if about else set()
    if objects.intersection(("agreement", "accord", "deal", "understanding", "consensus")):
        return _lemmas(verb)
    return ("discuss",) if objects.intersection(("talks", "negotiations", "consultations")) else ()


def _is_verb(token: Word) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")


def _below(noun: Word) -> list[Predicate]:
    """Return the verbs that hang on a noun: participles, infinitives and relative clauses."""
    found = []
    for child in noun.children:
        if child.dep_ == "acl" and child.i > noun.i:
            role = Role.OBJECT if child.tag_ == "VBN" else Role.SUBJECT
            found.append(Predicate(child, role, verb_keys(child)))
        elif child.dep_ == "relcl":
            found.append(Predicate(child, _role_in_relative(child), verb_keys(child)))
        elif child.dep_ == "amod" and child.tag_ in ("VBN", "VBD") and child.i > noun.i:
            found.append(Predicate(child, Role.OBJECT, verb_keys(child)))
    clauses = [p for p in found if p.role is Role.SUBJECT or p.verb.dep_ == "relcl"]
    for predicate in clauses:  # "which took effect on Monday but collapsed"
        found += [
            Predicate(verb, predicate.role, verb_keys(verb))
            for verb in predicate.verb.conjuncts
            if verb.i > predicate.verb.i and not has_subject(verb)
        ]
    return found


def _relative_behind_date(head: Word) -> list[Predicate]:
    """Return "was extended" in "a truce on 15 May, which was extended": no date is extended."""
    table = head.table
    times = table.record.times
    return [
        Predicate(word, _role_in_relative(word), verb_keys(word))
        for word in table.list[head.i + 1 : head.sent.end]
        if word.dep_ == "relcl"
        and word.head.i > head.i
        and any(time.start <= word.head.i < time.end for time in times)
        and any(child.lower_ == "which" and child.dep_ in ("nsubj", "nsubjpass") for child in word.lefts)
        and word.head.head.head in (head, *head.ancestors)
    ]


def _role_in_relative(verb: Word) -> Role:
    for child in verb.children:
        if child.dep_ == "nsubjpass" and child.lower_ in _RELATIVES:
            return Role.OBJECT
        if child.dep_ == "nsubj" and child.lower_ in _RELATIVES:
            return Role.SUBJECT
    return Role.OBJECT


def has_subject(verb: Word) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in verb.children)


def _lemmas(verb: Word) -> tuple[str, ...]:
    """Return the base form of a verb, and guesses where a wrong tag left "decreed" as it was."""
    lemma = verb.lemma_.lower()
    if lemma == verb.lower_[:-1] and lemma.endswith("e"):  # "petere", of "petered"
        return (lemma, lemma[:-1])
    if lemma == "hop":  # the lemmatiser's word for "hopes", "hoped" and "hoping"
        return ("hope",)
    if not lemma.endswith("ed") or lemma != verb.lower_:
        return (lemma,)
    return (lemma[:-1], lemma[:-2], lemma[:-3])


def verb_keys(verb: Word, preposition: str = "") -> tuple[str, ...]:
    """Return the names of a verb for the lexicon, most specific first.

    Args:
        verb: the verb.
        preposition: the word between the verb and the instrument, empty for a plain object or subject.
    """
    additions = _with_preposition(verb, preposition) if preposition else _complements(verb)
    lemmas = _lemmas(verb)
    if preposition and _is_state(verb):  # "remained committed to" is no "committed itself to"
        lemmas = (verb.lower_, *lemmas)
    keys = [f"{lemma} {words}" for words in additions for lemma in lemmas]
    return tuple(dict.fromkeys(keys if preposition else (*keys, *lemmas)))


def verbs_over(noun: Word) -> tuple[str, ...]:
    """Return the names of the verb of which a word is the object: "violate", "sign up to"."""
    head = noun.head
    if noun.dep_ == "dobj":
        return (head.lemma_.lower(),)
    over = noun.dep_ == "pobj" and head.dep_ in ("prep", "agent")  # "abided by" may look like a passive
    return verb_keys(head.head, head.lower_) if over else ()


def _is_state(verb: Word) -> bool:
    """Tell the participle of "is committed to" from the verb of "committed itself to"."""
    told = verb.tag_ == "VBN" and (verb.head.lemma_.lower() in _STAYING or _has_be(verb))
    return verb.tag_ == "JJ" or told


def _has_be(verb: Word) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _with_preposition(verb: Word, preposition: str) -> list[str]:
    particles = [c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod") and c.i > verb.i]
    return [*(f"{particle} {preposition}" for particle in particles), preposition]


def _complements(verb: Word) -> list[str]:
    """Return "effect" of "took effect", "down" of "broke down", "into force" of "came into force"."""
    found = []
    for child in verb.children:
        if child.dep_ in ("dobj", "attr", "acomp", "oprd", "advmod", "prt", "npadvmod") and child.i > verb.i:
            found += [child.lemma_.lower(), child.lower_]
        elif child.dep_ == "prep":
            nouns = [noun for noun in child.children if noun.dep_ == "pobj"]
            found += [f"{child.lower_} {form}" for n in nouns for form in (n.lower_, n.lemma_.lower())]
    return found
