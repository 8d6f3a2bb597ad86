"""Full names of claimants: who "it" is for one fact, it is for every fact that the same words claim."""

from collections.abc import Sequence

from spacy.tokens import Doc

from briefing.extraction.annotations import annotations
from briefing.extraction.word_table import words_of
from briefing.facts import Attribution, CasualtyClaim, CeasefireReport, Fact


def with_claimant_names(doc: Doc, facts: Sequence[Fact]) -> list[Fact]:
    """Give each claimant the name that the article's speech or another fact has found for the same words.

    Args:
        doc: the article, read by all components.
        facts: what they found; offsets as in the Doc.
    """
    idx = words_of(doc).idx
    names = {
        idx[frame.speaker[0]]: frame.speaker_name
        for frame in annotations(doc).frames
        if frame.speaker and frame.speaker_name
    }
    for claimant in map(_claimant, facts):
        if claimant and claimant.name and claimant.start is not None:
            names[claimant.start] = claimant.name
    return [_named(fact, names) for fact in facts]


def name_beside(words: str, name: str | None) -> str:
    """Return the name that words leave open, as "he" and "the ministry" do and "Governor Tarn" does not."""
    return "" if name is None or name.casefold() in words.casefold() else name


def _claimant(fact: Fact) -> Attribution | None:
    return fact.claimant if isinstance(fact, CasualtyClaim | CeasefireReport) else None


def _named(fact: Fact, names: dict[int, str]) -> Fact:
    claimant = _claimant(fact)
    if claimant is None or claimant.name or claimant.start is None:
        return fact
    name = name_beside(claimant.text, names.get(claimant.start))
    if not name and " nor " in claimant.text:  # "rejected by neither Norland nor Sudra"
        name = claimant.text.replace(" nor ", " and ")
    if not name:
        return fact
    return fact.model_copy(update={"claimant": claimant.model_copy(update={"name": name})})
