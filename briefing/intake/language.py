"""In which language a text is, and whether that is sure enough to say."""

import re
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
    sample = re.sub(r"https?://\S+|\d+", " ", text[: _SAMPLE * 2])[:_SAMPLE]
    if sample.isupper():
        sample = sample.lower()
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return "", 0.0
    code, probability = _identifier().classify(sample)
    return (str(code), float(probability)) if probability >= _SURE else ("", 0.0)


def name_of_language(code: str) -> str:
    """Return the English name of a language code, the code itself where we have none."""
    return _ENGLISH_NAMES.get(code, code)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES.split())
    return identifier
