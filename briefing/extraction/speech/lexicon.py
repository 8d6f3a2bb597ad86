"""The cues of resources/lexicon/speech.toml as typed tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from briefing.extraction.lexicon import load_lexicon


class Complement(StrEnum):
    """How the content stands beside its cue; any other word of a class is a preposition."""

    CLAUSE = "clause"
    QUOTATION = "quotation"
    INTERPOSED = "interposed"
    INFINITIVE = "infinitive"
    REQUEST = "request"
    GERUND = "gerund"
    OBJECT = "object"
    AS = "as"
    SMALL = "small"
    QUESTION = "question"
    AT = "at"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A cue of several words, as in "claimed responsibility for".

    Args:
        verb: lemma of its verb.
        rest: words between the verb and the content.
        complements: as for verbs.
    """

    verb: str
    rest: tuple[str, ...]
    complements: frozenset[str]


@dataclass(frozen=True)
class SpeechLexicon:
    """Every word that can bring an attribution.

    Args:
        verbs: lemma to the complements that it takes.
        spoken: pairs of lemma and complement that are words or official communication, not thoughts or acts.
        beliefs: lemmas of thought that a named person or body may voice as a position.
        believers: bodies without a name whose belief is a position.
        refusals: verbs that reject what somebody said or asked.
        refused: what they reject beside the nouns of saying ("rejected the figure").
        findings: verbs by which a survey or paper speaks.
        acts: verbs whose participle with an object is an act ("claiming three lives").
        documents: nouns for such papers.
        phrases: cues of several words by the lemma of their verb.
        adjectives: states of mind voiced as a position ("was clear that").
        source_phrases: "according to" and its like, as word tuples by their first word.
        nouns: nouns of saying.
        headline_sources: words that make a phrase beside a headline's colon a source.
        carriers: verbs that carry such a noun.
        silence_verbs: "declined", "refused".
        silence_prepositions: "without saying".
        not_said: objects that are done, not said ("declared war").
        gains: objects of "claim" and its like that are done ("claimed asylum").
        no_sources: what "according to" may name that says nothing.
        papers: texts that somebody issued.
        occasions: where people speak; they do not speak themselves.
        circumstances: where, when and how something was said.
        notices: how the lines below a press release begin.
        times: days and parts of the day, which are no speakers.
        months: names of months, which a name behind "in" does not begin with.
        continuing: verbs that go on with the report of the same speaker.
        correcting: verbs by which the outlet sets a report right or names where it is from.
        intervals: nouns for how long after something else a report was made.
        committing: verbs that promise an act.
        dated: verbs whose object may have a deadline behind it ("demanded an answer by Monday").
        feelings: nouns of what is felt at something.
        menaces: verbs of saying that a mere thing does as well ("a storm threatened to").
        events: what happens and says nothing, whatever its verb ("the explosion, said to have ...").
        harms: what happens to people who then say nothing.
        counts: nouns that count like a figure.
        quoting: verbs whose object speaks ("quoted X as saying").
        no_names: capitals before a colon that are no name.
        indefinite: "nobody".
        first_person: "I", "we", "you".
    """

    verbs: dict[str, frozenset[str]]
    spoken: frozenset[tuple[str, str]]
    beliefs: frozenset[str]
    believers: frozenset[str]
    refusals: frozenset[str]
    refused: frozenset[str]
    findings: frozenset[str]
    documents: frozenset[str]
    acts: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    adjectives: frozenset[str]
    source_phrases: dict[str, list[tuple[str, ...]]]
    nouns: frozenset[str]
    carriers: frozenset[str]
    headline_sources: frozenset[str]
    silence_verbs: frozenset[str]
    silence_prepositions: frozenset[str]
    not_said: frozenset[str]
    gains: frozenset[str]
    no_sources: frozenset[str]
    papers: frozenset[str]
    occasions: frozenset[str]
    circumstances: frozenset[str]
    notices: tuple[str, ...]
    times: frozenset[str]
    months: frozenset[str]
    continuing: frozenset[str]
    correcting: frozenset[str]
    intervals: frozenset[str]
    committing: frozenset[str]
    dated: frozenset[str]
    feelings: frozenset[str]
    menaces: frozenset[str]
    events: frozenset[str]
    harms: frozenset[str]
    counts: frozenset[str]
    quoting: frozenset[str]
    no_names: frozenset[str]
    indefinite: frozenset[str]
    first_person: frozenset[str]

    @cached_property
    def verb_words(self) -> frozenset[str]:
        """Lemmas that may begin a cue, "be" for adjectives included."""
        return frozenset({*self.verbs, *self.phrases, "be"})

    @cached_property
    def reporting(self) -> frozenset[str]:
        """Lemmas that say something with what stands behind them."""
        behind = ("clause", "object", "infinitive", "request", "for", "of", "as", "small")
        return frozenset(word for word, complement in self.spoken if complement in behind)

    @cached_property
    def interposed_words(self) -> frozenset[str]:
        """Lemmas that may stand between commas."""
        return frozenset(w for w, complements in self.verbs.items() if Complement.INTERPOSED in complements)

    @cached_property
    def cue_words(self) -> frozenset[str]:
        """Lemmas of verbs and nouns that may bring an attribution."""
        return self.verb_words | self.nouns

    def behind_source_phrase(self, words: Sequence[str], place: int) -> int | None:
        """Return the place behind "according to" and its like, None where none begins.

        Args:
            words: of an article, in small letters.
            place: where it may begin.
        """
        for phrase in self.source_phrases.get(words[place], ()):
            after = place + len(phrase)
            if tuple(words[place:after]) == phrase:
                return after
        return None

    def complements(self, lemma: str) -> frozenset[str]:
        """Return the complements of a verb, an empty set where it is no cue."""
        return self.verbs.get(lemma, frozenset())


def by_first_word(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Return phrases as tuples of words, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(phrase.split()) for phrase in phrases):
        found.setdefault(words[0], []).append(words)
    return found


_read: list[tuple[dict[str, Any], SpeechLexicon]] = []


def speech_lexicon() -> SpeechLexicon:
    """Return the lexicon, the user's own entries included; it is read again when those change."""
    data = load_lexicon("speech")
    if not _read or _read[0][0] is not data:
        _read[:] = [(data, _typed(data))]
    return _read[0][1]


def _typed(data: dict[str, Any]) -> SpeechLexicon:
    verbs: dict[str, set[str]] = {}
    spoken: set[tuple[str, str]] = set()
    for group in data["verbs"].values():
        for word in group["words"]:
            verbs.setdefault(word, set()).update(group["complements"])
            if group["spoken"]:
                spoken.update((word, complement) for complement in group["complements"])
    phrases: dict[str, list[Phrase]] = {}
    for entry in data["phrases"]:
        phrase = Phrase(entry["verb"], tuple(entry["rest"]), frozenset(entry["complements"]))
        phrases.setdefault(phrase.verb, []).append(phrase)
    return SpeechLexicon(
        verbs={word: frozenset(complements) for word, complements in verbs.items()},
        spoken=frozenset(spoken),
        beliefs=frozenset(data["positions"]["beliefs"]),
        believers=frozenset(data["positions"]["believers"]),
        refusals=frozenset(data["positions"]["refusals"]),
        refused=frozenset(data["positions"]["refused"]),
        findings=frozenset(data["positions"]["findings"]),
        acts=frozenset(data["positions"]["acts"]),
        documents=frozenset(data["positions"]["documents"]),
        phrases={verb: tuple(entries) for verb, entries in phrases.items()},
        adjectives=frozenset(data["adjectives"]["words"]),
        source_phrases=by_first_word(data["sources"]["prepositions"]),
        nouns=frozenset(data["nouns"]["words"]),
        carriers=frozenset(data["nouns"]["carriers"]),
        headline_sources=frozenset(data["headlines"]["sources"]),
        silence_verbs=frozenset(data["silence"]["verbs"]),
        silence_prepositions=frozenset(data["silence"]["prepositions"]),
        not_said=frozenset(data["silence"]["objects"]),
        gains=frozenset(data["silence"]["gains"]),
        no_sources=frozenset(data["sources"]["no_sources"]),
        papers=frozenset(data["reporting"]["papers"]),
        occasions=frozenset(data["reporting"]["occasions"]),
        circumstances=frozenset(data["reporting"]["circumstances"]) | frozenset(data["reporting"]["times"]),
        notices=tuple(data["reporting"]["notices"]),
        times=frozenset(data["reporting"]["times"]),
        months=frozenset(data["reporting"]["months"]),
        continuing=frozenset(data["reporting"]["continuing"]),
        correcting=frozenset(data["reporting"]["correcting"]),
        intervals=frozenset(data["reporting"]["intervals"]),
        committing=frozenset(data["reporting"]["committing"]),
        dated=frozenset(data["reporting"]["dated"]),
        feelings=frozenset(data["reporting"]["feelings"]),
        menaces=frozenset(data["reporting"]["menaces"]),
        events=frozenset(data["reporting"]["events"]),
        harms=frozenset(data["reporting"]["harms"]),
        counts=frozenset(data["reporting"]["counts"]),
        quoting=frozenset(data["reporting"]["quoting"]),
        no_names=frozenset(data["headlines"]["no_names"]),
        indefinite=frozenset(data["empty"]["indefinite"]),
        first_person=frozenset(data["empty"]["first_person"]),
    )
