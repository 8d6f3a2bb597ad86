"""What the queue shows: which kinds, states, article, words and confidence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.facts import Fact, FactKind, ReviewState
from ui import words

_ANY_CONFIDENCE = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Filter:
    """What the queue shows.

    Args:
        kinds: kinds of fact; empty for all.
        states: states of review; empty for all.
        article_id: one article, empty for all.
        words: all of them have to stand in the fact, in any case.
        least_confidence: 0 to 1.
        most_confidence: 0 to 1.
        one_by_one: show each duplicate instead of one row a group.
        only: these facts alone (a figure of the brief, a conflict); empty for all.
    """

    kinds: frozenset[FactKind] = frozenset()
    states: frozenset[ReviewState] = frozenset()
    article_id: str = ""
    words: str = ""
    least_confidence: float = 0.0
    most_confidence: float = 1.0
    one_by_one: bool = False
    only: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Tell whether everything is shown."""
        return self == replace(Filter(), one_by_one=self.one_by_one)


@dataclass(slots=True)
class Entry:
    """A fact in the queue with what is asked of it again and again."""

    fact: Fact
    summary: str = ""
    who: str = ""
    haystack: str = ""


def entry_of(fact: Fact) -> Entry:
    """Return a fact with the words that a search looks into."""
    summary, who = words.summary(fact), words.who(fact)
    parts = [summary, who, fact.note, *(e.text for e in fact.evidence)]
    return Entry(fact, summary, who, " ".join(parts).casefold())


def passes(entry: Entry, wanted: Filter) -> bool:
    """Tell whether a filter lets a fact through."""
    return bool(let_through((entry,), wanted))


def let_through(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """Return the entries that a filter lets through; a condition that it does not have costs nothing."""
    if wanted.only:
        entries = [e for e in entries if e.fact.id in wanted.only]
    if wanted.article_id:
        entries = [e for e in entries if e.fact.article_id == wanted.article_id]
    if wanted.kinds:
        kinds = tuple(wanted.kinds)  # compared by identity first, where a set has Python work out a hash
        entries = [e for e in entries if e.fact.kind in kinds]
    if wanted.states:
        states = tuple(wanted.states)
        entries = [e for e in entries if e.fact.review.state in states]
    least, most = wanted.least_confidence, wanted.most_confidence
    if (least, most) != _ANY_CONFIDENCE:
        entries = [e for e in entries if least <= e.fact.confidence <= most]
    for word in wanted.words.casefold().split():
        entries = [e for e in entries if word in e.haystack]
    return list(entries)
