"""What all facts share: evidence, confidence and the decision of a person."""

import hashlib
from datetime import datetime
from enum import StrEnum
from typing import Literal, Self

from pydantic import AwareDatetime, Field

from briefing.facts.evidence import Evidence
from briefing.facts.model import FrozenModel


class FactKind(StrEnum):
    """The four kinds of fact."""

    CASUALTY = "casualty"
    CEASEFIRE = "ceasefire"
    STATEMENT = "statement"
    CAVEAT = "caveat"


class ReviewState(StrEnum):
    """Where a fact stands in the review by a person."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    EDITED = "edited"
    REJECTED = "rejected"


class Review(FrozenModel):
    """The latest decision of a person on a fact.

    Args:
        state: proposed as long as nobody decided.
        by: the analyst's name, empty while proposed.
        at: moment of the decision with its zone.
    """

    state: ReviewState = ReviewState.PROPOSED
    by: str = ""
    at: AwareDatetime | None = None

    @property
    def is_accepted(self) -> bool:
        """Tell whether a person stands behind the fact: confirmed as it was, or edited."""
        return self.state in (ReviewState.CONFIRMED, ReviewState.EDITED)


class Reliability(FrozenModel):
    """Grade of an item of information, source and item judged apart (Admiralty system, NATO AJP-2.1).

    Args:
        source: A completely reliable ... E unreliable, F cannot be judged.
        information: 1 confirmed by other sources ... 5 improbable, 6 cannot be judged.
    """

    source: Literal["A", "B", "C", "D", "E", "F"] = "F"
    information: Literal[1, 2, 3, 4, 5, 6] = 6


class FactBase(FrozenModel):
    """What every fact holds besides the fields of its kind.

    Args:
        id: stable name of the fact inside a dossier.
        article_id: the article that reports it.
        evidence: the spans that report it, the sentence first; empty where an analyst added the fact by hand.
        background: belongs to an earlier war, an earlier year or another event than the current news.
        confidence: probability that the proposal is right, 0 to 1; 1 for facts made by a person.
        reasons: why it was proposed: rule names and trigger words, for the tooltip.
        note: the analyst's note.
        review: the latest decision.
        reliability: Admiralty grade, None until proposed or set.
    """

    id: str = ""
    article_id: str
    evidence: tuple[Evidence, ...] = ()
    background: bool = False
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    reasons: tuple[str, ...] = ()
    note: str = ""
    review: Review = Review()
    reliability: Reliability | None = None

    def reviewed(self, state: ReviewState, by: str, at: datetime) -> Self:
        """Return the fact with a decision on it."""
        return self.model_copy(update={"review": Review(state=state, by=by, at=at)})

    def key(self) -> str:
        """Return the words that tell this fact from others of its article; each kind adds its own."""
        spans = " ".join(f"{e.start}-{e.end}" for e in self.evidence[:1])
        return f"{self.article_id} {spans}"

    def content_id(self) -> str:
        """Return the name that follows from the fact's content: the same text gives the same ids."""
        return hashlib.sha256(self.key().encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def with_id(self) -> Self:
        """Return the fact named after its content."""
        return self.model_copy(update={"id": self.content_id()})
