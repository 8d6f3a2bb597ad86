"""From the grammar around an instrument to its status: what was signed, what holds, what is called for."""

from briefing.extraction.ceasefire.hints import from_adjectives, from_its_work
from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import (
    CeasefireLexicon,
    ceasefire_lexicon,
    words_of_mood,
)
from briefing.extraction.ceasefire.mood import mood_of
from briefing.extraction.ceasefire.mood_status import status_in_mood
from briefing.extraction.ceasefire.noun_statuses import from_noun, has_no
from briefing.extraction.ceasefire.parted import parted_predicates
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import Predicate, Role, nouns_above, predicates_of, verb_keys
from briefing.extraction.ceasefire.reading import Reading, outdoes
from briefing.extraction.ceasefire.senses import as_intransitive, sense_of
from briefing.extraction.ceasefire.surface import despite, from_surface, overriding, place_of, rule_of
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus as Status
from briefing.facts import Instrument

_DATING = ("after", "before", "when", "until")
_LEAVING_OPEN = ("on", "upon", "with")
_OF_PRONOUNS = ("ceasefire_declared_over", "ceasefire_despite", "ceasefire_exploit_surface")
_DAYS = ("day", "days", "hour", "hours")
_OF_STARTS = ("effect", "force", "hold")
# "A peace agreement" is a ceasefire only where it ends fighting; wishes for peace do not.
_OF_PEACE_AGREEMENTS = (Status.AGREED, Status.VIOLATED, Status.COLLAPSED, Status.REJECTED)


def readings_of(sentence: Passage, mention: InstrumentMention) -> list[Reading]:
    """Return what a sentence says of one of its instruments, the best reading of each status."""
    if sentence.text.rstrip("\"'”’ \n\t").endswith("?"):
        return []
    words = ceasefire_lexicon()
    if _is_figurative(sentence, mention, words):
        return []
    nouns = [] if mention.verbal else nouns_above(mention.head)
    nouns = [mention.head, *nouns] if mention.typed else nouns
    if any(noun.lower_ in words.passing for noun in nouns):
        return []
    last = sentence.table[mention.end - 1]
    predicates = predicates_of(mention.head, nouns, words.opaque(nouns), last)
    if mention.pronoun and not _may_be_of_ceasefires(sentence, predicates, words):
        return []
    place = place_of(sentence, mention)
    over = overriding(place)
    grammar = (
        _from_verb_itself(mention) if mention.verbal else _from_grammar(mention, nouns, predicates, words)
    )
    if over:
        readings = [over, *(r for r in grammar if _is_apart(r, mention) and r.status is not over.status)]
    else:
        over_by_then = any(reading.status is Status.COLLAPSED for reading in grammar)
        breach = [] if over_by_then else despite(place)  # "hours after the army ended the truce"
        readings = grammar
        if not grammar and not breach and not _is_supposed(predicates, words):
            readings = from_surface(place) or from_adjectives(mention, words) or from_its_work(mention)
        if breach:  # "on the second day of the truce" tells that it had begun only beside a breach of it
            readings = [r for r in readings if r.rule != "ceasefire_noun_in_effect" or r.words not in _DAYS]
        readings += [r for r in breach if r.status not in [x.status for x in readings]]
    return _best([r for r in readings if _fits(r, mention, words)])


def _is_figurative(sentence: Passage, mention: InstrumentMention, words: CeasefireLexicon) -> bool:
    """Tell "a budget truce" and "a truce in the trade war", in which nobody shoots."""
    for word in mention.head.lefts:
        if word.lower_ in words.figurative and word.dep_ in ("compound", "amod", "nmod"):
            return True
    context = words.figurative_context
    return sentence.holds(context.stems) and context.pattern.search(sentence.folded) is not None


def _is_supposed(predicates: list[Predicate], words: CeasefireLexicon) -> bool:
    """Tell whether the sentence only supposes what its verbs say: "if the fragile truce holds"."""
    moods = (mood_of(predicate.verb, words) for predicate in predicates)
    return any(mood.conditional or mood.threat for mood in moods)


def _fits(reading: Reading, mention: InstrumentMention, words: CeasefireLexicon) -> bool:
    if mention.pronoun and not _is_of_ceasefires(reading, words):
        return False
    if reading.status is Status.AGREED and _only_dates(reading):
        return False
    if mention.anaphoric and reading.status not in (mention.allowed or words.anaphoric_statuses):
        return False
    if mention.instrument is not Instrument.PEACE_AGREEMENT or reading.status in _OF_PEACE_AGREEMENTS:
        return True
    return reading.status is Status.CALLED_FOR and _is_to_be_kept(reading, words)


def _is_to_be_kept(reading: Reading, words: CeasefireLexicon) -> bool:
    """Tell "urged them to implement the peace agreement", which there is, from "called for peace talks"."""
    keys = reading.predicate.keys if reading.predicate is not None else ()
    return any(words.objects.get(key) is Status.IN_EFFECT for key in keys)


def _only_dates(reading: Reading) -> bool:
    """Tell "hours after the truce was due to begin", which dates what follows, from "it was due to begin"."""
    if reading.predicate is None or not words_of_mood().starting.intersection(reading.predicate.keys):
        return False
    verb = reading.predicate.verb
    while verb.dep_ == "xcomp" or (verb.dep_ == "acomp" and verb.head.pos_ in ("VERB", "AUX")):
        verb = verb.head
    marks = (child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod", "prep"))
    return verb is not reading.predicate.verb and verb.dep_ == "advcl" and any(m in _DATING for m in marks)


def _may_be_of_ceasefires(sentence: Passage, predicates: list[Predicate], words: CeasefireLexicon) -> bool:
    """Tell whether a pronoun's verbs, or the words around it, are such as ceasefires have."""
    if any(not words.pronoun_verbs.isdisjoint(predicate.keys) for predicate in predicates):
        return True
    return any(rule_of(pattern) in _OF_PRONOUNS for pattern in sentence.patterns)


def _is_of_ceasefires(reading: Reading, words: CeasefireLexicon) -> bool:
    """Tell "it took effect" from "it held talks"."""
    if reading.predicate is None:
        return reading.rule in _OF_PRONOUNS
    verb = reading.predicate.verb
    when = verb.dep_ == "advcl" and reading.status is Status.IN_EFFECT  # "hours after it began"
    when = when and words_of_mood().legal.isdisjoint(reading.predicate.keys)
    other = any(child.dep_ in ("dobj", "xcomp") and child.lower_ not in _OF_STARTS for child in verb.children)
    if when or (reading.predicate.role is Role.SUBJECT and other):
        return False  # "it held elections", "it began to rain"
    return bool(words.pronoun_verbs.intersection(reading.predicate.keys))


def _best(readings: list[Reading]) -> list[Reading]:
    best: dict[Status, Reading] = {}
    for reading in readings:
        if reading.status not in best or outdoes(reading, best[reading.status]):
            best[reading.status] = reading
    if Status.IN_EFFECT in best and _tells_how_long(best.get(Status.AGREED)):
        del best[Status.AGREED]
    return list(best.values())


def _tells_how_long(reading: Reading | None) -> bool:
    """Tell "will last three days" of "the truce, which began today, will last three days"."""
    return reading is not None and reading.predicate is not None and "last" in reading.predicate.keys


def _is_apart(reading: Reading, mention: InstrumentMention) -> bool:
    """Tell "which took effect on Monday" behind an instrument from the clause that another rule read."""
    predicate = reading.predicate
    if predicate is None or reading.trigger.i <= mention.start:
        return False
    behind = predicate.loose and predicate.verb.i == mention.end  # "violations of a truce agreed in Halm"
    return behind or predicate.verb.dep_ in ("acl", "relcl")


def _describes_talks(
    reading: Reading, mention: InstrumentMention, noun: Word, words: CeasefireLexicon
) -> bool:
    """Tell "talks on a truce, hosted by Norland" from "talks on the truce brokered by Norland in May"."""
    if reading.status is not Status.AGREED or words.noun_status(noun) is not Status.NEGOTIATING:
        return False
    verb = reading.trigger
    parted = any(word.text == "," for word in verb.table.list[mention.end : verb.i])
    determined = any(child.lower_ in ("the", "this", "that") for child in mention.head.children)
    return verb.lemma_.lower() in words_of_mood().hosting and (parted or not determined)


def _from_grammar(
    mention: InstrumentMention, nouns: list[Word], predicates: list[Predicate], words: CeasefireLexicon
) -> list[Reading]:
    typed = _typed_noun(nouns, words)
    readings = []
    for predicate in [*predicates, *parted_predicates(mention, predicates, words)]:
        if not predicate.opaque:
            readings += _from_verb(predicate, words)
    if typed is not None:
        readings = from_noun(typed, nouns, predicates, words) + [
            r for r in readings if _is_apart(r, mention) and not _describes_talks(r, mention, typed, words)
        ]
    elif not readings and not mention.anaphoric and not any(_is_known(p, words) for p in predicates):
        readings = _from_agreement_on(nouns)
    return readings


def _is_known(predicate: Predicate, words: CeasefireLexicon) -> bool:
    """Tell whether a verb was understood and says nothing: "did not rule out declaring a truce"."""
    return not words.objects.keys().isdisjoint(predicate.keys)


def _typed_noun(nouns: list[Word], words: CeasefireLexicon) -> Word | None:
    """Return the noun that says what of the instrument is meant: calls outdo talks, those outdo the rest."""
    typed = [noun for noun in nouns if words.noun_status(noun)]
    for status in (Status.CALLED_FOR, Status.NEGOTIATING):
        for noun in reversed(typed):
            if words.noun_status(noun) is status:
                return noun
    return typed[0] if typed else None


def _from_verb(predicate: Predicate, words: CeasefireLexicon) -> list[Reading]:
    predicate = as_intransitive(predicate, words)
    sense = sense_of(predicate, words)
    key, base = sense.key, sense.status
    mood = mood_of(_led_from(predicate.verb), words, loose=predicate.loose)
    if sense.stray:
        return []
    status = status_in_mood(base, mood, predicate)
    if status is None:
        return []
    if status is Status.REJECTED and _dismisses_hearsay(predicate.verb):
        status = Status.DENIED
    rule = f"ceasefire_{predicate.role.value}_{status.value}" if key else f"ceasefire_operator_{status.value}"
    above = mood.trigger if status is not base else None
    told = above is None or above.lemma_.lower() in words_of_mood().reporting  # it holds what is reported
    trigger = predicate.verb if above is None or told else above
    confidence = 0.85 if key and status is base else 0.75 if key else 0.7
    said = " ".join(w for w in (mood.words, key or predicate.verb.lower_) if w)
    reading = Reading(status, trigger, rule, said, confidence, predicate, None, mood)
    veto = _refusal_over(predicate.verb, words) if status is Status.CALLED_FOR else None
    if veto is None:
        return [reading]
    return [reading, Reading(Status.REJECTED, veto, "ceasefire_document_rejected", veto.lower_, 0.75)]


def _dismisses_hearsay(verb: Word) -> bool:
    """Tell "dismissed reports of a truce", who denies that there is one, from "rejected the truce"."""
    return any(c.dep_ == "dobj" and c.lower_ in words_of_mood().hearsay for c in verb.children)


def _refusal_over(verb: Word, words: CeasefireLexicon) -> Word | None:
    """Return the verb of "vetoed a resolution calling for a truce"."""
    document = verb.head
    if verb.dep_ not in ("acl", "relcl") or document.lemma_.lower() not in words.documents:
        return None
    if document.dep_ not in ("dobj", "nsubjpass"):
        return None
    above = document.head
    refuses = any(words.objects.get(key) is Status.REJECTED for key in verb_keys(above))
    return above if refuses and not any(c.dep_ == "neg" for c in above.children) else None


def _led_from(verb: Word) -> Word:
    """Return the verb of what leads to a truce: "asked that talks be held, leading to a truce"."""
    leading = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.lemma_.lower() in words_of_mood().leading
    return verb.head if leading else verb


def _from_verb_itself(mention: InstrumentMention) -> list[Reading]:
    """Read "agreed to halt hostilities", where the verb itself is the instrument."""
    words = ceasefire_lexicon()
    verb = mention.head
    predicate = Predicate(verb, Role.OBJECT, verb_keys(verb))
    mood = mood_of(verb, words)
    if _is_named_only(verb):
        return []
    status = status_in_mood(mention.status or Status.AGREED, mood, predicate)
    if status is None:
        return []
    trigger = mood.trigger if mood.trigger is not None else verb
    return [
        Reading(
            status,
            trigger,
            f"ceasefire_verbal_{status.value}",
            mood.words or verb.lower_,
            0.65,
            predicate,
            None,
            mood,
        )
    ]


def _is_named_only(verb: Word) -> bool:
    """Tell "peace depends on halting hostilities" from "after halting hostilities", which tells of it."""
    phrase = verb.head if verb.dep_ == "acl" else verb
    if verb.tag_ == "VBG" and phrase.dep_ in ("pcomp", "pobj"):
        return phrase.head.head.pos_ == "VERB" and phrase.head.lower_ in _LEAVING_OPEN
    described = verb.dep_ == "relcl" and verb.tag_ in ("VBZ", "VBP")  # "the way in which the army halts ..."
    return described and any(child.dep_ == "prep" and child.i < verb.i for child in verb.lefts)


def _from_agreement_on(nouns: list[Word]) -> list[Reading]:
    """Read "ended with an agreement on a ceasefire" and "the announcement of a ceasefire"."""
    for noun in nouns:
        if noun.lower_ in ("agreement", "deal", "accord", "announcement", "declaration") and any(
            child.dep_ == "prep" and child.lower_ in ("on", "for", "of") for child in noun.children
        ):
            mood = mood_of(noun, ceasefire_lexicon())
            without = noun.dep_ == "pobj" and noun.head.lower_ == "without"
            if without:
                return [Reading(Status.NEGOTIATING, noun, "ceasefire_agreement_on", noun.lower_, 0.6)]
            if not (mood.call or mood.attempt or mood.conditional or mood.refuse or has_no(noun)):
                return [
                    Reading(
                        Status.AGREED, noun, "ceasefire_agreement_on", noun.lower_, 0.65, None, noun, mood
                    )
                ]
    return []
