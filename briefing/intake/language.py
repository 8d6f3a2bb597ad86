"""In which language a text is, and whether that is sure enough to say.

Script first, then the commonest words: the two oldest means of language identification (Ingle, "A language
identification table", 1976; Grefenstette, "Comparing two language identification schemes", 1995), which for
running text do as well as models a thousand times their size.
"""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.intake.word_lists import load_list, made_of_lists

_SAMPLE = 1600  # characters; more words change nothing, and the time grows with them
_FEWEST_LETTERS = 20  # below, words are names as likely as not
_FEWEST_SYLLABLES = 8  # the same for letters that are syllables or words
_SYLLABIC = frozenset({"han", "kana", "hangul", "ethiopic"})
_SYLLABLE = 3  # Latin letters that one such letter stands for
_LEADING_SCRIPT = 0.65  # share of the letters; below, the text is a mixture
_SOME_KANA = 0.05  # Japanese is written in Chinese letters with kana between
_FEWEST_HITS = 2
_LEAST_SHARE = 0.1  # of the words that are the commonest ones of the language
_LEAST_MARGIN = 0.25  # by which a language must lead any that is not related to it
_SURE = 0.8
_DOUBTFUL = 0.6  # sure that it is not English, not which of several languages it is
_ENOUGH_WORDS = 60
_LETTERS_OF_ITS_OWN = 0.5  # points of a word that has letters which only some languages have
_ADDRESS_OR_NUMBER = re.compile(r"https?://\S+|\S+@\S+|\d+")
_LETTER = re.compile(r"[^\W\d_]")
# Vowel signs of Semitic and Indian scripts stand inside words without being letters; so does a narrow joiner.
_WORD = re.compile(
    r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0981-\u0dff\u0e31-\u0ebc"
    r"\u1000-\u109f\u135d-\u135f\u1780-\u17d3\u200c\u200d])+"
)


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language is told.

    Args:
        code: ISO 639-1, followed by the script where it is written in two.
        script: that it is written in.
        words: its commonest ones, in small letters.
        letters: those that it has besides the letters that all languages of the script have.
        foreign: letters of other languages of the script.
        related: codes of the languages so near to it that a doubt between them may stand.
    """

    code: str
    script: str
    words: frozenset[str]
    letters: frozenset[str]
    foreign: frozenset[str]
    related: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Lists:
    """The word lists, ready for use.

    Args:
        starts: first code point of each block of letters, ascending.
        blocks: end (inclusive) and script of the block that begins there.
        languages: by script, in the order of the list.
    """

    starts: tuple[int, ...]
    blocks: tuple[tuple[int, str], ...]
    languages: dict[str, tuple[_Language, ...]]

    def script(self, letter: str) -> str:
        """Return the script of a letter, empty where we have none."""
        place = bisect_right(self.starts, ord(letter)) - 1
        if place < 0:
            return ""
        end, script = self.blocks[place]
        return script if ord(letter) <= end else ""


def identify_language(text: str) -> tuple[str, float]:
    """Identify the language of a text by its letters and its commonest words.

    Args:
        text: the clean text; numbers and addresses weigh nothing, names little.

    Returns:
        Two-letter code (ISO 639-1) and probability; ("", 0.0) where the text is too short or unclear. 0.6 is
        the probability of a language that another one is very near to (Croatian, Bosnian).
    """
    if _is_plainly_english(text):
        return "en", 0.99
    sample = _ADDRESS_OR_NUMBER.sub(" ", text[: _SAMPLE * 2])[:_SAMPLE]
    if sample.isupper():
        sample = sample.lower()
    script = _leading_script(sample)
    languages = _lists().languages.get(script, ())
    if len(languages) == 1:
        return _code(languages[0]), 0.99
    code, probability = _by_words(_WORD.findall(sample), languages)
    if not code and languages and script != "latin":
        return _code(languages[0]), _DOUBTFUL  # the letters alone say that it is not English
    return code, probability


def name_of_language(code: str) -> str:
    """Return the English name of a language code, the code itself where we have none."""
    return str(load_list("languages")["names"].get(code, code))


def _is_plainly_english(text: str) -> bool:
    """Tell English by its commonest words alone, which saves time for most articles."""
    words = text[:_SAMPLE].lower().split()
    counts = Counter(words)
    return (
        len(words) >= _ENOUGH_WORDS
        and counts["the"] >= len(words) * 0.03
        and sum(counts[word] for word in load_list("languages")["english_words"].split()) >= len(words) * 0.2
    )


def _leading_script(sample: str) -> str:
    """Return the script of nearly all letters, empty for few letters or a mixture."""
    lists = _lists()
    counts: Counter[str] = Counter()
    # Names keep their own script in a text of another one, so words in capitals count only where no other is.
    common = _LETTER.findall(" ".join(word for word in sample.split() if not word[0].isupper()))
    enough = len(common) >= _FEWEST_LETTERS
    for letter, number in Counter(common if enough else _LETTER.findall(sample)).items():
        counts[lists.script(letter)] += number
    if counts["kana"] >= _SOME_KANA * (counts["kana"] + counts["han"]):
        counts["kana"] += counts.pop("han", 0)
    weights = {s: n * (_SYLLABLE if s in _SYLLABIC else 1) for s, n in counts.items()}
    leading = max(weights, key=lambda script: weights[script], default="")
    fewest = _FEWEST_SYLLABLES if leading in _SYLLABIC else _FEWEST_LETTERS
    if counts[leading] < fewest or weights[leading] < _LEADING_SCRIPT * sum(weights.values()):
        return ""
    return leading


def _by_words(words: Sequence[str], languages: Sequence[_Language]) -> tuple[str, float]:
    """Return the language that most of the words speak for, and how sure that is."""
    hits = _hits(words, languages)
    points = {language.code: hits[language.code] + _of_letters(words, language) for language in languages}
    best = max(languages, key=lambda language: points[language.code], default=None)
    if best is None or hits[best.code] < max(_FEWEST_HITS, _LEAST_SHARE * len(words)):
        return "", 0.0
    most = points[best.code]
    lead = most - max(
        (p for code, p in points.items() if code not in {best.code, *best.related}), default=0.0
    )
    probability = 1 - math.exp(-0.9 * min(lead, most))
    if probability < _SURE or lead < _LEAST_MARGIN * most:
        return "", 0.0
    nearest = max((points[code] for code in best.related if code in points), default=0.0)
    near = most - nearest < _LEAST_MARGIN * most
    return _code(best), _DOUBTFUL if near else round(min(0.99, probability), 2)


def _hits(words: Iterable[str], languages: Iterable[_Language]) -> Counter[str]:
    counts = Counter(word.lower() for word in words)
    return Counter(
        {
            language.code: sum(counts[word] for word in counts.keys() & language.words)
            for language in languages
        }
    )


def _of_letters(words: Iterable[str], language: _Language) -> float:
    """Return the points for words in letters that only some languages have, less those in foreign ones."""
    points = 0.0
    for word in words:
        if not word.isascii() and not word[0].isupper():  # a name keeps its letters wherever it stands
            letters = set(word)
            if letters & language.foreign:
                points -= _LETTERS_OF_ITS_OWN
            elif letters & language.letters:
                points += _LETTERS_OF_ITS_OWN
    return points


def _code(language: _Language) -> str:
    return language.code.partition("-")[0]


@made_of_lists
def _lists() -> _Lists:
    lists = load_list("languages")
    blocks = sorted(
        (*(int(end, 16) for end in block.split("-")), name)
        for name, script in lists["scripts"].items()
        for block in script["ranges"]
    )
    entries: dict[str, dict[str, str]] = lists["languages"]
    by_script: dict[str, dict[str, dict[str, str]]] = {}
    for code, entry in entries.items():
        by_script.setdefault(entry["script"], {})[code] = entry
    return _Lists(
        tuple(start for start, _, _ in blocks),
        tuple((end, name) for _, end, name in blocks),
        {
            script: tuple(_language(code, those, lists["related"]) for code in those)
            for script, those in by_script.items()
        },
    )


def _language(code: str, of_script: dict[str, dict[str, str]], related: list[list[str]]) -> _Language:
    entry = of_script[code]
    letters = frozenset(entry.get("letters", ""))
    all_letters = frozenset(chain.from_iterable(other.get("letters", "") for other in of_script.values()))
    near = frozenset(chain.from_iterable(group for group in related if code in group)) - {code}
    words = frozenset(entry.get("words", "").lower().split())
    return _Language(code, entry["script"], words, letters, all_letters - letters, near)
