"""Time expressions of an article: found by the grammar, resolved against its date, or left open."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

import briefing.extraction.times_resolve_clock
import briefing.extraction.times_resolve_dates
import briefing.extraction.times_resolve_spans  # noqa: F401 (the three register their functions)
from briefing.extraction.annotations import Annotations, TimeMention, UnitKind, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.times_context import RESOLVERS, Context, LocalZone, Resolved
from briefing.extraction.times_period import granularity_of, period_of
from briefing.extraction.times_rules import RuleMatch, load_grammar
from briefing.extraction.times_zones import zone_of_city, zone_of_party
from briefing.extraction.word_table import Word, words_of
from briefing.facts import Granularity, TimeExpression, TimeExpressionType, When

__all__ = ["find_times", "mark_times", "period_of", "time_in"]


def find_times(
    text: str, context: Context, spans: Iterable[tuple[int, int]] | None = None, source: str = ""
) -> list[tuple[TimeExpression, When]]:
    """Find the time expressions of a text and work out their values.

    Args:
        text: the article's text.
        context: publication date and what the parse tells.
        spans: stretches that no expression crosses; the whole text where None.
        source: the article's own text where the other is the parser's reading of it.

    Returns:
        Expressions in order, each with its moment; the value is "" where nothing in the text resolves it.
    """
    grammar = load_grammar()
    line = grammar.alphabet.read(text, spans if spans is not None else [(0, len(text))])
    found = []
    for match in grammar.matches(line):
        resolved = RESOLVERS[match.rule.resolve](match, context)
        if resolved is None:
            continue
        start, end = match.span
        if resolved.value and resolved.told:
            context.history.append((start, resolved.value))
        found.append(_expression((source or text)[start:end], start, match, resolved))
    return found


def _expression(words: str, start: int, match: RuleMatch, resolved: Resolved) -> tuple[TimeExpression, When]:
    expression = TimeExpression(
        start=start,
        end=start + len(words),
        text=words,
        type=resolved.type or match.rule.type,
        value=resolved.value,
    )
    when = When(
        text=words,
        value=resolved.value,
        instant=resolved.instant,
        granularity=granularity_of(resolved.value),
        basis=resolved.basis,
    )
    return expression, when


@Language.component("briefing_times")
def mark_times(doc: Doc) -> Doc:
    """Write the time expressions of the article into its record."""
    record = annotations(doc)
    reader = _Parse(doc)
    published, origin = _publication(record)
    context = Context(
        published=published,
        origin=origin,
        tense=reader.tense,
        local_zone=reader.local_zone,
        is_year=reader.is_year,
    )
    spans = [(unit.start, unit.end) for unit in record.units]
    words = words_of(doc)
    record.times = tuple(
        TimeMention(*words.tokens_at(expression.start, expression.end), expression, when)
        for expression, when in find_times(record.reading, context, spans or None, record.article.text)
    )
    return doc


def _publication(record: Annotations) -> tuple[date | datetime | None, str]:
    """Return when the article was published and where that stands: in its metadata, else in its dateline."""
    if record.article.published is not None:
        return record.article.published, "published"
    spans = [(unit.start, unit.end) for unit in record.units if unit.kind is UnitKind.DATELINE][:1]
    if spans:
        for expression, when in find_times(record.reading or record.article.text, Context(), spans):
            if when.granularity is Granularity.DAY:
                return date.fromisoformat(expression.value), "dateline"
    return None, ""


def time_in(doc: Doc, start: int, end: int, *, dates_only: bool = True) -> TimeMention | None:
    """Return the first time expression that begins inside a stretch of tokens.

    Args:
        doc: the article.
        start: first token.
        end: token after the last.
        dates_only: leave out durations and sets.
    """
    wanted = (TimeExpressionType.DATE, TimeExpressionType.TIME)
    for mention in annotations(doc).times:
        if mention.start >= end:
            break
        if mention.start >= start and (not dates_only or mention.expression.type in wanted):
            return mention
    return None


_FIRST_LIKELY_YEAR, _LAST_LIKELY_YEAR = 1900, 2059  # of figures that stand before a plural ("the 1908 games")
_LONGEST_CLIMB = 12  # heads; a deeper time word belongs to no clause that tells its tense


class _Parse:
    """What the parse of a Doc tells about a time expression."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._words = words_of(doc)

    def _token(self, start: int, end: int) -> Word:
        return self._words.root_between(*self._words.tokens_at(start, end))

    def tense(self, start: int, end: int) -> str:
        """Return "past", "future" or "" for the clause around a character span, "over" behind "since"."""
        token = self._token(start, end)
        if token.head.lower_ == "since":
            return "over"
        if token.head.lower_ == "from" and _is_arranged(token.head.head):
            return "future"
        for _ in range(_LONGEST_CLIMB):
            if token.pos_ in ("VERB", "AUX"):
                found = _tense_of(token)
                if found:
                    return found
            if token.head.i == token.i:
                return ""
            token = token.head
        return ""

    def is_year(self, start: int, end: int) -> bool:
        """Tell whether four figures can be a year: a round number that counts a plural noun can't."""
        token = self._token(start, end)
        if token.dep_ != "nummod":
            return True
        counted = token.head.head if token.head.dep_ == "compound" else token.head
        if counted.tag_ != "NNS" or counted.i < token.i or not token.text.isdigit():
            return True
        number = int(token.text)
        return number % 10 != 0 and _FIRST_LIKELY_YEAR <= number <= _LAST_LIKELY_YEAR

    def local_zone(self, start: int) -> LocalZone | None:
        """Return the zone of "local time": of the dateline's city, else of the countries around the words."""
        city = _dateline_city(self._doc)
        if city:
            return city
        record = annotations(self._doc)
        sentence = self._token(start, start + 1).sent
        near = [p.party for p in record.parties if sentence.start <= p.start < sentence.end and p.party]
        everywhere = [p.party for p in record.parties if p.party]
        return _common_zone(near) or _common_zone(everywhere)


def _is_arranged(governor: Word) -> bool:
    """Tell "offered a truce from Tuesday" and "would observe it from Tuesday" from "closed from Tuesday"."""
    verb = governor if governor.pos_ in ("VERB", "AUX") else governor.head
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    words = _tense_words()
    if helpers & words["perfect"]:
        return False
    offered = verb.lemma_ in words["offering"] and verb.tag_ in ("VBD", "VBZ", "VBP", "VBG")
    return offered or "would" in helpers


def _tense_of(verb: Word) -> str:
    """Return the tense of a finite verb, an auxiliary or an infinitive under a verb that looks ahead."""
    words = _tense_words()
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in words["future_modals"] for child in helpers):
        return "future"
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers):
        ahead = verb.lemma_ in words["scheduled"] and verb.tag_ == "VBN"
        return "future" if ahead and not any(child.lower_ == "had" for child in helpers) else "past"
    if any(child.lower_ in words["perfect"] for child in helpers):
        return "past"
    if any(child.lower_ == "to" for child in helpers):
        ahead = verb.head.lemma_ in words["looking_ahead"]
        governors = (verb.head, verb.head.head)  # "had been due to expire"
        given_up = any(child.lower_ == "had" for governor in governors for child in governor.children)
        return "future" if ahead and not given_up else ""
    return _tense_of_form(verb, helpers, words)


def _tense_of_form(verb: Word, helpers: list[Word], words: dict[str, frozenset[str]]) -> str:
    """Return what the verb's own form tells where no auxiliary does."""
    if verb.tag_ == "VBN":
        return "future" if verb.lemma_ in words["scheduled"] else "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "future" if verb.lemma_ in words["timetable"] else ""
    if verb.tag_ == "VBG" and any(child.tag_ in ("VBZ", "VBP") for child in helpers):
        return "future"
    return ""


@cache
def _tense_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_lexicon("times")["tense"].items()}


def _dateline_city(doc: Doc) -> LocalZone | None:
    """Return the zone of the first dateline's city."""
    for unit in annotations(doc).units:
        if unit.kind == "dateline":
            words = annotations(doc).reading[unit.start : unit.end].split("(")[0].split(",")[0]
            city = words.strip(" -–—:.").title()
            key = zone_of_city(city)
            return LocalZone(key, city) if key else None
    return None


def _common_zone(parties: Sequence[str]) -> LocalZone | None:
    """Return the zone of the parties when all that have one share it, so that no choice is guessed."""
    zones = {party: zone for party in dict.fromkeys(parties) if (zone := zone_of_party(party))}
    offsets = {_group(zone) for zone in zones.values()}
    if len(offsets) != 1 or any(party in _many_zones() for party in parties):
        return None
    party, zone = next(iter(zones.items()))
    return LocalZone(zone, party)


@cache
def _many_zones() -> frozenset[str]:
    return frozenset(load_lexicon("time_zones")["several_zones"])


@cache
def _group(zone: str) -> str:
    """Return the name of the group of zones that keep the same time."""
    groups = load_lexicon("time_zones")["same_time"]
    return next((name for name, members in groups.items() if zone in members), zone)
