"""What the casualty rules ask of one Doc again and again: counts by token, words of a sentence, names."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from briefing.extraction.annotations import PartyKind, PartyMention, QuantityMention, UnitKind, annotations
from briefing.extraction.casualties.lexicon import CasualtyLexicon, casualty_lexicon
from briefing.extraction.speech.syntax import sentence_of

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
_OFTEN = 3  # times that an article names armies when it tells of their operations
_FARTHEST = 9  # tokens between a number and its noun: "six suspected members of an armed group"


@dataclass(slots=True)
class Reader:
    """One Doc with its counts and parties laid out by token.

    Args:
        doc: a parsed Doc with parties, times and counts.
        lexicon: the words of casualties.
        counts: token to the count that holds it.
        parties: token to the party named there.
        words: the words in small letters.
        is_about_forces: the article tells of operations of soldiers.
    """

    doc: Doc
    lexicon: CasualtyLexicon = field(default_factory=casualty_lexicon)
    counts: dict[int, QuantityMention] = field(default_factory=dict)
    parties: dict[int, PartyMention] = field(default_factory=dict)

    words: list[str] = field(default_factory=list)
    is_about_forces: bool = False

    def __post_init__(self) -> None:
        record = annotations(self.doc)
        for count in record.quantities:
            for position in range(count.start, count.end):
                self.counts[position] = count
        self.words = [token.lower_ for token in self.doc]
        armies = self.lexicon.phrases["armies"]
        self.is_about_forces = sum(word in armies for word in self.words) >= _OFTEN
        for party in record.parties:
            for position in range(party.start, party.end):
                self.parties[position] = party

    def words_by_sentence(self) -> list[list[Token]]:
        """Return the words that a rule begins with, those of a sentence together, without boilerplate."""
        skipped = (UnitKind.BOILERPLATE, UnitKind.DATELINE)
        units = [(u.start, u.end) for u in annotations(self.doc).units if u.kind in skipped]
        known = self.lexicon.words
        found: dict[int, list[Token]] = {}
        for position, word in enumerate(self.words):
            if word not in known:
                continue
            token = self.doc[position]
            if not any(start <= token.idx < end for start, end in units):
                found.setdefault(sentence_of(token).start, []).append(token)
        return list(found.values())

    def count_before(self, head: Token) -> QuantityMention | None:
        """Return the count that a noun carries before it: "71 soldiers", "71 of its troops"."""
        if head.i in self.counts:
            return self.counts[head.i]
        position = head.i - 1
        floor = max(sentence_of(head).start, head.i - _FARTHEST)
        while position >= floor:
            token = self.doc[position]
            if position in self.counts:
                return self.counts[position]
            if token.tag_ not in _PREMODIFIER_TAGS and not self._joins_parts(position, head):
                return None
            position -= 1
        return None

    def _joins_parts(self, position: int, head: Token) -> bool:
        """Tell "of", "of the" and "of its" between a number and its noun."""
        token = self.doc[position]
        before = self.doc[position - 1].lower_ if position else ""
        if token.lower_ == "of":
            return position - 1 in self.counts or before in ("members", "total", "man")
        if token.tag_ in ("DT", "PRP$", "POS") or token.lower_ in ("other", "these", "those"):
            start = position
            while start > sentence_of(head).start and self.doc[start].lower_ != "of" and position - start < 4:
                start -= 1
            return self.doc[start].lower_ == "of" and start - 1 in self.counts
        return token.lower_ in ("other", "more", "additional", "of")

    def is_name(self, token: Token) -> bool:
        """Tell a person's name from the names of states, groups and places, as far as the words do."""
        if token.tag_ not in NAME_TAGS or token.lower_ in self.lexicon.categories:
            return False
        party = self.parties.get(token.i)
        if party is not None:
            return party.kind is PartyKind.PERSON
        return token.is_alpha and len(token) > 1

    def demonym(self, token: Token) -> bool:
        """Tell "Palestinian" and "Americans" as nouns."""
        party = self.parties.get(token.i)
        return party is not None and party.kind is PartyKind.DEMONYM and token.i == party.end - 1
