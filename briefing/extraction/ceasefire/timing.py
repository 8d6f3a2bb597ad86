"""When a ceasefire starts, started, ended or was breached, and how long it is to last."""

from dataclasses import dataclass

from briefing.extraction.annotations import TimeMention
from briefing.extraction.ceasefire.breaches import attack_beside
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon
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
    "through",
)
_RANGES = ("to", "until", "till", "through", "and")
_LEADING = ("shortly", "just", "soon", "early", "late")
_JOINTS = ("on", "at", "of", "in", ",", "local", "time", "from")
_STARTS = ("begin", "start", "take", "come", "enter", "go", "commence")
_LONGEST_MONTH = 31  # days
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
        return Timing(_occasion(sentence, mention, reading))
    duration = _duration(sentence, mention)
    cue = _cue_over(reading)
    points = [t for t in sentence.times if t.expression.type in _LED_BY_DATE and _is_its_own(t, reading, cue)]
    for anchor in _anchors(reading, mention, readings):
        near = [t for t in points if _hangs_on(t, anchor)]
        if reading.status in _SPOKEN and anchor is reading.trigger:
            near = [t for t in near if _is_of_truce(t, mention)]
        if near:
            time = min(near, key=lambda t: (t.expression.type is not TimeExpressionType.TIME, t.start))
            last = _joined(sentence, time, points)
            when = last.when if time.when.instant is None and last.when.instant is not None else time.when
            return Timing(_words(sentence, time, last), when, duration)
    return Timing(_occasion(sentence, mention, reading), duration=duration)


def _cue_over(reading: Reading) -> tuple[int, int] | None:
    """Return the first token of the cue over a reading, and the offset at which its content begins."""
    place, frames = reading.trigger.idx, reading.trigger.table.record.frames
    inside = [frame for frame in frames if frame.content[0] <= place < frame.content[1]]
    frame = min(inside, key=lambda f: f.content[1] - f.content[0], default=None)
    return None if frame is None or frame.cue is None else (frame.cue[0], frame.content[0])


def _is_its_own(time: TimeMention, reading: Reading, cue: tuple[int, int] | None) -> bool:
    """Tell the day of a report and of an older war from the time of the truce that is told.

    "Said on Monday it would stop on Friday"; "at war since April, the front announced a truce".
    """
    table = reading.trigger.table
    if reading.status is CeasefireStatus.AGREED and table.lower[time.start - 1] == "since":
        return False
    return cue is None or not (cue[0] < time.start and table.idx[time.start] < cue[1])


def _occasion(sentence: Passage, mention: InstrumentMention, reading: Reading) -> str | None:
    """Return "until the end of Ramadan" and "over the Easter weekend" behind what is said of a ceasefire."""
    occasions = ceasefire_lexicon().occasions
    if not sentence.holds(occasions.stems):
        return None
    first = sentence.table.idx[min(mention.start, reading.trigger.i)] - sentence.offset
    found = occasions.pattern.search(sentence.folded, max(first, 0))
    return sentence.text[found.start() : found.end()].strip() if found is not None else None


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
        if other.start > last.start and (
            _is_joint(between) or (last is time and _is_range(words[time.start - 1], between))
        ):
            last = other
    return last


def _is_joint(between: list[Word]) -> bool:
    """Tell what stands between "at midnight" and "on 10 May", and in "5pm Velgrad time (12:00 GMT)"."""
    named = [word.lower_ for word in between]
    if len(named) == 3 and named[1:] == ["time", "("]:
        return between[0].pos_ in ("PROPN", "NOUN", "ADJ")
    return len(between) <= 2 and all(word in _JOINTS for word in named)


def _is_range(before: Word, between: list[Word]) -> bool:
    """Tell "from 23 December to 2 January" from "on Monday and Tuesday"."""
    return before.lower_ in ("from", "between") and len(between) == 1 and between[0].lower_ in _RANGES


def _anchors(reading: Reading, mention: InstrumentMention, readings: list[Reading]) -> list[Word]:
    """Return the words that a time may hang on: of the start, of the reading, of the other readings."""
    near = mention.head.table[mention.end : min(mention.end + 6, mention.head.sent.end)]
    starts = [t for t in near if t.lemma_.lower() in _STARTS and t.pos_ == "VERB"]
    starts = starts if reading.status is CeasefireStatus.AGREED else []
    own = [reading.predicate.verb] if reading.predicate else []
    if reading.rule == "ceasefire_despite" and (attack := attack_beside(reading.trigger)) is not None:
        own.append(attack)
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
    names = token.dep_ in ("compound", "amod", "nmod", "nummod") and token.head.pos_ == "NOUN"
    if names and token.head.lower_ != "time":  # "5pm Velgrad time"
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
    start = _first_of_days(sentence, time.start)
    floor = max(sentence.start, start - 3)
    while start > floor and words[start - 1].lower_ in ("the", *_PREPOSITIONS):
        start -= 1
    if start > sentence.start and words[start].lower_ in ("before", "after"):
        start -= words[start - 1].lower_ in _LEADING
    if words[start].lower_ == "the":
        start = start if start == time.start else start + 1
    text = sentence.record.article.text
    told = text[words[start].idx : words[last.end - 1].end]
    return (
        f"{told})"
        if told.count("(") > told.count(")") and text[words[last.end - 1].end :][:1] == ")"
        else told
    )


def _first_of_days(sentence: Passage, start: int) -> int:
    """Return where "14 and 15 September" begins, of which "15 September" is the date."""
    words = sentence.table
    if start - 2 < sentence.start or words[start - 1].lower_ not in ("and", "to", "-", "or"):
        return start
    day = words[start - 2].text
    return start - 2 if day.isdigit() and 0 < int(day) <= _LONGEST_MONTH else start


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
