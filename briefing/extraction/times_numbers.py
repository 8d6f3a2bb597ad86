"""Numbers as time expressions use them: "two", "1 1/2", "a couple of", "nineteen ninety-six"."""

from fractions import Fraction

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.times_rules import RuleMatch

_TEENS_AND_TENS = {"nineteen": 19, "eighteen": 18, "twenty": 20}
_VAGUE = frozenset(("few", "several", "many", "some", "number", "handful", "countless"))


def count_of(match: RuleMatch, name: str = "count") -> Fraction | None:
    """Return the number in a named part, None for "several" and the like.

    Returns:
        An exact fraction, so that "two and a half years" keeps its half.
    """
    words = [word.text for word in match.words(name)]
    if any(word in _VAGUE for word in words):
        return None
    if "couple" in words:
        return Fraction(2)
    total, found, article = Fraction(0), False, False
    for index, word in enumerate(words):
        value = _number(match, word)
        if value is None:
            continue
        if word in ("hundred", "thousand", "dozen") and found:
            total *= value
        elif word == "half" and index == 0:
            return Fraction(1, 2)
        elif word not in ("a", "an"):
            total += value
        elif not found:
            article = True
            continue
        found = True
    if found:
        return total
    return Fraction(1) if article else None


def _number(match: RuleMatch, word: str) -> Fraction | None:
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    if word in ("a", "an"):
        return Fraction(1)
    if word == "half":
        return Fraction(1, 2)
    value = match.alphabet.value("number", word)
    return Fraction(value) if isinstance(value, int) else None


def spelled_year(text: str) -> int | None:
    """Read a year that is spelled as it is spoken, None where the words make none.

    Args:
        text: lower-case words parted by blanks ("nineteen ninety - six").
    """
    numbers: dict[str, int] = load_lexicon("times")["classes"]["number"]
    words = [word for word in text.split() if word not in ("-", "–", "and")]
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(numbers.get(word, 0) for word in words[2:])
    hundreds = _TEENS_AND_TENS.get(words[0]) if words else None
    if hundreds is None or len(words) < 2 or "thousand" in words:
        return None
    rest = 0 if words[1] == "hundred" else sum(numbers.get(word, 0) for word in words[1:])
    return hundreds * 100 + rest
