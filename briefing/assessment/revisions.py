"""Figures that no longer stand: "up from 21 a day earlier", "from 24 to 22", "initially spoke of 19"."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from briefing.assessment.picture import Claim
from briefing.resource_files import resource


def superseded_in_their_article(members: Iterable[Claim]) -> dict[str, Claim]:
    """Return, by the key of a claim, the figure that its own article puts in its place.

    Both are of one claimant, and just one figure of that article stands: else nothing tells which it is.
    Where that one is itself superseded in another article, the last of the row is returned.

    Args:
        members: claims of one group and outcome.
    """
    by_claimant: dict[str, list[Claim]] = {}
    for claim in members:
        by_claimant.setdefault(claim.claimant.key, []).append(claim)
    found: dict[str, Claim] = {}
    for claims in by_claimant.values():
        old = {claim.key: _articles_that_drop(claim) for claim in claims}
        for claim in claims:
            standing = _standing(claim, claims, old)
            if len(standing) == 1:
                found[claim.key] = standing[0]
    return {key: last for key in found if (last := _last(key, found))}


def _last(key: str, found: Mapping[str, Claim]) -> Claim | None:
    """Return the figure at the end of a row, None where two articles contradict each other on the order."""
    seen = {key}
    while key in found:
        claim = found[key]
        if claim.key in seen:
            return None
        key = claim.key
        seen.add(key)
    return claim


def _standing(claim: Claim, claims: Iterable[Claim], old: Mapping[str, frozenset[str]]) -> list[Claim]:
    return [
        other
        for other in claims
        if other is not claim
        and any(r.article_id in old[claim.key] and r.article_id not in old[other.key] for r in other.reports)
    ]


def _articles_that_drop(claim: Claim) -> frozenset[str]:
    """Return the articles that tell a figure as one that no longer stands."""
    figure = re.escape(claim.count.text.strip())
    if not figure:
        return frozenset()
    forms = [re.compile(form.replace("FIGURE", figure), re.IGNORECASE) for form in _forms()]
    return frozenset(
        report.article_id for report in claim.reports if any(form.search(report.sentence) for form in forms)
    )


@cache
def _forms() -> tuple[str, ...]:
    path = resource("assessment", "revisions.toml")
    return tuple(tomllib.loads(path.read_text(encoding="utf-8"))["told_as_earlier"])
