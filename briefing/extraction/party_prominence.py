"""Which parties an article is about: its home country, its one armed group, its two belligerents."""

from collections import Counter
from itertools import pairwise
from typing import cast

from spacy.tokens import Doc

from briefing.extraction.annotations import PartyKind, PartyMention, annotations
from briefing.extraction.lexicon import load_lexicon
from briefing.extraction.party_relations import is_only_related
from briefing.extraction.word_table import words_of

_STATES = (PartyKind.COUNTRY, PartyKind.DEMONYM, PartyKind.SEAT, PartyKind.INSTITUTION)
_SIDES = (*_STATES, PartyKind.ARMED_GROUP, PartyKind.PERSON)
_WEIGHTS = "briefing_party_weights"  # both worked out once a Doc
_BELLIGERENTS = "briefing_belligerents"


def _weights(doc: Doc) -> Counter[str]:
    """Return how often each side is named; the callers leave it as it is."""
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
    return cast(Counter[str], weights)


def home_country(doc: Doc) -> str | None:
    """Return the country that an article is about, None where several share it."""
    countries = load_lexicon("parties")["countries"]
    ranked = [(p, n) for p, n in _weights(doc).most_common() if p in countries]
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def share_of(doc: Doc, country: str) -> float:
    """Return which share of the mentions of states are of one country.

    Args:
        doc: the article with its parties.
        country: its name.
    """
    countries = load_lexicon("parties")["countries"]
    weights = {party: count for party, count in _weights(doc).items() if party in countries}
    return weights.get(country, 0) / max(1, sum(weights.values()))


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
    lower = words_of(doc).lower
    mentions = [m for m in annotations(doc).parties if m.party and m.kind in _SIDES]
    mediators = {m.party for m in mentions if _mediates(lower, m)}
    weights = Counter({p: n for p, n in _weights(doc).items() if p not in mediators})
    for one, other in pairwise(mentions):
        between = lower[one.end : other.start]
        if one.party != other.party and _joins(between) and not {one.party, other.party} & mediators:
            weights[one.party or ""] += 2
            weights[other.party or ""] += 2
    ranked = weights.most_common(3)
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[1][1] <= ranked[2][1]):
        return ()
    first, second = sorted((ranked[0][0], ranked[1][0]))
    return (first, second)


def _mediates(lower: list[str], mention: PartyMention) -> bool:
    """Tell "a truce brokered by Norland" and "the mediators, Norland and Sudra" from those who fight."""
    words = load_lexicon("parties")["scene"]["mediating"]
    before = lower[max(0, mention.start - 3) : mention.start]
    return any(word in words and not {"between", "."} & set(before[i:]) for i, word in enumerate(before))


def _joins(between: list[str]) -> bool:
    return 0 < len(between) <= 2 and between[0] in ("and", "with", "-", "–")
