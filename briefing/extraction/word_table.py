"""The words of a parsed Doc as plain Python: read once after the parse, asked for by every rule.

spaCy makes a Token object at every `doc[i]`, `token.head` or `token.children`, and looks a string up at every
`token.lower_`. Here one `doc.to_array` gives all columns, and every word is an object made once:

    words = words_of(doc)                        # the same table at every call
    for index, lemma in enumerate(words.lemma):  # columns are lists of str or int: the quickest search
        if lemma in REPORTING:
            verb = words[index]                  # a Word: Token's attribute names, no look-up behind them
            subject = next((w for w in verb.lefts if w.dep_ == "nsubj"), None)
    words.text_between(3, 9)                     # text of tokens 3 to 8, sliced from the article
    words.root_between(3, 9)                     # the Word that the others of tokens 3 to 8 hang on
    words.tokens_at(120, 131)                    # first and last-plus-one token of a stretch of characters
    words[3:9]                                   # list of Words
    verb.sent.start, verb.sent.end               # sentence as tokens; `sentence_of(verb)` is the same

A Word takes the place of a Token wherever a rule only reads: i, idx, text, lower_, lemma_, pos_, tag_, dep_,
head, lefts, rights, children (tuples), left_edge, right_edge, ancestors, subtree, conjuncts, nbor,
is_ancestor, is_sent_start, is_punct, is_space, like_num, doc; `end` is the offset after it. A Word equals
itself alone and no Token: compare `.i` where both kinds meet. The table stands for the Doc as it was at the
first call: it is asked for after the parse and the lemmas.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy
from spacy.strings import StringStore
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from briefing.extraction.annotations import annotations
from briefing.extraction.remembered import Remembered

if TYPE_CHECKING:
    from briefing.extraction.stem_search import StemSearch

_COLUMNS: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "IDX", "HEAD", "SENT_START"]
_STRING_COLUMNS = 5  # the first ones hold hashes of strings


class Sentence(NamedTuple):
    """A sentence as first and last-plus-one token; spaCy's own look-up reads the whole Doc each time."""

    start: int
    end: int


class _Flags(NamedTuple):
    """What spaCy tells of a word by its letters."""

    is_punct: bool
    is_space: bool
    like_num: bool


@dataclass(slots=True, eq=False, repr=False)
class Word:
    """One token of a parsed Doc, for reading only; attributes are named and filled as those of spaCy's Token.

    Args:
        table: the words of its Doc.
        i: place among the tokens.
        text: the word itself; `lower_`, `lemma_`, `pos_`, `tag_` and `dep_` likewise are strings.
        idx: offset of its first character in the text; `end` the one after its last.
        flags: `is_punct`, `is_space` and `like_num`, the same for all tokens of the word.
    """

    table: "WordTable"
    i: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    idx: int
    flags: "_Flags"
    head: "Word" = field(init=False)
    lefts: "tuple[Word, ...]" = ()
    rights: "tuple[Word, ...]" = ()
    children: "tuple[Word, ...]" = ()

    def __repr__(self) -> str:
        return f"Word({self.i}, {self.text!r})"

    @property
    def doc(self) -> Doc:
        """Return spaCy's Doc."""
        return self.table.doc

    @property
    def is_punct(self) -> bool:
        """Tell whether it is a mark."""
        return self.flags.is_punct

    @property
    def is_space(self) -> bool:
        """Tell whether it is blank."""
        return self.flags.is_space

    @property
    def like_num(self) -> bool:
        """Tell whether it is a number, in figures or words."""
        return self.flags.like_num

    @property
    def end(self) -> int:
        """Return the offset after the last character."""
        return self.idx + len(self.text)

    @property
    def sent(self) -> Sentence:
        """Return the sentence that holds the word."""
        return self.table.sentence[self.i]

    @property
    def is_sent_start(self) -> bool:
        """Tell whether a sentence starts here."""
        return self.table.sentence[self.i].start == self.i

    @property
    def left_edge(self) -> "Word":
        """Return the first word of the subtree."""
        return self.table[self.table.edges()[0][self.i]]

    @property
    def right_edge(self) -> "Word":
        """Return the last word of the subtree."""
        return self.table[self.table.edges()[1][self.i]]

    @property
    def ancestors(self) -> Iterator["Word"]:
        """Yield the heads above, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> list["Word"]:
        """Return the word with all that hangs on it, in the order of the text."""
        if not self.children:
            return [self]
        found: list[Word] = []
        for left in self.lefts:
            found += left.subtree
        found.append(self)
        for right in self.rights:
            found += right.subtree
        return found

    @property
    def conjuncts(self) -> tuple["Word", ...]:
        """Return the other members of the coordination that the word belongs to."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        members = [first]
        for member in members:  # grows while it is read
            members += [word for word in member.rights if word.dep_ == "conj"]
        return tuple(word for word in members if word is not self)

    def is_ancestor(self, other: "Word") -> bool:
        """Tell whether the other word hangs, directly or not, on this one."""
        word = other
        while word.head is not word:
            word = word.head
            if word is self:
                return True
        return False

    def nbor(self, distance: int = 1) -> "Word":
        """Return the word so many places further on.

        Raises:
            IndexError: there is none.
        """
        if not 0 <= self.i + distance < len(self.table):
            raise IndexError(f"There is no word {distance} places from '{self.text}'.")
        return self.table[self.i + distance]


class WordTable(list[Word]):
    """The Words of a parsed Doc, in order, with its columns as lists.

    Args:
        doc: parsed and lemmatised.

    Attributes:
        text, lower, lemma, pos, tag, dep: strings, token by token.
        idx: offset of each token; head: token index of its head.
        sentence: the sentence of each token; sentences: each of them once, in order.
        list: the table itself.
        record: what the components found on the Doc so far.
        search: which sentences hold what, made by `stem_search` when first asked for.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.record = annotations(doc)
        self.reading = self.record.reading
        self.search: StemSearch | None = None
        array: Any = doc.to_array(_COLUMNS)
        written, *hashes = array[:, :_STRING_COLUMNS].T.tolist()
        forms = map(_forms_of(doc.vocab).__getitem__, written)
        columns = map(list, zip(*forms, strict=True)) if written else ([], [], [])
        self.text, self.lower, flags = columns
        known = _strings_of(doc.vocab.strings).__getitem__
        self.lemma, self.pos, self.tag, self.dep = (list(map(known, column)) for column in hashes)
        numbers = array[:, _STRING_COLUMNS:].astype("int64")  # distances below nought come as huge numbers
        numbers[:, 1] += numpy.arange(len(doc))
        self.idx, self.head, starts = numbers.T.tolist()
        self.sentences, self.sentence = _sentences(starts)
        strings = (self.text, self.lower, self.lemma, self.pos, self.tag, self.dep)
        super().__init__(map(Word, repeat(self), range(len(doc)), *strings, self.idx, flags))
        self.list: list[Word] = self
        _link(self, self.head)
        self._edges: tuple[list[int], list[int]] | None = None

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same table; tables are not compared word by word."""
        return self is other

    def text_between(self, start: int, end: int) -> str:
        """Return the text from token `start` to the one before `end`, blanks at its ends left out."""
        return (
            self.reading[self.idx[start] : self.idx[end - 1] + len(self.text[end - 1])] if start < end else ""
        )

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """Return first and last-plus-one token of those that hold a stretch of characters."""
        return max(0, bisect_right(self.idx, start) - 1), bisect_left(self.idx, end)

    def root_between(self, start: int, end: int) -> Word:
        """Return the root of a span: a sentence's root inside it, else the word with fewest heads above."""
        heads = self.head
        above = [i for i in range(start, end) if heads[i] == i or not start <= heads[i] < end]
        if len(above) <= 1:
            return self[above[0] if above else start]
        root = next((i for i in above if heads[i] == i), None)
        return self[min(above, key=self._depth) if root is None else root]

    def _depth(self, place: int) -> int:
        word = self[place]
        if (word.is_punct or word.is_space) and not word.children:
            return len(self)  # never the root of other words
        depth = 0
        while word.head is not word:
            word, depth = word.head, depth + 1
        return depth

    def edges(self) -> tuple[list[int], list[int]]:
        """Return first and last token of every subtree, worked out at the first call."""
        if self._edges is None:
            self._edges = _subtree_edges(self.head)
        return self._edges

    def release(self) -> None:
        """Let go of Doc and words, which hold each other and would else wait for the garbage collector."""
        for word in self:
            del word.head  # without it words hold those below alone
        self.clear()
        del self.doc, self.record, self.list


def words_of(doc: Doc) -> WordTable:
    """Return the words of a parsed Doc, read at the first call.

    Raises:
        ValueError: the Doc was not made by `pipeline.make_doc`.
    """
    record = annotations(doc)
    table = record.words
    if table is None:
        table = record.words = WordTable(doc)
    return table


def sentence_at(doc: Doc, index: int) -> Sentence:
    """Return the sentence that holds a token."""
    return words_of(doc).sentence[index]


def sentence_of(token: Token | Word) -> Sentence:
    """Return the sentence of a token."""
    return token.sent if isinstance(token, Word) else words_of(token.doc).sentence[token.i]


_Form = tuple[str, str, _Flags]  # text, small letters


def _form(vocab: Vocab, key: int) -> _Form:
    word = vocab[key]
    return word.orth_, word.lower_, _Flags(word.is_punct, word.is_space, word.like_num)


@lru_cache(maxsize=8)
def _forms_of(vocab: Vocab) -> Remembered[int, _Form]:
    """Return the words by spaCy's hash."""
    return Remembered(partial(_form, vocab))


@lru_cache(maxsize=8)
def _strings_of(store: StringStore) -> Remembered[int, str]:
    """Return the strings by spaCy's hash; its own look-up decodes them at every call."""
    return Remembered(store.__getitem__)


def _sentences(starts: list[int]) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences, and the one of each token."""
    first = [i for i, mark in enumerate(starts) if mark == 1 or i == 0]
    sentences = list(map(Sentence, first, [*first[1:], len(starts)]))
    by_token: list[Sentence] = []
    for sentence in sentences:
        by_token += [sentence] * (sentence.end - sentence.start)
    return sentences, by_token


def _link(words: list[Word], heads: list[int]) -> None:
    lefts: dict[int, list[Word]] = {}
    rights: dict[int, list[Word]] = {}
    for word, head in zip(words, heads, strict=True):
        word.head = words[head]
        if word.i < head:
            lefts.setdefault(head, []).append(word)
        elif word.i > head:
            rights.setdefault(head, []).append(word)
    for head, dependents in lefts.items():
        words[head].lefts = words[head].children = tuple(dependents)
    for head, dependents in rights.items():
        words[head].rights = tuple(dependents)
        words[head].children += words[head].rights


def _subtree_edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """Hand each token up to the heads whose first it is, then to those whose last it is."""
    count = len(heads)
    left, right = list(range(count)), list(range(count))
    for place in range(count):
        head = heads[place]
        while left[head] > place:
            left[head], head = place, heads[head]
    for place in reversed(range(count)):
        head = heads[place]
        while right[head] < place:
            right[head], head = place, heads[head]
    return left, right
