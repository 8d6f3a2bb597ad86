"""Whose soldiers, police, officials and rebels a passage means where it does not say."""

from itertools import pairwise

from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_prominence import home_country, share_of, sole_armed_group
from briefing.extraction.party_relations import is_only_related
from briefing.extraction.party_scene import STATES, Scene, scene_of, scene_words, towns_between
from briefing.extraction.word_table import WordTable, words_of

_ALONE = 0.6  # share of what an article says of states
_AT_HOME = 0.34
_IN_PHRASES = ("NNP", "NNPS", "NN", "NNS", "JJ", "DT")


def country_of_officials(doc: Doc, index: int) -> str | None:
    """Return the country of police, governors and other officials of a place, None where it is open.

    Args:
        doc: the article with its parties.
        index: a token of the words for them.
    """
    words = words_of(doc)
    if _is_held_by_others(words, index):
        return None
    scene = scene_of(doc)
    section = _section(scene, index)
    if section is not None:
        return section
    towns = list(towns_between(words, *_sentence_to(words, index)))
    known = {scene.towns[town] for town in towns if scene.towns.get(town)}
    if len(known) == 1:
        return known.pop()
    here = _country_here(doc, scene, index)
    if here is _SEVERAL or _is_beyond(words, index):
        return None
    at_war = scene.armies - {scene.setting}
    return here or (None if towns and at_war else scene.setting)


def country_of_forces(doc: Doc, index: int) -> str | None:
    """Return the country of "the army" and "soldiers", None where armies of other states may be meant.

    Args:
        doc: the article with its parties.
        index: a token of the words for them.
    """
    scene = scene_of(doc)
    section = _section(scene, index)
    if section is not None:
        return section
    here, home = _country_here(doc, scene, index), home_country(doc)
    if here and here is not _SEVERAL and here != home and not scene.armies - {here}:
        return here
    if home is not None:
        return home
    return scene.setting if not scene.armies - {scene.setting} else None


def country_of_government(doc: Doc, index: int) -> str | None:
    """Return the country of "the government", "the president": of the section, the paragraph, the article.

    Args:
        doc: the article with its parties.
        index: a token of the words for it.
    """
    scene = scene_of(doc)
    return (
        _section(scene, index)
        or _opening_of_sentence(doc, scene, index)
        or _subject_before(doc, index)
        or home_country(doc)
        or scene.setting
    )


_SEVERAL = "several countries"


def _country_here(doc: Doc, scene: Scene, index: int) -> str | None:
    """Return the country of the sentence, else of the paragraph before it; `_SEVERAL` for several."""
    words, record = words_of(doc), annotations(doc)
    sentence = words.sentence[index]
    unit = record.unit_at(words.idx[index])
    while True:
        named = scene.by_sentence.get(sentence.start)
        if named:
            return next(iter(named)) if len(named) == 1 else _SEVERAL
        if not sentence.start:
            return None
        sentence = words.sentence[sentence.start - 1]
        if unit is None or words.idx[sentence.start] < unit.start:
            return None


def country_of_officeholder(doc: Doc, index: int) -> str | None:
    """Return the country of "President Ana Ruel" without one; presidents of other states visit and telephone.

    Args:
        doc: the article with its parties.
        index: a token of the words for the person.
    """
    scene = scene_of(doc)
    near = _section(scene, index) or _opening_of_sentence(doc, scene, index) or _subject_before(doc, index)
    if near is not None or _is_beyond(words_of(doc), index):
        return near
    for country, share in ((home_country(doc), _ALONE), (scene.dateline, _AT_HOME)):
        if country is not None and share_of(doc, country) >= share:
            return country
    return None


def country_meant(doc: Doc, index: int) -> str | None:
    """Return which country "the country" is: the one that its paragraph named last, else the article's.

    Args:
        doc: the article with its parties.
        index: a token of the words for it.
    """
    words, record = words_of(doc), annotations(doc)
    unit = record.unit_at(words.idx[index])
    floor = words.tokens_at(unit.start, unit.start + 1)[0] if unit is not None else 0
    countries = load_lexicon("parties")["countries"]
    named = [
        m.party
        for m in record.parties
        if floor <= m.start < index and m.party in countries and not is_only_related(words, m)
    ]
    return named[-1] if named else country_of_government(doc, index)


def _subject_before(doc: Doc, index: int) -> str | None:
    """Return Norland for "Norland does not publish its losses. The president said" and for its ministry."""
    words, record = words_of(doc), annotations(doc)
    here = words.sentence[index].start
    if not here:
        return None
    start = words.sentence[here - 1].start
    unit = record.unit_at(words.idx[index])
    if unit is None or words.idx[start] < unit.start:
        return None
    named = [
        m for m in record.parties if start <= m.start < here and (m.kind in STATES or _is_civil(words, m))
    ]
    first = next((m for m in named if m.start <= start + 1 and m.kind is not PartyKind.DEMONYM), None)
    return first.party if first is not None and len({m.party for m in named}) == 1 else None


def _is_civil(words: WordTable, mention: PartyMention) -> bool:
    """Tell a ministry and officials from an army, which may stand on the soil of others."""
    told = words.lower[mention.start : mention.end]
    return mention.kind is PartyKind.INSTITUTION and scene_words().soldiers.isdisjoint(told)


def _opening_of_sentence(doc: Doc, scene: Scene, index: int) -> str | None:
    """Return Norland for "In neighbouring Norland, the ruling junta said"."""
    words = words_of(doc)
    start = words.sentence[index].start
    named = scene.by_sentence.get(start)
    if not named or len(named) > 1 or words.lower[start] not in scene_words().prepositions:
        return None
    return next(iter(named)) if "," in words.text[start:index] else None


def _is_beyond(words: WordTable, index: int) -> bool:
    """Tell "Across the border, the governor of Velm said", in the sentences behind it as well."""
    start, end = _sentence_to(words, index)
    unit = words.record.unit_at(words.idx[index])
    if unit is not None:
        start = words.tokens_at(unit.start, unit.end)[0]
    told = " ".join(words.lower[start:end])
    return any(phrase in told for phrase in scene_words().beyond)


def _sentence_to(words: WordTable, index: int) -> tuple[int, int]:
    """Return the tokens of a sentence up to the noun phrase at a token."""
    sentence = words.sentence[index]
    end = index + 1
    while end < sentence.end and (words.tag[end] in _IN_PHRASES or words.lower[end] in ("of", "in")):
        end += 1
    return sentence.start, end


def _section(scene: Scene, index: int) -> str | None:
    return next((country for start, country in reversed(scene.sections) if start <= index), None)


def _is_held_by_others(words: WordTable, index: int) -> bool:
    """Tell a place that its own state does not hold: "occupied", "rebel-held", "Norish-installed"."""
    sentence, lexicon = words.sentence[index], scene_words()
    told = words.lower[sentence.start : sentence.end]
    parted = {word for dash, word in pairwise(told) if dash in ("-", "‑", "–")}
    return bool(lexicon.occupied & set(told) or lexicon.held & parted)


def armed_group_here(doc: Doc, index: int, near: bool = False) -> str | None:
    """Return the armed group that "the rebels" of a passage means, None where two may be meant.

    Args:
        doc: the article with its parties.
        index: a token of the words for them.
        near: only a group that the same paragraph has named.
    """
    words, lexicon = words_of(doc), load_lexicon("parties")
    groups, loyal = lexicon["armed_groups"], scene_words().loyal
    mentions = [
        m
        for m in annotations(doc).parties
        if m.party
        and (m.kind is PartyKind.ARMED_GROUP or m.party in groups)
        and m.party not in loyal
        and not is_only_related(words, m)
    ]
    sentence = words.sentence[index]
    told = {m.party for m in mentions if sentence.start <= m.start < sentence.end}
    if len(told) > 1:
        return None
    section = section_span(doc, index)
    if section is not None:
        inside = {m.party for m in mentions if section[0] <= m.start < section[1]}
        return inside.pop() if len(inside) == 1 else None
    sole = None if near else sole_armed_group(doc)
    return sole if sole and sole not in loyal else _group_of_paragraph(doc, mentions, index)


def _group_of_paragraph(doc: Doc, mentions: list[PartyMention], index: int) -> str | None:
    """Return the one group that a paragraph has named before."""
    words = words_of(doc)
    unit = annotations(doc).unit_at(words.idx[index])
    if unit is None:
        return None
    before = {m.party for m in mentions if m.start < index and words.idx[m.start] >= unit.start}
    return before.pop() if len(before) == 1 else None


def section_span(doc: Doc, index: int) -> tuple[int, int] | None:
    """Return first and last-plus-one token of the section of a round-up, None in other articles.

    Args:
        doc: the article with its parties.
        index: a token.
    """
    starts = [start for start, _ in scene_of(doc).sections]
    here = [start for start in starts if start <= index]
    if not here:
        return None
    return here[-1], next((start for start in starts if start > index), len(doc))
