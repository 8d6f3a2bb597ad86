"""Sources behind a comma, found by the words: parsers hang them on the list of victims before the comma.

"... killing five children, the regional governor, Anna Example, says on Telegram"
"""

from collections.abc import Sequence

from briefing.extraction.casualties.lexicon import CasualtyLexicon
from briefing.extraction.word_table import Word

_VERBS = ("VBD", "VBZ", "VBP")
_OF_PHRASE = ("NN", "NNS", "NNP", "NNPS", "DT", "JJ", "POS", "PRP$", "CC", "HYPH", "VBN", "CD", "PRP")
_JOINING = ("of", "in", "for", "at", "from", "with")
_HEADS = ("NN", "NNS", "NNP", "NNPS", "PRP")
_BEHIND = ("IN", "RB", "NN", "NNP", "CD", "``", "''", ".", ",", "_SP")
_LONGEST = 14


def source_behind(words: Sequence[Word], lexicon: CasualtyLexicon) -> tuple[int, int] | None:
    """Return first and last-plus-one token of the source that follows a claim and its comma.

    Args:
        words: those of a sentence.
        lexicon: with the verbs of saying.
    """
    for place in range(len(words) - 1, 2, -1):
        word = words[place]
        if word.lower_ in lexicon.claimants["says"] and word.tag_ in _VERBS and _ends_here(words, place):
            return _source_before(words, place)
    return None


def _ends_here(words: Sequence[Word], place: int) -> bool:
    """Tell "the ministry said on Monday." from "the ministry said that"."""
    if place + 1 >= len(words):
        return True
    following = words[place + 1]
    return following.tag_ in _BEHIND and following.lower_ not in ("that", "the", "a", "an", "there")


def _source_before(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    end = place
    if words[end - 1].text == ",":  # "the governor, Anna Example, said"
        end -= 1
    begin = _phrase_start(words, end)
    if begin is None:
        return None
    title = _phrase_start(words, begin - 1)
    named = all(w.tag_ in ("NNP", ".") for w in words[begin:end])
    if title is not None and named and words[title].lower_ in ("the", "a", "an"):
        begin = title
    return words[begin].i, words[end - 1].i + 1


def _phrase_start(words: Sequence[Word], end: int) -> int | None:
    """Return where the noun phrase before `end` begins; it has to stand behind a comma."""
    start = end
    while start > 0 and end - start < _LONGEST and _may_stand(words[start - 1]):
        start -= 1
    if start <= 1 or start == end or words[start - 1].text not in (",", "—", "–"):
        return None
    phrase = words[start:end]
    if (
        not any(w.tag_ in _HEADS for w in phrase)
        or (phrase[0].tag_ in ("CC", "CD") and not _one_of(phrase))
        or phrase[0].lower_ in _JOINING
    ):
        return None
    return start


def _one_of(phrase: Sequence[Word]) -> bool:
    return len(phrase) > 2 and phrase[0].lower_ in ("one", "two") and phrase[1].lower_ == "of"


def _may_stand(word: Word) -> bool:
    return word.tag_ in _OF_PHRASE or word.lower_ in _JOINING or word.text == "-"
