"""Statements that are printed without marks: which paragraphs below "the minister said:" are still theirs."""

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.annotations import Unit, UnitKind
from briefing.extraction.speech.lexicon import speech_lexicon

_MARKS = '“”"«»'
_FEWEST_WORDS = 5
_WORD = re.compile(r"[\w’']+")
_OWN_VOICE = frozenset(("i", "we", "my", "our", "us", "me", "i'm", "we're", "i’m", "we’re", "i’ve", "we’ve"))


def is_block(text: str, unit: Unit) -> bool:
    """Tell a paragraph of whole sentences that has no quotation marks."""
    words = text[unit.start : unit.end]
    return (
        unit.kind is UnitKind.PARAGRAPH
        and words.rstrip()[-1:] in (".", "!", "?")
        and len(words.split()) >= _FEWEST_WORDS
        and not any(mark in words for mark in _MARKS)
    )


def paragraphs_below(text: str, first: Unit, below: Sequence[Unit], speaker: str) -> Iterator[Unit]:
    """Yield the paragraphs that go on with a statement printed without marks.

    Press offices print what a minister said as the rest of their page. It is taken for that only where its
    first paragraph speaks of "I" or "we", and it ends where the page speaks of the minister again.

    Args:
        text: the article's text.
        first: the paragraph right below the colon.
        below: the units after it, in order.
        speaker: the words of the speaker.
    """
    if not _is_in_own_voice(text[first.start : first.end]):
        return
    names = {word for word in _WORD.findall(speaker) if word[0].isupper() and len(word) > 2}
    for unit in below:
        words = text[unit.start : unit.end]
        if not is_block(text, unit) or words.lower().startswith(speech_lexicon().notices):
            return
        if not _is_in_own_voice(words) and not names.isdisjoint(_WORD.findall(words)):
            return
        yield unit


def _is_in_own_voice(words: str) -> bool:
    return not _OWN_VOICE.isdisjoint(word.lower() for word in _WORD.findall(words))
