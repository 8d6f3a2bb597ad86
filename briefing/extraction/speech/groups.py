"""Which group "they" stands for where it has not spoken yet: "The rebels hold the road. They blamed ..."."""

from collections.abc import Callable

from briefing.extraction.annotations import PartyKind, annotations
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import Word, WordTable

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURAL = frozenset({"NNS", "NNPS", "PRP"})
_SENTENCES = 2  # this one and the one before it


def group_before(table: WordTable, pronoun: Word, is_quoted: Callable[[Word], bool]) -> WordSpan | None:
    """Return the armed group or body that alone is the subject of this sentence or the one before.

    Args:
        table: the words of a Doc with parties.
        pronoun: "they", subject of a cue.
        is_quoted: tells whether a word is part of a quotation.
    """
    sentence, limit = pronoun.sent, pronoun.i
    for _ in range(_SENTENCES):
        inside = table[sentence.start : min(limit, sentence.end)]
        groups = [t for t in inside if t.dep_ in _SUBJECTS and (t.tag_ in _PLURAL or _is_armed(table, t))]
        if groups:
            alone = len(groups) == 1 and not is_quoted(groups[0]) and _is_named(table, groups[0])
            return WordSpan(table, groups[0].left_edge.i, groups[0].i + 1) if alone else None
        if sentence.start == 0:
            return None
        limit, sentence = sentence.start, table.sentence[sentence.start - 1]
    return None


def _is_named(table: WordTable, subject: Word) -> bool:
    """Tell whether a group's own name stands in its mention: "the Houthis", "Houthi fighters"."""
    first = subject.left_edge.i
    return any(first <= m.start <= subject.i for m in annotations(table.doc).parties)


def _is_armed(table: WordTable, subject: Word) -> bool:
    mentions = annotations(table.doc).parties
    return any(m.start <= subject.i < m.end and m.kind is PartyKind.ARMED_GROUP for m in mentions)
