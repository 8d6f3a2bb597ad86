"""Where the passages of an article are set.

Only what the article says counts: "in northern Norland", "the Norish town of Velm", a section headed by a
country, a dateline. A region or a town without its country proves nothing (gold/GUIDE: nothing is inferred
from outside the article but what stands behind a demonym, a capital or a metonym).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, Unit, UnitKind, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_relations import is_only_related
from briefing.extraction.word_table import WordTable, words_of

STATES = (PartyKind.COUNTRY, PartyKind.DEMONYM, PartyKind.SEAT)
_POSSESSIVES = ("'s", "’s", "'", "’")
_BEFORE_PLACES = ("DT", "JJ", "NN", "HYPH", "RB", "VBG", "VBN", "RBS", "JJS")
_NAMES = ("NNP", "NNPS")
_MOST_BETWEEN = 4  # words between a preposition and the country: "in the war-torn north of Norland"
_LEAD = 3  # sentences that say what an article is about, the headline among them
_LEAD_WORDS = 120
_DATELINE_WEIGHT = 2
_SCENE = "briefing_party_scene"


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article says about where it is set.

    Args:
        mentions: the mentions that it was read from.
        by_sentence: countries in which a sentence is set, by its first token.
        sections: first token and country of the sections of a round-up, in order.
        setting: country of the article as a whole, None where several share it.
        dateline: country of the first dateline.
        armies: parties whose soldiers the article names.
        towns: names of places that a sentence puts into a country, by their last word.
    """

    mentions: tuple[PartyMention, ...]
    by_sentence: dict[int, frozenset[str]]
    sections: tuple[tuple[int, str], ...]
    setting: str | None
    dateline: str | None
    armies: frozenset[str]
    towns: dict[str, str | None]


def towns_between(words: WordTable, start: int, end: int) -> Iterator[str]:
    """Yield the last words of the names of places behind "in", "near", "of" in a stretch of tokens."""
    for place in range(start, end - 1):
        if words.lower[place] not in scene_words().prepositions | {"of"}:
            continue
        last = place + 1
        while last < end and words.tag[last] in _NAMES and words.text[last][:1].isupper():
            last += 1
        if last > place + 1 and not _kinds_between(words, place + 1, last):
            yield words.lower[last - 1]


def _kinds_between(words: WordTable, start: int, end: int) -> set[PartyKind]:
    """Return how parties are named in a stretch of tokens."""
    return {m.kind for m in annotations(words.doc).parties if m.start < end and start < m.end}


def scene_of(doc: Doc) -> Scene:
    """Return where an article is set, read once a Doc.

    Args:
        doc: the article with its parties.
    """
    mentions = annotations(doc).parties
    scene = doc.user_data.get(_SCENE)
    if not isinstance(scene, Scene) or scene.mentions is not mentions:
        scene = _read(doc, mentions)
        doc.user_data[_SCENE] = scene
    return scene


def _read(doc: Doc, mentions: tuple[PartyMention, ...]) -> Scene:
    words = words_of(doc)
    datelines = [u for u in annotations(doc).units if u.kind is UnitKind.DATELINE]
    outside = [m for m in mentions if not (datelines and _inside(words, m, datelines))]
    placed: dict[int, set[str]] = {}
    for mention in outside:
        if mention.party and mention.kind in STATES and _is_place(words, mention):
            placed.setdefault(words.sentence[mention.start].start, set()).add(mention.party)
    return Scene(
        mentions=mentions,
        by_sentence={start: frozenset(countries) for start, countries in placed.items()},
        sections=tuple(_sections(doc)),
        setting=_setting(doc, placed, datelines, outside),
        dateline=_country_of_dateline(doc, datelines),
        armies=frozenset(_armies(words, outside)),
        towns=_towns_of_lead(doc, datelines[:1], placed) | _known_towns(words, placed),
    )


def _towns_of_lead(doc: Doc, datelines: list[Unit], placed: dict[int, set[str]]) -> dict[str, str | None]:
    """Return the towns of the first sentence behind "VELM, Norland", a place where the reporter is.

    A capital alone is no such place: what its government tells may have happened anywhere.
    """
    words = words_of(doc)
    inside = [m for m in annotations(doc).parties if _inside(words, m, datelines)]
    if len(inside) != 1 or inside[0].kind is not PartyKind.COUNTRY or inside[0].end >= len(words):
        return {}
    first = next((i for i, offset in enumerate(words.idx) if offset >= datelines[0].end), 0)
    sentence = words.sentence[first]
    if sentence.start in placed:
        return {}
    return dict.fromkeys(towns_between(words, sentence.start, sentence.end), inside[0].party)


def _known_towns(words: WordTable, placed: dict[int, set[str]]) -> dict[str, str | None]:
    """Return the towns that sentences put into a country; a town of two is in none."""
    towns: dict[str, str | None] = {}
    for start, countries in placed.items():
        country = next(iter(countries)) if len(countries) == 1 else None
        for town in towns_between(words, start, words.sentence[start].end):
            towns[town] = country if towns.get(town, country) == country else None
    return towns


def _inside(words: WordTable, mention: PartyMention, units: list[Unit]) -> bool:
    return any(unit.start <= words.idx[mention.start] < unit.end for unit in units)


def _is_place(words: WordTable, mention: PartyMention) -> bool:
    """Tell "in northern Norland" and "Norland's Velm region" from a Norland that acts or is spoken of."""
    return _is_named_as_place(words, mention) and not is_only_related(words, mention)


def _is_named_as_place(words: WordTable, mention: PartyMention) -> bool:
    behind = mention.end
    name = words.root_between(mention.start, mention.end)
    modifies = name.dep_ in ("compound", "amod", "nmod") and name.head.i >= behind
    if behind < len(words) and words.text[behind] in _POSSESSIVES:
        behind += 1
    if mention.kind is PartyKind.DEMONYM or behind > mention.end or modifies:  # "in a U.S. strike"
        return _is_before_place(words, behind)
    before = _before_modifiers(words, mention.start - 1)
    if before >= 2 and words.text[before] == "," and words.tag[before - 1] in _NAMES:
        before = _before_modifiers(words, before - 1, _NAMES)  # "in Velm, Norland"
    if before < 0:
        return False
    if words.lower[before] == "of" and before and words.lower[before - 1] in scene_words().directions:
        return not _is_venue(words, before)  # "a strike south of Velm"
    if words.lower[before] == "of":
        before = _before_modifiers(words, before - 2) if _is_part(words, before - 1) else -1
    return before >= 0 and words.lower[before] in scene_words().prepositions and not _is_venue(words, before)


def _before_modifiers(words: WordTable, place: int, tags: tuple[str, ...] = _BEFORE_PLACES) -> int:
    """Return the token before the adjectives and nouns that end at a token."""
    floor = max(place - _MOST_BETWEEN, -1)
    while place > floor and words.tag[place] in tags and words.lower[place] not in scene_words().prepositions:
        place -= 1
    return place


def _is_part(words: WordTable, place: int) -> bool:
    return place > 0 and words.lower[place] in scene_words().places


def _is_before_place(words: WordTable, start: int) -> bool:
    """Tell "the Norish town of Velm" and "Norland's Velm region" by the noun behind."""
    for place in range(start, min(start + 3, len(words))):
        if words.lower[place] in scene_words().places:
            return True
        if words.tag[place] not in (*_NAMES, "JJ", "HYPH", "NN", "RB"):
            return False
    return False


def _is_venue(words: WordTable, preposition: int) -> bool:
    """Tell "talks in Geneva", where nothing of what is told happens."""
    head = words[preposition].head
    return (head.lower_ in scene_words().venues and head.i < preposition) or (
        preposition > 0 and words.lower[preposition - 1] in scene_words().venues
    )


def _sections(doc: Doc) -> Iterator[tuple[int, str]]:
    """Yield where the sections of a round-up begin, with the country that each is headed by."""
    words, record = words_of(doc), annotations(doc)
    by_start = {words.idx[m.start]: m for m in record.parties if m.kind is PartyKind.COUNTRY and m.party}
    heads = [u for u in record.units if u.kind in (UnitKind.DATELINE, UnitKind.HEADING)]
    found: list[tuple[int, str]] = []
    for unit in heads:
        mention = by_start.get(unit.start)
        if mention is not None and mention.party and _holds_only(record.reading, words, unit, mention):
            found.append((mention.start, mention.party))
        elif found and unit.kind is UnitKind.HEADING:
            return  # other headings: no round-up by countries
    if len({party for _, party in found}) > 1:
        yield from found


def _holds_only(text: str, words: WordTable, unit: Unit, mention: PartyMention) -> bool:
    rest = text[words[mention.end - 1].end : unit.end]
    return not any(c.isalnum() for c in rest)


def _setting(
    doc: Doc, placed: dict[int, set[str]], datelines: list[Unit], mentions: list[PartyMention]
) -> str | None:
    """Return the country of the article: where its lead and most of its sentences are set."""
    words = words_of(doc)
    lead = [sentence.start for sentence in words.sentences[:_LEAD] if sentence.start < _LEAD_WORDS]
    votes = Counter(
        {
            country: sum(2 if start in lead else 1 for start, named in placed.items() if country in named)
            for named in placed.values()
            for country in named
        }
    )
    country = _country_of_dateline(doc, datelines)
    named = {m.party for m in mentions if m.kind in STATES or m.kind is PartyKind.INSTITUTION}
    if country is not None and (country in named or not named):
        votes[country] += _DATELINE_WEIGHT
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _DATELINE_WEIGHT:
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return ranked[0][0]


def _country_of_dateline(doc: Doc, datelines: list[Unit]) -> str | None:
    words = words_of(doc)
    for unit in datelines[:1]:
        inside = [m for m in annotations(doc).parties if _inside(words, m, [unit])]
        named = {m.party for m in inside if m.party and m.kind in STATES}
        if len(named) == 1:
            return named.pop()
    return None


def _armies(words: WordTable, mentions: list[PartyMention]) -> Iterator[str]:
    """Yield whose soldiers the article names: "Norish troops", "Norland's army", "NATO"."""
    lexicon = scene_words()
    for mention in mentions:
        behind = words.lower[mention.start : mention.end + 3]
        named = mention.party in lexicon.alliances or (
            mention.kind in (*STATES, PartyKind.INSTITUTION) and not lexicon.soldiers.isdisjoint(behind)
        )
        if named and mention.party is not None and not is_only_related(words, mention):
            yield mention.party


@dataclass(frozen=True, slots=True)
class SceneWords:
    """The words of [scene] in parties.toml, and the groups on the side of a state.

    Args:
        prepositions: "in", "near".
        places: nouns for parts of a country.
        directions: "south", "outskirts": before "of" they make a place.
        venues: what is held somewhere without its news happening there.
        occupied: words for places that their own state does not hold.
        held: the same behind a hyphen: "rebel-held".
        beyond: "across the border".
        soldiers: words for the soldiers of a state behind its name.
        alliances: parties with soldiers of several states.
        loyal: armed groups that are no rebels.
    """

    prepositions: frozenset[str]
    places: frozenset[str]
    directions: frozenset[str]
    venues: frozenset[str]
    occupied: frozenset[str]
    held: frozenset[str]
    beyond: frozenset[str]
    soldiers: frozenset[str]
    alliances: frozenset[str]
    loyal: frozenset[str]


@cache
def scene_words() -> SceneWords:
    """Return the words of the lexicon, the user's own among them."""
    lexicon = load_lexicon("parties")
    data = {**lexicon["scene"], "loyal": lexicon["fighters"]["loyal"]}
    return SceneWords(**{name: frozenset(data[name]) for name in SceneWords.__dataclass_fields__})
