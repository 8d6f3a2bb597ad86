"""Statements that are printed without marks: which paragraphs below "the minister said:" are still theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.extraction.annotations import Unit, UnitKind
from briefing.extraction.speech.candidate import Candidate
from briefing.extraction.speech.lexicon import speech_lexicon
from briefing.extraction.speech.roles import role_lexicon
from briefing.extraction.speech.sources import FINITE
from briefing.extraction.speech.syntax import trim_characters
from briefing.extraction.speech.word_span import WordSpan
from briefing.extraction.word_table import WordTable

_MARKS = '“”"«»'
_FEWEST_WORDS = 5
_FEWEST_REPEATED = 8
_REPEATED = 0.8
_SIGNED = 0.75
_LONGEST_SIGNATURE = 8  # words
_WORD = re.compile(r"[\w’']+")
_NAME_BEHIND = re.compile(r"[.!?] ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})\s*\Z")
_OWN_SUBJECT = re.compile(r"\b(?:I|[Ww]e)\b")
_NAMED_ELSEWHERE = 2  # times that the article has the name, this one included
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


def repeated(text: str, units: Sequence[Unit], direct: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the paragraphs without marks that print a sentence of a quotation once more, as pull quotes do.

    Args:
        text: the article's text.
        units: its units in order.
        direct: its quotations.
    """
    for unit in units:
        words = text[unit.start : unit.end].strip().rstrip(".!?")
        source = next((c for c in direct if words in text[c.content[0] : c.content[1] + 1]), None)
        if source is None or len(words.split()) < _FEWEST_REPEATED or not is_block(text, unit):
            continue
        if not source.content[0] <= unit.start < source.content[1]:
            content = trim_characters(text, unit.start, unit.end)
            yield replace(source, rule="quotation_repeated", confidence=_REPEATED, content=content)


def signed(table: WordTable, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Yield the paragraphs in the first person that a line with a name and an office signs.

    Args:
        table: the words of a parsed Doc.
        units: its units in order.
    """
    text = table.reading
    for unit, below in pairwise(units):
        line = text[below.start : below.end]
        if line[-1:] in ".!?:" or "," not in line or len(line.split()) > _LONGEST_SIGNATURE:
            continue
        if not is_block(text, unit) or not _is_in_own_voice(text[unit.start : unit.end]):
            continue
        words = WordSpan(table, *table.tokens_at(below.start, below.end))
        office = any(word.lower_ in role_lexicon().heads for word in words)
        if not office or words[0].pos_ != "PROPN" or any(word.tag_ in FINITE for word in words):
            continue
        yield Candidate(
            rule="signature",
            confidence=_SIGNED,
            content=trim_characters(text, unit.start, unit.end),
            speaker=words.root.i,
            speaker_span=(words.start, words.end),
            direct=True,
        )


def signed_in_line(table: WordTable, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Yield the paragraphs in the first person that end with the name of somebody the article tells of.

    Pull quotes lose their marks and line breaks on the way out of a page: "I was told to leave. Ana Ruel".

    Args:
        table: the words of a parsed Doc.
        units: its units in order.
    """
    text = table.reading
    for unit in units:
        match = _NAME_BEHIND.search(text, unit.start, unit.end)
        if (
            match is None
            or unit.kind is UnitKind.BOILERPLATE
            or text.count(match.group(1)) < _NAMED_ELSEWHERE
        ):
            continue
        words = text[unit.start : match.start() + 1]
        if len(words.split()) < _FEWEST_WORDS or any(mark in words for mark in _MARKS):
            continue
        name = WordSpan(table, *table.tokens_at(*match.span(1)))
        if not _OWN_SUBJECT.search(words) or any(word.pos_ != "PROPN" for word in name):
            continue
        yield Candidate(
            rule="signature",
            confidence=_SIGNED,
            content=trim_characters(text, unit.start, match.start() + 1),
            speaker=name.root.i,
            speaker_span=(name.start, name.end),
            direct=True,
        )


def _is_in_own_voice(words: str) -> bool:
    return not _OWN_VOICE.isdisjoint(word.lower() for word in _WORD.findall(words))
