"""Usual letter case for texts in capitals and for headlines that capitalise every word.

A rule-based truecaser: names of the lexicon and words that no word list knows get a capital, the rest none.
What a word list is comes from the parser's lemmatiser, so that nothing more has to be shipped.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_lexicon import party_names

_WORD = re.compile(r"[^\W\d_]+(?:[.](?=[^\W\d_]\b)[^\W\d_])*(?:['’][^\W\d_]{1,2}\b)?")
_SMALL = re.compile("[a-z]+")
_LEAST_LETTERS = 12  # fewer are initials or a heading of one word
_CAPITALS = 0.85  # share of capitals among the letters
_TITLE_CASE = 0.7  # share of capitalised words among those of four letters and more
# Before a word that opens a sentence: a full stop (not that of "U.S." or "GEN."), or an opening mark behind a
# comma.
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b(?:GEN|COL|MAJ|SGT))(?<!\b(?:NO|MR|DR|ST|LT))(?<!\bCAPT)[.]|[!?])['\"”’)\]]*\s+['\"“‘(\[]*$"
    r"|[,:]\s+[\"“]$"
)
_VOWELS = frozenset("aeiouyáéíóúàèìòùäëïöüâêîôûãõå")
_LONGEST_INITIALS = 6  # letters

_known_word: Callable[[str], bool] | None = None


def use_word_list(known: Callable[[str], bool]) -> None:
    """Tell which words are common ones, not names; the pipeline gives the parser's own lists."""
    global _known_word  # noqa: PLW0603 (one setting of the process, set when the pipeline is loaded)
    _known_word = known


def is_in_capitals(text: str) -> bool:
    """Tell whether a stretch of text is written in capitals."""
    too_many = (1.01 - _CAPITALS) * len(text)  # small letters; usual text has them in its first third
    if any(sum(map(len, _SMALL.findall(text, 0, end))) > too_many for end in (len(text) // 3, len(text))):
        return False
    letters = [c for c in text if c.isalpha() and (c.isupper() or c.islower())]
    return len(letters) >= _LEAST_LETTERS and sum(c.isupper() for c in letters) >= _CAPITALS * len(letters)


def is_in_title_case(text: str) -> bool:
    """Tell whether a headline capitalises most of its words."""
    words = [word for word in re.findall(r"[^\W\d_]{4,}", text) if word.isalpha()]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= _TITLE_CASE * len(words)


@dataclass(slots=True)
class _Word:
    """A word with its place and what it is to become."""

    start: int
    end: int
    lower: str
    form: str = ""


def true_case(text: str, *, keep_unknown: bool = False) -> str:
    """Return a text of the same length in usual letter case.

    Args:
        text: a text in capitals or title case.
        keep_unknown: leave words that no list knows as they are (title case tells initials from names).
    """
    words = list(_words(text))
    names = _lexicon_forms(text)
    for index, word in enumerate(words):
        name = names.get(word.start, "")
        word.form = name + word.lower[len(name) :] if name else _form(text, words, index, keep_unknown)
    parts: list[str] = []
    position = 0
    for word in words:
        parts += (text[position : word.start], word.form)
        position = word.end
    result = "".join((*parts, text[position:]))
    return result if len(result) == len(text) else text


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        yield _Word(match.start(), match.end(), match.group().lower())


def _form(text: str, words: list[_Word], index: int, keep_unknown: bool) -> str:
    """Return the form of a word that is part of no lexicon name."""
    word = words[index]
    written = text[word.start : word.end]
    if len(word.lower) != len(written):  # a letter whose small form is longer
        return written
    if _is_initials(word.lower):
        return written
    if _is_name(text, words, index):
        return written if keep_unknown else _capitalised(word.lower)
    if not _known(word.lower):
        if keep_unknown or _looks_like_initials(text, word):
            return written
        return _capitalised(word.lower)
    opens = index == 0 or _SENTENCE_END.search(text, max(0, word.start - 10), word.start) is not None
    return _capitalised(word.lower) if opens or word.lower == "i" else word.lower


def _is_name(text: str, words: list[_Word], index: int) -> bool:
    lists = _lists()
    word = words[index].lower
    if word in lists.names:
        return True
    if word in lists.titles:
        return _name_follows(text, words, index)
    before = words[index - 1] if index else None
    beside = before is not None and text[before.end : words[index].start] in (" ", ". ")
    if not beside or before is None:
        return False
    # "GEORGE BUSH", "COLONEL RICE": a common noun behind a given name or a title is a surname.
    after_name = before.lower in lists.given or (before.lower in lists.titles and before.lower not in _ROLES)
    return after_name and word not in lists.joining and not _is_function_word(word)


# Titles that stand without a name far more often than with one.
_ROLES = frozenset(("president", "minister", "major", "general", "father", "sister", "deputy", "judge", "mayor", "governor", "engineer", "attorney", "king", "queen", "miss", "justice", "premier", "commander", "ambassador", "lord"))  # fmt: skip  # noqa: E501


def _name_follows(text: str, words: list[_Word], index: int) -> bool:
    behind = words[index + 1] if index + 1 < len(words) else None
    if behind is None or text[words[index].end : behind.start] not in (" ", ". "):
        return False
    return behind.lower in _lists().names or not _known(behind.lower)


def _looks_like_initials(text: str, word: _Word) -> bool:
    """Tell "FDR" and "(ACNUR)" from surnames: no vowel, or alone between brackets."""
    if len(word.lower) > _LONGEST_INITIALS or "'" in word.lower or "’" in word.lower:
        return False
    bracketed = text[word.start - 1 : word.start] in ("(", "[") and text[word.end : word.end + 1] in (
        ")",
        "]",
    )
    return bracketed or not any(c in _VOWELS for c in word.lower) or "." in word.lower


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _lexicon_forms(text: str) -> dict[int, str]:
    """Return the forms of words inside names of the lexicon, by their offset."""
    forms: dict[int, str] = {}
    for hit in party_names().find(text):
        surface = text[hit.start : hit.end]
        # "IT", "WHO" and "DAWN" in capitals are words far more often than names.
        doubtful = hit.name.capitals or hit.name.party is None
        if hit.name.lower_case or (doubtful and " " not in surface and _is_word(surface.lower())):
            continue
        for match in _WORD.finditer(surface):
            written, lower = match.group(), match.group().lower()
            if hit.name.capitals or len(lower) != len(written):
                forms[hit.start + match.start()] = written
            else:
                small = lower in _lists().joining and match.start() > 0
                forms[hit.start + match.start()] = lower if small else _capitalised(lower)
    return forms


@dataclass(frozen=True, slots=True)
class _Lists:
    names: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    initials: frozenset[str]
    joining: frozenset[str]
    common: frozenset[str]


@cache
def _lists() -> _Lists:
    lists = load_lexicon("true_case")
    times = load_lexicon("times")["classes"]
    days = {*times["weekday"], *times["month"]} - {"march", "august"}
    given = frozenset(lists["given_names"])
    return _Lists(
        names=frozenset((*given, *lists["places"], *days)),
        given=given,
        titles=frozenset(lists["titles"]),
        initials=frozenset(lists["initials"]),
        joining=frozenset(lists["joining"]),
        common=frozenset(lists["common"]),
    )


def _is_initials(word: str) -> bool:
    return word.removesuffix("'s").removesuffix("’s") in _lists().initials and word != "us"


def _is_function_word(word: str) -> bool:
    return word in _function_words() or word.endswith(("ed", "ing"))


@cache
def _function_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS) | {"said", "says", "told", "added", "made", "held", "met", "left", "died"}


def _is_word(word: str) -> bool:
    return _is_function_word(word) or (_known_word is not None and _known_word(word))


@lru_cache(maxsize=4096)
def _known(word: str) -> bool:
    """Tell whether a word, without its ending, is a common one."""
    word = word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0]
    if word in _function_words() or word in _lists().common or len(word) == 1:
        return True
    if _known_word is None:
        return True
    return any(_known_word(stem) for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            yield from (stem + replacement for replacement in replacements)
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


_ENDINGS = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ly", ("", "le")),
    ("men", ("man",)),
)
