"""The pipeline component: from sentences that name a ceasefire to reports of its status."""

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extraction.annotations import UnitKind, annotations
from briefing.extraction.background import is_background
from briefing.extraction.ceasefire.bound import parties
from briefing.extraction.ceasefire.brokers import brokers
from briefing.extraction.ceasefire.instruments import InstrumentMention, instruments_of, names_by_sentence
from briefing.extraction.ceasefire.lexicon import ceasefire_lexicon
from briefing.extraction.ceasefire.passage import Passage, patterns_by_sentence
from briefing.extraction.ceasefire.reading import Reading
from briefing.extraction.ceasefire.references import Thread, references_in
from briefing.extraction.ceasefire.roles import claimant
from briefing.extraction.ceasefire.statuses import readings_of
from briefing.extraction.ceasefire.timing import timing_of
from briefing.extraction.stem_search import stem_search
from briefing.extraction.word_table import Word, words_of
from briefing.facts import Attribution, CeasefireReport, CeasefireStatus, evidence_of

_ENDS = (CeasefireStatus.COLLAPSED, CeasefireStatus.VIOLATED)
_OF_BOTH = (CeasefireStatus.IN_EFFECT, CeasefireStatus.COLLAPSED, CeasefireStatus.EXTENDED)
_PRESUPPOSED = (CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT)
_EARLIER = ("previous", "earlier", "former", "prior", "last")


@Language.component("briefing_ceasefire")
def mark_ceasefire(doc: Doc) -> Doc:
    """Add a report for every status of every instrument that a sentence gives to the Doc's record."""
    record = annotations(doc)
    thread = Thread()
    table = words_of(doc)
    search = stem_search(table)
    names = names_by_sentence(search)
    if not names:
        return doc
    patterns = patterns_by_sentence(search)
    looked_at = names.keys() | search.sentences(ceasefire_lexicon().referring)
    for place in range(min(names), len(table.sentences)):
        if place not in looked_at and place != thread.place + 1:
            continue
        sentence = Passage(table, place, patterns.get(place, ()))
        unit = record.unit_at(sentence.offset)
        if unit and unit.kind is UnitKind.BOILERPLATE:
            continue
        named = instruments_of(sentence, names.get(place, []))
        mentions = [*named, *references_in(sentence, named, thread, place)]
        if mentions:
            told_before = len(record.facts)
            _read(sentence, mentions, past=thread.past and place == thread.place + 1)
            told = [fact for fact in record.facts[told_before:] if isinstance(fact, CeasefireReport)]
            thread.past = bool(told) and all(fact.background for fact in told)
        thread.go_on(sentence, mentions, place)
    return doc


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of one instrument: all its statuses and its mediators."""

    mention: InstrumentMention
    readings: list[Reading]
    mediators: tuple[str, ...]
    past: bool


def _read(sentence: Passage, mentions: list[InstrumentMention], *, past: bool) -> None:
    """Read each instrument; a status is reported once a sentence, of whichever instrument is surest.

    Args:
        sentence: the sentence.
        mentions: its instruments.
        past: the sentence before told of a past ceasefire alone.
    """
    best: dict[CeasefireStatus, tuple[Reading, _Told]] = {}
    named: tuple[str, ...] = ()
    for mention in mentions:
        readings = readings_of(sentence, mention)
        mediators = brokers(sentence, mention, readings) if readings else ()
        if mention.typed and not mediators and ";" not in sentence.text:
            mediators = named  # "the truce brokered by Norland entered its third day with few violations"
        elif not mention.anaphoric:
            named = mediators
        told = _Told(mention, readings, mediators, past and mention.anaphoric and not sentence.times)
        for reading in readings:
            held = best.get(reading.status)
            if held is None or _rank(reading, mention) > _rank(held[0], held[1].mention):
                best[reading.status] = (reading, told)
    bound = {status: _bound(sentence, reading, told) for status, (reading, told) in best.items()}
    for reading, told in best.values():
        _report(sentence, reading, told, bound[reading.status] or _bound_alike(reading, told, best, bound))


def _accuser_of(reading: Reading, told: _Told) -> Attribution | None:
    """Return the mission of "the mission condemned violations of the truce signed in May" for the signing."""
    if reading.status not in _PRESUPPOSED or not told.mention.head.is_ancestor(reading.trigger):
        return None
    breach = next((other for other in told.readings if other.status is CeasefireStatus.VIOLATED), None)
    return claimant(breach) if breach is not None else None


def _bound(sentence: Passage, reading: Reading, told: _Told) -> tuple[str, ...]:
    return parties(sentence, told.mention, reading, told.mediators)


def _bound_alike(
    reading: Reading,
    told: _Told,
    best: dict[CeasefireStatus, tuple[Reading, _Told]],
    bound: dict[CeasefireStatus, tuple[str, ...]],
) -> tuple[str, ...]:
    """Return the two sides of "X and Y signed a truce, which took effect today" for its start as well."""
    if reading.status not in _OF_BOTH:
        return ()
    same = (bound[status] for status, (_, other) in best.items() if other.mention is told.mention)
    return next((names for names in same if len(names) > 1), ())


def _rank(reading: Reading, mention: InstrumentMention) -> tuple[bool, float]:
    """Return how sure a reading is; a name is surer than the words that refer back to it."""
    return not mention.anaphoric or mention.typed, reading.confidence


def _report(sentence: Passage, reading: Reading, told: _Told, bound: tuple[str, ...]) -> None:
    doc, mention = sentence.doc, told.mention
    said_by = claimant(reading) or _accuser_of(reading, told)
    if said_by is None and _is_only_due(sentence, reading):
        return
    record = sentence.record
    timing = timing_of(sentence, mention, reading, told.readings)
    start, end = sentence.trimmed()
    record.facts.append(
        CeasefireReport(
            article_id=record.article.id,
            evidence=(evidence_of(record.article.text, start, end),),
            background=told.past
            or _is_background(doc, reading, mention)
            or _is_earlier_one(doc, told)
            or _is_of_past_one(doc, reading, told),
            status=reading.status,
            instrument=mention.instrument,
            parties=bound,
            brokers=told.mediators,
            when_text=timing.words,
            effective=timing.when,
            duration=timing.duration,
            claimant=said_by,
            confidence=reading.confidence,
            reasons=(reading.rule, reading.words),
        )
    )


def _is_only_due(sentence: Passage, reading: Reading) -> bool:
    """Tell "the accord must still be approved", in which nobody calls for it, from "we must have a truce"."""
    obliged = (
        reading.status is CeasefireStatus.CALLED_FOR and reading.mood is not None and reading.mood.obliged
    )
    return obliged and any(word.lower_ == "still" for word in sentence.words)


def _is_background(doc: Doc, reading: Reading, mention: InstrumentMention) -> bool:
    if reading.status is CeasefireStatus.CALLED_FOR:
        return is_background(doc, reading.trigger.i)
    return is_background(doc, reading.trigger.i) or is_background(doc, mention.head.i)


def _is_of_past_one(doc: Doc, reading: Reading, told: _Told) -> bool:
    """Tell "the truce agreed in Halm lasted a month in 1984": what ended then was agreed then."""
    verbs = [other.predicate.verb for other in told.readings if other.predicate is not None]
    described = reading.trigger.dep_ == "acl" and reading.trigger.head is told.mention.head
    if described and any(told.mention.head.head is verb and is_background(doc, verb.i) for verb in verbs):
        return True
    return _ended_undated(doc, reading, told)


def _ended_undated(doc: Doc, reading: Reading, told: _Told) -> bool:
    """Tell "a truce agreed in 1984 fell to pieces", from "one of 1984 ended today"."""
    if reading.status not in _ENDS or reading.predicate is None:
        return False
    instrument, verb = told.mention.head, reading.predicate.verb
    return (
        any(word.lower_ in ("a", "an", "another") for word in instrument.lefts)
        and any(o.trigger.dep_ == "acl" and is_background(doc, o.trigger.i) for o in told.readings)
        and not any(_is_under(time.start, verb, instrument) for time in verb.table.record.times)
    )


def _is_under(place: int, verb: Word, instrument: Word) -> bool:
    """Tell whether a time is the verb's own and not that of the instrument before it."""
    word = verb.table[place]
    return verb.is_ancestor(word) and not instrument.is_ancestor(word)


def _is_earlier_one(doc: Doc, told: _Told) -> bool:
    """Tell "an earlier truce, agreed in 1998, collapsed": what became of a past one is past as well."""
    earlier = any(word.lower_ in _EARLIER for word in told.mention.head.lefts)
    return earlier and any(is_background(doc, reading.trigger.i) for reading in told.readings)
