"""In which language a text is, and whether that is sure enough to say."""

import re
from collections import Counter
from typing import Any

from briefing.intake.word_lists import load_list, made_of_lists

_SAMPLE = 800  # characters; enough for the model, and its time grows with the length
_FEWEST_LETTERS = 40  # below, the model guesses ("OK" is any language)
_SURE = 0.9
_ENOUGH_WORDS = 60
_LETTER = re.compile(r"[^\W\d_]")


def identify_language(text: str) -> tuple[str, float]:
    """Identify the language of a text by its words and letters.

    Args:
        text: the clean text; numbers, addresses and all-capital lines weigh nothing or little.

    Returns:
        Two-letter code (ISO 639-1) and probability; ("", 0.0) where the text is too short or unclear.
    """
    if _is_plainly_english(text):
        return "en", 0.99
    sample = re.sub(r"https?://\S+|\d+", " ", text[: _SAMPLE * 2])[:_SAMPLE]
    if sample.isupper():
        sample = sample.lower()
    if len(_LETTER.findall(sample)) < _FEWEST_LETTERS:
        return "", 0.0
    code, probability = _identifier().classify(sample)
    return (str(code), float(probability)) if probability >= _SURE else ("", 0.0)


def name_of_language(code: str) -> str:
    """Return the English name of a language code, the code itself where we have none."""
    return str(load_list("languages")["names"].get(code, code))


def _is_plainly_english(text: str) -> bool:
    """Tell English by its commonest words, which saves the model's start and time for most articles."""
    words = text[:_SAMPLE].lower().split()
    counts = Counter(words)
    return (
        len(words) >= _ENOUGH_WORDS
        and counts["the"] >= len(words) * 0.03
        and sum(counts[word] for word in load_list("languages")["english_words"].split()) >= len(words) * 0.2
    )


@made_of_lists
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(load_list("languages")["codes"].split())
    return identifier
