"""When a ceasefire starts, started, ended or was breached, and how long it is to last."""

from dataclasses import dataclass

from briefing.extraction.annotations import TimeMention
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import nouns_above
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.word_table import Word
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
_SPOKEN = (
    CeasefireStatus.CALLED_FOR,
    CeasefireStatus.REJECTED,
    CeasefireStatus.DENIED,
    CeasefireStatus.UNCONFIRMED,
)
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
    sentence: Passage, mention: InstrumentMention, reading: Reading, readings: list[Reading]
) -> Timing:
    """Return the time of a reading: that of its own words, else of another reading of the same instrument."""
    if not sentence.times:
        return Timing()
    duration = _duration(sentence, mention)
    points = [t for t in sentence.times if t.expression.type in _LED_BY_DATE]
    for anchor in _anchors(reading, mention, readings):
        near = [t for t in points if _hangs_on(t, anchor)]
        if reading.status in _SPOKEN and anchor is reading.trigger:
            near = [t for t in near if _is_of_truce(t, mention)]
        if near:
            time = min(near, key=lambda t: (t.expression.type is not TimeExpressionType.TIME, t.start))
            last = _joined(sentence, time, points)
            when = last.when if time.when.instant is None and last.when.instant is not None else time.when
            return Timing(_words(sentence, time, last), when, duration)
    return Timing(duration=duration)


def _is_of_truce(time: TimeMention, mention: InstrumentMention) -> bool:
    """Tell "today called for a truce", where the day is that of the call, from "a truce from Friday"."""
    table = mention.head.table
    return time.start > mention.end and table[time.start - 1].lower_ in ("from", "until", "during", "over")


def _joined(sentence: Passage, time: TimeMention, points: list[TimeMention]) -> TimeMention:
    """Return the last of the times that stand together: "at midnight" and "on 10 November"."""
    words = sentence.table
    last = time
    for other in points:
        between = words[last.end : other.start]
        if other.start > last.start and len(between) <= 2 and all(t.lower_ in _JOINTS for t in between):
            last = other
    return last


def _anchors(reading: Reading, mention: InstrumentMention, readings: list[Reading]) -> list[Word]:
    """Return the words that a time may hang on: of the start, of the reading, of the other readings."""
    near = mention.head.table[mention.end : min(mention.end + 6, mention.head.sent.end)]
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
    if reading.status is CeasefireStatus.AGREED:  # "signed a truce mediated by Norland in July"
        anchors += [c for c in mention.head.rights if c.dep_ == "acl" and c.tag_ == "VBN"]
    return anchors


def _hangs_on(time: TimeMention, anchor: Word) -> bool:
    """Tell whether no other verb stands between a time and a word."""
    token = anchor.table.root_between(time.start, time.end)
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


def _words(sentence: Passage, time: TimeMention, last: TimeMention) -> str:
    words = sentence.table
    start = time.start
    floor = max(sentence.start, time.start - 3)
    while start > floor and words[start - 1].lower_ in ("the", *_PREPOSITIONS):
        start -= 1
    if words[start].lower_ == "the":
        start = start if start == time.start else start + 1
    return sentence.record.article.text[words[start].idx : words[last.end - 1].end]


def _duration(sentence: Passage, mention: InstrumentMention) -> str | None:
    """Return the words of "a 72-hour truce" and "a pause for three days"."""
    words = sentence.table
    for time in sentence.times:
        if time.expression.type is not TimeExpressionType.DURATION:
            continue
        token = words.root_between(time.start, time.end)
        inside = mention.start <= time.start < mention.end
        before = time.end <= mention.head.i <= time.end + 3 and (inside or mention.head in token.ancestors)
        after = time.start > mention.head.i and words[time.start - 1].lower_ in ("for", "by", "another", "of")
        if inside or before or after:
            return time.expression.text
    return None
