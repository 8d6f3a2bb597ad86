"""Division of words at line ends, by the patterns of pyphen; without it, or for another language, none."""

from collections.abc import Iterator
from functools import cache
from typing import Any

SOFT_HYPHEN = "\u00ad"

_SHORTEST_WORD = 7
# Letters that stay on the line and that go to the next.
_LEAST_BEFORE, _LEAST_AFTER = 3, 3


class Hyphenator:
    """Divides words of one language.

    Args:
        language: language tag of the brief; one without patterns gives no divisions.
    """

    def __init__(self, language: str) -> None:
        self._patterns = _patterns(language)
        self._known: dict[str, tuple[int, ...]] = {}

    def divisions(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the parts of a word with its soft hyphen, the longest first part first; names stay whole."""
        if self._patterns is None or len(word) < _SHORTEST_WORD or not word.isalpha() or not word.islower():
            return
        if word not in self._known:
            self._known[word] = tuple(self._patterns.positions(word))
        for position in reversed(self._known[word]):
            if position >= _LEAST_BEFORE and len(word) - position >= _LEAST_AFTER:
                yield word[:position] + SOFT_HYPHEN, word[position:]


@cache
def _patterns(language: str) -> Any:
    try:
        import pyphen
    except ImportError:
        return None
    wanted = "en_GB" if language.lower() == "en" else language.replace("-", "_")
    found = pyphen.language_fallback(wanted)
    return pyphen.Pyphen(lang=found) if found else None
