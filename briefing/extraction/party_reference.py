"""Which party a phrase means: by its name, by "its" and "the ministry", or by the rest of the article."""

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_of_state import (
    armed_group_here,
    country_meant,
    country_of_forces,
    country_of_government,
    country_of_officials,
)
from briefing.extraction.party_relations import is_only_related
from briefing.extraction.word_table import Word, WordTable, words_of

_POSSESSIVE_PRONOUNS = ("its", "their", "his", "her")
_PREMODIFIERS = ("amod", "compound", "poss", "nmod", "npadvmod", "nummod", "det")
_OWNING_PREPOSITIONS = ("of", "from", "for", "with")
_CLAUSES = ("relcl", "acl", "advcl", "ccomp")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FOREIGN = frozenset(
    (
        *("foreign", "enemy", "hostile", "opposing", "allied", "coalition", "international", "peacekeeping"),
        *("western", "european", "arab", "african", "regional", "diplomatic", "private", "rival"),
    )
)
_GROUP = "group"
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
        if len(parties) == 2 and rank:
            parties = _without_the_state(parties)
        if len(parties) == 1:
            party = parties.pop()
            if root.lower_ in _nouns().fighters and rank and _is_a_state(party):
                return armed_group_here(doc, root.i)  # "Norish guerrillas" fight Norland as a rule
            return party if all(partner == party for partner in partners) else None
        if parties or rank == 0:
            return None
    return None if partners else _NOT_NAMED


def _is_a_state(party: str) -> bool:
    return party in load_lexicon("parties")["countries"] and party != "Palestinians"


def _without_the_state(parties: set[str]) -> set[str]:
    """Return the Houthis alone for "Yemen's Houthi rulers": the group is in the country, not of it."""
    groups = parties & set(load_lexicon("parties")["armed_groups"])
    return groups if len(groups) == 1 else parties


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


def _party_of_owner(pronoun: Word, start: int, end: int, depth: int) -> str | None:
    """Return the party of "its": the subject of the nearest clause above, else of the sentence before."""
    doc = pronoun.doc
    token = pronoun
    while token.head is not token:
        token = token.head
        subject = _subject_of(token)
        if subject is not None and subject.i < pronoun.i and not start <= subject.i < end:
            party = _party_of_subject(subject, pronoun.i, depth)
            if party or subject.tag_ in ("NNP", "NNPS"):  # "the UP counts its dead", whatever the UP is
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
        return armed_group_here(doc, root.i)
    if noun == _GROUP and not modifiers - {"the"}:
        return _group_of_sentence_before(doc, root)
    if modifiers & _FOREIGN:
        return None
    if noun in words.bare and modifiers & {"the", "this", "that"}:
        party = _last_institution(doc, root)
        if party:
            return party
    return _party_of_state(doc, root, modifiers)


def _party_of_state(doc: Doc, root: Word, modifiers: set[str]) -> str | None:
    """Return the country of "soldiers", "government forces", "the general staff", "police"."""
    words = _nouns()
    noun = root.lower_
    if noun in words.countries and modifiers & {"the", "this"}:
        return country_meant(doc, root.i)
    if noun in words.rulers or modifiers & words.rulers - words.heads_of_state:
        # "the president of the club", "the club president"
        elsewhere = any(c.lower_ in ("of", "at", "for") for c in root.rights)
        narrowed = noun in words.heads_of_state and any(c.dep_ in ("compound", "amod") for c in root.lefts)
        return None if elsewhere or narrowed else country_of_government(doc, root.i)
    unit = noun in words.formations and bool(modifiers & words.arms or _is_numbered(root))
    staff = noun == "staff" and "general" in modifiers
    if noun in words.state or unit or staff:
        return country_of_forces(doc, root.i)
    if modifiers & words.official and noun in words.voices:
        local = modifiers & words.police_of_state
        return (country_of_officials if local else country_of_forces)(doc, root.i)
    if (
        noun in words.local
        or noun in words.police
        or (modifiers & words.police and noun in words.voices | words.ranks)
    ):
        return country_of_officials(doc, root.i)
    return None


def _group_of_sentence_before(doc: Doc, root: Word) -> str | None:
    """Return the armed group that "the group" is: the subject of the sentence before it."""
    words = words_of(doc)
    start = words.sentence[root.i].start
    unit = annotations(doc).unit_at(words.idx[root.i])
    if not start or unit is None or words.idx[start - 1] < unit.start:
        return None
    before = words.sentence[start - 1]
    subject = _subject_of(words.root_between(before.start, before.end))
    mention = _index(doc).at.get(subject.i) if subject is not None else None
    return mention.party if mention is not None and mention.kind is PartyKind.ARMED_GROUP else None


def _is_numbered(noun: Word) -> bool:
    """Tell "the 1st Infantry Division" and "the 18th Brigade" from a division of a company."""
    return any(word.text[:1].isdigit() and not word.text.isdigit() for word in noun.lefts)


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


@dataclass(frozen=True, slots=True)
class _Nouns:
    fighters: frozenset[str]
    state: frozenset[str]
    rulers: frozenset[str]
    heads_of_state: frozenset[str]
    countries: frozenset[str]
    police: frozenset[str]
    local: frozenset[str]
    ranks: frozenset[str]
    formations: frozenset[str]
    arms: frozenset[str]
    bare: frozenset[str]
    official: frozenset[str]
    police_of_state: frozenset[str]
    parts: frozenset[str]
    voices: frozenset[str]


@cache
def _nouns() -> _Nouns:
    lexicon = load_lexicon("parties")
    fighters, institutions = lexicon["fighters"], lexicon["institutions"]
    return _Nouns(
        bare=frozenset(institutions["bare"]),
        fighters=frozenset(fighters["nouns"]),
        **{
            name: frozenset(fighters[name])
            for name in (
                *(
                    "state",
                    "rulers",
                    "heads_of_state",
                    "countries",
                    "police",
                    "local",
                    "ranks",
                    "formations",
                    "arms",
                ),
                *("official", "police_of_state", "parts", "voices"),
            )
        },
    )


@cache
def _residents() -> frozenset[str]:
    return frozenset(load_lexicon("parties")["institutions"]["in_places"])
