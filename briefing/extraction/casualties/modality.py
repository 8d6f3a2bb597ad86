"""What is reported and what is only threatened, feared, planned or denied."""

from itertools import takewhile

from briefing.extraction.casualties.reader import Reader
from briefing.extraction.casualties.subjects import who_was_first
from briefing.extraction.word_table import Word, sentence_of

_DEEPEST = 6
_CLAUSE_ENDS = (",", ";", "and", "but", "while")
_NEAR_THOUGHT = 5  # tokens: "believed to have been killed"
_FACTUAL = ("after", "since", "while", "because")


def is_hypothetical(reader: Reader, trigger: Word) -> bool:
    """Tell threats, fears, plans, attempts, conditions and rates from reports.

    Args:
        reader: the Doc.
        trigger: the word that tells of casualties.
    """
    context = reader.lexicon.context
    if who_was_first(trigger) is not None:
        return False
    if (
        _is_presumed_of_missing(reader, trigger)
        or _is_disproved(reader, trigger)
        or _is_rate(reader, trigger)
        or _is_attempt(reader, trigger)
        or _is_natural(reader, trigger)
    ):
        return True
    token = trigger
    noun = (
        trigger.pos_ in ("NOUN", "PROPN") and trigger.dep_ != "oprd"
    )  # "were taken prisoner" is no noun of its own
    causes = context["causes"] if noun else None
    for _ in range(_DEEPEST):
        if causes is not None and token.pos_ == "VERB" and token.lemma_.lower() not in causes:
            return False  # "will investigate the murder of six priests" takes the murder for granted
        verdict = _verdict(reader, token)
        if verdict is not None:
            return verdict
        if token.dep_ == "conj" and token.tag_ in ("VBG", "VBD") and token.head.tag_ == "VB":
            return False  # "caused the roof to cave in and killing 59" is joined to what caused it
        token = token.head
    return False


def _verdict(reader: Reader, token: Word) -> bool | None:
    """Judge one word on the way from the trigger to the root; None looks at the word above."""
    context = reader.lexicon.context
    governor = token.head.lemma_.lower() if token.dep_ == "ccomp" else ""
    modal = any(c.dep_ == "aux" and c.lower_ in context["hypothetical_auxiliaries"] for c in token.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ in context["markers"] for c in token.lefts)
    if modal or marked or governor in context["denies"] or _is_denied_report(reader, token):
        return True
    if token.dep_ == "amod" or _is_participle_of_noun(token):
        return _may_be(reader, token.head)
    if token.dep_ in ("ROOT", "relcl") or token.head is token:
        return False
    if _is_told(reader, token) or _is_told_as_past(token):
        return False
    open_infinitive = _is_open_infinitive(token) and token.head.lemma_.lower() not in context["happened"]
    if open_infinitive or _governs_hypothesis(reader, token):
        return True
    return False if governor in context["says"] else None


def _is_denied_report(reader: Reader, token: Word) -> bool:
    """Tell "denied reports that 40 had been captured", which says that nobody was."""
    report = token.head
    complement = token.dep_ in ("acl", "ccomp") and any(c.dep_ == "mark" for c in token.lefts)
    dismissed = report.dep_ == "dobj" and report.head.lemma_.lower() in reader.lexicon.context["denies"]
    return complement and report.pos_ == "NOUN" and dismissed


def _is_told(reader: Reader, token: Word) -> bool:
    """Tell a past clause of its own that the parser hung on an infinitive: "men sent to help killed two"."""
    if token.tag_ != "VBD" or token.dep_ != "ccomp" or token.head.tag_ != "VB" or token.i < token.head.i:
        return False
    governor = token.head.lemma_.lower()
    context = reader.lexicon.context
    subject = any(c.dep_ == "nsubj" for c in token.lefts)
    told = ("hypothetical", "denies", "says")
    return subject and not any(governor in context[name] for name in told)


def _is_told_as_past(token: Word) -> bool:
    """Tell "they would stop, days after a bomb killed seven", a fact beside what is only promised."""
    if token.tag_ != "VBD" or token.dep_ != "advcl" or not any(c.dep_ == "nsubj" for c in token.lefts):
        return False
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _FACTUAL for c in token.lefts)


def is_negated(trigger: Word) -> bool:
    """Tell "was not killed" and "never died"."""
    token = trigger
    for _ in range(2):
        if any(c.dep_ == "neg" for c in token.children):
            return True
        if token.dep_ not in ("xcomp", "acomp", "attr", "oprd", "conj"):
            return False
        own = ("nsubj", "nsubjpass", "aux", "auxpass")
        if token.dep_ == "conj" and any(c.dep_ in own for c in token.children):
            return False
        token = token.head
    return False


def _is_open_infinitive(token: Word) -> bool:
    """Tell "to kill" from "to have killed"."""
    marks = [c for c in token.lefts if c.dep_ == "aux"]
    return any(c.tag_ == "TO" for c in marks) and not any(c.lower_ in ("have", "has") for c in marks)


def _governs_hypothesis(reader: Reader, token: Word) -> bool:
    """Tell whether the word above makes its complement a threat, a fear or an attempt."""
    head = token.head
    if head.lemma_.lower() not in reader.lexicon.context["hypothetical"]:
        return False
    return (
        token.dep_
        in ("xcomp", "ccomp", "acl", "pcomp", "pobj", "prep", "dobj", "oprd", "acomp", "advcl", "conj")
        and (token.dep_ not in ("advcl", "conj") or _is_open_infinitive(token))
        and not _is_past_fact(token)
    )


def _may_be(reader: Reader, noun: Word) -> bool:
    """Tell "there might be many people wounded"."""
    verb = noun.head
    behind = noun.dep_ in ("attr", "dobj") and verb.pos_ in ("VERB", "AUX")
    auxiliaries = reader.lexicon.context["hypothetical_auxiliaries"]
    return behind and any(c.dep_ == "aux" and c.lower_ in auxiliaries for c in verb.lefts)


def _is_participle_of_noun(token: Word) -> bool:
    """Tell "villagers wounded in the fighting", which is a fact whatever stands over it."""
    return token.dep_ == "acl" and token.tag_ == "VBN" and token.head.pos_ in ("NOUN", "PROPN", "NUM")


def _is_past_fact(token: Word) -> bool:
    """Tell "warned that 12 had been killed" from "warned of killing"."""
    return token.dep_ == "ccomp" and (
        token.tag_ == "VBD"
        or any(
            c.lower_ in ("had", "was", "were", "have", "has")
            for c in token.lefts
            if c.dep_ in ("aux", "auxpass")
        )
    )


def _is_rate(reader: Reader, trigger: Word) -> bool:
    """Tell "12 people die every day"."""
    context = reader.lexicon.context
    doc = reader.tokens
    for position in range(trigger.i + 1, min(trigger.i + 9, sentence_of(trigger).end - 1)):
        if doc[position].lower_ in ("every", "each", "per") and doc[position + 1].lower_ in context["rates"]:
            return True
        if doc[position].lower_ == "a" and doc[position + 1].lower_ in ("year", "day") and _is_habit(trigger):
            return True
    return False


def _is_presumed_of_missing(reader: Reader, trigger: Word) -> bool:
    """Tell "is missing, presumed drowned", which reports nobody dead."""
    before = reader.words[max(0, trigger.i - 4) : trigger.i]
    return len(before) > 1 and before[-1] in ("presumed", "feared", "believed") and "missing" in before


def _is_disproved(reader: Reader, trigger: Word) -> bool:
    """Tell "two men thought dead were found alive" and "believed killed were in fact captured"."""
    certain = reader.lexicon.phrases["thought"].isdisjoint(
        reader.words[max(sentence_of(trigger).start, trigger.i - _NEAR_THOUGHT) : trigger.i]
    )
    behind = takewhile(
        lambda word: word not in _CLAUSE_ENDS, reader.words[trigger.i + 1 : sentence_of(trigger).end]
    )
    return not certain and not reader.lexicon.phrases["disproved"].isdisjoint(behind)


def _is_natural(reader: Reader, trigger: Word) -> bool:
    """Tell "died of cancer" and "vanished from the campaign"."""
    for preposition in trigger.rights:
        if preposition.lower_ in ("of", "from", "after"):
            causes = [t.lower_ for c in preposition.rights for t in c.subtree]
            if trigger.lemma_.lower() == "vanish" or "heart" in causes:
                return True
            if causes and causes[-1] in reader.lexicon.context["natural"] and causes[-1] != "attack":
                return True
    return False


def _is_habit(trigger: Word) -> bool:
    return trigger.tag_ in ("VBZ", "VBP")


def _is_attempt(reader: Reader, trigger: Word) -> bool:
    attempted = reader.lexicon.context["attempted"]
    return any(c.lower_ in attempted for c in trigger.lefts)
