"""What the casualty rules ask of one Doc again and again: counts by token, words of a sentence, names."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from briefing.extraction.annotations import (
    Annotations,
    PartyKind,
    PartyMention,
    QuantityMention,
    UnitKind,
    annotations,
)
from briefing.extraction.casualties.lexicon import CasualtyLexicon, casualty_lexicon
from briefing.extraction.casualties.sources import source_behind
from briefing.extraction.word_table import Sentence, Word, WordTable, sentence_of, words_of

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
_TAKEN_UP = ("them", "those", "these")
_OFTEN = 3  # times that an article names armies when it tells of their operations
_DENSE = 60  # a release names forces once in so many words or more often, a report on a war does not
_FARTHEST = 9  # tokens between a number and its noun: "six suspected members of an armed group"


@dataclass(slots=True)
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
        is_about_forces: the article tells of operations of soldiers.
        is_release: forces or those who quote them tell of their operations.
    """

    doc: Doc
    lexicon: CasualtyLexicon = field(default_factory=casualty_lexicon)
    counts: dict[int, QuantityMention] = field(default_factory=dict)
    parties: dict[int, PartyMention] = field(default_factory=dict)

    record: Annotations = field(init=False)
    table: WordTable = field(init=False)
    tokens: list[Word] = field(init=False)
    words: list[str] = field(init=False)
    is_about_forces: bool = False
    is_release: bool = False
    _time_tokens: frozenset[int] | None = None
    _sources: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        record = self.record = annotations(self.doc)
        table = self.table = words_of(self.doc)
        self.tokens, self.words = table.list, table.lower
        for count in record.quantities:
            for position in range(count.start, count.end):
                self.counts[position] = count
        armies, forces = self.lexicon.phrases["armies"], self.lexicon.phrases["forces"]
        either = armies | forces
        named = [word for word in self.words if word in either]
        self.is_about_forces = sum(word in armies for word in named) >= _OFTEN
        operations = sum(word in forces for word in named)
        self.is_release = operations >= _OFTEN and operations * _DENSE >= len(self.words)
        for party in record.parties:
            for position in range(party.start, party.end):
                self.parties[position] = party

    def words_by_sentence(self) -> list[tuple[Sentence, list[Word]]]:
        """Return the words that a rule begins with, by sentence, without boilerplate.

        Sentences of "them" and "those" come as well, since they may tell of a part of those named before.
        """
        skipped = (UnitKind.BOILERPLATE, UnitKind.DATELINE)
        units = [(u.start, u.end) for u in self.record.units if u.kind in skipped]
        known = self.lexicon.words
        wanted = known.union(_TAKEN_UP)
        found: dict[int, tuple[Sentence, list[Word]]] = {}
        for position in [i for i, word in enumerate(self.words) if word in wanted]:
            word, token = self.words[position], self.tokens[position]
            if not any(start <= token.idx < end for start, end in units):
                sentence = token.sent
                words = found.setdefault(sentence.start, (sentence, []))[1]
                if word in known:
                    words.append(token)
        for position in self.shares_of_counts():
            sentence = self.tokens[position].sent
            found.setdefault(sentence.start, (sentence, []))
        return [found[start] for start in sorted(found)]

    def shares_of_counts(self) -> list[int]:
        """Return where "two of the six" stands, a number of a number told before."""
        return [
            count.start
            for count in self.record.quantities
            if self.words[count.end : count.end + 1] == ["of"] and count.end + 2 in self.counts
        ]

    @property
    def time_tokens(self) -> frozenset[int]:
        """Return the tokens of all time expressions."""
        if self._time_tokens is None:
            self._time_tokens = frozenset(i for t in self.record.times for i in range(t.start, t.end))
        return self._time_tokens

    def text_between(self, start: int, end: int) -> str:
        """Return the text from token `start` to the one before `end`, empty where there is none."""
        return self.table.text_between(start, min(end, len(self.tokens)))

    def sentence_words(self, token: Word) -> list[str]:
        """Return the words of the sentence of a token in small letters."""
        return self.words[token.sent.start : token.sent.end]

    def forces_in(self, token: Word) -> bool:
        """Tell whether the sentence of a token names soldiers or their operation."""
        return not self.lexicon.phrases["forces"].isdisjoint(self.sentence_words(token))

    def offsets_of_sentence(self, token: Word) -> tuple[int, int]:
        """Return the characters of the sentence of a token without the blanks at its ends."""
        start, end = self.tokens[token.sent.start].idx, self.tokens[token.sent.end - 1].end
        text = self.record.reading[start:end]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

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
                return self.counts[position]
            if token.tag_ not in _PREMODIFIER_TAGS and not self._joins_parts(position, head):
                return None
            position -= 1
        return None

    def _joins_parts(self, position: int, head: Word) -> bool:
        """Tell "of", "of the" and "of its" between a number and its noun."""
        token = self.tokens[position]
        before = self.tokens[position - 1].lower_ if position else ""
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
