"""What did not happen: "the deadline passed without either side announcing a truce"."""

from briefing.extraction.word_table import Word, sentence_of

_WITHOUT = "without"
_FARTHEST = 7  # tokens: "without the leaders of either side announcing"
_NEW_CLAUSE = frozenset({",", ";", ":", "-", "–", "—"})


def is_left_undone(verb: Word) -> bool:
    """Tell whether a participle stands behind "without", its own subject between them or not.

    The parser hangs "announcing" under "side", "passed" or the noun before it, so the words are asked.

    Args:
        verb: any verb.
    """
    if verb.tag_ != "VBG":
        return False
    table, first = verb.table, max(sentence_of(verb).start, verb.i - _FARTHEST)
    for position in range(verb.i - 1, first - 1, -1):
        if table.lower[position] == _WITHOUT:
            return True
        if table.pos[position] in ("VERB", "AUX") or table.text[position] in _NEW_CLAUSE:
            return False
    return False
