"""What the casualty rules ask of one Doc again and again: counts by token, words of a sentence, names."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from briefing.extraction.annotations import (
    Annotations,
    PartyKind,
    PartyMention,
    QuantityMention,
    SpeechFrame,
    TimeMention,
    UnitKind,
    annotations,
)
from briefing.extraction.casualties.lexicon import CasualtyLexicon, casualty_lexicon
from briefing.extraction.casualties.sources import source_behind
from briefing.extraction.word_table import Sentence, Word, WordTable, sentence_of, words_of
from briefing.facts import Evidence, evidence_of

NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
NAME_TAGS = ("NNP", "NNPS")
_PREMODIFIER_TAGS = (
    *NOUN_TAGS,
    "JJ",
    "JJR",
    "JJS",
    "VBN",
    "VBG",
    "HYPH",
    "CD",
    "``",
    "''",
    "-LRB-",
    "-RRB-",
    "AFX",
    "RBR",
)
TAKEN_UP = frozenset(("them", "those", "these"))
_OFTEN = 3  # times that an article names armies when it tells of their operations
_DENSE = 60  # a release names forces once in so many words or more often, a report on a war does not
_FARTHEST = 9  # tokens between a number and its noun: "six suspected members of an armed group"


@dataclass
class Reader:
    """One Doc with its counts and parties laid out by token.

    Args:
        doc: a parsed Doc with parties, times and counts.
        lexicon: the words of casualties.
        counts: token to the count that holds it.
        parties: token to the party named there.
        record: what earlier components wrote.
        table: the Doc as columns of words.
        tokens: the words of the Doc.
        words: the same in small letters.
    """

    doc: Doc
    lexicon: CasualtyLexicon = field(default_factory=casualty_lexicon)
    counts: dict[int, QuantityMention] = field(default_factory=dict)
    parties: dict[int, PartyMention] = field(default_factory=dict)

    record: Annotations = field(init=False)
    table: WordTable = field(init=False)
    tokens: list[Word] = field(init=False)
    words: list[str] = field(init=False)
    _evidence: dict[int, Evidence] = field(default_factory=dict)
    _sources: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        record = self.record = annotations(self.doc)
        table = self.table = words_of(self.doc)
        self.tokens, self.words = table.list, table.lower
        for count in record.quantities:
            for position in range(count.start, count.end):
                self.counts[position] = count
        for party in record.parties:
            for position in range(party.start, party.end):
                self.parties[position] = party

    @cached_property
    def is_about_forces(self) -> bool:
        """Tell whether the article tells of operations of soldiers."""
        armies = self.lexicon.phrases["armies"]
        return sum(word in armies for word in self.words) >= _OFTEN

    @cached_property
    def is_release(self) -> bool:
        """Tell whether forces or those who quote them tell of their operations."""
        forces = self.lexicon.phrases["forces"]
        operations = sum(word in forces for word in self.words)
        return operations >= _OFTEN and operations * _DENSE >= len(self.words)

    def words_by_sentence(
        self, known: frozenset[str], wanted: frozenset[str]
    ) -> list[tuple[Sentence, list[Word]]]:
        """Return the words that a rule begins with, by sentence, without boilerplate.

        Args:
            known: words that a rule begins with.
            wanted: the same with "them" and "those", whose sentences come as well, since they may tell of a
                part of those named before.
        """
        skipped = (UnitKind.BOILERPLATE, UnitKind.DATELINE)
        units = [(u.start, u.end) for u in self.record.units if u.kind in skipped]
        idx = self.table.idx
        left_out = {i for unit in units for i in range(*(bisect_left(idx, offset) for offset in unit))}
        found: dict[int, tuple[Sentence, list[Word]]] = {}
        for position in [i for i, word in enumerate(self.words) if word in wanted]:
            if position not in left_out:
                sentence = self.table.sentence[position]
                words = found.setdefault(sentence.start, (sentence, []))[1]
                if self.words[position] in known:
                    words.append(self.tokens[position])
        for position in self.shares_of_counts:
            sentence = self.table.sentence[position]
            found.setdefault(sentence.start, (sentence, []))
        return [found[start] for start in sorted(found)]

    @cached_property
    def shares_of_counts(self) -> list[int]:
        """Return where "two of the six" stands, a number of a number told before."""
        return [
            count.start
            for count in self.record.quantities
            if self.words[count.end : count.end + 1] == ["of"] and count.end + 2 in self.counts
        ]

    @cached_property
    def time_tokens(self) -> frozenset[int]:
        """Return the tokens of all time expressions."""
        return frozenset(i for t in self.record.times for i in range(t.start, t.end))

    def times_in(self, sentence: Sentence) -> list[TimeMention]:
        """Return the time expressions that begin in a sentence."""
        return [t for t in self.record.times if sentence.start <= t.start < sentence.end]

    def counts_in(self, sentence: Sentence) -> list[QuantityMention]:
        """Return the counts of a sentence in order."""
        return [c for c in self.record.quantities if c.start < sentence.end and sentence.start < c.end]

    @cached_property
    def _spoken(self) -> list[SpeechFrame]:
        spoken = (frame for frame in self.record.frames if frame.speaker is not None)
        return sorted(spoken, key=lambda f: f.content[1] - f.content[0])

    def frames_over(self, position: int) -> list[SpeechFrame]:
        """Return the frames with a speaker whose content covers a token, the innermost first."""
        offset = self.table.idx[position]
        return [f for f in self._spoken if f.content[0] <= offset < f.content[1]]

    @cached_property
    def lead(self) -> str:
        """Return the text up to the end of the first paragraph, which tells the news."""
        paragraphs = (u.end for u in self.record.units if u.kind is UnitKind.PARAGRAPH)
        return self.record.reading[: next(paragraphs, 0)]

    def text_between(self, start: int, end: int) -> str:
        """Return the text from token `start` to the one before `end`, empty where there is none."""
        return self.table.text_between(start, min(end, len(self.tokens)))

    def sentence_words(self, token: Word) -> list[str]:
        """Return the words of the sentence of a token in small letters."""
        return self.words[token.sent.start : token.sent.end]

    def forces_in(self, token: Word) -> bool:
        """Tell whether the sentence of a token names soldiers or their operation."""
        return not self.lexicon.phrases["forces"].isdisjoint(self.sentence_words(token))

    def evidence_at(self, token: Word) -> Evidence:
        """Return the sentence of a token as evidence; several claims of one sentence share it."""
        sentence = token.sent
        known = self._evidence.get(sentence.start)
        if known is None:
            start, text = self.tokens[sentence.start].idx, self.text_between(sentence.start, sentence.end)
            blanks = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
            end = start + len(text) - blanks[1]
            known = evidence_of(self.record.article.text, start + blanks[0], end)
            self._evidence[sentence.start] = known
        return known

    def source_behind(self, token: Word) -> tuple[int, int] | None:
        """Return the source that the sentence of a token names behind a comma: "..., a rescue group said"."""
        sentence = token.sent
        if sentence.start not in self._sources:
            self._sources[sentence.start] = source_behind(
                self.tokens[sentence.start : sentence.end], self.lexicon
            )
        return self._sources[sentence.start]

    def count_before(self, head: Word) -> QuantityMention | None:
        """Return the count that a noun carries before it: "71 soldiers", "71 of its troops"."""
        if head.i in self.counts:
            return self.counts[head.i]
        position = head.i - 1
        floor = max(sentence_of(head).start, head.i - _FARTHEST)
        while position >= floor:
            token = self.tokens[position]
            if position in self.counts:
                both = self.words[position] == "both" and "and" in self.words[position : head.i]
                return None if both else self.counts[position]
            if token.tag_ not in _PREMODIFIER_TAGS and not self._joins_parts(position, head):
                return None
            position -= 1
        return None

    def _joins_parts(self, position: int, head: Word) -> bool:
        """Tell "of", "of the", "of its" and "and" of two names between a number and its noun."""
        token = self.tokens[position]
        before = self.tokens[position - 1].lower_ if position else ""
        if token.dep_ == "cc":
            return _joins_names(token, head)
        if token.lower_ == "of":
            return position - 1 in self.counts or before in ("members", "total", "man")
        if token.tag_ in ("DT", "PRP$", "POS") or token.lower_ in ("other", "these", "those"):
            start = position
            while (
                start > sentence_of(head).start and self.tokens[start].lower_ != "of" and position - start < 4
            ):
                start -= 1
            return self.tokens[start].lower_ == "of" and start - 1 in self.counts
        return token.lower_ in ("other", "more", "additional", "of")

    def is_name(self, token: Word) -> bool:
        """Tell a person's name from the names of states, groups and places, as far as the words do."""
        if token.tag_ not in NAME_TAGS or token.lower_ in self.lexicon.categories:
            return False
        party = self.parties.get(token.i)
        if party is not None:
            return party.kind is PartyKind.PERSON
        return token.text.isalpha() and len(token.text) > 1

    def demonym(self, token: Word) -> bool:
        """Tell "Palestinian" and "Americans" as nouns."""
        party = self.parties.get(token.i)
        return party is not None and party.kind is PartyKind.DEMONYM and token.i == party.end - 1


def _joins_names(joint: Word, noun: Word) -> bool:
    """Tell "22 Norlandic and Sudrian soldiers", one number for both, from "12 and Sudrian soldiers"."""
    first = joint.head
    return first.i < joint.i < noun.i and first.head is noun and first.dep_ in ("amod", "nmod", "compound")
