"""What the components leave on a Doc for each other: one typed record under `doc._.briefing`.

The Doc covers the whole article, one Doc an article, and its tokens lie at the offsets of the article's text.
Components read what earlier ones wrote, in the order of `pipeline.COMPONENTS`.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.tokens import Doc, Span

from briefing.facts import Article, Fact, Quantity, TimeExpression, When

if TYPE_CHECKING:
    from briefing.extraction.word_table import WordTable


class UnitKind(StrEnum):
    """What a stretch of the article is; sentences never cross its ends."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the article.

    Args:
        kind: what it is.
        start: offset of its first character in the article's text.
        end: offset after its last character.
    """

    kind: UnitKind
    start: int
    end: int


class PartyKind(StrEnum):
    """How a party is named at this place."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    SEAT = "seat"
    INSTITUTION = "institution"
    ARMED_GROUP = "armed_group"
    ORGANISATION = "organisation"
    PERSON = "person"
    REGION = "region"


class PartyMention(NamedTuple):
    """Words that name or stand for a party.

    Args:
        start: first token.
        end: token after the last.
        party: canonical name of the country or group ("Azerbaijan"), None where it has none.
        kind: how it is named here.
    """

    start: int
    end: int
    party: str | None
    kind: PartyKind


class TimeMention(NamedTuple):
    """A time expression on the Doc.

    Args:
        start: first token.
        end: token after the last.
        expression: its words, place and TIMEX3 value.
        when: the same resolved, with zone, precision and basis.
    """

    start: int
    end: int
    expression: TimeExpression
    when: When


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number with the words that limit it, or a word such as "dozens".

    Args:
        start: first token, limiting words included.
        end: token after the last.
        head: token of the figure itself.
        quantity: what it says.
    """

    start: int
    end: int
    head: int
    quantity: Quantity


@dataclass(
    slots=True
)  # not frozen: the speech component makes many, and gives their speakers names at the end
class SpeechFrame:
    """Somebody says something: source, cue and content as token and character spans.

    Args:
        speaker: first and last-plus-one token of the source, None where it has no words.
        cue: first and last-plus-one token of the verb or phrase of saying, None for bare quotations.
        content: first and last-plus-one CHARACTER of what was said.
        direct: between quotation marks as a whole.
        confidence: how sure the frame is, 0 to 1.
        rule: name of the rule that found it.
        speaker_name: full name after resolution ("he" to "Nikol Pashinyan"), None where unknown.
        role: office as the article gives it.
        party: the speaker's country or group.
        addressee: first and last-plus-one token of the person spoken to.
        time: index into `Annotations.times` of when it was said.
    """

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    direct: bool
    confidence: float
    rule: str
    speaker_name: str | None = None
    role: str | None = None
    party: str | None = None
    addressee: tuple[int, int] | None = None
    time: int | None = None


def _start_of(unit: Unit) -> int:
    return unit.start


@dataclass(slots=True)
class Annotations:
    """Everything that our components found on one Doc so far.

    Args:
        article: the article itself.
        reading: the Doc's text, as long as the article's (`reading_text.py`); `doc.text` builds it anew.
        units: stretches of the text, in order.
        parties: mentions of parties, in order.
        times: time expressions, in order.
        quantities: numbers of people and things, in order.
        frames: who says what.
        facts: proposals so far.
        words: the Doc's words as plain Python, made by `word_table.words_of` when first asked for.
    """

    article: Article
    reading: str = ""
    units: tuple[Unit, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    frames: tuple[SpeechFrame, ...] = ()
    facts: list[Fact] = field(default_factory=list)
    words: "WordTable | None" = field(default=None, repr=False, compare=False)

    def unit_at(self, offset: int) -> Unit | None:
        """Return the unit that holds this character."""
        position = bisect_right(self.units, offset, key=_start_of)
        unit = self.units[position - 1] if position else None
        return unit if unit is not None and offset < unit.end else None


if not Doc.has_extension("briefing"):
    Doc.set_extension("briefing", default=None)


# Where spaCy keeps `doc._.briefing`; asked for a thousand times an article, too often for the detour.
_STORED_UNDER: Any = ("._.", "briefing", None, None)


def annotations(doc: Doc) -> Annotations:
    """Return the record of a Doc.

    Raises:
        ValueError: the Doc was not made by `pipeline.make_doc`.
    """
    record: Annotations | None = doc.user_data.get(_STORED_UNDER)
    if record is None:
        raise ValueError("This Doc has no article; make it with briefing.extraction.pipeline.make_doc.")
    if not record.reading:  # a Doc that was built by hand
        record.reading = doc.text
    return record


def sentence_offsets(sentence: Span) -> tuple[int, int]:
    """Return the character span of a sentence without the blanks at its ends."""
    start = sentence.start_char
    text = annotations(sentence.doc).reading[start : sentence.end_char]  # `sentence.text` joins it anew
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())
