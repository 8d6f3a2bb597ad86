"""Which party a phrase means: by its name, by "its" and "the ministry", or by the rest of the article."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import cast

from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.word_table import Word, WordTable, words_of

_POSSESSIVE_PRONOUNS = ("its", "their", "his", "her")
_PREMODIFIERS = ("amod", "compound", "poss", "nmod", "npadvmod", "nummod", "det")
_OWNING_PREPOSITIONS = ("of", "from", "for", "with")
_CLAUSES = ("relcl", "acl", "advcl", "ccomp")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_STATES = (PartyKind.COUNTRY, PartyKind.DEMONYM, PartyKind.SEAT, PartyKind.INSTITUTION)
_SIDES = (*_STATES, PartyKind.ARMED_GROUP, PartyKind.PERSON)
_FOREIGN = frozenset(
    ("foreign", "enemy", "hostile", "opposing", "allied", "coalition", "international", "peacekeeping")
)
_PARTNER = 9
_DEEPEST = 4  # antecedents of antecedents


@dataclass(slots=True)
class _PartyIndex:
    """What `party_of` needs again and again on one Doc."""

    mentions: tuple[PartyMention, ...]
    at: dict[int, PartyMention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            for position in range(mention.start, mention.end):
                self.at[position] = mention

    def inside(self, start: int, end: int) -> list[PartyMention]:
        """Return the mentions that share a token with a span, in order."""
        found: list[PartyMention] = []
        for position in range(start, end):
            mention = self.at.get(position)
            if mention is not None and (not found or found[-1] is not mention):
                found.append(mention)
        return found


def _index(doc: Doc) -> _PartyIndex:
    mentions = annotations(doc).parties
    index = doc.user_data.get("briefing_party_index")
    if not isinstance(index, _PartyIndex) or index.mentions is not mentions:
        index = _PartyIndex(mentions)
        doc.user_data["briefing_party_index"] = index
    return index


def mention_at(doc: Doc, position: int) -> PartyMention | None:
    """Return the mention of a party that holds this token."""
    return _index(doc).at.get(position)


def party_of(doc: Doc, start: int, end: int) -> str | None:
    """Return the party behind a noun phrase, None where the article does not make it plain.

    Args:
        doc: the article with `annotations(doc).parties` filled.
        start: first token of the phrase.
        end: token after the last.
    """
    return _party_of(doc, start, end, 0)


def _party_of(doc: Doc, start: int, end: int, depth: int) -> str | None:
    if not 0 <= start < end <= len(doc) or depth > _DEEPEST:
        return None
    words = words_of(doc)
    root = words.root_between(start, end)
    named = _named_party(doc, start, end, root)
    if named is not _NOT_NAMED:
        return named if isinstance(named, str) else None
    owner = next((child for child in root.lefts if child.dep_ == "poss" and child.i >= start), None)
    if owner is not None and owner.lower_ not in _POSSESSIVE_PRONOUNS:
        return _party_of(doc, owner.left_edge.i, owner.i + 1, depth + 1)
    pronoun = next((t for t in words[start : root.i + 1] if t.lower_ in _POSSESSIVE_PRONOUNS), None)
    if pronoun is not None:
        return _party_of_owner(pronoun, start, end, depth)
    return _party_of_bare_noun(doc, root)


_NOT_NAMED = object()


def _named_party(doc: Doc, start: int, end: int, root: Word) -> object:
    """Return the party named in the phrase, None where two are, `_NOT_NAMED` where none is."""
    ranked: dict[int, list[str | None]] = {}
    partners = []
    words = words_of(doc)
    for mention in _index(doc).inside(start, end):
        rank = _rank(words, mention, root)
        if rank == _PARTNER:
            partners.append(mention.party)
        elif rank is not None:
            ranked.setdefault(rank, []).append(mention.party)
    for rank in sorted(ranked):
        parties = {p for p in ranked[rank] if p}
        if len(parties) == 1:
            party = parties.pop()
            return party if all(partner == party for partner in partners) else None
        if parties or rank == 0:
            return None
    return None if partners else _NOT_NAMED


def _rank(words: WordTable, mention: PartyMention, root: Word) -> int | None:
    """Return how closely a name belongs to the head of its phrase.

    0 is the head itself, `_PARTNER` a name coordinated with it, None no part of it.
    """
    if is_only_related(words, mention):
        return None
    if mention.start <= root.i < mention.end:
        return 0
    token = words.root_between(mention.start, mention.end)
    steps = _path(token, root)
    if steps is None or any(step in _CLAUSES for step in steps):
        return None
    if steps[-1] == "conj":
        return _PARTNER
    if token.i < root.i and all(step in _PREMODIFIERS or step == "conj" for step in steps):
        return 1
    return _rank_behind(mention, token, root, steps)


def _rank_behind(mention: PartyMention, token: Word, root: Word, steps: list[str]) -> int | None:
    """Rank a name behind the head: an apposition, "of Norland", "officials in Norland"."""
    if "appos" in steps:  # "Norland's largest rebel group, the ELN" is the group, not Norland
        return 0 if steps == ["appos"] and mention.kind is PartyKind.ARMED_GROUP else 3
    preposition = _preposition_of(token, root)
    owns = preposition in _OWNING_PREPOSITIONS or (preposition == "in" and root.lower_ in _residents())
    return 2 if owns else None


def _path(token: Word, root: Word) -> list[str] | None:
    steps = []
    while token is not root:
        if token.head is token:
            return None
        steps.append(token.dep_)
        token = token.head
    return steps


def _preposition_of(token: Word, root: Word) -> str:
    """Return the preposition nearest to the head of the phrase."""
    word = ""
    while token not in (root, token.head):
        if token.dep_ == "prep":
            word = token.lower_
        token = token.head
    return word


def is_only_related(words: WordTable, mention: PartyMention) -> bool:
    """Tell "US-backed", "pro-Iranian" and "ethnic Armenians", where the name is not the party itself."""
    relations, lower = _relations(), words.lower
    text = lower[mention.end - 1]
    if "-" in text[1:] and text.rsplit("-", 1)[1] in relations.suffixes:
        return mention.kind is not PartyKind.ORGANISATION or not text.endswith("-led")
    if mention.end + 1 < len(words) and lower[mention.end] in ("-", "‑", "–"):
        behind = lower[mention.end + 1]
        led_by_group = behind == "led" and mention.kind is PartyKind.ARMED_GROUP
        if behind in relations.suffixes and not led_by_group:
            return True
    before = lower[mention.start - 1] if mention.start else ""
    if before in ("-", "‑", "–") and mention.start > 1:
        before = lower[mention.start - 2]
    first = lower[mention.start]
    return before in relations.prefixes or ("-" in first and first.split("-", 1)[0] in relations.prefixes)


def _party_of_owner(pronoun: Word, start: int, end: int, depth: int) -> str | None:
    """Return the party of "its": the subject of the nearest clause above, else of the sentence before."""
    doc = pronoun.doc
    token = pronoun
    while token.head is not token:
        token = token.head
        subject = _subject_of(token)
        if subject is not None and subject.i < pronoun.i and not start <= subject.i < end:
            party = _party_of_subject(subject, pronoun.i, depth)
            if party:
                return party
    sentence = pronoun.sent
    if sentence.start:
        words = words_of(doc)
        before = words.sentence[sentence.start - 1]
        subject = _subject_of(words.root_between(before.start, before.end))
        if subject is not None:
            return _party_of_subject(subject, before.end, depth)
    return None


def _party_of_subject(subject: Word, limit: int, depth: int) -> str | None:
    edge = min(subject.right_edge.i + 1, limit)
    return _party_of(subject.doc, subject.left_edge.i, max(edge, subject.i + 1), depth + 1)


def _subject_of(token: Word) -> Word | None:
    return next((child for child in token.children if child.dep_ in _SUBJECTS), None)


def _party_of_bare_noun(doc: Doc, root: Word) -> str | None:
    """Return the party of "the ministry", "the rebels", "soldiers" from the rest of the article."""
    words = _nouns()
    noun = root.lower_
    modifiers = {child.lower_ for child in root.lefts}
    if noun in words.parts and modifiers & {"the", "this", "that"}:
        return _short_form(doc, noun)
    if noun in words.fighters or modifiers & words.fighters:
        return sole_armed_group(doc)
    if modifiers & _FOREIGN:
        return None
    if noun in words.bare and modifiers & {"the", "this", "that"}:
        party = _last_institution(doc, root)
        if party:
            return party
    of_the_state = noun in words.state or (modifiers & words.official and noun in words.voices)
    return home_country(doc) if of_the_state or "government" in modifiers else None


def _short_form(doc: Doc, noun: str) -> str | None:
    """Return the armed group that "the Front" stands for: the only one with that word in its name."""
    lower = words_of(doc).lower
    groups = [m for m in annotations(doc).parties if m.kind is PartyKind.ARMED_GROUP]
    named = {
        m.party for m in groups if noun in lower[m.start : m.end] or noun in (m.party or "").lower().split()
    }
    return named.pop() if len(named) == 1 else None


def _last_institution(doc: Doc, root: Word) -> str | None:
    """Return the party of the ministry named last before, else of the only one that is named later."""
    lower = words_of(doc).lower
    narrow = {c.lower_ for c in root.lefts if c.dep_ in ("compound", "amod")}  # "the [defence] ministry"
    named = [
        mention
        for mention in annotations(doc).parties
        if mention.kind is PartyKind.INSTITUTION
        and root.lower_ in lower[mention.start : mention.end]
        and narrow <= set(lower[mention.start : mention.end])
    ]
    before = [mention.party for mention in named if mention.start < root.i]
    if before:
        return before[-1]
    later = {mention.party for mention in named}
    return later.pop() if len(later) == 1 else None


_WEIGHTS = "briefing_party_weights"  # both worked out once a Doc
_BELLIGERENTS = "briefing_belligerents"


def _weights(doc: Doc) -> Counter[str]:
    parties = annotations(doc).parties
    counted, weights = doc.user_data.get(_WEIGHTS, (None, None))
    if counted is not parties:  # the mentions are replaced as a whole where components add to them
        words = words_of(doc)
        weights = Counter(
            mention.party
            for mention in parties
            if mention.party and mention.kind in _SIDES and not is_only_related(words, mention)
        )
        doc.user_data[_WEIGHTS] = (parties, weights)
    return Counter(weights)


def home_country(doc: Doc) -> str | None:
    """Return the country that an article is about, None where several share it."""
    countries = load_lexicon("parties")["countries"]
    ranked = [(p, n) for p, n in _weights(doc).most_common() if p in countries]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def sole_armed_group(doc: Doc) -> str | None:
    """Return the armed group that "the rebels" of an article means, None where several share it."""
    groups = load_lexicon("parties")["armed_groups"]
    ranked = [(p, n) for p, n in _weights(doc).most_common() if p in groups]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def belligerents(doc: Doc) -> tuple[str, str] | tuple[()]:
    """Return the two main belligerents that "the two sides" means, empty where the article leaves them open.

    They are the two parties that it names most, clearly ahead of a third; standing together
    ("between Armenia and Azerbaijan") counts for more than standing alone.
    """
    parties = annotations(doc).parties
    named, sides = doc.user_data.get(_BELLIGERENTS, (None, ()))
    if named is not parties:
        sides = _most_named(doc)
        doc.user_data[_BELLIGERENTS] = (parties, sides)
    return cast(tuple[str, str] | tuple[()], sides)


def _most_named(doc: Doc) -> tuple[str, str] | tuple[()]:
    weights = _weights(doc)
    mentions = [m for m in annotations(doc).parties if m.party and m.kind in _SIDES]
    lower = words_of(doc).lower
    for one, other in pairwise(mentions):
        between = lower[one.end : other.start]
        if one.party != other.party and _joins(between):
            weights[one.party or ""] += 2
            weights[other.party or ""] += 2
    ranked = weights.most_common(3)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] <= ranked[2][1]):
        return ()
    first, second = sorted((ranked[0][0], ranked[1][0]))
    return (first, second)


def _joins(between: list[str]) -> bool:
    return 0 < len(between) <= 2 and between[0] in ("and", "with", "-", "–")


@dataclass(frozen=True, slots=True)
class _Relations:
    suffixes: frozenset[str]
    prefixes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Nouns:
    fighters: frozenset[str]
    state: frozenset[str]
    bare: frozenset[str]
    official: frozenset[str]
    parts: frozenset[str]
    voices: frozenset[str]


@cache
def _relations() -> _Relations:
    data = load_lexicon("parties")["relations"]
    return _Relations(frozenset(data["suffixes"]), frozenset(data["prefixes"]))


@cache
def _nouns() -> _Nouns:
    lexicon = load_lexicon("parties")
    fighters, institutions = lexicon["fighters"], lexicon["institutions"]
    return _Nouns(
        fighters=frozenset(fighters["nouns"]),
        state=frozenset(fighters["state"]),
        bare=frozenset(institutions["bare"]),
        official=frozenset(fighters["official"]),
        parts=frozenset(fighters["parts"]),
        voices=frozenset(fighters["voices"]),
    )


@cache
def _residents() -> frozenset[str]:
    return frozenset(load_lexicon("parties")["institutions"]["in_places"])
