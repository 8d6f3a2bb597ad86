"""Words that stand for a ceasefire named before: "the deal", "the last one", "it", "the violations"."""

from dataclasses import dataclass

from briefing.extraction.ceasefire.instruments import InstrumentMention
from briefing.extraction.ceasefire.lexicon import CeasefireLexicon, ceasefire_lexicon, words_of_mood
from briefing.extraction.ceasefire.loose_references import answers, loose_references
from briefing.extraction.ceasefire.passage import Passage
from briefing.extraction.ceasefire.predicates import verbs_over
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus, Instrument

_ONES = ("last", "previous", "earlier", "first", "latest", "second", "third", "old", "new")
_OTHER_MATTERS = ("on", "for", "about", "over")
_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 2  # sentences behind a ceasefire in which "the offer" is the offer of one


@dataclass(slots=True)
class Thread:
    """What of earlier sentences a word may stand for.

    Args:
        instrument: what "the deal" stands for, None before a ceasefire was named.
        elsewhere: another deal was named since, so that "the deal" may be that one.
        place: the sentence that named an instrument last, counted from the first; -1 before.
        past: all that it told of ceasefires was background.
    """

    instrument: Instrument | None = None
    elsewhere: bool = False
    place: int = -1
    past: bool = False

    def go_on(self, passage: Passage, mentions: list[InstrumentMention], place: int) -> None:
        """Take in what a sentence names, and where it last spoke of the ceasefire ("the pause")."""
        named = [mention for mention in mentions if not mention.anaphoric]
        if not self.elsewhere and any(mention.definite for mention in mentions):
            self.place = place
        kinds = [m.instrument for m in named if m.instrument is not Instrument.PEACE_AGREEMENT]
        if kinds:
            self.instrument = self.instrument or kinds[0]
            self.elsewhere, self.place = False, place
        elif self.instrument and _names_another_deal(passage):
            self.elsewhere = True


def references_in(
    passage: Passage, named: list[InstrumentMention], thread: Thread, place: int
) -> list[InstrumentMention]:
    """Return the words of a sentence that stand for an instrument.

    Args:
        passage: the sentence.
        named: what it names itself.
        thread: what the sentences before it named.
        place: the sentence's own place, counted from the first.
    """
    if named:
        instrument = named[0].instrument
        typed = [*_breaches(passage, instrument), *_outcomes(passage, instrument)]
        deals = [*_deals_beside(passage, instrument), *_announcements(passage, instrument)]
        if thread.instrument is not None and not thread.elsewhere:
            deals += _definite(passage, instrument)
        deals += answers(passage, instrument)
        apart = [d for d in deals if not any(m.start <= d.start < m.end for m in named)]
        return [*_ones(passage, named), *_pronouns(passage, named[0]), *typed, *apart]
    if thread.instrument is None:
        return []
    found = [] if thread.elsewhere else _definite(passage, thread.instrument)
    if place == thread.place + 1 and not thread.elsewhere:
        found += _others(passage, thread.instrument)
    found += _breaches(passage, thread.instrument)
    if place <= thread.place + _NEAR:
        found += _outcomes(passage, thread.instrument)
        found += _offers(passage, thread.instrument)
        found += _announcements(passage, thread.instrument)
        found += answers(passage, thread.instrument)
        if not thread.elsewhere and not _names_another_deal(passage):
            found += loose_references(passage, thread.instrument)
    if place == thread.place + 1 and all(mention.typed for mention in found):
        found += _opening_pronoun(passage, thread.instrument)
        found += _object_pronouns(passage, thread.instrument)
    return found


def _object_pronouns(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "it" in "accused the army of violating it", behind a sentence on a ceasefire."""
    verbs = ceasefire_lexicon().object_verbs
    return [
        _reference(word, instrument, pronoun=True)
        for word in passage.those(("it",))
        if not verbs.isdisjoint(verbs_over(word))
    ]


def _deals_beside(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "a deal brokered by Norland" in "a truce took effect under a deal brokered by Norland"."""
    words = ceasefire_lexicon()
    return [
        _reference(word, instrument, allowed=(CeasefireStatus.AGREED,))
        for word in passage.those(words.anaphora)
        if words.anaphora[word.lower_] is None
        and any(_tells_of_deal(child) for child in word.rights)
        and not _says_what_else(word, words)
    ]


def _tells_of_deal(clause: Word) -> bool:
    """Tell "a deal brokered by Norland" and "a deal the two sides reached" from "a deal"."""
    if clause.dep_ == "acl":
        return clause.tag_ == "VBN"
    reached = ceasefire_lexicon().objects.get(clause.lemma_.lower()) is CeasefireStatus.AGREED
    return clause.dep_ == "relcl" and reached and any(c.dep_ == "nsubj" for c in clause.children)


def _outcomes(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "the extension" and "its collapse", which say themselves what became of it."""
    words = ceasefire_lexicon()
    return [
        _reference(word, instrument, typed=True)
        for word in passage.those(words.outcomes)
        if _is_its_own(word, _determiners_of(word, words))
    ]


def _determiners_of(noun: Word, words: CeasefireLexicon) -> frozenset[str]:
    """Return what may stand before an outcome: what collapsed in "the collapse" may be a bridge."""
    return words.determiners if noun.lower_ in ("extension", "renewal") else frozenset({"its"})


def _offers(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "the offer" behind one of a ceasefire, of which only the answer is news."""
    words = ceasefire_lexicon()
    answered = (CeasefireStatus.REJECTED, CeasefireStatus.AGREED, CeasefireStatus.NEGOTIATING)
    return [
        _reference(word, instrument, typed=True, allowed=answered)
        for word in passage.those(words.offers)
        if _is_its_own(word, words.determiners)
    ]


def _announcements(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "the announcement" behind one of a ceasefire, of which only the welcome is news."""
    words = ceasefire_lexicon()
    return [
        _reference(word, instrument, allowed=(CeasefireStatus.AGREED,))
        for word in passage.those(words.announcements)
        if _is_its_own(word, words.determiners)
    ]


def _is_its_own(noun: Word, determiners: frozenset[str]) -> bool:
    """Tell "the extension" from "the extension of the runway" and "the visa extension"."""
    determined = any(child.lower_ in determiners for child in noun.children)
    described = any(
        child.dep_ in ("compound", "nmod")
        or (child.dep_ == "prep" and child.lower_ in ("of", *_OTHER_MATTERS))
        for child in noun.children
    )
    return determined and not described


def _ones(passage: Passage, named: list[InstrumentMention]) -> list[InstrumentMention]:
    """Find "the last one" behind "a new ceasefire"."""
    return [
        _reference(word, named[0].instrument)
        for word in passage.those(("one", "ones"))
        if word.i > named[0].end and any(child.lower_ in _ONES for child in word.children)
    ]


def _others(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "another" and "this one" in the sentence behind a ceasefire: "He offered another in May"."""
    return [
        _reference(word, instrument)
        for word in passage.those(("another", "one"))
        if (word.lower_ == "another" and word.dep_ in ("dobj", "nsubj", "nsubjpass"))
        or (word.lower_ == "one" and any(child.lower_ == "this" for child in word.lefts))
    ]


def _pronouns(passage: Passage, named: InstrumentMention) -> list[InstrumentMention]:
    """Find "it" behind the ceasefire of the same sentence: "... but it was broken within hours"."""
    if named.verbal:
        return []
    return [
        _reference(word, named.instrument, pronoun=True)
        for word in passage.those(("it",))
        if word.i >= named.end
    ]


def _opening_pronoun(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find the "it" that the sentence behind one on a ceasefire is about: "So far it has held"."""
    pronouns = passage.those(("it", "this"))
    first = next(iter(pronouns), None)
    if first is None or first.dep_ not in _SUBJECTS or not (_leads(first) or _is_told_of(first)):
        return []
    further = [word for word in pronouns[1:] if word.lower_ == "it" and word.dep_ in _SUBJECTS]
    return [_reference(word, instrument, pronoun=True) for word in (first, *further)]


def _leads(pronoun: Word) -> bool:
    """Tell the subject of the sentence from another; "this" only where it was broken or extended."""
    if pronoun.lower_ == "this" and pronoun.dep_ != "nsubjpass":
        return False
    clause = pronoun.head
    opens = clause.dep_ == "advcl" and clause.head.i > clause.i  # "minutes after it took effect, ..."
    halved = clause.dep_ == "ccomp" and any(c.text == ";" and c.i > clause.i for c in clause.head.lefts)
    return clause.head is clause or opens or halved


def _is_told_of(pronoun: Word) -> bool:
    """Tell "an official said it would begin", of a ceasefire, from "the army said it would begin"."""
    clause, above = pronoun.head, pronoun.head.head
    reported = clause.dep_ == "ccomp" and above.lemma_.lower() in words_of_mood().reporting
    if not reported or above.head is not above or pronoun.lower_ != "it":
        return False
    speaker = next((child for child in above.children if child.dep_ == "nsubj"), None)
    person = speaker is not None and speaker.lower_ in words_of_mood().persons
    return person or (speaker is not None and any(child.dep_ == "appos" for child in speaker.children))


def _definite(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    words = ceasefire_lexicon()
    return [
        _reference(word, words.anaphora[word.lower_] or instrument, definite=True)
        for word in passage.those(words.anaphora)
        if word.dep_ != "compound"
        and any(child.lower_ in words.determiners for child in word.children)
        and not _says_what_else(word, words)
    ]


def _says_what_else(noun: Word, words: CeasefireLexicon) -> bool:
    """Tell "the agreement on prisoners" and "the trade deal", which are other agreements."""
    return any(
        (child.dep_ == "compound" and child.lower_ not in words.of_conflict and not _says_how_long(child))
        or (child.dep_ == "prep" and child.lower_ in _OTHER_MATTERS and not _says_where(child))
        for child in noun.children
    )


def _says_how_long(word: Word) -> bool:
    """Tell the "day" of "the 30-day arrangement" from the "trade" of "the trade arrangement"."""
    counted = any(child.dep_ == "nummod" for child in word.lefts)
    return counted or any(time.start <= word.i < time.end for time in word.table.record.times)


def _says_where(preposition: Word) -> bool:
    """Tell "announced the deal on television" and "on Friday" from "the deal on grain"."""
    times, channels = preposition.table.record.times, ceasefire_lexicon().channels
    return preposition.lower_ == "on" and any(
        child.lower_ in channels or any(time.start <= child.i < time.end for time in times)
        for child in preposition.rights
    )


def _names_another_deal(passage: Passage) -> bool:
    """Tell "a trade deal" and "an agreement on grain", after which "the deal" is no longer sure."""
    words = ceasefire_lexicon()
    return any(_says_what_else(word, words) for word in passage.those(words.anaphora))


def _breaches(passage: Passage, instrument: Instrument) -> list[InstrumentMention]:
    """Find "repeated violations", of which nothing else is said to be violated."""
    words = ceasefire_lexicon()
    return [
        _reference(word, instrument, typed=True)
        for word in passage.those(("violation", "violations", "breaches"))
        if word.dep_ != "compound" and all(_leaves_open_what(child, words) for child in word.children)
    ]


def _leaves_open_what(child: Word, words: CeasefireLexicon) -> bool:
    """Tell the "repeated" and "by" of "repeated violations by" from "rights" and "of the law"."""
    if child.dep_ in ("compound", "nmod"):
        return False
    if child.dep_ == "amod":
        return child.lower_ not in words.not_of_truces
    if child.dep_ != "prep" or child.lower_ != "of":
        return True
    return any(word.lower_ == "own" or _stands_for_it(word, words) for word in child.rights)


def _stands_for_it(noun: Word, words: CeasefireLexicon) -> bool:
    """Tell "violations of the understanding" from "violations of the law"."""
    determined = any(child.lower_ in words.determiners for child in noun.lefts)
    return noun.lower_ in words.anaphora and determined and not _says_what_else(noun, words)


def _reference(
    word: Word,
    instrument: Instrument,
    *,
    pronoun: bool = False,
    typed: bool = False,
    definite: bool = False,
    allowed: tuple[CeasefireStatus, ...] = (),
) -> InstrumentMention:
    return InstrumentMention(
        word.i,
        word.i + 1,
        word,
        instrument,
        anaphoric=True,
        pronoun=pronoun,
        typed=typed,
        definite=definite,
        allowed=allowed,
    )
