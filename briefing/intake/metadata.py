"""Candidates for an article's metadata, each with where it was read and how sure it is; the surest wins."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from briefing.facts.article import MetadataOrigin
from briefing.intake.moments import parse_moment, why_undated

GIVEN_BY_THE_ANALYST = "given by the analyst"


@dataclass(frozen=True, slots=True)
class _Candidate:
    value: Any
    origin: str
    confidence: float


@dataclass(slots=True)
class FoundMetadata:
    """Metadata collected while one article is read.

    Fields are those of Article: title, subtitle, source, authors, published, modified, url, language,
    syndicated_from, revision_of.
    """

    _candidates: dict[str, _Candidate] = field(default_factory=dict)
    _doubts: dict[str, str] = field(default_factory=dict)

    def offer(self, name: str, value: Any, origin: str, confidence: float) -> None:
        """Take a value if it says anything and is surer than what is there; the first of equals stays."""
        if not value:
            return
        present = self._candidates.get(name)
        if present is None or confidence > present.confidence:
            self._candidates[name] = _Candidate(value, origin, confidence)

    def offer_moment(self, name: str, text: str, origin: str, confidence: float) -> bool:
        """Take the date that a text gives; where it seems to give one and does not, keep why.

        Returns:
            Whether it gives one.
        """
        moment = parse_moment(text)
        if moment is None:
            self.doubt(name, text)
        self.offer(name, moment, origin, confidence)
        return moment is not None

    def doubt(self, name: str, text: str) -> None:
        """Keep why a text gives no date, to be said if none is found elsewhere."""
        if why := why_undated(text):
            self._doubts.setdefault(name, why)

    def refuse(self, name: str, why: str) -> None:
        """Forget a field and keep why."""
        self.drop(name)
        self._doubts[name] = why

    def open_doubt(self, name: str) -> str:
        """Return why a date that was there was not taken; empty if there is one, or was none."""
        return "" if name in self._candidates else self._doubts.get(name, "")

    def merge(self, other: "FoundMetadata", *, weight: float = 1.0) -> None:
        """Offer everything that the other has found, with its confidence times the weight."""
        for name, candidate in other._candidates.items():
            self.offer(name, candidate.value, candidate.origin, candidate.confidence * weight)
        for name, why in other._doubts.items():
            self._doubts.setdefault(name, why)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the surest value of a field."""
        candidate = self._candidates.get(name)
        return default if candidate is None else candidate.value

    def text(self, name: str) -> str:
        """Return the surest value of a text field, empty if there is none."""
        return str(self.get(name, ""))

    def confidence(self, name: str) -> float:
        """Return how sure a field is, 0 if there is none."""
        candidate = self._candidates.get(name)
        return 0.0 if candidate is None else candidate.confidence

    def change(self, name: str, into: Callable[[Any], Any]) -> None:
        """Replace a field's value by what the function makes of it; origin and confidence stay."""
        if candidate := self._candidates.get(name):
            self._candidates[name] = replace(candidate, value=into(candidate.value))

    def drop(self, name: str) -> None:
        """Forget a field that turned out to be wrong."""
        self._candidates.pop(name, None)

    def origins(self) -> tuple[MetadataOrigin, ...]:
        """Return where each field came from, in the order of their names."""
        return tuple(
            MetadataOrigin(field=name, origin=candidate.origin, confidence=candidate.confidence)
            for name, candidate in sorted(self._candidates.items())
        )
