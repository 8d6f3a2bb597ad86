"""Who claims, over a whole dossier: short names are traced back to the full one of their own article."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.assessment.library import Library
from briefing.assessment.names import claimant_of, full_words, is_pronoun, normalised, party_key
from briefing.assessment.picture import Claimant
from briefing.facts import Attribution, Caveat, Fact, Speaker, Statement


class Claimants:
    """Identifies claimants.

    Args:
        facts: facts of the dossier, in the order of the library.
        library: the articles.
        belligerents: keys of the parties to the conflict.
    """

    def __init__(self, facts: Iterable[Fact], library: Library, belligerents: frozenset[str]) -> None:
        self._library = library
        self._belligerents = belligerents
        names: dict[str, set[str]] = {}
        for fact in facts:
            attribution = attribution_of(fact)
            if attribution and not party_key(attribution.party):
                names.setdefault(fact.article_id, set()).add(normalised(full_words(attribution)))
        self._full = {article_id: _full_names(sorted(found)) for article_id, found in names.items()}

    def of(self, fact: Fact) -> Claimant:
        """Return who claims what a fact says; without attribution the outlet itself does (rule 2)."""
        attribution = attribution_of(fact)
        claimant = claimant_of(attribution, self._library.origin(fact.article_id), self._belligerents)
        if attribution is None or party_key(attribution.party):
            return claimant
        named = full_words(attribution)
        words = normalised(named)
        if is_pronoun(named):
            # "He" is somebody else in every article.
            return replace(claimant, key=f"words:{fact.article_id}:{words}")
        full = self._full.get(fact.article_id, {}).get(words)
        return replace(claimant, key=f"words:{full}") if full else claimant


def attribution_of(fact: Fact) -> Attribution | Speaker | None:
    """Return the words for who says so."""
    if isinstance(fact, Caveat):
        return None
    return fact.speaker if isinstance(fact, Statement) else fact.claimant


def _full_names(names: list[str]) -> dict[str, str]:
    """Map each short name ("the ministry") to the one longer name of the article that holds all its words."""
    tokens = {name: set(name.split()) for name in names}
    full: dict[str, str] = {}
    for name in names:
        longer = [other for other in names if tokens[name] and tokens[name] < tokens[other]]
        longest = [one for one in longer if not any(tokens[one] < tokens[other] for other in longer)]
        if len(longest) == 1:
            full[name] = longest[0]
    return full
