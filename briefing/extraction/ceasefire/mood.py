"""What the words above a verb do to it: "urged them to respect", "failed to agree", "if the truce holds"."""

from dataclasses import dataclass

from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, words_of_mood
from briefing.extraction.ceasefire.open_clauses import (
    follows_open_mark,
    is_open_gerund,
    leaves_open,
    lies_ahead,
)
from briefing.extraction.ceasefire.predicates import has_subject, verb_keys
from briefing.extraction.left_undone import is_left_undone
from briefing.extraction.word_table import Word

_MOODS = "briefing_moods"  # each is read once: several rules ask
_CLIMBED = 7
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPEN_ABOVE = ("xcomp", "ccomp", "pcomp", "oprd", "prep", "pobj", "dobj", "attr", "acomp", "dep", "dative")
_NOUN_ROLES = ("nsubj", "nsubjpass", "compound", "nmod", "amod")
_GOING_TO = ("go", "plan", "intend", "want", "sit", "meet", "agree", "enter")
_TENSED = ("VBD", "VBZ", "VBP", "VBN")
_MARKS = ("mark", "advmod")
_OPERATORS = ("call", "fail", "refuse", "ready", "pledge", "deny", "threaten", "accuse")  # those set alike
_CLAUSES_AROUND = (
    "xcomp",
    "conj",
    "ccomp",
    "relcl",
    "acl",
    "pobj",
    "prep",
    "dobj",
    "nsubj",
    "nsubjpass",
    "pcomp",
)


@dataclass(slots=True)
class Mood:
    """What stands over a verb.

    Args:
        negated: the verb is denied.
        never: it is denied for good ("never took hold").
        conditional: it is only supposed.
        possible: "could", "may".
        future: "will", "would".
        infinitive: it stands with "to" and is not asserted.
        call: somebody urges it, or it must be.
        obliged: it must be, in the words of whoever speaks.
        attempt: somebody tries or plans it.
        fail: somebody tried in vain.
        refuse: somebody refuses it.
        ready: somebody offers it.
        pledge: somebody promised or agreed to it.
        deny: somebody denies it.
        threat: it is feared or threatened.
        accuse: somebody is accused of it.
        trigger: the word that does so.
        words: the words that do so.
    """

    negated: bool = False
    never: bool = False
    conditional: bool = False
    possible: bool = False
    future: bool = False
    infinitive: bool = False
    call: bool = False
    obliged: bool = False
    attempt: bool = False
    fail: bool = False
    refuse: bool = False
    ready: bool = False
    pledge: bool = False
    deny: bool = False
    threat: bool = False
    accuse: bool = False
    trigger: Word | None = None
    words: str = ""


def mood_of(verb: Word, words: CeasefireLexicon, *, loose: bool = False) -> Mood:
    """Return what the words around and above a verb or noun do to it.

    Args:
        verb: the verb or noun.
        words: the lexicon.
        loose: the words above it are not its own.
    """
    known: dict[tuple[int, bool], Mood] = verb.doc.user_data.setdefault(_MOODS, {})
    mood = known.get((verb.i, loose))
    if mood is None:
        mood = known[verb.i, loose] = _read(verb, words, loose=loose)
    return mood


def _read(verb: Word, words: CeasefireLexicon, *, loose: bool) -> Mood:
    mood = Mood()
    _read_own(verb, mood)
    child = verb
    for _ in range(0 if loose else _CLIMBED):
        above = _above(child)
        if above is None:
            break
        if child.dep_ != "conj":  # the partner of a coordinated verb stands beside it, not above
            _read_operator(above, child, mood, words)
        if child.dep_ == "ccomp" and above.lemma_.lower() in words_of_mood().reporting:
            break
        if _is_news(child, above):
            break
        if above.pos_ in ("VERB", "AUX") and child.dep_ != "conj":
            _read_auxiliaries(above, mood, own=False)
        child = above
    return mood


def _is_news(clause: Word, noun: Word) -> bool:
    """Tell "vowed to go on despite news that they had agreed to a truce", which nobody vowed."""
    words = words_of_mood()
    told = clause.dep_ in ("acl", "ccomp") and clause.tag_ in _TENSED and noun.lemma_.lower() in words.news
    return told and noun.dep_ == "pobj" and noun.head.lower_ in words.aside


def _above(token: Word) -> Word | None:
    """Return the next word up that may change what the verb says, None where its clause stands alone."""
    role = token.dep_
    to = token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)
    goes_on = (
        role in _OPEN_ABOVE
        or (role == "acl" and (token.tag_ in ("VB", "VBG") or any(c.dep_ == "mark" for c in token.children)))
        or (role == "advcl" and to)
        or (role == "conj" and not has_subject(token))
        or (role in _NOUN_ROLES and token.pos_ in ("NOUN", "PROPN", "ADJ"))
    )
    return token.head if goes_on and token.head != token and not _stands_apart(token) else None


def _stands_apart(clause: Word) -> bool:
    """Tell the first half of "Norland urged a truce; Sudria rejected it", hung under the second."""
    if clause.dep_ != "ccomp" or clause.i > clause.head.i:
        return False
    return any(c.dep_ == "punct" and c.text == ";" and c.i > clause.i for c in clause.head.lefts)


def _read_own(verb: Word, mood: Mood) -> None:
    _read_auxiliaries(verb, mood, own=True)
    if verb.dep_ == "conj" and not has_subject(verb) and verb.head.pos_ in ("VERB", "AUX"):
        _read_auxiliaries(verb.head, mood, own=verb.tag_ == verb.head.tag_)
    if verb.tag_ == "VBG" and (is_open_gerund(verb) or is_left_undone(verb)):
        mood.infinitive = True
    if follows_open_mark(verb):
        mood.conditional = True
    clause = verb
    for _ in range(_CLIMBED):  # a mark may stand on any clause around the verb
        if any(leaves_open(child, clause) for child in clause.lefts if child.dep_ in _MARKS):
            mood.conditional = True
        if clause.dep_ not in _CLAUSES_AROUND:
            break
        clause = clause.head


def _read_auxiliaries(verb: Word, mood: Mood, *, own: bool) -> None:
    if own and any(_negates(child) for child in verb.children):
        mood.negated = True
        mood.never = any(child.lower_ == "never" for child in verb.children)
    for child in verb.children:
        word = child.lower_
        if child.dep_ != "aux":
            continue
        if word in words_of_mood().obliging:
            mood.call = mood.obliged = True
            mood.trigger, mood.words = verb, word
        elif word in words_of_mood().possible:
            mood.possible = True
        elif own and word in words_of_mood().future:
            mood.future = True
        elif own and word == "to":
            due = _has_no_finite_verb(verb) or _is_due(verb)  # "Norland, Sudria to observe truce"
            mood.future, mood.infinitive = mood.future or due, not due


def _is_due(verb: Word) -> bool:
    """Tell "fighting was to stop at noon", as somebody set, from "the aim was to stop it"."""
    above = verb.head
    plain = verb.dep_ == "xcomp" and above.lemma_.lower() == "be" and verb.lefts[:1] == (above.nbor(1),)
    subjects = [child for child in above.lefts if child.dep_ == "nsubj"]
    return plain and bool(subjects) and subjects[0].lemma_.lower() not in words_of_mood().aims


def _has_no_finite_verb(verb: Word) -> bool:
    span = verb.sent
    return not any(word.tag_ in _FINITE for word in verb.table.list[span.start : span.end])


def _negates(child: Word) -> bool:
    """Tell "not", "never", "neither by Norland nor Sudria", "no ceasefire", "nobody"."""
    if child.dep_ == "neg" or _is_no_longer(child):
        return True
    if child.dep_ in ("preconj", "cc", "advmod", "det"):
        return child.lower_ in words_of_mood().negators
    if child.dep_ == "agent":
        return any(token.lower_ in words_of_mood().negators for token in child.subtree)
    if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
        none = any(
            c.lower_ in ("no", "neither") for c in child.children if c.dep_ in ("det", "preconj", "cc")
        )
        return none or child.lower_ in ("neither", "nobody", "none")
    return False


def _read_hearsay(above: Word, child: Word, mood: Mood, names: set[str], *, negated: bool) -> None:
    """Hear "dismissed reports that they had agreed to a truce" as a denial."""
    if (
        child.dep_ == "dobj"
        and child.lower_ in words_of_mood().hearsay
        and names & {"dismiss", "reject", "rubbish"}
    ):
        _set(mood, "deny", above, negated=negated)


def _denies(child: Word) -> bool:
    """Tell "not", "no longer" and the subject of "nobody could promise that they would stop shooting"."""
    nobody = child.dep_ == "nsubj" and child.lower_ in ("nobody", "none", "neither")
    return child.dep_ == "neg" or nobody or _is_no_longer(child)


def _is_no_longer(child: Word) -> bool:
    return child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no"


def _read_operator(above: Word, child: Word, mood: Mood, words: CeasefireLexicon) -> None:
    preposition = child.lower_ if child.dep_ == "prep" else ""
    names = {above.lemma_.lower(), above.lower_, *verb_keys(above, preposition)}
    operators = words.operators
    if child.dep_ == "xcomp" and above.lemma_.lower() in words_of_mood().asserting:
        mood.infinitive = False
    if above.lemma_.lower() in ("have", "need") and child.dep_ == "xcomp":
        mood.call = mood.obliged = True
        mood.trigger = mood.trigger or above
    bearers = [above, above.head] if above.pos_ == "ADJ" else [above]  # "is not willing"
    negated = any(_denies(c) for bearer in bearers for c in bearer.children)
    _read_negation(above, child, mood, negated=negated)
    if child.dep_ == "advcl" and _signs(above, operators["pledge"]):  # "signed a deal to silence the guns"
        _set(mood, "pledge", above, negated=negated)
    if negated and (
        names & operators["ready"] or (child.dep_ in ("xcomp", "advcl") and above.lemma_.lower() in _GOING_TO)
    ):
        mood.refuse = bool(names & operators["ready"]) or (
            above.lemma_.lower() == "sit" and lies_ahead(above)
        )
        mood.negated = True
        mood.trigger = mood.trigger or above
        return
    if above.pos_ == "NOUN" and (_is_stirred(above) or any(c.lower_ == "no" for c in above.children)):
        mood.conditional = True  # "no sign of the truce taking hold"
    if _was_able(above, negated=negated):
        mood.infinitive = False
        return
    if _is_idle(above):
        return
    if not words.operator_words.isdisjoint(names):
        _apply_operators(above, child, mood, names, operators, negated=negated)
    _read_hearsay(above, child, mood, names, negated=negated)


def _apply_operators(
    above: Word,
    child: Word,
    mood: Mood,
    names: set[str],
    operators: dict[str, frozenset[str]],
    *,
    negated: bool,
) -> None:
    """Take in what a word above does by its own meaning: "urge", "fail", "pledge", "accuse"."""
    gives = child.dep_ == "dobj" and child.pos_ == "NOUN" and above.lemma_.lower() in words_of_mood().giving
    tells = (child.dep_ == "ccomp" and _tells(above, child)) or _hopes(above, child)
    for name in _OPERATORS:
        unmeant = (gives and name in ("ready", "call")) or (tells and name == "call")
        if not unmeant and not operators[name].isdisjoint(names):
            _set(mood, name, above, negated=negated)
    if child.dep_ not in ("dobj", "nsubj", "nsubjpass", "ccomp") and not operators["try"].isdisjoint(names):
        mood.attempt = True
        mood.trigger = mood.trigger or above
    if negated and not operators["pledge"].isdisjoint(names):
        mood.refuse = True


def _read_negation(above: Word, child: Word, mood: Mood, *, negated: bool) -> None:
    if negated and child.dep_ == "attr" and any(c.dep_ == "acl" for c in child.rights):
        mood.negated = True  # "will never be the side breaking the truce"
    if above.lemma_.lower() in words_of_mood().refraining:
        mood.negated = not mood.negated


def _is_idle(above: Word) -> bool:
    """Tell "let me thank the envoy for ..." and "in order to", which urge nobody, from "let them"."""
    if above.lemma_.lower() == "let":
        return any(c.lower_ in ("me", "us") for c in above.subtree if c.dep_ == "nsubj")
    return above.lower_ == "order" and above.i > 0 and above.nbor(-1).lower_ == "in"


def _was_able(above: Word, *, negated: bool) -> bool:
    """Tell "has been able to achieve a truce", who did, from "is able to" and "was not able to"."""
    verb = above.head
    able = above.lower_ == "able" and verb.lemma_.lower() == "be" and not negated
    return able and (verb.tag_ in ("VBD", "VBN"))


def _is_stirred(above: Word) -> bool:
    """Tell "raised hopes of a truce" from "voiced the hope of a truce"."""
    hope = above.lemma_.lower() == "hope" and above.pos_ == "NOUN"
    return hope and above.head.lemma_.lower() in words_of_mood().stirring


def _hopes(above: Word, child: Word) -> bool:
    """Tell "in the hope of reaching a truce" and "hopes to reach one", tried, from "hoped for one"."""
    if above.pos_ == "VERB":
        return above.lower_ in ("hope", "hopes", "hoped", "hoping") and child.dep_ == "xcomp"
    return above.lemma_.lower() == "hope" and above.pos_ == "NOUN" and child.dep_ == "prep"


def _tells(above: Word, clause: Word) -> bool:
    """Tell "insisted that the truce was alive", a claim, from "insisted that the truce be kept"."""
    if above.lemma_.lower() not in words_of_mood().insisting:
        return False
    finite = [child for child in clause.children if child.dep_ in ("aux", "auxpass")] or [clause]
    return finite[0].tag_ in ("VBD", "VBZ", "VBP") and finite[0].lower_ not in ("be", "should")


def _signs(verb: Word, deals: frozenset[str]) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ in deals for child in verb.children)


def _set(mood: Mood, name: str, above: Word, *, negated: bool) -> None:
    if negated and name in ("refuse", "deny", "threaten", "accuse"):
        return
    field = "threat" if name == "threaten" else name
    setattr(mood, field, True)
    if mood.trigger is None or (name == "call" and not mood.call) or name == "refuse":
        mood.trigger = above
    if not mood.words:
        mood.words = above.lower_
