"""Verbs and states: who is the victim of "killed", "died", "dead", by the parse, else by the words beside."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.extraction.casualties.insertions import before_insertion, is_of_them
from briefing.extraction.casualties.lexicon import TriggerKind, TriggerWord
from briefing.extraction.casualties.lists import is_asyndetic
from briefing.extraction.casualties.reader import NOUN_TAGS, Reader
from briefing.extraction.casualties.subjects import antecedent, is_passive, subjects
from briefing.extraction.word_table import Word, sentence_of

_RELATIVES = ("who", "whom", "that", "which")
_SUBJECTS = ("nsubjpass", "nsubj")
_REFLEXIVE = ("himself", "herself", "themselves")
_VERBS = ("VBD", "VBG", "VBZ", "VB", "VBP", "VBN")
_PARTICIPLES = ("VBN", "VBD", "JJ")
_SHARED = 4  # tokens of "whom are still missing" before its last
_PREFIXES = ("co", "ex")
_SOME = ("those", "people")


@dataclass(frozen=True, slots=True)
class Found:
    """The phrase that names victims.

    Args:
        head: its head.
        rule: how it was found.
        until: token from which on joined nouns are no victims of this trigger, None where all are.
        alone: only the head itself is a victim: "two dead civilians and one wounded civilian".
        joined: further heads of the same list.
    """

    head: Word
    rule: str
    until: int | None = None
    alone: bool = False
    joined: tuple[Word, ...] = ()


def victims_by_parse(reader: Reader, trigger: Word, word: TriggerWord) -> list[Found]:
    """Return the phrases that name a trigger's victims by the parse."""
    if word.kind is TriggerKind.STATE:
        return _of_state(reader, trigger)
    return list(_by_parse(reader, trigger, word))


def victims_right_before(reader: Reader, trigger: Word) -> list[Found]:
    """Return the number of "31 abducted" and the phrase of "three, including a driver, injured".

    The parser takes such a participle for the verb of the whole list, or hangs it on the driver.
    """
    kinds = {c.dep_ for c in trigger.children}
    if trigger.tag_ not in _PARTICIPLES or "dobj" in kinds:
        return []
    if kinds & {"auxpass", "aux"}:
        # "a woman died and 60 people, most of them civilians, had been hurt": the parser shares the woman
        shared = trigger.dep_ == "conj" and not kinds.intersection(_SUBJECTS)
        share = any(is_of_them(c) for c in trigger.lefts)  # "2,000 people - many of them civilians - have"
        inserted = before_insertion(reader, trigger) if shared or share else None
        return [Found(inserted, "number")] if inserted is not None else []
    count = reader.counts.get(trigger.i - 1)
    if count is not None:
        return [Found(reader.tokens[count.head], "number")]
    inserted = before_insertion(reader, trigger)
    return [Found(inserted, "number")] if inserted is not None else []


def _by_parse(reader: Reader, trigger: Word, word: TriggerWord) -> Iterator[Found]:
    among = trigger.head if trigger.dep_ in ("acl", "relcl") else None
    if among is not None and _are_among(among) and (among.lower_ in _SOME or reader.count_before(among)):
        if reader.count_before(among) is not None:  # "a boy was among the 58 people killed"
            yield Found(among, "participle", until=trigger.i)
        yield from (Found(s, "among those") for s in _who_are(among.head.head))
        return
    if word.victim == "subject":
        yield from (Found(s, "subject") for s in subjects(trigger))
        return
    objects = [_behind_prefix(c) for c in _objects_of(trigger)]
    if any(c.lower_ in _REFLEXIVE for c in objects):
        yield from (Found(s, "reflexive") for s in subjects(trigger))
    elif objects and not is_passive(trigger):
        heads = [antecedent(c) or c for c in objects]
        # "killing the imam and six worshippers", the second noun hung on the verb
        told = [trigger, trigger.head] if trigger.dep_ == "xcomp" else [trigger]
        heads += [c for verb in told for c in verb.rights if c.dep_ == "conj" and c.tag_ in NOUN_TAGS]
        yield Found(heads[0], "object", joined=tuple(heads[1:]))
    elif (shared := _shared_object(trigger)) is not None:
        yield Found(shared, "shared object")
    elif _is_of_relative_object(trigger):
        yield Found(trigger.head, "relative", until=trigger.i)
    elif trigger.dep_ == "amod" and trigger.tag_ != "VBG":
        yield Found(trigger.head, "attribute", alone=True)
    elif is_passive(trigger) or _is_headline_participle(trigger, word):
        alone = any(c.dep_ in ("auxpass", "aux") for c in trigger.children)
        for subject in subjects(trigger):
            yield Found(subject if alone else _inner(reader, trigger, subject), "passive", until=trigger.i)
    else:
        yield from _of_noun(reader, trigger)


def _of_noun(reader: Reader, trigger: Word) -> Iterator[Found]:
    """Yield whom a participle behind a noun or behind "be" hit."""
    own = _number_behind(reader, trigger)
    if own is not None:
        yield Found(own, "object")
    elif trigger.dep_ == "acl" and trigger.tag_ == "VBN":
        yield Found(_first_joined(_inner(reader, trigger, trigger.head)), "participle", until=trigger.i)
    elif trigger.dep_ in ("acomp", "attr") and trigger.head.lemma_.lower() == "be":
        if any(c.dep_ == "expl" for c in trigger.head.lefts):
            return  # "there was heavy shooting" hits nobody
        yield from (Found(s, "predicate", until=trigger.i) for s in subjects(trigger.head))


def _number_behind(reader: Reader, trigger: Word) -> Word | None:
    """Return the number of "18 guards, wounded 22", which is the verb's own and nobody's before it."""
    count = reader.counts.get(trigger.i + 1)
    if trigger.dep_ != "acl" or trigger.tag_ not in ("VBN", "VBD") or count is None:
        return None
    behind = reader.tokens[count.end] if count.end < len(reader.tokens) else None
    if behind is not None and behind.pos_ in ("NOUN", "PROPN", "ADJ"):
        return None  # "soldiers wounded 30 kilometres away"
    return reader.tokens[count.head]


def _objects_of(trigger: Word) -> list[Word]:
    """Return the objects of a verb, those that the parser hung on the "dead" of "shot dead" as well."""
    own = [c for c in trigger.rights if c.dep_ in ("dobj", "obj")]
    dead = (c for c in trigger.rights if c.lower_ == "dead")
    return own or [c for state in dead for c in state.rights if c.dep_ in ("dobj", "obj")]


def _behind_prefix(noun: Word) -> Word:
    """Return the workers of "co-workers", which the tokenizer cuts in three."""
    words = noun.table.list
    parted = noun.lower_ in _PREFIXES and noun.i + 2 < len(words) and words[noun.i + 1].text == "-"
    return words[noun.i + 2] if parted else noun


def _is_of_relative_object(trigger: Word) -> bool:
    """Tell "two clerks whom gunmen had kidnapped" and "the 12 men the militia killed"."""
    if trigger.dep_ != "relcl" or is_passive(trigger):
        return False
    subject = next((c for c in trigger.lefts if c.dep_ == "nsubj" and c.lower_ not in _RELATIVES), None)
    asked = any(c.lower_ in ("where", "when", "whose", "why") for c in trigger.lefts)
    prepositions = [c for c in trigger.lefts if c.dep_ == "prep"]  # "the raid in which gunmen killed"
    return subject is not None and not asked and not prepositions


def _are_among(noun: Word) -> bool:
    """Tell "were among those killed"."""
    return noun.head.lower_ in ("among", "amongst") and noun.head.head.lemma_.lower() == "be"


def _who_are(verb: Word) -> Iterator[Word]:
    """Yield the subjects of "were", with the first of a list that the parser hung it on."""
    found = [c for c in verb.children if c.dep_ in (*_SUBJECTS, "attr")]
    if verb.dep_ in ("relcl", "acl") and verb.head.tag_ in NOUN_TAGS and not _relative_pronoun(verb):
        found.insert(0, verb.head)
    yield from (antecedent(subject) or subject for subject in found)


def _relative_pronoun(verb: Word) -> bool:
    return any(w.lower_ in _RELATIVES or w.tag_ == "WP$" for c in verb.lefts for w in (c, *c.lefts))


def _is_headline_participle(trigger: Word, word: TriggerWord) -> bool:
    """Tell "71 soldiers killed in clashes": a subject, no object, no auxiliary."""
    if trigger.tag_ not in _PARTICIPLES:
        return False
    has_object = any(c.dep_ in ("dobj", "obj", "ccomp", "aux") for c in trigger.children)
    if not word.firm and any(c.lower_ == "at" for c in trigger.children):
        return False  # "two people shot at a car"
    if trigger.dep_ == "relcl" and trigger.tag_ == "VBD":
        return False  # "two people who shot at a car"
    return not has_object and any(c.dep_ == "nsubj" for c in trigger.lefts)


def _inner(reader: Reader, participle: Word, head: Word) -> Word:
    """Return "insurgents" in "one of several insurgents detained", of whom the participle is said."""
    if head.i not in reader.counts:
        return head
    nouns = [c for p in head.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj"]
    inner = nouns[0] if nouns and nouns[0].i < participle.i else head
    return (
        inner
        if inner.i - 1 in reader.counts or reader.count_before(inner) is not reader.counts[head.i]
        else head
    )


def _first_joined(noun: Word) -> Word:
    """Return the first of the nouns that this one is joined to: "two soldiers and a medic killed in ..."."""
    for _ in range(6):
        if noun.dep_ == "appos" and is_asyndetic(noun):
            noun = noun.head
            continue
        if (
            noun.dep_ != "conj"
            or noun.head.tag_ not in (*NOUN_TAGS, "CD")
            or sentence_of(noun.head).start != sentence_of(noun).start
        ):
            return noun
        if any(c.dep_ in ("acl", "relcl") for c in noun.head.rights):
            return noun
        if noun.head.dep_ == "pobj" and noun.head.head.lower_ == "including":
            return noun  # "killed ten, including the mayor, and 30 people injured"
        noun = noun.head
    return noun


def _shared_object(trigger: Word) -> Word | None:
    """Return the object of "killed and wounded 12", which hangs on the last verb."""
    for joined in trigger.rights:
        alike = joined.tag_ == trigger.tag_ or (
            {joined.tag_, trigger.tag_} == {"VBD", "VBN"} and not is_passive(trigger)
        )
        own = any(c.dep_ in _SUBJECTS for c in joined.lefts)  # "nobody was hurt, but firemen ordered"
        between = trigger.table.lower[trigger.i + 1 : joined.i]
        listed = joined.dep_ == "conj" or (joined.dep_ == "advcl" and between == [","])
        if listed and alike and not own:
            found = next((c for c in joined.rights if c.dep_ == "dobj"), None) or _shared_object(joined)
            if found is not None:
                return found
    return None


def _of_state(reader: Reader, trigger: Word) -> list[Found]:
    """Return whom "dead" or "missing" is said of."""
    before = reader.tokens[trigger.i - 1].lower_ if trigger.i else ""
    if before in ("the", "our", "their") or _is_idle(reader, trigger):
        return []  # "remember the dead"
    if before == trigger.head.lower_ and _objects_of(trigger.head):
        return []  # "gunmen shot dead a judge"
    if trigger.lower_ in reader.lexicon.phrases["captive"] and before not in reader.lexicon.phrases["holds"]:
        return []
    if trigger.dep_ == "amod" and trigger.head.i > trigger.i:
        return [Found(trigger.head, "attribute", alone=True)]
    phrase = _noun_phrase_before(reader, trigger)
    if phrase is not None:
        phrase = _whose_place(reader, phrase)
        return [] if _of_them(reader, phrase) else [Found(_first_joined(phrase), "beside", until=trigger.i)]
    shared = "whom" in reader.words[max(trigger.sent.start, trigger.i - _SHARED) : trigger.i]
    # "276 girls, nearly 90 of whom are still missing": only the 90 are, and they are read as a part
    found = [] if shared else list(subjects(trigger)) or list(subjects(trigger.head))
    return [Found(s, "subject", until=trigger.i) for s in found]


def are_of_bodies(reader: Reader, state: Word) -> bool:
    """Tell "the bodies of three missing men were found", who are missing no longer."""
    noun = state.head if state.dep_ == "amod" else state
    bodies = noun.head.head.lower_ if noun.dep_ == "pobj" and noun.head.lower_ == "of" else ""
    return any(word.name == "bodies" for word in reader.lexicon.triggers.get(bodies, ()))


def _whose_place(reader: Reader, noun: Word) -> Word:
    """Return the employees of "three employees of a charity were found dead"."""
    above = noun.head.head
    inside = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and above.tag_ in NOUN_TAGS
    if inside and reader.count_before(noun) is None and reader.count_before(above) is not None:
        return above
    return noun


def _is_idle(reader: Reader, state: Word) -> bool:
    """Tell "dead in the water" and "dead wrong" from the dead."""
    behind = reader.text_between(state.i + 1, state.i + 4).lower()
    idle = reader.lexicon.context["idle_dead"]
    return state.lower_ == "dead" and any(f"{behind} ".startswith(f"{words} ") for words in idle)


def _of_them(reader: Reader, pronoun: Word) -> bool:
    """Tell "28 casualties, 12 of them dead", which is a part of those."""
    counted = pronoun.i > 1 and pronoun.i - 2 in reader.counts
    return counted and reader.words[pronoun.i - 1] == "of" and pronoun.lower_ in ("them", "whom")


def victims_beside(reader: Reader, trigger: Word, word: TriggerWord) -> list[Found]:
    """Return the phrase next to the trigger, for parses that lead nowhere."""
    aimed = not word.firm and reader.words[trigger.i + 1 : trigger.i + 2] == ["at"]  # "shot at a car"
    if word.kind is TriggerKind.STATE or aimed:
        return []
    # "Missile strike on Marib kills 8": the tagger takes the verb of a headline for a noun
    verbal = trigger.tag_ in _VERBS or (trigger.tag_ == "NNS" and trigger.i + 1 in reader.counts)
    if word.victim == "object" and verbal and not any(c.dep_ == "auxpass" for c in trigger.children):
        following = _counted_phrase_behind(reader, trigger)
        if following is not None:
            return [Found(following, "behind")]
    if trigger.i - 1 in reader.counts and not trigger.lower_.endswith("ing"):
        return [Found(reader.tokens[reader.counts[trigger.i - 1].head], "number")]  # "3 killed, 12 hurt"
    inserted = before_insertion(reader, trigger) if trigger.tag_ in _PARTICIPLES else None
    if inserted is not None:
        return [Found(inserted, "before", until=trigger.i)]
    active = any(c.dep_ == "dobj" for c in trigger.rights)  # "arrested two men and killed a dog"
    if (trigger.tag_ in _PARTICIPLES and not active) or word.victim == "subject":
        head = _noun_phrase_before(reader, trigger)
        if head is not None and (reader.count_before(head) is not None or _has_article(head)):
            return [Found(_first_joined(head), "before", until=trigger.i)]
    return []


def _has_article(noun: Word) -> bool:
    return any(c.lower_ in ("a", "an") for c in noun.lefts)


def _counted_phrase_behind(reader: Reader, trigger: Word) -> Word | None:
    """Return the noun of "killed 12 people" from the words alone."""
    position, end = trigger.i + 1, sentence_of(trigger).end
    while (
        position < end
        and reader.tokens[position].tag_ in ("RB", "DT", "PRP$")
        and position not in reader.counts
    ):
        position += 1
    count = reader.counts.get(position) if position < end else None
    if count is None:
        return None
    position = count.end
    noun = reader.tokens[count.head]
    while position < end and reader.tokens[position].tag_ in (*NOUN_TAGS, "JJ", "HYPH", "VBN"):
        if reader.tokens[position].tag_ in NOUN_TAGS:
            noun = reader.tokens[position]
        position += 1
    return noun


def _noun_phrase_before(reader: Reader, trigger: Word) -> Word | None:
    """Return the noun or number right before a trigger, over auxiliaries and adverbs."""
    links = reader.lexicon.phrases["links"]
    position, start = trigger.i - 1, sentence_of(trigger).start
    while position >= start and position not in reader.counts:
        token = reader.tokens[position]
        if token.lower_ not in links and token.tag_ != "RB":
            break
        position -= 1
    if position < start:
        return None
    token = reader.tokens[position]
    if position in reader.counts or token.tag_ in NOUN_TAGS or token.tag_ == "PRP":
        return token
    return None
