"""What the queue shows: which kinds, states, article, words and confidence."""

from dataclasses import dataclass, field, replace

from briefing.facts import Fact, FactKind, ReviewState
from ui import words


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
    haystack: str = ""
    group: tuple[str, ...] = field(default=())


def entry_of(fact: Fact) -> Entry:
    """Return a fact with the words that a search looks into."""
    parts = [words.summary(fact), words.who(fact), fact.note, *(e.text for e in fact.evidence)]
    return Entry(fact, " ".join(parts).casefold())


def passes(entry: Entry, wanted: Filter) -> bool:
    """Tell whether a filter lets a fact through."""
    fact = entry.fact
    return (
        (not wanted.kinds or fact.kind in wanted.kinds)
        and (not wanted.states or fact.review.state in wanted.states)
        and (not wanted.article_id or fact.article_id == wanted.article_id)
        and (not wanted.only or fact.id in wanted.only)
        and wanted.least_confidence <= fact.confidence <= wanted.most_confidence
        and (not wanted.words or all(w in entry.haystack for w in wanted.words.casefold().split()))
    )
