"""When a ceasefire starts, started, ended or was breached, and how long it is to last."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from briefing.extraction.annotations import TimeMention, annotations
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.predicates import nouns_above
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.speech.syntax import sentence_of
from briefing.facts import CeasefireStatus, TimeExpressionType, When

_PREPOSITIONS = (
    "at",
    "on",
    "in",
    "since",
    "from",
    "by",
    "until",
    "during",
    "over",
    "after",
    "before",
    "for",
    "as",
    "of",
)
_JOINTS = ("on", "at", "of", "in", ",", "local", "time", "from")
_STARTS = ("begin", "start", "take", "come", "enter", "go", "commence")
_LED_BY_DATE = (TimeExpressionType.DATE, TimeExpressionType.TIME)


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of a report.

    Args:
        words: its words with their preposition, None where there are none.
        when: the same, resolved.
        duration: the words for how long, None where there are none.
    """

    words: str | None = None
    when: When | None = None
    duration: str | None = None


def timing_of(
    sentence: Span, mention: InstrumentMention, reading: Reading, readings: list[Reading]
) -> Timing:
    """Return the time of a reading: that of its own words, else of another reading of the same instrument."""
    times = [t for t in annotations(sentence.doc).times if sentence.start <= t.start < sentence.end]
    duration = _duration(sentence, mention, times)
    points = [t for t in times if t.expression.type in _LED_BY_DATE]
    for anchor in _anchors(reading, mention, readings):
        near = [t for t in points if _hangs_on(t, anchor)]
        if near:
            time = min(near, key=lambda t: (t.expression.type is not TimeExpressionType.TIME, t.start))
            last = _joined(sentence, time, points)
            when = last.when if time.when.instant is None and last.when.instant is not None else time.when
            return Timing(_words(sentence, time, last), when, duration)
    return Timing(duration=duration)


def _joined(sentence: Span, time: TimeMention, points: list[TimeMention]) -> TimeMention:
    """Return the last of the times that stand together: "at midnight" and "on 10 November"."""
    doc = sentence.doc
    last = time
    for other in points:
        between = doc[last.end : other.start]
        if other.start > last.start and len(between) <= 2 and all(t.lower_ in _JOINTS for t in between):
            last = other
    return last


def _anchors(reading: Reading, mention: InstrumentMention, readings: list[Reading]) -> list[Token]:
    """Return the words that a time may hang on: of the start, of the reading, of the other readings."""
    near = mention.head.doc[mention.end : min(mention.end + 6, sentence_of(mention.head).end)]
    starts = [t for t in near if t.lemma_.lower() in _STARTS and t.pos_ == "VERB"]
    starts = starts if reading.status is CeasefireStatus.AGREED else []
    own = [reading.predicate.verb] if reading.predicate else []
    anchors = [*starts, *own, reading.trigger, mention.head, *nouns_above(mention.head)]
    for other in readings:
        if other is not reading and other.predicate is not None:
            anchors.append(other.predicate.verb)
    if (
        reading.noun is not None and reading.status is CeasefireStatus.AGREED
    ):  # "ended on Monday with an accord"
        anchors += [token for token in reading.noun.ancestors if token.pos_ == "VERB"][:1]
    return anchors


def _hangs_on(time: TimeMention, anchor: Token) -> bool:
    """Tell whether no other verb stands between a time and a word."""
    doc = anchor.doc
    token = doc[time.start : time.end].root
    if token.dep_ in ("compound", "amod", "nmod", "nummod") and token.head.pos_ == "NOUN":
        return False  # "the 2003 ceasefire" is a name, not a start
    if time.start <= anchor.i < time.end:
        return True
    while token.head != token:
        token = token.head
        if token == anchor:
            return True
        if token.pos_ == "VERB" and token.dep_ != "prep":
            return False
    return False


def _words(sentence: Span, time: TimeMention, last: TimeMention) -> str:
    doc = sentence.doc
    start = time.start
    while (
        start > sentence.start and doc[start - 1].lower_ in ("the", *_PREPOSITIONS) and start > time.start - 3
    ):
        start -= 1
    if doc[start].lower_ == "the":
        start = start if start == time.start else start + 1
    span = doc[start : last.end]
    return annotations(doc).article.text[span.start_char : span.end_char]


def _duration(sentence: Span, mention: InstrumentMention, times: list[TimeMention]) -> str | None:
    """Return the words of "a 72-hour truce" and "a pause for three days"."""
    doc = sentence.doc
    for time in times:
        if time.expression.type is not TimeExpressionType.DURATION:
            continue
        token = doc[time.start : time.end].root
        inside = mention.start <= time.start < mention.end
        before = time.end <= mention.head.i <= time.end + 3 and (inside or mention.head in token.ancestors)
        after = time.start > mention.head.i and doc[time.start - 1].lower_ in ("for", "by", "another", "of")
        if inside or before or after:
            return time.expression.text
    return None
