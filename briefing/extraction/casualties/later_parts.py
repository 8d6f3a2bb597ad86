"""Parts told after their whole, in a clause or sentence of their own: "Five children were among them"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extraction.casualties.group import Group
from briefing.extraction.casualties.groups import groups_at
from briefing.extraction.casualties.people import category_of
from briefing.extraction.casualties.proposal import Proposal
from briefing.extraction.casualties.reader import NOUN_TAGS, TAKEN_UP, Reader
from briefing.extraction.casualties.shares import some_of_so_many
from briefing.extraction.word_table import Sentence, Word
from briefing.facts import Category, Qualifier

_AMONG = ("among", "amongst")
_FARTHEST = 2  # sentences back to the whole


def later_parts(reader: Reader, sentence: Sentence, before: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the parts that a sentence names of people told of before it or earlier in it.

    Args:
        reader: the Doc.
        sentence: any sentence.
        before: the proposals so far, in order; those of this sentence included.
    """
    yield from _of_so_many(reader, sentence, before)
    if TAKEN_UP.isdisjoint(reader.words[sentence.start : sentence.end]):
        return
    for position in range(sentence.start, sentence.end):
        word = reader.words[position]
        if word not in TAKEN_UP or position == sentence.start or _says_who(reader, position + 1):
            continue
        preposition = reader.tokens[position - 1]
        if preposition.lower_ not in (*_AMONG, "of"):
            continue
        whole = _whole(reader, position, before)
        if whole is None:
            continue
        for group in _named(reader, preposition):
            if _fits(whole, group):
                yield _part(whole, group, position)


def _of_so_many(reader: Reader, sentence: Sentence, before: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield "two of the six were brothers" after six people who were told of."""
    for position in reader.shares_of_counts:
        told = some_of_so_many(reader, position) if sentence.start <= position < sentence.end else None
        if told is None:
            continue
        count, noun = told
        so_many = reader.counts[count.end + 2].quantity.low
        wholes = [
            p
            for p in before
            if not p.part
            and p.group.quantity.low == so_many
            and p.trigger < position
            and p.group.single is False
        ]
        if wholes:
            group = Group(count.head, noun.left_edge.i, noun.i + 1, count.quantity, category_of(reader, noun))
            yield _part(wholes[-1], replace(group, figure=count.start), position)


def _says_who(reader: Reader, position: int) -> bool:
    """Tell "those who died" and "those killed", which their own verb tells of."""
    following = reader.words[position : position + 1]
    return any(word == "who" or word in reader.lexicon.triggers for word in following)


def _whole(reader: Reader, position: int, before: Sequence[Proposal]) -> Proposal | None:
    """Return the nearest group of several people before a pronoun, a sentence or two back at most."""
    sentence = reader.tokens[position].sent
    floor = sentence.start
    for _ in range(_FARTHEST):
        floor = reader.tokens[max(0, floor - 1)].sent.start
    wholes = [
        p
        for p in before
        if not p.part and floor <= p.trigger < position and p.group.head < position and _is_several(p.group)
    ]
    return max(wholes, key=lambda p: (p.trigger, p.group.head), default=None)


def _is_several(group: Group) -> bool:
    quantity = group.quantity
    many = quantity.low or quantity.high or 0
    return many > 1 or (quantity.qualifier is Qualifier.UNQUANTIFIED and bool(quantity.text))


def _fits(whole: Proposal, group: Group) -> bool:
    """Tell a part from a larger number, which belongs to something else."""
    most, some = whole.group.quantity.high or whole.group.quantity.low, group.quantity.low
    return most is None or some is None or some < most or whole.group.quantity.high is None


def _named(reader: Reader, preposition: Word) -> Iterator[Group]:
    """Yield the groups of "five children were among them" and "one of them was a boy of eight"."""
    if preposition.lower_ in _AMONG:
        verb = preposition.head
        if verb.lemma_.lower() != "be":
            return
        for noun in (c for c in verb.children if c.dep_ in ("nsubj", "attr") and c.tag_ in NOUN_TAGS):
            yield from (g for g in groups_at(reader, noun, "person") if g.quantity.text)
        return
    number = _number_of(preposition)
    count = reader.counts.get(number.i)
    if count is None or number.head.lemma_.lower() != "be" or number.dep_ != "nsubj":
        return
    kind = next((c for c in number.head.rights if c.dep_ == "attr" and c.tag_ in NOUN_TAGS), None)
    if kind is None or not groups_at(reader, kind, "person"):
        return
    category = category_of(reader, kind)
    yield Group(kind.i, kind.left_edge.i, kind.i + 1, count.quantity, category, figure=count.start)


def _number_of(preposition: Word) -> Word:
    """Return the number of "one of them was" and of "of these, 402 were"."""
    verb = preposition.head
    if verb.lemma_.lower() != "be":
        return verb
    return next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > preposition.i), verb)


def _part(whole: Proposal, group: Group, position: int) -> Proposal:
    category = group.category if group.category is not Category.UNSPECIFIED else whole.group.category
    return replace(
        whole,
        rule="part told later",
        trigger=position,
        group=replace(group, category=category),
        part=True,
        also=(),
        whole=(whole.trigger, whole.group.head),
        same_as=None,
    )
