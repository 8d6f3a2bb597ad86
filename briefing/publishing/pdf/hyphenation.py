"""Division of words at line ends, by the patterns that pyphen carries (Liang's algorithm).

pyphen parses all patterns of a language when it starts, which takes longer than setting a brief; here a
pattern is parsed when a word first has it.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOFT_HYPHEN = "\u00ad"

_SHORTEST_WORD = 7
# Letters that stay on the line and that go to the next.
_LEAST_BEFORE, _LEAST_AFTER = 3, 3
_DIGITS = str.maketrans("", "", "0123456789")
_COMMENTS = ("%", "#")


class Hyphenator:
    """Divides words of one language.

    Args:
        language: language tag of the brief; one without patterns gives no divisions.
    """

    def __init__(self, language: str) -> None:
        self._patterns = _patterns(language)
        self._longest = max(map(len, self._patterns), default=0)
        self._known: dict[str, tuple[int, ...]] = {}

    def divisions(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the parts of a word with its soft hyphen, the longest first part first; names stay whole."""
        if not self._patterns or len(word) < _SHORTEST_WORD or not word.isalpha() or not word.islower():
            return
        for position in reversed(self.positions(word)):
            if position >= _LEAST_BEFORE and len(word) - position >= _LEAST_AFTER:
                yield word[:position] + SOFT_HYPHEN, word[position:]

    def positions(self, word: str) -> tuple[int, ...]:
        """Return where a lower-case word may be divided: before the characters of these indices."""
        if word not in self._known:
            bounded = f".{word}."
            levels = [0] * (len(bounded) + 1)
            for start in range(len(bounded)):
                for end in range(start + 1, min(start + self._longest, len(bounded)) + 1):
                    for pattern in self._patterns.get(bounded[start:end], ()):
                        for offset, level in _levels(pattern):
                            levels[start + offset] = max(levels[start + offset], level)
            # Odd levels allow a division (Liang 1983); the first character of the bounded word is the dot.
            self._known[word] = tuple(i for i in range(1, len(word)) if levels[i + 1] % 2)
        return self._known[word]


@cache
def _levels(pattern: str) -> tuple[tuple[int, int], ...]:
    """Return the digits of a pattern with the number of letters before each."""
    found = []
    letters = 0
    for character in pattern:
        if character.isdigit():
            found.append((letters, int(character)))
        else:
            letters += 1
    return tuple(found)


@cache
def _patterns(language: str) -> dict[str, list[str]]:
    """Return the patterns of a language by their letters; none where pyphen or the language is missing."""
    try:
        import pyphen
    except ImportError:
        return {}
    found = pyphen.language_fallback("en_GB" if language.lower() == "en" else language.replace("-", "_"))
    if not found:
        return {}
    path = Path(str(pyphen.LANGUAGES[found]))
    encoding, _, content = path.read_bytes().partition(b"\n")
    name = encoding.decode("ascii").strip().replace("microsoft-cp", "cp") or "utf-8"
    patterns: dict[str, list[str]] = {}
    for pattern in map(str.strip, content.decode(name).split("\n")):
        # Capitals are settings; a slash marks a division that changes the spelling.
        if pattern and not pattern.startswith(_COMMENTS) and not pattern[0].isupper() and "/" not in pattern:
            patterns.setdefault(pattern.translate(_DIGITS), []).append(pattern)
    return patterns
