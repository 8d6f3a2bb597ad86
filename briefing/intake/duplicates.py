"""The same agency copy in several outlets, and updates of a story: found, grouped and said, never dropped.

Broder's containment over word shingles ("On the resemblance and containment of documents", 1997), and not
resemblance, since outlets cut agency copy. Candidates come from an inverted index over a sample of the
shingles (those whose hash is divisible, as in Manber's "Finding similar files in a large file system", 1994);
their containment is then computed exactly.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from urllib.parse import urlsplit
from zlib import crc32

from briefing.facts.article import Article, MetadataOrigin
from briefing.intake.versions import SentenceChange, changed_sentences

_SHINGLE = 4  # words
_SAMPLED = 4  # one shingle of so many stands in the index
_FEWEST = 12  # shingles; shorter texts say too little to be compared
_SAME_STORY = 0.5  # containment of the smaller in the larger
_COPY = 0.7
_SHARED_SAMPLE = 0.2  # share of sampled shingles below which a pair is not compared exactly
_MOST_NAMED = 4  # outlets in the name of a source that they share
_LONGEST_POSTING = 60  # newest articles of a shingle that a further one is compared with
_NOT_WORDS = re.compile(r"[^\w\s]+")


class Relation(StrEnum):
    """What an article is to the one before it in its story."""

    COPY = "copy"  # the same text in another outlet
    VERSION = "version"  # the same text with changed sentences: an update or a correction
    OVERLAP = "overlap"  # own reporting around shared passages


@dataclass(frozen=True, slots=True)
class Link:
    """How one article of a story hangs on another.

    Args:
        article_id: the later or the shorter one.
        other_id: the one that it is a copy or a version of.
        relation: copy, version, overlap.
        containment: share of the smaller text that stands in the larger (0 to 1).
        changes: sentences that differ, with their numbers; empty for a true copy.
    """

    article_id: str
    other_id: str
    relation: Relation
    containment: float
    changes: tuple[SentenceChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same story in the same words.

    Args:
        article_ids: in order of publication, undated ones last.
        outlets: their sources, each once, in that order.
        origin: agency or outlet that the text comes from; where nothing tells, what the outlets share without
            a name; empty for the versions of one outlet.
        basis: what tells it ("agency named in the dateline", "earliest date").
        confidence: of the origin, 0 to 1.
        links: one for each article but the first.
    """

    article_ids: tuple[str, ...]
    outlets: tuple[str, ...]
    origin: str
    basis: str
    confidence: float
    links: tuple[Link, ...]


def find_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Group near-duplicates into stories.

    Args:
        articles: with distinct ids; their texts are compared without case and punctuation.

    Returns:
        The stories of two articles or more, in the order of their first article. Every article stays.
    """
    words = _Words()
    shingles = [_shingles(article.text, words) for article in articles]
    overlaps = {
        pair: contained
        for pair in _candidates(shingles)
        if (contained := _containment(shingles[pair[0]], shingles[pair[1]])) >= _SAME_STORY
    }
    groups = _connected(len(articles), overlaps)
    return tuple(_story(group, articles, shingles, overlaps) for group in groups)


def with_proposals(articles: Iterable[Article], stories: Sequence[Story]) -> tuple[Article, ...]:
    """Return the articles with `syndicated_from` and `revision_of` proposed; what is there already stays."""
    by_article = {article_id: story for story in stories for article_id in story.article_ids}
    return tuple(
        _proposed(article, by_article[article.id]) if article.id in by_article else article
        for article in articles
    )


def _proposed(article: Article, story: Story) -> Article:
    changes: dict[str, object] = {}
    origins = list(article.metadata_origins)
    foreign = story.origin and not _same_outlet(story.origin, article.source)
    if foreign and not article.syndicated_from and article.id in _near_copies(story.links):
        changes["syndicated_from"] = story.origin
        origins.append(
            MetadataOrigin(field="syndicated_from", origin=story.basis, confidence=round(story.confidence, 2))
        )
    link = next((link for link in story.links if link.article_id == article.id), None)
    if link is not None and link.relation is Relation.VERSION and not article.revision_of:
        changes["revision_of"] = link.other_id
        origins.append(
            MetadataOrigin(
                field="revision_of", origin="nearly the same text", confidence=round(link.containment, 2)
            )
        )
    return article.model_copy(update={**changes, "metadata_origins": tuple(origins)}) if changes else article


def _near_copies(links: Iterable[Link]) -> frozenset[str]:
    """Return the articles whose text is nearly that of another one; mere overlaps are not among them."""
    return frozenset(
        name for link in links if link.containment >= _COPY for name in (link.article_id, link.other_id)
    )


class _Words(dict[str, int]):
    """A number for each word, the same in each run (Python's own hash of a string is not)."""

    def __missing__(self, word: str) -> int:
        self[word] = number = crc32(word.encode("utf-8", "replace"))
        return number


def _shingles(text: str, words: _Words) -> frozenset[int]:
    numbers = [words[word] for word in _NOT_WORDS.sub("", text.lower()).split()]
    return frozenset(map(hash, zip(*(numbers[start:] for start in range(_SHINGLE)), strict=False)))


def _candidates(shingles: Sequence[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs that share enough sampled shingles, the smaller number first."""
    index: defaultdict[int, list[int]] = defaultdict(list)
    samples = [[value for value in values if value % _SAMPLED == 0] for values in shingles]
    for number, sample in enumerate(samples):
        if len(shingles[number]) < _FEWEST:
            continue
        met: list[int] = []
        for value in sample:
            posting = index[value]
            met += posting[-_LONGEST_POSTING:]
            posting.append(number)
        for other, count in Counter(met).items():
            if count >= max(1.0, _SHARED_SAMPLE * min(len(sample), len(samples[other]))):
                yield other, number


def _containment(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _connected(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    parent = list(range(count))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parent[high] = low
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(count):
        groups[root(number)].append(number)
    return [group for group in groups.values() if len(group) > 1]


def _story(
    group: list[int],
    articles: Sequence[Article],
    shingles: Sequence[frozenset[int]],
    overlaps: dict[tuple[int, int], float],
) -> Story:
    order = sorted(group, key=lambda number: (_moment(articles[number]), number))
    members = [articles[number] for number in order]
    links = []
    for place in range(1, len(order)):
        near = {
            other: overlaps.get((min(order[place], other), max(order[place], other)))
            or _containment(shingles[order[place]], shingles[other])
            for other in order[:place]
        }
        links.append(_link(order[place], near, articles))
    copies = _near_copies(links)
    origin, basis, confidence = _origin([article for article in members if article.id in copies])
    outlets = tuple(dict.fromkeys(article.source for article in members if article.source))
    return Story(tuple(article.id for article in members), outlets, origin, basis, confidence, tuple(links))


def _link(number: int, near: dict[int, float], articles: Sequence[Article]) -> Link:
    """Hang an article on the earlier one that it is closest to; of equals on its own outlet's latest."""
    article = articles[number]
    places = {other: place for place, other in enumerate(near)}
    nearest = max(
        near,
        key=lambda other: (
            round(near[other], 2),
            _same_outlet(article.source, articles[other].source),
            places[other],
        ),
    )
    other, contained = articles[nearest], round(near[nearest], 2)
    changes = changed_sentences(other.text, article.text)
    return Link(article.id, other.id, _relation(article, other, contained, changes), contained, changes)


def _relation(
    article: Article, other: Article, contained: float, changes: Sequence[SentenceChange]
) -> Relation:
    if contained < _COPY:
        return Relation.OVERLAP
    if _same_outlet(article.source, other.source) and (article.source or _same_page(article, other)):
        return Relation.VERSION
    # A number that took another's place; a dateline that one outlet prints adds its day and changes nothing.
    renumbered = any(number.before and number.after for change in changes for number in change.numbers)
    return Relation.VERSION if renumbered else Relation.COPY


def _origin(members: Sequence[Article]) -> tuple[str, str, float]:
    """Tell whose text it is: the agency that signs, the agency among the outlets, the earliest outlet."""
    signed = Counter(article.syndicated_from for article in members if article.syndicated_from)
    if signed:
        name, count = signed.most_common(1)[0]
        return name, "agency named in the article or a copy of it", 0.95 if count > 1 else 0.85
    from briefing.intake.datelines import agency_named

    for article in members:
        if agency := agency_named(article.source):
            return agency, "an agency is among the outlets", 0.9
    dated = [article for article in members if article.published is not None and article.source]
    outlets = sorted({article.source.strip() for article in members if article.source.strip()})
    if len({outlet.lower() for outlet in outlets}) < 2:
        return "", "", 0.0
    if len(dated) == len(members) and _moment(members[0]) < _moment(members[1]):
        return members[0].source, "earliest date among the copies", 0.6
    return _unknown(outlets), "the same text in several outlets, and no date tells which was first", 0.5


def _unknown(outlets: Sequence[str]) -> str:
    """Name a source that nothing names, so that its copies count once and those of another story apart."""
    shown = outlets if len(outlets) <= _MOST_NAMED else [*outlets[: _MOST_NAMED - 1], "others"]
    return f"an unknown common source of {', '.join(shown[:-1])} and {shown[-1]}"


def _same_outlet(one: str, other: str) -> bool:
    return one.strip().lower() == other.strip().lower()


def _same_page(article: Article, other: Article) -> bool:
    if not article.url or not other.url:
        return True  # no outlet and no address on either side: nothing says that they are two
    return urlsplit(article.url)[1:3] == urlsplit(other.url)[1:3]


def _moment(article: Article) -> datetime:
    """Return the moment of publication for sorting; a day counts from its end, no date comes last."""
    published = article.published
    if published is None:
        return datetime.max.replace(tzinfo=UTC)
    if isinstance(published, datetime):
        return published.astimezone(UTC) if published.tzinfo else published.replace(tzinfo=UTC)
    return datetime.combine(published, time.max, tzinfo=UTC)
