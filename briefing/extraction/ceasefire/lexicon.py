"""The words of resources/lexicon/ceasefire.toml, made ready for look-up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.stem_search import know_stems
from briefing.extraction.word_table import Word
from briefing.facts import CeasefireStatus, Instrument

INSTRUMENT = "\u0166"  # a letter that no news has: it takes the place of an instrument's words in a sentence


@dataclass(frozen=True, slots=True)
class InstrumentName:
    """A way to name an instrument.

    Args:
        instrument: what it is.
        stems: a sentence with none of them does not name it.
        needs: nor does one with none of these, where there are any.
        pattern: its words in lower case.
        verbal: a verb with its object ("halted hostilities") instead of a noun phrase.
        status: what the name itself says ("the guns fell silent"), None for other names.
    """

    instrument: Instrument
    stems: frozenset[str]
    needs: frozenset[str]
    pattern: re.Pattern[str]
    verbal: bool
    status: CeasefireStatus | None = None


@dataclass(frozen=True, slots=True)
class SurfacePattern:
    """A pattern for sentences that the parser did not hold together.

    Args:
        name: for the tooltip and for calibration.
        status: what it reports.
        stems: a sentence with none of them does not match.
        pattern: in lower case, with `INSTRUMENT` where the instrument stands.
        needs: further words that the sentence must hold, in lower case.
        overrides: it outdoes the tree.
    """

    name: str
    status: CeasefireStatus
    stems: frozenset[str]
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Words anywhere in a sentence that make "truce" one without arms.

    Args:
        stems: a sentence with none of them does not match.
        pattern: the words in lower case.
    """

    stems: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class CeasefireLexicon:
    """All word lists of the component.

    Args:
        instruments: names of instruments.
        referring: stems of the words that stand for an instrument named before.
        nouns: status of the nouns that hang on an instrument; None for transparent ones.
        comments: nouns for what a party has not said.
        passing: nouns that make an instrument a mere mention.
        objects: status of verbs with the instrument as object.
        subjects: status of verbs with the instrument as subject.
        operators: words over the verb, by what they do to it; `operator_words` all of them.
        adjectives: status of adjectives before the instrument.
        holding: verbs that say what a document holds.
        documents: status of what a document of this name holds.
        patterns: surface patterns.
        answering: stems of the words that answer a ceasefire ("reciprocate", "follow suit").
        offers: nouns that stand for an offer named before.
        announcements: nouns that stand for the announcement of one ("welcomed the announcement").
        outcomes: nouns that tell what became of a ceasefire named before ("the extension").
        anaphora: nouns that stand for a ceasefire named before, with what they are if not that.
        determiners: the words that must stand before those.
        anaphoric_statuses: what is read of such nouns.
        channels: where something is announced ("announced the deal on television").
        of_conflict: what may stand before such a noun that makes it no other deal.
        not_of_truces: what before "violations" makes them those of something else.
        pronoun_verbs: verbs of which "it" is a ceasefire.
        object_verbs: those of them whose object it is even in the next sentence.
        fighting: what a ceasefire ends.
        occasions: feasts and the like that date a ceasefire ("until the end of Ramadan").
        figurative: words before "truce" that make it one without arms; `figurative_context` anywhere in the
            sentence.
    """

    instruments: tuple[InstrumentName, ...]
    referring: frozenset[str]
    nouns: dict[str, CeasefireStatus | None]
    comments: frozenset[str]
    passing: frozenset[str]
    objects: dict[str, CeasefireStatus]
    subjects: dict[str, CeasefireStatus]
    operators: dict[str, frozenset[str]]
    operator_words: frozenset[str]
    adjectives: dict[str, CeasefireStatus]
    holding: frozenset[str]
    documents: dict[str, CeasefireStatus]
    patterns: tuple[SurfacePattern, ...]
    answering: frozenset[str]
    offers: frozenset[str]
    announcements: frozenset[str]
    outcomes: frozenset[str]
    anaphora: dict[str, Instrument | None]
    determiners: frozenset[str]
    anaphoric_statuses: frozenset[CeasefireStatus]
    channels: frozenset[str]
    of_conflict: frozenset[str]
    not_of_truces: frozenset[str]
    pronoun_verbs: frozenset[str]
    object_verbs: frozenset[str]
    fighting: frozenset[str]
    occasions: Context
    figurative: frozenset[str]
    figurative_context: Context

    def noun_status(self, noun: Word) -> CeasefireStatus | None:
        """Return what a noun says of the instrument that hangs on it; None for other nouns."""
        status = self.nouns.get(noun.lower_)
        return status if status is not None else self.nouns.get(noun.lemma_.lower())

    def is_transparent(self, noun: Word) -> bool:
        """Tell whether a verb reaches the instrument through a noun: "signed the truce agreement"."""
        known = noun.lower_ in self.nouns or noun.lemma_.lower() in self.nouns
        return known and self.noun_status(noun) is None

    def opaque(self, nouns: Iterable[Word]) -> frozenset[Word]:
        """Return those of the nouns through which no verb reaches the instrument."""
        return frozenset(noun for noun in nouns if not self.is_transparent(noun))


@cache
def ceasefire_lexicon() -> CeasefireLexicon:
    """Return the lexicon, the user's own words among them."""
    data = load_lexicon("ceasefire")
    nouns: dict[str, CeasefireStatus | None] = {
        word: CeasefireStatus(status)
        for status, words in data["nouns"].items()
        if status not in ("transparent", "passing", "comment")
        for word in words
    }
    nouns |= dict.fromkeys(data["nouns"]["comment"], CeasefireStatus.UNCONFIRMED)
    nouns |= dict.fromkeys(data["nouns"]["transparent"])
    anaphora = data["anaphora"]
    know_stems(anaphora["stems"])
    for entry in (*data["instruments"], *data["patterns"], data["occasions"], data["figurative"]):
        know_stems((*entry["stems"], *entry.get("needs", ())) if "instrument" in entry else entry["stems"])
    return CeasefireLexicon(
        instruments=tuple(_instrument(entry) for entry in data["instruments"]),
        referring=frozenset(anaphora["stems"]),
        nouns=nouns,
        comments=frozenset(data["nouns"]["comment"]),
        passing=frozenset(data["nouns"]["passing"]),
        objects=_by_word(data["object"]),
        subjects=_by_word(data["subject"]),
        operators={name: frozenset(words) for name, words in data["operators"].items()},
        operator_words=frozenset(word for words in data["operators"].values() for word in words),
        adjectives=_by_word(data["adjectives"]),
        holding=frozenset(data["contents"]["verbs"]),
        documents=dict.fromkeys(data["contents"]["deals"], CeasefireStatus.AGREED)
        | dict.fromkeys(data["contents"]["plans"], CeasefireStatus.CALLED_FOR),
        patterns=tuple(_pattern(entry) for entry in data["patterns"]),
        anaphora=dict.fromkeys(anaphora["nouns"])
        | dict.fromkeys(anaphora["pauses"], Instrument.HUMANITARIAN_PAUSE),
        answering=frozenset(anaphora["answering"]),
        offers=frozenset(anaphora["offers"]),
        announcements=frozenset(anaphora["announcements"]),
        outcomes=frozenset(anaphora["outcomes"]),
        determiners=frozenset(anaphora["determiners"]),
        anaphoric_statuses=frozenset(CeasefireStatus(s) for s in anaphora["statuses"]),
        channels=frozenset(anaphora["channels"]),
        of_conflict=frozenset(anaphora["of_conflict"]),
        not_of_truces=frozenset(anaphora["not_of_truces"]),
        pronoun_verbs=frozenset(anaphora["pronoun_verbs"]),
        object_verbs=frozenset(anaphora["object_verbs"]),
        fighting=frozenset(data["contents"]["fighting"]),
        figurative=frozenset(data["figurative"]["before"]),
        occasions=_context(data["occasions"], "pattern"),
        figurative_context=_context(data["figurative"], "context"),
    )


@dataclass(frozen=True, slots=True)
class MoodWords:
    """Words that decide how a verb is meant.

    Args:
        reporting: verbs that close a claim off from the words above them.
        obliging: "must".
        possible: "could".
        future: "will".
        always_open: conjunctions of what is only supposed.
        open_in_present: conjunctions that suppose when the verb stands in the present.
        aims: subjects of "is to" that make nothing due ("the aim is to sign a truce").
        ending: verbs whose gerund behind "before" tells what happened ("was renewed before lapsing").
        gerunds_of_fact: prepositions before a gerund that tells what happened ("after signing").
        agreeing: verbs whose speaker claims nothing but does what the sentence reports.
        negators: "not", "neither".
        starting: ways of saying that a ceasefire starts.
        staying: ways of saying that it goes on, "would remain in place".
        negotiable: verbs that mean talks while they go on and an agreement once done.
        answering: verbs whose denial is a refusal.
        asserting: verbs whose infinitive is a fact ("continues to hold").
        since: prepositions that make "the start of the truce" a fact.
        granting: verbs that turn a proposal into an agreement.
        watching: verbs of those who look after a ceasefire ("monitor observance of the truce").
        praising: verbs before "for" and what was done ("praised them for agreeing to a truce").
        legal: ways of starting that only ceasefires and laws have ("came into force").
        persons: nouns for one who speaks, who starts nothing himself ("an official said it would begin").
        promising: verbs whose speaker claims what he promises ("pledged to honour the truce").
        declaring: verbs whose object somebody brings about by saying so ("declared an end to the truce").
        of_offers: verbs with a ceasefire as subject that say nothing of its start ("the truce includes").
        stirring: verbs of which hopes are the object ("raised hopes of a truce").
        insisting: verbs that urge, or claim where what follows is told as a fact.
        ignoring: verbs that breach a ceasefire, or refuse one that is only offered.
        refraining: verbs that deny what hangs on them ("refrain from violating").
        news: nouns that a clause may tell ("the news that they had agreed"); `aside` prepositions that set
            it apart from what the sentence says.
        hearsay: what is dismissed by who denies it ("dismissed reports that they had agreed").
        signs: what there may be none of ("no reports of violations").
        hosting: verbs of those who bring talks about ("talks on a truce, hosted by Norland").
        recording: verbs of those who report breaches ("the mission recorded nine violations").
        brief: words that make "lasted" an end ("lasted only a day").
        reviewing: verbs that say nothing of a ceasefire, though they do of a proposal.
        leading: verbs whose participle tells what another verb is to bring about ("leading to a truce").
        concluding: verbs of an agreement that is still open where it only will be made ("will sign").
        giving: verbs that urge nothing when their object is a thing ("offered few details").
    """

    reporting: frozenset[str]
    obliging: frozenset[str]
    possible: frozenset[str]
    future: frozenset[str]
    always_open: frozenset[str]
    open_in_present: frozenset[str]
    aims: frozenset[str]
    ending: frozenset[str]
    gerunds_of_fact: frozenset[str]
    agreeing: frozenset[str]
    negators: frozenset[str]
    starting: frozenset[str]
    staying: frozenset[str]
    negotiable: frozenset[str]
    answering: frozenset[str]
    asserting: frozenset[str]
    since: frozenset[str]
    granting: frozenset[str]
    giving: frozenset[str]
    reviewing: frozenset[str]
    leading: frozenset[str]
    concluding: frozenset[str]
    brief: frozenset[str]
    watching: frozenset[str]
    recording: frozenset[str]
    hosting: frozenset[str]
    news: frozenset[str]
    aside: frozenset[str]
    hearsay: frozenset[str]
    signs: frozenset[str]
    refraining: frozenset[str]
    praising: frozenset[str]
    stirring: frozenset[str]
    of_offers: frozenset[str]
    declaring: frozenset[str]
    promising: frozenset[str]
    persons: frozenset[str]
    legal: frozenset[str]
    insisting: frozenset[str]
    ignoring: frozenset[str]


@cache
def words_of_mood() -> MoodWords:
    """Return the words that decide how a verb is meant."""
    return MoodWords(**{name: frozenset(words) for name, words in load_lexicon("ceasefire")["mood"].items()})


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words that tell who mediates, who is bound and who speaks.

    Args:
        broker_verbs: verbs of mediation.
        broker_suffixes: the second half of "UN-brokered".
        broker_nouns: nouns of mediation.
        powers: states that negotiate for others where two of them do so together.
        proposals: nouns for what a third party lays before the sides.
        envoys: whom third parties send.
        talks: what mediators hold; `deals` what comes of it.
        help: what one gives to who mediates.
        travelling: verbs of what moves between places, not between parties.
        documents: what a body speaks through; `issuing` how it does so.
        urging: verbs of which a headline's "urged" may be the passive.
        accusations: nouns for what somebody says of a breach.
        bystander_verbs: of those who tell of a ceasefire and are not bound by it ("welcomed the truce").
        both_sides: how the two sides are called.
    """

    broker_verbs: frozenset[str]
    broker_suffixes: frozenset[str]
    broker_nouns: frozenset[str]
    powers: frozenset[str]
    proposals: frozenset[str]
    envoys: frozenset[str]
    talks: frozenset[str]
    deals: frozenset[str]
    help: frozenset[str]
    travelling: frozenset[str]
    documents: frozenset[str]
    issuing: frozenset[str]
    urging: frozenset[str]
    accusations: frozenset[str]
    bystander_verbs: frozenset[str]
    both_sides: frozenset[str]


@cache
def words_of_roles() -> RoleWords:
    """Return the words that tell who mediates, who is bound and who speaks."""
    return RoleWords(**{name: frozenset(words) for name, words in load_lexicon("ceasefire")["roles"].items()})


def _by_word(table: dict[str, list[str]]) -> dict[str, CeasefireStatus]:
    return {word: CeasefireStatus(status) for status, words in table.items() for word in words}


def _context(entry: dict[str, Any], key: str) -> Context:
    return Context(frozenset(entry["stems"]), re.compile(_lowered(entry[key])))


def _lowered(pattern: str) -> str:
    r"""Lower a regular expression but for classes as `\S`: texts in lower case are searched faster."""
    return "".join(
        part if part.startswith("\\") else part.lower() for part in re.findall(r"\\.|[^\\]+", pattern)
    )


def _instrument(entry: dict[str, Any]) -> InstrumentName:
    words = (
        entry["pattern"]
        .replace(" ?- ?", "\0")
        .replace(" ", r"[\s\u00a0-]+")
        .replace("\0", r"[\s\u00a0]?[-‐‑–][\s\u00a0]?")
    )
    pattern = re.compile(_lowered(rf"\b(?:{words})\b"))
    return InstrumentName(
        Instrument(entry["instrument"]),
        frozenset(entry["stems"]),
        frozenset(entry.get("needs", ())),
        pattern,
        entry.get("verbal", False),
        CeasefireStatus(entry["status"]) if "status" in entry else None,
    )


def _pattern(entry: dict[str, Any]) -> SurfacePattern:
    needs = re.compile(_lowered(entry["needs"])) if "needs" in entry else None
    pattern = re.compile(_lowered(entry["pattern"]).replace("{t}", INSTRUMENT))
    return SurfacePattern(
        entry["name"],
        CeasefireStatus(entry["status"]),
        frozenset(entry["stems"]),
        pattern,
        needs,
        entry.get("overrides", False),
    )
