"""Copies and versions among the articles of a dossier: proposed from near-duplicates, taken as decisions.

Five outlets with the same agency copy are one independent source, and an update is a version of its story.
Both are metadata of articles, so they are proposed for all of them, and stored by a decision that can be
undone.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.dossier import Decision, Dossier
from briefing.dossier.journal import Subject
from briefing.facts import Article
from briefing.facts.article import MetadataOrigin

_FIELDS = ("syndicated_from", "revision_of")


@dataclass(frozen=True, slots=True)
class StoryProposal:
    """What near-duplicates say of one article.

    Args:
        article_id: in the dossier.
        syndicated_from: agency or outlet whose copy it is; empty where nothing new is proposed.
        revision_of: id of the article that it is a version of; empty where nothing new is proposed.
        origins: what tells it, and how sure it is, for the fields that are not empty.
    """

    article_id: str
    syndicated_from: str
    revision_of: str
    origins: tuple[MetadataOrigin, ...]


def story_proposals(dossier: Dossier) -> tuple[StoryProposal, ...]:
    """Compare the articles of a dossier and propose which are copies and versions of which.

    What stands in an article already stays, what a person took away is not proposed again, and articles that
    the analyst left out are not looked at. Nothing is changed.

    Args:
        dossier: with the articles as they came in.

    Returns:
        The articles with something new, in order of import.
    """
    return proposals_among(dossier.articles(), taken_away(dossier))


def proposals_among(
    articles: Sequence[Article], refused: frozenset[tuple[str, str]] = frozenset()
) -> tuple[StoryProposal, ...]:
    """Compare articles, without a dossier: 5,000 take seconds, which a window spends beside itself.

    Args:
        articles: with distinct ids, in order of import.
        refused: article id and field that are not proposed (`taken_away`).
    """
    from briefing.intake.duplicates import find_stories, with_proposals

    compared = zip(articles, with_proposals(articles, find_stories(articles)), strict=True)
    proposals = (_proposal(before, after, refused) for before, after in compared if after is not before)
    return tuple(proposal for proposal in proposals if proposal.origins)


def accept_story_proposals(dossier: Dossier, proposals: Sequence[StoryProposal]) -> str:
    """Store proposals as one step of undo.

    Args:
        dossier: where the articles are.
        proposals: from `story_proposals`.

    Returns:
        One sentence for the analyst, empty where there was nothing to store.
    """
    if not proposals:
        return ""
    with dossier.group("Mark copies and versions"):
        decide_on(dossier, proposals)
    return told_of(proposals)


def decide_on(dossier: Dossier, proposals: Iterable[StoryProposal]) -> list[Decision]:
    """Store proposals, a decision each; what was filled in since they were made stays."""
    decisions = []
    for proposal in proposals:
        article = dossier.article(proposal.article_id)
        new = [origin for origin in proposal.origins if not getattr(article, origin.field)]
        if new:
            fields: dict[str, Any] = {origin.field: getattr(proposal, origin.field) for origin in new}
            kept = [origin for origin in article.metadata_origins if origin.field not in fields]
            fields["metadata_origins"] = (*kept, *new)
            decisions.append(dossier.change_article(article.id, **fields))
    return decisions


def _proposal(before: Article, after: Article, refused: frozenset[tuple[str, str]]) -> StoryProposal:
    new = {
        field: getattr(after, field)
        for field in _FIELDS
        if getattr(after, field) != getattr(before, field) and (before.id, field) not in refused
    }
    added = after.metadata_origins[len(before.metadata_origins) :]
    return StoryProposal(
        before.id,
        new.get("syndicated_from", ""),
        new.get("revision_of", ""),
        tuple(origin for origin in added if origin.field in new),
    )


def taken_away(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return the fields, with their article, that a person emptied or whose proposal was undone."""
    return frozenset(
        (decision.subject_id, field)
        for decision in dossier.decisions()
        if decision.subject is Subject.ARTICLE and decision.before and decision.after
        for field in _FIELDS
        if _value(decision.before, field) and not _value(decision.after, field)
    )


def _value(state: str, field: str) -> str:
    return str(json.loads(state)["metadata"].get(field, ""))


def told_of(proposals: Sequence[StoryProposal]) -> str:
    """Return one sentence that says what was marked."""
    copies = [proposal for proposal in proposals if proposal.syndicated_from]
    versions = sum(bool(proposal.revision_of) for proposal in proposals)
    parts = []
    if copies:
        names = ", ".join(sorted({proposal.syndicated_from for proposal in copies}))
        articles = "1 article is a copy" if len(copies) == 1 else f"{len(copies)} articles are copies"
        parts.append(f"{articles} of {names} and no independent source")
    if versions:
        articles = "1 article is a version" if versions == 1 else f"{versions} articles are versions"
        parts.append(f"{articles} of an earlier one; the figures of both stay")
    return f"{'; '.join(parts)}. Check it in the articles' metadata, or undo it."
