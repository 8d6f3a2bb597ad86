"""Counts of victims that the parser took for speakers: "five were killed and one hurt, after X said"."""

from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.extraction.speech.syntax import child, lemma
from briefing.extraction.word_table import Word, WordTable

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def suffers(source: Word) -> bool:
    """Tell whether a noun counts victims, who say nothing: "23 of its soldiers were killed", "five hurt".

    Args:
        source: the head word of a subject.
    """
    if not _is_counted(source):
        return False
    harms = speech_lexicon().harms
    if any(
        c.dep_ in ("acl", "amod") and c.tag_ in ("VBN", "VBD") and lemma(c) in harms for c in source.rights
    ):
        return True
    return source.dep_ in ("nsubjpass", "nsubj") and lemma(source.head) in harms


def _is_counted(noun: Word) -> bool:
    if noun.like_num or noun.tag_ == "CD" or lemma(noun) in speech_lexicon().counts:
        return True
    return any(c.dep_ == "nummod" or c.like_num for c in noun.lefts)


def speaker_before(verb: Word) -> Word | None:
    """Return the nearest subject before a verb that may speak: its own second one, or that of a cue.

    Args:
        verb: a cue whose first subject counts victims.
    """
    own = [c for c in verb.lefts if c.dep_ == "nsubj" and not suffers(c)]
    if own:
        return own[-1]
    lexicon, table = speech_lexicon(), verb.table
    for token in reversed(table[verb.sent.start : verb.i]):
        if token.dep_ == "nsubj" and token.head.i < verb.i and not suffers(token):
            says = token.head.tag_ in _FINITE and (lemma(token.head), "clause") in lexicon.spoken
            return token if says else None
    return None


def behind_victims(verb: Word) -> Word:
    """Return what a coordinated verb belongs to, over the wounded: "three died and two hurt and blamed X".

    Args:
        verb: a coordinated verb.
    """
    inner = verb.head
    while inner.dep_ == "conj" and inner.tag_ in ("VBN", "VBD") and lemma(inner) in speech_lexicon().harms:
        inner = inner.head
    return inner


def with_victims(verb: Word, end: int) -> int:
    """Carry a report on over victims that the parser made the subject of the next: "... and five hurt".

    Args:
        verb: the cue of the report.
        end: token after the last of its content.
    """
    table, limit = verb.table, verb.sent.end
    first = end - 1 if table[end - 1].dep_ == "cc" else end
    for token in table[end : min(limit, end + 3)]:
        if token.dep_ == "nsubj" and token.left_edge.i in (first + 1, end) and token.head.i > token.i:
            harm = child(token, "acl")
            if harm is not None and suffers(token) and token.head is not verb:
                return _without_hinge(table, end, token.right_edge.i + 1)
    return end


def _without_hinge(table: WordTable, start: int, end: int) -> int:
    while end > start + 1 and (table[end - 1].is_punct or table[end - 1].dep_ == "cc"):
        end -= 1
    return end


def earlier_report(verb: Word, start: int) -> int | None:
    """Return the comma before another's report of another time: "..., hours after X said ...".

    Args:
        verb: a cue inside the content of an earlier one.
        start: first token of that content.
    """
    table = verb.table
    when = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in ("after", "before")), None)
    if when is None:
        return None
    first = when.i
    measured = next((c for c in verb.lefts if c.dep_ == "npadvmod" and c.i == first - 1), None)
    first = measured.left_edge.i if measured is not None else first
    return first - 1 if first - 1 > start and table.text[first - 1] == "," else None
