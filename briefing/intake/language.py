"""In which language a text is, and whether that is sure enough to say."""

import re
from collections import Counter
from functools import cache
from typing import Any

_SAMPLE = 800  # characters; enough for the model, and its time grows with the length
_FEWEST_LETTERS = 40  # below, the model guesses ("OK" is any language)
_SURE = 0.9
_LETTER = re.compile(r"[^\W\d_]")
# Languages that news is written in; the model knows 97, some of which it takes names and short texts for.
_LANGUAGES = (
    "en fr de es pt it nl ru uk ar he fa tr az hy ka zh ja ko hi ur bn ps ku so am sw pl cs sk ro hu bg "
    "sr hr bs "
    "el sv no da fi lt lv et sq mk id ms vi th my ta te ml mr gu pa ne si kk ky mn km lo"
)
_ENGLISH_WORDS = (
    "the", "of", "and", "to", "in", "a", "that", "said", "for", "on", "was", "were", "is", "by", "with", "at",
    "has", "had", "have", "from", "it", "as",
)  # fmt: skip
_ENOUGH_WORDS = 60
_ENGLISH_NAMES = {
    "fr": "French", "de": "German", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "ru": "Russian", "uk": "Ukrainian", "ar": "Arabic", "he": "Hebrew", "fa": "Persian", "tr": "Turkish",
    "az": "Azerbaijani", "hy": "Armenian", "ka": "Georgian", "zh": "Chinese",
    "ja": "Japanese", "ko": "Korean",
    "hi": "Hindi", "ur": "Urdu", "bn": "Bengali", "ps": "Pashto", "ku": "Kurdish", "so": "Somali",
    "am": "Amharic", "sw": "Swahili", "pl": "Polish", "cs": "Czech", "ro": "Romanian", "hu": "Hungarian",
    "sr": "Serbian", "el": "Greek", "sv": "Swedish", "no": "Norwegian", "da": "Danish", "fi": "Finnish",
    "id": "Indonesian", "vi": "Vietnamese", "th": "Thai", "my": "Burmese",
}  # fmt: skip


def identify_language(text: str) -> tuple[str, float]:
    """Identify the language of a text by its letters.

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
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return "", 0.0
    code, probability = _identifier().classify(sample)
    return (str(code), float(probability)) if probability >= _SURE else ("", 0.0)


def _is_plainly_english(text: str) -> bool:
    """Tell English by its commonest words, which saves the model's start and time for most articles.

    A fifth of running English are these words, and "the" is in no other language one of them.
    """
    words = text[:_SAMPLE].lower().split()
    counts = Counter(words)
    return (
        len(words) >= _ENOUGH_WORDS
        and counts["the"] >= len(words) * 0.03
        and sum(counts[word] for word in _ENGLISH_WORDS) >= len(words) * 0.2
    )


def name_of_language(code: str) -> str:
    """Return the English name of a language code, the code itself where we have none."""
    return _ENGLISH_NAMES.get(code, code)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES.split())
    return identifier
